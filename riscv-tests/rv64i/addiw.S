# addiw rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, addiw, 0
    immediate_case 16, addiw, 0
    immediate_case 32, addiw, 0
    immediate_case 48, addiw, 0
    immediate_case 64, addiw, 0
    immediate_case 80, addiw, 0
    immediate_case 96, addiw, 0
    immediate_case 112, addiw, 0
    immediate_case 128, addiw, 0
    immediate_case 144, addiw, 0
    immediate_case 160, addiw, 0
    immediate_case 176, addiw, 0
    immediate_case 192, addiw, 0
    immediate_case 208, addiw, 0
    immediate_case 224, addiw, 1
    immediate_case 240, addiw, 1
    immediate_case 256, addiw, 1
    immediate_case 272, addiw, 1
    immediate_case 288, addiw, 2
    immediate_case 304, addiw, 2
    immediate_case 320, addiw, 2
    immediate_case 336, addiw, 2
    immediate_case 352, addiw, 7
    immediate_case 368, addiw, 7
    immediate_case 384, addiw, 7
    immediate_case 400, addiw, 7
    immediate_case 416, addiw, 63
    immediate_case 432, addiw, 63
    immediate_case 448, addiw, 63
    immediate_case 464, addiw, 63
    immediate_case 480, addiw, 1365
    immediate_case 496, addiw, 1365
    immediate_case 512, addiw, 1365
    immediate_case 528, addiw, 1365
    immediate_case 544, addiw, 2046
    immediate_case 560, addiw, 2046
    immediate_case 576, addiw, 2046
    immediate_case 592, addiw, 2046
    immediate_case 608, addiw, 2047
    immediate_case 624, addiw, 2047
    immediate_case 640, addiw, 2047
    immediate_case 656, addiw, 2047
    immediate_case 672, addiw, -1
    immediate_case 688, addiw, -1
    immediate_case 704, addiw, -1
    immediate_case 720, addiw, -1
    immediate_case 736, addiw, -2
    immediate_case 752, addiw, -2
    immediate_case 768, addiw, -2
    immediate_case 784, addiw, -2
    immediate_case 800, addiw, -1366
    immediate_case 816, addiw, -1366
    immediate_case 832, addiw, -1366
    immediate_case 848, addiw, -1366
    immediate_case 864, addiw, -2047
    immediate_case 880, addiw, -2047
    immediate_case 896, addiw, -2047
    immediate_case 912, addiw, -2047
    immediate_case 928, addiw, -2048
    immediate_case 944, addiw, -2048
    immediate_case 960, addiw, -2048
    immediate_case 976, addiw, -2048
    case 63                 # rd = rs1
    constant a0, 0x7a202a177d73a6d1
    addiw a0, a0, -2047
    expect a0, 0x7d739ed2
    case 64                 # rd = x0
    constant a0, 0xd178643f7a18d940
    addiw zero, a0, -2047
    expect zero, 0
    expect a0, 0xd178643f7a18d940
    case 65                 # rs1 = x0
    addiw a0, zero, -2047
    expect a0, 0xfffffffffffff801
    case 66                 # any registers
    constant x22, 0xd178643f7a18d940
    addiw x17, x22, -2047
    expect x17, 0x7a18d141
    expect x22, 0xd178643f7a18d940
    pass 66

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x5555555555555555, 0x55555555
    .dword 0x123456789abcdef, 0xffffffff89abcdef
    .dword 0xfedcba9876543210, 0x76543210
    .dword 0x21, 0x21
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x1
    .dword 0xfedcba9876543210, 0x76543211
    .dword 0xd46530b7227f5ce6, 0x227f5ce7
    .dword 0x8000000000000000, 0x2
    .dword 0x7fffffffffffffff, 0x1
    .dword 0xffffffffffffffff, 0x1
    .dword 0xea687f8ddcd12bd8, 0xffffffffdcd12bda
    .dword 0xffffffff, 0x6
    .dword 0xfedcba9876543210, 0x76543217
    .dword 0x123456789abcdef, 0xffffffff89abcdf6
    .dword 0x28c2501596c4ba29, 0xffffffff96c4ba30
    .dword 0xfedcba9876543210, 0x7654324f
    .dword 0x123456789abcdef, 0xffffffff89abce2e
    .dword 0x5555555555555555, 0x55555594
    .dword 0x73e3ea6565f7a5c3, 0x65f7a602
    .dword 0x7fffffff, 0xffffffff80000554
    .dword 0x123456789abcdef, 0xffffffff89abd344
    .dword 0x7fffffffffffffff, 0x554
    .dword 0x5ab67e2919bb8eb7, 0x19bb940c
    .dword 0x0, 0x7fe
    .dword 0xfffffffffffffffe, 0x7fc
    .dword 0x1, 0x7ff
    .dword 0xbc64b4e0739f87b9, 0x739f8fb7
    .dword 0x7fffffff, 0xffffffff800007fe
    .dword 0xffffffff80000000, 0xffffffff800007ff
    .dword 0x21, 0x820
    .dword 0x979925476b04f04b, 0x6b04f84a
    .dword 0xfedcba9876543210, 0x7654320f
    .dword 0x7fffffff, 0x7ffffffe
    .dword 0x80000000, 0x7fffffff
    .dword 0x6386b928e9123aa9, 0xffffffffe9123aa8
    .dword 0x7fffffffffffffff, 0xfffffffffffffffd
    .dword 0x7fffffff, 0x7ffffffd
    .dword 0x1, 0xffffffffffffffff
    .dword 0x2b906b4f606164be, 0x606164bc
    .dword 0x8000000000000000, 0xfffffffffffffaaa
    .dword 0xffffffff80000000, 0x7ffffaaa
    .dword 0x1, 0xfffffffffffffaab
    .dword 0xaeaa819b60b9cd05, 0x60b9c7af
    .dword 0x5555555555555555, 0x55554d56
    .dword 0x8000000000000000, 0xfffffffffffff801
    .dword 0x7fffffffffffffff, 0xfffffffffffff800
    .dword 0x7ccc4d59a0542d7e, 0xffffffffa054257f
    .dword 0x21, 0xfffffffffffff821
    .dword 0xffffffff, 0xfffffffffffff7ff
    .dword 0x7fffffffffffffff, 0xfffffffffffff7ff
    .dword 0xd4a948d65e3ae6ea, 0x5e3adeea
rows_end:
