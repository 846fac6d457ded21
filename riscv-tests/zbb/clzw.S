# clzw rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, clzw, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x43cc9418987fa55a
    clzw a0, a0
    expect a0, 0x0
    case 44                 # rd = x0
    constant a0, 0xd798358476e44794
    clzw zero, a0
    expect zero, 0
    expect a0, 0xd798358476e44794
    case 45                 # rs1 = x0
    clzw a0, zero
    expect a0, 0x20
    case 46                 # any registers
    constant x18, 0xd798358476e44794
    clzw x10, x18
    expect x10, 0x1
    expect x18, 0xd798358476e44794
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x20
    .dword 0x1, 0x1f
    .dword 0xffffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x0
    .dword 0x8000000000000000, 0x20
    .dword 0x7fffffff, 0x1
    .dword 0x80000000, 0x0
    .dword 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0x0
    .dword 0x5555555555555555, 0x1
    .dword 0x123456789abcdef, 0x0
    .dword 0xfedcba9876543210, 0x1
    .dword 0x21, 0x1a
    .dword 0xfffffffffffffffe, 0x0
    .dword 0x1, 0x1f
    .dword 0x20, 0x1a
    .dword 0x400, 0x15
    .dword 0x8000, 0x10
    .dword 0x100000, 0xb
    .dword 0x2000000, 0x6
    .dword 0x40000000, 0x1
    .dword 0x800000000, 0x20
    .dword 0x10000000000, 0x20
    .dword 0x200000000000, 0x20
    .dword 0x4000000000000, 0x20
    .dword 0x80000000000000, 0x20
    .dword 0x1000000000000000, 0x20
    .dword 0x80, 0x18
    .dword 0x8000, 0x10
    .dword 0x7f, 0x19
    .dword 0x7fff, 0x11
    .dword 0x1000000000000ff, 0x18
    .dword 0x1e5c717d7e7f93, 0x1
    .dword 0xa6706f95388f75, 0x0
    .dword 0xf520c1, 0x8
    .dword 0xa9fb0255769114, 0x1
    .dword 0x90d167599ae85da9, 0x0
    .dword 0x1b5feed2b7a0b5, 0x0
    .dword 0xd485dcee35, 0x0
    .dword 0x4283ebcdad43a602, 0x0
    .dword 0x42169f3f00000000, 0x20
    .dword 0xff00ff00ff00ff, 0x8
rows_end:
