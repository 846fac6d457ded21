# The 16550 UART at 0x10000000: line status, interrupt identification, scratch, divisor latch, loopback.

    .equ uart, 0x10000000
    li s2, uart
    .equ ier, 1
    .equ iir, 2
    .equ lcr, 3
    .equ mcr, 4
    .equ lsr, 5
    .equ msr, 6
    .equ scr, 7

    sb zero, lcr(s2)
    sb zero, ier(s2)
    li t0, 1
    sb t0, iir(s2)                  # FIFOs on
    case 1                          # the transmitter is empty
    lbu a0, lsr(s2)
    andi a0, a0, 0x60
    expect a0, 0x60
    case 2                          # no interrupt: bit 0 of IIR is 1
    lbu a0, iir(s2)
    andi a0, a0, 0xf
    expect a0, 1
    case 3                          # with FIFOs on, its top bits are set
    lbu a0, iir(s2)
    andi a0, a0, 0xc0
    expect a0, 0xc0
    case 4                          # the transmitter-empty interrupt: identification 2
    li t0, 2
    sb t0, ier(s2)
    lbu a0, ier(s2)
    expect a0, 2
    lbu a0, iir(s2)
    andi a0, a0, 0xf
    expect a0, 2
    case 5                          # switched off: none
    sb zero, ier(s2)
    lbu a0, iir(s2)
    andi a0, a0, 0xf
    expect a0, 1
    case 6                          # scratch register
    li t0, 0x5a
    sb t0, scr(s2)
    lbu a0, scr(s2)
    expect a0, 0x5a
    case 7                          # the divisor latch hides the data and IER
    li t0, 0x83
    sb t0, lcr(s2)
    li t0, 0x12
    sb t0, 0(s2)
    li t0, 0x34
    sb t0, 1(s2)
    lbu a0, 0(s2)
    expect a0, 0x12
    lbu a0, 1(s2)
    expect a0, 0x34
    li t0, 3
    sb t0, lcr(s2)
    lbu a0, lcr(s2)
    expect a0, 3
    lbu a0, ier(s2)
    expect a0, 0
    case 8                          # no data
    lbu a0, lsr(s2)
    andi a0, a0, 0x1f
    expect a0, 0

    pass 8
