# zext.h rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, zext.h, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x32fd4989753c332a
    zext.h a0, a0
    expect a0, 0x332a
    case 44                 # rd = x0
    constant a0, 0xce6d978cc900f91a
    zext.h zero, a0
    expect zero, 0
    expect a0, 0xce6d978cc900f91a
    case 45                 # rs1 = x0
    zext.h a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x21, 0xce6d978cc900f91a
    zext.h x22, x21
    expect x22, 0xf91a
    expect x21, 0xce6d978cc900f91a
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0xffff
    .dword 0x7fffffffffffffff, 0xffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0xffff
    .dword 0x80000000, 0x0
    .dword 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0xffff
    .dword 0x5555555555555555, 0x5555
    .dword 0x123456789abcdef, 0xcdef
    .dword 0xfedcba9876543210, 0x3210
    .dword 0x21, 0x21
    .dword 0xfffffffffffffffe, 0xfffe
    .dword 0x1, 0x1
    .dword 0x20, 0x20
    .dword 0x400, 0x400
    .dword 0x8000, 0x8000
    .dword 0x100000, 0x0
    .dword 0x2000000, 0x0
    .dword 0x40000000, 0x0
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0x80
    .dword 0x8000, 0x8000
    .dword 0x7f, 0x7f
    .dword 0x7fff, 0x7fff
    .dword 0x1000000000000ff, 0xff
    .dword 0xd12007, 0x2007
    .dword 0xe1e63211a8, 0x11a8
    .dword 0x7f64a6, 0x64a6
    .dword 0xe81536, 0x1536
    .dword 0x34f01996613a0e, 0x3a0e
    .dword 0xf85ce04bb08c825c, 0x825c
    .dword 0x73252441713ceea, 0xceea
    .dword 0x1e5da9aa8958985d, 0x985d
    .dword 0x8a7891a700000000, 0x0
    .dword 0xff00ff00ff00ff, 0xff
rows_end:
