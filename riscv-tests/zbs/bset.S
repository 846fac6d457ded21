# bset rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbs
    table_cross 1, bset
    table_rr 197, bset, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xd02fddea96513991
    constant a1, 0x6cc655692ca7bc60
    bset a0, a0, a1
    expect a0, 0xd02fddeb96513991
    expect a1, 0x6cc655692ca7bc60
    case 210                # rd = rs2
    constant a0, 0xd02fddea96513991
    constant a1, 0x6cc655692ca7bc60
    bset a1, a0, a1
    expect a1, 0xd02fddeb96513991
    expect a0, 0xd02fddea96513991
    case 211                # rs1 = rs2
    constant a0, 0xd02fddea96513991
    bset a1, a0, a0
    expect a1, 0xd02fddea96533991
    case 212                # rd = rs1 = rs2
    bset a0, a0, a0
    expect a0, 0xd02fddea96533991
    case 213                # rd = x0
    constant a0, 0xd02fddea96513991
    constant a1, 0x6cc655692ca7bc60
    bset zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    bset a2, zero, a1
    expect a2, 0x100000000
    case 215                # rs2 = x0
    bset a2, a0, zero
    expect a2, 0xd02fddea96513991
    case 216                # rs1 = rs2 = x0
    bset a2, zero, zero
    expect a2, 0x1
    case 217                # any registers
    constant x15, 0xfedcba9876543210
    constant x12, 0x5555555555555555
    bset x14, x15, x12
    expect x14, 0xfedcba9876743210
    case 218                # any registers
    constant x15, 0x0
    constant x13, 0x7fffffffffffffff
    bset x18, x15, x13
    expect x18, 0x8000000000000000
    case 219                # each result the next operand
    constant a0, 0xd02fddea96513991
    constant a1, 0x6cc655692ca7bc60
    bset a0, a0, a1
    bset a1, a0, a1
    bset a0, a0, a1
    bset a1, a0, a1
    expect a0, 0xd02fddeb96533991
    expect a1, 0xd02fddeb96533991
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
    .dword 0x1, 0x2, 0x8000000000000000, 0x8000000000000000, 0x1, 0x8000000000000000, 0x1, 0x1, 0x8000000000000000, 0x200000, 0x800000000000, 0x10000, 0x200000000, 0x4000000000000000
    .dword 0x1, 0x3, 0x8000000000000001, 0x8000000000000001, 0x1, 0x8000000000000001, 0x1, 0x1, 0x8000000000000001, 0x200001, 0x800000000001, 0x10001, 0x200000001, 0x4000000000000001
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x8000000000000001, 0x8000000000000002, 0x8000000000000000, 0x8000000000000000, 0x8000000000000001, 0x8000000000000000, 0x8000000000000001, 0x8000000000000001, 0x8000000000000000, 0x8000000000200000, 0x8000800000000000, 0x8000000000010000, 0x8000000200000000, 0xc000000000000000
    .dword 0x7fffffff, 0x7fffffff, 0x800000007fffffff, 0x800000007fffffff, 0x7fffffff, 0x800000007fffffff, 0x7fffffff, 0x7fffffff, 0x800000007fffffff, 0x7fffffff, 0x80007fffffff, 0x7fffffff, 0x27fffffff, 0x400000007fffffff
    .dword 0x80000001, 0x80000002, 0x8000000080000000, 0x8000000080000000, 0x80000001, 0x8000000080000000, 0x80000001, 0x80000001, 0x8000000080000000, 0x80200000, 0x800080000000, 0x80010000, 0x280000000, 0x4000000080000000
    .dword 0xffffffff80000001, 0xffffffff80000002, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff80000001, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff80200000, 0xffffffff80000000, 0xffffffff80010000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0xffffffff, 0x80000000ffffffff, 0x80000000ffffffff, 0xffffffff, 0x80000000ffffffff, 0xffffffff, 0xffffffff, 0x80000000ffffffff, 0xffffffff, 0x8000ffffffff, 0xffffffff, 0x2ffffffff, 0x40000000ffffffff
    .dword 0x5555555555555555, 0x5555555555555557, 0xd555555555555555, 0xd555555555555555, 0x5555555555555555, 0xd555555555555555, 0x5555555555555555, 0x5555555555555555, 0xd555555555555555, 0x5555555555755555, 0x5555d55555555555, 0x5555555555555555, 0x5555555755555555, 0x5555555555555555
    .dword 0x123456789abcdef, 0x123456789abcdef, 0x8123456789abcdef, 0x8123456789abcdef, 0x123456789abcdef, 0x8123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x8123456789abcdef, 0x123456789abcdef, 0x123c56789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x4123456789abcdef
    .dword 0xfedcba9876543211, 0xfedcba9876543212, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543211, 0xfedcba9876543210, 0xfedcba9876543211, 0xfedcba9876543211, 0xfedcba9876543210, 0xfedcba9876743210, 0xfedcba9876543210, 0xfedcba9876553210, 0xfedcba9a76543210, 0xfedcba9876543210
    .dword 0x21, 0x23, 0x8000000000000021, 0x8000000000000021, 0x21, 0x8000000000000021, 0x21, 0x21, 0x8000000000000021, 0x200021, 0x800000000021, 0x10021, 0x200000021, 0x4000000000000021
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe
results_end:
rows:
    .dword 0x3ea2fca0b9133e4, 0x76b5d79716ccdb4d, 0x3ea2fca0b9133e4
    .dword 0x9b07ff68484195a5, 0x3288028313e5ba48, 0x9b07ff68484195a5
    .dword 0x4ac5849732705375, 0x7439f456aba8df2c, 0x4ac5949732705375
    .dword 0x6cac0e5123bbbf5c, 0xe52a1ff473da0cbf, 0xecac0e5123bbbf5c
    .dword 0x5555de5b64eaedb8, 0x93bfaa2d1535c813, 0x5555de5b64eaedb8
    .dword 0x7ceeaba8fcb69451, 0x82cb78871f9ce388, 0x7ceeaba8fcb69551
    .dword 0xf0f776711b09fab1, 0x547078a35246a965, 0xf0f776711b09fab1
    .dword 0x279faf9016d0ab92, 0x83eb7052fee63dbb, 0x2f9faf9016d0ab92
    .dword 0x2bfcb477fb35fe97, 0x4646fdd7c0a11782, 0x2bfcb477fb35fe97
    .dword 0x42d8369ad4bf73bc, 0x2863df26c2e04433, 0x42d8369ad4bf73bc
    .dword 0xc24bada8bd7f9cc2, 0xfa160e2cf578fc07, 0xc24bada8bd7f9cc2
    .dword 0x53aa6f0e67d0c01b, 0x2be14e0880fcb869, 0x53aa6f0e67d0c01b
rows_end:
