# amomin.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amomin.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0x5a4dc72e5421ab11
    sd a0, 0(a1)
    constant a0, 0x8b279f128f220987
    amomin.w.aq a2, a0, (a1)
    expect a2, 0x5421ab11
    ld a2, 0(a1)
    expect a2, 0x5a4dc72e8f220987
    case 87                 # release
    la a1, cell
    constant a0, 0x5a4dc72e5421ab11
    sd a0, 0(a1)
    constant a0, 0x8b279f128f220987
    amomin.w.rl a2, a0, (a1)
    expect a2, 0x5421ab11
    ld a2, 0(a1)
    expect a2, 0x5a4dc72e8f220987
    case 88                 # both
    la a1, cell
    constant a0, 0x5a4dc72e5421ab11
    sd a0, 0(a1)
    constant a0, 0x8b279f128f220987
    amomin.w.aqrl a2, a0, (a1)
    expect a2, 0x5421ab11
    ld a2, 0(a1)
    expect a2, 0x5a4dc72e8f220987
    case 89                 # rd = rs2
    constant a0, 0x5a4dc72e5421ab11
    sd a0, 0(a1)
    constant a0, 0x8b279f128f220987
    amomin.w a0, a0, (a1)
    expect a0, 0x5421ab11
    ld a2, 0(a1)
    expect a2, 0x5a4dc72e8f220987
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x5a4dc72e5421ab11
    sd a0, 0(a1)
    constant a0, 0x8b279f128f220987
    amomin.w a3, a0, (a3)
    expect a3, 0x5421ab11
    ld a2, 0(a1)
    expect a2, 0x5a4dc72e8f220987
    case 91                 # rd = x0 still writes memory
    constant a0, 0x5a4dc72e5421ab11
    sd a0, 0(a1)
    constant a0, 0x8b279f128f220987
    amomin.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0x5a4dc72e8f220987
    case 92                 # rs2 = x0
    constant a0, 0x5a4dc72e5421ab11
    sd a0, 0(a1)
    amomin.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x5a4dc72e00000000
    case 93                 # the upper word alone
    constant a0, 0x5a4dc72e5421ab11
    sd a0, 0(a1)
    constant a0, 0x8b279f128f220987
    addi a3, a1, 4
    amomin.w a2, a0, (a3)
    expect a2, 0x5a4dc72e
    ld a2, 0(a1)
    expect a2, 0x8f2209875421ab11
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0xd3b552b3838db093, 0x0, 0x838db093
    .dword 0x0, 0x12c61384a285dbf9, 0x0, 0xa285dbf9
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0xffffffff
    .dword 0x1, 0x7fffffff, 0x1, 0x1
    .dword 0x1, 0xffffffff80000000, 0x1, 0x80000000
    .dword 0x1, 0x5555555555555555, 0x1, 0x1
    .dword 0x1, 0x160677f3c2cf7edc, 0x1, 0xc2cf7edc
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff80000000
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xd3b552b3838db093, 0xffffffffffffffff, 0xffffffff838db093
    .dword 0xffffffffffffffff, 0x12c61384a285dbf9, 0xffffffffffffffff, 0xffffffffa285dbf9
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffff80000000
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x160677f3c2cf7edc, 0xffffffffffffffff, 0x7fffffffc2cf7edc
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0xd3b552b3838db093, 0x0, 0x80000000838db093
    .dword 0x8000000000000000, 0x12c61384a285dbf9, 0x0, 0x80000000a285dbf9
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x1
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0xffffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x80000000
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x55555555
    .dword 0x7fffffff, 0x160677f3c2cf7edc, 0x7fffffff, 0xc2cf7edc
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xd3b552b3838db093, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x12c61384a285dbf9, 0xffffffff80000000, 0x80000000
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x160677f3c2cf7edc, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0x80000000
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xd3b552b3838db093, 0xffffffffffffffff, 0x838db093
    .dword 0xffffffff, 0x12c61384a285dbf9, 0xffffffffffffffff, 0xa285dbf9
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555500000001
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x55555555ffffffff
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x5555555580000000
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x160677f3c2cf7edc, 0x55555555, 0x55555555c2cf7edc
    .dword 0xd3b552b3838db093, 0x0, 0xffffffff838db093, 0xd3b552b3838db093
    .dword 0xd3b552b3838db093, 0xffffffffffffffff, 0xffffffff838db093, 0xd3b552b3838db093
    .dword 0xd3b552b3838db093, 0x8000000000000000, 0xffffffff838db093, 0xd3b552b3838db093
    .dword 0xd3b552b3838db093, 0x80000000, 0xffffffff838db093, 0xd3b552b380000000
    .dword 0xd3b552b3838db093, 0xffffffff, 0xffffffff838db093, 0xd3b552b3838db093
    .dword 0xd3b552b3838db093, 0xd3b552b3838db093, 0xffffffff838db093, 0xd3b552b3838db093
    .dword 0xd3b552b3838db093, 0x12c61384a285dbf9, 0xffffffff838db093, 0xd3b552b3838db093
    .dword 0x160677f3c2cf7edc, 0x1, 0xffffffffc2cf7edc, 0x160677f3c2cf7edc
    .dword 0x160677f3c2cf7edc, 0x7fffffffffffffff, 0xffffffffc2cf7edc, 0x160677f3c2cf7edc
    .dword 0x160677f3c2cf7edc, 0x7fffffff, 0xffffffffc2cf7edc, 0x160677f3c2cf7edc
    .dword 0x160677f3c2cf7edc, 0xffffffff80000000, 0xffffffffc2cf7edc, 0x160677f380000000
    .dword 0x160677f3c2cf7edc, 0x5555555555555555, 0xffffffffc2cf7edc, 0x160677f3c2cf7edc
    .dword 0x160677f3c2cf7edc, 0x160677f3c2cf7edc, 0xffffffffc2cf7edc, 0x160677f3c2cf7edc
    .dword 0x12c61384a285dbf9, 0x0, 0xffffffffa285dbf9, 0x12c61384a285dbf9
    .dword 0x12c61384a285dbf9, 0xffffffffffffffff, 0xffffffffa285dbf9, 0x12c61384a285dbf9
    .dword 0x12c61384a285dbf9, 0x8000000000000000, 0xffffffffa285dbf9, 0x12c61384a285dbf9
    .dword 0x12c61384a285dbf9, 0x80000000, 0xffffffffa285dbf9, 0x12c6138480000000
    .dword 0x12c61384a285dbf9, 0xffffffff, 0xffffffffa285dbf9, 0x12c61384a285dbf9
    .dword 0x12c61384a285dbf9, 0xd3b552b3838db093, 0xffffffffa285dbf9, 0x12c61384838db093
    .dword 0x12c61384a285dbf9, 0x12c61384a285dbf9, 0xffffffffa285dbf9, 0x12c61384a285dbf9
rows_end:
cell:
    .dword 0, 0
