# fdiv.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fdiv.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fdiv.s, fa3, fa0, fa1
    case 261                # fd = ft1
    constant a0, 0xffffffff3f95f77a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc00fc3
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feb6ac0
    fmv.d.x ft3, a0
    fdiv.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f47e43a
    case 262                # fd = ft2
    constant a0, 0xffffffff3f95f77a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc00fc3
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feb6ac0
    fmv.d.x ft3, a0
    fdiv.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3f47e43a
    case 263                # all one register
    constant a0, 0xffffffff3f95f77a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc00fc3
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feb6ac0
    fmv.d.x ft3, a0
    fdiv.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f800000
    case 264                # f0 is a register like any other
    constant a0, 0xffffffff3f95f77a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc00fc3
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feb6ac0
    fmv.d.x ft3, a0
    fdiv.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3f47e43a
    case 265                # and f31
    constant a0, 0xffffffff3f95f77a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc00fc3
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3feb6ac0
    fmv.d.x ft3, a0
    fdiv.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3f47e43a
    pass 265

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
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00200000
    .dword 0xffffffffff800000
    .dword 0xffffffff7e800002
    .dword 0xfffffffffe800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80200000
    .dword 0xffffffff7f7fffff
    .dword 0xfffffffffe800002
    .dword 0xffffffff7e800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
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
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff3f800000
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff80000001
    .dword 0xffffffff00000001
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffb4000001
    .dword 0xffffffff34000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff007fffff
    .dword 0xffffffff807fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000001
    .dword 0xffffffffcafffffe
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf7ffffe
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff80800000
    .dword 0xffffffff00800000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000001
    .dword 0xffffffff4b000000
    .dword 0xffffffffbf800001
    .dword 0xffffffff3f800000
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
    .dword 0xffffffff3f800000, 0xffffffff33800000, 0xffffffff4b800000
    .dword 0xffffffff3f800001, 0xffffffff33800000, 0xffffffff4b800001
    .dword 0xffffffff3f800000, 0xffffffff33800001, 0xffffffff4b7ffffe
    .dword 0xffffffff3f800000, 0xffffffff33800001, 0xffffffff4b7fffff
    .dword 0xffffffff3f800000, 0xffffffff337fffff, 0xffffffff4b800001
    .dword 0xffffffff3f800000, 0xffffffff337fffff, 0xffffffff4b800000
    .dword 0xffffffff3f800000, 0xffffffffb3800000, 0xffffffffcb800000
    .dword 0xffffffff3f800001, 0xffffffffbf800000, 0xffffffffbf800001
    .dword 0xffffffff3f800000, 0xffffffffbf800000, 0xffffffffbf800000
    .dword 0xffffffff7f7fffff, 0xffffffff7f7fffff, 0xffffffff3f800000
    .dword 0xffffffffff7fffff, 0xffffffffff7fffff, 0xffffffff3f800000
    .dword 0xffffffff7f7fffff, 0xffffffff73000000, 0xffffffff4bffffff
    .dword 0xffffffff00800000, 0xffffffff80000001, 0xffffffffcb000000
    .dword 0xffffffff007fffff, 0xffffffff00000001, 0xffffffff4afffffe
    .dword 0xffffffff00000001, 0xffffffff00000001, 0xffffffff3f800000
    .dword 0xffffffff00000001, 0xffffffff80000001, 0xffffffffbf800000
    .dword 0xffffffff00800000, 0xffffffff3f7fffff, 0xffffffff00800001
    .dword 0xffffffff00800000, 0xffffffff3f7fffff, 0xffffffff00800000
    .dword 0xffffffff00800001, 0xffffffff3f7fffff, 0xffffffff00800002
    .dword 0xffffffff00800001, 0xffffffff3f7fffff, 0xffffffff00800001
    .dword 0xffffffff00800001, 0xffffffff3f7ffffe, 0xffffffff00800002
    .dword 0xffffffff00800001, 0xffffffff3f7ffffe, 0xffffffff00800003
    .dword 0xffffffff007fffff, 0xffffffff3f800001, 0xffffffff007ffffe
    .dword 0xffffffff007fffff, 0xffffffff3f800001, 0xffffffff007fffff
    .dword 0xffffffff80800000, 0xffffffff3f7fffff, 0xffffffff80800001
    .dword 0xffffffff80800000, 0xffffffff3f7fffff, 0xffffffff80800000
    .dword 0xffffffff7f7fffff, 0xffffffff3f800001, 0xffffffff7f7ffffd
    .dword 0xffffffff7f7fffff, 0xffffffff3f800001, 0xffffffff7f7ffffe
    .dword 0xffffffff7f7fffff, 0xffffffff3f7fffff, 0xffffffff7f800000
    .dword 0xffffffff7f7fffff, 0xffffffff3f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff00000001, 0xffffffff3f7fffff, 0xffffffff00000001
    .dword 0xffffffff00000001, 0xffffffff3f7fffff, 0xffffffff00000002
    .dword 0xffffffff00000003, 0xffffffff3f000000, 0xffffffff00000006
    .dword 0xffffffff00800000, 0xffffffff40000000, 0xffffffff00400000
    .dword 0xffffffff3f800000, 0xffffffff3f800003, 0xffffffff3f7ffffa
    .dword 0xffffffff3f800000, 0xffffffff3f800003, 0xffffffff3f7ffffb
    .dword 0xffffffff00138c5a, 0xfffffffff0800000, 0xffffffff80000000
    .dword 0xffffffff00138c5a, 0xfffffffff0800000, 0xffffffff80000001
    .dword 0xffffffffc127ca5e, 0xffffffffc0b82e0c, 0xffffffff3fe9383c
    .dword 0xffffffffc127ca5e, 0xffffffffc0b82e0c, 0xffffffff3fe9383b
    .dword 0xffffffffc1712a22, 0xffffffff0cac0000, 0xfffffffff43378a8
    .dword 0xffffffffc1712a22, 0xffffffff0cac0000, 0xfffffffff43378a9
    .dword 0xffffffffbe84f88a, 0xffffffff40e2eaf6, 0xffffffffbd16033c
    .dword 0xffffffffbe84f88a, 0xffffffff40e2eaf6, 0xffffffffbd16033b
    .dword 0xffffffffbeae0fa0, 0xffffffffbea6be30, 0xffffffff3f859e24
    .dword 0xffffffffbeae0fa0, 0xffffffffbea6be30, 0xffffffff3f859e25
    .dword 0xffffffff3f2d4fae, 0xffffffff3ff680b5, 0xffffffff3eb3fd13
    .dword 0xffffffff3f2d4fae, 0xffffffff3ff680b5, 0xffffffff3eb3fd12
    .dword 0xffffffff3ab80000, 0xffffffffbf8d0432, 0xffffffffbaa7041c
    .dword 0xffffffff3ab80000, 0xffffffffbf8d0432, 0xffffffffbaa7041b
    .dword 0xffffffffbe49f8e4, 0xffffffff3f921ebc, 0xffffffffbe30ed12
    .dword 0xffffffffbe49f8e4, 0xffffffff3f921ebc, 0xffffffffbe30ed13
    .dword 0xffffffffbf2a4fce, 0xffffffff0033b263, 0xfffffffffed2d7ff
    .dword 0xffffffffbf2a4fce, 0xffffffff0033b263, 0xfffffffffed2d7fe
    .dword 0xffffffffbfe63c43, 0xffffffffbe07e174, 0xffffffff4158e1e7
    .dword 0xffffffffbfe63c43, 0xffffffffbe07e174, 0xffffffff4158e1e6
    .dword 0xffffffffeef80000, 0xffffffff800a122d, 0xffffffff7f800000
    .dword 0xffffffffeef80000, 0xffffffff800a122d, 0xffffffff7f7fffff
    .dword 0xffffffffc08b820b, 0xffffffffc136c587, 0xffffffff3ec36710
    .dword 0xffffffffc08b820b, 0xffffffffc136c587, 0xffffffff3ec36711
    .dword 0xffffffff3e8d04fd, 0xffffffffbe462d07, 0xffffffffbfb62a99
    .dword 0xffffffff3e8d04fd, 0xffffffffbe462d07, 0xffffffffbfb62a9a
    .dword 0xffffffffc059c6fe, 0xffffffff00374c57, 0xffffffffff800000
    .dword 0xffffffffc059c6fe, 0xffffffff00374c57, 0xffffffffff7fffff
rows_end:
modes:
    .byte 0x00, 0x00, 0x01, 0x61, 0x01, 0x21, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
    .byte 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x03, 0x63, 0x01, 0x21, 0x01, 0x61, 0x05, 0x25, 0x03, 0x63
    .byte 0x00, 0x00, 0x01, 0x61, 0x03, 0x43, 0x01, 0x21, 0x01, 0x41, 0x01, 0x21, 0x01, 0x61, 0x01, 0x21
    .byte 0x01, 0x21, 0x01, 0x41, 0x01, 0x21, 0x01, 0x21, 0x05, 0x25, 0x01, 0x61, 0x01, 0x41, 0x05, 0x25
