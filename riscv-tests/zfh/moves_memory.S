# flh, fsh, fmv.x.h, fmv.h.x: 16 raw bits, boxed with 48 ones.

    la s2, data
    case 1
    flh fa0, 0(s2)
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3c00
    flh fa0, 2(s2)
    fmv.x.d a0, fa0
    expect a0, 0xfffffffffffffc01
    case 2                          # a store takes the low 16 bits of anything
    li t0, 0x123456789abcdef0
    fmv.d.x fa1, t0
    fsh fa1, 4(s2)
    ld a0, 0(s2)
    expect a0, 0x1111def0fc013c00
    case 3                          # fmv.x.h sign-extends and does not unbox
    fmv.x.h a0, fa1
    expect a0, 0xffffffffffffdef0
    case 4
    fmv.h.x fa2, t0
    fmv.x.d a0, fa2
    expect a0, 0xffffffffffffdef0
    case 5                          # a boxed single is no boxed half where its bits 31:16 are not ones
    li t0, 0x3c00
    fmv.w.x fa0, t0
    fclass.h a0, fa0
    expect a0, 0x200
    li t0, 0xffff3c00
    fmv.w.x fa0, t0
    fclass.h a0, fa0
    expect a0, 0x40
    case 6                          # not boxed: the canonical NaN
    li t0, 0x3c00
    fmv.d.x fa0, t0
    fmv.h.x fa1, t0
    fadd.h fa2, fa0, fa1
    fmv.x.d a0, fa2
    expect a0, 0xffffffffffff7e00
    fsgnj.h fa2, fa0, fa1
    fmv.x.d a0, fa2
    expect a0, 0xffffffffffff7e00
    fmax.h fa2, fa0, fa1
    fmv.x.d a0, fa2
    expect a0, 0xffffffffffff3c00
    fcvt.s.h fa2, fa0
    fmv.x.d a0, fa2
    expect a0, 0xffffffff7fc00000
    case 7
    frflags a0
    expect a0, 0
    case 8                          # misaligned, across a page
    la a1, boundary
    li t0, 0x1234
    fmv.h.x fa0, t0
    fsh fa0, -1(a1)
    lhu a0, -1(a1)
    expect a0, 0x1234
    flh fa1, -1(a1)
    fmv.x.h a0, fa1
    expect a0, 0x1234

    pass 8

    .data
    .balign 8
data:
    .half 0x3c00, 0xfc01, 0, 0x1111
    .bss
    .balign 4096
    .skip 4096
boundary:
    .skip 16
