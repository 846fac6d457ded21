# Atomics under translation: AMO and SC fault as stores, LR as a load; an AMO needs both R
# and W; what faults has no effect (12.3.2; unprivileged 13).

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

    j begin
    access_routine store_conditional, sc.d a2, zero, (a0)
    access_routine swap_word, amoswap.w a2, a0, (a0)
    access_routine compare_and_swap, amocas.d a2, a2, (a0)
    access_routine zero_block, cbo.zero (a0)
    access_routine clean_block, cbo.clean (a0)
    access_routine prefetch, prefetch.w 0(a0)
begin:
.macro with_pte bits:req
    pte t0, target, \bits
    sd t0, 0(s4)
    sfence.vma
.endm
    case 1                          # nothing mapped
    with_pte 0
    li a2, 0x1234
    jal amo
    expect s8, store_fault
    expect_equal s9, a0
    expect a2, 0x1234
    jal swap_word
    expect s8, store_fault
    jal compare_and_swap
    expect s8, store_fault
    jal load_reserved
    expect s8, load_fault
    expect_equal s9, a0
    expect a2, 0x1234
    case 2                          # read-only
    with_pte pte_v | pte_r | pte_a | pte_d
    jal amo
    expect s8, store_fault
    jal swap_word
    expect s8, store_fault
    jal compare_and_swap
    expect s8, store_fault
    expect a2, 0x1234
    jal load_reserved
    expect s8, -1
    expect a2, 0x73
    jal store_conditional           # with a reservation
    expect s8, store_fault
    expect_equal s9, a0
    li t0, target
    ld t0, 0(t0)
    expect t0, 0x73
    case 3                          # execute-only with MXR: not an AMO's read
    with_pte pte_v | pte_x | pte_a | pte_d
    set_bits mstatus, mstatus_mxr
    jal load_reserved
    expect s8, -1
    jal amo
    expect s8, store_fault
    clear_bits mstatus, mstatus_mxr
    case 4                          # read-write
    with_pte pte_v | pte_r | pte_w | pte_a | pte_d
    jal amo
    expect s8, -1
    expect a2, 0x73
    case 5                          # a successful pair through the translation
1:  jal load_reserved
    expect s8, -1
    jal store_conditional
    expect s8, -1
    li t0, 1
    bgtu a2, t0, fail
    bnez a2, 1b
    li t0, target
    ld t1, 0(t0)
    expect t1, 0
    li t1, 0x73
    sd t1, 0(t0)

    case 6                          # cache-block operations fault as stores
    set_bits csr_menvcfg, 0xf0
    set_bits csr_senvcfg, 0xf0
    with_pte 0
    jal zero_block
    expect s8, store_fault
    expect_equal s9, a0
    jal clean_block
    expect s8, store_fault
    expect_equal s9, a0
    case 7                          # prefetches never fault
    jal prefetch
    expect s8, -1
    case 8                          # zero needs W; management only some access
    with_pte pte_v | pte_r | pte_a | pte_d
    jal zero_block
    expect s8, store_fault
    jal clean_block
    expect s8, -1
    li t0, target
    ld t1, 0(t0)
    expect t1, 0x73

    pass 8
