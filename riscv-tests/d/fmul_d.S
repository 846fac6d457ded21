# fmul.d fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmul.d, fa3, fa0, fa1
    table_float 145, 2, f, f, fmul.d, fa3, fa0, fa1
    case 214                # fd = ft1
    constant a0, 0x3ff92ee6ac6dedb8
    fmv.d.x ft1, a0
    constant a0, 0x3ff33b35f181feba
    fmv.d.x ft2, a0
    constant a0, 0x3ffb3a73c52b0bb7
    fmv.d.x ft3, a0
    fmul.d ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0x3ffe44e3c6d9886a
    case 215                # fd = ft2
    constant a0, 0x3ff92ee6ac6dedb8
    fmv.d.x ft1, a0
    constant a0, 0x3ff33b35f181feba
    fmv.d.x ft2, a0
    constant a0, 0x3ffb3a73c52b0bb7
    fmv.d.x ft3, a0
    fmul.d ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0x3ffe44e3c6d9886a
    case 216                # all one register
    constant a0, 0x3ff92ee6ac6dedb8
    fmv.d.x ft1, a0
    constant a0, 0x3ff33b35f181feba
    fmv.d.x ft2, a0
    constant a0, 0x3ffb3a73c52b0bb7
    fmv.d.x ft3, a0
    fmul.d ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0x4003d18d2b1a51c8
    case 217                # f0 is a register like any other
    constant a0, 0x3ff92ee6ac6dedb8
    fmv.d.x ft1, a0
    constant a0, 0x3ff33b35f181feba
    fmv.d.x ft2, a0
    constant a0, 0x3ffb3a73c52b0bb7
    fmv.d.x ft3, a0
    fmul.d f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0x3ffe44e3c6d9886a
    case 218                # and f31
    constant a0, 0x3ff92ee6ac6dedb8
    fmv.d.x ft1, a0
    constant a0, 0x3ff33b35f181feba
    fmv.d.x ft2, a0
    constant a0, 0x3ffb3a73c52b0bb7
    fmv.d.x ft3, a0
    fmul.d f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0x3ffe44e3c6d9886a
    pass 218

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
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
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
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0xbff0000000000000
    .dword 0x3ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xffefffffffffffff
    .dword 0x1
    .dword 0x800fffffffffffff
    .dword 0x10000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
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
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x7fefffffffffffff
    .dword 0xffefffffffffffff
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff0000000000000
    .dword 0xbccfffffffffffff
    .dword 0x400ffffffffffffd
    .dword 0xc00fffffffffffff
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000001
    .dword 0x1
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xbccfffffffffffff
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0xfffffffffffff
    .dword 0x800fffffffffffff
    .dword 0x7ff0000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0x400ffffffffffffe
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8000000000000000
    .dword 0x8000000000000000
    .dword 0x0
    .dword 0x8010000000000000
    .dword 0x10000000000000
    .dword 0xfff0000000000000
    .dword 0x7ff0000000000000
    .dword 0x7ff8000000000000
    .dword 0x7ff8000000000000
    .dword 0xc00fffffffffffff
    .dword 0x0
    .dword 0x8000000000000001
    .dword 0x1
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x30, 0x50, 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x00, 0x20, 0x40
    .byte 0x70, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x10, 0x30, 0x40, 0x60
    .byte 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x85, 0x00, 0x21, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x20, 0x43, 0x63, 0x83, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50
    .byte 0x61, 0x83, 0x03, 0x23, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x23, 0x43, 0x63
    .balign 8
rows:
    .dword 0x3ff0000000000000, 0x3ca0000000000000, 0x3ca0000000000000
    .dword 0x3ff0000000000001, 0x3ca0000000000000, 0x3ca0000000000001
    .dword 0x3ff0000000000000, 0x3ca0000000000001, 0x3ca0000000000001
    .dword 0x3ff0000000000000, 0x3c9fffffffffffff, 0x3c9fffffffffffff
    .dword 0x3ff0000000000000, 0xbca0000000000000, 0xbca0000000000000
    .dword 0x3ff0000000000001, 0xbff0000000000000, 0xbff0000000000001
    .dword 0x3ff0000000000000, 0xbff0000000000000, 0xbff0000000000000
    .dword 0x7fefffffffffffff, 0x7fefffffffffffff, 0x7ff0000000000000
    .dword 0x7fefffffffffffff, 0x7fefffffffffffff, 0x7fefffffffffffff
    .dword 0xffefffffffffffff, 0xffefffffffffffff, 0x7ff0000000000000
    .dword 0xffefffffffffffff, 0xffefffffffffffff, 0x7fefffffffffffff
    .dword 0x7fefffffffffffff, 0x7c90000000000000, 0x7ff0000000000000
    .dword 0x7fefffffffffffff, 0x7c90000000000000, 0x7fefffffffffffff
    .dword 0x10000000000000, 0x8000000000000001, 0x8000000000000000
    .dword 0x10000000000000, 0x8000000000000001, 0x8000000000000001
    .dword 0xfffffffffffff, 0x1, 0x0
    .dword 0xfffffffffffff, 0x1, 0x1
    .dword 0x1, 0x1, 0x0
    .dword 0x1, 0x1, 0x1
    .dword 0x1, 0x8000000000000001, 0x8000000000000000
    .dword 0x1, 0x8000000000000001, 0x8000000000000001
    .dword 0x10000000000000, 0x3fefffffffffffff, 0x10000000000000
    .dword 0x10000000000000, 0x3fefffffffffffff, 0xfffffffffffff
    .dword 0x10000000000001, 0x3fefffffffffffff, 0x10000000000000
    .dword 0x10000000000001, 0x3fefffffffffffff, 0x10000000000001
    .dword 0x10000000000001, 0x3feffffffffffffe, 0x10000000000000
    .dword 0x10000000000001, 0x3feffffffffffffe, 0xfffffffffffff
    .dword 0xfffffffffffff, 0x3ff0000000000001, 0x10000000000000
    .dword 0xfffffffffffff, 0x3ff0000000000001, 0xfffffffffffff
    .dword 0x8010000000000000, 0x3fefffffffffffff, 0x8010000000000000
    .dword 0x8010000000000000, 0x3fefffffffffffff, 0x800fffffffffffff
    .dword 0x7fefffffffffffff, 0x3ff0000000000001, 0x7ff0000000000000
    .dword 0x7fefffffffffffff, 0x3ff0000000000001, 0x7fefffffffffffff
    .dword 0x7fefffffffffffff, 0x3fefffffffffffff, 0x7feffffffffffffe
    .dword 0x7fefffffffffffff, 0x3fefffffffffffff, 0x7fefffffffffffff
    .dword 0x1, 0x3fefffffffffffff, 0x1
    .dword 0x1, 0x3fefffffffffffff, 0x0
    .dword 0x3, 0x3fe0000000000000, 0x2
    .dword 0x3, 0x3fe0000000000000, 0x1
    .dword 0x10000000000000, 0x4000000000000000, 0x20000000000000
    .dword 0x3ff0000000000000, 0x3ff0000000000003, 0x3ff0000000000003
    .dword 0x88dca88e4ab529cb, 0x80040167a756805c, 0x0
    .dword 0x88dca88e4ab529cb, 0x80040167a756805c, 0x1
    .dword 0xbfccb19f9e8e1cec, 0x29c4108000000000, 0xa9a1fdcf5966935a
    .dword 0xbfccb19f9e8e1cec, 0x29c4108000000000, 0xa9a1fdcf5966935b
    .dword 0x767bbb0000000000, 0x964dcea315ef333d, 0xccd9d489238a010f
    .dword 0x767bbb0000000000, 0x964dcea315ef333d, 0xccd9d489238a010e
    .dword 0xbfe69652e500579f, 0x2a0896cdba8bf320, 0xaa015b30070148c3
    .dword 0xbfe69652e500579f, 0x2a0896cdba8bf320, 0xaa015b30070148c4
    .dword 0x685b0c0000000000, 0x4008971c50b1ab2f, 0x6874c8b88eb42b10
    .dword 0x685b0c0000000000, 0x4008971c50b1ab2f, 0x6874c8b88eb42b0f
    .dword 0x400c1a03f330e841, 0xe75b7d8000000000, 0xe77824295caf07c6
    .dword 0x400c1a03f330e841, 0xe75b7d8000000000, 0xe77824295caf07c5
    .dword 0xc01cd743e990fd40, 0xea90db475cc291ed, 0x6abe6286fd8fc9de
    .dword 0xc01cd743e990fd40, 0xea90db475cc291ed, 0x6abe6286fd8fc9df
    .dword 0x4017b01b030d6b90, 0x1fe9982039dcce27, 0x2012f23175a12247
    .dword 0x4017b01b030d6b90, 0x1fe9982039dcce27, 0x2012f23175a12246
    .dword 0xb25cd08000000000, 0x113bc0a41bf7e256, 0x83a8fd62c5bf212a
    .dword 0xb25cd08000000000, 0x113bc0a41bf7e256, 0x83a8fd62c5bf2129
    .dword 0x3fe8d7abb9ed3da4, 0x401d94f405dacfa7, 0x4016f7168bc3e416
    .dword 0x3fe8d7abb9ed3da4, 0x401d94f405dacfa7, 0x4016f7168bc3e417
    .dword 0x2c7f5ff7dc0f4017, 0x800903dba54b5d48, 0x8000000000000000
    .dword 0x2c7f5ff7dc0f4017, 0x800903dba54b5d48, 0x8000000000000001
    .dword 0x401d72f405f6a679, 0xe565748000000000, 0xe593bea6a44f9335
    .dword 0x401d72f405f6a679, 0xe565748000000000, 0xe593bea6a44f9336
    .dword 0xfb8de38000000000, 0xbe76da1cfdbc2, 0xbba63cb9541d81cc
    .dword 0xfb8de38000000000, 0xbe76da1cfdbc2, 0xbba63cb9541d81cd
    .dword 0xbff7f04580ec4848, 0xe258e08000000000, 0x62629c25c84dafe1
    .dword 0xbff7f04580ec4848, 0xe258e08000000000, 0x62629c25c84dafe2
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x05, 0x25, 0x05, 0x25, 0x05, 0x25, 0x03, 0x43, 0x03
    .byte 0x63, 0x03, 0x63, 0x03, 0x43, 0x03, 0x23, 0x01, 0x61, 0x01, 0x23, 0x01, 0x23, 0x03, 0x23, 0x05
    .byte 0x25, 0x01, 0x61, 0x03, 0x23, 0x03, 0x23, 0x00, 0x00, 0x03, 0x63, 0x01, 0x41, 0x01, 0x21, 0x01
    .byte 0x41, 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x03, 0x43, 0x01
    .byte 0x41, 0x01, 0x41, 0x01, 0x61
