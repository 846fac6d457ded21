# sm3p1 rd, rs1
# Written by tools/generate.py.

    table_r 1, sm3p1, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xa17d4ad4c2a10e17
    sm3p1 a0, a0
    expect a0, 0x4e4bbfc0
    case 44                 # rd = x0
    constant a0, 0x6e82057fc7ba05e5
    sm3p1 zero, a0
    expect zero, 0
    expect a0, 0x6e82057fc7ba05e5
    case 45                 # rs1 = x0
    sm3p1 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x28, 0x6e82057fc7ba05e5
    sm3p1 x6, x28
    expect x6, 0x37ab3b3a
    expect x28, 0x6e82057fc7ba05e5
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x808001
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x7fbfbfff
    .dword 0x80000000, 0xffffffff80404000
    .dword 0xffffffff80000000, 0xffffffff80404000
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x5555555555555555, 0x55555555
    .dword 0x123456789abcdef, 0xffffffff9898dcdc
    .dword 0xfedcba9876543210, 0x67672323
    .dword 0x21, 0x10908021
    .dword 0xfffffffffffffffe, 0xffffffffff7f7ffe
    .dword 0x1, 0x808001
    .dword 0x20, 0x10100020
    .dword 0x400, 0x2000402
    .dword 0x8000, 0x40008040
    .dword 0x100000, 0x100808
    .dword 0x2000000, 0x2010100
    .dword 0x40000000, 0x40202000
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0x40400080
    .dword 0x8000, 0x40008040
    .dword 0x7f, 0x3fbf807f
    .dword 0x7fff, 0xffffffffc07fffc0
    .dword 0x1000000000000ff, 0x7fff80ff
    .dword 0x8a4da4a107, 0xffffffff9e81d585
    .dword 0x9929645b54, 0xffffffffaedafdcb
    .dword 0xdb4d22, 0x374a20e9
    .dword 0xaecc462420, 0xffffffffce306111
    .dword 0x92c1120d4d5d188d, 0xffffffff87bd10af
    .dword 0x6e1d97, 0xffffffffc525aaae
    .dword 0x8ddad6, 0xffffffff86e69c7d
    .dword 0x7d6e3e3aa78267e3, 0x65a07511
    .dword 0x2e1b563000000000, 0x0
    .dword 0xff00ff00ff00ff, 0xffffffffff00ff00
rows_end:
