# aes64im rd, rs1
# Written by tools/generate.py.

    table_r 1, aes64im, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xa2bb2264e00a99cc
    aes64im a0, a0
    expect a0, 0x9249ac2877c06b63
    case 44                 # rd = x0
    constant a0, 0x92fbc5ab3d72b2e8
    aes64im zero, a0
    expect zero, 0
    expect a0, 0x92fbc5ab3d72b2e8
    case 45                 # rs1 = x0
    aes64im a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x30, 0x92fbc5ab3d72b2e8
    aes64im x6, x30
    expect x6, 0x984dc1133b0f9ebf
    expect x30, 0x92fbc5ab3d72b2e8
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0xb0d090e
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xbe082513ffffffff
    .dword 0x8000000000000000, 0x41f7daec00000000
    .dword 0x7fffffff, 0xbe082513
    .dword 0x80000000, 0x41f7daec
    .dword 0xffffffff80000000, 0xffffffff41f7daec
    .dword 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x5555555555555555
    .dword 0x123456789abcdef, 0xc66c82284ee40aa0
    .dword 0xfedcba9876543210, 0x39937dd7b11bf55f
    .dword 0x21, 0x70b632d5
    .dword 0xfffffffffffffffe, 0xfffffffff4f2f6f1
    .dword 0x1, 0xb0d090e
    .dword 0x20, 0x7bbb3bdb
    .dword 0x400, 0x3424382c
    .dword 0x8000, 0xdaec41f7
    .dword 0x100000, 0x90e0b0d0
    .dword 0x2000000, 0x1c161a12
    .dword 0x40000000, 0xadf66d76
    .dword 0x800000000, 0x5868487000000000
    .dword 0x10000000000, 0xd090e0b00000000
    .dword 0x200000000000, 0xbb3bdb7b00000000
    .dword 0x4000000000000, 0x24382c3400000000
    .dword 0x80000000000000, 0xec41f7da00000000
    .dword 0x1000000000000000, 0xe0b0d09000000000
    .dword 0x80, 0xf7daec41
    .dword 0x8000, 0xdaec41f7
    .dword 0x7f, 0x544daacc
    .dword 0x7fff, 0xee3d8ad9
    .dword 0x1000000000000ff, 0xe0b0d09a397468d
    .dword 0x2e68a22df5c14e, 0x61f1daaeaf5ded48
    .dword 0x8c7fafbd70, 0x83868009b1b04955
    .dword 0xb4837f9af2, 0x108563425dc67778
    .dword 0x9e74e52e2702141c, 0x20fa19e2c36eaa2a
    .dword 0x886208f6bae1203b, 0xf67f5ec38b64913e
    .dword 0x10f2450c26aed76d, 0xe37cfbcfe03d759a
    .dword 0xa9a6af70450846f, 0x156b6f1cd434316e
    .dword 0x62acef, 0x71969f59
    .dword 0xe4429aea00000000, 0x27bfeea000000000
    .dword 0xff00ff00ff00ff, 0xe51ae51ae51ae51a
rows_end:
