# ctzw rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, ctzw, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xddada686f9c93c7d
    ctzw a0, a0
    expect a0, 0x0
    case 44                 # rd = x0
    constant a0, 0x56b7b630cb239acc
    ctzw zero, a0
    expect zero, 0
    expect a0, 0x56b7b630cb239acc
    case 45                 # rs1 = x0
    ctzw a0, zero
    expect a0, 0x20
    case 46                 # any registers
    constant x5, 0x56b7b630cb239acc
    ctzw x6, x5
    expect x6, 0x2
    expect x5, 0x56b7b630cb239acc
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x20
    .dword 0x1, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x8000000000000000, 0x20
    .dword 0x7fffffff, 0x0
    .dword 0x80000000, 0x1f
    .dword 0xffffffff80000000, 0x1f
    .dword 0xffffffff, 0x0
    .dword 0x5555555555555555, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0xfedcba9876543210, 0x4
    .dword 0x21, 0x0
    .dword 0xfffffffffffffffe, 0x1
    .dword 0x1, 0x0
    .dword 0x20, 0x5
    .dword 0x400, 0xa
    .dword 0x8000, 0xf
    .dword 0x100000, 0x14
    .dword 0x2000000, 0x19
    .dword 0x40000000, 0x1e
    .dword 0x800000000, 0x20
    .dword 0x10000000000, 0x20
    .dword 0x200000000000, 0x20
    .dword 0x4000000000000, 0x20
    .dword 0x80000000000000, 0x20
    .dword 0x1000000000000000, 0x20
    .dword 0x80, 0x7
    .dword 0x8000, 0xf
    .dword 0x7f, 0x0
    .dword 0x7fff, 0x0
    .dword 0x1000000000000ff, 0x0
    .dword 0x49f6bb7deb, 0x0
    .dword 0xbc80d5660fd70, 0x4
    .dword 0xb07deff47bc23, 0x0
    .dword 0xe02bd00afb6832, 0x1
    .dword 0x92a6ae, 0x1
    .dword 0xc8016d4d98, 0x3
    .dword 0x20b5a0ea58aa32, 0x1
    .dword 0x40f533c48d5479f0, 0x4
    .dword 0x514b1a5100000000, 0x20
    .dword 0xff00ff00ff00ff, 0x0
rows_end:
