# fdiv.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fdiv.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fdiv.d, fa3, fa0, fa1
    case 209                # fd = ft1
    constant a0, 0x3fff51f94f367ae7
    fmv.d.x ft1, a0
    constant a0, 0x3ff1d294c1d76a43
    fmv.d.x ft2, a0
    constant a0, 0x3ffda1f7aaecf158
    fmv.d.x ft3, a0
    fdiv.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3ffc1e091b7ccd8f
    case 210                # fd = ft2
    constant a0, 0x3fff51f94f367ae7
    fmv.d.x ft1, a0
    constant a0, 0x3ff1d294c1d76a43
    fmv.d.x ft2, a0
    constant a0, 0x3ffda1f7aaecf158
    fmv.d.x ft3, a0
    fdiv.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3ffc1e091b7ccd8f
    case 211                # all one register
    constant a0, 0x3fff51f94f367ae7
    fmv.d.x ft1, a0
    constant a0, 0x3ff1d294c1d76a43
    fmv.d.x ft2, a0
    constant a0, 0x3ffda1f7aaecf158
    fmv.d.x ft3, a0
    fdiv.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x3ff0000000000000
    case 212                # f0 is a register like any other
    constant a0, 0x3fff51f94f367ae7
    fmv.d.x ft1, a0
    constant a0, 0x3ff1d294c1d76a43
    fmv.d.x ft2, a0
    constant a0, 0x3ffda1f7aaecf158
    fmv.d.x ft3, a0
    fdiv.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3ffc1e091b7ccd8f
    case 213                # and f31
    constant a0, 0x3fff51f94f367ae7
    fmv.d.x ft1, a0
    constant a0, 0x3ff1d294c1d76a43
    fmv.d.x ft2, a0
    constant a0, 0x3ffda1f7aaecf158
    fmv.d.x ft3, a0
    fdiv.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3ffc1e091b7ccd8f
    pass 213

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
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x4000000000000
    .dword 0xffefffffffffffff
    .dword 0x7fd0000000000001
    .dword 0xffd0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8004000000000000
    .dword 0x7ff0000000000000
    .dword 0xffd0000000000001
    .dword 0x7fd0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x3ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8000000000000000
    .dword 0x3ff0000000000000
    .dword 0xbcb0000000000001
    .dword 0x3cb0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x1
    .dword 0xc32ffffffffffffe
    .dword 0x3ff0000000000000
    .dword 0xbfeffffffffffffe
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8000000000000000
    .dword 0x4330000000000000
    .dword 0xbff0000000000002
    .dword 0x3ff0000000000000
results_end:
result_modes:
    .byte 0x10, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x50, 0x70, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x88, 0x08, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30
    .byte 0x43, 0x65, 0x81, 0x00, 0x28, 0x48, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x83, 0x05, 0x21, 0x40
    .byte 0x60, 0x80, 0x00, 0x20, 0x50, 0x70, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x90, 0x10, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10
    .byte 0x28, 0x48, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x05, 0x25, 0x45, 0x68, 0x88, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x23, 0x40, 0x61, 0x80, 0x08, 0x28, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50
    .byte 0x63, 0x80, 0x00, 0x20, 0x48, 0x68, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x03, 0x20, 0x41, 0x60
    .balign 8
rows:
    .dword 0x3ff0000000000000, 0x3ca0000000000000, 0x4340000000000000
    .dword 0x3ff0000000000001, 0x3ca0000000000000, 0x4340000000000001
    .dword 0x3ff0000000000000, 0x3ca0000000000001, 0x433ffffffffffffe
    .dword 0x3ff0000000000000, 0x3ca0000000000001, 0x433fffffffffffff
    .dword 0x3ff0000000000000, 0x3c9fffffffffffff, 0x4340000000000001
    .dword 0x3ff0000000000000, 0x3c9fffffffffffff, 0x4340000000000000
    .dword 0x3ff0000000000000, 0xbca0000000000000, 0xc340000000000000
    .dword 0x3ff0000000000001, 0xbff0000000000000, 0xbff0000000000001
    .dword 0x3ff0000000000000, 0xbff0000000000000, 0xbff0000000000000
    .dword 0x7fefffffffffffff, 0x7fefffffffffffff, 0x3ff0000000000000
    .dword 0xffefffffffffffff, 0xffefffffffffffff, 0x3ff0000000000000
    .dword 0x7fefffffffffffff, 0x7c90000000000000, 0x434fffffffffffff
    .dword 0x10000000000000, 0x8000000000000001, 0xc330000000000000
    .dword 0xfffffffffffff, 0x1, 0x432ffffffffffffe
    .dword 0x1, 0x1, 0x3ff0000000000000
    .dword 0x1, 0x8000000000000001, 0xbff0000000000000
    .dword 0x10000000000000, 0x3fefffffffffffff, 0x10000000000001
    .dword 0x10000000000000, 0x3fefffffffffffff, 0x10000000000000
    .dword 0x10000000000001, 0x3fefffffffffffff, 0x10000000000002
    .dword 0x10000000000001, 0x3fefffffffffffff, 0x10000000000001
    .dword 0x10000000000001, 0x3feffffffffffffe, 0x10000000000002
    .dword 0x10000000000001, 0x3feffffffffffffe, 0x10000000000003
    .dword 0xfffffffffffff, 0x3ff0000000000001, 0xffffffffffffe
    .dword 0xfffffffffffff, 0x3ff0000000000001, 0xfffffffffffff
    .dword 0x8010000000000000, 0x3fefffffffffffff, 0x8010000000000001
    .dword 0x8010000000000000, 0x3fefffffffffffff, 0x8010000000000000
    .dword 0x7fefffffffffffff, 0x3ff0000000000001, 0x7feffffffffffffd
    .dword 0x7fefffffffffffff, 0x3ff0000000000001, 0x7feffffffffffffe
    .dword 0x7fefffffffffffff, 0x3fefffffffffffff, 0x7ff0000000000000
    .dword 0x7fefffffffffffff, 0x3fefffffffffffff, 0x7fefffffffffffff
    .dword 0x1, 0x3fefffffffffffff, 0x1
    .dword 0x1, 0x3fefffffffffffff, 0x2
    .dword 0x3, 0x3fe0000000000000, 0x6
    .dword 0x10000000000000, 0x4000000000000000, 0x8000000000000
    .dword 0x3ff0000000000000, 0x3ff0000000000003, 0x3feffffffffffffa
    .dword 0x3ff0000000000000, 0x3ff0000000000003, 0x3feffffffffffffb
    .dword 0x3fe52985221b1dc9, 0xc0261206348cec3b, 0xbfaeaee415475c2a
    .dword 0x3fe52985221b1dc9, 0xc0261206348cec3b, 0xbfaeaee415475c2b
    .dword 0xd1ab888000000000, 0xbff2023aacf011a6, 0x51a8764dc8058b25
    .dword 0xd1ab888000000000, 0xbff2023aacf011a6, 0x51a8764dc8058b26
    .dword 0xbfc40a94311dd4cf, 0xbfd99fc6b0f1b5b8, 0x3fd9072f78d0edd4
    .dword 0xbfc40a94311dd4cf, 0xbfd99fc6b0f1b5b8, 0x3fd9072f78d0edd5
    .dword 0xc008265e1ef22417, 0xa7b3e870f1525084, 0x584368c1cc7b9d30
    .dword 0xc008265e1ef22417, 0xa7b3e870f1525084, 0x584368c1cc7b9d31
    .dword 0x6e4b3f18fc046e0f, 0x3fef0e16adbe7897, 0x6e4c13575ae82e88
    .dword 0x6e4b3f18fc046e0f, 0x3fef0e16adbe7897, 0x6e4c13575ae82e89
    .dword 0xb21faeb91f57594f, 0x800b8750d4dce252, 0x7205fc41926134ba
    .dword 0xb21faeb91f57594f, 0x800b8750d4dce252, 0x7205fc41926134b9
    .dword 0xbfe834f8f210aedb, 0x402174e7562c40f4, 0xbfb62fdf23742580
    .dword 0xbfe834f8f210aedb, 0x402174e7562c40f4, 0xbfb62fdf23742581
    .dword 0xbfd9b1ab4310950b, 0xbfc6f393d3004fa2, 0x4001e971b3cd503b
    .dword 0xbfd9b1ab4310950b, 0xbfc6f393d3004fa2, 0x4001e971b3cd503a
    .dword 0x3fe8ea7f55d6241b, 0xbfde0d109d00d95f, 0xbffa882d0e2783f1
    .dword 0x3fe8ea7f55d6241b, 0xbfde0d109d00d95f, 0xbffa882d0e2783f2
    .dword 0xc01c2523dd86728a, 0xbfce88c236ccbdc1, 0x403d7f0557b9c3c2
    .dword 0xc01c2523dd86728a, 0xbfce88c236ccbdc1, 0x403d7f0557b9c3c1
    .dword 0x49e8988000000000, 0x800df34f4b3282ff, 0xfff0000000000000
    .dword 0x49e8988000000000, 0x800df34f4b3282ff, 0xffefffffffffffff
    .dword 0x3ff3629a3e0745ee, 0x18860000000000, 0x7fc94b926169ce7c
    .dword 0x3ff3629a3e0745ee, 0x18860000000000, 0x7fc94b926169ce7d
    .dword 0xb7ba9418b7239e1c, 0xa9fc95737277cdd, 0xed0ac1cce2456170
    .dword 0xb7ba9418b7239e1c, 0xa9fc95737277cdd, 0xed0ac1cce2456171
    .dword 0x401665245f86da57, 0x800a91dcb434de51, 0xfff0000000000000
    .dword 0x401665245f86da57, 0x800a91dcb434de51, 0xffefffffffffffff
rows_end:
modes:
    .byte 0x00, 0x00, 0x01, 0x61, 0x01, 0x21, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00
    .byte 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x03, 0x63, 0x01, 0x21, 0x01, 0x61, 0x05, 0x25, 0x03, 0x63
    .byte 0x00, 0x00, 0x01, 0x61, 0x01, 0x41, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01, 0x21
    .byte 0x01, 0x41, 0x01, 0x21, 0x01, 0x41, 0x01, 0x21, 0x05, 0x25, 0x01, 0x61, 0x01, 0x41, 0x05, 0x25
