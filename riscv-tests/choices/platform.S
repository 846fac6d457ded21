# sv39's platform is QEMU's virt: the UART is source 10 of the PLIC.

    .equ plic, 0x0c000000
    .equ uart, 0x10000000
    li s2, plic
    li s3, uart
    case 1
    li t0, 1
    sw t0, 40(s2)
    li t1, plic + 0x2000
    li t0, 1 << 10
    sw t0, 0(t1)
    li t1, plic + 0x200000
    sw zero, 0(t1)
    li t0, 2
    sb t0, 1(s3)
    li t0, 1000
    li t2, 1 << 11
1:  addi t0, t0, -1
    beqz t0, fail
    csrr a0, mip
    and a0, a0, t2
    beqz a0, 1b
    lwu a0, 4(t1)
    expect a0, 10

    pass 1
