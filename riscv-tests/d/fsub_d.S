# fsub.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsub.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fsub.d, fa3, fa0, fa1
    case 213                # fd = ft1
    constant a0, 0x3ffee3701672af9b
    fmv.d.x ft1, a0
    constant a0, 0x3ff4e7a9fca80217
    fmv.d.x ft2, a0
    constant a0, 0x3ffeb96d759447a1
    fmv.d.x ft3, a0
    fsub.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3fe3f78c33955b08
    case 214                # fd = ft2
    constant a0, 0x3ffee3701672af9b
    fmv.d.x ft1, a0
    constant a0, 0x3ff4e7a9fca80217
    fmv.d.x ft2, a0
    constant a0, 0x3ffeb96d759447a1
    fmv.d.x ft3, a0
    fsub.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3fe3f78c33955b08
    case 215                # all one register
    constant a0, 0x3ffee3701672af9b
    fmv.d.x ft1, a0
    constant a0, 0x3ff4e7a9fca80217
    fmv.d.x ft2, a0
    constant a0, 0x3ffeb96d759447a1
    fmv.d.x ft3, a0
    fsub.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x0
    case 216                # f0 is a register like any other
    constant a0, 0x3ffee3701672af9b
    fmv.d.x ft1, a0
    constant a0, 0x3ff4e7a9fca80217
    fmv.d.x ft2, a0
    constant a0, 0x3ffeb96d759447a1
    fmv.d.x ft3, a0
    fsub.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3fe3f78c33955b08
    case 217                # and f31
    constant a0, 0x3ffee3701672af9b
    fmv.d.x ft1, a0
    constant a0, 0x3ff4e7a9fca80217
    fmv.d.x ft2, a0
    constant a0, 0x3ffeb96d759447a1
    fmv.d.x ft3, a0
    fsub.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3fe3f78c33955b08
    pass 217

    .data
    .balign 8
values:
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000001
    .dword 0xfff0000000000001
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
values_end:
results:
    .dword 0x0
    .dword 0x0
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xffefffffffffffff
    .dword 0x1
    .dword 0x800fffffffffffff
    .dword 0x10000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xffefffffffffffff
    .dword 0x1
    .dword 0x800fffffffffffff
    .dword 0x10000000000000
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x0
    .dword 0x4000000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xffefffffffffffff
    .dword 0x3ff0000000000001
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xc000000000000000
    .dword 0x0
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xffefffffffffffff
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x0
    .dword 0x7fefffffffffffff
    .dword 0x7feffffffffffffe
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0xbff0000000000000
    .dword 0x3fefffffffffffff
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xffefffffffffffff
    .dword 0x8000000000000000
    .dword 0x8010000000000000
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000001
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xffeffffffffffffe
    .dword 0x10000000000000
    .dword 0x0
    .dword 0x1fffffffffffff
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xffefffffffffffff
    .dword 0x800fffffffffffff
    .dword 0x801fffffffffffff
    .dword 0x0
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30
    .byte 0x41, 0x61, 0x81, 0x01, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x81, 0x01, 0x21, 0x41
    .byte 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x80, 0x10, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10
    .byte 0x20, 0x40, 0x61, 0x81, 0x00, 0x20, 0x40, 0x70, 0x80, 0x01, 0x21, 0x41, 0x60, 0x80, 0x01, 0x21
    .byte 0x40, 0x60, 0x80, 0x10, 0x21, 0x40, 0x60, 0x80, 0x00, 0x20, 0x41, 0x61, 0x80, 0x00, 0x20, 0x50
    .byte 0x61, 0x80, 0x00, 0x20, 0x40, 0x60, 0x81, 0x01, 0x20, 0x40, 0x60, 0x90, 0x01, 0x20, 0x40, 0x60
    .balign 8
