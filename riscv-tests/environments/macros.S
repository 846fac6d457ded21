# What every test uses, in every environment.
#
# Registers with a meaning of their own; all others belong to the test:
#   gp   the number of the case that runs (1, 2, …); a failure reports it
#   tp   where to go on after the next exception; 0 = no exception is expected
#   s8   cause of that exception     \
#   s9   its trap value               | written by the environment
#   s10  the pc that it names        /
#   s11  scratch of the macros below
#
# `tohost` receives 1 for a pass and (n << 1) | 1 for a failure, where n is
#   the case (499: before the first), or 1000 * (cause + 1) + case for an exception that no case expected
#   (interrupts count as cause 64 + number), or 500 + a small number when the
#   demand-paging supervisor of the paged environment finds its own books wrong.

    .option norelax
# Zba, Zbb, Zbs and Zbkb are not among these: `li` would use them. Their tests turn them on.
    .option arch, +zbc,+zbkc,+zbkx,+zknd,+zkne,+zknh,+zksed,+zksh,+zicond,+zfh,+zfa,+zicbom,+zicboz,+zicbop,+zihintpause,+zawrs,+zacas,+zimop,+svinval
    .option norvc

# Compressed instructions are written as such (`c.add`) between these two.
.macro compressed_on
    .option push
    .option arch, +c,+zba,+zbb,+zcb,+zcmop
    .option exact
.endm
.macro compressed_off
    .option pop
.endm

# Begin case n.
.macro case n
    li gp, \n
.endm

# A constant: from memory where `li` would be longer.
.macro constant register:req, value:req
    .if (\value) >= -0x80000000 && (\value) <= 0x7fffffff
    li \register, \value
    .else
    .pushsection .constants, "a", @progbits
    .balign 8
8898:
    .dword \value
    .popsection
    ld \register, 8898b
    .endif
.endm

# Fail unless the register holds the value.
.macro expect register:req, value:req
    constant s11, \value
    bne \register, s11, fail
.endm

# Fail unless the two registers are equal.
.macro expect_equal a:req, b:req
    bne \a, \b, fail
.endm

# The next exception goes on at `label`.
.macro catch label:req
    la tp, \label
.endm

# After catch: fail unless the exception had this cause.
.macro expect_cause cause:req
    expect s8, \cause
.endm

# After catch: fail unless the exception's trap value was the register's.
.macro expect_value register:req
    bne s9, \register, fail
.endm

# After catch: fail unless the exception was raised at `label`.
.macro expect_at label:req
    la s11, \label
    bne s10, s11, fail
.endm

# The trap value of an illegal instruction may be 0 or the instruction.
.macro expect_value_zero_or bits:req
    beqz s9, 8899f
    li s11, \bits
    bne s9, s11, fail
8899:
.endm

# A word that must raise an illegal-instruction exception, as case n.
.macro illegal_word n:req, bits:req
    case \n
    catch 8802f
8801:
    .4byte \bits
    j fail
8802:
    expect_cause 2
    expect_at 8801b
    expect_value_zero_or \bits
.endm

# A halfword likewise.
.macro illegal_half n:req, bits:req
    case \n
    catch 8802f
    .balign 4
8801:
    .2byte \bits
    compressed_on
    c.j 8803f
    compressed_off
8802:
    expect_cause 2
    expect_at 8801b
    expect_value_zero_or \bits
    j 8804f
8803:
    j fail
    .balign 4
8804:
.endm

# Everything passed; the last case must have been number n.
.macro pass n:req
    li s11, \n
    bne gp, s11, fail
    j succeed
.endm

# --- Tables: rows of operands and result, one case a row -----------------------

# Case `first` and following: insn rd, rs1, rs2 over rows { rs1, rs2, rd }.
.macro table_rr first:req, insn:req, table:req, end:req
    li gp, \first
    la s2, \table
    la s3, \end
8810:
    ld a0, 0(s2)
    ld a1, 8(s2)
    ld a3, 16(s2)
    \insn a2, a0, a1
    bne a2, a3, fail
    addi gp, gp, 1
    addi s2, s2, 24
    bne s2, s3, 8810b
    addi gp, gp, -1
.endm

# The same for insn rd, rs1 over rows { rs1, rd }.
.macro table_r first:req, insn:req, table:req, end:req
    li gp, \first
    la s2, \table
    la s3, \end
8810:
    ld a0, 0(s2)
    ld a3, 8(s2)
    \insn a2, a0
    bne a2, a3, fail
    addi gp, gp, 1
    addi s2, s2, 16
    bne s2, s3, 8810b
    addi gp, gp, -1
.endm

# Case `first` and following: insn rd, rs1, rs2 for every pair of the doublewords from
# `values` to `values_end`, rs2 running faster; `results` holds what rd must be.
.macro table_cross first:req, insn:req
    li gp, \first
    la s2, values
    la s3, values_end
    la s5, results
8811:
    la s4, values
8812:
    ld a0, 0(s2)
    ld a1, 0(s4)
    ld a3, 0(s5)
    \insn a2, a0, a1
    bne a2, a3, fail
    addi gp, gp, 1
    addi s5, s5, 8
    addi s4, s4, 8
    bne s4, s3, 8812b
    addi s2, s2, 8
    bne s2, s3, 8811b
    addi gp, gp, -1
.endm

# One case: insn rd, rs1, immediate; rs1 and rd's value at `offset` of the table in s2.
.macro immediate_case offset:req, insn:req, immediate:req
    addi gp, gp, 1
    ld a0, \offset(s2)
    ld a3, \offset+8(s2)
    \insn a2, a0, \immediate
    bne a2, a3, fail
.endm

# Case `first` and following: whether a branch is taken, over rows { rs1, rs2, taken }.
.macro table_branch first:req, insn:req, table:req, end:req
    li gp, \first
    la s2, \table
    la s3, \end
8813:
    ld a0, 0(s2)
    ld a1, 8(s2)
    ld a3, 16(s2)
    li a2, 1
    \insn a0, a1, 8814f
    li a2, 0
8814:
    bne a2, a3, fail
    addi gp, gp, 1
    addi s2, s2, 24
    bne s2, s3, 8813b
    addi gp, gp, -1
.endm

# Case `first` and following: a floating-point instruction over rows of `operands`
# doublewords and the result; `modes` holds a byte for each row, flags + 32 * frm.
# Operands are loaded into fa0, fa1, fa2 (or a0 where source = x), unboxed patterns as
# they are; the result is the whole 64-bit register fa3 (or a2 where result = x).
.macro table_float first:req, operands:req, source:req, result:req, insn:req, rest:vararg
    li gp, \first
    la s2, rows
    la s3, rows_end
    la s4, modes
8815:
    .ifc \source, x
    ld a0, 0(s2)
    .else
    fld fa0, 0(s2)
    .endif
    .if \operands > 1
    fld fa1, 8(s2)
    .endif
    .if \operands > 2
    fld fa2, 16(s2)
    .endif
    ld a3, 8 * \operands(s2)
    float_case \result, \insn, \rest
    addi s2, s2, 8 * \operands + 8
    bne s2, s3, 8815b
    addi gp, gp, -1
    fsrmi 0
.endm

# The same for fa0 and fa1 over every pair of the doublewords from `values` to
# `values_end`, fa1 running faster; results in `results`, flags in `result_modes`.
.macro table_float_cross first:req, result:req, insn:req, rest:vararg
    li gp, \first
    la s2, values
    la s3, values_end
    la s4, result_modes
    la s5, results
8816:
    la s6, values
8817:
    fld fa0, 0(s2)
    fld fa1, 0(s6)
    ld a3, 0(s5)
    float_case \result, \insn, \rest
    addi s5, s5, 8
    addi s6, s6, 8
    bne s6, s3, 8817b
    addi s2, s2, 8
    bne s2, s3, 8816b
    addi gp, gp, -1
    fsrmi 0
.endm

.macro float_case result:req, insn:req, rest:vararg
    lbu a4, 0(s4)
    srli a5, a4, 5
    fsrm a5
    fsflagsi 0
    \insn \rest
    frflags a6
    .ifc \result, f
    fmv.x.d a2, fa3
    .endif
    bne a2, a3, fail
    andi a4, a4, 31
    bne a6, a4, fail
    addi gp, gp, 1
    addi s4, s4, 1
.endm

# Case `first` and following: an AMO on `cell`, over rows { memory, rs2, rd, memory after },
# from `rows` to `rows_end`.
.macro table_atomic first:req, insn:req
    li gp, \first
    la s2, rows
    la s3, rows_end
    la s4, cell
8818:
    ld a0, 0(s2)
    sd a0, 0(s4)
    ld a1, 8(s2)
    ld a3, 16(s2)
    ld a4, 24(s2)
    \insn a2, a1, (s4)
    bne a2, a3, fail
    ld a2, 0(s4)
    bne a2, a4, fail
    addi gp, gp, 1
    addi s2, s2, 32
    bne s2, s3, 8818b
    addi gp, gp, -1
.endm
