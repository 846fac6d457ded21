# The trap value of an illegal instruction (3.1.16) is zero or the instruction: 16 bits of a compressed
# one, 32 bits of any other, also of those that begin a longer encoding; the same choice each time.

    case 1
    catch 2f
1:  .4byte 0xffffffff
    j fail
2:  expect_cause 2
    mv s2, s9                       # this machine's choice
    beqz s2, 3f
    expect s2, 0xffffffff
3:
.macro word n:req, bits:req
    illegal_word \n, \bits
    snez t0, s9
    snez t1, s2
    expect_equal t0, t1
.endm
.macro half n:req, bits:req
    illegal_half \n, \bits
    .if \bits                       # (all zeros cannot tell)
    snez t0, s9
    snez t1, s2
    expect_equal t0, t1
    .endif
.endm
    word 2, 0x0000707b
    word 3, 0xfedcba1f              # 48-bit
    word 4, 0xfedcba3f              # 64-bit
    word 5, 0xfedcba7f              # 80-bit and more
    word 6, 0x80000000 | 0x2f       # amo with funct3 = 0
    half 7, 0x0000                  # defined illegal
    half 8, 0x8002                  # c.jr x0
    half 9, 0x9c7d                  # the last of the rows of c.subw
    word 10, 0xc0001073             # csrrw to cycle: a real instruction, refused
    case 11                         # ebreak and ecall: 0, or the address for ebreak
    catch 1f
    ecall
1:  expect s9, 0
    case 12
    catch 1f
2:  ebreak
1:  expect_cause 3
    beqz s9, 3f
    expect_equal s9, s10
3:  case 13
    catch 1f
    .balign 4
2:  compressed_on
    c.ebreak
    c.nop
    compressed_off
1:  expect_cause 3
    expect_at 2b
    beqz s9, 3f
    expect_equal s9, s10
3:  case 14                         # mtval is written by every trap
    li t0, -1
    csrw mtval, t0
    catch 1f
    ecall
1:  expect s9, 0

    pass 14
