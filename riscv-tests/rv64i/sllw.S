# sllw rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, sllw
    table_rr 197, sllw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x8cc47198daeb544c
    constant a1, 0xa89bb54fba02ed11
    sllw a0, a0, a1
    expect a0, 0xffffffffa8980000
    expect a1, 0xa89bb54fba02ed11
    case 210                # rd = rs2
    constant a0, 0x8cc47198daeb544c
    constant a1, 0xa89bb54fba02ed11
    sllw a1, a0, a1
    expect a1, 0xffffffffa8980000
    expect a0, 0x8cc47198daeb544c
    case 211                # rs1 = rs2
    constant a0, 0x8cc47198daeb544c
    sllw a1, a0, a0
    expect a1, 0xffffffffb544c000
    case 212                # rd = rs1 = rs2
    sllw a0, a0, a0
    expect a0, 0xffffffffb544c000
    case 213                # rd = x0
    constant a0, 0x8cc47198daeb544c
    constant a1, 0xa89bb54fba02ed11
    sllw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sllw a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    sllw a2, a0, zero
    expect a2, 0xffffffffdaeb544c
    case 216                # rs1 = rs2 = x0
    sllw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x30, 0x98f6fe0e4541a2fe
    constant x8, 0xfedcba9876543210
    sllw x19, x30, x8
    expect x19, 0xffffffffa2fe0000
    case 218                # any registers
    constant x12, 0x8000000000000000
    constant x23, 0x7fffffffffffffff
    sllw x1, x12, x23
    expect x1, 0x0
    case 219                # each result the next operand
    constant a0, 0x8cc47198daeb544c
    constant a1, 0xa89bb54fba02ed11
    sllw a0, a0, a1
    sllw a1, a0, a1
    sllw a0, a0, a1
    sllw a1, a0, a1
    expect a0, 0xffffffffa8980000
    expect a1, 0xffffffffa8980000
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
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x1, 0x2, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0xffffffff80000000, 0x1, 0x1, 0xffffffff80000000, 0x200000, 0x8000, 0x10000, 0x2, 0x40000000
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffe00000, 0xffffffffffff8000, 0xffffffffffff0000, 0xfffffffffffffffe, 0xffffffffc0000000
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffe00000, 0xffffffffffff8000, 0xffffffffffff0000, 0xfffffffffffffffe, 0xffffffffc0000000
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x7fffffff, 0xfffffffffffffffe, 0xffffffff80000000, 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff, 0xffffffff80000000, 0xffffffffffe00000, 0xffffffffffff8000, 0xffffffffffff0000, 0xfffffffffffffffe, 0xffffffffc0000000
    .dword 0xffffffff80000000, 0x0, 0x0, 0x0, 0xffffffff80000000, 0x0, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0xffffffff80000000, 0x0, 0x0, 0x0, 0xffffffff80000000, 0x0, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffe00000, 0xffffffffffff8000, 0xffffffffffff0000, 0xfffffffffffffffe, 0xffffffffc0000000
    .dword 0x55555555, 0xffffffffaaaaaaaa, 0xffffffff80000000, 0xffffffff80000000, 0x55555555, 0xffffffff80000000, 0x55555555, 0x55555555, 0xffffffff80000000, 0xffffffffaaa00000, 0xffffffffaaaa8000, 0x55550000, 0xffffffffaaaaaaaa, 0x40000000
    .dword 0xffffffff89abcdef, 0x13579bde, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff89abcdef, 0xffffffff80000000, 0xffffffff89abcdef, 0xffffffff89abcdef, 0xffffffff80000000, 0xffffffffbde00000, 0xffffffffe6f78000, 0xffffffffcdef0000, 0x13579bde, 0xffffffffc0000000
    .dword 0x76543210, 0xffffffffeca86420, 0x0, 0x0, 0x76543210, 0x0, 0x76543210, 0x76543210, 0x0, 0x42000000, 0x19080000, 0x32100000, 0xffffffffeca86420, 0x0
    .dword 0x21, 0x42, 0xffffffff80000000, 0xffffffff80000000, 0x21, 0xffffffff80000000, 0x21, 0x21, 0xffffffff80000000, 0x4200000, 0x108000, 0x210000, 0x42, 0x40000000
    .dword 0xfffffffffffffffe, 0xfffffffffffffffc, 0x0, 0x0, 0xfffffffffffffffe, 0x0, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x0, 0xffffffffffc00000, 0xffffffffffff0000, 0xfffffffffffe0000, 0xfffffffffffffffc, 0xffffffff80000000
results_end:
rows:
    .dword 0xaa07ef161f3703bf, 0xcbf3b3d8986fd401, 0x3e6e077e
    .dword 0x3f12024f4219f529, 0x2c3c7ed951534077, 0xffffffff94800000
    .dword 0x29dd5e04bfb11fbd, 0xaf36f5784f1ab99e, 0x40000000
    .dword 0xe4077a61afa3426e, 0x307616560c0d2fed, 0x684dc000
    .dword 0xb855c4c2ebf99067, 0x9f15b498d0e83b68, 0xfffffffff9906700
    .dword 0x9cc11e4222a811c4, 0xb153d7ad5893022b, 0x408e2000
    .dword 0x41886d9215ed16ee, 0x9331013977a7b847, 0xfffffffff68b7700
    .dword 0x6d80edd3b0717a9a, 0x26573177ff90b9a, 0x68000000
    .dword 0x5022b21aea6b3eaf, 0xffa870bf70d71386, 0xffffffff9acfabc0
    .dword 0xda73062547bb7edc, 0x9d1913871dad9a4, 0x7bb7edc0
    .dword 0x33a738a2a2f81cd0, 0x93e3a31605f0becc, 0xffffffff81cd0000
    .dword 0x3082d857ae3096a9, 0xe20636a6841482be, 0x40000000
rows_end:
