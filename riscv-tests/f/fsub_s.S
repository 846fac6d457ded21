# fsub.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsub.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fsub.s, fa3, fa0, fa1
    case 269                # fd = ft1
    constant a0, 0xffffffff3feb9503
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f962e60
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd155b1
    fmv.d.x ft3, a0
    fsub.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f2acd46
    case 270                # fd = ft2
    constant a0, 0xffffffff3feb9503
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f962e60
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd155b1
    fmv.d.x ft3, a0
    fsub.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3f2acd46
    case 271                # all one register
    constant a0, 0xffffffff3feb9503
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f962e60
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd155b1
    fmv.d.x ft3, a0
    fsub.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff00000000
    case 272                # f0 is a register like any other
    constant a0, 0xffffffff3feb9503
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f962e60
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd155b1
    fmv.d.x ft3, a0
    fsub.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3f2acd46
    case 273                # and f31
    constant a0, 0xffffffff3feb9503
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f962e60
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fd155b1
    fmv.d.x ft3, a0
    fsub.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3f2acd46
    pass 273

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
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff7fffff
    .dword 0xffffffff00000001
    .dword 0xffffffff807fffff
    .dword 0xffffffff00800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff7fffff
    .dword 0xffffffff00000001
    .dword 0xffffffff807fffff
    .dword 0xffffffff00800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff00000000
    .dword 0xffffffff40000000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff7ffffe
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff3f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffbf800000
    .dword 0xffffffffbf800000
    .dword 0xffffffffc0000000
    .dword 0xffffffff00000000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff7fffff
    .dword 0xffffffffbf7fffff
    .dword 0xffffffffbf800001
    .dword 0xffffffffbf7fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
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
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
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
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff7f7ffffe
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000001
    .dword 0xffffffff80000001
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff7fffff
    .dword 0xffffffff00000000
    .dword 0xffffffff80800000
    .dword 0xffffffff007fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff007fffff
    .dword 0xffffffff007fffff
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800001
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff7ffffe
    .dword 0xffffffff00800000
    .dword 0xffffffff00000000
    .dword 0xffffffff00ffffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80800000
    .dword 0xffffffff80800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f7fffff
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffff807fffff
    .dword 0xffffffff80ffffff
    .dword 0xffffffff00000000
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
    .byte 0x60, 0x90, 0x01, 0x21, 0x41, 0x61, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x70
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x50, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30
    .byte 0x40, 0x60, 0x81, 0x01, 0x20, 0x40, 0x60, 0x90, 0x00, 0x21, 0x41, 0x65, 0x80, 0x00, 0x20, 0x40
    .byte 0x61, 0x81, 0x00, 0x20, 0x40, 0x70, 0x81, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x41, 0x61
    .byte 0x80, 0x00, 0x20, 0x50, 0x61, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x21, 0x41, 0x60, 0x80
    .byte 0x00, 0x30, 0x45, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffff3f800000, 0xffffffff33800000, 0xffffffff3f7fffff
    .dword 0xffffffff3f800001, 0xffffffff33800000, 0xffffffff3f800000
    .dword 0xffffffff3f800001, 0xffffffff33800000, 0xffffffff3f800001
    .dword 0xffffffff3f800000, 0xffffffff33800001, 0xffffffff3f7fffff
    .dword 0xffffffff3f800000, 0xffffffff33800001, 0xffffffff3f7ffffe
    .dword 0xffffffff3f800000, 0xffffffff337fffff, 0xffffffff3f7fffff
    .dword 0xffffffff3f800000, 0xffffffff337fffff, 0xffffffff3f800000
    .dword 0xffffffff3f800000, 0xffffffffb3800000, 0xffffffff3f800000
    .dword 0xffffffff3f800000, 0xffffffffb3800000, 0xffffffff3f800001
    .dword 0xffffffff3f800001, 0xffffffffbf800000, 0xffffffff40000000
    .dword 0xffffffff3f800001, 0xffffffffbf800000, 0xffffffff40000001
    .dword 0xffffffff3f800000, 0xffffffffbf800000, 0xffffffff40000000
    .dword 0xffffffff7f7fffff, 0xffffffff7f7fffff, 0xffffffff00000000
    .dword 0xffffffff7f7fffff, 0xffffffff7f7fffff, 0xffffffff80000000
    .dword 0xffffffffff7fffff, 0xffffffffff7fffff, 0xffffffff00000000
    .dword 0xffffffffff7fffff, 0xffffffffff7fffff, 0xffffffff80000000
    .dword 0xffffffff7f7fffff, 0xffffffff73000000, 0xffffffff7f7ffffe
    .dword 0xffffffff7f7fffff, 0xffffffff73000000, 0xffffffff7f7fffff
    .dword 0xffffffff00800000, 0xffffffff80000001, 0xffffffff00800001
    .dword 0xffffffff007fffff, 0xffffffff00000001, 0xffffffff007ffffe
    .dword 0xffffffff00000001, 0xffffffff00000001, 0xffffffff00000000
    .dword 0xffffffff00000001, 0xffffffff00000001, 0xffffffff80000000
    .dword 0xffffffff00000001, 0xffffffff80000001, 0xffffffff00000002
    .dword 0xffffffff00800000, 0xffffffff3f7fffff, 0xffffffffbf7fffff
    .dword 0xffffffff00800000, 0xffffffff3f7fffff, 0xffffffffbf7ffffe
    .dword 0xffffffff00800001, 0xffffffff3f7fffff, 0xffffffffbf7fffff
    .dword 0xffffffff00800001, 0xffffffff3f7fffff, 0xffffffffbf7ffffe
    .dword 0xffffffff00800001, 0xffffffff3f7ffffe, 0xffffffffbf7ffffe
    .dword 0xffffffff00800001, 0xffffffff3f7ffffe, 0xffffffffbf7ffffd
    .dword 0xffffffff007fffff, 0xffffffff3f800001, 0xffffffffbf800001
    .dword 0xffffffff007fffff, 0xffffffff3f800001, 0xffffffffbf800000
    .dword 0xffffffff80800000, 0xffffffff3f7fffff, 0xffffffffbf7fffff
    .dword 0xffffffff80800000, 0xffffffff3f7fffff, 0xffffffffbf800000
    .dword 0xffffffff7f7fffff, 0xffffffff3f800001, 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff, 0xffffffff3f800001, 0xffffffff7f7ffffe
    .dword 0xffffffff7f7fffff, 0xffffffff3f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff, 0xffffffff3f7fffff, 0xffffffff7f7ffffe
    .dword 0xffffffff00000001, 0xffffffff3f7fffff, 0xffffffffbf7fffff
    .dword 0xffffffff00000001, 0xffffffff3f7fffff, 0xffffffffbf7ffffe
    .dword 0xffffffff00000003, 0xffffffff3f000000, 0xffffffffbf000000
    .dword 0xffffffff00000003, 0xffffffff3f000000, 0xffffffffbeffffff
    .dword 0xffffffff00800000, 0xffffffff40000000, 0xffffffffc0000000
    .dword 0xffffffff00800000, 0xffffffff40000000, 0xffffffffbfffffff
    .dword 0xffffffff3f800000, 0xffffffff3f800003, 0xffffffffb4c00000
    .dword 0xffffffffbff0ed64, 0xffffffff804e34c6, 0xffffffffbff0ed64
    .dword 0xffffffffbff0ed64, 0xffffffff804e34c6, 0xffffffffbff0ed63
    .dword 0xffffffff005a3abe, 0xffffffff3f96d59f, 0xffffffffbf96d59f
    .dword 0xffffffff005a3abe, 0xffffffff3f96d59f, 0xffffffffbf96d59e
    .dword 0xffffffff8022597b, 0xffffffff411d6d4b, 0xffffffffc11d6d4b
    .dword 0xffffffff8022597b, 0xffffffff411d6d4b, 0xffffffffc11d6d4c
    .dword 0xffffffffc00a6328, 0xffffffff4b360000, 0xffffffffcb360002
    .dword 0xffffffffc00a6328, 0xffffffff4b360000, 0xffffffffcb360003
    .dword 0xffffffff3f74cad3, 0xffffffffcbe60000, 0xffffffff4be60000
    .dword 0xffffffff3f74cad3, 0xffffffffcbe60000, 0xffffffff4be60001
    .dword 0xffffffff804ed64e, 0xfffffffff4d65acf, 0xffffffff74d65acf
    .dword 0xffffffff804ed64e, 0xfffffffff4d65acf, 0xffffffff74d65ace
    .dword 0xffffffffbfe74c2d, 0xffffffff005c2db0, 0xffffffffbfe74c2d
    .dword 0xffffffffbfe74c2d, 0xffffffff005c2db0, 0xffffffffbfe74c2e
    .dword 0xffffffff3ec27c1a, 0xffffffffc106ff25, 0xffffffff410d1306
    .dword 0xffffffff3ec27c1a, 0xffffffffc106ff25, 0xffffffff410d1305
    .dword 0xffffffffbedee8fa, 0xffffffff31900000, 0xffffffffbedee8fa
    .dword 0xffffffffbedee8fa, 0xffffffff31900000, 0xffffffffbedee8fb
    .dword 0xffffffff3e62b61c, 0xffffffff8600c7e4, 0xffffffff3e62b61c
    .dword 0xffffffff3e62b61c, 0xffffffff8600c7e4, 0xffffffff3e62b61d
    .dword 0xffffffff40cbff2f, 0xffffffffbf4e02da, 0xffffffff40e5bf8a
    .dword 0xffffffff40cbff2f, 0xffffffffbf4e02da, 0xffffffff40e5bf8b
    .dword 0xffffffff3a080000, 0xffffffff001e85c0, 0xffffffff3a080000
    .dword 0xffffffff3a080000, 0xffffffff001e85c0, 0xffffffff3a07ffff
    .dword 0xffffffff40ec3927, 0xffffffff000c89cf, 0xffffffff40ec3927
    .dword 0xffffffff40ec3927, 0xffffffff000c89cf, 0xffffffff40ec3926
    .dword 0xffffffff417c0ffe, 0xffffffff1ffc0000, 0xffffffff417c0ffe
    .dword 0xffffffff417c0ffe, 0xffffffff1ffc0000, 0xffffffff417c0ffd
rows_end:
modes:
    .byte 0x00, 0x01, 0x61, 0x01, 0x21, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x00, 0x00, 0x40, 0x00, 0x40
    .byte 0x01, 0x61, 0x00, 0x00, 0x00, 0x40, 0x00, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01
    .byte 0x41, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x00, 0x01, 0x21, 0x01, 0x21
    .byte 0x01, 0x41, 0x01, 0x41, 0x01, 0x61, 0x01, 0x21, 0x01, 0x41, 0x01, 0x21, 0x01, 0x41, 0x01, 0x61
    .byte 0x01, 0x61, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21
