# sraiw rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, sraiw, 0
    immediate_case 16, sraiw, 0
    immediate_case 32, sraiw, 0
    immediate_case 48, sraiw, 0
    immediate_case 64, sraiw, 0
    immediate_case 80, sraiw, 0
    immediate_case 96, sraiw, 0
    immediate_case 112, sraiw, 0
    immediate_case 128, sraiw, 0
    immediate_case 144, sraiw, 0
    immediate_case 160, sraiw, 0
    immediate_case 176, sraiw, 0
    immediate_case 192, sraiw, 0
    immediate_case 208, sraiw, 0
    immediate_case 224, sraiw, 1
    immediate_case 240, sraiw, 1
    immediate_case 256, sraiw, 1
    immediate_case 272, sraiw, 1
    immediate_case 288, sraiw, 2
    immediate_case 304, sraiw, 2
    immediate_case 320, sraiw, 2
    immediate_case 336, sraiw, 2
    immediate_case 352, sraiw, 7
    immediate_case 368, sraiw, 7
    immediate_case 384, sraiw, 7
    immediate_case 400, sraiw, 7
    immediate_case 416, sraiw, 15
    immediate_case 432, sraiw, 15
    immediate_case 448, sraiw, 15
    immediate_case 464, sraiw, 15
    immediate_case 480, sraiw, 16
    immediate_case 496, sraiw, 16
    immediate_case 512, sraiw, 16
    immediate_case 528, sraiw, 16
    immediate_case 544, sraiw, 30
    immediate_case 560, sraiw, 30
    immediate_case 576, sraiw, 30
    immediate_case 592, sraiw, 30
    immediate_case 608, sraiw, 31
    immediate_case 624, sraiw, 31
    immediate_case 640, sraiw, 31
    immediate_case 656, sraiw, 31
    case 43                 # rd = rs1
    constant a0, 0x7923c28526f6e913
    sraiw a0, a0, 30
    expect a0, 0x0
    case 44                 # rd = x0
    constant a0, 0xb96748e30946b0ad
    sraiw zero, a0, 30
    expect zero, 0
    expect a0, 0xb96748e30946b0ad
    case 45                 # rs1 = x0
    sraiw a0, zero, 30
    expect a0, 0x0
    case 46                 # any registers
    constant x16, 0xb96748e30946b0ad
    sraiw x10, x16, 30
    expect x10, 0x0
    expect x16, 0xb96748e30946b0ad
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
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x123456789abcdef, 0xffffffffc4d5e6f7
    .dword 0xdfcfeebe89d53ed2, 0xffffffffc4ea9f69
    .dword 0x8000000000000000, 0x0
    .dword 0x21, 0x8
    .dword 0xffffffff80000000, 0xffffffffe0000000
    .dword 0xc1eb16c491876052, 0xffffffffe461d814
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0xfedcba9876543210, 0xeca864
    .dword 0x123456789abcdef, 0xffffffffff13579b
    .dword 0xde97034092a9c3d4, 0xffffffffff255387
    .dword 0x123456789abcdef, 0xffffffffffff1357
    .dword 0xfedcba9876543210, 0xeca8
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x36fddca87166bac, 0xffffffffffff0e2c
    .dword 0x7fffffff, 0x7fff
    .dword 0x8000000000000000, 0x0
    .dword 0x1, 0x0
    .dword 0x12daabb274f4c476, 0x74f4
    .dword 0x8000000000000000, 0x0
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0x0, 0x0
    .dword 0xefd4bde873bc662b, 0x1
    .dword 0x123456789abcdef, 0xffffffffffffffff
    .dword 0x80000000, 0xffffffffffffffff
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x94fd0cb2bc40a05d, 0xffffffffffffffff
rows_end:
