# subw rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, subw
    table_rr 197, subw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xc18fed39088f3178
    constant a1, 0xb1d064ff5d16ca3f
    subw a0, a0, a1
    expect a0, 0xffffffffab786739
    expect a1, 0xb1d064ff5d16ca3f
    case 210                # rd = rs2
    constant a0, 0xc18fed39088f3178
    constant a1, 0xb1d064ff5d16ca3f
    subw a1, a0, a1
    expect a1, 0xffffffffab786739
    expect a0, 0xc18fed39088f3178
    case 211                # rs1 = rs2
    constant a0, 0xc18fed39088f3178
    subw a1, a0, a0
    expect a1, 0x0
    case 212                # rd = rs1 = rs2
    subw a0, a0, a0
    expect a0, 0x0
    case 213                # rd = x0
    constant a0, 0xc18fed39088f3178
    constant a1, 0xb1d064ff5d16ca3f
    subw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    subw a2, zero, a1
    expect a2, 0xffffffffa2e935c1
    case 215                # rs2 = x0
    subw a2, a0, zero
    expect a2, 0x88f3178
    case 216                # rs1 = rs2 = x0
    subw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x5, 0xfffffffffffffffe
    constant x16, 0x123456789abcdef
    subw x1, x5, x16
    expect x1, 0x7654320f
    case 218                # any registers
    constant x31, 0x123456789abcdef
    constant x22, 0x123456789abcdef
    subw x15, x31, x22
    expect x15, 0x0
    case 219                # each result the next operand
    constant a0, 0xc18fed39088f3178
    constant a1, 0xb1d064ff5d16ca3f
    subw a0, a0, a1
    subw a1, a0, a1
    subw a0, a0, a1
    subw a1, a0, a1
    expect a0, 0x5d16ca3f
    expect a1, 0xeb52d45
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
    .dword 0x0, 0xffffffffffffffff, 0x1, 0x1, 0x0, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0xffffffffaaaaaaab, 0x76543211, 0xffffffff89abcdf0, 0xffffffffffffffdf, 0x2
    .dword 0x1, 0x0, 0x2, 0x2, 0x1, 0xffffffff80000002, 0xffffffff80000001, 0xffffffff80000001, 0x2, 0xffffffffaaaaaaac, 0x76543212, 0xffffffff89abcdf1, 0xffffffffffffffe0, 0x3
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x0, 0xffffffffffffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff, 0x0, 0xffffffffaaaaaaaa, 0x76543210, 0xffffffff89abcdef, 0xffffffffffffffde, 0x1
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x0, 0xffffffffffffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff, 0x0, 0xffffffffaaaaaaaa, 0x76543210, 0xffffffff89abcdef, 0xffffffffffffffde, 0x1
    .dword 0x0, 0xffffffffffffffff, 0x1, 0x1, 0x0, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0xffffffffaaaaaaab, 0x76543211, 0xffffffff89abcdf0, 0xffffffffffffffdf, 0x2
    .dword 0x7fffffff, 0x7ffffffe, 0xffffffff80000000, 0xffffffff80000000, 0x7fffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0x2aaaaaaa, 0xfffffffff6543210, 0x9abcdef, 0x7fffffde, 0xffffffff80000001
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000001, 0xffffffff80000001, 0xffffffff80000000, 0x1, 0x0, 0x0, 0xffffffff80000001, 0x2aaaaaab, 0xfffffffff6543211, 0x9abcdf0, 0x7fffffdf, 0xffffffff80000002
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000001, 0xffffffff80000001, 0xffffffff80000000, 0x1, 0x0, 0x0, 0xffffffff80000001, 0x2aaaaaab, 0xfffffffff6543211, 0x9abcdf0, 0x7fffffdf, 0xffffffff80000002
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x0, 0xffffffffffffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff, 0x0, 0xffffffffaaaaaaaa, 0x76543210, 0xffffffff89abcdef, 0xffffffffffffffde, 0x1
    .dword 0x55555555, 0x55555554, 0x55555556, 0x55555556, 0x55555555, 0xffffffffd5555556, 0xffffffffd5555555, 0xffffffffd5555555, 0x55555556, 0x0, 0xffffffffcba98766, 0xffffffffdf012345, 0x55555534, 0x55555557
    .dword 0xffffffff89abcdef, 0xffffffff89abcdee, 0xffffffff89abcdf0, 0xffffffff89abcdf0, 0xffffffff89abcdef, 0x9abcdf0, 0x9abcdef, 0x9abcdef, 0xffffffff89abcdf0, 0x3456789a, 0x0, 0x13579bdf, 0xffffffff89abcdce, 0xffffffff89abcdf1
    .dword 0x76543210, 0x7654320f, 0x76543211, 0x76543211, 0x76543210, 0xfffffffff6543211, 0xfffffffff6543210, 0xfffffffff6543210, 0x76543211, 0x20fedcbb, 0xffffffffeca86421, 0x0, 0x765431ef, 0x76543212
    .dword 0x21, 0x20, 0x22, 0x22, 0x21, 0xffffffff80000022, 0xffffffff80000021, 0xffffffff80000021, 0x22, 0xffffffffaaaaaacc, 0x76543232, 0xffffffff89abce11, 0x0, 0x23
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0x7fffffff, 0x7ffffffe, 0x7ffffffe, 0xffffffffffffffff, 0xffffffffaaaaaaa9, 0x7654320f, 0xffffffff89abcdee, 0xffffffffffffffdd, 0x0
results_end:
rows:
    .dword 0xe14241361a71bade, 0xb7a3fc2f16d09040, 0x3a12a9e
    .dword 0x835d25623e2fc4af, 0x3a373f5c6662c2d0, 0xffffffffd7cd01df
    .dword 0xb3296a57c926443c, 0xa337ad9886d40998, 0x42523aa4
    .dword 0x6b07eb6c9ca4f490, 0x1ea26bc5901d2008, 0xc87d488
    .dword 0x368612a4711a3ab8, 0x360651d6f849522b, 0x78d0e88d
    .dword 0x9d8ac423956597a9, 0xe11a6c3ad1bac570, 0xffffffffc3aad239
    .dword 0x9edaa39bcc37ac51, 0xae3df972b11e22f3, 0x1b19895e
    .dword 0xb7edc61ca3f913bd, 0x6fb461946f17aa25, 0x34e16998
    .dword 0x9c28cb6429496c65, 0xf465b7d131724322, 0xfffffffff7d72943
    .dword 0x1582d22baef9240b, 0xa7359575a616c217, 0x8e261f4
    .dword 0xff5d49339d2f09cf, 0x9ce96ffb43292468, 0x5a05e567
    .dword 0xf4b3c3e778aecc90, 0x6531e6a2dff3a08f, 0xffffffff98bb2c01
rows_end:
