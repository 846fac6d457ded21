# fsgnj.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnj.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fsgnj.s, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffff3fe29712
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f9a0698
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fbb484a
    fmv.d.x ft3, a0
    fsgnj.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fe29712
    case 208                # fd = ft2
    constant a0, 0xffffffff3fe29712
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f9a0698
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fbb484a
    fmv.d.x ft3, a0
    fsgnj.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3fe29712
    case 209                # all one register
    constant a0, 0xffffffff3fe29712
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f9a0698
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fbb484a
    fmv.d.x ft3, a0
    fsgnj.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fe29712
    case 210                # f0 is a register like any other
    constant a0, 0xffffffff3fe29712
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f9a0698
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fbb484a
    fmv.d.x ft3, a0
    fsgnj.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3fe29712
    case 211                # and f31
    constant a0, 0xffffffff3fe29712
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f9a0698
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fbb484a
    fmv.d.x ft3, a0
    fsgnj.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3fe29712
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
    .dword 0xffffffff7f800001
    .dword 0xffffffff7f800001
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
    .dword 0xffffffff00000001
    .dword 0xffffffff00000001
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
    .dword 0xffffffff00800000
    .dword 0xffffffff00800000
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
    .dword 0xffffffff3f4ac0e0, 0xffffffff40e34485, 0xffffffff3f4ac0e0
    .dword 0xffffffff9305cd9f, 0xffffffffbfbd5039, 0xffffffff9305cd9f
    .dword 0xffffffff63901097, 0xffffffff9af20000, 0xffffffffe3901097
    .dword 0xffffffff7f58ab07, 0xffffffff3cea0000, 0xffffffff7f58ab07
    .dword 0xffffffffe7621548, 0xffffffff3e3f1f9a, 0xffffffff67621548
    .dword 0xffffffff40d24fdc, 0xffffffff13540000, 0xffffffff40d24fdc
    .dword 0xffffffff54ce0000, 0xffffffff8003f4df, 0xffffffffd4ce0000
    .dword 0xffffffff0c640000, 0xffffffff3e6a7999, 0xffffffff0c640000
    .dword 0xffffffff407c495b, 0xffffffffbf3506a5, 0xffffffffc07c495b
    .dword 0xffffffff55c9365f, 0xffffffffcea00000, 0xffffffffd5c9365f
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
