# The PLIC (at 0x0c000000): claim gives the highest priority above the threshold, the lower number first;
# what takes the reason away takes the interrupt away; a completed source comes again while its line is up.
# The UART's transmitter-empty interrupt is the line used.

    .equ plic, 0x0c000000
    .equ enable, plic + 0x2000      # context 0: machine mode
    .equ enable_s, plic + 0x2080    # context 1: supervisor
    .equ threshold, plic + 0x200000
    .equ claim, plic + 0x200004
    .equ threshold_s, plic + 0x201000
    .equ claim_s, plic + 0x201004
    .equ uart, 0x10000000
    .equ meip, 1 << 11
    .equ seip, 1 << 9

.macro put address:req, value:req
    li t0, \address
    li t1, \value
    sw t1, 0(t0)
.endm
.macro get address:req
    li t0, \address
    lwu a0, 0(t0)
.endm
.macro wait_for bits:req, on:req
    li t1, \bits
    li t2, 100000
8880:
    addi t2, t2, -1
    beqz t2, fail
    csrr t0, mip
    and t0, t0, t1
    .if \on
    beqz t0, 8880b
    .else
    bnez t0, 8880b
    .endif
.endm
    # Which source is the UART? Give all the same priority, and ask.
    li t0, plic + 4
    li t1, 1
    li t2, 31
1:  sw t1, 0(t0)
    addi t0, t0, 4
    addi t2, t2, -1
    bnez t2, 1b
    put enable, -2
    put enable_s, 0
    put threshold, 0
    put threshold_s, 0
    li s2, uart
    sb zero, 3(s2)                  # no divisor latch
    sb zero, 1(s2)
    case 1                          # nothing yet
    get claim
    expect a0, 0
    case 2                          # the transmitter is empty: an interrupt
    li t0, 2
    sb t0, 1(s2)
    wait_for meip, 1
    get claim
    beqz a0, fail
    mv s3, a0                       # its number
    slli s4, s3, 2
    li t0, plic
    add s4, s4, t0                  # its priority register
    case 3                          # claimed: neither pending nor signalled, although the line may still be up
    wait_for meip, 0
    get claim
    expect a0, 0
    case 4                          # completed, with the line up (its cause was not read): again
    sb zero, 1(s2)
    li t0, 2
    sb t0, 1(s2)
    li t0, claim
    sw s3, 0(t0)
    wait_for meip, 1
    case 5                          # the threshold lowers it, and lets it through again
    put threshold, 1
    wait_for meip, 0
    put threshold, 0
    wait_for meip, 1
    case 6                          # so does the priority: 0 is never
    sw zero, 0(s4)
    wait_for meip, 0
    li t0, 5
    sw t0, 0(s4)
    wait_for meip, 1
    put threshold, 4
    wait_for meip, 1
    put threshold, 5
    wait_for meip, 0
    put threshold, 7
    wait_for meip, 0
    put threshold, 0
    wait_for meip, 1
    case 7                          # and the enable bit
    put enable, 0
    wait_for meip, 0
    get claim
    expect a0, 0
    put enable, -2
    wait_for meip, 1
    case 8                          # the pending bit shows it
    li t0, plic + 0x1000
    lwu a0, 0(t0)
    srl a0, a0, s3
    andi a0, a0, 1
    expect a0, 1
    case 9                          # the supervisor's context is another
    csrr t0, mip
    li t1, seip
    and t0, t0, t1
    expect t0, 0
    put enable_s, -2
    wait_for seip, 1
    case 10                         # claimed by one, it is gone for the other
    get claim_s
    expect_equal a0, s3
    wait_for meip, 0
    wait_for seip, 0
    get claim
    expect a0, 0
    sb zero, 1(s2)                  # the line goes down before it is completed
    li t0, claim_s
    sw s3, 0(t0)
    case 11                         # nothing is left
    wait_for seip, 0
    get claim
    expect a0, 0
    case 12                         # completing what is not claimed, or does not exist, does nothing
    put claim, 0
    put claim, 77
    li t0, claim
    sw s3, 0(t0)
    get claim
    expect a0, 0
    case 13                         # it is taken as an external interrupt
    csrw mie, zero
    put enable_s, 0
    li t0, 2
    sb t0, 1(s2)
    wait_for meip, 1
    li t0, meip
    csrw mie, t0
    catch 1f
    csrsi mstatus, 8
    nop
    j fail
1:  expect s8, (1 << 63) | 11
    get claim
    expect_equal a0, s3

    pass 13
