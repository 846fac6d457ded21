# mulh rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, mulh
    table_rr 197, mulh, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xf61463d7a446c38e
    constant a1, 0x813c76720519672a
    mulh a0, a0, a1
    expect a0, 0x4e98aa866f2ab43
    expect a1, 0x813c76720519672a
    case 210                # rd = rs2
    constant a0, 0xf61463d7a446c38e
    constant a1, 0x813c76720519672a
    mulh a1, a0, a1
    expect a1, 0x4e98aa866f2ab43
    expect a0, 0xf61463d7a446c38e
    case 211                # rs1 = rs2
    constant a0, 0xf61463d7a446c38e
    mulh a1, a0, a0
    expect a1, 0x6269d2e7cca27b
    case 212                # rd = rs1 = rs2
    mulh a0, a0, a0
    expect a0, 0x6269d2e7cca27b
    case 213                # rd = x0
    constant a0, 0xf61463d7a446c38e
    constant a1, 0x813c76720519672a
    mulh zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    mulh a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    mulh a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    mulh a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x2, 0x7fffffff
    constant x19, 0xffffffffffffffff
    mulh x16, x2, x19
    expect x16, 0xffffffffffffffff
    case 218                # any registers
    constant x17, 0x6b5ef33d1befa4b6
    constant x8, 0x8000000000000000
    mulh x31, x17, x8
    expect x31, 0xca50866172082da5
    case 219                # each result the next operand
    constant a0, 0xf61463d7a446c38e
    constant a1, 0x813c76720519672a
    mulh a0, a0, a1
    mulh a1, a0, a1
    mulh a0, a0, a1
    mulh a1, a0, a1
    expect a0, 0xfff40d22e5daba50
    expect a1, 0x1d106d5f8cfa
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
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x0, 0x0, 0xffffffffffffffff, 0x0, 0x0, 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x3fffffffffffffff, 0xc000000000000000, 0x3fffffff, 0x3fffffff, 0xffffffffc0000000, 0x7fffffff, 0x2aaaaaaaaaaaaaaa, 0x91a2b3c4d5e6f7, 0xff6e5d4c3b2a1908, 0x10, 0xffffffffffffffff
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xc000000000000000, 0x4000000000000000, 0xffffffffc0000000, 0xffffffffc0000000, 0x40000000, 0xffffffff80000000, 0xd555555555555555, 0xff6e5d4c3b2a1908, 0x91a2b3c4d5e6f8, 0xffffffffffffffef, 0x1
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x3fffffff, 0xffffffffc0000000, 0x0, 0x0, 0xffffffffffffffff, 0x0, 0x2aaaaaaa, 0x91a2b3, 0xffffffffff6e5d4c, 0x0, 0xffffffffffffffff
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x3fffffff, 0xffffffffc0000000, 0x0, 0x0, 0xffffffffffffffff, 0x0, 0x2aaaaaaa, 0x91a2b3, 0xffffffffff6e5d4c, 0x0, 0xffffffffffffffff
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffc0000000, 0x40000000, 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffd5555555, 0xffffffffff6e5d4c, 0x91a2b3, 0xffffffffffffffff, 0x0
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x7fffffff, 0xffffffff80000000, 0x0, 0x0, 0xffffffffffffffff, 0x0, 0x55555554, 0x1234567, 0xfffffffffedcba98, 0x0, 0xffffffffffffffff
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x2aaaaaaaaaaaaaaa, 0xd555555555555555, 0x2aaaaaaa, 0x2aaaaaaa, 0xffffffffd5555555, 0x55555554, 0x1c71c71c71c71c71, 0x611722833944a4, 0xff9ee8dd7cc6bb5a, 0xa, 0xffffffffffffffff
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x91a2b3c4d5e6f7, 0xff6e5d4c3b2a1908, 0x91a2b3, 0x91a2b3, 0xffffffffff6e5d4c, 0x1234567, 0x611722833944a4, 0x14b66dc33f6ac, 0xfffeb49923cc0953, 0x0, 0xffffffffffffffff
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xff6e5d4c3b2a1908, 0x91a2b3c4d5e6f8, 0xffffffffff6e5d4c, 0xffffffffff6e5d4c, 0x91a2b3, 0xfffffffffedcba98, 0xff9ee8dd7cc6bb5a, 0xfffeb49923cc0953, 0x14b66dc33f6ac, 0xffffffffffffffff, 0x0
    .dword 0x0, 0x0, 0xffffffffffffffff, 0x10, 0xffffffffffffffef, 0x0, 0x0, 0xffffffffffffffff, 0x0, 0xa, 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x1, 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x0
results_end:
rows:
    .dword 0x9adeed3425c77903, 0xa986d52131318250, 0x2228f9e1cf1f1009
    .dword 0x260d6f49ac32e1c4, 0x1033a847bb87b137, 0x26884a54112ae67
    .dword 0x1ce95bbbd5cd6dcb, 0xf0c421ec6b55e227, 0xfe4790c34685de81
    .dword 0xd54ff616f81b24d2, 0xdc63e23425fa569d, 0x5f01998d527353a
    .dword 0x3757ceef07d97f4f, 0xe3e15afdd3e5d6c5, 0xf9ebc5678a88dd43
    .dword 0xef550ee138af2037, 0xb4171f6b91c169d6, 0x4f13e2dc5452dd5
    .dword 0xe74aee020f87ecb1, 0x145ff696b8d1a5e6, 0xfe089799f0c1714b
    .dword 0xee4bdc8c4f67ee5, 0x99a666d2b02c9282, 0xfa0ba5f2ae721244
    .dword 0x7185af60820ea28c, 0x73b39019fe7d4b8, 0x334eae28b476209
    .dword 0xd3632563085ab1fc, 0xfe692504d1f60a21, 0x46e6ec0ceaae98
    .dword 0xdc6c2bf4bbbe6f03, 0x2d2764d6ebe1caea, 0xf9b98a311a1956aa
    .dword 0x3707826373d836d, 0x8d704bf2ec1a5b4f, 0xfe75fc409c985898
rows_end:
