# bexti rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zbs
    li gp, 0
    la s2, rows
    immediate_case 0, bexti, 0
    immediate_case 16, bexti, 0
    immediate_case 32, bexti, 0
    immediate_case 48, bexti, 0
    immediate_case 64, bexti, 0
    immediate_case 80, bexti, 0
    immediate_case 96, bexti, 0
    immediate_case 112, bexti, 0
    immediate_case 128, bexti, 0
    immediate_case 144, bexti, 0
    immediate_case 160, bexti, 0
    immediate_case 176, bexti, 0
    immediate_case 192, bexti, 0
    immediate_case 208, bexti, 0
    immediate_case 224, bexti, 1
    immediate_case 240, bexti, 1
    immediate_case 256, bexti, 1
    immediate_case 272, bexti, 1
    immediate_case 288, bexti, 2
    immediate_case 304, bexti, 2
    immediate_case 320, bexti, 2
    immediate_case 336, bexti, 2
    immediate_case 352, bexti, 7
    immediate_case 368, bexti, 7
    immediate_case 384, bexti, 7
    immediate_case 400, bexti, 7
    immediate_case 416, bexti, 31
    immediate_case 432, bexti, 31
    immediate_case 448, bexti, 31
    immediate_case 464, bexti, 31
    immediate_case 480, bexti, 32
    immediate_case 496, bexti, 32
    immediate_case 512, bexti, 32
    immediate_case 528, bexti, 32
    immediate_case 544, bexti, 33
    immediate_case 560, bexti, 33
    immediate_case 576, bexti, 33
    immediate_case 592, bexti, 33
    immediate_case 608, bexti, 48
    immediate_case 624, bexti, 48
    immediate_case 640, bexti, 48
    immediate_case 656, bexti, 48
    immediate_case 672, bexti, 62
    immediate_case 688, bexti, 62
    immediate_case 704, bexti, 62
    immediate_case 720, bexti, 62
    immediate_case 736, bexti, 63
    immediate_case 752, bexti, 63
    immediate_case 768, bexti, 63
    immediate_case 784, bexti, 63
    case 51                 # rd = rs1
    constant a0, 0x65cd363d7484e5b6
    bexti a0, a0, 62
    expect a0, 0x1
    case 52                 # rd = x0
    constant a0, 0x43f5e94f9cb935e9
    bexti zero, a0, 62
    expect zero, 0
    expect a0, 0x43f5e94f9cb935e9
    case 53                 # rs1 = x0
    bexti a0, zero, 62
    expect a0, 0x0
    case 54                 # any registers
    constant x12, 0x43f5e94f9cb935e9
    bexti x18, x12, 62
    expect x18, 0x1
    expect x12, 0x43f5e94f9cb935e9
    pass 54

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x1
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x1
    .dword 0x80000000, 0x0
    .dword 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0x1
    .dword 0x5555555555555555, 0x1
    .dword 0x123456789abcdef, 0x1
    .dword 0xfedcba9876543210, 0x0
    .dword 0x21, 0x1
    .dword 0xfffffffffffffffe, 0x0
    .dword 0x8000000000000000, 0x0
    .dword 0x0, 0x0
    .dword 0x7fffffff, 0x1
    .dword 0xb47d02485ca20d75, 0x0
    .dword 0x123456789abcdef, 0x1
    .dword 0xffffffffffffffff, 0x1
    .dword 0x5555555555555555, 0x1
    .dword 0xb68cf4c9fee0736a, 0x0
    .dword 0xfedcba9876543210, 0x0
    .dword 0x1, 0x0
    .dword 0x8000000000000000, 0x0
    .dword 0x6a763123dec88b46, 0x0
    .dword 0x21, 0x0
    .dword 0x80000000, 0x1
    .dword 0x0, 0x0
    .dword 0x2774ea4d0d4b2867, 0x0
    .dword 0xffffffff, 0x0
    .dword 0xffffffff80000000, 0x1
    .dword 0x8000000000000000, 0x0
    .dword 0x89513de6669ca6f, 0x0
    .dword 0x80000000, 0x0
    .dword 0xfffffffffffffffe, 0x1
    .dword 0xfedcba9876543210, 0x0
    .dword 0xeeb98a23da8648d, 0x1
    .dword 0xffffffffffffffff, 0x1
    .dword 0x7fffffff, 0x0
    .dword 0x123456789abcdef, 0x1
    .dword 0xa8fcc9dd2e12a516, 0x0
    .dword 0xffffffffffffffff, 0x1
    .dword 0x80000000, 0x0
    .dword 0xfedcba9876543210, 0x1
    .dword 0x99a82ebfcb11a89a, 0x0
    .dword 0x123456789abcdef, 0x0
    .dword 0x1, 0x0
    .dword 0xffffffffffffffff, 0x1
    .dword 0xbd3d5c3e86ae0557, 0x1
rows_end:
