# Reserved and illegal compressed encodings trap; the instruction's 16 bits are the trap value or it is 0.

    illegal_half 1, 0x0000          # defined illegal
    .irp n, 1,2,3,4,5,6,7           # c.addi4spn with immediate 0
    illegal_half 2, \n << 2
    .endr
    .irp n, 2,4,6,8,10,12,14,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31    # c.lui, c.addi16sp with 0
    illegal_half 3, 0x6001 | \n << 7
    .endr
    .irp n, 0, 1, 17, 31            # c.addiw x0
    illegal_half 4, 0x2001 | \n << 2
    .endr
    illegal_half 5, 0x3001
    illegal_half 6, 0x8002          # c.jr x0
    .irp n, 0, 1, 16, 31            # c.lwsp x0, c.ldsp x0
    illegal_half 7, 0x4002 | \n << 2
    illegal_half 8, 0x6002 | \n << 2
    .endr
    illegal_half 9, 0x5002
    illegal_half 10, 0x7002
    .irp n, 0,1,2,3,4,5,6,7         # the reserved rows of quadrant 1
    illegal_half 11, 0x9c79 | (\n & 1) << 2 | (\n & 6) << 6
    .endr
    illegal_half 12, 0x8c40         # quadrant 0, funct3 4: c.sh's row with bit 6
    illegal_half 13, 0x9c00         # and row 7
    illegal_half 14, 0x9000         # and row 4

    pass 14
