# Follows a cyclic list: a0 = how often 2^20 loads, a1 = bytes that the list covers (a power of two, 64 MiB at most).
# One node a line of 64 bytes; the order is that of a full-period linear congruential generator.
    .equ list, 0x81000000
benchmark:
    srli t0, a1, 6              # nodes
    addi t1, t0, -1
    li t2, 0x2545f4914f6cdd1d   # 1 modulo 4: with an odd increment every node is visited
    li t3, 0x9e3779b97f4a7c15
    li t4, list
    li t5, 0
    mv t6, t4
1:  mul a2, t5, t2
    add a2, a2, t3
    and a2, a2, t1
    slli a2, a2, 6
    add a2, a2, t4
    sd a2, 0(t6)
    addi t6, t6, 64
    addi t5, t5, 1
    bne t5, t0, 1b

    slli a0, a0, 20
    mv a1, t4
2:  ld a1, 0(a1)
    addi a0, a0, -1
    bnez a0, 2b
    sub a0, a1, t4              # 2^20 is a multiple of the nodes: back at the first
    snez a0, a0
    ret
