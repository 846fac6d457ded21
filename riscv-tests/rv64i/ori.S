# ori rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, ori, 0
    immediate_case 16, ori, 0
    immediate_case 32, ori, 0
    immediate_case 48, ori, 0
    immediate_case 64, ori, 0
    immediate_case 80, ori, 0
    immediate_case 96, ori, 0
    immediate_case 112, ori, 0
    immediate_case 128, ori, 0
    immediate_case 144, ori, 0
    immediate_case 160, ori, 0
    immediate_case 176, ori, 0
    immediate_case 192, ori, 0
    immediate_case 208, ori, 0
    immediate_case 224, ori, 1
    immediate_case 240, ori, 1
    immediate_case 256, ori, 1
    immediate_case 272, ori, 1
    immediate_case 288, ori, 2
    immediate_case 304, ori, 2
    immediate_case 320, ori, 2
    immediate_case 336, ori, 2
    immediate_case 352, ori, 7
    immediate_case 368, ori, 7
    immediate_case 384, ori, 7
    immediate_case 400, ori, 7
    immediate_case 416, ori, 63
    immediate_case 432, ori, 63
    immediate_case 448, ori, 63
    immediate_case 464, ori, 63
    immediate_case 480, ori, 1365
    immediate_case 496, ori, 1365
    immediate_case 512, ori, 1365
    immediate_case 528, ori, 1365
    immediate_case 544, ori, 2046
    immediate_case 560, ori, 2046
    immediate_case 576, ori, 2046
    immediate_case 592, ori, 2046
    immediate_case 608, ori, 2047
    immediate_case 624, ori, 2047
    immediate_case 640, ori, 2047
    immediate_case 656, ori, 2047
    immediate_case 672, ori, -1
    immediate_case 688, ori, -1
    immediate_case 704, ori, -1
    immediate_case 720, ori, -1
    immediate_case 736, ori, -2
    immediate_case 752, ori, -2
    immediate_case 768, ori, -2
    immediate_case 784, ori, -2
    immediate_case 800, ori, -1366
    immediate_case 816, ori, -1366
    immediate_case 832, ori, -1366
    immediate_case 848, ori, -1366
    immediate_case 864, ori, -2047
    immediate_case 880, ori, -2047
    immediate_case 896, ori, -2047
    immediate_case 912, ori, -2047
    immediate_case 928, ori, -2048
    immediate_case 944, ori, -2048
    immediate_case 960, ori, -2048
    immediate_case 976, ori, -2048
    case 63                 # rd = rs1
    constant a0, 0x9ded2f268929d2e
    ori a0, a0, -2047
    expect a0, 0xfffffffffffffd2f
    case 64                 # rd = x0
    constant a0, 0x4a8b6417a9f0da43
    ori zero, a0, -2047
    expect zero, 0
    expect a0, 0x4a8b6417a9f0da43
    case 65                 # rs1 = x0
    ori a0, zero, -2047
    expect a0, 0xfffffffffffff801
    case 66                 # any registers
    constant x23, 0x4a8b6417a9f0da43
    ori x30, x23, -2047
    expect x30, 0xfffffffffffffa43
    expect x23, 0x4a8b6417a9f0da43
    pass 66

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000000
    .dword 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x80000000
    .dword 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0x123456789abcdef, 0x123456789abcdef
    .dword 0xfedcba9876543210, 0xfedcba9876543210
    .dword 0x21, 0x21
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffff, 0x7fffffff
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0x60d9b7dd9c514f0d, 0x60d9b7dd9c514f0d
    .dword 0x1, 0x3
    .dword 0x21, 0x23
    .dword 0x0, 0x2
    .dword 0xd9947c0d51d0fb5a, 0xd9947c0d51d0fb5a
    .dword 0xffffffff, 0xffffffff
    .dword 0x123456789abcdef, 0x123456789abcdef
    .dword 0x21, 0x27
    .dword 0x69f3774d105cd361, 0x69f3774d105cd367
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x800000000000003f
    .dword 0x631262eeb6bbd0ea, 0x631262eeb6bbd0ff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x123456789abcdef, 0x123456789abcdff
    .dword 0x8f199578f6f59c61, 0x8f199578f6f59d75
    .dword 0x80000000, 0x800007fe
    .dword 0x1, 0x7ff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xdd7cb6978e8f75cf, 0xdd7cb6978e8f77ff
    .dword 0xffffffff80000000, 0xffffffff800007ff
    .dword 0x5555555555555555, 0x55555555555557ff
    .dword 0x7fffffff, 0x7fffffff
    .dword 0x5c8e40659bd6973d, 0x5c8e40659bd697ff
    .dword 0x0, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0x7210f4c3a36765c8, 0xffffffffffffffff
    .dword 0x8000000000000000, 0xfffffffffffffffe
    .dword 0x0, 0xfffffffffffffffe
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0xd7487e2d1cdb1132, 0xfffffffffffffffe
    .dword 0xfedcba9876543210, 0xfffffffffffffaba
    .dword 0x21, 0xfffffffffffffaab
    .dword 0x8000000000000000, 0xfffffffffffffaaa
    .dword 0x337759630a8886f1, 0xfffffffffffffefb
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x123456789abcdef, 0xfffffffffffffdef
    .dword 0x71da9c3eadda3abc, 0xfffffffffffffabd
    .dword 0xffffffff80000000, 0xfffffffffffff800
    .dword 0xfedcba9876543210, 0xfffffffffffffa10
    .dword 0x80000000, 0xfffffffffffff800
    .dword 0x4c97999cbe58516, 0xfffffffffffffd16
rows_end:
