# sha512sum1 rd, rs1
# Written by tools/generate.py.

    table_r 1, sha512sum1, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x97e4f9bdc46d786a
    sha512sum1 a0, a0
    expect a0, 0x6152ccd6edd392d2
    case 44                 # rd = x0
    constant a0, 0xcb2be0011aaed3f7
    sha512sum1 zero, a0
    expect zero, 0
    expect a0, 0xcb2be0011aaed3f7
    case 45                 # rs1 = x0
    sha512sum1 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x2, 0xcb2be0011aaed3f7
    sha512sum1 x21, x2
    expect x21, 0xfbaf890c83e1b9e0
    expect x2, 0xcb2be0011aaed3f7
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x4400000800000
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xfffddfffffbfffff
    .dword 0x8000000000000000, 0x2200000400000
    .dword 0x7fffffff, 0x3c3fffff81e000
    .dword 0x80000000, 0x40000000022000
    .dword 0xffffffff80000000, 0xffc3c000007e1fff
    .dword 0xffffffff, 0x7c3fffff83c000
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa
    .dword 0x123456789abcdef, 0x7703112333475567
    .dword 0xfedcba9876543210, 0x88fceedcccb8aa98
    .dword 0x21, 0x8c400010800000
    .dword 0xfffffffffffffffe, 0xfffbbfffff7fffff
    .dword 0x1, 0x4400000800000
    .dword 0x20, 0x88000010000000
    .dword 0x400, 0x1100000200000000
    .dword 0x8000, 0x2000004000000002
    .dword 0x100000, 0x80000000044
    .dword 0x2000000, 0x1000000000880
    .dword 0x40000000, 0x20000000011000
    .dword 0x800000000, 0x400000000220000
    .dword 0x10000000000, 0x8000000004400000
    .dword 0x200000000000, 0x88000010
    .dword 0x4000000000000, 0x1100000200
    .dword 0x80000000000000, 0x22000004000
    .dword 0x1000000000000000, 0x440000080000
    .dword 0x80, 0x220000040000000
    .dword 0x8000, 0x2000004000000002
    .dword 0x7f, 0x1e3c0003f800000
    .dword 0x7fff, 0xe003c03fff800001
    .dword 0x1000000000000ff, 0x3c3c4407f808000
    .dword 0xe16e93, 0xe1e8b0b7498003bd
    .dword 0x3a857b1911937f, 0x94af482d0b32bf40
    .dword 0x55b1285ff8, 0x42c6942ffd43a8eb
    .dword 0x1158bee91398c33f, 0x48ba4d554b96a6da
    .dword 0x1b84eef8da6d6aa0, 0x8c455e47d0509d59
    .dword 0x736ac4725d3f7b5f, 0xa848ecc0f6c56d0
    .dword 0xd036ee46f257296b, 0x4c8c9f42b7626ebe
    .dword 0xccc99dae4840cf, 0xddd8e7207391b4d7
    .dword 0x2e49a1c200000000, 0xe100b2b4ef6fa4d0
    .dword 0xff00ff00ff00ff, 0xbc43bc43bc43bc43
rows_end:
