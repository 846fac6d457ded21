# sfence.vma in its four forms (12.2.1): each makes the change that it names visible, in both
# halves of the address space (where a look-up may compare a truncated address), for a page,
# for any address inside a superpage, and for global pages where no ASID is named.

    .equ old, 0x80240000
    .equ new, 0x80250000
    li t0, old
    li t1, 1
    sd t1, 0(t0)
    li t0, new
    li t1, 2
    sd t1, 0(t0)

    li gp, 0
    li s0, 8
each_mode:
    jal translation_on
    csrr s6, satp                   # the same space with ASID 5
    li t0, 5 << 44
    or t0, t0, s6
    csrw satp, t0
    li s2, 0
each_half:
    li s3, old
    beqz s2, 1f
    jal upper_half
    add s3, s3, a0
1:  mv a0, s3
    li a1, 0
    jal pte_address
    mv s4, a0
    mv a0, s3
    li a1, 1

# Maps `old` with these bits, loads, maps `new`, fences, loads.
.macro change bits:req, fence:vararg
    addi gp, gp, 1
    pte t0, old, \bits
    sd t0, 0(s4)
    sfence.vma
    jal load
    expect s8, -1
    expect a2, 1
    pte t0, new, \bits
    sd t0, 0(s4)
    \fence
    jal load
    expect s8, -1
    expect a2, 2
.endm
    li s5, 5
    li s7, 0xabc
    add s7, s7, s3                  # another address of the page
    change pte_s_rwx, sfence.vma
    change pte_s_rwx, sfence.vma a0, zero
    change pte_s_rwx, sfence.vma s7, zero
    change pte_s_rwx, sfence.vma zero, s5
    change pte_s_rwx, sfence.vma a0, s5
    change pte_s_rwx, sfence.vma s7, s5
    change pte_s_rwx | pte_g, sfence.vma
    change pte_s_rwx | pte_g, sfence.vma a0, zero
    change pte_s_rwx | pte_g, sfence.vma s7, zero
    # ASID bits above the implemented ones are to be ignored: here all 16 are implemented.
    li s5, 5 | 1 << 16
    change pte_s_rwx, sfence.vma a0, s5
    li s5, 5

    # Permissions taken away: also from a translation that the store used.
.macro revoke fence:vararg
    addi gp, gp, 1
    pte t0, new, pte_s_rwx
    sd t0, 0(s4)
    sfence.vma
    li a2, 2
    jal store
    expect s8, -1
    jal fetch
    pte t0, new, pte_v | pte_r | pte_a | pte_d
    sd t0, 0(s4)
    \fence
    jal store
    expect s8, store_fault
    expect_equal s9, a0
    jal fetch
    expect s8, fetch_fault
    expect_equal s9, a0
    sd zero, 0(s4)
    \fence
    jal load
    expect s8, load_fault
    expect_equal s9, a0
.endm
    revoke sfence.vma
    revoke sfence.vma a0, zero
    revoke sfence.vma zero, s5
    revoke sfence.vma a0, s5

    # From fault to mapping: a fault must not be remembered.
    addi gp, gp, 1
    sd zero, 0(s4)
    sfence.vma
    jal load
    expect s8, load_fault
    pte t0, new, pte_s_rwx
    sd t0, 0(s4)
    sfence.vma a0, s5
    jal load
    expect s8, -1
    expect a2, 2

    # A pointer is no leaf: its change needs rs1 = x0.
.macro pointer_change fence:vararg
    addi gp, gp, 1
    pte t0, old, pte_s_rwx
    sd t0, 0(s4)
    sfence.vma
    mv a0, s3
    jal load
    expect a2, 1
    mv a0, s3
    li a1, 1
    jal pte_address
    li t0, tables + 7 * 4096        # another table with `new` at every place
    li t1, tables + 8 * 4096
    pte t2, new, pte_s_rwx
1:  sd t2, 0(t0)
    addi t0, t0, 8
    bltu t0, t1, 1b
    li t0, (tables + 7 * 4096) >> 2 | pte_v
    sd t0, 0(a0)
    \fence
    mv a0, s3
    li a1, 1
    jal load
    expect s8, -1
    expect a2, 2
    mv a0, s3
    li a1, 0
    jal pte_address                 # as it was
    sfence.vma
    li a1, 1
    mv a0, s3
.endm
    pointer_change sfence.vma
    pointer_change sfence.vma zero, s5

    # A superpage is one leaf: any address inside it stands for all of it, however many
    # pieces of it are remembered.
    li s7, 0                        # which fence
each_fence:
    addi gp, gp, 1
    mv a0, s3
    li a1, 1
    jal pte_address
    li t0, 0x80200000 >> 2 | pte_s_rwx
    mv a4, a0
    sd t0, 0(a4)
    sfence.vma
    li a1, 1
    li t0, -0x40000
    add a5, s3, t0                  # the superpage's beginning
    mv a0, a5
    li a6, 64
2:  jal load                        # touch 64 pages of it
    expect s8, -1
    li t0, 4096
    add a0, a0, t0
    addi a6, a6, -1
    bnez a6, 2b
    li t0, 0x80400000 >> 2 | pte_s_rwx
    sd t0, 0(a4)
    li t0, 0x1ff008
    add a0, a5, t0                  # the last page
    beqz s7, 3f
    li t0, 1
    beq s7, t0, 4f
    sfence.vma zero, s5
    j 5f
3:  sfence.vma a0, zero
    j 5f
4:  sfence.vma a0, s5
5:  mv a0, a5
    li a6, 64
    li a7, 0x80400000
6:  slli t0, a6, 32
    or t0, t0, s0
    sd t0, 0(a7)
    jal load
    expect s8, -1
    slli t0, a6, 32
    or t0, t0, s0
    expect_equal a2, t0
    li t0, 4096
    add a0, a0, t0
    add a7, a7, t0
    addi a6, a6, -1
    bnez a6, 6b
    addi s7, s7, 1
    li t0, 3
    bltu s7, t0, each_fence
    sd zero, 0(a4)
    sfence.vma

    addi s2, s2, 1
    li t0, 2
    bltu s2, t0, each_half
    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode

    li gp, 1
    pass 1
