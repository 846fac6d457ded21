# sha256sum0 rd, rs1
# Written by tools/generate.py.

    table_r 1, sha256sum0, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x80b43c5a9757e15
    sha256sum0 a0, a0
    expect a0, 0x4f08428b
    case 44                 # rd = x0
    constant a0, 0xbca49bafa0c3c03d
    sha256sum0 zero, a0
    expect zero, 0
    expect a0, 0xbca49bafa0c3c03d
    case 45                 # rs1 = x0
    sha256sum0 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x14, 0xbca49bafa0c3c03d
    sha256sum0 x2, x14
    expect x2, 0x66dd0092
    expect x14, 0xbca49bafa0c3c03d
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x40080400
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0xffffffffdffbfdff
    .dword 0x80000000, 0x20040200
    .dword 0xffffffff80000000, 0x20040200
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x5555555555555555, 0xffffffffaaaaaaaa
    .dword 0x123456789abcdef, 0x22210003
    .dword 0xfedcba9876543210, 0xffffffffdddefffc
    .dword 0x21, 0x41088408
    .dword 0xfffffffffffffffe, 0xffffffffbff7fbff
    .dword 0x1, 0x40080400
    .dword 0x20, 0x1008008
    .dword 0x400, 0x20100100
    .dword 0x8000, 0x2002004
    .dword 0x100000, 0x40040080
    .dword 0x2000000, 0x801008
    .dword 0x40000000, 0x10020100
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0x4020020
    .dword 0x8000, 0x2002004
    .dword 0x7f, 0xffffffffc3f9fc1f
    .dword 0x7fff, 0x3e07e3fc
    .dword 0x1000000000000ff, 0xffffffffc7fbfc3f
    .dword 0xf7b7cbe702, 0xffffffffba7b4d40
    .dword 0x333321b8e3647318, 0x31d26468
    .dword 0x8870f1, 0xffffffffe669dc7d
    .dword 0x2ca05f18db8fa7, 0xffffffffd530b956
    .dword 0x67d4c886da7e01, 0xfffffffff842af48
    .dword 0x18e378, 0x784bd819
    .dword 0x619b3e3e42, 0xffffffffac225c0d
    .dword 0x14a362, 0xffffffffc998a07d
    .dword 0xbdd36c5800000000, 0x0
    .dword 0xff00ff00ff00ff, 0x3bc43bc4
rows_end:
