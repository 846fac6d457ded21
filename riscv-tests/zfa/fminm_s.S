# fminm.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fminm.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fminm.s, fa3, fa0, fa1
    case 207                # fd = ft1
    constant a0, 0xffffffff3f818661
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc39cef
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fc82bc5
    fmv.d.x ft3, a0
    fminm.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f818661
    case 208                # fd = ft2
    constant a0, 0xffffffff3f818661
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc39cef
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fc82bc5
    fmv.d.x ft3, a0
    fminm.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3f818661
    case 209                # all one register
    constant a0, 0xffffffff3f818661
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc39cef
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fc82bc5
    fmv.d.x ft3, a0
    fminm.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f818661
    case 210                # f0 is a register like any other
    constant a0, 0xffffffff3f818661
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc39cef
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fc82bc5
    fmv.d.x ft3, a0
    fminm.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3f818661
    case 211                # and f31
    constant a0, 0xffffffff3f818661
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc39cef
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fc82bc5
    fmv.d.x ft3, a0
    fminm.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3f818661
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
    .dword 0xffffffffbf800000
    .dword 0xffffffff00000000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000001
    .dword 0xffffffff00000000
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000000
    .dword 0xffffffffbf800000
    .dword 0xffffffff80000000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000000
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
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
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
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
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffffbf800000
    .dword 0xffffffff80000001
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff007fffff
    .dword 0xffffffffbf800000
    .dword 0xffffffff007fffff
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff007fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff80800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
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
    .dword 0xffffffffc031275a, 0xffffffff35cb674e, 0xffffffffc031275a
    .dword 0xffffffffbfcb7d70, 0xffffffffc1311917, 0xffffffffc1311917
    .dword 0xffffffffc09fcf88, 0xffffffff40197fd5, 0xffffffffc09fcf88
    .dword 0xffffffff3e0cbf5b, 0xffffffff40570078, 0xffffffff3e0cbf5b
    .dword 0xffffffff3f120000, 0xffffffffc0b09701, 0xffffffffc0b09701
    .dword 0xffffffff4155e2d9, 0xffffffffc030e89c, 0xffffffffc030e89c
    .dword 0xffffffff5a020000, 0xffffffffbf576089, 0xffffffffbf576089
    .dword 0xffffffff5c920000, 0xffffffff40a894ce, 0xffffffff40a894ce
    .dword 0xffffffff416fa260, 0xffffffff01da1d55, 0xffffffff01da1d55
    .dword 0xffffffff801898d0, 0xffffffff4056d5ed, 0xffffffff801898d0
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
