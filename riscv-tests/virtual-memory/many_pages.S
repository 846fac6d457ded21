# More pages than any TLB holds, of all sizes at once, over and over: what an eviction brings
# back is right, and no two addresses share an entry by their low or high bits.

    .equ pages, 0x80400000          # 512 pages of RAM, each with its number
    li gp, 1
    li t0, pages
    li t1, 0
    li t3, 4096
    li t4, 512
1:  sd t1, 0x18(t0)
    add t0, t0, t3
    addi t1, t1, 1
    bltu t1, t4, 1b

    li s0, 8
each_mode:
    jal translation_on
    jal upper_half
    mv s3, a0
    # Page n at upper_half + n * 4096 is page (n * 181 + 7) mod 512 of RAM.
    mv a0, s3
    li a1, 0
    jal pte_address
    mv s4, a0
    li s5, 0
1:  li t0, 181
    mul t0, t0, s5
    addi t0, t0, 7
    andi t0, t0, 511
    slli t0, t0, 12
    li t1, pages
    add t0, t0, t1
    srli t0, t0, 2
    ori t0, t0, pte_s_rwx
    slli t1, s5, 3
    add t1, t1, s4
    sd t0, 0(t1)
    addi s5, s5, 1
    li t0, 512
    bltu s5, t0, 1b
    # And a superpage beside them, and one huge page in the lower half: the same RAM.
    li t0, 1 << 21
    add a0, s3, t0
    li a1, 1
    jal pte_address
    li t0, pages >> 2 | pte_s_rwx
    sd t0, 0(a0)
    li a0, 0x80000000
    li a1, 2
    jal pte_address
    li t0, 0x80000000 >> 2 | pte_s_rwx
    sd t0, 0(a0)
    sfence.vma

    li a1, 1
    li s6, 3                        # rounds
2:  li s5, 0
3:  # Turn by turn, in an order that jumps: through the small page, ...
    li t0, 149
    mul s7, t0, s5
    andi s7, s7, 511
    slli t0, s7, 12
    add a0, s3, t0
    addi a0, a0, 0x18
    jal load
    expect s8, -1
    li t0, 181
    mul t0, t0, s7
    addi t0, t0, 7
    andi t0, t0, 511
    expect_equal a2, t0
    # ... the superpage, ...
    slli t0, s7, 12
    add a0, s3, t0
    li t0, 1 << 21
    add a0, a0, t0
    addi a0, a0, 0x18
    jal load
    expect s8, -1
    expect_equal a2, s7
    # ... and the gigapage.
    slli t0, s7, 12
    li a0, pages
    add a0, a0, t0
    addi a0, a0, 0x18
    jal load
    expect s8, -1
    expect_equal a2, s7
    addi s5, s5, 1
    li t0, 512
    bltu s5, t0, 3b
    addi s6, s6, -1
    bnez s6, 2b

    addi gp, gp, 1
    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode

    pass 4
