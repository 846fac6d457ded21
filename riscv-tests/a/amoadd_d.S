# amoadd.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoadd.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0x2714c077c3b40d67
    sd a0, 0(a1)
    constant a0, 0xcb8b2787a66d2c7a
    amoadd.d.aq a2, a0, (a1)
    expect a2, 0x2714c077c3b40d67
    ld a2, 0(a1)
    expect a2, 0xf29fe7ff6a2139e1
    case 87                 # release
    la a1, cell
    constant a0, 0x2714c077c3b40d67
    sd a0, 0(a1)
    constant a0, 0xcb8b2787a66d2c7a
    amoadd.d.rl a2, a0, (a1)
    expect a2, 0x2714c077c3b40d67
    ld a2, 0(a1)
    expect a2, 0xf29fe7ff6a2139e1
    case 88                 # both
    la a1, cell
    constant a0, 0x2714c077c3b40d67
    sd a0, 0(a1)
    constant a0, 0xcb8b2787a66d2c7a
    amoadd.d.aqrl a2, a0, (a1)
    expect a2, 0x2714c077c3b40d67
    ld a2, 0(a1)
    expect a2, 0xf29fe7ff6a2139e1
    case 89                 # rd = rs2
    constant a0, 0x2714c077c3b40d67
    sd a0, 0(a1)
    constant a0, 0xcb8b2787a66d2c7a
    amoadd.d a0, a0, (a1)
    expect a0, 0x2714c077c3b40d67
    ld a2, 0(a1)
    expect a2, 0xf29fe7ff6a2139e1
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x2714c077c3b40d67
    sd a0, 0(a1)
    constant a0, 0xcb8b2787a66d2c7a
    amoadd.d a3, a0, (a3)
    expect a3, 0x2714c077c3b40d67
    ld a2, 0(a1)
    expect a2, 0xf29fe7ff6a2139e1
    case 91                 # rd = x0 still writes memory
    constant a0, 0x2714c077c3b40d67
    sd a0, 0(a1)
    constant a0, 0xcb8b2787a66d2c7a
    amoadd.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xf29fe7ff6a2139e1
    case 92                 # rs2 = x0
    constant a0, 0x2714c077c3b40d67
    sd a0, 0(a1)
    amoadd.d a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x2714c077c3b40d67
    pass 92

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0xeea4941b04090bd5, 0x0, 0xeea4941b04090bd5
    .dword 0x0, 0x86824ce0b527e5be, 0x0, 0x86824ce0b527e5be
    .dword 0x1, 0x1, 0x1, 0x2
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x8000000000000000
    .dword 0x1, 0x7fffffff, 0x1, 0x80000000
    .dword 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000001
    .dword 0x1, 0x5555555555555555, 0x1, 0x5555555555555556
    .dword 0x1, 0x716726b288c5e45c, 0x1, 0x716726b288c5e45d
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0x7fffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xfffffffe
    .dword 0xffffffffffffffff, 0xeea4941b04090bd5, 0xffffffffffffffff, 0xeea4941b04090bd4
    .dword 0xffffffffffffffff, 0x86824ce0b527e5be, 0xffffffffffffffff, 0x86824ce0b527e5bd
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x8000000000000000
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xfffffffffffffffe
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x800000007ffffffe
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0x7fffffff7fffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0xd555555555555554
    .dword 0x7fffffffffffffff, 0x716726b288c5e45c, 0x7fffffffffffffff, 0xf16726b288c5e45b
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0x80000000ffffffff
    .dword 0x8000000000000000, 0xeea4941b04090bd5, 0x8000000000000000, 0x6ea4941b04090bd5
    .dword 0x8000000000000000, 0x86824ce0b527e5be, 0x8000000000000000, 0x6824ce0b527e5be
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x80000000
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x800000007ffffffe
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0xfffffffe
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffffffffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x55555555d5555554
    .dword 0x7fffffff, 0x716726b288c5e45c, 0x7fffffff, 0x716726b308c5e45b
    .dword 0x80000000, 0x0, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0x7fffffff
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x8000000080000000
    .dword 0x80000000, 0x80000000, 0x80000000, 0x100000000
    .dword 0x80000000, 0xffffffff, 0x80000000, 0x17fffffff
    .dword 0x80000000, 0xeea4941b04090bd5, 0x80000000, 0xeea4941b84090bd5
    .dword 0x80000000, 0x86824ce0b527e5be, 0x80000000, 0x86824ce13527e5be
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffff7fffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0x55555554d5555555
    .dword 0xffffffff80000000, 0x716726b288c5e45c, 0xffffffff80000000, 0x716726b208c5e45c
    .dword 0xffffffff, 0x0, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xfffffffe
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0x80000000ffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0x17fffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0x1fffffffe
    .dword 0xffffffff, 0xeea4941b04090bd5, 0xffffffff, 0xeea4941c04090bd4
    .dword 0xffffffff, 0x86824ce0b527e5be, 0xffffffff, 0x86824ce1b527e5bd
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x5555555555555556
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0xd555555555555554
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x55555555d5555554
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0x55555554d5555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa
    .dword 0x5555555555555555, 0x716726b288c5e45c, 0x5555555555555555, 0xc6bc7c07de1b39b1
    .dword 0xeea4941b04090bd5, 0x0, 0xeea4941b04090bd5, 0xeea4941b04090bd5
    .dword 0xeea4941b04090bd5, 0xffffffffffffffff, 0xeea4941b04090bd5, 0xeea4941b04090bd4
    .dword 0xeea4941b04090bd5, 0x8000000000000000, 0xeea4941b04090bd5, 0x6ea4941b04090bd5
    .dword 0xeea4941b04090bd5, 0x80000000, 0xeea4941b04090bd5, 0xeea4941b84090bd5
    .dword 0xeea4941b04090bd5, 0xffffffff, 0xeea4941b04090bd5, 0xeea4941c04090bd4
    .dword 0xeea4941b04090bd5, 0xeea4941b04090bd5, 0xeea4941b04090bd5, 0xdd492836081217aa
    .dword 0xeea4941b04090bd5, 0x86824ce0b527e5be, 0xeea4941b04090bd5, 0x7526e0fbb930f193
    .dword 0x716726b288c5e45c, 0x1, 0x716726b288c5e45c, 0x716726b288c5e45d
    .dword 0x716726b288c5e45c, 0x7fffffffffffffff, 0x716726b288c5e45c, 0xf16726b288c5e45b
    .dword 0x716726b288c5e45c, 0x7fffffff, 0x716726b288c5e45c, 0x716726b308c5e45b
    .dword 0x716726b288c5e45c, 0xffffffff80000000, 0x716726b288c5e45c, 0x716726b208c5e45c
    .dword 0x716726b288c5e45c, 0x5555555555555555, 0x716726b288c5e45c, 0xc6bc7c07de1b39b1
    .dword 0x716726b288c5e45c, 0x716726b288c5e45c, 0x716726b288c5e45c, 0xe2ce4d65118bc8b8
    .dword 0x86824ce0b527e5be, 0x0, 0x86824ce0b527e5be, 0x86824ce0b527e5be
    .dword 0x86824ce0b527e5be, 0xffffffffffffffff, 0x86824ce0b527e5be, 0x86824ce0b527e5bd
    .dword 0x86824ce0b527e5be, 0x8000000000000000, 0x86824ce0b527e5be, 0x6824ce0b527e5be
    .dword 0x86824ce0b527e5be, 0x80000000, 0x86824ce0b527e5be, 0x86824ce13527e5be
    .dword 0x86824ce0b527e5be, 0xffffffff, 0x86824ce0b527e5be, 0x86824ce1b527e5bd
    .dword 0x86824ce0b527e5be, 0xeea4941b04090bd5, 0x86824ce0b527e5be, 0x7526e0fbb930f193
    .dword 0x86824ce0b527e5be, 0x86824ce0b527e5be, 0x86824ce0b527e5be, 0xd0499c16a4fcb7c
rows_end:
cell:
    .dword 0, 0
