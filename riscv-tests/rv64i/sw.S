# sw rs2, offset(rs1)
# Written by tools/generate.py.

    la s2, boundary
    constant s3, 0xaca7f786b0d4dea8
    case 1                  # at -4 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw s3, -4(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xb0d4dea8a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 2                  # at -3 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw s3, -3(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xd4dea8a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5b0
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 3                  # at -2 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw s3, -2(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xdea8a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5b0d4
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 4                  # at -1 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw s3, -1(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa8a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5b0d4de
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 5                  # at 0 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw s3, 0(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5b0d4dea8
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 6                  # at 1 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw s3, 1(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5b0d4dea8a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 7                  # at 2 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw s3, 2(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5b0d4dea8a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 8                  # at 3 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw s3, 3(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5b0d4dea8a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 9                  # the offset 2047
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    addi a1, s2, -2039
    sw s3, 2047(a1)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5b0d4dea8
    case 10                 # the offset -2048
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    li a1, 2056
    add a1, a1, s2
    sw s3, -2048(a1)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5b0d4dea8
    case 11                 # x0 stores zeros
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sw zero, 0(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a500000000
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 12                 # rs1 = rs2: the address itself
    mv a1, s2
    sw a1, 0(a1)
    lwu a0, 0(s2)
    slli a1, s2, 32
    srli a1, a1, 32
    expect_equal a0, a1
    case 13                 # a store outside memory faults
    catch 2f
1:
    sw s3, 16(zero)
    j fail
2:
    expect_at 1b
    expect s9, 16
    li a0, -9            # 7 or 15
    and s8, s8, a0
    expect_cause 7 & -9
    pass 13

    .data
    .balign 8
    .bss
    .balign 4096
    .skip 4096
boundary:
    .skip 64
