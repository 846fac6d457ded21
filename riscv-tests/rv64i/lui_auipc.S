# lui and auipc (unprivileged 2.4.1): sign-extended to XLEN; auipc adds to its own address.

    case 1
    lui a0, 0
    expect a0, 0
    case 2
    lui a0, 1
    expect a0, 0x1000
    case 3
    lui a0, 0x7ffff
    expect a0, 0x7ffff000
    case 4                  # bit 31 is the sign
    lui a0, 0x80000
    expect a0, 0xffffffff80000000
    case 5
    lui a0, 0xfffff
    expect a0, -4096
    case 6
    lui zero, 0xfffff
    expect zero, 0
    case 7                  # lui and addiw make every 32-bit constant
    lui a0, 0x12345
    addiw a0, a0, 0x678
    expect a0, 0x12345678
    case 8                  # lui and addi do not
    lui a0, 0x80000
    addi a0, a0, -1
    expect a0, 0xffffffff7fffffff

.macro auipc_case n:req, upper:req, difference:req
    case \n
    jal a1, 1f              # a1 = the address of the next instruction
1:  auipc a0, \upper
    sub a0, a0, a1
    expect a0, \difference
.endm
    auipc_case 9, 0, 0
    auipc_case 10, 1, 0x1000
    auipc_case 11, 0x7ffff, 0x7ffff000
    auipc_case 12, 0x80000, 0xffffffff80000000
    auipc_case 13, 0xfffff, -4096
    case 14
    auipc zero, 1
    expect zero, 0

    pass 14
