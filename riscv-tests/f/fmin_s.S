# fmin.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmin.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fmin.s, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffff3fd75284
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa8a473
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa814a9
    fmv.d.x ft3, a0
    fmin.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fa8a473
    case 208                # fd = ft2
    constant a0, 0xffffffff3fd75284
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa8a473
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa814a9
    fmv.d.x ft3, a0
    fmin.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3fa8a473
    case 209                # all one register
    constant a0, 0xffffffff3fd75284
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa8a473
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa814a9
    fmv.d.x ft3, a0
    fmin.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fd75284
    case 210                # f0 is a register like any other
    constant a0, 0xffffffff3fd75284
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa8a473
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa814a9
    fmv.d.x ft3, a0
    fmin.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3fa8a473
    case 211                # and f31
    constant a0, 0xffffffff3fd75284
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa8a473
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa814a9
    fmv.d.x ft3, a0
    fmin.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3fa8a473
    pass 211

    .data
    .balign 8
values:
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0x7fffffff3f800000
    .dword 0x3f800000
values_end:
results:
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffffbf800000
    .dword 0xffffffff00000000
    .dword 0xffffffffff800000
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000001
    .dword 0xffffffff00000000
    .dword 0xffffffff80800000
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffffbf800000
    .dword 0xffffffff80000000
    .dword 0xffffffffff800000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000000
    .dword 0xffffffff80800000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffff800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffffbf800000
    .dword 0xffffffff80000001
    .dword 0xffffffffff800000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80800000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff007fffff
    .dword 0xffffffffbf800000
    .dword 0xffffffff007fffff
    .dword 0xffffffffff800000
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff80800000
    .dword 0xffffffffff800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80
    .byte 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffff3686f842, 0xffffffff3fdc9fa3, 0xffffffff3686f842
    .dword 0xffffffff80434102, 0xffffffffc1320b84, 0xffffffffc1320b84
    .dword 0xffffffffbf5969a1, 0xffffffff807726d2, 0xffffffffbf5969a1
    .dword 0xffffffff48f20000, 0xffffffff3e1e454a, 0xffffffff3e1e454a
    .dword 0xffffffff4161191e, 0xffffffff3ecb1e4e, 0xffffffff3ecb1e4e
    .dword 0xffffffffc083fe14, 0xffffffff3efb79ae, 0xffffffffc083fe14
    .dword 0xffffffffbf7ec397, 0xffffffffa8546bdf, 0xffffffffbf7ec397
    .dword 0xffffffff3ee17c34, 0xffffffff3f860921, 0xffffffff3ee17c34
    .dword 0xffffffff76a5f0a6, 0xffffffff4d660000, 0xffffffff4d660000
    .dword 0xffffffff40eccb03, 0xffffffff3b980000, 0xffffffff3b980000
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
