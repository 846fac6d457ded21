# amoxor.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoxor.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0x431753f6f43c9c5a
    sd a0, 0(a1)
    constant a0, 0x4d9dc5496fa228af
    amoxor.d.aq a2, a0, (a1)
    expect a2, 0x431753f6f43c9c5a
    ld a2, 0(a1)
    expect a2, 0xe8a96bf9b9eb4f5
    case 87                 # release
    la a1, cell
    constant a0, 0x431753f6f43c9c5a
    sd a0, 0(a1)
    constant a0, 0x4d9dc5496fa228af
    amoxor.d.rl a2, a0, (a1)
    expect a2, 0x431753f6f43c9c5a
    ld a2, 0(a1)
    expect a2, 0xe8a96bf9b9eb4f5
    case 88                 # both
    la a1, cell
    constant a0, 0x431753f6f43c9c5a
    sd a0, 0(a1)
    constant a0, 0x4d9dc5496fa228af
    amoxor.d.aqrl a2, a0, (a1)
    expect a2, 0x431753f6f43c9c5a
    ld a2, 0(a1)
    expect a2, 0xe8a96bf9b9eb4f5
    case 89                 # rd = rs2
    constant a0, 0x431753f6f43c9c5a
    sd a0, 0(a1)
    constant a0, 0x4d9dc5496fa228af
    amoxor.d a0, a0, (a1)
    expect a0, 0x431753f6f43c9c5a
    ld a2, 0(a1)
    expect a2, 0xe8a96bf9b9eb4f5
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x431753f6f43c9c5a
    sd a0, 0(a1)
    constant a0, 0x4d9dc5496fa228af
    amoxor.d a3, a0, (a3)
    expect a3, 0x431753f6f43c9c5a
    ld a2, 0(a1)
    expect a2, 0xe8a96bf9b9eb4f5
    case 91                 # rd = x0 still writes memory
    constant a0, 0x431753f6f43c9c5a
    sd a0, 0(a1)
    constant a0, 0x4d9dc5496fa228af
    amoxor.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xe8a96bf9b9eb4f5
    case 92                 # rs2 = x0
    constant a0, 0x431753f6f43c9c5a
    sd a0, 0(a1)
    amoxor.d a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x431753f6f43c9c5a
    pass 92

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0xcefbc70620e78274, 0x0, 0xcefbc70620e78274
    .dword 0x0, 0x214a1cb1365993aa, 0x0, 0x214a1cb1365993aa
    .dword 0x1, 0x1, 0x1, 0x0
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x7ffffffffffffffe
    .dword 0x1, 0x7fffffff, 0x1, 0x7ffffffe
    .dword 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000001
    .dword 0x1, 0x5555555555555555, 0x1, 0x5555555555555554
    .dword 0x1, 0xc8e10a23ebfd01cb, 0x1, 0xc8e10a23ebfd01ca
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x0
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff7fffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0xcefbc70620e78274, 0xffffffffffffffff, 0x310438f9df187d8b
    .dword 0xffffffffffffffff, 0x214a1cb1365993aa, 0xffffffffffffffff, 0xdeb5e34ec9a66c55
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x7ffffffffffffffe
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff80000000
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0x800000007fffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0x2aaaaaaaaaaaaaaa
    .dword 0x7fffffffffffffff, 0xc8e10a23ebfd01cb, 0x7fffffffffffffff, 0xb71ef5dc1402fe34
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0x80000000ffffffff
    .dword 0x8000000000000000, 0xcefbc70620e78274, 0x8000000000000000, 0x4efbc70620e78274
    .dword 0x8000000000000000, 0x214a1cb1365993aa, 0x8000000000000000, 0xa14a1cb1365993aa
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x7ffffffe
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffff80000000
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x0
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffffffffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x555555552aaaaaaa
    .dword 0x7fffffff, 0xc8e10a23ebfd01cb, 0x7fffffff, 0xc8e10a239402fe34
    .dword 0x80000000, 0x0, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0xffffffff7fffffff
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x8000000080000000
    .dword 0x80000000, 0x80000000, 0x80000000, 0x0
    .dword 0x80000000, 0xffffffff, 0x80000000, 0x7fffffff
    .dword 0x80000000, 0xcefbc70620e78274, 0x80000000, 0xcefbc706a0e78274
    .dword 0x80000000, 0x214a1cb1365993aa, 0x80000000, 0x214a1cb1b65993aa
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0x800000007fffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0x0
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xaaaaaaaad5555555
    .dword 0xffffffff80000000, 0xc8e10a23ebfd01cb, 0xffffffff80000000, 0x371ef5dc6bfd01cb
    .dword 0xffffffff, 0x0, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffff00000000
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0x80000000ffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0x7fffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0x0
    .dword 0xffffffff, 0xcefbc70620e78274, 0xffffffff, 0xcefbc706df187d8b
    .dword 0xffffffff, 0x214a1cb1365993aa, 0xffffffff, 0x214a1cb1c9a66c55
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x5555555555555554
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x2aaaaaaaaaaaaaaa
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x555555552aaaaaaa
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0xaaaaaaaad5555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x0
    .dword 0x5555555555555555, 0xc8e10a23ebfd01cb, 0x5555555555555555, 0x9db45f76bea8549e
    .dword 0xcefbc70620e78274, 0x0, 0xcefbc70620e78274, 0xcefbc70620e78274
    .dword 0xcefbc70620e78274, 0xffffffffffffffff, 0xcefbc70620e78274, 0x310438f9df187d8b
    .dword 0xcefbc70620e78274, 0x8000000000000000, 0xcefbc70620e78274, 0x4efbc70620e78274
    .dword 0xcefbc70620e78274, 0x80000000, 0xcefbc70620e78274, 0xcefbc706a0e78274
    .dword 0xcefbc70620e78274, 0xffffffff, 0xcefbc70620e78274, 0xcefbc706df187d8b
    .dword 0xcefbc70620e78274, 0xcefbc70620e78274, 0xcefbc70620e78274, 0x0
    .dword 0xcefbc70620e78274, 0x214a1cb1365993aa, 0xcefbc70620e78274, 0xefb1dbb716be11de
    .dword 0xc8e10a23ebfd01cb, 0x1, 0xc8e10a23ebfd01cb, 0xc8e10a23ebfd01ca
    .dword 0xc8e10a23ebfd01cb, 0x7fffffffffffffff, 0xc8e10a23ebfd01cb, 0xb71ef5dc1402fe34
    .dword 0xc8e10a23ebfd01cb, 0x7fffffff, 0xc8e10a23ebfd01cb, 0xc8e10a239402fe34
    .dword 0xc8e10a23ebfd01cb, 0xffffffff80000000, 0xc8e10a23ebfd01cb, 0x371ef5dc6bfd01cb
    .dword 0xc8e10a23ebfd01cb, 0x5555555555555555, 0xc8e10a23ebfd01cb, 0x9db45f76bea8549e
    .dword 0xc8e10a23ebfd01cb, 0xc8e10a23ebfd01cb, 0xc8e10a23ebfd01cb, 0x0
    .dword 0x214a1cb1365993aa, 0x0, 0x214a1cb1365993aa, 0x214a1cb1365993aa
    .dword 0x214a1cb1365993aa, 0xffffffffffffffff, 0x214a1cb1365993aa, 0xdeb5e34ec9a66c55
    .dword 0x214a1cb1365993aa, 0x8000000000000000, 0x214a1cb1365993aa, 0xa14a1cb1365993aa
    .dword 0x214a1cb1365993aa, 0x80000000, 0x214a1cb1365993aa, 0x214a1cb1b65993aa
    .dword 0x214a1cb1365993aa, 0xffffffff, 0x214a1cb1365993aa, 0x214a1cb1c9a66c55
    .dword 0x214a1cb1365993aa, 0xcefbc70620e78274, 0x214a1cb1365993aa, 0xefb1dbb716be11de
    .dword 0x214a1cb1365993aa, 0x214a1cb1365993aa, 0x214a1cb1365993aa, 0x0
rows_end:
cell:
    .dword 0, 0
