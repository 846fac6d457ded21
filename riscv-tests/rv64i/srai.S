# srai rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, srai, 0
    immediate_case 16, srai, 0
    immediate_case 32, srai, 0
    immediate_case 48, srai, 0
    immediate_case 64, srai, 0
    immediate_case 80, srai, 0
    immediate_case 96, srai, 0
    immediate_case 112, srai, 0
    immediate_case 128, srai, 0
    immediate_case 144, srai, 0
    immediate_case 160, srai, 0
    immediate_case 176, srai, 0
    immediate_case 192, srai, 0
    immediate_case 208, srai, 0
    immediate_case 224, srai, 1
    immediate_case 240, srai, 1
    immediate_case 256, srai, 1
    immediate_case 272, srai, 1
    immediate_case 288, srai, 2
    immediate_case 304, srai, 2
    immediate_case 320, srai, 2
    immediate_case 336, srai, 2
    immediate_case 352, srai, 7
    immediate_case 368, srai, 7
    immediate_case 384, srai, 7
    immediate_case 400, srai, 7
    immediate_case 416, srai, 31
    immediate_case 432, srai, 31
    immediate_case 448, srai, 31
    immediate_case 464, srai, 31
    immediate_case 480, srai, 32
    immediate_case 496, srai, 32
    immediate_case 512, srai, 32
    immediate_case 528, srai, 32
    immediate_case 544, srai, 33
    immediate_case 560, srai, 33
    immediate_case 576, srai, 33
    immediate_case 592, srai, 33
    immediate_case 608, srai, 48
    immediate_case 624, srai, 48
    immediate_case 640, srai, 48
    immediate_case 656, srai, 48
    immediate_case 672, srai, 62
    immediate_case 688, srai, 62
    immediate_case 704, srai, 62
    immediate_case 720, srai, 62
    immediate_case 736, srai, 63
    immediate_case 752, srai, 63
    immediate_case 768, srai, 63
    immediate_case 784, srai, 63
    case 51                 # rd = rs1
    constant a0, 0xb41e45b4d55f7636
    srai a0, a0, 62
    expect a0, 0xfffffffffffffffe
    case 52                 # rd = x0
    constant a0, 0xcdf74a9cf7e43279
    srai zero, a0, 62
    expect zero, 0
    expect a0, 0xcdf74a9cf7e43279
    case 53                 # rs1 = x0
    srai a0, zero, 62
    expect a0, 0x0
    case 54                 # any registers
    constant x14, 0xcdf74a9cf7e43279
    srai x22, x14, 62
    expect x22, 0xffffffffffffffff
    expect x14, 0xcdf74a9cf7e43279
    pass 54

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
    .dword 0xffffffff80000000, 0xffffffffc0000000
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xd421abfc70888621, 0xea10d5fe38444310
    .dword 0x8000000000000000, 0xe000000000000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xfedcba9876543210, 0xffb72ea61d950c84
    .dword 0xd3cb7e5e2ba6af2, 0x34f2df978ae9abc
    .dword 0x0, 0x0
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaa
    .dword 0x1, 0x0
    .dword 0x9e151cd73ca0a994, 0xff3c2a39ae794153
    .dword 0xffffffff, 0x1
    .dword 0x80000000, 0x1
    .dword 0x5555555555555555, 0xaaaaaaaa
    .dword 0x6f44fd0bc89120ca, 0xde89fa17
    .dword 0x80000000, 0x0
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x123456789abcdef, 0x1234567
    .dword 0x5c45f0f9bdf97170, 0x5c45f0f9
    .dword 0x21, 0x0
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x3fffffff
    .dword 0xbead7a55571f589e, 0xffffffffdf56bd2a
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x0
    .dword 0x7fffffffffffffff, 0x7fff
    .dword 0xb716a608cfaa4ed9, 0xffffffffffffb716
    .dword 0x0, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0x21, 0x0
    .dword 0xcabf8be6902c8dcc, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffff, 0x0
    .dword 0xfedcba9876543210, 0xffffffffffffffff
    .dword 0x3105070ccda58fbd, 0x0
rows_end:
