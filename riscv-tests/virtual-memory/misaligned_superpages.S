# A leaf above level 0 with a PPN that is not aligned to its size gives a page fault
# (12.3.2 step 6), whichever low bit it is; an aligned one translates the low bits of the
# address as they are. In all modes, at all levels.

    li gp, 0
    li s0, 8
each_mode:
    li s2, 1                        # level
each_level:
    jal translation_on
    jal upper_half
    li s3, target
    add s3, s3, a0
    mv a0, s3
    mv a1, s2
    jal pte_address
    mv s4, a0
    slli s5, s2, 3
    add s5, s5, s2                  # number of low PPN bits
    li s6, target
    addi t0, s5, 12
    srl s6, s6, t0
    sll s6, s6, t0
    srli s6, s6, 2
    ori s6, s6, pte_s_rwx
    li a1, 1
    mv a0, s3

    addi gp, gp, 1
    sd s6, 0(s4)
    sfence.vma
    jal load
    expect s8, -1
    expect a2, 0x73
    jal store
    expect s8, -1
    jal fetch
    expect s8, -1
    # Bytes far apart inside the superpage.
    li t0, 0x5a
    li t1, target + 0x1ff123
    sb t0, 0(t1)
    li t0, 0x1ff123
    add a0, s3, t0
    jal load_byte
    expect s8, -1
    expect a2, 0x5a
    mv a0, s3

each_bit:
    addi s5, s5, -1
    addi gp, gp, 1
    li t0, 1 << 10
    sll t0, t0, s5
    or t0, t0, s6
    sd t0, 0(s4)
    sfence.vma
    jal load
    expect s8, load_fault
    expect_equal s9, a0
    jal store
    expect s8, store_fault
    jal fetch
    expect s8, fetch_fault
    expect_equal s9, a0
    bnez s5, each_bit

    # The check comes after the permissions and before A and D: a misaligned superpage
    # with A = 0 is not updated.
    addi gp, gp, 1
    li t0, adue
    csrs csr_menvcfg, t0
    li t0, 1 << 10 | pte_a | pte_d
    xor s6, s6, t0
    sd s6, 0(s4)
    sfence.vma
    jal store
    expect s8, store_fault
    ld t1, 0(s4)
    expect_equal t1, s6

    addi s2, s2, 1
    addi t0, s0, -5
    bltu s2, t0, each_level
    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode

    li gp, 1
    pass 1
