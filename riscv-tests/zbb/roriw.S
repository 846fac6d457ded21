# roriw rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zbb
    li gp, 0
    la s2, rows
    immediate_case 0, roriw, 0
    immediate_case 16, roriw, 0
    immediate_case 32, roriw, 0
    immediate_case 48, roriw, 0
    immediate_case 64, roriw, 0
    immediate_case 80, roriw, 0
    immediate_case 96, roriw, 0
    immediate_case 112, roriw, 0
    immediate_case 128, roriw, 0
    immediate_case 144, roriw, 0
    immediate_case 160, roriw, 0
    immediate_case 176, roriw, 0
    immediate_case 192, roriw, 0
    immediate_case 208, roriw, 0
    immediate_case 224, roriw, 1
    immediate_case 240, roriw, 1
    immediate_case 256, roriw, 1
    immediate_case 272, roriw, 1
    immediate_case 288, roriw, 2
    immediate_case 304, roriw, 2
    immediate_case 320, roriw, 2
    immediate_case 336, roriw, 2
    immediate_case 352, roriw, 7
    immediate_case 368, roriw, 7
    immediate_case 384, roriw, 7
    immediate_case 400, roriw, 7
    immediate_case 416, roriw, 15
    immediate_case 432, roriw, 15
    immediate_case 448, roriw, 15
    immediate_case 464, roriw, 15
    immediate_case 480, roriw, 16
    immediate_case 496, roriw, 16
    immediate_case 512, roriw, 16
    immediate_case 528, roriw, 16
    immediate_case 544, roriw, 30
    immediate_case 560, roriw, 30
    immediate_case 576, roriw, 30
    immediate_case 592, roriw, 30
    immediate_case 608, roriw, 31
    immediate_case 624, roriw, 31
    immediate_case 640, roriw, 31
    immediate_case 656, roriw, 31
    case 43                 # rd = rs1
    constant a0, 0xa4cd5123c3be1ea9
    roriw a0, a0, 30
    expect a0, 0xef87aa7
    case 44                 # rd = x0
    constant a0, 0xc9597970696d2205
    roriw zero, a0, 30
    expect zero, 0
    expect a0, 0xc9597970696d2205
    case 45                 # rs1 = x0
    roriw a0, zero, 30
    expect a0, 0x0
    case 46                 # any registers
    constant x30, 0xc9597970696d2205
    roriw x19, x30, 30
    expect x19, 0xffffffffa5b48815
    expect x30, 0xc9597970696d2205
    pass 46

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
    .dword 0xffffffff80000000, 0x40000000
    .dword 0xfffffffffffffffe, 0x7fffffff
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x4950e1067ceabab9, 0xffffffffbe755d5c
    .dword 0x8000000000000000, 0x0
    .dword 0xfedcba9876543210, 0x1d950c84
    .dword 0x5555555555555555, 0x55555555
    .dword 0x4aa0e897dee0b60d, 0x77b82d83
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x123456789abcdef, 0xffffffffdf13579b
    .dword 0x1, 0x2000000
    .dword 0xd6eb19d281892750, 0xffffffffa103124e
    .dword 0xffffffff80000000, 0x10000
    .dword 0x8000000000000000, 0x0
    .dword 0xfedcba9876543210, 0x6420eca8
    .dword 0xf7add168f8445391, 0xffffffffa723f088
    .dword 0x7fffffff, 0xffffffffffff7fff
    .dword 0x21, 0x210000
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x80bd1d957e4d862f, 0xffffffff862f7e4d
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0xfffffffffffffffd
    .dword 0x80000000, 0x2
    .dword 0xf34464cd24ad7fe7, 0xffffffff92b5ff9c
    .dword 0x5555555555555555, 0xffffffffaaaaaaaa
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd
    .dword 0x2d4071f19f03377f, 0x3e066eff
rows_end:
