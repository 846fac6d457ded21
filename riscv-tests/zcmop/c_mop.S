# Compressed may-be operations (Zcmop): c.mop.1 to c.mop.15 do nothing; they are c.lui of x1, x3, … with
# immediate 0, and the even ones stay reserved.

    case 1
    li x1, 101
    mv a0, gp
    li x5, 105
    li x7, 107
    li x9, 109
    li x11, 111
    li x13, 113
    li x15, 115
    compressed_on
    .balign 4
    c.mop.1
    c.mop.3
    c.mop.5
    c.mop.7
    c.mop.9
    c.mop.11
    c.mop.13
    c.mop.15
    compressed_off
    expect x1, 101
    expect_equal gp, a0
    expect x5, 105
    expect x7, 107
    expect x9, 109
    expect x11, 111
    expect x13, 113
    expect x15, 115
    .irp n, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 17, 19, 31
    illegal_half 2, 0x6001 | \n << 7
    .endr

    pass 2
