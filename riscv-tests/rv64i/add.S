# add rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, add
    table_rr 197, add, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x8d1ee6b95b0895de
    constant a1, 0xb54020d05639a109
    add a0, a0, a1
    expect a0, 0x425f0789b14236e7
    expect a1, 0xb54020d05639a109
    case 210                # rd = rs2
    constant a0, 0x8d1ee6b95b0895de
    constant a1, 0xb54020d05639a109
    add a1, a0, a1
    expect a1, 0x425f0789b14236e7
    expect a0, 0x8d1ee6b95b0895de
    case 211                # rs1 = rs2
    constant a0, 0x8d1ee6b95b0895de
    add a1, a0, a0
    expect a1, 0x1a3dcd72b6112bbc
    case 212                # rd = rs1 = rs2
    add a0, a0, a0
    expect a0, 0x1a3dcd72b6112bbc
    case 213                # rd = x0
    constant a0, 0x8d1ee6b95b0895de
    constant a1, 0xb54020d05639a109
    add zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    add a2, zero, a1
    expect a2, 0xb54020d05639a109
    case 215                # rs2 = x0
    add a2, a0, zero
    expect a2, 0x8d1ee6b95b0895de
    case 216                # rs1 = rs2 = x0
    add a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x1, 0x0
    constant x17, 0x7fffffffffffffff
    add x12, x1, x17
    expect x12, 0x7fffffffffffffff
    case 218                # any registers
    constant x11, 0xffffffff80000000
    constant x20, 0xfedcba9876543210
    add x12, x11, x20
    expect x12, 0xfedcba97f6543210
    case 219                # each result the next operand
    constant a0, 0x8d1ee6b95b0895de
    constant a1, 0xb54020d05639a109
    add a0, a0, a1
    add a1, a0, a1
    add a0, a0, a1
    add a1, a0, a1
    expect a0, 0x39fe2fe3b8be0ed7
    expect a1, 0x319d583dc039e6c7
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
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x1, 0x2, 0x0, 0x8000000000000000, 0x8000000000000001, 0x80000000, 0x80000001, 0xffffffff80000001, 0x100000000, 0x5555555555555556, 0x123456789abcdf0, 0xfedcba9876543211, 0x22, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x0, 0xfffffffffffffffe, 0x7ffffffffffffffe, 0x7fffffffffffffff, 0x7ffffffe, 0x7fffffff, 0xffffffff7fffffff, 0xfffffffe, 0x5555555555555554, 0x123456789abcdee, 0xfedcba987654320f, 0x20, 0xfffffffffffffffd
    .dword 0x7fffffffffffffff, 0x8000000000000000, 0x7ffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0x800000007ffffffe, 0x800000007fffffff, 0x7fffffff7fffffff, 0x80000000fffffffe, 0xd555555555555554, 0x8123456789abcdee, 0x7edcba987654320f, 0x8000000000000020, 0x7ffffffffffffffd
    .dword 0x8000000000000000, 0x8000000000000001, 0x7fffffffffffffff, 0xffffffffffffffff, 0x0, 0x800000007fffffff, 0x8000000080000000, 0x7fffffff80000000, 0x80000000ffffffff, 0xd555555555555555, 0x8123456789abcdef, 0x7edcba9876543210, 0x8000000000000021, 0x7ffffffffffffffe
    .dword 0x7fffffff, 0x80000000, 0x7ffffffe, 0x800000007ffffffe, 0x800000007fffffff, 0xfffffffe, 0xffffffff, 0xffffffffffffffff, 0x17ffffffe, 0x55555555d5555554, 0x123456809abcdee, 0xfedcba98f654320f, 0x80000020, 0x7ffffffd
    .dword 0x80000000, 0x80000001, 0x7fffffff, 0x800000007fffffff, 0x8000000080000000, 0xffffffff, 0x100000000, 0x0, 0x17fffffff, 0x55555555d5555555, 0x123456809abcdef, 0xfedcba98f6543210, 0x80000021, 0x7ffffffe
    .dword 0xffffffff80000000, 0xffffffff80000001, 0xffffffff7fffffff, 0x7fffffff7fffffff, 0x7fffffff80000000, 0xffffffffffffffff, 0x0, 0xffffffff00000000, 0x7fffffff, 0x55555554d5555555, 0x123456709abcdef, 0xfedcba97f6543210, 0xffffffff80000021, 0xffffffff7ffffffe
    .dword 0xffffffff, 0x100000000, 0xfffffffe, 0x80000000fffffffe, 0x80000000ffffffff, 0x17ffffffe, 0x17fffffff, 0x7fffffff, 0x1fffffffe, 0x5555555655555554, 0x123456889abcdee, 0xfedcba997654320f, 0x100000020, 0xfffffffd
    .dword 0x5555555555555555, 0x5555555555555556, 0x5555555555555554, 0xd555555555555554, 0xd555555555555555, 0x55555555d5555554, 0x55555555d5555555, 0x55555554d5555555, 0x5555555655555554, 0xaaaaaaaaaaaaaaaa, 0x56789abcdf012344, 0x54320fedcba98765, 0x5555555555555576, 0x5555555555555553
    .dword 0x123456789abcdef, 0x123456789abcdf0, 0x123456789abcdee, 0x8123456789abcdee, 0x8123456789abcdef, 0x123456809abcdee, 0x123456809abcdef, 0x123456709abcdef, 0x123456889abcdee, 0x56789abcdf012344, 0x2468acf13579bde, 0xffffffffffffffff, 0x123456789abce10, 0x123456789abcded
    .dword 0xfedcba9876543210, 0xfedcba9876543211, 0xfedcba987654320f, 0x7edcba987654320f, 0x7edcba9876543210, 0xfedcba98f654320f, 0xfedcba98f6543210, 0xfedcba97f6543210, 0xfedcba997654320f, 0x54320fedcba98765, 0xffffffffffffffff, 0xfdb97530eca86420, 0xfedcba9876543231, 0xfedcba987654320e
    .dword 0x21, 0x22, 0x20, 0x8000000000000020, 0x8000000000000021, 0x80000020, 0x80000021, 0xffffffff80000021, 0x100000020, 0x5555555555555576, 0x123456789abce10, 0xfedcba9876543231, 0x42, 0x1f
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffd, 0x7ffffffffffffffd, 0x7ffffffffffffffe, 0x7ffffffd, 0x7ffffffe, 0xffffffff7ffffffe, 0xfffffffd, 0x5555555555555553, 0x123456789abcded, 0xfedcba987654320e, 0x1f, 0xfffffffffffffffc
results_end:
rows:
    .dword 0x2347dc780091ccfd, 0xb0ff2908b723e879, 0xd4470580b7b5b576
    .dword 0x1ce7f102bbf59972, 0x5749613efbdbd549, 0x74315241b7d16ebb
    .dword 0xbef81e63e69fda39, 0x810002ebbe5f1908, 0x3ff8214fa4fef341
    .dword 0x7365830ff35a423, 0xdbf8f6b61da7ad5a, 0xe32f4ee71cdd517d
    .dword 0x795a5935ea28412e, 0x7b8de34d312ed07f, 0xf4e83c831b5711ad
    .dword 0x50d007c77f003e10, 0xefd517b0f0bc3537, 0x40a51f786fbc7347
    .dword 0x46c1b444d6379a1, 0xd03cf8b16e45fd28, 0xd4a913f5bba976c9
    .dword 0x5fad7afcbf009001, 0x1099705267c6a907, 0x7046eb4f26c73908
    .dword 0x99f95027c565aef, 0x4f66735061950210, 0x59060852ddeb5cff
    .dword 0x9921faf5ac10a80a, 0x6a7ffb4cad1ee10b, 0x3a1f642592f8915
    .dword 0x39e8e8bb70e9c134, 0x9dc19a37b5fe659, 0x43c5025eec49a78d
    .dword 0xcf4a0b727761cb69, 0xe599253797b9e9aa, 0xb4e330aa0f1bb513
rows_end:
