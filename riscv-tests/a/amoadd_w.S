# amoadd.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoadd.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0xa76278034847f6ac
    sd a0, 0(a1)
    constant a0, 0xf6b8781d61d2b5e9
    amoadd.w.aq a2, a0, (a1)
    expect a2, 0x4847f6ac
    ld a2, 0(a1)
    expect a2, 0xa7627803aa1aac95
    case 87                 # release
    la a1, cell
    constant a0, 0xa76278034847f6ac
    sd a0, 0(a1)
    constant a0, 0xf6b8781d61d2b5e9
    amoadd.w.rl a2, a0, (a1)
    expect a2, 0x4847f6ac
    ld a2, 0(a1)
    expect a2, 0xa7627803aa1aac95
    case 88                 # both
    la a1, cell
    constant a0, 0xa76278034847f6ac
    sd a0, 0(a1)
    constant a0, 0xf6b8781d61d2b5e9
    amoadd.w.aqrl a2, a0, (a1)
    expect a2, 0x4847f6ac
    ld a2, 0(a1)
    expect a2, 0xa7627803aa1aac95
    case 89                 # rd = rs2
    constant a0, 0xa76278034847f6ac
    sd a0, 0(a1)
    constant a0, 0xf6b8781d61d2b5e9
    amoadd.w a0, a0, (a1)
    expect a0, 0x4847f6ac
    ld a2, 0(a1)
    expect a2, 0xa7627803aa1aac95
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0xa76278034847f6ac
    sd a0, 0(a1)
    constant a0, 0xf6b8781d61d2b5e9
    amoadd.w a3, a0, (a3)
    expect a3, 0x4847f6ac
    ld a2, 0(a1)
    expect a2, 0xa7627803aa1aac95
    case 91                 # rd = x0 still writes memory
    constant a0, 0xa76278034847f6ac
    sd a0, 0(a1)
    constant a0, 0xf6b8781d61d2b5e9
    amoadd.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xa7627803aa1aac95
    case 92                 # rs2 = x0
    constant a0, 0xa76278034847f6ac
    sd a0, 0(a1)
    amoadd.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0xa76278034847f6ac
    case 93                 # the upper word alone
    constant a0, 0xa76278034847f6ac
    sd a0, 0(a1)
    constant a0, 0xf6b8781d61d2b5e9
    addi a3, a1, 4
    amoadd.w a2, a0, (a3)
    expect a2, 0xffffffffa7627803
    ld a2, 0(a1)
    expect a2, 0x9352dec4847f6ac
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x1059a8996c67b12d, 0x0, 0x6c67b12d
    .dword 0x0, 0x38f1bd08f0e2becb, 0x0, 0xf0e2becb
    .dword 0x1, 0x1, 0x1, 0x2
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x0
    .dword 0x1, 0x7fffffff, 0x1, 0x80000000
    .dword 0x1, 0xffffffff80000000, 0x1, 0x80000001
    .dword 0x1, 0x5555555555555555, 0x1, 0x55555556
    .dword 0x1, 0xd8ff0f7afd15ed1e, 0x1, 0xfd15ed1f
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff7fffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xfffffffffffffffe
    .dword 0xffffffffffffffff, 0x1059a8996c67b12d, 0xffffffffffffffff, 0xffffffff6c67b12c
    .dword 0xffffffffffffffff, 0x38f1bd08f0e2becb, 0xffffffffffffffff, 0xfffffffff0e2beca
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7fffffff00000000
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7ffffffffffffffe
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffff7ffffffe
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffff7fffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffff55555554
    .dword 0x7fffffffffffffff, 0xd8ff0f7afd15ed1e, 0xffffffffffffffff, 0x7ffffffffd15ed1d
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x1059a8996c67b12d, 0x0, 0x800000006c67b12d
    .dword 0x8000000000000000, 0x38f1bd08f0e2becb, 0x0, 0x80000000f0e2becb
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x80000000
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7ffffffe
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0xfffffffe
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0xd5555554
    .dword 0x7fffffff, 0xd8ff0f7afd15ed1e, 0x7fffffff, 0x7d15ed1d
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0x7fffffff
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0x7fffffff
    .dword 0x80000000, 0x1059a8996c67b12d, 0xffffffff80000000, 0xec67b12d
    .dword 0x80000000, 0x38f1bd08f0e2becb, 0xffffffff80000000, 0x70e2becb
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffffd5555555
    .dword 0xffffffff80000000, 0xd8ff0f7afd15ed1e, 0xffffffff80000000, 0xffffffff7d15ed1e
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffe
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0x7fffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xfffffffe
    .dword 0xffffffff, 0x1059a8996c67b12d, 0xffffffffffffffff, 0x6c67b12c
    .dword 0xffffffff, 0x38f1bd08f0e2becb, 0xffffffffffffffff, 0xf0e2beca
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555555555556
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x5555555555555554
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x55555555d5555554
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x55555555d5555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x55555555aaaaaaaa
    .dword 0x5555555555555555, 0xd8ff0f7afd15ed1e, 0x55555555, 0x55555555526b4273
    .dword 0x1059a8996c67b12d, 0x0, 0x6c67b12d, 0x1059a8996c67b12d
    .dword 0x1059a8996c67b12d, 0xffffffffffffffff, 0x6c67b12d, 0x1059a8996c67b12c
    .dword 0x1059a8996c67b12d, 0x8000000000000000, 0x6c67b12d, 0x1059a8996c67b12d
    .dword 0x1059a8996c67b12d, 0x80000000, 0x6c67b12d, 0x1059a899ec67b12d
    .dword 0x1059a8996c67b12d, 0xffffffff, 0x6c67b12d, 0x1059a8996c67b12c
    .dword 0x1059a8996c67b12d, 0x1059a8996c67b12d, 0x6c67b12d, 0x1059a899d8cf625a
    .dword 0x1059a8996c67b12d, 0x38f1bd08f0e2becb, 0x6c67b12d, 0x1059a8995d4a6ff8
    .dword 0xd8ff0f7afd15ed1e, 0x1, 0xfffffffffd15ed1e, 0xd8ff0f7afd15ed1f
    .dword 0xd8ff0f7afd15ed1e, 0x7fffffffffffffff, 0xfffffffffd15ed1e, 0xd8ff0f7afd15ed1d
    .dword 0xd8ff0f7afd15ed1e, 0x7fffffff, 0xfffffffffd15ed1e, 0xd8ff0f7a7d15ed1d
    .dword 0xd8ff0f7afd15ed1e, 0xffffffff80000000, 0xfffffffffd15ed1e, 0xd8ff0f7a7d15ed1e
    .dword 0xd8ff0f7afd15ed1e, 0x5555555555555555, 0xfffffffffd15ed1e, 0xd8ff0f7a526b4273
    .dword 0xd8ff0f7afd15ed1e, 0xd8ff0f7afd15ed1e, 0xfffffffffd15ed1e, 0xd8ff0f7afa2bda3c
    .dword 0x38f1bd08f0e2becb, 0x0, 0xfffffffff0e2becb, 0x38f1bd08f0e2becb
    .dword 0x38f1bd08f0e2becb, 0xffffffffffffffff, 0xfffffffff0e2becb, 0x38f1bd08f0e2beca
    .dword 0x38f1bd08f0e2becb, 0x8000000000000000, 0xfffffffff0e2becb, 0x38f1bd08f0e2becb
    .dword 0x38f1bd08f0e2becb, 0x80000000, 0xfffffffff0e2becb, 0x38f1bd0870e2becb
    .dword 0x38f1bd08f0e2becb, 0xffffffff, 0xfffffffff0e2becb, 0x38f1bd08f0e2beca
    .dword 0x38f1bd08f0e2becb, 0x1059a8996c67b12d, 0xfffffffff0e2becb, 0x38f1bd085d4a6ff8
    .dword 0x38f1bd08f0e2becb, 0x38f1bd08f0e2becb, 0xfffffffff0e2becb, 0x38f1bd08e1c57d96
rows_end:
cell:
    .dword 0, 0
