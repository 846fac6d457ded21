# lb rd, offset(rs1)
# Written by tools/generate.py.

    la s2, pattern
    case 1                  # at 0
    lb a0, 0(s2)
    expect a0, 0xffffffffffffffd0
    case 2                  # at 1
    lb a0, 1(s2)
    expect a0, 0x1d
    case 3                  # at 2
    lb a0, 2(s2)
    expect a0, 0x6a
    case 4                  # at 5
    lb a0, 5(s2)
    expect a0, 0x51
    case 5                  # at 63
    lb a0, 63(s2)
    expect a0, 0xffffffffffffffc3
    addi s3, s2, 64
    case 6                  # a negative offset
    lb a0, -64(s3)
    expect a0, 0xffffffffffffffd0
    case 7                  # a negative offset
    lb a0, -1(s3)
    expect a0, 0xffffffffffffffc3
    case 8                  # a negative offset
    lb a0, -32(s3)
    expect a0, 0x70
    case 9                  # an extreme offset
    constant a1, -2047
    add a1, a1, s2
    lb a0, 2047(a1)
    expect a0, 0xffffffffffffffd0
    case 10                 # an extreme offset
    constant a1, 2048
    add a1, a1, s2
    lb a0, -2048(a1)
    expect a0, 0xffffffffffffffd0
    case 11                 # rd = rs1
    addi a1, s2, 1
    lb a1, 1(a1)
    expect a1, 0x6a
    case 12                 # rd = x0
    lb zero, 0(s2)
    expect zero, 0
    case 13                 # rd = x0 faults like any other
    catch 2f
1:
    lb zero, 16(zero)
    j fail
2:
    expect_at 1b
    expect s9, 16
    li a0, -9            # 5 or 13
    and s8, s8, a0
    expect_cause 5 & -9
    pass 13

    .data
    .balign 8
pattern:
    .byte 0xd0, 0x1d, 0x6a, 0xb7, 0x04, 0x51, 0x9e, 0xeb, 0x38, 0x85, 0xd2, 0x1f, 0x6c, 0xb9, 0x06, 0x53
    .byte 0xa0, 0xed, 0x3a, 0x87, 0xd4, 0x21, 0x6e, 0xbb, 0x08, 0x55, 0xa2, 0xef, 0x3c, 0x89, 0xd6, 0x23
    .byte 0x70, 0xbd, 0x0a, 0x57, 0xa4, 0xf1, 0x3e, 0x8b, 0xd8, 0x25, 0x72, 0xbf, 0x0c, 0x59, 0xa6, 0xf3
    .byte 0x40, 0x8d, 0xda, 0x27, 0x74, 0xc1, 0x0e, 0x5b, 0xa8, 0xf5, 0x42, 0x8f, 0xdc, 0x29, 0x76, 0xc3
