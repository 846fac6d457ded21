# fsgnj.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnj.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fsgnj.h, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffffffff3e2f
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5e
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d41
    fmv.d.x ft3, a0
    fsgnj.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3e2f
    case 208                # fd = ft2
    constant a0, 0xffffffffffff3e2f
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5e
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d41
    fmv.d.x ft3, a0
    fsgnj.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff3e2f
    case 209                # all one register
    constant a0, 0xffffffffffff3e2f
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5e
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d41
    fmv.d.x ft3, a0
    fsgnj.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3e2f
    case 210                # f0 is a register like any other
    constant a0, 0xffffffffffff3e2f
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5e
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d41
    fmv.d.x ft3, a0
    fsgnj.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff3e2f
    case 211                # and f31
    constant a0, 0xffffffffffff3e2f
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5e
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d41
    fmv.d.x ft3, a0
    fsgnj.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff3e2f
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
    .dword 0xffffffffffff7c01
    .dword 0xffffffffffff7c01
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
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff0001
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
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff0400
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
    .dword 0xffffffffffff42e6, 0xffffffffffffca3a, 0xffffffffffffc2e6
    .dword 0xffffffffffff385b, 0xffffffffffff58b1, 0xffffffffffff385b
    .dword 0xffffffffffff3500, 0xffffffffffff6d80, 0xffffffffffff3500
    .dword 0xffffffffffff405d, 0xffffffffffffc300, 0xffffffffffffc05d
    .dword 0xffffffffffff42c1, 0xffffffffffff835f, 0xffffffffffffc2c1
    .dword 0xffffffffffffa000, 0xffffffffffff34d4, 0xffffffffffff2000
    .dword 0xffffffffffffb58b, 0xffffffffffffc942, 0xffffffffffffb58b
    .dword 0xffffffffffffc51c, 0xffffffffffffeb80, 0xffffffffffffc51c
    .dword 0xffffffffffffbc29, 0xffffffffffffc9d9, 0xffffffffffffbc29
    .dword 0xffffffffffffc323, 0xffffffffffffca2e, 0xffffffffffffc323
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
