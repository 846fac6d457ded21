# ecall and ebreak name themselves, and what is not an instruction of RV64I traps.

    case 1                  # ecall: from U (8) or M (11)
    catch 2f
1:  ecall
    j fail
2:  expect_at 1b
    andi s8, s8, ~3
    expect_cause 8
    expect s9, 0

    case 2                  # ebreak: cause 3; its trap value is 0 or its address
    catch 2f
1:  ebreak
    j fail
2:  expect_at 1b
    expect_cause 3
    beqz s9, 3f
    expect_equal s9, s10
3:
    illegal_word 3, 0x00000000
    illegal_word 4, 0xffffffff      # the longest encodings are not ours
    illegal_word 5, 0x0000001f      # 48-bit
    illegal_word 6, 0x0000003f      # 64-bit
    illegal_word 7, 0x0000007f      # 80-bit and longer
    illegal_word 8, 0x8005151b      # slliw with bit 31
    illegal_word 9, 0x0205151b      # slliw with shamt[5]
    illegal_word 10, 0x0205551b     # srliw with shamt[5]
    illegal_word 11, 0x4205551b     # sraiw with shamt[5]
    illegal_word 12, 0x11051513     # slli with funct6 = 4
    illegal_word 13, 0x0000707b     # the rest of the custom and reserved majors
    illegal_word 14, 0x00007003     # a load with funct3 = 7
    illegal_word 15, 0x0000c023     # a store with funct3 = 4
    illegal_word 16, 0x00002063     # branches with funct3 = 2 and 3
    illegal_word 17, 0x00003063
    illegal_word 18, 0x00001067     # jalr with funct3 = 1
    illegal_word 19, 0x00100073 | 0x80      # ebreak with rd = 1
    illegal_word 20, 0x00000073 | 0x8000    # ecall with rs1 = 1
    illegal_word 21, 0x00200073     # uret, of the N extension that is no more
    illegal_word 22, 0x0000203b     # op-32 with funct3 = 2
    illegal_word 23, 0x4000103b     # sllw with funct7 = 32
    illegal_word 24, 0x00004073     # system with funct3 = 4 and no Zimop encoding
    illegal_word 25, 0x80004033 | 0x2000000 # op with an unused funct7

    case 26                 # a trapping instruction writes nothing
    li a0, 55
    catch 2f
    ld a0, 24(zero)
    j fail
2:  expect a0, 55

    case 27                 # a jump to an odd halfword address is fine with C: here it goes to a halfword
    la a0, 2f
    jr a0
    j fail
    compressed_on
    .balign 4
    c.nop
2:  c.nop
    compressed_off
    .balign 4

    pass 27
