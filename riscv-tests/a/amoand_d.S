# amoand.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoand.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0x566609caa6d50dac
    sd a0, 0(a1)
    constant a0, 0x64febd3cf2400a12
    amoand.d.aq a2, a0, (a1)
    expect a2, 0x566609caa6d50dac
    ld a2, 0(a1)
    expect a2, 0x44660908a2400800
    case 87                 # release
    la a1, cell
    constant a0, 0x566609caa6d50dac
    sd a0, 0(a1)
    constant a0, 0x64febd3cf2400a12
    amoand.d.rl a2, a0, (a1)
    expect a2, 0x566609caa6d50dac
    ld a2, 0(a1)
    expect a2, 0x44660908a2400800
    case 88                 # both
    la a1, cell
    constant a0, 0x566609caa6d50dac
    sd a0, 0(a1)
    constant a0, 0x64febd3cf2400a12
    amoand.d.aqrl a2, a0, (a1)
    expect a2, 0x566609caa6d50dac
    ld a2, 0(a1)
    expect a2, 0x44660908a2400800
    case 89                 # rd = rs2
    constant a0, 0x566609caa6d50dac
    sd a0, 0(a1)
    constant a0, 0x64febd3cf2400a12
    amoand.d a0, a0, (a1)
    expect a0, 0x566609caa6d50dac
    ld a2, 0(a1)
    expect a2, 0x44660908a2400800
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x566609caa6d50dac
    sd a0, 0(a1)
    constant a0, 0x64febd3cf2400a12
    amoand.d a3, a0, (a3)
    expect a3, 0x566609caa6d50dac
    ld a2, 0(a1)
    expect a2, 0x44660908a2400800
    case 91                 # rd = x0 still writes memory
    constant a0, 0x566609caa6d50dac
    sd a0, 0(a1)
    constant a0, 0x64febd3cf2400a12
    amoand.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0x44660908a2400800
    case 92                 # rs2 = x0
    constant a0, 0x566609caa6d50dac
    sd a0, 0(a1)
    amoand.d a2, zero, (a1)
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
    .dword 0x0, 0xbe673e0a7ccb386f, 0x0, 0x0
    .dword 0x0, 0xb8746a3482546125, 0x0, 0x0
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x1
    .dword 0x1, 0x7fffffff, 0x1, 0x1
    .dword 0x1, 0xffffffff80000000, 0x1, 0x0
    .dword 0x1, 0x5555555555555555, 0x1, 0x1
    .dword 0x1, 0xfc824c27fbd4955f, 0x1, 0x1
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0x80000000
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffffffffffff, 0xbe673e0a7ccb386f, 0xffffffffffffffff, 0xbe673e0a7ccb386f
    .dword 0xffffffffffffffff, 0xb8746a3482546125, 0xffffffffffffffff, 0xb8746a3482546125
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0x7fffffff80000000
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555
    .dword 0x7fffffffffffffff, 0xfc824c27fbd4955f, 0x7fffffffffffffff, 0x7c824c27fbd4955f
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x0
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x0
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0x0
    .dword 0x8000000000000000, 0xbe673e0a7ccb386f, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xb8746a3482546125, 0x8000000000000000, 0x8000000000000000
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x1
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x0
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x55555555
    .dword 0x7fffffff, 0xfc824c27fbd4955f, 0x7fffffff, 0x7bd4955f
    .dword 0x80000000, 0x0, 0x80000000, 0x0
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0x80000000
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x0
    .dword 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0x80000000, 0x80000000
    .dword 0x80000000, 0xbe673e0a7ccb386f, 0x80000000, 0x0
    .dword 0x80000000, 0xb8746a3482546125, 0x80000000, 0x80000000
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0x0
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffff80000000
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0x0
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0x5555555500000000
    .dword 0xffffffff80000000, 0xfc824c27fbd4955f, 0xffffffff80000000, 0xfc824c2780000000
    .dword 0xffffffff, 0x0, 0xffffffff, 0x0
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0x0
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0x80000000
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xbe673e0a7ccb386f, 0xffffffff, 0x7ccb386f
    .dword 0xffffffff, 0xb8746a3482546125, 0xffffffff, 0x82546125
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x1
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x55555555
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0x5555555500000000
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xfc824c27fbd4955f, 0x5555555555555555, 0x5400440551541555
    .dword 0xbe673e0a7ccb386f, 0x0, 0xbe673e0a7ccb386f, 0x0
    .dword 0xbe673e0a7ccb386f, 0xffffffffffffffff, 0xbe673e0a7ccb386f, 0xbe673e0a7ccb386f
    .dword 0xbe673e0a7ccb386f, 0x8000000000000000, 0xbe673e0a7ccb386f, 0x8000000000000000
    .dword 0xbe673e0a7ccb386f, 0x80000000, 0xbe673e0a7ccb386f, 0x0
    .dword 0xbe673e0a7ccb386f, 0xffffffff, 0xbe673e0a7ccb386f, 0x7ccb386f
    .dword 0xbe673e0a7ccb386f, 0xbe673e0a7ccb386f, 0xbe673e0a7ccb386f, 0xbe673e0a7ccb386f
    .dword 0xbe673e0a7ccb386f, 0xb8746a3482546125, 0xbe673e0a7ccb386f, 0xb8642a0000402025
    .dword 0xfc824c27fbd4955f, 0x1, 0xfc824c27fbd4955f, 0x1
    .dword 0xfc824c27fbd4955f, 0x7fffffffffffffff, 0xfc824c27fbd4955f, 0x7c824c27fbd4955f
    .dword 0xfc824c27fbd4955f, 0x7fffffff, 0xfc824c27fbd4955f, 0x7bd4955f
    .dword 0xfc824c27fbd4955f, 0xffffffff80000000, 0xfc824c27fbd4955f, 0xfc824c2780000000
    .dword 0xfc824c27fbd4955f, 0x5555555555555555, 0xfc824c27fbd4955f, 0x5400440551541555
    .dword 0xfc824c27fbd4955f, 0xfc824c27fbd4955f, 0xfc824c27fbd4955f, 0xfc824c27fbd4955f
    .dword 0xb8746a3482546125, 0x0, 0xb8746a3482546125, 0x0
    .dword 0xb8746a3482546125, 0xffffffffffffffff, 0xb8746a3482546125, 0xb8746a3482546125
    .dword 0xb8746a3482546125, 0x8000000000000000, 0xb8746a3482546125, 0x8000000000000000
    .dword 0xb8746a3482546125, 0x80000000, 0xb8746a3482546125, 0x80000000
    .dword 0xb8746a3482546125, 0xffffffff, 0xb8746a3482546125, 0x82546125
    .dword 0xb8746a3482546125, 0xbe673e0a7ccb386f, 0xb8746a3482546125, 0xb8642a0000402025
    .dword 0xb8746a3482546125, 0xb8746a3482546125, 0xb8746a3482546125, 0xb8746a3482546125
rows_end:
cell:
    .dword 0, 0
