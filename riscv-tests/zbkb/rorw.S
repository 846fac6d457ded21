# rorw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, rorw
    table_rr 197, rorw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xa4ec62a2010b2f3d
    constant a1, 0x1c5bac5c1b77b229
    rorw a0, a0, a1
    expect a0, 0xffffffff9e808597
    expect a1, 0x1c5bac5c1b77b229
    case 210                # rd = rs2
    constant a0, 0xa4ec62a2010b2f3d
    constant a1, 0x1c5bac5c1b77b229
    rorw a1, a0, a1
    expect a1, 0xffffffff9e808597
    expect a0, 0xa4ec62a2010b2f3d
    case 211                # rs1 = rs2
    constant a0, 0xa4ec62a2010b2f3d
    rorw a1, a0, a0
    expect a1, 0x85979e8
    case 212                # rd = rs1 = rs2
    rorw a0, a0, a0
    expect a0, 0x85979e8
    case 213                # rd = x0
    constant a0, 0xa4ec62a2010b2f3d
    constant a1, 0x1c5bac5c1b77b229
    rorw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    rorw a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    rorw a2, a0, zero
    expect a2, 0x10b2f3d
    case 216                # rs1 = rs2 = x0
    rorw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x9, 0xfedcba9876543210
    constant x12, 0x21
    rorw x21, x9, x12
    expect x21, 0x3b2a1908
    case 218                # any registers
    constant x22, 0xfa669d2590b71e64
    constant x1, 0x9fc556a2b227e0e1
    rorw x21, x22, x1
    expect x21, 0x485b8f32
    case 219                # each result the next operand
    constant a0, 0xa4ec62a2010b2f3d
    constant a1, 0x1c5bac5c1b77b229
    rorw a0, a0, a1
    rorw a1, a0, a1
    rorw a0, a0, a1
    rorw a1, a0, a1
    expect a0, 0xffffffffe7a02165
    expect a1, 0x79e80859
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
    .dword 0x1, 0xffffffff80000000, 0x2, 0x2, 0x1, 0x2, 0x1, 0x1, 0x2, 0x800, 0x20000, 0x10000, 0xffffffff80000000, 0x4
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x7fffffff, 0xffffffffbfffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffff, 0xfffffffffffffffe, 0x7fffffff, 0x7fffffff, 0xfffffffffffffffe, 0xfffffffffffffbff, 0xfffffffffffeffff, 0xffffffffffff7fff, 0xffffffffbfffffff, 0xfffffffffffffffd
    .dword 0xffffffff80000000, 0x40000000, 0x1, 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0x400, 0x10000, 0x8000, 0x40000000, 0x2
    .dword 0xffffffff80000000, 0x40000000, 0x1, 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0x400, 0x10000, 0x8000, 0x40000000, 0x2
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x55555555, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0x55555555, 0xffffffffaaaaaaaa, 0x55555555, 0x55555555, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0x55555555, 0xffffffffaaaaaaaa, 0x55555555
    .dword 0xffffffff89abcdef, 0xffffffffc4d5e6f7, 0x13579bdf, 0x13579bdf, 0xffffffff89abcdef, 0x13579bdf, 0xffffffff89abcdef, 0xffffffff89abcdef, 0x13579bdf, 0x5e6f7c4d, 0xffffffff9bdf1357, 0xffffffffcdef89ab, 0xffffffffc4d5e6f7, 0x26af37be
    .dword 0x76543210, 0x3b2a1908, 0xffffffffeca86420, 0xffffffffeca86420, 0x76543210, 0xffffffffeca86420, 0x76543210, 0x76543210, 0xffffffffeca86420, 0xffffffffa19083b2, 0x6420eca8, 0x32107654, 0x3b2a1908, 0xffffffffd950c841
    .dword 0x21, 0xffffffff80000010, 0x42, 0x42, 0x21, 0x42, 0x21, 0x21, 0x42, 0x10800, 0x420000, 0x210000, 0xffffffff80000010, 0x84
    .dword 0xfffffffffffffffe, 0x7fffffff, 0xfffffffffffffffd, 0xfffffffffffffffd, 0xfffffffffffffffe, 0xfffffffffffffffd, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffd, 0xfffffffffffff7ff, 0xfffffffffffdffff, 0xfffffffffffeffff, 0x7fffffff, 0xfffffffffffffffb
results_end:
rows:
    .dword 0xd6d8990be8eb83a8, 0x562cd8e689b60253, 0x70751d1d
    .dword 0xfaedd232d6e98ac8, 0x56f1611bbf024c02, 0x35ba62b2
    .dword 0xab6758f8893df97, 0x80576b12b64af725, 0xffffffffbc449efc
    .dword 0xfed370a3b93d0efb, 0x9b8ef94ee61a3d3b, 0x27a1df77
    .dword 0xa287b5149edd1f1, 0xf9b7b1a3b925cd98, 0xffffffffedd1f149
    .dword 0x9413dc27cead8ba, 0xc19d9c816eaea129, 0x5d3e756c
    .dword 0x8ac98f38fa88f141, 0x6b21d3f59cc2d08a, 0x507ea23c
    .dword 0xa1a0a146300ae1c1, 0x11a90a8a7da56bce, 0xffffffff8704c02b
    .dword 0x2bbf1477890bae8b, 0x97eb464f741ecdc, 0xffffffff90bae8b8
    .dword 0xbf02ca70b796a465, 0x99efe81c1e4eb8d0, 0xffffffffa465b796
    .dword 0x905c37bbb3967be7, 0x7abb64623048c47d, 0xffffffff9cb3df3d
    .dword 0x8decb499f8049cea, 0xb184f508f1722a9c, 0xffffffff8049ceaf
rows_end:
