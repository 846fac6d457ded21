# What every benchmark begins and ends with. Machine mode, no translation, at the base of RAM.
#
# `benchmark` is called with a0 = scale (how much work) and a1 = the benchmark's own parameter. It returns in machine mode
# with a0 = 0 if its result is right, else with a code. The two numbers lie at the image's byte 8 and 16, so that a
# harness can set them without looking at symbols.

    .section .text.init, "ax", @progbits
    .globl _start
_start:
    j runtime_begin
    .balign 8
    .dword default_scale
    .dword default_parameter

runtime_begin:
    csrr t0, mhartid
1:  bnez t0, 1b                 # other harts wait
    la t0, 1f
    csrw mtvec, t0
    li t0, -1                   # PMP entry 0 lets everybody go everywhere; where there is no PMP, everybody may anyway
    csrw pmpaddr0, t0
    csrwi pmpcfg0, 0x1f
    .balign 4
1:  la t0, unexpected
    csrw mtvec, t0
    li t0, 0x6000               # mstatus.FS = dirty
    csrs mstatus, t0
    csrwi fcsr, 0
    la sp, stack_top
    la t0, _start
    ld a0, 8(t0)
    ld a1, 16(t0)
    call benchmark

# Ends the run with the code in a0, in machine mode: through the test finisher; a simulator that has none gets it through
# `tohost`, at an address of its own or at the symbol. A store to what is not there may fault.
finish:
    la t0, no_finisher
    csrw mtvec, t0
    li t1, 0x5555
    beqz a0, 1f
    slli t1, a0, 16
    li t2, 0x3333
    or t1, t1, t2
1:  li t0, 0x100000
    sw t1, 0(t0)
    .balign 4
no_finisher:
    la t0, no_device
    csrw mtvec, t0
    slli a0, a0, 1
    ori a0, a0, 1
    li t0, 0x40008000           # TinyEMU's
    sd a0, 0(t0)
    .balign 4
no_device:
    la t0, tohost
    sd a0, 0(t0)
1:  j 1b

# A trap that no benchmark expects: code 100 + cause.
    .balign 4
unexpected:
    csrr a0, mcause
    andi a0, a0, 0x3f
    addi a0, a0, 100
    j finish

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
    .skip 64

    .bss
    .balign 16
    .skip 16384
stack_top:

    .text
