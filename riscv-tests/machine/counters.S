# Counters (3.1.10 to 3.1.12, unprivileged 7): what retires, what a write does, what inhibits, who may read.

    allow_all
    case 1                          # each instruction counts one
    csrr a0, minstret
    nop
    nop
    csrr a1, minstret
    sub a1, a1, a0
    expect a1, 3
    case 2                          # instret is the same counter
    csrr a0, minstret
    csrr a1, instret
    sub a1, a1, a0
    expect a1, 1
    case 3                          # a write takes the place of its own count
    csrw minstret, zero
    csrr a0, minstret
    expect a0, 0
    csrwi minstret, 9
    nop
    csrr a0, minstret
    expect a0, 10
    case 4                          # 64 bits, with carry
    li t0, 0xffffffff
    csrw minstret, t0
    nop
    csrr a0, minstret
    expect a0, 0x100000000
    li t0, -1
    csrw minstret, t0
    nop
    csrr a0, minstret
    expect a0, 0
    li t0, -1
    csrw mcycle, t0
    csrr a0, mcycle
    addi a0, a0, 1
    li t0, 1000
    bgtu a0, t0, fail
    case 5                          # csrrs reads the old value and writes
    csrwi minstret, 0
    li t0, 0x100
    csrrs a0, minstret, t0
    csrr a1, minstret
    expect a0, 1
    expect a1, 0x101

.macro trap_counts n:req, count:req, instruction:vararg
    case \n
    catch 8871f
    csrwi minstret, 0
    \instruction
    j fail
8871:
    mv a0, s8
    csrr a1, minstret
    # the handler: beqz, three csrr, mv, li, jr; and mv
    addi a1, a1, -8
    expect a1, \count
.endm
    # What traps does not retire.
    trap_counts 6, 0, ecall
    trap_counts 7, 0, ebreak
    trap_counts 8, 0, .4byte 0
    trap_counts 9, 0, ld a0, 16(zero)
    trap_counts 10, 0, csrw cycle, zero
    case 11                         # mret and sret do
    li t0, mstatus_mpp
    csrs mstatus, t0
    la t0, 1f
    csrw mepc, t0
    csrwi minstret, 0
    mret
1:  csrr a0, minstret
    expect a0, 1
    case 12                         # from S, counting across the modes
    set_bits mstatus, mstatus_spp
    la t0, 1f
    csrw sepc, t0
    catch 2f
    csrwi minstret, 0
    sret
1:  nop
    ecall
2:  csrr a0, minstret
    addi a0, a0, -7
    expect a0, 2

    case 13                         # IR inhibits, from the next instruction on at the latest
    csrwi minstret, 0
    nop
    csrsi csr_mcountinhibit, 4
    nop
    nop
    csrr a0, minstret
    csrr a1, minstret
    expect_equal a0, a1             # stands still
    addi a0, a0, -1                 # csrsi itself may count or not
    sltiu a0, a0, 2
    expect a0, 1
    case 14                         # inhibited, it can be written
    csrwi minstret, 20
    nop
    csrr a0, minstret
    expect a0, 20
    case 15                         # lifted: counts again; csrci itself may or may not
    csrci csr_mcountinhibit, 4
    csrr a0, minstret
    csrr a1, minstret
    sub a1, a1, a0
    expect a1, 1
    addi a0, a0, -20
    sltiu a0, a0, 2
    expect a0, 1
    case 16                         # CY
    csrsi csr_mcountinhibit, 1
    csrr a0, mcycle
    nop
    nop
    csrr a1, mcycle
    expect_equal a0, a1
    csrci csr_mcountinhibit, 1
    csrr a0, mcycle
    nop
    csrr a1, mcycle
    bgeu a0, a1, fail
    case 17                         # cycle is mcycle
    csrr a0, mcycle
    csrr a1, cycle
    csrr a2, mcycle
    bgtu a0, a1, fail
    bgtu a1, a2, fail

    # Who may read them.
.macro gate n:req, mcounteren:req, scounteren:req, mode:req, ok:req, counter:req
    case \n
    csrwi mcounteren, \mcounteren
    csrwi scounteren, \scounteren
    try \mode, csrr a0, \counter
    .if \ok
    expect_ran \mode
    .else
    expect_trapped 2
    .endif
.endm
    gate 18, 0, 7, supervisor, 0, cycle
    gate 19, 0, 7, user, 0, cycle
    gate 20, 1, 0, supervisor, 1, cycle
    gate 21, 1, 0, user, 0, cycle
    gate 22, 1, 1, user, 1, cycle
    gate 23, 6, 7, supervisor, 0, cycle
    gate 24, 0, 7, supervisor, 0, time
    gate 25, 2, 0, supervisor, 1, time
    gate 26, 2, 0, user, 0, time
    gate 27, 2, 2, user, 1, time
    gate 28, 0, 7, supervisor, 0, instret
    gate 29, 4, 0, supervisor, 1, instret
    gate 30, 4, 0, user, 0, instret
    gate 31, 4, 4, user, 1, instret
    gate 32, 0, 0, supervisor, 0, hpmcounter3
    gate 33, 0, 0, user, 0, hpmcounter31
    case 34                         # machine mode always may
    csrwi mcounteren, 0
    csrr a0, cycle
    csrr a0, time
    csrr a0, instret
    csrr a0, hpmcounter3

    case 35                         # time is the CLINT's mtime
    li t0, clint_mtime
    ld a0, 0(t0)
    csrr a1, time
    ld a2, 0(t0)
    bgtu a0, a1, fail
    bgtu a1, a2, fail
    case 36                         # a wfi that finds its interrupt pending is one instruction
    csrw mie, zero
    csrsi mie, 8
    li t0, clint_msip
    li t1, 1
    sw t1, 0(t0)
1:  csrr t2, mip
    andi t2, t2, 8
    beqz t2, 1b
    csrwi minstret, 0
    wfi
    csrr a0, minstret
    expect a0, 1
    sw zero, 0(t0)

    pass 36
