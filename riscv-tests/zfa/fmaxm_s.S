# fmaxm.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmaxm.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fmaxm.s, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffff3f9365e1
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa25930
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd162c8
    fmv.d.x ft3, a0
    fmaxm.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fa25930
    case 208                # fd = ft2
    constant a0, 0xffffffff3f9365e1
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa25930
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd162c8
    fmv.d.x ft3, a0
    fmaxm.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3fa25930
    case 209                # all one register
    constant a0, 0xffffffff3f9365e1
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa25930
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd162c8
    fmv.d.x ft3, a0
    fmaxm.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f9365e1
    case 210                # f0 is a register like any other
    constant a0, 0xffffffff3f9365e1
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa25930
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd162c8
    fmv.d.x ft3, a0
    fmaxm.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3fa25930
    case 211                # and f31
    constant a0, 0xffffffff3f9365e1
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa25930
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd162c8
    fmv.d.x ft3, a0
    fmaxm.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3fa25930
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
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff007fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80000000
    .dword 0xffffffff7f800000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000000
    .dword 0xffffffff007fffff
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
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
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80000001
    .dword 0xffffffff7f800000
    .dword 0xffffffff80000001
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff3f800000
    .dword 0xffffffff007fffff
    .dword 0xffffffff7f800000
    .dword 0xffffffff007fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
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
    .dword 0xffffffffbe8b4d6d, 0xffffffffa9dc0000, 0xffffffffa9dc0000
    .dword 0xffffffff405a33db, 0xffffffff6fa729f5, 0xffffffff6fa729f5
    .dword 0xffffffff807bc67c, 0xffffffffbf7ffa01, 0xffffffff807bc67c
    .dword 0xffffffffba6e0000, 0xffffffffc05a0c98, 0xffffffffba6e0000
    .dword 0xffffffffc42c0000, 0xffffffff801a9f0f, 0xffffffff801a9f0f
    .dword 0xffffffff4024a47e, 0xffffffff63620000, 0xffffffff63620000
    .dword 0xffffffff403e6ab8, 0xffffffffef61224c, 0xffffffff403e6ab8
    .dword 0xffffffffc096630d, 0xffffffff3ff7bcab, 0xffffffff3ff7bcab
    .dword 0xffffffffbfc79853, 0xffffffff0056c6dc, 0xffffffff0056c6dc
    .dword 0xffffffff3f3b418a, 0xffffffff8074ddcd, 0xffffffff3f3b418a
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
