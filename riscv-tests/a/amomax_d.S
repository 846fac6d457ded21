# amomax.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amomax.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0x815db54464243188
    sd a0, 0(a1)
    constant a0, 0x9ce17bf2640d2b65
    amomax.d.aq a2, a0, (a1)
    expect a2, 0x815db54464243188
    ld a2, 0(a1)
    expect a2, 0x9ce17bf2640d2b65
    case 87                 # release
    la a1, cell
    constant a0, 0x815db54464243188
    sd a0, 0(a1)
    constant a0, 0x9ce17bf2640d2b65
    amomax.d.rl a2, a0, (a1)
    expect a2, 0x815db54464243188
    ld a2, 0(a1)
    expect a2, 0x9ce17bf2640d2b65
    case 88                 # both
    la a1, cell
    constant a0, 0x815db54464243188
    sd a0, 0(a1)
    constant a0, 0x9ce17bf2640d2b65
    amomax.d.aqrl a2, a0, (a1)
    expect a2, 0x815db54464243188
    ld a2, 0(a1)
    expect a2, 0x9ce17bf2640d2b65
    case 89                 # rd = rs2
    constant a0, 0x815db54464243188
    sd a0, 0(a1)
    constant a0, 0x9ce17bf2640d2b65
    amomax.d a0, a0, (a1)
    expect a0, 0x815db54464243188
    ld a2, 0(a1)
    expect a2, 0x9ce17bf2640d2b65
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x815db54464243188
    sd a0, 0(a1)
    constant a0, 0x9ce17bf2640d2b65
    amomax.d a3, a0, (a3)
    expect a3, 0x815db54464243188
    ld a2, 0(a1)
    expect a2, 0x9ce17bf2640d2b65
    case 91                 # rd = x0 still writes memory
    constant a0, 0x815db54464243188
    sd a0, 0(a1)
    constant a0, 0x9ce17bf2640d2b65
    amomax.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0x9ce17bf2640d2b65
    case 92                 # rs2 = x0
    constant a0, 0x815db54464243188
    sd a0, 0(a1)
    amomax.d a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x0
    pass 92

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0x0
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0xa1cde9bb3600771, 0x0, 0xa1cde9bb3600771
    .dword 0x0, 0x8ca4231a6c45fe55, 0x0, 0x0
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff
    .dword 0x1, 0x7fffffff, 0x1, 0x7fffffff
    .dword 0x1, 0xffffffff80000000, 0x1, 0x1
    .dword 0x1, 0x5555555555555555, 0x1, 0x5555555555555555
    .dword 0x1, 0xe8b02f6d9aec03a8, 0x1, 0x1
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0x80000000
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffffffffffff, 0xa1cde9bb3600771, 0xffffffffffffffff, 0xa1cde9bb3600771
    .dword 0xffffffffffffffff, 0x8ca4231a6c45fe55, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0xe8b02f6d9aec03a8, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x80000000
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0xffffffff
    .dword 0x8000000000000000, 0xa1cde9bb3600771, 0x8000000000000000, 0xa1cde9bb3600771
    .dword 0x8000000000000000, 0x8ca4231a6c45fe55, 0x8000000000000000, 0x8ca4231a6c45fe55
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x5555555555555555
    .dword 0x7fffffff, 0xe8b02f6d9aec03a8, 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x0, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0x80000000
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0x80000000, 0xffffffff
    .dword 0x80000000, 0xa1cde9bb3600771, 0x80000000, 0xa1cde9bb3600771
    .dword 0x80000000, 0x8ca4231a6c45fe55, 0x80000000, 0x80000000
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0x1
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0x7fffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555
    .dword 0xffffffff80000000, 0xe8b02f6d9aec03a8, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0x0, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xa1cde9bb3600771, 0xffffffff, 0xa1cde9bb3600771
    .dword 0xffffffff, 0x8ca4231a6c45fe55, 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xe8b02f6d9aec03a8, 0x5555555555555555, 0x5555555555555555
    .dword 0xa1cde9bb3600771, 0x0, 0xa1cde9bb3600771, 0xa1cde9bb3600771
    .dword 0xa1cde9bb3600771, 0xffffffffffffffff, 0xa1cde9bb3600771, 0xa1cde9bb3600771
    .dword 0xa1cde9bb3600771, 0x8000000000000000, 0xa1cde9bb3600771, 0xa1cde9bb3600771
    .dword 0xa1cde9bb3600771, 0x80000000, 0xa1cde9bb3600771, 0xa1cde9bb3600771
    .dword 0xa1cde9bb3600771, 0xffffffff, 0xa1cde9bb3600771, 0xa1cde9bb3600771
    .dword 0xa1cde9bb3600771, 0xa1cde9bb3600771, 0xa1cde9bb3600771, 0xa1cde9bb3600771
    .dword 0xa1cde9bb3600771, 0x8ca4231a6c45fe55, 0xa1cde9bb3600771, 0xa1cde9bb3600771
    .dword 0xe8b02f6d9aec03a8, 0x1, 0xe8b02f6d9aec03a8, 0x1
    .dword 0xe8b02f6d9aec03a8, 0x7fffffffffffffff, 0xe8b02f6d9aec03a8, 0x7fffffffffffffff
    .dword 0xe8b02f6d9aec03a8, 0x7fffffff, 0xe8b02f6d9aec03a8, 0x7fffffff
    .dword 0xe8b02f6d9aec03a8, 0xffffffff80000000, 0xe8b02f6d9aec03a8, 0xffffffff80000000
    .dword 0xe8b02f6d9aec03a8, 0x5555555555555555, 0xe8b02f6d9aec03a8, 0x5555555555555555
    .dword 0xe8b02f6d9aec03a8, 0xe8b02f6d9aec03a8, 0xe8b02f6d9aec03a8, 0xe8b02f6d9aec03a8
    .dword 0x8ca4231a6c45fe55, 0x0, 0x8ca4231a6c45fe55, 0x0
    .dword 0x8ca4231a6c45fe55, 0xffffffffffffffff, 0x8ca4231a6c45fe55, 0xffffffffffffffff
    .dword 0x8ca4231a6c45fe55, 0x8000000000000000, 0x8ca4231a6c45fe55, 0x8ca4231a6c45fe55
    .dword 0x8ca4231a6c45fe55, 0x80000000, 0x8ca4231a6c45fe55, 0x80000000
    .dword 0x8ca4231a6c45fe55, 0xffffffff, 0x8ca4231a6c45fe55, 0xffffffff
    .dword 0x8ca4231a6c45fe55, 0xa1cde9bb3600771, 0x8ca4231a6c45fe55, 0xa1cde9bb3600771
    .dword 0x8ca4231a6c45fe55, 0x8ca4231a6c45fe55, 0x8ca4231a6c45fe55, 0x8ca4231a6c45fe55
rows_end:
cell:
    .dword 0, 0
