# cpopw rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, cpopw, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x87d1c0ce3fe7d2ef
    cpopw a0, a0
    expect a0, 0x17
    case 44                 # rd = x0
    constant a0, 0x7e34613e08ebcd17
    cpopw zero, a0
    expect zero, 0
    expect a0, 0x7e34613e08ebcd17
    case 45                 # rs1 = x0
    cpopw a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x21, 0x7e34613e08ebcd17
    cpopw x12, x21
    expect x12, 0x10
    expect x21, 0x7e34613e08ebcd17
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0x20
    .dword 0x7fffffffffffffff, 0x20
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x1f
    .dword 0x80000000, 0x1
    .dword 0xffffffff80000000, 0x1
    .dword 0xffffffff, 0x20
    .dword 0x5555555555555555, 0x10
    .dword 0x123456789abcdef, 0x14
    .dword 0xfedcba9876543210, 0xc
    .dword 0x21, 0x2
    .dword 0xfffffffffffffffe, 0x1f
    .dword 0x1, 0x1
    .dword 0x20, 0x1
    .dword 0x400, 0x1
    .dword 0x8000, 0x1
    .dword 0x100000, 0x1
    .dword 0x2000000, 0x1
    .dword 0x40000000, 0x1
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0x1
    .dword 0x8000, 0x1
    .dword 0x7f, 0x7
    .dword 0x7fff, 0xf
    .dword 0x1000000000000ff, 0x8
    .dword 0xbf1e13e4c43d7783, 0x11
    .dword 0x6749, 0x8
    .dword 0x4331bbf86d24f6, 0x12
    .dword 0x2b7f3f48a029eb2a, 0xe
    .dword 0x6a30379711a8f6, 0x10
    .dword 0x594629c88e, 0xd
    .dword 0x9554c374f785c3, 0x12
    .dword 0xd681642a6b842e, 0xe
    .dword 0xa10ed79700000000, 0x0
    .dword 0xff00ff00ff00ff, 0x10
rows_end:
