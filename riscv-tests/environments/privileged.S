# For tests that own the machine: other privilege modes, and CSRs. Follows machine.S.

    .equ user, 0
    .equ supervisor, 1
    .equ machine, 3

    .equ mstatus_sie, 1 << 1
    .equ mstatus_mie, 1 << 3
    .equ mstatus_spie, 1 << 5
    .equ mstatus_mpie, 1 << 7
    .equ mstatus_spp, 1 << 8
    .equ mstatus_mpp, 3 << 11
    .equ mstatus_fs, 3 << 13
    .equ mstatus_mprv, 1 << 17
    .equ mstatus_sum, 1 << 18
    .equ mstatus_mxr, 1 << 19
    .equ mstatus_tvm, 1 << 20
    .equ mstatus_tw, 1 << 21
    .equ mstatus_tsr, 1 << 22

    .equ csr_menvcfg, 0x30a
    .equ csr_senvcfg, 0x10a
    .equ csr_mcountinhibit, 0x320
    .equ csr_stimecmp, 0x14d
    .equ csr_mseccfg, 0x747
    .equ csr_tselect, 0x7a0
    .equ csr_tdata1, 0x7a1
    .equ csr_tdata2, 0x7a2

    .equ clint_msip, 0x2000000
    .equ clint_mtimecmp, 0x2004000
    .equ clint_mtime, 0x200bff8

# Everything is allowed to S and U by PMP entry 0, and by mstateen0 where it exists.
.macro allow_all
    li t0, -1
    csrw pmpaddr0, t0
    catch 8839f
    csrw 0x30c, t0
8839:
    li tp, 0
    li t0, 0x1f
    csrw pmpcfg0, t0
.endm

.macro set_bits csr:req, bits:req
    li t0, \bits
    csrs \csr, t0
.endm
.macro clear_bits csr:req, bits:req
    li t0, \bits
    csrc \csr, t0
.endm
.macro write_csr csr:req, value:req
    li t0, \value
    csrw \csr, t0
.endm

# Fail unless the CSR holds the value (under the mask).
.macro expect_csr csr:req, value:req, mask=-1
    csrr t0, \csr
    .ifnc \mask, -1
    li s11, \mask
    and t0, t0, s11
    .endif
    expect t0, \value
.endm

# Go on at `label` in a mode; clobbers t0.
.macro enter mode:req, label:req
    li t0, mstatus_mpp
    csrc mstatus, t0
    li t0, \mode << 11
    csrs mstatus, t0
    la t0, \label
    csrw mepc, t0
    mret
.endm

# One instruction in a mode. Goes on in machine mode with s8, s9, s10 as after an
# exception: where the instruction did not trap, that is the cause of an ecall.
.macro try mode:req, instruction:vararg
    catch 8842f
    enter \mode, 8841f
8841:
    \instruction
8840:
    ecall
8842:
.endm
# After try: it ran.
.macro expect_ran mode:req
    expect_cause 8 + \mode
    expect_at 8840b
.endm
# After try: it trapped.
.macro expect_trapped cause:req
    expect_cause \cause
    expect_at 8841b
.endm

# One instruction in machine mode must be illegal.
.macro expect_illegal instruction:vararg
    catch 8844f
8843:
    \instruction
    j fail
8844:
    expect_cause 2
    expect_at 8843b
.endm
