# fsgnjn.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnjn.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fsgnjn.s, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffff3facf1c7
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa3d649
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa2343d
    fmv.d.x ft3, a0
    fsgnjn.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffffbfacf1c7
    case 208                # fd = ft2
    constant a0, 0xffffffff3facf1c7
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa3d649
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa2343d
    fmv.d.x ft3, a0
    fsgnjn.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffffbfacf1c7
    case 209                # all one register
    constant a0, 0xffffffff3facf1c7
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa3d649
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa2343d
    fmv.d.x ft3, a0
    fsgnjn.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffbfacf1c7
    case 210                # f0 is a register like any other
    constant a0, 0xffffffff3facf1c7
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa3d649
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa2343d
    fmv.d.x ft3, a0
    fsgnjn.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffffbfacf1c7
    case 211                # and f31
    constant a0, 0xffffffff3facf1c7
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fa3d649
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa2343d
    fmv.d.x ft3, a0
    fsgnjn.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffffbfacf1c7
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
    .dword 0xffffffffffc00001
    .dword 0xffffffffffc00001
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
    .dword 0xffffffffff7fffff
    .dword 0xffffffffff7fffff
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
    .dword 0xffffffff807fffff
    .dword 0xffffffff807fffff
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
    .dword 0xffffffffffc00000
    .dword 0xffffffffffc00000
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
    .dword 0xffffffffffc00000
    .dword 0xffffffffffc00000
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
    .dword 0xffffffffc00d3c37, 0xffffffff04ce0000, 0xffffffffc00d3c37
    .dword 0xffffffff4a4b81dc, 0xffffffffbf04b4c0, 0xffffffff4a4b81dc
    .dword 0xffffffff3fecbb08, 0xffffffff401be900, 0xffffffffbfecbb08
    .dword 0xffffffff16ac0000, 0xffffffff80240829, 0xffffffff16ac0000
    .dword 0xffffffff3fc361c8, 0xfffffffff6420000, 0xffffffff3fc361c8
    .dword 0xffffffff8022442a, 0xffffffffc1626230, 0xffffffff0022442a
    .dword 0xffffffff407cce21, 0xffffffffa03a253f, 0xffffffff407cce21
    .dword 0xffffffffc165c9de, 0xffffffff40ed3d8b, 0xffffffffc165c9de
    .dword 0xffffffffc0ba7810, 0xffffffff80142f20, 0xffffffff40ba7810
    .dword 0xffffffff3fd703a2, 0xffffffff38780000, 0xffffffffbfd703a2
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
