# fmax.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmax.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fmax.h, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffffffff3e32
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3f7d
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d78
    fmv.d.x ft3, a0
    fmax.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3f7d
    case 208                # fd = ft2
    constant a0, 0xffffffffffff3e32
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3f7d
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d78
    fmv.d.x ft3, a0
    fmax.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff3f7d
    case 209                # all one register
    constant a0, 0xffffffffffff3e32
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3f7d
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d78
    fmv.d.x ft3, a0
    fmax.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3e32
    case 210                # f0 is a register like any other
    constant a0, 0xffffffffffff3e32
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3f7d
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d78
    fmv.d.x ft3, a0
    fmax.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff3f7d
    case 211                # and f31
    constant a0, 0xffffffffffff3e32
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3f7d
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d78
    fmv.d.x ft3, a0
    fmax.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff3f7d
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
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
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
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
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
    .dword 0xffffffffffff80d4, 0xffffffffffff031f, 0xffffffffffff031f
    .dword 0xffffffffffffb100, 0xffffffffffff3241, 0xffffffffffff3241
    .dword 0xffffffffffff02ed, 0xffffffffffff6b1d, 0xffffffffffff6b1d
    .dword 0xffffffffffffc7de, 0xffffffffffffa600, 0xffffffffffffa600
    .dword 0xffffffffffff2000, 0xffffffffffff32dc, 0xffffffffffff32dc
    .dword 0xffffffffffffbc7b, 0xffffffffffff3753, 0xffffffffffff3753
    .dword 0xffffffffffff8018, 0xffffffffffffb380, 0xffffffffffff8018
    .dword 0xffffffffffff4371, 0xffffffffffffc23b, 0xffffffffffff4371
    .dword 0xffffffffffff1f00, 0xffffffffffff4657, 0xffffffffffff4657
    .dword 0xffffffffffff3ff8, 0xffffffffffff02a0, 0xffffffffffff3ff8
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
