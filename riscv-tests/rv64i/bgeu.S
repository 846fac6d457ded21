# bgeu rs1, rs2, target
# Written by tools/generate.py.

    table_branch 1, bgeu, rows, rows_end
    case 50                 # backward, taken
    j 2f
1:
    j 3f
2:
    constant s4, 5
    constant t6, 5
    bgeu s4, t6, 1b
    j fail
3:
    case 51                 # backward, not taken
    j 2f
1:
    j fail
2:
    constant s4, 5
    constant t6, 6
    bgeu s4, t6, 1b
3:
    case 52                 # backward, taken
    j 2f
1:
    j 3f
2:
    li s4, -1
    constant t6, 0
    bgeu s4, t6, 1b
    j fail
3:
    case 53                 # backward, not taken
    j 2f
1:
    j fail
2:
    constant s4, 0
    li t6, -1
    bgeu s4, t6, 1b
3:
    case 54                 # a0, a0
    li a0, 1
    li a1, 0
    bgeu a0, a0, 1f
    li a1, 1
1:
    expect a1, 0
    case 55                 # zero, a0
    li a0, 1
    li a1, 0
    bgeu zero, a0, 1f
    li a1, 1
1:
    expect a1, 1
    case 56                 # a0, zero
    li a0, 1
    li a1, 0
    bgeu a0, zero, 1f
    li a1, 1
1:
    expect a1, 0
    case 57                 # zero, zero
    li a0, 1
    li a1, 0
    bgeu zero, zero, 1f
    li a1, 1
1:
    expect a1, 0
    pass 57

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x1
    .dword 0x0, 0x1, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0
    .dword 0x0, 0x8000000000000000, 0x0
    .dword 0x0, 0x7fffffffffffffff, 0x0
    .dword 0x0, 0x80000000, 0x0
    .dword 0x0, 0xffffffff, 0x0
    .dword 0x1, 0x0, 0x1
    .dword 0x1, 0x1, 0x1
    .dword 0x1, 0xffffffffffffffff, 0x0
    .dword 0x1, 0x8000000000000000, 0x0
    .dword 0x1, 0x7fffffffffffffff, 0x0
    .dword 0x1, 0x80000000, 0x0
    .dword 0x1, 0xffffffff, 0x0
    .dword 0xffffffffffffffff, 0x0, 0x1
    .dword 0xffffffffffffffff, 0x1, 0x1
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0x1
    .dword 0xffffffffffffffff, 0x8000000000000000, 0x1
    .dword 0xffffffffffffffff, 0x7fffffffffffffff, 0x1
    .dword 0xffffffffffffffff, 0x80000000, 0x1
    .dword 0xffffffffffffffff, 0xffffffff, 0x1
    .dword 0x8000000000000000, 0x0, 0x1
    .dword 0x8000000000000000, 0x1, 0x1
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x0
    .dword 0x8000000000000000, 0x8000000000000000, 0x1
    .dword 0x8000000000000000, 0x7fffffffffffffff, 0x1
    .dword 0x8000000000000000, 0x80000000, 0x1
    .dword 0x8000000000000000, 0xffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x0, 0x1
    .dword 0x7fffffffffffffff, 0x1, 0x1
    .dword 0x7fffffffffffffff, 0xffffffffffffffff, 0x0
    .dword 0x7fffffffffffffff, 0x8000000000000000, 0x0
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x80000000, 0x1
    .dword 0x7fffffffffffffff, 0xffffffff, 0x1
    .dword 0x80000000, 0x0, 0x1
    .dword 0x80000000, 0x1, 0x1
    .dword 0x80000000, 0xffffffffffffffff, 0x0
    .dword 0x80000000, 0x8000000000000000, 0x0
    .dword 0x80000000, 0x7fffffffffffffff, 0x0
    .dword 0x80000000, 0x80000000, 0x1
    .dword 0x80000000, 0xffffffff, 0x0
    .dword 0xffffffff, 0x0, 0x1
    .dword 0xffffffff, 0x1, 0x1
    .dword 0xffffffff, 0xffffffffffffffff, 0x0
    .dword 0xffffffff, 0x8000000000000000, 0x0
    .dword 0xffffffff, 0x7fffffffffffffff, 0x0
    .dword 0xffffffff, 0x80000000, 0x1
    .dword 0xffffffff, 0xffffffff, 0x1
rows_end:
