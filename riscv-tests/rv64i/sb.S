# sb rs2, offset(rs1)
# Written by tools/generate.py.

    la s2, boundary
    constant s3, 0xfbe5a6ecd6defabc
    case 1                  # at -8 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, -8(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5bc
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 2                  # at -7 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, -7(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5bca5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 3                  # at -6 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, -6(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5bca5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 4                  # at -5 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, -5(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5bca5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 5                  # at -4 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, -4(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5bca5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 6                  # at -3 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, -3(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5bca5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 7                  # at -2 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, -2(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5bca5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 8                  # at -1 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, -1(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xbca5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 9                  # at 0 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb s3, 0(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5bc
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 10                 # the offset 2047
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    addi a1, s2, -2039
    sb s3, 2047(a1)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5bc
    case 11                 # the offset -2048
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    li a1, 2056
    add a1, a1, s2
    sb s3, -2048(a1)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5bc
    case 12                 # x0 stores zeros
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sb zero, 0(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a500
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 13                 # rs1 = rs2: the address itself
    mv a1, s2
    sb a1, 0(a1)
    lbu a0, 0(s2)
    slli a1, s2, 56
    srli a1, a1, 56
    expect_equal a0, a1
    case 14                 # a store outside memory faults
    catch 2f
1:
    sb s3, 16(zero)
    j fail
2:
    expect_at 1b
    expect s9, 16
    li a0, -9            # 7 or 15
    and s8, s8, a0
    expect_cause 7 & -9
    pass 14

    .data
    .balign 8
    .bss
    .balign 4096
    .skip 4096
boundary:
    .skip 64
