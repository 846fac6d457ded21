# fdiv.h fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fdiv.h, fa3, fa0, fa1
    table_float 197, 2, f, f, fdiv.h, fa3, fa0, fa1
    case 260                # fd = ft1
    constant a0, 0xffffffffffff3cd9
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e45
    fmv.d.x ft3, a0
    fdiv.h ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3c44
    case 261                # fd = ft2
    constant a0, 0xffffffffffff3cd9
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e45
    fmv.d.x ft3, a0
    fdiv.h ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff3c44
    case 262                # all one register
    constant a0, 0xffffffffffff3cd9
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e45
    fmv.d.x ft3, a0
    fdiv.h ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3c00
    case 263                # f0 is a register like any other
    constant a0, 0xffffffffffff3cd9
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e45
    fmv.d.x ft3, a0
    fdiv.h f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff3c44
    case 264                # and f31
    constant a0, 0xffffffffffff3cd9
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3c8c
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e45
    fmv.d.x ft3, a0
    fdiv.h f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff3c44
    pass 264

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
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
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
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0100
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7402
    .dword 0xfffffffffffff400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffffbc00
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8100
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffff402
    .dword 0xffffffffffff7400
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
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
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
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff3c00
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7bff
    .dword 0xfffffffffffffbff
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff0001
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffff9401
    .dword 0xffffffffffff1400
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7c00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff03ff
    .dword 0xffffffffffff83ff
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff0001
    .dword 0xffffffffffffe3fe
    .dword 0xffffffffffff3c00
    .dword 0xffffffffffffbbfe
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xfffffffffffffc00
    .dword 0xffffffffffff7c00
    .dword 0xffffffffffff8400
    .dword 0xffffffffffff0400
    .dword 0xffffffffffff8000
    .dword 0xffffffffffff0000
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff7e00
    .dword 0xffffffffffff8001
    .dword 0xffffffffffff6400
    .dword 0xffffffffffffbc01
    .dword 0xffffffffffff3c00
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
    .byte 0x10, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x68, 0x88, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x23, 0x45, 0x61, 0x80, 0x00, 0x20, 0x48, 0x68, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x90, 0x03, 0x25, 0x41, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x30, 0x40, 0x70
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x20, 0x50, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30
    .byte 0x48, 0x68, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x25, 0x45, 0x65, 0x80, 0x00, 0x28, 0x48
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x83, 0x00, 0x21, 0x40, 0x60, 0x80, 0x08, 0x28, 0x40, 0x60
    .byte 0x80, 0x00, 0x20, 0x50, 0x63, 0x80, 0x00, 0x20, 0x40, 0x60, 0x88, 0x08, 0x20, 0x40, 0x60, 0x80
    .byte 0x00, 0x30, 0x43, 0x60, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffffffff3c00, 0xffffffffffff1000, 0xffffffffffff6800
    .dword 0xffffffffffff3c01, 0xffffffffffff1000, 0xffffffffffff6801
    .dword 0xffffffffffff3c00, 0xffffffffffff1001, 0xffffffffffff67fe
    .dword 0xffffffffffff3c00, 0xffffffffffff1001, 0xffffffffffff67ff
    .dword 0xffffffffffff3c00, 0xffffffffffff0fff, 0xffffffffffff6801
    .dword 0xffffffffffff3c00, 0xffffffffffff0fff, 0xffffffffffff6800
    .dword 0xffffffffffff3c00, 0xffffffffffff9000, 0xffffffffffffe800
    .dword 0xffffffffffff3c01, 0xffffffffffffbc00, 0xffffffffffffbc01
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0xffffffffffffbc00
    .dword 0xffffffffffff7bff, 0xffffffffffff7bff, 0xffffffffffff3c00
    .dword 0xfffffffffffffbff, 0xfffffffffffffbff, 0xffffffffffff3c00
    .dword 0xffffffffffff7bff, 0xffffffffffff4c00, 0xffffffffffff6bff
    .dword 0xffffffffffff0400, 0xffffffffffff8001, 0xffffffffffffe400
    .dword 0xffffffffffff03ff, 0xffffffffffff0001, 0xffffffffffff63fe
    .dword 0xffffffffffff0001, 0xffffffffffff0001, 0xffffffffffff3c00
    .dword 0xffffffffffff0001, 0xffffffffffff8001, 0xffffffffffffbc00
    .dword 0xffffffffffff0400, 0xffffffffffff3bff, 0xffffffffffff0401
    .dword 0xffffffffffff0400, 0xffffffffffff3bff, 0xffffffffffff0400
    .dword 0xffffffffffff0401, 0xffffffffffff3bff, 0xffffffffffff0402
    .dword 0xffffffffffff0401, 0xffffffffffff3bff, 0xffffffffffff0401
    .dword 0xffffffffffff0401, 0xffffffffffff3bfe, 0xffffffffffff0402
    .dword 0xffffffffffff0401, 0xffffffffffff3bfe, 0xffffffffffff0403
    .dword 0xffffffffffff03ff, 0xffffffffffff3c01, 0xffffffffffff03fe
    .dword 0xffffffffffff03ff, 0xffffffffffff3c01, 0xffffffffffff03ff
    .dword 0xffffffffffff8400, 0xffffffffffff3bff, 0xffffffffffff8401
    .dword 0xffffffffffff8400, 0xffffffffffff3bff, 0xffffffffffff8400
    .dword 0xffffffffffff7bff, 0xffffffffffff3c01, 0xffffffffffff7bfd
    .dword 0xffffffffffff7bff, 0xffffffffffff3c01, 0xffffffffffff7bfe
    .dword 0xffffffffffff7bff, 0xffffffffffff3bff, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0xffffffffffff3bff, 0xffffffffffff7bff
    .dword 0xffffffffffff0001, 0xffffffffffff3bff, 0xffffffffffff0001
    .dword 0xffffffffffff0001, 0xffffffffffff3bff, 0xffffffffffff0002
    .dword 0xffffffffffff0003, 0xffffffffffff3800, 0xffffffffffff0006
    .dword 0xffffffffffff0400, 0xffffffffffff4000, 0xffffffffffff0200
    .dword 0xffffffffffff3c00, 0xffffffffffff3c03, 0xffffffffffff3bfa
    .dword 0xffffffffffff3c00, 0xffffffffffff3c03, 0xffffffffffff3bfb
    .dword 0xffffffffffff8227, 0xffffffffffffea00, 0xffffffffffff0000
    .dword 0xffffffffffff8227, 0xffffffffffffea00, 0xffffffffffff0001
    .dword 0xffffffffffffb300, 0xffffffffffffdb00, 0xffffffffffff1400
    .dword 0xffffffffffffb7ff, 0xffffffffffffb720, 0xffffffffffff3c7d
    .dword 0xffffffffffffb7ff, 0xffffffffffffb720, 0xffffffffffff3c7e
    .dword 0xffffffffffffe42e, 0xffffffffffff810e, 0xffffffffffff7c00
    .dword 0xffffffffffffe42e, 0xffffffffffff810e, 0xffffffffffff7bff
    .dword 0xffffffffffff49ce, 0xffffffffffffbddc, 0xffffffffffffc7ed
    .dword 0xffffffffffff49ce, 0xffffffffffffbddc, 0xffffffffffffc7ec
    .dword 0xffffffffffffb759, 0xffffffffffff4623, 0xffffffffffffacca
    .dword 0xffffffffffffb759, 0xffffffffffff4623, 0xffffffffffffaccb
    .dword 0xffffffffffffc0e8, 0xffffffffffff73aa, 0xffffffffffff891f
    .dword 0xffffffffffffc0e8, 0xffffffffffff73aa, 0xffffffffffff8920
    .dword 0xfffffffffffff8d5, 0xffffffffffffa8a1, 0xffffffffffff7c00
    .dword 0xfffffffffffff8d5, 0xffffffffffffa8a1, 0xffffffffffff7bff
    .dword 0xffffffffffffb414, 0xffffffffffffc348, 0xffffffffffff2c7b
    .dword 0xffffffffffffb414, 0xffffffffffffc348, 0xffffffffffff2c7c
    .dword 0xffffffffffff33db, 0xffffffffffffdb00, 0xffffffffffff947d
    .dword 0xffffffffffff33db, 0xffffffffffffdb00, 0xffffffffffff947e
    .dword 0xffffffffffffc3d7, 0xffffffffffff3b82, 0xffffffffffffc42d
    .dword 0xffffffffffffc3d7, 0xffffffffffff3b82, 0xffffffffffffc42e
    .dword 0xffffffffffff8375, 0xffffffffffff3bab, 0xffffffffffff839b
    .dword 0xffffffffffff8375, 0xffffffffffff3bab, 0xffffffffffff839c
    .dword 0xffffffffffff82f8, 0xffffffffffff15dc, 0xffffffffffffa80e
    .dword 0xffffffffffff82f8, 0xffffffffffff15dc, 0xffffffffffffa80d
    .dword 0xffffffffffff0358, 0xffffffffffff1e67, 0xffffffffffff202e
    .dword 0xffffffffffff0358, 0xffffffffffff1e67, 0xffffffffffff202d
rows_end:
modes:
    .byte 0x00, 0x00, 0x01, 0x61, 0x01, 0x21, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
    .byte 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x03, 0x63, 0x01, 0x21, 0x01, 0x61, 0x05, 0x25, 0x03, 0x63
    .byte 0x00, 0x00, 0x01, 0x61, 0x03, 0x63, 0x00, 0x01, 0x61, 0x05, 0x25, 0x01, 0x21, 0x01, 0x41, 0x01
    .byte 0x41, 0x05, 0x25, 0x01, 0x61, 0x01, 0x41, 0x01, 0x41, 0x03, 0x43, 0x01, 0x21, 0x01, 0x21
