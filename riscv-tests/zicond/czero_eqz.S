# czero.eqz rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, czero.eqz
    table_rr 197, czero.eqz, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xad2d9aa0a3cf5802
    constant a1, 0xf1c57c31e561dc8e
    czero.eqz a0, a0, a1
    expect a0, 0xad2d9aa0a3cf5802
    expect a1, 0xf1c57c31e561dc8e
    case 210                # rd = rs2
    constant a0, 0xad2d9aa0a3cf5802
    constant a1, 0xf1c57c31e561dc8e
    czero.eqz a1, a0, a1
    expect a1, 0xad2d9aa0a3cf5802
    expect a0, 0xad2d9aa0a3cf5802
    case 211                # rs1 = rs2
    constant a0, 0xad2d9aa0a3cf5802
    czero.eqz a1, a0, a0
    expect a1, 0xad2d9aa0a3cf5802
    case 212                # rd = rs1 = rs2
    czero.eqz a0, a0, a0
    expect a0, 0xad2d9aa0a3cf5802
    case 213                # rd = x0
    constant a0, 0xad2d9aa0a3cf5802
    constant a1, 0xf1c57c31e561dc8e
    czero.eqz zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    czero.eqz a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    czero.eqz a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    czero.eqz a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x15, 0xfffffffffffffffe
    constant x11, 0x7fffffff
    czero.eqz x18, x15, x11
    expect x18, 0xfffffffffffffffe
    case 218                # any registers
    constant x29, 0x5555555555555555
    constant x19, 0x454deff74fe9ca
    czero.eqz x22, x29, x19
    expect x22, 0x5555555555555555
    case 219                # each result the next operand
    constant a0, 0xad2d9aa0a3cf5802
    constant a1, 0xf1c57c31e561dc8e
    czero.eqz a0, a0, a1
    czero.eqz a1, a0, a1
    czero.eqz a0, a0, a1
    czero.eqz a1, a0, a1
    expect a0, 0xad2d9aa0a3cf5802
    expect a1, 0xad2d9aa0a3cf5802
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
    .dword 0x0, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x0, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x0, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x0, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0x0, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0x0, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0x0, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x0, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef
    .dword 0x0, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210, 0xfedcba9876543210
    .dword 0x0, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21, 0x21
    .dword 0x0, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe
results_end:
rows:
    .dword 0x7aad890d0c90ea4a, 0x8581f7773286a9de, 0x7aad890d0c90ea4a
    .dword 0x745175915c76840b, 0xc26a0faaeb54f794, 0x745175915c76840b
    .dword 0x308e124f14ed3c4a, 0x564c0b77931c5d66, 0x308e124f14ed3c4a
    .dword 0x49f6c6fcfd8fce93, 0x9f46096557cc3d3e, 0x49f6c6fcfd8fce93
    .dword 0x7bf2d58b33e4bb96, 0x71591efd9daf392f, 0x7bf2d58b33e4bb96
    .dword 0x161a6e5c24360ea7, 0xc3a2d0f2b95cd95e, 0x161a6e5c24360ea7
    .dword 0xcee5cd7e18464598, 0x347166f084a3551d, 0xcee5cd7e18464598
    .dword 0xcfcf4d2dd6f140ce, 0x570c2c6bed76c699, 0xcfcf4d2dd6f140ce
    .dword 0xa77d4c9bce1daaf6, 0x16d77f346efb04af, 0xa77d4c9bce1daaf6
    .dword 0x5432336b93e64118, 0x5c69361b52ee57c7, 0x5432336b93e64118
    .dword 0x2b5e31c28ac395de, 0x8fafcd857e855491, 0x2b5e31c28ac395de
    .dword 0xb29e01c34b30b6f, 0x941fd33958df507d, 0xb29e01c34b30b6f
rows_end:
