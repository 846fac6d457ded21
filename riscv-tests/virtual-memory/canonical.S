# An address whose bits above the highest translated one are not copies of it gives a
# page fault (privileged 12.4.1, 12.5, 12.6), and the trap value is the whole address.

    li gp, 0
    li s0, 8
each_mode:
    jal translation_on
    li s2, 0                        # 0: lower half, 1: upper half
each_half:
    li s3, target
    beqz s2, 1f
    jal upper_half
    add s3, s3, a0
1:  mv a0, s3
    li a1, 0
    jal pte_address
    pte t0, target, pte_s_rwx
    sd t0, 0(a0)
    sfence.vma

    addi gp, gp, 1                  # as it is
    mv a0, s3
    li a1, 1
    jal load
    expect s8, -1
    expect a2, 0x73
    jal store
    expect s8, -1
    jal fetch
    expect s8, -1

    slli s4, s0, 3
    add s4, s4, s0
    addi s4, s4, -34                # 38, 47, 56
    addi s4, s4, 1
each_bit:                           # one bit flipped
    li t0, 1
    sll t0, t0, s4
    xor a0, s3, t0
    addi gp, gp, 1
    jal load
    expect s8, load_fault
    expect_equal s9, a0
    jal store
    expect s8, store_fault
    expect_equal s9, a0
    jal fetch
    expect s8, fetch_fault
    expect_equal s9, a0
    expect_equal s10, a0
    jal amo
    expect s8, store_fault
    expect_equal s9, a0
    jal load_reserved
    expect s8, load_fault
    expect_equal s9, a0
    addi s4, s4, 1
    li t0, 64
    bltu s4, t0, each_bit

    addi s2, s2, 1
    li t0, 2
    bltu s2, t0, each_half
    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode

    li gp, 1
    pass 1
