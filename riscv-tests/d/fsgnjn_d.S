# fsgnjn.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnjn.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fsgnjn.d, fa3, fa0, fa1
    case 155                # fd = ft1
    constant a0, 0x3ff9b56f94fa2eb1
    fmv.d.x ft1, a0
    constant a0, 0x3ffc43b3a07b6bfa
    fmv.d.x ft2, a0
    constant a0, 0x3ff6cfd4cc72d060
    fmv.d.x ft3, a0
    fsgnjn.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xbff9b56f94fa2eb1
    case 156                # fd = ft2
    constant a0, 0x3ff9b56f94fa2eb1
    fmv.d.x ft1, a0
    constant a0, 0x3ffc43b3a07b6bfa
    fmv.d.x ft2, a0
    constant a0, 0x3ff6cfd4cc72d060
    fmv.d.x ft3, a0
    fsgnjn.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xbff9b56f94fa2eb1
    case 157                # all one register
    constant a0, 0x3ff9b56f94fa2eb1
    fmv.d.x ft1, a0
    constant a0, 0x3ffc43b3a07b6bfa
    fmv.d.x ft2, a0
    constant a0, 0x3ff6cfd4cc72d060
    fmv.d.x ft3, a0
    fsgnjn.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xbff9b56f94fa2eb1
    case 158                # f0 is a register like any other
    constant a0, 0x3ff9b56f94fa2eb1
    fmv.d.x ft1, a0
    constant a0, 0x3ffc43b3a07b6bfa
    fmv.d.x ft2, a0
    constant a0, 0x3ff6cfd4cc72d060
    fmv.d.x ft3, a0
    fsgnjn.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xbff9b56f94fa2eb1
    case 159                # and f31
    constant a0, 0x3ff9b56f94fa2eb1
    fmv.d.x ft1, a0
    constant a0, 0x3ffc43b3a07b6bfa
    fmv.d.x ft2, a0
    constant a0, 0x3ff6cfd4cc72d060
    fmv.d.x ft3, a0
    fsgnjn.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xbff9b56f94fa2eb1
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
    .dword 0x7ff8000000000001
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
    .dword 0x7fefffffffffffff
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
    .dword 0xfffffffffffff
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
    .dword 0x3fc011e61749fe5c, 0x4000ef2c2228266b, 0xbfc011e61749fe5c
    .dword 0xbfdadff5c7268a84, 0x40291551b4010415, 0xbfdadff5c7268a84
    .dword 0x8d9f598000000000, 0x88dd61dff4f6af99, 0xd9f598000000000
    .dword 0xc007f8109c82fdcd, 0x8c9c3f8000000000, 0x4007f8109c82fdcd
    .dword 0x29ed830c490b16e2, 0xc02a97d4a9ffcd61, 0x29ed830c490b16e2
    .dword 0x3fe19d33937b18ba, 0x3fd83a55de18f5b1, 0xbfe19d33937b18ba
    .dword 0xbfc85d8abf23a29f, 0xf493488000000000, 0x3fc85d8abf23a29f
    .dword 0x80071ba33315d443, 0x800e7d0c2fa4fce7, 0x71ba33315d443
    .dword 0xbfd35dfce0f9c4a9, 0xa7f74e5d09b4257e, 0x3fd35dfce0f9c4a9
    .dword 0x141f8b0000000000, 0xbfd0a52317a9cfae, 0x141f8b0000000000
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
