# fsgnjx.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnjx.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fsgnjx.h, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffffffff3d89
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e97
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c36
    fmv.d.x ft3, a0
    fsgnjx.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3d89
    case 208                # fd = ft2
    constant a0, 0xffffffffffff3d89
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e97
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c36
    fmv.d.x ft3, a0
    fsgnjx.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff3d89
    case 209                # all one register
    constant a0, 0xffffffffffff3d89
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e97
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c36
    fmv.d.x ft3, a0
    fsgnjx.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3d89
    case 210                # f0 is a register like any other
    constant a0, 0xffffffffffff3d89
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e97
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c36
    fmv.d.x ft3, a0
    fsgnjx.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff3d89
    case 211                # and f31
    constant a0, 0xffffffffffff3d89
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e97
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c36
    fmv.d.x ft3, a0
    fsgnjx.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff3d89
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
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e01
    .dword 0xfffffffffffffe01
    .dword 0xffffffffffff7e01
    .dword 0xfffffffffffffe01
    .dword 0xffffffffffff7e01
    .dword 0xfffffffffffffe01
    .dword 0xffffffffffff7e01
    .dword 0xfffffffffffffe01
    .dword 0xffffffffffff7e01
    .dword 0xfffffffffffffe01
    .dword 0xffffffffffff7e01
    .dword 0xfffffffffffffe01
    .dword 0xffffffffffff7e01
    .dword 0xffffffffffff7e01
    .dword 0xfffffffffffffc01
    .dword 0xffffffffffff7c01
    .dword 0xfffffffffffffc01
    .dword 0xffffffffffff7c01
    .dword 0xfffffffffffffc01
    .dword 0xffffffffffff7c01
    .dword 0xfffffffffffffc01
    .dword 0xffffffffffff7c01
    .dword 0xfffffffffffffc01
    .dword 0xffffffffffff7c01
    .dword 0xfffffffffffffc01
    .dword 0xffffffffffff7c01
    .dword 0xfffffffffffffc01
    .dword 0xfffffffffffffc01
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffe00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
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
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffffffffed00, 0xffffffffffffb358, 0xffffffffffff6d00
    .dword 0xffffffffffff0165, 0xffffffffffff01e4, 0xffffffffffff0165
    .dword 0xffffffffffff4482, 0xffffffffffff036c, 0xffffffffffff4482
    .dword 0xffffffffffff4244, 0xffffffffffff8015, 0xffffffffffffc244
    .dword 0xffffffffffff8284, 0xffffffffffffc83c, 0xffffffffffff0284
    .dword 0xffffffffffffb41d, 0xffffffffffffbdbf, 0xffffffffffff341d
    .dword 0xffffffffffff03d0, 0xffffffffffff4b3b, 0xffffffffffff03d0
    .dword 0xffffffffffff738f, 0xffffffffffff81fc, 0xfffffffffffff38f
    .dword 0xffffffffffffc2ec, 0xffffffffffff0b66, 0xffffffffffffc2ec
    .dword 0xffffffffffffc046, 0xffffffffffff1080, 0xffffffffffffc046
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
