# amomax.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amomax.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0xa09561ce5224713
    sd a0, 0(a1)
    constant a0, 0x2f5719d9114e3697
    amomax.w.aq a2, a0, (a1)
    expect a2, 0xffffffffe5224713
    ld a2, 0(a1)
    expect a2, 0xa09561c114e3697
    case 87                 # release
    la a1, cell
    constant a0, 0xa09561ce5224713
    sd a0, 0(a1)
    constant a0, 0x2f5719d9114e3697
    amomax.w.rl a2, a0, (a1)
    expect a2, 0xffffffffe5224713
    ld a2, 0(a1)
    expect a2, 0xa09561c114e3697
    case 88                 # both
    la a1, cell
    constant a0, 0xa09561ce5224713
    sd a0, 0(a1)
    constant a0, 0x2f5719d9114e3697
    amomax.w.aqrl a2, a0, (a1)
    expect a2, 0xffffffffe5224713
    ld a2, 0(a1)
    expect a2, 0xa09561c114e3697
    case 89                 # rd = rs2
    constant a0, 0xa09561ce5224713
    sd a0, 0(a1)
    constant a0, 0x2f5719d9114e3697
    amomax.w a0, a0, (a1)
    expect a0, 0xffffffffe5224713
    ld a2, 0(a1)
    expect a2, 0xa09561c114e3697
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0xa09561ce5224713
    sd a0, 0(a1)
    constant a0, 0x2f5719d9114e3697
    amomax.w a3, a0, (a3)
    expect a3, 0xffffffffe5224713
    ld a2, 0(a1)
    expect a2, 0xa09561c114e3697
    case 91                 # rd = x0 still writes memory
    constant a0, 0xa09561ce5224713
    sd a0, 0(a1)
    constant a0, 0x2f5719d9114e3697
    amomax.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xa09561c114e3697
    case 92                 # rs2 = x0
    constant a0, 0xa09561ce5224713
    sd a0, 0(a1)
    amomax.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0xa09561c00000000
    case 93                 # the upper word alone
    constant a0, 0xa09561ce5224713
    sd a0, 0(a1)
    constant a0, 0x2f5719d9114e3697
    addi a3, a1, 4
    amomax.w a2, a0, (a3)
    expect a2, 0xa09561c
    ld a2, 0(a1)
    expect a2, 0x114e3697e5224713
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0x0
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x0
    .dword 0x0, 0xffffffff, 0x0, 0x0
    .dword 0x0, 0xd848d5ee03717c46, 0x0, 0x3717c46
    .dword 0x0, 0xbb1dd33a5abad877, 0x0, 0x5abad877
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x1
    .dword 0x1, 0x7fffffff, 0x1, 0x7fffffff
    .dword 0x1, 0xffffffff80000000, 0x1, 0x1
    .dword 0x1, 0x5555555555555555, 0x1, 0x55555555
    .dword 0x1, 0x30ad454a4089f3d8, 0x1, 0x4089f3d8
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xd848d5ee03717c46, 0xffffffffffffffff, 0xffffffff03717c46
    .dword 0xffffffffffffffff, 0xbb1dd33a5abad877, 0xffffffffffffffff, 0xffffffff5abad877
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7fffffff00000001
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffff7fffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffff55555555
    .dword 0x7fffffffffffffff, 0x30ad454a4089f3d8, 0xffffffffffffffff, 0x7fffffff4089f3d8
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xd848d5ee03717c46, 0x0, 0x8000000003717c46
    .dword 0x8000000000000000, 0xbb1dd33a5abad877, 0x0, 0x800000005abad877
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x30ad454a4089f3d8, 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0xffffffff
    .dword 0x80000000, 0xd848d5ee03717c46, 0xffffffff80000000, 0x3717c46
    .dword 0x80000000, 0xbb1dd33a5abad877, 0xffffffff80000000, 0x5abad877
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff00000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffff7fffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffff55555555
    .dword 0xffffffff80000000, 0x30ad454a4089f3d8, 0xffffffff80000000, 0xffffffff4089f3d8
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xd848d5ee03717c46, 0xffffffffffffffff, 0x3717c46
    .dword 0xffffffff, 0xbb1dd33a5abad877, 0xffffffffffffffff, 0x5abad877
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x555555557fffffff
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x30ad454a4089f3d8, 0x55555555, 0x5555555555555555
    .dword 0xd848d5ee03717c46, 0x0, 0x3717c46, 0xd848d5ee03717c46
    .dword 0xd848d5ee03717c46, 0xffffffffffffffff, 0x3717c46, 0xd848d5ee03717c46
    .dword 0xd848d5ee03717c46, 0x8000000000000000, 0x3717c46, 0xd848d5ee03717c46
    .dword 0xd848d5ee03717c46, 0x80000000, 0x3717c46, 0xd848d5ee03717c46
    .dword 0xd848d5ee03717c46, 0xffffffff, 0x3717c46, 0xd848d5ee03717c46
    .dword 0xd848d5ee03717c46, 0xd848d5ee03717c46, 0x3717c46, 0xd848d5ee03717c46
    .dword 0xd848d5ee03717c46, 0xbb1dd33a5abad877, 0x3717c46, 0xd848d5ee5abad877
    .dword 0x30ad454a4089f3d8, 0x1, 0x4089f3d8, 0x30ad454a4089f3d8
    .dword 0x30ad454a4089f3d8, 0x7fffffffffffffff, 0x4089f3d8, 0x30ad454a4089f3d8
    .dword 0x30ad454a4089f3d8, 0x7fffffff, 0x4089f3d8, 0x30ad454a7fffffff
    .dword 0x30ad454a4089f3d8, 0xffffffff80000000, 0x4089f3d8, 0x30ad454a4089f3d8
    .dword 0x30ad454a4089f3d8, 0x5555555555555555, 0x4089f3d8, 0x30ad454a55555555
    .dword 0x30ad454a4089f3d8, 0x30ad454a4089f3d8, 0x4089f3d8, 0x30ad454a4089f3d8
    .dword 0xbb1dd33a5abad877, 0x0, 0x5abad877, 0xbb1dd33a5abad877
    .dword 0xbb1dd33a5abad877, 0xffffffffffffffff, 0x5abad877, 0xbb1dd33a5abad877
    .dword 0xbb1dd33a5abad877, 0x8000000000000000, 0x5abad877, 0xbb1dd33a5abad877
    .dword 0xbb1dd33a5abad877, 0x80000000, 0x5abad877, 0xbb1dd33a5abad877
    .dword 0xbb1dd33a5abad877, 0xffffffff, 0x5abad877, 0xbb1dd33a5abad877
    .dword 0xbb1dd33a5abad877, 0xd848d5ee03717c46, 0x5abad877, 0xbb1dd33a5abad877
    .dword 0xbb1dd33a5abad877, 0xbb1dd33a5abad877, 0x5abad877, 0xbb1dd33a5abad877
rows_end:
cell:
    .dword 0, 0