rows:
    .dword 0x3ff0000000000000, 0x3ca0000000000000, 0x3fefffffffffffff
    .dword 0x3ff0000000000001, 0x3ca0000000000000, 0x3ff0000000000000
    .dword 0x3ff0000000000001, 0x3ca0000000000000, 0x3ff0000000000001
    .dword 0x3ff0000000000000, 0x3ca0000000000001, 0x3fefffffffffffff
    .dword 0x3ff0000000000000, 0x3ca0000000000001, 0x3feffffffffffffe
    .dword 0x3ff0000000000000, 0x3c9fffffffffffff, 0x3fefffffffffffff
    .dword 0x3ff0000000000000, 0x3c9fffffffffffff, 0x3ff0000000000000
    .dword 0x3ff0000000000000, 0xbca0000000000000, 0x3ff0000000000000
    .dword 0x3ff0000000000000, 0xbca0000000000000, 0x3ff0000000000001
    .dword 0x3ff0000000000001, 0xbff0000000000000, 0x4000000000000000
    .dword 0x3ff0000000000001, 0xbff0000000000000, 0x4000000000000001
    .dword 0x3ff0000000000000, 0xbff0000000000000, 0x4000000000000000
    .dword 0x7fefffffffffffff, 0x7fefffffffffffff, 0x0
    .dword 0x7fefffffffffffff, 0x7fefffffffffffff, 0x8000000000000000
    .dword 0xffefffffffffffff, 0xffefffffffffffff, 0x0
    .dword 0xffefffffffffffff, 0xffefffffffffffff, 0x8000000000000000
    .dword 0x7fefffffffffffff, 0x7c90000000000000, 0x7feffffffffffffe
    .dword 0x7fefffffffffffff, 0x7c90000000000000, 0x7fefffffffffffff
    .dword 0x10000000000000, 0x8000000000000001, 0x10000000000001
    .dword 0xfffffffffffff, 0x1, 0xffffffffffffe
    .dword 0x1, 0x1, 0x0
    .dword 0x1, 0x1, 0x8000000000000000
    .dword 0x1, 0x8000000000000001, 0x2
    .dword 0x10000000000000, 0x3fefffffffffffff, 0xbfefffffffffffff
    .dword 0x10000000000000, 0x3fefffffffffffff, 0xbfeffffffffffffe
    .dword 0x10000000000001, 0x3fefffffffffffff, 0xbfefffffffffffff
    .dword 0x10000000000001, 0x3fefffffffffffff, 0xbfeffffffffffffe
    .dword 0x10000000000001, 0x3feffffffffffffe, 0xbfeffffffffffffe
    .dword 0x10000000000001, 0x3feffffffffffffe, 0xbfeffffffffffffd
    .dword 0xfffffffffffff, 0x3ff0000000000001, 0xbff0000000000001
    .dword 0xfffffffffffff, 0x3ff0000000000001, 0xbff0000000000000
    .dword 0x8010000000000000, 0x3fefffffffffffff, 0xbfefffffffffffff
    .dword 0x8010000000000000, 0x3fefffffffffffff, 0xbff0000000000000
    .dword 0x7fefffffffffffff, 0x3ff0000000000001, 0x7fefffffffffffff
    .dword 0x7fefffffffffffff, 0x3ff0000000000001, 0x7feffffffffffffe
    .dword 0x7fefffffffffffff, 0x3fefffffffffffff, 0x7fefffffffffffff
    .dword 0x7fefffffffffffff, 0x3fefffffffffffff, 0x7feffffffffffffe
    .dword 0x1, 0x3fefffffffffffff, 0xbfefffffffffffff
    .dword 0x1, 0x3fefffffffffffff, 0xbfeffffffffffffe
    .dword 0x3, 0x3fe0000000000000, 0xbfe0000000000000
    .dword 0x3, 0x3fe0000000000000, 0xbfdfffffffffffff
    .dword 0x10000000000000, 0x4000000000000000, 0xc000000000000000
    .dword 0x10000000000000, 0x4000000000000000, 0xbfffffffffffffff
    .dword 0x3ff0000000000000, 0x3ff0000000000003, 0xbcc8000000000000
    .dword 0xb8b9a8000000000, 0xdfbe050000000000, 0x5fbe050000000000
    .dword 0xb8b9a8000000000, 0xdfbe050000000000, 0x5fbe050000000001
    .dword 0xbffe858596f3acb7, 0xc011d44912bb477f, 0x400465cf59fcb8a2
    .dword 0xbffe858596f3acb7, 0xc011d44912bb477f, 0x400465cf59fcb8a3
    .dword 0xbfcb5deb3601aff3, 0x3fccd90d4ae51ef7, 0xbfdc1b7c40736775
    .dword 0x7d961a369dec8, 0x3ff92cce1297ea31, 0xbff92cce1297ea31
    .dword 0x7d961a369dec8, 0x3ff92cce1297ea31, 0xbff92cce1297ea30
    .dword 0x8adb8b0000000000, 0x3ffcd1b34aa67019, 0xbffcd1b34aa67019
    .dword 0x8adb8b0000000000, 0x3ffcd1b34aa67019, 0xbffcd1b34aa6701a
    .dword 0xc02c319f059e77c0, 0xc00bf63f68d90b4e, 0xc025340f2b6834ec
    .dword 0xc02c319f059e77c0, 0xc00bf63f68d90b4e, 0xc025340f2b6834ed
    .dword 0x2fc74c87ea0e4, 0x4004ed9438172700, 0xc004ed9438172700
    .dword 0x2fc74c87ea0e4, 0x4004ed9438172700, 0xc004ed94381726ff
    .dword 0x3fd9a4e64766447e, 0xbfeb89125095e7f5, 0x3ff42dc2ba24851a
    .dword 0x5b61e98a710bdf05, 0x80002ddd65897280, 0x5b61e98a710bdf05
    .dword 0x5b61e98a710bdf05, 0x80002ddd65897280, 0x5b61e98a710bdf06
    .dword 0xbfe2bc77dd41301e, 0x7cc9fc0000000000, 0xfcc9fc0000000000
    .dword 0xbfe2bc77dd41301e, 0x7cc9fc0000000000, 0xfcc9fc0000000001
    .dword 0xdbcacb4731414e7a, 0x398d7afa29a40781, 0xdbcacb4731414e7a
    .dword 0xdbcacb4731414e7a, 0x398d7afa29a40781, 0xdbcacb4731414e7b
    .dword 0x3fe61df782be4f13, 0x3fcb986dddb8a5f2, 0x3fde6fb816a04b2d
    .dword 0xc017b04d1fd8d50a, 0x3fdb8e8074b13fe2, 0xc01969352723e908
    .dword 0xc017b04d1fd8d50a, 0x3fdb8e8074b13fe2, 0xc01969352723e909
    .dword 0xc02041a6325bc1b2, 0xc0271b0d28208a36, 0x400b659bd7132210
rows_end:
modes:
    .byte 0x00, 0x01, 0x61, 0x01, 0x21, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x00, 0x00, 0x40, 0x00, 0x40
    .byte 0x01, 0x61, 0x00, 0x00, 0x00, 0x40, 0x00, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01
    .byte 0x41, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x00, 0x01, 0x61, 0x01, 0x61
    .byte 0x00, 0x01, 0x21, 0x01, 0x41, 0x01, 0x41, 0x01, 0x21, 0x00, 0x01, 0x61, 0x01, 0x41, 0x01, 0x41
    .byte 0x00, 0x01, 0x41, 0x00
