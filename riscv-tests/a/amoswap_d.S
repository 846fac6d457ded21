# amoswap.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoswap.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0xf485e8c32fb97538
    sd a0, 0(a1)
    constant a0, 0x2b7aa7a558e47012
    amoswap.d.aq a2, a0, (a1)
    expect a2, 0xf485e8c32fb97538
    ld a2, 0(a1)
    expect a2, 0x2b7aa7a558e47012
    case 87                 # release
    la a1, cell
    constant a0, 0xf485e8c32fb97538
    sd a0, 0(a1)
    constant a0, 0x2b7aa7a558e47012
    amoswap.d.rl a2, a0, (a1)
    expect a2, 0xf485e8c32fb97538
    ld a2, 0(a1)
    expect a2, 0x2b7aa7a558e47012
    case 88                 # both
    la a1, cell
    constant a0, 0xf485e8c32fb97538
    sd a0, 0(a1)
    constant a0, 0x2b7aa7a558e47012
    amoswap.d.aqrl a2, a0, (a1)
    expect a2, 0xf485e8c32fb97538
    ld a2, 0(a1)
    expect a2, 0x2b7aa7a558e47012
    case 89                 # rd = rs2
    constant a0, 0xf485e8c32fb97538
    sd a0, 0(a1)
    constant a0, 0x2b7aa7a558e47012
    amoswap.d a0, a0, (a1)
    expect a0, 0xf485e8c32fb97538
    ld a2, 0(a1)
    expect a2, 0x2b7aa7a558e47012
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0xf485e8c32fb97538
    sd a0, 0(a1)
    constant a0, 0x2b7aa7a558e47012
    amoswap.d a3, a0, (a3)
    expect a3, 0xf485e8c32fb97538
    ld a2, 0(a1)
    expect a2, 0x2b7aa7a558e47012
    case 91                 # rd = x0 still writes memory
    constant a0, 0xf485e8c32fb97538
    sd a0, 0(a1)
    constant a0, 0x2b7aa7a558e47012
    amoswap.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0x2b7aa7a558e47012
    case 92                 # rs2 = x0
    constant a0, 0xf485e8c32fb97538
    sd a0, 0(a1)
    amoswap.d a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x0
    pass 92

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x61e19c1aa5c3047c, 0x0, 0x61e19c1aa5c3047c
    .dword 0x0, 0xfb825519f68cffef, 0x0, 0xfb825519f68cffef
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff
    .dword 0x1, 0x7fffffff, 0x1, 0x7fffffff
    .dword 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000000
    .dword 0x1, 0x5555555555555555, 0x1, 0x5555555555555555
    .dword 0x1, 0xcd0d0c0c3482f3af, 0x1, 0xcd0d0c0c3482f3af
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0x80000000
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffffffffffff, 0x61e19c1aa5c3047c, 0xffffffffffffffff, 0x61e19c1aa5c3047c
    .dword 0xffffffffffffffff, 0xfb825519f68cffef, 0xffffffffffffffff, 0xfb825519f68cffef
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555
    .dword 0x7fffffffffffffff, 0xcd0d0c0c3482f3af, 0x7fffffffffffffff, 0xcd0d0c0c3482f3af
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x80000000
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0xffffffff
    .dword 0x8000000000000000, 0x61e19c1aa5c3047c, 0x8000000000000000, 0x61e19c1aa5c3047c
    .dword 0x8000000000000000, 0xfb825519f68cffef, 0x8000000000000000, 0xfb825519f68cffef
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x1
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x5555555555555555
    .dword 0x7fffffff, 0xcd0d0c0c3482f3af, 0x7fffffff, 0xcd0d0c0c3482f3af
    .dword 0x80000000, 0x0, 0x80000000, 0x0
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x8000000000000000
    .dword 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0x80000000, 0xffffffff
    .dword 0x80000000, 0x61e19c1aa5c3047c, 0x80000000, 0x61e19c1aa5c3047c
    .dword 0x80000000, 0xfb825519f68cffef, 0x80000000, 0xfb825519f68cffef
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0x1
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0x7fffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555
    .dword 0xffffffff80000000, 0xcd0d0c0c3482f3af, 0xffffffff80000000, 0xcd0d0c0c3482f3af
    .dword 0xffffffff, 0x0, 0xffffffff, 0x0
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0x8000000000000000
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0x80000000
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x61e19c1aa5c3047c, 0xffffffff, 0x61e19c1aa5c3047c
    .dword 0xffffffff, 0xfb825519f68cffef, 0xffffffff, 0xfb825519f68cffef
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x1
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x7fffffff
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xcd0d0c0c3482f3af, 0x5555555555555555, 0xcd0d0c0c3482f3af
    .dword 0x61e19c1aa5c3047c, 0x0, 0x61e19c1aa5c3047c, 0x0
    .dword 0x61e19c1aa5c3047c, 0xffffffffffffffff, 0x61e19c1aa5c3047c, 0xffffffffffffffff
    .dword 0x61e19c1aa5c3047c, 0x8000000000000000, 0x61e19c1aa5c3047c, 0x8000000000000000
    .dword 0x61e19c1aa5c3047c, 0x80000000, 0x61e19c1aa5c3047c, 0x80000000
    .dword 0x61e19c1aa5c3047c, 0xffffffff, 0x61e19c1aa5c3047c, 0xffffffff
    .dword 0x61e19c1aa5c3047c, 0x61e19c1aa5c3047c, 0x61e19c1aa5c3047c, 0x61e19c1aa5c3047c
    .dword 0x61e19c1aa5c3047c, 0xfb825519f68cffef, 0x61e19c1aa5c3047c, 0xfb825519f68cffef
    .dword 0xcd0d0c0c3482f3af, 0x1, 0xcd0d0c0c3482f3af, 0x1
    .dword 0xcd0d0c0c3482f3af, 0x7fffffffffffffff, 0xcd0d0c0c3482f3af, 0x7fffffffffffffff
    .dword 0xcd0d0c0c3482f3af, 0x7fffffff, 0xcd0d0c0c3482f3af, 0x7fffffff
    .dword 0xcd0d0c0c3482f3af, 0xffffffff80000000, 0xcd0d0c0c3482f3af, 0xffffffff80000000
    .dword 0xcd0d0c0c3482f3af, 0x5555555555555555, 0xcd0d0c0c3482f3af, 0x5555555555555555
    .dword 0xcd0d0c0c3482f3af, 0xcd0d0c0c3482f3af, 0xcd0d0c0c3482f3af, 0xcd0d0c0c3482f3af
    .dword 0xfb825519f68cffef, 0x0, 0xfb825519f68cffef, 0x0
    .dword 0xfb825519f68cffef, 0xffffffffffffffff, 0xfb825519f68cffef, 0xffffffffffffffff
    .dword 0xfb825519f68cffef, 0x8000000000000000, 0xfb825519f68cffef, 0x8000000000000000
    .dword 0xfb825519f68cffef, 0x80000000, 0xfb825519f68cffef, 0x80000000
    .dword 0xfb825519f68cffef, 0xffffffff, 0xfb825519f68cffef, 0xffffffff
    .dword 0xfb825519f68cffef, 0x61e19c1aa5c3047c, 0xfb825519f68cffef, 0x61e19c1aa5c3047c
    .dword 0xfb825519f68cffef, 0xfb825519f68cffef, 0xfb825519f68cffef, 0xfb825519f68cffef
rows_end:
cell:
    .dword 0, 0
