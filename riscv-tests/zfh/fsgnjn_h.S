# fsgnjn.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnjn.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fsgnjn.h, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffffffff3cbb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e82
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d9a
    fmv.d.x ft3, a0
    fsgnjn.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffffbcbb
    case 208                # fd = ft2
    constant a0, 0xffffffffffff3cbb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e82
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d9a
    fmv.d.x ft3, a0
    fsgnjn.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffffbcbb
    case 209                # all one register
    constant a0, 0xffffffffffff3cbb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e82
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d9a
    fmv.d.x ft3, a0
    fsgnjn.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffffbcbb
    case 210                # f0 is a register like any other
    constant a0, 0xffffffffffff3cbb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e82
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d9a
    fmv.d.x ft3, a0
    fsgnjn.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffffbcbb
    case 211                # and f31
    constant a0, 0xffffffffffff3cbb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e82
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d9a
    fmv.d.x ft3, a0
    fsgnjn.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffffbcbb
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
    .dword 0xfffffffffffffe01
    .dword 0xfffffffffffffe01
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
    .dword 0xfffffffffffffbff
    .dword 0xfffffffffffffbff
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
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff83ff
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
    .dword 0xfffffffffffffe00
    .dword 0xfffffffffffffe00
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
    .dword 0xfffffffffffffe00
    .dword 0xfffffffffffffe00
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
    .dword 0xffffffffffffac88, 0xffffffffffffbe94, 0xffffffffffff2c88
    .dword 0xffffffffffffc90e, 0xffffffffffff82e0, 0xffffffffffff490e
    .dword 0xffffffffffffbed5, 0xffffffffffff3aeb, 0xffffffffffffbed5
    .dword 0xffffffffffffc2be, 0xffffffffffffb431, 0xffffffffffff42be
    .dword 0xffffffffffffd444, 0xffffffffffff3e5e, 0xffffffffffffd444
    .dword 0xffffffffffff3b5b, 0xffffffffffffb07d, 0xffffffffffff3b5b
    .dword 0xffffffffffff1300, 0xffffffffffff8700, 0xffffffffffff1300
    .dword 0xffffffffffff7480, 0xffffffffffff0227, 0xfffffffffffff480
    .dword 0xffffffffffffab00, 0xffffffffffff7100, 0xffffffffffffab00
    .dword 0xffffffffffffa080, 0xffffffffffff06d2, 0xffffffffffffa080
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
