# fsub.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsub.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fsub.h, fa3, fa0, fa1
    case 264                # fd = ft1
    constant a0, 0xffffffffffff3da1
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c45
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c42
    fmv.d.x ft3, a0
    fsub.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3570
    case 265                # fd = ft2
    constant a0, 0xffffffffffff3da1
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c45
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c42
    fmv.d.x ft3, a0
    fsub.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff3570
    case 266                # all one register
    constant a0, 0xffffffffffff3da1
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c45
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c42
    fmv.d.x ft3, a0
    fsub.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff0000
    case 267                # f0 is a register like any other
    constant a0, 0xffffffffffff3da1
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c45
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c42
    fmv.d.x ft3, a0
    fsub.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff3570
    case 268                # and f31
    constant a0, 0xffffffffffff3da1
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c45
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c42
    fmv.d.x ft3, a0
    fsub.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff3570
    pass 268

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
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff4000
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffbfe
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffc000
    .dword 0xffffffffffff0000
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffffbbff
    .dword 0xffffffffffffbc01
    .dword 0xffffffffffffbbff
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bfe
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c01
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffbfe
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff07ff
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3bff
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff87ff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x21, 0x41, 0x61, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x90, 0x01, 0x21, 0x41, 0x61, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x70
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x50, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30
    .byte 0x40, 0x60, 0x81, 0x01, 0x20, 0x40, 0x60, 0x90, 0x00, 0x21, 0x41, 0x65, 0x80, 0x00, 0x20, 0x40
    .byte 0x61, 0x81, 0x00, 0x20, 0x40, 0x70, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x41, 0x61
    .byte 0x80, 0x00, 0x20, 0x50, 0x61, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x21, 0x41, 0x60, 0x80
    .byte 0x00, 0x30, 0x45, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffffffff3c00, 0xffffffffffff1000, 0xffffffffffff3bff
    .dword 0xffffffffffff3c01, 0xffffffffffff1000, 0xffffffffffff3c00
    .dword 0xffffffffffff3c01, 0xffffffffffff1000, 0xffffffffffff3c01
    .dword 0xffffffffffff3c00, 0xffffffffffff1001, 0xffffffffffff3bff
    .dword 0xffffffffffff3c00, 0xffffffffffff1001, 0xffffffffffff3bfe
    .dword 0xffffffffffff3c00, 0xffffffffffff0fff, 0xffffffffffff3bff
    .dword 0xffffffffffff3c00, 0xffffffffffff0fff, 0xffffffffffff3c00
    .dword 0xffffffffffff3c00, 0xffffffffffff9000, 0xffffffffffff3c00
    .dword 0xffffffffffff3c00, 0xffffffffffff9000, 0xffffffffffff3c01
    .dword 0xffffffffffff3c01, 0xffffffffffffbc00, 0xffffffffffff4000
    .dword 0xffffffffffff3c01, 0xffffffffffffbc00, 0xffffffffffff4001
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0xffffffffffff4000
    .dword 0xffffffffffff7bff, 0xffffffffffff7bff, 0xffffffffffff0000
    .dword 0xffffffffffff7bff, 0xffffffffffff7bff, 0xffffffffffff8000
    .dword 0xfffffffffffffbff, 0xfffffffffffffbff, 0xffffffffffff0000
    .dword 0xfffffffffffffbff, 0xfffffffffffffbff, 0xffffffffffff8000
    .dword 0xffffffffffff7bff, 0xffffffffffff4c00, 0xffffffffffff7bfe
    .dword 0xffffffffffff7bff, 0xffffffffffff4c00, 0xffffffffffff7bff
    .dword 0xffffffffffff0400, 0xffffffffffff8001, 0xffffffffffff0401
    .dword 0xffffffffffff03ff, 0xffffffffffff0001, 0xffffffffffff03fe
    .dword 0xffffffffffff0001, 0xffffffffffff0001, 0xffffffffffff0000
    .dword 0xffffffffffff0001, 0xffffffffffff0001, 0xffffffffffff8000
    .dword 0xffffffffffff0001, 0xffffffffffff8001, 0xffffffffffff0002
    .dword 0xffffffffffff0400, 0xffffffffffff3bff, 0xffffffffffffbbff
    .dword 0xffffffffffff0400, 0xffffffffffff3bff, 0xffffffffffffbbfe
    .dword 0xffffffffffff0401, 0xffffffffffff3bff, 0xffffffffffffbbff
    .dword 0xffffffffffff0401, 0xffffffffffff3bff, 0xffffffffffffbbfe
    .dword 0xffffffffffff0401, 0xffffffffffff3bfe, 0xffffffffffffbbfe
    .dword 0xffffffffffff0401, 0xffffffffffff3bfe, 0xffffffffffffbbfd
    .dword 0xffffffffffff03ff, 0xffffffffffff3c01, 0xffffffffffffbc01
    .dword 0xffffffffffff03ff, 0xffffffffffff3c01, 0xffffffffffffbc00
    .dword 0xffffffffffff8400, 0xffffffffffff3bff, 0xffffffffffffbbff
    .dword 0xffffffffffff8400, 0xffffffffffff3bff, 0xffffffffffffbc00
    .dword 0xffffffffffff7bff, 0xffffffffffff3c01, 0xffffffffffff7bff
    .dword 0xffffffffffff7bff, 0xffffffffffff3c01, 0xffffffffffff7bfe
    .dword 0xffffffffffff7bff, 0xffffffffffff3bff, 0xffffffffffff7bff
    .dword 0xffffffffffff7bff, 0xffffffffffff3bff, 0xffffffffffff7bfe
    .dword 0xffffffffffff0001, 0xffffffffffff3bff, 0xffffffffffffbbff
    .dword 0xffffffffffff0001, 0xffffffffffff3bff, 0xffffffffffffbbfe
    .dword 0xffffffffffff0003, 0xffffffffffff3800, 0xffffffffffffb800
    .dword 0xffffffffffff0003, 0xffffffffffff3800, 0xffffffffffffb7ff
    .dword 0xffffffffffff0400, 0xffffffffffff4000, 0xffffffffffffc000
    .dword 0xffffffffffff0400, 0xffffffffffff4000, 0xffffffffffffbfff
    .dword 0xffffffffffff3c00, 0xffffffffffff3c03, 0xffffffffffff9a00
    .dword 0xffffffffffff0036, 0xffffffffffff3e01, 0xffffffffffffbe01
    .dword 0xffffffffffff0036, 0xffffffffffff3e01, 0xffffffffffffbe00
    .dword 0xffffffffffff10cc, 0xffffffffffff6800, 0xffffffffffffe800
    .dword 0xffffffffffff10cc, 0xffffffffffff6800, 0xffffffffffffe7ff
    .dword 0xffffffffffff5680, 0xffffffffffff3078, 0xffffffffffff567e
    .dword 0xffffffffffff5680, 0xffffffffffff3078, 0xffffffffffff567d
    .dword 0xffffffffffffb3f9, 0xffffffffffff809b, 0xffffffffffffb3f9
    .dword 0xffffffffffffb3f9, 0xffffffffffff809b, 0xffffffffffffb3f8
    .dword 0xffffffffffffa800, 0xffffffffffffbb5e, 0xffffffffffff3b1e
    .dword 0xffffffffffffaec5, 0xffffffffffff45cf, 0xffffffffffffc5ea
    .dword 0xffffffffffffaec5, 0xffffffffffff45cf, 0xffffffffffffc5eb
    .dword 0xffffffffffffc323, 0xffffffffffff3350, 0xffffffffffffc398
    .dword 0xffffffffffffb1a9, 0xffffffffffff7b79, 0xfffffffffffffb79
    .dword 0xffffffffffffb1a9, 0xffffffffffff7b79, 0xfffffffffffffb7a
    .dword 0xffffffffffff48f9, 0xffffffffffffb1f9, 0xffffffffffff4911
    .dword 0xffffffffffff48f9, 0xffffffffffffb1f9, 0xffffffffffff4910
    .dword 0xffffffffffff2800, 0xffffffffffffb088, 0xffffffffffff3188
    .dword 0xffffffffffff801c, 0xffffffffffff4f00, 0xffffffffffffcf00
    .dword 0xffffffffffff801c, 0xffffffffffff4f00, 0xffffffffffffcf01
    .dword 0xffffffffffff3fbe, 0xffffffffffff4398, 0xffffffffffffbf72
    .dword 0xffffffffffffc780, 0xffffffffffff5a51, 0xffffffffffffda8d
    .dword 0xffffffffffff9a3c, 0xffffffffffff022a, 0xffffffffffff9a4d
    .dword 0xffffffffffff9a3c, 0xffffffffffff022a, 0xffffffffffff9a4e
rows_end:
modes:
    .byte 0x00, 0x01, 0x61, 0x01, 0x21, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x00, 0x00, 0x40, 0x00, 0x40
    .byte 0x01, 0x61, 0x00, 0x00, 0x00, 0x40, 0x00, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01
    .byte 0x41, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x00, 0x01, 0x21, 0x01, 0x21
    .byte 0x01, 0x21, 0x01, 0x21, 0x00, 0x01, 0x41, 0x00, 0x01, 0x41, 0x01, 0x21, 0x00, 0x01, 0x41, 0x00
    .byte 0x00, 0x01, 0x41
