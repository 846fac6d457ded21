# clmulr rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, clmulr
    table_rr 197, clmulr, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x2cf6056781d30f94
    constant a1, 0x553a8332f3daf4a4
    clmulr a0, a0, a1
    expect a0, 0x12d76dd5603094f2
    expect a1, 0x553a8332f3daf4a4
    case 210                # rd = rs2
    constant a0, 0x2cf6056781d30f94
    constant a1, 0x553a8332f3daf4a4
    clmulr a1, a0, a1
    expect a1, 0x12d76dd5603094f2
    expect a0, 0x2cf6056781d30f94
    case 211                # rs1 = rs2
    constant a0, 0x2cf6056781d30f94
    clmulr a1, a0, a0
    expect a1, 0x8a0aa280022282a
    case 212                # rd = rs1 = rs2
    clmulr a0, a0, a0
    expect a0, 0x8a0aa280022282a
    case 213                # rd = x0
    constant a0, 0x2cf6056781d30f94
    constant a1, 0x553a8332f3daf4a4
    clmulr zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    clmulr a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    clmulr a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    clmulr a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x7, 0x0
    constant x5, 0xacf721ca1197209a
    clmulr x10, x7, x5
    expect x10, 0x0
    case 218                # any registers
    constant x14, 0xffffffffffffffff
    constant x12, 0xb4418e29ad61e4e
    clmulr x19, x14, x12
    expect x19, 0xd87ef4313641474
    case 219                # each result the next operand
    constant a0, 0x2cf6056781d30f94
    constant a1, 0x553a8332f3daf4a4
    clmulr a0, a0, a1
    clmulr a1, a0, a1
    clmulr a0, a0, a1
    clmulr a1, a0, a1
    expect a0, 0x151f89568ac48c4
    expect a1, 0x13a3953a1d0043
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
    .dword 0x0, 0x0, 0x1, 0x0, 0x1, 0x0, 0x0, 0x1, 0x0, 0x0, 0x0, 0x1, 0x0, 0x1
    .dword 0x0, 0x1, 0xaaaaaaaaaaaaaaaa, 0x5555555555555555, 0xffffffffffffffff, 0x55555555, 0xffffffff, 0xaaaaaaaaffffffff, 0xaaaaaaaa, 0x6666666666666666, 0x1c279baf132894a, 0xab68d3105b9823e0, 0x3e, 0xaaaaaaaaaaaaaaab
    .dword 0x0, 0x0, 0x5555555555555555, 0x2aaaaaaaaaaaaaaa, 0x7fffffffffffffff, 0x2aaaaaaa, 0x7fffffff, 0x555555557fffffff, 0x55555555, 0x3333333333333333, 0xe13cdd789944a5, 0x55b469882dcc11f0, 0x1f, 0x5555555555555555
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x0, 0x0, 0x55555555, 0x2aaaaaaa, 0x7fffffff, 0x0, 0x0, 0x55555555, 0x0, 0x33333333, 0xe13cdd, 0x55b46988, 0x0, 0x55555555
    .dword 0x0, 0x0, 0xffffffff, 0x7fffffff, 0x80000000, 0x0, 0x0, 0xffffffff, 0x0, 0x55555555, 0x1234567, 0xfedcba98, 0x0, 0xffffffff
    .dword 0x0, 0x1, 0xaaaaaaaaffffffff, 0x555555557fffffff, 0xffffffff80000000, 0x55555555, 0xffffffff, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaa, 0x6666666655555555, 0x1c279baf1d3b597, 0xab68d3100e2c4a68, 0x3e, 0xaaaaaaaafffffffe
    .dword 0x0, 0x0, 0xaaaaaaaa, 0x55555555, 0xffffffff, 0x0, 0x0, 0xaaaaaaaa, 0x0, 0x66666666, 0x1c279ba, 0xab68d310, 0x0, 0xaaaaaaaa
    .dword 0x0, 0x0, 0x6666666666666666, 0x3333333333333333, 0x5555555555555555, 0x33333333, 0x55555555, 0x6666666655555555, 0x66666666, 0x2222222222222222, 0xbe289650ee78c6, 0x66d84ef036881ea0, 0x15, 0x6666666666666666
    .dword 0x0, 0x0, 0x1c279baf132894a, 0xe13cdd789944a5, 0x123456789abcdef, 0xe13cdd, 0x1234567, 0x1c279baf1d3b597, 0x1c279ba, 0xbe289650ee78c6, 0x2080a2022282a, 0x1c071b0d110a160, 0x0, 0x1c279baf132894a
    .dword 0x0, 0x1, 0xab68d3105b9823e0, 0x55b469882dcc11f0, 0xfedcba9876543210, 0x55b46988, 0xfedcba98, 0xab68d3100e2c4a68, 0xab68d310, 0x66d84ef036881ea0, 0x1c071b0d110a160, 0xaaa8a2a08a888280, 0x3e, 0xab68d3105b9823e1
    .dword 0x0, 0x0, 0x3e, 0x1f, 0x21, 0x0, 0x0, 0x3e, 0x0, 0x15, 0x0, 0x3e, 0x0, 0x3e
    .dword 0x0, 0x1, 0xaaaaaaaaaaaaaaab, 0x5555555555555555, 0xfffffffffffffffe, 0x55555555, 0xffffffff, 0xaaaaaaaafffffffe, 0xaaaaaaaa, 0x6666666666666666, 0x1c279baf132894a, 0xab68d3105b9823e1, 0x3e, 0xaaaaaaaaaaaaaaaa
results_end:
rows:
    .dword 0x9e88f24dbdefad54, 0x2157a22bb179e6a9, 0x26c4b0186f8ab0ad
    .dword 0x87deb39d57a59179, 0x672d26b5ddd30370, 0x651a5b766742a25d
    .dword 0x46852588873f003b, 0xa53dfe8176bda2ae, 0x558294a71b3dc350
    .dword 0x34b837c5c26bf338, 0x24edd2fb0d4c7250, 0xcaaa9db40882978
    .dword 0xeb1b38b2c9634c3b, 0xb200fbce989a639b, 0xcf124806266b3cbd
    .dword 0x5769d49cfa910ba8, 0x91a3b5d5c3ba542d, 0x5d69374c4266f71d
    .dword 0x7c04dac7f47fb3f1, 0xffd3eba086be070f, 0x57e3be73529b53ae
    .dword 0x51f78a875995497a, 0xaa901e29df6f223f, 0x41890b276f32b47d
    .dword 0xcbb0689891a05fc2, 0xdd66d55b0ba52508, 0xbc3d43112b0ad0f6
    .dword 0x281a632051d8521f, 0x5e5aefd1d031bce4, 0x127c7bf8718d5ea9
    .dword 0xa413b4fc64e983e6, 0x625aaecc99e260cc, 0x79d3a354d621dbec
    .dword 0xc572bd5e98f2f03a, 0xd034cd75f567ba7b, 0xbf4ac146cab95d86
rows_end:
