# slli rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, slli, 0
    immediate_case 16, slli, 0
    immediate_case 32, slli, 0
    immediate_case 48, slli, 0
    immediate_case 64, slli, 0
    immediate_case 80, slli, 0
    immediate_case 96, slli, 0
    immediate_case 112, slli, 0
    immediate_case 128, slli, 0
    immediate_case 144, slli, 0
    immediate_case 160, slli, 0
    immediate_case 176, slli, 0
    immediate_case 192, slli, 0
    immediate_case 208, slli, 0
    immediate_case 224, slli, 1
    immediate_case 240, slli, 1
    immediate_case 256, slli, 1
    immediate_case 272, slli, 1
    immediate_case 288, slli, 2
    immediate_case 304, slli, 2
    immediate_case 320, slli, 2
    immediate_case 336, slli, 2
    immediate_case 352, slli, 7
    immediate_case 368, slli, 7
    immediate_case 384, slli, 7
    immediate_case 400, slli, 7
    immediate_case 416, slli, 31
    immediate_case 432, slli, 31
    immediate_case 448, slli, 31
    immediate_case 464, slli, 31
    immediate_case 480, slli, 32
    immediate_case 496, slli, 32
    immediate_case 512, slli, 32
    immediate_case 528, slli, 32
    immediate_case 544, slli, 33
    immediate_case 560, slli, 33
    immediate_case 576, slli, 33
    immediate_case 592, slli, 33
    immediate_case 608, slli, 48
    immediate_case 624, slli, 48
    immediate_case 640, slli, 48
    immediate_case 656, slli, 48
    immediate_case 672, slli, 62
    immediate_case 688, slli, 62
    immediate_case 704, slli, 62
    immediate_case 720, slli, 62
    immediate_case 736, slli, 63
    immediate_case 752, slli, 63
    immediate_case 768, slli, 63
    immediate_case 784, slli, 63
    case 51                 # rd = rs1
    constant a0, 0x254b4af90853c981
    slli a0, a0, 62
    expect a0, 0x4000000000000000
    case 52                 # rd = x0
    constant a0, 0x9098574034fb0612
    slli zero, a0, 62
    expect zero, 0
    expect a0, 0x9098574034fb0612
    case 53                 # rs1 = x0
    slli a0, zero, 62
    expect a0, 0x0
    case 54                 # any registers
    constant x7, 0x9098574034fb0612
    slli x1, x7, 62
    expect x1, 0x8000000000000000
    expect x7, 0x9098574034fb0612
    pass 54

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
    .dword 0x80000000, 0x100000000
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa
    .dword 0xffffffffffffffff, 0xfffffffffffffffe
    .dword 0x55a2ebe8049f6393, 0xab45d7d0093ec726
    .dword 0x80000000, 0x200000000
    .dword 0x7fffffff, 0x1fffffffc
    .dword 0x7fffffffffffffff, 0xfffffffffffffffc
    .dword 0xafd41bf579ccef0e, 0xbf506fd5e733bc38
    .dword 0x21, 0x1080
    .dword 0x1, 0x80
    .dword 0xfffffffffffffffe, 0xffffffffffffff00
    .dword 0x875609422564bd44, 0xab04a112b25ea200
    .dword 0x7fffffff, 0x3fffffff80000000
    .dword 0xffffffff80000000, 0xc000000000000000
    .dword 0xffffffffffffffff, 0xffffffff80000000
    .dword 0x8404c682d51dcf7b, 0x6a8ee7bd80000000
    .dword 0x1, 0x100000000
    .dword 0x80000000, 0x8000000000000000
    .dword 0x5555555555555555, 0x5555555500000000
    .dword 0xe4d7bdcb83a7e361, 0x83a7e36100000000
    .dword 0x5555555555555555, 0xaaaaaaaa00000000
    .dword 0xffffffffffffffff, 0xfffffffe00000000
    .dword 0x21, 0x4200000000
    .dword 0x7223f5fa3d5a8462, 0x7ab508c400000000
    .dword 0x7fffffffffffffff, 0xffff000000000000
    .dword 0x8000000000000000, 0x0
    .dword 0xfedcba9876543210, 0x3210000000000000
    .dword 0x42252db2db2d534a, 0x534a000000000000
    .dword 0x123456789abcdef, 0xc000000000000000
    .dword 0x7fffffffffffffff, 0xc000000000000000
    .dword 0x7fffffff, 0xc000000000000000
    .dword 0x26cdc0071e9732e0, 0x0
    .dword 0xfffffffffffffffe, 0x0
    .dword 0x7fffffffffffffff, 0x8000000000000000
    .dword 0xffffffff80000000, 0x0
    .dword 0x1264fb6af45c57f, 0x8000000000000000
rows_end:
