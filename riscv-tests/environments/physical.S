# Environment `physical`: as `machine`, with everything that user code may need
# turned on. Follows machine.S.

    li t0, 0x6000           # mstatus.FS = dirty
    csrs mstatus, t0
    csrwi fcsr, 0
