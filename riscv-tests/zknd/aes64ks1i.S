# aes64ks1i rd, rs1, immediate
# Written by tools/generate.py.

    li gp, 0
    la s2, rows
    immediate_case 0, aes64ks1i, 0
    immediate_case 16, aes64ks1i, 0
    immediate_case 32, aes64ks1i, 0
    immediate_case 48, aes64ks1i, 0
    immediate_case 64, aes64ks1i, 0
    immediate_case 80, aes64ks1i, 0
    immediate_case 96, aes64ks1i, 0
    immediate_case 112, aes64ks1i, 0
    immediate_case 128, aes64ks1i, 0
    immediate_case 144, aes64ks1i, 0
    immediate_case 160, aes64ks1i, 0
    immediate_case 176, aes64ks1i, 0
    immediate_case 192, aes64ks1i, 0
    immediate_case 208, aes64ks1i, 0
    immediate_case 224, aes64ks1i, 1
    immediate_case 240, aes64ks1i, 1
    immediate_case 256, aes64ks1i, 1
    immediate_case 272, aes64ks1i, 1
    immediate_case 288, aes64ks1i, 2
    immediate_case 304, aes64ks1i, 2
    immediate_case 320, aes64ks1i, 2
    immediate_case 336, aes64ks1i, 2
    immediate_case 352, aes64ks1i, 3
    immediate_case 368, aes64ks1i, 3
    immediate_case 384, aes64ks1i, 3
    immediate_case 400, aes64ks1i, 3
    immediate_case 416, aes64ks1i, 4
    immediate_case 432, aes64ks1i, 4
    immediate_case 448, aes64ks1i, 4
    immediate_case 464, aes64ks1i, 4
    immediate_case 480, aes64ks1i, 5
    immediate_case 496, aes64ks1i, 5
    immediate_case 512, aes64ks1i, 5
    immediate_case 528, aes64ks1i, 5
    immediate_case 544, aes64ks1i, 6
    immediate_case 560, aes64ks1i, 6
    immediate_case 576, aes64ks1i, 6
    immediate_case 592, aes64ks1i, 6
    immediate_case 608, aes64ks1i, 7
    immediate_case 624, aes64ks1i, 7
    immediate_case 640, aes64ks1i, 7
    immediate_case 656, aes64ks1i, 7
    immediate_case 672, aes64ks1i, 8
    immediate_case 688, aes64ks1i, 8
    immediate_case 704, aes64ks1i, 8
    immediate_case 720, aes64ks1i, 8
    immediate_case 736, aes64ks1i, 9
    immediate_case 752, aes64ks1i, 9
    immediate_case 768, aes64ks1i, 9
    immediate_case 784, aes64ks1i, 9
    immediate_case 800, aes64ks1i, 10
    immediate_case 816, aes64ks1i, 10
    immediate_case 832, aes64ks1i, 10
    immediate_case 848, aes64ks1i, 10
    case 55                 # rd = rs1
    constant a0, 0x35d4470148680199
    aes64ks1i a0, a0, 9
    expect a0, 0x7c9648967c964896
    case 56                 # rd = x0
    constant a0, 0xdcf472ee021ab16
    aes64ks1i zero, a0, 9
    expect zero, 0
    expect a0, 0xdcf472ee021ab16
    case 57                 # rs1 = x0
    aes64ks1i a0, zero, 9
    expect a0, 0x6363635563636355
    case 58                 # any registers
    constant x29, 0xdcf472ee021ab16
    aes64ks1i x16, x29, 9
    expect x16, 0x31d78a9631d78a96
    expect x29, 0xdcf472ee021ab16
    pass 58

    .data
    .balign 8
rows:
    .dword 0x0, 0x6363636263636362
    .dword 0x1, 0x6363636263636362
    .dword 0xffffffffffffffff, 0x1616161716161617
    .dword 0x7fffffffffffffff, 0x16d2161716d21617
    .dword 0x8000000000000000, 0x63cd636263cd6362
    .dword 0x7fffffff, 0x6363636263636362
    .dword 0x80000000, 0x6363636263636362
    .dword 0xffffffff80000000, 0x1616161716161617
    .dword 0xffffffff, 0x6363636263636362
    .dword 0x5555555555555555, 0xfcfcfcfdfcfcfcfd
    .dword 0x123456789abcdef, 0x857c266f857c266f
    .dword 0xfedcba9876543210, 0x46bb86f546bb86f5
    .dword 0x21, 0x6363636263636362
    .dword 0xfffffffffffffffe, 0x1616161716161617
    .dword 0xffffffffffffffff, 0x1616161416161614
    .dword 0x7fffffff, 0x6363636163636361
    .dword 0x5555555555555555, 0xfcfcfcfefcfcfcfe
    .dword 0x44bcda1892b99776, 0xad1b6555ad1b6555
    .dword 0x5555555555555555, 0xfcfcfcf8fcfcfcf8
    .dword 0x80000000, 0x6363636763636367
    .dword 0x7fffffff, 0x6363636763636367
    .dword 0x5f758252c0109014, 0xcf9d1700cf9d17
    .dword 0x123456789abcdef, 0x857c2666857c2666
    .dword 0x8000000000000000, 0x63cd636b63cd636b
    .dword 0xffffffff80000000, 0x1616161e1616161e
    .dword 0x59b7bcc31751689b, 0x2ecba96d2ecba96d
    .dword 0x7fffffff, 0x6363637363636373
    .dword 0xffffffffffffffff, 0x1616160616161606
    .dword 0x123456789abcdef, 0x857c267e857c267e
    .dword 0x441811b361640973, 0x6d1bad926d1bad92
    .dword 0x1, 0x6363634363636343
    .dword 0xffffffff, 0x6363634363636343
    .dword 0x0, 0x6363634363636343
    .dword 0x1a49e19b78810f9b, 0x14a23bd814a23bd8
    .dword 0x0, 0x6363632363636323
    .dword 0x7fffffff, 0x6363632363636323
    .dword 0x8000000000000000, 0x63cd632363cd6323
    .dword 0xe54f13d58d486c73, 0x3d9843d03d9843d
    .dword 0x0, 0x636363e3636363e3
    .dword 0x1, 0x636363e3636363e3
    .dword 0x7fffffff, 0x636363e3636363e3
    .dword 0x2afafe948a6db91d, 0x22e52d3b22e52d3b
    .dword 0x1, 0x6363637863636378
    .dword 0xfffffffffffffffe, 0x1616160d1616160d
    .dword 0x8000000000000000, 0x63cd637863cd6378
    .dword 0x4e78b6474f923fd6, 0xa02fbc55a02fbc55
    .dword 0xfffffffffffffffe, 0x1616162016161620
    .dword 0xffffffff80000000, 0x1616162016161620
    .dword 0x8000000000000000, 0x63cd635563cd6355
    .dword 0x832dbcc97f414fdf, 0xddecd853ddecd853
    .dword 0x7fffffff, 0x6363636363636363
    .dword 0x80000000, 0x6363636363636363
    .dword 0xfedcba9876543210, 0xbb86f446bb86f446
    .dword 0x35093a75597cc138, 0x9601809d9601809d
rows_end:
