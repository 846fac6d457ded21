# rev8 rd, rs1
# Written by tools/generate.py.

    .option arch, +zbb
    table_r 1, rev8, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xfdbf45d9b691ed2
    rev8 a0, a0
    expect a0, 0xd21e699b5df4db0f
    case 44                 # rd = x0
    constant a0, 0x7bbd364e950d3492
    rev8 zero, a0
    expect zero, 0
    expect a0, 0x7bbd364e950d3492
    case 45                 # rs1 = x0
    rev8 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x21, 0x7bbd364e950d3492
    rev8 x7, x21
    expect x7, 0x92340d954e36bd7b
    expect x21, 0x7bbd364e950d3492
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x100000000000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffff7f
    .dword 0x8000000000000000, 0x80
    .dword 0x7fffffff, 0xffffff7f00000000
    .dword 0x80000000, 0x8000000000
    .dword 0xffffffff80000000, 0x80ffffffff
    .dword 0xffffffff, 0xffffffff00000000
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0x123456789abcdef, 0xefcdab8967452301
    .dword 0xfedcba9876543210, 0x1032547698badcfe
    .dword 0x21, 0x2100000000000000
    .dword 0xfffffffffffffffe, 0xfeffffffffffffff
    .dword 0x1, 0x100000000000000
    .dword 0x20, 0x2000000000000000
    .dword 0x400, 0x4000000000000
    .dword 0x8000, 0x80000000000000
    .dword 0x100000, 0x100000000000
    .dword 0x2000000, 0x200000000
    .dword 0x40000000, 0x4000000000
    .dword 0x800000000, 0x8000000
    .dword 0x10000000000, 0x10000
    .dword 0x200000000000, 0x200000
    .dword 0x4000000000000, 0x400
    .dword 0x80000000000000, 0x8000
    .dword 0x1000000000000000, 0x10
    .dword 0x80, 0x8000000000000000
    .dword 0x8000, 0x80000000000000
    .dword 0x7f, 0x7f00000000000000
    .dword 0x7fff, 0xff7f000000000000
    .dword 0x1000000000000ff, 0xff00000000000001
    .dword 0xc4839bed6cee68, 0x68ee6ced9b83c400
    .dword 0x6cc90818345d5f98, 0x985f5d341808c96c
    .dword 0xee6f6a79840f44, 0x440f84796a6fee00
    .dword 0xced82e0a14, 0x140a2ed8ce000000
    .dword 0x4aa9cfb19049fe04, 0x4fe4990b1cfa94a
    .dword 0x72a7fb802e554cb6, 0xb64c552e80fba772
    .dword 0xd9683e96f793a3, 0xa393f7963e68d900
    .dword 0xdece682a36cdfb5c, 0x5cfbcd362a68cede
    .dword 0x13c83e4000000000, 0x403ec813
    .dword 0xff00ff00ff00ff, 0xff00ff00ff00ff00
rows_end:
