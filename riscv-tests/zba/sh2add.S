# sh2add rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zba
    table_cross 1, sh2add
    table_rr 197, sh2add, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x866908d6bf2e6f90
    constant a1, 0x4c0d40b4d231a8e2
    sh2add a0, a0, a1
    expect a0, 0x65b1640fceeb6722
    expect a1, 0x4c0d40b4d231a8e2
    case 210                # rd = rs2
    constant a0, 0x866908d6bf2e6f90
    constant a1, 0x4c0d40b4d231a8e2
    sh2add a1, a0, a1
    expect a1, 0x65b1640fceeb6722
    expect a0, 0x866908d6bf2e6f90
    case 211                # rs1 = rs2
    constant a0, 0x866908d6bf2e6f90
    sh2add a1, a0, a0
    expect a1, 0xa00d2c31bbe82dd0
    case 212                # rd = rs1 = rs2
    sh2add a0, a0, a0
    expect a0, 0xa00d2c31bbe82dd0
    case 213                # rd = x0
    constant a0, 0x866908d6bf2e6f90
    constant a1, 0x4c0d40b4d231a8e2
    sh2add zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sh2add a2, zero, a1
    expect a2, 0x4c0d40b4d231a8e2
    case 215                # rs2 = x0
    sh2add a2, a0, zero
    expect a2, 0x19a4235afcb9be40
    case 216                # rs1 = rs2 = x0
    sh2add a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x22, 0x22401680079b4b0d
    constant x5, 0x20be2bc935892970
    sh2add x11, x22, x5
    expect x11, 0xa9be85c953f655a4
    case 218                # any registers
    constant x19, 0xfedcba9876543210
    constant x29, 0x7fffffffffffffff
    sh2add x7, x19, x29
    expect x7, 0x7b72ea61d950c83f
    case 219                # each result the next operand
    constant a0, 0x866908d6bf2e6f90
    constant a1, 0x4c0d40b4d231a8e2
    sh2add a0, a0, a1
    sh2add a1, a0, a1
    sh2add a0, a0, a1
    sh2add a1, a0, a1
    expect a0, 0x79986133498ce1f2
    expect a1, 0xc93455c13412cd32
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
    .dword 0x4, 0x5, 0x3, 0x8000000000000003, 0x8000000000000004, 0x80000003, 0x80000004, 0xffffffff80000004, 0x100000003, 0x5555555555555559, 0x123456789abcdf3, 0xfedcba9876543214, 0x25, 0x2
    .dword 0xfffffffffffffffc, 0xfffffffffffffffd, 0xfffffffffffffffb, 0x7ffffffffffffffb, 0x7ffffffffffffffc, 0x7ffffffb, 0x7ffffffc, 0xffffffff7ffffffc, 0xfffffffb, 0x5555555555555551, 0x123456789abcdeb, 0xfedcba987654320c, 0x1d, 0xfffffffffffffffa
    .dword 0xfffffffffffffffc, 0xfffffffffffffffd, 0xfffffffffffffffb, 0x7ffffffffffffffb, 0x7ffffffffffffffc, 0x7ffffffb, 0x7ffffffc, 0xffffffff7ffffffc, 0xfffffffb, 0x5555555555555551, 0x123456789abcdeb, 0xfedcba987654320c, 0x1d, 0xfffffffffffffffa
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x1fffffffc, 0x1fffffffd, 0x1fffffffb, 0x80000001fffffffb, 0x80000001fffffffc, 0x27ffffffb, 0x27ffffffc, 0x17ffffffc, 0x2fffffffb, 0x5555555755555551, 0x123456989abcdeb, 0xfedcba9a7654320c, 0x20000001d, 0x1fffffffa
    .dword 0x200000000, 0x200000001, 0x1ffffffff, 0x80000001ffffffff, 0x8000000200000000, 0x27fffffff, 0x280000000, 0x180000000, 0x2ffffffff, 0x5555555755555555, 0x123456989abcdef, 0xfedcba9a76543210, 0x200000021, 0x1fffffffe
    .dword 0xfffffffe00000000, 0xfffffffe00000001, 0xfffffffdffffffff, 0x7ffffffdffffffff, 0x7ffffffe00000000, 0xfffffffe7fffffff, 0xfffffffe80000000, 0xfffffffd80000000, 0xfffffffeffffffff, 0x5555555355555555, 0x123456589abcdef, 0xfedcba9676543210, 0xfffffffe00000021, 0xfffffffdfffffffe
    .dword 0x3fffffffc, 0x3fffffffd, 0x3fffffffb, 0x80000003fffffffb, 0x80000003fffffffc, 0x47ffffffb, 0x47ffffffc, 0x37ffffffc, 0x4fffffffb, 0x5555555955555551, 0x123456b89abcdeb, 0xfedcba9c7654320c, 0x40000001d, 0x3fffffffa
    .dword 0x5555555555555554, 0x5555555555555555, 0x5555555555555553, 0xd555555555555553, 0xd555555555555554, 0x55555555d5555553, 0x55555555d5555554, 0x55555554d5555554, 0x5555555655555553, 0xaaaaaaaaaaaaaaa9, 0x56789abcdf012343, 0x54320fedcba98764, 0x5555555555555575, 0x5555555555555552
    .dword 0x48d159e26af37bc, 0x48d159e26af37bd, 0x48d159e26af37bb, 0x848d159e26af37bb, 0x848d159e26af37bc, 0x48d159ea6af37bb, 0x48d159ea6af37bc, 0x48d159da6af37bc, 0x48d159f26af37bb, 0x59e26af37c048d11, 0x5b05b05b05b05ab, 0x369d0369d0369cc, 0x48d159e26af37dd, 0x48d159e26af37ba
    .dword 0xfb72ea61d950c840, 0xfb72ea61d950c841, 0xfb72ea61d950c83f, 0x7b72ea61d950c83f, 0x7b72ea61d950c840, 0xfb72ea625950c83f, 0xfb72ea625950c840, 0xfb72ea615950c840, 0xfb72ea62d950c83f, 0x50c83fb72ea61d95, 0xfc962fc962fc962f, 0xfa4fa4fa4fa4fa50, 0xfb72ea61d950c861, 0xfb72ea61d950c83e
    .dword 0x84, 0x85, 0x83, 0x8000000000000083, 0x8000000000000084, 0x80000083, 0x80000084, 0xffffffff80000084, 0x100000083, 0x55555555555555d9, 0x123456789abce73, 0xfedcba9876543294, 0xa5, 0x82
    .dword 0xfffffffffffffff8, 0xfffffffffffffff9, 0xfffffffffffffff7, 0x7ffffffffffffff7, 0x7ffffffffffffff8, 0x7ffffff7, 0x7ffffff8, 0xffffffff7ffffff8, 0xfffffff7, 0x555555555555554d, 0x123456789abcde7, 0xfedcba9876543208, 0x19, 0xfffffffffffffff6
results_end:
rows:
    .dword 0x66771f460fa59a9a, 0x8d06b29ad10a3dea, 0x26e32fb30fa0a852
    .dword 0xf66288cf1583665b, 0x5be94e9282e3b623, 0x357371ced8f14f8f
    .dword 0xdb62d45877f2ebe5, 0x932c2957a66d2027, 0xb77ab98638cfbb
    .dword 0x91b28b4952587674, 0xf3b18da1ca2ddbcd, 0x3a7bbac7138fb59d
    .dword 0x86cb06c7d05da1f9, 0x548ebb9f708ddf7c, 0x6fbad6beb2046760
    .dword 0xbd6b11d961e8885e, 0x815dd2244c7b4c80, 0x770a1989d41d6df8
    .dword 0x3e8642ac3d72407, 0x9b7e99aff5468dd4, 0xab202a5b04a31df0
    .dword 0x810f34184fe7c874, 0x8912f03942a6850b, 0x8d4fc09a8245a6db
    .dword 0x42f63c904fa8714a, 0xafdfa3783ddbb99c, 0xbbb895b97c7d7ec4
    .dword 0xd3a733207c999eb5, 0x75e36cbff5a6c004, 0xc4803941e80d3ad8
    .dword 0x93568f6f058e24ee, 0x3e987f9502aa3d1a, 0x8bf2bd5118e2d0d2
    .dword 0xb07d2d2d55463630, 0xf995a6ce60f9af03, 0xbb8a5b83b61287c3
rows_end:
