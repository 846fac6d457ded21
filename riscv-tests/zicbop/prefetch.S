# Prefetches are hints (ori with rd = x0): nothing changes, nothing faults, whatever the address.

    la a0, data
    case 1
    prefetch.r 0(a0)
    prefetch.w 32(a0)
    prefetch.i 2016(a0)
    prefetch.r -2048(a0)
    ld a1, 0(a0)
    expect a1, 0x123
    case 2                          # an address that is nowhere
    prefetch.r 0(zero)
    prefetch.w 0(zero)
    prefetch.i 0(zero)
    li a2, -1
    prefetch.r 0(a2)
    prefetch.w 0(a2)
    prefetch.i 0(a2)
    expect a2, -1
    case 3                          # the encodings beside them are ori to x0
    ori zero, a0, 3
    expect zero, 0

    pass 3

    .data
    .balign 64
data:
    .dword 0x123
