# TVM, TW, TSR (3.1.6.5): what each stops in S-mode; and what U may never do.

.macro try_supervisor n:req, ok:req, instruction:vararg
    case \n
    catch 8895f
8894:
    \instruction
    li s8, -1
8895:
    li tp, 0
    .if \ok
    expect s8, -1
    .else
    expect_cause 2
    expect_at 8894b
    .endif
.endm
    csrr s2, satp
    try_supervisor 1, 1, csrr a0, satp
    try_supervisor 2, 1, csrw satp, s2
    try_supervisor 3, 1, sfence.vma
    try_supervisor 4, 1, sinval.vma zero, zero
    try_supervisor 5, 0, mret
    try_supervisor 6, 0, csrr a0, mstatus
    case 7
    to_machine
    set_bits mstatus, mstatus_tvm
    to_supervisor
    li a0, 0x77
    try_supervisor 8, 0, csrr a0, satp
    try_supervisor 9, 0, csrw satp, s2
    try_supervisor 10, 0, csrrs a0, satp, zero
    try_supervisor 11, 0, sfence.vma
    try_supervisor 12, 0, sfence.vma a0, zero
    try_supervisor 13, 0, sinval.vma zero, zero
    try_supervisor 14, 1, sfence.w.inval
    try_supervisor 15, 1, sfence.inval.ir
    case 16
    expect a0, 0x77
    case 17                         # TVM off, TW on: wfi is illegal (here: within a time; there is nothing to wake)
    to_machine
    clear_bits mstatus, mstatus_tvm
    set_bits mstatus, mstatus_tw
    to_supervisor
    try_supervisor 18, 0, wfi
    case 19                         # in M, TW does nothing
    to_machine
    csrsi mie, 8
    li t0, clint_msip
    li t1, 1
    sw t1, 0(t0)
1:  csrr t1, mip
    andi t1, t1, 8
    beqz t1, 1b
    wfi                             # pending: comes back
    sw zero, 0(t0)
    csrw mie, zero
    clear_bits mstatus, mstatus_tw
    set_bits mstatus, mstatus_tsr
    to_supervisor
    case 20                         # TSR
    la t0, fail
    csrw sepc, t0
    try_supervisor 21, 0, sret
    case 22
    to_machine
    clear_bits mstatus, mstatus_tsr
    to_supervisor
    # From U: all of them.
    map 0, frame_0, pte_u_rwx
    sfence.vma
    li s3, window
.macro user_illegal n:req, bits:req
    case \n
    li t0, frame_0
    li t1, \bits
    sw t1, 0(t0)
    fence.i
    as_user s3
    expect_cause 2
    expect_equal s10, s3
    expect_value_zero_or \bits
.endm
    user_illegal 23, 0x10200073     # sret
    user_illegal 24, 0x30200073     # mret
    user_illegal 25, 0x12000073     # sfence.vma
    user_illegal 26, 0x18002573     # csrr a0, satp
    user_illegal 27, 0x10002573     # csrr a0, sstatus
    user_illegal 28, 0x16000073     # sinval.vma
    user_illegal 29, 0x18000073     # sfence.w.inval
    user_illegal 30, 0x7b200073     # dret
    case 31                         # ecall: 8
    li t0, frame_0
    li t1, 0x73
    sw t1, 0(t0)
    fence.i
    as_user s3
    expect_cause 8
    expect_equal s10, s3
    expect s9, 0
    case 32                         # sret enables interrupts from SPIE, leaves SPP = U
    csrr a0, sstatus
    andi a0, a0, 0x100
    expect a0, 0
    case 33                         # dret outside debug mode, and the hypervisor's fences
    try_supervisor 34, 0, .4byte 0x7b200073
    try_supervisor 35, 0, .4byte 0x22000073
    try_supervisor 36, 0, .4byte 0x62000073
    try_supervisor 37, 0, .4byte 0x60004073

    pass 37
