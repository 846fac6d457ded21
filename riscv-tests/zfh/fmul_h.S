# fmul.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmul.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fmul.h, fa3, fa0, fa1
    case 265                # fd = ft1
    constant a0, 0xffffffffffff3f82
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d1a
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e72
    fmv.d.x ft3, a0
    fmul.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff40ca
    case 266                # fd = ft2
    constant a0, 0xffffffffffff3f82
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d1a
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e72
    fmv.d.x ft3, a0
    fmul.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff40ca
    case 267                # all one register
    constant a0, 0xffffffffffff3f82
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d1a
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e72
    fmv.d.x ft3, a0
    fmul.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff430c
    case 268                # f0 is a register like any other
    constant a0, 0xffffffffffff3f82
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d1a
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e72
    fmv.d.x ft3, a0
    fmul.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff40ca
    case 269                # and f31
    constant a0, 0xffffffffffff3f82
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d1a
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e72
    fmv.d.x ft3, a0
    fmul.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff40ca
    pass 269

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
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
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
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
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
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff9bff
    .dword 0xffffffffffff43fd
    .dword 0xffffffffffffc3ff
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0001
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff9bff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff43fe
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0400
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffffc3ff
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff8000
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
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x05, 0x20, 0x41, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x03, 0x23, 0x43, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x80, 0x00, 0x20, 0x50, 0x61, 0x83, 0x03, 0x23, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80
    .byte 0x00, 0x30, 0x40, 0x63, 0x83, 0x03, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffffffff3c00, 0xffffffffffff1000, 0xffffffffffff1000
    .dword 0xffffffffffff3c01, 0xffffffffffff1000, 0xffffffffffff1001
    .dword 0xffffffffffff3c00, 0xffffffffffff1001, 0xffffffffffff1001
    .dword 0xffffffffffff3c00, 0xffffffffffff0fff, 0xffffffffffff0fff
    .dword 0xffffffffffff3c00, 0xffffffffffff9000, 0xffffffffffff9000
    .dword 0xffffffffffff3c01, 0xffffffffffffbc00, 0xffffffffffffbc01
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0xffffffffffffbc00
    .dword 0xffffffffffff7bff, 0xffffffffffff7bff, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff7bff, 0xffffffffffff7bff
    .dword 0xfffffffffffffbff, 0xfffffffffffffbff, 0xffffffffffff7c00
    .dword 0xfffffffffffffbff, 0xfffffffffffffbff, 0xffffffffffff7bff
    .dword 0xffffffffffff7bff, 0xffffffffffff4c00, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff4c00, 0xffffffffffff7bff
    .dword 0xffffffffffff0400, 0xffffffffffff8001, 0xffffffffffff8000
    .dword 0xffffffffffff0400, 0xffffffffffff8001, 0xffffffffffff8001
    .dword 0xffffffffffff03ff, 0xffffffffffff0001, 0xffffffffffff0000
    .dword 0xffffffffffff03ff, 0xffffffffffff0001, 0xffffffffffff0001
    .dword 0xffffffffffff0001, 0xffffffffffff0001, 0xffffffffffff0000
    .dword 0xffffffffffff0001, 0xffffffffffff0001, 0xffffffffffff0001
    .dword 0xffffffffffff0001, 0xffffffffffff8001, 0xffffffffffff8000
    .dword 0xffffffffffff0001, 0xffffffffffff8001, 0xffffffffffff8001
    .dword 0xffffffffffff0400, 0xffffffffffff3bff, 0xffffffffffff0400
    .dword 0xffffffffffff0400, 0xffffffffffff3bff, 0xffffffffffff03ff
    .dword 0xffffffffffff0401, 0xffffffffffff3bff, 0xffffffffffff0400
    .dword 0xffffffffffff0401, 0xffffffffffff3bff, 0xffffffffffff0401
    .dword 0xffffffffffff0401, 0xffffffffffff3bfe, 0xffffffffffff0400
    .dword 0xffffffffffff0401, 0xffffffffffff3bfe, 0xffffffffffff03ff
    .dword 0xffffffffffff03ff, 0xffffffffffff3c01, 0xffffffffffff0400
    .dword 0xffffffffffff03ff, 0xffffffffffff3c01, 0xffffffffffff03ff
    .dword 0xffffffffffff8400, 0xffffffffffff3bff, 0xffffffffffff8400
    .dword 0xffffffffffff8400, 0xffffffffffff3bff, 0xffffffffffff83ff
    .dword 0xffffffffffff7bff, 0xffffffffffff3c01, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff3c01, 0xffffffffffff7bff
    .dword 0xffffffffffff7bff, 0xffffffffffff3bff, 0xffffffffffff7bfe
    .dword 0xffffffffffff7bff, 0xffffffffffff3bff, 0xffffffffffff7bff
    .dword 0xffffffffffff0001, 0xffffffffffff3bff, 0xffffffffffff0001
    .dword 0xffffffffffff0001, 0xffffffffffff3bff, 0xffffffffffff0000
    .dword 0xffffffffffff0003, 0xffffffffffff3800, 0xffffffffffff0002
    .dword 0xffffffffffff0003, 0xffffffffffff3800, 0xffffffffffff0001
    .dword 0xffffffffffff0400, 0xffffffffffff4000, 0xffffffffffff0800
    .dword 0xffffffffffff3c00, 0xffffffffffff3c03, 0xffffffffffff3c03
    .dword 0xffffffffffffc5da, 0xffffffffffff4850, 0xffffffffffffd24f
    .dword 0xffffffffffffc5da, 0xffffffffffff4850, 0xffffffffffffd250
    .dword 0xffffffffffff5196, 0xffffffffffffd4fc, 0xffffffffffffeaf6
    .dword 0xffffffffffff5196, 0xffffffffffffd4fc, 0xffffffffffffeaf5
    .dword 0xffffffffffff80b5, 0xffffffffffff3e34, 0xffffffffffff8119
    .dword 0xffffffffffff80b5, 0xffffffffffff3e34, 0xffffffffffff8118
    .dword 0xffffffffffff829b, 0xffffffffffffc080, 0xffffffffffff05dd
    .dword 0xffffffffffff829b, 0xffffffffffffc080, 0xffffffffffff05dc
    .dword 0xffffffffffffcb3c, 0xffffffffffff9700, 0xffffffffffff2654
    .dword 0xffffffffffffcb3c, 0xffffffffffff9700, 0xffffffffffff2655
    .dword 0xffffffffffffc076, 0xffffffffffffba80, 0xffffffffffff3f40
    .dword 0xffffffffffffc076, 0xffffffffffffba80, 0xffffffffffff3f3f
    .dword 0xffffffffffffba05, 0xffffffffffffb200, 0xffffffffffff3084
    .dword 0xffffffffffffba05, 0xffffffffffffb200, 0xffffffffffff3083
    .dword 0xffffffffffff42bf, 0xffffffffffff39b7, 0xffffffffffff40d2
    .dword 0xffffffffffff42bf, 0xffffffffffff39b7, 0xffffffffffff40d1
    .dword 0xffffffffffff3e9c, 0xffffffffffffd100, 0xffffffffffffd422
    .dword 0xffffffffffff3e9c, 0xffffffffffffd100, 0xffffffffffffd421
    .dword 0xfffffffffffff700, 0xffffffffffff4394, 0xfffffffffffffc00
    .dword 0xfffffffffffff700, 0xffffffffffff4394, 0xfffffffffffffbff
    .dword 0xffffffffffff4838, 0xffffffffffffbb40, 0xffffffffffffc7a6
    .dword 0xffffffffffff4838, 0xffffffffffffbb40, 0xffffffffffffc7a5
    .dword 0xffffffffffff4f80, 0xffffffffffffe200, 0xfffffffffffff5a0
    .dword 0xffffffffffff3ff0, 0xffffffffffffd332, 0xffffffffffffd724
    .dword 0xffffffffffff3ff0, 0xffffffffffffd332, 0xffffffffffffd723
    .dword 0xffffffffffff4781, 0xffffffffffff3e60, 0xffffffffffff49fb
    .dword 0xffffffffffff4781, 0xffffffffffff3e60, 0xffffffffffff49fa
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x05, 0x25, 0x05, 0x25, 0x05, 0x25, 0x03, 0x43, 0x03
    .byte 0x63, 0x03, 0x63, 0x03, 0x43, 0x03, 0x23, 0x01, 0x61, 0x01, 0x23, 0x01, 0x23, 0x03, 0x23, 0x05
    .byte 0x25, 0x01, 0x61, 0x03, 0x23, 0x03, 0x23, 0x00, 0x00, 0x01, 0x41, 0x01, 0x21, 0x03, 0x23, 0x01
    .byte 0x21, 0x01, 0x61, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x05, 0x25, 0x01, 0x21, 0x00
    .byte 0x01, 0x21, 0x01, 0x21
