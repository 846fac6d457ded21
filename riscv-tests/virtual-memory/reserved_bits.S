# Bits of a PTE that no enabled extension gives a meaning must be 0 (12.3.2 step 3, 12.4.1):
# 60:54 always; PBMT while menvcfg.PBMTE is 0, and its value 3 always; N on a pointer or
# above level 0. On a pointer also D, A and U, and PBMT.

    li gp, 0
    li t0, pbmte
    csrc csr_menvcfg, t0
    li s0, 8
each_mode:
    jal translation_on
    jal upper_half
    li s3, target
    add s3, s3, a0
    mv a0, s3
    li a1, 0
    jal pte_address
    mv s4, a0

.macro must_fault
    sfence.vma
    jal load
    expect s8, load_fault
    expect_equal s9, a0
    jal store
    expect s8, store_fault
    expect_equal s9, a0
    jal fetch
    expect s8, fetch_fault
    expect_equal s9, a0
.endm
.macro must_work
    sfence.vma
    jal load
    expect s8, -1
    jal store
    expect s8, -1
    jal fetch
    expect s8, -1
.endm

    # Bits 62 to 54 of a leaf, one at a time; 63 alone is N without the pattern of PPN bits.
    mv a0, s3
    li a1, 1
    li s5, 54
1:  addi gp, gp, 1
    pte s6, target, pte_s_rwx
    li t0, 1
    sll t0, t0, s5
    or t0, t0, s6
    sd t0, 0(s4)
    must_fault
    addi s5, s5, 1
    li t0, 64
    bltu s5, t0, 1b

    # RSW, bits 9:8, are software's.
    addi gp, gp, 1
    ori t0, s6, 0x300
    sd t0, 0(s4)
    must_work

    # On each pointer of the way: all of these, D, A, U, and R = W = X = 0 with G is fine.
    li s2, 1                        # level of the pointer
2:  mv a0, s3
    mv a1, s2
    jal pte_address
    mv s7, a0
    mv a0, s3
    li a1, 0
    jal pte_address                 # and the pointers back as they should be
    sd s6, 0(s4)
    ld s9, 0(s7)
    mv s5, s9
    mv a0, s3
    li a1, 1
    li a3, 63
3:  addi gp, gp, 1
    li t0, 1
    sll t0, t0, a3
    or t0, t0, s5
    sd t0, 0(s7)
    must_fault
    addi a3, a3, -1
    li t0, 54
    bgeu a3, t0, 3b
    .irp bit, pte_u, pte_a, pte_d
    addi gp, gp, 1
    ori t0, s5, \bit
    sd t0, 0(s7)
    must_fault
    .endr
    addi gp, gp, 1                  # W alone, with V, is reserved and no pointer
    ori t0, s5, pte_w
    sd t0, 0(s7)
    must_fault
    addi gp, gp, 1                  # V = 0
    andi t0, s5, -2
    sd t0, 0(s7)
    must_fault
    addi gp, gp, 1                  # G and RSW may stand in a pointer
    ori t0, s5, 0x320
    sd t0, 0(s7)
    must_work
    sd s5, 0(s7)
    addi s2, s2, 1
    bgeu s1, s2, 2b

    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode

    li gp, 1
    pass 1
