# fmadd.h fd, fs1, fs2, fs3
# Written by tools/generate.py.

    table_float 1, 3, f, f, fmadd.h, fa3, fa0, fa1, fa2
    case 131                # fd = ft1
    constant a0, 0xffffffffffff3d4b
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c90
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft3, a0
    fmadd.h ft1, ft1, ft2, ft3
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff414b
    case 132                # fd = ft2
    constant a0, 0xffffffffffff3d4b
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c90
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft3, a0
    fmadd.h ft2, ft1, ft2, ft3
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff414b
    case 133                # fd = ft3
    constant a0, 0xffffffffffff3d4b
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c90
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft3, a0
    fmadd.h ft3, ft1, ft2, ft3
    fmv.x.d a0, ft3
    expect a0, 0xffffffffffff414b
    case 134                # all one register
    constant a0, 0xffffffffffff3d4b
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c90
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft3, a0
    fmadd.h ft1, ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff4226
    case 135                # f0 is a register like any other
    constant a0, 0xffffffffffff3d4b
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c90
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft3, a0
    fmadd.h f0, ft1, ft2, ft3
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff414b
    case 136                # and f31
    constant a0, 0xffffffffffff3d4b
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c90
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft3, a0
    fmadd.h f31, ft1, ft2, ft3
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff414b
    pass 136

    .data
    .balign 8
rows:
    .dword 0xffffffffffff0000, 0x3c00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0x3c00, 0xffffffffffff03ff, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xffffffffffff03ff, 0xffffffffffff8000, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffffbc00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff8400, 0xffffffffffff7bff, 0xffffffffffff7bff
    .dword 0xffffffffffff7c00, 0xffffffffffff3c00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0x7fffffffffff3c00, 0x3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0xffffffffffff7bff, 0xffffffffffff8000, 0xfffffffffffffc00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xfffffffffffffc00, 0xfffffffffffffc00
    .dword 0x3c00, 0xffffffffffff7e01, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xfffffffffffffc01, 0xffffffffffff7bff, 0xffffffffffff7e00
    .dword 0x7fffffffffff3c00, 0x3c00, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff8001, 0xffffffffffff8400, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0x7fffffffffff3c00, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff7e01, 0xffffffffffff03ff, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff7e01, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0x3c00, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff8400, 0xffffffffffffbc00, 0xffffffffffffbc00
    .dword 0xfffffffffffffc01, 0xffffffffffff8400, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xfffffffffffffc00, 0xffffffffffff7bff, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff0000, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0xfffffffffffffc00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0x7fffffffffff3c00, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0x7fffffffffff3c00, 0xffffffffffff7bff, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff03ff
    .dword 0xffffffffffffbc00, 0xffffffffffff8400, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff8000, 0xfffffffffffffc00, 0xfffffffffffffc00
    .dword 0xffffffffffff8001, 0xfffffffffffffc01, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff8000, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0xffffffffffff0000, 0xffffffffffff0000, 0xffffffffffff0000
    .dword 0xffffffffffffbc00, 0xffffffffffff8400, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0xffffffffffff3c00, 0xffffffffffff7c00, 0xffffffffffffbc00, 0xffffffffffff7c00
    .dword 0xfffffffffffffc01, 0x3c00, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0x3c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0x3c00, 0xfffffffffffffc01, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0x7fffffffffff3c00, 0xffffffffffff7e01, 0xffffffffffff8001, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7bff, 0xffffffffffff7bff
    .dword 0xffffffffffff8400, 0xfffffffffffffc00, 0xffffffffffff8001, 0xffffffffffff7c00
    .dword 0xffffffffffff7e01, 0xffffffffffff7c00, 0xffffffffffff8400, 0xffffffffffff7e00
    .dword 0x3c00, 0xfffffffffffffc01, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xfffffffffffffc00, 0xffffffffffff8001, 0xfffffffffffffc00
    .dword 0xfffffffffffffc01, 0xffffffffffffbc00, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff3c00, 0xffffffffffff7e01, 0xffffffffffff8400, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff8000, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0x7fffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff0000, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff7bff, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0xffffffffffff8001, 0xffffffffffff0000, 0xffffffffffffbc00, 0xffffffffffffbc00
    .dword 0xfffffffffffffc01, 0xffffffffffffbc00, 0x3c00, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffffbc00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff7e01, 0xffffffffffff7bff, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff7e01, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff7c00, 0xffffffffffff7bff, 0xfffffffffffffc00
    .dword 0xfffffffffffffc01, 0xffffffffffff7bff, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff8001, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff8001, 0xffffffffffff0000, 0xffffffffffff0001
    .dword 0xffffffffffff7bff, 0xffffffffffff8000, 0xffffffffffff8400, 0xffffffffffff8400
    .dword 0x7fffffffffff3c00, 0xfffffffffffffc01, 0xffffffffffffbc00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff0000
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff8000
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff8000
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff8000
    .dword 0xffffffffffffbe80, 0xffffffffffff69e5, 0xffffffffffff6cca, 0xffffffffffffb400
    .dword 0xffffffffffffb71f, 0xffffffffffff3581, 0xffffffffffffc5ff, 0xffffffffffffc626
    .dword 0xffffffffffffa58d, 0xffffffffffff4305, 0xffffffffffff2cdf, 0xffffffffffff009f
    .dword 0xffffffffffff0050, 0xffffffffffffaaa0, 0xfffffffffffff900, 0xfffffffffffff900
    .dword 0xffffffffffff3383, 0xffffffffffff44dc, 0xffffffffffffbc90, 0xffffffffffff04a0
    .dword 0xffffffffffff6a00, 0xffffffffffff82ce, 0xffffffffffff759c, 0xffffffffffff759c
    .dword 0xfffffffffffff800, 0xffffffffffffc0b8, 0xfffffffffffffbff, 0xffffffffffff71c4
    .dword 0xffffffffffff470a, 0xffffffffffff6a2a, 0xffffffffffff3b19, 0xffffffffffff756c
    .dword 0xffffffffffff36ba, 0xffffffffffff2780, 0xffffffffffffa24f, 0xffffffffffff8050
    .dword 0xffffffffffff34df, 0xffffffffffff2a00, 0xffffffffffff0039, 0xffffffffffff234f
    .dword 0xffffffffffff43c9, 0xffffffffffff829a, 0xffffffffffff0910, 0xffffffffffff8000
    .dword 0xffffffffffffc220, 0xffffffffffff44d9, 0xffffffffffff012c, 0xffffffffffffcb6c
    .dword 0xffffffffffff3440, 0xffffffffffff40c3, 0xffffffffffffb90f, 0xffffffffffff0600
    .dword 0xffffffffffffc8eb, 0xffffffffffffc819, 0xffffffffffff4b6f, 0xffffffffffff55f8
    .dword 0xffffffffffff3442, 0xffffffffffff3149, 0xffffffffffffa9a0, 0xffffffffffff0069
    .dword 0xffffffffffff023d, 0xffffffffffff3f76, 0xffffffffffffbcfc, 0xffffffffffffbcfc
    .dword 0xffffffffffff2384, 0xffffffffffff813f, 0xffffffffffff0004, 0xffffffffffff8000
    .dword 0xffffffffffffc475, 0xffffffffffffb33c, 0xffffffffffffca5f, 0xffffffffffffc9df
    .dword 0xffffffffffff00d4, 0xffffffffffff3410, 0xffffffffffff8036, 0xffffffffffff8000
    .dword 0xffffffffffff4484, 0xffffffffffff8090, 0xffffffffffff0149, 0xffffffffffff8141
    .dword 0xffffffffffff7ace, 0xffffffffffff4b9e, 0xffffffffffff7bff, 0xffffffffffff7c00
    .dword 0xffffffffffff5a00, 0xffffffffffffc206, 0xffffffffffffb0be, 0xffffffffffffe084
    .dword 0xffffffffffff48ed, 0xffffffffffff3e00, 0xffffffffffffcb63, 0xffffffffffff1c00
    .dword 0xffffffffffffbf00, 0xffffffffffff807e, 0xffffffffffff01e9, 0xffffffffffff02c6
    .dword 0xffffffffffff03cd, 0xffffffffffffb13f, 0xffffffffffff00a0, 0xffffffffffff0000
    .dword 0xffffffffffffc7b6, 0xffffffffffff4a3b, 0xffffffffffff1900, 0xffffffffffffd601
    .dword 0xffffffffffff47fb, 0xffffffffffff3669, 0xffffffffffffc264, 0xffffffffffff17f3
    .dword 0xffffffffffff8267, 0xffffffffffff028b, 0xffffffffffff00c6, 0xffffffffffff00c5
    .dword 0xffffffffffff366d, 0xffffffffffff6080, 0xffffffffffffdb3b, 0xffffffffffffaa00
    .dword 0xffffffffffff4af9, 0xffffffffffff853d, 0xffffffffffffd200, 0xffffffffffffd200
    .dword 0xffffffffffffc795, 0xffffffffffffb200, 0xffffffffffffbdb0, 0xffffffffffff8c00
    .dword 0xffffffffffffb0f1, 0xffffffffffffc4c0, 0xffffffffffffc264, 0xffffffffffffc0ec
    .dword 0xffffffffffff378a, 0xffffffffffffb534, 0xffffffffffff30e8, 0xffffffffffff05f8
    .dword 0xffffffffffff481c, 0xffffffffffff448a, 0xffffffffffff39b0, 0xffffffffffff50c1
    .dword 0xffffffffffff83b9, 0xffffffffffff3eae, 0xffffffffffff0637, 0xffffffffffff8000
    .dword 0xffffffffffffbfaf, 0xffffffffffff3eef, 0xffffffffffff3a52, 0xffffffffffffc114
    .dword 0xffffffffffffcd78, 0xffffffffffff6fc8, 0xffffffffffff7bff, 0xfffffffffffffbff
    .dword 0xffffffffffffbbcc, 0xffffffffffffc549, 0xffffffffffff6980, 0xffffffffffff6982
    .dword 0xffffffffffff3d93, 0xffffffffffff7280, 0xfffffffffffff488, 0xffffffffffffc880
    .dword 0xffffffffffff32d9, 0xffffffffffff7b00, 0xffffffffffffe480, 0xffffffffffff716e
    .dword 0xffffffffffff3b80, 0xfffffffffffff100, 0xffffffffffff70b0, 0xffffffffffff0000
    .dword 0xffffffffffffbc31, 0xffffffffffff362d, 0xffffffffffff00e4, 0xffffffffffffb678
    .dword 0xffffffffffff820c, 0xffffffffffff4269, 0xffffffffffff0690, 0xffffffffffff0000
    .dword 0xffffffffffff15a3, 0xffffffffffff8c5a, 0xffffffffffff40df, 0xffffffffffff40df
    .dword 0xffffffffffff9900, 0xffffffffffff32e4, 0xffffffffffff104f, 0xffffffffffff0004
    .dword 0xffffffffffff2100, 0xffffffffffff320c, 0xffffffffffff36c1, 0xffffffffffff36c9
    .dword 0xffffffffffff41a7, 0xffffffffffffbfb4, 0xffffffffffff4571, 0xffffffffffff94d8
    .dword 0xffffffffffff816e, 0xffffffffffff2f80, 0xffffffffffffcab4, 0xffffffffffffcab5
    .dword 0xffffffffffffb6d1, 0xffffffffffffb7ee, 0xffffffffffffb2c2, 0xffffffffffff82b2
    .dword 0xffffffffffff332f, 0xffffffffffff5800, 0xffffffffffff8282, 0xffffffffffff4f2f
rows_end:
modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x30, 0x41, 0x70, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20
    .byte 0x50, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x50, 0x60, 0x90, 0x00, 0x20, 0x40
    .byte 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x90, 0x10, 0x40, 0x10, 0x40
    .byte 0x10, 0x50, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x50, 0x10, 0x40, 0x10, 0x40
    .byte 0x00, 0x21, 0x43, 0x61, 0x80, 0x01, 0x20, 0x41, 0x60, 0x81, 0x03, 0x21, 0x40, 0x61, 0x80, 0x01
    .byte 0x23, 0x41, 0x63, 0x83, 0x05, 0x21, 0x40, 0x63, 0x83, 0x01, 0x20, 0x43, 0x60, 0x81, 0x00, 0x21
    .byte 0x40, 0x61, 0x83, 0x01, 0x25, 0x41, 0x60, 0x81, 0x00, 0x21, 0x43, 0x61, 0x80, 0x01, 0x20, 0x41
    .byte 0x60, 0x81
