# satp (12.1.11): a write with an unsupported MODE changes nothing at all; ASID has 16 bits, PPN 44.

    case 1                          # Bare after reset of ours, and writable to zero
    csrw satp, zero
    expect_csr satp, 0

    case 2                          # all of ASID and PPN
    li t0, (8 << 60) | 0x0fffffffffffffff
    csrw satp, t0
    csrr t1, satp
    bne t0, t1, fail

    li gp, 2
    li s0, 1                        # every reserved or missing mode
1:  addi gp, gp, 1
    li t0, 8
    beq s0, t0, 2f
    li t0, 9
    beq s0, t0, 2f
    li t0, 10
    beq s0, t0, 2f
    li t0, (8 << 60) | 0x0123400000012345
    csrw satp, t0
    slli t1, s0, 60
    li t2, 0x0fedcb0000054321
    or t1, t1, t2
    csrw satp, t1
    csrr t1, satp
    bne t0, t1, fail
    csrs satp, t1                   # and by csrs
    li t2, 7 << 60
    csrs satp, t2                   # MODE 8 | 7 = 15
    csrr t1, satp
    bne t0, t1, fail
2:  addi s0, s0, 1
    li t0, 16
    bltu s0, t0, 1b

    case 20                         # Sv48 and Sv57 are there
    li t0, (9 << 60) | 0x12345
    csrw satp, t0
    expect_csr satp, (9 << 60) | 0x12345
    li t0, (10 << 60) | 0x12345
    csrw satp, t0
    expect_csr satp, (10 << 60) | 0x12345

    case 21                         # machine mode is never translated
    li s0, 8
    jal translation_on
    li t0, target
    lwu t0, 0(t0)
    expect t0, 0x73

    case 22                         # Bare: S and U see physical memory
    csrw satp, zero
    sfence.vma
    li a0, target
    li a1, 1
    jal load
    expect s8, -1
    expect a2, 0x73
    li a1, 0
    jal load
    expect s8, -1
    jal fetch
    expect s8, -1
    case 23                         # and high addresses are access faults, not page faults
    li a0, 1 << 62
    jal load
    expect s8, 5
    expect_equal s9, a0
    jal store
    expect s8, 7
    jal fetch
    expect s8, 1

    pass 23
