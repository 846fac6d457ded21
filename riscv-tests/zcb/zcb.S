# Zcb: compressed byte and halfword accesses, extensions, c.not, c.mul.

.macro c n:req, instruction:vararg
    case \n
    compressed_on
    .balign 4
    \instruction
    c.nop
    compressed_off
.endm
    la s0, data
    c 1, c.lbu a0, 0(s0)
    expect a0, 0x88
    c 2, c.lbu a0, 1(s0)
    expect a0, 0x99
    c 3, c.lbu a0, 2(s0)
    expect a0, 0xaa
    c 4, c.lbu a0, 3(s0)
    expect a0, 0xbb
    c 5, c.lhu a0, 0(s0)
    expect a0, 0x9988
    c 6, c.lhu a0, 2(s0)
    expect a0, 0xbbaa
    c 7, c.lh a0, 0(s0)
    expect a0, 0xffffffffffff9988
    c 8, c.lh a5, 2(s0)
    expect a5, 0xffffffffffffbbaa
    li a0, 0x12345677
    c 9, c.sb a0, 3(s0)
    lwu a1, 0(s0)
    expect a1, 0x77aa9988
    c 10, c.sb a0, 0(s0)
    lwu a1, 0(s0)
    expect a1, 0x77aa9977
    c 11, c.sh a0, 2(s0)
    lwu a1, 0(s0)
    expect a1, 0x56779977
    c 12, c.sh a0, 0(s0)
    ld a1, 0(s0)
    expect a1, 0xffeeddcc56775677
    li a0, 0x1122334455669988
    c 13, c.zext.b a0
    expect a0, 0x88
    li a0, 0x1122334455669988
    c 14, c.sext.b a0
    expect a0, -0x78
    li a0, 0x1122334455669988
    c 15, c.zext.h a0
    expect a0, 0x9988
    li a0, 0x1122334455669988
    c 16, c.sext.h a0
    expect a0, 0xffffffffffff9988
    li a0, 0x1122334495669988
    c 17, c.zext.w a0
    expect a0, 0x95669988
    li a0, 0x1122334455667788
    c 18, c.not a0
    expect a0, 0xeeddccbbaa998877
    li s1, 0x8000000000000003
    li a5, 5
    c 19, c.mul s1, a5
    expect s1, 0x800000000000000f
    c 20, c.mul a5, a5
    expect a5, 25
    case 21                         # rd = rs1
    mv a2, s0
    compressed_on
    .balign 4
    c.lbu a2, 0(a2)
    c.nop
    compressed_off
    expect a2, 0x77
    # The encodings beside them.
    illegal_half 22, 0x8c40         # c.sh's row with bit 6
    illegal_half 23, 0x9c79
    illegal_half 24, 0x9c7d

    pass 24

    .data
    .balign 8
data:
    .dword 0xffeeddccbbaa9988
