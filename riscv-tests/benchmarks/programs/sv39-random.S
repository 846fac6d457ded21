# Supervisor mode under Sv39: loads, and every fourth a store, at random places of a1 pages of 4 KiB (a power of two),
# a0 * 2^20 of them.
benchmark:
    addi sp, sp, -16
    sd ra, 0(sp)
    mv s0, a0
    mv s1, a1
    li a0, tables_base
    li a2, data_base
    li a3, PTE_DATA
    li a4, 0x9e5                # scatters the pages
    call map_pages
    li a0, tables_base
    li a1, 1
    call satp_of
    csrw satp, a0
    sfence.vma
    call enter_supervisor

    # The first word of every page is its number.
    li t0, virtual_base
    li t1, 0
    li t2, 4096
1:  sd t1, 0(t0)
    add t0, t0, t2
    addi t1, t1, 1
    bne t1, s1, 1b

    slli s0, s0, 18             # four accesses a round
    li t0, virtual_base
    addi t0, t0, 8              # the first word stays
    slli t1, s1, 12
    addi t1, t1, -16            # a multiple of 16 below the end
    li t2, 0x5851f42d4c957f2d
    li t3, 0x14057b7ef767814f
    li a0, 0
    li a1, 1
.macro access instruction
    mul a1, a1, t2
    add a1, a1, t3
    srli a2, a1, 28
    and a2, a2, t1
    add a2, a2, t0
    \instruction
.endm
2:  access "ld a3, 0(a2)"
    add a0, a0, a3
    access "ld a3, 0(a2)"
    xor a0, a0, a3
    access "ld a3, 0(a2)"
    add a0, a0, a3
    access "sd a0, 0(a2)"
    addi s0, s0, -1
    bnez s0, 2b

    # Every page is where it was.
    li s2, 0
    li t0, virtual_base
    li t1, 0
    li t2, 4096
3:  ld t3, 0(t0)
    xor t3, t3, t1
    or s2, s2, t3
    add t0, t0, t2
    addi t1, t1, 1
    bne t1, s1, 3b
    call leave_supervisor
    # And lies where the tables say: the second one at 0x9e5 modulo the number of pages.
    li t0, 0x9e5
    addi t1, s1, -1
    and t0, t0, t1
    slli t0, t0, 12
    li t1, data_base
    add t0, t0, t1
    ld t0, 0(t0)
    addi t0, t0, -1
    or s2, s2, t0
    snez a0, s2
    ld ra, 0(sp)
    addi sp, sp, 16
    ret
