# Compressed integer instructions (unprivileged 27): each against the instruction that it stands for.

.macro c n:req, instruction:vararg
    case \n
    compressed_on
    .balign 4
    \instruction
    c.nop
    compressed_off
.endm
    li a0, 5
    c 1, c.addi a0, 31
    expect a0, 36
    c 2, c.addi a0, -32
    expect a0, 4
    li a0, 0x7fffffff
    c 3, c.addiw a0, 1
    expect a0, 0xffffffff80000000
    li a0, 0x123456789
    c 4, c.addiw a0, 0              # sext.w
    expect a0, 0x23456789
    c 5, c.li a0, -32
    expect a0, -32
    c 6, c.li t6, 31
    expect t6, 31
    c 7, c.lui a0, 1
    expect a0, 0x1000
    c 8, c.lui a0, 31
    expect a0, 0x1f000
    c 9, c.lui a0, 0xfffe0          # -32
    expect a0, -32 * 4096
    c 10, c.lui t6, 0xfffff
    expect t6, -4096
    li sp, 0x1000
    c 11, c.addi16sp sp, 496
    expect sp, 0x11f0
    c 12, c.addi16sp sp, -512
    expect sp, 0xff0
    c 13, c.addi16sp sp, 16
    expect sp, 0x1000
    c 14, c.addi4spn a0, sp, 1020
    expect a0, 0x13fc
    c 15, c.addi4spn s0, sp, 4
    expect s0, 0x1004
    c 16, c.addi4spn a5, sp, 680
    expect a5, 0x12a8
    li a0, 0x8000000000000001
    c 17, c.slli a0, 1
    expect a0, 2
    c 18, c.slli a0, 62
    expect a0, 0x8000000000000000
    c 19, c.srli a0, 63
    expect a0, 1
    li a0, 0x8000000000000000
    c 20, c.srli a0, 32
    expect a0, 0x80000000
    li a0, 0x8000000000000000
    c 21, c.srai a0, 63
    expect a0, -1
    li a0, 0x4000000000000000
    c 22, c.srai a0, 33
    expect a0, 0x20000000
    li a0, 0xff
    c 23, c.andi a0, -32
    expect a0, 0xe0
    li a0, 0xff
    c 24, c.andi a0, 21
    expect a0, 21
    li a0, 0x123
    li a1, 0x456
    c 25, c.mv a2, a1
    expect a2, 0x456
    c 26, c.add a2, a0
    expect a2, 0x579
    c 27, c.sub a2, a0
    expect a2, 0x456
    c 28, c.xor a2, a0
    expect a2, 0x575
    c 29, c.or a2, a1
    expect a2, 0x577
    c 30, c.and a2, a0
    expect a2, 0x123
    li a2, 0x7fffffff
    li a3, 1
    c 31, c.addw a2, a3
    expect a2, 0xffffffff80000000
    c 32, c.subw a2, a3
    expect a2, 0x7fffffff
    li x31, 7
    li x1, 3
    c 33, c.add x31, x1
    expect x31, 10
    c 34, c.mv x1, x31
    expect x1, 10
    c 35, c.add x1, x1
    expect x1, 20

    # Hints change nothing.
    li a0, 5
.macro hint n:req, bits:req
    case \n
    .2byte \bits
    .2byte 0x0001
    expect a0, 5
    expect zero, 0
.endm
    hint 36, 0x0001 | 3 << 2        # c.nop with an immediate
    hint 37, 0x0501                 # c.addi a0, 0
    hint 38, 0x4001 | 5 << 2        # c.li x0
    hint 39, 0x6001 | 5 << 2        # c.lui x0
    hint 40, 0x802a                 # c.mv x0, a0
    hint 41, 0x902a                 # c.add x0, a0
    hint 42, 0x0002 | 5 << 2        # c.slli x0
    hint 43, 0x0502                 # c.slli a0, 0
    hint 44, 0x8101                 # c.srli a0, 0
    hint 45, 0x8501                 # c.srai a0, 0
    hint 46, 0x900a                 # c.add x0, sp: c.ntl.p1

    pass 46
