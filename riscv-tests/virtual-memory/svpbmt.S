# Svpbmt (chapter 14): with menvcfg.PBMTE, PBMT 1 and 2 are memory types of a leaf, 3 is
# reserved, and a pointer has none; without it all are reserved. It is Svpbmt's only switch.

    li gp, 0
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
    pte s6, target, pte_s_rwx

    case 1                          # PBMTE can be set
    set_bits csr_menvcfg, pbmte
    csrr t1, csr_menvcfg
    and t1, t1, t0
    beqz t1, fail

.macro pbmt n:req, value:req, cause_load:req, cause_store:req, cause_fetch:req
    case \n
    li t0, \value << 61
    or t0, t0, s6
    sd t0, 0(s4)
    sfence.vma
    jal load
    expect s8, \cause_load
    jal store
    expect s8, \cause_store
    jal fetch
    expect s8, \cause_fetch
.endm
    pbmt 2, 0, -1, -1, -1
    pbmt 3, 1, -1, -1, -1
    pbmt 4, 2, -1, -1, -1
    pbmt 5, 3, load_fault, store_fault, fetch_fault

    case 6                          # off again: reserved, all of them
    clear_bits csr_menvcfg, pbmte
    sfence.vma
    pbmt 7, 1, load_fault, store_fault, fetch_fault
    pbmt 8, 2, load_fault, store_fault, fetch_fault
    pbmt 9, 0, -1, -1, -1

    case 10                         # in a pointer also where it is on
    set_bits csr_menvcfg, pbmte
    mv a0, s3
    li a1, 1
    jal pte_address
    ld t1, 0(a0)
    li t0, 1 << 61
    or t1, t1, t0
    sd t1, 0(a0)
    sfence.vma
    mv a0, s3
    li a1, 1
    jal load
    expect s8, load_fault

    case 11                         # and on a superpage it is a leaf's
    mv a0, s3
    li a1, 1
    jal pte_address
    pte t0, target, pte_s_rwx
    li t1, 1 << 61
    or t0, t0, t1
    sd t0, 0(a0)
    sfence.vma
    mv a0, s3
    li a1, 1
    jal load
    expect s8, -1
    expect a2, 0x73

    pass 11
