# sd rs2, offset(rs1)
# Written by tools/generate.py.

    la s2, boundary
    constant s3, 0x98aeede2c2d2e9a7
    case 1                  # at -8 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, -8(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0x98aeede2c2d2e9a7
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
    sd s3, -7(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xaeede2c2d2e9a7a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a598
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 3                  # at -6 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, -6(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xede2c2d2e9a7a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a598ae
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 4                  # at -5 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, -5(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xe2c2d2e9a7a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a598aeed
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 5                  # at -4 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, -4(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xc2d2e9a7a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a598aeede2
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 6                  # at -3 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, -3(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xd2e9a7a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a598aeede2c2
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 7                  # at -2 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, -2(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xe9a7a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a598aeede2c2d2
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 8                  # at -1 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, -1(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa7a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa598aeede2c2d2e9
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 9                  # at 0 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, 0(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0x98aeede2c2d2e9a7
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 10                 # at 1 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, 1(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xaeede2c2d2e9a7a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a598
    case 11                 # at 2 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, 2(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xede2c2d2e9a7a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a598ae
    case 12                 # at 3 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, 3(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xe2c2d2e9a7a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a598aeed
    case 13                 # at 4 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, 4(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xc2d2e9a7a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a598aeede2
    case 14                 # at 5 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, 5(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xd2e9a7a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a598aeede2c2
    case 15                 # at 6 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, 6(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xe9a7a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a598aeede2c2d2
    case 16                 # at 7 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd s3, 7(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa7a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa598aeede2c2d2e9
    case 17                 # the offset 2047
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    addi a1, s2, -2039
    sd s3, 2047(a1)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0x98aeede2c2d2e9a7
    case 18                 # the offset -2048
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    li a1, 2056
    add a1, a1, s2
    sd s3, -2048(a1)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0x98aeede2c2d2e9a7
    case 19                 # x0 stores zeros
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sd zero, 0(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0x0
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 20                 # rs1 = rs2: the address itself
    mv a1, s2
    sd a1, 0(a1)
    ld a0, 0(s2)
    slli a1, s2, 0
    srli a1, a1, 0
    expect_equal a0, a1
    case 21                 # a store outside memory faults
    catch 2f
1:
    sd s3, 16(zero)
    j fail
2:
    expect_at 1b
    expect s9, 16
    li a0, -9            # 7 or 15
    and s8, s8, a0
    expect_cause 7 & -9
    pass 21

    .data
    .balign 8
    .bss
    .balign 4096
    .skip 4096
boundary:
    .skip 64
