# roriw rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zbkb
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
    constant a0, 0xdc7fc24734094f9c
    roriw a0, a0, 30
    expect a0, 0xffffffffd0253e70
    case 44                 # rd = x0
    constant a0, 0x460f3aa0795e89d3
    roriw zero, a0, 30
    expect zero, 0
    expect a0, 0x460f3aa0795e89d3
    case 45                 # rs1 = x0
    roriw a0, zero, 30
    expect a0, 0x0
    case 46                 # any registers
    constant x2, 0x460f3aa0795e89d3
    roriw x8, x2, 30
    expect x8, 0xffffffffe57a274d
    expect x2, 0x460f3aa0795e89d3
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
    .dword 0xfedcba9876543210, 0x3b2a1908
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x0
    .dword 0x56a0074920d3c, 0x3a49069e
    .dword 0x80000000, 0x20000000
    .dword 0xfedcba9876543210, 0x1d950c84
    .dword 0x123456789abcdef, 0xffffffffe26af37b
    .dword 0x4bd244bb6e2f155e, 0xffffffff9b8bc557
    .dword 0x80000000, 0x1000000
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x2790b95e969c6688, 0x112d38cd
    .dword 0x5555555555555555, 0xffffffffaaaaaaaa
    .dword 0xffffffff80000000, 0x10000
    .dword 0x123456789abcdef, 0xffffffff9bdf1357
    .dword 0x70d4db2af00deb50, 0xffffffffd6a1e01b
    .dword 0x123456789abcdef, 0xffffffffcdef89ab
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0x8000
    .dword 0xd2a4d314a0bf150c, 0x150ca0bf
    .dword 0x1, 0x4
    .dword 0xfffffffffffffffe, 0xfffffffffffffffb
    .dword 0x7fffffff, 0xfffffffffffffffd
    .dword 0xe512f2fd641a9c32, 0xffffffff906a70c9
    .dword 0x0, 0x0
    .dword 0x5555555555555555, 0xffffffffaaaaaaaa
    .dword 0x7fffffff, 0xfffffffffffffffe
    .dword 0xc2f9666698c530eb, 0x318a61d7
rows_end:
