# Environment `paged`: the test is a user process under Sv39. Its pages are mapped
# when it touches them, from a pool of so few frames that older pages are evicted
# and written back all the time, each with the narrowest sfence.vma that suffices.
#
# The supervisor runs in S-mode on one global identity gigapage at 0x80000000. The
# process sees its pages at user_va (in the upper half, so that addresses are
# sign-extended), text read-execute, data read-write, .writable_text all three.
# PTEs start with A = D = 0. Whether hardware sets them (Svadu) or faults (Svade)
# is switched by machine mode every fourth page fault, where menvcfg.ADUE exists.
# An eviction checks the D bit against the page's contents.
#
# An exception that is not a page to bring in goes to tp, or is a failure.

    .equ user_va, 0xffffffd555600000
    .equ frames, 6
    .equ asid, 0x5a
# Page tables, then frames from the top downwards: RAM that is in no segment.
    .equ root, 0x80004000
    .equ level1, 0x80005000
    .equ level0, 0x80006000
    .equ frames_top, 0x8000f000
    .equ menvcfg_csr, 0x30a
    .equ senvcfg_csr, 0x10a

    .section .text.init, "ax", @progbits
    .globl _start
_start:
    la t0, machine_trap
    csrw mtvec, t0
    la t0, supervisor_trap
    csrw stvec, t0
    li t0, -1
    csrw pmpaddr0, t0
    li t0, 0x1f             # everything: NAPOT, RWX
    csrw pmpcfg0, t0
    li t0, -1
    csrw mcounteren, t0
    csrw scounteren, t0
    li t0, 0xf0             # CBIE = 3, CBCFE, CBZE
    csrw menvcfg_csr, t0
    csrw senvcfg_csr, t0
    li t0, 0xb1ff           # all that user code can raise
    csrw medeleg, t0
    csrwi mideleg, 0
    csrwi mie, 0

    # Page tables: root -> identity gigapage, and root -> level1 -> level0.
    li s0, root
    li s1, level1
    li s2, level0
    li t0, level0 + 4096
    mv t1, s0
1:  sd zero, 0(t1)
    addi t1, t1, 8
    bltu t1, t0, 1b
    li t0, (0x80000000 >> 2) | 0xef     # G, not U; A and D set
    sd t0, 2*8(s0)
    srli t0, s1, 2
    ori t0, t0, 1
    li t1, ((user_va >> 30) & 511) * 8
    add t1, s0, t1
    sd t0, 0(t1)
    srli t0, s2, 2
    ori t0, t0, 1
    li t1, ((user_va >> 21) & 511) * 8
    add t1, s1, t1
    sd t0, 0(t1)
    li t0, (8 << 60) | (asid << 44)
    srli t1, s0, 12
    or t0, t0, t1
    csrw satp, t0
    sfence.vma

    la t0, save
    csrw sscratch, t0
    li t0, 0x6000           # FS dirty, MPP = U, SUM = MXR = MPRV = 0
    csrw mstatus, t0
    csrwi fcsr, 0
    la t0, test_start
    la t1, user_begin
    sub t0, t0, t1
    li t1, user_va
    add t0, t0, t1
    csrw mepc, t0
    li gp, 0
    li tp, 0
    mret

# Machine mode: the supervisor asks for menvcfg.ADUE to be switched.
    .balign 4
machine_trap:
    csrr t0, mcause
    addi t0, t0, -9
    bnez t0, machine_unexpected
    li t0, 1 << 61
    csrr t1, menvcfg_csr
    xor t1, t1, t0
    csrw menvcfg_csr, t1
    csrr t0, mepc
    addi t0, t0, 4
    csrw mepc, t0
    mret
machine_unexpected:
    csrr t0, mcause
    j unexpected

    .balign 4
supervisor_trap:
    csrrw sp, sscratch, sp
    sd t0, 0(sp)
    sd t1, 8(sp)
    sd t2, 16(sp)
    sd t3, 24(sp)
    sd t4, 32(sp)
    sd t5, 40(sp)
    sd t6, 48(sp)
    sd a0, 56(sp)
    sd a1, 64(sp)
    sd a2, 72(sp)
    sd a3, 80(sp)
    csrr t0, sstatus
    andi t0, t0, 0x100      # SPP: the supervisor itself must never trap
    bnez t0, supervisor_unexpected
    csrr t0, scause
    li t1, 8
    beq t0, t1, system_call
    li t1, 12
    beq t0, t1, page_fault
    li t1, 13
    beq t0, t1, page_fault
    li t1, 15
    beq t0, t1, page_fault

# Not ours: to tp, with s8, s9, s10 set.
deliver:
    csrr t0, scause
    beqz tp, unexpected
    mv s8, t0
    csrr s9, stval
    csrr s10, sepc
    csrw sepc, tp
    li tp, 0
back:
    ld t0, 0(sp)
    ld t1, 8(sp)
    ld t2, 16(sp)
    ld t3, 24(sp)
    ld t4, 32(sp)
    ld t5, 40(sp)
    ld t6, 48(sp)
    ld a0, 56(sp)
    ld a1, 64(sp)
    ld a2, 72(sp)
    ld a3, 80(sp)
    csrrw sp, sscratch, sp
    sret

# Without tp an ecall ends the test: a0 is what tohost receives.
system_call:
    bnez tp, deliver
    mv t0, a0
    j report

supervisor_unexpected:
    csrr t0, scause
unexpected:
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
    j supervisor_fail

# The books do not agree: case 500 + t0.
inconsistent:
    addi gp, t0, 500
supervisor_fail:
    bnez gp, 1f
    li gp, 499              # before the first case; 0 would be a pass
1:  slli t0, gp, 1
    ori t0, t0, 1
report:
    la t1, tohost
    sd t0, 0(t1)
    j report

page_fault:
    csrr t1, stval
    li t2, user_va
    sub t2, t1, t2
    la t3, user_begin
    add t3, t3, t2          # its home: where the loader put it
    la t4, user_end
    bgeu t3, t4, deliver
    srli t2, t2, 12         # page number
    # What the page may do: t4 = R, W, X as in a PTE; t5 = what the access needs.
    li t4, 0xa
    la t5, user_text_end
    bltu t3, t5, 1f
    li t4, 0x6
    la t5, user_data_end
    bltu t3, t5, 1f
    li t4, 0xe
1:  li t5, 8                # cause 12: X
    addi t0, t0, -12
    beqz t0, 1f
    li t5, 2                # cause 13: R
    addi t0, t0, -1
    beqz t0, 1f
    li t5, 4                # cause 15: W
1:  and t0, t4, t5
    beqz t0, deliver
    srli t3, t3, 12
    slli t3, t3, 12         # home page
    li t6, level0
    slli t0, t2, 3
    add t6, t6, t0          # the PTE's address
    ld t0, 0(t6)
    andi a0, t0, 1
    beqz a0, bring_in

    # Mapped already: the fault asks for A, or for D.
    andi a0, t5, 4
    slli a0, a0, 5          # D where it is a store
    ori a0, a0, 0x40
    andi t5, a0, 0xc0
    and t4, t0, t5
    or t0, t0, a0
    beq t4, t5, fault_without_cause
    sd t0, 0(t6)
    li a0, asid
    sfence.vma t1, a0
    j back
fault_without_cause:
    li t0, 1
    j inconsistent

bring_in:
    # The next frame, first in first out; t5 = index.
    la t0, next_frame
    ld t5, 0(t0)
    addi a0, t5, 1
    li t1, frames
    bltu a0, t1, 1f
    li a0, 0
1:  sd a0, 0(t0)
    # The frames lie in descending order: pages next to each other never are.
    li t0, frames_top
    slli t1, t5, 12
    sub t0, t0, t1          # t0 = frame
    la t1, owner
    slli a0, t5, 3
    add t1, t1, a0
    ld a0, 0(t1)            # the owner's page number + 1
    addi t5, t2, 1
    sd t5, 0(t1)
    beqz a0, copy_in

    # Evict it: a0 = its page number, a1 = its home, t5 = its PTE.
    addi a0, a0, -1
    li t1, level0
    slli t5, a0, 3
    add t1, t1, t5
    ld t5, 0(t1)
    sd zero, 0(t1)
    slli a0, a0, 12
    la a1, user_begin
    add a1, a1, a0
    li t1, user_va
    add t1, t1, a0
    li a0, asid
    sfence.vma t1, a0
    andi a0, t5, 0xc0
    addi a0, a0, -0x80      # D without A
    beqz a0, dirty_not_accessed
    li t1, 512
    mv a2, t0
    andi t5, t5, 0x80
1:  ld a0, 0(a2)
    ld a3, 0(a1)
    beq a0, a3, 2f
    beqz t5, written_not_dirty
    sd a0, 0(a1)
2:  addi a2, a2, 8
    addi a1, a1, 8
    addi t1, t1, -1
    bnez t1, 1b

copy_in:
    li t1, 512
    mv a2, t0
1:  ld a0, 0(t3)
    sd a0, 0(a2)
    addi a2, a2, 8
    addi t3, t3, 8
    addi t1, t1, -1
    bnez t1, 1b
    fence.i
    srli t0, t0, 2
    or t0, t0, t4
    ori t0, t0, 0x11        # U, V
    sd t0, 0(t6)
    csrr t1, stval
    li a0, asid
    sfence.vma t1, a0

    la t0, faults
    ld t1, 0(t0)
    addi t1, t1, 1
    sd t1, 0(t0)
    andi t1, t1, 3
    bnez t1, back
    ecall
    sfence.vma
    j back

dirty_not_accessed:
    li t0, 2
    j inconsistent
written_not_dirty:
    li t0, 3
    j inconsistent

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

    .section .environment_bss, "aw", @nobits
    .balign 8
save:
    .skip 128
next_frame:
    .skip 8
faults:
    .skip 8
owner:
    .skip 8 * frames

# Behind the test, so that its branches reach.
.macro environment_end
    .text
succeed:
    li a0, 1
    li tp, 0
    ecall
fail:
    bnez gp, 1f
    li gp, 499              # before the first case; 0 would be a pass
1:  slli a0, gp, 1
    ori a0, a0, 1
    li tp, 0
    ecall
.endm

    .text
test_start:
