# configuration: isa=rv64gc_svade_svadu
# Naming both Svade and Svadu: menvcfg.ADUE is there and 0 after reset.

    case 1
    csrr a0, csr_menvcfg
    li t0, adue
    and a0, a0, t0
    expect a0, 0
    csrs csr_menvcfg, t0
    csrr a0, csr_menvcfg
    and a0, a0, t0
    expect_equal a0, t0

    pass 1
