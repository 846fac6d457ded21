# What a walk meets outside memory or behind PMP is an access fault of the original access's
# kind, with the virtual address (12.3.2 steps 2 and 5, 3.7); the leaf's page likewise.

    .equ nowhere, 0x40000000
    .equ csr_pmpaddr, 0x3b0
    li gp, 0
    li s0, 8
each_mode:
    csrwi pmpcfg0, 0
    allow_all
    jal translation_on
    jal upper_half
    li s3, target
    add s3, s3, a0

.macro all cause_load:req, cause_store:req, cause_fetch:req
    li a1, 1
    mv a0, s3
    addi gp, gp, 1
    jal load
    expect s8, \cause_load
    .if \cause_load >= 0
    expect_equal s9, a0
    .endif
    jal store
    expect s8, \cause_store
    .if \cause_load >= 0
    expect_equal s9, a0
    .endif
    jal fetch
    expect s8, \cause_fetch
    .if \cause_load >= 0
    expect_equal s9, a0
    .endif
    jal amo
    expect s8, \cause_store
    .if \cause_load >= 0
    expect_equal s9, a0
    .endif
    jal load_reserved
    expect s8, \cause_load
    .if \cause_load >= 0
    expect_equal s9, a0
    .endif
.endm

    # The leaf's page is outside memory.
    mv a0, s3
    li a1, 0
    jal pte_address
    mv s4, a0
    pte t0, nowhere, pte_s_rwx
    sd t0, 0(s4)
    sfence.vma
    all 5, 7, 1
    # Beyond what the physical address can be on this machine, but in the PTE's 44 bits.
    li t0, 0x003fffffffffffff & ~0x3ff | pte_s_rwx
    sd t0, 0(s4)
    sfence.vma
    all 5, 7, 1

    # A pointer at each level leads outside memory.
    pte t0, target, pte_s_rwx
    sd t0, 0(s4)
    sfence.vma
    all -1, -1, -1
    li s2, 1
1:  mv a0, s3
    mv a1, s2
    jal pte_address
    mv s5, a0
    pte t0, nowhere, pte_v
    sd t0, 0(s5)
    sfence.vma
    all 5, 7, 1
    mv a0, s3
    li a1, 0
    jal pte_address                 # repairs the pointers
    addi s2, s2, 1
    bgeu s1, s2, 1b
    # And the root.
    csrr s5, satp
    slli t0, s0, 60
    li t1, nowhere >> 12
    or t0, t0, t1
    csrw satp, t0
    sfence.vma
    all 5, 7, 1
    csrw satp, s5
    sfence.vma
    all -1, -1, -1

    # PMP: each table in turn cannot be read.
    li s2, 0
2:  csrwi pmpcfg0, 0
    li t0, tables
    slli t1, s2, 12
    add t0, t0, t1
    srli t0, t0, 2
    ori t0, t0, 0x1ff
    csrw pmpaddr0, t0
    li t0, -1
    csrw pmpaddr1, t0
    li t0, 0x1f18                   # entry 0: nothing allowed; entry 1: everything
    csrw pmpcfg0, t0
    sfence.vma
    all 5, 7, 1
    li t0, 0x1f19                   # reading is enough (A and D are set)
    csrw pmpcfg0, t0
    sfence.vma
    all -1, -1, -1
    li t0, 0x1f1c                   # executable only is not
    csrw pmpcfg0, t0
    sfence.vma
    all 5, 7, 1
    addi s2, s2, 1
    bgeu s1, s2, 2b

    # PMP: the page itself, by permission; a page fault goes before.
    csrwi pmpcfg0, 0
    li t0, target >> 2 | 0x1ff
    csrw pmpaddr0, t0
    li t0, 0x1f19                   # read
    csrw pmpcfg0, t0
    sfence.vma
    li a1, 1
    mv a0, s3
    addi gp, gp, 1
    jal load
    expect s8, -1
    jal store
    expect s8, 7
    jal fetch
    expect s8, 1
    li t0, 0x1f1c                   # execute
    csrw pmpcfg0, t0
    sfence.vma
    addi gp, gp, 1
    jal load
    expect s8, 5
    jal fetch
    expect s8, -1
    addi gp, gp, 1                  # MXR is about pages, not about PMP
    set_bits mstatus, mstatus_mxr
    jal load
    expect s8, 5
    clear_bits mstatus, mstatus_mxr
    addi gp, gp, 1
    pte t0, target, pte_v | pte_r | pte_a
    sd t0, 0(s4)
    sfence.vma
    jal store
    expect s8, store_fault
    jal fetch
    expect s8, fetch_fault

    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode

    li gp, 1
    pass 1
