# Fields that hold only legal values (privileged 2.3, chapter 3).

.macro written csr:req, value:req, result:req, mask=-1
    li t0, \value
    csrw \csr, t0
    expect_csr \csr, \result, \mask
.endm
    case 1                          # misa: MXL = 2, and the extensions of the default machine
    csrr a0, misa
    srli a1, a0, 62
    expect a1, 2
    li a1, 1 << 0 | 1 << 2 | 1 << 3 | 1 << 5 | 1 << 8 | 1 << 12 | 1 << 18 | 1 << 20     # ACDFIMSU
    and a0, a0, a1
    expect_equal a0, a1
    case 2                          # no E beside I, no reserved letters, no N
    csrr a0, misa
    li a1, 1 << 4 | 1 << 9 | 1 << 10 | 1 << 13 | 1 << 14 | 1 << 17 | 1 << 19 | 1 << 22 | 1 << 24 | 1 << 25
    and a0, a0, a1
    expect a0, 0
    case 3                          # clearing C is suppressed where the next instruction would be
    csrr a2, misa                   # misaligned, and with it the whole write
    li a0, 1 << 2 | 1 << 3
    not a0, a0
    and a0, a0, a2
    compressed_on
    .balign 4
    c.nop
    csrw misa, a0
    c.nop
    compressed_off
    .balign 4
    csrr a1, misa
    expect_equal a1, a2

    case 4                          # mtvec: MODE is 0 or 1; what is reserved is not kept
    csrr s2, mtvec
    written mtvec, 0x80000100, 0x80000100
    written mtvec, 0x80000101, 0, 2
    li t0, 0x80000102
    csrw mtvec, t0
    csrr a0, mtvec
    andi a0, a0, 2
    expect a0, 0
    li t0, 0x80000103
    csrw mtvec, t0
    csrr a0, mtvec
    andi a0, a0, 2
    expect a0, 0
    csrw mtvec, s2
    case 5                          # stvec likewise
    written stvec, 0x80000100, 0x80000100
    written stvec, 0x80000103, 0, 2
    written stvec, 0x80000102, 0, 2
    written stvec, 0x80000101, 1, 3
    case 6                          # mepc, sepc: bit 0 is zero; bit 1 is kept with C
    written mepc, 0x80000003, 0x80000002
    written mepc, 0x80000001, 0x80000000
    written sepc, 0x80000003, 0x80000002
    written sepc, 0xffffffffffffffff, 0xfffffffffffffffe
    case 7                          # mcause, scause, mtval, stval hold what traps store
    written mcause, 15, 15
    written mcause, 0x8000000000000007, 0x8000000000000007
    written scause, 0x8000000000000009, 0x8000000000000009
    written mtval, 0xfffffffffffff123, 0xfffffffffffff123
    written stval, 0x0123456789abcdef, 0x0123456789abcdef

    case 8                          # mstatus.MPP never becomes 2
    written mstatus, 0x1800, 0x1800, 0x1800
    li t0, 0x1800
    csrw mstatus, t0
    li t0, 0x1000
    csrw mstatus, t0
    csrr a0, mstatus
    li a1, 0x1800
    and a0, a0, a1
    li a1, 0x1000
    beq a0, a1, fail
    li t0, 0x800                    # by csrc of one bit of 3
    li t1, 0x1800
    csrs mstatus, t1
    csrc mstatus, t0
    csrr a0, mstatus
    and a0, a0, t1
    beq a0, a1, fail
    csrc mstatus, t1
    csrs mstatus, a1                # by csrs on 0
    csrr a0, mstatus
    and a0, a0, t1
    beq a0, a1, fail
    written mstatus, 0x800, 0x800, 0x1800
    written mstatus, 0, 0, 0x1800
    case 9                          # UXL = SXL = 2, little-endian, no V, H, XS
    li t0, -1
    csrw mstatus, t0
    csrr a0, mstatus
    li a1, 0xf << 32 | 7 << 36 | 3 << 9 | 3 << 15
    and a0, a0, a1
    expect a0, 0xa << 32
    csrw mstatus, zero
    csrr a0, mstatus
    and a0, a0, a1
    expect a0, 0xa << 32
    case 10                         # what is reserved in mstatus is zero
    li t0, -1
    csrw mstatus, t0
    csrr a0, mstatus
    li a1, 1 << 0 | 1 << 2 | 1 << 4
    and a0, a0, a1
    expect a0, 0
    csrw mstatus, zero
    case 11                         # SD says FS = 3 (no other extension state)
    li t0, 0x6000
    csrs mstatus, t0
    csrr a0, mstatus
    bgez a0, fail
    li t0, 0x2000
    csrc mstatus, t0                # clean
    csrr a0, mstatus
    bltz a0, fail
    li t0, 0x6000
    csrc mstatus, t0
    li t0, -1 << 63
    csrs mstatus, t0                # SD itself is read-only
    csrr a0, mstatus
    bltz a0, fail
    case 12                         # all of SIE MIE SPIE MPIE SPP FS MPRV SUM MXR TVM TW TSR are there
    li a1, 0x7e79aa
    csrw mstatus, a1
    csrr a0, mstatus
    and a0, a0, a1
    expect_equal a0, a1
    csrw mstatus, zero

    case 13                         # sstatus is a view of mstatus
    li a1, 0xc6122                  # SIE SPIE SPP FS SUM MXR
    csrw sstatus, a1
    csrr a0, mstatus
    li a2, 0x7fffff
    and a0, a0, a2
    expect_equal a0, a1
    li t0, -1
    csrw mstatus, zero
    csrw sstatus, t0                # and writes nothing that is machine mode's
    csrr a0, mstatus
    li a1, 1 << 3 | 1 << 7 | 3 << 11 | 1 << 17 | 7 << 20
    and a0, a0, a1
    expect a0, 0
    li t0, -1
    csrw mstatus, t0                # nor shows it
    csrr a0, sstatus
    and a0, a0, a1
    expect a0, 0
    csrr a0, sstatus                # UXL
    srli a0, a0, 32
    andi a0, a0, 3
    expect a0, 2
    csrw mstatus, zero

    case 14                         # medeleg: what S can handle; never ecall from M
    csrw medeleg, zero
    expect_csr medeleg, 0
    li t0, -1
    csrw medeleg, t0
    csrr a0, medeleg
    li a1, 0xb1ff & ~(1 << 0)       # 1-8, 12, 13, 15
    and a2, a0, a1
    expect_equal a2, a1
    li a1, 1 << 11 | 1 << 14 | 1 << 10
    and a2, a0, a1
    expect a2, 0
    csrw medeleg, zero
    case 15                         # mideleg: the supervisor's interrupts only
    li t0, -1
    csrw mideleg, t0
    csrr a0, mideleg
    li a1, 0xaaa
    and a0, a0, a1
    expect a0, 0x222
    csrw mideleg, zero
    expect_csr mideleg, 0, 0xaaa
    case 16                         # mie has six bits
    li t0, -1
    csrw mie, t0
    expect_csr mie, 0xaaa, 0xdfff   # bit 13 is another extension's
    csrw mie, zero
    expect_csr mie, 0
    li t0, clint_mtimecmp           # no timer interrupt pending
    li t1, -1
    sd t1, 0(t0)
    case 17                         # mip: M bits are read-only, S bits writable from M
    li t0, -1
    csrw mip, t0
    expect_csr mip, 0x222, 0xaaa
    csrw mip, zero
    expect_csr mip, 0, 0xaaa
    case 18                         # sie, sip show only what is delegated
    li t0, 0xaaa
    csrw mie, t0
    expect_csr sie, 0, 0xaaa
    li t0, 0x222
    csrw mip, t0
    expect_csr sip, 0, 0xaaa
    li t0, 0x222
    csrw sie, zero                  # and write nothing else
    expect_csr mie, 0xaaa, 0xaaa
    csrw mideleg, t0
    expect_csr sie, 0x222, 0xaaa
    expect_csr sip, 0x222, 0xaaa
    csrw sip, zero                  # of sip only SSIP can be written
    expect_csr mip, 0x220, 0xaaa
    csrw sie, zero
    expect_csr mie, 0x888, 0xaaa
    case 19                         # a write of sip to an SSIP that is not delegated is ignored,
    li t0, 0x222                    # neither setting nor clearing
    csrw mip, t0
    csrw mideleg, zero
    csrw sip, zero
    expect_csr mip, 0x222, 0xaaa
    csrw mip, zero
    li t0, 2
    csrs sip, t0
    expect_csr mip, 0, 0xaaa
    csrw mie, zero

    case 20                         # mcounteren, scounteren: 32 bits at most
    li t0, -1
    csrw mcounteren, t0
    csrr a0, mcounteren
    andi a1, a0, 7
    expect a1, 7
    srli a0, a0, 32
    expect a0, 0
    csrw scounteren, t0
    csrr a0, scounteren
    andi a1, a0, 7
    expect a1, 7
    srli a0, a0, 32
    expect a0, 0
    case 21                         # mcountinhibit has no bit for time
    csrw csr_mcountinhibit, t0
    csrr a0, csr_mcountinhibit
    andi a0, a0, 7
    expect a0, 5
    csrw csr_mcountinhibit, zero
    case 22                         # hpmcounters and events: read-only zero or counters; legal anyway
    csrr a0, mhpmcounter3
    csrr a0, mhpmcounter31
    csrr a0, mhpmevent3
    csrr a0, mhpmevent31
    csrw mhpmcounter3, t0
    case 23                         # menvcfg, senvcfg: CBIE never 2
    csrw csr_menvcfg, zero
    li t0, 2 << 4
    csrs csr_menvcfg, t0
    csrr a0, csr_menvcfg
    andi a0, a0, 3 << 4
    li a1, 2 << 4
    beq a0, a1, fail
    csrs csr_senvcfg, t0
    csrr a0, csr_senvcfg
    andi a0, a0, 3 << 4
    beq a0, a1, fail
    li t0, 0xf0                     # CBIE = 3, CBCFE, CBZE
    csrw csr_menvcfg, t0
    expect_csr csr_menvcfg, 0xf0, 0xfe
    csrw csr_senvcfg, t0
    expect_csr csr_senvcfg, 0xf0, 0xfe
    case 24                         # STCE, PBMTE, ADUE are there
    li t0, 7 << 61
    csrw csr_menvcfg, t0
    csrr a0, csr_menvcfg
    and a0, a0, t0
    expect_equal a0, t0
    csrw csr_menvcfg, zero
    case 25                         # sscratch, mscratch: all bits
    written mscratch, 0xa5a5a5a55a5a5a5a, 0xa5a5a5a55a5a5a5a
    written sscratch, 0x5a5a5a5aa5a5a5a5, 0x5a5a5a5aa5a5a5a5
    case 26                         # fcsr: 8 bits; frm holds what it is given
    li t0, 0x6000
    csrs mstatus, t0
    li t0, -1
    csrw fcsr, t0
    expect_csr fcsr, 0xff
    expect_csr frm, 7
    expect_csr fflags, 0x1f
    li t0, 0x15
    csrw frm, t0
    expect_csr fcsr, 0xbf
    csrw fflags, zero
    expect_csr fcsr, 0xa0
    csrw fcsr, zero

    pass 26
