# fnmsub.h fd, fs1, fs2, fs3
# Written by tools/generate.py.

    table_float 1, 3, f, f, fnmsub.h, fa3, fa0, fa1, fa2
    case 131                # fd = ft1
    constant a0, 0xffffffffffff3ffb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ea2
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c35
    fmv.d.x ft3, a0
    fnmsub.h ft1, ft1, ft2, ft3
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffffc083
    case 132                # fd = ft2
    constant a0, 0xffffffffffff3ffb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ea2
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c35
    fmv.d.x ft3, a0
    fnmsub.h ft2, ft1, ft2, ft3
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffffc083
    case 133                # fd = ft3
    constant a0, 0xffffffffffff3ffb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ea2
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c35
    fmv.d.x ft3, a0
    fnmsub.h ft3, ft1, ft2, ft3
    fmv.x.d a0, ft3
    expect a0, 0xffffffffffffc083
    case 134                # all one register
    constant a0, 0xffffffffffff3ffb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ea2
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c35
    fmv.d.x ft3, a0
    fnmsub.h ft1, ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffffbff1
    case 135                # f0 is a register like any other
    constant a0, 0xffffffffffff3ffb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ea2
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c35
    fmv.d.x ft3, a0
    fnmsub.h f0, ft1, ft2, ft3
    fmv.x.d a0, f0
    expect a0, 0xffffffffffffc083
    case 136                # and f31
    constant a0, 0xffffffffffff3ffb
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3ea2
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c35
    fmv.d.x ft3, a0
    fnmsub.h f31, ft1, ft2, ft3
    fmv.x.d a0, f31
    expect a0, 0xffffffffffffc083
    pass 136

    .data
    .balign 8
rows:
    .dword 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff0000, 0xffffffffffff0000
    .dword 0xffffffffffff8400, 0xfffffffffffffc00, 0xffffffffffff8001, 0xfffffffffffffc00
    .dword 0xffffffffffff7c00, 0xfffffffffffffc00, 0xffffffffffff0000, 0xffffffffffff7c00
    .dword 0xffffffffffff0000, 0xffffffffffffbc00, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff8000, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff8001, 0xffffffffffff7bff, 0xffffffffffff7bff
    .dword 0xffffffffffff7e01, 0xffffffffffff7e01, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xffffffffffff03ff, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff7e01, 0xffffffffffffbc00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xfffffffffffffc01, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff8400, 0xfffffffffffffc00, 0xfffffffffffffc00
    .dword 0xffffffffffff0000, 0xffffffffffff03ff, 0xffffffffffffbc00, 0xffffffffffffbc00
    .dword 0x7fffffffffff3c00, 0xffffffffffff8001, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7e01, 0xffffffffffff0000, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0x3c00, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff7bff, 0xffffffffffff03ff, 0xffffffffffff7bff
    .dword 0xffffffffffff7c00, 0xffffffffffff8001, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff03ff, 0xffffffffffff3c00, 0xffffffffffff3c01
    .dword 0xffffffffffff03ff, 0x3c00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff7c00, 0xffffffffffff8400, 0xffffffffffff7c00
    .dword 0xffffffffffff8000, 0xffffffffffff0000, 0xfffffffffffffc00, 0xfffffffffffffc00
    .dword 0xffffffffffff03ff, 0xffffffffffff0000, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7bff, 0xfffffffffffffc00, 0xfffffffffffffc00
    .dword 0xffffffffffff8000, 0xffffffffffff7e01, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff7e01, 0x3c00, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff8400, 0xffffffffffff7bff, 0xffffffffffff7bff
    .dword 0xffffffffffff7c00, 0xfffffffffffffc00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0x7fffffffffff3c00, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0x3c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff03ff, 0xffffffffffff8400, 0xffffffffffff8400
    .dword 0xffffffffffff7e01, 0x3c00, 0xffffffffffff03ff, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff3c00, 0xffffffffffff03ff, 0xffffffffffff0000
    .dword 0xffffffffffff7bff, 0xffffffffffff0000, 0xffffffffffff8000, 0xffffffffffff8000
    .dword 0xffffffffffff7c00, 0xffffffffffff03ff, 0xffffffffffff3c00, 0xfffffffffffffc00
    .dword 0xffffffffffff8400, 0xffffffffffff8000, 0xffffffffffff7bff, 0xffffffffffff7bff
    .dword 0x7fffffffffff3c00, 0xfffffffffffffc00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffffbc00, 0xfffffffffffffc00
    .dword 0xffffffffffff8000, 0x3c00, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffffbc00, 0x3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc01, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xffffffffffff0000, 0xffffffffffff8001, 0xffffffffffff8001
    .dword 0xffffffffffff03ff, 0xffffffffffffbc00, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0x7fffffffffff3c00, 0x7fffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xffffffffffffbc00, 0xffffffffffff7bff, 0xffffffffffff7c00
    .dword 0xffffffffffff0000, 0xffffffffffff7e01, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0x7fffffffffff3c00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0xffffffffffff7c00, 0xffffffffffff7e01, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xffffffffffff8400, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xfffffffffffffc01, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff7c00, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff8000, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0x7fffffffffff3c00, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffffbc00, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0xffffffffffff0000, 0xfffffffffffffc00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0x7fffffffffff3c00, 0xffffffffffff7bff, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7e01, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff7e01, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff8000
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff8000
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7c00, 0xffffffffffff7c00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff0000
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff8000
    .dword 0xffffffffffff010e, 0xffffffffffff33a4, 0xffffffffffff8040, 0xffffffffffff8080
    .dword 0xffffffffffff26d7, 0xffffffffffff0374, 0xffffffffffff34e8, 0xffffffffffff34e7
    .dword 0xffffffffffffe732, 0xffffffffffffc8bf, 0xfffffffffffff444, 0xfffffffffffff845
    .dword 0xffffffffffffb41c, 0xffffffffffff435d, 0xffffffffffff43aa, 0xffffffffffff44c8
    .dword 0xffffffffffff4980, 0xffffffffffffb2c0, 0xffffffffffff40a4, 0xffffffffffff44a4
    .dword 0xffffffffffffe78d, 0xffffffffffffc7e1, 0xffffffffffff161a, 0xfffffffffffff370
    .dword 0xffffffffffffcb54, 0xfffffffffffffa00, 0xfffffffffffffbff, 0xfffffffffffffbff
    .dword 0xffffffffffffb23e, 0xffffffffffff812e, 0xffffffffffff0363, 0xffffffffffff0328
    .dword 0xffffffffffffb139, 0xffffffffffffbd97, 0xffffffffffffb34d, 0xffffffffffffb74c
    .dword 0xffffffffffff8c80, 0xffffffffffff81c4, 0xffffffffffff49b3, 0xffffffffffff49b3
    .dword 0xffffffffffffc700, 0xffffffffffffb3aa, 0xffffffffffffbeb5, 0xffffffffffffc2b5
    .dword 0xffffffffffffbca4, 0xffffffffffff0383, 0xffffffffffff3779, 0xffffffffffff3779
    .dword 0xffffffffffffc9cd, 0xffffffffffff1600, 0xffffffffffff245a, 0xffffffffffff2859
    .dword 0xffffffffffff6e0f, 0xffffffffffffb747, 0xffffffffffff4213, 0xffffffffffff6985
    .dword 0xffffffffffffe25c, 0xffffffffffff37e6, 0xffffffffffff5e47, 0xffffffffffff6247
    .dword 0xffffffffffff9378, 0xffffffffffffc378, 0xffffffffffffc49e, 0xffffffffffffc49f
    .dword 0xffffffffffff02ad, 0xffffffffffffac19, 0xffffffffffff002b, 0xffffffffffff0056
    .dword 0xffffffffffff47da, 0xffffffffffff83b4, 0xffffffffffff81d2, 0xffffffffffff0ed0
    .dword 0xffffffffffff185a, 0xffffffffffffbd75, 0xffffffffffff19ef, 0xffffffffffff1df0
    .dword 0xffffffffffff4052, 0xffffffffffff00e0, 0xffffffffffffb62e, 0xffffffffffffb62e
    .dword 0xffffffffffff5b80, 0xffffffffffff40a5, 0xffffffffffffe05b, 0xffffffffffffe45b
    .dword 0xffffffffffff02b4, 0xffffffffffff81f3, 0xffffffffffff48d0, 0xffffffffffff48d0
    .dword 0xffffffffffffc000, 0xffffffffffffa680, 0xffffffffffffaa80, 0xffffffffffffae80
    .dword 0xffffffffffffb662, 0xffffffffffffc180, 0xffffffffffff4968, 0xffffffffffff48dc
    .dword 0xffffffffffffc2aa, 0xffffffffffff5e8d, 0xffffffffffff6575, 0xffffffffffff6975
    .dword 0xffffffffffff7300, 0xffffffffffff81da, 0xffffffffffffb61a, 0xffffffffffff2610
    .dword 0xffffffffffffbf11, 0xffffffffffff45d1, 0xffffffffffff4923, 0xffffffffffff4d23
    .dword 0xffffffffffffe080, 0xffffffffffff3545, 0xffffffffffff41d4, 0xffffffffffff5a04
    .dword 0xffffffffffff126e, 0xffffffffffffde80, 0xffffffffffff3539, 0xffffffffffff393a
    .dword 0xffffffffffffb6d5, 0xffffffffffff8400, 0xffffffffffffd780, 0xffffffffffffd780
    .dword 0xffffffffffff43a8, 0xffffffffffff314a, 0xffffffffffffb910, 0xffffffffffffbd10
    .dword 0xffffffffffffee80, 0xffffffffffffde80, 0xffffffffffffaf80, 0xfffffffffffffbff
    .dword 0xffffffffffff32a2, 0xffffffffffffb8ef, 0xffffffffffff3018, 0xffffffffffff3417
    .dword 0xffffffffffff4222, 0xffffffffffffc800, 0xffffffffffff3af4, 0xffffffffffff4e5a
    .dword 0xffffffffffff809d, 0xffffffffffffc78a, 0xffffffffffff84a0, 0xffffffffffff88a0
    .dword 0xffffffffffff415e, 0xffffffffffff3c1e, 0xffffffffffff83a4, 0xffffffffffffc186
    .dword 0xffffffffffff0144, 0xffffffffffff5e83, 0xffffffffffffa01e, 0xffffffffffffa41e
    .dword 0xffffffffffffcd13, 0xffffffffffffb112, 0xffffffffffff3c3d, 0xffffffffffffc051
    .dword 0xffffffffffff02b2, 0xffffffffffffc76e, 0xffffffffffff0d01, 0xffffffffffff1102
    .dword 0xffffffffffff0032, 0xffffffffffff53a0, 0xffffffffffff02dc, 0xffffffffffff8887
    .dword 0xffffffffffffbd83, 0xffffffffffff420b, 0xffffffffffff442a, 0xffffffffffff482a
    .dword 0xffffffffffff36a2, 0xffffffffffff8176, 0xffffffffffff4182, 0xffffffffffff4182
    .dword 0xffffffffffffb2a4, 0xffffffffffff3900, 0xffffffffffff3027, 0xffffffffffff3426
    .dword 0xffffffffffff312c, 0xffffffffffff2d80, 0xffffffffffff4092, 0xffffffffffff408b
    .dword 0xffffffffffff0b00, 0xffffffffffff372f, 0xffffffffffff8649, 0xffffffffffff8a49
    .dword 0xffffffffffff7488, 0xffffffffffffb503, 0xffffffffffffc164, 0xffffffffffff6dad
    .dword 0xffffffffffff452e, 0xffffffffffffb625, 0xffffffffffff3ff4, 0xffffffffffff43f4
    .dword 0xfffffffffffff6a9, 0xffffffffffffb82f, 0xffffffffffffedd2, 0xfffffffffffff4f1
    .dword 0xffffffffffff81fd, 0xffffffffffffcaa5, 0xffffffffffff8e9c, 0xffffffffffff929b
    .dword 0xffffffffffffb791, 0xffffffffffffc984, 0xffffffffffffc7ec, 0xffffffffffffca92
rows_end:
modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x21, 0x50, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x21, 0x50, 0x61, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x21
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x30, 0x50, 0x70, 0x80, 0x00, 0x30, 0x40, 0x70, 0x80, 0x10, 0x40, 0x10, 0x40
    .byte 0x10, 0x50, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x50, 0x10, 0x40, 0x10, 0x40
    .byte 0x03, 0x21, 0x41, 0x61, 0x80, 0x01, 0x25, 0x43, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01
    .byte 0x23, 0x41, 0x61, 0x81, 0x01, 0x21, 0x40, 0x61, 0x81, 0x00, 0x21, 0x41, 0x61, 0x81, 0x01, 0x25
    .byte 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x80, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01, 0x21, 0x41
    .byte 0x61, 0x81
