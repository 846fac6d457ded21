# fmul.s fd, fs1, fs2
# Written by tools/generate.py.

    table_float_cross 1, f, fmul.s, fa3, fa0, fa1
    table_float 197, 2, f, f, fmul.s, fa3, fa0, fa1
    case 264                # fd = ft1
    constant a0, 0xffffffff3fa161bd
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8fce76
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fcbd779
    fmv.d.x ft3, a0
    fmul.s ft1, ft1, ft2
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fb54f7f
    case 265                # fd = ft2
    constant a0, 0xffffffff3fa161bd
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8fce76
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fcbd779
    fmv.d.x ft3, a0
    fmul.s ft2, ft1, ft2
    fmv.x.d a0, ft2
    expect a0, 0xffffffff3fb54f7f
    case 266                # all one register
    constant a0, 0xffffffff3fa161bd
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8fce76
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fcbd779
    fmv.d.x ft3, a0
    fmul.s ft1, ft1, ft1
    fmv.x.d a0, ft1
    expect a0, 0xffffffff3fcb782a
    case 267                # f0 is a register like any other
    constant a0, 0xffffffff3fa161bd
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8fce76
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fcbd779
    fmv.d.x ft3, a0
    fmul.s f0, ft1, ft2
    fmv.x.d a0, f0
    expect a0, 0xffffffff3fb54f7f
    case 268                # and f31
    constant a0, 0xffffffff3fa161bd
    fmv.d.x ft1, a0
    constant a0, 0xffffffff3f8fce76
    fmv.d.x ft2, a0
    constant a0, 0xffffffff3fcbd779
    fmv.d.x ft3, a0
    fmul.s f31, ft1, ft2
    fmv.x.d a0, f31
    expect a0, 0xffffffff3fb54f7f
    pass 268

    .data
    .balign 8
values:
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00001
    .dword 0xffffffffff800001
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0x7fffffff3f800000
    .dword 0x3f800000
values_end:
results:
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff3f800000
    .dword 0xffffffffbf800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffff80000001
    .dword 0xffffffff007fffff
    .dword 0xffffffff80800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffffbf800000
    .dword 0xffffffff3f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff7fffff
    .dword 0xffffffff00000001
    .dword 0xffffffff807fffff
    .dword 0xffffffff00800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7f800000
    .dword 0xffffffffb4ffffff
    .dword 0xffffffff407ffffd
    .dword 0xffffffffc07fffff
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000001
    .dword 0xffffffff00000001
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffb4ffffff
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff007fffff
    .dword 0xffffffff807fffff
    .dword 0xffffffff7f800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff407ffffe
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff80800000
    .dword 0xffffffff00800000
    .dword 0xffffffffff800000
    .dword 0xffffffff7f800000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffffc07fffff
    .dword 0xffffffff00000001
    .dword 0xffffffff80000000
    .dword 0xffffffff00000000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
    .dword 0xffffffff7fc00000
results_end:
result_modes:
    .byte 0x00, 0x20, 0x40, 0x60, 0x90, 0x10, 0x20, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x10, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x90, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x50, 0x60, 0x80, 0x00, 0x20, 0x40, 0x70
    .byte 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10, 0x30, 0x40, 0x60, 0x80, 0x00, 0x20, 0x50, 0x60, 0x80
    .byte 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x30, 0x40, 0x60, 0x80, 0x00
    .byte 0x20, 0x40, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30, 0x50, 0x70, 0x90, 0x10, 0x30
    .byte 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x05, 0x20, 0x41, 0x60, 0x80, 0x00, 0x20, 0x40
    .byte 0x60, 0x80, 0x00, 0x20, 0x40, 0x70, 0x80, 0x03, 0x23, 0x43, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60
    .byte 0x80, 0x00, 0x20, 0x50, 0x61, 0x83, 0x03, 0x23, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80
    .byte 0x00, 0x30, 0x40, 0x63, 0x83, 0x03, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x10
    .byte 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x80, 0x00, 0x20, 0x40, 0x60, 0x90, 0x00, 0x20
    .byte 0x40, 0x60, 0x80, 0x00
    .balign 8
rows:
    .dword 0xffffffff3f800000, 0xffffffff33800000, 0xffffffff33800000
    .dword 0xffffffff3f800001, 0xffffffff33800000, 0xffffffff33800001
    .dword 0xffffffff3f800000, 0xffffffff33800001, 0xffffffff33800001
    .dword 0xffffffff3f800000, 0xffffffff337fffff, 0xffffffff337fffff
    .dword 0xffffffff3f800000, 0xffffffffb3800000, 0xffffffffb3800000
    .dword 0xffffffff3f800001, 0xffffffffbf800000, 0xffffffffbf800001
    .dword 0xffffffff3f800000, 0xffffffffbf800000, 0xffffffffbf800000
    .dword 0xffffffff7f7fffff, 0xffffffff7f7fffff, 0xffffffff7f800000
    .dword 0xffffffff7f7fffff, 0xffffffff7f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffffff7fffff, 0xffffffffff7fffff, 0xffffffff7f800000
    .dword 0xffffffffff7fffff, 0xffffffffff7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff, 0xffffffff73000000, 0xffffffff7f800000
    .dword 0xffffffff7f7fffff, 0xffffffff73000000, 0xffffffff7f7fffff
    .dword 0xffffffff00800000, 0xffffffff80000001, 0xffffffff80000000
    .dword 0xffffffff00800000, 0xffffffff80000001, 0xffffffff80000001
    .dword 0xffffffff007fffff, 0xffffffff00000001, 0xffffffff00000000
    .dword 0xffffffff007fffff, 0xffffffff00000001, 0xffffffff00000001
    .dword 0xffffffff00000001, 0xffffffff00000001, 0xffffffff00000000
    .dword 0xffffffff00000001, 0xffffffff00000001, 0xffffffff00000001
    .dword 0xffffffff00000001, 0xffffffff80000001, 0xffffffff80000000
    .dword 0xffffffff00000001, 0xffffffff80000001, 0xffffffff80000001
    .dword 0xffffffff00800000, 0xffffffff3f7fffff, 0xffffffff00800000
    .dword 0xffffffff00800000, 0xffffffff3f7fffff, 0xffffffff007fffff
    .dword 0xffffffff00800001, 0xffffffff3f7fffff, 0xffffffff00800000
    .dword 0xffffffff00800001, 0xffffffff3f7fffff, 0xffffffff00800001
    .dword 0xffffffff00800001, 0xffffffff3f7ffffe, 0xffffffff00800000
    .dword 0xffffffff00800001, 0xffffffff3f7ffffe, 0xffffffff007fffff
    .dword 0xffffffff007fffff, 0xffffffff3f800001, 0xffffffff00800000
    .dword 0xffffffff007fffff, 0xffffffff3f800001, 0xffffffff007fffff
    .dword 0xffffffff80800000, 0xffffffff3f7fffff, 0xffffffff80800000
    .dword 0xffffffff80800000, 0xffffffff3f7fffff, 0xffffffff807fffff
    .dword 0xffffffff7f7fffff, 0xffffffff3f800001, 0xffffffff7f800000
    .dword 0xffffffff7f7fffff, 0xffffffff3f800001, 0xffffffff7f7fffff
    .dword 0xffffffff7f7fffff, 0xffffffff3f7fffff, 0xffffffff7f7ffffe
    .dword 0xffffffff7f7fffff, 0xffffffff3f7fffff, 0xffffffff7f7fffff
    .dword 0xffffffff00000001, 0xffffffff3f7fffff, 0xffffffff00000001
    .dword 0xffffffff00000001, 0xffffffff3f7fffff, 0xffffffff00000000
    .dword 0xffffffff00000003, 0xffffffff3f000000, 0xffffffff00000002
    .dword 0xffffffff00000003, 0xffffffff3f000000, 0xffffffff00000001
    .dword 0xffffffff00800000, 0xffffffff40000000, 0xffffffff01000000
    .dword 0xffffffff3f800000, 0xffffffff3f800003, 0xffffffff3f800003
    .dword 0xffffffff3f662bfa, 0xffffffff3f6f5e52, 0xffffffff3f5737dc
    .dword 0xffffffff3f662bfa, 0xffffffff3f6f5e52, 0xffffffff3f5737dd
    .dword 0xffffffff58986215, 0xffffffff34c40c43, 0xffffffff4de964c9
    .dword 0xffffffff58986215, 0xffffffff34c40c43, 0xffffffff4de964ca
    .dword 0xffffffff3ef123e4, 0xffffffff40412036, 0xffffffff3fb5ea66
    .dword 0xffffffff3ef123e4, 0xffffffff40412036, 0xffffffff3fb5ea67
    .dword 0xffffffff0032763f, 0xffffffff3e723e45, 0xffffffff000bf003
    .dword 0xffffffff0032763f, 0xffffffff3e723e45, 0xffffffff000bf004
    .dword 0xffffffffb2900000, 0xffffffff9bf20000, 0xffffffff0f082000
    .dword 0xffffffff007f4a8c, 0xffffffff3ea24b38, 0xffffffff0028594a
    .dword 0xffffffff007f4a8c, 0xffffffff3ea24b38, 0xffffffff00285949
    .dword 0xffffffff4ada0000, 0xffffffffe0b80000, 0xffffffffec1cb000
    .dword 0xffffffff4175be69, 0xffffffff3e7259ad, 0xffffffff4068a415
    .dword 0xffffffff4175be69, 0xffffffff3e7259ad, 0xffffffff4068a414
    .dword 0xffffffff1b2bdc7d, 0xffffffff408cab22, 0xffffffff1c3cdeef
    .dword 0xffffffff1b2bdc7d, 0xffffffff408cab22, 0xffffffff1c3cdeee
    .dword 0xffffffff3f288bb5, 0xffffffff42420000, 0xffffffff41ff73be
    .dword 0xffffffff3f288bb5, 0xffffffff42420000, 0xffffffff41ff73bf
    .dword 0xffffffffd788003b, 0xffffffff26980000, 0xffffffffbea18046
    .dword 0xffffffffd788003b, 0xffffffff26980000, 0xffffffffbea18047
    .dword 0xffffffff1775c2c7, 0xfffffffff125bc14, 0xffffffffc91f1b19
    .dword 0xffffffff1775c2c7, 0xfffffffff125bc14, 0xffffffffc91f1b18
    .dword 0xffffffff6fb40000, 0xffffffff007c8ca2, 0xffffffff30af25c4
    .dword 0xffffffff6fb40000, 0xffffffff007c8ca2, 0xffffffff30af25c3
    .dword 0xffffffffb7a60000, 0xffffffffbefe9544, 0xffffffff372514ca
    .dword 0xffffffffb7a60000, 0xffffffffbefe9544, 0xffffffff372514cb
rows_end:
modes:
    .byte 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x05, 0x25, 0x05, 0x25, 0x05, 0x25, 0x03, 0x43, 0x03
    .byte 0x63, 0x03, 0x63, 0x03, 0x43, 0x03, 0x23, 0x01, 0x61, 0x01, 0x23, 0x01, 0x23, 0x03, 0x23, 0x05
    .byte 0x25, 0x01, 0x61, 0x03, 0x23, 0x03, 0x23, 0x00, 0x00, 0x01, 0x61, 0x01, 0x61, 0x01, 0x61, 0x03
    .byte 0x63, 0x00, 0x03, 0x23, 0x00, 0x01, 0x21, 0x01, 0x21, 0x01, 0x61, 0x01, 0x41, 0x01, 0x21, 0x01
    .byte 0x21, 0x01, 0x61
