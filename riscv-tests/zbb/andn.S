# andn rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, andn
    table_rr 197, andn, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x172a77be4dded304
    constant a1, 0x9daa67f817b6a378
    andn a0, a0, a1
    expect a0, 0x200100648485004
    expect a1, 0x9daa67f817b6a378
    case 210                # rd = rs2
    constant a0, 0x172a77be4dded304
    constant a1, 0x9daa67f817b6a378
    andn a1, a0, a1
    expect a1, 0x200100648485004
    expect a0, 0x172a77be4dded304
    case 211                # rs1 = rs2
    constant a0, 0x172a77be4dded304
    andn a1, a0, a0
    expect a1, 0x0
    case 212                # rd = rs1 = rs2
    andn a0, a0, a0
    expect a0, 0x0
    case 213                # rd = x0
    constant a0, 0x172a77be4dded304
    constant a1, 0x9daa67f817b6a378
    andn zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    andn a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    andn a2, a0, zero
    expect a2, 0x172a77be4dded304
    case 216                # rs1 = rs2 = x0
    andn a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x28, 0xfffffffffffffffe
    constant x16, 0x5555555555555555
    andn x12, x28, x16
    expect x12, 0xaaaaaaaaaaaaaaaa
    case 218                # any registers
    constant x10, 0x7e1a1fbe40f77b8
    constant x16, 0x1
    andn x22, x10, x16
    expect x22, 0x7e1a1fbe40f77b8
    case 219                # each result the next operand
    constant a0, 0x172a77be4dded304
    constant a1, 0x9daa67f817b6a378
    andn a0, a0, a1
    andn a1, a0, a1
    andn a0, a0, a1
    andn a1, a0, a1
    expect a0, 0x0
    expect a1, 0x0
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
    .dword 0x1, 0x0, 0x0, 0x0, 0x1, 0x0, 0x1, 0x1, 0x0, 0x0, 0x0, 0x1, 0x0, 0x1
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x8000000000000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x123456789abcdef, 0xffffffffffffffde, 0x1
    .dword 0x7fffffffffffffff, 0x7ffffffffffffffe, 0x0, 0x0, 0x7fffffffffffffff, 0x7fffffff80000000, 0x7fffffff7fffffff, 0x7fffffff, 0x7fffffff00000000, 0x2aaaaaaaaaaaaaaa, 0x7edcba9876543210, 0x123456789abcdef, 0x7fffffffffffffde, 0x1
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x7ffffffe, 0x0, 0x0, 0x7fffffff, 0x0, 0x7fffffff, 0x7fffffff, 0x0, 0x2aaaaaaa, 0x76543210, 0x9abcdef, 0x7fffffde, 0x1
    .dword 0x80000000, 0x80000000, 0x0, 0x0, 0x80000000, 0x80000000, 0x0, 0x0, 0x0, 0x80000000, 0x0, 0x80000000, 0x80000000, 0x0
    .dword 0xffffffff80000000, 0xffffffff80000000, 0x0, 0x8000000000000000, 0x7fffffff80000000, 0xffffffff80000000, 0xffffffff00000000, 0x0, 0xffffffff00000000, 0xaaaaaaaa80000000, 0xfedcba9800000000, 0x123456780000000, 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0xfffffffe, 0x0, 0x0, 0xffffffff, 0x80000000, 0x7fffffff, 0x7fffffff, 0x0, 0xaaaaaaaa, 0x76543210, 0x89abcdef, 0xffffffde, 0x1
    .dword 0x5555555555555555, 0x5555555555555554, 0x0, 0x0, 0x5555555555555555, 0x5555555500000000, 0x5555555555555555, 0x55555555, 0x5555555500000000, 0x0, 0x5454101054541010, 0x101454501014545, 0x5555555555555554, 0x1
    .dword 0x123456789abcdef, 0x123456789abcdee, 0x0, 0x0, 0x123456789abcdef, 0x123456780000000, 0x123456709abcdef, 0x9abcdef, 0x123456700000000, 0x22002288aa88aa, 0x0, 0x123456789abcdef, 0x123456789abcdce, 0x1
    .dword 0xfedcba9876543210, 0xfedcba9876543210, 0x0, 0x8000000000000000, 0x7edcba9876543210, 0xfedcba9800000000, 0xfedcba9876543210, 0x76543210, 0xfedcba9800000000, 0xaa88aa8822002200, 0xfedcba9876543210, 0x0, 0xfedcba9876543210, 0x0
    .dword 0x21, 0x20, 0x0, 0x0, 0x21, 0x0, 0x21, 0x21, 0x0, 0x20, 0x0, 0x21, 0x0, 0x1
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe, 0x0, 0x8000000000000000, 0x7ffffffffffffffe, 0xffffffff80000000, 0xffffffff7ffffffe, 0x7ffffffe, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x123456789abcdee, 0xffffffffffffffde, 0x0
results_end:
rows:
    .dword 0xb322f77e9575640f, 0x43656b5f3ad01e08, 0xb002942085256007
    .dword 0x949b113d23e9a769, 0x6271c63eaa69630d, 0x948a110101808460
    .dword 0x7882c99d70134893, 0x45e9c7d0762b01d9, 0x3802080d00104802
    .dword 0x9d73a906b9e644a0, 0x7acc805171641fc0, 0x8533290688824020
    .dword 0x3cdbb7bc310d1ff4, 0x40a58c874b21cf9e, 0x3c5a3338300c1060
    .dword 0xb2efca37a1f0f96c, 0x8109bdd78125d789, 0x32e6422020d02864
    .dword 0x7c9732ae62cde814, 0x82917e7b4e970205, 0x7c0600842048e810
    .dword 0x396dd3c5315ded7f, 0xb2911a75af7c04a3, 0x96cc1801001e95c
    .dword 0xdc8d1306a6a92b76, 0x9252be45d37cb1b4, 0x4c8d010224810a42
    .dword 0x2044d2dc27a09889, 0x2fec52c4825a20a3, 0x801825a09808
    .dword 0x27570dfc911f15dc, 0x3e8b2ff8e020f873, 0x1540004111f058c
    .dword 0xaa82b0f81b803b08, 0x4b7d0f2c3c2d827c, 0xa082b0d003803900
rows_end:
