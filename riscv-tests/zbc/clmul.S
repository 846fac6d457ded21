# clmul rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, clmul
    table_rr 197, clmul, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xd86e01570a69d5f7
    constant a1, 0xcab1c4fa9bbfe035
    clmul a0, a0, a1
    expect a0, 0xbd675a94a03cc3bb
    expect a1, 0xcab1c4fa9bbfe035
    case 210                # rd = rs2
    constant a0, 0xd86e01570a69d5f7
    constant a1, 0xcab1c4fa9bbfe035
    clmul a1, a0, a1
    expect a1, 0xbd675a94a03cc3bb
    expect a0, 0xd86e01570a69d5f7
    case 211                # rs1 = rs2
    constant a0, 0xd86e01570a69d5f7
    clmul a1, a0, a0
    expect a1, 0x44144151115515
    case 212                # rd = rs1 = rs2
    clmul a0, a0, a0
    expect a0, 0x44144151115515
    case 213                # rd = x0
    constant a0, 0xd86e01570a69d5f7
    constant a1, 0xcab1c4fa9bbfe035
    clmul zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    clmul a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    clmul a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    clmul a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x21, 0x5555555555555555
    constant x6, 0x7fffffff
    clmul x20, x21, x6
    expect x20, 0xaaaaaaaab3333333
    case 218                # any registers
    constant x8, 0x80000000
    constant x10, 0xb8be95f8e389c1b3
    clmul x14, x8, x10
    expect x14, 0x71c4e0d980000000
    case 219                # each result the next operand
    constant a0, 0xd86e01570a69d5f7
    constant a1, 0xcab1c4fa9bbfe035
    clmul a0, a0, a1
    clmul a1, a0, a1
    clmul a0, a0, a1
    clmul a1, a0, a1
    expect a0, 0x13cc43f2d234cca1
    expect a1, 0x33640003fc5636e7
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
    .dword 0x0, 0xffffffffffffffff, 0x5555555555555555, 0xd555555555555555, 0x8000000000000000, 0xffffffffd5555555, 0xffffffff80000000, 0xaaaaaaaa80000000, 0x55555555, 0x3333333333333333, 0xe13cdd789944a5, 0x55b469882dcc11f0, 0x1f, 0xaaaaaaaaaaaaaaaa
    .dword 0x0, 0x7fffffffffffffff, 0xd555555555555555, 0x5555555555555555, 0x8000000000000000, 0x7fffffffd5555555, 0xffffffff80000000, 0xaaaaaaaa80000000, 0x8000000055555555, 0xb333333333333333, 0x80e13cdd789944a5, 0x55b469882dcc11f0, 0x800000000000001f, 0xaaaaaaaaaaaaaaaa
    .dword 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0, 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x0, 0x7fffffff, 0xffffffffd5555555, 0x7fffffffd5555555, 0x8000000000000000, 0x1555555555555555, 0x3fffffff80000000, 0xeaaaaaaa80000000, 0x2aaaaaaad5555555, 0xaaaaaaaab3333333, 0xbcad9e8ff89944a5, 0x435261702dcc11f0, 0xf8000001f, 0xffffffffaaaaaaaa
    .dword 0x0, 0x80000000, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0x3fffffff80000000, 0x4000000000000000, 0xc000000000000000, 0x7fffffff80000000, 0xaaaaaaaa80000000, 0xc4d5e6f780000000, 0x3b2a190800000000, 0x1080000000, 0xffffffff00000000
    .dword 0x0, 0xffffffff80000000, 0xaaaaaaaa80000000, 0xaaaaaaaa80000000, 0x0, 0xeaaaaaaa80000000, 0xc000000000000000, 0x4000000000000000, 0x2aaaaaaa80000000, 0x9999999980000000, 0xbc4ca25280000000, 0x16e608f800000000, 0xf80000000, 0x5555555500000000
    .dword 0x0, 0xffffffff, 0x55555555, 0x8000000055555555, 0x8000000000000000, 0x2aaaaaaad5555555, 0x7fffffff80000000, 0x2aaaaaaa80000000, 0x5555555555555555, 0x33333333, 0x78787878789944a5, 0x787878782dcc11f0, 0x1f0000001f, 0xaaaaaaaa
    .dword 0x0, 0x5555555555555555, 0x3333333333333333, 0xb333333333333333, 0x8000000000000000, 0xaaaaaaaab3333333, 0xaaaaaaaa80000000, 0x9999999980000000, 0x33333333, 0x1111111111111111, 0x5f144b28773c63, 0x336c27781b440f50, 0xfffffffffffffff5, 0x6666666666666666
    .dword 0x0, 0x123456789abcdef, 0xe13cdd789944a5, 0x80e13cdd789944a5, 0x8000000000000000, 0xbcad9e8ff89944a5, 0xc4d5e6f780000000, 0xbc4ca25280000000, 0x78787878789944a5, 0x5f144b28773c63, 0x4041444550515455, 0x40a0789828c810f0, 0x254be996bcd2700f, 0x1c279baf132894a
    .dword 0x0, 0xfedcba9876543210, 0x55b469882dcc11f0, 0x55b469882dcc11f0, 0x0, 0x435261702dcc11f0, 0x3b2a190800000000, 0x16e608f800000000, 0x787878782dcc11f0, 0x336c27781b440f50, 0x40a0789828c810f0, 0x1514111005040100, 0x254be996bcd27010, 0xab68d3105b9823e0
    .dword 0x0, 0x21, 0x1f, 0x800000000000001f, 0x8000000000000000, 0xf8000001f, 0x1080000000, 0xf80000000, 0x1f0000001f, 0xfffffffffffffff5, 0x254be996bcd2700f, 0x254be996bcd27010, 0x401, 0x3e
    .dword 0x0, 0xfffffffffffffffe, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0x0, 0xffffffffaaaaaaaa, 0xffffffff00000000, 0x5555555500000000, 0xaaaaaaaa, 0x6666666666666666, 0x1c279baf132894a, 0xab68d3105b9823e0, 0x3e, 0x5555555555555554
results_end:
rows:
    .dword 0x633c7c9454de5fad, 0xe52342c0be2989aa, 0xec1aa175d9bb2412
    .dword 0x75db7160402e97fb, 0x7868c10e4d8574db, 0x5e361d0ec1b68725
    .dword 0x5dca0f06b1574768, 0xb6c437fdf45e66b1, 0x1f7f2337cb7c18e8
    .dword 0xc029cc00f58cdba5, 0xfe4d2a227445d0f5, 0xfad9e6828142d001
    .dword 0xb52b988c2479b218, 0xc754312c60385bcf, 0x1cf966cdbeb56c88
    .dword 0x397c5f68dbf8a258, 0xe347e9c4db10d4de, 0xd522feb126b3a090
    .dword 0x2041cc610319cf3f, 0xfeeea07d9addf279, 0x3db815df52504317
    .dword 0xb628dde8ebd42701, 0xf186fa1ffadf84a4, 0x26f715e27b0478a4
    .dword 0x3e90aadc9cce0bbd, 0xa1031300a890dd4a, 0xc65256faa0cc14d2
    .dword 0xbfcccc49221be81e, 0xcbc71e2f68a2a774, 0xc6e5f9eaca3ebfd8
    .dword 0x465d770bf14884cf, 0xc118107fd5a2f27, 0xc5799c19db1cf28d
    .dword 0xbae15352174a9ae0, 0x82c24e5e718661ea, 0x4058a1b67b4796c0
rows_end:
