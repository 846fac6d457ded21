# min rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, min
    table_rr 197, min, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x8db48ea888473e22
    constant a1, 0x10afaec62c3e9a9d
    min a0, a0, a1
    expect a0, 0x8db48ea888473e22
    expect a1, 0x10afaec62c3e9a9d
    case 210                # rd = rs2
    constant a0, 0x8db48ea888473e22
    constant a1, 0x10afaec62c3e9a9d
    min a1, a0, a1
    expect a1, 0x8db48ea888473e22
    expect a0, 0x8db48ea888473e22
    case 211                # rs1 = rs2
    constant a0, 0x8db48ea888473e22
    min a1, a0, a0
    expect a1, 0x8db48ea888473e22
    case 212                # rd = rs1 = rs2
    min a0, a0, a0
    expect a0, 0x8db48ea888473e22
    case 213                # rd = x0
    constant a0, 0x8db48ea888473e22
    constant a1, 0x10afaec62c3e9a9d
    min zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    min a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    min a2, a0, zero
    expect a2, 0x8db48ea888473e22
    case 216                # rs1 = rs2 = x0
    min a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x19, 0x8000000000000000
    constant x29, 0x5555555555555555
    min x28, x19, x29
    expect x28, 0x8000000000000000
    case 218                # any registers
    constant x16, 0x513db4a5b7a1dece
    constant x11, 0x8e02a20e3acac3cf
    min x18, x16, x11
    expect x18, 0x8e02a20e3acac3cf
    case 219                # each result the next operand
    constant a0, 0x8db48ea888473e22
    constant a1, 0x10afaec62c3e9a9d
    min a0, a0, a1
    min a1, a0, a1
    min a0, a0, a1
    min a1, a0, a1
    expect a0, 0x8db48ea888473e22
    expect a1, 0x8db48ea888473e22
    pass 219

    .data
    .balign 8
values:
    .dword 0x0
    .dword 0x1
    .dword 0xffffffffffffffff
    .dword 0x7fffffffffffffff
    .dword 0x8000000000000000
    .dword 0x7fffffff
    .dword 0x80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff
    .dword 0x5555555555555555
    .dword 0x123456789abcdef
    .dword 0xfedcba9876543210
    .dword 0x21
    .dword 0xfffffffffffffffe
values_end:
results:
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x0, 0x8000000000000000, 0x0, 0x0, 0xffffffff80000000, 0x0, 0x0, 0x0, 0xfedcba9876543210, 0x0, 0xfffffffffffffffe
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x1, 0x8000000000000000, 0x1, 0x1, 0xffffffff80000000, 0x1, 0x1, 0x1, 0xfedcba9876543210, 0x1, 0xfffffffffffffffe
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfedcba9876543210, 0xffffffffffffffff, 0xfffffffffffffffe
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffff, 0x8000000000000000, 0x7fffffff, 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x80000000, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0x80000000, 0x80000000, 0x80000000, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0x8000000000000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xfedcba9876543210, 0xffffffff80000000, 0xffffffff80000000
    .dword 0x0, 0x1, 0xffffffffffffffff, 0xffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0xffffffff, 0xffffffff, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x5555555555555555, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x123456789abcdef, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x123456789abcdef, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0x8000000000000000, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x21, 0x8000000000000000, 0x21, 0x21, 0xffffffff80000000, 0x21, 0x21, 0x21, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x8000000000000000, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffff80000000, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfedcba9876543210, 0xfffffffffffffffe, 0xfffffffffffffffe
results_end:
rows:
    .dword 0x2e9f094a7cfd82d0, 0x7dfb91cd9da79c4b, 0x2e9f094a7cfd82d0
    .dword 0x38fcd554255359c3, 0x18273de97155da6b, 0x18273de97155da6b
    .dword 0x4396f30f82c6e60c, 0x8e2e9edde489efd2, 0x8e2e9edde489efd2
    .dword 0x733906f20ca75f88, 0x532934a6038e3c94, 0x532934a6038e3c94
    .dword 0xf4c39db90f056899, 0x7a5cbfb1fb8f5541, 0xf4c39db90f056899
    .dword 0x52e504ae81a57317, 0x329cca99fa2512c6, 0x329cca99fa2512c6
    .dword 0x75bfbcb1adcd5880, 0xe447fbbfbb9496a6, 0xe447fbbfbb9496a6
    .dword 0xe8a2f62d45a9aa72, 0xc170bd2c0b7741aa, 0xc170bd2c0b7741aa
    .dword 0x4212a4ab63d5157b, 0x4fe7da7f6bda6972, 0x4212a4ab63d5157b
    .dword 0x3b9104d4fc987293, 0x6e01c413a9d47ba2, 0x3b9104d4fc987293
    .dword 0x2f372461b3306dc4, 0xcb9ef40ffacc5e56, 0xcb9ef40ffacc5e56
    .dword 0x712bb7b7954b3b49, 0x97f7873e3c7bb427, 0x97f7873e3c7bb427
rows_end:
