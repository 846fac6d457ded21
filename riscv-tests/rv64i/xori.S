# xori rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, xori, 0
    immediate_case 16, xori, 0
    immediate_case 32, xori, 0
    immediate_case 48, xori, 0
    immediate_case 64, xori, 0
    immediate_case 80, xori, 0
    immediate_case 96, xori, 0
    immediate_case 112, xori, 0
    immediate_case 128, xori, 0
    immediate_case 144, xori, 0
    immediate_case 160, xori, 0
    immediate_case 176, xori, 0
    immediate_case 192, xori, 0
    immediate_case 208, xori, 0
    immediate_case 224, xori, 1
    immediate_case 240, xori, 1
    immediate_case 256, xori, 1
    immediate_case 272, xori, 1
    immediate_case 288, xori, 2
    immediate_case 304, xori, 2
    immediate_case 320, xori, 2
    immediate_case 336, xori, 2
    immediate_case 352, xori, 7
    immediate_case 368, xori, 7
    immediate_case 384, xori, 7
    immediate_case 400, xori, 7
    immediate_case 416, xori, 63
    immediate_case 432, xori, 63
    immediate_case 448, xori, 63
    immediate_case 464, xori, 63
    immediate_case 480, xori, 1365
    immediate_case 496, xori, 1365
    immediate_case 512, xori, 1365
    immediate_case 528, xori, 1365
    immediate_case 544, xori, 2046
    immediate_case 560, xori, 2046
    immediate_case 576, xori, 2046
    immediate_case 592, xori, 2046
    immediate_case 608, xori, 2047
    immediate_case 624, xori, 2047
    immediate_case 640, xori, 2047
    immediate_case 656, xori, 2047
    immediate_case 672, xori, -1
    immediate_case 688, xori, -1
    immediate_case 704, xori, -1
    immediate_case 720, xori, -1
    immediate_case 736, xori, -2
    immediate_case 752, xori, -2
    immediate_case 768, xori, -2
    immediate_case 784, xori, -2
    immediate_case 800, xori, -1366
    immediate_case 816, xori, -1366
    immediate_case 832, xori, -1366
    immediate_case 848, xori, -1366
    immediate_case 864, xori, -2047
    immediate_case 880, xori, -2047
    immediate_case 896, xori, -2047
    immediate_case 912, xori, -2047
    immediate_case 928, xori, -2048
    immediate_case 944, xori, -2048
    immediate_case 960, xori, -2048
    immediate_case 976, xori, -2048
    case 63                 # rd = rs1
    constant a0, 0xa820657c2e3d377d
    xori a0, a0, -2047
    expect a0, 0x57df9a83d1c2cf7c
    case 64                 # rd = x0
    constant a0, 0x7dc88e77ef833e55
    xori zero, a0, -2047
    expect zero, 0
    expect a0, 0x7dc88e77ef833e55
    case 65                 # rs1 = x0
    xori a0, zero, -2047
    expect a0, 0xfffffffffffff801
    case 66                 # any registers
    constant x12, 0x7dc88e77ef833e55
    xori x15, x12, -2047
    expect x15, 0x82377188107cc654
    expect x12, 0x7dc88e77ef833e55
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
    .dword 0xffffffff, 0xfffffffe
    .dword 0x1, 0x0
    .dword 0x8000000000000000, 0x8000000000000001
    .dword 0x43d6896344fda13, 0x43d6896344fda12
    .dword 0xffffffffffffffff, 0xfffffffffffffffd
    .dword 0x7fffffff, 0x7ffffffd
    .dword 0x80000000, 0x80000002
    .dword 0x96947048801db5d8, 0x96947048801db5da
    .dword 0x7fffffffffffffff, 0x7ffffffffffffff8
    .dword 0x123456789abcdef, 0x123456789abcde8
    .dword 0xffffffffffffffff, 0xfffffffffffffff8
    .dword 0x8e69d6ffff4c68aa, 0x8e69d6ffff4c68ad
    .dword 0x1, 0x3e
    .dword 0x7fffffffffffffff, 0x7fffffffffffffc0
    .dword 0xffffffff80000000, 0xffffffff8000003f
    .dword 0x2e569cf206231ce1, 0x2e569cf206231cde
    .dword 0x123456789abcdef, 0x123456789abc8ba
    .dword 0x5555555555555555, 0x5555555555555000
    .dword 0x80000000, 0x80000555
    .dword 0xfac1a8e9dab7ed02, 0xfac1a8e9dab7e857
    .dword 0x0, 0x7fe
    .dword 0x5555555555555555, 0x55555555555552ab
    .dword 0x7fffffff, 0x7ffff801
    .dword 0xac135c7471a55488, 0xac135c7471a55376
    .dword 0xfffffffffffffffe, 0xfffffffffffff801
    .dword 0x7fffffff, 0x7ffff800
    .dword 0x7fffffffffffffff, 0x7ffffffffffff800
    .dword 0x60a620e24dc1b9bd, 0x60a620e24dc1be42
    .dword 0x7fffffff, 0xffffffff80000000
    .dword 0x1, 0xfffffffffffffffe
    .dword 0x80000000, 0xffffffff7fffffff
    .dword 0x76617836fc19765a, 0x899e87c903e689a5
    .dword 0x8000000000000000, 0x7ffffffffffffffe
    .dword 0x123456789abcdef, 0xfedcba9876543211
    .dword 0xfffffffffffffffe, 0x0
    .dword 0xae87ab86ea89e949, 0x51785479157616b7
    .dword 0x7fffffff, 0xffffffff80000555
    .dword 0x7fffffffffffffff, 0x8000000000000555
    .dword 0xffffffff80000000, 0x7ffffaaa
    .dword 0xc399157b188a4cbd, 0x3c66ea84e775b617
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaad54
    .dword 0xfedcba9876543210, 0x123456789abca11
    .dword 0xffffffff, 0xffffffff000007fe
    .dword 0x6ad644871efe3fd3, 0x9529bb78e101c7d2
    .dword 0xfedcba9876543210, 0x123456789abca10
    .dword 0x8000000000000000, 0x7ffffffffffff800
    .dword 0x0, 0xfffffffffffff800
    .dword 0xfc25992c1bbf6866, 0x3da66d3e4409066
rows_end:
