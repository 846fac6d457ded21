# amominu.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amominu.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0x8de519701302a655
    sd a0, 0(a1)
    constant a0, 0x58d4bd1ab55c3480
    amominu.d.aq a2, a0, (a1)
    expect a2, 0x8de519701302a655
    ld a2, 0(a1)
    expect a2, 0x58d4bd1ab55c3480
    case 87                 # release
    la a1, cell
    constant a0, 0x8de519701302a655
    sd a0, 0(a1)
    constant a0, 0x58d4bd1ab55c3480
    amominu.d.rl a2, a0, (a1)
    expect a2, 0x8de519701302a655
    ld a2, 0(a1)
    expect a2, 0x58d4bd1ab55c3480
    case 88                 # both
    la a1, cell
    constant a0, 0x8de519701302a655
    sd a0, 0(a1)
    constant a0, 0x58d4bd1ab55c3480
    amominu.d.aqrl a2, a0, (a1)
    expect a2, 0x8de519701302a655
    ld a2, 0(a1)
    expect a2, 0x58d4bd1ab55c3480
    case 89                 # rd = rs2
    constant a0, 0x8de519701302a655
    sd a0, 0(a1)
    constant a0, 0x58d4bd1ab55c3480
    amominu.d a0, a0, (a1)
    expect a0, 0x8de519701302a655
    ld a2, 0(a1)
    expect a2, 0x58d4bd1ab55c3480
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x8de519701302a655
    sd a0, 0(a1)
    constant a0, 0x58d4bd1ab55c3480
    amominu.d a3, a0, (a3)
    expect a3, 0x8de519701302a655
    ld a2, 0(a1)
    expect a2, 0x58d4bd1ab55c3480
    case 91                 # rd = x0 still writes memory
    constant a0, 0x8de519701302a655
    sd a0, 0(a1)
    constant a0, 0x58d4bd1ab55c3480
    amominu.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0x58d4bd1ab55c3480
    case 92                 # rs2 = x0
    constant a0, 0x8de519701302a655
    sd a0, 0(a1)
    amominu.d a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x0
    pass 92

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0x0
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x0
    .dword 0x0, 0xffffffff, 0x0, 0x0
    .dword 0x0, 0xa1d8a031b4b65edd, 0x0, 0x0
    .dword 0x0, 0x4e0e880c11a0f2a7, 0x0, 0x0
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x1
    .dword 0x1, 0x7fffffff, 0x1, 0x1
    .dword 0x1, 0xffffffff80000000, 0x1, 0x1
    .dword 0x1, 0x5555555555555555, 0x1, 0x1
    .dword 0x1, 0xbd7036b8b9b808e9, 0x1, 0x1
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0x80000000
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffffffffffff, 0xa1d8a031b4b65edd, 0xffffffffffffffff, 0xa1d8a031b4b65edd
    .dword 0xffffffffffffffff, 0x4e0e880c11a0f2a7, 0xffffffffffffffff, 0x4e0e880c11a0f2a7
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555
    .dword 0x7fffffffffffffff, 0xbd7036b8b9b808e9, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x80000000
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0xffffffff
    .dword 0x8000000000000000, 0xa1d8a031b4b65edd, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x4e0e880c11a0f2a7, 0x8000000000000000, 0x4e0e880c11a0f2a7
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x1
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xbd7036b8b9b808e9, 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x0, 0x80000000, 0x0
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0x80000000
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0x80000000, 0x80000000
    .dword 0x80000000, 0xa1d8a031b4b65edd, 0x80000000, 0x80000000
    .dword 0x80000000, 0x4e0e880c11a0f2a7, 0x80000000, 0x80000000
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0x1
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0x7fffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555
    .dword 0xffffffff80000000, 0xbd7036b8b9b808e9, 0xffffffff80000000, 0xbd7036b8b9b808e9
    .dword 0xffffffff, 0x0, 0xffffffff, 0x0
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0x80000000
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xa1d8a031b4b65edd, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x4e0e880c11a0f2a7, 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x1
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x7fffffff
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xbd7036b8b9b808e9, 0x5555555555555555, 0x5555555555555555
    .dword 0xa1d8a031b4b65edd, 0x0, 0xa1d8a031b4b65edd, 0x0
    .dword 0xa1d8a031b4b65edd, 0xffffffffffffffff, 0xa1d8a031b4b65edd, 0xa1d8a031b4b65edd
    .dword 0xa1d8a031b4b65edd, 0x8000000000000000, 0xa1d8a031b4b65edd, 0x8000000000000000
    .dword 0xa1d8a031b4b65edd, 0x80000000, 0xa1d8a031b4b65edd, 0x80000000
    .dword 0xa1d8a031b4b65edd, 0xffffffff, 0xa1d8a031b4b65edd, 0xffffffff
    .dword 0xa1d8a031b4b65edd, 0xa1d8a031b4b65edd, 0xa1d8a031b4b65edd, 0xa1d8a031b4b65edd
    .dword 0xa1d8a031b4b65edd, 0x4e0e880c11a0f2a7, 0xa1d8a031b4b65edd, 0x4e0e880c11a0f2a7
    .dword 0xbd7036b8b9b808e9, 0x1, 0xbd7036b8b9b808e9, 0x1
    .dword 0xbd7036b8b9b808e9, 0x7fffffffffffffff, 0xbd7036b8b9b808e9, 0x7fffffffffffffff
    .dword 0xbd7036b8b9b808e9, 0x7fffffff, 0xbd7036b8b9b808e9, 0x7fffffff
    .dword 0xbd7036b8b9b808e9, 0xffffffff80000000, 0xbd7036b8b9b808e9, 0xbd7036b8b9b808e9
    .dword 0xbd7036b8b9b808e9, 0x5555555555555555, 0xbd7036b8b9b808e9, 0x5555555555555555
    .dword 0xbd7036b8b9b808e9, 0xbd7036b8b9b808e9, 0xbd7036b8b9b808e9, 0xbd7036b8b9b808e9
    .dword 0x4e0e880c11a0f2a7, 0x0, 0x4e0e880c11a0f2a7, 0x0
    .dword 0x4e0e880c11a0f2a7, 0xffffffffffffffff, 0x4e0e880c11a0f2a7, 0x4e0e880c11a0f2a7
    .dword 0x4e0e880c11a0f2a7, 0x8000000000000000, 0x4e0e880c11a0f2a7, 0x4e0e880c11a0f2a7
    .dword 0x4e0e880c11a0f2a7, 0x80000000, 0x4e0e880c11a0f2a7, 0x80000000
    .dword 0x4e0e880c11a0f2a7, 0xffffffff, 0x4e0e880c11a0f2a7, 0xffffffff
    .dword 0x4e0e880c11a0f2a7, 0xa1d8a031b4b65edd, 0x4e0e880c11a0f2a7, 0x4e0e880c11a0f2a7
    .dword 0x4e0e880c11a0f2a7, 0x4e0e880c11a0f2a7, 0x4e0e880c11a0f2a7, 0x4e0e880c11a0f2a7
rows_end:
cell:
    .dword 0, 0
