# fmax.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmax.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fmax.d, fa3, fa0, fa1
    case 155                # fd = ft1
    constant a0, 0x3ff83af7595acd12
    fmv.d.x ft1, a0
    constant a0, 0x3ff026113609b435
    fmv.d.x ft2, a0
    constant a0, 0x3ff34603f2d5f66b
    fmv.d.x ft3, a0
    fmax.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3ff83af7595acd12
    case 156                # fd = ft2
    constant a0, 0x3ff83af7595acd12
    fmv.d.x ft1, a0
    constant a0, 0x3ff026113609b435
    fmv.d.x ft2, a0
    constant a0, 0x3ff34603f2d5f66b
    fmv.d.x ft3, a0
    fmax.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3ff83af7595acd12
    case 157                # all one register
    constant a0, 0x3ff83af7595acd12
    fmv.d.x ft1, a0
    constant a0, 0x3ff026113609b435
    fmv.d.x ft2, a0
    constant a0, 0x3ff34603f2d5f66b
    fmv.d.x ft3, a0
    fmax.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x3ff83af7595acd12
    case 158                # f0 is a register like any other
    constant a0, 0x3ff83af7595acd12
    fmv.d.x ft1, a0
    constant a0, 0x3ff026113609b435
    fmv.d.x ft2, a0
    constant a0, 0x3ff34603f2d5f66b
    fmv.d.x ft3, a0
    fmax.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3ff83af7595acd12
    case 159                # and f31
    constant a0, 0x3ff83af7595acd12
    fmv.d.x ft1, a0
    constant a0, 0x3ff026113609b435
    fmv.d.x ft2, a0
    constant a0, 0x3ff34603f2d5f66b
    fmv.d.x ft3, a0
    fmax.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3ff83af7595acd12
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
    .dword 0x0
    .dword 0x0
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
    .dword 0x8000000000000000
    .dword 0x8000000000000000
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
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
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
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
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
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
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
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
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
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7ff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
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
    .dword 0x8000000000000001
    .dword 0x8000000000000001
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
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
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
    .dword 0x8010000000000000
    .dword 0x8010000000000000
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
    .dword 0x80049a1bf48bb136, 0x3fec15c6abcb9d92, 0x3fec15c6abcb9d92
    .dword 0x355ef6739e65b968, 0xe1aed28000000000, 0x355ef6739e65b968
    .dword 0xbffb4c659fef27a8, 0x338d408000000000, 0x338d408000000000
    .dword 0xc027951b4eb7cb6f, 0x7abf780000000000, 0x7abf780000000000
    .dword 0x65a74b0000000000, 0xf1d7714ab8807, 0x65a74b0000000000
    .dword 0x3fcb8dd91cd32539, 0xbfdb7509b3fa418d, 0x3fcb8dd91cd32539
    .dword 0x80089c8e3b9fabf6, 0x3fd30554e252b982, 0x3fd30554e252b982
    .dword 0x3fdeaa1fbee18c6a, 0xc01b9a41e9a3b4b7, 0x3fdeaa1fbee18c6a
    .dword 0x11e928000000000, 0x800ecf0e27aeff3a, 0x11e928000000000
    .dword 0x265b378000000000, 0x40178538f7206cbd, 0x40178538f7206cbd
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
