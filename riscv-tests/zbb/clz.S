# clz rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, clz, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xdd775f6b534c23e
    clz a0, a0
    expect a0, 0x4
    case 44                 # rd = x0
    constant a0, 0x3dc3f4147df13855
    clz zero, a0
    expect zero, 0
    expect a0, 0x3dc3f4147df13855
    case 45                 # rs1 = x0
    clz a0, zero
    expect a0, 0x40
    case 46                 # any registers
    constant x7, 0x3dc3f4147df13855
    clz x14, x7
    expect x14, 0x2
    expect x7, 0x3dc3f4147df13855
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x40
    .dword 0x1, 0x3f
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x1
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x21
    .dword 0x80000000, 0x20
    .dword 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0x20
    .dword 0x5555555555555555, 0x1
    .dword 0x123456789abcdef, 0x7
    .dword 0xfedcba9876543210, 0x0
    .dword 0x21, 0x3a
    .dword 0xfffffffffffffffe, 0x0
    .dword 0x1, 0x3f
    .dword 0x20, 0x3a
    .dword 0x400, 0x35
    .dword 0x8000, 0x30
    .dword 0x100000, 0x2b
    .dword 0x2000000, 0x26
    .dword 0x40000000, 0x21
    .dword 0x800000000, 0x1c
    .dword 0x10000000000, 0x17
    .dword 0x200000000000, 0x12
    .dword 0x4000000000000, 0xd
    .dword 0x80000000000000, 0x8
    .dword 0x1000000000000000, 0x3
    .dword 0x80, 0x38
    .dword 0x8000, 0x30
    .dword 0x7f, 0x39
    .dword 0x7fff, 0x31
    .dword 0x1000000000000ff, 0x7
    .dword 0x4ce79a, 0x29
    .dword 0x866d6a, 0x28
    .dword 0x37e71210d0, 0x1a
    .dword 0x7575c9c36b, 0x19
    .dword 0x452fefebafe29436, 0x1
    .dword 0xccc40a116d48e9, 0x8
    .dword 0xff1c6e18d0ec41fd, 0x0
    .dword 0x2cba675b6df243, 0xa
    .dword 0xb5ea9d2200000000, 0x0
    .dword 0xff00ff00ff00ff, 0x8
rows_end:
