# A promise of sv39: translations stay until a fence names them or others take their place. A write of satp removes
# none, a fence of one address or ASID leaves the others, a fence with an ASID leaves global ones; a
# write to the PMP registers removes all.

    .equ old, 0x80240000
    .equ new, 0x80250000
    li t0, old
    li t1, 1
    sd t1, 0(t0)
    li t0, new
    li t1, 2
    sd t1, 0(t0)
    li s0, 8
    jal translation_on
    csrr s2, satp
    li t0, 5 << 44
    or s3, s2, t0                   # the same tables with ASID 5 ...
    li t0, 6 << 44
    or s5, s2, t0                   # ... and 6
    csrw satp, s3
    jal upper_half
    mv s6, a0                       # page A
    li t0, 0x5000
    add s7, s6, t0                  # page B
    mv a0, s6
    li a1, 0
    jal pte_address
    mv s4, a0
    li a1, 1
# Both pages old and remembered, then both new in memory.
.macro remember bits:req
    pte t0, old, \bits
    sd t0, 0(s4)
    sd t0, 0x28(s4)
    sfence.vma
    mv a0, s6
    jal load
    expect a2, 1
    mv a0, s7
    jal load
    expect a2, 1
    pte t0, new, \bits
    sd t0, 0(s4)
    sd t0, 0x28(s4)
.endm
# What the two pages show.
.macro shows a:req, b:req
    mv a0, s6
    jal load
    expect a2, \a
    mv a0, s7
    jal load
    expect a2, \b
.endm
    case 1                          # without a fence, the old
    remember pte_s_rwx
    shows 1, 1
    case 2                          # by address
    sfence.vma s6, zero
    shows 2, 1
    case 3                          # by address and ASID
    remember pte_s_rwx
    li a3, 5
    sfence.vma s7, a3
    shows 1, 2
    case 4                          # another ASID
    remember pte_s_rwx
    li a3, 6
    sfence.vma zero, a3
    sfence.vma s6, a3
    sfence.vma s7, a3
    shows 1, 1
    case 5                          # a neighbour's address
    li t0, 0x1000
    add t0, t0, s6
    sfence.vma t0, zero
    shows 1, 1
    case 6                          # satp written: other ASIDs do not see them, this one does again
    csrw satp, s5
    shows 2, 2
    csrw satp, s3
    shows 1, 1
    csrw satp, zero
    csrw satp, s3
    shows 1, 1
    case 7                          # its own ASID, all addresses
    li a3, 5
    sfence.vma zero, a3
    shows 2, 2
    case 8                          # global ones are every ASID's, and stay under a fence with an ASID
    remember pte_s_rwx | pte_g
    li a3, 5
    sfence.vma zero, a3
    shows 1, 1
    sfence.vma s6, a3
    shows 1, 1
    csrw satp, s5
    shows 1, 1
    csrw satp, s3
    sfence.vma s6, zero
    shows 2, 1
    case 9                          # sinval.vma is as narrow
    remember pte_s_rwx
    sfence.w.inval
    sinval.vma s7, zero
    sfence.inval.ir
    shows 1, 2
    case 10                         # PMP writes remove all
    remember pte_s_rwx
    csrr t0, pmpaddr5
    csrw pmpaddr5, t0
    shows 2, 2
    case 11                         # G in a pointer makes all below it global
    mv a0, s6
    li a1, 1
    jal pte_address
    ld t0, 0(a0)
    ori t0, t0, pte_g
    sd t0, 0(a0)
    li a1, 1
    remember pte_s_rwx
    li a3, 5
    sfence.vma zero, a3
    shows 1, 1
    csrw satp, s5
    shows 1, 1
    csrw satp, s3
    sfence.vma
    shows 2, 2

    pass 11
