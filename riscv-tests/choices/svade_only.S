# configuration: isa=rv64gc_svade
# Svade alone: menvcfg.ADUE is read-only 0, and A = 0 is a page fault.

    case 1
    li t0, adue
    csrs csr_menvcfg, t0
    csrr a0, csr_menvcfg
    and a0, a0, t0
    expect a0, 0
    case 2
    li s0, 8
    jal translation_on
    li a0, target
    li a1, 0
    jal pte_address
    mv s4, a0
    pte s5, target, pte_v | pte_r | pte_w
    sd s5, 0(s4)
    sfence.vma
    li a0, target
    li a1, 1
    jal load
    expect s8, load_fault
    ld t0, 0(s4)
    expect_equal t0, s5

    pass 2
