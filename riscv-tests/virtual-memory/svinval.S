# Svinval (chapter 15): sfence.w.inval, sinval.vma, sfence.inval.ir together are an sfence.vma; U may
# execute none of them, S only sinval.vma not under TVM.

    .equ old, 0x80240000
    .equ new, 0x80250000
    li t0, old
    li t1, 1
    sd t1, 0(t0)
    li t0, new
    li t1, 2
    sd t1, 0(t0)

    li s0, 8
    jal translation_on
    jal upper_half
    li s3, old
    add s3, s3, a0
    mv a0, s3
    li a1, 0
    jal pte_address
    mv s4, a0
    mv a0, s3
    li a1, 1

.macro change n:req, instruction:vararg
    case \n
    pte t0, old, pte_s_rwx
    sd t0, 0(s4)
    sfence.vma
    jal load
    expect a2, 1
    pte t0, new, pte_s_rwx
    sd t0, 0(s4)
    sfence.w.inval
    \instruction
    sfence.inval.ir
    jal load
    expect s8, -1
    expect a2, 2
.endm
    change 1, sinval.vma zero, zero
    change 2, sinval.vma a0, zero
    li s5, 0
    change 3, sinval.vma zero, s5
    change 4, sinval.vma a0, s5

    csrw satp, zero
    sfence.vma
.macro try_case n:req, mode:req, cause:req, instruction:vararg
    case \n
    try \mode, \instruction
    .if \cause
    expect_trapped \cause
    .else
    expect_ran \mode
    .endif
.endm
    try_case 5, supervisor, 0, sinval.vma zero, zero
    try_case 6, supervisor, 0, sfence.w.inval
    try_case 7, supervisor, 0, sfence.inval.ir
    try_case 8, user, 2, sinval.vma zero, zero
    try_case 9, user, 2, sfence.w.inval
    try_case 10, user, 2, sfence.inval.ir
    try_case 11, user, 2, sfence.vma
    set_bits mstatus, mstatus_tvm
    try_case 12, supervisor, 2, sinval.vma a0, zero
    try_case 13, supervisor, 2, sfence.vma a0, zero
    try_case 14, supervisor, 0, sfence.w.inval
    try_case 15, supervisor, 0, sfence.inval.ir
    case 16                         # machine mode does not mind TVM
    sinval.vma a0, zero
    sfence.vma

    pass 16
