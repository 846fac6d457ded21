# cbo.clean, cbo.flush and cbo.inval keep what memory holds on a coherent machine; they fault
# as stores where nothing can be accessed.

    la s2, data
    li s3, 0x1122334455667788
.macro keeps n:req, instruction:req
    case \n
    sd s3, 0(s2)
    addi a0, s2, 5
    \instruction (a0)
    ld a1, 0(s2)
    expect_equal a1, s3
    \instruction (s2)
    ld a1, 0(s2)
    expect_equal a1, s3
.endm
    keeps 1, cbo.clean
    keeps 2, cbo.flush
    keeps 3, cbo.inval

.macro faults n:req, instruction:req
    case \n
    li a0, 0x18
    catch 2f
1:  \instruction (a0)
    j fail
2:  expect_at 1b
    expect_value a0
    li t0, -9                       # 7 or 15
    and s8, s8, t0
    expect_cause 7
.endm
    faults 4, cbo.clean
    faults 5, cbo.flush
    faults 6, cbo.inval

    # cbo with rd other than 0, or another number, is reserved.
    illegal_word 7, 0x0005208f      # cbo.inval with rd = 1
    illegal_word 8, 0x0035200f      # number 3
    illegal_word 9, 0x0055200f      # number 5

    pass 9

    .data
    .balign 64
data:
    .skip 64
