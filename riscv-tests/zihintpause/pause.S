# pause is a hint: it changes nothing and ends (unprivileged 4).

    li a0, 5
    case 1
    pause
    expect a0, 5
    case 2                          # its encoding is a fence w, 0
    .4byte 0x0100000f
    expect a0, 5
    case 3                          # in a loop
    li a1, 100
1:  pause
    addi a1, a1, -1
    bnez a1, 1b
    expect a1, 0

    pass 3
