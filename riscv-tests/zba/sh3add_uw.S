# sh3add.uw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zba
    table_cross 1, sh3add.uw
    table_rr 197, sh3add.uw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xd2ba408536288c95
    constant a1, 0x6cf22b178ed69b65
    sh3add.uw a0, a0, a1
    expect a0, 0x6cf22b19401b000d
    expect a1, 0x6cf22b178ed69b65
    case 210                # rd = rs2
    constant a0, 0xd2ba408536288c95
    constant a1, 0x6cf22b178ed69b65
    sh3add.uw a1, a0, a1
    expect a1, 0x6cf22b19401b000d
    expect a0, 0xd2ba408536288c95
    case 211                # rs1 = rs2
    constant a0, 0xd2ba408536288c95
    sh3add.uw a1, a0, a0
    expect a1, 0xd2ba4086e76cf13d
    case 212                # rd = rs1 = rs2
    sh3add.uw a0, a0, a0
    expect a0, 0xd2ba4086e76cf13d
    case 213                # rd = x0
    constant a0, 0xd2ba408536288c95
    constant a1, 0x6cf22b178ed69b65
    sh3add.uw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sh3add.uw a2, zero, a1
    expect a2, 0x6cf22b178ed69b65
    case 215                # rs2 = x0
    sh3add.uw a2, a0, zero
    expect a2, 0x1b14464a8
    case 216                # rs1 = rs2 = x0
    sh3add.uw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x2, 0x269de16e36f84e65
    constant x31, 0x7fffffff
    sh3add.uw x13, x2, x31
    expect x13, 0x237c27327
    case 218                # any registers
    constant x12, 0xfffffffffffffffe
    constant x1, 0xffffffffffffffff
    sh3add.uw x23, x12, x1
    expect x23, 0x7ffffffef
    case 219                # each result the next operand
    constant a0, 0xd2ba408536288c95
    constant a1, 0x6cf22b178ed69b65
    sh3add.uw a0, a0, a1
    sh3add.uw a1, a0, a1
    sh3add.uw a0, a0, a1
    sh3add.uw a1, a0, a1
    expect a0, 0x6cf22b1b90869c35
    expect a1, 0x6cf22b1e13e37d75
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
    .dword 0x7fffffff8, 0x7fffffff9, 0x7fffffff7, 0x80000007fffffff7, 0x80000007fffffff8, 0x87ffffff7, 0x87ffffff8, 0x77ffffff8, 0x8fffffff7, 0x5555555d5555554d, 0x123456f89abcde7, 0xfedcbaa076543208, 0x800000019, 0x7fffffff6
    .dword 0x7fffffff8, 0x7fffffff9, 0x7fffffff7, 0x80000007fffffff7, 0x80000007fffffff8, 0x87ffffff7, 0x87ffffff8, 0x77ffffff8, 0x8fffffff7, 0x5555555d5555554d, 0x123456f89abcde7, 0xfedcbaa076543208, 0x800000019, 0x7fffffff6
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x3fffffff8, 0x3fffffff9, 0x3fffffff7, 0x80000003fffffff7, 0x80000003fffffff8, 0x47ffffff7, 0x47ffffff8, 0x37ffffff8, 0x4fffffff7, 0x555555595555554d, 0x123456b89abcde7, 0xfedcba9c76543208, 0x400000019, 0x3fffffff6
    .dword 0x400000000, 0x400000001, 0x3ffffffff, 0x80000003ffffffff, 0x8000000400000000, 0x47fffffff, 0x480000000, 0x380000000, 0x4ffffffff, 0x5555555955555555, 0x123456b89abcdef, 0xfedcba9c76543210, 0x400000021, 0x3fffffffe
    .dword 0x400000000, 0x400000001, 0x3ffffffff, 0x80000003ffffffff, 0x8000000400000000, 0x47fffffff, 0x480000000, 0x380000000, 0x4ffffffff, 0x5555555955555555, 0x123456b89abcdef, 0xfedcba9c76543210, 0x400000021, 0x3fffffffe
    .dword 0x7fffffff8, 0x7fffffff9, 0x7fffffff7, 0x80000007fffffff7, 0x80000007fffffff8, 0x87ffffff7, 0x87ffffff8, 0x77ffffff8, 0x8fffffff7, 0x5555555d5555554d, 0x123456f89abcde7, 0xfedcbaa076543208, 0x800000019, 0x7fffffff6
    .dword 0x2aaaaaaa8, 0x2aaaaaaa9, 0x2aaaaaaa7, 0x80000002aaaaaaa7, 0x80000002aaaaaaa8, 0x32aaaaaa7, 0x32aaaaaa8, 0x22aaaaaa8, 0x3aaaaaaa7, 0x55555557fffffffd, 0x123456a34567897, 0xfedcba9b20fedcb8, 0x2aaaaaac9, 0x2aaaaaaa6
    .dword 0x44d5e6f78, 0x44d5e6f79, 0x44d5e6f77, 0x800000044d5e6f77, 0x800000044d5e6f78, 0x4cd5e6f77, 0x4cd5e6f78, 0x3cd5e6f78, 0x54d5e6f77, 0x55555559a2b3c4cd, 0x123456bd70a3d67, 0xfedcba9cc3b2a188, 0x44d5e6f99, 0x44d5e6f76
    .dword 0x3b2a19080, 0x3b2a19081, 0x3b2a1907f, 0x80000003b2a1907f, 0x80000003b2a19080, 0x432a1907f, 0x432a19080, 0x332a19080, 0x4b2a1907f, 0x5555555907f6e5d5, 0x123456b3c4d5e6f, 0xfedcba9c28f5c290, 0x3b2a190a1, 0x3b2a1907e
    .dword 0x108, 0x109, 0x107, 0x8000000000000107, 0x8000000000000108, 0x80000107, 0x80000108, 0xffffffff80000108, 0x100000107, 0x555555555555565d, 0x123456789abcef7, 0xfedcba9876543318, 0x129, 0x106
    .dword 0x7fffffff0, 0x7fffffff1, 0x7ffffffef, 0x80000007ffffffef, 0x80000007fffffff0, 0x87fffffef, 0x87ffffff0, 0x77ffffff0, 0x8ffffffef, 0x5555555d55555545, 0x123456f89abcddf, 0xfedcbaa076543200, 0x800000011, 0x7ffffffee
results_end:
rows:
    .dword 0xd2104a6b6ba27a71, 0xa129aa07a60e7c3a, 0xa129aa0b03224fc2
    .dword 0x5f764a582427ce50, 0x8119c0d830ccd61c, 0x8119c0d9520b489c
    .dword 0x260556a5de80f902, 0xa8f0b0c6320f18f7, 0xa8f0b0cd2616e107
    .dword 0x9d716af8ba72455d, 0x5b8694ecc517736b, 0x5b8694f298a99e53
    .dword 0x788ee110223299ec, 0xb861c6b38fb1a743, 0xb861c6b4a14676a3
    .dword 0xfd37cbaa59d97c3c, 0x8876eb1ed3108172, 0x8876eb21a1dc6352
    .dword 0x1bcaa0172da8421b, 0x5da67a26c86c79b0, 0x5da67a2835ae8a88
    .dword 0xfee7b4f87c14bb70, 0xac7660ad1e3d4ce, 0xac7660eb289b04e
    .dword 0xb579cd5691f45716, 0x7e418fed9a74a9c3, 0x7e418ff22a176273
    .dword 0x7e8c88b4aac57255, 0xaea89f948b52053b, 0xaea89f99e17d97e3
    .dword 0x27522883f0fcc59f, 0x8e16ae6d09986eef, 0x8e16ae74917e9be7
    .dword 0x15c24b3d2342482f, 0x17388abdb84c0e82, 0x17388abed25e4ffa
rows_end:
