# fmsub.s fd, fs1, fs2, fs3
# Written by tools/generate.py.

    table_float 1, 3, f, f, fmsub.s, fa3, fa0, fa1, fa2
    case 131                # fd = ft1
    constant a0, 0xffffffff3f95e701
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc3a933
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa29a94
    fmv.d.x ft3, a0
    fmsub.s ft1, ft1, ft2, ft3
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3f0512fc
    case 132                # fd = ft2
    constant a0, 0xffffffff3f95e701
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc3a933
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa29a94
    fmv.d.x ft3, a0
    fmsub.s ft2, ft1, ft2, ft3
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3f0512fc
    case 133                # fd = ft3
    constant a0, 0xffffffff3f95e701
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc3a933
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa29a94
    fmv.d.x ft3, a0
    fmsub.s ft3, ft1, ft2, ft3
    fmv.x.d a0, ft3
    expect a0, 0xffffffff3f0512fc
    case 134                # all one register
    constant a0, 0xffffffff3f95e701
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc3a933
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa29a94
    fmv.d.x ft3, a0
    fmsub.s ft1, ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3e4d3372
    case 135                # f0 is a register like any other
    constant a0, 0xffffffff3f95e701
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc3a933
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa29a94
    fmv.d.x ft3, a0
    fmsub.s f0, ft1, ft2, ft3
    fmv.x.d a0, f0
    expect a0, 0xffffffff3f0512fc
    case 136                # and f31
    constant a0, 0xffffffff3f95e701
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fc3a933
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fa29a94
    fmv.d.x ft3, a0
    fmsub.s f31, ft1, ft2, ft3
    fmv.x.d a0, f31
    expect a0, 0xffffffff3f0512fc
    pass 136

    .data
    .balign 8
rows:
    .dword 0x7fffffff3f800000, 0xffffffffbf800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffffff800000, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffffff800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff007fffff, 0xffffffff3f800000, 0xffffffffbf7fffff
    .dword 0xffffffff80000001, 0xffffffffbf800000, 0xffffffff7f7fffff, 0xffffffffff7fffff
    .dword 0xffffffff3f800000, 0xffffffff7f7fffff, 0xffffffff007fffff, 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff, 0xffffffff7fc00001, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffff7fc00001, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0x3f800000, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff7fc00001, 0x3f800000, 0xffffffff7fc00000
    .dword 0x7fffffff3f800000, 0xffffffffff800000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff, 0xffffffff7f800000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffff007fffff, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff80000001, 0xffffffff80000000, 0xffffffff00000001
    .dword 0xffffffffff800000, 0xffffffff7f800000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff7fc00001, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff, 0xffffffffbf800000, 0xffffffff3f800000, 0xffffffffff7fffff
    .dword 0xffffffff80000000, 0xffffffff00000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffffbf800000, 0xffffffff80800000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0x3f800000, 0xffffffff80800000, 0xffffffff80000001, 0xffffffff7fc00000
    .dword 0xffffffffbf800000, 0xffffffffff800001, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0x7fffffff3f800000, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff80000000, 0xffffffffbf800000, 0xffffffff3f800000
    .dword 0x7fffffff3f800000, 0x3f800000, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffffff800000
    .dword 0xffffffff7f7fffff, 0xffffffff80000001, 0xffffffff7f7fffff, 0xffffffffff7fffff
    .dword 0xffffffff80800000, 0xffffffff80000001, 0xffffffff3f800000, 0xffffffffbf7fffff
    .dword 0xffffffff80000001, 0xffffffff007fffff, 0xffffffffbf800000, 0xffffffff3f7fffff
    .dword 0xffffffffff800000, 0xffffffff007fffff, 0xffffffff80800000, 0xffffffffff800000
    .dword 0xffffffffff800000, 0xffffffff80000000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0x7fffffff3f800000, 0x3f800000, 0xffffffffbf800000, 0xffffffff7fc00000
    .dword 0xffffffff7f800000, 0xffffffffff800000, 0xffffffff7f7fffff, 0xffffffffff800000
    .dword 0xffffffff7f7fffff, 0xffffffffff800001, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffffbf800000, 0xffffffff00000000, 0xffffffff80800000, 0xffffffff00800000
    .dword 0xffffffff7fc00001, 0xffffffff3f800000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffffff800001, 0xffffffffbf800000, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff7f7fffff, 0xffffffffbf800000, 0xffffffff3f7ffff8
    .dword 0xffffffff00000000, 0xffffffffbf800000, 0xffffffff80800000, 0xffffffff00800000
    .dword 0x7fffffff3f800000, 0xffffffff7f800000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff3f800000, 0xffffffff80000001, 0xffffffff807fffff
    .dword 0x7fffffff3f800000, 0xffffffff007fffff, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0x3f800000, 0x3f800000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0x7fffffff3f800000, 0xffffffff80000000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffffbf800000, 0xffffffffff800000, 0xffffffff7f800000
    .dword 0xffffffff80000000, 0xffffffffbf800000, 0xffffffff7f800000, 0xffffffffff800000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff3f800000, 0xffffffffbf800000
    .dword 0xffffffff7fc00001, 0xffffffffff800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffffbf800000, 0xffffffff7f800000, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0x3f800000, 0xffffffff007fffff, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff80000000, 0xffffffff80000001, 0xffffffff00000001
    .dword 0xffffffffbf800000, 0xffffffff80000000, 0xffffffff007fffff, 0xffffffff807fffff
    .dword 0xffffffffff800000, 0xffffffff80000001, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffffbf800000, 0x3f800000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff, 0xffffffff007fffff, 0xffffffff00000000, 0xffffffff407ffffd
    .dword 0xffffffff7f800000, 0xffffffffbf800000, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffffff800001, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffffbf800000, 0xffffffff80000001, 0xffffffffbf800000, 0xffffffff3f800000
    .dword 0x7fffffff3f800000, 0x7fffffff3f800000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0x3f800000, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffffff800000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffffff800000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff0066c78d, 0xffffffff803e7988, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff31de53dc, 0xffffffff00431530, 0xffffffff5bba0000, 0xffffffffdbb9ffff
    .dword 0xffffffff3fbe79e3, 0xffffffffbed09d83, 0xffffffff3f1b383b, 0xffffffffbf9b383b
    .dword 0xffffffff3f06df7e, 0xffffffffbfce0621, 0xffffffff000e2b29, 0xffffffffbf591624
    .dword 0xffffffffc12ee4b7, 0xffffffff3e0c85aa, 0xffffffff3fc000ca, 0xffffffffc04000ca
    .dword 0xffffffffbf8dc56d, 0xffffffff79220000, 0xffffffffc021c68f, 0xfffffffff9336dde
    .dword 0xffffffffbed769a4, 0xffffffffc125776b, 0xffffffffc08b3b92, 0xffffffff410b3b92
    .dword 0xfffffffff49455dd, 0xffffffff407040f2, 0xffffffff3fd980b2, 0xfffffffff58b3621
    .dword 0xffffffff003b772a, 0xffffffff517c0000, 0xffffffff91ea2536, 0xffffffff126a2536
    .dword 0xfffffffffa140000, 0xffffffffc9437d80, 0xffffffff3f092db1, 0xffffffff7f800000
    .dword 0xffffffff49c352c4, 0xffffffff3f3fcbe2, 0xffffffffc992564f, 0xffffffff4a12564f
    .dword 0xffffffff3d9c69b4, 0xffffffffc15e61e4, 0xffffffff4f1b680d, 0xffffffffcf1b680d
    .dword 0xffffffff6649cf7c, 0xffffffffbf30b676, 0xffffffff660b4e7c, 0xffffffffe68b4e7c
    .dword 0xffffffff3e795842, 0xffffffff3fdaa5c9, 0xffffffffc05bec09, 0xffffffff40768ade
    .dword 0xffffffff8061f4b4, 0xffffffff40da1872, 0xffffffff01a6e778, 0xffffffff8226e778
    .dword 0xffffffff3fd1e193, 0xffffffffbf3bd58e, 0xffffffffc147e424, 0xffffffff4134a449
    .dword 0xffffffffa8980000, 0xffffffff3e9fc958, 0xffffffff27bdbf18, 0xffffffffa83dbf18
    .dword 0xffffffffd52ed956, 0xffffffff8012d8b1, 0xffffffff20ea0000, 0xffffffffa0ea0000
    .dword 0xffffffff1beea88b, 0xffffffffc00877e7, 0xffffffff1c7e72a3, 0xffffffff9cfe72a3
    .dword 0xffffffff48da3549, 0xffffffff0a76b601, 0xffffffff402b72d7, 0xffffffffc02b72d7
    .dword 0xffffffff2c05fb53, 0xffffffff9e140000, 0xffffffff0a9aea98, 0xffffffff8b1aea98
    .dword 0xffffffffc1087fba, 0xffffffff2f9c2f15, 0xffffffffbe8ffcf2, 0xffffffff3e8ffcf1
    .dword 0xffffffff3ecfaabf, 0xffffffffc135d2fe, 0xffffffff40937ee2, 0xffffffffc1137ee2
    .dword 0xffffffffbf726538, 0xffffffffc08c40e2, 0xffffffffbe9a404c, 0xffffffff408e70cf
    .dword 0xffffffffbfc68cda, 0xffffffff2eb60000, 0xffffffff2f0d2823, 0xffffffffaf8d2823
    .dword 0xffffffff0060175b, 0xffffffff1e6599e6, 0xffffffffbf44961f, 0xffffffff3f44961f
    .dword 0xffffffff403d79c6, 0xfffffffffea80000, 0xffffffff7f78afd3, 0xffffffffff7fffff
    .dword 0xffffffff3f46c55d, 0xffffffffc0caf8fd, 0xffffffff53ba0000, 0xffffffffd3ba0001
    .dword 0xffffffffbeace236, 0xffffffffbfb16f22, 0xffffffffbeefa6e9, 0xffffffff3f6fa6e9
    .dword 0xffffffffec8921fc, 0xffffffffc05a3bb2, 0xffffffff3e8f4344, 0xffffffff6d69cdd6
    .dword 0xffffffffbedb6931, 0xffffffff0cc9697e, 0xffffffff0c2ca002, 0xffffffff8caca002
    .dword 0xffffffffc634f690, 0xfffffffff1f628f0, 0xffffffff3e84da62, 0xffffffff78ae01de
    .dword 0xffffffff9b640000, 0xffffffff00732209, 0xffffffff00000001, 0xffffffff80000002
    .dword 0xffffffff80771ecf, 0xffffffff2b073347, 0xffffffff66700000, 0xffffffffe6700000
    .dword 0xffffffff3f20a4ab, 0xffffffff72740000, 0xfffffffff2191cf3, 0xffffffff72991cf3
    .dword 0xffffffff3ecce23b, 0xffffffffbfa19ca4, 0xffffffffc037a61a, 0xffffffff40175031
    .dword 0xffffffffd5d935c7, 0xffffffff3efe329d, 0xffffffff5557ae4d, 0xffffffffd5d7ae4d
    .dword 0xffffffffbeadb5b9, 0xffffffffc0384c2a, 0xffffffffbf7bdd2d, 0xffffffff3ffafce1
    .dword 0xffffffff2d820000, 0xffffffffbe678371, 0xffffffff2c6b217e, 0xffffffffaceb217e
    .dword 0xffffffff5cca0000, 0xffffffff80441d47, 0xffffffff3f0f87da, 0xffffffffbf0f87da
    .dword 0xffffffffc07a6d62, 0xffffffff53d60000, 0xffffffff54d15770, 0xffffffffd5515770
    .dword 0xffffffffc056fdf9, 0xffffffffc17da3b9, 0xffffffffc0660a4e, 0xffffffff42636323
    .dword 0xffffffff40b3c705, 0xffffffffc0460ea5, 0xffffffff418b1637, 0xffffffffc20b1637
    .dword 0xffffffff3f4ff16d, 0xffffffff8048ecc7, 0xffffffff2385a972, 0xffffffffa385a972
    .dword 0xffffffff006cb9c9, 0xffffffffbe932c0f, 0xffffffff001f40b2, 0xffffffff803e8164
    .dword 0xffffffff3e1ab9be, 0xffffffff0040de24, 0xffffffffc03dc080, 0xffffffff403dc080
    .dword 0xffffffffda0d5f4e, 0xffffffff8067b546, 0xffffffff9ae515cd, 0xffffffff1b6515cd
    .dword 0xffffffff2ff80000, 0xffffffff3fa274fc, 0xffffffff40212506, 0xffffffffc0212506
    .dword 0xffffffff9ee60000, 0xffffffff8020ad6a, 0xffffffff80000001, 0xffffffff00000002
    .dword 0xffffffff3f872c4d, 0xffffffff3fabf3be, 0xffffffffbe47cd8f, 0xffffffff3fce9047
rows_end:
modes:
    .byte 0x00, 0x20, 0x50, 0x61, 0x81, 0x01, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x63, 0x90, 0x00
    .byte 0x21, 0x40, 0x70, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x01, 0x21, 0x41, 0x60, 0x90, 0x00, 0x20
    .byte 0x50, 0x60, 0x80, 0x10, 0x21, 0x40, 0x70, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x70, 0x80, 0x00, 0x20, 0x50, 0x70, 0x81, 0x10, 0x30, 0x41, 0x70, 0x80, 0x10, 0x40, 0x10, 0x40
    .byte 0x10, 0x50, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x50, 0x10, 0x40, 0x10, 0x40
    .byte 0x03, 0x21, 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x85, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01
    .byte 0x21, 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01, 0x25, 0x41, 0x61, 0x81, 0x01, 0x21
    .byte 0x43, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x81, 0x01, 0x21, 0x41, 0x61, 0x83, 0x01, 0x21, 0x41
    .byte 0x63, 0x81
