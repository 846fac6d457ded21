# amoxor.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoxor.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0x260a478b2cd7ee6e
    sd a0, 0(a1)
    constant a0, 0x3688abf21004e4a6
    amoxor.w.aq a2, a0, (a1)
    expect a2, 0x2cd7ee6e
    ld a2, 0(a1)
    expect a2, 0x260a478b3cd30ac8
    case 87                 # release
    la a1, cell
    constant a0, 0x260a478b2cd7ee6e
    sd a0, 0(a1)
    constant a0, 0x3688abf21004e4a6
    amoxor.w.rl a2, a0, (a1)
    expect a2, 0x2cd7ee6e
    ld a2, 0(a1)
    expect a2, 0x260a478b3cd30ac8
    case 88                 # both
    la a1, cell
    constant a0, 0x260a478b2cd7ee6e
    sd a0, 0(a1)
    constant a0, 0x3688abf21004e4a6
    amoxor.w.aqrl a2, a0, (a1)
    expect a2, 0x2cd7ee6e
    ld a2, 0(a1)
    expect a2, 0x260a478b3cd30ac8
    case 89                 # rd = rs2
    constant a0, 0x260a478b2cd7ee6e
    sd a0, 0(a1)
    constant a0, 0x3688abf21004e4a6
    amoxor.w a0, a0, (a1)
    expect a0, 0x2cd7ee6e
    ld a2, 0(a1)
    expect a2, 0x260a478b3cd30ac8
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x260a478b2cd7ee6e
    sd a0, 0(a1)
    constant a0, 0x3688abf21004e4a6
    amoxor.w a3, a0, (a3)
    expect a3, 0x2cd7ee6e
    ld a2, 0(a1)
    expect a2, 0x260a478b3cd30ac8
    case 91                 # rd = x0 still writes memory
    constant a0, 0x260a478b2cd7ee6e
    sd a0, 0(a1)
    constant a0, 0x3688abf21004e4a6
    amoxor.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0x260a478b3cd30ac8
    case 92                 # rs2 = x0
    constant a0, 0x260a478b2cd7ee6e
    sd a0, 0(a1)
    amoxor.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x260a478b2cd7ee6e
    case 93                 # the upper word alone
    constant a0, 0x260a478b2cd7ee6e
    sd a0, 0(a1)
    constant a0, 0x3688abf21004e4a6
    addi a3, a1, 4
    amoxor.w a2, a0, (a3)
    expect a2, 0x260a478b
    ld a2, 0(a1)
    expect a2, 0x360ea32d2cd7ee6e
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x46e07cbc470d3d50, 0x0, 0x470d3d50
    .dword 0x0, 0x90ae925af508563a, 0x0, 0xf508563a
    .dword 0x1, 0x1, 0x1, 0x0
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0xfffffffe
    .dword 0x1, 0x7fffffff, 0x1, 0x7ffffffe
    .dword 0x1, 0xffffffff80000000, 0x1, 0x80000001
    .dword 0x1, 0x5555555555555555, 0x1, 0x55555554
    .dword 0x1, 0xb4f9d157783d97b6, 0x1, 0x783d97b7
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff7fffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0x46e07cbc470d3d50, 0xffffffffffffffff, 0xffffffffb8f2c2af
    .dword 0xffffffffffffffff, 0x90ae925af508563a, 0xffffffffffffffff, 0xffffffff0af7a9c5
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7ffffffffffffffe
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffff00000000
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffff80000000
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffff7fffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffffaaaaaaaa
    .dword 0x7fffffffffffffff, 0xb4f9d157783d97b6, 0xffffffffffffffff, 0x7fffffff87c26849
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x46e07cbc470d3d50, 0x0, 0x80000000470d3d50
    .dword 0x8000000000000000, 0x90ae925af508563a, 0x0, 0x80000000f508563a
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x7ffffffe
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x80000000
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x0
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x2aaaaaaa
    .dword 0x7fffffff, 0xb4f9d157783d97b6, 0x7fffffff, 0x7c26849
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0x7fffffff
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0x7fffffff
    .dword 0x80000000, 0x46e07cbc470d3d50, 0xffffffff80000000, 0xc70d3d50
    .dword 0x80000000, 0x90ae925af508563a, 0xffffffff80000000, 0x7508563a
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffffd5555555
    .dword 0xffffffff80000000, 0xb4f9d157783d97b6, 0xffffffff80000000, 0xfffffffff83d97b6
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0x7fffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0x46e07cbc470d3d50, 0xffffffffffffffff, 0xb8f2c2af
    .dword 0xffffffff, 0x90ae925af508563a, 0xffffffffffffffff, 0xaf7a9c5
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555555555554
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x55555555aaaaaaaa
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x555555552aaaaaaa
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x55555555d5555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x5555555500000000
    .dword 0x5555555555555555, 0xb4f9d157783d97b6, 0x55555555, 0x555555552d68c2e3
    .dword 0x46e07cbc470d3d50, 0x0, 0x470d3d50, 0x46e07cbc470d3d50
    .dword 0x46e07cbc470d3d50, 0xffffffffffffffff, 0x470d3d50, 0x46e07cbcb8f2c2af
    .dword 0x46e07cbc470d3d50, 0x8000000000000000, 0x470d3d50, 0x46e07cbc470d3d50
    .dword 0x46e07cbc470d3d50, 0x80000000, 0x470d3d50, 0x46e07cbcc70d3d50
    .dword 0x46e07cbc470d3d50, 0xffffffff, 0x470d3d50, 0x46e07cbcb8f2c2af
    .dword 0x46e07cbc470d3d50, 0x46e07cbc470d3d50, 0x470d3d50, 0x46e07cbc00000000
    .dword 0x46e07cbc470d3d50, 0x90ae925af508563a, 0x470d3d50, 0x46e07cbcb2056b6a
    .dword 0xb4f9d157783d97b6, 0x1, 0x783d97b6, 0xb4f9d157783d97b7
    .dword 0xb4f9d157783d97b6, 0x7fffffffffffffff, 0x783d97b6, 0xb4f9d15787c26849
    .dword 0xb4f9d157783d97b6, 0x7fffffff, 0x783d97b6, 0xb4f9d15707c26849
    .dword 0xb4f9d157783d97b6, 0xffffffff80000000, 0x783d97b6, 0xb4f9d157f83d97b6
    .dword 0xb4f9d157783d97b6, 0x5555555555555555, 0x783d97b6, 0xb4f9d1572d68c2e3
    .dword 0xb4f9d157783d97b6, 0xb4f9d157783d97b6, 0x783d97b6, 0xb4f9d15700000000
    .dword 0x90ae925af508563a, 0x0, 0xfffffffff508563a, 0x90ae925af508563a
    .dword 0x90ae925af508563a, 0xffffffffffffffff, 0xfffffffff508563a, 0x90ae925a0af7a9c5
    .dword 0x90ae925af508563a, 0x8000000000000000, 0xfffffffff508563a, 0x90ae925af508563a
    .dword 0x90ae925af508563a, 0x80000000, 0xfffffffff508563a, 0x90ae925a7508563a
    .dword 0x90ae925af508563a, 0xffffffff, 0xfffffffff508563a, 0x90ae925a0af7a9c5
    .dword 0x90ae925af508563a, 0x46e07cbc470d3d50, 0xfffffffff508563a, 0x90ae925ab2056b6a
    .dword 0x90ae925af508563a, 0x90ae925af508563a, 0xfffffffff508563a, 0x90ae925a00000000
rows_end:
cell:
    .dword 0, 0
