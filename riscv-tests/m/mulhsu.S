# mulhsu rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, mulhsu
    table_rr 197, mulhsu, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x4d8927acabb65d88
    constant a1, 0x8f34acd4f970ef17
    mulhsu a0, a0, a1
    expect a0, 0x2b5f915e2ac739a9
    expect a1, 0x8f34acd4f970ef17
    case 210                # rd = rs2
    constant a0, 0x4d8927acabb65d88
    constant a1, 0x8f34acd4f970ef17
    mulhsu a1, a0, a1
    expect a1, 0x2b5f915e2ac739a9
    expect a0, 0x4d8927acabb65d88
    case 211                # rs1 = rs2
    constant a0, 0x4d8927acabb65d88
    mulhsu a1, a0, a0
    expect a1, 0x177bcb595c418e3c
    case 212                # rd = rs1 = rs2
    mulhsu a0, a0, a0
    expect a0, 0x177bcb595c418e3c
    case 213                # rd = x0
    constant a0, 0x4d8927acabb65d88
    constant a1, 0x8f34acd4f970ef17
    mulhsu zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    mulhsu a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    mulhsu a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    mulhsu a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x28, 0xa74212f55ef4d193
    constant x15, 0xfedcba9876543210
    mulhsu x7, x28, x15
    expect x7, 0xa7a70ae8e7115012
    case 218                # any registers
    constant x15, 0xfedcba9876543210
    constant x17, 0x5555555555555555
    mulhsu x28, x15, x17
    expect x28, 0xff9ee8dd7cc6bb5a
    case 219                # each result the next operand
    constant a0, 0x4d8927acabb65d88
    constant a1, 0x8f34acd4f970ef17
    mulhsu a0, a0, a1
    mulhsu a1, a0, a1
    mulhsu a0, a0, a1
    mulhsu a1, a0, a1
    expect a0, 0x41c5d01dcc01b20
    expect a1, 0x63bd68d7a0e995
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
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x0, 0x7ffffffffffffffe, 0x3fffffffffffffff, 0x3fffffffffffffff, 0x3fffffff, 0x3fffffff, 0x7fffffffbfffffff, 0x7fffffff, 0x2aaaaaaaaaaaaaaa, 0x91a2b3c4d5e6f7, 0x7f6e5d4c3b2a1907, 0x10, 0x7ffffffffffffffe
    .dword 0x0, 0xffffffffffffffff, 0x8000000000000000, 0xc000000000000000, 0xc000000000000000, 0xffffffffc0000000, 0xffffffffc0000000, 0x8000000040000000, 0xffffffff80000000, 0xd555555555555555, 0xff6e5d4c3b2a1908, 0x8091a2b3c4d5e6f8, 0xffffffffffffffef, 0x8000000000000001
    .dword 0x0, 0x0, 0x7ffffffe, 0x3fffffff, 0x3fffffff, 0x0, 0x0, 0x7ffffffe, 0x0, 0x2aaaaaaa, 0x91a2b3, 0x7f6e5d4b, 0x0, 0x7ffffffe
    .dword 0x0, 0x0, 0x7fffffff, 0x3fffffff, 0x40000000, 0x0, 0x0, 0x7fffffff, 0x0, 0x2aaaaaaa, 0x91a2b3, 0x7f6e5d4c, 0x0, 0x7fffffff
    .dword 0x0, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffc0000000, 0xffffffffc0000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffffd5555555, 0xffffffffff6e5d4c, 0xffffffff8091a2b3, 0xffffffffffffffff, 0xffffffff80000000
    .dword 0x0, 0x0, 0xfffffffe, 0x7fffffff, 0x7fffffff, 0x0, 0x0, 0xfffffffe, 0x0, 0x55555554, 0x1234567, 0xfedcba97, 0x0, 0xfffffffe
    .dword 0x0, 0x0, 0x5555555555555554, 0x2aaaaaaaaaaaaaaa, 0x2aaaaaaaaaaaaaaa, 0x2aaaaaaa, 0x2aaaaaaa, 0x555555552aaaaaaa, 0x55555554, 0x1c71c71c71c71c71, 0x611722833944a4, 0x54f43e32d21c10af, 0xa, 0x5555555555555554
    .dword 0x0, 0x0, 0x123456789abcdee, 0x91a2b3c4d5e6f7, 0x91a2b3c4d5e6f7, 0x91a2b3, 0x91a2b3, 0x1234567891a2b3b, 0x1234567, 0x611722833944a4, 0x14b66dc33f6ac, 0x121fa00ad77d742, 0x0, 0x123456789abcdee
    .dword 0x0, 0xffffffffffffffff, 0xfedcba9876543210, 0xff6e5d4c3b2a1908, 0xff6e5d4c3b2a1908, 0xffffffffff6e5d4c, 0xffffffffff6e5d4c, 0xfedcba9876e5d4c3, 0xfffffffffedcba98, 0xff9ee8dd7cc6bb5a, 0xfffeb49923cc0953, 0xfede05ff528828bc, 0xffffffffffffffff, 0xfedcba9876543210
    .dword 0x0, 0x0, 0x20, 0x10, 0x10, 0x0, 0x0, 0x20, 0x0, 0xa, 0x0, 0x20, 0x0, 0x20
    .dword 0x0, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe
results_end:
rows:
    .dword 0xb22b3c61283c9e5b, 0x9e4adb2a22cda87, 0xfcfdfed219815480
    .dword 0xb8ebadd426ee7e60, 0x715a80d1e7e5732a, 0xe086e6d150b4e7fe
    .dword 0x707b19dd5afa42d9, 0xe06afda9720ab57, 0x629ab90e8132023
    .dword 0x756298956ea33bb4, 0x30d9908bc28aefe7, 0x16663f76e6fab7b6
    .dword 0x8203c94de0543e58, 0x9c9ed5fcb08ee648, 0xb2ec23b27e180576
    .dword 0x77ef309ce7f4df87, 0x6731fba394d38c3, 0x3058a73b970b1b0
    .dword 0xff2750d626a05fdc, 0x410760a06e2280bd, 0xffc8f547cc2f6295
    .dword 0x60b2d66a1d56ada2, 0xd10dce12c16ff947, 0x4ef737f88384d793
    .dword 0xb4823949d402f789, 0x64f315236676a084, 0xe23b2fc1762f3282
    .dword 0x6d1f70c2d62713b4, 0x6860d104f63060f1, 0x2c7e0ab2388dd81c
    .dword 0x68967cebd3f2a665, 0xd4941b202eff5a1a, 0x56d92188890b5411
    .dword 0xc13274ca794b3b64, 0xd67714c4d0bfaeee, 0xcb62f6fd340e7abc
rows_end:
