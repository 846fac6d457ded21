# fsgnjx.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnjx.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fsgnjx.s, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffff3f9a7dab
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fee6b53
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f8ca614
    fmv.d.x ft3, a0
    fsgnjx.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f9a7dab
    case 208                # fd = ft2
    constant a0, 0xffffffff3f9a7dab
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fee6b53
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f8ca614
    fmv.d.x ft3, a0
    fsgnjx.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3f9a7dab
    case 209                # all one register
    constant a0, 0xffffffff3f9a7dab
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fee6b53
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f8ca614
    fmv.d.x ft3, a0
    fsgnjx.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f9a7dab
    case 210                # f0 is a register like any other
    constant a0, 0xffffffff3f9a7dab
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fee6b53
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f8ca614
    fmv.d.x ft3, a0
    fsgnjx.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3f9a7dab
    case 211                # and f31
    constant a0, 0xffffffff3f9a7dab
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fee6b53
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3f8ca614
    fmv.d.x ft3, a0
    fsgnjx.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3f9a7dab
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
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00001
    .dword 0xffffffffffc00001
    .dword 0xffffffff7fc00001
    .dword 0xffffffffffc00001
    .dword 0xffffffff7fc00001
    .dword 0xffffffffffc00001
    .dword 0xffffffff7fc00001
    .dword 0xffffffffffc00001
    .dword 0xffffffff7fc00001
    .dword 0xffffffffffc00001
    .dword 0xffffffff7fc00001
    .dword 0xffffffffffc00001
    .dword 0xffffffff7fc00001
    .dword 0xffffffff7fc00001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f800001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f800001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f800001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f800001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f800001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f800001
    .dword 0xffffffffff800001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff00000001
    .dword 0xffffffff80000001
    .dword 0xffffffff00000001
    .dword 0xffffffff80000001
    .dword 0xffffffff00000001
    .dword 0xffffffff80000001
    .dword 0xffffffff00000001
    .dword 0xffffffff80000001
    .dword 0xffffffff00000001
    .dword 0xffffffff80000001
    .dword 0xffffffff00000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff807fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff807fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff807fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff807fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff807fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff807fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff00800000
    .dword 0xffffffff80800000
    .dword 0xffffffff00800000
    .dword 0xffffffff80800000
    .dword 0xffffffff00800000
    .dword 0xffffffff80800000
    .dword 0xffffffff00800000
    .dword 0xffffffff80800000
    .dword 0xffffffff00800000
    .dword 0xffffffff80800000
    .dword 0xffffffff00800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffffc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
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
    .dword 0xffffffffbfbd84e3, 0xffffffff20b020c5, 0xffffffffbfbd84e3
    .dword 0xffffffff1245e860, 0xffffffffc1641afa, 0xffffffff9245e860
    .dword 0xffffffff1d9f2858, 0xffffffffc17401bf, 0xffffffff9d9f2858
    .dword 0xffffffff54e60000, 0xffffffff03f40000, 0xffffffff54e60000
    .dword 0xffffffff40a2c2f6, 0xffffffffc12e370b, 0xffffffffc0a2c2f6
    .dword 0xffffffff83a767dd, 0xffffffff3323e4e0, 0xffffffff83a767dd
    .dword 0xffffffffc0e691bf, 0xffffffffbfc5f8e9, 0xffffffff40e691bf
    .dword 0xffffffff0037e098, 0xffffffff3e2573a7, 0xffffffff0037e098
    .dword 0xffffffff4159c8b4, 0xffffffff416fb63f, 0xffffffff4159c8b4
    .dword 0xffffffffdcb9768e, 0xffffffffb7159a7d, 0xffffffff5cb9768e
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
