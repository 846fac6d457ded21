# ctz rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, ctz, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xdef2d11b47f98ff7
    ctz a0, a0
    expect a0, 0x0
    case 44                 # rd = x0
    constant a0, 0x961f0b697c151acc
    ctz zero, a0
    expect zero, 0
    expect a0, 0x961f0b697c151acc
    case 45                 # rs1 = x0
    ctz a0, zero
    expect a0, 0x40
    case 46                 # any registers
    constant x21, 0x961f0b697c151acc
    ctz x12, x21
    expect x12, 0x2
    expect x21, 0x961f0b697c151acc
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x40
    .dword 0x1, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x8000000000000000, 0x3f
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
    .dword 0x800000000, 0x23
    .dword 0x10000000000, 0x28
    .dword 0x200000000000, 0x2d
    .dword 0x4000000000000, 0x32
    .dword 0x80000000000000, 0x37
    .dword 0x1000000000000000, 0x3c
    .dword 0x80, 0x7
    .dword 0x8000, 0xf
    .dword 0x7f, 0x0
    .dword 0x7fff, 0x0
    .dword 0x1000000000000ff, 0x0
    .dword 0xea6ea56e58, 0x3
    .dword 0x6b2d44, 0x2
    .dword 0x65eeabc98724b307, 0x0
    .dword 0x408b0657160b5b0b, 0x0
    .dword 0x143661117cdccbbe, 0x1
    .dword 0x990639139c5d9191, 0x0
    .dword 0x8135a5f9eb6a2b0e, 0x1
    .dword 0x610841aaad, 0x0
    .dword 0x498fa38100000000, 0x20
    .dword 0xff00ff00ff00ff, 0x0
rows_end:
