# rev8 rd, rs1
# Written by tools/generate.py.

    .option arch, +zbkb
    table_r 1, rev8, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xd36eb121ed673544
    rev8 a0, a0
    expect a0, 0x443567ed21b16ed3
    case 44                 # rd = x0
    constant a0, 0xceb9900f8b0c4825
    rev8 zero, a0
    expect zero, 0
    expect a0, 0xceb9900f8b0c4825
    case 45                 # rs1 = x0
    rev8 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x16, 0xceb9900f8b0c4825
    rev8 x19, x16
    expect x19, 0x25480c8b0f90b9ce
    expect x16, 0xceb9900f8b0c4825
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x100000000000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffff7f
    .dword 0x8000000000000000, 0x80
    .dword 0x7fffffff, 0xffffff7f00000000
    .dword 0x80000000, 0x8000000000
    .dword 0xffffffff80000000, 0x80ffffffff
    .dword 0xffffffff, 0xffffffff00000000
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0x123456789abcdef, 0xefcdab8967452301
    .dword 0xfedcba9876543210, 0x1032547698badcfe
    .dword 0x21, 0x2100000000000000
    .dword 0xfffffffffffffffe, 0xfeffffffffffffff
    .dword 0x1, 0x100000000000000
    .dword 0x20, 0x2000000000000000
    .dword 0x400, 0x4000000000000
    .dword 0x8000, 0x80000000000000
    .dword 0x100000, 0x100000000000
    .dword 0x2000000, 0x200000000
    .dword 0x40000000, 0x4000000000
    .dword 0x800000000, 0x8000000
    .dword 0x10000000000, 0x10000
    .dword 0x200000000000, 0x200000
    .dword 0x4000000000000, 0x400
    .dword 0x80000000000000, 0x8000
    .dword 0x1000000000000000, 0x10
    .dword 0x80, 0x8000000000000000
    .dword 0x8000, 0x80000000000000
    .dword 0x7f, 0x7f00000000000000
    .dword 0x7fff, 0xff7f000000000000
    .dword 0x1000000000000ff, 0xff00000000000001
    .dword 0x6f81c7, 0xc7816f0000000000
    .dword 0xbb18f7, 0xf718bb0000000000
    .dword 0x9719d1c1a5064309, 0x94306a5c1d11997
    .dword 0x67ecb3c379d032, 0x32d079c3b3ec6700
    .dword 0xf9b938505c6cad, 0xad6c5c5038b9f900
    .dword 0x1131e2, 0xe231110000000000
    .dword 0x6e94d5f5a3263086, 0x863026a3f5d5946e
    .dword 0xab3942ef939ba6, 0xa69b93ef4239ab00
    .dword 0x7014549d00000000, 0x9d541470
    .dword 0xff00ff00ff00ff, 0xff00ff00ff00ff00
rows_end:
