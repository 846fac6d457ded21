# Copies 32 KiB: a0 = how often 32 times, a1 = bytes from the source to the destination.
    .equ source, 0x81000000
    .equ bytes, 0x8000
benchmark:
    li t0, source
    add t1, t0, a1
    li t2, bytes
    add t2, t0, t2
    mv t3, t0
    li t4, 0x9e3779b97f4a7c15
    li t5, 1
1:  mul t5, t5, t4
    addi t5, t5, 1
    sd t5, 0(t3)
    addi t3, t3, 8
    bne t3, t2, 1b

    slli a0, a0, 5
2:  mv t3, t0
    mv t4, t1
3:  ld a2, 0(t3)
    ld a3, 8(t3)
    ld a4, 16(t3)
    ld a5, 24(t3)
    sd a2, 0(t4)
    sd a3, 8(t4)
    sd a4, 16(t4)
    sd a5, 24(t4)
    ld a2, 32(t3)
    ld a3, 40(t3)
    ld a4, 48(t3)
    ld a5, 56(t3)
    sd a2, 32(t4)
    sd a3, 40(t4)
    sd a4, 48(t4)
    sd a5, 56(t4)
    addi t3, t3, 64
    addi t4, t4, 64
    bne t3, t2, 3b
    addi a0, a0, -1
    bnez a0, 2b

4:  ld a2, 0(t0)
    ld a3, 0(t1)
    bne a2, a3, 5f
    addi t0, t0, 8
    addi t1, t1, 8
    bne t0, t2, 4b
    ret
5:  li a0, 1
    ret
