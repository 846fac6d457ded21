# sraw rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, sraw
    table_rr 197, sraw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xca6e6aa15ed56daa
    constant a1, 0xe6efb3c59b4ec3a2
    sraw a0, a0, a1
    expect a0, 0x17b55b6a
    expect a1, 0xe6efb3c59b4ec3a2
    case 210                # rd = rs2
    constant a0, 0xca6e6aa15ed56daa
    constant a1, 0xe6efb3c59b4ec3a2
    sraw a1, a0, a1
    expect a1, 0x17b55b6a
    expect a0, 0xca6e6aa15ed56daa
    case 211                # rs1 = rs2
    constant a0, 0xca6e6aa15ed56daa
    sraw a1, a0, a0
    expect a1, 0x17b55b
    case 212                # rd = rs1 = rs2
    sraw a0, a0, a0
    expect a0, 0x17b55b
    case 213                # rd = x0
    constant a0, 0xca6e6aa15ed56daa
    constant a1, 0xe6efb3c59b4ec3a2
    sraw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sraw a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    sraw a2, a0, zero
    expect a2, 0x5ed56daa
    case 216                # rs1 = rs2 = x0
    sraw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x2, 0xfedcba9876543210
    constant x12, 0x1
    sraw x31, x2, x12
    expect x31, 0x3b2a1908
    case 218                # any registers
    constant x11, 0x21
    constant x5, 0xffffffff
    sraw x16, x11, x5
    expect x16, 0x0
    case 219                # each result the next operand
    constant a0, 0xca6e6aa15ed56daa
    constant a1, 0xe6efb3c59b4ec3a2
    sraw a0, a0, a1
    sraw a1, a0, a1
    sraw a0, a0, a1
    sraw a1, a0, a1
    expect a0, 0x5
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
    .dword 0x1, 0x0, 0x0, 0x0, 0x1, 0x0, 0x1, 0x1, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x7fffffff, 0x3fffffff, 0x0, 0x0, 0x7fffffff, 0x0, 0x7fffffff, 0x7fffffff, 0x0, 0x3ff, 0xffff, 0x7fff, 0x3fffffff, 0x1
    .dword 0xffffffff80000000, 0xffffffffc0000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xfffffffffffffc00, 0xffffffffffff0000, 0xffffffffffff8000, 0xffffffffc0000000, 0xfffffffffffffffe
    .dword 0xffffffff80000000, 0xffffffffc0000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xfffffffffffffc00, 0xffffffffffff0000, 0xffffffffffff8000, 0xffffffffc0000000, 0xfffffffffffffffe
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x55555555, 0x2aaaaaaa, 0x0, 0x0, 0x55555555, 0x0, 0x55555555, 0x55555555, 0x0, 0x2aa, 0xaaaa, 0x5555, 0x2aaaaaaa, 0x1
    .dword 0xffffffff89abcdef, 0xffffffffc4d5e6f7, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff89abcdef, 0xffffffffffffffff, 0xffffffff89abcdef, 0xffffffff89abcdef, 0xffffffffffffffff, 0xfffffffffffffc4d, 0xffffffffffff1357, 0xffffffffffff89ab, 0xffffffffc4d5e6f7, 0xfffffffffffffffe
    .dword 0x76543210, 0x3b2a1908, 0x0, 0x0, 0x76543210, 0x0, 0x76543210, 0x76543210, 0x0, 0x3b2, 0xeca8, 0x7654, 0x3b2a1908, 0x1
    .dword 0x21, 0x10, 0x0, 0x0, 0x21, 0x0, 0x21, 0x21, 0x0, 0x0, 0x0, 0x0, 0x10, 0x0
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
results_end:
rows:
    .dword 0x254bf3227f61129c, 0x756b2ed4a538535c, 0x7
    .dword 0x44292661b82f26a1, 0xd2d1900d8eee5141, 0xffffffffdc179350
    .dword 0xff6b8d432f582134, 0x800e61f127d3cc18, 0x2f
    .dword 0x485000dea2a7d600, 0xeee91af63a06fd2, 0xffffffffffffe8a9
    .dword 0x65c19ab477e13ee9, 0x80cfbffd55cb5214, 0x77e
    .dword 0xbd8c263d6a537231, 0xcebedf5a76a9ed62, 0x1a94dc8c
    .dword 0x509d846914d5f5b5, 0xc5e674b388979dfa, 0x5
    .dword 0x61a0dfd002467252, 0xa17ae0ff4e755182, 0x919c94
    .dword 0xd43d8bafccb003b5, 0x64daa733d09dcb33, 0xfffffffffffff996
    .dword 0x658ad893c1922aea, 0xf049bca682e9de0d, 0xfffffffffffe0c91
    .dword 0x713e6513e33ab729, 0xb8a3645a17ddbb2f, 0xffffffffffffc675
    .dword 0x204cc914adc62ddf, 0xd9130b089710f1cd, 0xfffffffffffd6e31
rows_end:
