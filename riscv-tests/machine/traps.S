# Synchronous traps (3.1.15, 3.1.16): causes, trap values, priority, and that what traps leaves no trace.

    allow_all
    .equ nowhere, 0x40000000
    li s2, nowhere
    li s3, 0x80010000

    case 1                          # access faults name the address; rd is not written
    li a0, 0x77
    catch 1f
2:  ld a0, 8(s2)
    j fail
1:  expect_cause 5
    expect_at 2b
    li t0, nowhere + 8
    expect_value t0
    expect a0, 0x77
    case 2
    catch 1f
2:  sd a0, 16(s2)
    j fail
1:  expect_cause 7
    expect_at 2b
    li t0, nowhere + 16
    expect_value t0
    case 3                          # AMO and SC fault as stores, LR as a load
    catch 1f
    amoadd.d a0, a1, (s2)
    j fail
1:  expect_cause 7
    expect_value s2
    expect a0, 0x77
    case 4
    catch 1f
    lr.d a0, (s2)
    j fail
1:  expect_cause 5
    expect_value s2
    expect a0, 0x77
    case 5                          # SC checks also without a reservation
    catch 1f
    sc.d a0, a1, (s2)
    j fail
1:  expect_cause 7
    expect_value s2
    expect a0, 0x77
    case 6                          # fetch
    catch 1f
    jr s2
1:  expect_cause 1
    expect_value s2
    expect_equal s10, s2
    case 7                          # the link is written: the jump itself does not trap
    catch 1f
2:  jalr a1, 0(s2)
1:  expect_cause 1
    expect_equal s10, s2
    la a0, 2b
    addi a0, a0, 4
    expect_equal a0, a1
    case 8                          # a load to x0 faults
    catch 1f
    lw zero, 0(s2)
    j fail
1:  expect_cause 5

    # Misaligned atomics: cause 4 or 5 for LR, 6 or 7 for SC and AMO, whatever else is wrong.
.macro misaligned n:req, low:req, register:req, instruction:vararg
    case \n
    li a0, 0x77
    catch 8871f
8870:
    \instruction
    j fail
8871:
    expect_at 8870b
    expect_value \register
    expect a0, 0x77
    addi s8, s8, -\low
    sltiu s8, s8, 2
    expect s8, 1
.endm
    addi a2, s3, 4
    addi a3, s3, 2
    addi a4, s2, 1
    li a1, 5
    misaligned 9, 6, a2, amoadd.d a0, a1, (a2)
    misaligned 10, 6, a3, amoadd.w a0, a1, (a3)
    misaligned 11, 4, a2, lr.d a0, (a2)
    misaligned 12, 4, a3, lr.w a0, (a3)
    misaligned 13, 6, a2, sc.d a0, a1, (a2)
    misaligned 14, 6, a3, sc.w a0, a1, (a3)
    misaligned 15, 6, a4, amoswap.w a0, a1, (a4)
    misaligned 16, 6, a2, amocas.d a0, a1, (a2)
    misaligned 17, 6, a3, amocas.w a0, a1, (a3)

    # Illegal instructions leave registers and CSRs.
    case 18
    li a0, 0x77
    csrr a1, mscratch
    catch 1f
    csrrw a0, mhartid, a1
    j fail
1:  expect a0, 0x77

    # The trap itself: MPIE = MIE, MIE = 0, MPP.
    case 19
    csrw mie, zero
    csrsi mstatus, 8
    catch 1f
    ecall
1:  csrr t0, mstatus
    li t1, mstatus_mie | mstatus_mpie | mstatus_mpp
    and t0, t0, t1
    expect t0, mstatus_mpie | mstatus_mpp
    case 20
    csrci mstatus, 8
    catch 1f
    ecall
1:  csrr t0, mstatus
    and t0, t0, t1
    expect t0, mstatus_mpp

    # Delegation: only from below, and the cause stays in scause.
    case 21
    li t0, 1 << 8 | 1 << 2 | 1 << 5
    csrw medeleg, t0
    la t0, supervisor_handler
    csrw stvec, t0
    csrw scause, zero
    catch 1f
    ecall                           # M's own is never delegated
1:  expect_cause 11
    catch 1f
    .4byte 0
1:  expect_cause 2
    case 22                         # U's ecall goes to S
    csrw sstatus, zero
    csrsi sstatus, 2
    la t0, 2f
    csrw mepc, t0
    clear_bits mstatus, mstatus_mpp
    catch 1f
    mret
2:  ecall
1:  expect_cause 9
    expect_csr scause, 8
    la t0, 2b
    csrr t1, sepc
    bne t0, t1, fail
    expect_csr stval, 0
    csrr t0, sstatus                # SPP = U, SPIE = SIE
    andi t0, t0, 0x122
    expect t0, 0x20
    case 23                         # S's illegal instruction stays in S: SPP = S
    csrsi sstatus, 2
    try supervisor, .4byte 0
    expect_cause 9
    expect_csr scause, 2
    csrr t0, sstatus
    andi t0, t0, 0x122
    expect t0, 0x120
    case 24                         # S's ecall is not delegated
    try supervisor, nop
    expect_cause 9
    expect_ran supervisor
    case 25                         # stval of a fault
    li a0, nowhere + 24
    try user, ld a1, 0(a0)
    expect_cause 9
    expect_csr scause, 5
    expect_csr stval, nowhere + 24
    case 26                         # mepc, mcause, mtval were left alone by a delegated trap
    csrw mtval, zero
    li t0, 0x123
    csrw stval, t0
    try user, ld a1, 0(a0)
    expect_cause 9
    expect s9, 0
    csrw medeleg, zero

    pass 26

    .balign 4
supervisor_handler:
    ecall
    j fail
