# slli.uw rd, rs1, immediate
# Written by tools/generate.py.

    .option arch, +zba
    li gp, 0
    la s2, rows
    immediate_case 0, slli.uw, 0
    immediate_case 16, slli.uw, 0
    immediate_case 32, slli.uw, 0
    immediate_case 48, slli.uw, 0
    immediate_case 64, slli.uw, 0
    immediate_case 80, slli.uw, 0
    immediate_case 96, slli.uw, 0
    immediate_case 112, slli.uw, 0
    immediate_case 128, slli.uw, 0
    immediate_case 144, slli.uw, 0
    immediate_case 160, slli.uw, 0
    immediate_case 176, slli.uw, 0
    immediate_case 192, slli.uw, 0
    immediate_case 208, slli.uw, 0
    immediate_case 224, slli.uw, 1
    immediate_case 240, slli.uw, 1
    immediate_case 256, slli.uw, 1
    immediate_case 272, slli.uw, 1
    immediate_case 288, slli.uw, 2
    immediate_case 304, slli.uw, 2
    immediate_case 320, slli.uw, 2
    immediate_case 336, slli.uw, 2
    immediate_case 352, slli.uw, 7
    immediate_case 368, slli.uw, 7
    immediate_case 384, slli.uw, 7
    immediate_case 400, slli.uw, 7
    immediate_case 416, slli.uw, 31
    immediate_case 432, slli.uw, 31
    immediate_case 448, slli.uw, 31
    immediate_case 464, slli.uw, 31
    immediate_case 480, slli.uw, 32
    immediate_case 496, slli.uw, 32
    immediate_case 512, slli.uw, 32
    immediate_case 528, slli.uw, 32
    immediate_case 544, slli.uw, 33
    immediate_case 560, slli.uw, 33
    immediate_case 576, slli.uw, 33
    immediate_case 592, slli.uw, 33
    immediate_case 608, slli.uw, 48
    immediate_case 624, slli.uw, 48
    immediate_case 640, slli.uw, 48
    immediate_case 656, slli.uw, 48
    immediate_case 672, slli.uw, 62
    immediate_case 688, slli.uw, 62
    immediate_case 704, slli.uw, 62
    immediate_case 720, slli.uw, 62
    immediate_case 736, slli.uw, 63
    immediate_case 752, slli.uw, 63
    immediate_case 768, slli.uw, 63
    immediate_case 784, slli.uw, 63
    case 51                 # rd = rs1
    constant a0, 0x915ee9530efc2098
    slli.uw a0, a0, 62
    expect a0, 0x0
    case 52                 # rd = x0
    constant a0, 0xba9f440cdeec9565
    slli.uw zero, a0, 62
    expect zero, 0
    expect a0, 0xba9f440cdeec9565
    case 53                 # rs1 = x0
    slli.uw a0, zero, 62
    expect a0, 0x0
    case 54                 # any registers
    constant x20, 0xba9f440cdeec9565
    slli.uw x19, x20, 62
    expect x19, 0x4000000000000000
    expect x20, 0xba9f440cdeec9565
    pass 54

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x1
    .dword 0xffffffffffffffff, 0xffffffff
    .dword 0x7fffffffffffffff, 0xffffffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x80000000
    .dword 0xffffffff80000000, 0x80000000
    .dword 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x55555555
    .dword 0x123456789abcdef, 0x89abcdef
    .dword 0xfedcba9876543210, 0x76543210
    .dword 0x21, 0x21
    .dword 0xfffffffffffffffe, 0xfffffffe
    .dword 0x8000000000000000, 0x0
    .dword 0x5555555555555555, 0xaaaaaaaa
    .dword 0xffffffff80000000, 0x100000000
    .dword 0x5546b2aaf2022dca, 0x1e4045b94
    .dword 0x7fffffffffffffff, 0x3fffffffc
    .dword 0xfedcba9876543210, 0x1d950c840
    .dword 0x7fffffff, 0x1fffffffc
    .dword 0x336498eae3da6760, 0x38f699d80
    .dword 0xfffffffffffffffe, 0x7fffffff00
    .dword 0x8000000000000000, 0x0
    .dword 0x123456789abcdef, 0x44d5e6f780
    .dword 0xcaf683d6ea817d24, 0x7540be9200
    .dword 0xfedcba9876543210, 0x3b2a190800000000
    .dword 0x7fffffff, 0x3fffffff80000000
    .dword 0x8000000000000000, 0x0
    .dword 0x232d75336e8426ea, 0x3742137500000000
    .dword 0x1, 0x100000000
    .dword 0x80000000, 0x8000000000000000
    .dword 0x7fffffffffffffff, 0xffffffff00000000
    .dword 0x561ee2968e4a48ed, 0x8e4a48ed00000000
    .dword 0x0, 0x0
    .dword 0x21, 0x4200000000
    .dword 0x7fffffffffffffff, 0xfffffffe00000000
    .dword 0x41fec6b7de71ce8d, 0xbce39d1a00000000
    .dword 0x123456789abcdef, 0xcdef000000000000
    .dword 0xffffffffffffffff, 0xffff000000000000
    .dword 0xfffffffffffffffe, 0xfffe000000000000
    .dword 0x4dc4e29d3c307f34, 0x7f34000000000000
    .dword 0x7fffffffffffffff, 0xc000000000000000
    .dword 0x1, 0x4000000000000000
    .dword 0xfedcba9876543210, 0x0
    .dword 0x75283f9a25a3c228, 0x0
    .dword 0xffffffff80000000, 0x0
    .dword 0xffffffff, 0x8000000000000000
    .dword 0x123456789abcdef, 0x8000000000000000
    .dword 0x7d7dc78f31130945, 0x8000000000000000
rows_end:
