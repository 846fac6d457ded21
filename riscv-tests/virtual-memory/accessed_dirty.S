# A and D (12.3.2 step 9). ADUE = 0 (Svade): a page fault, the PTE untouched. ADUE = 1 (Svadu): the
# update is a store to the PTE, checked by PMP, with the original access's cause; a load
# never sets D; an atomic sets D; nothing is set by an access that the PTE does not allow.

    li s0, 8
    jal translation_on
    jal upper_half
    li s3, target
    add s3, s3, a0
    mv a0, s3
    li a1, 0
    jal pte_address
    mv s4, a0
    mv a0, s3
    li a1, 1
    pte s6, target, pte_v | pte_r | pte_w | pte_x

.macro access n:req, policy:req, before:req, routine:req, cause:req, after:req
    case \n
    li t0, adue
    .if \policy
    csrs csr_menvcfg, t0
    .else
    csrc csr_menvcfg, t0
    .endif
    ori t0, s6, \before
    sd t0, 0(s4)
    sfence.vma
    li a2, 0x73
    jal \routine
    expect s8, \cause
    ld t1, 0(s4)
    ori t0, s6, \after
    bne t0, t1, fail
.endm
    # Svade
    access 1, 0, 0, load, load_fault, 0
    access 2, 0, 0, store, store_fault, 0
    access 3, 0, 0, fetch, fetch_fault, 0
    access 4, 0, pte_a, load, -1, pte_a
    access 5, 0, pte_a, fetch, -1, pte_a
    access 6, 0, pte_a, store, store_fault, pte_a
    access 7, 0, pte_a, amo, store_fault, pte_a
    access 8, 0, pte_a, load_reserved, -1, pte_a
    access 9, 0, pte_d, load, load_fault, pte_d
    access 10, 0, pte_d, store, store_fault, pte_d
    access 11, 0, pte_a | pte_d, store, -1, pte_a | pte_d
    # Svadu
    case 12
    set_bits csr_menvcfg, adue
    csrr t1, csr_menvcfg
    and t1, t1, t0
    beqz t1, fail                   # the issue asks for it
    access 13, 1, 0, load, -1, pte_a
    access 14, 1, 0, fetch, -1, pte_a
    access 15, 1, 0, store, -1, pte_a | pte_d
    access 16, 1, 0, amo, -1, pte_a | pte_d
    access 17, 1, 0, load_reserved, -1, pte_a
    access 18, 1, pte_a, load, -1, pte_a
    access 19, 1, pte_a, store, -1, pte_a | pte_d
    access 20, 1, pte_d, load, -1, pte_a | pte_d
    access 21, 1, pte_a | pte_d, load, -1, pte_a | pte_d

    case 22                         # a load, then a store through the same translation
    access 23, 1, 0, load, -1, pte_a
    jal store
    expect s8, -1
    ld t1, 0(s4)
    ori t0, s6, pte_a | pte_d
    bne t0, t1, fail
    case 24                         # cleared by software, and fenced: set again
    sd s6, 0(s4)
    sfence.vma a0, zero
    jal store
    expect s8, -1
    ld t1, 0(s4)
    ori t0, s6, pte_a | pte_d
    bne t0, t1, fail

    case 25                         # a store that is not allowed updates nothing (an AMO may set A)
    li t0, pte_w
    xor s6, s6, t0
    access 26, 1, 0, store, store_fault, 0
    li t0, pte_w
    xor s6, s6, t0

    # Superpages have A and D of their own.
    case 27
    mv a0, s3
    li a1, 1
    jal pte_address
    li t0, (0x80200000 >> 2) | pte_v | pte_r | pte_w
    sd t0, 0(a0)
    sfence.vma
    mv a2, a0
    mv s5, a0
    mv a0, s3
    li a1, 1
    li a2, 0x73
    jal store
    expect s8, -1
    ld t1, 0(s5)
    li t0, (0x80200000 >> 2) | pte_v | pte_r | pte_w | pte_a | pte_d
    bne t0, t1, fail
    case 28                         # pointers are never changed
    mv a0, s3
    li a1, 2
    jal pte_address
    ld t1, 0(a0)
    andi t1, t1, 0x3ff
    expect t1, pte_v

    # The update is a store to the PTE: PMP allows reading the table, not writing it.
    # Entry 0: the level-0 table, read-only; entry 1: everything.
    mv a0, s3
    li a1, 0
    jal pte_address
    csrwi pmpcfg0, 0
    li t0, tables >> 2 | 0x1ff
    csrw pmpaddr0, t0
    li t0, -1
    csrw pmpaddr1, t0
    li t0, 0x1f19
    csrw pmpcfg0, t0
    mv a0, s3
    li a1, 1
    access 29, 1, pte_a | pte_d, load, -1, pte_a | pte_d
    access 30, 1, pte_a | pte_d, store, -1, pte_a | pte_d
    access 31, 1, 0, load, 5, 0
    expect_equal s9, a0
    access 32, 1, 0, store, 7, 0
    expect_equal s9, a0
    access 33, 1, pte_a, store, 7, pte_a
    access 34, 1, pte_a, amo, 7, pte_a
    access 35, 1, 0, load_reserved, 5, 0
    access 36, 1, 0, fetch, 1, 0
    expect_equal s9, a0
    # With Svade it is the page fault, since nothing is written.
    access 37, 0, 0, load, load_fault, 0
    access 38, 0, pte_a, store, store_fault, pte_a

    pass 38
