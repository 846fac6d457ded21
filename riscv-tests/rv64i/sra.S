# sra rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, sra
    table_rr 197, sra, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x952a20492133f32e
    constant a1, 0xd2dcabd7b4bf7685
    sra a0, a0, a1
    expect a0, 0xfca9510249099f99
    expect a1, 0xd2dcabd7b4bf7685
    case 210                # rd = rs2
    constant a0, 0x952a20492133f32e
    constant a1, 0xd2dcabd7b4bf7685
    sra a1, a0, a1
    expect a1, 0xfca9510249099f99
    expect a0, 0x952a20492133f32e
    case 211                # rs1 = rs2
    constant a0, 0x952a20492133f32e
    sra a1, a0, a0
    expect a1, 0xfffffffffffe54a8
    case 212                # rd = rs1 = rs2
    sra a0, a0, a0
    expect a0, 0xfffffffffffe54a8
    case 213                # rd = x0
    constant a0, 0x952a20492133f32e
    constant a1, 0xd2dcabd7b4bf7685
    sra zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sra a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    sra a2, a0, zero
    expect a2, 0x952a20492133f32e
    case 216                # rs1 = rs2 = x0
    sra a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x13, 0x21
    constant x2, 0x5555555555555555
    sra x9, x13, x2
    expect x9, 0x0
    case 218                # any registers
    constant x1, 0x5555555555555555
    constant x29, 0xfedcba9876543210
    sra x28, x1, x29
    expect x28, 0x555555555555
    case 219                # each result the next operand
    constant a0, 0x952a20492133f32e
    constant a1, 0xd2dcabd7b4bf7685
    sra a0, a0, a1
    sra a1, a0, a1
    sra a0, a0, a1
    sra a1, a0, a1
    expect a0, 0xffffffffffffffff
    expect a1, 0xffffffffffffffff
    pass 219

    .data
    .balign 8
values:
    .dword 0x0
    .dword 0x1
    .dword 0xffffffffffffffff
    .dword 0x7fffffffffffffff
    .dword 0x8000000000000000
    .dword 0x7fffffff
    .dword 0x80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff
    .dword 0x5555555555555555
    .dword 0x123456789abcdef
    .dword 0xfedcba9876543210
    .dword 0x21
    .dword 0xfffffffffffffffe
values_end:
results:
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x1, 0x0, 0x0, 0x0, 0x1, 0x0, 0x1, 0x1, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x3fffffffffffffff, 0x0, 0x0, 0x7fffffffffffffff, 0x0, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x0, 0x3ffffffffff, 0xffff, 0x7fffffffffff, 0x3fffffff, 0x1
    .dword 0x8000000000000000, 0xc000000000000000, 0xffffffffffffffff, 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0x8000000000000000, 0xffffffffffffffff, 0xfffffc0000000000, 0xffffffffffff0000, 0xffff800000000000, 0xffffffffc0000000, 0xfffffffffffffffe
    .dword 0x7fffffff, 0x3fffffff, 0x0, 0x0, 0x7fffffff, 0x0, 0x7fffffff, 0x7fffffff, 0x0, 0x3ff, 0x0, 0x7fff, 0x0, 0x0
    .dword 0x80000000, 0x40000000, 0x0, 0x0, 0x80000000, 0x0, 0x80000000, 0x80000000, 0x0, 0x400, 0x0, 0x8000, 0x0, 0x0
    .dword 0xffffffff80000000, 0xffffffffc0000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xfffffffffffffc00, 0xffffffffffffffff, 0xffffffffffff8000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffff, 0x7fffffff, 0x0, 0x0, 0xffffffff, 0x0, 0xffffffff, 0xffffffff, 0x0, 0x7ff, 0x0, 0xffff, 0x0, 0x0
    .dword 0x5555555555555555, 0x2aaaaaaaaaaaaaaa, 0x0, 0x0, 0x5555555555555555, 0x0, 0x5555555555555555, 0x5555555555555555, 0x0, 0x2aaaaaaaaaa, 0xaaaa, 0x555555555555, 0x2aaaaaaa, 0x1
    .dword 0x123456789abcdef, 0x91a2b3c4d5e6f7, 0x0, 0x0, 0x123456789abcdef, 0x0, 0x123456789abcdef, 0x123456789abcdef, 0x0, 0x91a2b3c4d, 0x246, 0x123456789ab, 0x91a2b3, 0x0
    .dword 0xfedcba9876543210, 0xff6e5d4c3b2a1908, 0xffffffffffffffff, 0xffffffffffffffff, 0xfedcba9876543210, 0xffffffffffffffff, 0xfedcba9876543210, 0xfedcba9876543210, 0xffffffffffffffff, 0xfffffff6e5d4c3b2, 0xfffffffffffffdb9, 0xfffffedcba987654, 0xffffffffff6e5d4c, 0xffffffffffffffff
    .dword 0x21, 0x10, 0x0, 0x0, 0x21, 0x0, 0x21, 0x21, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
results_end:
rows:
    .dword 0x60d392ef53b4e585, 0xd3890786238e69d2, 0x1834e4bbd4ed
    .dword 0xd0894c80028483ae, 0x13b9922eed3df43a, 0xfffffffffffffff4
    .dword 0x7bae33a48ea13818, 0x6299f11a5f95c67b, 0xf
    .dword 0xd8bc0dc1911288c9, 0xd130c8ba03f580c3, 0xfb1781b832225119
    .dword 0x91c47cb869e80692, 0x25a9c202ec19e1b2, 0xffffffffffffe471
    .dword 0xd2a549405bbe3085, 0xed56f5603b9ad968, 0xffffffffffd2a549
    .dword 0x8d5c9dee2471a45e, 0x11659ce6c6e3627c, 0xfffffffffffffff8
    .dword 0xa9d0d1b1a12be5f5, 0x28e405d21c92630d, 0xfffd4e868d8d095f
    .dword 0xbe833acc84b946c, 0x8cb15322dabd1d1f, 0x17d06759
    .dword 0xa3a6321c8e403fab, 0xda6875b2a5b5e553, 0xfffff474c64391c8
    .dword 0x9575956a910754b0, 0x9a19412af1430d71, 0xffffffffffffcaba
    .dword 0xd207247a291447a3, 0x2b94a5a88fde4ed2, 0xfffff481c91e8a45
rows_end:
