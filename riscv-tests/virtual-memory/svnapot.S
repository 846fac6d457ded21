# Svnapot (chapter 13): a level-0 leaf with N = 1 and PPN[3:0] = 8 maps 64 KiB; the low four
# page bits come from the address. Every other pattern, and N above level 0, is reserved.

    .equ napot, 1 << 63
    .equ region, 0x80240000         # 64 KiB of RAM, each page with its number in it
    li gp, 0
    li t0, region
    li t1, 0
1:  sd t1, 0x128(t0)
    li t2, 4096
    add t0, t0, t2
    addi t1, t1, 1
    li t2, 16
    bltu t1, t2, 1b

    li s0, 8
each_mode:
    jal translation_on
    jal upper_half
    li s3, region
    add s3, s3, a0
    # All sixteen PTEs are the same one.
    li s5, 0
    pte s6, region + 0x8000, pte_s_rwx
    li t0, napot
    or s6, s6, t0
1:  slli a0, s5, 12
    add a0, a0, s3
    li a1, 0
    jal pte_address
    sd s6, 0(a0)
    addi s5, s5, 1
    li t0, 16
    bltu s5, t0, 1b
    sfence.vma
    li a1, 1
    li s5, 15
1:  addi gp, gp, 1                  # each page is its own
    slli a0, s5, 12
    add a0, a0, s3
    addi a0, a0, 0x128
    jal load
    expect s8, -1
    expect_equal a2, s5
    addi s5, s5, -1
    bgez s5, 1b

    addi gp, gp, 1                  # a store goes to the right one
    li a2, 0x777
    li t0, 0x5130
    add a0, s3, t0
    jal store
    expect s8, -1
    li t0, region + 0x5130
    ld t0, 0(t0)
    expect t0, 0x777

    # sfence.vma of one address, after all PTEs of the region are other ones: that address.
    addi gp, gp, 1
    li s5, 0
1:  slli a0, s5, 12
    add a0, a0, s3
    li a1, 0
    jal pte_address
    sd zero, 0(a0)
    addi s5, s5, 1
    li t0, 16
    bltu s5, t0, 1b
    li a1, 1
    li t0, 0x3128
    add a0, s3, t0
    sfence.vma a0, zero
    jal load
    expect s8, load_fault
    expect_equal s9, a0

    # Other patterns of PPN[3:0] are reserved.
    li s5, 0
1:  addi gp, gp, 1
    mv a0, s3
    li a1, 0
    jal pte_address
    pte t0, region, pte_s_rwx
    slli t1, s5, 10
    or t0, t0, t1
    li t1, napot
    or t0, t0, t1
    sd t0, 0(a0)
    sfence.vma
    mv a0, s3
    li a1, 1
    jal load
    li t0, 8
    bne s5, t0, 2f
    expect s8, -1
    j 3f
2:  expect s8, load_fault
3:  addi s5, s5, 1
    li t0, 16
    bltu s5, t0, 1b

    # N on a superpage, with any pattern.
    li s5, 0
1:  addi gp, gp, 1
    mv a0, s3
    li a1, 1
    jal pte_address
    li t0, (0x80200000 >> 2) | pte_s_rwx
    slli t1, s5, 10
    or t0, t0, t1
    li t1, napot
    or t0, t0, t1
    sd t0, 0(a0)
    sfence.vma
    mv a0, s3
    li a1, 1
    jal load
    expect s8, load_fault
    addi s5, s5, 8
    li t0, 16
    bgeu t0, s5, 1b

    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode

    li gp, 1
    pass 1
