# srli rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, srli, 0
    immediate_case 16, srli, 0
    immediate_case 32, srli, 0
    immediate_case 48, srli, 0
    immediate_case 64, srli, 0
    immediate_case 80, srli, 0
    immediate_case 96, srli, 0
    immediate_case 112, srli, 0
    immediate_case 128, srli, 0
    immediate_case 144, srli, 0
    immediate_case 160, srli, 0
    immediate_case 176, srli, 0
    immediate_case 192, srli, 0
    immediate_case 208, srli, 0
    immediate_case 224, srli, 1
    immediate_case 240, srli, 1
    immediate_case 256, srli, 1
    immediate_case 272, srli, 1
    immediate_case 288, srli, 2
    immediate_case 304, srli, 2
    immediate_case 320, srli, 2
    immediate_case 336, srli, 2
    immediate_case 352, srli, 7
    immediate_case 368, srli, 7
    immediate_case 384, srli, 7
    immediate_case 400, srli, 7
    immediate_case 416, srli, 31
    immediate_case 432, srli, 31
    immediate_case 448, srli, 31
    immediate_case 464, srli, 31
    immediate_case 480, srli, 32
    immediate_case 496, srli, 32
    immediate_case 512, srli, 32
    immediate_case 528, srli, 32
    immediate_case 544, srli, 33
    immediate_case 560, srli, 33
    immediate_case 576, srli, 33
    immediate_case 592, srli, 33
    immediate_case 608, srli, 48
    immediate_case 624, srli, 48
    immediate_case 640, srli, 48
    immediate_case 656, srli, 48
    immediate_case 672, srli, 62
    immediate_case 688, srli, 62
    immediate_case 704, srli, 62
    immediate_case 720, srli, 62
    immediate_case 736, srli, 63
    immediate_case 752, srli, 63
    immediate_case 768, srli, 63
    immediate_case 784, srli, 63
    case 51                 # rd = rs1
    constant a0, 0x1cc3e98ebe23ae57
    srli a0, a0, 62
    expect a0, 0x0
    case 52                 # rd = x0
    constant a0, 0x53b2ffde7a7a28b3
    srli zero, a0, 62
    expect zero, 0
    expect a0, 0x53b2ffde7a7a28b3
    case 53                 # rs1 = x0
    srli a0, zero, 62
    expect a0, 0x0
    case 54                 # any registers
    constant x28, 0x53b2ffde7a7a28b3
    srli x7, x28, 62
    expect x7, 0x1
    expect x28, 0x53b2ffde7a7a28b3
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
    .dword 0x80000000, 0x40000000
    .dword 0xfedcba9876543210, 0x7f6e5d4c3b2a1908
    .dword 0xffffffff80000000, 0x7fffffffc0000000
    .dword 0x56aa7810c51f4b25, 0x2b553c08628fa592
    .dword 0x1, 0x0
    .dword 0x21, 0x8
    .dword 0xfffffffffffffffe, 0x3fffffffffffffff
    .dword 0xbf4f8504e32d1dd, 0x2fd3e14138cb477
    .dword 0x123456789abcdef, 0x2468acf13579b
    .dword 0x7fffffff, 0xffffff
    .dword 0xffffffff, 0x1ffffff
    .dword 0x48defe6063648a7f, 0x91bdfcc0c6c914
    .dword 0xffffffff80000000, 0x1ffffffff
    .dword 0x5555555555555555, 0xaaaaaaaa
    .dword 0xfedcba9876543210, 0x1fdb97530
    .dword 0x4600cd942f24ea8, 0x8c019b2
    .dword 0xfffffffffffffffe, 0xffffffff
    .dword 0x123456789abcdef, 0x1234567
    .dword 0x7fffffff, 0x0
    .dword 0xcdf66fec80f312af, 0xcdf66fec
    .dword 0x5555555555555555, 0x2aaaaaaa
    .dword 0xffffffffffffffff, 0x7fffffff
    .dword 0x7fffffff, 0x0
    .dword 0xc8966dd501502a54, 0x644b36ea
    .dword 0x0, 0x0
    .dword 0xffffffffffffffff, 0xffff
    .dword 0x21, 0x0
    .dword 0x11062f7333deb0d9, 0x1106
    .dword 0x8000000000000000, 0x2
    .dword 0xffffffffffffffff, 0x3
    .dword 0x5555555555555555, 0x1
    .dword 0x567f57f8cbd37d27, 0x1
    .dword 0xfedcba9876543210, 0x1
    .dword 0x21, 0x0
    .dword 0x1, 0x0
    .dword 0x3dfe76920e9473fb, 0x0
rows_end:
