# fadd.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fadd.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fadd.s, fa3, fa0, fa1
    case 266                # fd = ft1
    constant a0, 0xffffffff3f8d419c
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb45274
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3ff56ace
    fmv.d.x ft3, a0
    fadd.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff4020ca08
    case 267                # fd = ft2
    constant a0, 0xffffffff3f8d419c
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb45274
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3ff56ace
    fmv.d.x ft3, a0
    fadd.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff4020ca08
    case 268                # all one register
    constant a0, 0xffffffff3f8d419c
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb45274
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3ff56ace
    fmv.d.x ft3, a0
    fadd.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff400d419c
    case 269                # f0 is a register like any other
    constant a0, 0xffffffff3f8d419c
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb45274
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3ff56ace
    fmv.d.x ft3, a0
    fadd.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff4020ca08
    case 270                # and f31
    constant a0, 0xffffffff3f8d419c
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb45274
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3ff56ace
    fmv.d.x ft3, a0
    fadd.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff4020ca08
    pass 270

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
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff40000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff3f7fffff
    .dword 0xffffffff3f800001
    .dword 0xffffffff3f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff00000000
    .dword 0xffffffffc0000000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
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
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f7ffffe
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000002
    .dword 0xffffffff007ffffe
    .dword 0xffffffff80800001
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf7fffff
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffff007ffffe
    .dword 0xffffffff00fffffe
    .dword 0xffffffff80000001
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffff3f7fffff
    .dword 0xffffffffbf800001
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7ffffe
    .dword 0xffffffff80800001
    .dword 0xffffffff80000001
    .dword 0xffffffff81000000
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
    .byte 0x40, 0x60, 0x80, 0x10, 0x21, 0x41, 0x61, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x90, 0x01, 0x21, 0x41, 0x61, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x70
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x50, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30
    .byte 0x40, 0x60, 0x81, 0x01, 0x20, 0x40, 0x60, 0x90, 0x05, 0x21, 0x41, 0x61, 0x80, 0x00, 0x20, 0x40
    .byte 0x61, 0x81, 0x00, 0x20, 0x40, 0x70, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x41, 0x61
    .byte 0x80, 0x00, 0x20, 0x50, 0x65, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x21, 0x41, 0x60, 0x80
    .byte 0x00, 0x30, 0x41, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffff3f800000, 0xffffffff33800000, 0xffffffff3f800000
    .dword 0xffffffff3f800000, 0xffffffff33800000, 0xffffffff3f800001
    .dword 0xffffffff3f800001, 0xffffffff33800000, 0xffffffff3f800002
    .dword 0xffffffff3f800001, 0xffffffff33800000, 0xffffffff3f800001
    .dword 0xffffffff3f800000, 0xffffffff33800001, 0xffffffff3f800001
    .dword 0xffffffff3f800000, 0xffffffff33800001, 0xffffffff3f800000
    .dword 0xffffffff3f800000, 0xffffffff337fffff, 0xffffffff3f800000
    .dword 0xffffffff3f800000, 0xffffffff337fffff, 0xffffffff3f800001
    .dword 0xffffffff3f800000, 0xffffffffb3800000, 0xffffffff3f7fffff
    .dword 0xffffffff3f800001, 0xffffffffbf800000, 0xffffffff34000000
    .dword 0xffffffff3f800000, 0xffffffffbf800000, 0xffffffff00000000
    .dword 0xffffffff3f800000, 0xffffffffbf800000, 0xffffffff80000000
    .dword 0xffffffff7f7fffff, 0xffffffff7f7fffff, 0xffffffff7f800000
    .dword 0xffffffff7f7fffff, 0xffffffff7f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff, 0xffffffffff7fffff, 0xffffffffff800000
    .dword 0xffffffffff7fffff, 0xffffffffff7fffff, 0xffffffffff7fffff
    .dword 0xffffffff7f7fffff, 0xffffffff73000000, 0xffffffff7f800000
    .dword 0xffffffff7f7fffff, 0xffffffff73000000, 0xffffffff7f7fffff
    .dword 0xffffffff00800000, 0xffffffff80000001, 0xffffffff007fffff
    .dword 0xffffffff007fffff, 0xffffffff00000001, 0xffffffff00800000
    .dword 0xffffffff00000001, 0xffffffff00000001, 0xffffffff00000002
    .dword 0xffffffff00000001, 0xffffffff80000001, 0xffffffff00000000
    .dword 0xffffffff00000001, 0xffffffff80000001, 0xffffffff80000000
    .dword 0xffffffff00800000, 0xffffffff3f7fffff, 0xffffffff3f7fffff
    .dword 0xffffffff00800000, 0xffffffff3f7fffff, 0xffffffff3f800000
    .dword 0xffffffff00800001, 0xffffffff3f7fffff, 0xffffffff3f7fffff
    .dword 0xffffffff00800001, 0xffffffff3f7fffff, 0xffffffff3f800000
    .dword 0xffffffff00800001, 0xffffffff3f7ffffe, 0xffffffff3f7ffffe
    .dword 0xffffffff00800001, 0xffffffff3f7ffffe, 0xffffffff3f7fffff
    .dword 0xffffffff007fffff, 0xffffffff3f800001, 0xffffffff3f800001
    .dword 0xffffffff007fffff, 0xffffffff3f800001, 0xffffffff3f800002
    .dword 0xffffffff80800000, 0xffffffff3f7fffff, 0xffffffff3f7fffff
    .dword 0xffffffff80800000, 0xffffffff3f7fffff, 0xffffffff3f7ffffe
    .dword 0xffffffff7f7fffff, 0xffffffff3f800001, 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff, 0xffffffff3f800001, 0xffffffff7f800000
    .dword 0xffffffff7f7fffff, 0xffffffff3f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff, 0xffffffff3f7fffff, 0xffffffff7f800000
    .dword 0xffffffff00000001, 0xffffffff3f7fffff, 0xffffffff3f7fffff
    .dword 0xffffffff00000001, 0xffffffff3f7fffff, 0xffffffff3f800000
    .dword 0xffffffff00000003, 0xffffffff3f000000, 0xffffffff3f000000
    .dword 0xffffffff00000003, 0xffffffff3f000000, 0xffffffff3f000001
    .dword 0xffffffff00800000, 0xffffffff40000000, 0xffffffff40000000
    .dword 0xffffffff00800000, 0xffffffff40000000, 0xffffffff40000001
    .dword 0xffffffff3f800000, 0xffffffff3f800003, 0xffffffff40000002
    .dword 0xffffffff3f800000, 0xffffffff3f800003, 0xffffffff40000001
    .dword 0xffffffffb0468ff1, 0xffffffffbe89e82e, 0xffffffffbe89e82e
    .dword 0xffffffffb0468ff1, 0xffffffffbe89e82e, 0xffffffffbe89e82f
    .dword 0xffffffffc14968da, 0xffffffff00178f02, 0xffffffffc14968da
    .dword 0xffffffffc14968da, 0xffffffff00178f02, 0xffffffffc14968d9
    .dword 0xffffffff8003d536, 0xffffffff00240d44, 0xffffffff0020380e
    .dword 0xffffffff000cc2f8, 0xffffffff3ede0000, 0xffffffff3ede0000
    .dword 0xffffffff000cc2f8, 0xffffffff3ede0000, 0xffffffff3ede0001
    .dword 0xffffffffcf520000, 0xffffffffc0b19474, 0xffffffffcf520000
    .dword 0xffffffffcf520000, 0xffffffffc0b19474, 0xffffffffcf520001
    .dword 0xffffffff3f1d7b0b, 0xffffffffee074578, 0xffffffffee074578
    .dword 0xffffffff3f1d7b0b, 0xffffffffee074578, 0xffffffffee074577
    .dword 0xffffffff804b0908, 0xffffffff414efe24, 0xffffffff414efe24
    .dword 0xffffffff804b0908, 0xffffffff414efe24, 0xffffffff414efe23
    .dword 0xffffffffbffb24d7, 0xffffffffc09e6d0c, 0xffffffffc0dd3642
    .dword 0xffffffffbffb24d7, 0xffffffffc09e6d0c, 0xffffffffc0dd3641
    .dword 0xffffffffcdc40000, 0xffffffff3fb744f6, 0xffffffffcdc40000
    .dword 0xffffffffcdc40000, 0xffffffff3fb744f6, 0xffffffffcdc3ffff
    .dword 0xffffffff402ec0a2, 0xffffffffc0ac7f39, 0xffffffffc02a3dd0
    .dword 0xfffffffff2cd3f8c, 0xffffffffc0d5fd0a, 0xfffffffff2cd3f8c
    .dword 0xfffffffff2cd3f8c, 0xffffffffc0d5fd0a, 0xfffffffff2cd3f8d
    .dword 0xffffffff005b5555, 0xffffffffbec3789d, 0xffffffffbec3789d
    .dword 0xffffffff005b5555, 0xffffffffbec3789d, 0xffffffffbec3789c
    .dword 0xffffffff3fd6eb27, 0xffffffffbe142598, 0xffffffff3fc46674
    .dword 0xffffffffc0875f6f, 0xffffffff405a40f5, 0xffffffffbf51f7a4
rows_end:
modes:
    .byte 0x01, 0x61, 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x00, 0x00, 0x00, 0x40, 0x05, 0x25, 0x05, 0x25
    .byte 0x05, 0x21, 0x00, 0x00, 0x00, 0x00, 0x40, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01
    .byte 0x21, 0x01, 0x65, 0x01, 0x65, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01, 0x21, 0x01, 0x41, 0x01
    .byte 0x21, 0x00, 0x01, 0x61, 0x01, 0x41, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x00, 0x01
    .byte 0x41, 0x01, 0x21, 0x00, 0x00
