# Which CSR instructions read, write and trap (unprivileged chapter 6, privileged 2.1).

.macro illegal n:req, instruction:vararg
    case \n
    expect_illegal \instruction
.endm
    case 1                          # csrrw swaps
    li a0, 0x123
    csrw mscratch, a0
    li a1, 0x456
    csrrw a2, mscratch, a1
    expect a2, 0x123
    expect_csr mscratch, 0x456
    case 2                          # rd = rs1
    li a0, -1
    csrrw a0, mscratch, a0
    expect a0, 0x456
    expect_csr mscratch, -1
    case 3                          # csrrs, csrrc
    li a0, 0xf0
    csrw mscratch, a0
    li a0, 0x0f
    csrrs a1, mscratch, a0
    expect a1, 0xf0
    expect_csr mscratch, 0xff
    li a0, 0x18
    csrrc a0, mscratch, a0
    expect a0, 0xff
    expect_csr mscratch, 0xe7
    case 4                          # the immediates are five bits, zero-extended
    csrrwi a0, mscratch, 31
    expect a0, 0xe7
    expect_csr mscratch, 31
    csrrsi a0, mscratch, 16
    expect a0, 31
    csrrci a0, mscratch, 17
    expect a0, 31
    expect_csr mscratch, 14
    csrrwi a0, mscratch, 0
    expect a0, 14
    expect_csr mscratch, 0
    case 5                          # all 64 bits
    li a0, 0xfedcba9876543210
    csrw mscratch, a0
    csrr a1, mscratch
    expect_equal a0, a1
    case 6                          # rs1 = x0 writes nothing: legal on a read-only CSR
    csrrs a0, mhartid, zero
    csrrc a0, mhartid, zero
    csrrsi a0, mhartid, 0
    csrrci a0, mhartid, 0
    csrr a0, mvendorid
    csrr a0, marchid
    csrr a0, mimpid
    csrr a0, 0xf15                  # mconfigptr
    case 7                          # any other register is a write, also of zero
    li a0, 0
    li a1, 0x77
    expect_illegal csrrs a1, mhartid, a0
    expect a1, 0x77
    illegal 8, csrrc a1, mhartid, a0
    illegal 9, csrrw zero, mhartid, zero
    illegal 10, csrrw a1, mhartid, a0
    illegal 11, csrrwi a1, mhartid, 0
    illegal 12, csrrsi a1, mhartid, 1
    illegal 13, csrrci a1, mhartid, 1
    illegal 14, csrw cycle, a0
    illegal 15, csrw time, a0
    illegal 16, csrw instret, a0
    illegal 17, csrw hpmcounter3, a0
    case 18
    expect a1, 0x77                 # nothing was written

    # What does not exist.
    illegal 19, csrr a0, 0x5c0
    illegal 20, csrr a0, 0x7c0
    illegal 21, csrr a0, 0x9c0
    illegal 22, csrr a0, 0xfff
    illegal 23, csrr a0, 0x7b0      # dcsr: debug mode only
    illegal 24, csrr a0, 0x7b1
    illegal 25, csrr a0, 0x7b2
    illegal 26, csrr a0, 0x7b3
    illegal 27, csrr a0, 0xc81      # timeh: RV32 only
    illegal 28, csrr a0, 0x310      # mstatush: RV32 only
    illegal 29, csrr a0, 0x3a1      # pmpcfg1: RV32 only
    illegal 30, csrr a0, 0x600      # hstatus: no hypervisor
    illegal 31, csrr a0, 0x008      # vstart: no vectors
    illegal 32, csrr a0, 0x000      # ustatus: the N extension is no more

    # Lower privilege. The CSR number says who may.
    allow_all
.macro refused n:req, mode:req, instruction:vararg
    case \n
    try \mode, \instruction
    expect_trapped 2
.endm
.macro accepted n:req, mode:req, instruction:vararg
    case \n
    try \mode, \instruction
    expect_ran \mode
.endm
    refused 33, supervisor, csrr a0, mscratch
    refused 34, supervisor, csrr a0, mhartid
    refused 35, supervisor, csrw mscratch, zero
    refused 36, supervisor, csrr a0, mstatus
    refused 37, supervisor, csrr a0, csr_menvcfg
    refused 38, supervisor, csrr a0, pmpcfg0
    refused 39, supervisor, csrr a0, mcycle
    refused 40, supervisor, csrr a0, csr_tselect
    accepted 41, supervisor, csrr a0, sscratch
    accepted 42, supervisor, csrr a0, sstatus
    accepted 43, supervisor, csrr a0, satp
    accepted 44, supervisor, csrr a0, csr_senvcfg
    refused 45, user, csrr a0, sscratch
    refused 46, user, csrr a0, sstatus
    refused 47, user, csrr a0, satp
    refused 48, user, csrr a0, csr_senvcfg
    refused 49, user, csrr a0, mscratch
    refused 50, user, csrw sscratch, zero

    case 51                         # a refused access leaves rd and the CSR
    li a0, 0x55
    csrw mscratch, a0
    li a1, 0x66
    try user, csrrw a1, mscratch, a0
    expect_trapped 2
    expect a1, 0x66
    expect_csr mscratch, 0x55

    pass 51
