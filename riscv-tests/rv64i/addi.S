# addi rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, addi, 0
    immediate_case 16, addi, 0
    immediate_case 32, addi, 0
    immediate_case 48, addi, 0
    immediate_case 64, addi, 0
    immediate_case 80, addi, 0
    immediate_case 96, addi, 0
    immediate_case 112, addi, 0
    immediate_case 128, addi, 0
    immediate_case 144, addi, 0
    immediate_case 160, addi, 0
    immediate_case 176, addi, 0
    immediate_case 192, addi, 0
    immediate_case 208, addi, 0
    immediate_case 224, addi, 1
    immediate_case 240, addi, 1
    immediate_case 256, addi, 1
    immediate_case 272, addi, 1
    immediate_case 288, addi, 2
    immediate_case 304, addi, 2
    immediate_case 320, addi, 2
    immediate_case 336, addi, 2
    immediate_case 352, addi, 7
    immediate_case 368, addi, 7
    immediate_case 384, addi, 7
    immediate_case 400, addi, 7
    immediate_case 416, addi, 63
    immediate_case 432, addi, 63
    immediate_case 448, addi, 63
    immediate_case 464, addi, 63
    immediate_case 480, addi, 1365
    immediate_case 496, addi, 1365
    immediate_case 512, addi, 1365
    immediate_case 528, addi, 1365
    immediate_case 544, addi, 2046
    immediate_case 560, addi, 2046
    immediate_case 576, addi, 2046
    immediate_case 592, addi, 2046
    immediate_case 608, addi, 2047
    immediate_case 624, addi, 2047
    immediate_case 640, addi, 2047
    immediate_case 656, addi, 2047
    immediate_case 672, addi, -1
    immediate_case 688, addi, -1
    immediate_case 704, addi, -1
    immediate_case 720, addi, -1
    immediate_case 736, addi, -2
    immediate_case 752, addi, -2
    immediate_case 768, addi, -2
    immediate_case 784, addi, -2
    immediate_case 800, addi, -1366
    immediate_case 816, addi, -1366
    immediate_case 832, addi, -1366
    immediate_case 848, addi, -1366
    immediate_case 864, addi, -2047
    immediate_case 880, addi, -2047
    immediate_case 896, addi, -2047
    immediate_case 912, addi, -2047
    immediate_case 928, addi, -2048
    immediate_case 944, addi, -2048
    immediate_case 960, addi, -2048
    immediate_case 976, addi, -2048
    case 63                 # rd = rs1
    constant a0, 0xfbad2b3852478bfa
    addi a0, a0, -2047
    expect a0, 0xfbad2b38524783fb
    case 64                 # rd = x0
    constant a0, 0x3108e444c4060783
    addi zero, a0, -2047
    expect zero, 0
    expect a0, 0x3108e444c4060783
    case 65                 # rs1 = x0
    addi a0, zero, -2047
    expect a0, 0xfffffffffffff801
    case 66                 # any registers
    constant x30, 0x3108e444c4060783
    addi x14, x30, -2047
    expect x14, 0x3108e444c405ff84
    expect x30, 0x3108e444c4060783
    pass 66

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
    .dword 0x123456789abcdef, 0x123456789abcdf0
    .dword 0x21, 0x22
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0x1cd59f1bf6cbb000, 0x1cd59f1bf6cbb001
    .dword 0x7fffffff, 0x80000001
    .dword 0x5555555555555555, 0x5555555555555557
    .dword 0x8000000000000000, 0x8000000000000002
    .dword 0x40b5d7f8886c2367, 0x40b5d7f8886c2369
    .dword 0x1, 0x8
    .dword 0x5555555555555555, 0x555555555555555c
    .dword 0x7fffffffffffffff, 0x8000000000000006
    .dword 0x781cb26664e05e04, 0x781cb26664e05e0b
    .dword 0xfffffffffffffffe, 0x3d
    .dword 0xffffffff80000000, 0xffffffff8000003f
    .dword 0x8000000000000000, 0x800000000000003f
    .dword 0x9e66eae3e9b16401, 0x9e66eae3e9b16440
    .dword 0x7fffffff, 0x80000554
    .dword 0x5555555555555555, 0x5555555555555aaa
    .dword 0xffffffff, 0x100000554
    .dword 0x69270db6efaf3fed, 0x69270db6efaf4542
    .dword 0x7fffffffffffffff, 0x80000000000007fd
    .dword 0x21, 0x81f
    .dword 0x123456789abcdef, 0x123456789abd5ed
    .dword 0x65eb11f1b94bd215, 0x65eb11f1b94bda13
    .dword 0x0, 0x7ff
    .dword 0xffffffff, 0x1000007fe
    .dword 0xffffffffffffffff, 0x7fe
    .dword 0x505cbc048428c342, 0x505cbc048428cb41
    .dword 0x7fffffff, 0x7ffffffe
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd
    .dword 0x0, 0xffffffffffffffff
    .dword 0xde7ff7a039bdf22b, 0xde7ff7a039bdf22a
    .dword 0xfedcba9876543210, 0xfedcba987654320e
    .dword 0xffffffff, 0xfffffffd
    .dword 0x21, 0x1f
    .dword 0x6b8869f1d9df4cd9, 0x6b8869f1d9df4cd7
    .dword 0xffffffffffffffff, 0xfffffffffffffaa9
    .dword 0x7fffffffffffffff, 0x7ffffffffffffaa9
    .dword 0x21, 0xfffffffffffffacb
    .dword 0x5f857a9261984339, 0x5f857a9261983de3
    .dword 0x1, 0xfffffffffffff802
    .dword 0xfffffffffffffffe, 0xfffffffffffff7ff
    .dword 0x123456789abcdef, 0x123456789abc5f0
    .dword 0xff0bc1bc0db0b9a2, 0xff0bc1bc0db0b1a3
    .dword 0xffffffffffffffff, 0xfffffffffffff7ff
    .dword 0xffffffff80000000, 0xffffffff7ffff800
    .dword 0x5555555555555555, 0x5555555555554d55
    .dword 0xb84b2a201ddbf200, 0xb84b2a201ddbea00
rows_end:
