# Environment `supervisor`: the test starts in supervisor mode under Sv39. Follows privileged.S.
#
# All exceptions but ecall from S are delegated; one that is expected goes on in S at tp, with s8 = scause,
# s9 = stval, s10 = sepc. `to_machine` and `to_supervisor` change the mode.
#
# The image and all of RAM are an identity gigapage. Page n of the window at `window` is PTE n of the
# table at `table`, all zero at first; the window's upper-half twin is at `window_up`.

    .equ root, 0x80100000
    .equ middle, 0x80101000
    .equ table, 0x80102000
    .equ window, 0x40000000
    .equ window_up, 0xffffffffc0000000
    .equ frame_0, 0x80110000        # RAM for pages
    .equ frame_1, 0x80111000
    .equ frame_2, 0x80112000
    .equ pte_v, 1
    .equ pte_r, 2
    .equ pte_w, 4
    .equ pte_x, 8
    .equ pte_u, 16
    .equ pte_g, 32
    .equ pte_a, 64
    .equ pte_d, 128
    .equ pte_s_rw, 0xc7
    .equ pte_s_rwx, 0xcf
    .equ pte_u_rw, 0xd7
    .equ pte_u_rwx, 0xdf
    .equ adue, 1 << 61

.macro to_machine
    catch 8890f
    ecall
    j fail
8890:
.endm
.macro to_supervisor
    enter supervisor, 8891f
8891:
.endm
.macro map page:req, frame:req, bits:req
    li t0, ((\frame) >> 2) | (\bits)
    li t1, table + 8 * \page
    sd t0, 0(t1)
.endm
# One instruction in user mode: the window must hold the code. Goes on in S.
.macro as_user address:req
    catch 8892f
    li t0, 1 << 8
    csrc sstatus, t0
    csrw sepc, \address
    sret
8892:
.endm

    allow_all
    li t0, root
    li t1, table + 4096
1:  sd zero, 0(t0)
    addi t0, t0, 8
    bltu t0, t1, 1b
    li t0, root
    li t1, middle >> 2 | pte_v
    sd t1, 1 * 8(t0)                # 0x40000000
    li t2, root + 511 * 8
    sd t1, 0(t2)                    # 0xffffffffc0000000
    li t1, 0x80000000 >> 2 | pte_s_rwx
    sd t1, 2 * 8(t0)
    li t0, middle
    li t1, table >> 2 | pte_v
    sd t1, 0(t0)
    li t0, 8 << 60 | root >> 12
    csrw satp, t0
    sfence.vma
    li t0, 0xb1ff
    csrw medeleg, t0
    csrw mideleg, zero
    csrw mie, zero
    la t0, supervisor_trap
    csrw stvec, t0
    li t0, 7
    csrw mcounteren, t0
    csrw scounteren, t0
    li t0, 1 << 63 | 0xf0           # STCE
    csrw csr_menvcfg, t0
    csrw csr_senvcfg, t0
    csrw mstatus, zero
    to_supervisor
    j supervisor_start

    .balign 4
supervisor_trap:
    beqz tp, supervisor_unexpected
    csrr s8, scause
    csrr s9, stval
    csrr s10, sepc
    mv s11, tp
    li tp, 0
    jr s11
supervisor_unexpected:
    csrr t0, scause
    bgez t0, 1f
    andi t0, t0, 0x3f
    addi t0, t0, 64
1:  addi t0, t0, 1
    slli t1, t0, 10         # times 1000 = 1024 - 16 - 8
    slli t0, t0, 3
    sub t1, t1, t0
    slli t0, t0, 1
    sub t0, t1, t0
    add gp, gp, t0
    j fail

supervisor_start:
