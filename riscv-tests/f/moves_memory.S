# flw, fsw, fmv.x.w, fmv.w.x: raw bits. Loads and moves in box with ones; stores and moves out take the low
# 32 bits whatever stands above them (unprivileged 20.2, 21.2).

    la s2, data
    case 1                          # a load boxes
    flw fa0, 0(s2)
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3f800000
    case 2                          # a signalling NaN stays one
    flw fa0, 4(s2)
    fmv.x.d a0, fa0
    expect a0, 0xffffffff7f800001
    case 3                          # a store takes the low word of anything
    fld fa1, 8(s2)
    fsw fa1, 20(s2)
    ld a0, 16(s2)
    expect a0, 0x3ff0000055555555
    case 4                          # fmv.x.w: sign-extended, not unboxed
    fmv.x.w a0, fa1
    expect a0, 0x3ff00000
    li t0, 0x1234567887654321
    fmv.d.x fa1, t0
    fmv.x.w a0, fa1
    expect a0, 0xffffffff87654321
    case 5                          # fmv.w.x: the low word, boxed
    fmv.w.x fa2, t0
    fmv.x.d a0, fa2
    expect a0, 0xffffffff87654321
    case 6                          # no flags from any of these
    frflags a0
    expect a0, 0
    case 7                          # negative and extreme offsets
    addi a1, s2, 2047
    flw fa0, -2047(a1)
    fmv.x.w a0, fa0
    expect a0, 0x3f800000
    li a1, 2048
    add a1, a1, s2
    flw fa0, -2048(a1)
    fmv.x.w a0, fa0
    expect a0, 0x3f800000
    case 8                          # what is not boxed counts as the canonical NaN, in every operand
    li t0, 0x000000003f800000
    fmv.d.x fa0, t0
    li t0, 0xffffffff3f800000
    fmv.d.x fa1, t0
    fadd.s fa2, fa0, fa1
    fmv.x.d a0, fa2
    expect a0, 0xffffffff7fc00000
    fadd.s fa2, fa1, fa0
    fmv.x.d a0, fa2
    expect a0, 0xffffffff7fc00000
    fmadd.s fa2, fa1, fa1, fa0
    fmv.x.d a0, fa2
    expect a0, 0xffffffff7fc00000
    fsgnj.s fa2, fa0, fa1           # also of a sign injection
    fmv.x.d a0, fa2
    expect a0, 0xffffffff7fc00000
    fsgnjn.s fa2, fa1, fa0          # the canonical NaN's sign is +
    fmv.x.d a0, fa2
    expect a0, 0xffffffffbf800000
    feq.s a0, fa0, fa0
    expect a0, 0
    fclass.s a0, fa0
    expect a0, 0x200
    fcvt.w.s a0, fa0
    expect a0, 0x7fffffff
    fsqrt.s fa2, fa0
    fmv.x.d a0, fa2
    expect a0, 0xffffffff7fc00000
    fcvt.d.s fa2, fa0
    fmv.x.d a0, fa2
    expect a0, 0x7ff8000000000000
    fmin.s fa2, fa0, fa1
    fmv.x.d a0, fa2
    expect a0, 0xffffffff3f800000
    case 9                          # the only flag: the conversion of a NaN to an integer
    frflags a0
    expect a0, 16
    case 10                         # every register
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    li a0, \n + 0x40000000
    fmv.w.x f\n, a0
    .endr
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    fmv.x.w a0, f\n
    li a1, \n + 0x40000000
    bne a0, a1, fail
    .endr
    case 11                         # a load that faults leaves its register
    catch 2f
1:  flw f31, 16(zero)
    j fail
2:  expect_at 1b
    fmv.x.w a0, f31
    expect a0, 0x4000001f
    case 12                         # misaligned, across a page
    la a1, boundary
    li t0, 0x12345678
    sw t0, -2(a1)
    flw fa0, -2(a1)
    fmv.x.w a0, fa0
    expect a0, 0x12345678
    li t0, 0x40490fdb
    fmv.w.x fa0, t0
    fsw fa0, -1(a1)
    lw a0, -1(a1)
    expect a0, 0x40490fdb

    pass 12

    .data
    .balign 8
data:
    .word 0x3f800000, 0x7f800001
    .dword 0x400000003ff00000
    .word 0x55555555, 0
    .bss
    .balign 4096
    .skip 4096
boundary:
    .skip 16
