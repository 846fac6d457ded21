# Compressed loads and stores: offsets, sign extension, the stack-pointer forms.

    la s0, data
    la s1, data + 64
    la sp, data
.macro c instruction:vararg
    compressed_on
    .balign 4
    \instruction
    c.nop
    compressed_off
.endm
    case 1
    c c.ld a0, 0(s0)
    expect a0, 0x8899aabbccddeeff
    case 2
    c c.lw a0, 0(s0)
    expect a0, 0xffffffffccddeeff
    case 3
    c c.ld a5, 248(s0)
    expect a5, 0x1111222233334444
    case 4
    c c.lw a5, 124(s0)
    expect a5, 0x7a5a5a5a
    case 5
    c c.lw a5, 64(s0)
    expect a5, 0x40404040
    case 6
    c c.ldsp t6, 0(sp)
    expect t6, 0x8899aabbccddeeff
    case 7
    c c.lwsp t6, 252(sp)
    expect t6, 0x11112222
    case 8
    c c.ldsp ra, 504(sp)
    expect ra, 0x0123456789abcdef
    case 9
    c c.lwsp ra, 0(sp)
    expect ra, 0xffffffffccddeeff
    case 10                         # stores
    li a0, 0xfedcba9876543210
    c c.sd a0, 16(s1)
    ld a1, 80(s0)
    expect_equal a0, a1
    case 11
    c c.sw a0, 28(s1)
    ld a1, 88(s0)
    expect a1, 0x7654321000000000
    case 12
    li t6, 0x1122334455667788
    c c.sdsp t6, 96(sp)
    ld a1, 96(s0)
    expect_equal a1, t6
    case 13
    c c.swsp t6, 108(sp)
    ld a1, 104(s0)
    expect a1, 0x5566778800000000
    case 14
    c c.sdsp zero, 96(sp)
    ld a1, 96(s0)
    expect a1, 0
    case 15                         # the far ends
    c c.sdsp t6, 504(sp)
    ld a1, 504(s0)
    expect_equal a1, t6
    c c.swsp t6, 248(sp)
    lwu a1, 248(s0)
    expect a1, 0x55667788
    c c.sd a0, 248(s0)
    ld a1, 248(s0)
    expect_equal a0, a1
    c c.sw a0, 124(s0)
    lwu a1, 124(s0)
    expect a1, 0x76543210
    case 16                         # rd = rs1
    mv a2, s0
    c c.ld a2, 0(a2)
    expect a2, 0x8899aabbccddeeff
    case 17                         # floating point
    c c.fld fa0, 0(s0)
    fmv.x.d a0, fa0
    expect a0, 0x8899aabbccddeeff
    c c.fldsp f31, 0(sp)
    fmv.x.d a0, f31
    expect a0, 0x8899aabbccddeeff
    c c.fsd fa0, 80(s0)
    ld a1, 80(s0)
    expect_equal a0, a1
    c c.fsdsp f31, 504(sp)
    ld a1, 504(s0)
    expect_equal a0, a1
    case 18                         # a load that faults: epc is the halfword's address
    li a4, 16
    li a5, 0x77
    catch 2f
    compressed_on
    .balign 4
    c.nop
1:  c.ld a5, 0(a4)
    c.j 3f
    c.nop
    compressed_off
3:  j fail
2:  expect_at 1b
    expect_value a4
    expect a5, 0x77

    pass 18

    .data
    .balign 8
data:
    .dword 0x8899aabbccddeeff, 0, 0, 0, 0, 0, 0, 0
    .dword 0x40404040, 0, 0, 0, 0, 0, 0
    .word 0, 0x7a5a5a5a
    .skip 120
    .dword 0x1111222233334444
    .skip 248
    .dword 0x0123456789abcdef
