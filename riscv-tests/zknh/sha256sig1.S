# sha256sig1 rd, rs1
# Written by tools/generate.py.

    table_r 1, sha256sig1, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xd7ba7f516f1468a3
    sha256sig1 a0, a0
    expect a0, 0xffffffffb95e1f72
    case 44                 # rd = x0
    constant a0, 0x777c0fba3b09dc79
    sha256sig1 zero, a0
    expect zero, 0
    expect a0, 0x777c0fba3b09dc79
    case 45                 # rs1 = x0
    sha256sig1 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x11, 0x777c0fba3b09dc79
    sha256sig1 x7, x11
    expect x7, 0xffffffffd5bd7892
    expect x11, 0x777c0fba3b09dc79
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0xa000
    .dword 0xffffffffffffffff, 0x3fffff
    .dword 0x7fffffffffffffff, 0x3fffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x1fafff
    .dword 0x80000000, 0x205000
    .dword 0xffffffff80000000, 0x205000
    .dword 0xffffffff, 0x3fffff
    .dword 0x5555555555555555, 0x155555
    .dword 0x123456789abcdef, 0xffffffff9f685f13
    .dword 0xfedcba9876543210, 0xffffffff9f57a0ec
    .dword 0x21, 0x14a000
    .dword 0xfffffffffffffffe, 0x3f5fff
    .dword 0x1, 0xa000
    .dword 0x20, 0x140000
    .dword 0x400, 0x2800001
    .dword 0x8000, 0x50000020
    .dword 0x100000, 0x40a
    .dword 0x2000000, 0x8140
    .dword 0x40000000, 0x102800
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0x500000
    .dword 0x8000, 0x50000020
    .dword 0x7f, 0x306000
    .dword 0x7fff, 0x3000601f
    .dword 0x1000000000000ff, 0x606000
    .dword 0x92ef6e4097, 0xffffffffe862d1ca
    .dword 0x6ed421bbc801e6, 0xe1789d
    .dword 0xadb4b36e55, 0xffffffffdacd4014
    .dword 0x201836, 0xf1dc812
    .dword 0x61d1184ccf, 0x2fca54bc
    .dword 0x9553ce833b, 0xffffffff91ee303e
    .dword 0xaac7dd0c74716a3b, 0xffffffff9847c8ec
    .dword 0xf38acbad50c37896, 0xffffffffd34dd2a7
    .dword 0xe672c29f00000000, 0x0
    .dword 0xff00ff00ff00ff, 0x60605fa0
rows_end:
