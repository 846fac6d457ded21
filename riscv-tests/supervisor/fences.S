# sfence.vma from the supervisor that edits its own tables: after the fence that names it, no old
# translation is used (12.2.1). Loads, stores and fetches, lower and upper half.

    .macro number frame:req, value:req
    li t0, \frame
    li t1, \value
    sd t1, 0(t0)
    .endm
    number frame_0, 10
    number frame_1, 11
    li gp, 0
    li s2, window
    li s7, 0
each_half:
    li s5, 0                        # our ASID
    li s6, 0x7f8
    add s6, s6, s2
    li s3, 5                        # for rd = rs2 forms with other registers

.macro change bits:req, fence:vararg
    addi gp, gp, 1
    map 0, frame_0, \bits
    sfence.vma
    ld a0, 0(s2)
    ld a0, 0(s2)
    expect a0, 10
    map 0, frame_1, \bits
    \fence
    ld a0, 0(s2)
    expect a0, 11
.endm
    change pte_s_rw, sfence.vma
    change pte_s_rw, sfence.vma s2, zero
    change pte_s_rw, sfence.vma s6, zero
    change pte_s_rw, sfence.vma zero, s5
    change pte_s_rw, sfence.vma s2, s5
    change pte_s_rw, sfence.vma s6, s5
    change pte_s_rw | pte_g, sfence.vma
    change pte_s_rw | pte_g, sfence.vma s2, zero

.macro revoke cause:req, access:req, fence:vararg
    addi gp, gp, 1
    map 0, frame_0, pte_s_rw
    sfence.vma
    ld a0, 0(s2)
    sd a0, 0(s2)
    map 0, frame_0, pte_v | pte_r | pte_a
    .if \cause == 13
    map 0, frame_0, 0
    .endif
    \fence
    li a0, 10
    catch 8895f
    \access a0, 0(s2)
    j fail
8895:
    expect_cause \cause
    expect_value s2
    expect a0, 10
.endm
    revoke 13, ld, sfence.vma
    revoke 13, ld, sfence.vma s2, zero
    revoke 13, ld, sfence.vma zero, s5
    revoke 13, ld, sfence.vma s2, s5
    revoke 15, sd, sfence.vma
    revoke 15, sd, sfence.vma s2, zero
    revoke 15, sd, sfence.vma zero, s5
    revoke 15, sd, sfence.vma s2, s5

    # Code: the page returns 1 or 2 (li a0, n; ret), then it is not executable.
    addi gp, gp, 1
    li t0, frame_0
    li t1, 0x0000806700100513
    sd t1, 8(t0)
    li t0, frame_1
    li t1, 0x0000806700200513
    sd t1, 8(t0)
    fence.i
    map 0, frame_0, pte_s_rwx
    sfence.vma
    addi s4, s2, 8
    jalr s4
    jalr s4
    expect a0, 1
    map 0, frame_1, pte_s_rwx
    sfence.vma s4, s5
    jalr s4
    expect a0, 2
    addi gp, gp, 1
    map 0, frame_1, pte_s_rw
    sfence.vma s4, zero
    catch 1f
    jalr s4
1:  expect_cause 12
    expect_value s4
    expect_equal s10, s4
    # a superpage replaces the table: fence everything
    addi gp, gp, 1
    map 0, frame_0, pte_s_rw
    sfence.vma
    ld a0, 0(s2)
    expect a0, 10
    li t0, middle
    ld s4, 0(t0)
    li t1, 0x80000000 >> 2 | pte_s_rw
    sd t1, 0(t0)
    sfence.vma zero, s5
    ld a0, 0(s2)
    la a1, _start
    ld a1, 0(a1)
    expect_equal a0, a1
    sd s4, 0(t0)
    sfence.vma
    ld a0, 0(s2)
    expect a0, 10

    li s2, window_up
    addi s7, s7, 1
    li t0, 2
    bltu s7, t0, each_half

    li gp, 1
    pass 1
