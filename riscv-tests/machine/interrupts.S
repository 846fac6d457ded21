# Interrupts (3.1.6.1, 3.1.9): enabling, delegation, priority, vectored mode; software and timer
# interrupts from the CLINT, the supervisor's pending bits by mip.

    allow_all
    li s2, clint_msip
    li s3, clint_mtimecmp
    li t0, -1
    sd t0, 0(s3)
    sw zero, 0(s2)
    csrw mideleg, zero
    csrw mie, zero
    csrw mip, zero

# Fail unless setting MIE takes an interrupt with this number.
.macro expect_interrupt number:req
    catch 8860f
    csrsi mstatus, 8
    .rept 4
    nop
    .endr
    li tp, 0
    j fail
8860:
    expect s8, (1 << 63) | \number
    expect s9, 0
.endm
.macro expect_silence
    .rept 4
    nop
    .endr
.endm
.macro wait_pending bit:req
    li t1, 1 << \bit
8861:
    csrr t0, mip
    and t0, t0, t1
    beqz t0, 8861b
.endm
.macro wait_clear bit:req
    li t1, 1 << \bit
8861:
    csrr t0, mip
    and t0, t0, t1
    bnez t0, 8861b
.endm

    case 1                          # msip sets MSIP; MIE = 0: silence
    set_bits mie, 0x888
    clear_bits mstatus, mstatus_mie
    li t0, 1
    sw t0, 0(s2)
    wait_pending 3
    expect_silence
    case 2                          # MIE = 1: at once, cause 3
    catch 1f
    csrsi mstatus, 8
2:  nop
    j fail
1:  expect s8, (1 << 63) | 3
    expect_at 2b                    # right after the csrsi
    csrr t0, mstatus
    li t1, mstatus_mie | mstatus_mpie | mstatus_mpp
    and t0, t0, t1
    expect t0, mstatus_mpie | mstatus_mpp
    case 3                          # mie.MSIE = 0: silence
    clear_bits mie, 8
    csrsi mstatus, 8
    expect_silence
    case 4                          # setting mie fires
    catch 1f
    csrsi mie, 8
2:  nop
    j fail
1:  expect s8, (1 << 63) | 3
    expect_at 2b
    case 5                          # mret into MIE = 1 fires before the next instruction
    set_bits mstatus, mstatus_mpp | mstatus_mpie
    la t0, 2f
    csrw mepc, t0
    catch 1f
    mret
2:  j fail
1:  expect s8, (1 << 63) | 3
    expect_at 2b
    case 6                          # cleared at its source
    sw zero, 0(s2)
    wait_clear 3
    csrsi mstatus, 8
    expect_silence
    csrci mstatus, 8

    case 7                          # the timer: mtimecmp in the past
    sd zero, 0(s3)
    wait_pending 7
    expect_interrupt 7
    case 8                          # MTIP cannot be cleared in mip
    li t0, 0x80
    csrc mip, t0
    expect_csr mip, 0x80, 0x80
    case 9                          # in the future: silence, then it comes
    li t0, clint_mtime
    ld t0, 0(t0)
    li t1, 2000
    add t0, t0, t1
    sd t0, 0(s3)
    wait_clear 7
    catch 1f
    csrsi mstatus, 8
2:  j 2b
1:  expect s8, (1 << 63) | 7
    expect_at 2b
    li t0, clint_mtime
    ld t0, 0(t0)
    ld t1, 0(s3)
    bltu t0, t1, fail
    case 10                         # wfi comes back with MIE = 0, without a trap, on what is enabled in mie
    li t0, clint_mtime
    ld t0, 0(t0)
    li t1, 200
    add t0, t0, t1
    sd t0, 0(s3)
    li t0, 0x80
    csrw mie, t0
1:  wfi
    csrr t0, mip
    andi t0, t0, 0x80
    beqz t0, 1b                     # wfi may end early
    case 11                         # and at once where it is pending already
    wfi
    case 12                         # with MIE = 1 the interrupt is taken behind the wfi
    li t0, clint_mtime
    ld t0, 0(t0)
    li t1, 200
    add t0, t0, t1
    sd t0, 0(s3)
    wait_clear 7
    catch 1f
    csrsi mstatus, 8
2:  wfi
3:  j 2b
1:  expect s8, (1 << 63) | 7
    la t0, 2b
    beq s10, t0, 4f                 # between an early end and the next wfi
    expect_at 3b
4:  li t0, -1
    sd t0, 0(s3)
    wait_clear 7

    # Priority: MEI, MSI, MTI, SEI, SSI, STI (3.1.9).
    case 13
    li t0, 0x222
    csrw mip, t0
    sd zero, 0(s3)
    li t0, 1
    sw t0, 0(s2)
    wait_pending 3
    wait_pending 7
    li t0, 0xaaa
    csrw mie, t0
    expect_interrupt 3
    case 14
    sw zero, 0(s2)
    wait_clear 3
    expect_interrupt 7
    case 15
    li t0, -1
    sd t0, 0(s3)
    wait_clear 7
    expect_interrupt 9
    case 16
    li t0, 0x200
    csrc mip, t0
    expect_interrupt 1
    case 17
    csrci mip, 2
    expect_interrupt 5
    case 18
    csrw mip, zero
    csrsi mstatus, 8
    expect_silence
    csrci mstatus, 8

    # Vectored: interrupts to base + 4 * cause, exceptions to base (3.1.7).
    csrr s4, mtvec
    la t0, vectors + 1
    csrw mtvec, t0
    case 19
    li s5, -1
    li t0, 1
    sw t0, 0(s2)
    wait_pending 3
    csrsi mstatus, 8
    nop
    nop
    expect s5, 3
    sw zero, 0(s2)
    wait_clear 3
    case 20
    li s5, -1
    li t0, 0x200
    csrs mip, t0
    csrsi mstatus, 8
    nop
    nop
    expect s5, 9
    csrw mip, zero
    case 21
    li s5, -1
    ecall
    expect s5, 0
    csrw mtvec, s4

    # Lower modes: an interrupt that is not delegated comes whatever MIE says.
    case 22
    csrci mstatus, 8
    clear_bits mstatus, mstatus_mpie
    li t0, 0x888
    csrw mie, t0
    li t0, 1
    sw t0, 0(s2)
    wait_pending 3
    try supervisor, nop
    expect s8, (1 << 63) | 3
    expect_at 8841b
    try user, nop
    expect s8, (1 << 63) | 3
    expect_at 8841b
    sw zero, 0(s2)
    wait_clear 3

    # Delegated: never in M; in S only with SIE; in U always; only with its bit in mie.
    case 23
    li t0, 0x222
    csrw mideleg, t0
    csrw mip, t0
    csrw mie, t0
    csrsi mstatus, 8
    expect_silence                  # in M
    csrci mstatus, 8
    la t0, supervisor_handler
    csrw stvec, t0
    case 24                         # S with SIE = 0
    csrci mstatus, 2
    try supervisor, nop
    expect_ran supervisor
    case 25                         # S with SIE = 1: to S's handler, which calls M
    csrsi mstatus, 2
    li s6, 0
    try supervisor, nop
    expect_cause 9                  # the handler's ecall
    expect_csr scause, (1 << 63) | 9
    csrr t0, sepc
    la t1, 8841b
    bne t0, t1, fail
    csrr t0, mstatus                # SPP = S, SPIE = 1, SIE = 0
    li t1, mstatus_spp | mstatus_spie | mstatus_sie
    and t0, t0, t1
    expect t0, mstatus_spp | mstatus_spie
    case 26                         # U with SIE = 0
    csrci mstatus, 2
    try user, nop
    expect_cause 9
    expect_csr scause, (1 << 63) | 9
    csrr t0, mstatus
    li t1, mstatus_spp | mstatus_spie | mstatus_sie
    and t0, t0, t1
    expect t0, 0
    case 27                         # order among the delegated: SEI, SSI, STI
    li t0, 0x200
    csrc mip, t0
    try user, nop
    expect_csr scause, (1 << 63) | 1
    csrci mip, 2
    try user, nop
    expect_csr scause, (1 << 63) | 5
    case 28                         # a delegated one that mie does not enable stays away
    li t0, 0x222
    csrw mip, t0
    csrw mie, zero
    try user, nop
    expect_ran user
    case 29                         # M's come before S's
    csrw mie, t0
    li t0, 0xaaa
    csrw mie, t0
    li t0, 1
    sw t0, 0(s2)
    wait_pending 3
    try user, nop
    expect s8, (1 << 63) | 3
    sw zero, 0(s2)
    wait_clear 3
    case 30                         # half delegated: SSI to S, SEI stays with M
    li t0, 2
    csrw mideleg, t0
    li t0, 0x222
    csrw mip, t0
    csrw mie, t0
    try user, nop
    expect s8, (1 << 63) | 9
    li t0, 0x220
    csrc mip, t0
    try user, nop
    expect_cause 9
    expect_csr scause, (1 << 63) | 1
    csrw mip, zero

    pass 30

    .balign 4
supervisor_handler:
    ecall
    j fail

    .balign 256
vectors:
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11
    j vector_\n
    .endr
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11
vector_\n:
    li s5, \n
    j vector_end
    .endr
vector_end:
    li t0, mstatus_mpie             # back with interrupts off
    csrc mstatus, t0
    csrr t0, mcause
    bltz t0, 1f
    csrr t0, mepc
    addi t0, t0, 4
    csrw mepc, t0
1:  mret
