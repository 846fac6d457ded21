# binv rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbs
    table_cross 1, binv
    table_rr 197, binv, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xd440bec9aeb0965d
    constant a1, 0x51ecdb6e463e5e5d
    binv a0, a0, a1
    expect a0, 0xd440bec98eb0965d
    expect a1, 0x51ecdb6e463e5e5d
    case 210                # rd = rs2
    constant a0, 0xd440bec9aeb0965d
    constant a1, 0x51ecdb6e463e5e5d
    binv a1, a0, a1
    expect a1, 0xd440bec98eb0965d
    expect a0, 0xd440bec9aeb0965d
    case 211                # rs1 = rs2
    constant a0, 0xd440bec9aeb0965d
    binv a1, a0, a0
    expect a1, 0xd440bec98eb0965d
    case 212                # rd = rs1 = rs2
    binv a0, a0, a0
    expect a0, 0xd440bec98eb0965d
    case 213                # rd = x0
    constant a0, 0xd440bec9aeb0965d
    constant a1, 0x51ecdb6e463e5e5d
    binv zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    binv a2, zero, a1
    expect a2, 0x20000000
    case 215                # rs2 = x0
    binv a2, a0, zero
    expect a2, 0xd440bec9aeb0965c
    case 216                # rs1 = rs2 = x0
    binv a2, zero, zero
    expect a2, 0x1
    case 217                # any registers
    constant x10, 0x8000000000000000
    constant x18, 0x0
    binv x5, x10, x18
    expect x5, 0x8000000000000001
    case 218                # any registers
    constant x6, 0x54387052ecffb883
    constant x5, 0x123456789abcdef
    binv x20, x6, x5
    expect x20, 0x5438f052ecffb883
    case 219                # each result the next operand
    constant a0, 0xd440bec9aeb0965d
    constant a1, 0x51ecdb6e463e5e5d
    binv a0, a0, a1
    binv a1, a0, a1
    binv a0, a0, a1
    binv a1, a0, a1
    expect a0, 0xd440bec9aeb0965d
    expect a1, 0xd440bec98eb0965d
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
    .dword 0x1, 0x2, 0x8000000000000000, 0x8000000000000000, 0x1, 0x8000000000000000, 0x1, 0x1, 0x8000000000000000, 0x200000, 0x800000000000, 0x10000, 0x200000000, 0x4000000000000000
    .dword 0x0, 0x3, 0x8000000000000001, 0x8000000000000001, 0x0, 0x8000000000000001, 0x0, 0x0, 0x8000000000000001, 0x200001, 0x800000000001, 0x10001, 0x200000001, 0x4000000000000001
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xfffffffffffffffe, 0x7fffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffffffffffff, 0xffffffffffdfffff, 0xffff7fffffffffff, 0xfffffffffffeffff, 0xfffffffdffffffff, 0xbfffffffffffffff
    .dword 0x7ffffffffffffffe, 0x7ffffffffffffffd, 0xffffffffffffffff, 0xffffffffffffffff, 0x7ffffffffffffffe, 0xffffffffffffffff, 0x7ffffffffffffffe, 0x7ffffffffffffffe, 0xffffffffffffffff, 0x7fffffffffdfffff, 0x7fff7fffffffffff, 0x7ffffffffffeffff, 0x7ffffffdffffffff, 0x3fffffffffffffff
    .dword 0x8000000000000001, 0x8000000000000002, 0x0, 0x0, 0x8000000000000001, 0x0, 0x8000000000000001, 0x8000000000000001, 0x0, 0x8000000000200000, 0x8000800000000000, 0x8000000000010000, 0x8000000200000000, 0xc000000000000000
    .dword 0x7ffffffe, 0x7ffffffd, 0x800000007fffffff, 0x800000007fffffff, 0x7ffffffe, 0x800000007fffffff, 0x7ffffffe, 0x7ffffffe, 0x800000007fffffff, 0x7fdfffff, 0x80007fffffff, 0x7ffeffff, 0x27fffffff, 0x400000007fffffff
    .dword 0x80000001, 0x80000002, 0x8000000080000000, 0x8000000080000000, 0x80000001, 0x8000000080000000, 0x80000001, 0x80000001, 0x8000000080000000, 0x80200000, 0x800080000000, 0x80010000, 0x280000000, 0x4000000080000000
    .dword 0xffffffff80000001, 0xffffffff80000002, 0x7fffffff80000000, 0x7fffffff80000000, 0xffffffff80000001, 0x7fffffff80000000, 0xffffffff80000001, 0xffffffff80000001, 0x7fffffff80000000, 0xffffffff80200000, 0xffff7fff80000000, 0xffffffff80010000, 0xfffffffd80000000, 0xbfffffff80000000
    .dword 0xfffffffe, 0xfffffffd, 0x80000000ffffffff, 0x80000000ffffffff, 0xfffffffe, 0x80000000ffffffff, 0xfffffffe, 0xfffffffe, 0x80000000ffffffff, 0xffdfffff, 0x8000ffffffff, 0xfffeffff, 0x2ffffffff, 0x40000000ffffffff
    .dword 0x5555555555555554, 0x5555555555555557, 0xd555555555555555, 0xd555555555555555, 0x5555555555555554, 0xd555555555555555, 0x5555555555555554, 0x5555555555555554, 0xd555555555555555, 0x5555555555755555, 0x5555d55555555555, 0x5555555555545555, 0x5555555755555555, 0x1555555555555555
    .dword 0x123456789abcdee, 0x123456789abcded, 0x8123456789abcdef, 0x8123456789abcdef, 0x123456789abcdee, 0x8123456789abcdef, 0x123456789abcdee, 0x123456789abcdee, 0x8123456789abcdef, 0x1234567898bcdef, 0x123c56789abcdef, 0x123456789aacdef, 0x123456589abcdef, 0x4123456789abcdef
    .dword 0xfedcba9876543211, 0xfedcba9876543212, 0x7edcba9876543210, 0x7edcba9876543210, 0xfedcba9876543211, 0x7edcba9876543210, 0xfedcba9876543211, 0xfedcba9876543211, 0x7edcba9876543210, 0xfedcba9876743210, 0xfedc3a9876543210, 0xfedcba9876553210, 0xfedcba9a76543210, 0xbedcba9876543210
    .dword 0x20, 0x23, 0x8000000000000021, 0x8000000000000021, 0x20, 0x8000000000000021, 0x20, 0x20, 0x8000000000000021, 0x200021, 0x800000000021, 0x10021, 0x200000021, 0x4000000000000021
    .dword 0xffffffffffffffff, 0xfffffffffffffffc, 0x7ffffffffffffffe, 0x7ffffffffffffffe, 0xffffffffffffffff, 0x7ffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0x7ffffffffffffffe, 0xffffffffffdffffe, 0xffff7ffffffffffe, 0xfffffffffffefffe, 0xfffffffdfffffffe, 0xbffffffffffffffe
results_end:
rows:
    .dword 0x5f2b43c33fb55422, 0x6bd354369d8f4296, 0x5f2b43c33ff55422
    .dword 0x57dced648b56638c, 0xd15fe411ec847d7f, 0xd7dced648b56638c
    .dword 0xe2aeb41e18f13348, 0x6a1fadda474f1eea, 0xe2aeb01e18f13348
    .dword 0xf35f4b1e24408364, 0x4cfa77efcf8a45fe, 0xb35f4b1e24408364
    .dword 0xac0ffd0addc5a02e, 0x68efdb561b05e725, 0xac0ffd2addc5a02e
    .dword 0xba6ec800fbc5bc3d, 0x39bd96096016898b, 0xba6ec800fbc5b43d
    .dword 0xa0d5c29438045c01, 0xd0726f59b2716d1f, 0xa0d5c294b8045c01
    .dword 0x29627695449752fd, 0xb65ac6a865c0c479, 0x2b627695449752fd
    .dword 0xf349d528a9d9f46f, 0xbbc9dc2cd2433474, 0xf359d528a9d9f46f
    .dword 0x58d22840759ac5e5, 0x3e3a78440767945d, 0x58d22840559ac5e5
    .dword 0xe3c9e45d346fe941, 0x51d515cc9b93b6c3, 0xe3c9e45d346fe949
    .dword 0x7a5c27c90d011213, 0x980001885a61202a, 0x7a5c23c90d011213
rows_end:
