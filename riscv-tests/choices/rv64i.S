# configuration: isa=rv64i
# What --isa leaves out is illegal, misa does not show it, and instructions are aligned to four bytes.

.macro illegal bits:req
    catch 8852f
    .4byte \bits
    j fail
8852:
    expect_cause 2
.endm
.macro illegal_instruction instruction:vararg
    catch 8852f
    .option push
    .option arch, +zba,+zbb,+zbs,+zbkb
    \instruction
    .option pop
    j fail
8852:
    expect_cause 2
.endm
    case 1                          # misa: I, S, U
    csrr a0, misa
    li a1, 1 << 63 | 1 << 8 | 1 << 18 | 1 << 20
    expect_equal a0, a1
    case 2
    illegal_instruction mul a0, a0, a0
    illegal_instruction divuw a0, a0, a0
    case 3
    illegal_instruction lr.w a0, (a0)
    illegal_instruction amoadd.d a0, a0, (a0)
    illegal_instruction amocas.w a0, a0, (a0)
    case 4                          # floating point, whatever FS says
    set_bits mstatus, mstatus_fs
    illegal_instruction fld fa0, 0(a0)
    illegal_instruction fadd.s fa0, fa0, fa0
    illegal_instruction fmv.x.d a0, fa0
    illegal_instruction fadd.h fa0, fa0, fa0
    illegal_instruction csrr a0, fcsr
    case 5
    illegal_instruction sh1add a0, a0, a0
    illegal_instruction andn a0, a0, a0
    illegal_instruction rev8 a0, a0
    illegal_instruction clmul a0, a0, a0
    illegal_instruction bset a0, a0, a0
    illegal_instruction pack a0, a0, a1
    illegal_instruction xperm4 a0, a0, a0
    illegal_instruction aes64es a0, a0, a0
    illegal_instruction aes64dsm a0, a0, a0
    illegal_instruction sha256sum0 a0, a0
    illegal_instruction sm4ed a0, a0, a0, 0
    illegal_instruction sm3p0 a0, a0
    illegal_instruction czero.eqz a0, a0, a0
    case 6
    illegal_instruction cbo.zero (a0)
    illegal_instruction cbo.clean (a0)
    illegal_instruction fence.i
    illegal_instruction wrs.nto
    illegal_instruction mop.r.0 a0, a0
    illegal_instruction sinval.vma zero, zero
    illegal_instruction csrr a0, csr_stimecmp
    illegal_instruction csrr a0, cycle
    case 7                          # hints stay hints
    pause
    prefetch.r 0(zero)
    case 8                          # no compressed instruction: the fetch takes four bytes
    illegal 0x00010001

    case 9                          # bit 1 of mepc, sepc is zero
    li t0, 0x80000002
    csrw mepc, t0
    expect_csr mepc, 0x80000000
    csrw sepc, t0
    expect_csr sepc, 0x80000000
    case 10                         # a jump to a halfword: cause 0 at the jump, its target as value, no link
    la a0, 1f
    addi a0, a0, 2
    li a1, 0x77
    catch 1f
2:  jalr a1, 0(a0)
    j fail
1:  expect_cause 0
    expect_at 2b
    expect_value a0
    expect a1, 0x77
    case 11
    li a1, 0x77
    catch 1f
2:  .4byte 0x002005ef               # jal a1, +2
    j fail
1:  expect_cause 0
    expect_at 2b
    la t0, 2b
    addi t0, t0, 2
    expect_value t0
    expect a1, 0x77
    case 12                         # a branch only where it is taken
    catch 1f
2:  .4byte 0x00000163               # beq zero, zero, +2
    j fail
1:  expect_cause 0
    expect_at 2b
    .4byte 0x00001163               # bne zero, zero, +2
    case 13                         # the target's bit 0 is cleared first
    la a0, 1f
    addi a0, a0, 1
    jalr a1, 0(a0)
    j fail
1:
    pass 13
