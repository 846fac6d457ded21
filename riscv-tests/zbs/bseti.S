# bseti rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zbs
    li gp, 0
    la s2, rows
    immediate_case 0, bseti, 0
    immediate_case 16, bseti, 0
    immediate_case 32, bseti, 0
    immediate_case 48, bseti, 0
    immediate_case 64, bseti, 0
    immediate_case 80, bseti, 0
    immediate_case 96, bseti, 0
    immediate_case 112, bseti, 0
    immediate_case 128, bseti, 0
    immediate_case 144, bseti, 0
    immediate_case 160, bseti, 0
    immediate_case 176, bseti, 0
    immediate_case 192, bseti, 0
    immediate_case 208, bseti, 0
    immediate_case 224, bseti, 1
    immediate_case 240, bseti, 1
    immediate_case 256, bseti, 1
    immediate_case 272, bseti, 1
    immediate_case 288, bseti, 2
    immediate_case 304, bseti, 2
    immediate_case 320, bseti, 2
    immediate_case 336, bseti, 2
    immediate_case 352, bseti, 7
    immediate_case 368, bseti, 7
    immediate_case 384, bseti, 7
    immediate_case 400, bseti, 7
    immediate_case 416, bseti, 31
    immediate_case 432, bseti, 31
    immediate_case 448, bseti, 31
    immediate_case 464, bseti, 31
    immediate_case 480, bseti, 32
    immediate_case 496, bseti, 32
    immediate_case 512, bseti, 32
    immediate_case 528, bseti, 32
    immediate_case 544, bseti, 33
    immediate_case 560, bseti, 33
    immediate_case 576, bseti, 33
    immediate_case 592, bseti, 33
    immediate_case 608, bseti, 48
    immediate_case 624, bseti, 48
    immediate_case 640, bseti, 48
    immediate_case 656, bseti, 48
    immediate_case 672, bseti, 62
    immediate_case 688, bseti, 62
    immediate_case 704, bseti, 62
    immediate_case 720, bseti, 62
    immediate_case 736, bseti, 63
    immediate_case 752, bseti, 63
    immediate_case 768, bseti, 63
    immediate_case 784, bseti, 63
    case 51                 # rd = rs1
    constant a0, 0xc29dd5b1e8f23fcd
    bseti a0, a0, 62
    expect a0, 0xc29dd5b1e8f23fcd
    case 52                 # rd = x0
    constant a0, 0x9f78071329aa92b0
    bseti zero, a0, 62
    expect zero, 0
    expect a0, 0x9f78071329aa92b0
    case 53                 # rs1 = x0
    bseti a0, zero, 62
    expect a0, 0x4000000000000000
    case 54                 # any registers
    constant x15, 0x9f78071329aa92b0
    bseti x29, x15, 62
    expect x29, 0xdf78071329aa92b0
    expect x15, 0x9f78071329aa92b0
    pass 54

    .data
    .balign 8
rows:
    .dword 0x0, 0x1
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000001
    .dword 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x80000001
    .dword 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0x123456789abcdef, 0x123456789abcdef
    .dword 0xfedcba9876543210, 0xfedcba9876543211
    .dword 0x21, 0x21
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0x7fffffff, 0x7fffffff
    .dword 0x1, 0x3
    .dword 0xffffffff, 0xffffffff
    .dword 0x50f864d6c7bb7448, 0x50f864d6c7bb744a
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0xffffffff, 0xffffffff
    .dword 0xffffffff80000000, 0xffffffff80000004
    .dword 0xf8f70ba0b3a81526, 0xf8f70ba0b3a81526
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe
    .dword 0xfedcba9876543210, 0xfedcba9876543290
    .dword 0x4b238013a7ca081a, 0x4b238013a7ca089a
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffff, 0xffffffff
    .dword 0x1, 0x80000001
    .dword 0xb9bade564a8db1f3, 0xb9bade56ca8db1f3
    .dword 0xfedcba9876543210, 0xfedcba9976543210
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe
    .dword 0x0, 0x100000000
    .dword 0xf421e3c61c5306e, 0xf421e3d61c5306e
    .dword 0x123456789abcdef, 0x123456789abcdef
    .dword 0x1, 0x200000001
    .dword 0x0, 0x200000000
    .dword 0x5c6b1b5d072cdc6b, 0x5c6b1b5f072cdc6b
    .dword 0x1, 0x1000000000001
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x0, 0x1000000000000
    .dword 0xfc74ff4533f06eb4, 0xfc75ff4533f06eb4
    .dword 0x0, 0x4000000000000000
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0x7fffffff, 0x400000007fffffff
    .dword 0x19efcf7ac77aea25, 0x59efcf7ac77aea25
    .dword 0x8000000000000000, 0x8000000000000000
    .dword 0x1, 0x8000000000000001
    .dword 0x5555555555555555, 0xd555555555555555
    .dword 0x5cdbf9cc6a9733fd, 0xdcdbf9cc6a9733fd
rows_end:
