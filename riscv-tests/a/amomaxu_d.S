# amomaxu.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amomaxu.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0x57405537b90c7f24
    sd a0, 0(a1)
    constant a0, 0x5eaa3142a816c7c6
    amomaxu.d.aq a2, a0, (a1)
    expect a2, 0x57405537b90c7f24
    ld a2, 0(a1)
    expect a2, 0x5eaa3142a816c7c6
    case 87                 # release
    la a1, cell
    constant a0, 0x57405537b90c7f24
    sd a0, 0(a1)
    constant a0, 0x5eaa3142a816c7c6
    amomaxu.d.rl a2, a0, (a1)
    expect a2, 0x57405537b90c7f24
    ld a2, 0(a1)
    expect a2, 0x5eaa3142a816c7c6
    case 88                 # both
    la a1, cell
    constant a0, 0x57405537b90c7f24
    sd a0, 0(a1)
    constant a0, 0x5eaa3142a816c7c6
    amomaxu.d.aqrl a2, a0, (a1)
    expect a2, 0x57405537b90c7f24
    ld a2, 0(a1)
    expect a2, 0x5eaa3142a816c7c6
    case 89                 # rd = rs2
    constant a0, 0x57405537b90c7f24
    sd a0, 0(a1)
    constant a0, 0x5eaa3142a816c7c6
    amomaxu.d a0, a0, (a1)
    expect a0, 0x57405537b90c7f24
    ld a2, 0(a1)
    expect a2, 0x5eaa3142a816c7c6
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x57405537b90c7f24
    sd a0, 0(a1)
    constant a0, 0x5eaa3142a816c7c6
    amomaxu.d a3, a0, (a3)
    expect a3, 0x57405537b90c7f24
    ld a2, 0(a1)
    expect a2, 0x5eaa3142a816c7c6
    case 91                 # rd = x0 still writes memory
    constant a0, 0x57405537b90c7f24
    sd a0, 0(a1)
    constant a0, 0x5eaa3142a816c7c6
    amomaxu.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0x5eaa3142a816c7c6
    case 92                 # rs2 = x0
    constant a0, 0x57405537b90c7f24
    sd a0, 0(a1)
    amomaxu.d a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x57405537b90c7f24
    pass 92

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0xc3e4d1abb6c17f92, 0x0, 0xc3e4d1abb6c17f92
    .dword 0x0, 0x45538731a820fa9d, 0x0, 0x45538731a820fa9d
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff
    .dword 0x1, 0x7fffffff, 0x1, 0x7fffffff
    .dword 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000000
    .dword 0x1, 0x5555555555555555, 0x1, 0x5555555555555555
    .dword 0x1, 0x91959019e96a2c1b, 0x1, 0x91959019e96a2c1b
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xc3e4d1abb6c17f92, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x45538731a820fa9d, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x91959019e96a2c1b, 0x7fffffffffffffff, 0x91959019e96a2c1b
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xc3e4d1abb6c17f92, 0x8000000000000000, 0xc3e4d1abb6c17f92
    .dword 0x8000000000000000, 0x45538731a820fa9d, 0x8000000000000000, 0x8000000000000000
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x5555555555555555
    .dword 0x7fffffff, 0x91959019e96a2c1b, 0x7fffffff, 0x91959019e96a2c1b
    .dword 0x80000000, 0x0, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x8000000000000000
    .dword 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0x80000000, 0xffffffff
    .dword 0x80000000, 0xc3e4d1abb6c17f92, 0x80000000, 0xc3e4d1abb6c17f92
    .dword 0x80000000, 0x45538731a820fa9d, 0x80000000, 0x45538731a820fa9d
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x91959019e96a2c1b, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0x0, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0x8000000000000000
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xc3e4d1abb6c17f92, 0xffffffff, 0xc3e4d1abb6c17f92
    .dword 0xffffffff, 0x45538731a820fa9d, 0xffffffff, 0x45538731a820fa9d
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x91959019e96a2c1b, 0x5555555555555555, 0x91959019e96a2c1b
    .dword 0xc3e4d1abb6c17f92, 0x0, 0xc3e4d1abb6c17f92, 0xc3e4d1abb6c17f92
    .dword 0xc3e4d1abb6c17f92, 0xffffffffffffffff, 0xc3e4d1abb6c17f92, 0xffffffffffffffff
    .dword 0xc3e4d1abb6c17f92, 0x8000000000000000, 0xc3e4d1abb6c17f92, 0xc3e4d1abb6c17f92
    .dword 0xc3e4d1abb6c17f92, 0x80000000, 0xc3e4d1abb6c17f92, 0xc3e4d1abb6c17f92
    .dword 0xc3e4d1abb6c17f92, 0xffffffff, 0xc3e4d1abb6c17f92, 0xc3e4d1abb6c17f92
    .dword 0xc3e4d1abb6c17f92, 0xc3e4d1abb6c17f92, 0xc3e4d1abb6c17f92, 0xc3e4d1abb6c17f92
    .dword 0xc3e4d1abb6c17f92, 0x45538731a820fa9d, 0xc3e4d1abb6c17f92, 0xc3e4d1abb6c17f92
    .dword 0x91959019e96a2c1b, 0x1, 0x91959019e96a2c1b, 0x91959019e96a2c1b
    .dword 0x91959019e96a2c1b, 0x7fffffffffffffff, 0x91959019e96a2c1b, 0x91959019e96a2c1b
    .dword 0x91959019e96a2c1b, 0x7fffffff, 0x91959019e96a2c1b, 0x91959019e96a2c1b
    .dword 0x91959019e96a2c1b, 0xffffffff80000000, 0x91959019e96a2c1b, 0xffffffff80000000
    .dword 0x91959019e96a2c1b, 0x5555555555555555, 0x91959019e96a2c1b, 0x91959019e96a2c1b
    .dword 0x91959019e96a2c1b, 0x91959019e96a2c1b, 0x91959019e96a2c1b, 0x91959019e96a2c1b
    .dword 0x45538731a820fa9d, 0x0, 0x45538731a820fa9d, 0x45538731a820fa9d
    .dword 0x45538731a820fa9d, 0xffffffffffffffff, 0x45538731a820fa9d, 0xffffffffffffffff
    .dword 0x45538731a820fa9d, 0x8000000000000000, 0x45538731a820fa9d, 0x8000000000000000
    .dword 0x45538731a820fa9d, 0x80000000, 0x45538731a820fa9d, 0x45538731a820fa9d
    .dword 0x45538731a820fa9d, 0xffffffff, 0x45538731a820fa9d, 0x45538731a820fa9d
    .dword 0x45538731a820fa9d, 0xc3e4d1abb6c17f92, 0x45538731a820fa9d, 0xc3e4d1abb6c17f92
    .dword 0x45538731a820fa9d, 0x45538731a820fa9d, 0x45538731a820fa9d, 0x45538731a820fa9d
rows_end:
cell:
    .dword 0, 0
