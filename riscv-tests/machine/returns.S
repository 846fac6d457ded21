# mret and sret (3.3.2, 3.1.6.1): interrupt-enable stack, privilege stack, MPRV, target; and the traps
# of a refused return.

    allow_all
    case 1                          # mret: MIE = MPIE, MPIE = 1, MPP = U
    .macro mret_bits before:req, after:req
    li t0, mstatus_mpp | mstatus_mie | mstatus_mpie | mstatus_mprv
    csrc mstatus, t0
    li t0, \before
    csrs mstatus, t0
    la t0, 8850f
    csrw mepc, t0
    mret
    j fail
8850:
    csrr t0, mstatus
    li t1, mstatus_mpp | mstatus_mie | mstatus_mpie | mstatus_mprv
    and t0, t0, t1
    expect t0, \after
    .endm
    mret_bits mstatus_mpp, mstatus_mpie
    case 2
    mret_bits mstatus_mpp | mstatus_mpie, mstatus_mpie | mstatus_mie
    case 3
    mret_bits mstatus_mpp | mstatus_mie, mstatus_mpie
    case 4                          # to M: MPRV stays (MPP is U then, but nothing is translated or hidden)
    mret_bits mstatus_mpp | mstatus_mprv, mstatus_mpie | mstatus_mprv
    clear_bits mstatus, mstatus_mprv | mstatus_mie

    .macro mret_down n:req, mode:req
    case \n
    set_bits mstatus, mstatus_mprv | mstatus_mpie
    clear_bits mstatus, mstatus_mie
    try \mode, nop
    expect_ran \mode
    csrr t0, mstatus                # the trap: MPIE = MIE of before (1), MIE = 0, MPP = mode
    li t1, mstatus_mpp | mstatus_mie | mstatus_mpie | mstatus_mprv
    and t0, t0, t1
    expect t0, mstatus_mpie | \mode << 11
    .endm
    mret_down 5, supervisor         # MPRV is cleared on the way down
    mret_down 6, user

    case 7                          # sret from M: SPP, SPIE; and MPRV is cleared
    csrw mie, zero
    clear_bits mstatus, mstatus_spp | mstatus_sie
    set_bits mstatus, mstatus_spie | mstatus_mprv | mstatus_spp
    la t0, 1f
    csrw sepc, t0
    catch 2f
    sret
    j fail
1:  ecall
2:  expect_cause 9
    csrr t0, mstatus
    li t1, mstatus_spp | mstatus_sie | mstatus_spie | mstatus_mprv
    and t0, t0, t1
    expect t0, mstatus_sie | mstatus_spie
    case 8                          # to U
    clear_bits mstatus, mstatus_spie
    set_bits mstatus, mstatus_sie
    la t0, 1f
    csrw sepc, t0
    catch 2f
    sret
1:  ecall
2:  expect_cause 8
    csrr t0, mstatus
    li t1, mstatus_spp | mstatus_sie | mstatus_spie
    and t0, t0, t1
    expect t0, mstatus_spie

    case 9                          # who may
    try user, mret
    expect_trapped 2
    expect_value_zero_or 0x30200073
    case 10
    try user, sret
    expect_trapped 2
    expect_value_zero_or 0x10200073
    case 11
    try supervisor, mret
    expect_trapped 2
    case 12                         # TSR stops sret in S, not in M, and not mret
    set_bits mstatus, mstatus_tsr
    try supervisor, sret
    expect_trapped 2
    case 13
    la t0, 1f
    csrw sepc, t0
    set_bits mstatus, mstatus_spp
    catch 2f
    sret
1:  ecall
2:  expect_cause 9
    case 14                         # off again
    clear_bits mstatus, mstatus_tsr
    la t0, 1f
    csrw sepc, t0
    catch 2f
    set_bits mstatus, mstatus_spp
    enter supervisor, 3f
3:  sret
1:  ecall                           # SPP of before: S
2:  expect_cause 9
    expect_at 1b

    case 15                         # the target's bit 1 counts with C
    la t0, 1f
    csrw mepc, t0
    set_bits mstatus, mstatus_mpp
    mret
    j fail
    compressed_on
    .balign 4
    c.nop
1:  c.nop
    compressed_off
    .balign 4
    case 16                         # where C can be switched off, bits 1 and 0 read as zero
    csrr a2, misa
    li t0, 0x80000006
    csrw mepc, t0
    li t0, 4
    csrc misa, t0
    csrr a0, misa
    csrr a1, mepc
    csrw misa, a2
    andi a0, a0, 4
    beqz a0, 1f
    expect a1, 0x80000006
    j 2f
1:  expect a1, 0x80000004
2:  expect_csr mepc, 0x80000006     # and come back with C

    pass 16
