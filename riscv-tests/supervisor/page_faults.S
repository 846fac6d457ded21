# Page faults as the supervisor meets them: scause, stval, sepc; the instruction can be repeated after
# the page is brought in, and did nothing before; SUM, MXR and privilege take effect at once.

    li s2, window
    map 0, frame_0, pte_s_rw
    sfence.vma
    li s3, 0x1122334455667788
    sd s3, 8(s2)

    case 1                          # a load from nowhere
    li s4, window + 0x1238
    li a0, 0x77
    catch 1f
2:  ld a0, 0(s4)
    j fail
1:  expect_cause 13
    expect_at 2b
    expect_value s4
    expect a0, 0x77
    case 2                          # repeated after mapping, by sret
    map 1, frame_1, pte_s_rw
    li t0, frame_1
    sd s3, 0x238(t0)
    sfence.vma s4, zero
    csrw sepc, s10
    li t0, 1 << 8
    csrs sstatus, t0
    la t0, 3f
    la t1, 2f
    csrw sepc, t1
    sret
    j fail
2:  ld a0, 0(s4)
3:  expect_equal a0, s3
    case 3                          # a store
    li s4, window + 0x2ff8
    catch 1f
2:  sd s3, 0(s4)
    j fail
1:  expect_cause 15
    expect_at 2b
    expect_value s4
    case 4                          # an AMO: store, and its register stays
    catch 1f
2:  amoadd.d a0, s3, (s4)
    j fail
1:  expect_cause 15
    expect_at 2b
    expect_value s4
    expect_equal a0, s3
    case 5                          # a jump: sepc is the target
    li s5, window + 0x3000
    catch 1f
2:  jalr a1, 0(s5)
1:  expect_cause 12
    expect_value s5
    expect_equal s10, s5
    la t0, 2b
    addi t0, t0, 4
    expect_equal a1, t0
    case 6                          # a branch too
    li s5, window + 0x2ffc
    map 2, frame_2, pte_s_rwx
    sfence.vma
    li t0, frame_2 + 0xffc
    li t1, 0x00000263               # beq zero, zero, +4
    sw t1, 0(t0)
    fence.i
    catch 1f
    jr s5
1:  expect_cause 12
    li t0, window + 0x3000
    expect_value t0
    expect_equal s10, t0
    case 7                          # falling off the end of a page
    li t1, 0x00100513
    li t0, frame_2 + 0xffc
    sw t1, 0(t0)
    fence.i
    li a0, 0
    catch 1f
    jr s5
1:  expect_cause 12
    li t0, window + 0x3000
    expect_value t0
    expect a0, 1                    # the last instruction was done

    case 8                          # U pages: with SUM only, and never for fetches; at once
    map 1, frame_1, pte_u_rwx
    sfence.vma
    li s4, window + 0x1238
    li t2, 1 << 18
    csrc sstatus, t2
    catch 1f
    ld a0, 0(s4)
    j fail
1:  expect_cause 13
    csrs sstatus, t2
    ld a0, 0(s4)
    sd a0, 0(s4)
    csrc sstatus, t2
    catch 1f
    sd a0, 0(s4)
    j fail
1:  expect_cause 15
    csrs sstatus, t2
    li t0, frame_1
    li t1, 0x00008067
    sw t1, 0(t0)
    fence.i
    li a1, window + 0x1000
    catch 1f
    jalr a1
1:  expect_cause 12
    expect_value a1
    csrc sstatus, t2

    case 9                          # MXR: loads from execute-only pages; at once; not stores
    map 1, frame_1, pte_v | pte_x | pte_a | pte_d
    sfence.vma
    li t2, 1 << 19
    csrc sstatus, t2
    catch 1f
    ld a0, 0(s4)
    j fail
1:  expect_cause 13
    csrs sstatus, t2
    ld a0, 0(s4)
    expect_equal a0, s3
    catch 1f
    sd a0, 0(s4)
    j fail
1:  expect_cause 15
    csrc sstatus, t2
    catch 1f
    ld a0, 0(s4)
    j fail
1:  expect_cause 13

    # User mode: the code in frame 2 at window + 0x2000, U; data in window + 0x1000.
    case 10                         # U reads its page, not S's
    map 2, frame_2, pte_u_rwx
    map 1, frame_1, pte_u_rw
    map 0, frame_0, pte_s_rw
    sfence.vma
    li t0, frame_2
    la t1, user_code
    li t2, 32
1:  lw a0, 0(t1)
    sw a0, 0(t0)
    addi t0, t0, 4
    addi t1, t1, 4
    addi t2, t2, -1
    bnez t2, 1b
    fence.i
    li s5, window + 0x2000
    li a0, window + 0x1238
    as_user s5
    expect_cause 8
    expect_equal a1, s3
    case 11
    li a0, window + 8
    as_user s5
    expect_cause 13
    expect_value a0
    expect_equal s10, s5
    csrr t0, sstatus                # SPP = U
    andi t0, t0, 0x100
    expect t0, 0
    case 12                         # SUM does not help U
    li t2, 1 << 18
    csrs sstatus, t2
    as_user s5
    expect_cause 13
    csrc sstatus, t2
    case 13                         # U cannot run S's code
    map 0, frame_0, pte_s_rwx
    sfence.vma
    li a2, window
    as_user a2
    expect_cause 12
    expect_value a2
    case 14                         # nor touch the kernel's gigapage
    la a0, fail
    andi a0, a0, -8
    as_user s5
    expect_cause 13
    expect_value a0
    case 15                         # the same address, S after U and U after S: permissions are not mixed up
    li a0, window + 0x1238
    as_user s5
    expect_cause 8
    catch 1f
    ld a1, 0(a0)
    j fail
1:  expect_cause 13
    li a0, window + 8
    ld a1, 0(a0)
    expect_equal a1, s3
    as_user s5
    expect_cause 13
    ld a1, 0(a0)
    expect_equal a1, s3
    case 16                         # U's page taken away, and fenced
    li a0, window + 0x1238
    as_user s5
    expect_cause 8
    map 1, frame_1, 0
    sfence.vma a0, zero
    as_user s5
    expect_cause 13
    expect_value a0

    pass 16

    .balign 8
user_code:
    ld a1, 0(a0)
    ecall
    j fail
