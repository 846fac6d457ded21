# Debug triggers (Sdtrig): a breakpoint on execution, load and store raises cause 3 before the access,
# with the address; it comes before other faults of the same access. So that a handler does not meet
# its own triggers, they may need mstatus.MIE or tcontrol.MTE to act in machine mode (Sdtrig 5.4).

    .equ area, 0x80010000
    allow_all
    li s2, area
    csrwi csr_tselect, 0
    csrr a0, csr_tselect
    expect a0, 0
    # Type 6 where it is kept, else type 2; both have U, S, M, X, W, L at 3 to 6, 0 to 2 (type 6: U 3, S 4, M 6).
    li s3, 6 << 60
    csrw csr_tdata1, s3
    csrr a0, csr_tdata1
    srli a0, a0, 60
    li t0, 6
    beq a0, t0, 1f
    li s3, 2 << 60
    csrw csr_tdata1, s3
    csrr a0, csr_tdata1
    srli a0, a0, 60
    case 1
    expect a0, 2
1:
    csrw mie, zero
    li s4, 0                        # is there a tcontrol?
    catch 1f
    csrr t0, 0x7a5
    li s4, 1
1:  li tp, 0
.macro trigger bits:req, address:req
    csrsi mstatus, 8
    beqz s4, 8873f
    csrsi 0x7a5, 8
8873:
    li t0, \bits
    or t0, t0, s3
    csrw csr_tdata1, zero
    csrw csr_tdata2, \address
    csrw csr_tdata1, t0
    csrr t1, csr_tdata1
    andi t1, t1, \bits
    li t0, \bits
    bne t0, t1, fail
.endm
    .equ on_load, 1
    .equ on_store, 2
    .equ on_execute, 4
    .equ in_user, 8
    .equ in_supervisor, 16
    .equ in_machine, 64

    case 2                          # execution in M
    la a1, 2f
    trigger on_execute | in_machine, a1
    catch 1f
    li a0, 5
2:  li a0, 6
    j fail
1:  expect_cause 3
    expect_at 2b
    expect a0, 5
    beqz s9, 3f                     # tval: the address, or zero
    expect_equal s9, a1
3:
    case 3                          # it comes before an illegal instruction
    la a1, 2f
    trigger on_execute | in_machine, a1
    catch 1f
2:  .4byte 0
    j fail
1:  expect_cause 3
    expect_at 2b
    case 4                          # load
    li t0, 0x1234
    sd t0, 0(s2)
    trigger on_load | in_machine, s2
    li a0, 5
    catch 1f
2:  ld a0, 0(s2)
    j fail
1:  expect_cause 3
    expect_at 2b
    expect a0, 5
    beqz s9, 3f
    expect_equal s9, s2
3:
    case 5                          # not the neighbour, not a store
    ld a0, 8(s2)
    sd a0, 0(s2)
    case 6                          # store: memory keeps its value
    trigger on_store | in_machine, s2
    li a0, 0x77
    catch 1f
2:  sd a0, 0(s2)
    j fail
1:  expect_cause 3
    expect_at 2b
    ld a1, 0(s2)
    beq a0, a1, fail
    case 7                          # atomics are both
    trigger on_store | in_machine, s2
    ld a1, 0(s2)
    li a0, 1
    catch 1f
2:  amoadd.d a2, a0, (s2)
    j fail
1:  expect_cause 3
    ld a2, 0(s2)
    expect_equal a1, a2
    case 8                          # it comes before an access fault
    li a3, 0x40000000
    trigger on_load | in_machine, a3
    catch 1f
    ld a0, 0(a3)
    j fail
1:  expect_cause 3
    case 9                          # in other modes only where asked
    trigger on_load | in_user, s2
    ld a0, 0(s2)
    try supervisor, ld a0, 0(s2)
    expect_ran supervisor
    try user, ld a0, 0(s2)
    expect_trapped 3
    trigger on_load | in_supervisor, s2
    try user, ld a0, 0(s2)
    expect_ran user
    try supervisor, ld a0, 0(s2)
    expect_trapped 3
    case 10                         # switched off
    csrw csr_tdata1, zero
    ld a0, 0(s2)
    try supervisor, ld a0, 0(s2)
    expect_ran supervisor

    case 11                         # it comes before a page fault
    .equ empty, 0x80100000          # a root without entries
    li t0, empty
    li t1, empty + 4096
1:  sd zero, 0(t0)
    addi t0, t0, 8
    bltu t0, t1, 1b
    li t0, 8 << 60 | empty >> 12
    csrw satp, t0
    sfence.vma
    trigger on_load | in_supervisor | in_machine, s2      # (MPRV may count or not)
    catch 1f
    li t0, mstatus_mpp
    csrc mstatus, t0
    li t0, mstatus_mprv | supervisor << 11
    csrs mstatus, t0
    ld a0, 0(s2)
1:  clear_bits mstatus, mstatus_mprv
    expect_cause 3
    csrw csr_tdata1, zero
    catch 1f
    li t0, mstatus_mpp
    csrc mstatus, t0
    li t0, mstatus_mprv | supervisor << 11
    csrs mstatus, t0
    ld a0, 0(s2)
1:  clear_bits mstatus, mstatus_mprv
    expect_cause 13

    case 12                         # tselect beyond the last trigger does not stick, or shows type 0
    li t0, -1
    csrw csr_tselect, t0
    csrr a0, csr_tselect
    li t0, -1
    bne a0, t0, 1f
    csrr a0, csr_tdata1
    srli a0, a0, 60
    expect a0, 0
1:
    case 13                         # lr is a load, sc is none
    csrw csr_tselect, zero
    trigger on_load | in_machine, s2
    catch 1f
    lr.d a0, (s2)
    j fail
1:  expect_cause 3
    trigger on_load | in_machine, s2
    li t0, 5
    sc.d a0, t0, (s2)               # (no reservation: nothing is stored)
    beqz a0, fail
    case 14                         # an sc that succeeds is a store
2:  csrw csr_tdata1, zero
    lr.d a1, (s2)
    trigger on_store | in_machine, s2
    catch 1f
    sc.d a0, a1, (s2)
    bnez a0, 2b                     # lost its reservation
    j fail
1:  expect_cause 3
    csrw csr_tdata1, zero
    pass 14
