# Supervisor mode, one address space: counts in eight pages, then fences one of them; every eighth time its whole address
# space, every 64th everything. a0 = how often 4096 times.
    .equ pages, 8
benchmark:
    addi sp, sp, -16
    sd ra, 0(sp)
    slli s0, a0, 12
    mv s1, s0
    li a0, tables_base
    li a1, pages
    li a2, data_base
    li a3, PTE_DATA
    li a4, 3
    call map_pages
    li a0, tables_base
    li a1, 1
    call satp_of
    csrw satp, a0
    sfence.vma
    call enter_supervisor

    li s5, virtual_base
    li s6, 4096
    li s7, 1                    # the address space
    mv s8, s5                   # the page to fence
    li t0, pages * 4096
    add s9, s5, t0
1:  mv t0, s5
    li t1, pages
2:  ld t2, 0(t0)
    addi t2, t2, 1
    sd t2, 0(t0)
    add t0, t0, s6
    addi t1, t1, -1
    bnez t1, 2b
    sfence.vma s8, s7
    add s8, s8, s6
    bne s8, s9, 3f
    mv s8, s5
3:  addi s1, s1, -1
    andi t0, s1, 7
    bnez t0, 1b
    sfence.vma zero, s7
    andi t0, s1, 63
    bnez t0, 1b
    sfence.vma
    bnez s1, 1b

    call leave_supervisor
    li t0, data_base
    li t1, pages
    li a0, 0
4:  ld t2, 0(t0)
    xor t2, t2, s0
    or a0, a0, t2
    add t0, t0, s6
    addi t1, t1, -1
    bnez t1, 4b
    snez a0, a0
    ld ra, 0(sp)
    addi sp, sp, 16
    ret
