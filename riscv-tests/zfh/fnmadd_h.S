# fnmadd.h fd, fs1, fs2, fs3
# Written by tools/generate.py.

    table_float 1, 3, f, f, fnmadd.h, fa3, fa0, fa1, fa2
    case 131                # fd = ft1
    constant a0, 0xffffffffffff3f55
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3cda
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c94
    fmv.d.x ft3, a0
    fnmadd.h ft1, ft1, ft2, ft3
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffffc2bc
    case 132                # fd = ft2
    constant a0, 0xffffffffffff3f55
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3cda
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c94
    fmv.d.x ft3, a0
    fnmadd.h ft2, ft1, ft2, ft3
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffffc2bc
    case 133                # fd = ft3
    constant a0, 0xffffffffffff3f55
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3cda
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c94
    fmv.d.x ft3, a0
    fnmadd.h ft3, ft1, ft2, ft3
    fmv.x.d a0, ft3
    expect a0, 0xffffffffffffc2bc
    case 134                # all one register
    constant a0, 0xffffffffffff3f55
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3cda
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c94
    fmv.d.x ft3, a0
    fnmadd.h ft1, ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffffc531
    case 135                # f0 is a register like any other
    constant a0, 0xffffffffffff3f55
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3cda
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c94
    fmv.d.x ft3, a0
    fnmadd.h f0, ft1, ft2, ft3
    fmv.x.d a0, f0
    expect a0, 0xffffffffffffc2bc
    case 136                # and f31
    constant a0, 0xffffffffffff3f55
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3cda
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3c94
    fmv.d.x ft3, a0
    fnmadd.h f31, ft1, ft2, ft3
    fmv.x.d a0, f31
    expect a0, 0xffffffffffffc2bc
    pass 136

    .data
    .balign 8
rows:
    .dword 0xffffffffffff03ff, 0xfffffffffffffc00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff3c00, 0xfffffffffffffc01, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff8400, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xfffffffffffffc01, 0xffffffffffff7e01, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0xffffffffffff7e01, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff8000, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff8400, 0xffffffffffffbc00, 0xffffffffffff3bff
    .dword 0xffffffffffff03ff, 0xffffffffffff8400, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xffffffffffff03ff, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xffffffffffff7bff, 0xffffffffffff8400, 0xfffffffffffffc00
    .dword 0xfffffffffffffc01, 0xffffffffffff7e01, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xffffffffffff7bff, 0xffffffffffff8400, 0xffffffffffff1c0f
    .dword 0xfffffffffffffc01, 0xffffffffffff0000, 0xffffffffffff8400, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xffffffffffff8000, 0xffffffffffffbc00, 0xffffffffffff3c00
    .dword 0xffffffffffff0000, 0xfffffffffffffc01, 0xffffffffffffbc00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0x3c00, 0xffffffffffffbc00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffffbc00, 0xffffffffffff03ff, 0xffffffffffff83ff
    .dword 0xffffffffffff8001, 0xffffffffffff8001, 0xffffffffffffbc00, 0xffffffffffff3bff
    .dword 0xffffffffffff8000, 0xffffffffffffbc00, 0xffffffffffff8001, 0xffffffffffff0001
    .dword 0xffffffffffff7c00, 0xffffffffffff8400, 0xffffffffffff03ff, 0xffffffffffff7c00
    .dword 0xfffffffffffffc01, 0xffffffffffff7c00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xffffffffffff03ff, 0xfffffffffffffc00, 0xffffffffffff7c00
    .dword 0xfffffffffffffc01, 0xffffffffffff3c00, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff8400, 0xffffffffffff03ff, 0xffffffffffff83ff
    .dword 0xffffffffffff7c00, 0x3c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff7bff, 0xffffffffffff8400, 0xffffffffffff7e00
    .dword 0xfffffffffffffc01, 0xffffffffffffbc00, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff8000, 0xffffffffffff7bff, 0xfffffffffffffbff
    .dword 0xffffffffffff0000, 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffffbc00
    .dword 0x3c00, 0xffffffffffff8000, 0xffffffffffff8400, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0xfffffffffffffc00, 0xffffffffffff03ff, 0xffffffffffff7c00
    .dword 0xffffffffffff8400, 0xffffffffffffbc00, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xffffffffffff8001, 0xffffffffffff8000, 0xffffffffffff7c00
    .dword 0xffffffffffff7bff, 0x3c00, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0xffffffffffff7c00, 0xffffffffffff03ff, 0xfffffffffffffc00
    .dword 0xfffffffffffffc00, 0xffffffffffff7e01, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0x3c00, 0xfffffffffffffc01, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7e01, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0xffffffffffff8001, 0xffffffffffffbc00, 0xfffffffffffffc00
    .dword 0xffffffffffff0000, 0xffffffffffff8000, 0xffffffffffff03ff, 0xffffffffffff83ff
    .dword 0xffffffffffff8400, 0xfffffffffffffc01, 0xffffffffffff8001, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffffbc00, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff8001, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xfffffffffffffc01, 0xffffffffffff3c00, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff7e01, 0x3c00, 0xffffffffffff03ff, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff03ff, 0xffffffffffff8400, 0xffffffffffff0400
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0xfffffffffffffc00, 0xffffffffffff8001, 0xfffffffffffffc00
    .dword 0x7fffffffffff3c00, 0x3c00, 0xffffffffffff7bff, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff7e01, 0xfffffffffffffc00, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0xffffffffffff7c00, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xfffffffffffffc00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0x3c00, 0xffffffffffffbc00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7e01, 0xffffffffffff03ff, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff7e01, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc01, 0xfffffffffffffc01, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xfffffffffffffc01, 0xfffffffffffffc01, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0xffffffffffff8000, 0xffffffffffff7bff, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffffbc00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7c00, 0xfffffffffffffc00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff8000
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff8000
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7c00, 0xfffffffffffffc00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff8000
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff0000
    .dword 0xffffffffffff8245, 0xffffffffffff8004, 0xffffffffffff8000, 0xffffffffffff8000
    .dword 0xffffffffffffc920, 0xffffffffffff4b92, 0xffffffffffffde2a, 0xffffffffffff604b
    .dword 0xffffffffffff400a, 0xffffffffffffb49e, 0xffffffffffff38aa, 0xffffffffffff8b50
    .dword 0xffffffffffffc080, 0xffffffffffff98e1, 0xffffffffffffc3ef, 0xffffffffffff43ed
    .dword 0xffffffffffff03d6, 0xffffffffffff30ed, 0xffffffffffff8097, 0xffffffffffff8000
    .dword 0xffffffffffffb1ac, 0xffffffffffff43e8, 0xffffffffffffc3bd, 0xffffffffffff4492
    .dword 0xffffffffffffcad4, 0xffffffffffff83f3, 0xffffffffffff92bd, 0xffffffffffff8006
    .dword 0xffffffffffff8063, 0xffffffffffffb5f8, 0xffffffffffff41cc, 0xffffffffffffc1cd
    .dword 0xffffffffffffc553, 0xffffffffffff80fc, 0xffffffffffff853e, 0xffffffffffff0001
    .dword 0xffffffffffff36d8, 0xffffffffffff0018, 0xffffffffffffbbcf, 0xffffffffffff3bcf
    .dword 0xffffffffffff8317, 0xffffffffffffe480, 0xffffffffffffaaf4, 0xffffffffffff0080
    .dword 0xffffffffffffc407, 0xffffffffffffb010, 0xffffffffffff44ce, 0xffffffffffffc550
    .dword 0xffffffffffff420d, 0xffffffffffffc67e, 0xffffffffffff4cea, 0xffffffffffffa39a
    .dword 0xffffffffffff0293, 0xffffffffffffbc80, 0xffffffffffff80be, 0xffffffffffff03a4
    .dword 0xffffffffffff55e6, 0xffffffffffffb600, 0xffffffffffff506d, 0xffffffffffffa400
    .dword 0xffffffffffff821e, 0xfffffffffffffb97, 0xffffffffffffbf68, 0xffffffffffffb107
    .dword 0xffffffffffff1da0, 0xffffffffffff802b, 0xffffffffffff0000, 0xffffffffffff0000
    .dword 0xffffffffffff6200, 0xffffffffffff02b7, 0xffffffffffffc2aa, 0xffffffffffff4299
    .dword 0xffffffffffffc9e0, 0xffffffffffffc480, 0xffffffffffffd29c, 0xffffffffffff0000
    .dword 0xffffffffffffb5ae, 0xffffffffffff0198, 0xffffffffffff2cca, 0xffffffffffffacca
    .dword 0xffffffffffff4898, 0xffffffffffff7280, 0xffffffffffff7bff, 0xfffffffffffffc00
    .dword 0xffffffffffffb5ec, 0xffffffffffffb2ff, 0xffffffffffffb4c7, 0xffffffffffff32f7
    .dword 0xffffffffffffc4da, 0xffffffffffff37c8, 0xffffffffffff40b9, 0xffffffffffff97b0
    .dword 0xffffffffffff3ed5, 0xffffffffffffb7fd, 0xffffffffffff431e, 0xffffffffffffc169
    .dword 0xffffffffffffc333, 0xffffffffffffca60, 0xffffffffffffd1bd, 0xffffffffffff21c0
    .dword 0xffffffffffff38cd, 0xffffffffffff440c, 0xffffffffffffc023, 0xffffffffffffb5c3
    .dword 0xffffffffffff0233, 0xffffffffffff8f80, 0xffffffffffff0000, 0xffffffffffff0000
    .dword 0xffffffffffff30d9, 0xffffffffffff0314, 0xffffffffffffdeb0, 0xffffffffffff5eaf
    .dword 0xffffffffffff9f00, 0xffffffffffff4a00, 0xffffffffffff2d40, 0xffffffffffff0000
    .dword 0xffffffffffffc78d, 0xffffffffffffd2bc, 0xffffffffffffb3b0, 0xffffffffffffde5a
    .dword 0xffffffffffff70fa, 0xffffffffffffc493, 0xffffffffffff79b1, 0xffffffffffffc320
    .dword 0xffffffffffffb300, 0xffffffffffff3c46, 0xffffffffffff3588, 0xffffffffffffaf2b
    .dword 0xffffffffffffaa80, 0xffffffffffff815c, 0xffffffffffff8011, 0xffffffffffff8001
    .dword 0xffffffffffff4082, 0xffffffffffff382c, 0xffffffffffff2900, 0xffffffffffffbcdb
    .dword 0xffffffffffff3d65, 0xffffffffffff3c30, 0xffffffffffffbda6, 0xffffffffffff0c40
    .dword 0xffffffffffff361e, 0xffffffffffff31b6, 0xffffffffffff0239, 0xffffffffffffac5e
    .dword 0xffffffffffff3163, 0xffffffffffff2400, 0xffffffffffff9963, 0xffffffffffff0000
    .dword 0xffffffffffffc900, 0xffffffffffff6c80, 0xffffffffffff4400, 0xffffffffffff799f
    .dword 0xffffffffffffb725, 0xffffffffffff3207, 0xffffffffffff2d62, 0xffffffffffff0002
    .dword 0xffffffffffffdb00, 0xffffffffffff3b71, 0xffffffffffff5080, 0xffffffffffff5963
    .dword 0xffffffffffffde12, 0xffffffffffffe080, 0xffffffffffff7bff, 0xfffffffffffffc00
    .dword 0xfffffffffffff940, 0xffffffffffffb7d4, 0xffffffffffffbf5b, 0xfffffffffffff523
    .dword 0xffffffffffff41cc, 0xffffffffffff03bb, 0xffffffffffff8968, 0xffffffffffff8001
    .dword 0xffffffffffff82a2, 0xffffffffffffb14a, 0xffffffffffffc2c2, 0xffffffffffff42c2
    .dword 0xffffffffffff35f8, 0xffffffffffff49ab, 0xffffffffffffc43b, 0xffffffffffff16b0
    .dword 0xfffffffffffffbd3, 0xffffffffffff8b77, 0xffffffffffffc7df, 0xffffffffffffc6bb
    .dword 0xffffffffffff05e9, 0xfffffffffffff180, 0xffffffffffff3c10, 0xffffffffffff0a00
    .dword 0xffffffffffffa700, 0xffffffffffff0301, 0xffffffffffff0101, 0xffffffffffff80ec
    .dword 0xffffffffffff4083, 0xffffffffffffc232, 0xffffffffffff46fc, 0xffffffffffff1b2c
    .dword 0xffffffffffffb900, 0xffffffffffffb3c5, 0xffffffffffff8e80, 0xffffffffffffb0d8
rows_end:
modes:
    .byte 0x00, 0x30, 0x40, 0x70, 0x80, 0x00, 0x21, 0x40, 0x70, 0x80, 0x10, 0x21, 0x50, 0x60, 0x90, 0x00
    .byte 0x20, 0x41, 0x60, 0x80, 0x10, 0x20, 0x50, 0x63, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x30, 0x50, 0x60, 0x90, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x30, 0x50, 0x70, 0x90, 0x10, 0x40, 0x10, 0x40
    .byte 0x10, 0x50, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x50, 0x10, 0x40, 0x10, 0x40
    .byte 0x03, 0x21, 0x40, 0x61, 0x83, 0x01, 0x23, 0x41, 0x63, 0x81, 0x00, 0x21, 0x40, 0x63, 0x80, 0x01
    .byte 0x23, 0x41, 0x60, 0x81, 0x05, 0x21, 0x40, 0x61, 0x80, 0x01, 0x23, 0x41, 0x60, 0x81, 0x00, 0x20
    .byte 0x43, 0x61, 0x80, 0x01, 0x20, 0x41, 0x63, 0x81, 0x05, 0x21, 0x43, 0x61, 0x80, 0x01, 0x20, 0x43
    .byte 0x60, 0x81
