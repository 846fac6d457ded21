# Every value of a leaf's low eight bits, at every level of Sv39, Sv48 and Sv57, in S- and U-mode,
# with SUM and MXR, for load, store and fetch; with menvcfg.ADUE = 0 (Svade) and, where it
# can be set, 1 (Svadu), when the PTE must have been updated exactly as needed. The case is
# 1 + pte + 256 * (access + 3 * (S + 2 SUM + 4 MXR) + 24 * ADUE + 48 * (level + 5 * (satp.MODE - 8))).
# Written by tools/generate.py.

    li s0, 8                        # mode
each_mode:
    jal translation_on
    jal upper_half
    li a4, target
    add a4, a4, a0
    li s2, 0                        # level
each_level:
    # The PTE, and its PPN in a5.
    jal translation_on
    mv a0, a4
    mv a1, s2
    jal pte_address
    mv s7, a0
    li a5, target
    slli t0, s2, 3
    add t0, t0, s2
    addi t0, t0, 12
    srl a5, a5, t0
    sll a5, a5, t0
    srli a5, a5, 2
    li s1, 0                        # ADUE
each_policy:
    li t0, adue
    csrc csr_menvcfg, t0
    beqz s1, 1f
    csrs csr_menvcfg, t0
1:  csrr t1, csr_menvcfg
    and t1, t1, t0
    snez t1, t1
    bne t1, s1, next_policy         # not there
    li s3, 0                        # the PTE's low bits
each_pte:
    # A pointer above level 0 is another test's.
    beqz s2, 1f
    andi t0, s3, 0xf
    addi t0, t0, -1
    beqz t0, next_pte
1:  la t0, allowed
    slli t1, s3, 3
    add t0, t0, t1
    slli t1, s1, 2
    add t0, t0, t1
    lwu s6, 0(t0)
    li s4, 0                        # context
each_context:
    li t0, mstatus_sum | mstatus_mxr
    csrc mstatus, t0
    andi t0, s4, 2
    slli t0, t0, 17
    andi t1, s4, 4
    slli t1, t1, 17
    or t0, t0, t1
    csrs mstatus, t0
    li s5, 0                        # access
each_access:
    slli gp, s0, 2
    add gp, gp, s0
    add gp, gp, s2
    addi gp, gp, -5 * 8
    slli gp, gp, 1
    add gp, gp, s1
    slli gp, gp, 3
    add gp, gp, s4
    slli t0, gp, 1
    add gp, gp, t0
    add gp, gp, s5
    slli gp, gp, 8
    add gp, gp, s3
    addi gp, gp, 1
    or t0, a5, s3
    sd t0, 0(s7)
    sfence.vma
    mv a0, a4
    andi a1, s4, 1
    li a2, 0x73
    li t0, 1
    beq s5, t0, 2f
    bgtu s5, t0, 3f
    jal load
    j 4f
2:  jal store
    j 4f
3:  jal fetch
4:  ld a2, 0(s7)                    # the PTE now
    or a3, a5, s3                   # and before
    andi t0, s6, 1
    srli s6, s6, 1
    beqz t0, must_fault
    li t0, -1
    bne s8, t0, fail
    beqz s1, 5f
    ori a3, a3, pte_a
    li t0, 1
    bne s5, t0, 5f
    ori a3, a3, pte_d
5:  bne a2, a3, fail
    j next_access
must_fault:
    li t0, load_fault
    beqz s5, 6f
    li t0, store_fault
    addi t1, s5, -1
    beqz t1, 6f
    li t0, fetch_fault
6:  bne s8, t0, fail
    bne s9, a4, fail
    bne a2, a3, fail
next_access:
    addi s5, s5, 1
    li t0, 3
    bltu s5, t0, each_access
    addi s4, s4, 1
    li t0, 8
    bltu s4, t0, each_context
next_pte:
    addi s3, s3, 1
    li t0, 256
    bltu s3, t0, each_pte
next_policy:
    addi s1, s1, 1
    li t0, 2
    bltu s1, t0, each_policy
    addi s2, s2, 1
    addi t0, s0, -5                 # levels: 3, 4, 5
    bltu s2, t0, each_level
    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode
    case 1
    pass 1

    .data
    .balign 8
allowed:
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x208208
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x618618
    .word 0x000000, 0x000000
    .word 0x000000, 0xa28820
    .word 0x000000, 0x000000
    .word 0x000000, 0xa28a28
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0xe38e38
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x241241
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x6c36c3
    .word 0x000000, 0x000000
    .word 0x000000, 0x345104
    .word 0x000000, 0x000000
    .word 0x000000, 0x345345
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x7c77c7
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x208208
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x618618
    .word 0x000000, 0x000000
    .word 0x000000, 0xa28820
    .word 0x000000, 0x000000
    .word 0x000000, 0xa28a28
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0xe38e38
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x241241
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x6c36c3
    .word 0x000000, 0x000000
    .word 0x000000, 0x345104
    .word 0x000000, 0x000000
    .word 0x000000, 0x345345
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x7c77c7
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x208208, 0x208208
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x208208, 0x618618
    .word 0x000000, 0x000000
    .word 0xa28820, 0xa28820
    .word 0x000000, 0x000000
    .word 0xa28a28, 0xa28a28
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0xa28a28, 0xe38e38
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x241241, 0x241241
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x241241, 0x6c36c3
    .word 0x000000, 0x000000
    .word 0x345104, 0x345104
    .word 0x000000, 0x000000
    .word 0x345345, 0x345345
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x345345, 0x7c77c7
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x208208, 0x208208
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x208208, 0x618618
    .word 0x000000, 0x000000
    .word 0xa28820, 0xa28820
    .word 0x000000, 0x000000
    .word 0xa28a28, 0xa28a28
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0xa28a28, 0xe38e38
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x241241, 0x241241
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x241241, 0x6c36c3
    .word 0x000000, 0x000000
    .word 0x345104, 0x345104
    .word 0x000000, 0x000000
    .word 0x345345, 0x345345
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x345345, 0x7c77c7
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x208208
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x618618
    .word 0x000000, 0x000000
    .word 0x000000, 0xa28820
    .word 0x000000, 0x000000
    .word 0x000000, 0xa28a28
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0xe38e38
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x241241
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x6c36c3
    .word 0x000000, 0x000000
    .word 0x000000, 0x345104
    .word 0x000000, 0x000000
    .word 0x000000, 0x345345
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x7c77c7
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x208208
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x618618
    .word 0x000000, 0x000000
    .word 0x000000, 0xa28820
    .word 0x000000, 0x000000
    .word 0x000000, 0xa28a28
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0xe38e38
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x241241
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x6c36c3
    .word 0x000000, 0x000000
    .word 0x000000, 0x345104
    .word 0x000000, 0x000000
    .word 0x000000, 0x345345
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x7c77c7
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x208208, 0x208208
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x618618, 0x618618
    .word 0x000000, 0x000000
    .word 0xa28820, 0xa28820
    .word 0x000000, 0x000000
    .word 0xa28a28, 0xa28a28
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0xe38e38, 0xe38e38
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x241241, 0x241241
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x6c36c3, 0x6c36c3
    .word 0x000000, 0x000000
    .word 0x345104, 0x345104
    .word 0x000000, 0x000000
    .word 0x345345, 0x345345
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x7c77c7, 0x7c77c7
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x208208, 0x208208
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x618618, 0x618618
    .word 0x000000, 0x000000
    .word 0xa28820, 0xa28820
    .word 0x000000, 0x000000
    .word 0xa28a28, 0xa28a28
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0xe38e38, 0xe38e38
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x241241, 0x241241
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x6c36c3, 0x6c36c3
    .word 0x000000, 0x000000
    .word 0x345104, 0x345104
    .word 0x000000, 0x000000
    .word 0x345345, 0x345345
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x000000, 0x000000
    .word 0x7c77c7, 0x7c77c7
