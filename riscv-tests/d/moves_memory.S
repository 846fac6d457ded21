# fld, fsd, fmv.x.d, fmv.d.x: 64 raw bits; and a narrower value in a register is a NaN of the wider format.

    la s2, data
    case 1
    fld fa0, 0(s2)
    fmv.x.d a0, fa0
    expect a0, 0x7ff0000000000001   # a signalling NaN stays one
    fsd fa0, 8(s2)
    ld a0, 8(s2)
    expect a0, 0x7ff0000000000001
    case 2
    li a1, 0xfedcba9876543210
    fmv.d.x fa1, a1
    fmv.x.d a0, fa1
    expect_equal a0, a1
    case 3                          # a boxed single is a quiet NaN as a double
    flw fa2, 16(s2)
    fclass.d a0, fa2
    expect a0, 0x200
    fadd.d fa2, fa2, fa2
    fmv.x.d a0, fa2
    expect a0, 0x7ff8000000000000
    frflags a0
    expect a0, 0
    case 4                          # every register
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    li a0, \n + 0x100
    slli a0, a0, 50
    fmv.d.x f\n, a0
    .endr
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    fmv.x.d a0, f\n
    li a1, \n + 0x100
    slli a1, a1, 50
    bne a0, a1, fail
    .endr
    case 5                          # a load that faults leaves its register
    fmv.x.d a1, f31
    catch 2f
1:  fld f31, 16(zero)
    j fail
2:  expect_at 1b
    fmv.x.d a0, f31
    expect_equal a0, a1
    case 6                          # misaligned, across a page
    la a1, boundary
    li a2, 0x1122334455667788
    fmv.d.x fa0, a2
    .irp at, -7,-6,-5,-4,-3,-2,-1,1
    sd zero, -8(a1)
    sd zero, 0(a1)
    fsd fa0, \at(a1)
    ld a0, \at(a1)
    bne a0, a2, fail
    fld fa1, \at(a1)
    fmv.x.d a0, fa1
    bne a0, a2, fail
    .endr
    case 7                          # extreme offsets
    addi a1, s2, -2047
    fld fa0, 2047(a1)
    fmv.x.d a0, fa0
    expect a0, 0x7ff0000000000001

    pass 7

    .data
    .balign 8
data:
    .dword 0x7ff0000000000001, 0
    .word 0x3f800000, 0
    .bss
    .balign 4096
    .skip 4096
boundary:
    .skip 16
