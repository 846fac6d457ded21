# sm3p0 rd, rs1
# Written by tools/generate.py.

    table_r 1, sm3p0, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x18a308fecd27feaf
    sm3p0 a0, a0
    expect a0, 0x7f853b7a
    case 44                 # rd = x0
    constant a0, 0xe80bf35964f0f8ea
    sm3p0 zero, a0
    expect zero, 0
    expect a0, 0xe80bf35964f0f8ea
    case 45                 # rs1 = x0
    sm3p0 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x12, 0xe80bf35964f0f8ea
    sm3p0 x23, x12
    expect x23, 0x74d5e5c2
    expect x12, 0xe80bf35964f0f8ea
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x20201
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x7ffefeff
    .dword 0x80000000, 0xffffffff80010100
    .dword 0xffffffff80000000, 0xffffffff80010100
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x5555555555555555, 0x55555555
    .dword 0x123456789abcdef, 0x45ef01ab
    .dword 0xfedcba9876543210, 0xffffffffba10fe54
    .dword 0x21, 0x424221
    .dword 0xfffffffffffffffe, 0xfffffffffffdfdfe
    .dword 0x1, 0x20201
    .dword 0x20, 0x404020
    .dword 0x400, 0x8080400
    .dword 0x8000, 0x1008001
    .dword 0x100000, 0x20100020
    .dword 0x2000000, 0x2000404
    .dword 0x40000000, 0x40008080
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0x1010080
    .dword 0x8000, 0x1008001
    .dword 0x7f, 0xfefe7f
    .dword 0x7fff, 0xffffffffff0181ff
    .dword 0x1000000000000ff, 0x1fffeff
    .dword 0xad5a70, 0xffffffffeef9bb2b
    .dword 0x66ed978823bd47f6, 0xffffffffd6deeccb
    .dword 0xe71f8a, 0xfffffffff1cc0a45
    .dword 0x4a0c36e85085e979, 0xffffffff89a5bad3
    .dword 0x52c5ca981faf7b5a, 0xffffffffb7edf03b
    .dword 0xffe0cb, 0x3ea87735
    .dword 0xec8ba9, 0xffffffffcea9d871
    .dword 0x32f405a0b, 0x1be212d5
    .dword 0xa9294bd700000000, 0x0
    .dword 0xff00ff00ff00ff, 0xffffffffff00ff00
rows_end:
