# rol rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, rol
    table_rr 197, rol, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x87ffe83cf3269062
    constant a1, 0xf5d1e8b81953271d
    rol a0, a0, a1
    expect a0, 0x9e64d20c50fffd07
    expect a1, 0xf5d1e8b81953271d
    case 210                # rd = rs2
    constant a0, 0x87ffe83cf3269062
    constant a1, 0xf5d1e8b81953271d
    rol a1, a0, a1
    expect a1, 0x9e64d20c50fffd07
    expect a0, 0x87ffe83cf3269062
    case 211                # rs1 = rs2
    constant a0, 0x87ffe83cf3269062
    rol a1, a0, a0
    expect a1, 0xcc9a418a1fffa0f3
    case 212                # rd = rs1 = rs2
    rol a0, a0, a0
    expect a0, 0xcc9a418a1fffa0f3
    case 213                # rd = x0
    constant a0, 0x87ffe83cf3269062
    constant a1, 0xf5d1e8b81953271d
    rol zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    rol a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    rol a2, a0, zero
    expect a2, 0x87ffe83cf3269062
    case 216                # rs1 = rs2 = x0
    rol a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x9, 0xbe15686b3e19e284
    constant x30, 0x1
    rol x17, x9, x30
    expect x17, 0x7c2ad0d67c33c509
    case 218                # any registers
    constant x8, 0x8000000000000000
    constant x11, 0x2dfcc8f0065e089a
    rol x7, x8, x11
    expect x7, 0x2000000
    case 219                # each result the next operand
    constant a0, 0x87ffe83cf3269062
    constant a1, 0xf5d1e8b81953271d
    rol a0, a0, a1
    rol a1, a0, a1
    rol a0, a0, a1
    rol a1, a0, a1
    expect a0, 0x3cc9a418a1fffa0f
    expect a1, 0x7993483143fff41e
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
    .dword 0x1, 0x2, 0x8000000000000000, 0x8000000000000000, 0x1, 0x8000000000000000, 0x1, 0x1, 0x8000000000000000, 0x200000, 0x800000000000, 0x10000, 0x200000000, 0x4000000000000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xfffffffffffffffe, 0xbfffffffffffffff, 0xbfffffffffffffff, 0x7fffffffffffffff, 0xbfffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xbfffffffffffffff, 0xffffffffffefffff, 0xffffbfffffffffff, 0xffffffffffff7fff, 0xfffffffeffffffff, 0xdfffffffffffffff
    .dword 0x8000000000000000, 0x1, 0x4000000000000000, 0x4000000000000000, 0x8000000000000000, 0x4000000000000000, 0x8000000000000000, 0x8000000000000000, 0x4000000000000000, 0x100000, 0x400000000000, 0x8000, 0x100000000, 0x2000000000000000
    .dword 0x7fffffff, 0xfffffffe, 0x800000003fffffff, 0x800000003fffffff, 0x7fffffff, 0x800000003fffffff, 0x7fffffff, 0x7fffffff, 0x800000003fffffff, 0xfffffffe00000, 0xffff800000003fff, 0x7fffffff0000, 0xfffffffe00000000, 0xc00000001fffffff
    .dword 0x80000000, 0x100000000, 0x40000000, 0x40000000, 0x80000000, 0x40000000, 0x80000000, 0x80000000, 0x40000000, 0x10000000000000, 0x4000, 0x800000000000, 0x1, 0x20000000
    .dword 0xffffffff80000000, 0xffffffff00000001, 0x7fffffffc0000000, 0x7fffffffc0000000, 0xffffffff80000000, 0x7fffffffc0000000, 0xffffffff80000000, 0xffffffff80000000, 0x7fffffffc0000000, 0xfff00000001fffff, 0x7fffffffc000, 0xffff80000000ffff, 0x1ffffffff, 0x3fffffffe0000000
    .dword 0xffffffff, 0x1fffffffe, 0x800000007fffffff, 0x800000007fffffff, 0xffffffff, 0x800000007fffffff, 0xffffffff, 0xffffffff, 0x800000007fffffff, 0x1fffffffe00000, 0xffff800000007fff, 0xffffffff0000, 0xfffffffe00000001, 0xc00000003fffffff
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555
    .dword 0x123456789abcdef, 0x2468acf13579bde, 0x8091a2b3c4d5e6f7, 0x8091a2b3c4d5e6f7, 0x123456789abcdef, 0x8091a2b3c4d5e6f7, 0x123456789abcdef, 0x123456789abcdef, 0x8091a2b3c4d5e6f7, 0xacf13579bde02468, 0xe6f78091a2b3c4d5, 0x456789abcdef0123, 0x13579bde02468acf, 0xc048d159e26af37b
    .dword 0xfedcba9876543210, 0xfdb97530eca86421, 0x7f6e5d4c3b2a1908, 0x7f6e5d4c3b2a1908, 0xfedcba9876543210, 0x7f6e5d4c3b2a1908, 0xfedcba9876543210, 0xfedcba9876543210, 0x7f6e5d4c3b2a1908, 0x530eca86421fdb97, 0x19087f6e5d4c3b2a, 0xba9876543210fedc, 0xeca86421fdb97530, 0x3fb72ea61d950c84
    .dword 0x21, 0x42, 0x8000000000000010, 0x8000000000000010, 0x21, 0x8000000000000010, 0x21, 0x21, 0x8000000000000010, 0x4200000, 0x10800000000000, 0x210000, 0x4200000000, 0x4000000000000008
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xfffffffffffffffe, 0x7fffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffffffffffff, 0xffffffffffdfffff, 0xffff7fffffffffff, 0xfffffffffffeffff, 0xfffffffdffffffff, 0xbfffffffffffffff
results_end:
rows:
    .dword 0x328e54a5e01944a7, 0x5f68082d6de320e1, 0xc032894e651ca94b
    .dword 0xd7aa0948ee222d9, 0x775b0650ed701630, 0x22d90d7aa0948ee2
    .dword 0x892b0539913b1138, 0xaf62fa4eb6c41508, 0x2b0539913b113889
    .dword 0x1c59e06c88822b76, 0xfc20123ff4d4f3d3, 0x36444115bb0e2cf
    .dword 0x76790c642baec461, 0xa6ec23304dcd2559, 0xc8575d88c2ecf218
    .dword 0xb743c5b8e195243c, 0x1f69e65fbdd6912e, 0x490f2dd0f16e3865
    .dword 0x98f045c1d6daaee3, 0x3c2a7bc472f435bf, 0xcc7822e0eb6d5771
    .dword 0x53f26c18c253dd1e, 0xe8f443bcffcf984d, 0x4d83184a7ba3ca7e
    .dword 0xe20c017694aafb39, 0x11fce2e075e98183, 0x10600bb4a557d9cf
    .dword 0xab24578f57509ba9, 0x6537830827b18a42, 0xac915e3d5d426ea6
    .dword 0x38842886f98f8951, 0xa92331e1e1ac851f, 0x7cc7c4a89c421443
    .dword 0x84e05c30eb51b356, 0xe9e22eba9c7f8514, 0xc30eb51b35684e05
rows_end:
