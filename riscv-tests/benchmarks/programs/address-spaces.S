# Supervisor mode: four address spaces, each with its own ASID, take turns; each turn writes satp and counts in eight
# pages that lie at the same virtual addresses in all of them. Every 16 rounds one page of one address space is fenced,
# every 64 rounds a whole address space, every 1024 everything. a0 = how often 4096 rounds.
    .equ pages, 8
benchmark:
    addi sp, sp, -16
    sd ra, 0(sp)
    slli s0, a0, 12
    mv s1, s0                   # rounds to go
    li s2, 0                    # address space
    li s3, tables_base
    la s4, satps
1:  mv a0, s3
    li a1, pages
    slli a2, s2, 16
    li t0, data_base
    add a2, a2, t0              # 64 KiB for each
    li a3, PTE_DATA
    li a4, 3
    call map_pages
    mv s5, a0
    mv a0, s3
    addi a1, s2, 1
    call satp_of
    slli t0, s2, 3
    add t0, t0, s4
    sd a0, 0(t0)
    mv s3, s5
    addi s2, s2, 1
    li t0, 4
    bne s2, t0, 1b
    ld t0, 0(s4)
    csrw satp, t0
    sfence.vma
    call enter_supervisor

    li s5, virtual_base
    li s6, 4096
    ld a0, 0(s4)
    ld a1, 8(s4)
    ld a2, 16(s4)
    ld a3, 24(s4)
    li a4, 3                    # an address space
2:  csrw satp, a0
    jal count
    csrw satp, a1
    jal count
    csrw satp, a2
    jal count
    csrw satp, a3
    jal count
    addi s1, s1, -1
    andi t0, s1, 15
    bnez t0, 3f
    sfence.vma s5, a4
    andi t0, s1, 63
    bnez t0, 3f
    sfence.vma zero, a4
    andi t0, s1, 1023
    bnez t0, 3f
    sfence.vma
3:  bnez s1, 2b

    call leave_supervisor
    # Every page of every address space has counted the rounds.
    li t0, data_base
    li t1, 4
    li a0, 0
4:  li t2, pages
5:  ld t3, 0(t0)
    xor t3, t3, s0
    or a0, a0, t3
    add t0, t0, s6
    addi t2, t2, -1
    bnez t2, 5b
    li t3, 0x10000 - pages * 4096
    add t0, t0, t3
    addi t1, t1, -1
    bnez t1, 4b
    snez a0, a0
    ld ra, 0(sp)
    addi sp, sp, 16
    ret

# Adds one to the first word of each page.
count:
    mv t0, s5
    li t1, pages
1:  ld t2, 0(t0)
    addi t2, t2, 1
    sd t2, 0(t0)
    add t0, t0, s6
    addi t1, t1, -1
    bnez t1, 1b
    ret

    .bss
    .balign 8
satps:
    .skip 32
    .text
