# slliw rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, slliw, 0
    immediate_case 16, slliw, 0
    immediate_case 32, slliw, 0
    immediate_case 48, slliw, 0
    immediate_case 64, slliw, 0
    immediate_case 80, slliw, 0
    immediate_case 96, slliw, 0
    immediate_case 112, slliw, 0
    immediate_case 128, slliw, 0
    immediate_case 144, slliw, 0
    immediate_case 160, slliw, 0
    immediate_case 176, slliw, 0
    immediate_case 192, slliw, 0
    immediate_case 208, slliw, 0
    immediate_case 224, slliw, 1
    immediate_case 240, slliw, 1
    immediate_case 256, slliw, 1
    immediate_case 272, slliw, 1
    immediate_case 288, slliw, 2
    immediate_case 304, slliw, 2
    immediate_case 320, slliw, 2
    immediate_case 336, slliw, 2
    immediate_case 352, slliw, 7
    immediate_case 368, slliw, 7
    immediate_case 384, slliw, 7
    immediate_case 400, slliw, 7
    immediate_case 416, slliw, 15
    immediate_case 432, slliw, 15
    immediate_case 448, slliw, 15
    immediate_case 464, slliw, 15
    immediate_case 480, slliw, 16
    immediate_case 496, slliw, 16
    immediate_case 512, slliw, 16
    immediate_case 528, slliw, 16
    immediate_case 544, slliw, 30
    immediate_case 560, slliw, 30
    immediate_case 576, slliw, 30
    immediate_case 592, slliw, 30
    immediate_case 608, slliw, 31
    immediate_case 624, slliw, 31
    immediate_case 640, slliw, 31
    immediate_case 656, slliw, 31
    case 43                 # rd = rs1
    constant a0, 0x465b8bd30b0a0125
    slliw a0, a0, 30
    expect a0, 0x40000000
    case 44                 # rd = x0
    constant a0, 0x7fd7590ba1a9f280
    slliw zero, a0, 30
    expect zero, 0
    expect a0, 0x7fd7590ba1a9f280
    case 45                 # rs1 = x0
    slliw a0, zero, 30
    expect a0, 0x0
    case 46                 # any registers
    constant x11, 0x7fd7590ba1a9f280
    slliw x10, x11, 30
    expect x10, 0x0
    expect x11, 0x7fd7590ba1a9f280
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
    .dword 0x8000000000000000, 0x0
    .dword 0xfedcba9876543210, 0xffffffffeca86420
    .dword 0x1, 0x2
    .dword 0x155664961354c0bf, 0x26a9817e
    .dword 0x7fffffffffffffff, 0xfffffffffffffffc
    .dword 0x5555555555555555, 0x55555554
    .dword 0xffffffff, 0xfffffffffffffffc
    .dword 0x49198b40dbc7e257, 0x6f1f895c
    .dword 0x7fffffffffffffff, 0xffffffffffffff80
    .dword 0x0, 0x0
    .dword 0xfedcba9876543210, 0x2a190800
    .dword 0x970bfbbe949daa13, 0x4ed50980
    .dword 0x1, 0x8000
    .dword 0xfffffffffffffffe, 0xffffffffffff0000
    .dword 0xffffffff, 0xffffffffffff8000
    .dword 0xd32667daf7a7c1a9, 0xffffffffe0d48000
    .dword 0xffffffff80000000, 0x0
    .dword 0x7fffffff, 0xffffffffffff0000
    .dword 0x8000000000000000, 0x0
    .dword 0x16e254bcdd1dc278, 0xffffffffc2780000
    .dword 0x7fffffff, 0xffffffffc0000000
    .dword 0xfffffffffffffffe, 0xffffffff80000000
    .dword 0x21, 0x40000000
    .dword 0x1f0f5d73fc542dc9, 0x40000000
    .dword 0x5555555555555555, 0xffffffff80000000
    .dword 0x0, 0x0
    .dword 0xffffffffffffffff, 0xffffffff80000000
    .dword 0x61a8f939ecb28052, 0x0
rows_end:
