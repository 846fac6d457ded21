# rolw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, rolw
    table_rr 197, rolw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x15ddf3602fb251df
    constant a1, 0x1e5ecc891c694c34
    rolw a0, a0, a1
    expect a0, 0x1df2fb25
    expect a1, 0x1e5ecc891c694c34
    case 210                # rd = rs2
    constant a0, 0x15ddf3602fb251df
    constant a1, 0x1e5ecc891c694c34
    rolw a1, a0, a1
    expect a1, 0x1df2fb25
    expect a0, 0x15ddf3602fb251df
    case 211                # rs1 = rs2
    constant a0, 0x15ddf3602fb251df
    rolw a1, a0, a0
    expect a1, 0xffffffff97d928ef
    case 212                # rd = rs1 = rs2
    rolw a0, a0, a0
    expect a0, 0xffffffff97d928ef
    case 213                # rd = x0
    constant a0, 0x15ddf3602fb251df
    constant a1, 0x1e5ecc891c694c34
    rolw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    rolw a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    rolw a2, a0, zero
    expect a2, 0x2fb251df
    case 216                # rs1 = rs2 = x0
    rolw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x23, 0x7fffffffffffffff
    constant x9, 0xffffffffffffffff
    rolw x7, x23, x9
    expect x7, 0xffffffffffffffff
    case 218                # any registers
    constant x15, 0x7f4d305eeff7b88d
    constant x31, 0xec913687aac710d5
    rolw x10, x15, x31
    expect x10, 0x11bdfef7
    case 219                # each result the next operand
    constant a0, 0x15ddf3602fb251df
    constant a1, 0x1e5ecc891c694c34
    rolw a0, a0, a1
    rolw a1, a0, a1
    rolw a0, a0, a1
    rolw a1, a0, a1
    expect a0, 0x7d928ef9
    expect a1, 0x477cbec9
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
    .dword 0x1, 0x2, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0xffffffff80000000, 0x1, 0x1, 0xffffffff80000000, 0x200000, 0x8000, 0x10000, 0x2, 0x40000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x7fffffff, 0xfffffffffffffffe, 0xffffffffbfffffff, 0xffffffffbfffffff, 0x7fffffff, 0xffffffffbfffffff, 0x7fffffff, 0x7fffffff, 0xffffffffbfffffff, 0xffffffffffefffff, 0xffffffffffffbfff, 0xffffffffffff7fff, 0xfffffffffffffffe, 0xffffffffdfffffff
    .dword 0xffffffff80000000, 0x1, 0x40000000, 0x40000000, 0xffffffff80000000, 0x40000000, 0xffffffff80000000, 0xffffffff80000000, 0x40000000, 0x100000, 0x4000, 0x8000, 0x1, 0x20000000
    .dword 0xffffffff80000000, 0x1, 0x40000000, 0x40000000, 0xffffffff80000000, 0x40000000, 0xffffffff80000000, 0xffffffff80000000, 0x40000000, 0x100000, 0x4000, 0x8000, 0x1, 0x20000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x55555555, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0x55555555, 0xffffffffaaaaaaaa, 0x55555555, 0x55555555, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0x55555555, 0xffffffffaaaaaaaa, 0x55555555
    .dword 0xffffffff89abcdef, 0x13579bdf, 0xffffffffc4d5e6f7, 0xffffffffc4d5e6f7, 0xffffffff89abcdef, 0xffffffffc4d5e6f7, 0xffffffff89abcdef, 0xffffffff89abcdef, 0xffffffffc4d5e6f7, 0xffffffffbdf13579, 0xffffffffe6f7c4d5, 0xffffffffcdef89ab, 0x13579bdf, 0xffffffffe26af37b
    .dword 0x76543210, 0xffffffffeca86420, 0x3b2a1908, 0x3b2a1908, 0x76543210, 0x3b2a1908, 0x76543210, 0x76543210, 0x3b2a1908, 0x420eca86, 0x19083b2a, 0x32107654, 0xffffffffeca86420, 0x1d950c84
    .dword 0x21, 0x42, 0xffffffff80000010, 0xffffffff80000010, 0x21, 0xffffffff80000010, 0x21, 0x21, 0xffffffff80000010, 0x4200000, 0x108000, 0x210000, 0x42, 0x40000008
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd, 0x7fffffff, 0x7fffffff, 0xfffffffffffffffe, 0x7fffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffff, 0xffffffffffdfffff, 0xffffffffffff7fff, 0xfffffffffffeffff, 0xfffffffffffffffd, 0xffffffffbfffffff
results_end:
rows:
    .dword 0x3b353566af0e4e1d, 0xf18c70e51444daf, 0x270ed787
    .dword 0x22ade372ea38cb5f, 0x91777a5c030a3af, 0x65aff51c
    .dword 0x527eb675a47131a2, 0xd4892cd883449a50, 0x31a2a471
    .dword 0x872c14823cfed992, 0x84b7021ba229ab65, 0xffffffff9fdb3247
    .dword 0xe9dce5bd10eb4aae, 0xceba279a269ba88f, 0xffffffffa5570875
    .dword 0x1c5148b229ce8243, 0x369ae484ccbaf006, 0x73a090ca
    .dword 0x9495b701f6299fdf, 0x1622e44d8cd754f9, 0xffffffffbfec533f
    .dword 0x58139d5aa966715e, 0x3585528875a67219, 0xffffffffbd52cce2
    .dword 0x231947f33520d62c, 0xd7fc527369db2eb1, 0xffffffffac586a41
    .dword 0x25d455d48174e960, 0xe87ef7f0fab9b53d, 0x102e9d2c
    .dword 0x3fe7e85ef3a13685, 0x3834e00bc2f83e52, 0xffffffffda17ce84
    .dword 0x1683e3842588876e, 0xa1e9d97e677d8753, 0x3b712c44
rows_end:
