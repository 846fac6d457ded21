# fmadd.s fd, fs1, fs2, fs3
# Written by tools/generate.py.

    table_float 1, 3, f, f, fmadd.s, fa3, fa0, fa1, fa2
    case 131                # fd = ft1
    constant a0, 0xffffffff3ff4511a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb87524
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fba1c45
    fmv.d.x ft3, a0
    fmadd.s ft1, ft1, ft2, ft3
    fmv.x.d a0, ft1
    expect a0, 0xffffffff40868c1c
    case 132                # fd = ft2
    constant a0, 0xffffffff3ff4511a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb87524
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fba1c45
    fmv.d.x ft3, a0
    fmadd.s ft2, ft1, ft2, ft3
    fmv.x.d a0, ft2
    expect a0, 0xffffffff40868c1c
    case 133                # fd = ft3
    constant a0, 0xffffffff3ff4511a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb87524
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fba1c45
    fmv.d.x ft3, a0
    fmadd.s ft3, ft1, ft2, ft3
    fmv.x.d a0, ft3
    expect a0, 0xffffffff40868c1c
    case 134                # all one register
    constant a0, 0xffffffff3ff4511a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb87524
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fba1c45
    fmv.d.x ft3, a0
    fmadd.s ft1, ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff40b1a9a0
    case 135                # f0 is a register like any other
    constant a0, 0xffffffff3ff4511a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb87524
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fba1c45
    fmv.d.x ft3, a0
    fmadd.s f0, ft1, ft2, ft3
    fmv.x.d a0, f0
    expect a0, 0xffffffff40868c1c
    case 136                # and f31
    constant a0, 0xffffffff3ff4511a
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3fb87524
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fba1c45
    fmv.d.x ft3, a0
    fmadd.s f31, ft1, ft2, ft3
    fmv.x.d a0, f31
    expect a0, 0xffffffff40868c1c
    pass 136

    .data
    .balign 8
rows:
    .dword 0xffffffffff800000, 0x7fffffff3f800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0x7fffffff3f800000, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffffff800001, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff80000000, 0xffffffff7f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffffff800001, 0x7fffffff3f800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff007fffff, 0xffffffff7f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff80000000, 0x3f800000, 0xffffffffff800000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff7f7fffff, 0xffffffff3f800000, 0xffffffffc03fffff
    .dword 0x7fffffff3f800000, 0xffffffffbf800000, 0xffffffffbf800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffffff800001, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffffbf800000, 0xffffffff7fc00001, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0x7fffffff3f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffffff800001, 0xffffffff80800000, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff3f800000, 0xffffffff007fffff, 0xffffffff80000000, 0xffffffff007fffff
    .dword 0xffffffffff800000, 0xffffffffff800000, 0xffffffff007fffff, 0xffffffff7f800000
    .dword 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffffbf800000, 0xffffffff7f7fffff, 0xffffffff7f7ffffe
    .dword 0x3f800000, 0xffffffffff800001, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0xffffffff80000000, 0xffffffff007fffff, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff7fc00001, 0xffffffffbf800000, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0x7fffffff3f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffffff800001, 0xffffffff80800000, 0xffffffff80800000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffffff800001, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff7fc00001, 0x7fffffff3f800000, 0xffffffff80000001, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff80800000, 0xffffffffff800000, 0xffffffffff800000
    .dword 0xffffffff80000000, 0xffffffff80000001, 0xffffffff3f800000, 0xffffffff3f800000
    .dword 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f7fffff, 0xffffffff007fffff, 0xffffffff007fffff
    .dword 0xffffffff007fffff, 0xffffffff00000000, 0xffffffff7f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff007fffff, 0xffffffff00000000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffff80000001, 0xffffffff80000001, 0xffffffff7f800000
    .dword 0xffffffff7f800000, 0xffffffff80000001, 0xffffffff3f800000, 0xffffffffff800000
    .dword 0xffffffff7f800000, 0xffffffff80000001, 0xffffffff80000001, 0xffffffffff800000
    .dword 0xffffffff7f7fffff, 0xffffffff80000001, 0xffffffff007fffff, 0xffffffffb4ffffff
    .dword 0xffffffff7f7fffff, 0xffffffffff800001, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff80000001, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffff80000000, 0xffffffff7f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff3f800000, 0xffffffff7f7fffff, 0xffffffffff800000, 0xffffffffff800000
    .dword 0xffffffff7f7fffff, 0x3f800000, 0xffffffff7f7fffff, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0x7fffffff3f800000, 0xffffffff80000001, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffff80000000, 0xffffffff007fffff, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff00000000, 0xffffffffbf800000, 0xffffffffbf800000
    .dword 0xffffffff7fc00001, 0xffffffff7fc00001, 0xffffffff80000001, 0xffffffff7fc00000
    .dword 0xffffffff007fffff, 0xffffffffbf800000, 0xffffffff7f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff007fffff, 0xffffffff7f7fffff, 0xffffffffbf800000, 0xffffffff403ffffd
    .dword 0xffffffff80000001, 0xffffffff80800000, 0xffffffff007fffff, 0xffffffff007fffff
    .dword 0xffffffff7f7fffff, 0xffffffff80800000, 0xffffffff007fffff, 0xffffffffc07fffff
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffff7f800000, 0x7fffffff3f800000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffffff800001, 0xffffffff7f7fffff, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff3f800000, 0xffffffff7fc00001, 0xffffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffffff800000, 0xffffffffff800001, 0x7fffffff3f800000, 0xffffffff7fc00000
    .dword 0xffffffffbf800000, 0xffffffffff800001, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff80800000, 0xffffffff80000000, 0xffffffffff800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff007fffff, 0xffffffff80800000, 0xffffffff80800000
    .dword 0xffffffff007fffff, 0xffffffffbf800000, 0xffffffff00000000, 0xffffffff807fffff
    .dword 0xffffffff7fc00001, 0xffffffffff800000, 0xffffffff7fc00001, 0xffffffff7fc00000
    .dword 0xffffffff80000001, 0xffffffff00000000, 0xffffffff80800000, 0xffffffff80800000
    .dword 0xffffffffbf800000, 0xffffffff80800000, 0x3f800000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffff7f800000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff00000000
    .dword 0xffffffff00000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff00000000, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7f800000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7f800000, 0xffffffff7f800000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7fc00000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff7f800001, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff00000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff7f800000, 0xffffffff80000000, 0xffffffff7fc00000
    .dword 0xffffffff80000000, 0xffffffff3f800000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff3efc7fb2, 0xffffffffd811469c, 0xffffffff578f49f9, 0xffffffff4b4b0710
    .dword 0xffffffff3fc5d3f6, 0xffffffff98c20000, 0xffffffffc1434924, 0xffffffffc1434924
    .dword 0xffffffff40c146b0, 0xffffffff404ad602, 0xffffffffc1992359, 0xffffffff35735ac0
    .dword 0xffffffff00060140, 0xffffffff0052b96b, 0xffffffffdc0e0000, 0xffffffffdc0dffff
    .dword 0xffffffff3ec20c01, 0xffffffffc00a1e20, 0xffffffff3f51629c, 0xffffffffb2ce7880
    .dword 0xffffffff3f447296, 0xffffffffc14ead7c, 0xffffffff8067a05d, 0xffffffffc11e9955
    .dword 0xffffffffc9e60000, 0xffffffff00060f3f, 0xffffffff08ae3653, 0xffffffff80004000
    .dword 0xffffffff3e509cb0, 0xffffffffc0191a8f, 0xffffffff3facd765, 0xffffffff3f5ceb80
    .dword 0xffffffff801e4f1e, 0xffffffff3ffeccd2, 0xffffffff003c557f, 0xffffffff80000000
    .dword 0xffffffff27343048, 0xffffffffbe76c232, 0xffffffff3f0668c0, 0xffffffff3f0668c0
    .dword 0xffffffff00181981, 0xffffffffadac0000, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff3f97af4c, 0xffffffff0010e2ed, 0xffffffffbe9a5871, 0xffffffffbe9a5870
    .dword 0xffffffffbff4c411, 0xffffffff3e01976e, 0xffffffff3e77cf2b, 0xffffffff3165cd90
    .dword 0xffffffff3f622acd, 0xffffffffbe00a32e, 0xffffffff0ca9034b, 0xffffffffbde34b20
    .dword 0xffffffff40ff8f24, 0xffffffffbeb6af80, 0xffffffff40365ef6, 0xffffffffb364b800
    .dword 0xffffffff3eeb5461, 0xffffffffbec4f862, 0xffffffffbe2afba4, 0xffffffffbeb00649
    .dword 0xffffffff804dc295, 0xffffffffc018f363, 0xffffffff80b9d5d8, 0xffffffff00000000
    .dword 0xffffffffb13b43c0, 0xffffffffb1380000, 0xffffffff819c0000, 0xffffffff230698b1
    .dword 0xffffffff000664aa, 0xfffffffff3540000, 0xffffffff32296b99, 0xffffffff00000000
    .dword 0xffffffff558c0000, 0xffffffff3f127358, 0xffffffff3fcac870, 0xffffffff55202e28
    .dword 0xffffffffc14371aa, 0xffffffff8000a1e7, 0xffffffff8007b9ad, 0xffffffff00000000
    .dword 0xffffffffbe0ccef1, 0xffffffff8075951f, 0xffffffff006d7c2f, 0xffffffff007da755
    .dword 0xffffffff7a060000, 0xffffffff00654307, 0xffffffffbad40456, 0xffffffff2ea80000
    .dword 0xffffffff000f9f64, 0xffffffff7bae0000, 0xffffffffbca80000, 0xffffffffbc92c354
    .dword 0xffffffff70f20000, 0xffffffff3eba2158, 0xfffffffff02ff385, 0xffffffff63400000
    .dword 0xffffffffc1263437, 0xffffffff489d8e10, 0xffffffff000a28e7, 0xffffffffca4c9482
    .dword 0xffffffff3e7a4dd7, 0xffffffff417e23e8, 0xffffffffc0787c56, 0xffffffff344cefd8
    .dword 0xffffffffbf4827c0, 0xffffffffc07c1f9a, 0xffffffffbfa1a574, 0xffffffff3fe89a38
    .dword 0xffffffff006f8395, 0xffffffff005108e4, 0xffffffff80000001, 0xffffffff80000000
    .dword 0xffffffff3e5beaf2, 0xffffffffbee3691d, 0xffffffffc05c9b01, 0xffffffffc062b5de
    .dword 0xffffffff7ab1c6ab, 0xffffffff003de150, 0xffffffffbb2be338, 0xffffffffaeb4fc80
    .dword 0xffffffff8d680000, 0xffffffff59b8857c, 0xffffffffc101fc13, 0xffffffffc101fc13
    .dword 0xffffffff004c366c, 0xffffffffbef6f971, 0xffffffff0024c348, 0xffffffff00000000
    .dword 0xffffffffbeba7bce, 0xffffffff3f81adc4, 0xffffffff40fa620a, 0xffffffff40ee932c
    .dword 0xffffffffbe7c6eb6, 0xffffffffc144387f, 0xffffffffc0417c79, 0xffffffffb3550ed8
    .dword 0xffffffff3f2a85cf, 0xffffffff005cb763, 0xffffffffc14aaf0e, 0xffffffffc14aaf0e
    .dword 0xffffffff801147dc, 0xffffffff805e374d, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffffc08f9473, 0xffffffffc0dc0000, 0xffffffffbe141bab, 0xffffffff41f59eee
    .dword 0xffffffffbeba9b2a, 0xffffffffc0b4bfd6, 0xffffffffc003c0f0, 0xffffffffb435f4e4
    .dword 0xffffffff0ba00000, 0xffffffff51fe0000, 0xffffffff00189f1e, 0xffffffff1e1ec000
    .dword 0xffffffffbf795aa7, 0xffffffff41310f26, 0xffffffff412c766f, 0xffffffff345708d8
    .dword 0xffffffffecd90524, 0xffffffffbe59b7f5, 0xffffffff3e8dd759, 0xffffffff6bb8914d
    .dword 0xffffffffc11185ef, 0xffffffff408a76c2, 0xffffffff421d6b6a, 0xffffffff35995b88
    .dword 0xffffffff3febf583, 0xffffffffbef857c0, 0xffffffff40f622e0, 0xffffffff40d98609
    .dword 0xffffffff00086213, 0xffffffffbe258b3d, 0xffffffff00015af1, 0xffffffff80000000
    .dword 0xffffffffc16cb5e0, 0xffffffff3f417f84, 0xffffffff8061a11c, 0xffffffffc132eb06
    .dword 0xffffffff80466910, 0xffffffff003556f7, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffffc0415975, 0xffffffff609e0000, 0xffffffff3ea3802b, 0xffffffffe16eaa6d
    .dword 0xffffffff80185f83, 0xffffffff00140590, 0xffffffff00000000, 0xffffffff80000000
    .dword 0xffffffff5561e8be, 0xffffffff003d36a7, 0xffffffff419a158b, 0xffffffff419a158b
rows_end:
modes:
    .byte 0x00, 0x20, 0x50, 0x60, 0x90, 0x01, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00
    .byte 0x30, 0x41, 0x70, 0x80, 0x00, 0x20, 0x50, 0x70, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x81, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x81, 0x01, 0x23, 0x41
    .byte 0x70, 0x80, 0x10, 0x20, 0x50, 0x70, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x40, 0x10, 0x40
    .byte 0x10, 0x50, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x40, 0x10, 0x50, 0x10, 0x40, 0x10, 0x40
    .byte 0x00, 0x21, 0x40, 0x61, 0x80, 0x01, 0x20, 0x41, 0x63, 0x81, 0x03, 0x21, 0x40, 0x61, 0x80, 0x01
    .byte 0x23, 0x41, 0x60, 0x81, 0x03, 0x23, 0x40, 0x61, 0x80, 0x01, 0x20, 0x41, 0x63, 0x81, 0x00, 0x21
    .byte 0x43, 0x61, 0x80, 0x01, 0x23, 0x41, 0x60, 0x81, 0x00, 0x21, 0x40, 0x61, 0x83, 0x01, 0x23, 0x41
    .byte 0x63, 0x81
