# fmsub.h fd, fs1, fs2, fs3
# Written by tools/generate.py.

    table_float 1, 3, f, f, fmsub.h, fa3, fa0, fa1, fa2
    case 131                # fd = ft1
    constant a0, 0xffffffffffff3e9c
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e21
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e01
    fmv.d.x ft3, a0
    fmsub.h ft1, ft1, ft2, ft3
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3c20
    case 132                # fd = ft2
    constant a0, 0xffffffffffff3e9c
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e21
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e01
    fmv.d.x ft3, a0
    fmsub.h ft2, ft1, ft2, ft3
    fmv.x.d a0, ft2
    expect a0, 0xffffffffffff3c20
    case 133                # fd = ft3
    constant a0, 0xffffffffffff3e9c
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e21
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e01
    fmv.d.x ft3, a0
    fmsub.h ft3, ft1, ft2, ft3
    fmv.x.d a0, ft3
    expect a0, 0xffffffffffff3c20
    case 134                # all one register
    constant a0, 0xffffffffffff3e9c
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e21
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e01
    fmv.d.x ft3, a0
    fmsub.h ft1, ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffffffff3c50
    case 135                # f0 is a register like any other
    constant a0, 0xffffffffffff3e9c
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e21
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e01
    fmv.d.x ft3, a0
    fmsub.h f0, ft1, ft2, ft3
    fmv.x.d a0, f0
    expect a0, 0xffffffffffff3c20
    case 136                # and f31
    constant a0, 0xffffffffffff3e9c
    fmv.d.x ft1, a0
    constant a0, 0xffffffffffff3e21
    fmv.d.x ft2, a0
    constant a0, 0xffffffffffff3e01
    fmv.d.x ft3, a0
    fmsub.h f31, ft1, ft2, ft3
    fmv.x.d a0, f31
    expect a0, 0xffffffffffff3c20
    pass 136

    .data
    .balign 8
rows:
    .dword 0xfffffffffffffc01, 0xffffffffffff7c00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff03ff, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0x3c00, 0xffffffffffff03ff, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff8001, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffff3c00, 0x7fffffffffff3c00, 0xffffffffffff7bff, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff3c00, 0xffffffffffff8001, 0xffffffffffffbbff
    .dword 0xffffffffffff7c00, 0x7fffffffffff3c00, 0xffffffffffff8001, 0xffffffffffff7e00
    .dword 0x3c00, 0xfffffffffffffc00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xfffffffffffffc00, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffffbc00, 0xffffffffffff8400, 0xffffffffffff3c00
    .dword 0xffffffffffff7e01, 0xfffffffffffffc01, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0x7fffffffffff3c00, 0xffffffffffff8001, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0x3c00, 0xffffffffffff8400, 0xffffffffffff8001, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0x7fffffffffff3c00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff8000, 0xffffffffffff7c00, 0xfffffffffffffc00
    .dword 0xffffffffffff8400, 0xffffffffffff8001, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff3c00, 0xfffffffffffffc01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xfffffffffffffc00, 0xffffffffffff7c00
    .dword 0xffffffffffff3c00, 0x7fffffffffff3c00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0xffffffffffff8000, 0xfffffffffffffc00, 0xffffffffffff7c00
    .dword 0xffffffffffff03ff, 0xfffffffffffffc00, 0xffffffffffff7c00, 0xfffffffffffffc00
    .dword 0x3c00, 0xffffffffffff8001, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff03ff, 0xffffffffffff8400, 0xffffffffffff0400
    .dword 0xffffffffffff3c00, 0xffffffffffff8400, 0xffffffffffff03ff, 0xffffffffffff87ff
    .dword 0xffffffffffff03ff, 0x3c00, 0xffffffffffff8001, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0xffffffffffff0000, 0xffffffffffff8000, 0xffffffffffff0000
    .dword 0xffffffffffff3c00, 0xffffffffffff3c00, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff8400, 0xffffffffffff0400
    .dword 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff7bff, 0xffffffffffff03ff, 0xfffffffffffffbff
    .dword 0xffffffffffff3c00, 0xffffffffffff0000, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8400, 0x3c00, 0xffffffffffff7bff, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xfffffffffffffc01, 0xffffffffffffbc00, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xffffffffffff03ff, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7e01, 0xfffffffffffffc01, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0x7fffffffffff3c00, 0xffffffffffff8400, 0xffffffffffff8400, 0xffffffffffff7e00
    .dword 0xffffffffffff8001, 0xffffffffffff0000, 0xffffffffffff03ff, 0xffffffffffff83ff
    .dword 0xffffffffffff0000, 0xffffffffffff8001, 0xffffffffffff3c00, 0xffffffffffffbc00
    .dword 0xffffffffffff0000, 0xfffffffffffffc01, 0xffffffffffffbc00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff0000, 0xffffffffffffbc00, 0xffffffffffff3c00
    .dword 0xffffffffffff7bff, 0x3c00, 0xffffffffffff7e01, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0xffffffffffff0000, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff8000, 0xffffffffffff8001, 0xffffffffffff0001
    .dword 0xffffffffffff3c00, 0xffffffffffff7c00, 0xffffffffffff03ff, 0xffffffffffff7c00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffffbc00, 0xffffffffffff7c00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff7c00, 0xffffffffffff7e01, 0x7fffffffffff3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff8001, 0xffffffffffff7bff, 0xfffffffffffffbff
    .dword 0xffffffffffff3c00, 0xffffffffffffbc00, 0xffffffffffff8400, 0xffffffffffffbc00
    .dword 0xffffffffffffbc00, 0xffffffffffff7bff, 0xffffffffffff3c00, 0xfffffffffffffbff
    .dword 0xfffffffffffffc00, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xfffffffffffffc00
    .dword 0x3c00, 0xffffffffffff8400, 0xffffffffffff8400, 0xffffffffffff7e00
    .dword 0xffffffffffff7bff, 0xffffffffffff03ff, 0xffffffffffff7c00, 0xfffffffffffffc00
    .dword 0xffffffffffffbc00, 0x3c00, 0x3c00, 0xffffffffffff7e00
    .dword 0xffffffffffff03ff, 0xffffffffffff8000, 0xffffffffffff0000, 0xffffffffffff8000
    .dword 0xffffffffffff7c00, 0x7fffffffffff3c00, 0xffffffffffff7bff, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0x3c00, 0xffffffffffff8001, 0xffffffffffff7e00
    .dword 0xfffffffffffffc00, 0xfffffffffffffc01, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7c00, 0xfffffffffffffc00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff8000
    .dword 0xffffffffffff0000, 0xffffffffffff7c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff0000, 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff0000
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7c00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7c00, 0xfffffffffffffc00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7e00, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff7c01, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff0000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff0000, 0xffffffffffff8000
    .dword 0xffffffffffff8000, 0xffffffffffff7c00, 0xffffffffffff8000, 0xffffffffffff7e00
    .dword 0xffffffffffff8000, 0xffffffffffff3c00, 0xffffffffffff8000, 0xffffffffffff8000
    .dword 0xffffffffffff3aa3, 0xffffffffffff9ae7, 0xffffffffffff19ba, 0xffffffffffff9dba
    .dword 0xffffffffffff8241, 0xffffffffffff6580, 0xffffffffffffc0c2, 0xffffffffffff40a9
    .dword 0xffffffffffff01f3, 0xffffffffffff43fd, 0xffffffffffff87c9, 0xffffffffffff0bc9
    .dword 0xffffffffffff007a, 0xffffffffffff4c1b, 0xffffffffffff4290, 0xffffffffffffc28f
    .dword 0xffffffffffffcb2a, 0xffffffffffff39ab, 0xffffffffffff4913, 0xffffffffffffcd13
    .dword 0xffffffffffff3591, 0xffffffffffff35fb, 0xffffffffffff7080, 0xfffffffffffff080
    .dword 0xffffffffffffdb86, 0xffffffffffff0ae2, 0xffffffffffff2a79, 0xffffffffffffae79
    .dword 0xffffffffffff2b80, 0xffffffffffff9a00, 0xffffffffffffb1ba, 0xffffffffffff31b8
    .dword 0xffffffffffff3b03, 0xffffffffffff4195, 0xffffffffffffc0e5, 0xffffffffffff44e5
    .dword 0xffffffffffffa600, 0xffffffffffff0018, 0xffffffffffff7900, 0xfffffffffffff900
    .dword 0xffffffffffffc7d7, 0xffffffffffff1100, 0xffffffffffff1ce6, 0xffffffffffffa0e6
    .dword 0xffffffffffffd9fa, 0xffffffffffffb780, 0xffffffffffff021b, 0xffffffffffff559a
    .dword 0xffffffffffffbc35, 0xffffffffffffb1c6, 0xffffffffffffb212, 0xffffffffffff3612
    .dword 0xffffffffffff4893, 0xffffffffffffb9aa, 0xffffffffffff4980, 0xffffffffffffcc5e
    .dword 0xffffffffffff5627, 0xffffffffffff324d, 0xffffffffffffccd8, 0xffffffffffff50d8
    .dword 0xffffffffffffe880, 0xffffffffffffbece, 0xffffffffffffbdfa, 0xffffffffffff6ba8
    .dword 0xffffffffffff3122, 0xfffffffffffff880, 0xffffffffffff6dc6, 0xfffffffffffff1c6
    .dword 0xffffffffffff435c, 0xffffffffffff6280, 0xffffffffffffc864, 0xffffffffffff69ff
    .dword 0xffffffffffff02de, 0xffffffffffff40a3, 0xffffffffffff86a6, 0xffffffffffff0aa6
    .dword 0xffffffffffff3cad, 0xffffffffffffbd96, 0xffffffffffffd302, 0xffffffffffff52ce
    .dword 0xffffffffffff81ef, 0xffffffffffff3027, 0xffffffffffff0040, 0xffffffffffff8080
    .dword 0xffffffffffff0604, 0xffffffffffff380d, 0xffffffffffff4391, 0xffffffffffffc390
    .dword 0xffffffffffff0390, 0xffffffffffffb3ea, 0xffffffffffff00e2, 0xffffffffffff81c4
    .dword 0xffffffffffff038c, 0xffffffffffffc12e, 0xffffffffffff19cb, 0xffffffffffff9a14
    .dword 0xffffffffffff491c, 0xffffffffffffbf00, 0xffffffffffff4c79, 0xffffffffffffd079
    .dword 0xffffffffffffb99f, 0xffffffffffff0480, 0xffffffffffff3e80, 0xffffffffffffbe80
    .dword 0xffffffffffffeb80, 0xffffffffffffb561, 0xffffffffffffe50a, 0xffffffffffff690a
    .dword 0xffffffffffffb2e9, 0xffffffffffffb702, 0xffffffffffffc622, 0xffffffffffff463a
    .dword 0xffffffffffff380e, 0xffffffffffffbde5, 0xffffffffffff39f9, 0xffffffffffffbdf9
    .dword 0xffffffffffff45d8, 0xffffffffffff3086, 0xffffffffffffec1c, 0xffffffffffff6c1c
    .dword 0xffffffffffffad00, 0xffffffffffff2fb2, 0xffffffffffff20cf, 0xffffffffffffa4cf
    .dword 0xffffffffffffba2c, 0xffffffffffffaf80, 0xffffffffffff4423, 0xffffffffffffc40b
    .dword 0xffffffffffff4bc8, 0xffffffffffff034f, 0xffffffffffff926f, 0xffffffffffff166f
    .dword 0xffffffffffffb5cf, 0xffffffffffff2200, 0xffffffffffff34a4, 0xffffffffffffb4b5
    .dword 0xffffffffffff01d4, 0xffffffffffffa380, 0xffffffffffff0007, 0xffffffffffff800e
    .dword 0xfffffffffffff000, 0xffffffffffff327c, 0xffffffffffffae00, 0xffffffffffffe67c
    .dword 0xffffffffffffb180, 0xfffffffffffff700, 0xffffffffffffecd0, 0xffffffffffff70d0
    .dword 0xffffffffffffb113, 0xffffffffffff8299, 0xffffffffffff1d87, 0xffffffffffff9d86
    .dword 0xffffffffffffc60c, 0xffffffffffffc770, 0xffffffffffffd1a0, 0xffffffffffff55a0
    .dword 0xffffffffffff4886, 0xffffffffffffc4ff, 0xffffffffffff03fa, 0xffffffffffffd1a6
    .dword 0xffffffffffffb2fc, 0xffffffffffffbce8, 0xffffffffffffb449, 0xffffffffffff3849
    .dword 0xffffffffffff0480, 0xffffffffffff026d, 0xffffffffffff3c35, 0xffffffffffffbc34
    .dword 0xffffffffffff6880, 0xffffffffffff32ac, 0xffffffffffffdf81, 0xffffffffffff6381
    .dword 0xffffffffffff0780, 0xffffffffffffb9ae, 0xffffffffffff4200, 0xffffffffffffc200
    .dword 0xffffffffffffbba9, 0xffffffffffff336d, 0xffffffffffff331c, 0xffffffffffffb71c
    .dword 0xffffffffffffb976, 0xffffffffffff43e8, 0xffffffffffff5a80, 0xffffffffffffda96
    .dword 0xffffffffffff81a7, 0xffffffffffff03ff, 0xffffffffffff0000, 0xffffffffffff8000
    .dword 0xffffffffffff4b2b, 0xffffffffffffc47d, 0xffffffffffff3f9c, 0xffffffffffffd424
    .dword 0xffffffffffff4378, 0xffffffffffff4800, 0xffffffffffffcf78, 0xffffffffffff5378
    .dword 0xffffffffffff4c5e, 0xffffffffffff483b, 0xffffffffffffb74b, 0xffffffffffff58a2
rows_end:
modes:
    .byte 0x10, 0x30, 0x40, 0x60, 0x80, 0x00, 0x21, 0x40, 0x60, 0x90, 0x01, 0x30, 0x50, 0x60, 0x80, 0x00
    .byte 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x01, 0x20
    .byte 0x50, 0x60, 0x90, 0x00, 0x30, 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x70, 0x80, 0x00, 0x30, 0x40
    .byte 0x60, 0x81, 0x01, 0x21, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x40, 0x10, 0x40
    .byte 0x10, 0x50, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x50, 0x10, 0x40, 0x10, 0x40
    .byte 0x01, 0x21, 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01
    .byte 0x21, 0x41, 0x61, 0x81, 0x03, 0x21, 0x43, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01, 0x21
    .byte 0x41, 0x61, 0x83, 0x01, 0x20, 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01, 0x23, 0x41
    .byte 0x60, 0x81
