# jal and jalr: link, target, aliasing, the cleared bit 0 (unprivileged 2.5.1).

    case 1                  # forward; the link is the next instruction
    jal ra, 2f
1:  j fail
2:  la a0, 1b
    expect_equal ra, a0

    case 2                  # backward
    j 2f
1:  la a0, 3f
    expect_equal t0, a0
    j 4f
2:  jal t0, 1b
3:  j fail
4:
    case 3                  # rd = x0 keeps nothing
    jal zero, 1f
    j fail
1:  expect zero, 0

    case 4                  # to itself plus 4
    jal a0, 1f
1:  la a1, 1b
    expect_equal a0, a1

    case 5                  # jalr
    la a0, 2f
    jalr ra, 0(a0)
1:  j fail
2:  la a0, 1b
    expect_equal ra, a0

    case 6                  # rd = rs1: the target is computed first
    la a0, 2f
    jalr a0, 0(a0)
1:  j fail
2:  la a1, 1b
    expect_equal a0, a1

    case 7                  # bit 0 of the sum is cleared, and of nothing else
    la a0, 2f
    addi a0, a0, 1
    jalr ra, 0(a0)
1:  j fail
2:  la a0, 1b
    expect_equal ra, a0

    case 8                  # base odd, offset odd: the sum is even
    la a0, 2f
    addi a0, a0, 1
    jalr ra, -1(a0)
    j fail
2:
    case 9                  # only the sum's bit 0 is cleared: base + 3 with offset -2 is base
    la a0, 2f
    addi a0, a0, 3
    jalr ra, -2(a0)
    j fail
2:
    case 10                 # the extreme offsets
    la a0, 2f
    addi a0, a0, -2047
    jalr ra, 2047(a0)
    j fail
2:  la a0, 2f
    li a1, 2048
    add a0, a0, a1
    jalr ra, -2048(a0)
    j fail
2:
    case 11                 # rd = x0
    la a0, 2f
    jalr zero, 0(a0)
    j fail
2:  expect zero, 0

    case 12                 # a jump to another page (where there are pages) and the way back
    jal ra, far
    li a0, 77
    expect_equal a1, a0
    pass 12

    .section .writable_text, "awx", @progbits
far:
    li a1, 77
    ret
