# max rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbb
    table_cross 1, max
    table_rr 197, max, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x9b89866b32bfd6cf
    constant a1, 0xaaae6af04418fd5a
    max a0, a0, a1
    expect a0, 0xaaae6af04418fd5a
    expect a1, 0xaaae6af04418fd5a
    case 210                # rd = rs2
    constant a0, 0x9b89866b32bfd6cf
    constant a1, 0xaaae6af04418fd5a
    max a1, a0, a1
    expect a1, 0xaaae6af04418fd5a
    expect a0, 0x9b89866b32bfd6cf
    case 211                # rs1 = rs2
    constant a0, 0x9b89866b32bfd6cf
    max a1, a0, a0
    expect a1, 0x9b89866b32bfd6cf
    case 212                # rd = rs1 = rs2
    max a0, a0, a0
    expect a0, 0x9b89866b32bfd6cf
    case 213                # rd = x0
    constant a0, 0x9b89866b32bfd6cf
    constant a1, 0xaaae6af04418fd5a
    max zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    max a2, zero, a1
    expect a2, 0x0
    case 215                # rs2 = x0
    max a2, a0, zero
    expect a2, 0x0
    case 216                # rs1 = rs2 = x0
    max a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x18, 0x123456789abcdef
    constant x29, 0x0
    max x7, x18, x29
    expect x7, 0x123456789abcdef
    case 218                # any registers
    constant x15, 0x1
    constant x22, 0x123456789abcdef
    max x31, x15, x22
    expect x31, 0x123456789abcdef
    case 219                # each result the next operand
    constant a0, 0x9b89866b32bfd6cf
    constant a1, 0xaaae6af04418fd5a
    max a0, a0, a1
    max a1, a0, a1
    max a0, a0, a1
    max a1, a0, a1
    expect a0, 0xaaae6af04418fd5a
    expect a1, 0xaaae6af04418fd5a
    pass 219

    .data
    .balign 8
values:
    .dword 0x0
    .dword 0x1
    .dword 0xffffffffffffffff
    .dword 0x7fffffffffffffff
    .dword 0x8000000000000000
    .dword 0x7fffffff
    .dword 0x80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff
    .dword 0x5555555555555555
    .dword 0x123456789abcdef
    .dword 0xfedcba9876543210
    .dword 0x21
    .dword 0xfffffffffffffffe
values_end:
results:
    .dword 0x0, 0x1, 0x0, 0x7fffffffffffffff, 0x0, 0x7fffffff, 0x80000000, 0x0, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0x0, 0x21, 0x0
    .dword 0x1, 0x1, 0x1, 0x7fffffffffffffff, 0x1, 0x7fffffff, 0x80000000, 0x1, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0x1, 0x21, 0x1
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffff, 0x80000000, 0xffffffffffffffff, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xffffffffffffffff, 0x21, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffff, 0x80000000, 0x7fffffff, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x80000000, 0x80000000, 0x80000000, 0x7fffffffffffffff, 0x80000000, 0x80000000, 0x80000000, 0x80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0x80000000, 0x80000000, 0x80000000
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xffffffff80000000, 0x21, 0xfffffffffffffffe
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0x7fffffffffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x7fffffffffffffff, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x5555555555555555, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef, 0x123456789abcdef
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0xfedcba9876543210, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x21, 0x21, 0x21, 0x7fffffffffffffff, 0x21, 0x7fffffff, 0x80000000, 0x21, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0x21, 0x21, 0x21
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0xfffffffffffffffe, 0x7fffffff, 0x80000000, 0xfffffffffffffffe, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfffffffffffffffe, 0x21, 0xfffffffffffffffe
results_end:
rows:
    .dword 0x4e2fb3f15f3b28e2, 0x705cb400ebcacb60, 0x705cb400ebcacb60
    .dword 0x45ee43bffb1660a2, 0x946ceb018f452cda, 0x45ee43bffb1660a2
    .dword 0xe4756e655dfaff12, 0xb438e86282a06efe, 0xe4756e655dfaff12
    .dword 0x33e647be954f22e4, 0x546f25dd7d9d8969, 0x546f25dd7d9d8969
    .dword 0xd2ff6a585267dbc1, 0x79cafdb612daa6f7, 0x79cafdb612daa6f7
    .dword 0xb56f506fe399e7f5, 0x2374e35fa8b84d5c, 0x2374e35fa8b84d5c
    .dword 0xee452c953b5a7310, 0xa5ada5c068c234f7, 0xee452c953b5a7310
    .dword 0x8d89ab3dc37a5229, 0x84af5d4e91b5d96f, 0x8d89ab3dc37a5229
    .dword 0xff1fbd907e16f7, 0xedfd93f2c2cdc143, 0xff1fbd907e16f7
    .dword 0xaa28aa17ee86c7e8, 0xce624e2e94092839, 0xce624e2e94092839
    .dword 0x43993f56333bf6e5, 0xe57ca4d3f0e370e4, 0x43993f56333bf6e5
    .dword 0x4b2bc9f2439fdf16, 0x8e2f468a2bc788f4, 0x4b2bc9f2439fdf16
rows_end:
