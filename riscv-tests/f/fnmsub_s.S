# fnmsub.s fd, fs1, fs2, fs3
# Written by tools/generate.py.

    table_float 1, 3, f, f, fnmsub.s, fa3, fa0, fa1, fa2
    case 131                # fd = ft1
    constant a0, 0xffffffff3fef37e0
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3ff73ac7
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feca5c4
    fmv.d.x ft3, a0
    fnmsub.s ft1, ft1, ft2, ft3
    fmv.x.d a0, ft1
    expect a0, 0xffffffffbfe165e7
    case 132                # fd = ft2
    constant a0, 0xffffffff3fef37e0
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3ff73ac7
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feca5c4
    fmv.d.x ft3, a0
    fnmsub.s ft2, ft1, ft2, ft3
    fmv.x.d a0, ft2
    expect a0, 0xffffffffbfe165e7
    case 133                # fd = ft3
    constant a0, 0xffffffff3fef37e0
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3ff73ac7
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feca5c4
    fmv.d.x ft3, a0
    fnmsub.s ft3, ft1, ft2, ft3
    fmv.x.d a0, ft3
    expect a0, 0xffffffffbfe165e7
    case 134                # all one register
    constant a0, 0xffffffff3fef37e0
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3ff73ac7
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feca5c4
    fmv.d.x ft3, a0
    fnmsub.s ft1, ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffbfcfdae1
    case 135                # f0 is a register like any other
    constant a0, 0xffffffff3fef37e0
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3ff73ac7
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feca5c4
    fmv.d.x ft3, a0
    fnmsub.s f0, ft1, ft2, ft3
    fmv.x.d a0, f0
    expect a0, 0xffffffffbfe165e7
    case 136                # and f31
    constant a0, 0xffffffff3fef37e0
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3ff73ac7
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feca5c4
    fmv.d.x ft3, a0
    fnmsub.s f31, ft1, ft2, ft3
    fmv.x.d a0, f31
    expect a0, 0xffffffffbfe165e7
    pass 136

    .data
    .balign 8
rows:
    .dword 0xffffffff80000001, 0xffffffff007fffff, 0xffffffff80800000, 0xffffffff80800000
    .dword 0xffffffff007fffff, 0xffffffff7fc00001, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff, 0xffffffff80000000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff80000000, 0xffffffff007fffff, 0xffffffff007fffff
    .dword 0x3f800000, 0xffffffff80800000, 0xffffffffbf800000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff7fc00001, 0xffffffff80000001, 0xffffffff7fc00000
    .dword 0x7fffffff3f800000, 0xffffffffbf800000, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff80000001, 0xffffffff80000001, 0xffffffff80000000
    .dword 0xffffffffbf800000, 0xffffffffbf800000, 0xffffffff00000000, 0xffffffffbf800000
    .dword 0x7fffffff3f800000, 0xffffffff7f7fffff, 0xffffffff80000001, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffff80800000, 0xffffffffbf800000, 0xffffffffff800000
    .dword 0xffffffff80000001, 0xffffffff3f800000, 0xffffffff80800000, 0xffffffff807fffff
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff7f7fffff, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0x3f800000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffffff800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff7f800000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff80800000, 0xffffffff80800000, 0xffffffff80800000
    .dword 0xffffffff80800000, 0xffffffff7fc00001, 0xffffffff007fffff, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f7fffff, 0xffffffffff800000, 0xffffffffff800000
    .dword 0xffffffff7f7fffff, 0x3f800000, 0xffffffffbf800000, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0x7fffffff3f800000, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffffbf800000, 0xffffffff3f800000, 0xffffffff40000000
    .dword 0x3f800000, 0xffffffffbf800000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffffff800001, 0xffffffff7fc00001, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffffff800000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff, 0xffffffff00000000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffff7f7fffff, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f7fffff, 0xffffffff80800000, 0xffffffff80800000
    .dword 0xffffffff7f7fffff, 0xffffffff80800000, 0xffffffff80000001, 0xffffffff407ffffe
    .dword 0xffffffff007fffff, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffffff800000
    .dword 0xffffffff00000000, 0x3f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff00000000, 0xffffffff00000000, 0xffffffff00000000
    .dword 0xffffffff007fffff, 0xffffffffff800000, 0xffffffff80800000, 0xffffffff7f800000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffffbf800000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff7f7fffff, 0xffffffff7f7fffff, 0xffffffff7f800000
    .dword 0xffffffff00000000, 0xffffffffff800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff3f800000, 0xffffffff3f800000
    .dword 0xffffffffbf800000, 0xffffffff7f7fffff, 0xffffffff7f800000, 0xffffffff7f800000
    .dword 0x3f800000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0x3f800000, 0xffffffffbf800000, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffff00000000, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffff7f800000, 0xffffffff007fffff, 0xffffffff7f800000
    .dword 0xffffffff80000001, 0xffffffffbf800000, 0xffffffffbf800000, 0xffffffffbf800000
    .dword 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff80000001, 0xffffffff80000001
    .dword 0xffffffffff800001, 0xffffffff3f800000, 0xffffffff007fffff, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff7f7fffff, 0xffffffff80000000, 0xffffffffc07ffffd
    .dword 0xffffffff7fc00001, 0xffffffff80000000, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f7fffff, 0xffffffff80800000, 0xffffffff80800000
    .dword 0xffffffffff800000, 0x7fffffff3f800000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0x3f800000, 0x3f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0x7fffffff3f800000, 0x7fffffff3f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffff3f800000, 0xffffffffff800000
    .dword 0xffffffff3f800000, 0xffffffff7fc00001, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff7f800000, 0xffffffffbf800000, 0xffffffff7f800000
    .dword 0xffffffff80800000, 0xffffffff3f800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff80000001, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffff7f800000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffff7f800000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff00000000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffffbfdaccf1, 0xffffffff3f4a7b40, 0xffffffff3fad0f0d, 0xffffffff402d0f0d
    .dword 0xffffffff803d9e5e, 0xffffffff00298171, 0xffffffff80714f97, 0xffffffff80714f96
    .dword 0xffffffff3e39a3b3, 0xffffffff9c25955b, 0xffffffff1af025a2, 0xffffffff1b7025a1
    .dword 0xffffffffc13733ea, 0xffffffffbf46a349, 0xffffffff3ea23130, 0xffffffffc1091577
    .dword 0xffffffffbe59bd83, 0xffffffff2dbe8297, 0xffffffff2ca209ba, 0xffffffff2d2209ba
    .dword 0xffffffff3e5bcd80, 0xffffffffc0fb2af3, 0xffffffffbfbc94cc, 0xffffffff3e589487
    .dword 0xffffffff4169edc4, 0xffffffffbe7b5ec1, 0xffffffff4065b2b4, 0xffffffff40e5b2b4
    .dword 0xffffffffbf9dc0da, 0xffffffff39f48cde, 0xffffffff05e4b581, 0xffffffff3a16b29e
    .dword 0xffffffff005c8d9b, 0xffffffff4066f855, 0xffffffff81270203, 0xffffffff81a70202
    .dword 0xffffffffbf86df38, 0xffffffffd39358e9, 0xffffffff41561025, 0xffffffffd39b4209
    .dword 0xffffffff8071d448, 0xffffffff00738485, 0xffffffff00000000, 0xffffffff00000000
    .dword 0xffffffffa9680000, 0xffffffff56ca72c2, 0xffffffffc098cb5a, 0xffffffff3f75652e
    .dword 0xffffffffc0ed7ccc, 0xffffffffbf55daa1, 0xffffffffc0c663a7, 0xffffffffc14663a8
    .dword 0xffffffff800baf9b, 0xffffffffbec78394, 0xffffffff703c842b, 0xffffffff703c842b
    .dword 0xffffffffc0edca04, 0xffffffff40802295, 0xffffffff41ee0a42, 0xffffffff426e0a42
    .dword 0xffffffff803f398c, 0xffffffffbf989401, 0xffffffffbf662da1, 0xffffffffbf662da1
    .dword 0xffffffff3e7505d1, 0xffffffffc0a85a34, 0xffffffff3fa12226, 0xffffffff40212226
    .dword 0xffffffffc1250dd8, 0xffffffff3cec0000, 0xffffffffdbb7786c, 0xffffffffdbb7786c
    .dword 0xffffffffbfcc516c, 0xffffffff40b024cc, 0xffffffff410c9558, 0xffffffff418c9559
    .dword 0xffffffff72ce0000, 0xffffffff3ebff298, 0xffffffff4039ab11, 0xfffffffff21a7536
    .dword 0xffffffffbf5d22ce, 0xffffffffbe56885c, 0xffffffffbe3950e2, 0xffffffffbeb950e2
    .dword 0xffffffff801ede89, 0xffffffff2f6a0000, 0xffffffff00744795, 0xffffffff00744795
    .dword 0xffffffffe4d80000, 0xffffffffac106cbd, 0xffffffffd173b77e, 0xffffffffd1f3b77f
    .dword 0xffffffff2f020000, 0xffffffff80479602, 0xffffffff3fc08111, 0xffffffff3fc08112
    .dword 0xffffffff57be6b98, 0xffffffff003db06f, 0xffffffff98378b7f, 0xffffffff98b78b7f
    .dword 0xffffffff806a1280, 0xffffffff3e9f468f, 0xffffffff00167167, 0xffffffff003770c4
    .dword 0xffffffffc0683b4c, 0xffffffffbec63de0, 0xffffffffbfb3d5fe, 0xffffffffc033d5fe
    .dword 0xffffffff806d2074, 0xffffffffc7fe0000, 0xffffffff3e7a2cd6, 0xffffffff3e7a2cd5
    .dword 0xffffffff4d962592, 0xffffffffbe608ab4, 0xffffffff4c83b239, 0xffffffff4d03b23a
    .dword 0xffffffff41519bf9, 0xffffffff413b346a, 0xffffffff00386599, 0xffffffffc31947d9
    .dword 0xffffffff801c6c50, 0xffffffffe9301869, 0xffffffffa91c6966, 0xffffffffa99c6966
    .dword 0xfffffffffa68e2e2, 0xffffffff0d23f40a, 0xffffffff173ae588, 0xffffffff48152677
    .dword 0xffffffff99fc0000, 0xffffffffbe7cbc82, 0xffffffff98f8c98f, 0xffffffff9978c990
    .dword 0xffffffff44ad86bf, 0xffffffff3e66cf32, 0xffffffff4080c2c5, 0xffffffffc39a7076
    .dword 0xffffffff3f66b1ab, 0xffffffffbf67046e, 0xffffffff3f502e4f, 0xffffffff3fd02e4f
    .dword 0xffffffff24d90074, 0xffffffffbf0f4768, 0xffffffff3ef55456, 0xffffffff3ef55456
    .dword 0xffffffff3efe5335, 0xffffffffc10665e6, 0xffffffff408584c9, 0xffffffff410584c9
    .dword 0xffffffff3e120000, 0xffffffff3f512b58, 0xffffffffc0ce011f, 0xffffffffc0d1bb75
    .dword 0xffffffff00270461, 0xffffffff806c7d64, 0xffffffff00000000, 0xffffffff00000001
    .dword 0xffffffffc0ee34de, 0xffffffffadd00000, 0xffffffff8026b61e, 0xffffffffaf418af4
    .dword 0xffffffff40c4a417, 0xffffffff41299c30, 0xffffffffc282484c, 0xffffffffc302484c
    .dword 0xffffffff00244d8c, 0xffffffffc136e548, 0xffffffffc11c540b, 0xffffffffc11c540a
    .dword 0xffffffff92900000, 0xffffffff3f13d5e0, 0xffffffff1226509c, 0xffffffff12a6509c
    .dword 0xffffffff90240000, 0xffffffff3f794ce6, 0xffffffffbe61381e, 0xffffffffbe61381d
    .dword 0xffffffff0020aaff, 0xffffffff002c67b4, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff6988f6d8, 0xffffffff80117efe, 0xffffffff004ce8e2, 0xffffffff2915c55c
    .dword 0xffffffff000293ab, 0xffffffff005ca017, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffffbe66008d, 0xffffffff3f312ae2, 0xffffffffc0394fc2, 0xffffffffc02f5cf4
    .dword 0xffffffff52340000, 0xffffffff3fcafec8, 0xffffffffd28ebb25, 0xffffffffd30ebb24
    .dword 0xffffffff3e3dedb1, 0xffffffff450f74d3, 0xffffffff400332b4, 0xffffffffc3d3d67f
rows_end:
modes:
    .byte 0x01, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x90, 0x00
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x03, 0x30, 0x50, 0x60, 0x80, 0x00, 0x21
    .byte 0x40, 0x60, 0x80, 0x00, 0x30, 0x50, 0x65, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x21, 0x40
    .byte 0x70, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x10, 0x40, 0x10, 0x40
    .byte 0x10, 0x50, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x50, 0x10, 0x40, 0x10, 0x40
    .byte 0x01, 0x23, 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x81, 0x03, 0x21, 0x41, 0x61, 0x81, 0x01
    .byte 0x21, 0x41, 0x61, 0x81, 0x01, 0x23, 0x41, 0x61, 0x81, 0x03, 0x21, 0x41, 0x61, 0x81, 0x01, 0x21
    .byte 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x63, 0x81, 0x01, 0x21, 0x40, 0x61, 0x83, 0x01, 0x23, 0x41
    .byte 0x61, 0x81
