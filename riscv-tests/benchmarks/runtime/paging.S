# Sv39 for the benchmarks that translate. Physical memory from 0x80000000 on is mapped where it lies, by one global
# gigapage that S-mode may execute; pages of 4 KiB lie from `virtual_base` on.

    .equ PTE_V, 0x01
    .equ PTE_KERNEL_GIGAPAGE, 0xef          # D A G X W R V
    .equ PTE_DATA, 0xc7                     # D A W R V
    .equ PTE_USER_DATA, 0xd7                # D A U W R V
    .equ PTE_USER_CODE, 0x5b                # A U X R V

    .equ virtual_base, 0x1000000000         # entry 64 of the root
    .equ tables_base, 0x81000000            # page tables grow from here
    .equ data_base, 0x82000000              # data pages lie from here

# map_pages: maps `a1` pages (at most 512 * 512) from virtual_base on to the physical pages from a2 on, in scattered
# order: page i at a2 + (i * a4 mod a1) * 4096, a1 a power of two, a4 odd. Builds the tables at a0, which is the root;
# a3 = flags of the leaves. Returns in a0 the first byte behind the tables. Memory is zero before.
map_pages:
    li t0, 0x80000000
    srli t0, t0, 2
    ori t0, t0, PTE_KERNEL_GIGAPAGE
    sd t0, 2*8(a0)                          # entry 2: where the program lies
    li t1, 4096
    add t0, a0, t1                          # the middle table
    srli t2, t0, 2
    ori t2, t2, PTE_V
    sd t2, 64*8(a0)
    add t3, t0, t1                          # the first last-level table
    li t4, 0                                # i
    addi t6, a1, -1
1:  slli t5, t4, 64-9
    bnez t5, 2f
    srli t2, t3, 2                          # i is a multiple of 512: its table
    ori t2, t2, PTE_V
    sd t2, 0(t0)
    addi t0, t0, 8
2:  mul t5, t4, a4
    and t5, t5, t6
    slli t5, t5, 12
    add t5, t5, a2
    srli t5, t5, 2
    or t5, t5, a3
    sd t5, 0(t3)
    addi t3, t3, 8
    addi t4, t4, 1
    bne t4, a1, 1b
    li t1, 4095
    add a0, t3, t1
    not t1, t1
    and a0, a0, t1
    ret

# The value of satp for the root at a0 and the address space a1, in a0.
satp_of:
    srli a0, a0, 12
    slli a1, a1, 44
    or a0, a0, a1
    li t0, 8
    slli t0, t0, 60
    or a0, a0, t0
    ret

# Goes on in supervisor mode at the return address; what traps to machine mode goes to t1, or to leave_supervisor.
enter_supervisor:
    la t1, left_supervisor
enter_supervisor_with:
    csrw mtvec, t1
    csrw mepc, ra
    li t0, 0x1800
    csrc mstatus, t0
    li t0, 0x0800
    csrs mstatus, t0
    li t0, 0x40000                          # mstatus.SUM: user data is in reach
    csrs mstatus, t0
    mret

# Goes on in machine mode at the return address; called in supervisor mode.
leave_supervisor:
    ecall
    .balign 4
left_supervisor:
    csrr t0, mcause
    li t1, 9
    bne t0, t1, unexpected
    csrw satp, zero
    la t0, unexpected
    csrw mtvec, t0
    ret
