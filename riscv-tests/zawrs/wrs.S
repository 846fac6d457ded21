# wrs.nto and wrs.sto end; without a reservation at once.

    la s2, data
    case 1
    wrs.nto
    wrs.sto
    case 2                          # with a reservation, the short one ends by itself
    lr.d a0, (s2)
    wrs.sto
    expect a0, 5
    case 3                          # in a waiting loop whose condition holds already
1:  lr.d a0, (s2)
    li a1, 5
    beq a0, a1, 2f
    wrs.nto
    j 1b
2:  expect a0, 5

    pass 3

    .data
    .balign 8
data:
    .dword 5
