# mulw rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, mulw
    table_rr 197, mulw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x96fed60b2edee7f8
    constant a1, 0x812e741ff88a6dc5
    mulw a0, a0, a1
    expect a0, 0x45fd19d8
    expect a1, 0x812e741ff88a6dc5
    case 210                # rd = rs2
    constant a0, 0x96fed60b2edee7f8
    constant a1, 0x812e741ff88a6dc5
    mulw a1, a0, a1
    expect a1, 0x45fd19d8
    expect a0, 0x96fed60b2edee7f8
    case 211                # rs1 = rs2
    constant a0, 0x96fed60b2edee7f8
    mulw a1, a0, a0
    expect a1, 0x44518040
    case 212                # rd = rs1 = rs2
    mulw a0, a0, a0
    expect a0, 0x44518040
    case 213                # rd = x0
    constant a0, 0x96fed60b2edee7f8
    constant a1, 0x812e741ff88a6dc5
    mulw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    mulw a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    mulw a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    mulw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x10, 0x37de8edd4ab0e38
    constant x23, 0xcbb7d5f5ec552171
    mulw x17, x10, x23
    expect x17, 0x44ee7eb8
    case 218                # any registers
    constant x28, 0xfffffffffffffffe
    constant x10, 0x10ae5576f763babc
    mulw x21, x28, x10
    expect x21, 0x11388a88
    case 219                # each result the next operand
    constant a0, 0x96fed60b2edee7f8
    constant a1, 0x812e741ff88a6dc5
    mulw a0, a0, a1
    mulw a1, a0, a1
    mulw a0, a0, a1
    mulw a1, a0, a1
    expect a0, 0xfffffffffe316f40
    expect a1, 0x6d3c1600
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
    .dword 0x0, 0x1, 0xffffffffffffffff, 0xffffffffffffffff, 0x0, 0x7fffffff, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0x55555555, 0xffffffff89abcdef, 0x76543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0xffffffffffffffff, 0x1, 0x1, 0x0, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0xffffffffaaaaaaab, 0x76543211, 0xffffffff89abcdf0, 0xffffffffffffffdf, 0x2
    .dword 0x0, 0xffffffffffffffff, 0x1, 0x1, 0x0, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0xffffffffaaaaaaab, 0x76543211, 0xffffffff89abcdf0, 0xffffffffffffffdf, 0x2
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0x7fffffff, 0xffffffff80000001, 0xffffffff80000001, 0x0, 0x1, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000001, 0x2aaaaaab, 0xfffffffff6543211, 0xffffffff89abcdf0, 0x7fffffdf, 0x2
    .dword 0x0, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0xffffffff80000000, 0x0, 0x0, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0xffffffff80000000, 0x0
    .dword 0x0, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0xffffffff80000000, 0x0, 0x0, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0x0, 0xffffffff80000000, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x1, 0x1, 0x0, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0xffffffffaaaaaaab, 0x76543211, 0xffffffff89abcdf0, 0xffffffffffffffdf, 0x2
    .dword 0x0, 0x55555555, 0xffffffffaaaaaaab, 0xffffffffaaaaaaab, 0x0, 0x2aaaaaab, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffaaaaaaab, 0x38e38e39, 0x7cc6bb5b, 0x2de3ef50, 0xfffffffffffffff5, 0x55555556
    .dword 0x0, 0xffffffff89abcdef, 0x76543211, 0x76543211, 0x0, 0xfffffffff6543211, 0xffffffff80000000, 0xffffffff80000000, 0x76543211, 0x7cc6bb5b, 0xffffffff90f2a521, 0xffffffffe5618cf0, 0xffffffffbf258bcf, 0xffffffffeca86422
    .dword 0x0, 0x76543210, 0xffffffff89abcdf0, 0xffffffff89abcdf0, 0x0, 0xffffffff89abcdf0, 0x0, 0x0, 0xffffffff89abcdf0, 0x2de3ef50, 0xffffffffe5618cf0, 0xffffffffa44a4100, 0x40da7410, 0x13579be0
    .dword 0x0, 0x21, 0xffffffffffffffdf, 0xffffffffffffffdf, 0x0, 0x7fffffdf, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffdf, 0xfffffffffffffff5, 0xffffffffbf258bcf, 0x40da7410, 0x441, 0xffffffffffffffbe
    .dword 0x0, 0xfffffffffffffffe, 0x2, 0x2, 0x0, 0x2, 0x0, 0x0, 0x2, 0x55555556, 0xffffffffeca86422, 0x13579be0, 0xffffffffffffffbe, 0x4
results_end:
rows:
    .dword 0xa36087d2cc4928ce, 0x4603f39634c16fd5, 0x4cde4566
    .dword 0x5e3140a8b73dc79f, 0x6542c3d738318cdd, 0xfffffffff6ef4843
    .dword 0x9726292731290488, 0x22a7c42fd6009467, 0x2e1f72b8
    .dword 0x4b8dbfa93d752d66, 0xbf8d071c49392d32, 0xffffffffcb93cbec
    .dword 0xf81c5544d0419ae3, 0x668b2b31d39b098a, 0x7240795e
    .dword 0x591f8668148bfd64, 0xccfe6dcb55cb2414, 0x6cdddbd0
    .dword 0xd3d182c10c9dec22, 0x72c1bcf280a9e864, 0xffffffffee210d48
    .dword 0xf66ac28eb2c0070d, 0xd02b3bcfe2861ee7, 0xfffffffff6e7e2bb
    .dword 0xca4f6382efd4f792, 0x7078b91d885afbd1, 0x34ee4432
    .dword 0x2fc75c160bd6a421, 0x87beb38f9e2795e7, 0xfffffffffb3c4ec7
    .dword 0xdb5c4d4b8311a6c1, 0xcfa1ab017372b558, 0x7de9c758
    .dword 0x6809eae516930664, 0xd97a98144b911221, 0x2a0adae4
rows_end:
