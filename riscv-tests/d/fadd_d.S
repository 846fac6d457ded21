# fadd.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fadd.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fadd.d, fa3, fa0, fa1
    case 218                # fd = ft1
    constant a0, 0x3ff0e2e8a4893c31
    fmv.d.x ft1, a0
    constant a0, 0x3ff891df6e626ebb
    fmv.d.x ft2, a0
    constant a0, 0x3ff86a7b3afe0acd
    fmv.d.x ft3, a0
    fadd.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x4004ba640975d576
    case 219                # fd = ft2
    constant a0, 0x3ff0e2e8a4893c31
    fmv.d.x ft1, a0
    constant a0, 0x3ff891df6e626ebb
    fmv.d.x ft2, a0
    constant a0, 0x3ff86a7b3afe0acd
    fmv.d.x ft3, a0
    fadd.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x4004ba640975d576
    case 220                # all one register
    constant a0, 0x3ff0e2e8a4893c31
    fmv.d.x ft1, a0
    constant a0, 0x3ff891df6e626ebb
    fmv.d.x ft2, a0
    constant a0, 0x3ff86a7b3afe0acd
    fmv.d.x ft3, a0
    fadd.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x4000e2e8a4893c31
    case 221                # f0 is a register like any other
    constant a0, 0x3ff0e2e8a4893c31
    fmv.d.x ft1, a0
    constant a0, 0x3ff891df6e626ebb
    fmv.d.x ft2, a0
    constant a0, 0x3ff86a7b3afe0acd
    fmv.d.x ft3, a0
    fadd.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x4004ba640975d576
    case 222                # and f31
    constant a0, 0x3ff0e2e8a4893c31
    fmv.d.x ft1, a0
    constant a0, 0x3ff891df6e626ebb
    fmv.d.x ft2, a0
    constant a0, 0x3ff86a7b3afe0acd
    fmv.d.x ft3, a0
    fadd.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x4004ba640975d576
    pass 222

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
    .dword 0x0
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
    .dword 0x8000000000000000
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
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x4000000000000000
    .dword 0x8000000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0xbff0000000000000
    .dword 0x0
    .dword 0xc000000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0xbff0000000000000
    .dword 0xbfefffffffffffff
    .dword 0xbff0000000000001
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
    .dword 0xfff0000000000000
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
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7ff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0x7fefffffffffffff
    .dword 0x7fefffffffffffff
    .dword 0x7feffffffffffffe
    .dword 0x8000000000000001
    .dword 0x8000000000000001
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7feffffffffffffe
    .dword 0x8000000000000002
    .dword 0xffffffffffffe
    .dword 0x8010000000000001
    .dword 0xfffffffffffff
    .dword 0xfffffffffffff
    .dword 0x3ff0000000000000
    .dword 0xbfefffffffffffff
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0xffffffffffffe
    .dword 0x1ffffffffffffe
    .dword 0x8000000000000001
    .dword 0x8010000000000000
    .dword 0x8010000000000000
    .dword 0x3ff0000000000000
    .dword 0xbff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7fefffffffffffff
    .dword 0x8010000000000001
    .dword 0x8000000000000001
    .dword 0x8020000000000000
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30
    .byte 0x41, 0x61, 0x81, 0x01, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x81, 0x01, 0x21, 0x41
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x90, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10
    .byte 0x20, 0x40, 0x65, 0x81, 0x00, 0x20, 0x40, 0x70, 0x85, 0x01, 0x21, 0x41, 0x60, 0x80, 0x01, 0x21
    .byte 0x40, 0x60, 0x80, 0x10, 0x21, 0x40, 0x60, 0x80, 0x00, 0x20, 0x41, 0x61, 0x80, 0x00, 0x20, 0x50
    .byte 0x65, 0x80, 0x00, 0x20, 0x40, 0x60, 0x81, 0x01, 0x20, 0x40, 0x60, 0x90, 0x01, 0x20, 0x40, 0x60
    .balign 8
rows:
    .dword 0x3ff0000000000000, 0x3ca0000000000000, 0x3ff0000000000000
    .dword 0x3ff0000000000000, 0x3ca0000000000000, 0x3ff0000000000001
    .dword 0x3ff0000000000001, 0x3ca0000000000000, 0x3ff0000000000002
    .dword 0x3ff0000000000001, 0x3ca0000000000000, 0x3ff0000000000001
    .dword 0x3ff0000000000000, 0x3ca0000000000001, 0x3ff0000000000001
    .dword 0x3ff0000000000000, 0x3ca0000000000001, 0x3ff0000000000000
    .dword 0x3ff0000000000000, 0x3c9fffffffffffff, 0x3ff0000000000000
    .dword 0x3ff0000000000000, 0x3c9fffffffffffff, 0x3ff0000000000001
    .dword 0x3ff0000000000000, 0xbca0000000000000, 0x3fefffffffffffff
    .dword 0x3ff0000000000001, 0xbff0000000000000, 0x3cb0000000000000
    .dword 0x3ff0000000000000, 0xbff0000000000000, 0x0
    .dword 0x3ff0000000000000, 0xbff0000000000000, 0x8000000000000000
    .dword 0x7fefffffffffffff, 0x7fefffffffffffff, 0x7ff0000000000000
    .dword 0x7fefffffffffffff, 0x7fefffffffffffff, 0x7fefffffffffffff
    .dword 0xffefffffffffffff, 0xffefffffffffffff, 0xfff0000000000000
    .dword 0xffefffffffffffff, 0xffefffffffffffff, 0xffefffffffffffff
    .dword 0x7fefffffffffffff, 0x7c90000000000000, 0x7ff0000000000000
    .dword 0x7fefffffffffffff, 0x7c90000000000000, 0x7fefffffffffffff
    .dword 0x10000000000000, 0x8000000000000001, 0xfffffffffffff
    .dword 0xfffffffffffff, 0x1, 0x10000000000000
    .dword 0x1, 0x1, 0x2
    .dword 0x1, 0x8000000000000001, 0x0
    .dword 0x1, 0x8000000000000001, 0x8000000000000000
    .dword 0x10000000000000, 0x3fefffffffffffff, 0x3fefffffffffffff
    .dword 0x10000000000000, 0x3fefffffffffffff, 0x3ff0000000000000
    .dword 0x10000000000001, 0x3fefffffffffffff, 0x3fefffffffffffff
    .dword 0x10000000000001, 0x3fefffffffffffff, 0x3ff0000000000000
    .dword 0x10000000000001, 0x3feffffffffffffe, 0x3feffffffffffffe
    .dword 0x10000000000001, 0x3feffffffffffffe, 0x3fefffffffffffff
    .dword 0xfffffffffffff, 0x3ff0000000000001, 0x3ff0000000000001
    .dword 0xfffffffffffff, 0x3ff0000000000001, 0x3ff0000000000002
    .dword 0x8010000000000000, 0x3fefffffffffffff, 0x3fefffffffffffff
    .dword 0x8010000000000000, 0x3fefffffffffffff, 0x3feffffffffffffe
    .dword 0x7fefffffffffffff, 0x3ff0000000000001, 0x7fefffffffffffff
    .dword 0x7fefffffffffffff, 0x3ff0000000000001, 0x7ff0000000000000
    .dword 0x7fefffffffffffff, 0x3fefffffffffffff, 0x7fefffffffffffff
    .dword 0x7fefffffffffffff, 0x3fefffffffffffff, 0x7ff0000000000000
    .dword 0x1, 0x3fefffffffffffff, 0x3fefffffffffffff
    .dword 0x1, 0x3fefffffffffffff, 0x3ff0000000000000
    .dword 0x3, 0x3fe0000000000000, 0x3fe0000000000000
    .dword 0x3, 0x3fe0000000000000, 0x3fe0000000000001
    .dword 0x10000000000000, 0x4000000000000000, 0x4000000000000000
    .dword 0x10000000000000, 0x4000000000000000, 0x4000000000000001
    .dword 0x3ff0000000000000, 0x3ff0000000000003, 0x4000000000000002
    .dword 0x3ff0000000000000, 0x3ff0000000000003, 0x4000000000000001
    .dword 0xbfdd1b0c4bc83c95, 0xc006819731201214, 0xc00a24f8ba9919a7
    .dword 0xbfdd1b0c4bc83c95, 0xc006819731201214, 0xc00a24f8ba9919a6
    .dword 0x350d2b0000000000, 0xc004f8aa751ab8f4, 0xc004f8aa751ab8f4
    .dword 0x350d2b0000000000, 0xc004f8aa751ab8f4, 0xc004f8aa751ab8f3
    .dword 0x6d26f60000000000, 0x40266c86d8ff46fa, 0x6d26f60000000000
    .dword 0x6d26f60000000000, 0x40266c86d8ff46fa, 0x6d26f60000000001
    .dword 0xc022465bcffe1312, 0x3814764f4e833e5c, 0xc022465bcffe1312
    .dword 0xc022465bcffe1312, 0x3814764f4e833e5c, 0xc022465bcffe1311
    .dword 0x800ee509b8edd3ff, 0xbfc97fb26d785a98, 0xbfc97fb26d785a98
    .dword 0x800ee509b8edd3ff, 0xbfc97fb26d785a98, 0xbfc97fb26d785a99
    .dword 0xbff52e248a0b3aab, 0x6ca6c3aa43f8a466, 0x6ca6c3aa43f8a466
    .dword 0xbff52e248a0b3aab, 0x6ca6c3aa43f8a466, 0x6ca6c3aa43f8a465
    .dword 0xd960c8fdec7f6271, 0x8006f637739181e5, 0xd960c8fdec7f6271
    .dword 0xd960c8fdec7f6271, 0x8006f637739181e5, 0xd960c8fdec7f6272
    .dword 0x800f0a4e6f427f03, 0xc0088e4b99a9bb5c, 0xc0088e4b99a9bb5c
    .dword 0x800f0a4e6f427f03, 0xc0088e4b99a9bb5c, 0xc0088e4b99a9bb5d
    .dword 0xc610a6d53d9af, 0x40031de041933b17, 0x40031de041933b17
    .dword 0xc610a6d53d9af, 0x40031de041933b17, 0x40031de041933b18
    .dword 0x401074604faac973, 0x3fecf0ca4f45ee77, 0x4014127999938742
    .dword 0x401074604faac973, 0x3fecf0ca4f45ee77, 0x4014127999938741
    .dword 0x400730074fa8e670, 0x4001f70875e9f23f, 0x40149387e2c96c58
    .dword 0x400730074fa8e670, 0x4001f70875e9f23f, 0x40149387e2c96c57
    .dword 0xdbedb4bb77b94c59, 0x1eb0cb57b23b9, 0xdbedb4bb77b94c59
    .dword 0xdbedb4bb77b94c59, 0x1eb0cb57b23b9, 0xdbedb4bb77b94c58
    .dword 0x3fede5f93159180b, 0xe16cf70000000000, 0xe16cf70000000000
    .dword 0x3fede5f93159180b, 0xe16cf70000000000, 0xe16cf6ffffffffff
    .dword 0x3fdcd14c64f3f8b6, 0xc01bda3e835f07aa, 0xc01a0d29bd0fc81f
    .dword 0x3fdcd14c64f3f8b6, 0xc01bda3e835f07aa, 0xc01a0d29bd0fc81e
rows_end:
modes:
    .byte 0x01, 0x61, 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x00, 0x00, 0x00, 0x40, 0x05, 0x25, 0x05, 0x25
    .byte 0x05, 0x21, 0x00, 0x00, 0x00, 0x00, 0x40, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01
    .byte 0x21, 0x01, 0x65, 0x01, 0x65, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x01, 0x21, 0x01, 0x21, 0x01
    .byte 0x21, 0x01, 0x61, 0x01, 0x21, 0x01, 0x41, 0x01, 0x21, 0x01, 0x41, 0x01, 0x41, 0x01, 0x61, 0x01
    .byte 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21, 0x01, 0x21
