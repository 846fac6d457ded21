# ror rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, ror
    table_rr 197, ror, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x5beb2ac2240ba207
    constant a1, 0xbe07a8ef68244d28
    ror a0, a0, a1
    expect a0, 0xc2240ba2075beb2a
    expect a1, 0xbe07a8ef68244d28
    case 210                # rd = rs2
    constant a0, 0x5beb2ac2240ba207
    constant a1, 0xbe07a8ef68244d28
    ror a1, a0, a1
    expect a1, 0xc2240ba2075beb2a
    expect a0, 0x5beb2ac2240ba207
    case 211                # rs1 = rs2
    constant a0, 0x5beb2ac2240ba207
    ror a1, a0, a0
    expect a1, 0xeb7d65584481744
    case 212                # rd = rs1 = rs2
    ror a0, a0, a0
    expect a0, 0xeb7d65584481744
    case 213                # rd = x0
    constant a0, 0x5beb2ac2240ba207
    constant a1, 0xbe07a8ef68244d28
    ror zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    ror a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    ror a2, a0, zero
    expect a2, 0x5beb2ac2240ba207
    case 216                # rs1 = rs2 = x0
    ror a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x21, 0x7fffffff
    constant x23, 0x5555555555555555
    ror x11, x21, x23
    expect x11, 0xfffff800000003ff
    case 218                # any registers
    constant x28, 0x1
    constant x6, 0x7fffffffffffffff
    ror x17, x28, x6
    expect x17, 0x2
    case 219                # each result the next operand
    constant a0, 0x5beb2ac2240ba207
    constant a1, 0xbe07a8ef68244d28
    ror a0, a0, a1
    ror a1, a0, a1
    ror a0, a0, a1
    ror a1, a0, a1
    expect a0, 0x655844817440eb7d
    expect a1, 0x6facab08902e881d
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
    .dword 0x1, 0x8000000000000000, 0x2, 0x2, 0x1, 0x2, 0x1, 0x1, 0x2, 0x80000000000, 0x20000, 0x1000000000000, 0x80000000, 0x4
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xbfffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffffffffffff, 0xfffffffffffffffe, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xfffffffffffffffe, 0xfffffbffffffffff, 0xfffffffffffeffff, 0xffff7fffffffffff, 0xffffffffbfffffff, 0xfffffffffffffffd
    .dword 0x8000000000000000, 0x4000000000000000, 0x1, 0x1, 0x8000000000000000, 0x1, 0x8000000000000000, 0x8000000000000000, 0x1, 0x40000000000, 0x10000, 0x800000000000, 0x40000000, 0x2
    .dword 0x7fffffff, 0x800000003fffffff, 0xfffffffe, 0xfffffffe, 0x7fffffff, 0xfffffffe, 0x7fffffff, 0x7fffffff, 0xfffffffe, 0xfffff800000003ff, 0xfffffffe0000, 0xffff000000007fff, 0x3fffffff80000000, 0x1fffffffc
    .dword 0x80000000, 0x40000000, 0x100000000, 0x100000000, 0x80000000, 0x100000000, 0x80000000, 0x80000000, 0x100000000, 0x400, 0x1000000000000, 0x8000, 0x4000000000000000, 0x200000000
    .dword 0xffffffff80000000, 0x7fffffffc0000000, 0xffffffff00000001, 0xffffffff00000001, 0xffffffff80000000, 0xffffffff00000001, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff00000001, 0x7fffffffc00, 0xffff00000001ffff, 0xffffffff8000, 0xc00000007fffffff, 0xfffffffe00000003
    .dword 0xffffffff, 0x800000007fffffff, 0x1fffffffe, 0x1fffffffe, 0xffffffff, 0x1fffffffe, 0xffffffff, 0xffffffff, 0x1fffffffe, 0xfffff800000007ff, 0x1fffffffe0000, 0xffff00000000ffff, 0x7fffffff80000000, 0x3fffffffc
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555
    .dword 0x123456789abcdef, 0x8091a2b3c4d5e6f7, 0x2468acf13579bde, 0x2468acf13579bde, 0x123456789abcdef, 0x2468acf13579bde, 0x123456789abcdef, 0x123456789abcdef, 0x2468acf13579bde, 0x5e6f78091a2b3c4d, 0x8acf13579bde0246, 0xcdef0123456789ab, 0xc4d5e6f78091a2b3, 0x48d159e26af37bc
    .dword 0xfedcba9876543210, 0x7f6e5d4c3b2a1908, 0xfdb97530eca86421, 0xfdb97530eca86421, 0xfedcba9876543210, 0xfdb97530eca86421, 0xfedcba9876543210, 0xfedcba9876543210, 0xfdb97530eca86421, 0xa19087f6e5d4c3b2, 0x7530eca86421fdb9, 0x3210fedcba987654, 0x3b2a19087f6e5d4c, 0xfb72ea61d950c843
    .dword 0x21, 0x8000000000000010, 0x42, 0x42, 0x21, 0x42, 0x21, 0x21, 0x42, 0x1080000000000, 0x420000, 0x21000000000000, 0x1080000000, 0x84
    .dword 0xfffffffffffffffe, 0x7fffffffffffffff, 0xfffffffffffffffd, 0xfffffffffffffffd, 0xfffffffffffffffe, 0xfffffffffffffffd, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffd, 0xfffff7ffffffffff, 0xfffffffffffdffff, 0xfffeffffffffffff, 0xffffffff7fffffff, 0xfffffffffffffffb
results_end:
rows:
    .dword 0x522b635206e5d49b, 0xd7c0540dd9adbad6, 0x97526d48ad8d481b
    .dword 0x6b0cbbb2cdfe4cac, 0x801eb260afabb29, 0xd966ff265635865d
    .dword 0x5c6d2e92172c8f5b, 0xd35d83b161d62535, 0x697490b9647adae3
    .dword 0x6b6a3641d21865ce, 0x142c782220a75884, 0xe6b6a3641d21865c
    .dword 0x28701c21e3b752d1, 0x59fd954942cb530, 0x1c21e3b752d12870
    .dword 0x9ec000ef4f1d70b4, 0xa2a96f128f8a79d7, 0x3ae1693d8001de9e
    .dword 0xbdf9780d750c4cca, 0x50347390eba98aa9, 0x6ba8626655efcbc
    .dword 0x3262fcd377a9cec8, 0xf7146455fbcc81a4, 0x377a9cec83262fcd
    .dword 0xc1b11a43ce6a5f7b, 0x6e16c635721e4e19, 0x352fbde0d88d21e7
    .dword 0xa69e4030fc03ae13, 0x6dbea7165dd56e80, 0xa69e4030fc03ae13
    .dword 0xab2f157460f60eee, 0xd82e3849679cea2a, 0x5d183d83bbaacbc5
    .dword 0x736d2fa2719e3ab, 0x95d6bf457aedd2b1, 0x697d138cf1d5839b
rows_end:
