# All 31 registers are different and 64 bits wide; x0 is zero.

    case 1
    .irp n, 1,2,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    li x\n, \n
    slli x\n, x\n, 58
    addi x\n, x\n, \n
    .endr
    case 2                  # shifted back, each holds its number twice
    .irp n, 1,2,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,28,29,30,31
    slli x27, x\n, 58
    srli x27, x27, 58
    addi x27, x27, -\n
    bnez x27, fail
    srli x27, x\n, 58
    addi x27, x27, -(\n)
    bnez x27, fail
    .endr

    case 3                  # gp and tp too
    mv a0, gp
    li gp, 0x123
    slli gp, gp, 50
    li tp, 0x456
    slli tp, tp, 50
    srli a1, gp, 50
    srli a2, tp, 50
    mv gp, a0
    li tp, 0
    expect a1, 0x123
    expect a2, 0x456

    case 4                  # nothing writes x0
    li zero, 77
    expect zero, 0
    lui zero, 77
    expect zero, 0
    sub zero, zero, gp
    expect zero, 0
    case 5                  # comparisons with x0 are comparisons
    slti a0, zero, 1
    expect a0, 1
    slti a0, zero, 0
    expect a0, 0
    sltiu a0, zero, 1
    expect a0, 1
    sltiu a0, zero, -1
    expect a0, 1
    sltu a0, zero, gp
    expect a0, 1
    slt a0, gp, zero
    expect a0, 0

    pass 5
