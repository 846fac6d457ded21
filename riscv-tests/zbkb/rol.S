# rol rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, rol
    table_rr 197, rol, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xa057f00338640403
    constant a1, 0x47755dbca701c43f
    rol a0, a0, a1
    expect a0, 0xd02bf8019c320201
    expect a1, 0x47755dbca701c43f
    case 210                # rd = rs2
    constant a0, 0xa057f00338640403
    constant a1, 0x47755dbca701c43f
    rol a1, a0, a1
    expect a1, 0xd02bf8019c320201
    expect a0, 0xa057f00338640403
    case 211                # rs1 = rs2
    constant a0, 0xa057f00338640403
    rol a1, a0, a0
    expect a1, 0x2bf8019c320201d
    case 212                # rd = rs1 = rs2
    rol a0, a0, a0
    expect a0, 0x2bf8019c320201d
    case 213                # rd = x0
    constant a0, 0xa057f00338640403
    constant a1, 0x47755dbca701c43f
    rol zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    rol a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    rol a2, a0, zero
    expect a2, 0xa057f00338640403
    case 216                # rs1 = rs2 = x0
    rol a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x28, 0x5555555555555555
    constant x10, 0x123456789abcdef
    rol x12, x28, x10
    expect x12, 0xaaaaaaaaaaaaaaaa
    case 218                # any registers
    constant x6, 0x8000000000000000
    constant x8, 0xfffffffffffffffe
    rol x9, x6, x8
    expect x9, 0x2000000000000000
    case 219                # each result the next operand
    constant a0, 0xa057f00338640403
    constant a1, 0x47755dbca701c43f
    rol a0, a0, a1
    rol a1, a0, a1
    rol a0, a0, a1
    rol a1, a0, a1
    expect a0, 0xd02bf8019c320201
    expect a1, 0xd02bf8019c320201
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
    .dword 0x9a64b684b20a1490, 0x690d375e2b1ed070, 0x14909a64b684b20a
    .dword 0x42edaf20138c8ab1, 0x15b3958270028e0e, 0x6bc804e322ac50bb
    .dword 0x86000f677fbde3fc, 0x3624ab4adec5f553, 0x7b3bfdef1fe43000
    .dword 0xc2a78895c3c9acc1, 0xf39b8d008da274b2, 0xb3070a9e22570f26
    .dword 0x4717d147575e1073, 0xd42648437cb2f215, 0x28eaebc20e68e2fa
    .dword 0xa732e7acaa0c902e, 0x5021b1c60d6ee80f, 0x73d6550648175399
    .dword 0xb2f85496fa3d1e47, 0x6d15843bc3170a79, 0x8f65f0a92df47a3c
    .dword 0xa6c245c9693aa115, 0x1493a3a1750e8207, 0x6122e4b49d508ad3
    .dword 0x3a499b37d4872204, 0xcac11ec2d922e5bc, 0x43a499b37d487220
    .dword 0x77674578dc74e2ce, 0xdc00f10c59e20e04, 0x7674578dc74e2ce7
    .dword 0xad86f73e7897c643, 0x60d696eb9df2f0a6, 0x25f190eb61bdcf9e
    .dword 0x1c6a2477ca4257e3, 0x9257ad5a3d53cdfb, 0x18e35123be5212bf
rows_end:
