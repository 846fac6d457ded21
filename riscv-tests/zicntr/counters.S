# cycle, time and instret as user code reads them.

    case 1                          # instret counts instructions
    csrr a0, instret
    nop
    nop
    csrr a1, instret
    sub a1, a1, a0
    li a2, 1000                     # (page faults in between count too)
    bgtu a1, a2, fail
    sltiu a1, a1, 3
    expect a1, 0
    case 2                          # cycle does not stand still, nor go back
    csrr a0, cycle
    nop
    csrr a1, cycle
    bgeu a0, a1, fail
    case 3                          # nor does time
    csrr a0, time
1:  csrr a1, time
    bltu a1, a0, fail
    beq a0, a1, 1b
    case 4                          # reading into x0
    csrr zero, cycle
    expect zero, 0
.macro illegal n:req, instruction:vararg
    case \n
    li a0, 0
    catch 2f
1:  \instruction
    j fail
2:  expect_cause 2
    expect_at 1b
.endm
    # They cannot be written, not even with zero.
    illegal 5, csrw cycle, zero
    illegal 6, csrw time, zero
    illegal 7, csrw instret, zero
    illegal 8, csrs cycle, a0
    illegal 9, csrci instret, 1
    illegal 10, csrr a0, 0xc80      # cycleh is RV32's

    pass 10
