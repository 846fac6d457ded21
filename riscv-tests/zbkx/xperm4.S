# xperm4 rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, xperm4
    table_rr 197, xperm4, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x1533cd944aee4ea5
    constant a1, 0xecc9d5a15bdd2f73
    xperm4 a0, a0, a1
    expect a0, 0x53393edaec33e144
    expect a1, 0xecc9d5a15bdd2f73
    case 210                # rd = rs2
    constant a0, 0x1533cd944aee4ea5
    constant a1, 0xecc9d5a15bdd2f73
    xperm4 a1, a0, a1
    expect a1, 0x53393edaec33e144
    expect a0, 0x1533cd944aee4ea5
    case 211                # rs1 = rs2
    constant a0, 0x1533cd944aee4ea5
    xperm4 a1, a0, a0
    expect a1, 0xae44339eed55e5de
    case 212                # rd = rs1 = rs2
    xperm4 a0, a0, a0
    expect a0, 0xae44339eed55e5de
    case 213                # rd = x0
    constant a0, 0x1533cd944aee4ea5
    constant a1, 0xecc9d5a15bdd2f73
    xperm4 zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    xperm4 a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    xperm4 a2, a0, zero
    expect a2, 0x5555555555555555
    case 216                # rs1 = rs2 = x0
    xperm4 a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x17, 0x8000000000000000
    constant x8, 0xffffffff
    xperm4 x23, x17, x8
    expect x23, 0x88888888
    case 218                # any registers
    constant x21, 0x7fffffff
    constant x12, 0xffffffff
    xperm4 x30, x21, x12
    expect x30, 0xffffffff00000000
    case 219                # each result the next operand
    constant a0, 0x1533cd944aee4ea5
    constant a1, 0xecc9d5a15bdd2f73
    xperm4 a0, a0, a1
    xperm4 a1, a0, a1
    xperm4 a0, a0, a1
    xperm4 a1, a0, a1
    expect a0, 0xedd3ee33eeee4333
    expect a1, 0x433d44de44443edd
    pass 219

    .data
    .balign 8
values:
    .dword 0x0
    .dword 0x1
    .dword 0xffffffffffffffff
    .dword 0x7fffffffffffffff
    .dword 0x8000000000000000
    .dword 0x408800f10071803
    .dword 0x80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff
    .dword 0xfedcba9876543210
    .dword 0x706050403020100
    .dword 0xfedcba9876543210
    .dword 0x21
    .dword 0xfffffffffffffffe
values_end:
results:
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x1111111111111111, 0x1111111111111110, 0x0, 0x0, 0x111111111111111, 0x1010011001100010, 0x1111111101111111, 0x1111111, 0x1111111100000000, 0x1, 0x1010101010101011, 0x1, 0x1111111111111100, 0x0
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x7777777777777777, 0xf777777777777777, 0xffffffffffffffff, 0xfffffff7ffffffff, 0xffffffffffffffff, 0x77777777ffffffff, 0xffffffff77777777, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x777777777777777f
    .dword 0x0, 0x0, 0x8888888888888888, 0x888888888888888, 0x0, 0x800000000, 0x0, 0x8888888800000000, 0x88888888, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0, 0x8888888888888880
    .dword 0x3333333333333333, 0x3333333333333330, 0x0, 0x1000000000000000, 0xf333333333333333, 0x373ff33003310f31, 0x33333333f3333333, 0xf3333333, 0x3333333300000000, 0x408800f10071803, 0x3130303731383033, 0x408800f10071803, 0x3333333333333380, 0x4
    .dword 0x0, 0x0, 0x0, 0x8000000000000000, 0x0, 0x80000, 0x0, 0x0, 0x0, 0x80000000, 0x800000000000000, 0x80000000, 0x0, 0x0
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x8fffffffffffffff, 0xf000000000000000, 0xff00f00080f00, 0xf0000000, 0xfffffffff0000000, 0xffffffff, 0xffffffff80000000, 0x800000000000000, 0xffffffff80000000, 0x0, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0xf000000000000000, 0xfffffffffffffff, 0xfff00ff0fffff0ff, 0xffffffff0fffffff, 0xfffffff, 0xffffffff00000000, 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0x0
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x408800f10071803, 0x80000000, 0xffffffff80000000, 0xffffffff, 0xfedcba9876543210, 0x706050403020100, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0x0, 0x0, 0x0, 0x4000000000000000, 0x204400000000400, 0x40000000, 0x40000000, 0x0, 0x706050403020100, 0x3000200010000, 0x706050403020100, 0x10, 0x7
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x408800f10071803, 0x80000000, 0xffffffff80000000, 0xffffffff, 0xfedcba9876543210, 0x706050403020100, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x1111111111111111, 0x1111111111111112, 0x0, 0x0, 0x111111111111111, 0x1010011021102010, 0x1111111101111111, 0x1111111, 0x1111111100000000, 0x21, 0x1010101010101211, 0x21, 0x1111111111111102, 0x0
    .dword 0xeeeeeeeeeeeeeeee, 0xeeeeeeeeeeeeeeef, 0xffffffffffffffff, 0xffffffffffffffff, 0xfeeeeeeeeeeeeeee, 0xefeffeeffeefffef, 0xeeeeeeeefeeeeeee, 0xfffffffffeeeeeee, 0xeeeeeeeeffffffff, 0xfffffffffffffffe, 0xefefefefefefefee, 0xfffffffffffffffe, 0xeeeeeeeeeeeeeeff, 0xffffffffffffffff
results_end:
rows:
    .dword 0xfc13b37ea9182a8b, 0xc5a363acfdfa96f5, 0x31329233f1f379f1
    .dword 0xf59eb0dcda560f44, 0x1d337b8d41fad05c, 0x4900dbc964f0945e
    .dword 0x4fc67854b083300f, 0x95513a88a8348b9f, 0x5880384484334754
    .dword 0x17077c7895ffeeb1, 0xb3e8ab96d972aea1, 0x7e78c775079ec7cb
    .dword 0x716300179cc0425, 0xea0e39e5482ddb64, 0x7057007cc141139c
    .dword 0xfb8dcc4925b2b243, 0x1cd03f342476c36c, 0x4d83bfb22225db5d
    .dword 0xc47758ebbbce2396, 0x171e5262fdf63406, 0x9b94c3b3c7cb2e6b
    .dword 0x6391750a2390b2f8, 0x70c9e560b13a253b, 0x281039387fb529b7
    .dword 0xaccf3fcb711f528b, 0x44e145643e17cb48, 0xffc8f11f5c87f3fb
    .dword 0x1e46fc81e09e177e, 0x9eb8fa9087adb933, 0x8ef11c8e1ec4f811
    .dword 0x69ddce018da5bfbc, 0xa3b2fcc382bae471, 0xebcf6ddb1fce958b
    .dword 0xa9e52bfb7f8bf5af, 0xaf911ab4700cd7f, 0xfbafaab2b7ff5e7a
rows_end:
