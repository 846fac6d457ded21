# bclr rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbs
    table_cross 1, bclr
    table_rr 197, bclr, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xd282cc88e781e126
    constant a1, 0x292415bba9c40147
    bclr a0, a0, a1
    expect a0, 0xd282cc88e781e126
    expect a1, 0x292415bba9c40147
    case 210                # rd = rs2
    constant a0, 0xd282cc88e781e126
    constant a1, 0x292415bba9c40147
    bclr a1, a0, a1
    expect a1, 0xd282cc88e781e126
    expect a0, 0xd282cc88e781e126
    case 211                # rs1 = rs2
    constant a0, 0xd282cc88e781e126
    bclr a1, a0, a0
    expect a1, 0xd282cc88e781e126
    case 212                # rd = rs1 = rs2
    bclr a0, a0, a0
    expect a0, 0xd282cc88e781e126
    case 213                # rd = x0
    constant a0, 0xd282cc88e781e126
    constant a1, 0x292415bba9c40147
    bclr zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    bclr a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    bclr a2, a0, zero
    expect a2, 0xd282cc88e781e126
    case 216                # rs1 = rs2 = x0
    bclr a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x10, 0xffffffff
    constant x18, 0x7fffffffffffffff
    bclr x28, x10, x18
    expect x28, 0xffffffff
    case 218                # any registers
    constant x31, 0xfffffffffffffffe
    constant x20, 0x0
    bclr x5, x31, x20
    expect x5, 0xfffffffffffffffe
    case 219                # each result the next operand
    constant a0, 0xd282cc88e781e126
    constant a1, 0x292415bba9c40147
    bclr a0, a0, a1
    bclr a1, a0, a1
    bclr a0, a0, a1
    bclr a1, a0, a1
    expect a0, 0xd282cc88e781e126
    expect a1, 0xd282cc88e781e126
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
    .dword 0x0, 0x1, 0x1, 0x1, 0x0, 0x1, 0x0, 0x0, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xfffffffffffffffe, 0x7fffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffffffffffff, 0xffffffffffdfffff, 0xffff7fffffffffff, 0xfffffffffffeffff, 0xfffffffdffffffff, 0xbfffffffffffffff
    .dword 0x7ffffffffffffffe, 0x7ffffffffffffffd, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7ffffffffffffffe, 0x7fffffffffffffff, 0x7ffffffffffffffe, 0x7ffffffffffffffe, 0x7fffffffffffffff, 0x7fffffffffdfffff, 0x7fff7fffffffffff, 0x7ffffffffffeffff, 0x7ffffffdffffffff, 0x3fffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x0, 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x7ffffffe, 0x7ffffffd, 0x7fffffff, 0x7fffffff, 0x7ffffffe, 0x7fffffff, 0x7ffffffe, 0x7ffffffe, 0x7fffffff, 0x7fdfffff, 0x7fffffff, 0x7ffeffff, 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0xffffffff80000000, 0xffffffff80000000, 0x7fffffff80000000, 0x7fffffff80000000, 0xffffffff80000000, 0x7fffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0x7fffffff80000000, 0xffffffff80000000, 0xffff7fff80000000, 0xffffffff80000000, 0xfffffffd80000000, 0xbfffffff80000000
    .dword 0xfffffffe, 0xfffffffd, 0xffffffff, 0xffffffff, 0xfffffffe, 0xffffffff, 0xfffffffe, 0xfffffffe, 0xffffffff, 0xffdfffff, 0xffffffff, 0xfffeffff, 0xffffffff, 0xffffffff
    .dword 0x5555555555555554, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555554, 0x5555555555555555, 0x5555555555555554, 0x5555555555555554, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555545555, 0x5555555555555555, 0x1555555555555555
    .dword 0x123456789abcdee, 0x123456789abcded, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdee, 0x123456789abcdef, 0x123456789abcdee, 0x123456789abcdee, 0x123456789abcdef, 0x1234567898bcdef, 0x123456789abcdef, 0x123456789aacdef, 0x123456589abcdef, 0x123456789abcdef
    .dword 0xfedcba9876543210, 0xfedcba9876543210, 0x7edcba9876543210, 0x7edcba9876543210, 0xfedcba9876543210, 0x7edcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0x7edcba9876543210, 0xfedcba9876543210, 0xfedc3a9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xbedcba9876543210
    .dword 0x20, 0x21, 0x21, 0x21, 0x20, 0x21, 0x20, 0x20, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21
    .dword 0xfffffffffffffffe, 0xfffffffffffffffc, 0x7ffffffffffffffe, 0x7ffffffffffffffe, 0xfffffffffffffffe, 0x7ffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7ffffffffffffffe, 0xffffffffffdffffe, 0xffff7ffffffffffe, 0xfffffffffffefffe, 0xfffffffdfffffffe, 0xbffffffffffffffe
results_end:
rows:
    .dword 0xa5573968b4e48816, 0xcf9a9f9b5ab459ac, 0xa5572968b4e48816
    .dword 0xcba3246bf4f490cb, 0xea6e9d4d9749d0f4, 0xcba3246bf4f490cb
    .dword 0x88098e02fbf41daf, 0x2608f9d6b5efa426, 0x88098e02fbf41daf
    .dword 0x590eaf60582d6729, 0xd21cc436a18f9580, 0x590eaf60582d6728
    .dword 0x2648b93a012171ec, 0x6936aa0c340a69a2, 0x2648b93a012171ec
    .dword 0x2ff7f9d10c30580f, 0xf020f102ac1b7118, 0x2ff7f9d10c30580f
    .dword 0x32e605f28404ea46, 0xe8c016b0b970088c, 0x32e605f28404ea46
    .dword 0x3b3db20435b78f0f, 0xc9239e234b896f6b, 0x3b3db20435b78f0f
    .dword 0x1982643e788f177c, 0x79444d7b5d9c6679, 0x1982643e788f177c
    .dword 0x9f4b04fd635e5b91, 0xf5309fc1e75445da, 0x9f4b04fd635e5b91
    .dword 0xe05decff76e1e7d6, 0xe7d4ad6e846ddd1a, 0xe05decff72e1e7d6
    .dword 0x78ea555dc14f0a98, 0x26376fe1b5a14b6f, 0x78ea555dc14f0a98
rows_end:
