# slti rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, slti, 0
    immediate_case 16, slti, 0
    immediate_case 32, slti, 0
    immediate_case 48, slti, 0
    immediate_case 64, slti, 0
    immediate_case 80, slti, 0
    immediate_case 96, slti, 0
    immediate_case 112, slti, 0
    immediate_case 128, slti, 0
    immediate_case 144, slti, 0
    immediate_case 160, slti, 0
    immediate_case 176, slti, 0
    immediate_case 192, slti, 0
    immediate_case 208, slti, 0
    immediate_case 224, slti, 0
    immediate_case 240, slti, 0
    immediate_case 256, slti, 0
    immediate_case 272, slti, 1
    immediate_case 288, slti, 1
    immediate_case 304, slti, 1
    immediate_case 320, slti, 1
    immediate_case 336, slti, 1
    immediate_case 352, slti, 1
    immediate_case 368, slti, 1
    immediate_case 384, slti, 2
    immediate_case 400, slti, 2
    immediate_case 416, slti, 2
    immediate_case 432, slti, 2
    immediate_case 448, slti, 2
    immediate_case 464, slti, 2
    immediate_case 480, slti, 2
    immediate_case 496, slti, 7
    immediate_case 512, slti, 7
    immediate_case 528, slti, 7
    immediate_case 544, slti, 7
    immediate_case 560, slti, 7
    immediate_case 576, slti, 7
    immediate_case 592, slti, 7
    immediate_case 608, slti, 63
    immediate_case 624, slti, 63
    immediate_case 640, slti, 63
    immediate_case 656, slti, 63
    immediate_case 672, slti, 63
    immediate_case 688, slti, 63
    immediate_case 704, slti, 63
    immediate_case 720, slti, 1365
    immediate_case 736, slti, 1365
    immediate_case 752, slti, 1365
    immediate_case 768, slti, 1365
    immediate_case 784, slti, 1365
    immediate_case 800, slti, 1365
    immediate_case 816, slti, 1365
    immediate_case 832, slti, 2046
    immediate_case 848, slti, 2046
    immediate_case 864, slti, 2046
    immediate_case 880, slti, 2046
    immediate_case 896, slti, 2046
    immediate_case 912, slti, 2046
    immediate_case 928, slti, 2046
    immediate_case 944, slti, 2047
    immediate_case 960, slti, 2047
    immediate_case 976, slti, 2047
    immediate_case 992, slti, 2047
    immediate_case 1008, slti, 2047
    immediate_case 1024, slti, 2047
    immediate_case 1040, slti, 2047
    immediate_case 1056, slti, -1
    immediate_case 1072, slti, -1
    immediate_case 1088, slti, -1
    immediate_case 1104, slti, -1
    immediate_case 1120, slti, -1
    immediate_case 1136, slti, -1
    immediate_case 1152, slti, -1
    immediate_case 1168, slti, -2
    immediate_case 1184, slti, -2
    immediate_case 1200, slti, -2
    immediate_case 1216, slti, -2
    immediate_case 1232, slti, -2
    immediate_case 1248, slti, -2
    immediate_case 1264, slti, -2
    immediate_case 1280, slti, -1366
    immediate_case 1296, slti, -1366
    immediate_case 1312, slti, -1366
    immediate_case 1328, slti, -1366
    immediate_case 1344, slti, -1366
    immediate_case 1360, slti, -1366
    immediate_case 1376, slti, -1366
    immediate_case 1392, slti, -2047
    immediate_case 1408, slti, -2047
    immediate_case 1424, slti, -2047
    immediate_case 1440, slti, -2047
    immediate_case 1456, slti, -2047
    immediate_case 1472, slti, -2047
    immediate_case 1488, slti, -2047
    immediate_case 1504, slti, -2048
    immediate_case 1520, slti, -2048
    immediate_case 1536, slti, -2048
    immediate_case 1552, slti, -2048
    immediate_case 1568, slti, -2048
    immediate_case 1584, slti, -2048
    immediate_case 1600, slti, -2048
    case 102                # rd = rs1
    constant a0, 0xf2b44ddc66b59485
    slti a0, a0, -2047
    expect a0, 0x1
    case 103                # rd = x0
    constant a0, 0x6b5447a64fd47431
    slti zero, a0, -2047
    expect zero, 0
    expect a0, 0x6b5447a64fd47431
    case 104                # rs1 = x0
    slti a0, zero, -2047
    expect a0, 0x0
    case 105                # any registers
    constant x11, 0x6b5447a64fd47431
    slti x20, x11, -2047
    expect x20, 0x0
    expect x11, 0x6b5447a64fd47431
    pass 105

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x0
    .dword 0xffffffffffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x8000000000000000, 0x1
    .dword 0x7fffffff, 0x0
    .dword 0x80000000, 0x0
    .dword 0xffffffff80000000, 0x1
    .dword 0xffffffff, 0x0
    .dword 0x5555555555555555, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0xfedcba9876543210, 0x1
    .dword 0x21, 0x0
    .dword 0xfffffffffffffffe, 0x1
    .dword 0xffffffffffffffff, 0x1
    .dword 0x0, 0x0
    .dword 0x1, 0x0
    .dword 0x7fffffff, 0x0
    .dword 0x8000000000000000, 0x1
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x3499ad1c8aee57bc, 0x0
    .dword 0x0, 0x1
    .dword 0x1, 0x0
    .dword 0x2, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0x0, 0x1
    .dword 0x80000000, 0x0
    .dword 0xa79cf7a70526f062, 0x1
    .dword 0x1, 0x1
    .dword 0x2, 0x0
    .dword 0x3, 0x0
    .dword 0xffffffffffffffff, 0x1
    .dword 0xffffffff, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0x2de4683858a6ffa9, 0x0
    .dword 0x6, 0x1
    .dword 0x7, 0x0
    .dword 0x8, 0x0
    .dword 0x80000000, 0x0
    .dword 0xffffffff80000000, 0x1
    .dword 0x0, 0x1
    .dword 0x22b43ef0f9bfda25, 0x0
    .dword 0x3e, 0x1
    .dword 0x3f, 0x0
    .dword 0x40, 0x0
    .dword 0xfffffffffffffffe, 0x1
    .dword 0x80000000, 0x0
    .dword 0x0, 0x1
    .dword 0x6cf5c05ce0cfc71a, 0x0
    .dword 0x554, 0x1
    .dword 0x555, 0x0
    .dword 0x556, 0x0
    .dword 0xffffffffffffffff, 0x1
    .dword 0x80000000, 0x0
    .dword 0xfedcba9876543210, 0x1
    .dword 0xa529cc5c90c02ee8, 0x1
    .dword 0x7fd, 0x1
    .dword 0x7fe, 0x0
    .dword 0x7ff, 0x0
    .dword 0x0, 0x1
    .dword 0xfedcba9876543210, 0x1
    .dword 0xfffffffffffffffe, 0x1
    .dword 0x11dbcf3d9f1742e4, 0x0
    .dword 0x7fe, 0x1
    .dword 0x7ff, 0x0
    .dword 0x800, 0x0
    .dword 0x21, 0x0
    .dword 0x8000000000000000, 0x1
    .dword 0x7fffffff, 0x0
    .dword 0xcf554947409a3669, 0x1
    .dword 0xfffffffffffffffe, 0x1
    .dword 0xffffffffffffffff, 0x0
    .dword 0x0, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0xcf44960fb2e981f7, 0x1
    .dword 0xfffffffffffffffd, 0x1
    .dword 0xfffffffffffffffe, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0xffffffff80000000, 0x1
    .dword 0xffffffff, 0x0
    .dword 0xa8bf2bdabb81d226, 0x1
    .dword 0xfffffffffffffaa9, 0x1
    .dword 0xfffffffffffffaaa, 0x0
    .dword 0xfffffffffffffaab, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0xfedcba9876543210, 0x1
    .dword 0x8000000000000000, 0x1
    .dword 0x216eb5b298799288, 0x0
    .dword 0xfffffffffffff800, 0x1
    .dword 0xfffffffffffff801, 0x0
    .dword 0xfffffffffffff802, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0x7fffffffffffffff, 0x0
    .dword 0xffffffff80000000, 0x1
    .dword 0xb6003a65508e8eca, 0x1
    .dword 0xfffffffffffff7ff, 0x1
    .dword 0xfffffffffffff800, 0x0
    .dword 0xfffffffffffff801, 0x0
rows_end:
