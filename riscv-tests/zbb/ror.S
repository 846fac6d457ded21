# ror rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, ror
    table_rr 197, ror, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x751d170b2d8774c5
    constant a1, 0x9ef820a0461e20be
    ror a0, a0, a1
    expect a0, 0xd4745c2cb61dd315
    expect a1, 0x9ef820a0461e20be
    case 210                # rd = rs2
    constant a0, 0x751d170b2d8774c5
    constant a1, 0x9ef820a0461e20be
    ror a1, a0, a1
    expect a1, 0xd4745c2cb61dd315
    expect a0, 0x751d170b2d8774c5
    case 211                # rs1 = rs2
    constant a0, 0x751d170b2d8774c5
    ror a1, a0, a0
    expect a1, 0x2ba8e8b8596c3ba6
    case 212                # rd = rs1 = rs2
    ror a0, a0, a0
    expect a0, 0x2ba8e8b8596c3ba6
    case 213                # rd = x0
    constant a0, 0x751d170b2d8774c5
    constant a1, 0x9ef820a0461e20be
    ror zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    ror a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    ror a2, a0, zero
    expect a2, 0x751d170b2d8774c5
    case 216                # rs1 = rs2 = x0
    ror a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x22, 0x0
    constant x29, 0x67edc5a66e9e27ef
    ror x9, x22, x29
    expect x9, 0x0
    case 218                # any registers
    constant x22, 0x8000000000000000
    constant x10, 0x7fffffff
    ror x28, x22, x10
    expect x28, 0x1
    case 219                # each result the next operand
    constant a0, 0x751d170b2d8774c5
    constant a1, 0x9ef820a0461e20be
    ror a0, a0, a1
    ror a1, a0, a1
    ror a0, a0, a1
    ror a1, a0, a1
    expect a0, 0x3ba62ba8e8b8596c
    expect a1, 0x70b2d8774c5751d1
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
    .dword 0x1, 0x8000000000000000, 0x2, 0x2, 0x1, 0x2, 0x1, 0x1, 0x2, 0x80000000000, 0x20000, 0x1000000000000, 0x80000000, 0x4
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xbfffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffffffffffff, 0xfffffffffffffffe, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xfffffffffffffffe, 0xfffffbffffffffff, 0xfffffffffffeffff, 0xffff7fffffffffff, 0xffffffffbfffffff, 0xfffffffffffffffd
    .dword 0x8000000000000000, 0x4000000000000000, 0x1, 0x1, 0x8000000000000000, 0x1, 0x8000000000000000, 0x8000000000000000, 0x1, 0x40000000000, 0x10000, 0x800000000000, 0x40000000, 0x2
    .dword 0x7fffffff, 0x800000003fffffff, 0xfffffffe, 0xfffffffe, 0x7fffffff, 0xfffffffe, 0x7fffffff, 0x7fffffff, 0xfffffffe, 0xfffff800000003ff, 0xfffffffe0000, 0xffff000000007fff, 0x3fffffff80000000, 0x1fffffffc
    .dword 0x80000000, 0x40000000, 0x100000000, 0x100000000, 0x80000000, 0x100000000, 0x80000000, 0x80000000, 0x100000000, 0x400, 0x1000000000000, 0x8000, 0x4000000000000000, 0x200000000
    .dword 0xffffffff80000000, 0x7fffffffc0000000, 0xffffffff00000001, 0xffffffff00000001, 0xffffffff80000000, 0xffffffff00000001, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff00000001, 0x7fffffffc00, 0xffff00000001ffff, 0xffffffff8000, 0xc00000007fffffff, 0xfffffffe00000003
    .dword 0xffffffff, 0x800000007fffffff, 0x1fffffffe, 0x1fffffffe, 0xffffffff, 0x1fffffffe, 0xffffffff, 0xffffffff, 0x1fffffffe, 0xfffff800000007ff, 0x1fffffffe0000, 0xffff00000000ffff, 0x7fffffff80000000, 0x3fffffffc
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555
    .dword 0x123456789abcdef, 0x8091a2b3c4d5e6f7, 0x2468acf13579bde, 0x2468acf13579bde, 0x123456789abcdef, 0x2468acf13579bde, 0x123456789abcdef, 0x123456789abcdef, 0x2468acf13579bde, 0x5e6f78091a2b3c4d, 0x8acf13579bde0246, 0xcdef0123456789ab, 0xc4d5e6f78091a2b3, 0x48d159e26af37bc
    .dword 0xfedcba9876543210, 0x7f6e5d4c3b2a1908, 0xfdb97530eca86421, 0xfdb97530eca86421, 0xfedcba9876543210, 0xfdb97530eca86421, 0xfedcba9876543210, 0xfedcba9876543210, 0xfdb97530eca86421, 0xa19087f6e5d4c3b2, 0x7530eca86421fdb9, 0x3210fedcba987654, 0x3b2a19087f6e5d4c, 0xfb72ea61d950c843
    .dword 0x21, 0x8000000000000010, 0x42, 0x42, 0x21, 0x42, 0x21, 0x21, 0x42, 0x1080000000000, 0x420000, 0x21000000000000, 0x1080000000, 0x84
    .dword 0xfffffffffffffffe, 0x7fffffffffffffff, 0xfffffffffffffffd, 0xfffffffffffffffd, 0xfffffffffffffffe, 0xfffffffffffffffd, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffd, 0xfffff7ffffffffff, 0xfffffffffffdffff, 0xfffeffffffffffff, 0xffffffff7fffffff, 0xfffffffffffffffb
results_end:
rows:
    .dword 0x35f2b8471f5c4007, 0xe5b7e386495664f3, 0x5708e3eb8800e6be
    .dword 0x503c7de5b3eb3ba2, 0xdfb8812e1a93deeb, 0xbcb67d67744a078f
    .dword 0x20f0075b469339da, 0xac0f07beb7ed6ca0, 0x469339da20f0075b
    .dword 0x33e3b0da3b2c89aa, 0xb50c9d55441c58ff, 0x67c761b476591354
    .dword 0xa958091a65b42f87, 0xdf6458ec2add5fc4, 0x7a958091a65b42f8
    .dword 0x123941a0cf95429c, 0xa6a98b1aca449f59, 0xcaa14e091ca0d067
    .dword 0x579711af7c351bf8, 0x4a8756714c714bc1, 0x2bcb88d7be1a8dfc
    .dword 0x6c6e4e5752f9c420, 0x2426e69997ff0b1d, 0x97ce2103637272ba
    .dword 0x5f85df817a3603a8, 0x4261711b2efbe923, 0x2f46c0750bf0bbf0
    .dword 0x67162fbe0bd2ce0f, 0x673a34f1eca22820, 0xbd2ce0f67162fbe
    .dword 0x4492bcc4134fdba4, 0xdc295a6874cb1e97, 0x9fb7488925798826
    .dword 0x6e36dbef1e3ac490, 0xc57e809891a3efe1, 0x8f1d6248371b6df7
rows_end:
