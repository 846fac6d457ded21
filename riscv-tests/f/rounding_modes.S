# Static and dynamic rounding modes; 5 and 6 are reserved, and so is 7 in frm where an instruction asks for it
# (unprivileged 20.2). Nothing is raised or written then.

    li t0, 0xffffffff3f800000       # 1
    fmv.d.x fa0, t0
    li t0, 0xffffffff33000000       # 2^-25: not a tie
    fmv.d.x fa1, t0
    li t0, 0xffffffffbf800000       # -1
    fmv.d.x fa2, t0
    li t0, 0xffffffffb3000000
    fmv.d.x fa3, t0
    li t0, 0xffffffff33800000       # 2^-24: a tie
    fmv.d.x fa4, t0

.macro rounds n:req, mode:req, a:req, b:req, result:req
    case \n
    fsflagsi 0
    fsrmi (\n + 1) & 3              # not what is asked for
    fadd.s fa5, \a, \b, \mode
    fmv.x.w a0, fa5
    expect a0, \result
    frflags a0
    expect a0, 1
.endm
    rounds 1, rne, fa0, fa1, 0x3f800000
    rounds 2, rtz, fa0, fa1, 0x3f800000
    rounds 3, rdn, fa0, fa1, 0x3f800000
    rounds 4, rup, fa0, fa1, 0x3f800001
    rounds 5, rmm, fa0, fa1, 0x3f800000
    rounds 6, rne, fa2, fa3, 0xffffffffbf800000
    rounds 7, rtz, fa2, fa3, 0xffffffffbf800000
    rounds 8, rdn, fa2, fa3, 0xffffffffbf800001
    rounds 9, rup, fa2, fa3, 0xffffffffbf800000
    rounds 10, rmm, fa2, fa3, 0xffffffffbf800000
    rounds 11, rne, fa0, fa4, 0x3f800000
    rounds 12, rtz, fa0, fa4, 0x3f800000
    rounds 13, rup, fa0, fa4, 0x3f800001
    rounds 14, rmm, fa0, fa4, 0x3f800001

.macro dynamic n:req, mode:req, result:req
    case \n
    fsrmi \mode
    fadd.s fa5, fa0, fa4, dyn
    fmv.x.w a0, fa5
    expect a0, \result
.endm
    dynamic 15, 0, 0x3f800000
    dynamic 16, 1, 0x3f800000
    dynamic 17, 2, 0x3f800000
    dynamic 18, 3, 0x3f800001
    dynamic 19, 4, 0x3f800001

    # Reserved: the instruction, whatever frm is.
.macro reserved n:req, frm:req, bits:req
    case \n
    fsflagsi 0
    fsrmi \frm
    fmv.d.x fa5, zero
    li a0, 0x77
    catch 2f
1:  .4byte \bits
    j fail
2:  expect_cause 2
    expect_at 1b
    expect a0, 0x77
    fmv.x.d a1, fa5
    expect a1, 0
    frflags a1
    expect a1, 0
.endm
    .equ fadd_s, 0x00b507d3         # fadd.s fa5, fa0, fa1 with rm = 0
    .equ rm, 1 << 12
    reserved 20, 0, fadd_s | 5 * rm
    reserved 21, 0, fadd_s | 6 * rm
    reserved 22, 5, fadd_s | 7 * rm
    reserved 23, 6, fadd_s | 7 * rm
    reserved 24, 7, fadd_s | 7 * rm
    reserved 25, 5, 0x18b507d3 | 7 * rm     # fdiv.s
    reserved 26, 5, 0x580507d3 | 7 * rm     # fsqrt.s
    reserved 27, 5, 0x60b507c3 | 7 * rm     # fmadd.s, rs3 = fa2
    reserved 28, 5, 0xc0050553 | 7 * rm     # fcvt.w.s a0, fa0
    reserved 29, 6, 0xd00507d3 | 7 * rm     # fcvt.s.w fa5, a0
    reserved 30, 7, 0x401507d3 | 7 * rm     # fcvt.s.d fa5, fa0
    reserved 31, 0, 0xc0050553 | 5 * rm
    case 32                         # where a static mode is given, frm does not matter
    fsrmi 7
    fadd.s fa5, fa0, fa4, rup
    fmv.x.w a0, fa5
    expect a0, 0x3f800001
    case 33                         # nor where nothing is rounded: fsgnj, fmin, feq, fclass, fmv have other functions there
    fsgnj.s fa5, fa0, fa0
    fmin.s fa5, fa0, fa4
    feq.s a0, fa0, fa0
    expect a0, 1
    fclass.s a0, fa0
    expect a0, 0x40
    fsrmi 0
    # Function codes beside the existing ones.
    illegal_word 34, 0x20b537d3     # fsgnj with funct3 = 3
    illegal_word 35, 0x28b547d3     # fmin with funct3 = 4
    illegal_word 36, 0xa0b53553     # feq with funct3 = 3
    illegal_word 37, 0xe0052553     # fclass with funct3 = 2
    illegal_word 38, 0xc0450553     # fcvt with a fifth integer type
    illegal_word 39, 0x580587d3 | 1 << 20   # fsqrt with rs2 = 1
    illegal_word 40, 0x06b507d3             # format 3 of fadd: quad
    illegal_word 41, 0xe2150553             # fmvh.x.d is RV32's
    illegal_word 42, 0xb2b507d3             # fmvp.d.x is RV32's
    case 43                         # a reserved frm can be kept and changed
    csrwi frm, 6
    csrr a0, frm
    expect a0, 6
    csrwi frm, 1
    fadd.s fa5, fa0, fa1, dyn
    fmv.x.w a0, fa5
    expect a0, 0x3f800000

    pass 43
