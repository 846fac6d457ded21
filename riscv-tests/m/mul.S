# mul rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, mul
    table_rr 197, mul, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xf1585989e612f50a
    constant a1, 0xffc929c19ce518f9
    mul a0, a0, a1
    expect a0, 0x45b783d95b46ba
    expect a1, 0xffc929c19ce518f9
    case 210                # rd = rs2
    constant a0, 0xf1585989e612f50a
    constant a1, 0xffc929c19ce518f9
    mul a1, a0, a1
    expect a1, 0x45b783d95b46ba
    expect a0, 0xf1585989e612f50a
    case 211                # rs1 = rs2
    constant a0, 0xf1585989e612f50a
    mul a1, a0, a0
    expect a1, 0x88514a6957f42464
    case 212                # rd = rs1 = rs2
    mul a0, a0, a0
    expect a0, 0x88514a6957f42464
    case 213                # rd = x0
    constant a0, 0xf1585989e612f50a
    constant a1, 0xffc929c19ce518f9
    mul zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    mul a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    mul a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    mul a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x1, 0x5555555555555555
    constant x10, 0x5555555555555555
    mul x9, x1, x10
    expect x9, 0x8e38e38e38e38e39
    case 218                # any registers
    constant x18, 0xfedcba9876543210
    constant x2, 0x3283e71cc1ebfae
    mul x10, x18, x2
    expect x10, 0xe73182bbdc73f6e0
    case 219                # each result the next operand
    constant a0, 0xf1585989e612f50a
    constant a1, 0xffc929c19ce518f9
    mul a0, a0, a1
    mul a1, a0, a1
    mul a0, a0, a1
    mul a1, a0, a1
    expect a0, 0xc8cd5e77f8f2ca04
    expect a1, 0x6ea453c110dd8fa8
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
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0xffffffffffffffff, 0x1, 0x8000000000000001, 0x8000000000000000, 0xffffffff80000001, 0xffffffff80000000, 0x80000000, 0xffffffff00000001, 0xaaaaaaaaaaaaaaab, 0xfedcba9876543211, 0x123456789abcdf0, 0xffffffffffffffdf, 0x2
    .dword 0x0, 0x7fffffffffffffff, 0x8000000000000001, 0x1, 0x8000000000000000, 0x7fffffff80000001, 0xffffffff80000000, 0x80000000, 0x7fffffff00000001, 0x2aaaaaaaaaaaaaab, 0x7edcba9876543211, 0x123456789abcdf0, 0x7fffffffffffffdf, 0x2
    .dword 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0, 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x0, 0x7fffffff, 0xffffffff80000001, 0x7fffffff80000001, 0x8000000000000000, 0x3fffffff00000001, 0x3fffffff80000000, 0xc000000080000000, 0x7ffffffe80000001, 0x555555552aaaaaab, 0xc3b2a18ff6543211, 0x3c4d5e6f89abcdf0, 0x107fffffdf, 0xffffffff00000002
    .dword 0x0, 0x80000000, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0x3fffffff80000000, 0x4000000000000000, 0xc000000000000000, 0x7fffffff80000000, 0xaaaaaaaa80000000, 0xc4d5e6f780000000, 0x3b2a190800000000, 0x1080000000, 0xffffffff00000000
    .dword 0x0, 0xffffffff80000000, 0x80000000, 0x80000000, 0x0, 0xc000000080000000, 0xc000000000000000, 0x4000000000000000, 0x8000000080000000, 0x5555555580000000, 0x3b2a190880000000, 0xc4d5e6f800000000, 0xffffffef80000000, 0x100000000
    .dword 0x0, 0xffffffff, 0xffffffff00000001, 0x7fffffff00000001, 0x8000000000000000, 0x7ffffffe80000001, 0x7fffffff80000000, 0x8000000080000000, 0xfffffffe00000001, 0xffffffffaaaaaaab, 0x8888888776543211, 0x7777777789abcdf0, 0x20ffffffdf, 0xfffffffe00000002
    .dword 0x0, 0x5555555555555555, 0xaaaaaaaaaaaaaaab, 0x2aaaaaaaaaaaaaab, 0x8000000000000000, 0x555555552aaaaaab, 0xaaaaaaaa80000000, 0x5555555580000000, 0xffffffffaaaaaaab, 0x8e38e38e38e38e39, 0xff9ee8dd7cc6bb5b, 0xab0bc1cd2de3ef50, 0xfffffffffffffff5, 0x5555555555555556
    .dword 0x0, 0x123456789abcdef, 0xfedcba9876543211, 0x7edcba9876543211, 0x8000000000000000, 0xc3b2a18ff6543211, 0xc4d5e6f780000000, 0x3b2a190880000000, 0x8888888776543211, 0xff9ee8dd7cc6bb5b, 0xdca5e20890f2a521, 0x2236d88fe5618cf0, 0x258bf258bf258bcf, 0xfdb97530eca86422
    .dword 0x0, 0xfedcba9876543210, 0x123456789abcdf0, 0x123456789abcdf0, 0x0, 0x3c4d5e6f89abcdf0, 0x3b2a190800000000, 0xc4d5e6f800000000, 0x7777777789abcdf0, 0xab0bc1cd2de3ef50, 0x2236d88fe5618cf0, 0xdeec6cd7a44a4100, 0xda740da740da7410, 0x2468acf13579be0
    .dword 0x0, 0x21, 0xffffffffffffffdf, 0x7fffffffffffffdf, 0x8000000000000000, 0x107fffffdf, 0x1080000000, 0xffffffef80000000, 0x20ffffffdf, 0xfffffffffffffff5, 0x258bf258bf258bcf, 0xda740da740da7410, 0x441, 0xffffffffffffffbe
    .dword 0x0, 0xfffffffffffffffe, 0x2, 0x2, 0x0, 0xffffffff00000002, 0xffffffff00000000, 0x100000000, 0xfffffffe00000002, 0x5555555555555556, 0xfdb97530eca86422, 0x2468acf13579be0, 0xffffffffffffffbe, 0x4
results_end:
rows:
    .dword 0xe72eaa1a7be13319, 0xf09060b9ba366c8, 0x68da74732e36e188
    .dword 0xe1e0e684e1b08707, 0x65f415e686d7eb38, 0xb9e33d777b71f688
    .dword 0x38250a019a4be161, 0xa7edd2282022dff6, 0x758c65a6d201236
    .dword 0xcfeb8c6a62be2d2d, 0x8b498cf90e90d6c, 0x401cbbc8be7b57fc
    .dword 0x247001da5440656b, 0xaae424bd1bb227c7, 0x5724ff051ae8232d
    .dword 0xa4819063f6c9b101, 0x1676b00f6cb17e4e, 0xb1bdf91b44436c4e
    .dword 0x77c309ce29c350a4, 0xde630093b1eaa48e, 0x445d089163e7caf8
    .dword 0x9f162e4259e51b78, 0x52ea8cefddd1492d, 0x19777f1627130c18
    .dword 0xc152d9f5fab15bc1, 0x6ba6e1fb42a3dd7, 0x92458a4d8f7b0c17
    .dword 0xe0cbdf525ddc1d09, 0x6c7c178c7162cbcf, 0x3f3dab0786739d47
    .dword 0xb4b1435ab0c375e5, 0xd3e8eeda76f294a9, 0x11c0612eb1ab382d
    .dword 0xaee98a58a5d1dc75, 0xd904b1d3440aaa61, 0xb4181be4e17c3a55
rows_end:
