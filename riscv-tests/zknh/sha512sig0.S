# sha512sig0 rd, rs1
# Written by tools/generate.py.

    table_r 1, sha512sig0, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x2f40d1bd4d55aa17
    sha512sig0 a0, a0
    expect a0, 0x80d1a9ac617d2bf5
    case 44                 # rd = x0
    constant a0, 0x52a2272878fe3212
    sha512sig0 zero, a0
    expect zero, 0
    expect a0, 0x52a2272878fe3212
    case 45                 # rs1 = x0
    sha512sig0 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x6, 0x52a2272878fe3212
    sha512sig0 x31, x6
    expect x31, 0x3ba6f5fd44f61b5f
    expect x6, 0x52a2272878fe3212
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x8100000000000000
    .dword 0xffffffffffffffff, 0x1ffffffffffffff
    .dword 0x7fffffffffffffff, 0x407fffffffffffff
    .dword 0x8000000000000000, 0x4180000000000000
    .dword 0x7fffffff, 0x7f0000003f7fffff
    .dword 0x80000000, 0x41800000
    .dword 0xffffffff80000000, 0x7effffffc0800000
    .dword 0xffffffff, 0x7f0000007effffff
    .dword 0x5555555555555555, 0xff55555555555555
    .dword 0x123456789abcdef, 0x6f92c77c6c4f1aa1
    .dword 0xfedcba9876543210, 0x6e6d388393b0e55e
    .dword 0x21, 0xa100000000000010
    .dword 0xfffffffffffffffe, 0x80ffffffffffffff
    .dword 0x1, 0x8100000000000000
    .dword 0x20, 0x2000000000000010
    .dword 0x400, 0x20c
    .dword 0x8000, 0x4180
    .dword 0x100000, 0x83000
    .dword 0x2000000, 0x1060000
    .dword 0x40000000, 0x20c00000
    .dword 0x800000000, 0x418000000
    .dword 0x10000000000, 0x8300000000
    .dword 0x200000000000, 0x106000000000
    .dword 0x4000000000000, 0x20c0000000000
    .dword 0x80000000000000, 0x41800000000000
    .dword 0x1000000000000000, 0x830000000000000
    .dword 0x80, 0x8000000000000041
    .dword 0x8000, 0x4180
    .dword 0x7f, 0xff0000000000003f
    .dword 0x7fff, 0x7f00000000003f7f
    .dword 0x1000000000000ff, 0x7f8300000000007e
    .dword 0xaf0e485f32, 0x320000567636f778
    .dword 0xa8e2699a864eec6b, 0xbe881277ecada501
    .dword 0x4fc1fc501a, 0x1a00002730bc2cfd
    .dword 0xb669cd4bd4aaf4d1, 0xbee5cf236288575
    .dword 0xf28431263553dddb, 0x235594c070f61a8b
    .dword 0x801056adb191792a, 0x6b881bad2e1a0f1e
    .dword 0xec6c31bdc9b471, 0xf17702ac8c2280e4
    .dword 0x436690, 0x90000000002176e3
    .dword 0x6146385d00000000, 0x3000d66667000000
    .dword 0xff00ff00ff00ff, 0x7f7e817e817e817e
rows_end:
