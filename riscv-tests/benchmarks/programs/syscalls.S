# A user program under Sv39 works a little between system calls; the supervisor saves and restores all registers, as
# a kernel does, and goes through a table of calls. a0 = how often 4096 calls.
benchmark:
    addi sp, sp, -16
    sd ra, 0(sp)
    slli s0, a0, 12
    li a0, tables_base
    li a1, 4
    li a2, data_base
    li a3, PTE_USER_DATA
    li a4, 1
    call map_pages
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
    li t0, 0x100                # ECALL from U-mode goes to the supervisor
    csrw medeleg, t0
    la t0, supervisor_trap
    csrw stvec, t0
    call enter_supervisor
    la t0, frame
    csrw sscratch, t0
    sd sp, 256(t0)              # the supervisor's stack
    sd s0, 264(t0)
    li t0, 0x120                # sstatus.SPP and SPIE
    csrc sstatus, t0
    li t0, virtual_base + 3*4096
    csrw sepc, t0
    mv a0, s0
    sret

.macro each_register instruction
    \instruction ra, 1*8(a0)
    \instruction sp, 2*8(a0)
    \instruction gp, 3*8(a0)
    \instruction tp, 4*8(a0)
    \instruction t0, 5*8(a0)
    \instruction t1, 6*8(a0)
    \instruction t2, 7*8(a0)
    \instruction s0, 8*8(a0)
    \instruction s1, 9*8(a0)
    \instruction a1, 11*8(a0)
    \instruction a2, 12*8(a0)
    \instruction a3, 13*8(a0)
    \instruction a4, 14*8(a0)
    \instruction a5, 15*8(a0)
    \instruction a6, 16*8(a0)
    \instruction a7, 17*8(a0)
    \instruction s2, 18*8(a0)
    \instruction s3, 19*8(a0)
    \instruction s4, 20*8(a0)
    \instruction s5, 21*8(a0)
    \instruction s6, 22*8(a0)
    \instruction s7, 23*8(a0)
    \instruction s8, 24*8(a0)
    \instruction s9, 25*8(a0)
    \instruction s10, 26*8(a0)
    \instruction s11, 27*8(a0)
    \instruction t3, 28*8(a0)
    \instruction t4, 29*8(a0)
    \instruction t5, 30*8(a0)
    \instruction t6, 31*8(a0)
.endm

    .balign 4
supervisor_trap:
    csrrw a0, sscratch, a0
    each_register sd
    csrr t0, sscratch
    sd t0, 10*8(a0)
    csrr t1, sepc
    csrr t2, scause
    mv s0, a0                   # the frame
    ld sp, 256(a0)
    li t3, 8
    bne t2, t3, over
    addi t1, t1, 4
    sd t1, 0(a0)
    li t4, 4
    bgeu a7, t4, over
    slli t5, a7, 3
    la t6, calls
    add t6, t6, t5
    ld t6, 0(t6)
    ld a0, 10*8(s0)
    jalr t6
    sd a0, 10*8(s0)
    ld t1, 0(s0)
    csrw sepc, t1
    mv a0, s0
    each_register ld
    csrw sscratch, a0
    ld a0, 10*8(a0)
    sret

call_identify:
    li a0, 42
    ret
call_add:
    add a0, a0, a1
    ret
call_count:
    la t0, counter
    ld a0, 0(t0)
    addi a0, a0, 1
    sd a0, 0(t0)
    ret
call_copy:                      # 64 bytes at a0 to the supervisor; gives their sum
    la t0, counter
    li t2, 8
    mv t3, a0
    li a0, 0
1:  ld t4, 0(t3)
    sd t4, 8(t0)
    add a0, a0, t4
    addi t3, t3, 8
    addi t0, t0, 8
    addi t2, t2, -1
    bnez t2, 1b
    ret

over:
    ld a0, 10*8(s0)             # what the user says: 0 if all was right
    ld t0, 264(s0)
    srli t0, t0, 2
    la t1, counter
    ld t1, 0(t1)
    sub t0, t0, t1              # a quarter of the calls counted
    or s1, a0, t0
    call leave_supervisor
    snez a0, s1
    ld ra, 0(sp)
    addi sp, sp, 16
    ret

    .balign 4096
# The user: four calls a round, 0 in s5 while all answers are right.
user:
    srli s1, a0, 2
    li s2, virtual_base
    li s3, 0                    # rounds
    li s5, 0
1:  li a7, 0
    ecall
    addi a0, a0, -42
    or s5, s5, a0
    mv a0, s3
    mv a1, s1
    li a7, 1
    ecall
    sub a0, a0, s1
    sub a0, a0, s3
    or s5, s5, a0
    li a7, 2
    ecall
    addi s3, s3, 1
    sub a0, a0, s3
    or s5, s5, a0
    mv t0, s2
    li t1, 8
    li t3, 0
    mv t2, s3
2:  sd t2, 0(t0)                # writes what the next call reads
    add t3, t3, t2
    addi t2, t2, 3
    addi t0, t0, 8
    addi t1, t1, -1
    bnez t1, 2b
    mv a0, s2
    li a7, 3
    ecall
    sub a0, a0, t3
    or s5, s5, a0
    bne s3, s1, 1b
    mv a0, s5
    li a7, 4
    ecall
    .balign 4096

    .data
    .balign 8
calls:
    .dword call_identify, call_add, call_count, call_copy
    .bss
    .balign 8
frame:
    .skip 272
counter:
    .skip 72
    .text
