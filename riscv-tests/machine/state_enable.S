# Smstateen: mstateen0 and sstateen0 decide who may use senvcfg and the state-enable registers themselves; a machine
# without it has none of these CSRs.

    .equ mstateen0, 0x30c
    .equ sstateen0, 0x10c
    .equ se0, 1 << 63
    .equ envcfg, 1 << 62
    allow_all
    case 1
    catch absent
    csrw mstateen0, zero
    li tp, 0
    expect_csr mstateen0, 0
    case 2                          # all closed: S may not use senvcfg or sstateen0
    try supervisor, csrr a0, csr_senvcfg
    expect_trapped 2
    try supervisor, csrw csr_senvcfg, zero
    expect_trapped 2
    try supervisor, csrr a0, sstateen0
    expect_trapped 2
    case 3                          # M may
    csrr a0, csr_senvcfg
    csrr a0, sstateen0
    case 4                          # one bit each
    li t0, envcfg
    csrw mstateen0, t0
    try supervisor, csrr a0, csr_senvcfg
    expect_ran supervisor
    try supervisor, csrr a0, sstateen0
    expect_trapped 2
    li t0, se0
    csrw mstateen0, t0
    try supervisor, csrr a0, csr_senvcfg
    expect_trapped 2
    try supervisor, csrr a0, sstateen0
    expect_ran supervisor
    case 5                          # U never
    li t0, -1
    csrw mstateen0, t0
    try user, csrr a0, sstateen0
    expect_trapped 2
    case 6                          # where the bits above hold 0, sstateen0 shows 0
    csrw sstateen0, t0
    csrw mstateen0, zero
    csrr a0, sstateen0
    expect a0, 0
    j done
absent:
    expect_cause 2
    case 6
done:
    pass 6
