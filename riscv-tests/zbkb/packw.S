# packw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, packw
    table_rr 197, packw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x43ce229bb3fdb035
    constant a1, 0x72b1353e9dcdc165
    packw a0, a0, a1
    expect a0, 0xffffffffc165b035
    expect a1, 0x72b1353e9dcdc165
    case 210                # rd = rs2
    constant a0, 0x43ce229bb3fdb035
    constant a1, 0x72b1353e9dcdc165
    packw a1, a0, a1
    expect a1, 0xffffffffc165b035
    expect a0, 0x43ce229bb3fdb035
    case 211                # rs1 = rs2
    constant a0, 0x43ce229bb3fdb035
    packw a1, a0, a0
    expect a1, 0xffffffffb035b035
    case 212                # rd = rs1 = rs2
    packw a0, a0, a0
    expect a0, 0xffffffffb035b035
    case 213                # rd = x0
    constant a0, 0x43ce229bb3fdb035
    constant a1, 0x72b1353e9dcdc165
    packw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    packw a2, zero, a1
    expect a2, 0xffffffffc1650000
    case 215                # rs2 = x0
    packw a2, a0, zero
    expect a2, 0xb035
    case 216                # rs1 = rs2 = x0
    packw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x5, 0x7fffffffffffffff
    constant x6, 0x8000000000000000
    packw x23, x5, x6
    expect x23, 0xffff
    case 218                # any registers
    constant x15, 0x8000000000000000
    constant x14, 0x21
    packw x29, x15, x14
    expect x29, 0x210000
    case 219                # each result the next operand
    constant a0, 0x43ce229bb3fdb035
    constant a1, 0x72b1353e9dcdc165
    packw a0, a0, a1
    packw a1, a0, a1
    packw a0, a0, a1
    packw a1, a0, a1
    expect a0, 0xffffffffb035b035
    expect a1, 0xffffffffb035b035
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
    .dword 0x0, 0x10000, 0xffffffffffff0000, 0xffffffffffff0000, 0x0, 0xffffffffffff0000, 0x0, 0x0, 0xffffffffffff0000, 0x55550000, 0xffffffffcdef0000, 0x32100000, 0x210000, 0xfffffffffffe0000
    .dword 0x1, 0x10001, 0xffffffffffff0001, 0xffffffffffff0001, 0x1, 0xffffffffffff0001, 0x1, 0x1, 0xffffffffffff0001, 0x55550001, 0xffffffffcdef0001, 0x32100001, 0x210001, 0xfffffffffffe0001
    .dword 0xffff, 0x1ffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffff, 0xffffffffffffffff, 0xffff, 0xffff, 0xffffffffffffffff, 0x5555ffff, 0xffffffffcdefffff, 0x3210ffff, 0x21ffff, 0xfffffffffffeffff
    .dword 0xffff, 0x1ffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffff, 0xffffffffffffffff, 0xffff, 0xffff, 0xffffffffffffffff, 0x5555ffff, 0xffffffffcdefffff, 0x3210ffff, 0x21ffff, 0xfffffffffffeffff
    .dword 0x0, 0x10000, 0xffffffffffff0000, 0xffffffffffff0000, 0x0, 0xffffffffffff0000, 0x0, 0x0, 0xffffffffffff0000, 0x55550000, 0xffffffffcdef0000, 0x32100000, 0x210000, 0xfffffffffffe0000
    .dword 0xffff, 0x1ffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffff, 0xffffffffffffffff, 0xffff, 0xffff, 0xffffffffffffffff, 0x5555ffff, 0xffffffffcdefffff, 0x3210ffff, 0x21ffff, 0xfffffffffffeffff
    .dword 0x0, 0x10000, 0xffffffffffff0000, 0xffffffffffff0000, 0x0, 0xffffffffffff0000, 0x0, 0x0, 0xffffffffffff0000, 0x55550000, 0xffffffffcdef0000, 0x32100000, 0x210000, 0xfffffffffffe0000
    .dword 0x0, 0x10000, 0xffffffffffff0000, 0xffffffffffff0000, 0x0, 0xffffffffffff0000, 0x0, 0x0, 0xffffffffffff0000, 0x55550000, 0xffffffffcdef0000, 0x32100000, 0x210000, 0xfffffffffffe0000
    .dword 0xffff, 0x1ffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffff, 0xffffffffffffffff, 0xffff, 0xffff, 0xffffffffffffffff, 0x5555ffff, 0xffffffffcdefffff, 0x3210ffff, 0x21ffff, 0xfffffffffffeffff
    .dword 0x5555, 0x15555, 0xffffffffffff5555, 0xffffffffffff5555, 0x5555, 0xffffffffffff5555, 0x5555, 0x5555, 0xffffffffffff5555, 0x55555555, 0xffffffffcdef5555, 0x32105555, 0x215555, 0xfffffffffffe5555
    .dword 0xcdef, 0x1cdef, 0xffffffffffffcdef, 0xffffffffffffcdef, 0xcdef, 0xffffffffffffcdef, 0xcdef, 0xcdef, 0xffffffffffffcdef, 0x5555cdef, 0xffffffffcdefcdef, 0x3210cdef, 0x21cdef, 0xfffffffffffecdef
    .dword 0x3210, 0x13210, 0xffffffffffff3210, 0xffffffffffff3210, 0x3210, 0xffffffffffff3210, 0x3210, 0x3210, 0xffffffffffff3210, 0x55553210, 0xffffffffcdef3210, 0x32103210, 0x213210, 0xfffffffffffe3210
    .dword 0x21, 0x10021, 0xffffffffffff0021, 0xffffffffffff0021, 0x21, 0xffffffffffff0021, 0x21, 0x21, 0xffffffffffff0021, 0x55550021, 0xffffffffcdef0021, 0x32100021, 0x210021, 0xfffffffffffe0021
    .dword 0xfffe, 0x1fffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffe, 0xfffffffffffffffe, 0xfffe, 0xfffe, 0xfffffffffffffffe, 0x5555fffe, 0xffffffffcdeffffe, 0x3210fffe, 0x21fffe, 0xfffffffffffefffe
results_end:
rows:
    .dword 0x71ab8ff808af75c1, 0x59d77f8fe2bd9cda, 0xffffffff9cda75c1
    .dword 0x13fcf4dd0ffff6d6, 0xb139ccaf5d720933, 0x933f6d6
    .dword 0xb23ce0ab5ef042c7, 0x133f798ef6b67cda, 0x7cda42c7
    .dword 0x92b60c56c466f41d, 0x8c6c219cece8c3de, 0xffffffffc3def41d
    .dword 0xb71c543510bf1ce8, 0xb6e34b3100e57ba9, 0x7ba91ce8
    .dword 0x691888e3d656225f, 0xe27b16dc34cd99c4, 0xffffffff99c4225f
    .dword 0xab84376f5ad3e4f1, 0x9749e6fa1e53a290, 0xffffffffa290e4f1
    .dword 0xd250ace358e48be9, 0x507c3a7898dfe277, 0xffffffffe2778be9
    .dword 0x9d07ec176e96e0f9, 0xd6f545ce53dbd6c4, 0xffffffffd6c4e0f9
    .dword 0xb720bcae1cfd610, 0xbfd4eb1ca292dc22, 0xffffffffdc22d610
    .dword 0xbb375582cd3d59e1, 0xc46fd509d35b4dc5, 0x4dc559e1
    .dword 0x7117171807a8830c, 0x7599d48cd4920803, 0x803830c
rows_end:
