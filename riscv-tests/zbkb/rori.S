# rori rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zbkb
    li gp, 0
    la s2, rows
    immediate_case 0, rori, 0
    immediate_case 16, rori, 0
    immediate_case 32, rori, 0
    immediate_case 48, rori, 0
    immediate_case 64, rori, 0
    immediate_case 80, rori, 0
    immediate_case 96, rori, 0
    immediate_case 112, rori, 0
    immediate_case 128, rori, 0
    immediate_case 144, rori, 0
    immediate_case 160, rori, 0
    immediate_case 176, rori, 0
    immediate_case 192, rori, 0
    immediate_case 208, rori, 0
    immediate_case 224, rori, 1
    immediate_case 240, rori, 1
    immediate_case 256, rori, 1
    immediate_case 272, rori, 1
    immediate_case 288, rori, 2
    immediate_case 304, rori, 2
    immediate_case 320, rori, 2
    immediate_case 336, rori, 2
    immediate_case 352, rori, 7
    immediate_case 368, rori, 7
    immediate_case 384, rori, 7
    immediate_case 400, rori, 7
    immediate_case 416, rori, 31
    immediate_case 432, rori, 31
    immediate_case 448, rori, 31
    immediate_case 464, rori, 31
    immediate_case 480, rori, 32
    immediate_case 496, rori, 32
    immediate_case 512, rori, 32
    immediate_case 528, rori, 32
    immediate_case 544, rori, 33
    immediate_case 560, rori, 33
    immediate_case 576, rori, 33
    immediate_case 592, rori, 33
    immediate_case 608, rori, 48
    immediate_case 624, rori, 48
    immediate_case 640, rori, 48
    immediate_case 656, rori, 48
    immediate_case 672, rori, 62
    immediate_case 688, rori, 62
    immediate_case 704, rori, 62
    immediate_case 720, rori, 62
    immediate_case 736, rori, 63
    immediate_case 752, rori, 63
    immediate_case 768, rori, 63
    immediate_case 784, rori, 63
    case 51                 # rd = rs1
    constant a0, 0xa26bcba74877b9fb
    rori a0, a0, 62
    expect a0, 0x89af2e9d21dee7ee
    case 52                 # rd = x0
    constant a0, 0xa6d1b8dfaff1ccab
    rori zero, a0, 62
    expect zero, 0
    expect a0, 0xa6d1b8dfaff1ccab
    case 53                 # rs1 = x0
    rori a0, zero, 62
    expect a0, 0x0
    case 54                 # any registers
    constant x11, 0xa6d1b8dfaff1ccab
    rori x29, x11, 62
    expect x29, 0x9b46e37ebfc732ae
    expect x11, 0xa6d1b8dfaff1ccab
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
    .dword 0x123456789abcdef, 0x8091a2b3c4d5e6f7
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa
    .dword 0xfedcba9876543210, 0x7f6e5d4c3b2a1908
    .dword 0xa461d1aafd5b8574, 0x5230e8d57eadc2ba
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0xffffffff80000000, 0x3fffffffe0000000
    .dword 0x6362d22240468597, 0xd8d8b4889011a165
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xfffffffffffffffe, 0xfdffffffffffffff
    .dword 0x8000000000000000, 0x100000000000000
    .dword 0xeb7ae908ec403b4f, 0x9fd6f5d211d88076
    .dword 0xffffffff80000000, 0x1ffffffff
    .dword 0x123456789abcdef, 0x13579bde02468acf
    .dword 0x80000000, 0x1
    .dword 0xb7f9f2e7939c8765, 0x27390ecb6ff3e5cf
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffff, 0xffffffff00000000
    .dword 0x7fffffff, 0x7fffffff00000000
    .dword 0xd052d791648de8b8, 0x648de8b8d052d791
    .dword 0xffffffff, 0x7fffffff80000000
    .dword 0xfffffffffffffffe, 0xffffffff7fffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x595ebea9e7cb8823, 0xf3e5c411acaf5f54
    .dword 0x7fffffff, 0x7fffffff0000
    .dword 0x21, 0x210000
    .dword 0x7fffffffffffffff, 0xffffffffffff7fff
    .dword 0xa61dae0c97caba37, 0xae0c97caba37a61d
    .dword 0x123456789abcdef, 0x48d159e26af37bc
    .dword 0x7fffffff, 0x1fffffffc
    .dword 0x1, 0x4
    .dword 0x77343311f98e5dc5, 0xdcd0cc47e6397715
    .dword 0x8000000000000000, 0x1
    .dword 0x21, 0x42
    .dword 0xfedcba9876543210, 0xfdb97530eca86421
    .dword 0x10f8c6be3eeb6dd7, 0x21f18d7c7dd6dbae
rows_end:
