# fmin.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmin.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fmin.d, fa3, fa0, fa1
    case 155                # fd = ft1
    constant a0, 0x3ffb4bb8efb4fb8f
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d4f4f6bae60b
    fmv.d.x ft2, a0
    constant a0, 0x3ff9eb9083557679
    fmv.d.x ft3, a0
    fmin.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3ff6d4f4f6bae60b
    case 156                # fd = ft2
    constant a0, 0x3ffb4bb8efb4fb8f
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d4f4f6bae60b
    fmv.d.x ft2, a0
    constant a0, 0x3ff9eb9083557679
    fmv.d.x ft3, a0
    fmin.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3ff6d4f4f6bae60b
    case 157                # all one register
    constant a0, 0x3ffb4bb8efb4fb8f
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d4f4f6bae60b
    fmv.d.x ft2, a0
    constant a0, 0x3ff9eb9083557679
    fmv.d.x ft3, a0
    fmin.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x3ffb4bb8efb4fb8f
    case 158                # f0 is a register like any other
    constant a0, 0x3ffb4bb8efb4fb8f
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d4f4f6bae60b
    fmv.d.x ft2, a0
    constant a0, 0x3ff9eb9083557679
    fmv.d.x ft3, a0
    fmin.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3ff6d4f4f6bae60b
    case 159                # and f31
    constant a0, 0x3ffb4bb8efb4fb8f
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d4f4f6bae60b
    fmv.d.x ft2, a0
    constant a0, 0x3ff9eb9083557679
    fmv.d.x ft3, a0
    fmin.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3ff6d4f4f6bae60b
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
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0xbff0000000000000
    .dword 0x0
    .dword 0xfff0000000000000
    .dword 0x0
    .dword 0x0
    .dword 0x0
    .dword 0x8000000000000001
    .dword 0x0
    .dword 0x8010000000000000
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0xbff0000000000000
    .dword 0x8000000000000000
    .dword 0xfff0000000000000
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0x8000000000000001
    .dword 0x8000000000000000
    .dword 0x8010000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xfff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
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
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0xfff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0xbff0000000000000
    .dword 0x8000000000000001
    .dword 0xfff0000000000000
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x8010000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0xfffffffffffff
    .dword 0xbff0000000000000
    .dword 0xfffffffffffff
    .dword 0xfff0000000000000
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0xbff0000000000000
    .dword 0x8010000000000000
    .dword 0xfff0000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x8010000000000000
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
    .dword 0x897a946f4a5d8682, 0xbfd31994223656e1, 0xbfd31994223656e1
    .dword 0xbffc6dc83369a72a, 0xbfe77fe6b7b4bc0c, 0xbffc6dc83369a72a
    .dword 0x3b005c0000000000, 0xe30cd30000000000, 0xe30cd30000000000
    .dword 0x279c3ff326c31632, 0x400209d4ef0112c3, 0x279c3ff326c31632
    .dword 0x6be816f36d9c8542, 0x800cf66ff6fb84d8, 0x800cf66ff6fb84d8
    .dword 0xbfdd1811f3eb8433, 0x1351ee505f24d86c, 0xbfdd1811f3eb8433
    .dword 0xc0108012f6b7c24b, 0x800cf77e86c7dbba, 0xc0108012f6b7c24b
    .dword 0x800a3be9c14b4d76, 0xf51ec619d0fca, 0x800a3be9c14b4d76
    .dword 0x43ff279cb595c, 0xc680a114c73927f5, 0xc680a114c73927f5
    .dword 0xf15eb1e670ac233e, 0x3fc30a126616e438, 0xf15eb1e670ac233e
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
