# Sstc: stimecmp raises STIP by itself while menvcfg.STCE = 1, and only then (Sstc 2.1 to 2.3).

    .equ stce, 1 << 63
    allow_all
    li t0, clint_mtimecmp
    li t1, -1
    sd t1, 0(t0)
    csrw mie, zero
    csrw mip, zero

    case 1                          # without STCE: S may not touch it; M may; STIP is mip's own bit
    clear_bits csr_menvcfg, stce
    csrwi mcounteren, 7
    try supervisor, csrr a0, csr_stimecmp
    expect_trapped 2
    try supervisor, csrw csr_stimecmp, a0
    expect_trapped 2
    case 2
    csrw csr_stimecmp, zero
    csrr a0, csr_stimecmp
    expect a0, 0
    expect_csr mip, 0, 0x20
    case 3
    li t0, 0x20
    csrs mip, t0
    expect_csr mip, 0x20, 0x20
    csrc mip, t0
    expect_csr mip, 0, 0x20

    case 4                          # with it: time has passed 0
    set_bits csr_menvcfg, stce
1:  csrr t0, mip                    # (not necessarily at once)
    andi t0, t0, 0x20
    beqz t0, 1b
    case 5                          # read-only now
    li t0, 0x20
    csrc mip, t0
    expect_csr mip, 0x20, 0x20
    case 6                          # the far future takes it away
    li t0, -1
    csrw csr_stimecmp, t0
1:  csrr t0, mip
    andi t0, t0, 0x20
    bnez t0, 1b
    li t0, 0x20
    csrs mip, t0
    expect_csr mip, 0, 0x20
    case 7                          # all 64 bits
    li a0, 0xfedcba9876543210
    csrw csr_stimecmp, a0
    csrr a1, csr_stimecmp
    expect_equal a0, a1
    case 8                          # it comes when time reaches it
    csrr a0, time
    addi a0, a0, 200
    csrw csr_stimecmp, a0
1:  csrr t0, mip
    andi t0, t0, 0x20
    beqz t0, 1b
    csrr a1, time
    bltu a1, a0, fail
    case 9                          # mcounteren.TM gates S as well
    csrwi mcounteren, 5
    try supervisor, csrr a0, csr_stimecmp
    expect_trapped 2
    csrwi mcounteren, 7
    try supervisor, csrr a1, csr_stimecmp
    expect_ran supervisor
    expect_equal a1, a0
    try user, csrr a1, csr_stimecmp
    expect_trapped 2
    case 10                         # delegated, it is S's timer interrupt
    li t0, 0x20
    csrw mideleg, t0
    csrw mie, t0
    la t0, supervisor_handler
    csrw stvec, t0
    csrsi mstatus, 2
    try supervisor, nop
    expect_cause 9
    expect_csr scause, (1 << 63) | 5
    case 11                         # S silences it by writing stimecmp, and waits with wfi
    csrci mstatus, 2
    catch 2f
    enter supervisor, 1f
1:  csrr a0, time
    addi a0, a0, 100
    csrw csr_stimecmp, a0
    csrr a1, sip
3:  wfi
    csrr a2, sip
    andi a2, a2, 0x20
    beqz a2, 3b
    csrr a2, time
    ecall
2:  expect_cause 9
    andi a1, a1, 0x20
    expect a1, 0
    bltu a2, a0, fail
    case 12                         # without STCE, STIP is software's again, whatever stimecmp says
    csrw csr_stimecmp, zero
    clear_bits csr_menvcfg, stce
    li t0, 0x20
    csrc mip, t0
    expect_csr mip, 0, 0x20
    li t0, 200
1:  addi t0, t0, -1
    bnez t0, 1b
    expect_csr mip, 0, 0x20

    pass 12

    .balign 4
supervisor_handler:
    ecall
    j fail
