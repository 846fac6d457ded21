# rori rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zbb
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
    constant a0, 0x3f3ce1ccdb0717c7
    rori a0, a0, 62
    expect a0, 0xfcf387336c1c5f1c
    case 52                 # rd = x0
    constant a0, 0xcfe5291a93ebc212
    rori zero, a0, 62
    expect zero, 0
    expect a0, 0xcfe5291a93ebc212
    case 53                 # rs1 = x0
    rori a0, zero, 62
    expect a0, 0x0
    case 54                 # any registers
    constant x11, 0xcfe5291a93ebc212
    rori x21, x11, 62
    expect x21, 0x3f94a46a4faf084b
    expect x11, 0xcfe5291a93ebc212
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
    .dword 0xfffffffffffffffe, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0xbfffffffffffffff
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa
    .dword 0x87fb6a521ac357aa, 0x43fdb5290d61abd5
    .dword 0x80000000, 0x20000000
    .dword 0xfedcba9876543210, 0x3fb72ea61d950c84
    .dword 0xffffffff, 0xc00000003fffffff
    .dword 0xa40b411784b076c7, 0xe902d045e12c1db1
    .dword 0xffffffff80000000, 0x1ffffffff000000
    .dword 0x7fffffff, 0xfe00000000ffffff
    .dword 0xfedcba9876543210, 0x21fdb97530eca864
    .dword 0x36bb60eb5b840ee6, 0xcc6d76c1d6b7081d
    .dword 0x123456789abcdef, 0x13579bde02468acf
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xe37a3d4fe67068bd, 0xcce0d17bc6f47a9f
    .dword 0x7fffffff, 0x7fffffff00000000
    .dword 0x8000000000000000, 0x80000000
    .dword 0x0, 0x0
    .dword 0xe9cc53ee9e27c8a6, 0x9e27c8a6e9cc53ee
    .dword 0x8000000000000000, 0x40000000
    .dword 0x0, 0x0
    .dword 0x21, 0x1080000000
    .dword 0x1f93b67426f8e95d, 0x137c74ae8fc9db3a
    .dword 0xffffffff80000000, 0xffff80000000ffff
    .dword 0xffffffff, 0xffffffff0000
    .dword 0xfffffffffffffffe, 0xfffffffffffeffff
    .dword 0x8ae6f9ec7dcd97c2, 0xf9ec7dcd97c28ae6
    .dword 0xfffffffffffffffe, 0xfffffffffffffffb
    .dword 0x7fffffffffffffff, 0xfffffffffffffffd
    .dword 0x1, 0x4
    .dword 0x3d0363d0640f878b, 0xf40d8f41903e1e2c
    .dword 0x0, 0x0
    .dword 0x80000000, 0x100000000
    .dword 0x8000000000000000, 0x1
    .dword 0x8b40c1090c95e8bc, 0x16818212192bd179
rows_end:
