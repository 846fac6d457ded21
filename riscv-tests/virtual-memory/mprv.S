# mstatus.MPRV (3.1.6.3): loads and stores as MPP says, in machine mode; fetches never; and what a load
# translates must not be used for a fetch of the same address.

    li s0, 8
    jal translation_on
    # VA = PA of the code below, but with another page behind it, full of zeros.
    .equ elsewhere, 0x80240000
    la s3, code
    li t0, -4096
    and s3, s3, t0
    mv a0, s3
    li a1, 0
    jal pte_address
    mv s4, a0
    pte t0, elsewhere, pte_s_rwx
    sd t0, 0(s4)
    sfence.vma
    la s5, code
    li t0, 4095
    and s6, s5, t0
    li t0, elsewhere
    add s6, s6, t0                  # where a load of `code` goes
    sw zero, 0(s6)
    sw zero, 8(s6)

    case 1                          # loads translate, the next fetches do not
    clear_bits mstatus, mstatus_mpp
    li t0, mstatus_mprv | supervisor << 11
    csrs mstatus, t0
    lwu a0, 0(s5)                   # the zero of the other page
    j code
    .balign 8
code:
    li a2, 0x123                    # one instruction
    lwu a1, 0(s5)
    lwu a3, 8(s5)
    addi a2, a2, 1
    li t0, mstatus_mprv
    csrc mstatus, t0
    expect a0, 0
    expect a1, 0
    expect a3, 0
    expect a2, 0x124
    lwu a0, 0(s5)                   # without it the load sees the code
    beqz a0, fail

    case 2                          # a store too
    clear_bits mstatus, mstatus_mpp
    li t0, mstatus_mprv | supervisor << 11
    csrs mstatus, t0
    li a0, 0x55
    sw a0, 0(s5)
    li t0, mstatus_mprv
    csrc mstatus, t0
    lwu a0, 0(s6)
    expect a0, 0x55
    lwu a0, 0(s5)
    li a1, 0x55
    beq a0, a1, fail

    case 3                          # MPP = M: no translation
    li t0, mstatus_mprv | machine << 11
    csrs mstatus, t0
    lwu a0, 0(s5)
    lwu a1, 0(s5)
    li t0, mstatus_mprv
    csrc mstatus, t0
    li a2, 0x55
    beq a0, a2, fail

    case 4                          # MPP = U: U pages only
    mv a0, s5
    li a1, 0
    jal load_byte
    expect s8, load_fault
    expect_equal s9, s5
    pte t0, elsewhere, pte_u_rwx
    sd t0, 0(s4)
    sfence.vma
    jal load_byte
    expect s8, -1
    expect a2, 0x55

    case 5                          # MPP = S: SUM decides
    li a1, 1
    clear_bits mstatus, mstatus_sum
    jal load_byte
    expect s8, load_fault
    set_bits mstatus, mstatus_sum
    jal load_byte
    expect s8, -1
    expect a2, 0x55
    clear_bits mstatus, mstatus_sum

    case 6                          # MXR makes executable pages readable, not writable
    pte t0, elsewhere, pte_v | pte_x | pte_a | pte_d
    sd t0, 0(s4)
    sfence.vma
    clear_bits mstatus, mstatus_mxr
    jal load_byte
    expect s8, load_fault
    set_bits mstatus, mstatus_mxr
    jal load_byte
    expect s8, -1
    li a2, 0
    jal store_byte
    expect s8, store_fault
    jal amo
    expect s8, store_fault
    clear_bits mstatus, mstatus_mxr

    case 7                          # S-mode itself does not look at MPRV (mret clears it)
    pte t0, elsewhere, pte_s_rwx
    sd t0, 0(s4)
    sfence.vma
    li t0, 0x73
    sw t0, 0(s6)
    fence.i
    set_bits mstatus, mstatus_mprv
    mv a0, s5
    li a1, 1
    jal fetch
    expect s8, -1
    csrr a0, mstatus
    li t0, mstatus_mprv
    and a0, a0, t0
    expect a0, 0

    case 8                          # fetches of the same VA in S after MPRV loads in M, and back
    li a2, 0
    li a1, 1
    mv a0, s5
    jal load_byte
    expect s8, -1
    expect a2, 0x73
    jal fetch
    expect s8, -1
    j code2
code2:
    li a3, 5
    expect a3, 5

    pass 8
