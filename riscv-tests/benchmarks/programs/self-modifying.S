# Overwrites one instruction of a routine, FENCE.I, calls it four times; a0 = how often 4096 times.
benchmark:
    slli a0, a0, 12
    mv t6, ra
    la t0, patched
    lwu t1, 0(t0)               # addi a1, a1, 0
    li t2, 0x7ff                # the immediate
    li a1, 0                    # what the routine adds up
    li a2, 0                    # what it should
1:  and t3, a0, t2
    slli t4, t3, 20
    or t4, t4, t1
    sw t4, 0(t0)
    fence.i
    slli t3, t3, 2
    add a2, a2, t3
    jal routine
    jal routine
    jal routine
    jal routine
    addi a0, a0, -1
    bnez a0, 1b
    sub a0, a1, a2
    snez a0, a0
    jr t6

    .balign 4096
routine:
    addi a3, a1, 1
    slli a3, a3, 3
    xor a4, a3, a1
    .option push
    .option norvc
    .balign 4
patched:
    addi a1, a1, 0
    .option pop
    srli a4, a4, 5
    add a5, a4, a3
    ret
    .balign 4096
