# Compressed jumps and branches, and 32-bit instructions at halfword addresses.

    compressed_on
    case 1
    c.j 1f
    j fail
1:  case 2                          # backward
    c.j 2f
1:  c.j 3f
2:  c.j 1b
    j fail
3:  case 3                          # taken, not taken
    li a0, 0
    c.beqz a0, 1f
    j fail
1:  c.bnez a0, 2f
    li a1, 1
2:  expect a1, 1
    li a0, 1 << 40                  # all bits count
    c.bnez a0, 1f
    j fail
1:  c.beqz a0, 2f
    li a1, 2
2:  expect a1, 2
    case 4                          # backward branches
    li a0, 5
    li a1, 0
1:  addi a1, a1, 1
    c.addi a0, -1
    c.bnez a0, 1b
    expect a1, 5
    case 5                          # c.jr, c.jalr: the link is 2 behind
    la a0, 1f
    c.jr a0
    j fail
1:  la a0, 2f
    .balign 4
    c.jalr a0
1:  j fail
2:  la a1, 1b
    expect_equal ra, a1
    case 6                          # c.jalr ra: the target is read before the link is written
    la ra, 2f
    c.jalr ra
1:  j fail
2:  la a1, 1b
    expect_equal ra, a1
    case 7                          # an odd target: bit 0 is cleared
    la a0, 1f
    c.addi a0, 1
    c.jr a0
    j fail
1:  case 8                          # jal and jalr at a halfword address link 4 behind it
    .balign 4
    c.nop
    jal a0, 2f
1:  j fail
2:  la a1, 1b
    expect_equal a0, a1
    case 9                          # a 32-bit branch to a halfword address
    li a0, 1
    .balign 4
    bnez a0, 1f
    c.nop
    j fail
    .balign 4
    c.nop
1:  addi a0, a0, 1
    expect a0, 2
    case 10                         # c.ebreak
    catch 2f
1:  c.ebreak
    j fail
2:  expect_cause 3
    expect_at 1b
    case 11                         # auipc at a halfword address
    .balign 4
    c.nop
1:  auipc a0, 0
    la a1, 1b
    expect_equal a0, a1
    case 12                         # straight-line mixture over many halfwords
    li a0, 0
    .rept 40
    c.addi a0, 1
    addi a0, a0, 2
    .endr
    expect a0, 120
    case 13                         # the far ends: c.j +2046, c.beqz +254 and -256, c.j -2048
    li a0, 0
    c.j 3f
    .balign 4
1:  c.beqz a0, 4f
    .skip 246
2:  j fail
3:  c.j 1b
4:  addi a1, a0, 7
    expect a1, 7

    pass 13
    compressed_off
