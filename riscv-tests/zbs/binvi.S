# binvi rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zbs
    li gp, 0
    la s2, rows
    immediate_case 0, binvi, 0
    immediate_case 16, binvi, 0
    immediate_case 32, binvi, 0
    immediate_case 48, binvi, 0
    immediate_case 64, binvi, 0
    immediate_case 80, binvi, 0
    immediate_case 96, binvi, 0
    immediate_case 112, binvi, 0
    immediate_case 128, binvi, 0
    immediate_case 144, binvi, 0
    immediate_case 160, binvi, 0
    immediate_case 176, binvi, 0
    immediate_case 192, binvi, 0
    immediate_case 208, binvi, 0
    immediate_case 224, binvi, 1
    immediate_case 240, binvi, 1
    immediate_case 256, binvi, 1
    immediate_case 272, binvi, 1
    immediate_case 288, binvi, 2
    immediate_case 304, binvi, 2
    immediate_case 320, binvi, 2
    immediate_case 336, binvi, 2
    immediate_case 352, binvi, 7
    immediate_case 368, binvi, 7
    immediate_case 384, binvi, 7
    immediate_case 400, binvi, 7
    immediate_case 416, binvi, 31
    immediate_case 432, binvi, 31
    immediate_case 448, binvi, 31
    immediate_case 464, binvi, 31
    immediate_case 480, binvi, 32
    immediate_case 496, binvi, 32
    immediate_case 512, binvi, 32
    immediate_case 528, binvi, 32
    immediate_case 544, binvi, 33
    immediate_case 560, binvi, 33
    immediate_case 576, binvi, 33
    immediate_case 592, binvi, 33
    immediate_case 608, binvi, 48
    immediate_case 624, binvi, 48
    immediate_case 640, binvi, 48
    immediate_case 656, binvi, 48
    immediate_case 672, binvi, 62
    immediate_case 688, binvi, 62
    immediate_case 704, binvi, 62
    immediate_case 720, binvi, 62
    immediate_case 736, binvi, 63
    immediate_case 752, binvi, 63
    immediate_case 768, binvi, 63
    immediate_case 784, binvi, 63
    case 51                 # rd = rs1
    constant a0, 0x44e2080aae0aafe0
    binvi a0, a0, 62
    expect a0, 0x4e2080aae0aafe0
    case 52                 # rd = x0
    constant a0, 0x28375cc8b7da42a6
    binvi zero, a0, 62
    expect zero, 0
    expect a0, 0x28375cc8b7da42a6
    case 53                 # rs1 = x0
    binvi a0, zero, 62
    expect a0, 0x4000000000000000
    case 54                 # any registers
    constant x6, 0x28375cc8b7da42a6
    binvi x7, x6, 62
    expect x7, 0x68375cc8b7da42a6
    expect x6, 0x28375cc8b7da42a6
    pass 54

    .data
    .balign 8
rows:
    .dword 0x0, 0x1
    .dword 0x1, 0x0
    .dword 0xffffffffffffffff, 0xfffffffffffffffe
    .dword 0x7fffffffffffffff, 0x7ffffffffffffffe
    .dword 0x8000000000000000, 0x8000000000000001
    .dword 0x7fffffff, 0x7ffffffe
    .dword 0x80000000, 0x80000001
    .dword 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff, 0xfffffffe
    .dword 0x5555555555555555, 0x5555555555555554
    .dword 0x123456789abcdef, 0x123456789abcdee
    .dword 0xfedcba9876543210, 0xfedcba9876543211
    .dword 0x21, 0x20
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0x7fffffff, 0x7ffffffd
    .dword 0x7fffffffffffffff, 0x7ffffffffffffffd
    .dword 0x123456789abcdef, 0x123456789abcded
    .dword 0xcb3b89da162b6fa4, 0xcb3b89da162b6fa6
    .dword 0x123456789abcdef, 0x123456789abcdeb
    .dword 0xfffffffffffffffe, 0xfffffffffffffffa
    .dword 0xfedcba9876543210, 0xfedcba9876543214
    .dword 0xf10e5eaeb7d171ae, 0xf10e5eaeb7d171aa
    .dword 0x123456789abcdef, 0x123456789abcd6f
    .dword 0x5555555555555555, 0x55555555555555d5
    .dword 0xfedcba9876543210, 0xfedcba9876543290
    .dword 0xa63c7ce4ca0c8822, 0xa63c7ce4ca0c88a2
    .dword 0x1, 0x80000001
    .dword 0x21, 0x80000021
    .dword 0xfedcba9876543210, 0xfedcba98f6543210
    .dword 0xc71e964a93bbdcda, 0xc71e964a13bbdcda
    .dword 0x7fffffffffffffff, 0x7ffffffeffffffff
    .dword 0x7fffffff, 0x17fffffff
    .dword 0xffffffff80000000, 0xfffffffe80000000
    .dword 0xc4cc932f07c7cffa, 0xc4cc932e07c7cffa
    .dword 0x8000000000000000, 0x8000000200000000
    .dword 0xffffffff80000000, 0xfffffffd80000000
    .dword 0x7fffffffffffffff, 0x7ffffffdffffffff
    .dword 0xd5e440b5022bb67c, 0xd5e440b7022bb67c
    .dword 0x80000000, 0x1000080000000
    .dword 0x7fffffffffffffff, 0x7ffeffffffffffff
    .dword 0x8000000000000000, 0x8001000000000000
    .dword 0xe80484904b6af9dd, 0xe80584904b6af9dd
    .dword 0x5555555555555555, 0x1555555555555555
    .dword 0xfedcba9876543210, 0xbedcba9876543210
    .dword 0x8000000000000000, 0xc000000000000000
    .dword 0x83df5b6d3ba4ee06, 0xc3df5b6d3ba4ee06
    .dword 0x0, 0x8000000000000000
    .dword 0x21, 0x8000000000000021
    .dword 0x80000000, 0x8000000080000000
    .dword 0xfecf2db1171a854a, 0x7ecf2db1171a854a
rows_end:
