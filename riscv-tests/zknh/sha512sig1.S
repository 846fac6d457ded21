# sha512sig1 rd, rs1
# Written by tools/generate.py.

    table_r 1, sha512sig1, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xf7c2c96d91c7f1b1
    sha512sig1 a0, a0
    expect a0, 0x43ff7eb161552071
    case 44                 # rd = x0
    constant a0, 0xd735aef84f401527
    sha512sig1 zero, a0
    expect zero, 0
    expect a0, 0xd735aef84f401527
    case 45                 # rs1 = x0
    sha512sig1 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x28, 0xd735aef84f401527
    sha512sig1 x10, x28
    expect x10, 0xb8555b9f2ee2a082
    expect x28, 0xd735aef84f401527
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x200000000008
    .dword 0xffffffffffffffff, 0x3ffffffffffffff
    .dword 0x7fffffffffffffff, 0x1ffeffffffffffb
    .dword 0x8000000000000000, 0x200100000000004
    .dword 0x7fffffff, 0xffffe003fe000ff8
    .dword 0x80000000, 0x402001000
    .dword 0xffffffff80000000, 0xfc001ffc01fff007
    .dword 0xffffffff, 0xffffe007fc001ff8
    .dword 0x5555555555555555, 0x155555555555555
    .dword 0x123456789abcdef, 0x70a3460dbbd4317a
    .dword 0xfedcba9876543210, 0x735cb9f2442bce85
    .dword 0x21, 0x4200000000108
    .dword 0xfffffffffffffffe, 0x3ffdffffffffff7
    .dword 0x1, 0x200000000008
    .dword 0x20, 0x4000000000100
    .dword 0x400, 0x80000000002010
    .dword 0x8000, 0x1000000000040200
    .dword 0x100000, 0x804002
    .dword 0x2000000, 0x10080040
    .dword 0x40000000, 0x201000800
    .dword 0x800000000, 0x4020010000
    .dword 0x10000000000, 0x80400200000
    .dword 0x200000000000, 0x1008004000000
    .dword 0x4000000000000, 0x20100080000000
    .dword 0x80000000000000, 0x402001000000000
    .dword 0x1000000000000000, 0x8040020000000000
    .dword 0x80, 0x10000000000402
    .dword 0x8000, 0x1000000000040200
    .dword 0x7f, 0xfe000000003f9
    .dword 0x7fff, 0xfffe0000003fe07
    .dword 0x1000000000000ff, 0x81be020000007fb
    .dword 0xf0a8d6b76bd0060e, 0x8645c8f499f99d15
    .dword 0x366947, 0xcd28e00001b3939b
    .dword 0xbdacf8e6f0807514, 0xe133e36180dd7761
    .dword 0xa83dd2, 0x7ba400005434e72
    .dword 0x4cbd2bc8fd3150e0, 0x4ec7a37f6f075de7
    .dword 0x568accc536285bf4, 0xbe72c7cbfc02d808
    .dword 0xb15908458b, 0x8b165880d30266f
    .dword 0xefbb4b, 0xf7696000077e64a8
    .dword 0xdb2666ab00000000, 0xda5fb7a660d56006
    .dword 0xff00ff00ff00ff, 0xe7e41be41be41be4
rows_end:
