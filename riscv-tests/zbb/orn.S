# orn rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, orn
    table_rr 197, orn, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xb31103cd18c2dde4
    constant a1, 0x4de2ce833edb9b0a
    orn a0, a0, a1
    expect a0, 0xb31d33fdd9e6fdf5
    expect a1, 0x4de2ce833edb9b0a
    case 210                # rd = rs2
    constant a0, 0xb31103cd18c2dde4
    constant a1, 0x4de2ce833edb9b0a
    orn a1, a0, a1
    expect a1, 0xb31d33fdd9e6fdf5
    expect a0, 0xb31103cd18c2dde4
    case 211                # rs1 = rs2
    constant a0, 0xb31103cd18c2dde4
    orn a1, a0, a0
    expect a1, 0xffffffffffffffff
    case 212                # rd = rs1 = rs2
    orn a0, a0, a0
    expect a0, 0xffffffffffffffff
    case 213                # rd = x0
    constant a0, 0xb31103cd18c2dde4
    constant a1, 0x4de2ce833edb9b0a
    orn zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    orn a2, zero, a1
    expect a2, 0xb21d317cc12464f5
    case 215                # rs2 = x0
    orn a2, a0, zero
    expect a2, 0xffffffffffffffff
    case 216                # rs1 = rs2 = x0
    orn a2, zero, zero
    expect a2, 0xffffffffffffffff
    case 217                # any registers
    constant x14, 0x0
    constant x7, 0xfffffffffffffffe
    orn x17, x14, x7
    expect x17, 0x1
    case 218                # any registers
    constant x22, 0x87d75a911fe6cc4f
    constant x15, 0xffffffff
    orn x1, x22, x15
    expect x1, 0xffffffff1fe6cc4f
    case 219                # each result the next operand
    constant a0, 0xb31103cd18c2dde4
    constant a1, 0x4de2ce833edb9b0a
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
    .dword 0xeb7629dcf80c20d6, 0xb5c5dd36ad4140b6, 0xeb7e2bddfabebfdf
    .dword 0x58ee199a7dfb589a, 0x39ff60f15c39832c, 0xdeee9f9effff7cdb
    .dword 0x2d6024613480d2ee, 0x2ed636f58adee67b, 0xfd69ed6b75a1dbee
    .dword 0x8739fb148d230753, 0x12c5986f41bdff64, 0xef3bff94bf6307db
    .dword 0x68e088bee3f22307, 0x31a3100cd38257d5, 0xeefcefffefffab2f
    .dword 0xa7882077ad2a2ed8, 0x372dc848853ee56, 0xff8d237fffae3ff9
    .dword 0xa0840ba36de1353a, 0x52f47e15bc578315, 0xad8f8beb6fe97dfa
    .dword 0xc841518218762458, 0x238af5472f31d549, 0xdc755bbad8fe2efe
    .dword 0xbd8ea985140bd786, 0xda5a0175d59769c7, 0xbdafff8f3e6bd7be
    .dword 0xd4ef6708b623ecee, 0x31c310f53ab99bf4, 0xdeffef0af767ecef
    .dword 0x1c81c6a7e7f75703, 0xfa677e7571ac4039, 0x1d99c7afeff7ffc7
    .dword 0x2d2ffee37e542366, 0xcaffb50e3e7e0e84, 0x3d2ffef3ffd5f37f
rows_end:
