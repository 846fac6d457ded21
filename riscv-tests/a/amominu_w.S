# amominu.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amominu.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0xb2f20fa11ae3de7a
    sd a0, 0(a1)
    constant a0, 0x6bf0688f126cc2b8
    amominu.w.aq a2, a0, (a1)
    expect a2, 0x1ae3de7a
    ld a2, 0(a1)
    expect a2, 0xb2f20fa1126cc2b8
    case 87                 # release
    la a1, cell
    constant a0, 0xb2f20fa11ae3de7a
    sd a0, 0(a1)
    constant a0, 0x6bf0688f126cc2b8
    amominu.w.rl a2, a0, (a1)
    expect a2, 0x1ae3de7a
    ld a2, 0(a1)
    expect a2, 0xb2f20fa1126cc2b8
    case 88                 # both
    la a1, cell
    constant a0, 0xb2f20fa11ae3de7a
    sd a0, 0(a1)
    constant a0, 0x6bf0688f126cc2b8
    amominu.w.aqrl a2, a0, (a1)
    expect a2, 0x1ae3de7a
    ld a2, 0(a1)
    expect a2, 0xb2f20fa1126cc2b8
    case 89                 # rd = rs2
    constant a0, 0xb2f20fa11ae3de7a
    sd a0, 0(a1)
    constant a0, 0x6bf0688f126cc2b8
    amominu.w a0, a0, (a1)
    expect a0, 0x1ae3de7a
    ld a2, 0(a1)
    expect a2, 0xb2f20fa1126cc2b8
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0xb2f20fa11ae3de7a
    sd a0, 0(a1)
    constant a0, 0x6bf0688f126cc2b8
    amominu.w a3, a0, (a3)
    expect a3, 0x1ae3de7a
    ld a2, 0(a1)
    expect a2, 0xb2f20fa1126cc2b8
    case 91                 # rd = x0 still writes memory
    constant a0, 0xb2f20fa11ae3de7a
    sd a0, 0(a1)
    constant a0, 0x6bf0688f126cc2b8
    amominu.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xb2f20fa1126cc2b8
    case 92                 # rs2 = x0
    constant a0, 0xb2f20fa11ae3de7a
    sd a0, 0(a1)
    amominu.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0xb2f20fa100000000
    case 93                 # the upper word alone
    constant a0, 0xb2f20fa11ae3de7a
    sd a0, 0(a1)
    constant a0, 0x6bf0688f126cc2b8
    addi a3, a1, 4
    amominu.w a2, a0, (a3)
    expect a2, 0xffffffffb2f20fa1
    ld a2, 0(a1)
    expect a2, 0x126cc2b81ae3de7a
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0x0
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x0
    .dword 0x0, 0xffffffff, 0x0, 0x0
    .dword 0x0, 0xcf08601f1d10dd7f, 0x0, 0x0
    .dword 0x0, 0xb1d7446b3308763d, 0x0, 0x0
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x1
    .dword 0x1, 0x7fffffff, 0x1, 0x1
    .dword 0x1, 0xffffffff80000000, 0x1, 0x1
    .dword 0x1, 0x5555555555555555, 0x1, 0x1
    .dword 0x1, 0x14c36833c592001e, 0x1, 0x1
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff80000000
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xcf08601f1d10dd7f, 0xffffffffffffffff, 0xffffffff1d10dd7f
    .dword 0xffffffffffffffff, 0xb1d7446b3308763d, 0xffffffffffffffff, 0xffffffff3308763d
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7fffffff00000001
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffff7fffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffff80000000
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffff55555555
    .dword 0x7fffffffffffffff, 0x14c36833c592001e, 0xffffffffffffffff, 0x7fffffffc592001e
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xcf08601f1d10dd7f, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xb1d7446b3308763d, 0x0, 0x8000000000000000
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x1
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x55555555
    .dword 0x7fffffff, 0x14c36833c592001e, 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xcf08601f1d10dd7f, 0xffffffff80000000, 0x1d10dd7f
    .dword 0x80000000, 0xb1d7446b3308763d, 0xffffffff80000000, 0x3308763d
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff00000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffff7fffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffff55555555
    .dword 0xffffffff80000000, 0x14c36833c592001e, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0x80000000
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xcf08601f1d10dd7f, 0xffffffffffffffff, 0x1d10dd7f
    .dword 0xffffffff, 0xb1d7446b3308763d, 0xffffffffffffffff, 0x3308763d
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555500000001
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x14c36833c592001e, 0x55555555, 0x5555555555555555
    .dword 0xcf08601f1d10dd7f, 0x0, 0x1d10dd7f, 0xcf08601f00000000
    .dword 0xcf08601f1d10dd7f, 0xffffffffffffffff, 0x1d10dd7f, 0xcf08601f1d10dd7f
    .dword 0xcf08601f1d10dd7f, 0x8000000000000000, 0x1d10dd7f, 0xcf08601f00000000
    .dword 0xcf08601f1d10dd7f, 0x80000000, 0x1d10dd7f, 0xcf08601f1d10dd7f
    .dword 0xcf08601f1d10dd7f, 0xffffffff, 0x1d10dd7f, 0xcf08601f1d10dd7f
    .dword 0xcf08601f1d10dd7f, 0xcf08601f1d10dd7f, 0x1d10dd7f, 0xcf08601f1d10dd7f
    .dword 0xcf08601f1d10dd7f, 0xb1d7446b3308763d, 0x1d10dd7f, 0xcf08601f1d10dd7f
    .dword 0x14c36833c592001e, 0x1, 0xffffffffc592001e, 0x14c3683300000001
    .dword 0x14c36833c592001e, 0x7fffffffffffffff, 0xffffffffc592001e, 0x14c36833c592001e
    .dword 0x14c36833c592001e, 0x7fffffff, 0xffffffffc592001e, 0x14c368337fffffff
    .dword 0x14c36833c592001e, 0xffffffff80000000, 0xffffffffc592001e, 0x14c3683380000000
    .dword 0x14c36833c592001e, 0x5555555555555555, 0xffffffffc592001e, 0x14c3683355555555
    .dword 0x14c36833c592001e, 0x14c36833c592001e, 0xffffffffc592001e, 0x14c36833c592001e
    .dword 0xb1d7446b3308763d, 0x0, 0x3308763d, 0xb1d7446b00000000
    .dword 0xb1d7446b3308763d, 0xffffffffffffffff, 0x3308763d, 0xb1d7446b3308763d
    .dword 0xb1d7446b3308763d, 0x8000000000000000, 0x3308763d, 0xb1d7446b00000000
    .dword 0xb1d7446b3308763d, 0x80000000, 0x3308763d, 0xb1d7446b3308763d
    .dword 0xb1d7446b3308763d, 0xffffffff, 0x3308763d, 0xb1d7446b3308763d
    .dword 0xb1d7446b3308763d, 0xcf08601f1d10dd7f, 0x3308763d, 0xb1d7446b1d10dd7f
    .dword 0xb1d7446b3308763d, 0xb1d7446b3308763d, 0x3308763d, 0xb1d7446b3308763d
rows_end:
cell:
    .dword 0, 0
