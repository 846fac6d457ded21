# brev8 rd, rs1
# Written by tools/generate.py.

    .option arch, +zbkb
    table_r 1, brev8, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x468562f9b1497d09
    brev8 a0, a0
    expect a0, 0x62a1469f8d92be90
    case 44                 # rd = x0
    constant a0, 0xef7a4157a08b6508
    brev8 zero, a0
    expect zero, 0
    expect a0, 0xef7a4157a08b6508
    case 45                 # rs1 = x0
    brev8 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x14, 0xef7a4157a08b6508
    brev8 x10, x14
    expect x10, 0xf75e82ea05d1a610
    expect x14, 0xef7a4157a08b6508
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x80
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xfeffffffffffffff
    .dword 0x8000000000000000, 0x100000000000000
    .dword 0x7fffffff, 0xfeffffff
    .dword 0x80000000, 0x1000000
    .dword 0xffffffff80000000, 0xffffffff01000000
    .dword 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa
    .dword 0x123456789abcdef, 0x80c4a2e691d5b3f7
    .dword 0xfedcba9876543210, 0x7f3b5d196e2a4c08
    .dword 0x21, 0x84
    .dword 0xfffffffffffffffe, 0xffffffffffffff7f
    .dword 0x1, 0x80
    .dword 0x20, 0x4
    .dword 0x400, 0x2000
    .dword 0x8000, 0x100
    .dword 0x100000, 0x80000
    .dword 0x2000000, 0x40000000
    .dword 0x40000000, 0x2000000
    .dword 0x800000000, 0x1000000000
    .dword 0x10000000000, 0x800000000000
    .dword 0x200000000000, 0x40000000000
    .dword 0x4000000000000, 0x20000000000000
    .dword 0x80000000000000, 0x1000000000000
    .dword 0x1000000000000000, 0x800000000000000
    .dword 0x80, 0x1
    .dword 0x8000, 0x100
    .dword 0x7f, 0xfe
    .dword 0x7fff, 0xfeff
    .dword 0x1000000000000ff, 0x80000000000000ff
    .dword 0x27e87f58e7d929, 0xe417fe1ae79b94
    .dword 0xd85e86, 0x1b7a61
    .dword 0x8d935e3d996df7, 0xb1c97abc99b6ef
    .dword 0x5b0214476a, 0xda4028e256
    .dword 0x67f6c6, 0xe66f63
    .dword 0x66d8276864, 0x661be41626
    .dword 0xd7bb18, 0xebdd18
    .dword 0xf490664b98dee59d, 0x2f0966d2197ba7b9
    .dword 0x6a96301c00000000, 0x56690c3800000000
    .dword 0xff00ff00ff00ff, 0xff00ff00ff00ff
rows_end:
