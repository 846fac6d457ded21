# xnor rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, xnor
    table_rr 197, xnor, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x78cb30bcf9e08063
    constant a1, 0x6d465b4d70cc8eb
    xnor a0, a0, a1
    expect a0, 0x81e0aaf7d113b777
    expect a1, 0x6d465b4d70cc8eb
    case 210                # rd = rs2
    constant a0, 0x78cb30bcf9e08063
    constant a1, 0x6d465b4d70cc8eb
    xnor a1, a0, a1
    expect a1, 0x81e0aaf7d113b777
    expect a0, 0x78cb30bcf9e08063
    case 211                # rs1 = rs2
    constant a0, 0x78cb30bcf9e08063
    xnor a1, a0, a0
    expect a1, 0xffffffffffffffff
    case 212                # rd = rs1 = rs2
    xnor a0, a0, a0
    expect a0, 0xffffffffffffffff
    case 213                # rd = x0
    constant a0, 0x78cb30bcf9e08063
    constant a1, 0x6d465b4d70cc8eb
    xnor zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    xnor a2, zero, a1
    expect a2, 0xf92b9a4b28f33714
    case 215                # rs2 = x0
    xnor a2, a0, zero
    expect a2, 0x8734cf43061f7f9c
    case 216                # rs1 = rs2 = x0
    xnor a2, zero, zero
    expect a2, 0xffffffffffffffff
    case 217                # any registers
    constant x21, 0xf2e0d76817433be5
    constant x17, 0x54c4c74278692ecd
    xnor x5, x21, x17
    expect x5, 0x59dbefd590d5ead7
    case 218                # any registers
    constant x12, 0x21
    constant x14, 0x7fffffff
    xnor x6, x12, x14
    expect x6, 0xffffffff80000021
    case 219                # each result the next operand
    constant a0, 0x78cb30bcf9e08063
    constant a1, 0x6d465b4d70cc8eb
    xnor a0, a0, a1
    xnor a1, a0, a1
    xnor a0, a0, a1
    xnor a1, a0, a1
    expect a0, 0x6d465b4d70cc8eb
    expect a1, 0x81e0aaf7d113b777
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
    .dword 0x827f40c3c31d120d, 0xadfa6d5921135fe9, 0xd07ad2651df1b21b
    .dword 0x1a432dc8ca4e98db, 0x8213cac293dd974f, 0x67af18f5a66cf06b
    .dword 0x64526146cc439d2, 0xc0a6958219480651, 0x391c4c698a73c07c
    .dword 0x1c527cbe046bdd0, 0x6695080cf5a00284, 0x98afd038ea1940ab
    .dword 0xe2d0cdc84a684ad2, 0xa0714f3b32bd5c1c, 0xbd5e7d0c872ae931
    .dword 0x11f14207d4a6eb07, 0xbf05edfa37a319de, 0x510b50021cfa0d26
    .dword 0x8e00cba8a115d316, 0x7c6d7165fbee6a18, 0xd924532a50446f1
    .dword 0x41c1b1476c1e9a31, 0x2d70e52520d77d4d, 0x934eab9db3361883
    .dword 0x91d2be7d6aa5363c, 0x87c5ce989f54f6b1, 0xe9e88f1a0a0e3f72
    .dword 0x1e28aff639509186, 0xdae8915fd9097981, 0x3b3fc1561fa617f8
    .dword 0x45d060142f334eb9, 0xf00d2d634f0bd2ba, 0x4a22b2889fc763fc
    .dword 0x55e45b6719aeef97, 0x7e8ef3dd284d4467, 0xd4955745ce1c540f
rows_end:
