# orc.b rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, orc.b, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x3715ff899b545713
    orc.b a0, a0
    expect a0, 0xffffffffffffffff
    case 44                 # rd = x0
    constant a0, 0xcae5d372ce37f5bd
    orc.b zero, a0
    expect zero, 0
    expect a0, 0xcae5d372ce37f5bd
    case 45                 # rs1 = x0
    orc.b a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x11, 0xcae5d372ce37f5bd
    orc.b x30, x11
    expect x30, 0xffffffffffffffff
    expect x11, 0xcae5d372ce37f5bd
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0xff
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0xff00000000000000
    .dword 0x7fffffff, 0xffffffff
    .dword 0x80000000, 0xff000000
    .dword 0xffffffff80000000, 0xffffffffff000000
    .dword 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0xffffffffffffffff
    .dword 0x123456789abcdef, 0xffffffffffffffff
    .dword 0xfedcba9876543210, 0xffffffffffffffff
    .dword 0x21, 0xff
    .dword 0xfffffffffffffffe, 0xffffffffffffffff
    .dword 0x1, 0xff
    .dword 0x20, 0xff
    .dword 0x400, 0xff00
    .dword 0x8000, 0xff00
    .dword 0x100000, 0xff0000
    .dword 0x2000000, 0xff000000
    .dword 0x40000000, 0xff000000
    .dword 0x800000000, 0xff00000000
    .dword 0x10000000000, 0xff0000000000
    .dword 0x200000000000, 0xff0000000000
    .dword 0x4000000000000, 0xff000000000000
    .dword 0x80000000000000, 0xff000000000000
    .dword 0x1000000000000000, 0xff00000000000000
    .dword 0x80, 0xff
    .dword 0x8000, 0xff00
    .dword 0x7f, 0xff
    .dword 0x7fff, 0xffff
    .dword 0x1000000000000ff, 0xff000000000000ff
    .dword 0xcb0072a9b4f631, 0xff00ffffffffff
    .dword 0xd6652, 0xffffff
    .dword 0x7937df1dc7dabaff, 0xffffffffffffffff
    .dword 0x41531e, 0xffffff
    .dword 0xeb287a5b81e3a1, 0xffffffffffffff
    .dword 0x253a40, 0xffffff
    .dword 0xc97e04fe67, 0xffffffffff
    .dword 0x59ba23080e, 0xffffffffff
    .dword 0xc54ba75900000000, 0xffffffff00000000
    .dword 0xff00ff00ff00ff, 0xff00ff00ff00ff
rows_end:
