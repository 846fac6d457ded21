# rolw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, rolw
    table_rr 197, rolw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xbab7a13a4e467189
    constant a1, 0x74c0a301d2874a8b
    rolw a0, a0, a1
    expect a0, 0x338c4a72
    expect a1, 0x74c0a301d2874a8b
    case 210                # rd = rs2
    constant a0, 0xbab7a13a4e467189
    constant a1, 0x74c0a301d2874a8b
    rolw a1, a0, a1
    expect a1, 0x338c4a72
    expect a0, 0xbab7a13a4e467189
    case 211                # rs1 = rs2
    constant a0, 0xbab7a13a4e467189
    rolw a1, a0, a0
    expect a1, 0xffffffff8ce3129c
    case 212                # rd = rs1 = rs2
    rolw a0, a0, a0
    expect a0, 0xffffffff8ce3129c
    case 213                # rd = x0
    constant a0, 0xbab7a13a4e467189
    constant a1, 0x74c0a301d2874a8b
    rolw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    rolw a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    rolw a2, a0, zero
    expect a2, 0x4e467189
    case 216                # rs1 = rs2 = x0
    rolw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x5, 0x0
    constant x11, 0xffffffff80000000
    rolw x13, x5, x11
    expect x13, 0x0
    case 218                # any registers
    constant x20, 0xe44b0516a76a59ab
    constant x19, 0x8000000000000000
    rolw x18, x20, x19
    expect x18, 0xffffffffa76a59ab
    case 219                # each result the next operand
    constant a0, 0xbab7a13a4e467189
    constant a1, 0x74c0a301d2874a8b
    rolw a0, a0, a1
    rolw a1, a0, a1
    rolw a0, a0, a1
    rolw a1, a0, a1
    expect a0, 0x2338c4a7
    expect a1, 0x72338c4a
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
    .dword 0x1, 0x2, 0xffffffff80000000, 0xffffffff80000000, 0x1, 0xffffffff80000000, 0x1, 0x1, 0xffffffff80000000, 0x200000, 0x8000, 0x10000, 0x2, 0x40000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0, 0x0
    .dword 0x7fffffff, 0xfffffffffffffffe, 0xffffffffbfffffff, 0xffffffffbfffffff, 0x7fffffff, 0xffffffffbfffffff, 0x7fffffff, 0x7fffffff, 0xffffffffbfffffff, 0xffffffffffefffff, 0xffffffffffffbfff, 0xffffffffffff7fff, 0xfffffffffffffffe, 0xffffffffdfffffff
    .dword 0xffffffff80000000, 0x1, 0x40000000, 0x40000000, 0xffffffff80000000, 0x40000000, 0xffffffff80000000, 0xffffffff80000000, 0x40000000, 0x100000, 0x4000, 0x8000, 0x1, 0x20000000
    .dword 0xffffffff80000000, 0x1, 0x40000000, 0x40000000, 0xffffffff80000000, 0x40000000, 0xffffffff80000000, 0xffffffff80000000, 0x40000000, 0x100000, 0x4000, 0x8000, 0x1, 0x20000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x55555555, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0x55555555, 0xffffffffaaaaaaaa, 0x55555555, 0x55555555, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0xffffffffaaaaaaaa, 0x55555555, 0xffffffffaaaaaaaa, 0x55555555
    .dword 0xffffffff89abcdef, 0x13579bdf, 0xffffffffc4d5e6f7, 0xffffffffc4d5e6f7, 0xffffffff89abcdef, 0xffffffffc4d5e6f7, 0xffffffff89abcdef, 0xffffffff89abcdef, 0xffffffffc4d5e6f7, 0xffffffffbdf13579, 0xffffffffe6f7c4d5, 0xffffffffcdef89ab, 0x13579bdf, 0xffffffffe26af37b
    .dword 0x76543210, 0xffffffffeca86420, 0x3b2a1908, 0x3b2a1908, 0x76543210, 0x3b2a1908, 0x76543210, 0x76543210, 0x3b2a1908, 0x420eca86, 0x19083b2a, 0x32107654, 0xffffffffeca86420, 0x1d950c84
    .dword 0x21, 0x42, 0xffffffff80000010, 0xffffffff80000010, 0x21, 0xffffffff80000010, 0x21, 0x21, 0xffffffff80000010, 0x4200000, 0x108000, 0x210000, 0x42, 0x40000008
    .dword 0xfffffffffffffffe, 0xfffffffffffffffd, 0x7fffffff, 0x7fffffff, 0xfffffffffffffffe, 0x7fffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0x7fffffff, 0xffffffffffdfffff, 0xffffffffffff7fff, 0xfffffffffffeffff, 0xfffffffffffffffd, 0xffffffffbfffffff
results_end:
rows:
    .dword 0xd2700be4763aa105, 0xbaf1c21dbdab543f, 0xffffffffbb1d5082
    .dword 0x8c2394e36c72b46b, 0x4942a18a674c73ea, 0xffffffffcad1adb1
    .dword 0x122d7cb11d79132f, 0x4fe070ceac0f348d, 0x2265e3af
    .dword 0xb305cc690375670a, 0x73198ed63c5d24f1, 0xffffffffce1406ea
    .dword 0xe31d98b84703b15b, 0x356ed9e14f7aa420, 0x4703b15b
    .dword 0x9550f461800a891e, 0x6594c1e0411933dd, 0xffffffffd0015123
    .dword 0x50d2cae1bdfbbb5b, 0xdf9f917fb5887742, 0xfffffffff7eeed6e
    .dword 0xe2fb05deb18ac592, 0x498461ec24c7c7e1, 0x63158b25
    .dword 0x75abd1116772f65a, 0xf0d6c874c9cab3ff, 0x33b97b2d
    .dword 0x85ef8b7472b55194, 0x3aeb7dfcf2179e13, 0xffffffff8ca395aa
    .dword 0xd3f21c48dbda66e9, 0x34d3afac2086f900, 0xffffffffdbda66e9
    .dword 0xe8540cd406b913e8, 0xd75390897e73e044, 0x6b913e80
rows_end:
