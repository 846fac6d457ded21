# fence.i: instructions that this hart stored are the ones that it runs (unprivileged 6).

    la s2, patch
    li s3, 0x00000513               # li a0, n: n in bits 31:20
    li s4, 0x00008067               # ret
    case 1                          # again and again, so that nothing old is kept
    li s5, 0
1:  slli t0, s5, 20
    or t0, t0, s3
    sw t0, 0(s2)
    sw s4, 4(s2)
    fence.i
    jalr s2
    bne a0, s5, fail
    addi s5, s5, 1
    li t0, 200
    bltu s5, t0, 1b

    case 2                          # one halfword of an instruction
    li t0, 0x05500513
    sw t0, 0(s2)
    fence.i
    jalr s2
    expect a0, 0x55
    li t0, 0x0660
    sh t0, 2(s2)
    fence.i
    jalr s2
    expect a0, 0x66

    case 3                          # a loop that changes the instruction before it comes there
    la s6, loop
    li s5, 0
    jalr s6
    expect a0, 30

    case 4                          # two pages, the second changed
    la s2, second
    li t0, 0x00700513
    sw t0, 0(s2)
    sw s4, 4(s2)
    fence.i
    jalr s2
    expect a0, 7
    la s7, patch
    jalr s7
    expect a0, 0x66

    case 5                          # its reserved fields are ignored
    .4byte 0x0000150f | 0x00f00000  # rd, imm
    li a0, 9
    .4byte 0x0ff5150f               # rd = rs1 = a0
    expect a0, 9

    case 6                          # branches as far as they reach: beq and jal over 4094 bytes and back
    la s2, far
    la a1, far
    li t0, 0x7e000fe3               # beq zero, zero, +4094
    sw t0, 0(a1)
    li t1, 4094
    add a2, a1, t1
    li t0, 0x0513
    sh t0, 0(a2)                    # li a0, 0x123: at a halfword
    li t0, 0x1230
    sh t0, 2(a2)
    li t0, 0x8067
    sh t0, 4(a2)
    sh zero, 6(a2)
    fence.i
    jalr a1
    expect a0, 0x123
    # backwards: from far + 4096 + 16, beq -4096
    li t1, 4112
    add a1, s2, t1
    li t0, 0x80000063               # beq zero, zero, -4096
    sw t0, 0(a1)
    li t0, 0x00400513
    sw t0, 16(s2)
    sw s4, 20(s2)
    fence.i
    jalr a1
    expect a0, 4

    pass 6

    .section .writable_text, "awx", @progbits
    .balign 4
patch:
    li a0, 1
    ret
loop:
    li a0, 0
    la t1, 2f
1:  addi s5, s5, 1
    slli t0, s5, 20
    li t2, 0x00050513               # addi a0, a0, s5
    or t0, t0, t2
    sw t0, 0(t1)
    fence.i
2:  addi a0, a0, 0
    li t0, 7
    bne s5, t0, 3f
    addi a0, a0, 2
    ret
3:  j 1b
    .section .writable_text_space, "awx", @nobits
    .balign 4096
far:
    .skip 4096
second:
    .skip 4096
