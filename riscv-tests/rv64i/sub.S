# sub rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, sub
    table_rr 197, sub, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xc5706d267636f5d9
    constant a1, 0x33fe0f8ef26eac71
    sub a0, a0, a1
    expect a0, 0x91725d9783c84968
    expect a1, 0x33fe0f8ef26eac71
    case 210                # rd = rs2
    constant a0, 0xc5706d267636f5d9
    constant a1, 0x33fe0f8ef26eac71
    sub a1, a0, a1
    expect a1, 0x91725d9783c84968
    expect a0, 0xc5706d267636f5d9
    case 211                # rs1 = rs2
    constant a0, 0xc5706d267636f5d9
    sub a1, a0, a0
    expect a1, 0x0
    case 212                # rd = rs1 = rs2
    sub a0, a0, a0
    expect a0, 0x0
    case 213                # rd = x0
    constant a0, 0xc5706d267636f5d9
    constant a1, 0x33fe0f8ef26eac71
    sub zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sub a2, zero, a1
    expect a2, 0xcc01f0710d91538f
    case 215                # rs2 = x0
    sub a2, a0, zero
    expect a2, 0xc5706d267636f5d9
    case 216                # rs1 = rs2 = x0
    sub a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x12, 0x69dacd990095ce77
    constant x17, 0xfffffffffffffffe
    sub x11, x12, x17
    expect x11, 0x69dacd990095ce79
    case 218                # any registers
    constant x29, 0x0
    constant x10, 0x59f6e339b1aeb2ad
    sub x9, x29, x10
    expect x9, 0xa6091cc64e514d53
    case 219                # each result the next operand
    constant a0, 0xc5706d267636f5d9
    constant a1, 0x33fe0f8ef26eac71
    sub a0, a0, a1
    sub a1, a0, a1
    sub a0, a0, a1
    sub a1, a0, a1
    expect a0, 0x33fe0f8ef26eac71
    expect a1, 0xd689c18661150f7a
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
    .dword 0x0, 0xffffffffffffffff, 0x1, 0x8000000000000001, 0x8000000000000000, 0xffffffff80000001, 0xffffffff80000000, 0x80000000, 0xffffffff00000001, 0xaaaaaaaaaaaaaaab, 0xfedcba9876543211, 0x123456789abcdf0, 0xffffffffffffffdf, 0x2
    .dword 0x1, 0x0, 0x2, 0x8000000000000002, 0x8000000000000001, 0xffffffff80000002, 0xffffffff80000001, 0x80000001, 0xffffffff00000002, 0xaaaaaaaaaaaaaaac, 0xfedcba9876543212, 0x123456789abcdf1, 0xffffffffffffffe0, 0x3
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x8000000000000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x123456789abcdef, 0xffffffffffffffde, 0x1
    .dword 0x7fffffffffffffff, 0x7ffffffffffffffe, 0x8000000000000000, 0x0, 0xffffffffffffffff, 0x7fffffff80000000, 0x7fffffff7fffffff, 0x800000007fffffff, 0x7fffffff00000000, 0x2aaaaaaaaaaaaaaa, 0x7edcba9876543210, 0x8123456789abcdef, 0x7fffffffffffffde, 0x8000000000000001
    .dword 0x8000000000000000, 0x7fffffffffffffff, 0x8000000000000001, 0x1, 0x0, 0x7fffffff80000001, 0x7fffffff80000000, 0x8000000080000000, 0x7fffffff00000001, 0x2aaaaaaaaaaaaaab, 0x7edcba9876543211, 0x8123456789abcdf0, 0x7fffffffffffffdf, 0x8000000000000002
    .dword 0x7fffffff, 0x7ffffffe, 0x80000000, 0x8000000080000000, 0x800000007fffffff, 0x0, 0xffffffffffffffff, 0xffffffff, 0xffffffff80000000, 0xaaaaaaab2aaaaaaa, 0xfedcba98f6543210, 0x123456809abcdef, 0x7fffffde, 0x80000001
    .dword 0x80000000, 0x7fffffff, 0x80000001, 0x8000000080000001, 0x8000000080000000, 0x1, 0x0, 0x100000000, 0xffffffff80000001, 0xaaaaaaab2aaaaaab, 0xfedcba98f6543211, 0x123456809abcdf0, 0x7fffffdf, 0x80000002
    .dword 0xffffffff80000000, 0xffffffff7fffffff, 0xffffffff80000001, 0x7fffffff80000001, 0x7fffffff80000000, 0xffffffff00000001, 0xffffffff00000000, 0x0, 0xfffffffe80000001, 0xaaaaaaaa2aaaaaab, 0xfedcba97f6543211, 0x123456709abcdf0, 0xffffffff7fffffdf, 0xffffffff80000002
    .dword 0xffffffff, 0xfffffffe, 0x100000000, 0x8000000100000000, 0x80000000ffffffff, 0x80000000, 0x7fffffff, 0x17fffffff, 0x0, 0xaaaaaaabaaaaaaaa, 0xfedcba9976543210, 0x123456889abcdef, 0xffffffde, 0x100000001
    .dword 0x5555555555555555, 0x5555555555555554, 0x5555555555555556, 0xd555555555555556, 0xd555555555555555, 0x55555554d5555556, 0x55555554d5555555, 0x55555555d5555555, 0x5555555455555556, 0x0, 0x54320fedcba98766, 0x56789abcdf012345, 0x5555555555555534, 0x5555555555555557
    .dword 0x123456789abcdef, 0x123456789abcdee, 0x123456789abcdf0, 0x8123456789abcdf0, 0x8123456789abcdef, 0x123456709abcdf0, 0x123456709abcdef, 0x123456809abcdef, 0x123456689abcdf0, 0xabcdf0123456789a, 0x0, 0x2468acf13579bdf, 0x123456789abcdce, 0x123456789abcdf1
    .dword 0xfedcba9876543210, 0xfedcba987654320f, 0xfedcba9876543211, 0x7edcba9876543211, 0x7edcba9876543210, 0xfedcba97f6543211, 0xfedcba97f6543210, 0xfedcba98f6543210, 0xfedcba9776543211, 0xa987654320fedcbb, 0xfdb97530eca86421, 0x0, 0xfedcba98765431ef, 0xfedcba9876543212
    .dword 0x21, 0x20, 0x22, 0x8000000000000022, 0x8000000000000021, 0xffffffff80000022, 0xffffffff80000021, 0x80000021, 0xffffffff00000022, 0xaaaaaaaaaaaaaacc, 0xfedcba9876543232, 0x123456789abce11, 0x0, 0x23
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd, 0xffffffffffffffff, 0x7fffffffffffffff, 0x7ffffffffffffffe, 0xffffffff7fffffff, 0xffffffff7ffffffe, 0x7ffffffe, 0xfffffffeffffffff, 0xaaaaaaaaaaaaaaa9, 0xfedcba987654320f, 0x123456789abcdee, 0xffffffffffffffdd, 0x0
results_end:
rows:
    .dword 0x77094ec524607215, 0xd579e042b23279ea, 0xa18f6e82722df82b
    .dword 0xbd5b510010dce3d2, 0xcfb18da7ded3e482, 0xeda9c3583208ff50
    .dword 0xb60ad31de9001d56, 0xa345d544607e00cc, 0x12c4fdd988821c8a
    .dword 0x4603d0a3cf471906, 0x67c828ad9cde28a0, 0xde3ba7f63268f066
    .dword 0x278003dbc16e1867, 0x6faad6930286231d, 0xb7d52d48bee7f54a
    .dword 0x336950267e8408fd, 0x133bcc52da763c28, 0x202d83d3a40dccd5
    .dword 0x7994c7e56584aff5, 0xf5aa0d56c16e330c, 0x83eaba8ea4167ce9
    .dword 0xadf546d0c54640c8, 0xbb8026882e7f6a07, 0xf275204896c6d6c1
    .dword 0xdc4b9785c0fb1eff, 0xb723c533b27b750, 0xd0d95b3285d367af
    .dword 0x7b606e27c362290b, 0x529a89e27e8442e4, 0x28c5e44544dde627
    .dword 0x7dffbd8545347925, 0x1924256b9ccd9116, 0x64db9819a866e80f
    .dword 0xeed800a2ef358d74, 0x854390998917df00, 0x69947009661dae74
rows_end:
