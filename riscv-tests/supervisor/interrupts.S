# Interrupts as the supervisor sees them: SSIP is its own, SEIP and STIP it can only read; sie, sstatus.SIE;
# wfi; vectored stvec.

    to_machine
    li t0, 0x222
    csrw mideleg, t0
    csrw mie, zero
    csrw mip, zero
    to_supervisor
    li t0, -1
    csrw csr_stimecmp, t0

    case 1                          # pending, not enabled in sie
    csrsi sip, 2
    csrsi sstatus, 2
    nop
    nop
    case 2                          # enabling it fires
    catch 1f
    csrsi sie, 2
2:  nop
    j fail
1:  expect s8, (1 << 63) | 1
    expect_at 2b
    expect s9, 0
    csrr t0, sstatus                # SPP = S, SPIE = 1, SIE = 0
    andi t0, t0, 0x122
    expect t0, 0x120
    case 3                          # sret brings SIE back; pending still, it fires at the target
    catch 1f
    la t0, 2f
    csrw sepc, t0
    sret
2:  j fail
1:  expect s8, (1 << 63) | 1
    expect_at 2b
    case 4                          # cleared
    csrci sip, 2
    csrsi sstatus, 2
    nop
    csrci sstatus, 2
    case 5                          # SEIP and STIP cannot be written
    li t0, 0x220
    csrs sip, t0
    csrr t0, sip
    expect t0, 0
    case 6                          # wfi ends with SIE = 0
    csrsi sip, 2
    wfi
    csrci sip, 2
    case 7                          # the timer through stimecmp, and wfi until then
    li t0, 0x20
    csrw sie, t0
    csrr s2, time
    addi s2, s2, 100
    csrw csr_stimecmp, s2
1:  wfi
    csrr t0, sip
    beqz t0, 1b
    expect t0, 0x20
    csrr t0, time
    bltu t0, s2, fail
    case 8
    catch 1f
    csrsi sstatus, 2
2:  nop
    j fail
1:  expect s8, (1 << 63) | 5
    expect_at 2b
    li t0, -1
    csrw csr_stimecmp, t0
    case 9                          # vectored
    csrr s3, stvec
    la t0, vectors + 1
    csrw stvec, t0
    li s4, 0
    csrsi sie, 2
    csrsi sip, 2
    csrsi sstatus, 2
    nop
    expect s4, 1
    case 10                         # exceptions go to the base
    li s4, 0
    ebreak
    expect s4, 100
    csrw stvec, s3
    case 11                         # machine mode sets SEIP for us
    to_machine
    li t0, 0x200
    csrs mip, t0
    csrs mie, t0
    to_supervisor
    csrr t0, sip
    expect t0, 0x200
    catch 1f
    csrsi sstatus, 2
    nop
    j fail
1:  expect s8, (1 << 63) | 9
    case 12                         # and only it can take it away
    li t0, 0x200
    csrc sip, t0
    csrr t0, sip
    expect t0, 0x200

    pass 12

    .balign 256
vectors:
    j vector_0
    j vector_1
vector_0:
    li s4, 100
    csrr t0, sepc
    addi t0, t0, 4
    csrw sepc, t0
    sret
vector_1:
    li s4, 1
    csrci sip, 2
    li t0, 1 << 5                   # back with SIE = 0
    csrc sstatus, t0
    sret
