# Physical memory attributes: reservations are for memory, not for devices; a store that PMP refuses does not
# reach a device; addresses that nobody has are access faults at every size, up to the last byte.

    li s2, clint_msip
    li s3, clint_mtimecmp
    case 1                          # LR and SC on a device are access faults
    li a0, 0x77
    catch 1f
    lr.w a0, (s2)
    j fail
1:  expect_cause 5
    expect_value s2
    expect a0, 0x77
    catch 1f
    sc.w a0, a0, (s2)
    j fail
1:  expect_cause 7
    expect_value s2
    case 2                          # no instructions there (or none that is legal)
    catch 1f
    jr s2
1:  expect_equal s10, s2
    addi s8, s8, -1
    sltiu s8, s8, 2
    expect s8, 1
    case 3                          # PMP refuses: the device keeps its state
    csrwi pmpcfg0, 0
    sw zero, 0(s2)
    li t0, 0x2000000 >> 2 | 0x1ff
    csrw pmpaddr0, t0
    li t0, -1
    csrw pmpaddr1, t0
    li t0, 0x1f18
    csrw pmpcfg0, t0
    clear_bits mstatus, mstatus_mpp
    li t0, mstatus_mprv
    li t1, 1
    catch 1f
    csrs mstatus, t0
    sw t1, 0(s2)
    j fail
1:  li t0, mstatus_mprv
    csrc mstatus, t0
    expect_cause 7
    expect_value s2
    lw a0, 0(s2)
    expect a0, 0
    case 4                          # nor is it read
    clear_bits mstatus, mstatus_mpp
    li t0, mstatus_mprv
    catch 1f
    csrs mstatus, t0
    lw a0, 0(s2)
    j fail
1:  li t0, mstatus_mprv
    csrc mstatus, t0
    expect_cause 5
    expect a0, 0
    case 5                          # the end of the address space
    .irp address, -1, -2, -4, -8
    li a1, \address
    catch 1f
    lbu a0, 0(a1)
    j fail
1:  expect_cause 5
    expect_value a1
    catch 1f
    sb a0, 0(a1)
    j fail
1:  expect_cause 7
    expect_value a1
    .endr
    li a1, -8
    catch 1f
    ld a0, 0(a1)
    j fail
1:  expect_cause 5
    catch 1f
    amoadd.d a0, a0, (a1)
    j fail
1:  expect_cause 7
    case 6                          # a fetch from its last halfword
    li a1, -2
    catch 1f
    jr a1
1:  expect_cause 1
    expect_equal s10, a1
    case 7                          # with PMP ranges that end there
    csrwi pmpcfg0, 0
    li t0, -1
    csrw pmpaddr0, t0
    li t0, 0x0f                     # TOR up to the top
    csrw pmpcfg0, t0
    clear_bits mstatus, mstatus_mpp
    li t0, mstatus_mprv
    li a1, -8
    catch 1f
    csrs mstatus, t0
    ld a0, 0(a1)
    j fail
1:  li t0, mstatus_mprv
    csrc mstatus, t0
    expect_cause 5
    li t0, 0x1f                     # NAPOT of everything
    csrw pmpcfg0, t0
    li t0, mstatus_mprv
    catch 1f
    csrs mstatus, t0
    ld a0, 0(a1)
    j fail
1:  li t0, mstatus_mprv
    csrc mstatus, t0
    expect_cause 5
    case 8                          # a misaligned load over the end of the address space
    li a1, -4
    catch 1f
    ld a0, 0(a1)
    j fail
1:  li a0, 5                        # (or misaligned)
    sltu a0, a0, s8
    expect a0, 0
    case 9                          # mtime and mtimecmp: 64 bits, and 32 at a time
    li t0, 0x1122334455667788
    sd t0, 0(s3)
    lw a0, 0(s3)
    expect a0, 0x55667788
    lw a0, 4(s3)
    expect a0, 0x11223344
    li t0, 0x99
    sw t0, 4(s3)
    ld a0, 0(s3)
    expect a0, 0x9955667788
    li t0, clint_mtime
    ld a0, 0(t0)
1:  ld a1, 0(t0)
    bltu a1, a0, fail
    beq a1, a0, 1b
    case 10                         # msip has one bit
    li t0, -1
    sw t0, 0(s2)
    lw a0, 0(s2)
    expect a0, 1
    sw zero, 0(s2)

    pass 10
