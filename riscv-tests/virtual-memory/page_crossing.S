# Accesses that lie in two pages: each half by its own translation; a fault names the part
# that faulted (3.1.16), the instruction's own address stays its beginning, and a fetch of a
# compressed instruction at a page's end does not look at the next page.

    .equ first, 0x80240000
    .equ second, 0x80250000         # not behind the first
    li gp, 0
    li s0, 8
each_mode:
    jal translation_on
    jal upper_half
    li s3, first
    add s3, s3, a0                  # VA of the first page, the second follows
    mv a0, s3
    li a1, 0
    jal pte_address
    mv s4, a0                       # its PTE
    li a0, 4096
    add a0, a0, s3
    mv s6, a0
    li a1, 0
    jal pte_address
    mv s5, a0                       # the next page's PTE
    pte t0, first, pte_s_rwx
    sd t0, 0(s4)
    pte t0, second, pte_s_rwx
    sd t0, 0(s5)
    sfence.vma
    li s7, first + 4096
    li s2, second

    # A 32-bit instruction in two pages: addi a3, zero, 0x5a5 (0x5a500693), then ecall.
    addi gp, gp, 1
    li t0, 0x0693
    sh t0, -2(s7)
    li t0, 0x00735a50
    sw t0, 0(s2)
    li t0, 0
    sh t0, 4(s2)
    # what lies behind the first page physically is another upper half
    li t0, 0x00737ff0
    sw t0, 0(s7)
    fence.i
    li a3, 0
    addi a0, s6, -2
    li a1, 1
    jal run_at
    expect s8, 9                    # the ecall ran: not at a0 but behind it
    addi t0, s6, 2
    expect_equal s10, t0
    expect a3, 0x5a5

    addi gp, gp, 1                  # second page not there: epc first, tval second page
    sd zero, 0(s5)
    sfence.vma
    addi a0, s6, -2
    li a3, 0
    jal fetch
    expect s8, fetch_fault
    expect_equal s10, a0
    expect_equal s9, s6
    expect a3, 0

    addi gp, gp, 1                  # second page not executable
    pte t0, second, pte_v | pte_r | pte_w | pte_a | pte_d
    sd t0, 0(s5)
    sfence.vma
    jal fetch
    expect s8, fetch_fault
    expect_equal s10, a0
    expect_equal s9, s6

    addi gp, gp, 1                  # first page not executable: tval = epc
    pte t0, first, pte_v | pte_r | pte_w | pte_a | pte_d
    sd t0, 0(s4)
    pte t0, second, pte_s_rwx
    sd t0, 0(s5)
    sfence.vma
    jal fetch
    expect s8, fetch_fault
    expect_equal s10, a0
    expect_equal s9, a0

    addi gp, gp, 1                  # second page outside memory: an access fault there
    pte t0, first, pte_s_rwx
    sd t0, 0(s4)
    pte t0, 0x40000000, pte_s_rwx
    sd t0, 0(s5)
    sfence.vma
    jal fetch
    expect s8, 1
    expect_equal s10, a0
    expect_equal s9, s6

    addi gp, gp, 1                  # a compressed one at the end needs no second page
    sd zero, 0(s5)
    sfence.vma
    li t0, 0x9002                   # c.ebreak
    sh t0, -2(s7)
    fence.i
    jal fetch
    expect s8, 3
    expect_equal s10, a0

    # Loads and stores, where the machine does misaligned ones.
    addi gp, gp, 1
    pte t0, second, pte_s_rwx
    sd t0, 0(s5)
    sfence.vma
    li t0, 0x1111111111111111
    sd t0, -8(s7)
    sd t0, 0(s7)
    li t0, 0x2222222222222222
    sd t0, 0(s2)
    addi a0, s6, -3
    li a1, 1
    jal load
    li t0, 4
    beq s8, t0, next_mode           # it does none
    expect s8, -1
    expect a2, 0x2222222222111111
    addi gp, gp, 1
    li a2, 0x8877665544332211
    jal store
    expect s8, -1
    ld t0, -8(s7)
    expect t0, 0x3322111111111111
    ld t0, 0(s2)
    expect t0, 0x2222228877665544
    ld t0, 0(s7)
    expect t0, 0x1111111111111111

    addi gp, gp, 1                  # second page missing
    sd zero, 0(s5)
    sfence.vma
    li a2, 0x55
    jal load
    expect s8, load_fault
    expect_equal s9, s6
    expect a2, 0x55
    jal store
    expect s8, store_fault
    expect_equal s9, s6
    ld t0, 0(s2)                    # nothing beyond the boundary was written
    expect t0, 0x2222228877665544
    addi gp, gp, 1                  # second page read-only
    pte t0, second, pte_v | pte_r | pte_a | pte_d
    sd t0, 0(s5)
    sfence.vma
    jal store
    expect s8, store_fault
    expect_equal s9, s6
    addi gp, gp, 1                  # first page missing
    sd zero, 0(s4)
    pte t0, second, pte_s_rwx
    sd t0, 0(s5)
    sfence.vma
    jal load
    expect s8, load_fault
    expect_equal s9, a0
    jal store
    expect s8, store_fault
    expect_equal s9, a0
    ld t0, 0(s2)
    expect t0, 0x2222228877665544
    addi gp, gp, 1                  # first page S, second page U
    pte t0, first, pte_s_rwx
    sd t0, 0(s4)
    pte t0, second, pte_u_rwx
    sd t0, 0(s5)
    sfence.vma
    clear_bits mstatus, mstatus_sum
    jal load
    expect s8, load_fault
    expect_equal s9, s6
    li a1, 0
    jal load
    expect s8, load_fault
    expect_equal s9, a0
    li a1, 1
    set_bits mstatus, mstatus_sum
    jal load
    expect s8, -1
    addi gp, gp, 1                  # second page outside memory
    pte t0, 0x40000000, pte_s_rwx
    sd t0, 0(s5)
    sfence.vma
    jal load
    expect s8, 5
    expect_equal s9, s6
    jal store
    expect s8, 7
    expect_equal s9, s6

next_mode:
    addi s0, s0, 1
    li t0, 11
    bltu s0, t0, each_mode

    li gp, 1
    pass 1
