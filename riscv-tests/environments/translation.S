# For tests of address translation: page tables and single accesses. Follows
# privileged.S.
#
# s0 = satp.MODE (8 Sv39, 9 Sv48, 10 Sv57), s1 = the level of its root (2, 3, 4).
# Tables lie at `tables` + 4096 * level, one a level; `target` is the page under test.

    .equ tables, 0x80100000
    .equ target, 0x80200000
    .equ pte_v, 1
    .equ pte_r, 2
    .equ pte_w, 4
    .equ pte_x, 8
    .equ pte_u, 16
    .equ pte_g, 32
    .equ pte_a, 64
    .equ pte_d, 128
    .equ pte_s_rwx, 0xcf            # V R W X A D
    .equ pte_u_rwx, 0xdf            # the same with U
    .equ adue, 1 << 61
    .equ pbmte, 1 << 62
    .equ load_fault, 13
    .equ store_fault, 15
    .equ fetch_fault, 12

# A PTE for a physical page.
.macro pte register:req, address:req, bits:req
    li \register, ((\address) >> 12 << 10) | (\bits)
.endm

    j translation_ready

# Turns on mode s0 with empty tables, ASID 0; the identity gigapage of the code is not
# there: only machine mode runs. Clobbers t0-t2.
translation_on:
    addi s1, s0, -6
    li t0, tables
    li t1, tables + 5 * 4096
1:  sd zero, 0(t0)
    addi t0, t0, 8
    bltu t0, t1, 1b
    slli t2, s0, 60
    li t0, tables
    slli t1, s1, 12
    add t0, t0, t1
    srli t0, t0, 12
    or t0, t0, t2
    csrw satp, t0
    sfence.vma
    csrr t1, satp
    bne t0, t1, fail                # every mode of the issue must be there
    ret

# a0 = virtual address, a1 = level: makes pointers from the root down to that level
# and gives the address of the PTE in a0. Clobbers t0-t4.
pte_address:
    mv t0, s1
    li t4, tables
    slli t1, t0, 12
    add t1, t1, t4                  # this level's table
1:  slli t2, t0, 3                  # VPN[level] = va >> (12 + 9 * level)
    add t2, t2, t0
    addi t2, t2, 12
    srl t2, a0, t2
    andi t2, t2, 511
    slli t2, t2, 3
    add t2, t2, t1                  # the PTE
    beq t0, a1, 2f
    addi t0, t0, -1
    slli t1, t0, 12
    add t1, t1, t4
    srli t3, t1, 2
    ori t3, t3, pte_v
    sd t3, 0(t2)
    j 1b
2:  mv a0, t2
    ret

# The highest address of mode s0's lower half plus one, negated: the base of the upper half, in a0.
upper_half:
    li a0, -1
    slli t0, s0, 3
    add t0, t0, s0
    addi t0, t0, -34                # 38, 47, 56
    sll a0, a0, t0
    ret

# Accesses, as mode a1 (0 or 1), at the address a0. They give in s8 the cause, or -1 for
# none; s9 and s10 as usual. Clobber t0-t2; load gives the value in a2, store stores a2.
.macro access_routine name:req, instruction:vararg
\name:
    li t0, mstatus_mpp
    csrc mstatus, t0
    slli t0, a1, 11
    li t1, mstatus_mprv
    or t0, t0, t1
    la tp, 1f
    li s8, -1
    csrs mstatus, t0
    \instruction
1:  li t1, mstatus_mprv
    csrc mstatus, t1
    li tp, 0
    ret
.endm
    access_routine load, ld a2, 0(a0)
    access_routine store, sd a2, 0(a0)
    access_routine load_byte, lbu a2, 0(a0)
    access_routine store_byte, sb a2, 0(a0)
    access_routine amo, amoor.d a2, zero, (a0)
    access_routine load_reserved, lr.d a2, (a0)

# Runs from a0, until it traps.
run_at:
    li t0, mstatus_mpp
    csrc mstatus, t0
    slli t0, a1, 11
    csrs mstatus, t0
    csrw mepc, a0
    la tp, 1f
    mret
1:  ret

# The instruction at a0 must be an ecall, or fault: s8 is -1 if it was.
fetch:
    mv t2, ra
    jal run_at
    mv ra, t2
    addi t0, s8, -8
    bne t0, a1, 2f
    bne s10, a0, fail
    li s8, -1
2:  ret

translation_ready:
    allow_all
    li t0, 0x73                     # the first instruction of the target: ecall
    li t1, target
    sd t0, 0(t1)
    catch 1f                        # (there may be no fence.i)
    fence.i
1:  li tp, 0
