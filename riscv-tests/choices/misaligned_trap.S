# configuration: misaligned=trap
# With misaligned accesses switched off: 4 for loads and LR, 6 for stores, SC and AMO, with the address, before
# page faults and access faults; nothing is read or written.

.macro refused cause:req, instruction:vararg
    li a0, 0x77
    catch 8852f
8851:
    \instruction
    j fail
8852:
    expect_cause \cause
    expect_at 8851b
    expect_value a2
    expect a0, 0x77
.endm
    li a1, 5
    li t0, mstatus_fs
    csrs mstatus, t0
    case 1
    li a2, 0x80010001
    refused 4, lh a0, 0(a2)
    refused 4, lhu a0, 0(a2)
    refused 4, lw a0, 0(a2)
    refused 4, lwu a0, 0(a2)
    refused 4, ld a0, 0(a2)
    refused 4, flw fa0, 0(a2)
    refused 4, fld fa0, 0(a2)
    refused 4, flh fa0, 0(a2)
    refused 4, lr.w a0, (a2)
    refused 4, lr.d a0, (a2)
    case 2
    sd zero, -1(a2)
    sd zero, 7(a2)
    refused 6, sh a1, 0(a2)
    refused 6, sw a1, 0(a2)
    refused 6, sd a1, 0(a2)
    refused 6, fsw fa0, 0(a2)
    refused 6, fsd fa0, 0(a2)
    refused 6, fsh fa0, 0(a2)
    refused 6, sc.w a0, a1, (a2)
    refused 6, sc.d a0, a1, (a2)
    refused 6, amoadd.w a0, a1, (a2)
    refused 6, amoadd.d a0, a1, (a2)
    ld a3, -1(a2)
    expect a3, 0
    ld a3, 7(a2)
    expect a3, 0
    case 3                          # bytes cannot be misaligned, aligned ones work
    lb a0, 0(a2)
    sb zero, 0(a2)
    lh a0, 1(a2)
    lw a0, 3(a2)
    ld a0, 7(a2)
    case 4                          # two- and four-byte steps
    li a2, 0x80010002
    lh a0, 0(a2)
    refused 4, lw a0, 0(a2)
    refused 6, sd a1, 0(a2)
    li a2, 0x80010004
    lw a0, 0(a2)
    refused 4, ld a0, 0(a2)
    refused 6, amoswap.d a0, a1, (a2)
    case 5                          # compressed ones
    compressed_on
    .balign 4
    refused 4, c.ld a5, 0(a2)
    .balign 4
    refused 6, c.sd a5, 0(a2)
    compressed_off
    .balign 4
    case 6                          # before an access fault
    li a2, 0x40000001
    refused 4, lw a0, 0(a2)
    refused 6, sw a0, 0(a2)
    refused 6, amoadd.w a0, a1, (a2)
    case 7                          # before a page fault
    li s0, 8
    jal translation_on
    li a0, 0x4444
    li a1, 1
    jal load
    expect s8, 4
    jal store
    expect s8, 6
    jal amo
    expect s8, 6
    jal load_reserved
    expect s8, 4
    li a0, 0x4448
    jal load
    expect s8, load_fault

    pass 7
