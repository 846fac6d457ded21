# sha256sig0 rd, rs1
# Written by tools/generate.py.

    table_r 1, sha256sig0, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x39f73920772ab9d8
    sha256sig0 a0, a0
    expect a0, 0x107d1f82
    case 44                 # rd = x0
    constant a0, 0x1d41c29d0898f20
    sha256sig0 zero, a0
    expect zero, 0
    expect a0, 0x1d41c29d0898f20
    case 45                 # rs1 = x0
    sha256sig0 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x16, 0x1d41c29d0898f20
    sha256sig0 x17, x16
    expect x17, 0x387816d8
    expect x16, 0x1d41c29d0898f20
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x2004000
    .dword 0xffffffffffffffff, 0x1fffffff
    .dword 0x7fffffffffffffff, 0x1fffffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0xeffdfff
    .dword 0x80000000, 0x11002000
    .dword 0xffffffff80000000, 0x11002000
    .dword 0xffffffff, 0x1fffffff
    .dword 0x5555555555555555, 0xfffffffff5555555
    .dword 0x123456789abcdef, 0x3d5dcc4c
    .dword 0xfedcba9876543210, 0x22a233b3
    .dword 0x21, 0x42084004
    .dword 0xfffffffffffffffe, 0x1dffbfff
    .dword 0x1, 0x2004000
    .dword 0x20, 0x40080004
    .dword 0x400, 0x1000088
    .dword 0x8000, 0x20001100
    .dword 0x100000, 0x22004
    .dword 0x2000000, 0x440080
    .dword 0x40000000, 0x8801000
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0x200011
    .dword 0x8000, 0x20001100
    .dword 0x7f, 0xfffffffffe1fc00f
    .dword 0x7fff, 0xffffffffe1ffcf00
    .dword 0x1000000000000ff, 0xfffffffffe3fc01e
    .dword 0x6d4cd5377a, 0xffffffffb0dd9fb4
    .dword 0xb1870b23dab748d8, 0x78d5b127
    .dword 0x32cd849754ddd3, 0xffffffff82b0d7d4
    .dword 0xf9ab3096a5f4eaaf, 0x715e9dfd
    .dword 0x2b1d55ede01956, 0xffffffffb6327860
    .dword 0x7fb550fb123cd520, 0x772be781
    .dword 0x589747ddf1c60c8f, 0xffffffff82f8b1f9
    .dword 0x88b1f1fd31fbc9c0, 0x742c82d5
    .dword 0x68491ecd00000000, 0x0
    .dword 0xff00ff00ff00ff, 0x3e21de21
rows_end:
