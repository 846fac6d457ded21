# maxu rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, maxu
    table_rr 197, maxu, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xa53b3f82259305c4
    constant a1, 0x96f3748c7e8253d
    maxu a0, a0, a1
    expect a0, 0xa53b3f82259305c4
    expect a1, 0x96f3748c7e8253d
    case 210                # rd = rs2
    constant a0, 0xa53b3f82259305c4
    constant a1, 0x96f3748c7e8253d
    maxu a1, a0, a1
    expect a1, 0xa53b3f82259305c4
    expect a0, 0xa53b3f82259305c4
    case 211                # rs1 = rs2
    constant a0, 0xa53b3f82259305c4
    maxu a1, a0, a0
    expect a1, 0xa53b3f82259305c4
    case 212                # rd = rs1 = rs2
    maxu a0, a0, a0
    expect a0, 0xa53b3f82259305c4
    case 213                # rd = x0
    constant a0, 0xa53b3f82259305c4
    constant a1, 0x96f3748c7e8253d
    maxu zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    maxu a2, zero, a1
    expect a2, 0x96f3748c7e8253d
    case 215                # rs2 = x0
    maxu a2, a0, zero
    expect a2, 0xa53b3f82259305c4
    case 216                # rs1 = rs2 = x0
    maxu a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x13, 0xb77f162ab9e9c850
    constant x30, 0xbad40617d46c9668
    maxu x6, x13, x30
    expect x6, 0xbad40617d46c9668
    case 218                # any registers
    constant x31, 0x6a50a28d599d119
    constant x19, 0xb3017b88d8c77a94
    maxu x18, x31, x19
    expect x18, 0xb3017b88d8c77a94
    case 219                # each result the next operand
    constant a0, 0xa53b3f82259305c4
    constant a1, 0x96f3748c7e8253d
    maxu a0, a0, a1
    maxu a1, a0, a1
    maxu a0, a0, a1
    maxu a1, a0, a1
    expect a0, 0xa53b3f82259305c4
    expect a1, 0xa53b3f82259305c4
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
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x1, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xfedcba9876543210, 0x7fffffffffffffff, 0xfffffffffffffffe
    .dword 0x8000000000000000, 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0xffffffff80000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0xfedcba9876543210, 0x8000000000000000, 0xfffffffffffffffe
    .dword 0x7fffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x7fffffff, 0xfffffffffffffffe
    .dword 0x80000000, 0x80000000, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x80000000, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x80000000, 0xfffffffffffffffe
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xfffffffffffffffe
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0xffffffff, 0xffffffff, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0xffffffff, 0xfffffffffffffffe
    .dword 0x5555555555555555, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x5555555555555555, 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0xfedcba9876543210, 0x5555555555555555, 0xfffffffffffffffe
    .dword 0x123456789abcdef, 0x123456789abcdef, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x123456789abcdef, 0x123456789abcdef, 0xffffffff80000000, 0x123456789abcdef, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x123456789abcdef, 0xfffffffffffffffe
    .dword 0xfedcba9876543210, 0xfedcba9876543210, 0xffffffffffffffff, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xffffffff80000000, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfffffffffffffffe
    .dword 0x21, 0x21, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe
results_end:
rows:
    .dword 0x8a92e83e99f99ba7, 0x9a9d9b5304b0d93b, 0x9a9d9b5304b0d93b
    .dword 0x3a40cd97b6592392, 0x506ba1a76808a3cb, 0x506ba1a76808a3cb
    .dword 0xfc6d1baf715f9a65, 0xd69c15cb9c5aec84, 0xfc6d1baf715f9a65
    .dword 0xbe1bbc93a3e38670, 0x470720fb295f9d3e, 0xbe1bbc93a3e38670
    .dword 0x96835ae349f7c9ec, 0xccb520a3f9611bf1, 0xccb520a3f9611bf1
    .dword 0x80e08ef3feeb1786, 0x2ab15a1a83ec08e4, 0x80e08ef3feeb1786
    .dword 0x90668a58fc701ae, 0x3d84d189625c45cd, 0x3d84d189625c45cd
    .dword 0x3a7a46098df52feb, 0x396bdc8e0b714e4f, 0x3a7a46098df52feb
    .dword 0xdd76e468b9ce438a, 0x11a51366d2027448, 0xdd76e468b9ce438a
    .dword 0x11de3f3cbe0cde9c, 0x62966024003c9431, 0x62966024003c9431
    .dword 0xb4efae43e0937087, 0xf14d7b1397b03415, 0xf14d7b1397b03415
    .dword 0x4897219883dc9592, 0xc45d58c67238a367, 0xc45d58c67238a367
rows_end:
