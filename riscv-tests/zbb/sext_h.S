# sext.h rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, sext.h, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xf4468dc09697a55b
    sext.h a0, a0
    expect a0, 0xffffffffffffa55b
    case 44                 # rd = x0
    constant a0, 0xf5c05ee239e57f41
    sext.h zero, a0
    expect zero, 0
    expect a0, 0xf5c05ee239e57f41
    case 45                 # rs1 = x0
    sext.h a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x20, 0xf5c05ee239e57f41
    sext.h x1, x20
    expect x1, 0x7f41
    expect x20, 0xf5c05ee239e57f41
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
    .dword 0x5555555555555555, 0x5555
    .dword 0x123456789abcdef, 0xffffffffffffcdef
    .dword 0xfedcba9876543210, 0x3210
    .dword 0x21, 0x21
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe
    .dword 0x1, 0x1
    .dword 0x20, 0x20
    .dword 0x400, 0x400
    .dword 0x8000, 0xffffffffffff8000
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
    .dword 0x8000, 0xffffffffffff8000
    .dword 0x7f, 0x7f
    .dword 0x7fff, 0x7fff
    .dword 0x1000000000000ff, 0xff
    .dword 0xaf0f6fd6d56fb6, 0x6fb6
    .dword 0xa687da0de3392325, 0x2325
    .dword 0x77d89f, 0xffffffffffffd89f
    .dword 0x50e6d0fe5bd3e9b4, 0xffffffffffffe9b4
    .dword 0xf7f19068a1942, 0x1942
    .dword 0xe76ab7bdfbea69, 0xffffffffffffea69
    .dword 0xbe4724, 0x4724
    .dword 0xdf535e, 0x535e
    .dword 0x33cef4f100000000, 0x0
    .dword 0xff00ff00ff00ff, 0xff
rows_end:
