# A choice of sv39 (as Spike with Zicclsm): where misaligned loads and stores work, a misaligned AMO or SC is a
# store access fault, a misaligned LR a load access fault; both before any page fault, SC also without a reservation.

.macro refused cause:req, instruction:vararg
    catch 8852f
8851:
    \instruction
    j fail
8852:
    expect_cause \cause
    expect_at 8851b
    expect_value a2
.endm
    case 1
    li a2, 0x80010004
    refused 7, amoadd.d a0, a1, (a2)
    refused 7, sc.d a0, a1, (a2)
    refused 5, lr.d a0, (a2)
    refused 7, amocas.d a0, a1, (a2)
    li a2, 0x80010001
    refused 7, amomaxu.w a0, a1, (a2)
    refused 7, sc.w a0, a1, (a2)
    refused 5, lr.w a0, (a2)
    case 2                          # before a page fault
    li s0, 8
    jal translation_on
    li a0, 0x4444
    li a1, 1
    jal amo
    expect s8, 7
    expect_equal s9, a0
    jal load_reserved
    expect s8, 5
    li a0, 0x4448
    jal amo
    expect s8, store_fault

    pass 2
