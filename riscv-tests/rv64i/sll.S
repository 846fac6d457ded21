# sll rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, sll
    table_rr 197, sll, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x91974c7148896023
    constant a1, 0xd467caad1bfa492a
    sll a0, a0, a1
    expect a0, 0x25808c0000000000
    expect a1, 0xd467caad1bfa492a
    case 210                # rd = rs2
    constant a0, 0x91974c7148896023
    constant a1, 0xd467caad1bfa492a
    sll a1, a0, a1
    expect a1, 0x25808c0000000000
    expect a0, 0x91974c7148896023
    case 211                # rs1 = rs2
    constant a0, 0x91974c7148896023
    sll a1, a0, a0
    expect a1, 0x444b011800000000
    case 212                # rd = rs1 = rs2
    sll a0, a0, a0
    expect a0, 0x444b011800000000
    case 213                # rd = x0
    constant a0, 0x91974c7148896023
    constant a1, 0xd467caad1bfa492a
    sll zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sll a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    sll a2, a0, zero
    expect a2, 0x91974c7148896023
    case 216                # rs1 = rs2 = x0
    sll a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x29, 0x7e18c1d1fe816017
    constant x8, 0x5e73449d46d29380
    sll x17, x29, x8
    expect x17, 0x7e18c1d1fe816017
    case 218                # any registers
    constant x17, 0x20ed2efed8a311fe
    constant x1, 0xaa81bf7ddb542ccd
    sll x30, x17, x1
    expect x30, 0xa5dfdb14623fc000
    case 219                # each result the next operand
    constant a0, 0x91974c7148896023
    constant a1, 0xd467caad1bfa492a
    sll a0, a0, a1
    sll a1, a0, a1
    sll a0, a0, a1
    sll a1, a0, a1
    expect a0, 0x25808c0000000000
    expect a1, 0x25808c0000000000
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
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x1, 0x2, 0x8000000000000000, 0x8000000000000000, 0x1, 0x8000000000000000, 0x1, 0x1, 0x8000000000000000, 0x200000, 0x800000000000, 0x10000, 0x200000000, 0x4000000000000000
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x8000000000000000, 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffe00000, 0xffff800000000000, 0xffffffffffff0000, 0xfffffffe00000000, 0xc000000000000000
    .dword 0x7fffffffffffffff, 0xfffffffffffffffe, 0x8000000000000000, 0x8000000000000000, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0xffffffffffe00000, 0xffff800000000000, 0xffffffffffff0000, 0xfffffffe00000000, 0xc000000000000000
    .dword 0x8000000000000000, 0x0, 0x0, 0x0, 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x7fffffff, 0xfffffffe, 0x8000000000000000, 0x8000000000000000, 0x7fffffff, 0x8000000000000000, 0x7fffffff, 0x7fffffff, 0x8000000000000000, 0xfffffffe00000, 0xffff800000000000, 0x7fffffff0000, 0xfffffffe00000000, 0xc000000000000000
    .dword 0x80000000, 0x100000000, 0x0, 0x0, 0x80000000, 0x0, 0x80000000, 0x80000000, 0x0, 0x10000000000000, 0x0, 0x800000000000, 0x0, 0x0
    .dword 0xffffffff80000000, 0xffffffff00000000, 0x0, 0x0, 0xffffffff80000000, 0x0, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0xfff0000000000000, 0x0, 0xffff800000000000, 0x0, 0x0
    .dword 0xffffffff, 0x1fffffffe, 0x8000000000000000, 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0xffffffff, 0xffffffff, 0x8000000000000000, 0x1fffffffe00000, 0xffff800000000000, 0xffffffff0000, 0xfffffffe00000000, 0xc000000000000000
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0x8000000000000000, 0x8000000000000000, 0x5555555555555555, 0x8000000000000000, 0x5555555555555555, 0x5555555555555555, 0x8000000000000000, 0xaaaaaaaaaaa00000, 0xaaaa800000000000, 0x5555555555550000, 0xaaaaaaaa00000000, 0x4000000000000000
    .dword 0x123456789abcdef, 0x2468acf13579bde, 0x8000000000000000, 0x8000000000000000, 0x123456789abcdef, 0x8000000000000000, 0x123456789abcdef, 0x123456789abcdef, 0x8000000000000000, 0xacf13579bde00000, 0xe6f7800000000000, 0x456789abcdef0000, 0x13579bde00000000, 0xc000000000000000
    .dword 0xfedcba9876543210, 0xfdb97530eca86420, 0x0, 0x0, 0xfedcba9876543210, 0x0, 0xfedcba9876543210, 0xfedcba9876543210, 0x0, 0x530eca8642000000, 0x1908000000000000, 0xba98765432100000, 0xeca8642000000000, 0x0
    .dword 0x21, 0x42, 0x8000000000000000, 0x8000000000000000, 0x21, 0x8000000000000000, 0x21, 0x21, 0x8000000000000000, 0x4200000, 0x10800000000000, 0x210000, 0x4200000000, 0x4000000000000000
    .dword 0xfffffffffffffffe, 0xfffffffffffffffc, 0x0, 0x0, 0xfffffffffffffffe, 0x0, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x0, 0xffffffffffc00000, 0xffff000000000000, 0xfffffffffffe0000, 0xfffffffc00000000, 0x8000000000000000
results_end:
rows:
    .dword 0x357ba434d081b5a4, 0xfedc74cddf37e9ce, 0xe90d34206d690000
    .dword 0x69d8a580681e1639, 0x517021a621bdcda4, 0x81e1639000000000
    .dword 0x4e4cd12cc73fa51c, 0x5eda24ad73d1542, 0x393344b31cfe9470
    .dword 0x3bdde7cb70592d15, 0x735cc3263818c26f, 0x968a800000000000
    .dword 0x3b68a3fd2f65a3ac, 0x56d637a48ee63856, 0xff4bd968eb000000
    .dword 0x4e4d3e259a7b039e, 0xad099b63a279b6a7, 0x3d81cf0000000000
    .dword 0xa5e276799e1de6da, 0xb5c7985097f6b0c8, 0xe276799e1de6da00
    .dword 0xc0535a20ed01c8b3, 0xc39f0d554c1b4f1, 0x9166000000000000
    .dword 0xe3759e405869dd9f, 0x49c0499ce28234d1, 0x3c80b0d3bb3e0000
    .dword 0xb0e25529146f71d5, 0x6b1c34f6657d4cd9, 0x5228dee3aa000000
    .dword 0xe5427764680d7323, 0x1fedb532509e3a83, 0x2a13bb23406b9918
    .dword 0x20bcb934085bc566, 0x1021c489f191817b, 0x3000000000000000
rows_end:
