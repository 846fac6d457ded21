# sext.b rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, sext.b, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x1d308369d130ecf2
    sext.b a0, a0
    expect a0, 0xfffffffffffffff2
    case 44                 # rd = x0
    constant a0, 0x45131a96b726cc0a
    sext.b zero, a0
    expect zero, 0
    expect a0, 0x45131a96b726cc0a
    case 45                 # rs1 = x0
    sext.b a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x29, 0x45131a96b726cc0a
    sext.b x28, x29
    expect x28, 0xa
    expect x29, 0x45131a96b726cc0a
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0xffffffffffffffff
    .dword 0x80000000, 0x0
    .dword 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x5555555555555555, 0x55
    .dword 0x123456789abcdef, 0xffffffffffffffef
    .dword 0xfedcba9876543210, 0x10
    .dword 0x21, 0x21
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe
    .dword 0x1, 0x1
    .dword 0x20, 0x20
    .dword 0x400, 0x0
    .dword 0x8000, 0x0
    .dword 0x100000, 0x0
    .dword 0x2000000, 0x0
    .dword 0x40000000, 0x0
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0xffffffffffffff80
    .dword 0x8000, 0x0
    .dword 0x7f, 0x7f
    .dword 0x7fff, 0xffffffffffffffff
    .dword 0x1000000000000ff, 0xffffffffffffffff
    .dword 0xfa6b05d2a8bb4da4, 0xffffffffffffffa4
    .dword 0xb76d2afb01942185, 0xffffffffffffff85
    .dword 0xca078d, 0xffffffffffffff8d
    .dword 0x461384e25a9044, 0x44
    .dword 0xfb6875d5d9, 0xffffffffffffffd9
    .dword 0x49eff3e698, 0xffffffffffffff98
    .dword 0x6d4bf917a3, 0xffffffffffffffa3
    .dword 0x332ef90ad8314762, 0x62
    .dword 0x35859d3900000000, 0x0
    .dword 0xff00ff00ff00ff, 0xffffffffffffffff
rows_end:
