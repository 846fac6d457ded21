# clmulh rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, clmulh
    table_rr 197, clmulh, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x83e3dc3014f2802b
    constant a1, 0xa91461608d81e4c6
    clmulh a0, a0, a1
    expect a0, 0x551b6926a76c4a82
    expect a1, 0xa91461608d81e4c6
    case 210                # rd = rs2
    constant a0, 0x83e3dc3014f2802b
    constant a1, 0xa91461608d81e4c6
    clmulh a1, a0, a1
    expect a1, 0x551b6926a76c4a82
    expect a0, 0x83e3dc3014f2802b
    case 211                # rs1 = rs2
    constant a0, 0x83e3dc3014f2802b
    clmulh a1, a0, a0
    expect a1, 0x4005540551500500
    case 212                # rd = rs1 = rs2
    clmulh a0, a0, a0
    expect a0, 0x4005540551500500
    case 213                # rd = x0
    constant a0, 0x83e3dc3014f2802b
    constant a1, 0xa91461608d81e4c6
    clmulh zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    clmulh a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    clmulh a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    clmulh a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x21, 0x123456789abcdef
    constant x7, 0x77735e3e3c0d77fb
    clmulh x23, x21, x7
    expect x23, 0x7918c43cb744d6
    case 218                # any registers
    constant x28, 0xfffffffffffffffe
    constant x5, 0xfffffffffffffffe
    clmulh x9, x28, x5
    expect x9, 0x5555555555555555
    case 219                # each result the next operand
    constant a0, 0x83e3dc3014f2802b
    constant a1, 0xa91461608d81e4c6
    clmulh a0, a0, a1
    clmulh a1, a0, a1
    clmulh a0, a0, a1
    clmulh a1, a0, a1
    expect a0, 0xa326aa44b1eef48
    expect a1, 0x155298f19748673
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
    .dword 0x0, 0x0, 0x5555555555555555, 0x2aaaaaaaaaaaaaaa, 0x7fffffffffffffff, 0x2aaaaaaa, 0x7fffffff, 0x555555557fffffff, 0x55555555, 0x3333333333333333, 0xe13cdd789944a5, 0x55b469882dcc11f0, 0x1f, 0x5555555555555555
    .dword 0x0, 0x0, 0x2aaaaaaaaaaaaaaa, 0x1555555555555555, 0x3fffffffffffffff, 0x15555555, 0x3fffffff, 0x2aaaaaaabfffffff, 0x2aaaaaaa, 0x1999999999999999, 0x709e6ebc4ca252, 0x2ada34c416e608f8, 0xf, 0x2aaaaaaaaaaaaaaa
    .dword 0x0, 0x0, 0x7fffffffffffffff, 0x3fffffffffffffff, 0x4000000000000000, 0x3fffffff, 0x40000000, 0x7fffffffc0000000, 0x7fffffff, 0x2aaaaaaaaaaaaaaa, 0x91a2b3c4d5e6f7, 0x7f6e5d4c3b2a1908, 0x10, 0x7fffffffffffffff
    .dword 0x0, 0x0, 0x2aaaaaaa, 0x15555555, 0x3fffffff, 0x0, 0x0, 0x2aaaaaaa, 0x0, 0x19999999, 0x709e6e, 0x2ada34c4, 0x0, 0x2aaaaaaa
    .dword 0x0, 0x0, 0x7fffffff, 0x3fffffff, 0x40000000, 0x0, 0x0, 0x7fffffff, 0x0, 0x2aaaaaaa, 0x91a2b3, 0x7f6e5d4c, 0x0, 0x7fffffff
    .dword 0x0, 0x0, 0x555555557fffffff, 0x2aaaaaaabfffffff, 0x7fffffffc0000000, 0x2aaaaaaa, 0x7fffffff, 0x5555555555555555, 0x55555555, 0x333333332aaaaaaa, 0xe13cdd78e9dacb, 0x55b4698807162534, 0x1f, 0x555555557fffffff
    .dword 0x0, 0x0, 0x55555555, 0x2aaaaaaa, 0x7fffffff, 0x0, 0x0, 0x55555555, 0x0, 0x33333333, 0xe13cdd, 0x55b46988, 0x0, 0x55555555
    .dword 0x0, 0x0, 0x3333333333333333, 0x1999999999999999, 0x2aaaaaaaaaaaaaaa, 0x19999999, 0x2aaaaaaa, 0x333333332aaaaaaa, 0x33333333, 0x1111111111111111, 0x5f144b28773c63, 0x336c27781b440f50, 0xa, 0x3333333333333333
    .dword 0x0, 0x0, 0xe13cdd789944a5, 0x709e6ebc4ca252, 0x91a2b3c4d5e6f7, 0x709e6e, 0x91a2b3, 0xe13cdd78e9dacb, 0xe13cdd, 0x5f144b28773c63, 0x1040510111415, 0xe038d8688850b0, 0x0, 0xe13cdd789944a5
    .dword 0x0, 0x0, 0x55b469882dcc11f0, 0x2ada34c416e608f8, 0x7f6e5d4c3b2a1908, 0x2ada34c4, 0x7f6e5d4c, 0x55b4698807162534, 0x55b46988, 0x336c27781b440f50, 0xe038d8688850b0, 0x5554515045444140, 0x1f, 0x55b469882dcc11f0
    .dword 0x0, 0x0, 0x1f, 0xf, 0x10, 0x0, 0x0, 0x1f, 0x0, 0xa, 0x0, 0x1f, 0x0, 0x1f
    .dword 0x0, 0x0, 0x5555555555555555, 0x2aaaaaaaaaaaaaaa, 0x7fffffffffffffff, 0x2aaaaaaa, 0x7fffffff, 0x555555557fffffff, 0x55555555, 0x3333333333333333, 0xe13cdd789944a5, 0x55b469882dcc11f0, 0x1f, 0x5555555555555555
results_end:
rows:
    .dword 0xc5bb7b90b8c5c712, 0xce2a409376dd3a8f, 0x571c032afcd2c46e
    .dword 0x689adac19bcc2824, 0x4fc592a192eaa3e3, 0x18563764be627afe
    .dword 0x11a245cdfc396e30, 0x54235460a00c0aa1, 0x5363fa48ad0572c
    .dword 0xcf3453a7730768c2, 0xd1d9857a21fd2a57, 0x58353af5913df033
    .dword 0xbf8f4365fdb1d4c6, 0x13b3f2e3e29198e1, 0xa7a06ebdc2c4263
    .dword 0xc8b7b794dc61c46f, 0xe922e84ad734ae56, 0x49f5045fb1e72fc6
    .dword 0x316bc7f58cc11db8, 0xc9294ebd5752b338, 0x1552bdd8d36871e2
    .dword 0x9a17cbc92ecefedc, 0xb891053c5a7b01f5, 0x537cec1fc391c320
    .dword 0x8393bffbe17f2c2d, 0xad58a5e69836e3eb, 0x57067ab0d7fde541
    .dword 0x4f6f18e34ec4abf8, 0x4a4bb0e6255c911c, 0x112f3b516d151729
    .dword 0x4e6866a5440ece0, 0x42734325ef1b826f, 0x1318b90f82f32a3
    .dword 0xb6974c6cd3dd62d5, 0xe28e80eb2992005a, 0x610ca17804889253
rows_end:
