# Choices of sv39: after reset menvcfg.ADUE = 1 (Svadu without Svade), mcause = 0, and illegal instructions give their
# bits as trap value; an inhibited counter stands still from the next instruction on; a store in two
# pages of which the second faults writes nothing.

    case 1
    csrr a0, csr_menvcfg
    li t0, adue
    and a0, a0, t0
    expect_equal a0, t0
    case 2
    csrr a0, mcause
    expect a0, 0
    case 3
    catch 1f
    .4byte 0x0000707b
1:  expect s9, 0x707b
    case 4
    catch 1f
    compressed_on
    .balign 4
    .2byte 0x8002
    c.nop
    compressed_off
1:  expect s9, 0x8002
    case 5
    csrwi minstret, 0
    csrsi csr_mcountinhibit, 4
    nop
    csrr a0, minstret
    csrci csr_mcountinhibit, 4
    csrr a1, minstret
    expect a0, 1
    expect a1, 1
    case 6
    li s0, 8
    jal translation_on
    li s3, 0x80240000
    mv a0, s3
    li a1, 0
    jal pte_address
    pte t0, 0x80240000, pte_s_rwx
    sd t0, 0(a0)
    sfence.vma
    li t0, 4093
    add a0, s3, t0
    sb zero, 0(a0)
    sb zero, 1(a0)
    sb zero, 2(a0)
    li a1, 1
    li a2, -1
    jal store
    expect s8, store_fault
    lbu t0, 0(a0)
    expect t0, 0
    lbu t0, 1(a0)
    expect t0, 0
    lbu t0, 2(a0)
    expect t0, 0

    pass 6
