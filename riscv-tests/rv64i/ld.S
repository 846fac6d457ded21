# ld rd, offset(rs1)
# Written by tools/generate.py.

    la s2, pattern
    case 1                  # at 0
    ld a0, 0(s2)
    expect a0, 0x6b96c1fd28538eb
    case 2                  # at 8
    ld a0, 8(s2)
    expect a0, 0x6e21d4873aeda053
    case 3                  # at 16
    ld a0, 16(s2)
    expect a0, 0xd6893cefa25508bb
    case 4                  # at 40
    ld a0, 40(s2)
    expect a0, 0xec17427da8d40f3
    case 5                  # at 56
    ld a0, 56(s2)
    expect a0, 0xde9144f7aa5d10c3
    addi s3, s2, 64
    case 6                  # a negative offset
    ld a0, -64(s3)
    expect a0, 0x6b96c1fd28538eb
    case 7                  # a negative offset
    ld a0, -8(s3)
    expect a0, 0xde9144f7aa5d10c3
    case 8                  # a negative offset
    ld a0, -32(s3)
    expect a0, 0xa6590cbf7225d88b
    case 9                  # an extreme offset
    constant a1, -2047
    add a1, a1, s2
    ld a0, 2047(a1)
    expect a0, 0x6b96c1fd28538eb
    case 10                 # an extreme offset
    constant a1, 2048
    add a1, a1, s2
    ld a0, -2048(a1)
    expect a0, 0x6b96c1fd28538eb
    case 11                 # rd = rs1
    addi a1, s2, 8
    ld a1, 8(a1)
    expect a1, 0xd6893cefa25508bb
    case 12                 # rd = x0
    ld zero, 0(s2)
    expect zero, 0
    case 13                 # rd = x0 faults like any other
    catch 2f
1:
    ld zero, 16(zero)
    j fail
2:
    expect_at 1b
    expect s9, 16
    li a0, -9            # 5 or 13
    and s8, s8, a0
    expect_cause 5 & -9
    la s2, boundary
    constant a0, 0xe9
    sb a0, -8(s2)
    constant a0, 0x1e
    sb a0, -7(s2)
    constant a0, 0x53
    sb a0, -6(s2)
    constant a0, 0x88
    sb a0, -5(s2)
    constant a0, 0xbd
    sb a0, -4(s2)
    constant a0, 0xf2
    sb a0, -3(s2)
    constant a0, 0x27
    sb a0, -2(s2)
    constant a0, 0x5c
    sb a0, -1(s2)
    constant a0, 0x91
    sb a0, 0(s2)
    constant a0, 0xc6
    sb a0, 1(s2)
    constant a0, 0xfb
    sb a0, 2(s2)
    constant a0, 0x30
    sb a0, 3(s2)
    constant a0, 0x65
    sb a0, 4(s2)
    constant a0, 0x9a
    sb a0, 5(s2)
    constant a0, 0xcf
    sb a0, 6(s2)
    constant a0, 0x4
    sb a0, 7(s2)
    constant a0, 0x39
    sb a0, 8(s2)
    constant a0, 0x6e
    sb a0, 9(s2)
    constant a0, 0xa3
    sb a0, 10(s2)
    constant a0, 0xd8
    sb a0, 11(s2)
    constant a0, 0xd
    sb a0, 12(s2)
    constant a0, 0x42
    sb a0, 13(s2)
    constant a0, 0x77
    sb a0, 14(s2)
    constant a0, 0xac
    sb a0, 15(s2)
    case 14                 # at -7 from a page boundary
    ld a0, -7(s2)
    expect a0, 0x915c27f2bd88531e
    case 15                 # at -6 from a page boundary
    ld a0, -6(s2)
    expect a0, 0xc6915c27f2bd8853
    case 16                 # at -5 from a page boundary
    ld a0, -5(s2)
    expect a0, 0xfbc6915c27f2bd88
    case 17                 # at -4 from a page boundary
    ld a0, -4(s2)
    expect a0, 0x30fbc6915c27f2bd
    case 18                 # at -3 from a page boundary
    ld a0, -3(s2)
    expect a0, 0x6530fbc6915c27f2
    case 19                 # at -2 from a page boundary
    ld a0, -2(s2)
    expect a0, 0x9a6530fbc6915c27
    case 20                 # at -1 from a page boundary
    ld a0, -1(s2)
    expect a0, 0xcf9a6530fbc6915c
    case 21                 # at 0 from a page boundary
    ld a0, 0(s2)
    expect a0, 0x4cf9a6530fbc691
    case 22                 # at 1 from a page boundary
    ld a0, 1(s2)
    expect a0, 0x3904cf9a6530fbc6
    case 23                 # at 2 from a page boundary
    ld a0, 2(s2)
    expect a0, 0x6e3904cf9a6530fb
    case 24                 # at 3 from a page boundary
    ld a0, 3(s2)
    expect a0, 0xa36e3904cf9a6530
    case 25                 # at 4 from a page boundary
    ld a0, 4(s2)
    expect a0, 0xd8a36e3904cf9a65
    case 26                 # at 5 from a page boundary
    ld a0, 5(s2)
    expect a0, 0xdd8a36e3904cf9a
    case 27                 # at 6 from a page boundary
    ld a0, 6(s2)
    expect a0, 0x420dd8a36e3904cf
    case 28                 # at 7 from a page boundary
    ld a0, 7(s2)
    expect a0, 0x77420dd8a36e3904
    pass 28

    .data
    .balign 8
pattern:
    .byte 0xeb, 0x38, 0x85, 0xd2, 0x1f, 0x6c, 0xb9, 0x06, 0x53, 0xa0, 0xed, 0x3a, 0x87, 0xd4, 0x21, 0x6e
    .byte 0xbb, 0x08, 0x55, 0xa2, 0xef, 0x3c, 0x89, 0xd6, 0x23, 0x70, 0xbd, 0x0a, 0x57, 0xa4, 0xf1, 0x3e
    .byte 0x8b, 0xd8, 0x25, 0x72, 0xbf, 0x0c, 0x59, 0xa6, 0xf3, 0x40, 0x8d, 0xda, 0x27, 0x74, 0xc1, 0x0e
    .byte 0x5b, 0xa8, 0xf5, 0x42, 0x8f, 0xdc, 0x29, 0x76, 0xc3, 0x10, 0x5d, 0xaa, 0xf7, 0x44, 0x91, 0xde

    .bss
    .balign 4096
    .skip 4096
boundary:
    .skip 64
