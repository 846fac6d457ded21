# Machine mode starts as the privileged specification says (3.4), and takes a trap and returns.

    case 1                  # hart 0 starts; mhartid is 0
    csrr a0, mhartid
    expect a0, 0

    case 2                  # mret goes to mepc with MPP = M
    li a0, 0x1800
    csrs mstatus, a0
    la a0, 1f
    csrw mepc, a0
    mret
    j fail
1:
    case 3                  # and leaves MPP = U, MPIE = 1 (3.3.2)
    csrr a0, mstatus
    li a1, 0x1880
    and a0, a0, a1
    expect a0, 0x80

    case 4                  # ecall from M: cause 11, mepc at it, mtval 0
    catch 2f
1:  ecall
    j fail
2:  expect_cause 11
    expect_at 1b
    expect s9, 0
    case 5                  # MPP = M
    csrr a0, mstatus
    li a1, 0x1800
    and a0, a0, a1
    expect_equal a0, a1

    case 6                  # to U and back: cause 8, MPP = U
    li a0, 0x1800
    csrc mstatus, a0
    li a0, -1               # U needs a PMP entry
    csrw pmpaddr0, a0
    li a0, 0x1f
    csrw pmpcfg0, a0
    la a0, 1f
    csrw mepc, a0
    catch 2f
    mret
1:  ecall
    j fail
2:  expect_cause 8
    expect_at 1b
    expect s9, 0
    case 7
    csrr a0, mstatus
    li a1, 0x1800
    and a0, a0, a1
    expect a0, 0

    pass 7
