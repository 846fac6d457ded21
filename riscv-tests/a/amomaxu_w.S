# amomaxu.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amomaxu.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0xc267230a72bf1c1a
    sd a0, 0(a1)
    constant a0, 0xbcea5077ec32c66d
    amomaxu.w.aq a2, a0, (a1)
    expect a2, 0x72bf1c1a
    ld a2, 0(a1)
    expect a2, 0xc267230aec32c66d
    case 87                 # release
    la a1, cell
    constant a0, 0xc267230a72bf1c1a
    sd a0, 0(a1)
    constant a0, 0xbcea5077ec32c66d
    amomaxu.w.rl a2, a0, (a1)
    expect a2, 0x72bf1c1a
    ld a2, 0(a1)
    expect a2, 0xc267230aec32c66d
    case 88                 # both
    la a1, cell
    constant a0, 0xc267230a72bf1c1a
    sd a0, 0(a1)
    constant a0, 0xbcea5077ec32c66d
    amomaxu.w.aqrl a2, a0, (a1)
    expect a2, 0x72bf1c1a
    ld a2, 0(a1)
    expect a2, 0xc267230aec32c66d
    case 89                 # rd = rs2
    constant a0, 0xc267230a72bf1c1a
    sd a0, 0(a1)
    constant a0, 0xbcea5077ec32c66d
    amomaxu.w a0, a0, (a1)
    expect a0, 0x72bf1c1a
    ld a2, 0(a1)
    expect a2, 0xc267230aec32c66d
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0xc267230a72bf1c1a
    sd a0, 0(a1)
    constant a0, 0xbcea5077ec32c66d
    amomaxu.w a3, a0, (a3)
    expect a3, 0x72bf1c1a
    ld a2, 0(a1)
    expect a2, 0xc267230aec32c66d
    case 91                 # rd = x0 still writes memory
    constant a0, 0xc267230a72bf1c1a
    sd a0, 0(a1)
    constant a0, 0xbcea5077ec32c66d
    amomaxu.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xc267230aec32c66d
    case 92                 # rs2 = x0
    constant a0, 0xc267230a72bf1c1a
    sd a0, 0(a1)
    amomaxu.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0xc267230a72bf1c1a
    case 93                 # the upper word alone
    constant a0, 0xc267230a72bf1c1a
    sd a0, 0(a1)
    constant a0, 0xbcea5077ec32c66d
    addi a3, a1, 4
    amomaxu.w a2, a0, (a3)
    expect a2, 0xffffffffc267230a
    ld a2, 0(a1)
    expect a2, 0xec32c66d72bf1c1a
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x221a7bf97e2472c, 0x0, 0x97e2472c
    .dword 0x0, 0x989eb8063f538108, 0x0, 0x3f538108
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0xffffffff
    .dword 0x1, 0x7fffffff, 0x1, 0x7fffffff
    .dword 0x1, 0xffffffff80000000, 0x1, 0x80000000
    .dword 0x1, 0x5555555555555555, 0x1, 0x55555555
    .dword 0x1, 0x9cb15a90909c20c1, 0x1, 0x909c20c1
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x221a7bf97e2472c, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x989eb8063f538108, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x9cb15a90909c20c1, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x221a7bf97e2472c, 0x0, 0x8000000097e2472c
    .dword 0x8000000000000000, 0x989eb8063f538108, 0x0, 0x800000003f538108
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0xffffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x80000000
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x9cb15a90909c20c1, 0x7fffffff, 0x909c20c1
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0xffffffff
    .dword 0x80000000, 0x221a7bf97e2472c, 0xffffffff80000000, 0x97e2472c
    .dword 0x80000000, 0x989eb8063f538108, 0xffffffff80000000, 0x80000000
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x9cb15a90909c20c1, 0xffffffff80000000, 0xffffffff909c20c1
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x221a7bf97e2472c, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x989eb8063f538108, 0xffffffffffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x55555555ffffffff
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x555555557fffffff
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x5555555580000000
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x9cb15a90909c20c1, 0x55555555, 0x55555555909c20c1
    .dword 0x221a7bf97e2472c, 0x0, 0xffffffff97e2472c, 0x221a7bf97e2472c
    .dword 0x221a7bf97e2472c, 0xffffffffffffffff, 0xffffffff97e2472c, 0x221a7bfffffffff
    .dword 0x221a7bf97e2472c, 0x8000000000000000, 0xffffffff97e2472c, 0x221a7bf97e2472c
    .dword 0x221a7bf97e2472c, 0x80000000, 0xffffffff97e2472c, 0x221a7bf97e2472c
    .dword 0x221a7bf97e2472c, 0xffffffff, 0xffffffff97e2472c, 0x221a7bfffffffff
    .dword 0x221a7bf97e2472c, 0x221a7bf97e2472c, 0xffffffff97e2472c, 0x221a7bf97e2472c
    .dword 0x221a7bf97e2472c, 0x989eb8063f538108, 0xffffffff97e2472c, 0x221a7bf97e2472c
    .dword 0x9cb15a90909c20c1, 0x1, 0xffffffff909c20c1, 0x9cb15a90909c20c1
    .dword 0x9cb15a90909c20c1, 0x7fffffffffffffff, 0xffffffff909c20c1, 0x9cb15a90ffffffff
    .dword 0x9cb15a90909c20c1, 0x7fffffff, 0xffffffff909c20c1, 0x9cb15a90909c20c1
    .dword 0x9cb15a90909c20c1, 0xffffffff80000000, 0xffffffff909c20c1, 0x9cb15a90909c20c1
    .dword 0x9cb15a90909c20c1, 0x5555555555555555, 0xffffffff909c20c1, 0x9cb15a90909c20c1
    .dword 0x9cb15a90909c20c1, 0x9cb15a90909c20c1, 0xffffffff909c20c1, 0x9cb15a90909c20c1
    .dword 0x989eb8063f538108, 0x0, 0x3f538108, 0x989eb8063f538108
    .dword 0x989eb8063f538108, 0xffffffffffffffff, 0x3f538108, 0x989eb806ffffffff
    .dword 0x989eb8063f538108, 0x8000000000000000, 0x3f538108, 0x989eb8063f538108
    .dword 0x989eb8063f538108, 0x80000000, 0x3f538108, 0x989eb80680000000
    .dword 0x989eb8063f538108, 0xffffffff, 0x3f538108, 0x989eb806ffffffff
    .dword 0x989eb8063f538108, 0x221a7bf97e2472c, 0x3f538108, 0x989eb80697e2472c
    .dword 0x989eb8063f538108, 0x989eb8063f538108, 0x3f538108, 0x989eb8063f538108
rows_end:
cell:
    .dword 0, 0
