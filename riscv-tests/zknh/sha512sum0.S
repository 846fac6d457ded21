# sha512sum0 rd, rs1
# Written by tools/generate.py.

    table_r 1, sha512sum0, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0xe9e448d15a6f3cab
    sha512sum0 a0, a0
    expect a0, 0x52dcdbed33ee57b0
    case 44                 # rd = x0
    constant a0, 0x2a184ac040533712
    sha512sum0 zero, a0
    expect zero, 0
    expect a0, 0x2a184ac040533712
    case 45                 # rs1 = x0
    sha512sum0 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x7, 0x2a184ac040533712
    sha512sum0 x6, x7
    expect x6, 0x95a71a880f568e21
    expect x7, 0x2a184ac040533712
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1042000000
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xfffffff7deffffff
    .dword 0x8000000000000000, 0x821000000
    .dword 0x7fffffff, 0xe0fffff03e000007
    .dword 0x80000000, 0x2100000000000008
    .dword 0xffffffff80000000, 0x1f00000fc1fffff8
    .dword 0xffffffff, 0xc1fffff03e00000f
    .dword 0x5555555555555555, 0xaaaaaaaaaaaaaaaa
    .dword 0x123456789abcdef, 0xb7c57a100c7ec1ab
    .dword 0xfedcba9876543210, 0x483a85eff3813e54
    .dword 0x21, 0x21802000000
    .dword 0xfffffffffffffffe, 0xffffffefbdffffff
    .dword 0x1, 0x1042000000
    .dword 0x20, 0x20840000000
    .dword 0x400, 0x410800000000
    .dword 0x8000, 0x8210000000000
    .dword 0x100000, 0x104200000000000
    .dword 0x2000000, 0x2084000000000000
    .dword 0x40000000, 0x1080000000000004
    .dword 0x800000000, 0x1000000000000082
    .dword 0x10000000000, 0x1042
    .dword 0x200000000000, 0x20840
    .dword 0x4000000000000, 0x410800
    .dword 0x80000000000000, 0x8210000
    .dword 0x1000000000000000, 0x104200000
    .dword 0x80, 0x82100000000
    .dword 0x8000, 0x8210000000000
    .dword 0x7f, 0x7ef3e000000
    .dword 0x7fff, 0x7e0f03e000000
    .dword 0x1000000000000ff, 0xfce2e420000
    .dword 0x3b472fdff9, 0xd5b857d1b20003ba
    .dword 0x9005ba61a676ff, 0xf6cdbea237257ac3
    .dword 0xd7d4e9cfbd06757a, 0xa05cc6193d140f5b
    .dword 0x81c5e20b1b7f8bfe, 0x6711a200412cd3f7
    .dword 0x515fa17ece, 0xf40f1ae1c000501
    .dword 0x8ff85861c013036b, 0xb2b4d064cb6460b4
    .dword 0x264ebf96fd4c329b, 0x466abd719b34cbf5
    .dword 0x6b5262008453dd7a, 0x65218742db241c4c
    .dword 0x8c2a118200000000, 0x84000008e0b3c863
    .dword 0xff00ff00ff00ff, 0x31ce31ce31ce31ce
rows_end:
