# fmin.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmin.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fmin.h, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffffffff3e68
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ff7
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3cc4
    fmv.d.x ft3, a0
    fmin.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3e68
    case 208                # fd = ft2
    constant a0, 0xffffffffffff3e68
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ff7
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3cc4
    fmv.d.x ft3, a0
    fmin.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff3e68
    case 209                # all one register
    constant a0, 0xffffffffffff3e68
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ff7
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3cc4
    fmv.d.x ft3, a0
    fmin.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3e68
    case 210                # f0 is a register like any other
    constant a0, 0xffffffffffff3e68
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ff7
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3cc4
    fmv.d.x ft3, a0
    fmin.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff3e68
    case 211                # and f31
    constant a0, 0xffffffffffff3e68
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ff7
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3cc4
    fmv.d.x ft3, a0
    fmin.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff3e68
    pass 211

    .data
    .balign 8
values:
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e01
    .dword 0xfffffffffffffc01
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0x7fffffffffff3c00
    .dword 0x3c00
values_end:
results:
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff0000
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff8000
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff8001
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff03ff
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff8400
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
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
    .dword 0xffffffffffff0126, 0xffffffffffffbfa8, 0xffffffffffffbfa8
    .dword 0xffffffffffffc7cf, 0xffffffffffff4819, 0xffffffffffffc7cf
    .dword 0xffffffffffffc536, 0xffffffffffffc675, 0xffffffffffffc675
    .dword 0xffffffffffff3b2f, 0xffffffffffffbc40, 0xffffffffffffbc40
    .dword 0xffffffffffffc451, 0xffffffffffff8646, 0xffffffffffffc451
    .dword 0xffffffffffff81e0, 0xffffffffffff003e, 0xffffffffffff81e0
    .dword 0xffffffffffff5800, 0xffffffffffff5fa1, 0xffffffffffff5800
    .dword 0xffffffffffffa60b, 0xffffffffffff80b6, 0xffffffffffffa60b
    .dword 0xffffffffffff724f, 0xffffffffffff1a00, 0xffffffffffff1a00
    .dword 0xffffffffffffb793, 0xffffffffffff4313, 0xffffffffffffb793
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
