# fsgnjx.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnjx.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fsgnjx.d, fa3, fa0, fa1
    case 155                # fd = ft1
    constant a0, 0x3ffc100e4ad9bce9
    fmv.d.x ft1, a0
    constant a0, 0x3ff34fd762f06699
    fmv.d.x ft2, a0
    constant a0, 0x3ffa2e5d117a09ee
    fmv.d.x ft3, a0
    fsgnjx.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3ffc100e4ad9bce9
    case 156                # fd = ft2
    constant a0, 0x3ffc100e4ad9bce9
    fmv.d.x ft1, a0
    constant a0, 0x3ff34fd762f06699
    fmv.d.x ft2, a0
    constant a0, 0x3ffa2e5d117a09ee
    fmv.d.x ft3, a0
    fsgnjx.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3ffc100e4ad9bce9
    case 157                # all one register
    constant a0, 0x3ffc100e4ad9bce9
    fmv.d.x ft1, a0
    constant a0, 0x3ff34fd762f06699
    fmv.d.x ft2, a0
    constant a0, 0x3ffa2e5d117a09ee
    fmv.d.x ft3, a0
    fsgnjx.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x3ffc100e4ad9bce9
    case 158                # f0 is a register like any other
    constant a0, 0x3ffc100e4ad9bce9
    fmv.d.x ft1, a0
    constant a0, 0x3ff34fd762f06699
    fmv.d.x ft2, a0
    constant a0, 0x3ffa2e5d117a09ee
    fmv.d.x ft3, a0
    fsgnjx.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3ffc100e4ad9bce9
    case 159                # and f31
    constant a0, 0x3ffc100e4ad9bce9
    fmv.d.x ft1, a0
    constant a0, 0x3ff34fd762f06699
    fmv.d.x ft2, a0
    constant a0, 0x3ffa2e5d117a09ee
    fmv.d.x ft3, a0
    fsgnjx.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3ffc100e4ad9bce9
    pass 159

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
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .balign 8
rows:
    .dword 0x9d54ad0000000000, 0xa970550000000000, 0x1d54ad0000000000
    .dword 0x402cd68cd0ae2a2d, 0xf3e09c0000000000, 0xc02cd68cd0ae2a2d
    .dword 0xbff93491402a2237, 0x800789d3dafd730a, 0x3ff93491402a2237
    .dword 0x7cd31b0000000000, 0x3f764a0000000000, 0x7cd31b0000000000
    .dword 0xc009625191cc3275, 0xbfd98ae52c22074e, 0x4009625191cc3275
    .dword 0xbfcfed7e80238a91, 0x3fd31c15524a0ce5, 0xbfcfed7e80238a91
    .dword 0x4bda151b2ebdae57, 0x400c923c074c4a01, 0x4bda151b2ebdae57
    .dword 0xbfe76b7737abc384, 0xdb5206356127fde7, 0x3fe76b7737abc384
    .dword 0x895fc98000000000, 0xc01978b39e1e68fd, 0x95fc98000000000
    .dword 0x459d917749bff, 0xfc4c898000000000, 0x800459d917749bff
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
