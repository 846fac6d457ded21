# andi rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, andi, 0
    immediate_case 16, andi, 0
    immediate_case 32, andi, 0
    immediate_case 48, andi, 0
    immediate_case 64, andi, 0
    immediate_case 80, andi, 0
    immediate_case 96, andi, 0
    immediate_case 112, andi, 0
    immediate_case 128, andi, 0
    immediate_case 144, andi, 0
    immediate_case 160, andi, 0
    immediate_case 176, andi, 0
    immediate_case 192, andi, 0
    immediate_case 208, andi, 0
    immediate_case 224, andi, 1
    immediate_case 240, andi, 1
    immediate_case 256, andi, 1
    immediate_case 272, andi, 1
    immediate_case 288, andi, 2
    immediate_case 304, andi, 2
    immediate_case 320, andi, 2
    immediate_case 336, andi, 2
    immediate_case 352, andi, 7
    immediate_case 368, andi, 7
    immediate_case 384, andi, 7
    immediate_case 400, andi, 7
    immediate_case 416, andi, 63
    immediate_case 432, andi, 63
    immediate_case 448, andi, 63
    immediate_case 464, andi, 63
    immediate_case 480, andi, 1365
    immediate_case 496, andi, 1365
    immediate_case 512, andi, 1365
    immediate_case 528, andi, 1365
    immediate_case 544, andi, 2046
    immediate_case 560, andi, 2046
    immediate_case 576, andi, 2046
    immediate_case 592, andi, 2046
    immediate_case 608, andi, 2047
    immediate_case 624, andi, 2047
    immediate_case 640, andi, 2047
    immediate_case 656, andi, 2047
    immediate_case 672, andi, -1
    immediate_case 688, andi, -1
    immediate_case 704, andi, -1
    immediate_case 720, andi, -1
    immediate_case 736, andi, -2
    immediate_case 752, andi, -2
    immediate_case 768, andi, -2
    immediate_case 784, andi, -2
    immediate_case 800, andi, -1366
    immediate_case 816, andi, -1366
    immediate_case 832, andi, -1366
    immediate_case 848, andi, -1366
    immediate_case 864, andi, -2047
    immediate_case 880, andi, -2047
    immediate_case 896, andi, -2047
    immediate_case 912, andi, -2047
    immediate_case 928, andi, -2048
    immediate_case 944, andi, -2048
    immediate_case 960, andi, -2048
    immediate_case 976, andi, -2048
    case 63                 # rd = rs1
    constant a0, 0xdc18f48937a36b9a
    andi a0, a0, -2047
    expect a0, 0xdc18f48937a36800
    case 64                 # rd = x0
    constant a0, 0xc78ac0b3e8494a17
    andi zero, a0, -2047
    expect zero, 0
    expect a0, 0xc78ac0b3e8494a17
    case 65                 # rs1 = x0
    andi a0, zero, -2047
    expect a0, 0x0
    case 66                 # any registers
    constant x7, 0xc78ac0b3e8494a17
    andi x23, x7, -2047
    expect x23, 0xc78ac0b3e8494801
    expect x7, 0xc78ac0b3e8494a17
    pass 66

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
    .dword 0xffffffffffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x1
    .dword 0x80000000, 0x0
    .dword 0x65b7d82f10b587a8, 0x0
    .dword 0xfedcba9876543210, 0x0
    .dword 0xffffffff, 0x2
    .dword 0x1, 0x0
    .dword 0xb618baeef0931a79, 0x0
    .dword 0x7fffffffffffffff, 0x7
    .dword 0x5555555555555555, 0x5
    .dword 0xffffffff, 0x7
    .dword 0x78857ff490a33012, 0x2
    .dword 0xffffffffffffffff, 0x3f
    .dword 0x123456789abcdef, 0x2f
    .dword 0x1, 0x1
    .dword 0xc113106d59f4b312, 0x12
    .dword 0xfedcba9876543210, 0x10
    .dword 0x7fffffffffffffff, 0x555
    .dword 0xffffffff, 0x555
    .dword 0x9064b14ce7b53013, 0x11
    .dword 0xffffffff, 0x7fe
    .dword 0xffffffff80000000, 0x0
    .dword 0x21, 0x20
    .dword 0x4652306362142e6a, 0x66a
    .dword 0xffffffff80000000, 0x0
    .dword 0x5555555555555555, 0x555
    .dword 0x0, 0x0
    .dword 0xf1ad78c355d735c4, 0x5c4
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0x21, 0x21
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x200508d400e29911, 0x200508d400e29911
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe
    .dword 0x1, 0x0
    .dword 0x21, 0x20
    .dword 0xc40ce9fe8ff0d225, 0xc40ce9fe8ff0d224
    .dword 0x1, 0x0
    .dword 0x7fffffffffffffff, 0x7ffffffffffffaaa
    .dword 0x21, 0x20
    .dword 0x9d039fccaffc7ec8, 0x9d039fccaffc7a88
    .dword 0xffffffff, 0xfffff801
    .dword 0x7fffffffffffffff, 0x7ffffffffffff801
    .dword 0x21, 0x1
    .dword 0xcc580b98ac88df02, 0xcc580b98ac88d800
    .dword 0x1, 0x0
    .dword 0x5555555555555555, 0x5555555555555000
    .dword 0x21, 0x0
    .dword 0xf0ce9f62ff31f7f4, 0xf0ce9f62ff31f000
rows_end:
