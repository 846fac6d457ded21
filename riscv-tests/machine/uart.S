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
    case 9                          # the transmitter's interrupt goes by reading IIR, and comes with the next byte
    li t0, 2
    sb t0, ier(s2)
    lbu a0, iir(s2)
    andi a0, a0, 0xf
    expect a0, 2
    lbu a0, iir(s2)
    andi a0, a0, 0xf
    expect a0, 1
    lbu a0, lsr(s2)                 # the status does not go
    andi a0, a0, 0x60
    expect a0, 0x60
    case 10                         # loopback: what is sent is received; nothing goes out
    sb zero, ier(s2)
    li t0, 0x10
    sb t0, mcr(s2)
    li t0, 0x41
    sb t0, 0(s2)
    lbu a0, lsr(s2)
    andi a0, a0, 1
    expect a0, 1
    lbu a0, 0(s2)
    expect a0, 0x41
    lbu a0, lsr(s2)
    andi a0, a0, 1
    expect a0, 0
    case 11                         # data waiting is an interrupt, until they are read
    li t0, 1
    sb t0, ier(s2)
    li t0, 0x42
    sb t0, 0(s2)
    lbu a0, iir(s2)
    andi a0, a0, 0xb                # 4, or 12: timeout of the FIFO
    expect a0, 0
    lbu a0, 0(s2)
    expect a0, 0x42
    lbu a0, iir(s2)
    andi a0, a0, 1
    expect a0, 1
    case 12                         # clearing the receive FIFO empties it, and only it; the bit clears itself
    li t0, 0x43
    sb t0, 0(s2)
    sb t0, 0(s2)
    li t0, 3
    sb t0, iir(s2)
    lbu a0, lsr(s2)
    andi a0, a0, 0x61
    expect a0, 0x60
    li t0, 0x44
    sb t0, 0(s2)
    lbu a0, 0(s2)
    expect a0, 0x44
    case 13                         # the modem status follows the modem control in loopback
    li t0, 0x1f
    sb t0, mcr(s2)
    lbu a0, msr(s2)
    andi a0, a0, 0xf0
    expect a0, 0xf0
    sb zero, mcr(s2)

    pass 13
