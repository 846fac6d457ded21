# Address-space identifiers (12.1.11, 12.3.1): two spaces with two ASIDs have different pages at one
# address, and change places by satp alone; a global page is in both; ASIDs have 16 bits.

    .equ root_a, 0x80110000
    .equ root_b, 0x80111000
    .equ table_a, 0x80112000        # two tables below each root
    .equ table_b, 0x80118000
    .equ page_a, 0x80240000
    .equ page_b, 0x80250000
    .equ page_g, 0x80260000
    li t0, page_a
    li t1, 0xa
    sd t1, 0(t0)
    li t0, page_b
    li t1, 0xb
    sd t1, 0(t0)
    li t0, page_g
    li t1, 0xc
    sd t1, 0(t0)

    case 1                          # 16 bits
    li t0, 8 << 60 | 0xffff << 44
    csrw satp, t0
    expect_csr satp, 8 << 60 | 0xffff << 44

# s3 = VA 0, s4 = VA 0x1000 (both upper half). Two spaces: superpages would hide the
# level-0 look-up, so each has full tables.
.macro space root:req, table:req, page:req
    li t0, \root
    li t1, \table + 4 * 4096
1:  sd zero, 0(t0)
    addi t0, t0, 8
    li t4, \root + 4096
    bltu t0, t4, 1b
    li t0, \table
2:  sd zero, 0(t0)
    addi t0, t0, 8
    bltu t0, t1, 2b
    li t0, \root + 256 * 8          # the upper half's first entry
    li t1, \table
    li t2, 2
3:  srli t3, t1, 2
    ori t3, t3, pte_v
    sd t3, 0(t0)
    mv t0, t1
    addi t2, t2, -1
    beqz t2, 4f
    li t4, 4096
    add t1, t1, t4
    j 3b
4:  li t1, \page >> 2 | pte_s_rwx
    sd t1, 0(t0)
    li t1, page_g >> 2 | pte_s_rwx | pte_g
    sd t1, 8(t0)
.endm
    space root_a, table_a, page_a
    space root_b, table_b, page_b
    li s3, -1 << 38
    li t0, 4096
    add s4, s3, t0
    li s5, 8 << 60 | 1 << 44 | root_a >> 12
    li s6, 8 << 60 | 2 << 44 | root_b >> 12
    li a1, 1

    case 2                          # each its own, twice round, no fence
    csrw satp, s5
    sfence.vma
    li s2, 3
1:  csrw satp, s5
    mv a0, s3
    jal load
    expect s8, -1
    expect a2, 0xa
    csrw satp, s6
    jal load
    expect s8, -1
    expect a2, 0xb
    mv a0, s4
    jal load
    expect s8, -1
    expect a2, 0xc
    csrw satp, s5
    jal load
    expect s8, -1
    expect a2, 0xc
    addi s2, s2, -1
    bnez s2, 1b

    case 3                          # ASIDs that differ in the top bit only
    li s5, 8 << 60 | 0x0001 << 44 | root_a >> 12
    li s6, 8 << 60 | 0x8001 << 44 | root_b >> 12
    csrw satp, s6
    mv a0, s3
    jal load
    expect a2, 0xb
    csrw satp, s5
    jal load
    expect a2, 0xa
    csrw satp, s6
    jal load
    expect a2, 0xb

    case 4                          # stores and fetches too
    csrw satp, s5
    li a2, 0x73
    jal store
    expect s8, -1
    fence.i
    jal fetch
    expect s8, -1
    csrw satp, s6
    jal load
    expect a2, 0xb
    jal fetch
    li t0, -1
    beq s8, t0, fail                # 0x0b is no ecall
    csrw satp, s5
    jal fetch
    expect s8, -1

    case 5                          # an ASID may change hands after a fence of it
    li s7, 8 << 60 | 1 << 44 | root_b >> 12
    csrw satp, s7
    li t0, 1
    sfence.vma zero, t0
    jal load
    expect s8, -1
    expect a2, 0xb

    case 6                          # permissions belong to the space as well
    li t0, table_a + 4096
    li t1, page_a >> 2 | pte_u_rwx
    sd t1, 0(t0)
    li t0, 1
    sfence.vma zero, t0
    csrw satp, s5
    sfence.vma zero, t0
    clear_bits mstatus, mstatus_sum
    jal load
    expect s8, load_fault
    csrw satp, s6
    jal load
    expect s8, -1
    csrw satp, s5
    li a1, 0
    jal load
    expect s8, -1
    csrw satp, s6
    jal load
    expect s8, load_fault

    pass 6
