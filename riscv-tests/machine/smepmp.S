# Smepmp: mseccfg.MML, MMWP, RLB (Smepmp 2).

    .equ area, 0x80010000
    .equ mml, 1
    .equ mmwp, 2
    .equ rlb, 4
    li s2, area

    csrwi pmpcfg0, 0                # entry 0 may be open after reset
    case 1                          # after reset: 0
    expect_csr csr_mseccfg, 0, 7
    case 2                          # RLB: locked entries can be changed
    csrsi csr_mseccfg, rlb
    expect_csr csr_mseccfg, rlb, 7
    li t0, area >> 2 | 0x1ff
    csrw pmpaddr8, t0
    li t0, 0x98
    csrw pmpcfg2, t0
    catch 1f
    ld a0, 0(s2)
    j fail
1:  expect_cause 5
    csrwi pmpcfg2, 0
    expect_csr pmpcfg2, 0
    ld a0, 0(s2)

    case 3                          # MMWP: M needs a match
    la t0, _start
    srli t0, t0, 2
    ori t0, t0, 0x7ff               # 16 KiB from _start
    csrw pmpaddr0, t0
    li t0, 0x9f                     # locked RWX: machine mode is bound by it
    csrw pmpcfg0, t0
    csrsi csr_mseccfg, mmwp
    catch 1f
    ld a0, 0(s2)
    j fail
1:  expect_cause 5
    expect_value s2
    case 4                          # it is sticky
    csrci csr_mseccfg, mmwp
    expect_csr csr_mseccfg, mmwp | rlb, 7
    case 5                          # a rule that is not locked still allows M
    li t0, area >> 2 | 0x1ff
    csrw pmpaddr8, t0
    li t0, 0x18
    csrw pmpcfg2, t0
    li a0, 0x123
    sd a0, 0(s2)
    ld a1, 0(s2)
    expect_equal a0, a1

    # MML: the truth table. Entry 0 must be a machine rule for the code: L = 1, X and R; data beside it.
    case 6
    la t0, _start
    srli t0, t0, 2
    ori t0, t0, 0x7ff
    csrw pmpaddr1, t0
    li t0, 0x9d9f                   # 1: L RX, before entry 0 moves away
    csrw pmpcfg0, t0
    la t0, tohost
    srli t0, t0, 2
    ori t0, t0, 7                   # 64 bytes
    csrw pmpaddr0, t0
    li t0, 0x9d9b                   # 0: L RW; 1: L RX
    csrw pmpcfg0, t0
    csrsi csr_mseccfg, mml
    expect_csr csr_mseccfg, mml | mmwp | rlb, 7

# s3: what entry 8 says of the area. Tries M (direct) and U (MPRV) loads and stores.
.macro rule n:req, bits:req, m_load:req, m_store:req, u_load:req, u_store:req
    case \n
    li t0, \bits | 0x18
    csrw pmpcfg2, t0
    expect_csr pmpcfg2, \bits | 0x18
    rule_access machine, \m_load, 5, ld a0, 0(s2)
    rule_access machine, \m_store, 7, sd a0, 0(s2)
    rule_access user, \u_load, 5, ld a0, 0(s2)
    rule_access user, \u_store, 7, sd a0, 0(s2)
.endm
.macro rule_access mode:req, ok:req, cause:req, instruction:vararg
    catch 8871f
    li s8, -1
    .ifc \mode, user
    li t0, mstatus_mpp
    csrc mstatus, t0
    li t0, mstatus_mprv
    csrs mstatus, t0
    .endif
    \instruction
8871:
    li t0, mstatus_mprv
    csrc mstatus, t0
    li tp, 0
    .if \ok
    expect s8, -1
    .else
    expect s8, \cause
    .endif
.endm
    # L R W X as in pmpcfg: 0x80, 1, 2, 4
    rule 7, 0x00, 0, 0, 0, 0
    rule 8, 0x01, 0, 0, 1, 0        # user read
    rule 9, 0x03, 0, 0, 1, 1        # user read-write
    rule 10, 0x04, 0, 0, 0, 0       # user execute
    rule 11, 0x05, 0, 0, 1, 0
    rule 12, 0x07, 0, 0, 1, 1
    rule 13, 0x02, 1, 1, 1, 0       # shared: M read-write, U read
    rule 14, 0x06, 1, 1, 1, 1       # shared: both read-write
    rule 15, 0x80, 0, 0, 0, 0
    rule 16, 0x81, 1, 0, 0, 0       # machine read
    rule 17, 0x83, 1, 1, 0, 0       # machine read-write
    rule 18, 0x87, 1, 0, 1, 0       # shared read-only
    rule 19, 0x84, 0, 0, 0, 0       # machine execute: refused to data
    rule 20, 0x85, 1, 0, 0, 0
    rule 21, 0x82, 0, 0, 0, 0       # shared execute
    rule 22, 0x86, 1, 0, 0, 0       # shared execute, M reads

    case 23                         # without RLB, no executable machine rule may be added
    csrwi pmpcfg2, 0
    csrci csr_mseccfg, rlb
    li t0, 0x9c                     # L X
    csrw pmpcfg2, t0
    expect_csr pmpcfg2, 0
    li t0, 0x9d                     # L R X
    csrw pmpcfg2, t0
    expect_csr pmpcfg2, 0
    case 24                         # and RLB cannot come back while a rule is locked
    csrsi csr_mseccfg, rlb
    csrr t0, csr_mseccfg
    andi t0, t0, rlb
    expect t0, 0
    case 25                         # M does not execute from a user rule
    li t0, 0x1c
    csrw pmpcfg2, t0
    catch 1f
    jr s2
1:  expect_cause 1
    case 26                         # MML is sticky
    csrci csr_mseccfg, mml
    csrr t0, csr_mseccfg
    andi t0, t0, 3
    expect t0, 3

    pass 26
