# rorw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, rorw
    table_rr 197, rorw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x98bce6bde7ad751e
    constant a1, 0x71c3dff1a6802af4
    rorw a0, a0, a1
    expect a0, 0xffffffffd751ee7a
    expect a1, 0x71c3dff1a6802af4
    case 210                # rd = rs2
    constant a0, 0x98bce6bde7ad751e
    constant a1, 0x71c3dff1a6802af4
    rorw a1, a0, a1
    expect a1, 0xffffffffd751ee7a
    expect a0, 0x98bce6bde7ad751e
    case 211                # rs1 = rs2
    constant a0, 0x98bce6bde7ad751e
    rorw a1, a0, a0
    expect a1, 0xffffffff9eb5d47b
    case 212                # rd = rs1 = rs2
    rorw a0, a0, a0
    expect a0, 0xffffffff9eb5d47b
    case 213                # rd = x0
    constant a0, 0x98bce6bde7ad751e
    constant a1, 0x71c3dff1a6802af4
    rorw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    rorw a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    rorw a2, a0, zero
    expect a2, 0xffffffffe7ad751e
    case 216                # rs1 = rs2 = x0
    rorw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x16, 0x487228e1f1b5be75
    constant x31, 0xffffffff80000000
    rorw x20, x16, x31
    expect x20, 0xfffffffff1b5be75
    case 218                # any registers
    constant x18, 0x7fffffffffffffff
    constant x7, 0xffffffff
    rorw x12, x18, x7
    expect x12, 0xffffffffffffffff
    case 219                # each result the next operand
    constant a0, 0x98bce6bde7ad751e
    constant a1, 0x71c3dff1a6802af4
    rorw a0, a0, a1
    rorw a1, a0, a1
    rorw a0, a0, a1
    rorw a1, a0, a1
    expect a0, 0xffffffff8f73d6ba
    expect a1, 0xffffffff9eb5d47b
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
    .dword 0x1, 0xffffffff80000000, 0x2, 0x2, 0x1, 0x2, 0x1, 0x1, 0x2, 0x800, 0x20000, 0x10000, 0xffffffff80000000, 0x4
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x7fffffff, 0xffffffffbfffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffff, 0xfffffffffffffffe, 0x7fffffff, 0x7fffffff, 0xfffffffffffffffe, 0xfffffffffffffbff, 0xfffffffffffeffff, 0xffffffffffff7fff, 0xffffffffbfffffff, 0xfffffffffffffffd
    .dword 0xffffffff80000000, 0x40000000, 0x1, 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0x400, 0x10000, 0x8000, 0x40000000, 0x2
    .dword 0xffffffff80000000, 0x40000000, 0x1, 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0x400, 0x10000, 0x8000, 0x40000000, 0x2
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x55555555, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0x55555555, 0xffffffffaaaaaaaa, 0x55555555, 0x55555555, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0x55555555, 0xffffffffaaaaaaaa, 0x55555555
    .dword 0xffffffff89abcdef, 0xffffffffc4d5e6f7, 0x13579bdf, 0x13579bdf, 0xffffffff89abcdef, 0x13579bdf, 0xffffffff89abcdef, 0xffffffff89abcdef, 0x13579bdf, 0x5e6f7c4d, 0xffffffff9bdf1357, 0xffffffffcdef89ab, 0xffffffffc4d5e6f7, 0x26af37be
    .dword 0x76543210, 0x3b2a1908, 0xffffffffeca86420, 0xffffffffeca86420, 0x76543210, 0xffffffffeca86420, 0x76543210, 0x76543210, 0xffffffffeca86420, 0xffffffffa19083b2, 0x6420eca8, 0x32107654, 0x3b2a1908, 0xffffffffd950c841
    .dword 0x21, 0xffffffff80000010, 0x42, 0x42, 0x21, 0x42, 0x21, 0x21, 0x42, 0x10800, 0x420000, 0x210000, 0xffffffff80000010, 0x84
    .dword 0xfffffffffffffffe, 0x7fffffff, 0xfffffffffffffffd, 0xfffffffffffffffd, 0xfffffffffffffffe, 0xfffffffffffffffd, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffd, 0xfffffffffffff7ff, 0xfffffffffffdffff, 0xfffffffffffeffff, 0x7fffffff, 0xfffffffffffffffb
results_end:
rows:
    .dword 0x9e583ccaa3f22381, 0xe887800f8a767e52, 0xffffffff88e068fc
    .dword 0x5fb110f055e7979a, 0x7b5e43fdb9619725, 0xffffffffd2af3cbc
    .dword 0xe0cd6036941a4777, 0xcbbd85b2e501d425, 0xffffffffbca0d23b
    .dword 0xa386c17e321046c7, 0x96ed43be1cee6af0, 0x46c73210
    .dword 0x32e547813afb7357, 0x511978f857ae260e, 0xffffffffcd5cebed
    .dword 0x64633a49e3ed59f6, 0x1c4dbe83b306420c, 0xffffffff9f6e3ed5
    .dword 0x55db0eafd2269e21, 0x6b8f648a18ef41b4, 0x69e21d22
    .dword 0xe5a4584e4cbd340a, 0x5cdb6dd7763351a9, 0x5265e9a
    .dword 0x8e8250764c4734d9, 0x3c2a46244c92615, 0x39a6ca62
    .dword 0xc10b2f8d9ccc947c, 0x1288acdf26925cf, 0x28f93999
    .dword 0xabe6016f9fb9ab74, 0xe29fd73cc8bab3f2, 0x6add27ee
    .dword 0x3425fc8c236d1eda, 0x7ce1a4b24034fccc, 0xffffffffeda236d1
rows_end:
