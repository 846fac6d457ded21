# aes64ks2 rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, aes64ks2
    table_rr 197, aes64ks2, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xcc6469e01fad6940
    constant a1, 0x1731b3c8a68daca4
    aes64ks2 a0, a0, a1
    expect a0, 0x7dd8768c6ae9c544
    expect a1, 0x1731b3c8a68daca4
    case 210                # rd = rs2
    constant a0, 0xcc6469e01fad6940
    constant a1, 0x1731b3c8a68daca4
    aes64ks2 a1, a0, a1
    expect a1, 0x7dd8768c6ae9c544
    expect a0, 0xcc6469e01fad6940
    case 211                # rs1 = rs2
    constant a0, 0xcc6469e01fad6940
    aes64ks2 a1, a0, a0
    expect a1, 0x1fad6940d3c900a0
    case 212                # rd = rs1 = rs2
    aes64ks2 a0, a0, a0
    expect a0, 0x1fad6940d3c900a0
    case 213                # rd = x0
    constant a0, 0xcc6469e01fad6940
    constant a1, 0x1731b3c8a68daca4
    aes64ks2 zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    aes64ks2 a2, zero, a1
    expect a2, 0xb1bc1f6ca68daca4
    case 215                # rs2 = x0
    aes64ks2 a2, a0, zero
    expect a2, 0xcc6469e0cc6469e0
    case 216                # rs1 = rs2 = x0
    aes64ks2 a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x18, 0x7fffffffffffffff
    constant x6, 0xfedcba9876543210
    aes64ks2 x12, x18, x6
    expect x12, 0xf777777709abcdef
    case 218                # any registers
    constant x23, 0x0
    constant x17, 0xd247be485d48b669
    aes64ks2 x19, x23, x17
    expect x19, 0x8f0f08215d48b669
    case 219                # each result the next operand
    constant a0, 0xcc6469e01fad6940
    constant a1, 0x1731b3c8a68daca4
    aes64ks2 a0, a0, a1
    aes64ks2 a1, a0, a1
    aes64ks2 a0, a0, a1
    aes64ks2 a1, a0, a1
    expect a0, 0x6ae9c544a68daca4
    expect a1, 0x7dd8768cb1bc1f6c
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
    .dword 0x7f2193a4ad411b0a, 0x66b2cc7f9511fe44, 0x8c82a19fea306de0
    .dword 0x6fdb408f79b990fd, 0xc58b0b53e2989613, 0x48c8ddcf8d43d69c
    .dword 0x4c2b6795d9f7bce3, 0x2f1f9d0b36362083, 0x5502da1d7a1d4716
    .dword 0xb7273948476354c9, 0x7d455d31c31bfff9, 0x9799b80743cc6b1
    .dword 0xf2b5e687c1dad4c, 0xa3f3025deab633a3, 0x466e6f96e59d6dcb
    .dword 0x42a1c9fb213946b6, 0xb0bf47a3be4af7f, 0x724e92fe79456684
    .dword 0xd6113636f7de72f0, 0xaf9446d4f993c6d5, 0x8016b6372f82f0e3
    .dword 0x56d3378672769573, 0x3e6cbdeae0bb3be, 0xfb3e4fe6f8d88438
    .dword 0x7d67fc13695cb8ca, 0x590421161c8269ae, 0x38e1b4ab61e595bd
    .dword 0x384f7c4852bba95c, 0xc6ddf0f99f33d02d, 0x61a15c9ca77cac65
    .dword 0x6994a71abb5761f2, 0xf0736caa1c98c30d, 0x857f08bd750c6417
    .dword 0x810e7d5c191d09d, 0x21b3ca81e59a2581, 0xcc3908d5ed8ac254
rows_end:
