# sltiu rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, sltiu, 0
    immediate_case 16, sltiu, 0
    immediate_case 32, sltiu, 0
    immediate_case 48, sltiu, 0
    immediate_case 64, sltiu, 0
    immediate_case 80, sltiu, 0
    immediate_case 96, sltiu, 0
    immediate_case 112, sltiu, 0
    immediate_case 128, sltiu, 0
    immediate_case 144, sltiu, 0
    immediate_case 160, sltiu, 0
    immediate_case 176, sltiu, 0
    immediate_case 192, sltiu, 0
    immediate_case 208, sltiu, 0
    immediate_case 224, sltiu, 0
    immediate_case 240, sltiu, 0
    immediate_case 256, sltiu, 0
    immediate_case 272, sltiu, 1
    immediate_case 288, sltiu, 1
    immediate_case 304, sltiu, 1
    immediate_case 320, sltiu, 1
    immediate_case 336, sltiu, 1
    immediate_case 352, sltiu, 1
    immediate_case 368, sltiu, 1
    immediate_case 384, sltiu, 2
    immediate_case 400, sltiu, 2
    immediate_case 416, sltiu, 2
    immediate_case 432, sltiu, 2
    immediate_case 448, sltiu, 2
    immediate_case 464, sltiu, 2
    immediate_case 480, sltiu, 2
    immediate_case 496, sltiu, 7
    immediate_case 512, sltiu, 7
    immediate_case 528, sltiu, 7
    immediate_case 544, sltiu, 7
    immediate_case 560, sltiu, 7
    immediate_case 576, sltiu, 7
    immediate_case 592, sltiu, 7
    immediate_case 608, sltiu, 63
    immediate_case 624, sltiu, 63
    immediate_case 640, sltiu, 63
    immediate_case 656, sltiu, 63
    immediate_case 672, sltiu, 63
    immediate_case 688, sltiu, 63
    immediate_case 704, sltiu, 63
    immediate_case 720, sltiu, 1365
    immediate_case 736, sltiu, 1365
    immediate_case 752, sltiu, 1365
    immediate_case 768, sltiu, 1365
    immediate_case 784, sltiu, 1365
    immediate_case 800, sltiu, 1365
    immediate_case 816, sltiu, 1365
    immediate_case 832, sltiu, 2046
    immediate_case 848, sltiu, 2046
    immediate_case 864, sltiu, 2046
    immediate_case 880, sltiu, 2046
    immediate_case 896, sltiu, 2046
    immediate_case 912, sltiu, 2046
    immediate_case 928, sltiu, 2046
    immediate_case 944, sltiu, 2047
    immediate_case 960, sltiu, 2047
    immediate_case 976, sltiu, 2047
    immediate_case 992, sltiu, 2047
    immediate_case 1008, sltiu, 2047
    immediate_case 1024, sltiu, 2047
    immediate_case 1040, sltiu, 2047
    immediate_case 1056, sltiu, -1
    immediate_case 1072, sltiu, -1
    immediate_case 1088, sltiu, -1
    immediate_case 1104, sltiu, -1
    immediate_case 1120, sltiu, -1
    immediate_case 1136, sltiu, -1
    immediate_case 1152, sltiu, -1
    immediate_case 1168, sltiu, -2
    immediate_case 1184, sltiu, -2
    immediate_case 1200, sltiu, -2
    immediate_case 1216, sltiu, -2
    immediate_case 1232, sltiu, -2
    immediate_case 1248, sltiu, -2
    immediate_case 1264, sltiu, -2
    immediate_case 1280, sltiu, -1366
    immediate_case 1296, sltiu, -1366
    immediate_case 1312, sltiu, -1366
    immediate_case 1328, sltiu, -1366
    immediate_case 1344, sltiu, -1366
    immediate_case 1360, sltiu, -1366
    immediate_case 1376, sltiu, -1366
    immediate_case 1392, sltiu, -2047
    immediate_case 1408, sltiu, -2047
    immediate_case 1424, sltiu, -2047
    immediate_case 1440, sltiu, -2047
    immediate_case 1456, sltiu, -2047
    immediate_case 1472, sltiu, -2047
    immediate_case 1488, sltiu, -2047
    immediate_case 1504, sltiu, -2048
    immediate_case 1520, sltiu, -2048
    immediate_case 1536, sltiu, -2048
    immediate_case 1552, sltiu, -2048
    immediate_case 1568, sltiu, -2048
    immediate_case 1584, sltiu, -2048
    immediate_case 1600, sltiu, -2048
    case 102                # rd = rs1
    constant a0, 0x7dafc1888e9f0663
    sltiu a0, a0, -2047
    expect a0, 0x1
    case 103                # rd = x0
    constant a0, 0xe2c05e6c3aa7437f
    sltiu zero, a0, -2047
    expect zero, 0
    expect a0, 0xe2c05e6c3aa7437f
    case 104                # rs1 = x0
    sltiu a0, zero, -2047
    expect a0, 0x1
    case 105                # any registers
    constant x22, 0xe2c05e6c3aa7437f
    sltiu x15, x22, -2047
    expect x15, 0x1
    expect x22, 0xe2c05e6c3aa7437f
    pass 105

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x0
    .dword 0x80000000, 0x0
    .dword 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0x0
    .dword 0x5555555555555555, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0xfedcba9876543210, 0x0
    .dword 0x21, 0x0
    .dword 0xfffffffffffffffe, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0x0, 0x0
    .dword 0x1, 0x0
    .dword 0x1, 0x0
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0x40fa980f46055780, 0x0
    .dword 0x0, 0x1
    .dword 0x1, 0x0
    .dword 0x2, 0x0
    .dword 0x7fffffff, 0x0
    .dword 0xfedcba9876543210, 0x0
    .dword 0x1, 0x1
    .dword 0xc534aa4503c55b0f, 0x0
    .dword 0x1, 0x1
    .dword 0x2, 0x0
    .dword 0x3, 0x0
    .dword 0x80000000, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffff, 0x0
    .dword 0x2d170380e9fb5a0e, 0x0
    .dword 0x6, 0x1
    .dword 0x7, 0x0
    .dword 0x8, 0x0
    .dword 0xffffffff80000000, 0x0
    .dword 0x0, 0x1
    .dword 0x8000000000000000, 0x0
    .dword 0xe1c3c34bf3cdd69f, 0x0
    .dword 0x3e, 0x1
    .dword 0x3f, 0x0
    .dword 0x40, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffff, 0x0
    .dword 0x21, 0x1
    .dword 0x3c4329f8cfc99e94, 0x0
    .dword 0x554, 0x1
    .dword 0x555, 0x0
    .dword 0x556, 0x0
    .dword 0x21, 0x1
    .dword 0x8000000000000000, 0x0
    .dword 0xfedcba9876543210, 0x0
    .dword 0x307f582ae9b71f13, 0x0
    .dword 0x7fd, 0x1
    .dword 0x7fe, 0x0
    .dword 0x7ff, 0x0
    .dword 0xffffffff80000000, 0x0
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x46147a08e0866f2f, 0x0
    .dword 0x7fe, 0x1
    .dword 0x7ff, 0x0
    .dword 0x800, 0x0
    .dword 0x7fffffffffffffff, 0x1
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0x0
    .dword 0x4a43370ed0494b7, 0x1
    .dword 0xfffffffffffffffe, 0x1
    .dword 0xffffffffffffffff, 0x0
    .dword 0x0, 0x1
    .dword 0x80000000, 0x1
    .dword 0x21, 0x1
    .dword 0xfffffffffffffffe, 0x0
    .dword 0xda3ad7b646e245be, 0x1
    .dword 0xfffffffffffffffd, 0x1
    .dword 0xfffffffffffffffe, 0x0
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffff, 0x1
    .dword 0xfedcba9876543210, 0x1
    .dword 0x123456789abcdef, 0x1
    .dword 0xcb215e7d88008add, 0x1
    .dword 0xfffffffffffffaa9, 0x1
    .dword 0xfffffffffffffaaa, 0x0
    .dword 0xfffffffffffffaab, 0x0
    .dword 0x80000000, 0x1
    .dword 0xfedcba9876543210, 0x1
    .dword 0x1, 0x1
    .dword 0x6361a5d98c6abe49, 0x1
    .dword 0xfffffffffffff800, 0x1
    .dword 0xfffffffffffff801, 0x0
    .dword 0xfffffffffffff802, 0x0
    .dword 0x80000000, 0x1
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x1
    .dword 0x51868625f23696a6, 0x1
    .dword 0xfffffffffffff7ff, 0x1
    .dword 0xfffffffffffff800, 0x0
    .dword 0xfffffffffffff801, 0x0
rows_end:
