# xnor rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, xnor
    table_rr 197, xnor, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x32cadf84834a2e85
    constant a1, 0xa1c14035a9c2b387
    xnor a0, a0, a1
    expect a0, 0x6cf4604ed57762fd
    expect a1, 0xa1c14035a9c2b387
    case 210                # rd = rs2
    constant a0, 0x32cadf84834a2e85
    constant a1, 0xa1c14035a9c2b387
    xnor a1, a0, a1
    expect a1, 0x6cf4604ed57762fd
    expect a0, 0x32cadf84834a2e85
    case 211                # rs1 = rs2
    constant a0, 0x32cadf84834a2e85
    xnor a1, a0, a0
    expect a1, 0xffffffffffffffff
    case 212                # rd = rs1 = rs2
    xnor a0, a0, a0
    expect a0, 0xffffffffffffffff
    case 213                # rd = x0
    constant a0, 0x32cadf84834a2e85
    constant a1, 0xa1c14035a9c2b387
    xnor zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    xnor a2, zero, a1
    expect a2, 0x5e3ebfca563d4c78
    case 215                # rs2 = x0
    xnor a2, a0, zero
    expect a2, 0xcd35207b7cb5d17a
    case 216                # rs1 = rs2 = x0
    xnor a2, zero, zero
    expect a2, 0xffffffffffffffff
    case 217                # any registers
    constant x11, 0xfedcba9876543210
    constant x30, 0xffffffffffffffff
    xnor x16, x11, x30
    expect x16, 0xfedcba9876543210
    case 218                # any registers
    constant x12, 0xffffffff
    constant x2, 0xffffffff80000000
    xnor x23, x12, x2
    expect x23, 0x80000000
    case 219                # each result the next operand
    constant a0, 0x32cadf84834a2e85
    constant a1, 0xa1c14035a9c2b387
    xnor a0, a0, a1
    xnor a1, a0, a1
    xnor a0, a0, a1
    xnor a1, a0, a1
    expect a0, 0xa1c14035a9c2b387
    expect a1, 0x6cf4604ed57762fd
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
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x8000000000000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x123456789abcdef, 0xffffffffffffffde, 0x1
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0x1, 0x8000000000000001, 0x7ffffffffffffffe, 0xffffffff80000001, 0xffffffff7ffffffe, 0x7ffffffe, 0xffffffff00000001, 0xaaaaaaaaaaaaaaab, 0xfedcba9876543211, 0x123456789abcdee, 0xffffffffffffffdf, 0x0
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x8000000000000000, 0x8000000000000001, 0x7fffffffffffffff, 0xffffffffffffffff, 0x0, 0x800000007fffffff, 0x8000000080000000, 0x7fffffff80000000, 0x80000000ffffffff, 0xd555555555555555, 0x8123456789abcdef, 0x7edcba9876543210, 0x8000000000000021, 0x7ffffffffffffffe
    .dword 0x7fffffffffffffff, 0x7ffffffffffffffe, 0x8000000000000000, 0x0, 0xffffffffffffffff, 0x7fffffff80000000, 0x7fffffff7fffffff, 0x800000007fffffff, 0x7fffffff00000000, 0x2aaaaaaaaaaaaaaa, 0x7edcba9876543210, 0x8123456789abcdef, 0x7fffffffffffffde, 0x8000000000000001
    .dword 0xffffffff80000000, 0xffffffff80000001, 0x7fffffff, 0x800000007fffffff, 0x7fffffff80000000, 0xffffffffffffffff, 0xffffffff00000000, 0x0, 0xffffffff7fffffff, 0xaaaaaaaad5555555, 0xfedcba9809abcdef, 0x1234567f6543210, 0xffffffff80000021, 0x7ffffffe
    .dword 0xffffffff7fffffff, 0xffffffff7ffffffe, 0x80000000, 0x8000000080000000, 0x7fffffff7fffffff, 0xffffffff00000000, 0xffffffffffffffff, 0xffffffff, 0xffffffff80000000, 0xaaaaaaaa2aaaaaaa, 0xfedcba98f6543210, 0x123456709abcdef, 0xffffffff7fffffde, 0x80000001
    .dword 0x7fffffff, 0x7ffffffe, 0xffffffff80000000, 0x7fffffff80000000, 0x800000007fffffff, 0x0, 0xffffffff, 0xffffffffffffffff, 0x80000000, 0x555555552aaaaaaa, 0x1234567f6543210, 0xfedcba9809abcdef, 0x7fffffde, 0xffffffff80000001
    .dword 0xffffffff00000000, 0xffffffff00000001, 0xffffffff, 0x80000000ffffffff, 0x7fffffff00000000, 0xffffffff7fffffff, 0xffffffff80000000, 0x80000000, 0xffffffffffffffff, 0xaaaaaaaa55555555, 0xfedcba9889abcdef, 0x123456776543210, 0xffffffff00000021, 0xfffffffe
    .dword 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaab, 0x5555555555555555, 0xd555555555555555, 0x2aaaaaaaaaaaaaaa, 0xaaaaaaaad5555555, 0xaaaaaaaa2aaaaaaa, 0x555555552aaaaaaa, 0xaaaaaaaa55555555, 0xffffffffffffffff, 0xab89efcd23016745, 0x54761032dcfe98ba, 0xaaaaaaaaaaaaaa8b, 0x5555555555555554
    .dword 0xfedcba9876543210, 0xfedcba9876543211, 0x123456789abcdef, 0x8123456789abcdef, 0x7edcba9876543210, 0xfedcba9809abcdef, 0xfedcba98f6543210, 0x1234567f6543210, 0xfedcba9889abcdef, 0xab89efcd23016745, 0xffffffffffffffff, 0x0, 0xfedcba9876543231, 0x123456789abcdee
    .dword 0x123456789abcdef, 0x123456789abcdee, 0xfedcba9876543210, 0x7edcba9876543210, 0x8123456789abcdef, 0x1234567f6543210, 0x123456709abcdef, 0xfedcba9809abcdef, 0x123456776543210, 0x54761032dcfe98ba, 0x0, 0xffffffffffffffff, 0x123456789abcdce, 0xfedcba9876543211
    .dword 0xffffffffffffffde, 0xffffffffffffffdf, 0x21, 0x8000000000000021, 0x7fffffffffffffde, 0xffffffff80000021, 0xffffffff7fffffde, 0x7fffffde, 0xffffffff00000021, 0xaaaaaaaaaaaaaa8b, 0xfedcba9876543231, 0x123456789abcdce, 0xffffffffffffffff, 0x20
    .dword 0x1, 0x0, 0xfffffffffffffffe, 0x7ffffffffffffffe, 0x8000000000000001, 0x7ffffffe, 0x80000001, 0xffffffff80000001, 0xfffffffe, 0x5555555555555554, 0x123456789abcdee, 0xfedcba9876543211, 0x20, 0xffffffffffffffff
results_end:
rows:
    .dword 0x5cef0ff6eafc092f, 0x300c2aa18a07327f, 0x931cdaa89f04c4af
    .dword 0x531981bde784e2f7, 0x280559a33d059a81, 0x84e327e1257e8789
    .dword 0xb59e09eedbd1bdb1, 0x538cc54cb898b027, 0x19ed335d9cb6f269
    .dword 0x91bd2468135314e8, 0x696d421a27fb5221, 0x72f998dcb57b936
    .dword 0x53ee75bae59a5651, 0x4ef1c48448317f82, 0xe2e04ec15254d62c
    .dword 0xd575869eefe0e44c, 0x15a4edef3929001c, 0x3f2e948e29361baf
    .dword 0x49a89904d24af44e, 0xd74880a59929d7e2, 0x611fe65eb49cdc53
    .dword 0xc761e370bec4dd59, 0xb6ab45c84aa53ae2, 0x8e3559470b9e1844
    .dword 0x9bee714a8a4155bb, 0x95655d9d5f4b110a, 0xf174d3282af5bb4e
    .dword 0xd5dda5cc4673b17d, 0x4ff3bb233439c20b, 0x65d1e1108db58c89
    .dword 0x70f4e7c72eb84b2f, 0xb201eae733841a47, 0x3d0af2dfe2c3ae97
    .dword 0xa1e37f536e520455, 0xf80a46b0338cf184, 0xa616c61ca2210a2e
rows_end:
