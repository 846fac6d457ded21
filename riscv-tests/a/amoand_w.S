# amoand.w rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoand.w
    case 86                 # acquire
    la a1, cell
    constant a0, 0xd5bfabd3b566617d
    sd a0, 0(a1)
    constant a0, 0x6ea3b030770e957b
    amoand.w.aq a2, a0, (a1)
    expect a2, 0xffffffffb566617d
    ld a2, 0(a1)
    expect a2, 0xd5bfabd335060179
    case 87                 # release
    la a1, cell
    constant a0, 0xd5bfabd3b566617d
    sd a0, 0(a1)
    constant a0, 0x6ea3b030770e957b
    amoand.w.rl a2, a0, (a1)
    expect a2, 0xffffffffb566617d
    ld a2, 0(a1)
    expect a2, 0xd5bfabd335060179
    case 88                 # both
    la a1, cell
    constant a0, 0xd5bfabd3b566617d
    sd a0, 0(a1)
    constant a0, 0x6ea3b030770e957b
    amoand.w.aqrl a2, a0, (a1)
    expect a2, 0xffffffffb566617d
    ld a2, 0(a1)
    expect a2, 0xd5bfabd335060179
    case 89                 # rd = rs2
    constant a0, 0xd5bfabd3b566617d
    sd a0, 0(a1)
    constant a0, 0x6ea3b030770e957b
    amoand.w a0, a0, (a1)
    expect a0, 0xffffffffb566617d
    ld a2, 0(a1)
    expect a2, 0xd5bfabd335060179
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0xd5bfabd3b566617d
    sd a0, 0(a1)
    constant a0, 0x6ea3b030770e957b
    amoand.w a3, a0, (a3)
    expect a3, 0xffffffffb566617d
    ld a2, 0(a1)
    expect a2, 0xd5bfabd335060179
    case 91                 # rd = x0 still writes memory
    constant a0, 0xd5bfabd3b566617d
    sd a0, 0(a1)
    constant a0, 0x6ea3b030770e957b
    amoand.w zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xd5bfabd335060179
    case 92                 # rs2 = x0
    constant a0, 0xd5bfabd3b566617d
    sd a0, 0(a1)
    amoand.w a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0xd5bfabd300000000
    case 93                 # the upper word alone
    constant a0, 0xd5bfabd3b566617d
    sd a0, 0(a1)
    constant a0, 0x6ea3b030770e957b
    addi a3, a1, 4
    amoand.w a2, a0, (a3)
    expect a2, 0xffffffffd5bfabd3
    ld a2, 0(a1)
    expect a2, 0x550e8153b566617d
    pass 93

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0x0
    .dword 0x0, 0x8000000000000000, 0x0, 0x0
    .dword 0x0, 0x80000000, 0x0, 0x0
    .dword 0x0, 0xffffffff, 0x0, 0x0
    .dword 0x0, 0xcca85684d84076f9, 0x0, 0x0
    .dword 0x0, 0x686026a95fe1cc31, 0x0, 0x0
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x1
    .dword 0x1, 0x7fffffff, 0x1, 0x1
    .dword 0x1, 0xffffffff80000000, 0x1, 0x0
    .dword 0x1, 0x5555555555555555, 0x1, 0x1
    .dword 0x1, 0xe7bbd31feb65d8e6, 0x1, 0x0
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffff00000000
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff80000000
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xcca85684d84076f9, 0xffffffffffffffff, 0xffffffffd84076f9
    .dword 0xffffffffffffffff, 0x686026a95fe1cc31, 0xffffffffffffffff, 0xffffffff5fe1cc31
    .dword 0x7fffffffffffffff, 0x1, 0xffffffffffffffff, 0x7fffffff00000001
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffff7fffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0x7fffffff80000000
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffff55555555
    .dword 0x7fffffffffffffff, 0xe7bbd31feb65d8e6, 0xffffffffffffffff, 0x7fffffffeb65d8e6
    .dword 0x8000000000000000, 0x0, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffff, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0xcca85684d84076f9, 0x0, 0x8000000000000000
    .dword 0x8000000000000000, 0x686026a95fe1cc31, 0x0, 0x8000000000000000
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x1
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0x0
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x55555555
    .dword 0x7fffffff, 0xe7bbd31feb65d8e6, 0x7fffffff, 0x6b65d8e6
    .dword 0x80000000, 0x0, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0xffffffffffffffff, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x8000000000000000, 0xffffffff80000000, 0x0
    .dword 0x80000000, 0x80000000, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0xcca85684d84076f9, 0xffffffff80000000, 0x80000000
    .dword 0x80000000, 0x686026a95fe1cc31, 0xffffffff80000000, 0x0
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffff00000000
    .dword 0xffffffff80000000, 0xe7bbd31feb65d8e6, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff, 0x0, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0x80000000, 0xffffffffffffffff, 0x80000000
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff
    .dword 0xffffffff, 0xcca85684d84076f9, 0xffffffffffffffff, 0xd84076f9
    .dword 0xffffffff, 0x686026a95fe1cc31, 0xffffffffffffffff, 0x5fe1cc31
    .dword 0x5555555555555555, 0x1, 0x55555555, 0x5555555500000001
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffff, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xffffffff80000000, 0x55555555, 0x5555555500000000
    .dword 0x5555555555555555, 0x5555555555555555, 0x55555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xe7bbd31feb65d8e6, 0x55555555, 0x5555555541455044
    .dword 0xcca85684d84076f9, 0x0, 0xffffffffd84076f9, 0xcca8568400000000
    .dword 0xcca85684d84076f9, 0xffffffffffffffff, 0xffffffffd84076f9, 0xcca85684d84076f9
    .dword 0xcca85684d84076f9, 0x8000000000000000, 0xffffffffd84076f9, 0xcca8568400000000
    .dword 0xcca85684d84076f9, 0x80000000, 0xffffffffd84076f9, 0xcca8568480000000
    .dword 0xcca85684d84076f9, 0xffffffff, 0xffffffffd84076f9, 0xcca85684d84076f9
    .dword 0xcca85684d84076f9, 0xcca85684d84076f9, 0xffffffffd84076f9, 0xcca85684d84076f9
    .dword 0xcca85684d84076f9, 0x686026a95fe1cc31, 0xffffffffd84076f9, 0xcca8568458404431
    .dword 0xe7bbd31feb65d8e6, 0x1, 0xffffffffeb65d8e6, 0xe7bbd31f00000000
    .dword 0xe7bbd31feb65d8e6, 0x7fffffffffffffff, 0xffffffffeb65d8e6, 0xe7bbd31feb65d8e6
    .dword 0xe7bbd31feb65d8e6, 0x7fffffff, 0xffffffffeb65d8e6, 0xe7bbd31f6b65d8e6
    .dword 0xe7bbd31feb65d8e6, 0xffffffff80000000, 0xffffffffeb65d8e6, 0xe7bbd31f80000000
    .dword 0xe7bbd31feb65d8e6, 0x5555555555555555, 0xffffffffeb65d8e6, 0xe7bbd31f41455044
    .dword 0xe7bbd31feb65d8e6, 0xe7bbd31feb65d8e6, 0xffffffffeb65d8e6, 0xe7bbd31feb65d8e6
    .dword 0x686026a95fe1cc31, 0x0, 0x5fe1cc31, 0x686026a900000000
    .dword 0x686026a95fe1cc31, 0xffffffffffffffff, 0x5fe1cc31, 0x686026a95fe1cc31
    .dword 0x686026a95fe1cc31, 0x8000000000000000, 0x5fe1cc31, 0x686026a900000000
    .dword 0x686026a95fe1cc31, 0x80000000, 0x5fe1cc31, 0x686026a900000000
    .dword 0x686026a95fe1cc31, 0xffffffff, 0x5fe1cc31, 0x686026a95fe1cc31
    .dword 0x686026a95fe1cc31, 0xcca85684d84076f9, 0x5fe1cc31, 0x686026a958404431
    .dword 0x686026a95fe1cc31, 0x686026a95fe1cc31, 0x5fe1cc31, 0x686026a95fe1cc31
rows_end:
cell:
    .dword 0, 0
