# sm4ed rd, rs1, rs2, bs
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    addi gp, gp, 1
    ld a0, 0(s2)
    ld a1, 8(s2)
    ld a3, 16(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 24(s2)
    ld a1, 32(s2)
    ld a3, 40(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 48(s2)
    ld a1, 56(s2)
    ld a3, 64(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 72(s2)
    ld a1, 80(s2)
    ld a3, 88(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 96(s2)
    ld a1, 104(s2)
    ld a3, 112(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 120(s2)
    ld a1, 128(s2)
    ld a3, 136(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 144(s2)
    ld a1, 152(s2)
    ld a3, 160(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 168(s2)
    ld a1, 176(s2)
    ld a3, 184(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 192(s2)
    ld a1, 200(s2)
    ld a3, 208(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 216(s2)
    ld a1, 224(s2)
    ld a3, 232(s2)
    sm4ed a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 240(s2)
    ld a1, 248(s2)
    ld a3, 256(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 264(s2)
    ld a1, 272(s2)
    ld a3, 280(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 288(s2)
    ld a1, 296(s2)
    ld a3, 304(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 312(s2)
    ld a1, 320(s2)
    ld a3, 328(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 336(s2)
    ld a1, 344(s2)
    ld a3, 352(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 360(s2)
    ld a1, 368(s2)
    ld a3, 376(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 384(s2)
    ld a1, 392(s2)
    ld a3, 400(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 408(s2)
    ld a1, 416(s2)
    ld a3, 424(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 432(s2)
    ld a1, 440(s2)
    ld a3, 448(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 456(s2)
    ld a1, 464(s2)
    ld a3, 472(s2)
    sm4ed a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 480(s2)
    ld a1, 488(s2)
    ld a3, 496(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 504(s2)
    ld a1, 512(s2)
    ld a3, 520(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 528(s2)
    ld a1, 536(s2)
    ld a3, 544(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 552(s2)
    ld a1, 560(s2)
    ld a3, 568(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 576(s2)
    ld a1, 584(s2)
    ld a3, 592(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 600(s2)
    ld a1, 608(s2)
    ld a3, 616(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 624(s2)
    ld a1, 632(s2)
    ld a3, 640(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 648(s2)
    ld a1, 656(s2)
    ld a3, 664(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 672(s2)
    ld a1, 680(s2)
    ld a3, 688(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 696(s2)
    ld a1, 704(s2)
    ld a3, 712(s2)
    sm4ed a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 720(s2)
    ld a1, 728(s2)
    ld a3, 736(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 744(s2)
    ld a1, 752(s2)
    ld a3, 760(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 768(s2)
    ld a1, 776(s2)
    ld a3, 784(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 792(s2)
    ld a1, 800(s2)
    ld a3, 808(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 816(s2)
    ld a1, 824(s2)
    ld a3, 832(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 840(s2)
    ld a1, 848(s2)
    ld a3, 856(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 864(s2)
    ld a1, 872(s2)
    ld a3, 880(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 888(s2)
    ld a1, 896(s2)
    ld a3, 904(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 912(s2)
    ld a1, 920(s2)
    ld a3, 928(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 936(s2)
    ld a1, 944(s2)
    ld a3, 952(s2)
    sm4ed a2, a0, a1, 3
    bne a2, a3, fail
    case 41                 # rd = rs1
    constant a0, 0x427f68991afde0f5
    constant a1, 0x26c59eb739cfc7c7
    sm4ed a0, a0, a1, 2
    expect a0, 0xffffffffc1458396
    expect a1, 0x26c59eb739cfc7c7
    case 42                 # rd = rs2
    constant a0, 0x427f68991afde0f5
    constant a1, 0x26c59eb739cfc7c7
    sm4ed a1, a0, a1, 2
    expect a1, 0xffffffffc1458396
    expect a0, 0x427f68991afde0f5
    case 43                 # rs1 = rs2
    constant a0, 0x427f68991afde0f5
    sm4ed a1, a0, a0, 2
    expect a1, 0xffffffffd21acfda
    case 44                 # rd = rs1 = rs2
    sm4ed a0, a0, a0, 2
    expect a0, 0xffffffffd21acfda
    case 45                 # rd = x0
    constant a0, 0x427f68991afde0f5
    constant a1, 0x26c59eb739cfc7c7
    sm4ed zero, a0, a1, 2
    expect zero, 0
    case 46                 # rs1 = x0
    sm4ed a2, zero, a1, 2
    expect a2, 0xffffffffdbb86363
    case 47                 # rs2 = x0
    sm4ed a2, a0, zero, 2
    expect a2, 0xffffffffcf73bbae
    case 48                 # rs1 = rs2 = x0
    sm4ed a2, zero, zero, 2
    expect a2, 0xffffffffd58e5b5b
    case 49                 # any registers
    constant x31, 0x7fffffffffffffff
    constant x14, 0x80000000
    sm4ed x29, x31, x14, 2
    expect x29, 0x2a71a4a4
    case 50                 # any registers
    constant x13, 0x5555555555555555
    constant x22, 0xffffffff80000000
    sm4ed x20, x13, x22, 2
    expect x20, 0xffffffff80db0e0e
    case 51                 # each result the next operand
    constant a0, 0x427f68991afde0f5
    constant a1, 0x26c59eb739cfc7c7
    sm4ed a0, a0, a1, 2
    sm4ed a1, a0, a1, 2
    sm4ed a0, a0, a1, 2
    sm4ed a1, a0, a1, 2
    expect a0, 0x9a2acb9
    expect a1, 0xffffffffc1458396
    pass 51

    .data
    .balign 8
rows:
    .dword 0x0, 0xffffffffffffffff, 0x21214968
    .dword 0xffffffffffffffff, 0x0, 0xffffffffa4a42a71
    .dword 0x9d1e7453389c1366, 0x5edc6a11f6ff5d11, 0xffffffffa501759d
    .dword 0xae03fd033693af78, 0x3b773df3f965e49a, 0xfffffffffe5b9d82
    .dword 0x910fa3a451818370, 0xcb93c9fd715f91ce, 0x38e8d842
    .dword 0xde64bf81f2c3a53, 0x1adefe3d090e0944, 0xffffffffd0e3ca6c
    .dword 0x7ade43a24cad9415, 0x5fabf7840e0007d2, 0xffffffff8869a5e0
    .dword 0x4fccb36554c85dd9, 0xee7be86f683a31b3, 0x41dd1988
    .dword 0xf77e553269704c17, 0x61c37c7252105217, 0x667f8cd8
    .dword 0xe581faa6386b0803, 0x2f68a02594733d03, 0xffffffffc390f505
    .dword 0x0, 0xffffffffffffffff, 0x21496821
    .dword 0xffffffffffffffff, 0x0, 0xffffffffa42a71a4
    .dword 0x62f2be7620dcf51a, 0x8ae563d770921c21, 0x594983f
    .dword 0x527592bae69417, 0x2ace971729940ca, 0xffffffffa7a0cf0a
    .dword 0x4249ef70eafc611f, 0x2eaca40fe2f20cfd, 0x4ad4e9bf
    .dword 0x973580f126c876a1, 0x94743fdd43a1a93f, 0xffffffff82e1fb05
    .dword 0x862efaf02e2871c9, 0x7f7ca1aac03c2e6e, 0xffffffff9c866d7b
    .dword 0x53997981e6edbdb7, 0xfea357c1eee32b0a, 0xffffffffebaff2ba
    .dword 0xaa445df2fe1b30de, 0x862bacaadb155b, 0x4a77624
    .dword 0xcbc949f0a345d407, 0xb9db9ea7d9c1b8a0, 0xffffffffaf46db0b
    .dword 0x0, 0xffffffffffffffff, 0x49682121
    .dword 0xffffffffffffffff, 0x0, 0x2a71a4a4
    .dword 0x73defe0e0f10bd99, 0x95bbff8307fa2188, 0x5133c0e4
    .dword 0xd5837d01032ab676, 0xb78605a121f4d35e, 0x39f85e9e
    .dword 0xa84d0fa50809abd1, 0x3df165a3f6c3925a, 0xffffffff98d3e19b
    .dword 0x11ccbbfd4cb680c3, 0x2b2006c5ccaea14c, 0x3c0b9fa
    .dword 0x7614bf423574244e, 0xd7addba7a6c22263, 0xffffffff98679af0
    .dword 0x25b40dc7e26091bd, 0x208e8ce5d4c3617, 0x71e0a26
    .dword 0x8b29be32eafc2679, 0x81a30819406b1e20, 0xffffffffd12bca95
    .dword 0xe7c1b6fef949b90, 0xea12c7d3618a1b95, 0x1eae505b
    .dword 0x0, 0xffffffffffffffff, 0x68212149
    .dword 0xffffffffffffffff, 0x0, 0x71a4a42a
    .dword 0x36214b8a24e6f28, 0x75df931cd58b6c51, 0x5b7958e6
    .dword 0x359cd4c588838135, 0xb6b79f283613d8ae, 0xffffffffc02022de
    .dword 0xf219b4efbb1860e1, 0xc3d6a9ad46460295, 0xfffffffff0443cf6
    .dword 0x74699adda67c9962, 0xb012823f3c84a83a, 0x7a94c16
    .dword 0x439cc21caccae305, 0xcd23ab306fdb7e83, 0x37d4fd80
    .dword 0x717e1da5b1497564, 0xd0eff92fe6fff6ed, 0x1a94a812
    .dword 0x835a7dfb027c69d6, 0x9cfee9d27a6665ac, 0x87461d4
    .dword 0x41cd7f12067c689b, 0xaacb0fb1a38bd53c, 0xffffffff90c4d0b5
rows_end:
