# May-be operations (Zimop): each writes zero to rd, whatever the operands.

    case 1
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31
    li a0, -1
    li a1, -1
    mop.r.\n a0, a1
    bnez a0, fail
    addi a1, a1, 1
    bnez a1, fail
    .endr
    case 2
    .irp n, 0,1,2,3,4,5,6,7
    li a0, -1
    li a1, -1
    li a2, -1
    mop.rr.\n a0, a1, a2
    bnez a0, fail
    addi a1, a1, 1
    bnez a1, fail
    .endr
    case 3                          # rd = x0, rd = rs1
    li a0, 5
    mop.r.0 zero, a0
    expect zero, 0
    expect a0, 5
    mop.r.31 a0, a0
    expect a0, 0
    li a0, 5
    mop.rr.7 a0, a0, a0
    expect a0, 0
    illegal_word 4, 0x81804073      # the rows beside them
    illegal_word 5, 0xa1c04073
    illegal_word 6, 0x00004073

    pass 6
