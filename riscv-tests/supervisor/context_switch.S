# Two processes at one virtual address: satp alone changes the world where ASIDs differ; sstatus, sepc
# and sret take one from the other; a fence of one ASID is enough to use it again.

    .equ root_b, 0x80120000
    .equ middle_b, 0x80121000
    .equ table_b, 0x80122000
    # Space B: the kernel's gigapage and its own window.
    li t0, root_b
    li t1, table_b + 4096
1:  sd zero, 0(t0)
    addi t0, t0, 8
    bltu t0, t1, 1b
    li t0, root_b
    li t1, middle_b >> 2 | pte_v
    sd t1, 8(t0)
    li t1, 0x80000000 >> 2 | pte_s_rwx
    sd t1, 16(t0)
    li t0, middle_b
    li t1, table_b >> 2 | pte_v
    sd t1, 0(t0)
    # Code in page 0 of both; page 1 is private.
    map 0, frame_0, pte_u_rwx
    map 1, frame_1, pte_u_rw
    li t0, table_b
    li t1, frame_0 >> 2 | pte_u_rwx
    sd t1, 0(t0)
    li t1, frame_2 >> 2 | pte_u_rw
    sd t1, 8(t0)
    li t0, frame_0
    la t1, process
    li t2, 16
1:  lw a0, 0(t1)
    sw a0, 0(t0)
    addi t0, t0, 4
    addi t1, t1, 4
    addi t2, t2, -1
    bnez t2, 1b
    li t0, frame_1
    sd zero, 0(t0)
    li t0, frame_2
    sd zero, 0(t0)
    fence.i
    li s2, 8 << 60 | 1 << 44 | root >> 12
    li s3, 8 << 60 | 2 << 44 | root_b >> 12
    csrw satp, s2
    sfence.vma

    case 1                          # ten turns each, A adds 1, B adds 100
    li s4, window
    li s5, 10
    li a0, window + 0x1000
1:  csrw satp, s2
    li a1, 1
    as_user s4
    expect_cause 8
    csrw satp, s3
    li a1, 100
    as_user s4
    expect_cause 8
    addi s5, s5, -1
    bnez s5, 1b
    li t0, frame_1
    ld a1, 0(t0)
    expect a1, 10
    li t0, frame_2
    ld a1, 0(t0)
    expect a1, 1000

    case 2                          # A loses its page; B does not
    map 1, frame_1, 0
    li t0, 1
    sfence.vma zero, t0
    csrw satp, s2
    as_user s4
    expect_cause 13
    expect_value a0
    csrw satp, s3
    li a1, 1
    as_user s4
    expect_cause 8
    li t0, frame_2
    ld a1, 0(t0)
    expect a1, 1001
    case 3                          # A's ASID goes to B's space after a fence
    li s2, 8 << 60 | 1 << 44 | root_b >> 12
    csrw satp, s2
    li t0, 1
    sfence.vma zero, t0
    li a1, 9
    as_user s4
    expect_cause 8
    li t0, frame_2
    ld a1, 0(t0)
    expect a1, 1010
    case 4                          # the timer preempts an endless loop (stimecmp)
    to_machine
    li t0, 0x20
    csrw mideleg, t0
    csrw mie, t0
    to_supervisor
    li s4, window + 16              # j .
    csrr t0, time
    addi t0, t0, 50
    csrw csr_stimecmp, t0
    li t0, 1 << 5
    csrs sstatus, t0                # SPIE
    as_user s4
    expect s8, (1 << 63) | 5
    expect_equal s10, s4
    li t0, -1
    csrw csr_stimecmp, t0

    pass 4

    .balign 4
process:
    ld a2, 0(a0)
    add a2, a2, a1
    sd a2, 0(a0)
    ecall
    j .
