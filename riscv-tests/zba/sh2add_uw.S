# sh2add.uw rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zba
    table_cross 1, sh2add.uw
    table_rr 197, sh2add.uw, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x4d137c5d7fbea692
    constant a1, 0x7894d5ee088ea2de
    sh2add.uw a0, a0, a1
    expect a0, 0x7894d5f007893d26
    expect a1, 0x7894d5ee088ea2de
    case 210                # rd = rs2
    constant a0, 0x4d137c5d7fbea692
    constant a1, 0x7894d5ee088ea2de
    sh2add.uw a1, a0, a1
    expect a1, 0x7894d5f007893d26
    expect a0, 0x4d137c5d7fbea692
    case 211                # rs1 = rs2
    constant a0, 0x4d137c5d7fbea692
    sh2add.uw a1, a0, a0
    expect a1, 0x4d137c5f7eb940da
    case 212                # rd = rs1 = rs2
    sh2add.uw a0, a0, a0
    expect a0, 0x4d137c5f7eb940da
    case 213                # rd = x0
    constant a0, 0x4d137c5d7fbea692
    constant a1, 0x7894d5ee088ea2de
    sh2add.uw zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sh2add.uw a2, zero, a1
    expect a2, 0x7894d5ee088ea2de
    case 215                # rs2 = x0
    sh2add.uw a2, a0, zero
    expect a2, 0x1fefa9a48
    case 216                # rs1 = rs2 = x0
    sh2add.uw a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x18, 0xfedcba9876543210
    constant x20, 0x800480f588fb3fd3
    sh2add.uw x6, x18, x20
    expect x6, 0x800480f7624c0813
    case 218                # any registers
    constant x6, 0xf845645dc99488cb
    constant x15, 0x8f936aecad3424ea
    sh2add.uw x21, x6, x15
    expect x21, 0x8f936aefd3864816
    case 219                # each result the next operand
    constant a0, 0x4d137c5d7fbea692
    constant a1, 0x7894d5ee088ea2de
    sh2add.uw a0, a0, a1
    sh2add.uw a1, a0, a1
    sh2add.uw a0, a0, a1
    sh2add.uw a1, a0, a1
    expect a0, 0x7894d5ee44d88c0e
    expect a1, 0x7894d5ef3a15c7ae
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
    .dword 0x3fffffffc, 0x3fffffffd, 0x3fffffffb, 0x80000003fffffffb, 0x80000003fffffffc, 0x47ffffffb, 0x47ffffffc, 0x37ffffffc, 0x4fffffffb, 0x5555555955555551, 0x123456b89abcdeb, 0xfedcba9c7654320c, 0x40000001d, 0x3fffffffa
    .dword 0x3fffffffc, 0x3fffffffd, 0x3fffffffb, 0x80000003fffffffb, 0x80000003fffffffc, 0x47ffffffb, 0x47ffffffc, 0x37ffffffc, 0x4fffffffb, 0x5555555955555551, 0x123456b89abcdeb, 0xfedcba9c7654320c, 0x40000001d, 0x3fffffffa
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x1fffffffc, 0x1fffffffd, 0x1fffffffb, 0x80000001fffffffb, 0x80000001fffffffc, 0x27ffffffb, 0x27ffffffc, 0x17ffffffc, 0x2fffffffb, 0x5555555755555551, 0x123456989abcdeb, 0xfedcba9a7654320c, 0x20000001d, 0x1fffffffa
    .dword 0x200000000, 0x200000001, 0x1ffffffff, 0x80000001ffffffff, 0x8000000200000000, 0x27fffffff, 0x280000000, 0x180000000, 0x2ffffffff, 0x5555555755555555, 0x123456989abcdef, 0xfedcba9a76543210, 0x200000021, 0x1fffffffe
    .dword 0x200000000, 0x200000001, 0x1ffffffff, 0x80000001ffffffff, 0x8000000200000000, 0x27fffffff, 0x280000000, 0x180000000, 0x2ffffffff, 0x5555555755555555, 0x123456989abcdef, 0xfedcba9a76543210, 0x200000021, 0x1fffffffe
    .dword 0x3fffffffc, 0x3fffffffd, 0x3fffffffb, 0x80000003fffffffb, 0x80000003fffffffc, 0x47ffffffb, 0x47ffffffc, 0x37ffffffc, 0x4fffffffb, 0x5555555955555551, 0x123456b89abcdeb, 0xfedcba9c7654320c, 0x40000001d, 0x3fffffffa
    .dword 0x155555554, 0x155555555, 0x155555553, 0x8000000155555553, 0x8000000155555554, 0x1d5555553, 0x1d5555554, 0xd5555554, 0x255555553, 0x55555556aaaaaaa9, 0x1234568df012343, 0xfedcba99cba98764, 0x155555575, 0x155555552
    .dword 0x226af37bc, 0x226af37bd, 0x226af37bb, 0x8000000226af37bb, 0x8000000226af37bc, 0x2a6af37bb, 0x2a6af37bc, 0x1a6af37bc, 0x326af37bb, 0x555555577c048d11, 0x1234569b05b05ab, 0xfedcba9a9d0369cc, 0x226af37dd, 0x226af37ba
    .dword 0x1d950c840, 0x1d950c841, 0x1d950c83f, 0x80000001d950c83f, 0x80000001d950c840, 0x25950c83f, 0x25950c840, 0x15950c840, 0x2d950c83f, 0x555555572ea61d95, 0x123456962fc962f, 0xfedcba9a4fa4fa50, 0x1d950c861, 0x1d950c83e
    .dword 0x84, 0x85, 0x83, 0x8000000000000083, 0x8000000000000084, 0x80000083, 0x80000084, 0xffffffff80000084, 0x100000083, 0x55555555555555d9, 0x123456789abce73, 0xfedcba9876543294, 0xa5, 0x82
    .dword 0x3fffffff8, 0x3fffffff9, 0x3fffffff7, 0x80000003fffffff7, 0x80000003fffffff8, 0x47ffffff7, 0x47ffffff8, 0x37ffffff8, 0x4fffffff7, 0x555555595555554d, 0x123456b89abcde7, 0xfedcba9c76543208, 0x400000019, 0x3fffffff6
results_end:
rows:
    .dword 0x5703e9ec4826086c, 0xcecd87fa29eb47b6, 0xcecd87fb4a836966
    .dword 0x1e1b8260368b342f, 0x1acfb810b2ed42fe, 0x1acfb8118d1a13ba
    .dword 0x5a906b4552992f8d, 0xe194b4495a945490, 0xe194b44aa4f912c4
    .dword 0x957c91f3ba0272dd, 0x7c807e8078b25564, 0x7c807e8360bc20d8
    .dword 0x9daa74aa6c045a36, 0x15a8f70c73e667b2, 0x15a8f70e23f7d08a
    .dword 0x5d44d3f9c68ff80, 0x18dd62c7f619f508, 0x18dd62ca67bdf308
    .dword 0x793777a9c2ce48a8, 0x4a967aaec4c5ce8b, 0x4a967ab1cffef12b
    .dword 0xe062a5d5439d5379, 0xe7dcfcc2e12264f2, 0xe7dcfcc3ef97b2d6
    .dword 0xd54f62405bbe53c2, 0xb947d937a1d00d4, 0xb947d94e9164fdc
    .dword 0x3b3113146956230c, 0x386d129c957e302f, 0x386d129e3ad6bc5f
    .dword 0xc03a7931d767c1b4, 0xbacf1daa0ca0acf8, 0xbacf1dad6a3fb3c8
    .dword 0xbc69c6a95eab997a, 0xb91133e9f9976116, 0xb91133eb7445c6fe
rows_end:
