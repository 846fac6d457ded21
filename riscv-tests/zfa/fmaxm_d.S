# fmaxm.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmaxm.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fmaxm.d, fa3, fa0, fa1
    case 155                # fd = ft1
    constant a0, 0x3ffea276c56f380f
    fmv.d.x ft1, a0
    constant a0, 0x3ffaf22f44a6c511
    fmv.d.x ft2, a0
    constant a0, 0x3ff964abbfe14e78
    fmv.d.x ft3, a0
    fmaxm.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3ffea276c56f380f
    case 156                # fd = ft2
    constant a0, 0x3ffea276c56f380f
    fmv.d.x ft1, a0
    constant a0, 0x3ffaf22f44a6c511
    fmv.d.x ft2, a0
    constant a0, 0x3ff964abbfe14e78
    fmv.d.x ft3, a0
    fmaxm.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3ffea276c56f380f
    case 157                # all one register
    constant a0, 0x3ffea276c56f380f
    fmv.d.x ft1, a0
    constant a0, 0x3ffaf22f44a6c511
    fmv.d.x ft2, a0
    constant a0, 0x3ff964abbfe14e78
    fmv.d.x ft3, a0
    fmaxm.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x3ffea276c56f380f
    case 158                # f0 is a register like any other
    constant a0, 0x3ffea276c56f380f
    fmv.d.x ft1, a0
    constant a0, 0x3ffaf22f44a6c511
    fmv.d.x ft2, a0
    constant a0, 0x3ff964abbfe14e78
    fmv.d.x ft3, a0
    fmaxm.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3ffea276c56f380f
    case 159                # and f31
    constant a0, 0x3ffea276c56f380f
    fmv.d.x ft1, a0
    constant a0, 0x3ffaf22f44a6c511
    fmv.d.x ft2, a0
    constant a0, 0x3ff964abbfe14e78
    fmv.d.x ft3, a0
    fmaxm.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3ffea276c56f380f
    pass 159

    .data
    .balign 8
values:
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000001
    .dword 0xfff0000000000001
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
values_end:
results:
    .dword 0x0
    .dword 0x0
    .dword 0x3ff0000000000000
    .dword 0x0
    .dword 0x7ff0000000000000
    .dword 0x0
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x0
    .dword 0xfffffffffffff
    .dword 0x0
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0x8000000000000000
    .dword 0x7ff0000000000000
    .dword 0x8000000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000000
    .dword 0xfffffffffffff
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7ff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0x8000000000000001
    .dword 0x7ff0000000000000
    .dword 0x8000000000000001
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
    .dword 0x3ff0000000000000
    .dword 0xfffffffffffff
    .dword 0x7ff0000000000000
    .dword 0xfffffffffffff
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0x8010000000000000
    .dword 0x7ff0000000000000
    .dword 0x8010000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60
    .balign 8
rows:
    .dword 0xc020fc942ab2e4b9, 0x8007d483acfa3b5a, 0x8007d483acfa3b5a
    .dword 0xc000d71f6320c24b, 0x400229d0771b71b6, 0x400229d0771b71b6
    .dword 0x800c1354b705af24, 0x3fe478d0d0de0ef5, 0x3fe478d0d0de0ef5
    .dword 0x3fdd8c1175f060d4, 0xc1b3b32681ff030f, 0x3fdd8c1175f060d4
    .dword 0xbfc5eabf2be8d990, 0x4f75b43790ca7dd9, 0x4f75b43790ca7dd9
    .dword 0x5f49413ad1d26365, 0x40dc7c0000000000, 0x5f49413ad1d26365
    .dword 0x87a73f8000000000, 0x40285e577e22d1c7, 0x40285e577e22d1c7
    .dword 0x125254ea4be4542d, 0xbffe2b1951984cfd, 0x125254ea4be4542d
    .dword 0xc00381c63eae0c49, 0xbfed93607ced0660, 0xbfed93607ced0660
    .dword 0x4390082009d99575, 0xb8d6decbcf993d20, 0x4390082009d99575
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
