# fminm.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fminm.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fminm.d, fa3, fa0, fa1
    case 155                # fd = ft1
    constant a0, 0x3ffaa2a7ce2c80a6
    fmv.d.x ft1, a0
    constant a0, 0x3ff9f837f9f068bf
    fmv.d.x ft2, a0
    constant a0, 0x3ffb02069477cc1c
    fmv.d.x ft3, a0
    fminm.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3ff9f837f9f068bf
    case 156                # fd = ft2
    constant a0, 0x3ffaa2a7ce2c80a6
    fmv.d.x ft1, a0
    constant a0, 0x3ff9f837f9f068bf
    fmv.d.x ft2, a0
    constant a0, 0x3ffb02069477cc1c
    fmv.d.x ft3, a0
    fminm.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3ff9f837f9f068bf
    case 157                # all one register
    constant a0, 0x3ffaa2a7ce2c80a6
    fmv.d.x ft1, a0
    constant a0, 0x3ff9f837f9f068bf
    fmv.d.x ft2, a0
    constant a0, 0x3ffb02069477cc1c
    fmv.d.x ft3, a0
    fminm.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x3ffaa2a7ce2c80a6
    case 158                # f0 is a register like any other
    constant a0, 0x3ffaa2a7ce2c80a6
    fmv.d.x ft1, a0
    constant a0, 0x3ff9f837f9f068bf
    fmv.d.x ft2, a0
    constant a0, 0x3ffb02069477cc1c
    fmv.d.x ft3, a0
    fminm.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3ff9f837f9f068bf
    case 159                # and f31
    constant a0, 0x3ffaa2a7ce2c80a6
    fmv.d.x ft1, a0
    constant a0, 0x3ff9f837f9f068bf
    fmv.d.x ft2, a0
    constant a0, 0x3ffb02069477cc1c
    fmv.d.x ft3, a0
    fminm.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3ff9f837f9f068bf
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
    .dword 0xbff0000000000000
    .dword 0x0
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x0
    .dword 0x8000000000000001
    .dword 0x0
    .dword 0x8010000000000000
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0xbff0000000000000
    .dword 0x8000000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8000000000000000
    .dword 0x8000000000000001
    .dword 0x8000000000000000
    .dword 0x8010000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x3ff0000000000000
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
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
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0xbff0000000000000
    .dword 0x8000000000000001
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x8010000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0xfffffffffffff
    .dword 0xbff0000000000000
    .dword 0xfffffffffffff
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xfffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0xbff0000000000000
    .dword 0x8010000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60
    .balign 8
rows:
    .dword 0xbfe9bda65d13efbb, 0x402319b87f34c1ed, 0xbfe9bda65d13efbb
    .dword 0x3ff66c25898eb734, 0xbfd89c13299af3fc, 0xbfd89c13299af3fc
    .dword 0x4c4de60000000000, 0x8e46fb8000000000, 0x8e46fb8000000000
    .dword 0x3fec4edd1d62638b, 0x3fd4e0343deb6a74, 0x3fd4e0343deb6a74
    .dword 0xbfd9d7da4908c686, 0xbffbad4447093ad2, 0xbffbad4447093ad2
    .dword 0x3ff590b3ba7c8563, 0x402e39f5a6873497, 0x3ff590b3ba7c8563
    .dword 0x800dc4835a89e0e6, 0xc00007cc3a64393e, 0xc00007cc3a64393e
    .dword 0xaf3e2c304e79c, 0xc02401bec80fe867, 0xc02401bec80fe867
    .dword 0xb9328603bedc2807, 0x63eb010000000000, 0xb9328603bedc2807
    .dword 0x800308db54f5bfb3, 0xbfdf7629b2d61c29, 0xbfdf7629b2d61c29
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
