# menvcfg and senvcfg (3.1.18, 12.1.10, Zicbom, Zicboz): who may use the cache-block instructions.

    allow_all
    li a0, 0x80010000
.macro gate n:req, menv:req, senv:req, mode:req, ok:req, instruction:vararg
    case \n
    li t0, 0xf0
    csrc csr_menvcfg, t0
    csrc csr_senvcfg, t0
    li t0, \menv
    csrs csr_menvcfg, t0
    li t0, \senv
    csrs csr_senvcfg, t0
    try \mode, \instruction
    .if \ok
    expect_ran \mode
    .else
    expect_trapped 2
    .endif
.endm
    .equ cbze, 1 << 7
    .equ cbcfe, 1 << 6
    gate 1, 0, 0, machine, 1, cbo.zero (a0)
    gate 2, 0, 0, machine, 1, cbo.clean (a0)
    gate 3, 0, 0, machine, 1, cbo.flush (a0)
    gate 4, 0, 0, machine, 1, cbo.inval (a0)
    gate 5, 0, 0xf0, supervisor, 0, cbo.zero (a0)
    gate 6, cbze, 0, supervisor, 1, cbo.zero (a0)
    gate 7, cbze, 0, user, 0, cbo.zero (a0)
    gate 8, 0, cbze, user, 0, cbo.zero (a0)
    gate 9, cbze, cbze, user, 1, cbo.zero (a0)
    gate 10, 0xf0 ^ cbcfe, 0xf0, supervisor, 0, cbo.clean (a0)
    gate 11, cbcfe, 0, supervisor, 1, cbo.clean (a0)
    gate 12, cbcfe, 0, supervisor, 1, cbo.flush (a0)
    gate 13, cbcfe, 0, user, 0, cbo.clean (a0)
    gate 14, 0, cbcfe, user, 0, cbo.flush (a0)
    gate 15, cbcfe, cbcfe, user, 1, cbo.clean (a0)
    gate 16, cbcfe, cbcfe, user, 1, cbo.flush (a0)
    gate 17, 0xf0 ^ 0x30, 0xf0, supervisor, 0, cbo.inval (a0)
    gate 18, 0x10, 0, supervisor, 1, cbo.inval (a0)
    gate 19, 0x30, 0, supervisor, 1, cbo.inval (a0)
    gate 20, 0x30, 0, user, 0, cbo.inval (a0)
    gate 21, 0, 0x30, user, 0, cbo.inval (a0)
    gate 22, 0x30, 0x10, user, 1, cbo.inval (a0)
    gate 23, 0x10, 0x30, user, 1, cbo.inval (a0)
    gate 24, 0x30, 0x30, user, 1, cbo.inval (a0)

    case 25                         # flushing instead of invalidating keeps the data
    li t0, 0x1234
    sd t0, 0(a0)
    gate 26, 0x10, 0, supervisor, 1, cbo.inval (a0)
    ld t0, 0(a0)
    expect t0, 0x1234

    case 27                         # prefetches and pauses are never refused
    csrw csr_menvcfg, zero
    csrw csr_senvcfg, zero
    try user, prefetch.r 0(a0)
    expect_ran user
    try user, pause
    expect_ran user

    case 28                         # PMP: a block operation is a store, its trap value the address
    csrwi pmpcfg0, 0
    li t0, 0x80010000 >> 2 | 0x1ff
    csrw pmpaddr0, t0
    li t0, -1
    csrw pmpaddr1, t0
    li t0, 0x1f19
    csrw pmpcfg0, t0
    li t0, 0xf0
    csrw csr_menvcfg, t0
    csrw csr_senvcfg, t0
    try user, cbo.zero (a0)
    expect_trapped 7
    expect_value a0
    case 29                         # management needs one of the permissions only
    try user, cbo.flush (a0)
    expect_ran user
    li t0, 0x1f18
    csrw pmpcfg0, t0
    try user, cbo.flush (a0)
    expect_trapped 7
    expect_value a0
    case 30
    try user, prefetch.w 0(a0)
    expect_ran user

    pass 30
