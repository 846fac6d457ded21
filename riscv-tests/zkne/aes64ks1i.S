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
    constant a0, 0xab63c640f28126fa
    aes64ks1i a0, a0, 9
    expect a0, 0x962fb820962fb82
    case 56                 # rd = x0
    constant a0, 0x4ad841a7d0cb4b5d
    aes64ks1i zero, a0, 9
    expect zero, 0
    expect a0, 0x4ad841a7d0cb4b5d
    case 57                 # rs1 = x0
    aes64ks1i a0, zero, 9
    expect a0, 0x6363635563636355
    case 58                 # any registers
    constant x31, 0x4ad841a7d0cb4b5d
    aes64ks1i x22, x31, 9
    expect x22, 0x5cd661b55cd661b5
    expect x31, 0x4ad841a7d0cb4b5d
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
    .dword 0xfedcba9876543210, 0x46bb86f646bb86f6
    .dword 0xffffffff, 0x6363636163636361
    .dword 0x123456789abcdef, 0x857c266c857c266c
    .dword 0xaa01c06973fed865, 0xf9ac7cb8f9ac7cb8
    .dword 0x7fffffff, 0x6363636763636367
    .dword 0x80000000, 0x6363636763636367
    .dword 0x1, 0x6363636763636367
    .dword 0x8b80a8edc6df2103, 0x553dcdc6553dcdc6
    .dword 0x5555555555555555, 0xfcfcfcf4fcfcfcf4
    .dword 0xffffffffffffffff, 0x1616161e1616161e
    .dword 0x8000000000000000, 0x63cd636b63cd636b
    .dword 0xd2832313fd3db733, 0x7db5ec2e7db5ec2e
    .dword 0xffffffff, 0x6363637363636373
    .dword 0x0, 0x6363637363636373
    .dword 0x21, 0x6363637363636373
    .dword 0x8468252f4824833e, 0x155f452f155f452f
    .dword 0x1, 0x6363634363636343
    .dword 0xffffffff, 0x6363634363636343
    .dword 0x21, 0x6363634363636343
    .dword 0xe66dbdd22de5e87a, 0xb58e3c5ab58e3c5a
    .dword 0xfedcba9876543210, 0x46bb86b446bb86b4
    .dword 0x7fffffffffffffff, 0x16d2165616d21656
    .dword 0x80000000, 0x6363632363636323
    .dword 0xd0a07c967e825012, 0x9070e0509070e050
    .dword 0xfffffffffffffffe, 0x1616169616161696
    .dword 0x1, 0x636363e3636363e3
    .dword 0x5555555555555555, 0xfcfcfc7cfcfcfc7c
    .dword 0x40aa766e4f3d0dce, 0x9f09acb89f09acb8
    .dword 0xffffffffffffffff, 0x1616160d1616160d
    .dword 0x0, 0x6363637863636378
    .dword 0x123456789abcdef, 0x857c2675857c2675
    .dword 0xfd42d3e14bb87e20, 0xf8542c7df8542c7d
    .dword 0xffffffff, 0x6363635563636355
    .dword 0x80000000, 0x6363635563636355
    .dword 0xfffffffffffffffe, 0x1616162016161620
    .dword 0xc273274e7f31152b, 0x2f258ffa2f258ffa
    .dword 0xffffffff80000000, 0x1616161616161616
    .dword 0x123456789abcdef, 0x7c266e857c266e85
    .dword 0xfedcba9876543210, 0xbb86f446bb86f446
    .dword 0x69a01003596be86a, 0xf9e0ca7bf9e0ca7b
rows_end:
