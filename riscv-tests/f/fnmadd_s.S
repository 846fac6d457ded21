# fnmadd.s fd, fs1, fs2, fs3
# Written by tools/generate.py.

    table_float 1, 3, f, f, fnmadd.s, fa3, fa0, fa1, fa2
    case 131                # fd = ft1
    constant a0, 0xffffffff3f8d0d36
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8b533c
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f86d478
    fmv.d.x ft3, a0
    fnmadd.s ft1, ft1, ft2, ft3
    fmv.x.d a0, ft1
    expect a0, 0xffffffffc0102e45
    case 132                # fd = ft2
    constant a0, 0xffffffff3f8d0d36
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8b533c
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f86d478
    fmv.d.x ft3, a0
    fnmadd.s ft2, ft1, ft2, ft3
    fmv.x.d a0, ft2
    expect a0, 0xffffffffc0102e45
    case 133                # fd = ft3
    constant a0, 0xffffffff3f8d0d36
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8b533c
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f86d478
    fmv.d.x ft3, a0
    fnmadd.s ft3, ft1, ft2, ft3
    fmv.x.d a0, ft3
    expect a0, 0xffffffffc0102e45
    case 134                # all one register
    constant a0, 0xffffffff3f8d0d36
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8b533c
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f86d478
    fmv.d.x ft3, a0
    fnmadd.s ft1, ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffc0143e29
    case 135                # f0 is a register like any other
    constant a0, 0xffffffff3f8d0d36
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8b533c
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f86d478
    fmv.d.x ft3, a0
    fnmadd.s f0, ft1, ft2, ft3
    fmv.x.d a0, f0
    expect a0, 0xffffffffc0102e45
    case 136                # and f31
    constant a0, 0xffffffff3f8d0d36
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8b533c
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f86d478
    fmv.d.x ft3, a0
    fnmadd.s f31, ft1, ft2, ft3
    fmv.x.d a0, f31
    expect a0, 0xffffffffc0102e45
    pass 136

    .data
    .balign 8
rows:
    .dword 0x3f800000, 0xffffffff00000000, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffff007fffff, 0xffffffff3f800000, 0xffffffff7f800000
    .dword 0xffffffff80800000, 0xffffffff7f7fffff, 0xffffffff3f800000, 0xffffffff403fffff
    .dword 0xffffffffbf800000, 0x3f800000, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffffff800001, 0xffffffff80000000, 0xffffffff80000001, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffff3f800000, 0xffffffff3f800000, 0xffffffff7f800000
    .dword 0xffffffff80000001, 0xffffffff7f7fffff, 0xffffffff007fffff, 0xffffffff34fffffe
    .dword 0xffffffff00000000, 0xffffffff80000001, 0xffffffffff800000, 0xffffffff7f800000
    .dword 0xffffffff007fffff, 0xffffffff80000000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff7fc00001, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0x7fffffff3f800000, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff7fc00001, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0x7fffffff3f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffffbf800000, 0xffffffff80000001, 0xffffffff00000001
    .dword 0xffffffffff800000, 0xffffffff80000001, 0xffffffff007fffff, 0xffffffffff800000
    .dword 0xffffffff7f800000, 0xffffffff3f800000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffffff800001, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0x7fffffff3f800000, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff3f800000, 0xffffffff3f800000, 0xffffffffbf7fffff
    .dword 0xffffffffff800000, 0xffffffff00000000, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0x7fffffff3f800000, 0xffffffff7fc00001, 0xffffffff007fffff, 0xffffffff7fc00000
    .dword 0x3f800000, 0xffffffffff800000, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0x3f800000, 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffffff800001, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0x7fffffff3f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff, 0xffffffffff800001, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff80800000, 0xffffffff7f7fffff, 0xffffffffff7fffff
    .dword 0x7fffffff3f800000, 0xffffffff7f800000, 0xffffffff80000001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0x3f800000, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff00000000, 0xffffffff7f7fffff, 0xffffffffff7fffff
    .dword 0xffffffff7fc00001, 0x3f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff807fffff
    .dword 0x3f800000, 0xffffffff80800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff00000000, 0xffffffff007fffff, 0xffffffff807fffff
    .dword 0xffffffff80000001, 0xffffffff7f800000, 0xffffffffbf800000, 0xffffffff7f800000
    .dword 0xffffffffff800000, 0xffffffff00000000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff80000001, 0xffffffff80800000, 0xffffffff007fffff
    .dword 0xffffffff007fffff, 0xffffffff80800000, 0xffffffff7f7fffff, 0xffffffffff7ffffe
    .dword 0xffffffff007fffff, 0xffffffffff800001, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff80000000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff007fffff, 0xffffffff80000001, 0xffffffff00000001
    .dword 0xffffffffbf800000, 0xffffffff007fffff, 0xffffffff7f800000, 0xffffffffff800000
    .dword 0xffffffff80800000, 0xffffffffff800001, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffffff800001, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7f800000, 0xffffffff80800000, 0xffffffff00000000, 0xffffffff7f800000
    .dword 0x7fffffff3f800000, 0xffffffff007fffff, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffff00000000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff80800000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffffff800001, 0xffffffff80000001, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff3f800000, 0xffffffffbf800000, 0xffffffff3f800000
    .dword 0xffffffffff800001, 0xffffffff007fffff, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffffff800001, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffffff800001, 0xffffffff3f800000, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffffbf800000, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffffff800001, 0xffffffff7fc00001, 0xffffffffbf800000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffffbf800000, 0xffffffff00000000, 0xffffffff80800000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff00000000, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff00000000, 0x3f800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffffff800000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffffff800000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff3e551e1c, 0xffffffff4049ea04, 0xffffffffbf281775, 0xffffffff3227be40
    .dword 0xffffffff8056bac9, 0xffffffffbfd42c06, 0xffffffff230a0000, 0xffffffffa30a0000
    .dword 0xffffffff4a77d205, 0xffffffff0071cefc, 0xffffffff8b5c5826, 0xffffffff8009f0bb
    .dword 0xffffffff40270cc3, 0xffffffffdf1ba3d0, 0xffffffffa13e0000, 0xffffffff5fcb1f3e
    .dword 0xffffffff8077ecde, 0xffffffffc17e1755, 0xffffffff826e0fe5, 0xffffffff00000002
    .dword 0xffffffffbe23ff10, 0xffffffff976a0000, 0xffffffffbf067885, 0xffffffff3f067885
    .dword 0xffffffff400daffb, 0xffffffffc0fb311c, 0xffffffff418b06b9, 0xffffffff350e94e8
    .dword 0xffffffff3e5e6d17, 0xffffffff1d072aed, 0xffffffff401c7393, 0xffffffffc01c7394
    .dword 0xffffffff006b615b, 0xffffffffc0346282, 0xffffffff0117538b, 0xffffffff00000002
    .dword 0xffffffff804d5e27, 0xffffffff40a06a87, 0xffffffffb9d2d61b, 0xffffffff39d2d61b
    .dword 0xffffffff803c4da8, 0xffffffff80152ac4, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff803bd37c, 0xffffffff59fd7c75, 0xffffffff3ed932af, 0xffffffffbed932ae
    .dword 0xffffffff8013bc89, 0xffffffff856addcf, 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff0012d5be, 0xffffffffe70f3125, 0xffffffff40aee153, 0xffffffffc0aee152
    .dword 0xffffffff0016e4d7, 0xffffffffbfe2442a, 0xffffffff0028783d, 0xffffffff80000000
    .dword 0xffffffffbf09fd1e, 0xffffffffc10e48c9, 0xffffffff98a565e8, 0xffffffffc0996344
    .dword 0xffffffff00758145, 0xffffffff0f2ef104, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff253c0000, 0xffffffffd474b915, 0xffffffff806bdca4, 0xffffffff3a33b7eb
    .dword 0xffffffffd4a20000, 0xffffffffc1654f38, 0xffffffffd6911c22, 0xffffffff4a900000
    .dword 0xffffffffc142fb62, 0xffffffff40b379dc, 0xffffffff8060c545, 0xffffffff4288b296
    .dword 0xffffffff3f2c0000, 0xffffffff41284405, 0xffffffffc0e21b67, 0xffffffff34100000
    .dword 0xffffffffc098f062, 0xffffffff3e88fea5, 0xffffffff86940000, 0xffffffff3fa3afaa
    .dword 0xffffffffbea532e1, 0xffffffffcf860000, 0xffffffffceacf143, 0xffffffffc28c0000
    .dword 0xffffffffbea2dfed, 0xffffffffdcb83bb7, 0xffffffff80262081, 0xffffffffdbea6de0
    .dword 0xffffffff3f5b461b, 0xffffffffbf8056ba, 0xffffffff3f5bdaad, 0xffffffffb287f988
    .dword 0xffffffff3f7a0a47, 0xffffffff409a6d39, 0xfffffffff9db50b8, 0xffffffff79db50b8
    .dword 0xffffffff80041e63, 0xffffffffc0356bb0, 0xffffffff800bacde, 0xffffffff80000000
    .dword 0xffffffff3e2367ee, 0xffffffffa735d2bc, 0xffffffffbfe26949, 0xffffffff3fe26949
    .dword 0xffffffffc73b6adc, 0xffffffffbfc0bc10, 0xffffffffc78d19d4, 0xffffffff3bcfc240
    .dword 0xffffffff3e7a3cf4, 0xffffffffbf4ec942, 0xffffffff44020000, 0xffffffffc401f35e
    .dword 0xffffffffc0dfde3d, 0xffffffff1ea80000, 0xffffffff2012e9d8, 0xffffffff12000000
    .dword 0xffffffffbed50e99, 0xffffffffbe962869, 0xffffffff80cc0000, 0xffffffffbdf9f05e
    .dword 0xffffffff6bccae45, 0xffffffff3e76e2b8, 0xffffffffeac564bb, 0xffffffffde085730
    .dword 0xffffffffbead70ea, 0xffffffffc175e3d4, 0xffffffff40607fe3, 0xffffffffc10b6bae
    .dword 0xffffffff74a653d9, 0xffffffff8031e065, 0xffffffff35019f5e, 0xffffffff27be93a0
    .dword 0xffffffff3f87e823, 0xffffffffc0b1b497, 0xffffffffbe75c2be, 0xffffffff40c45cd5
    .dword 0xffffffff409c6224, 0xffffffffbe3eb9fe, 0xffffffff3f6904e9, 0xffffffff331ac770
    .dword 0xffffffff3e465f59, 0xffffffff0a240000, 0xffffffff40fbdeea, 0xffffffffc0fbdeeb
    .dword 0xffffffffc0bc498b, 0xffffffff3e830b90, 0xffffffff3fc0c446, 0xffffffff334d5cc0
    .dword 0xffffffff00451460, 0xffffffff26320000, 0xffffffffc01b95b8, 0xffffffff401b95b8
    .dword 0xffffffff80337463, 0xffffffff0049ae2b, 0xffffffff00000000, 0xffffffff00000000
    .dword 0xffffffffbf357098, 0xffffffff2aa76952, 0xffffffff92120000, 0xffffffff2a6d4e30
    .dword 0xffffffff3941b486, 0xffffffffbea4dded, 0xffffffff38797f25, 0xffffffffac7863e4
    .dword 0xffffffff0075fc73, 0xffffffff88781f52, 0xffffffffbe558471, 0xffffffff3e558472
    .dword 0xffffffff509c0000, 0xffffffff3f4236c6, 0xffffffffd06cb2c1, 0xffffffffc3a00000
    .dword 0xffffffff66100000, 0xffffffff40ec00b3, 0xffffffff4097fa51, 0xffffffffe784c065
    .dword 0xffffffff4877ffc2, 0xffffffffbfa13157, 0xffffffff489c27a5, 0xffffffff3bf833b8
    .dword 0xffffffffbfafbbac, 0xffffffffbe45fa55, 0xffffffff67a80de4, 0xffffffffe7a80de5
    .dword 0xffffffff40c0b392, 0xffffffff394bdb01, 0xffffffffba997340, 0xffffffff2edb666e
    .dword 0xffffffffe096ff88, 0xffffffffbe320000, 0xffffffff2e3218bf, 0xffffffffdf51fb59
rows_end:
modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x21, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x30, 0x40, 0x61, 0x90, 0x00, 0x20, 0x40, 0x70, 0x80, 0x10, 0x21, 0x40, 0x60, 0x80, 0x00, 0x30
    .byte 0x40, 0x60, 0x80, 0x00, 0x30, 0x43, 0x61, 0x90, 0x00, 0x23, 0x40, 0x70, 0x90, 0x00, 0x20, 0x40
    .byte 0x60, 0x90, 0x01, 0x30, 0x50, 0x70, 0x80, 0x10, 0x20, 0x50, 0x60, 0x80, 0x10, 0x40, 0x10, 0x40
    .byte 0x10, 0x50, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x50, 0x10, 0x40, 0x10, 0x40
    .byte 0x00, 0x21, 0x40, 0x61, 0x83, 0x01, 0x20, 0x41, 0x63, 0x81, 0x03, 0x21, 0x43, 0x61, 0x83, 0x01
    .byte 0x23, 0x41, 0x60, 0x81, 0x00, 0x21, 0x40, 0x61, 0x80, 0x01, 0x23, 0x41, 0x60, 0x81, 0x00, 0x21
    .byte 0x40, 0x61, 0x80, 0x01, 0x20, 0x41, 0x60, 0x81, 0x03, 0x21, 0x40, 0x61, 0x80, 0x01, 0x20, 0x41
    .byte 0x60, 0x81
