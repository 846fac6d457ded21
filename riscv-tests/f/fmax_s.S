# fmax.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmax.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fmax.s, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffff3fbb21df
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f82d1a4
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa6afe5
    fmv.d.x ft3, a0
    fmax.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fbb21df
    case 208                # fd = ft2
    constant a0, 0xffffffff3fbb21df
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f82d1a4
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa6afe5
    fmv.d.x ft3, a0
    fmax.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3fbb21df
    case 209                # all one register
    constant a0, 0xffffffff3fbb21df
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f82d1a4
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa6afe5
    fmv.d.x ft3, a0
    fmax.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fbb21df
    case 210                # f0 is a register like any other
    constant a0, 0xffffffff3fbb21df
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f82d1a4
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa6afe5
    fmv.d.x ft3, a0
    fmax.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3fbb21df
    case 211                # and f31
    constant a0, 0xffffffff3fbb21df
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f82d1a4
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa6afe5
    fmv.d.x ft3, a0
    fmax.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3fbb21df
    pass 211

    .data
    .balign 8
values:
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0x7fffffff3f800000
    .dword 0x3f800000
values_end:
results:
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff3f800000
    .dword 0xffffffff00000000
    .dword 0xffffffff7f800000
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff007fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80000000
    .dword 0xffffffff7f800000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000000
    .dword 0xffffffff007fffff
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80000001
    .dword 0xffffffff7f800000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff3f800000
    .dword 0xffffffff007fffff
    .dword 0xffffffff7f800000
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
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
    .dword 0xffffffff2c3e79f4, 0xffffffff4ac9e263, 0xffffffff4ac9e263
    .dword 0xffffffff487dd6f6, 0xffffffff2a440000, 0xffffffff487dd6f6
    .dword 0xfffffffff3e14419, 0xffffffff3fe03b73, 0xffffffff3fe03b73
    .dword 0xffffffffbf09efed, 0xffffffff3ee042c0, 0xffffffff3ee042c0
    .dword 0xffffffff9593dd81, 0xffffffff409c4469, 0xffffffff409c4469
    .dword 0xffffffffbe5d330c, 0xffffffff3b9a0000, 0xffffffff3b9a0000
    .dword 0xffffffffa1bf834b, 0xffffffff60820000, 0xffffffff60820000
    .dword 0xffffffff3e8ac02f, 0xffffffff3eef0d6a, 0xffffffff3eef0d6a
    .dword 0xffffffff3ed52313, 0xffffffffc0ae4a73, 0xffffffff3ed52313
    .dword 0xffffffff416fd826, 0xffffffff3eab74f7, 0xffffffff416fd826
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
