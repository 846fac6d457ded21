# A user program under Sv39 traps all the time; a0 = how often 1024 rounds. A round is six system calls that the
# supervisor answers (one of them by calling machine mode), and a page fault on a page that the supervisor then maps;
# the seventh call takes it away again.
benchmark:
    addi sp, sp, -16
    sd ra, 0(sp)
    slli s0, a0, 10
    li a0, tables_base
    li a1, 4
    li a2, data_base
    li a3, PTE_USER_DATA
    li a4, 1
    call map_pages
    # Page 3 is the user's code.
    li t0, tables_base + 0x2000
    la t1, user
    srli t1, t1, 2
    ori t1, t1, PTE_USER_CODE
    sd t1, 3*8(t0)
    li a0, tables_base
    li a1, 1
    call satp_of
    csrw satp, a0
    sfence.vma
    li t0, 0xb100               # page faults and ECALL from U-mode go to the supervisor
    csrw medeleg, t0
    la t0, supervisor_trap
    csrw stvec, t0
    la t1, machine_trap
    call enter_supervisor_with
    la t0, save
    csrw sscratch, t0
    li t0, 0x120                # sstatus.SPP and SPIE
    csrc sstatus, t0
    li t0, virtual_base + 3*4096
    csrw sepc, t0
    mv a0, s0
    sret

# The supervisor: a7 = 0 adds one, 1 asks machine mode, 2 takes page 1 away, 4 ends. It has t0..t2.
    .balign 4
supervisor_trap:
    csrrw t0, sscratch, t0
    sd t1, 8(t0)
    sd t2, 16(t0)
    csrr t1, scause
    addi t1, t1, -8
    bnez t1, fault
    csrr t1, sepc
    addi t1, t1, 4
    csrw sepc, t1
    beqz a7, plain_call
    addi t1, a7, -2
    bltz t1, machine_answers
    bnez t1, over
    li t1, tables_base + 0x2000
    sd zero, 8(t1)
    li t1, virtual_base + 4096
    sfence.vma t1
    j supervisor_return
machine_answers:
    ecall
    j supervisor_return
plain_call:
    addi a0, a0, 1
supervisor_return:
    ld t1, 8(t0)
    ld t2, 16(t0)
    csrrw t0, sscratch, t0
    sret
fault:
    li t2, 5                    # 13 - 8: a load; 7: a store
    sub t1, t1, t2
    andi t1, t1, ~2
    bnez t1, over
    csrr t1, stval
    srli t1, t1, 12
    slli t1, t1, 12
    li t2, virtual_base + 4096
    bne t1, t2, over
    sfence.vma t1
    li t1, tables_base + 0x2000
    li t2, (data_base + 0x1000) / 4 + PTE_USER_DATA
    sd t2, 8(t1)
    j supervisor_return
over:
    call leave_traps
    li t0, data_base + 0x1000
    ld t0, 0(t0)                # the page counted the rounds
    xor t0, t0, s0
    slli t1, s0, 2
    slli t2, s0, 1
    add t1, t1, t2
    xor t1, t1, a0              # and the calls added up
    or a0, t0, t1
    snez a0, a0
    ld ra, 0(sp)
    addi sp, sp, 16
    ret

leave_traps:
    li a7, 5
    mv t2, ra
    ecall
# Machine mode answers the supervisor with one more in a0, but for the last call.
    .balign 4
machine_trap:
    csrw mscratch, t1
    li t1, 5
    beq a7, t1, last_call
    csrr t1, mcause
    addi t1, t1, -9
    bnez t1, unexpected
    csrr t1, mepc
    addi t1, t1, 4
    csrw mepc, t1
    addi a0, a0, 1
    csrr t1, mscratch
    mret
last_call:
    csrw satp, zero
    jr t2

    .balign 4096
# The user: a0 counts answers, s1 rounds.
user:
    mv s1, a0
    li a0, 0
    li s2, virtual_base + 4096
    li s3, 0
1:  li a7, 0
    ecall
    ecall
    ecall
    addi s3, s3, 1
    sd s3, 0(s2)                # faults
    ecall
    ecall
    li a7, 1
    ecall
    li a7, 2
    ecall
    bne s3, s1, 1b
    li a7, 4
    ecall
    .balign 4096

    .bss
    .balign 8
save:
    .skip 32
    .text
