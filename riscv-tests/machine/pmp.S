# Physical memory protection (3.7): matching, priority, permissions, locks, every granule of an access.

    .equ area, 0x80010000           # 64 KiB of RAM that the entries are about
    .equ code, 0x80020000           # behind it: an ecall for fetches

# Accesses as user mode by MPRV; s8 = cause or -1.
    j begin
.macro access_routine name:req, instruction:vararg
\name:
    li t0, mstatus_mpp
    csrc mstatus, t0
    li t1, mstatus_mprv
    la tp, 1f
    li s8, -1
    csrs mstatus, t1
    \instruction
1:  li t1, mstatus_mprv
    csrc mstatus, t1
    li tp, 0
    ret
.endm
    access_routine load, ld a2, 0(a0)
    access_routine load_word, lw a2, 0(a0)
    access_routine load_byte, lbu a2, 0(a0)
    access_routine store, sd a2, 0(a0)
    access_routine store_byte, sb a2, 0(a0)
    access_routine amo, amoor.w a2, zero, (a0)
    access_routine load_reserved, lr.w a2, (a0)
    access_routine float_load, fld fa0, 0(a0)
fetch:
    li t0, mstatus_mpp
    csrc mstatus, t0
    csrw mepc, a0
    la tp, 1f
    mret
1:  addi t0, s8, -8
    bnez t0, 2f
    bne s10, a0, fail
    li s8, -1
2:  ret
clear:                              # all 16 entries off
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
    csrwi pmpaddr\n, 0
    .endr
    csrwi pmpcfg0, 0
    csrwi pmpcfg2, 0
    ret
begin:
    set_bits mstatus, mstatus_fs
    jal clear

.macro at routine:req, address:req, cause:req
    li a0, \address
    jal \routine
    expect s8, \cause
    .if \cause >= 0
    expect_equal s9, a0
    .endif
.endm

    case 1                          # U and S without a match: nothing is allowed; M: everything
    at load, area, 5
    at store, area, 7
    at fetch, area, 1
    at amo, area, 7
    at load_reserved, area, 5
    at float_load, area, 5
    li a0, area
    li t0, 0x73
    sd t0, 0(a0)

    case 2                          # all 16 entries are there, with 4-byte granularity
    .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
    li t0, 0x20004000 + \n
    csrw pmpaddr\n, t0
    csrr t1, pmpaddr\n
    bne t0, t1, fail
    .endr
    case 3                          # 54 bits of address
    li t0, -1
    csrw pmpaddr3, t0
    csrr t1, pmpaddr3
    srli t0, t0, 10
    bne t0, t1, fail
    case 4                          # pmpcfg: bits 6:5 are zero; R = 0, W = 1 is reserved
    li t0, 0x7f
    csrw pmpcfg0, t0
    expect_csr pmpcfg0, 0x1f
    li t0, 0x0202020202020202
    csrw pmpcfg0, t0
    csrr t1, pmpcfg0
    andi t1, t1, 3
    addi t1, t1, -2
    beqz t1, fail
    case 5                          # eight bytes a CSR, each its own entry
    jal clear
    li t0, 0x0001000400010007
    csrw pmpcfg2, t0
    expect_csr pmpcfg2, 0x0001000400010007
    expect_csr pmpcfg0, 0

    # NA4
    case 6
    jal clear
    li t0, (area + 8) >> 2
    csrw pmpaddr0, t0
    li t0, 0x13                     # NA4, RW
    csrw pmpcfg0, t0
    at load_word, area + 8, -1
    at load_byte, area + 8, -1
    at load_byte, area + 11, -1
    at load_byte, area + 7, 5
    at load_byte, area + 12, 5
    at load_word, area + 4, 5
    at load_word, area + 12, 5
    at store_byte, area + 9, -1
    at load, area + 8, 5            # an access that is only partly inside fails
    at store, area + 8, 7
    at fetch, area + 8, 1
    at amo, area + 8, -1
    case 7                          # partly inside fails also where the rest is allowed by a later entry
    li t0, -1
    csrw pmpaddr1, t0
    li t0, 0x1f13
    csrw pmpcfg0, t0
    at load_word, area + 8, -1
    at load, area + 8, 5
    at load, area, -1
    at load, area + 16, -1
    at load_word, area + 12, -1

    # NAPOT, sizes
    case 8                          # 8 bytes
    jal clear
    li t0, (area + 0x40) >> 2
    csrw pmpaddr0, t0
    li t0, 0x19                     # NAPOT, R
    csrw pmpcfg0, t0
    at load, area + 0x40, -1
    at load_byte, area + 0x47, -1
    at load_byte, area + 0x48, 5
    at load_byte, area + 0x3f, 5
    at store, area + 0x40, 7
    at amo, area + 0x40, 7          # an AMO needs both
    at load_reserved, area + 0x40, -1
    case 9                          # 4 KiB
    li t0, (area + 0x1000) >> 2 | 0x1ff
    csrw pmpaddr0, t0
    at load, area + 0x1000, -1
    at load, area + 0x1ff8, -1
    at load, area + 0x2000, 5
    at load, area + 0xff8, 5
    case 10                         # all ones, and all ones but the top: everything
    li t0, -1
    csrw pmpaddr0, t0
    at load, area, -1
    li t0, (1 << 53) - 1
    csrw pmpaddr0, t0
    at load, area, -1
    case 11                         # 2 GiB
    li t0, 0x80000000 >> 2 | 0x0fffffff
    csrw pmpaddr0, t0
    at load, area, -1

    # TOR
    case 12                         # entry 0: from 0
    jal clear
    li t0, (area + 0x100) >> 2
    csrw pmpaddr0, t0
    li t0, 0x0b                     # TOR, RW
    csrw pmpcfg0, t0
    at load, area + 0xf8, -1
    at store, area + 0xf8, -1
    at load, area + 0x100, 5
    at load_byte, area + 0xff, -1
    at load_word, area + 0xfc, -1
    case 13                         # from the entry before, whatever that one does itself
    li t0, (area + 0x200) >> 2
    csrw pmpaddr1, t0
    li t0, 0x0900                   # entry 0 off, entry 1 TOR R
    csrw pmpcfg0, t0
    at load, area + 0xf8, 5
    at load, area + 0x100, -1
    at load, area + 0x1f8, -1
    at load, area + 0x200, 5
    at store, area + 0x100, 7
    case 14                         # an empty range matches nothing
    li t0, (area + 0x100) >> 2
    csrw pmpaddr1, t0
    at load, area + 0x100, 5
    li t0, (area + 0x80) >> 2
    csrw pmpaddr1, t0
    at load, area + 0x80, 5
    at load, area + 0xc0, 5

    # Priority: the lowest entry that matches any byte decides.
    case 15
    jal clear
    li t0, (area + 0x1000) >> 2 | 0x1ff
    csrw pmpaddr0, t0            # a page: nothing
    li t0, -1
    csrw pmpaddr1, t0        # everything: all
    li t0, 0x1f18
    csrw pmpcfg0, t0
    at load, area + 0x1000, 5
    at load, area + 0x2000, -1
    at load, area + 0xff8, -1
    case 16                         # and the other way round
    li t0, -1
    csrw pmpaddr0, t0
    li t0, (area + 0x1000) >> 2 | 0x1ff
    csrw pmpaddr1, t0
    li t0, 0x181f
    csrw pmpcfg0, t0
    at load, area + 0x1000, -1
    case 17                         # entries of the second register
    jal clear
    li t0, (area + 0x1000) >> 2 | 0x1ff
    csrw pmpaddr15, t0
    li t0, 0x1f << 56
    csrw pmpcfg2, t0
    at load, area + 0x1000, -1
    at load, area, 5

    # Each permission alone.
    case 18
    jal clear
    li a1, area + 0x1000
    li t0, 0x73
    sd t0, 0(a1)
    fence.i
    li t0, (area + 0x1000) >> 2 | 0x1ff
    csrw pmpaddr0, t0
    li t0, 0x18
    csrw pmpcfg0, t0
    at load, area + 0x1000, 5
    at store, area + 0x1000, 7
    at fetch, area + 0x1000, 1
    case 19
    li t0, 0x19
    csrw pmpcfg0, t0
    at load, area + 0x1000, -1
    at store, area + 0x1008, 7
    at fetch, area + 0x1000, 1
    case 20
    li t0, 0x1b
    csrw pmpcfg0, t0
    at load, area + 0x1000, -1
    at store, area + 0x1008, -1
    at fetch, area + 0x1000, 1
    case 21
    li t0, 0x1c
    csrw pmpcfg0, t0
    at load, area + 0x1000, 5
    at store, area + 0x1008, 7
    at fetch, area + 0x1000, -1
    case 22
    li t0, 0x1d
    csrw pmpcfg0, t0
    at load, area + 0x1000, -1
    at store, area + 0x1008, 7
    at fetch, area + 0x1000, -1
    case 23
    li t0, 0x1f
    csrw pmpcfg0, t0
    at load, area + 0x1000, -1
    at store, area + 0x1008, -1
    at fetch, area + 0x1000, -1

    case 24                         # a fetch that is half inside
    li t0, (area + 0x1004) >> 2
    csrw pmpaddr0, t0
    li t0, 0x0f                     # TOR from 0: all up to area + 0x1004
    csrw pmpcfg0, t0
    li a0, area + 0x1002
    li t0, 0x13
    sh t0, 0(a0)
    fence.i
    jal fetch
    expect s8, 1
    expect_equal s10, a0

    # Misaligned accesses, where the machine does them: every granule counts.
    case 25
    jal clear
    li t0, -1
    csrw pmpaddr1, t0
    li t0, 0x1f00
    csrw pmpcfg0, t0
    li a0, area + 0x2ffd
    jal load_word
    li t0, 4
    beq s8, t0, no_misaligned
    expect s8, -1
    case 26                         # an NA4 in the second page
    li t0, (area + 0x3000) >> 2
    csrw pmpaddr0, t0
    li t0, 0x1f10
    csrw pmpcfg0, t0
    li a0, area + 0x2ffd
    jal load_word
    expect s8, 5
    li a2, -1
    jal store
    expect s8, 7
    li a0, area + 0x3001
    jal load_word
    expect s8, 5
    case 27                         # in the first part
    li a0, area + 0x3003
    jal load_word
    expect s8, 5
    expect_equal s9, a0
    jal store
    expect s8, 7
    li a0, area + 0x3004
    jal load_word
    expect s8, -1
no_misaligned:

    # Locks.
    case 28                         # a locked entry binds machine mode too
    jal clear
    li t0, (area + 0x4000) >> 2 | 0x1ff
    csrw pmpaddr4, t0
    li t0, 0x99 << 32               # entry 4: locked, NAPOT, R
    csrw pmpcfg0, t0
    li a0, area + 0x4000
    ld a1, 0(a0)
    catch 1f
2:  sd a1, 0(a0)
    j fail
1:  expect_cause 7
    expect_at 2b
    expect_equal s9, a0
    catch 1f
    jr a0
1:  expect_cause 1
    expect_equal s9, a0
    expect_equal s10, a0
    case 29                         # its registers are read-only, the others are not
    csrwi pmpcfg0, 0
    expect_csr pmpcfg0, 0x99 << 32
    csrr a1, pmpaddr4
    csrwi pmpaddr4, 0
    expect_csr pmpaddr4, ((area + 0x4000) >> 2 | 0x1ff)
    li t0, 0x1f
    csrw pmpcfg0, t0
    expect_csr pmpcfg0, 0x990000001f
    csrwi pmpaddr3, 5        # not TOR: the address below stays free
    expect_csr pmpaddr3, 5
    csrwi pmpcfg0, 0
    case 30                         # a locked TOR also locks the address below it
    li t0, (area + 0x5000) >> 2
    csrw pmpaddr5, t0
    li t0, (area + 0x6000) >> 2
    csrw pmpaddr6, t0
    li t0, 0x89 << 48               # entry 6: locked, TOR, R
    csrw pmpcfg0, t0
    csrwi pmpaddr5, 0
    expect_csr pmpaddr5, ((area + 0x5000) >> 2)
    csrwi pmpaddr6, 0
    expect_csr pmpaddr6, ((area + 0x6000) >> 2)
    csrwi pmpaddr7, 7
    expect_csr pmpaddr7, 7
    li a0, area + 0x5008
    ld a1, 0(a0)
    catch 1f
    sd a1, 0(a0)
    j fail
1:  expect_cause 7
    case 31                         # but entry 5's configuration is its own
    li t0, 0x1f << 40
    csrw pmpcfg0, t0
    csrr t1, pmpcfg0
    and t1, t1, t0
    bne t1, t0, fail
    csrwi pmpcfg0, 0
    case 32                         # locked while off: still locked
    li t0, 0x80 << 16
    csrw pmpcfg0, t0
    csrwi pmpcfg0, 0
    csrr t0, pmpcfg0
    srli t0, t0, 16
    andi t0, t0, 0xff
    expect t0, 0x80
    csrwi pmpaddr2, 3
    expect_csr pmpaddr2, 0

    pass 32
