# orn rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, orn
    table_rr 197, orn, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xd1a2437fcefe80de
    constant a1, 0x59de64f7d4fba0a1
    orn a0, a0, a1
    expect a0, 0xf7a3db7feffedfde
    expect a1, 0x59de64f7d4fba0a1
    case 210                # rd = rs2
    constant a0, 0xd1a2437fcefe80de
    constant a1, 0x59de64f7d4fba0a1
    orn a1, a0, a1
    expect a1, 0xf7a3db7feffedfde
    expect a0, 0xd1a2437fcefe80de
    case 211                # rs1 = rs2
    constant a0, 0xd1a2437fcefe80de
    orn a1, a0, a0
    expect a1, 0xffffffffffffffff
    case 212                # rd = rs1 = rs2
    orn a0, a0, a0
    expect a0, 0xffffffffffffffff
    case 213                # rd = x0
    constant a0, 0xd1a2437fcefe80de
    constant a1, 0x59de64f7d4fba0a1
    orn zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    orn a2, zero, a1
    expect a2, 0xa6219b082b045f5e
    case 215                # rs2 = x0
    orn a2, a0, zero
    expect a2, 0xffffffffffffffff
    case 216                # rs1 = rs2 = x0
    orn a2, zero, zero
    expect a2, 0xffffffffffffffff
    case 217                # any registers
    constant x21, 0x80000000
    constant x13, 0xe78c46a3b37e3a96
    orn x17, x21, x13
    expect x17, 0x1873b95ccc81c569
    case 218                # any registers
    constant x28, 0x7fffffffffffffff
    constant x14, 0x1
    orn x1, x28, x14
    expect x1, 0xffffffffffffffff
    case 219                # each result the next operand
    constant a0, 0xd1a2437fcefe80de
    constant a1, 0x59de64f7d4fba0a1
    orn a0, a0, a1
    orn a1, a0, a1
    orn a0, a0, a1
    orn a1, a0, a1
    expect a0, 0xffffffffffffffff
    expect a1, 0xffffffffffffffff
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
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x0, 0x8000000000000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x123456789abcdef, 0xffffffffffffffde, 0x1
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x1, 0x8000000000000001, 0x7fffffffffffffff, 0xffffffff80000001, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff00000001, 0xaaaaaaaaaaaaaaab, 0xfedcba9876543211, 0x123456789abcdef, 0xffffffffffffffdf, 0x1
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x8000000000000000, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff7fffffff, 0x800000007fffffff, 0xffffffff00000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba9876543210, 0x8123456789abcdef, 0xffffffffffffffde, 0x8000000000000001
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x7fffffff, 0x800000007fffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff7fffffff, 0xaaaaaaaaffffffff, 0xfedcba987fffffff, 0x1234567ffffffff, 0xffffffffffffffff, 0x7fffffff
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0x80000000, 0x8000000080000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff, 0xffffffff80000000, 0xaaaaaaaaaaaaaaaa, 0xfedcba98f6543210, 0x123456789abcdef, 0xffffffffffffffde, 0x80000001
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffaaaaaaaa, 0xfffffffff6543210, 0xffffffff89abcdef, 0xffffffffffffffde, 0xffffffff80000001
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff, 0x80000000ffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xaaaaaaaaffffffff, 0xfedcba98ffffffff, 0x1234567ffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x5555555555555555, 0xd555555555555555, 0x7fffffffffffffff, 0xffffffffd5555555, 0xffffffff7fffffff, 0x555555557fffffff, 0xffffffff55555555, 0xffffffffffffffff, 0xffddffdd77557755, 0x55775577ddffddff, 0xffffffffffffffdf, 0x5555555555555555
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x123456789abcdef, 0x8123456789abcdef, 0x7fffffffffffffff, 0xffffffff89abcdef, 0xffffffffffffffff, 0x1234567ffffffff, 0xffffffff89abcdef, 0xababefefababefef, 0xffffffffffffffff, 0x123456789abcdef, 0xffffffffffffffff, 0x123456789abcdef
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0xfedcba9876543210, 0xfedcba9876543210, 0xffffffffffffffff, 0xfffffffff6543210, 0xffffffff7fffffff, 0xfedcba987fffffff, 0xffffffff76543210, 0xfefebabafefebaba, 0xfedcba9876543210, 0xffffffffffffffff, 0xffffffffffffffde, 0xfedcba9876543211
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x21, 0x8000000000000021, 0x7fffffffffffffff, 0xffffffff80000021, 0xffffffff7fffffff, 0x7fffffff, 0xffffffff00000021, 0xaaaaaaaaaaaaaaab, 0xfedcba9876543231, 0x123456789abcdef, 0xffffffffffffffff, 0x21
    .dword 0xffffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff
results_end:
rows:
    .dword 0x8aa5e285aa66f66f, 0x761291a8d52c3bcd, 0x8bedeed7aaf7f67f
    .dword 0xf6845c7e42ceec50, 0x51c7baad78930380, 0xfebc5d7ec7eefc7f
    .dword 0xadc0027fb46af3fa, 0x24c2d0f2615f3853, 0xfffd2f7fbeeaf7fe
    .dword 0xe6ce82242d64f571, 0x9e3c185aa1c7d3f, 0xf6debe7e7de7f7f1
    .dword 0x11be9b938c390ff7, 0x36292db6a39ce024, 0xd9fedbdbdc7b1fff
    .dword 0x885a589a0dd29b18, 0xe838d2b66c1fc425, 0x9fdf7ddb9ff2bbda
    .dword 0xd180c571ac4fcd8d, 0xa62387caf66d44ec, 0xd9dcfd75addfff9f
    .dword 0x205e9359c81e3411, 0x5a20adba23678b97, 0xa5dfd35ddc9e7479
    .dword 0x4ef1d91437f317e4, 0xd0cbb07fda1ef8be, 0x6ff5df9437f317e5
    .dword 0xe0f15af07834a534, 0x54e31fae5346aaaf, 0xebfdfaf1fcbdf574
    .dword 0x965d90674f0a2bff, 0x5a6cdb29b97e5486, 0xb7dfb4f74f8babff
    .dword 0x2b7c0fc898caccff, 0x889d438c2cf7d43a, 0x7f7ebffbdbcaefff
rows_end:
