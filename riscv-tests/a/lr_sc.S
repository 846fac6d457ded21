# lr and sc (unprivileged 13.2): a pair succeeds at the latest after some tries, sc consumes the
# reservation, sc without one fails and writes nothing, results and sign extension.

    la s2, data
.macro pair load:req, store:req, value:req
8850:
    \load a0, (s2)
    \store a1, \value, (s2)
    bnez a1, 8850b
.endm
    case 1                          # doubleword
    li a2, 0x1122334455667788
    pair lr.d, sc.d, a2
    expect a1, 0
    ld a3, 0(s2)
    expect_equal a2, a3
    case 2                          # word: the loaded value is sign-extended, 4 bytes are written
    li t0, 0x5555555580000001
    sd t0, 0(s2)
    li a2, 0x7fffffff12345678
    pair lr.w, sc.w, a2
    expect a0, 0xffffffff80000001
    ld a3, 0(s2)
    expect a3, 0x5555555512345678
    case 3                          # the upper word
    addi s2, s2, 4
    pair lr.w, sc.w, zero
    addi s2, s2, -4
    expect a0, 0x55555555
    ld a3, 0(s2)
    expect a3, 0x12345678

    case 4                          # a second sc fails with a code that is not 0
    li a2, 7
    pair lr.d, sc.d, a2
    li a2, 8
    sc.d a1, a2, (s2)
    beqz a1, fail
    ld a3, 0(s2)
    expect a3, 7
    case 5                          # also after an sc that failed
    lr.d a0, (s2)
    la s3, other
    sc.d a1, a2, (s3)               # another address: may fail or not, but ends it
    sc.d a1, a2, (s2)
    beqz a1, fail
    ld a3, 0(s2)
    expect a3, 7
    case 6                          # an lr elsewhere moves the reservation
    lr.d a0, (s2)
    lr.d a0, (s3)
    la s4, far
1:  lr.d a0, (s4)
    sc.d a1, zero, (s4)
    bnez a1, 1b
    sc.d a1, a2, (s2)
    beqz a1, fail
    case 7                          # all orderings, and rd = x0
1:  lr.d.aq a0, (s2)
    sc.d.rl a1, a2, (s2)
    bnez a1, 1b
1:  lr.d.aqrl a0, (s2)
    sc.d.aqrl a1, a2, (s2)
    bnez a1, 1b
1:  lr.w.aq a0, (s2)
    sc.w.rl a1, a2, (s2)
    bnez a1, 1b
1:  lr.d a0, (s2)
    sc.d zero, a2, (s2)
    expect zero, 0
    case 8                          # rd = rs1, rd = rs2
    li t0, 0x99
    sd t0, 0(s2)
1:  mv a0, s2
    lr.d a0, (a0)
    expect a0, 0x99
    mv a0, s2
    lr.d a4, (s2)
    sc.d a0, a2, (a0)
    bnez a0, 1b
1:  li a5, 0x123
    lr.d a4, (s2)
    sc.d a5, a5, (s2)
    bnez a5, 1b
    ld a3, 0(s2)
    expect a3, 0x123
    case 9                          # lr to x0 still reserves
1:  lr.d zero, (s2)
    sc.d a1, a2, (s2)
    bnez a1, 1b
    ld a3, 0(s2)
    expect_equal a3, a2
    case 10                         # a hundred increments
    sd zero, 0(s2)
    li a5, 100
1:  lr.d a0, (s2)
    addi a0, a0, 1
    sc.d a1, a0, (s2)
    bnez a1, 1b
    addi a5, a5, -1
    bnez a5, 1b
    ld a3, 0(s2)
    expect a3, 100
    case 11
    mv a0, s2                       # lr with rs2 other than 0 is reserved
    illegal_word 12, 0x1015252f | 2 << 20
    illegal_word 13, 0x1015352f | 1 << 20
    illegal_word 14, 0x1005052f     # atomics on bytes (without Zabha)
    illegal_word 15, 0x0005152f
    illegal_word 16, 0x0005452f     # and on 16 bytes and more
    illegal_word 17, 0x3805252f     # unused funct5

    case 18                         # misaligned: always a trap, for lr 4 or 5, for the others 6 or 7
.macro misaligned low:req, instruction:vararg
    li a0, 0x77
    catch 8852f
8851:
    \instruction
    j fail
8852:
    expect_at 8851b
    expect_value a2
    expect a0, 0x77
    addi s8, s8, -\low
    sltiu s8, s8, 2
    expect s8, 1
.endm
    addi a2, s2, 4
    misaligned 4, lr.d a0, (a2)
    misaligned 6, sc.d a0, a1, (a2)
    misaligned 6, amoadd.d a0, a1, (a2)
    addi a2, s2, 2
    misaligned 4, lr.w a0, (a2)
    misaligned 6, sc.w a0, a1, (a2)
    misaligned 6, amoswap.w a0, a1, (a2)

    pass 18

    .data
    .balign 64
data:
    .dword 0x0123456789abcdef
    .dword 0
other:
    .dword 0
    .balign 64
    .dword 0,0,0,0,0,0,0,0
far:
    .dword 0
