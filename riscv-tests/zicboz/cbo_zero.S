# cbo.zero clears the naturally aligned 64-byte block of its address, and nothing beside it.

    la s2, block
    case 1                          # any address of the block will do
    li s3, 0
each_offset:
    la t0, before
    la t1, after + 64
    li t2, -1
1:  sd t2, 0(t0)
    addi t0, t0, 8
    bltu t0, t1, 1b
    add a0, s2, s3
    cbo.zero (a0)
    la t0, before
2:  ld t2, 0(t0)
    la t1, block
    sub t1, t0, t1
    sltiu t1, t1, 64
    addi t1, t1, -1                 # 0 inside, -1 outside
    bne t1, t2, fail
    addi t0, t0, 8
    la t1, after + 64
    bltu t0, t1, 2b
    addi s3, s3, 7
    li t0, 64
    bltu s3, t0, each_offset
    case 2                          # the address register stays
    addi a0, s2, 13
    mv a1, a0
    cbo.zero (a0)
    expect_equal a0, a1
    case 3                          # outside memory: as a store
    li a0, 0x18
    catch 2f
1:  cbo.zero (a0)
    j fail
2:  expect_at 1b
    andi s9, s9, -64                # the address, or its block's
    expect s9, 0
    li t0, -9                       # 7 or 15
    and s8, s8, t0
    expect_cause 7
    case 4                          # it takes a reservation away or not, but a load sees the zeros
    li a1, 7
    sd a1, 8(s2)
    cbo.zero (s2)
    ld a1, 8(s2)
    expect a1, 0

    pass 4

    .bss
    .balign 4096
    .skip 4096 - 64
before:
    .skip 64
block:                              # at the beginning of a page
    .skip 64
after:
    .skip 64
