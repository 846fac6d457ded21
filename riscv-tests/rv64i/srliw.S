# srliw rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, srliw, 0
    immediate_case 16, srliw, 0
    immediate_case 32, srliw, 0
    immediate_case 48, srliw, 0
    immediate_case 64, srliw, 0
    immediate_case 80, srliw, 0
    immediate_case 96, srliw, 0
    immediate_case 112, srliw, 0
    immediate_case 128, srliw, 0
    immediate_case 144, srliw, 0
    immediate_case 160, srliw, 0
    immediate_case 176, srliw, 0
    immediate_case 192, srliw, 0
    immediate_case 208, srliw, 0
    immediate_case 224, srliw, 1
    immediate_case 240, srliw, 1
    immediate_case 256, srliw, 1
    immediate_case 272, srliw, 1
    immediate_case 288, srliw, 2
    immediate_case 304, srliw, 2
    immediate_case 320, srliw, 2
    immediate_case 336, srliw, 2
    immediate_case 352, srliw, 7
    immediate_case 368, srliw, 7
    immediate_case 384, srliw, 7
    immediate_case 400, srliw, 7
    immediate_case 416, srliw, 15
    immediate_case 432, srliw, 15
    immediate_case 448, srliw, 15
    immediate_case 464, srliw, 15
    immediate_case 480, srliw, 16
    immediate_case 496, srliw, 16
    immediate_case 512, srliw, 16
    immediate_case 528, srliw, 16
    immediate_case 544, srliw, 30
    immediate_case 560, srliw, 30
    immediate_case 576, srliw, 30
    immediate_case 592, srliw, 30
    immediate_case 608, srliw, 31
    immediate_case 624, srliw, 31
    immediate_case 640, srliw, 31
    immediate_case 656, srliw, 31
    case 43                 # rd = rs1
    constant a0, 0xcebda44954183022
    srliw a0, a0, 30
    expect a0, 0x1
    case 44                 # rd = x0
    constant a0, 0x598740d5646c59a0
    srliw zero, a0, 30
    expect zero, 0
    expect a0, 0x598740d5646c59a0
    case 45                 # rs1 = x0
    srliw a0, zero, 30
    expect a0, 0x0
    case 46                 # any registers
    constant x30, 0x598740d5646c59a0
    srliw x23, x30, 30
    expect x23, 0x1
    expect x30, 0x598740d5646c59a0
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
    .dword 0x80000000, 0x40000000
    .dword 0x7fffffff, 0x3fffffff
    .dword 0x0, 0x0
    .dword 0x1de11ecb315ec938, 0x18af649c
    .dword 0x8000000000000000, 0x0
    .dword 0x0, 0x0
    .dword 0x1, 0x0
    .dword 0x7035bd6bd12d52f5, 0x344b54bd
    .dword 0xffffffff80000000, 0x1000000
    .dword 0xfffffffffffffffe, 0x1ffffff
    .dword 0x123456789abcdef, 0x113579b
    .dword 0x54636977daf27a74, 0x1b5e4f4
    .dword 0xffffffffffffffff, 0x1ffff
    .dword 0xffffffff80000000, 0x10000
    .dword 0x7fffffffffffffff, 0x1ffff
    .dword 0xc7c74ae09622b255, 0x12c45
    .dword 0x0, 0x0
    .dword 0x5555555555555555, 0x5555
    .dword 0xfffffffffffffffe, 0xffff
    .dword 0xc449866a896798be, 0x8967
    .dword 0x123456789abcdef, 0x2
    .dword 0x0, 0x0
    .dword 0x1, 0x0
    .dword 0x5f89aedd55a4ce5f, 0x1
    .dword 0xfedcba9876543210, 0x0
    .dword 0x21, 0x0
    .dword 0xffffffff80000000, 0x1
    .dword 0xbe5c5ab3928525e0, 0x1
rows_end:
