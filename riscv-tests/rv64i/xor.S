# xor rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, xor
    table_rr 197, xor, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xd806dbc2390099e6
    constant a1, 0x3c40de18d5990245
    xor a0, a0, a1
    expect a0, 0xe44605daec999ba3
    expect a1, 0x3c40de18d5990245
    case 210                # rd = rs2
    constant a0, 0xd806dbc2390099e6
    constant a1, 0x3c40de18d5990245
    xor a1, a0, a1
    expect a1, 0xe44605daec999ba3
    expect a0, 0xd806dbc2390099e6
    case 211                # rs1 = rs2
    constant a0, 0xd806dbc2390099e6
    xor a1, a0, a0
    expect a1, 0x0
    case 212                # rd = rs1 = rs2
    xor a0, a0, a0
    expect a0, 0x0
    case 213                # rd = x0
    constant a0, 0xd806dbc2390099e6
    constant a1, 0x3c40de18d5990245
    xor zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    xor a2, zero, a1
    expect a2, 0x3c40de18d5990245
    case 215                # rs2 = x0
    xor a2, a0, zero
    expect a2, 0xd806dbc2390099e6
    case 216                # rs1 = rs2 = x0
    xor a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x23, 0x5555555555555555
    constant x8, 0xffffffff
    xor x10, x23, x8
    expect x10, 0x55555555aaaaaaaa
    case 218                # any registers
    constant x21, 0xfedcba9876543210
    constant x9, 0x80000000
    xor x1, x21, x9
    expect x1, 0xfedcba98f6543210
    case 219                # each result the next operand
    constant a0, 0xd806dbc2390099e6
    constant a1, 0x3c40de18d5990245
    xor a0, a0, a1
    xor a1, a0, a1
    xor a0, a0, a1
    xor a1, a0, a1
    expect a0, 0x3c40de18d5990245
    expect a1, 0xe44605daec999ba3
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
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x1, 0x0, 0xfffffffffffffffe, 0x7ffffffffffffffe, 0x8000000000000001, 0x7ffffffe, 0x80000001, 0xffffffff80000001, 0xfffffffe, 0x5555555555555554, 0x123456789abcdee, 0xfedcba9876543211, 0x20, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x8000000000000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x123456789abcdef, 0xffffffffffffffde, 0x1
    .dword 0x7fffffffffffffff, 0x7ffffffffffffffe, 0x8000000000000000, 0x0, 0xffffffffffffffff, 0x7fffffff80000000, 0x7fffffff7fffffff, 0x800000007fffffff, 0x7fffffff00000000, 0x2aaaaaaaaaaaaaaa, 0x7edcba9876543210, 0x8123456789abcdef, 0x7fffffffffffffde, 0x8000000000000001
    .dword 0x8000000000000000, 0x8000000000000001, 0x7fffffffffffffff, 0xffffffffffffffff, 0x0, 0x800000007fffffff, 0x8000000080000000, 0x7fffffff80000000, 0x80000000ffffffff, 0xd555555555555555, 0x8123456789abcdef, 0x7edcba9876543210, 0x8000000000000021, 0x7ffffffffffffffe
    .dword 0x7fffffff, 0x7ffffffe, 0xffffffff80000000, 0x7fffffff80000000, 0x800000007fffffff, 0x0, 0xffffffff, 0xffffffffffffffff, 0x80000000, 0x555555552aaaaaaa, 0x1234567f6543210, 0xfedcba9809abcdef, 0x7fffffde, 0xffffffff80000001
    .dword 0x80000000, 0x80000001, 0xffffffff7fffffff, 0x7fffffff7fffffff, 0x8000000080000000, 0xffffffff, 0x0, 0xffffffff00000000, 0x7fffffff, 0x55555555d5555555, 0x123456709abcdef, 0xfedcba98f6543210, 0x80000021, 0xffffffff7ffffffe
    .dword 0xffffffff80000000, 0xffffffff80000001, 0x7fffffff, 0x800000007fffffff, 0x7fffffff80000000, 0xffffffffffffffff, 0xffffffff00000000, 0x0, 0xffffffff7fffffff, 0xaaaaaaaad5555555, 0xfedcba9809abcdef, 0x1234567f6543210, 0xffffffff80000021, 0x7ffffffe
    .dword 0xffffffff, 0xfffffffe, 0xffffffff00000000, 0x7fffffff00000000, 0x80000000ffffffff, 0x80000000, 0x7fffffff, 0xffffffff7fffffff, 0x0, 0x55555555aaaaaaaa, 0x123456776543210, 0xfedcba9889abcdef, 0xffffffde, 0xffffffff00000001
    .dword 0x5555555555555555, 0x5555555555555554, 0xaaaaaaaaaaaaaaaa, 0x2aaaaaaaaaaaaaaa, 0xd555555555555555, 0x555555552aaaaaaa, 0x55555555d5555555, 0xaaaaaaaad5555555, 0x55555555aaaaaaaa, 0x0, 0x54761032dcfe98ba, 0xab89efcd23016745, 0x5555555555555574, 0xaaaaaaaaaaaaaaab
    .dword 0x123456789abcdef, 0x123456789abcdee, 0xfedcba9876543210, 0x7edcba9876543210, 0x8123456789abcdef, 0x1234567f6543210, 0x123456709abcdef, 0xfedcba9809abcdef, 0x123456776543210, 0x54761032dcfe98ba, 0x0, 0xffffffffffffffff, 0x123456789abcdce, 0xfedcba9876543211
    .dword 0xfedcba9876543210, 0xfedcba9876543211, 0x123456789abcdef, 0x8123456789abcdef, 0x7edcba9876543210, 0xfedcba9809abcdef, 0xfedcba98f6543210, 0x1234567f6543210, 0xfedcba9889abcdef, 0xab89efcd23016745, 0xffffffffffffffff, 0x0, 0xfedcba9876543231, 0x123456789abcdee
    .dword 0x21, 0x20, 0xffffffffffffffde, 0x7fffffffffffffde, 0x8000000000000021, 0x7fffffde, 0x80000021, 0xffffffff80000021, 0xffffffde, 0x5555555555555574, 0x123456789abcdce, 0xfedcba9876543231, 0x0, 0xffffffffffffffdf
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0x1, 0x8000000000000001, 0x7ffffffffffffffe, 0xffffffff80000001, 0xffffffff7ffffffe, 0x7ffffffe, 0xffffffff00000001, 0xaaaaaaaaaaaaaaab, 0xfedcba9876543211, 0x123456789abcdee, 0xffffffffffffffdf, 0x0
results_end:
rows:
    .dword 0xc484e26de853eca2, 0x3bfd9df2d624b96f, 0xff797f9f3e7755cd
    .dword 0x6158490cacc0af30, 0xee2e246cbc4805b7, 0x8f766d601088aa87
    .dword 0x53d8fc1f486f8184, 0x33f2308fd9b6e2de, 0x602acc9091d9635a
    .dword 0xca1809508c6f119d, 0x701b6156c84a64b2, 0xba0368064425752f
    .dword 0x22ee5ed7b6ee5892, 0x42aeb8e34d57ca54, 0x6040e634fbb992c6
    .dword 0x22bc6470a3a2b559, 0x96a78765039d971f, 0xb41be315a03f2246
    .dword 0x7ee18681b6972e3a, 0x4f51b9dcd181cea7, 0x31b03f5d6716e09d
    .dword 0xae35cbce07998d26, 0x3de0ad0755ce6409, 0x93d566c95257e92f
    .dword 0xdc8bc4b1583ade64, 0x45421a4a8bcf9923, 0x99c9defbd3f54747
    .dword 0x3ad32803f7d2cb2e, 0xabab26c28960c891, 0x91780ec17eb203bf
    .dword 0x5ce71433c8610f5a, 0x3fe607e58adbf093, 0x630113d642baffc9
    .dword 0x4f746d94d5595d12, 0x31435aa99deb2ea6, 0x7e37373d48b273b4
rows_end:
