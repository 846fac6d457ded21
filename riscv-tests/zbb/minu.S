# minu rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, minu
    table_rr 197, minu, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xd53b90e271a96c9
    constant a1, 0xca25ea3b4e017134
    minu a0, a0, a1
    expect a0, 0xd53b90e271a96c9
    expect a1, 0xca25ea3b4e017134
    case 210                # rd = rs2
    constant a0, 0xd53b90e271a96c9
    constant a1, 0xca25ea3b4e017134
    minu a1, a0, a1
    expect a1, 0xd53b90e271a96c9
    expect a0, 0xd53b90e271a96c9
    case 211                # rs1 = rs2
    constant a0, 0xd53b90e271a96c9
    minu a1, a0, a0
    expect a1, 0xd53b90e271a96c9
    case 212                # rd = rs1 = rs2
    minu a0, a0, a0
    expect a0, 0xd53b90e271a96c9
    case 213                # rd = x0
    constant a0, 0xd53b90e271a96c9
    constant a1, 0xca25ea3b4e017134
    minu zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    minu a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    minu a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    minu a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x19, 0x21
    constant x9, 0x7fffffffffffffff
    minu x15, x19, x9
    expect x15, 0x21
    case 218                # any registers
    constant x1, 0x21
    constant x5, 0x1
    minu x11, x1, x5
    expect x11, 0x1
    case 219                # each result the next operand
    constant a0, 0xd53b90e271a96c9
    constant a1, 0xca25ea3b4e017134
    minu a0, a0, a1
    minu a1, a0, a1
    minu a0, a0, a1
    minu a1, a0, a1
    expect a0, 0xd53b90e271a96c9
    expect a1, 0xd53b90e271a96c9
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
    .dword 0x0, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1, 0x1
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0x1, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffff, 0x80000000, 0x7fffffffffffffff, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0x7fffffffffffffff, 0x21, 0x7fffffffffffffff
    .dword 0x0, 0x1, 0x8000000000000000, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0x8000000000000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0x8000000000000000, 0x21, 0x8000000000000000
    .dword 0x0, 0x1, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x21, 0x7fffffff
    .dword 0x0, 0x1, 0x80000000, 0x80000000, 0x80000000, 0x7fffffff, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x21, 0x80000000
    .dword 0x0, 0x1, 0xffffffff80000000, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xffffffff80000000
    .dword 0x0, 0x1, 0xffffffff, 0xffffffff, 0xffffffff, 0x7fffffff, 0x80000000, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x21, 0xffffffff
    .dword 0x0, 0x1, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x7fffffff, 0x80000000, 0x5555555555555555, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0x5555555555555555, 0x21, 0x5555555555555555
    .dword 0x0, 0x1, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x7fffffff, 0x80000000, 0x123456789abcdef, 0xffffffff, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x21, 0x123456789abcdef
    .dword 0x0, 0x1, 0xfedcba9876543210, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xfedcba9876543210, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfedcba9876543210
    .dword 0x0, 0x1, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21
    .dword 0x0, 0x1, 0xfffffffffffffffe, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
results_end:
rows:
    .dword 0x8824587f64e1d4fd, 0x6648a6b5fc12f70f, 0x6648a6b5fc12f70f
    .dword 0x3b839b42ae0874c1, 0xea62a1e678b4c8c8, 0x3b839b42ae0874c1
    .dword 0x2676bc8ccc760a98, 0xefa60a65eb66a95b, 0x2676bc8ccc760a98
    .dword 0xe398db7582ba4ad9, 0x189a8401b0ad87b3, 0x189a8401b0ad87b3
    .dword 0x42cf91c15d61bfe7, 0x3ca89e4d4b844e7f, 0x3ca89e4d4b844e7f
    .dword 0x849ba36e883147fb, 0x8ae55055d093f831, 0x849ba36e883147fb
    .dword 0xb882e37b9a3da27, 0x82067790fe177ccc, 0xb882e37b9a3da27
    .dword 0xec4ab154a1a4f8d4, 0xca94fec8ce0800d, 0xca94fec8ce0800d
    .dword 0xff731f7faf60b808, 0x56165bb2f5977261, 0x56165bb2f5977261
    .dword 0x376b9d7bf7eb0637, 0x2b6e742b5b178848, 0x2b6e742b5b178848
    .dword 0xd725a522d39812d3, 0xe07766fee70832c9, 0xd725a522d39812d3
    .dword 0x5b6c2107694749af, 0x8a822233a25e91c7, 0x5b6c2107694749af
rows_end:
