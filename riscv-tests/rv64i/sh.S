# sh rs2, offset(rs1)
# Written by tools/generate.py.

    la s2, boundary
    constant s3, 0xf5f3b29e82ab8390
    case 1                  # at -2 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sh s3, -2(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0x8390a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 2                  # at -1 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sh s3, -1(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0x90a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a583
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 3                  # at 0 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sh s3, 0(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a58390
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 4                  # at 1 from a page boundary
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sh s3, 1(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a58390a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 5                  # the offset 2047
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    addi a1, s2, -2039
    sh s3, 2047(a1)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a58390
    case 6                  # the offset -2048
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    li a1, 2056
    add a1, a1, s2
    sh s3, -2048(a1)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a58390
    case 7                  # x0 stores zeros
    li a0, 0xa5a5a5a5a5a5a5a5
    sd a0, -16(s2)
    sd a0, -8(s2)
    sd a0, 0(s2)
    sd a0, 8(s2)
    sh zero, 0(s2)
    ld a0, -16(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, -8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    ld a0, 0(s2)
    expect a0, 0xa5a5a5a5a5a50000
    ld a0, 8(s2)
    expect a0, 0xa5a5a5a5a5a5a5a5
    case 8                  # rs1 = rs2: the address itself
    mv a1, s2
    sh a1, 0(a1)
    lhu a0, 0(s2)
    slli a1, s2, 48
    srli a1, a1, 48
    expect_equal a0, a1
    case 9                  # a store outside memory faults
    catch 2f
1:
    sh s3, 16(zero)
    j fail
2:
    expect_at 1b
    expect s9, 16
    li a0, -9            # 7 or 15
    and s8, s8, a0
    expect_cause 7 & -9
    pass 9

    .data
    .balign 8
    .bss
    .balign 4096
    .skip 4096
boundary:
    .skip 64
