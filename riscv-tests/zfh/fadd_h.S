# fadd.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fadd.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fadd.h, fa3, fa0, fa1
    case 265                # fd = ft1
    constant a0, 0xffffffffffff3f2e
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d62
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3ef7
    fmv.d.x ft3, a0
    fadd.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff4248
    case 266                # fd = ft2
    constant a0, 0xffffffffffff3f2e
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d62
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3ef7
    fmv.d.x ft3, a0
    fadd.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff4248
    case 267                # all one register
    constant a0, 0xffffffffffff3f2e
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d62
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3ef7
    fmv.d.x ft3, a0
    fadd.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff432e
    case 268                # f0 is a register like any other
    constant a0, 0xffffffffffff3f2e
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d62
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3ef7
    fmv.d.x ft3, a0
    fadd.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff4248
    case 269                # and f31
    constant a0, 0xffffffffffff3f2e
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3d62
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3ef7
    fmv.d.x ft3, a0
    fadd.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff4248
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
    .dword 0xffffffffffff0000
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
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff4000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff3bff
    .dword 0xffffffffffff3c01
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffffc000
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7e00
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
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
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
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff7bfe
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8002
    .dword 0xffffffffffff03fe
    .dword 0xffffffffffff8401
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbbff
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff03fe
    .dword 0xffffffffffff07fe
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff3bff
    .dword 0xffffffffffffbc01
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bfe
    .dword 0xffffffffffff8401
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8800
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
    .byte 0x60, 0x90, 0x01, 0x21, 0x41, 0x61, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x70
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x50, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30
    .byte 0x40, 0x60, 0x81, 0x01, 0x20, 0x40, 0x60, 0x90, 0x05, 0x21, 0x41, 0x61, 0x80, 0x00, 0x20, 0x40
    .byte 0x61, 0x81, 0x00, 0x20, 0x40, 0x70, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x41, 0x61
    .byte 0x80, 0x00, 0x20, 0x50, 0x65, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x21, 0x41, 0x60, 0x80
    .byte 0x00, 0x30, 0x41, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffffffff3c00, 0xffffffffffff1000, 0xffffffffffff3c00
    .dword 0xffffffffffff3c00, 0xffffffffffff1000, 0xffffffffffff3c01
    .dword 0xffffffffffff3c01, 0xffffffffffff1000, 0xffffffffffff3c02
    .dword 0xffffffffffff3c01, 0xffffffffffff1000, 0xffffffffffff3c01
    .dword 0xffffffffffff3c00, 0xffffffffffff1001, 0xffffffffffff3c01
    .dword 0xffffffffffff3c00, 0xffffffffffff1001, 0xffffffffffff3c00
    .dword 0xffffffffffff3c00, 0xffffffffffff0fff, 0xffffffffffff3c00
    .dword 0xffffffffffff3c00, 0xffffffffffff0fff, 0xffffffffffff3c01
    .dword 0xffffffffffff3c00, 0xffffffffffff9000, 0xffffffffffff3bff
    .dword 0xffffffffffff3c01, 0xffffffffffffbc00, 0xffffffffffff1400
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0xffffffffffff0000
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0xffffffffffff8000
    .dword 0xffffffffffff7bff, 0xffffffffffff7bff, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff7bff, 0xffffffffffff7bff
    .dword 0xfffffffffffffbff, 0xfffffffffffffbff, 0xfffffffffffffc00
    .dword 0xfffffffffffffbff, 0xfffffffffffffbff, 0xfffffffffffffbff
    .dword 0xffffffffffff7bff, 0xffffffffffff4c00, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff4c00, 0xffffffffffff7bff
    .dword 0xffffffffffff0400, 0xffffffffffff8001, 0xffffffffffff03ff
    .dword 0xffffffffffff03ff, 0xffffffffffff0001, 0xffffffffffff0400
    .dword 0xffffffffffff0001, 0xffffffffffff0001, 0xffffffffffff0002
    .dword 0xffffffffffff0001, 0xffffffffffff8001, 0xffffffffffff0000
    .dword 0xffffffffffff0001, 0xffffffffffff8001, 0xffffffffffff8000
    .dword 0xffffffffffff0400, 0xffffffffffff3bff, 0xffffffffffff3bff
    .dword 0xffffffffffff0400, 0xffffffffffff3bff, 0xffffffffffff3c00
    .dword 0xffffffffffff0401, 0xffffffffffff3bff, 0xffffffffffff3bff
    .dword 0xffffffffffff0401, 0xffffffffffff3bff, 0xffffffffffff3c00
    .dword 0xffffffffffff0401, 0xffffffffffff3bfe, 0xffffffffffff3bfe
    .dword 0xffffffffffff0401, 0xffffffffffff3bfe, 0xffffffffffff3bff
    .dword 0xffffffffffff03ff, 0xffffffffffff3c01, 0xffffffffffff3c01
    .dword 0xffffffffffff03ff, 0xffffffffffff3c01, 0xffffffffffff3c02
    .dword 0xffffffffffff8400, 0xffffffffffff3bff, 0xffffffffffff3bff
    .dword 0xffffffffffff8400, 0xffffffffffff3bff, 0xffffffffffff3bfe
    .dword 0xffffffffffff7bff, 0xffffffffffff3c01, 0xffffffffffff7bff
    .dword 0xffffffffffff7bff, 0xffffffffffff3c01, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff3bff, 0xffffffffffff7bff
    .dword 0xffffffffffff7bff, 0xffffffffffff3bff, 0xffffffffffff7c00
    .dword 0xffffffffffff0001, 0xffffffffffff3bff, 0xffffffffffff3bff
    .dword 0xffffffffffff0001, 0xffffffffffff3bff, 0xffffffffffff3c00
    .dword 0xffffffffffff0003, 0xffffffffffff3800, 0xffffffffffff3800
    .dword 0xffffffffffff0003, 0xffffffffffff3800, 0xffffffffffff3801
    .dword 0xffffffffffff0400, 0xffffffffffff4000, 0xffffffffffff4000
    .dword 0xffffffffffff0400, 0xffffffffffff4000, 0xffffffffffff4001
    .dword 0xffffffffffff3c00, 0xffffffffffff3c03, 0xffffffffffff4002
    .dword 0xffffffffffff3c00, 0xffffffffffff3c03, 0xffffffffffff4001
    .dword 0xffffffffffff7a80, 0xffffffffffff8f80, 0xffffffffffff7a80
    .dword 0xffffffffffff7a80, 0xffffffffffff8f80, 0xffffffffffff7a7f
    .dword 0xffffffffffffa400, 0xffffffffffff3744, 0xffffffffffff3704
    .dword 0xffffffffffffbc72, 0xffffffffffffbd00, 0xffffffffffffc0b9
    .dword 0xffffffffffff3c09, 0xffffffffffffee00, 0xffffffffffffee00
    .dword 0xffffffffffff3c09, 0xffffffffffffee00, 0xffffffffffffedff
    .dword 0xffffffffffff4333, 0xffffffffffff3600, 0xffffffffffff43f3
    .dword 0xffffffffffff6400, 0xffffffffffff83fa, 0xffffffffffff6400
    .dword 0xffffffffffff6400, 0xffffffffffff83fa, 0xffffffffffff63ff
    .dword 0xffffffffffff314f, 0xffffffffffff838c, 0xffffffffffff314f
    .dword 0xffffffffffff314f, 0xffffffffffff838c, 0xffffffffffff314e
    .dword 0xffffffffffffb5f0, 0xffffffffffff3af4, 0xffffffffffff37f8
    .dword 0xffffffffffff03e4, 0xffffffffffffb28f, 0xffffffffffffb28f
    .dword 0xffffffffffff03e4, 0xffffffffffffb28f, 0xffffffffffffb28e
    .dword 0xffffffffffff80d0, 0xffffffffffff029a, 0xffffffffffff01ca
    .dword 0xffffffffffff3807, 0xffffffffffff014c, 0xffffffffffff3807
    .dword 0xffffffffffff3807, 0xffffffffffff014c, 0xffffffffffff3808
    .dword 0xffffffffffffca2e, 0xffffffffffff2fa7, 0xffffffffffffca1f
    .dword 0xffffffffffffca2e, 0xffffffffffff2fa7, 0xffffffffffffca1e
    .dword 0xffffffffffff9ecc, 0xffffffffffff83a8, 0xffffffffffff9edb
    .dword 0xffffffffffff9ecc, 0xffffffffffff83a8, 0xffffffffffff9eda
    .dword 0xffffffffffff9f6d, 0xffffffffffff3e17, 0xffffffffffff3e10
    .dword 0xffffffffffff9f6d, 0xffffffffffff3e17, 0xffffffffffff3e0f
rows_end:
modes:
    .byte 0x01, 0x61, 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x00, 0x00, 0x00, 0x40, 0x05, 0x25, 0x05, 0x25
    .byte 0x05, 0x21, 0x00, 0x00, 0x00, 0x00, 0x40, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01
    .byte 0x21, 0x01, 0x65, 0x01, 0x65, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01, 0x21, 0x01, 0x21, 0x00
    .byte 0x00, 0x01, 0x21, 0x00, 0x01, 0x21, 0x01, 0x21, 0x00, 0x01, 0x21, 0x00, 0x01, 0x61, 0x01, 0x21
    .byte 0x01, 0x21, 0x01, 0x21
