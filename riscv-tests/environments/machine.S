# Environment `machine`: machine mode, no translation; the test owns the machine.
# An expected exception goes on in machine mode at tp, mstatus as the trap left it.

    .section .text.init, "ax", @progbits
    .globl _start
_start:
    la t0, machine_trap
    csrw mtvec, t0
    li gp, 0
    li tp, 0
    j test_start

    .balign 4
machine_trap:
    beqz tp, machine_unexpected
    csrr s8, mcause
    csrr s9, mtval
    csrr s10, mepc
    mv s11, tp
    li tp, 0
    jr s11

machine_unexpected:
    csrr t0, mcause
    bgez t0, 1f
    andi t0, t0, 0x3f
    addi t0, t0, 64
1:  addi t0, t0, 1
    slli t1, t0, 10         # times 1000 = 1024 - 16 - 8
    slli t0, t0, 3
    sub t1, t1, t0
    slli t0, t0, 1
    sub t0, t1, t0
    add gp, gp, t0
    j machine_fail

machine_succeed:
    li t0, 1
    j report
machine_fail:
    bnez gp, 1f
    li gp, 499              # before the first case; 0 would be a pass
1:  slli t0, gp, 1
    ori t0, t0, 1
report:
    la t1, tohost
    sd t0, 0(t1)
    j report

    .section .tohost, "aw", @nobits
    .balign 64
    .globl tohost
    .type tohost, @object
    .size tohost, 8
tohost:
    .skip 64
    .globl fromhost
    .type fromhost, @object
    .size fromhost, 8
fromhost:
    .skip 8

# Behind the test, so that its branches reach.
.macro environment_end
    .text
succeed:
    j machine_succeed
fail:
    j machine_fail
.endm

    .text
test_start:
