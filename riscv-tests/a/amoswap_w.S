# amoswap.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoswap.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0xa7fed5d5fae768ce
    sd a0, 0(a1)
    constant a0, 0x561d66936640740
    amoswap.w.aq a2, a0, (a1)
    expect a2, 0xfffffffffae768ce
    ld a2, 0(a1)
    expect a2, 0xa7fed5d536640740
    case 87                 # release
    la a1, cell
    constant a0, 0xa7fed5d5fae768ce
    sd a0, 0(a1)
    constant a0, 0x561d66936640740
    amoswap.w.rl a2, a0, (a1)
    expect a2, 0xfffffffffae768ce
    ld a2, 0(a1)
    expect a2, 0xa7fed5d536640740
    case 88                 # both
    la a1, cell
    constant a0, 0xa7fed5d5fae768ce
    sd a0, 0(a1)
    constant a0, 0x561d66936640740
    amoswap.w.aqrl a2, a0, (a1)
    expect a2, 0xfffffffffae768ce
    ld a2, 0(a1)
    expect a2, 0xa7fed5d536640740
    case 89                 # rd = rs2
    constant a0, 0xa7fed5d5fae768ce
    sd a0, 0(a1)
    constant a0, 0x561d66936640740
    amoswap.w a0, a0, (a1)
    expect a0, 0xfffffffffae768ce
    ld a2, 0(a1)
    expect a2, 0xa7fed5d536640740
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0xa7fed5d5fae768ce
    sd a0, 0(a1)
    constant a0, 0x561d66936640740
    amoswap.w a3, a0, (a3)
    expect a3, 0xfffffffffae768ce
    ld a2, 0(a1)
    expect a2, 0xa7fed5d536640740
    case 91                 # rd = x0 still writes memory
    constant a0, 0xa7fed5d5fae768ce
    sd a0, 0(a1)
    constant a0, 0x561d66936640740
    amoswap.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xa7fed5d536640740
    case 92                 # rs2 = x0
    constant a0, 0xa7fed5d5fae768ce
    sd a0, 0(a1)
    amoswap.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0xa7fed5d500000000
    case 93                 # the upper word alone
    constant a0, 0xa7fed5d5fae768ce
    sd a0, 0(a1)
    constant a0, 0x561d66936640740
    addi a3, a1, 4
    amoswap.w a2, a0, (a3)
    expect a2, 0xffffffffa7fed5d5
    ld a2, 0(a1)
    expect a2, 0x36640740fae768ce
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0xfdf302acb6213972, 0x0, 0xb6213972
    .dword 0x0, 0x8f27ca3d89d0cb0c, 0x0, 0x89d0cb0c
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0xffffffff
    .dword 0x1, 0x7fffffff, 0x1, 0x7fffffff
    .dword 0x1, 0xffffffff80000000, 0x1, 0x80000000
    .dword 0x1, 0x5555555555555555, 0x1, 0x55555555
    .dword 0x1, 0xa18730e2cf6676d8, 0x1, 0xcf6676d8
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff80000000
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xfdf302acb6213972, 0xffffffffffffffff, 0xffffffffb6213972
    .dword 0xffffffffffffffff, 0x8f27ca3d89d0cb0c, 0xffffffffffffffff, 0xffffffff89d0cb0c
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7fffffff00000001
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffff7fffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffff80000000
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffff55555555
    .dword 0x7fffffffffffffff, 0xa18730e2cf6676d8, 0xffffffffffffffff, 0x7fffffffcf6676d8
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0xfdf302acb6213972, 0x0, 0x80000000b6213972
    .dword 0x8000000000000000, 0x8f27ca3d89d0cb0c, 0x0, 0x8000000089d0cb0c
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x1
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0xffffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x80000000
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x55555555
    .dword 0x7fffffff, 0xa18730e2cf6676d8, 0x7fffffff, 0xcf6676d8
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0xffffffff
    .dword 0x80000000, 0xfdf302acb6213972, 0xffffffff80000000, 0xb6213972
    .dword 0x80000000, 0x8f27ca3d89d0cb0c, 0xffffffff80000000, 0x89d0cb0c
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff00000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffff7fffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffff55555555
    .dword 0xffffffff80000000, 0xa18730e2cf6676d8, 0xffffffff80000000, 0xffffffffcf6676d8
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0x80000000
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xfdf302acb6213972, 0xffffffffffffffff, 0xb6213972
    .dword 0xffffffff, 0x8f27ca3d89d0cb0c, 0xffffffffffffffff, 0x89d0cb0c
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555500000001
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x55555555ffffffff
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x555555557fffffff
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x5555555580000000
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xa18730e2cf6676d8, 0x55555555, 0x55555555cf6676d8
    .dword 0xfdf302acb6213972, 0x0, 0xffffffffb6213972, 0xfdf302ac00000000
    .dword 0xfdf302acb6213972, 0xffffffffffffffff, 0xffffffffb6213972, 0xfdf302acffffffff
    .dword 0xfdf302acb6213972, 0x8000000000000000, 0xffffffffb6213972, 0xfdf302ac00000000
    .dword 0xfdf302acb6213972, 0x80000000, 0xffffffffb6213972, 0xfdf302ac80000000
    .dword 0xfdf302acb6213972, 0xffffffff, 0xffffffffb6213972, 0xfdf302acffffffff
    .dword 0xfdf302acb6213972, 0xfdf302acb6213972, 0xffffffffb6213972, 0xfdf302acb6213972
    .dword 0xfdf302acb6213972, 0x8f27ca3d89d0cb0c, 0xffffffffb6213972, 0xfdf302ac89d0cb0c
    .dword 0xa18730e2cf6676d8, 0x1, 0xffffffffcf6676d8, 0xa18730e200000001
    .dword 0xa18730e2cf6676d8, 0x7fffffffffffffff, 0xffffffffcf6676d8, 0xa18730e2ffffffff
    .dword 0xa18730e2cf6676d8, 0x7fffffff, 0xffffffffcf6676d8, 0xa18730e27fffffff
    .dword 0xa18730e2cf6676d8, 0xffffffff80000000, 0xffffffffcf6676d8, 0xa18730e280000000
    .dword 0xa18730e2cf6676d8, 0x5555555555555555, 0xffffffffcf6676d8, 0xa18730e255555555
    .dword 0xa18730e2cf6676d8, 0xa18730e2cf6676d8, 0xffffffffcf6676d8, 0xa18730e2cf6676d8
    .dword 0x8f27ca3d89d0cb0c, 0x0, 0xffffffff89d0cb0c, 0x8f27ca3d00000000
    .dword 0x8f27ca3d89d0cb0c, 0xffffffffffffffff, 0xffffffff89d0cb0c, 0x8f27ca3dffffffff
    .dword 0x8f27ca3d89d0cb0c, 0x8000000000000000, 0xffffffff89d0cb0c, 0x8f27ca3d00000000
    .dword 0x8f27ca3d89d0cb0c, 0x80000000, 0xffffffff89d0cb0c, 0x8f27ca3d80000000
    .dword 0x8f27ca3d89d0cb0c, 0xffffffff, 0xffffffff89d0cb0c, 0x8f27ca3dffffffff
    .dword 0x8f27ca3d89d0cb0c, 0xfdf302acb6213972, 0xffffffff89d0cb0c, 0x8f27ca3db6213972
    .dword 0x8f27ca3d89d0cb0c, 0x8f27ca3d89d0cb0c, 0xffffffff89d0cb0c, 0x8f27ca3d89d0cb0c
rows_end:
cell:
    .dword 0, 0
