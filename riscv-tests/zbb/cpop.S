# cpop rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, cpop, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x48cb2c15c17616fe
    cpop a0, a0
    expect a0, 0x1f
    case 44                 # rd = x0
    constant a0, 0x2aa0a47517bbb284
    cpop zero, a0
    expect zero, 0
    expect a0, 0x2aa0a47517bbb284
    case 45                 # rs1 = x0
    cpop a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x30, 0x2aa0a47517bbb284
    cpop x7, x30
    expect x7, 0x1d
    expect x30, 0x2aa0a47517bbb284
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0x40
    .dword 0x7fffffffffffffff, 0x3f
    .dword 0x8000000000000000, 0x1
    .dword 0x7fffffff, 0x1f
    .dword 0x80000000, 0x1
    .dword 0xffffffff80000000, 0x21
    .dword 0xffffffff, 0x20
    .dword 0x5555555555555555, 0x20
    .dword 0x123456789abcdef, 0x20
    .dword 0xfedcba9876543210, 0x20
    .dword 0x21, 0x2
    .dword 0xfffffffffffffffe, 0x3f
    .dword 0x1, 0x1
    .dword 0x20, 0x1
    .dword 0x400, 0x1
    .dword 0x8000, 0x1
    .dword 0x100000, 0x1
    .dword 0x2000000, 0x1
    .dword 0x40000000, 0x1
    .dword 0x800000000, 0x1
    .dword 0x10000000000, 0x1
    .dword 0x200000000000, 0x1
    .dword 0x4000000000000, 0x1
    .dword 0x80000000000000, 0x1
    .dword 0x1000000000000000, 0x1
    .dword 0x80, 0x1
    .dword 0x8000, 0x1
    .dword 0x7f, 0x7
    .dword 0x7fff, 0xf
    .dword 0x1000000000000ff, 0x9
    .dword 0xcd9275aa20658d, 0x1a
    .dword 0xe6196cef7d832070, 0x20
    .dword 0x602c7aa0efdcfd, 0x1f
    .dword 0x8060229674, 0xd
    .dword 0x6643a5517d5848fd, 0x20
    .dword 0x100784, 0x6
    .dword 0x54f3f661da0217ff, 0x24
    .dword 0x77b4a8379dd688, 0x1e
    .dword 0xfe49797600000000, 0x14
    .dword 0xff00ff00ff00ff, 0x20
rows_end:
