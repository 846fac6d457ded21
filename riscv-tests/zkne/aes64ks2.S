# aes64ks2 rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, aes64ks2
    table_rr 197, aes64ks2, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x7bea2d845e70a0f9
    constant a1, 0x8f125f174e85d740
    aes64ks2 a0, a0, a1
    expect a0, 0xba7da5d3356ffac4
    expect a1, 0x8f125f174e85d740
    case 210                # rd = rs2
    constant a0, 0x7bea2d845e70a0f9
    constant a1, 0x8f125f174e85d740
    aes64ks2 a1, a0, a1
    expect a1, 0xba7da5d3356ffac4
    expect a0, 0x7bea2d845e70a0f9
    case 211                # rs1 = rs2
    constant a0, 0x7bea2d845e70a0f9
    aes64ks2 a1, a0, a0
    expect a1, 0x5e70a0f9259a8d7d
    case 212                # rd = rs1 = rs2
    aes64ks2 a0, a0, a0
    expect a0, 0x5e70a0f9259a8d7d
    case 213                # rd = x0
    constant a0, 0x7bea2d845e70a0f9
    constant a1, 0x8f125f174e85d740
    aes64ks2 zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    aes64ks2 a2, zero, a1
    expect a2, 0xc19788574e85d740
    case 215                # rs2 = x0
    aes64ks2 a2, a0, zero
    expect a2, 0x7bea2d847bea2d84
    case 216                # rs1 = rs2 = x0
    aes64ks2 a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x19, 0x7fffffff
    constant x6, 0x7fffffffffffffff
    aes64ks2 x14, x19, x6
    expect x14, 0x80000000ffffffff
    case 218                # any registers
    constant x15, 0xfedcba9876543210
    constant x12, 0xfedcba9876543210
    aes64ks2 x11, x15, x12
    expect x11, 0x7654321088888888
    case 219                # each result the next operand
    constant a0, 0x7bea2d845e70a0f9
    constant a1, 0x8f125f174e85d740
    aes64ks2 a0, a0, a1
    aes64ks2 a1, a0, a1
    aes64ks2 a0, a0, a1
    aes64ks2 a1, a0, a1
    expect a0, 0x356ffac44e85d740
    expect a1, 0xba7da5d3c1978857
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
    .dword 0x0, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000000000000, 0x7fffffff7fffffff, 0x8000000080000000, 0x7fffffff80000000, 0xffffffffffffffff, 0x55555555, 0x8888888889abcdef, 0x8888888876543210, 0x2100000021, 0x1fffffffe
    .dword 0x0, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000000000000, 0x7fffffff7fffffff, 0x8000000080000000, 0x7fffffff80000000, 0xffffffffffffffff, 0x55555555, 0x8888888889abcdef, 0x8888888876543210, 0x2100000021, 0x1fffffffe
    .dword 0xffffffffffffffff, 0xfffffffefffffffe, 0xffffffff00000000, 0x7fffffff00000000, 0x7fffffffffffffff, 0x8000000080000000, 0x7fffffff7fffffff, 0x800000007fffffff, 0x0, 0xffffffffaaaaaaaa, 0x7777777776543210, 0x7777777789abcdef, 0xffffffdeffffffde, 0xfffffffe00000001
    .dword 0x7fffffff7fffffff, 0x7ffffffe7ffffffe, 0x7fffffff80000000, 0xffffffff80000000, 0xffffffff7fffffff, 0x0, 0xffffffffffffffff, 0xffffffff, 0x8000000080000000, 0x7fffffff2aaaaaaa, 0xf7777777f6543210, 0xf777777709abcdef, 0x7fffffde7fffffde, 0x7ffffffe80000001
    .dword 0x8000000080000000, 0x8000000180000001, 0x800000007fffffff, 0x7fffffff, 0x80000000, 0xffffffffffffffff, 0x0, 0xffffffff00000000, 0x7fffffff7fffffff, 0x80000000d5555555, 0x888888809abcdef, 0x8888888f6543210, 0x8000002180000021, 0x800000017ffffffe
    .dword 0x0, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000000000000, 0x7fffffff7fffffff, 0x8000000080000000, 0x7fffffff80000000, 0xffffffffffffffff, 0x55555555, 0x8888888889abcdef, 0x8888888876543210, 0x2100000021, 0x1fffffffe
    .dword 0x0, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000000000000, 0x7fffffff7fffffff, 0x8000000080000000, 0x7fffffff80000000, 0xffffffffffffffff, 0x55555555, 0x8888888889abcdef, 0x8888888876543210, 0x2100000021, 0x1fffffffe
    .dword 0xffffffffffffffff, 0xfffffffefffffffe, 0xffffffff00000000, 0x7fffffff00000000, 0x7fffffffffffffff, 0x8000000080000000, 0x7fffffff7fffffff, 0x800000007fffffff, 0x0, 0xffffffffaaaaaaaa, 0x7777777776543210, 0x7777777789abcdef, 0xffffffdeffffffde, 0xfffffffe00000001
    .dword 0x0, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000000000000, 0x7fffffff7fffffff, 0x8000000080000000, 0x7fffffff80000000, 0xffffffffffffffff, 0x55555555, 0x8888888889abcdef, 0x8888888876543210, 0x2100000021, 0x1fffffffe
    .dword 0x5555555555555555, 0x5555555455555554, 0x55555555aaaaaaaa, 0xd5555555aaaaaaaa, 0xd555555555555555, 0x2aaaaaaa2aaaaaaa, 0xd5555555d5555555, 0x2aaaaaaad5555555, 0xaaaaaaaaaaaaaaaa, 0x5555555500000000, 0xdddddddddcfe98ba, 0xdddddddd23016745, 0x5555557455555574, 0x55555554aaaaaaab
    .dword 0x123456701234567, 0x123456601234566, 0x1234567fedcba98, 0x81234567fedcba98, 0x8123456701234567, 0x7edcba987edcba98, 0x8123456781234567, 0x7edcba9881234567, 0xfedcba98fedcba98, 0x123456754761032, 0x89abcdef88888888, 0x89abcdef77777777, 0x123454601234546, 0x1234566fedcba99
    .dword 0xfedcba98fedcba98, 0xfedcba99fedcba99, 0xfedcba9801234567, 0x7edcba9801234567, 0x7edcba98fedcba98, 0x8123456781234567, 0x7edcba987edcba98, 0x812345677edcba98, 0x123456701234567, 0xfedcba98ab89efcd, 0x7654321077777777, 0x7654321088888888, 0xfedcbab9fedcbab9, 0xfedcba9901234566
    .dword 0x0, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000000000000, 0x7fffffff7fffffff, 0x8000000080000000, 0x7fffffff80000000, 0xffffffffffffffff, 0x55555555, 0x8888888889abcdef, 0x8888888876543210, 0x2100000021, 0x1fffffffe
    .dword 0xffffffffffffffff, 0xfffffffefffffffe, 0xffffffff00000000, 0x7fffffff00000000, 0x7fffffffffffffff, 0x8000000080000000, 0x7fffffff7fffffff, 0x800000007fffffff, 0x0, 0xffffffffaaaaaaaa, 0x7777777776543210, 0x7777777789abcdef, 0xffffffdeffffffde, 0xfffffffe00000001
results_end:
rows:
    .dword 0xfbe34cf5e5d56c14, 0x3af3e3123810868a, 0xf900296dc3f3ca7f
    .dword 0x802e7823ac67f2e1, 0xb32c9496d26201f8, 0xe160ed4d524c79db
    .dword 0x58aabbcbc2d9438a, 0x79dd5cdcd8cd2079, 0xf9bac76e80679bb2
    .dword 0x8d253e8c009df93b, 0x48d7aa3e3dfe1d28, 0xf80c899ab0db23a4
    .dword 0x43dfbdfb68693c86, 0x8c02af03010cd220, 0xced1c0d842d36fdb
    .dword 0x83e70a705c2e94c4, 0x774937290afe0804, 0xfe50355d89190274
    .dword 0xb314ffcfd5edea96, 0xa0766cd392e6e73c, 0x8184742021f218f3
    .dword 0x8f41f1bfed133a62, 0x7f8e86349e17bd0a, 0x6ed8ca8111564cb5
    .dword 0xe2a54a18e7792f9a, 0x759e658ed036df11, 0x470df08732939509
    .dword 0x28696df811f26e3, 0x8439f3d803193b6f, 0x85a65e68019fadb0
    .dword 0x4dc68a8a9c181aa2, 0x7e859dafdc353dcc, 0xef762ae991f3b746
    .dword 0x5bc6ed92ae9cbf1e, 0x7926e41153279761, 0x71c79ee208e17af3
rows_end:
