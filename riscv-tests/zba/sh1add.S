# sh1add rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zba
    table_cross 1, sh1add
    table_rr 197, sh1add, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0xfaf8380ddc861341
    constant a1, 0xcca11b0503e818ec
    sh1add a0, a0, a1
    expect a0, 0xc2918b20bcf43f6e
    expect a1, 0xcca11b0503e818ec
    case 210                # rd = rs2
    constant a0, 0xfaf8380ddc861341
    constant a1, 0xcca11b0503e818ec
    sh1add a1, a0, a1
    expect a1, 0xc2918b20bcf43f6e
    expect a0, 0xfaf8380ddc861341
    case 211                # rs1 = rs2
    constant a0, 0xfaf8380ddc861341
    sh1add a1, a0, a0
    expect a1, 0xf0e8a829959239c3
    case 212                # rd = rs1 = rs2
    sh1add a0, a0, a0
    expect a0, 0xf0e8a829959239c3
    case 213                # rd = x0
    constant a0, 0xfaf8380ddc861341
    constant a1, 0xcca11b0503e818ec
    sh1add zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    sh1add a2, zero, a1
    expect a2, 0xcca11b0503e818ec
    case 215                # rs2 = x0
    sh1add a2, a0, zero
    expect a2, 0xf5f0701bb90c2682
    case 216                # rs1 = rs2 = x0
    sh1add a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x11, 0x123456789abcdef
    constant x21, 0x7fffffffffffffff
    sh1add x16, x11, x21
    expect x16, 0x82468acf13579bdd
    case 218                # any registers
    constant x23, 0xffffffff80000000
    constant x2, 0xffffffff
    sh1add x22, x23, x2
    expect x22, 0xffffffffffffffff
    case 219                # each result the next operand
    constant a0, 0xfaf8380ddc861341
    constant a1, 0xcca11b0503e818ec
    sh1add a0, a0, a1
    sh1add a1, a0, a1
    sh1add a0, a0, a1
    sh1add a1, a0, a1
    expect a0, 0xd6e74787f7b916a4
    expect a1, 0xff92c0566d42c510
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
    .dword 0x2, 0x3, 0x1, 0x8000000000000001, 0x8000000000000002, 0x80000001, 0x80000002, 0xffffffff80000002, 0x100000001, 0x5555555555555557, 0x123456789abcdf1, 0xfedcba9876543212, 0x23, 0x0
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffd, 0x7ffffffffffffffd, 0x7ffffffffffffffe, 0x7ffffffd, 0x7ffffffe, 0xffffffff7ffffffe, 0xfffffffd, 0x5555555555555553, 0x123456789abcded, 0xfedcba987654320e, 0x1f, 0xfffffffffffffffc
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffd, 0x7ffffffffffffffd, 0x7ffffffffffffffe, 0x7ffffffd, 0x7ffffffe, 0xffffffff7ffffffe, 0xfffffffd, 0x5555555555555553, 0x123456789abcded, 0xfedcba987654320e, 0x1f, 0xfffffffffffffffc
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0xfffffffe, 0xffffffff, 0xfffffffd, 0x80000000fffffffd, 0x80000000fffffffe, 0x17ffffffd, 0x17ffffffe, 0x7ffffffe, 0x1fffffffd, 0x5555555655555553, 0x123456889abcded, 0xfedcba997654320e, 0x10000001f, 0xfffffffc
    .dword 0x100000000, 0x100000001, 0xffffffff, 0x80000000ffffffff, 0x8000000100000000, 0x17fffffff, 0x180000000, 0x80000000, 0x1ffffffff, 0x5555555655555555, 0x123456889abcdef, 0xfedcba9976543210, 0x100000021, 0xfffffffe
    .dword 0xffffffff00000000, 0xffffffff00000001, 0xfffffffeffffffff, 0x7ffffffeffffffff, 0x7fffffff00000000, 0xffffffff7fffffff, 0xffffffff80000000, 0xfffffffe80000000, 0xffffffffffffffff, 0x5555555455555555, 0x123456689abcdef, 0xfedcba9776543210, 0xffffffff00000021, 0xfffffffefffffffe
    .dword 0x1fffffffe, 0x1ffffffff, 0x1fffffffd, 0x80000001fffffffd, 0x80000001fffffffe, 0x27ffffffd, 0x27ffffffe, 0x17ffffffe, 0x2fffffffd, 0x5555555755555553, 0x123456989abcded, 0xfedcba9a7654320e, 0x20000001f, 0x1fffffffc
    .dword 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaaaaaaaaab, 0xaaaaaaaaaaaaaaa9, 0x2aaaaaaaaaaaaaa9, 0x2aaaaaaaaaaaaaaa, 0xaaaaaaab2aaaaaa9, 0xaaaaaaab2aaaaaaa, 0xaaaaaaaa2aaaaaaa, 0xaaaaaaabaaaaaaa9, 0xffffffffffffffff, 0xabcdf01234567899, 0xa987654320fedcba, 0xaaaaaaaaaaaaaacb, 0xaaaaaaaaaaaaaaa8
    .dword 0x2468acf13579bde, 0x2468acf13579bdf, 0x2468acf13579bdd, 0x82468acf13579bdd, 0x82468acf13579bde, 0x2468acf93579bdd, 0x2468acf93579bde, 0x2468ace93579bde, 0x2468ad013579bdd, 0x579be02468acf133, 0x369d0369d0369cd, 0x123456789abcdee, 0x2468acf13579bff, 0x2468acf13579bdc
    .dword 0xfdb97530eca86420, 0xfdb97530eca86421, 0xfdb97530eca8641f, 0x7db97530eca8641f, 0x7db97530eca86420, 0xfdb975316ca8641f, 0xfdb975316ca86420, 0xfdb975306ca86420, 0xfdb97531eca8641f, 0x530eca8641fdb975, 0xfedcba987654320f, 0xfc962fc962fc9630, 0xfdb97530eca86441, 0xfdb97530eca8641e
    .dword 0x42, 0x43, 0x41, 0x8000000000000041, 0x8000000000000042, 0x80000041, 0x80000042, 0xffffffff80000042, 0x100000041, 0x5555555555555597, 0x123456789abce31, 0xfedcba9876543252, 0x63, 0x40
    .dword 0xfffffffffffffffc, 0xfffffffffffffffd, 0xfffffffffffffffb, 0x7ffffffffffffffb, 0x7ffffffffffffffc, 0x7ffffffb, 0x7ffffffc, 0xffffffff7ffffffc, 0xfffffffb, 0x5555555555555551, 0x123456789abcdeb, 0xfedcba987654320c, 0x1d, 0xfffffffffffffffa
results_end:
rows:
    .dword 0x7c47f74b929795f0, 0x6dd7c3ca3c9382b8, 0x6667b26161c2ae98
    .dword 0xc2541751356f45fa, 0x12d716c3f94bd5b9, 0x977f4566642a61ad
    .dword 0xbb9d7b9bec35a412, 0x1f0a75b35ddc86b1, 0x96456ceb3647ced5
    .dword 0x5f88d26047865c5c, 0x9930ee071492f6, 0xbfaad5ae96214bae
    .dword 0xcc53fd30cc6e068c, 0x58ef4183063ad391, 0xf1973be49f16e0a9
    .dword 0xab7d0c6797e19f6b, 0xdf8c98178274283d, 0x3686b0e6b2376713
    .dword 0x3eb13e9c6f14bfea, 0x70be07e995e6fb45, 0xee20852274107b19
    .dword 0x3e646222c40bd5d5, 0x176a0c9bb80fc3d1, 0x9432d0e140276f7b
    .dword 0xc1f399c28e597f75, 0x3791a01b31242d45, 0xbb78d3a04dd72c2f
    .dword 0xca31face5286c62b, 0x2b1695c2d0baab33, 0xbf7a8b5f75c83789
    .dword 0xd064de2217cf9ef9, 0xcfc686dcdeecfae4, 0x709043210e8c38d6
    .dword 0x39b2435200a9d705, 0xbd103a5bbfc2beeb, 0x3074c0ffc1166cf5
rows_end:
