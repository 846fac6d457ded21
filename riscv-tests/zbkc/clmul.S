# clmul rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, clmul
    table_rr 197, clmul, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x144a65d3c4128d6a
    constant a1, 0x4cd24a814365666e
    clmul a0, a0, a1
    expect a0, 0x157f27ecd2d30fec
    expect a1, 0x4cd24a814365666e
    case 210                # rd = rs2
    constant a0, 0x144a65d3c4128d6a
    constant a1, 0x4cd24a814365666e
    clmul a1, a0, a1
    expect a1, 0x157f27ecd2d30fec
    expect a0, 0x144a65d3c4128d6a
    case 211                # rs1 = rs2
    constant a0, 0x144a65d3c4128d6a
    clmul a1, a0, a0
    expect a1, 0x5010010440511444
    case 212                # rd = rs1 = rs2
    clmul a0, a0, a0
    expect a0, 0x5010010440511444
    case 213                # rd = x0
    constant a0, 0x144a65d3c4128d6a
    constant a1, 0x4cd24a814365666e
    clmul zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    clmul a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    clmul a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    clmul a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x5, 0x0
    constant x10, 0x123456789abcdef
    clmul x12, x5, x10
    expect x12, 0x0
    case 218                # any registers
    constant x20, 0x7fffffffffffffff
    constant x17, 0x5555555555555555
    clmul x13, x20, x17
    expect x13, 0xb333333333333333
    case 219                # each result the next operand
    constant a0, 0x144a65d3c4128d6a
    constant a1, 0x4cd24a814365666e
    clmul a0, a0, a1
    clmul a1, a0, a1
    clmul a0, a0, a1
    clmul a1, a0, a1
    expect a0, 0xdd87198f77dd2560
    expect a1, 0x4083352824d4fb00
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
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0xffffffffffffffff, 0x5555555555555555, 0xd555555555555555, 0x8000000000000000, 0xffffffffd5555555, 0xffffffff80000000, 0xaaaaaaaa80000000, 0x55555555, 0x3333333333333333, 0xe13cdd789944a5, 0x55b469882dcc11f0, 0x1f, 0xaaaaaaaaaaaaaaaa
    .dword 0x0, 0x7fffffffffffffff, 0xd555555555555555, 0x5555555555555555, 0x8000000000000000, 0x7fffffffd5555555, 0xffffffff80000000, 0xaaaaaaaa80000000, 0x8000000055555555, 0xb333333333333333, 0x80e13cdd789944a5, 0x55b469882dcc11f0, 0x800000000000001f, 0xaaaaaaaaaaaaaaaa
    .dword 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0, 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x0, 0x7fffffff, 0xffffffffd5555555, 0x7fffffffd5555555, 0x8000000000000000, 0x1555555555555555, 0x3fffffff80000000, 0xeaaaaaaa80000000, 0x2aaaaaaad5555555, 0xaaaaaaaab3333333, 0xbcad9e8ff89944a5, 0x435261702dcc11f0, 0xf8000001f, 0xffffffffaaaaaaaa
    .dword 0x0, 0x80000000, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0x3fffffff80000000, 0x4000000000000000, 0xc000000000000000, 0x7fffffff80000000, 0xaaaaaaaa80000000, 0xc4d5e6f780000000, 0x3b2a190800000000, 0x1080000000, 0xffffffff00000000
    .dword 0x0, 0xffffffff80000000, 0xaaaaaaaa80000000, 0xaaaaaaaa80000000, 0x0, 0xeaaaaaaa80000000, 0xc000000000000000, 0x4000000000000000, 0x2aaaaaaa80000000, 0x9999999980000000, 0xbc4ca25280000000, 0x16e608f800000000, 0xf80000000, 0x5555555500000000
    .dword 0x0, 0xffffffff, 0x55555555, 0x8000000055555555, 0x8000000000000000, 0x2aaaaaaad5555555, 0x7fffffff80000000, 0x2aaaaaaa80000000, 0x5555555555555555, 0x33333333, 0x78787878789944a5, 0x787878782dcc11f0, 0x1f0000001f, 0xaaaaaaaa
    .dword 0x0, 0x5555555555555555, 0x3333333333333333, 0xb333333333333333, 0x8000000000000000, 0xaaaaaaaab3333333, 0xaaaaaaaa80000000, 0x9999999980000000, 0x33333333, 0x1111111111111111, 0x5f144b28773c63, 0x336c27781b440f50, 0xfffffffffffffff5, 0x6666666666666666
    .dword 0x0, 0x123456789abcdef, 0xe13cdd789944a5, 0x80e13cdd789944a5, 0x8000000000000000, 0xbcad9e8ff89944a5, 0xc4d5e6f780000000, 0xbc4ca25280000000, 0x78787878789944a5, 0x5f144b28773c63, 0x4041444550515455, 0x40a0789828c810f0, 0x254be996bcd2700f, 0x1c279baf132894a
    .dword 0x0, 0xfedcba9876543210, 0x55b469882dcc11f0, 0x55b469882dcc11f0, 0x0, 0x435261702dcc11f0, 0x3b2a190800000000, 0x16e608f800000000, 0x787878782dcc11f0, 0x336c27781b440f50, 0x40a0789828c810f0, 0x1514111005040100, 0x254be996bcd27010, 0xab68d3105b9823e0
    .dword 0x0, 0x21, 0x1f, 0x800000000000001f, 0x8000000000000000, 0xf8000001f, 0x1080000000, 0xf80000000, 0x1f0000001f, 0xfffffffffffffff5, 0x254be996bcd2700f, 0x254be996bcd27010, 0x401, 0x3e
    .dword 0x0, 0xfffffffffffffffe, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0x0, 0xffffffffaaaaaaaa, 0xffffffff00000000, 0x5555555500000000, 0xaaaaaaaa, 0x6666666666666666, 0x1c279baf132894a, 0xab68d3105b9823e0, 0x3e, 0x5555555555555554
results_end:
rows:
    .dword 0xa1db6e2077170c05, 0xd936f3cbc42998be, 0xf02d6028e4f2f246
    .dword 0xb2689ad32b22cbe, 0x2f28d35ea4cd64df, 0x91394304630ca1aa
    .dword 0xdf779d125b894ee6, 0x85b4d480f4030208, 0xaab1477da5fdbb30
    .dword 0xa121dd80e0aed5a9, 0x6917afe23f1904d5, 0xc31721aa2a00c35d
    .dword 0xf73b0dc647e850f, 0x3af9fdf67c86e2, 0x145ccadedec3cdbe
    .dword 0xaa4e13bc78c06118, 0xa0a0cd6b1fd568b, 0xc98d795a3d5af7e8
    .dword 0x587d11c0d21932eb, 0xeecadc7c1a041cb6, 0x8f11195949a4ec2a
    .dword 0x8a3b4d3035ae58bc, 0xe9099c53c31cd010, 0x87bc3357edcf4bc0
    .dword 0xd47bc3b357d1f1b, 0x51375888fc8ac47e, 0x3b479c77e08a4292
    .dword 0x74e30402a9806bf3, 0x266b222743772f4a, 0x9ce980f30b6255be
    .dword 0xc8bda39113487fb4, 0xdc7b90ddf0a3c36e, 0x82579d9dde093b98
    .dword 0x7f1459811da3a253, 0xa7fce14d70820ea3, 0x244186a46ab8f715
rows_end:
