# amoor.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoor.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0x64102677be17dedd
    sd a0, 0(a1)
    constant a0, 0x3356951e7c25df4f
    amoor.w.aq a2, a0, (a1)
    expect a2, 0xffffffffbe17dedd
    ld a2, 0(a1)
    expect a2, 0x64102677fe37dfdf
    case 87                 # release
    la a1, cell
    constant a0, 0x64102677be17dedd
    sd a0, 0(a1)
    constant a0, 0x3356951e7c25df4f
    amoor.w.rl a2, a0, (a1)
    expect a2, 0xffffffffbe17dedd
    ld a2, 0(a1)
    expect a2, 0x64102677fe37dfdf
    case 88                 # both
    la a1, cell
    constant a0, 0x64102677be17dedd
    sd a0, 0(a1)
    constant a0, 0x3356951e7c25df4f
    amoor.w.aqrl a2, a0, (a1)
    expect a2, 0xffffffffbe17dedd
    ld a2, 0(a1)
    expect a2, 0x64102677fe37dfdf
    case 89                 # rd = rs2
    constant a0, 0x64102677be17dedd
    sd a0, 0(a1)
    constant a0, 0x3356951e7c25df4f
    amoor.w a0, a0, (a1)
    expect a0, 0xffffffffbe17dedd
    ld a2, 0(a1)
    expect a2, 0x64102677fe37dfdf
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x64102677be17dedd
    sd a0, 0(a1)
    constant a0, 0x3356951e7c25df4f
    amoor.w a3, a0, (a3)
    expect a3, 0xffffffffbe17dedd
    ld a2, 0(a1)
    expect a2, 0x64102677fe37dfdf
    case 91                 # rd = x0 still writes memory
    constant a0, 0x64102677be17dedd
    sd a0, 0(a1)
    constant a0, 0x3356951e7c25df4f
    amoor.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0x64102677fe37dfdf
    case 92                 # rs2 = x0
    constant a0, 0x64102677be17dedd
    sd a0, 0(a1)
    amoor.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x64102677be17dedd
    case 93                 # the upper word alone
    constant a0, 0x64102677be17dedd
    sd a0, 0(a1)
    constant a0, 0x3356951e7c25df4f
    addi a3, a1, 4
    amoor.w a2, a0, (a3)
    expect a2, 0x64102677
    ld a2, 0(a1)
    expect a2, 0x7c35ff7fbe17dedd
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0xb28d92afa782cdb5, 0x0, 0xa782cdb5
    .dword 0x0, 0xcae260f51ae04995, 0x0, 0x1ae04995
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0xffffffff
    .dword 0x1, 0x7fffffff, 0x1, 0x7fffffff
    .dword 0x1, 0xffffffff80000000, 0x1, 0x80000001
    .dword 0x1, 0x5555555555555555, 0x1, 0x55555555
    .dword 0x1, 0x2e4b5a6e561d9077, 0x1, 0x561d9077
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xb28d92afa782cdb5, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xcae260f51ae04995, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x2e4b5a6e561d9077, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0xb28d92afa782cdb5, 0x0, 0x80000000a782cdb5
    .dword 0x8000000000000000, 0xcae260f51ae04995, 0x0, 0x800000001ae04995
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0xffffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x2e4b5a6e561d9077, 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0xffffffff
    .dword 0x80000000, 0xb28d92afa782cdb5, 0xffffffff80000000, 0xa782cdb5
    .dword 0x80000000, 0xcae260f51ae04995, 0xffffffff80000000, 0x9ae04995
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffffd5555555
    .dword 0xffffffff80000000, 0x2e4b5a6e561d9077, 0xffffffff80000000, 0xffffffffd61d9077
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xb28d92afa782cdb5, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xcae260f51ae04995, 0xffffffffffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x55555555ffffffff
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x555555557fffffff
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x55555555d5555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x2e4b5a6e561d9077, 0x55555555, 0x55555555575dd577
    .dword 0xb28d92afa782cdb5, 0x0, 0xffffffffa782cdb5, 0xb28d92afa782cdb5
    .dword 0xb28d92afa782cdb5, 0xffffffffffffffff, 0xffffffffa782cdb5, 0xb28d92afffffffff
    .dword 0xb28d92afa782cdb5, 0x8000000000000000, 0xffffffffa782cdb5, 0xb28d92afa782cdb5
    .dword 0xb28d92afa782cdb5, 0x80000000, 0xffffffffa782cdb5, 0xb28d92afa782cdb5
    .dword 0xb28d92afa782cdb5, 0xffffffff, 0xffffffffa782cdb5, 0xb28d92afffffffff
    .dword 0xb28d92afa782cdb5, 0xb28d92afa782cdb5, 0xffffffffa782cdb5, 0xb28d92afa782cdb5
    .dword 0xb28d92afa782cdb5, 0xcae260f51ae04995, 0xffffffffa782cdb5, 0xb28d92afbfe2cdb5
    .dword 0x2e4b5a6e561d9077, 0x1, 0x561d9077, 0x2e4b5a6e561d9077
    .dword 0x2e4b5a6e561d9077, 0x7fffffffffffffff, 0x561d9077, 0x2e4b5a6effffffff
    .dword 0x2e4b5a6e561d9077, 0x7fffffff, 0x561d9077, 0x2e4b5a6e7fffffff
    .dword 0x2e4b5a6e561d9077, 0xffffffff80000000, 0x561d9077, 0x2e4b5a6ed61d9077
    .dword 0x2e4b5a6e561d9077, 0x5555555555555555, 0x561d9077, 0x2e4b5a6e575dd577
    .dword 0x2e4b5a6e561d9077, 0x2e4b5a6e561d9077, 0x561d9077, 0x2e4b5a6e561d9077
    .dword 0xcae260f51ae04995, 0x0, 0x1ae04995, 0xcae260f51ae04995
    .dword 0xcae260f51ae04995, 0xffffffffffffffff, 0x1ae04995, 0xcae260f5ffffffff
    .dword 0xcae260f51ae04995, 0x8000000000000000, 0x1ae04995, 0xcae260f51ae04995
    .dword 0xcae260f51ae04995, 0x80000000, 0x1ae04995, 0xcae260f59ae04995
    .dword 0xcae260f51ae04995, 0xffffffff, 0x1ae04995, 0xcae260f5ffffffff
    .dword 0xcae260f51ae04995, 0xb28d92afa782cdb5, 0x1ae04995, 0xcae260f5bfe2cdb5
    .dword 0xcae260f51ae04995, 0xcae260f51ae04995, 0x1ae04995, 0xcae260f51ae04995
rows_end:
cell:
    .dword 0, 0
