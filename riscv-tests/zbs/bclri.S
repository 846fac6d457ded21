# bclri rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zbs
    li gp, 0
    la s2, rows
    immediate_case 0, bclri, 0
    immediate_case 16, bclri, 0
    immediate_case 32, bclri, 0
    immediate_case 48, bclri, 0
    immediate_case 64, bclri, 0
    immediate_case 80, bclri, 0
    immediate_case 96, bclri, 0
    immediate_case 112, bclri, 0
    immediate_case 128, bclri, 0
    immediate_case 144, bclri, 0
    immediate_case 160, bclri, 0
    immediate_case 176, bclri, 0
    immediate_case 192, bclri, 0
    immediate_case 208, bclri, 0
    immediate_case 224, bclri, 1
    immediate_case 240, bclri, 1
    immediate_case 256, bclri, 1
    immediate_case 272, bclri, 1
    immediate_case 288, bclri, 2
    immediate_case 304, bclri, 2
    immediate_case 320, bclri, 2
    immediate_case 336, bclri, 2
    immediate_case 352, bclri, 7
    immediate_case 368, bclri, 7
    immediate_case 384, bclri, 7
    immediate_case 400, bclri, 7
    immediate_case 416, bclri, 31
    immediate_case 432, bclri, 31
    immediate_case 448, bclri, 31
    immediate_case 464, bclri, 31
    immediate_case 480, bclri, 32
    immediate_case 496, bclri, 32
    immediate_case 512, bclri, 32
    immediate_case 528, bclri, 32
    immediate_case 544, bclri, 33
    immediate_case 560, bclri, 33
    immediate_case 576, bclri, 33
    immediate_case 592, bclri, 33
    immediate_case 608, bclri, 48
    immediate_case 624, bclri, 48
    immediate_case 640, bclri, 48
    immediate_case 656, bclri, 48
    immediate_case 672, bclri, 62
    immediate_case 688, bclri, 62
    immediate_case 704, bclri, 62
    immediate_case 720, bclri, 62
    immediate_case 736, bclri, 63
    immediate_case 752, bclri, 63
    immediate_case 768, bclri, 63
    immediate_case 784, bclri, 63
    case 51                 # rd = rs1
    constant a0, 0x350db6c757405649
    bclri a0, a0, 62
    expect a0, 0x350db6c757405649
    case 52                 # rd = x0
    constant a0, 0x8b73049e3d4902fc
    bclri zero, a0, 62
    expect zero, 0
    expect a0, 0x8b73049e3d4902fc
    case 53                 # rs1 = x0
    bclri a0, zero, 62
    expect a0, 0x0
    case 54                 # any registers
    constant x12, 0x8b73049e3d4902fc
    bclri x28, x12, 62
    expect x28, 0x8b73049e3d4902fc
    expect x12, 0x8b73049e3d4902fc
    pass 54

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x0
    .dword 0xffffffffffffffff, 0xfffffffffffffffe
    .dword 0x7fffffffffffffff, 0x7ffffffffffffffe
    .dword 0x8000000000000000, 0x8000000000000000
    .dword 0x7fffffff, 0x7ffffffe
    .dword 0x80000000, 0x80000000
    .dword 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0xfffffffe
    .dword 0x5555555555555555, 0x5555555555555554
    .dword 0x123456789abcdef, 0x123456789abcdee
    .dword 0xfedcba9876543210, 0xfedcba9876543210
    .dword 0x21, 0x20
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe
    .dword 0x8000000000000000, 0x8000000000000000
    .dword 0xffffffff80000000, 0xffffffff80000000
    .dword 0xfffffffffffffffe, 0xfffffffffffffffc
    .dword 0x50515488196335f0, 0x50515488196335f0
    .dword 0x123456789abcdef, 0x123456789abcdeb
    .dword 0x8000000000000000, 0x8000000000000000
    .dword 0xffffffff80000000, 0xffffffff80000000
    .dword 0x4b4c91f45d45ec16, 0x4b4c91f45d45ec12
    .dword 0x21, 0x21
    .dword 0xffffffff, 0xffffff7f
    .dword 0xfffffffffffffffe, 0xffffffffffffff7e
    .dword 0x32309ebd64d9dc37, 0x32309ebd64d9dc37
    .dword 0x1, 0x1
    .dword 0xfffffffffffffffe, 0xffffffff7ffffffe
    .dword 0x123456789abcdef, 0x123456709abcdef
    .dword 0x6015517d6200dbfa, 0x6015517d6200dbfa
    .dword 0xfedcba9876543210, 0xfedcba9876543210
    .dword 0xfffffffffffffffe, 0xfffffffefffffffe
    .dword 0x1, 0x1
    .dword 0x2ccc43855c166634, 0x2ccc43845c166634
    .dword 0x8000000000000000, 0x8000000000000000
    .dword 0x21, 0x21
    .dword 0xffffffff80000000, 0xfffffffd80000000
    .dword 0x141df1dbab9eaff0, 0x141df1d9ab9eaff0
    .dword 0x1, 0x1
    .dword 0x7fffffffffffffff, 0x7ffeffffffffffff
    .dword 0x5555555555555555, 0x5554555555555555
    .dword 0x7d5a40d0fae91649, 0x7d5a40d0fae91649
    .dword 0xffffffff80000000, 0xbfffffff80000000
    .dword 0x80000000, 0x80000000
    .dword 0x1, 0x1
    .dword 0x37bf793cde34490e, 0x37bf793cde34490e
    .dword 0xffffffff80000000, 0x7fffffff80000000
    .dword 0x80000000, 0x80000000
    .dword 0xfffffffffffffffe, 0x7ffffffffffffffe
    .dword 0xdc65e6c019383270, 0x5c65e6c019383270
rows_end:
