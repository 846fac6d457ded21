# fminm.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fminm.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fminm.h, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffffffff3cb5
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5f
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d20
    fmv.d.x ft3, a0
    fminm.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3cb5
    case 208                # fd = ft2
    constant a0, 0xffffffffffff3cb5
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5f
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d20
    fmv.d.x ft3, a0
    fminm.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff3cb5
    case 209                # all one register
    constant a0, 0xffffffffffff3cb5
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5f
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d20
    fmv.d.x ft3, a0
    fminm.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3cb5
    case 210                # f0 is a register like any other
    constant a0, 0xffffffffffff3cb5
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5f
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d20
    fmv.d.x ft3, a0
    fminm.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff3cb5
    case 211                # and f31
    constant a0, 0xffffffffffff3cb5
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e5f
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3d20
    fmv.d.x ft3, a0
    fminm.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff3cb5
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
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff8000
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffffbc00
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
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
    .dword 0xfffffffffffffc00
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
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7bff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff8001
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff03ff
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff8400
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff8400
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
    .dword 0xffffffffffffc480, 0xfffffffffffff301, 0xfffffffffffff301
    .dword 0xffffffffffffbd98, 0xffffffffffffb000, 0xffffffffffffbd98
    .dword 0xffffffffffffc1a5, 0xffffffffffffa123, 0xffffffffffffc1a5
    .dword 0xffffffffffff3b72, 0xffffffffffffc1bf, 0xffffffffffffc1bf
    .dword 0xffffffffffff01d0, 0xffffffffffffd380, 0xffffffffffffd380
    .dword 0xffffffffffff7880, 0xffffffffffffc799, 0xffffffffffffc799
    .dword 0xffffffffffffb0f7, 0xffffffffffffda80, 0xffffffffffffda80
    .dword 0xffffffffffff4943, 0xffffffffffffc324, 0xffffffffffffc324
    .dword 0xffffffffffff2a80, 0xffffffffffff6200, 0xffffffffffff2a80
    .dword 0xffffffffffff32c7, 0xffffffffffff3aee, 0xffffffffffff32c7
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
