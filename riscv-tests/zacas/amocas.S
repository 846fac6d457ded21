# amocas.w, amocas.d, amocas.q (Zacas): compare with rd, swap with rs2, rd = the old value.

    la s2, cell
.macro cas n:req, insn:req, memory:req, compare:req, new:req, old:req, after:req
    case \n
    li t0, \memory
    sd t0, 0(s2)
    li a0, \compare
    li a1, \new
    \insn a0, a1, (s2)
    expect a0, \old
    ld a2, 0(s2)
    expect a2, \after
.endm
    cas 1, amocas.d, 5, 5, 9, 5, 9
    cas 2, amocas.d, 5, 6, 9, 5, 5
    cas 3, amocas.d, 0x8000000000000000, 0x8000000000000000, -1, 0x8000000000000000, -1
    cas 4, amocas.d, 0x1000000000000005, 5, 9, 0x1000000000000005, 0x1000000000000005
    # word: the low 32 bits of rd are compared, the result is sign-extended
    cas 5, amocas.w, 0x1111111180000000, 0x80000000, 0x2222222233333333, 0xffffffff80000000, 0x1111111133333333
    cas 6, amocas.w, 0x1111111180000000, 0x7777777780000000, 7, 0xffffffff80000000, 0x1111111100000007
    cas 7, amocas.w, 0x1111111180000000, 0x1111111180000001, 7, 0xffffffff80000000, 0x1111111180000000
    cas 8, amocas.w, 0x7fffffff, 0x7fffffff, 0, 0x7fffffff, 0
    cas 9, amocas.d.aqrl, 5, 5, 9, 5, 9
    cas 10, amocas.w.aq, 5, 5, 9, 5, 9
    case 11                         # rd = x0 compares with zero
    sd zero, 0(s2)
    li a1, 4
    amocas.d zero, a1, (s2)
    expect zero, 0
    ld a2, 0(s2)
    expect a2, 4
    amocas.d zero, zero, (s2)
    ld a2, 0(s2)
    expect a2, 4
    case 12                         # rd = rs2, rd = rs1
    li t0, 4
    amocas.d t0, t0, (s2)
    expect t0, 4
    mv a0, s2
    li a1, 8
    amocas.d a0, a1, (a0)
    expect a0, 4
    ld a2, 0(s2)
    expect a2, 4
    case 13                         # the upper word
    li t0, 0x0000000700000005
    sd t0, 0(s2)
    addi a3, s2, 4
    li a0, 7
    li a1, 8
    amocas.w a0, a1, (a3)
    expect a0, 7
    ld a2, 0(s2)
    expect a2, 0x0000000800000005

.macro quad n:req, low:req, high:req, compare_low:req, compare_high:req, new_low:req, new_high:req, after_low:req, after_high:req
    case \n
    li t0, \low
    sd t0, 0(s2)
    li t0, \high
    sd t0, 8(s2)
    li a0, \compare_low
    li a1, \compare_high
    li a2, \new_low
    li a3, \new_high
    amocas.q a0, a2, (s2)
    expect a0, \low
    expect a1, \high
    ld t0, 0(s2)
    expect t0, \after_low
    ld t0, 8(s2)
    expect t0, \after_high
.endm
    quad 14, 1, 2, 1, 2, 3, 4, 3, 4
    quad 15, 1, 2, 0, 2, 3, 4, 1, 2
    quad 16, 1, 2, 1, 3, 3, 4, 1, 2
    quad 17, -1, 0, -1, 0, 0, -1, 0, -1
    case 18                         # rd = x0: the pair compares as zero, and nothing is written to x1
    sd zero, 0(s2)
    sd zero, 8(s2)
    li ra, 0x55
    li a2, 3
    li a3, 4
    amocas.q zero, a2, (s2)
    expect ra, 0x55
    expect zero, 0
    ld t0, 0(s2)
    expect t0, 3
    ld t0, 8(s2)
    expect t0, 4
    case 19                         # rs2 = x0: the pair is zero, whatever x1 holds
    li a0, 3
    li a1, 4
    amocas.q a0, zero, (s2)
    expect a0, 3
    expect a1, 4
    ld t0, 0(s2)
    expect t0, 0
    ld t0, 8(s2)
    expect t0, 0
    # Odd registers are reserved.
    mv a0, s2
    illegal_word 20, 0x28c545af     # amocas.q a1, a2, (a0)
    illegal_word 21, 0x28b5462f     # amocas.q a2, a1, (a0)
    case 22                         # misaligned
    addi a4, s2, 8
    li a0, 0x77
    catch 2f
1:  amocas.q a0, a2, (a4)
    j fail
2:  expect_at 1b
    expect_value a4
    expect a0, 0x77
    addi s8, s8, -6
    sltiu s8, s8, 2
    expect s8, 1
    case 23                         # outside memory, also where the comparison would fail
    li a4, 16
    catch 2f
1:  amocas.d a0, a1, (a4)
    j fail
2:  expect_at 1b
    expect_value a4
    expect a0, 0x77
    li t0, -9                       # 7 or 15
    and s8, s8, t0
    expect_cause 7

    pass 23

    .data
    .balign 16
cell:
    .dword 0, 0
