# andn rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, andn
    table_rr 197, andn, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xf1ebcd345100d43
    constant a1, 0x51fc9eec0020af89
    andn a0, a0, a1
    expect a0, 0xe02201345100042
    expect a1, 0x51fc9eec0020af89
    case 210                # rd = rs2
    constant a0, 0xf1ebcd345100d43
    constant a1, 0x51fc9eec0020af89
    andn a1, a0, a1
    expect a1, 0xe02201345100042
    expect a0, 0xf1ebcd345100d43
    case 211                # rs1 = rs2
    constant a0, 0xf1ebcd345100d43
    andn a1, a0, a0
    expect a1, 0x0
    case 212                # rd = rs1 = rs2
    andn a0, a0, a0
    expect a0, 0x0
    case 213                # rd = x0
    constant a0, 0xf1ebcd345100d43
    constant a1, 0x51fc9eec0020af89
    andn zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    andn a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    andn a2, a0, zero
    expect a2, 0xf1ebcd345100d43
    case 216                # rs1 = rs2 = x0
    andn a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x30, 0xffffffffffffffff
    constant x2, 0x9726e489a92f5869
    andn x17, x30, x2
    expect x17, 0x68d91b7656d0a796
    case 218                # any registers
    constant x14, 0x21
    constant x29, 0xffffffffffffffff
    andn x19, x14, x29
    expect x19, 0x0
    case 219                # each result the next operand
    constant a0, 0xf1ebcd345100d43
    constant a1, 0x51fc9eec0020af89
    andn a0, a0, a1
    andn a1, a0, a1
    andn a0, a0, a1
    andn a1, a0, a1
    expect a0, 0x0
    expect a1, 0x0
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
    .dword 0x1, 0x0, 0x0, 0x0, 0x1, 0x0, 0x1, 0x1, 0x0, 0x0, 0x0, 0x1, 0x0, 0x1
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x8000000000000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x123456789abcdef, 0xffffffffffffffde, 0x1
    .dword 0x7fffffffffffffff, 0x7ffffffffffffffe, 0x0, 0x0, 0x7fffffffffffffff, 0x7fffffff80000000, 0x7fffffff7fffffff, 0x7fffffff, 0x7fffffff00000000, 0x2aaaaaaaaaaaaaaa, 0x7edcba9876543210, 0x123456789abcdef, 0x7fffffffffffffde, 0x1
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x7ffffffe, 0x0, 0x0, 0x7fffffff, 0x0, 0x7fffffff, 0x7fffffff, 0x0, 0x2aaaaaaa, 0x76543210, 0x9abcdef, 0x7fffffde, 0x1
    .dword 0x80000000, 0x80000000, 0x0, 0x0, 0x80000000, 0x80000000, 0x0, 0x0, 0x0, 0x80000000, 0x0, 0x80000000, 0x80000000, 0x0
    .dword 0xffffffff80000000, 0xffffffff80000000, 0x0, 0x8000000000000000, 0x7fffffff80000000, 0xffffffff80000000, 0xffffffff00000000, 0x0, 0xffffffff00000000, 0xaaaaaaaa80000000, 0xfedcba9800000000, 0x123456780000000, 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0xfffffffe, 0x0, 0x0, 0xffffffff, 0x80000000, 0x7fffffff, 0x7fffffff, 0x0, 0xaaaaaaaa, 0x76543210, 0x89abcdef, 0xffffffde, 0x1
    .dword 0x5555555555555555, 0x5555555555555554, 0x0, 0x0, 0x5555555555555555, 0x5555555500000000, 0x5555555555555555, 0x55555555, 0x5555555500000000, 0x0, 0x5454101054541010, 0x101454501014545, 0x5555555555555554, 0x1
    .dword 0x123456789abcdef, 0x123456789abcdee, 0x0, 0x0, 0x123456789abcdef, 0x123456780000000, 0x123456709abcdef, 0x9abcdef, 0x123456700000000, 0x22002288aa88aa, 0x0, 0x123456789abcdef, 0x123456789abcdce, 0x1
    .dword 0xfedcba9876543210, 0xfedcba9876543210, 0x0, 0x8000000000000000, 0x7edcba9876543210, 0xfedcba9800000000, 0xfedcba9876543210, 0x76543210, 0xfedcba9800000000, 0xaa88aa8822002200, 0xfedcba9876543210, 0x0, 0xfedcba9876543210, 0x0
    .dword 0x21, 0x20, 0x0, 0x0, 0x21, 0x0, 0x21, 0x21, 0x0, 0x20, 0x0, 0x21, 0x0, 0x1
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe, 0x0, 0x8000000000000000, 0x7ffffffffffffffe, 0xffffffff80000000, 0xffffffff7ffffffe, 0x7ffffffe, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x123456789abcdee, 0xffffffffffffffde, 0x0
results_end:
rows:
    .dword 0x10fa03bbef9ca360, 0xedc769aba07db17e, 0x103802104f800200
    .dword 0x338ebbc5a2099174, 0x68ddd706d33574cc, 0x130228c120088130
    .dword 0xdec5edec0ae2f33f, 0x1d2ae931cd9d0838, 0xc2c504cc0262f307
    .dword 0xe9d4487ee4425c9d, 0x7ec12b8534a8288e, 0x8114407ac0425411
    .dword 0xbc424394a3a8590, 0x2f0bb3d4473511aa, 0xc40429080a8410
    .dword 0xa97fb6640cb8abcd, 0x3baeb2642fe412a0, 0x805104000018a94d
    .dword 0x356c966c5931c575, 0x2046effd9ec119e4, 0x152810004130c411
    .dword 0x60f4fe2b88676fbc, 0xf38380ad61ca1bff, 0x747e0288256400
    .dword 0xd5b97bd4f25d9008, 0x97a0f09810392327, 0x40190b44e2449008
    .dword 0xb8ceb86168a45feb, 0xd38c1b99c307ad74, 0x2842a06028a0528b
    .dword 0xdf73dfe96ced035b, 0x85da53beb7601aaa, 0x5a218c41488d0151
    .dword 0xb5414ce225df0f7, 0xbb3b47a0fddedd2, 0x44008420001025
rows_end:
