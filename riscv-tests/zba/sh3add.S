# sh3add rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zba
    table_cross 1, sh3add
    table_rr 197, sh3add, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x319943cc0429321
    constant a1, 0x3bc7697f2aa4d2d4
    sh3add a0, a0, a1
    expect a0, 0x54940b652cb96bdc
    expect a1, 0x3bc7697f2aa4d2d4
    case 210                # rd = rs2
    constant a0, 0x319943cc0429321
    constant a1, 0x3bc7697f2aa4d2d4
    sh3add a1, a0, a1
    expect a1, 0x54940b652cb96bdc
    expect a0, 0x319943cc0429321
    case 211                # rs1 = rs2
    constant a0, 0x319943cc0429321
    sh3add a1, a0, a0
    expect a1, 0x1be63622c2572c29
    case 212                # rd = rs1 = rs2
    sh3add a0, a0, a0
    expect a0, 0x1be63622c2572c29
    case 213                # rd = x0
    constant a0, 0x319943cc0429321
    constant a1, 0x3bc7697f2aa4d2d4
    sh3add zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sh3add a2, zero, a1
    expect a2, 0x3bc7697f2aa4d2d4
    case 215                # rs2 = x0
    sh3add a2, a0, zero
    expect a2, 0x18cca1e602149908
    case 216                # rs1 = rs2 = x0
    sh3add a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x20, 0xa843d10e09dd76a2
    constant x17, 0xfffffffffffffffe
    sh3add x9, x20, x17
    expect x9, 0x421e88704eebb50e
    case 218                # any registers
    constant x14, 0xfffffffffffffffe
    constant x31, 0x0
    sh3add x12, x14, x31
    expect x12, 0xfffffffffffffff0
    case 219                # each result the next operand
    constant a0, 0x319943cc0429321
    constant a1, 0x3bc7697f2aa4d2d4
    sh3add a0, a0, a1
    sh3add a1, a0, a1
    sh3add a0, a0, a1
    sh3add a1, a0, a1
    expect a0, 0x85081fd1f63b9094
    expect a1, 0x8a8c338424cb654
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
    .dword 0x8, 0x9, 0x7, 0x8000000000000007, 0x8000000000000008, 0x80000007, 0x80000008, 0xffffffff80000008, 0x100000007, 0x555555555555555d, 0x123456789abcdf7, 0xfedcba9876543218, 0x29, 0x6
    .dword 0xfffffffffffffff8, 0xfffffffffffffff9, 0xfffffffffffffff7, 0x7ffffffffffffff7, 0x7ffffffffffffff8, 0x7ffffff7, 0x7ffffff8, 0xffffffff7ffffff8, 0xfffffff7, 0x555555555555554d, 0x123456789abcde7, 0xfedcba9876543208, 0x19, 0xfffffffffffffff6
    .dword 0xfffffffffffffff8, 0xfffffffffffffff9, 0xfffffffffffffff7, 0x7ffffffffffffff7, 0x7ffffffffffffff8, 0x7ffffff7, 0x7ffffff8, 0xffffffff7ffffff8, 0xfffffff7, 0x555555555555554d, 0x123456789abcde7, 0xfedcba9876543208, 0x19, 0xfffffffffffffff6
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x3fffffff8, 0x3fffffff9, 0x3fffffff7, 0x80000003fffffff7, 0x80000003fffffff8, 0x47ffffff7, 0x47ffffff8, 0x37ffffff8, 0x4fffffff7, 0x555555595555554d, 0x123456b89abcde7, 0xfedcba9c76543208, 0x400000019, 0x3fffffff6
    .dword 0x400000000, 0x400000001, 0x3ffffffff, 0x80000003ffffffff, 0x8000000400000000, 0x47fffffff, 0x480000000, 0x380000000, 0x4ffffffff, 0x5555555955555555, 0x123456b89abcdef, 0xfedcba9c76543210, 0x400000021, 0x3fffffffe
    .dword 0xfffffffc00000000, 0xfffffffc00000001, 0xfffffffbffffffff, 0x7ffffffbffffffff, 0x7ffffffc00000000, 0xfffffffc7fffffff, 0xfffffffc80000000, 0xfffffffb80000000, 0xfffffffcffffffff, 0x5555555155555555, 0x123456389abcdef, 0xfedcba9476543210, 0xfffffffc00000021, 0xfffffffbfffffffe
    .dword 0x7fffffff8, 0x7fffffff9, 0x7fffffff7, 0x80000007fffffff7, 0x80000007fffffff8, 0x87ffffff7, 0x87ffffff8, 0x77ffffff8, 0x8fffffff7, 0x5555555d5555554d, 0x123456f89abcde7, 0xfedcbaa076543208, 0x800000019, 0x7fffffff6
    .dword 0xaaaaaaaaaaaaaaa8, 0xaaaaaaaaaaaaaaa9, 0xaaaaaaaaaaaaaaa7, 0x2aaaaaaaaaaaaaa7, 0x2aaaaaaaaaaaaaa8, 0xaaaaaaab2aaaaaa7, 0xaaaaaaab2aaaaaa8, 0xaaaaaaaa2aaaaaa8, 0xaaaaaaabaaaaaaa7, 0xfffffffffffffffd, 0xabcdf01234567897, 0xa987654320fedcb8, 0xaaaaaaaaaaaaaac9, 0xaaaaaaaaaaaaaaa6
    .dword 0x91a2b3c4d5e6f78, 0x91a2b3c4d5e6f79, 0x91a2b3c4d5e6f77, 0x891a2b3c4d5e6f77, 0x891a2b3c4d5e6f78, 0x91a2b3ccd5e6f77, 0x91a2b3ccd5e6f78, 0x91a2b3bcd5e6f78, 0x91a2b3d4d5e6f77, 0x5e6f8091a2b3c4cd, 0xa3d70a3d70a3d67, 0x7f6e5d4c3b2a188, 0x91a2b3c4d5e6f99, 0x91a2b3c4d5e6f76
    .dword 0xf6e5d4c3b2a19080, 0xf6e5d4c3b2a19081, 0xf6e5d4c3b2a1907f, 0x76e5d4c3b2a1907f, 0x76e5d4c3b2a19080, 0xf6e5d4c432a1907f, 0xf6e5d4c432a19080, 0xf6e5d4c332a19080, 0xf6e5d4c4b2a1907f, 0x4c3b2a1907f6e5d5, 0xf8091a2b3c4d5e6f, 0xf5c28f5c28f5c290, 0xf6e5d4c3b2a190a1, 0xf6e5d4c3b2a1907e
    .dword 0x108, 0x109, 0x107, 0x8000000000000107, 0x8000000000000108, 0x80000107, 0x80000108, 0xffffffff80000108, 0x100000107, 0x555555555555565d, 0x123456789abcef7, 0xfedcba9876543318, 0x129, 0x106
    .dword 0xfffffffffffffff0, 0xfffffffffffffff1, 0xffffffffffffffef, 0x7fffffffffffffef, 0x7ffffffffffffff0, 0x7fffffef, 0x7ffffff0, 0xffffffff7ffffff0, 0xffffffef, 0x5555555555555545, 0x123456789abcddf, 0xfedcba9876543200, 0x11, 0xffffffffffffffee
results_end:
rows:
    .dword 0x214e286687ec8b4b, 0x7c97228464a63b2c, 0x870865b8a40a9584
    .dword 0x3392d8ccd4b4866c, 0x1e648ef4e434e633, 0xbafb555b89d91993
    .dword 0xcd292455db227a1f, 0x3e073dded9fdbfb5, 0xa750608db31190ad
    .dword 0xd43994dd0ab87da7, 0xf03e61288a5ddcb6, 0x920b0810e021c9ee
    .dword 0x69c7d5435fde2a52, 0x380c278e9ac1694a, 0x864ad1a999b2bbda
    .dword 0x7f17a40102eedea6, 0x1801f3fb66f63e0, 0xfa3d3f47cde65910
    .dword 0x818bae1eaad2d4ec, 0x1ede72ed03de1ae1, 0x2b3be3e25a74c241
    .dword 0xb70afc1e293342d5, 0xde0881b3da026477, 0x966062a5239c7b1f
    .dword 0x8f076db40dba3f61, 0x6a45d0e5ab210eaf, 0xe2813e8618f309b7
    .dword 0x6fbedf4d47246a7f, 0x8bde94aa5d8c3d11, 0x9d58f1496af9109
    .dword 0xaa2b33e9c57505cd, 0x8d7418bf3e1f9648, 0xdecdb80d69c7c4b0
    .dword 0x559b1ed2c51462b3, 0x8a75551e866c3c39, 0x374e4bb4af0f51d1
rows_end:
