# addw rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, addw
    table_rr 197, addw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x9b36ee55097182cd
    constant a1, 0x5ef807f6a00a7d18
    addw a0, a0, a1
    expect a0, 0xffffffffa97bffe5
    expect a1, 0x5ef807f6a00a7d18
    case 210                # rd = rs2
    constant a0, 0x9b36ee55097182cd
    constant a1, 0x5ef807f6a00a7d18
    addw a1, a0, a1
    expect a1, 0xffffffffa97bffe5
    expect a0, 0x9b36ee55097182cd
    case 211                # rs1 = rs2
    constant a0, 0x9b36ee55097182cd
    addw a1, a0, a0
    expect a1, 0x12e3059a
    case 212                # rd = rs1 = rs2
    addw a0, a0, a0
    expect a0, 0x12e3059a
    case 213                # rd = x0
    constant a0, 0x9b36ee55097182cd
    constant a1, 0x5ef807f6a00a7d18
    addw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    addw a2, zero, a1
    expect a2, 0xffffffffa00a7d18
    case 215                # rs2 = x0
    addw a2, a0, zero
    expect a2, 0x97182cd
    case 216                # rs1 = rs2 = x0
    addw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x21, 0x80000000
    constant x6, 0x80000000
    addw x8, x21, x6
    expect x8, 0x0
    case 218                # any registers
    constant x12, 0xffffffff
    constant x29, 0x1d0655c06d5856fe
    addw x21, x12, x29
    expect x21, 0x6d5856fd
    case 219                # each result the next operand
    constant a0, 0x9b36ee55097182cd
    constant a1, 0x5ef807f6a00a7d18
    addw a0, a0, a1
    addw a1, a0, a1
    addw a0, a0, a1
    addw a1, a0, a1
    expect a0, 0xfffffffff3027ce2
    expect a1, 0x3c88f9df
    pass 219

    .data
    .balign 8
values:
    .dword 0x0
    .dword 0x1
    .dword 0xffffffffffffffff
    .dword 0x7fffffffffffffff
    .dword 0x8000000000000000
    .dword 0x7fffffff
    .dword 0x80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff
    .dword 0x5555555555555555
    .dword 0x123456789abcdef
    .dword 0xfedcba9876543210
    .dword 0x21
    .dword 0xfffffffffffffffe
values_end:
results:
    .dword 0x0, 0x1, 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0x7fffffff, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0x55555555, 0xffffffff89abcdef, 0x76543210, 0x21, 0xfffffffffffffffe
    .dword 0x1, 0x2, 0x0, 0x0, 0x1, 0xffffffff80000000, 0xffffffff80000001, 0xffffffff80000001, 0x0, 0x55555556, 0xffffffff89abcdf0, 0x76543211, 0x22, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x0, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0x7ffffffe, 0x7fffffff, 0x7fffffff, 0xfffffffffffffffe, 0x55555554, 0xffffffff89abcdee, 0x7654320f, 0x20, 0xfffffffffffffffd
    .dword 0xffffffffffffffff, 0x0, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0x7ffffffe, 0x7fffffff, 0x7fffffff, 0xfffffffffffffffe, 0x55555554, 0xffffffff89abcdee, 0x7654320f, 0x20, 0xfffffffffffffffd
    .dword 0x0, 0x1, 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0x7fffffff, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0x55555555, 0xffffffff89abcdef, 0x76543210, 0x21, 0xfffffffffffffffe
    .dword 0x7fffffff, 0xffffffff80000000, 0x7ffffffe, 0x7ffffffe, 0x7fffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0x7ffffffe, 0xffffffffd5555554, 0x9abcdee, 0xfffffffff654320f, 0xffffffff80000020, 0x7ffffffd
    .dword 0xffffffff80000000, 0xffffffff80000001, 0x7fffffff, 0x7fffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x0, 0x0, 0x7fffffff, 0xffffffffd5555555, 0x9abcdef, 0xfffffffff6543210, 0xffffffff80000021, 0x7ffffffe
    .dword 0xffffffff80000000, 0xffffffff80000001, 0x7fffffff, 0x7fffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x0, 0x0, 0x7fffffff, 0xffffffffd5555555, 0x9abcdef, 0xfffffffff6543210, 0xffffffff80000021, 0x7ffffffe
    .dword 0xffffffffffffffff, 0x0, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0x7ffffffe, 0x7fffffff, 0x7fffffff, 0xfffffffffffffffe, 0x55555554, 0xffffffff89abcdee, 0x7654320f, 0x20, 0xfffffffffffffffd
    .dword 0x55555555, 0x55555556, 0x55555554, 0x55555554, 0x55555555, 0xffffffffd5555554, 0xffffffffd5555555, 0xffffffffd5555555, 0x55555554, 0xffffffffaaaaaaaa, 0xffffffffdf012344, 0xffffffffcba98765, 0x55555576, 0x55555553
    .dword 0xffffffff89abcdef, 0xffffffff89abcdf0, 0xffffffff89abcdee, 0xffffffff89abcdee, 0xffffffff89abcdef, 0x9abcdee, 0x9abcdef, 0x9abcdef, 0xffffffff89abcdee, 0xffffffffdf012344, 0x13579bde, 0xffffffffffffffff, 0xffffffff89abce10, 0xffffffff89abcded
    .dword 0x76543210, 0x76543211, 0x7654320f, 0x7654320f, 0x76543210, 0xfffffffff654320f, 0xfffffffff6543210, 0xfffffffff6543210, 0x7654320f, 0xffffffffcba98765, 0xffffffffffffffff, 0xffffffffeca86420, 0x76543231, 0x7654320e
    .dword 0x21, 0x22, 0x20, 0x20, 0x21, 0xffffffff80000020, 0xffffffff80000021, 0xffffffff80000021, 0x20, 0x55555576, 0xffffffff89abce10, 0x76543231, 0x42, 0x1f
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffd, 0xfffffffffffffffd, 0xfffffffffffffffe, 0x7ffffffd, 0x7ffffffe, 0x7ffffffe, 0xfffffffffffffffd, 0x55555553, 0xffffffff89abcded, 0x7654320e, 0x1f, 0xfffffffffffffffc
results_end:
rows:
    .dword 0x8aa0dc2bf74058fb, 0x4ecce5ca464b6a52, 0x3d8bc34d
    .dword 0x340432a34e990b73, 0x8b6b8451c3cbcc80, 0x1264d7f3
    .dword 0x489305b2d6c3a03b, 0xe1305ed42be05a3, 0x1981a5de
    .dword 0xf08a125e5b756a29, 0x6cbd7ae9c1239b8d, 0x1c9905b6
    .dword 0x39e0c304bd4019b1, 0xa82bf6c8cedfc29e, 0xffffffff8c1fdc4f
    .dword 0x2685ee2ffd6908be, 0x9db07b0124898fda, 0x21f29898
    .dword 0x6ce2b3016c824683, 0x33596d00a803c24f, 0x148608d2
    .dword 0x135ff0f22832f184, 0x4193472686df3418, 0xffffffffaf12259c
    .dword 0xbdc8f5f1437977bb, 0xd803edb72b2d3a37, 0x6ea6b1f2
    .dword 0xbda383fc4cb57e75, 0xb8cf2a7b0e02fb1e, 0x5ab87993
    .dword 0x6959380516faaca0, 0x7d7edd4c02775aeb, 0x1972078b
    .dword 0x7aaee21e9433a0b3, 0x25b3f13a923a39e3, 0x266dda96
rows_end:
