# sm4ks rd, rs1, rs2, bs
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    addi gp, gp, 1
    ld a0, 0(s2)
    ld a1, 8(s2)
    ld a3, 16(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 24(s2)
    ld a1, 32(s2)
    ld a3, 40(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 48(s2)
    ld a1, 56(s2)
    ld a3, 64(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 72(s2)
    ld a1, 80(s2)
    ld a3, 88(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 96(s2)
    ld a1, 104(s2)
    ld a3, 112(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 120(s2)
    ld a1, 128(s2)
    ld a3, 136(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 144(s2)
    ld a1, 152(s2)
    ld a3, 160(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 168(s2)
    ld a1, 176(s2)
    ld a3, 184(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 192(s2)
    ld a1, 200(s2)
    ld a3, 208(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 216(s2)
    ld a1, 224(s2)
    ld a3, 232(s2)
    sm4ks a2, a0, a1, 0
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 240(s2)
    ld a1, 248(s2)
    ld a3, 256(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 264(s2)
    ld a1, 272(s2)
    ld a3, 280(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 288(s2)
    ld a1, 296(s2)
    ld a3, 304(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 312(s2)
    ld a1, 320(s2)
    ld a3, 328(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 336(s2)
    ld a1, 344(s2)
    ld a3, 352(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 360(s2)
    ld a1, 368(s2)
    ld a3, 376(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 384(s2)
    ld a1, 392(s2)
    ld a3, 400(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 408(s2)
    ld a1, 416(s2)
    ld a3, 424(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 432(s2)
    ld a1, 440(s2)
    ld a3, 448(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 456(s2)
    ld a1, 464(s2)
    ld a3, 472(s2)
    sm4ks a2, a0, a1, 1
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 480(s2)
    ld a1, 488(s2)
    ld a3, 496(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 504(s2)
    ld a1, 512(s2)
    ld a3, 520(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 528(s2)
    ld a1, 536(s2)
    ld a3, 544(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 552(s2)
    ld a1, 560(s2)
    ld a3, 568(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 576(s2)
    ld a1, 584(s2)
    ld a3, 592(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 600(s2)
    ld a1, 608(s2)
    ld a3, 616(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 624(s2)
    ld a1, 632(s2)
    ld a3, 640(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 648(s2)
    ld a1, 656(s2)
    ld a3, 664(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 672(s2)
    ld a1, 680(s2)
    ld a3, 688(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 696(s2)
    ld a1, 704(s2)
    ld a3, 712(s2)
    sm4ks a2, a0, a1, 2
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 720(s2)
    ld a1, 728(s2)
    ld a3, 736(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 744(s2)
    ld a1, 752(s2)
    ld a3, 760(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 768(s2)
    ld a1, 776(s2)
    ld a3, 784(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 792(s2)
    ld a1, 800(s2)
    ld a3, 808(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 816(s2)
    ld a1, 824(s2)
    ld a3, 832(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 840(s2)
    ld a1, 848(s2)
    ld a3, 856(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 864(s2)
    ld a1, 872(s2)
    ld a3, 880(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 888(s2)
    ld a1, 896(s2)
    ld a3, 904(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 912(s2)
    ld a1, 920(s2)
    ld a3, 928(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    addi gp, gp, 1
    ld a0, 936(s2)
    ld a1, 944(s2)
    ld a3, 952(s2)
    sm4ks a2, a0, a1, 3
    bne a2, a3, fail
    case 41                 # rd = rs1
    constant a0, 0x1fc43cdeaa60ab5d
    constant a1, 0x5766f4c6266ccd04
    sm4ks a0, a0, a1, 2
    expect a0, 0xffffffffaa618bdd
    expect a1, 0x5766f4c6266ccd04
    case 42                 # rd = rs2
    constant a0, 0x1fc43cdeaa60ab5d
    constant a1, 0x5766f4c6266ccd04
    sm4ks a1, a0, a1, 2
    expect a1, 0xffffffffaa618bdd
    expect a0, 0x1fc43cdeaa60ab5d
    case 43                 # rs1 = rs2
    constant a0, 0x1fc43cdeaa60ab5d
    sm4ks a1, a0, a0, 2
    expect a1, 0xffffffffa57e6b5e
    case 44                 # rd = rs1 = rs2
    sm4ks a0, a0, a0, 2
    expect a0, 0xffffffffa57e6b5e
    case 45                 # rd = x0
    constant a0, 0x1fc43cdeaa60ab5d
    constant a1, 0x5766f4c6266ccd04
    sm4ks zero, a0, a1, 2
    expect zero, 0
    case 46                 # rs1 = x0
    sm4ks a2, zero, a1, 2
    expect a2, 0x12080
    case 47                 # rs2 = x0
    sm4ks a2, a0, zero, 2
    expect a2, 0xffffffffc1b66b47
    case 48                 # rs1 = rs2 = x0
    sm4ks a2, zero, zero, 2
    expect a2, 0x6bd6c01a
    case 49                 # any registers
    constant x14, 0xffffffff80000000
    constant x9, 0x8000000000000000
    sm4ks x30, x14, x9, 2
    expect x30, 0xffffffffebd6c01a
    case 50                 # any registers
    constant x31, 0x21
    constant x13, 0x7fffffffffffffff
    sm4ks x17, x31, x13, 2
    expect x17, 0x24480028
    case 51                 # each result the next operand
    constant a0, 0x1fc43cdeaa60ab5d
    constant a1, 0x5766f4c6266ccd04
    sm4ks a0, a0, a1, 2
    sm4ks a1, a0, a1, 2
    sm4ks a0, a0, a1, 2
    sm4ks a1, a0, a1, 2
    expect a0, 0xffffffffa57f4bde
    expect a1, 0xffffffffaa618bdd
    pass 51

    .data
    .balign 8
rows:
    .dword 0x0, 0xffffffffffffffff, 0x92448
    .dword 0xffffffffffffffff, 0x0, 0x3fe59429
    .dword 0x8dc0234d07c85d8d, 0xd835bd9a430df709, 0xffffffffc7de063b
    .dword 0x368c73c10717f751, 0x31f448469cc3d027, 0x4718ca2b
    .dword 0x614f25f40e254721, 0x393dc3de6cf0b683, 0x4e3f2ef3
    .dword 0x2130a38b30ba7f47, 0xcbffc34d91a57516, 0xffffffffb0ba7d43
    .dword 0xbdce886844276b72, 0x93ca01cfb969d301, 0x443523e2
    .dword 0xcac856df8fe720d5, 0x2119dff2c0d13c0b, 0xffffffffcfff4117
    .dword 0x330a4cbe55ecc208, 0x11e5d08074521f4, 0x15ebdf32
    .dword 0xc144a91c8b1cc58f, 0x9b556b59109c9c45, 0xffffffffeb92fcfc
    .dword 0x0, 0xffffffffffffffff, 0x9244800
    .dword 0xffffffffffffffff, 0x0, 0xffffffffe594293f
    .dword 0xfe0ad71b6adb542c, 0xb2f2cff9d311a0c, 0xffffffffe8d2474c
    .dword 0xd83bf5d9237603f7, 0xae2bf66450b6d62f, 0xffffffffac4b7897
    .dword 0xdda23751f543f9ca, 0xb8e56200be2a36f5, 0xffffffffe83711ca
    .dword 0x87e57522b180c472, 0x55f0c25a4cd47730, 0xffffffffbba99632
    .dword 0x738f1bdd11b3249b, 0x8ba1766985618c80, 0xffffffff8ecfddbb
    .dword 0x5c705ba83d194624, 0xb4f150fb33ddc9b3, 0xffffffffa6759f04
    .dword 0x6c08b8f4e280e23b, 0xa36a778497d87cfb, 0xfffffffff6d0423b
    .dword 0x5b8412a436361f96, 0xd7e6d5ca4edb01ee, 0x247e8f96
    .dword 0x0, 0xffffffffffffffff, 0x24480009
    .dword 0xffffffffffffffff, 0x0, 0xffffffff94293fe5
    .dword 0x6e880e453512857e, 0x3c230ed89d1eb65e, 0x3614457e
    .dword 0x8bb7ec6b3a9daeb9, 0x305fe16663e6a14d, 0x1ea4e37
    .dword 0x82b70ffae696e8cc, 0x64cc34074b90d672, 0xffffffff9676e8d0
    .dword 0x3d0b87684cefc364, 0x3cc9f0b79db7154f, 0x5bc023e1
    .dword 0x29032f6708b911cb, 0xe023c70b18eaa075, 0x70483155
    .dword 0x1441ab373d5dbaf0, 0xc3e2c0e79c6f4447, 0x7eda5a60
    .dword 0x670157792319080f, 0x42b8194603dd62af, 0x51fca893
    .dword 0x11cc430af9d17b94, 0xc085ae85078c5c2a, 0xffffffff85285b0b
    .dword 0x0, 0xffffffffffffffff, 0x48000924
    .dword 0xffffffffffffffff, 0x0, 0x293fe594
    .dword 0x7aa2dfa034bb3cd8, 0x5020670f2284631c, 0x64bb36f0
    .dword 0x44c8e000ca0ca979, 0x7e622ee09afb06b0, 0xfffffffff84caf60
    .dword 0x87b61e93792cf59f, 0x1d50ea47df94f42, 0xffffffffbdacedfd
    .dword 0xce596d94c36d4b57, 0x567c3445204aa871, 0x5fed5819
    .dword 0xc7012951d718f5c9, 0xf445efc20b18547a, 0x1558eda8
    .dword 0x97bafbcfdfdfc363, 0x43adb002315b9ddc, 0x6cbf553a
    .dword 0xe2b332db78d86c59, 0xfd02db98f4fcea1f, 0x42986b44
    .dword 0x3b73d834c7fe8e04, 0x81bc3f0d9ba472a, 0xffffffffb37e803e
rows_end:
