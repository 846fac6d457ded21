# sh1add.uw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zba
    table_cross 1, sh1add.uw
    table_rr 197, sh1add.uw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xeb059d7083f5b341
    constant a1, 0xe095e734106e5ca8
    sh1add.uw a0, a0, a1
    expect a0, 0xe095e7351859c32a
    expect a1, 0xe095e734106e5ca8
    case 210                # rd = rs2
    constant a0, 0xeb059d7083f5b341
    constant a1, 0xe095e734106e5ca8
    sh1add.uw a1, a0, a1
    expect a1, 0xe095e7351859c32a
    expect a0, 0xeb059d7083f5b341
    case 211                # rs1 = rs2
    constant a0, 0xeb059d7083f5b341
    sh1add.uw a1, a0, a0
    expect a1, 0xeb059d718be119c3
    case 212                # rd = rs1 = rs2
    sh1add.uw a0, a0, a0
    expect a0, 0xeb059d718be119c3
    case 213                # rd = x0
    constant a0, 0xeb059d7083f5b341
    constant a1, 0xe095e734106e5ca8
    sh1add.uw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sh1add.uw a2, zero, a1
    expect a2, 0xe095e734106e5ca8
    case 215                # rs2 = x0
    sh1add.uw a2, a0, zero
    expect a2, 0x107eb6682
    case 216                # rs1 = rs2 = x0
    sh1add.uw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x18, 0x80000000
    constant x9, 0xfedcba9876543210
    sh1add.uw x16, x18, x9
    expect x16, 0xfedcba9976543210
    case 218                # any registers
    constant x9, 0x21
    constant x23, 0x8000000000000000
    sh1add.uw x11, x9, x23
    expect x11, 0x8000000000000042
    case 219                # each result the next operand
    constant a0, 0xeb059d7083f5b341
    constant a1, 0xe095e734106e5ca8
    sh1add.uw a0, a0, a1
    sh1add.uw a1, a0, a1
    sh1add.uw a0, a0, a1
    sh1add.uw a1, a0, a1
    expect a0, 0xe095e73471d56950
    expect a1, 0xe095e73524ccb59c
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
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x2, 0x3, 0x1, 0x8000000000000001, 0x8000000000000002, 0x80000001, 0x80000002, 0xffffffff80000002, 0x100000001, 0x5555555555555557, 0x123456789abcdf1, 0xfedcba9876543212, 0x23, 0x0
    .dword 0x1fffffffe, 0x1ffffffff, 0x1fffffffd, 0x80000001fffffffd, 0x80000001fffffffe, 0x27ffffffd, 0x27ffffffe, 0x17ffffffe, 0x2fffffffd, 0x5555555755555553, 0x123456989abcded, 0xfedcba9a7654320e, 0x20000001f, 0x1fffffffc
    .dword 0x1fffffffe, 0x1ffffffff, 0x1fffffffd, 0x80000001fffffffd, 0x80000001fffffffe, 0x27ffffffd, 0x27ffffffe, 0x17ffffffe, 0x2fffffffd, 0x5555555755555553, 0x123456989abcded, 0xfedcba9a7654320e, 0x20000001f, 0x1fffffffc
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0xfffffffe, 0xffffffff, 0xfffffffd, 0x80000000fffffffd, 0x80000000fffffffe, 0x17ffffffd, 0x17ffffffe, 0x7ffffffe, 0x1fffffffd, 0x5555555655555553, 0x123456889abcded, 0xfedcba997654320e, 0x10000001f, 0xfffffffc
    .dword 0x100000000, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000100000000, 0x17fffffff, 0x180000000, 0x80000000, 0x1ffffffff, 0x5555555655555555, 0x123456889abcdef, 0xfedcba9976543210, 0x100000021, 0xfffffffe
    .dword 0x100000000, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000100000000, 0x17fffffff, 0x180000000, 0x80000000, 0x1ffffffff, 0x5555555655555555, 0x123456889abcdef, 0xfedcba9976543210, 0x100000021, 0xfffffffe
    .dword 0x1fffffffe, 0x1ffffffff, 0x1fffffffd, 0x80000001fffffffd, 0x80000001fffffffe, 0x27ffffffd, 0x27ffffffe, 0x17ffffffe, 0x2fffffffd, 0x5555555755555553, 0x123456989abcded, 0xfedcba9a7654320e, 0x20000001f, 0x1fffffffc
    .dword 0xaaaaaaaa, 0xaaaaaaab, 0xaaaaaaa9, 0x80000000aaaaaaa9, 0x80000000aaaaaaaa, 0x12aaaaaa9, 0x12aaaaaaa, 0x2aaaaaaa, 0x1aaaaaaa9, 0x55555555ffffffff, 0x123456834567899, 0xfedcba9920fedcba, 0xaaaaaacb, 0xaaaaaaa8
    .dword 0x113579bde, 0x113579bdf, 0x113579bdd, 0x8000000113579bdd, 0x8000000113579bde, 0x193579bdd, 0x193579bde, 0x93579bde, 0x213579bdd, 0x5555555668acf133, 0x12345689d0369cd, 0xfedcba9989abcdee, 0x113579bff, 0x113579bdc
    .dword 0xeca86420, 0xeca86421, 0xeca8641f, 0x80000000eca8641f, 0x80000000eca86420, 0x16ca8641f, 0x16ca86420, 0x6ca86420, 0x1eca8641f, 0x5555555641fdb975, 0x12345687654320f, 0xfedcba9962fc9630, 0xeca86441, 0xeca8641e
    .dword 0x42, 0x43, 0x41, 0x8000000000000041, 0x8000000000000042, 0x80000041, 0x80000042, 0xffffffff80000042, 0x100000041, 0x5555555555555597, 0x123456789abce31, 0xfedcba9876543252, 0x63, 0x40
    .dword 0x1fffffffc, 0x1fffffffd, 0x1fffffffb, 0x80000001fffffffb, 0x80000001fffffffc, 0x27ffffffb, 0x27ffffffc, 0x17ffffffc, 0x2fffffffb, 0x5555555755555551, 0x123456989abcdeb, 0xfedcba9a7654320c, 0x20000001d, 0x1fffffffa
results_end:
rows:
    .dword 0x3ee01a4e520dbc06, 0x14ba8e32dfac688f, 0x14ba8e3383c7e09b
    .dword 0xacec18b7c6217d12, 0x867c7fa6e7b81991, 0x867c7fa873fb13b5
    .dword 0x29e95ac7ac6a9977, 0x1c590983b0dd2ce2, 0x1c59098509b25fd0
    .dword 0x7ad1c930dedb4d8f, 0x941f63472bc6d90e, 0x941f6348e97d742c
    .dword 0x2ed2313662c30e94, 0xf956e7bb6cd64a1c, 0xf956e7bc325c6744
    .dword 0xad9a8a64b4760fcf, 0x9673291db26c74d0, 0x9673291f1b58946e
    .dword 0xe92f296d9eabd3c2, 0xc68b3fe15bf15aab, 0xc68b3fe29949022f
    .dword 0x523182c300dddcc8, 0x4bb0730c9cad2750, 0x4bb0730c9e68e0e0
    .dword 0xe30dfb25624b5551, 0x923c9e472a6a3ac3, 0x923c9e47ef00e565
    .dword 0xbc13889832d3be26, 0xc2ce3f7fe1dcd7c2, 0xc2ce3f804784540e
    .dword 0x45fb89df09aa059c, 0x7a89c51fe966de94, 0x7a89c51ffcbae9cc
    .dword 0x11e265649a99c59f, 0x4d86911168727cb7, 0x4d8691129da607f5
rows_end:
