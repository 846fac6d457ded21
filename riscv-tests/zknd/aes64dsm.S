# aes64dsm rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, aes64dsm
    table_rr 197, aes64dsm, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x5e76b1ead69f5d53
    constant a1, 0x81b5839080605cbb
    aes64dsm a0, a0, a1
    expect a0, 0xbdd2ad1cbd5b59a3
    expect a1, 0x81b5839080605cbb
    case 210                # rd = rs2
    constant a0, 0x5e76b1ead69f5d53
    constant a1, 0x81b5839080605cbb
    aes64dsm a1, a0, a1
    expect a1, 0xbdd2ad1cbd5b59a3
    expect a0, 0x5e76b1ead69f5d53
    case 211                # rs1 = rs2
    constant a0, 0x5e76b1ead69f5d53
    aes64dsm a1, a0, a0
    expect a1, 0x44a565f701773bb8
    case 212                # rd = rs1 = rs2
    aes64dsm a0, a0, a0
    expect a0, 0x44a565f701773bb8
    case 213                # rd = x0
    constant a0, 0x5e76b1ead69f5d53
    constant a1, 0x81b5839080605cbb
    aes64dsm zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    aes64dsm a2, zero, a1
    expect a2, 0xb8c61b8d1d29b752
    case 215                # rs2 = x0
    aes64dsm a2, a0, zero
    expect a2, 0x5746e4c3f220bca3
    case 216                # rs1 = rs2 = x0
    aes64dsm a2, zero, zero
    expect a2, 0x5252525252525252
    case 217                # any registers
    constant x14, 0xffffffff
    constant x29, 0x97690b1ba266849a
    aes64dsm x5, x14, x29
    expect x5, 0xeeed0e14e1b4671
    case 218                # any registers
    constant x28, 0x21
    constant x20, 0x5555555555555555
    aes64dsm x12, x28, x20
    expect x12, 0x4227fd98b09c5d58
    case 219                # each result the next operand
    constant a0, 0x5e76b1ead69f5d53
    constant a1, 0x81b5839080605cbb
    aes64dsm a0, a0, a1
    aes64dsm a1, a0, a1
    aes64dsm a0, a0, a1
    aes64dsm a1, a0, a1
    expect a0, 0xedef13f4fd0d9199
    expect a1, 0x66a9b459a79a79aa
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
    .dword 0x5252525252525252, 0x5252525252525252, 0x9fc1b0eeee9fc1b0, 0x9fc1b0eeee9fc1b0, 0x5252525252525252, 0x17ca5cb81ed340a2, 0x5487ec5752525252, 0x1806fea7a21ed340, 0xd340a21e1ed340a2, 0x4227fd98984227fd, 0x85a8be53c1a63736, 0xca89b46be2fc0a29, 0x5252525252525252, 0x9fc1b0eeee9fc1b0
    .dword 0x525252525190e77d, 0x525252525190e77d, 0x9fc1b0eeed5d749f, 0x9fc1b0eeed5d749f, 0x525252525190e77d, 0x17ca5cb81d11f58d, 0x5487ec575190e77d, 0x1806fea7a1dc666f, 0xd340a21e1d11f58d, 0x4227fd989b8092d2, 0x85a8be53c2648219, 0xca89b46be13ebf06, 0x525252525190e77d, 0x9fc1b0eeed5d749f
    .dword 0xb0ee9fc1c1b0ee9f, 0xb0ee9fc1c1b0ee9f, 0x7d7d7d7d7d7d7d7d, 0x7d7d7d7d7d7d7d7d, 0xb0ee9fc1c1b0ee9f, 0xf576912b8d31fc6f, 0xb63b21c4c1b0ee9f, 0xfaba333431fc6f8d, 0x31fc6f8d8d31fc6f, 0xa09b300b0ba09b30, 0x671473c052448bfb, 0x283579f8711eb6e4, 0xb0ee9fc1c1b0ee9f, 0x7d7d7d7d7d7d7d7d
    .dword 0xb0ee9fc1053a1039, 0xb0ee9fc1053a1039, 0x7d7d7d7db9f783db, 0x7d7d7d7db9f783db, 0xb0ee9fc1053a1039, 0xf576912b49bb02c9, 0xb63b21c4053a1039, 0xfaba3334f576912b, 0x31fc6f8d49bb02c9, 0xa09b300bcf2a6596, 0x671473c096ce755d, 0x283579f8b5944842, 0xb0ee9fc1053a1039, 0x7d7d7d7db9f783db
    .dword 0x525252525487ec57, 0x525252525487ec57, 0x9fc1b0eee84a7fb5, 0x9fc1b0eee84a7fb5, 0x525252525487ec57, 0x17ca5cb81806fea7, 0x5487ec575487ec57, 0x1806fea7a4cb6d45, 0xd340a21e1806fea7, 0x4227fd989e9799f8, 0x85a8be53c7738933, 0xca89b46be429b42c, 0x525252525487ec57, 0x9fc1b0eee84a7fb5
    .dword 0xa21ed34040a21ed3, 0xa21ed34040a21ed3, 0x6f8d31fcfc6f8d31, 0x6f8d31fcfc6f8d31, 0xa21ed34040a21ed3, 0xe786ddaa0c230c23, 0xa4cb6d4540a21ed3, 0xe84a7fb5b0ee9fc1, 0x230c230c0c230c23, 0xb26b7c8a8ab26b7c, 0x75e43f41d3567bb7, 0x3ac53579f00c46a8, 0xa21ed34040a21ed3, 0x6f8d31fcfc6f8d31
    .dword 0x5252525252525252, 0x5252525252525252, 0x9fc1b0eeee9fc1b0, 0x9fc1b0eeee9fc1b0, 0x5252525252525252, 0x17ca5cb81ed340a2, 0x5487ec5752525252, 0x1806fea7a21ed340, 0xd340a21e1ed340a2, 0x4227fd98984227fd, 0x85a8be53c1a63736, 0xca89b46be2fc0a29, 0x5252525252525252, 0x9fc1b0eeee9fc1b0
    .dword 0x40a21ed3d340a21e, 0x40a21ed3d340a21e, 0x8d31fc6f6f8d31fc, 0x8d31fc6f6f8d31fc, 0x40a21ed3d340a21e, 0x53a10399fc1b0ee, 0x4677a0d6d340a21e, 0xaf6b226230c230c, 0xc1b0ee9f9fc1b0ee, 0x50d7b1191950d7b1, 0x9758f2d240b4c77a, 0xd879f8ea63eefa65, 0x40a21ed3d340a21e, 0x8d31fc6f6f8d31fc
    .dword 0xa21ed34040a21ed3, 0xa21ed34040a21ed3, 0x6f8d31fcfc6f8d31, 0x6f8d31fcfc6f8d31, 0xa21ed34040a21ed3, 0xe786ddaa0c230c23, 0xa4cb6d4540a21ed3, 0xe84a7fb5b0ee9fc1, 0x230c230c0c230c23, 0xb26b7c8a8ab26b7c, 0x75e43f41d3567bb7, 0x3ac53579f00c46a8, 0xa21ed34040a21ed3, 0x6f8d31fcfc6f8d31
    .dword 0xfd98422727fd9842, 0xfd98422727fd9842, 0x300ba09b9b300ba0, 0x300ba09b9b300ba0, 0xfd98422727fd9842, 0xb8004ccd6b7c8ab2, 0xfb4dfc2227fd9842, 0xb7cceed2d7b11950, 0x7c8ab26b6b7c8ab2, 0xedededededededed, 0x2a62ae26b409fd26, 0x6543a41e9753c039, 0xfd98422727fd9842, 0x300ba09b9b300ba0
    .dword 0x319fecc8ab2d20ce, 0x319fecc8ab2d20ce, 0xfc0c0e7417e0b32c, 0xfc0c0e7417e0b32c, 0x319fecc8ab2d20ce, 0x7407e222e7ac323e, 0x374a52cdab2d20ce, 0x7bcb403d5b61a1dc, 0xb08d1c84e7ac323e, 0x21ea4302613d5561, 0xe66500c938d945aa, 0xa9440af11b8378b5, 0x319fecc8ab2d20ce, 0xfc0c0e7417e0b32c
    .dword 0xa5c9d0ff528bec45, 0xa5c9d0ff528bec45, 0x685a3243ee467fa7, 0x685a3243ee467fa7, 0xa5c9d0ff528bec45, 0xe051de151e0afeb5, 0xa31c6efa528bec45, 0xef9d7c0aa2c76d57, 0x24db20b31e0afeb5, 0xb5bc7f35989b99ea, 0x72333cfec17f8921, 0x3d1236c6e225b43e, 0xa5c9d0ff528bec45, 0x685a3243ee467fa7
    .dword 0x525252527a8c28f7, 0x525252527a8c28f7, 0x9fc1b0eec641bb15, 0x9fc1b0eec641bb15, 0x525252527a8c28f7, 0x17ca5cb8360d3a07, 0x5487ec577a8c28f7, 0x1806fea78ac0a9e5, 0xd340a21e360d3a07, 0x4227fd98b09c5d58, 0x85a8be53e9784d93, 0xca89b46bca22708c, 0x525252527a8c28f7, 0x9fc1b0eec641bb15
    .dword 0xb0ee9fc1f7bb3a07, 0xb0ee9fc1f7bb3a07, 0x7d7d7d7d4b76a9e5, 0x7d7d7d7d4b76a9e5, 0xb0ee9fc1f7bb3a07, 0xf576912bbb3a28f7, 0xb63b21c4f7bb3a07, 0xfaba333407f7bb15, 0x31fc6f8dbb3a28f7, 0xa09b300b3dab4fa8, 0x671473c0644f5f63, 0x283579f84715627c, 0xb0ee9fc1f7bb3a07, 0x7d7d7d7d4b76a9e5
results_end:
rows:
    .dword 0xb33373aa7f8400a5, 0x8e0a544ce2a56c38, 0xa93e8bb4109cd1eb
    .dword 0x538caacf08754743, 0x4c7f1e5b37de7b23, 0xa96e366195adaed7
    .dword 0xc9512c889965b053, 0xd9fa9311eb4d8427, 0x311377167b72414d
    .dword 0xfb1c5d380ff55c3f, 0xd69ef72b38501df6, 0x8a91abc88c21d170
    .dword 0xb9fca04cef95fb4a, 0xe6960e836067c890, 0xdff001b5424cfaae
    .dword 0x2aa7dc45cd5476d3, 0x8f8552773c17ff1d, 0xdc6764b29e31bee2
    .dword 0xd43aadc407978a21, 0x62d729605cb104f5, 0x86a42fe007e9a234
    .dword 0xc3a08dab5986654a, 0xd027a3b12b17376a, 0x23558775c388a87a
    .dword 0x29594527e820e75d, 0x703e11b8c47b4a06, 0x37d0bc8f6da1806d
    .dword 0xded69ac3150b82b3, 0xea4f886a7f79bd2a, 0x7190a69cd3a21d83
    .dword 0xc0277d21374abd4e, 0x64200c858758d329, 0x7c730f8f3ba81be
    .dword 0xb8812cb29989e3ca, 0x4683286936492834, 0x9ca4c99c4a42b8b
rows_end:
