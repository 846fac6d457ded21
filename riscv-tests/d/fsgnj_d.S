# fsgnj.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fsgnj.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fsgnj.d, fa3, fa0, fa1
    case 155                # fd = ft1
    constant a0, 0x3ffaaa29b31cd1af
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d0c97ec20c24
    fmv.d.x ft2, a0
    constant a0, 0x3ff5b65e75399c8b
    fmv.d.x ft3, a0
    fsgnj.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3ffaaa29b31cd1af
    case 156                # fd = ft2
    constant a0, 0x3ffaaa29b31cd1af
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d0c97ec20c24
    fmv.d.x ft2, a0
    constant a0, 0x3ff5b65e75399c8b
    fmv.d.x ft3, a0
    fsgnj.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3ffaaa29b31cd1af
    case 157                # all one register
    constant a0, 0x3ffaaa29b31cd1af
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d0c97ec20c24
    fmv.d.x ft2, a0
    constant a0, 0x3ff5b65e75399c8b
    fmv.d.x ft3, a0
    fsgnj.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x3ffaaa29b31cd1af
    case 158                # f0 is a register like any other
    constant a0, 0x3ffaaa29b31cd1af
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d0c97ec20c24
    fmv.d.x ft2, a0
    constant a0, 0x3ff5b65e75399c8b
    fmv.d.x ft3, a0
    fsgnj.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3ffaaa29b31cd1af
    case 159                # and f31
    constant a0, 0x3ffaaa29b31cd1af
    fmv.d.x ft1, a0
    constant a0, 0x3ff6d0c97ec20c24
    fmv.d.x ft2, a0
    constant a0, 0x3ff5b65e75399c8b
    fmv.d.x ft3, a0
    fsgnj.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3ffaaa29b31cd1af
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
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff8000000000001
    .dword 0xfff8000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7ff0000000000001
    .dword 0xfff0000000000001
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000001
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8010000000000000
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
    .balign 8
rows:
    .dword 0xc9ebcb8e704e8, 0x6d982eb4105825c5, 0xc9ebcb8e704e8
    .dword 0x4016d669ae556036, 0x7ab04d095ee89, 0x4016d669ae556036
    .dword 0xc02552d5c29aa82d, 0x2eb76cc0affe613a, 0x402552d5c29aa82d
    .dword 0x3fda135dbce332ce, 0x3fc9a71aef881f3c, 0x3fda135dbce332ce
    .dword 0xd51e922b08e1a947, 0x4027e2dd2cd954ad, 0x551e922b08e1a947
    .dword 0x5ee8830000000000, 0x629bc26a10bc1d03, 0x5ee8830000000000
    .dword 0xc0286897c6831edc, 0x3fc66c4c813e28e9, 0x40286897c6831edc
    .dword 0x9186940000000000, 0x4003e2b5ab1b683f, 0x1186940000000000
    .dword 0x401571028063dd21, 0x3fd49276c2f05c12, 0x401571028063dd21
    .dword 0x85c17b8000000000, 0x9ce0c71a95f31, 0x5c17b8000000000
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
