# add.uw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zba
    table_cross 1, add.uw
    table_rr 197, add.uw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x738c35b236e40fc3
    constant a1, 0xa24fe6cc8db6e5e9
    add.uw a0, a0, a1
    expect a0, 0xa24fe6ccc49af5ac
    expect a1, 0xa24fe6cc8db6e5e9
    case 210                # rd = rs2
    constant a0, 0x738c35b236e40fc3
    constant a1, 0xa24fe6cc8db6e5e9
    add.uw a1, a0, a1
    expect a1, 0xa24fe6ccc49af5ac
    expect a0, 0x738c35b236e40fc3
    case 211                # rs1 = rs2
    constant a0, 0x738c35b236e40fc3
    add.uw a1, a0, a0
    expect a1, 0x738c35b26dc81f86
    case 212                # rd = rs1 = rs2
    add.uw a0, a0, a0
    expect a0, 0x738c35b26dc81f86
    case 213                # rd = x0
    constant a0, 0x738c35b236e40fc3
    constant a1, 0xa24fe6cc8db6e5e9
    add.uw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    add.uw a2, zero, a1
    expect a2, 0xa24fe6cc8db6e5e9
    case 215                # rs2 = x0
    add.uw a2, a0, zero
    expect a2, 0x36e40fc3
    case 216                # rs1 = rs2 = x0
    add.uw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x31, 0x7fffffff
    constant x28, 0xffffffff
    add.uw x20, x31, x28
    expect x20, 0x17ffffffe
    case 218                # any registers
    constant x6, 0xabf3efbd42fc7f1b
    constant x5, 0xfedcba9876543210
    add.uw x10, x6, x5
    expect x10, 0xfedcba98b950b12b
    case 219                # each result the next operand
    constant a0, 0x738c35b236e40fc3
    constant a1, 0xa24fe6cc8db6e5e9
    add.uw a0, a0, a1
    add.uw a1, a0, a1
    add.uw a0, a0, a1
    add.uw a1, a0, a1
    expect a0, 0xa24fe6ce16ecd141
    expect a1, 0xa24fe6cd693eacd6
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
    .dword 0x1, 0x2, 0x0, 0x8000000000000000, 0x8000000000000001, 0x80000000, 0x80000001, 0xffffffff80000001, 0x100000000, 0x5555555555555556, 0x123456789abcdf0, 0xfedcba9876543211, 0x22, 0xffffffffffffffff
    .dword 0xffffffff, 0x100000000, 0xfffffffe, 0x80000000fffffffe, 0x80000000ffffffff, 0x17ffffffe, 0x17fffffff, 0x7fffffff, 0x1fffffffe, 0x5555555655555554, 0x123456889abcdee, 0xfedcba997654320f, 0x100000020, 0xfffffffd
    .dword 0xffffffff, 0x100000000, 0xfffffffe, 0x80000000fffffffe, 0x80000000ffffffff, 0x17ffffffe, 0x17fffffff, 0x7fffffff, 0x1fffffffe, 0x5555555655555554, 0x123456889abcdee, 0xfedcba997654320f, 0x100000020, 0xfffffffd
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x7fffffff, 0x80000000, 0x7ffffffe, 0x800000007ffffffe, 0x800000007fffffff, 0xfffffffe, 0xffffffff, 0xffffffffffffffff, 0x17ffffffe, 0x55555555d5555554, 0x123456809abcdee, 0xfedcba98f654320f, 0x80000020, 0x7ffffffd
    .dword 0x80000000, 0x80000001, 0x7fffffff, 0x800000007fffffff, 0x8000000080000000, 0xffffffff, 0x100000000, 0x0, 0x17fffffff, 0x55555555d5555555, 0x123456809abcdef, 0xfedcba98f6543210, 0x80000021, 0x7ffffffe
    .dword 0x80000000, 0x80000001, 0x7fffffff, 0x800000007fffffff, 0x8000000080000000, 0xffffffff, 0x100000000, 0x0, 0x17fffffff, 0x55555555d5555555, 0x123456809abcdef, 0xfedcba98f6543210, 0x80000021, 0x7ffffffe
    .dword 0xffffffff, 0x100000000, 0xfffffffe, 0x80000000fffffffe, 0x80000000ffffffff, 0x17ffffffe, 0x17fffffff, 0x7fffffff, 0x1fffffffe, 0x5555555655555554, 0x123456889abcdee, 0xfedcba997654320f, 0x100000020, 0xfffffffd
    .dword 0x55555555, 0x55555556, 0x55555554, 0x8000000055555554, 0x8000000055555555, 0xd5555554, 0xd5555555, 0xffffffffd5555555, 0x155555554, 0x55555555aaaaaaaa, 0x1234567df012344, 0xfedcba98cba98765, 0x55555576, 0x55555553
    .dword 0x89abcdef, 0x89abcdf0, 0x89abcdee, 0x8000000089abcdee, 0x8000000089abcdef, 0x109abcdee, 0x109abcdef, 0x9abcdef, 0x189abcdee, 0x55555555df012344, 0x123456813579bde, 0xfedcba98ffffffff, 0x89abce10, 0x89abcded
    .dword 0x76543210, 0x76543211, 0x7654320f, 0x800000007654320f, 0x8000000076543210, 0xf654320f, 0xf6543210, 0xfffffffff6543210, 0x17654320f, 0x55555555cba98765, 0x1234567ffffffff, 0xfedcba98eca86420, 0x76543231, 0x7654320e
    .dword 0x21, 0x22, 0x20, 0x8000000000000020, 0x8000000000000021, 0x80000020, 0x80000021, 0xffffffff80000021, 0x100000020, 0x5555555555555576, 0x123456789abce10, 0xfedcba9876543231, 0x42, 0x1f
    .dword 0xfffffffe, 0xffffffff, 0xfffffffd, 0x80000000fffffffd, 0x80000000fffffffe, 0x17ffffffd, 0x17ffffffe, 0x7ffffffe, 0x1fffffffd, 0x5555555655555553, 0x123456889abcded, 0xfedcba997654320e, 0x10000001f, 0xfffffffc
results_end:
rows:
    .dword 0x946535c6e631761f, 0x6bb11c341f757ca0, 0x6bb11c3505a6f2bf
    .dword 0xd3202a3f4b53e98e, 0x1f66ecb5c2f1e218, 0x1f66ecb60e45cba6
    .dword 0x93fc56384356b75f, 0x66edfad6116411eb, 0x66edfad654bac94a
    .dword 0x7db5bee07a622cbe, 0x1c6e45f44f2d41b3, 0x1c6e45f4c98f6e71
    .dword 0xd31a86c169d4f993, 0xcdb4baffa7bf18d2, 0xcdb4bb0011941265
    .dword 0x20a03e2d97e41f7d, 0x14a6fc6132956337, 0x14a6fc61ca7982b4
    .dword 0x4a12173c457a40c1, 0x5ce480147d21874e, 0x5ce48014c29bc80f
    .dword 0x649b5a0e7de74c57, 0xbce5f0e521f2bfc1, 0xbce5f0e59fda0c18
    .dword 0x57f4e68121cc0218, 0x538e06fca8c256ef, 0x538e06fcca8e5907
    .dword 0xe1eb6aa0632e1d04, 0x9f85f727c311d1a8, 0x9f85f728263feeac
    .dword 0xc44abc8dcbe74fb6, 0x91a31dcad18c5219, 0x91a31dcb9d73a1cf
    .dword 0xa9cacca423ad61ae, 0xa65d471b0263c1ea, 0xa65d471b26112398
rows_end:
