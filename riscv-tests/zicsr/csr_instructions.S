# The six CSR instructions on fcsr, which user code has: read, write, set, clear, immediates, aliasing.

    csrw fcsr, zero
    case 1                          # csrrw
    li a0, 0x5a
    csrrw a1, fcsr, a0
    expect a1, 0
    csrrw a1, fcsr, zero
    expect a1, 0x5a
    csrr a1, fcsr
    expect a1, 0
    case 2                          # rd = rs1
    li a0, 0xa5
    csrw fcsr, a0
    li a0, 0x3c
    csrrw a0, fcsr, a0
    expect a0, 0xa5
    csrr a0, fcsr
    expect a0, 0x3c
    case 3                          # csrrs
    li a0, 0x81
    csrrs a1, fcsr, a0
    expect a1, 0x3c
    csrr a1, fcsr
    expect a1, 0xbd
    csrrs a0, fcsr, a0
    expect a0, 0xbd
    case 4                          # csrrc
    li a0, 0x0f
    csrrc a1, fcsr, a0
    expect a1, 0xbd
    csrrc a0, fcsr, a0
    expect a0, 0xb0
    csrr a1, fcsr
    expect a1, 0xb0
    case 5                          # x0 as source writes nothing
    csrrs a1, fcsr, zero
    expect a1, 0xb0
    csrrc a1, fcsr, zero
    expect a1, 0xb0
    csrrsi a1, fcsr, 0
    expect a1, 0xb0
    csrrci a1, fcsr, 0
    expect a1, 0xb0
    csrr a1, fcsr
    expect a1, 0xb0
    case 6                          # x0 as destination still writes
    li a0, 0x11
    csrrw zero, fcsr, a0
    expect zero, 0
    csrr a1, fcsr
    expect a1, 0x11
    case 7                          # immediates
    csrrwi a1, fcsr, 31
    expect a1, 0x11
    csrrsi a1, fcsr, 0
    expect a1, 31
    csrrci a1, fcsr, 5
    expect a1, 31
    csrrsi a1, fcsr, 1
    expect a1, 26
    csrr a1, fcsr
    expect a1, 27
    csrrwi zero, fcsr, 0
    csrr a1, fcsr
    expect a1, 0
    case 8                          # fflags and frm are windows on it
    csrwi frm, 5
    csrwi fflags, 3
    csrr a1, fcsr
    expect a1, 0xa3
    csrr a1, frm
    expect a1, 5
    csrr a1, fflags
    expect a1, 3
    csrwi fcsr, 0

.macro illegal n:req, instruction:vararg
    case \n
    li a0, 0x77
    catch 2f
1:  \instruction
    j fail
2:  expect_cause 2
    expect_at 1b
    expect a0, 0x77
.endm
    # What does not exist, and reserved forms.
    illegal 9, csrr a0, 0x800
    illegal 10, csrw 0x8ff, a0
    illegal 11, csrr a0, 0xcff
    illegal 12, csrr a0, 0x015      # seed needs Zkr
    illegal 13, csrr a0, 0x011      # ssp needs Zicfiss

    pass 13
