# mstatus.FS (3.1.6.6): Off traps everything of the floating-point unit; whatever changes its state makes it
# Dirty, also flags alone; what traps does not. misaligned or absent memory included.

    .equ area, 0x80010000
    li s2, area
    li s3, 0x40000000
    li t0, mstatus_fs
    csrs mstatus, t0
    csrw fcsr, zero
    fmv.d.x ft0, zero
    li t0, 0x3ff0000000000000
    fmv.d.x ft1, t0
    li t0, 0x3fd5555555555555
    fmv.d.x ft2, t0
    li t0, mstatus_fs
    csrc mstatus, t0

.macro off n:req, instruction:vararg
    case \n
    li a0, 0x77
    catch 8871f
8870:
    \instruction
    j fail
8871:
    expect_cause 2
    expect_at 8870b
    expect a0, 0x77
.endm
    off 1, fadd.d ft3, ft1, ft2
    off 2, fld ft3, 0(s2)
    off 3, fsd ft3, 0(s2)
    off 4, flw ft3, 0(s2)
    off 5, fsw ft3, 0(s2)
    off 6, fmv.x.d a0, ft1
    off 7, fmv.d.x ft3, a0
    off 8, feq.d a0, ft1, ft1
    off 9, fclass.s a0, ft1
    off 10, fcvt.w.s a0, ft1
    off 11, fmadd.s ft3, ft1, ft1, ft1
    off 12, fsgnj.d ft3, ft1, ft1
    off 13, csrr a0, fcsr
    off 14, csrr a0, fflags
    off 15, csrr a0, frm
    off 16, csrwi fflags, 0
    off 17, flh ft3, 0(s2)
    off 18, fadd.h ft3, ft1, ft1
    off 19, fli.s ft3, 1.0
    case 20                         # compressed ones
    catch 1f
    compressed_on
    c.fld fa0, 0(a0)
    compressed_off
    j fail
1:  expect_cause 2
    case 21
    catch 1f
    compressed_on
    c.fsdsp fa0, 0(sp)
    compressed_off
    j fail
1:  expect_cause 2

# With FS as given, the instruction leaves FS as given.
.macro state n:req, before:req, after:req, instruction:vararg
    case \n
    li t0, mstatus_fs
    csrs mstatus, t0
    csrwi fflags, 0
    csrc mstatus, t0
    li t0, \before << 13
    csrs mstatus, t0
    \instruction
    csrr t0, mstatus
    srli t1, t0, 13
    andi t1, t1, 3
    expect t1, \after
    srli t0, t0, 63                 # SD is FS = 3
    expect t0, \after / 3
.endm
    state 22, 2, 3, fadd.d ft3, ft1, ft1
    state 23, 1, 3, fadd.d ft3, ft1, ft1
    state 24, 2, 3, fld ft3, 0(s2)
    state 25, 2, 3, flw ft3, 0(s2)
    state 26, 2, 3, fmv.d.x ft3, a0
    state 27, 2, 3, fcvt.d.w ft3, a0
    state 28, 2, 3, fsgnj.d ft3, ft1, ft1
    state 29, 2, 3, csrwi fflags, 1
    state 30, 2, 3, csrwi frm, 0
    state 31, 2, 3, csrw fcsr, zero
    # Flags alone: 1/3 to an integer is inexact; comparing with a signalling NaN is invalid.
    state 32, 2, 3, fcvt.w.d a1, ft2
    state 33, 1, 3, fcvt.w.d a1, ft2
    state 34, 2, 3, fdiv.d ft3, ft1, ft2
    li t0, 0x7ff0000000000001
    li t1, mstatus_fs
    csrs mstatus, t1
    fmv.d.x ft4, t0
    state 35, 2, 3, feq.d a1, ft4, ft4
    state 36, 2, 3, flt.d a1, ft4, ft1
    # Nothing changes: stores and moves out leave it.
    state 37, 2, 2, fsd ft1, 0(s2)
    state 38, 2, 2, fmv.x.d a1, ft1
    state 39, 2, 2, fclass.d a1, ft1
    state 40, 2, 2, csrr a1, fcsr
    state 41, 2, 2, feq.d a1, ft1, ft1

    case 42                         # a load that faults leaves FS and the register
    clear_bits mstatus, mstatus_fs
    set_bits mstatus, 2 << 13
    catch 1f
    fld ft1, 0(s3)
    j fail
1:  expect_cause 5
    csrr t0, mstatus
    srli t1, t0, 13
    andi t1, t1, 3
    expect t1, 2
    bltz t0, fail
    fmv.x.d a0, ft1
    expect a0, 0x3ff0000000000000
    case 43                         # an illegal rounding mode too: no flags, no result
    li t0, mstatus_fs
    csrs mstatus, t0
    csrwi fflags, 0
    csrwi frm, 5
    clear_bits mstatus, 1 << 13     # clean
    catch 1f
    fdiv.d ft1, ft1, ft2
    j fail
1:  expect_cause 2
    csrr t0, mstatus
    srli t0, t0, 13
    andi t0, t0, 3
    expect t0, 2
    csrr a0, fcsr
    expect a0, 5 << 5
    fmv.x.d a0, ft1
    expect a0, 0x3ff0000000000000
    csrwi frm, 0

    case 44                         # sstatus shows the same field; SD too
    csrr t0, sstatus
    bgez t0, fail
    li t1, mstatus_fs
    csrc sstatus, t1
    catch 1f
    fmv.x.d a0, ft1
    j fail
1:  expect_cause 2

    pass 44
