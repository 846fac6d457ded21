# amomin.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amomin.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0x2f5a1cd933f42a01
    sd a0, 0(a1)
    constant a0, 0xa1c9a1cb9a16b04a
    amomin.d.aq a2, a0, (a1)
    expect a2, 0x2f5a1cd933f42a01
    ld a2, 0(a1)
    expect a2, 0xa1c9a1cb9a16b04a
    case 87                 # release
    la a1, cell
    constant a0, 0x2f5a1cd933f42a01
    sd a0, 0(a1)
    constant a0, 0xa1c9a1cb9a16b04a
    amomin.d.rl a2, a0, (a1)
    expect a2, 0x2f5a1cd933f42a01
    ld a2, 0(a1)
    expect a2, 0xa1c9a1cb9a16b04a
    case 88                 # both
    la a1, cell
    constant a0, 0x2f5a1cd933f42a01
    sd a0, 0(a1)
    constant a0, 0xa1c9a1cb9a16b04a
    amomin.d.aqrl a2, a0, (a1)
    expect a2, 0x2f5a1cd933f42a01
    ld a2, 0(a1)
    expect a2, 0xa1c9a1cb9a16b04a
    case 89                 # rd = rs2
    constant a0, 0x2f5a1cd933f42a01
    sd a0, 0(a1)
    constant a0, 0xa1c9a1cb9a16b04a
    amomin.d a0, a0, (a1)
    expect a0, 0x2f5a1cd933f42a01
    ld a2, 0(a1)
    expect a2, 0xa1c9a1cb9a16b04a
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x2f5a1cd933f42a01
    sd a0, 0(a1)
    constant a0, 0xa1c9a1cb9a16b04a
    amomin.d a3, a0, (a3)
    expect a3, 0x2f5a1cd933f42a01
    ld a2, 0(a1)
    expect a2, 0xa1c9a1cb9a16b04a
    case 91                 # rd = x0 still writes memory
    constant a0, 0x2f5a1cd933f42a01
    sd a0, 0(a1)
    constant a0, 0xa1c9a1cb9a16b04a
    amomin.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xa1c9a1cb9a16b04a
    case 92                 # rs2 = x0
    constant a0, 0x2f5a1cd933f42a01
    sd a0, 0(a1)
    amomin.d a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x0
    pass 92

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x0, 0x80000000, 0x0, 0x0
    .dword 0x0, 0xffffffff, 0x0, 0x0
    .dword 0x0, 0x43459c1978deeaa5, 0x0, 0x0
    .dword 0x0, 0x967f4e30edae7825, 0x0, 0x967f4e30edae7825
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x1
    .dword 0x1, 0x7fffffff, 0x1, 0x1
    .dword 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000000
    .dword 0x1, 0x5555555555555555, 0x1, 0x1
    .dword 0x1, 0xb280300828f79b62, 0x1, 0xb280300828f79b62
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x43459c1978deeaa5, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x967f4e30edae7825, 0xffffffffffffffff, 0x967f4e30edae7825
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x1
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555
    .dword 0x7fffffffffffffff, 0xb280300828f79b62, 0x7fffffffffffffff, 0xb280300828f79b62
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x43459c1978deeaa5, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x967f4e30edae7825, 0x8000000000000000, 0x8000000000000000
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x1
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xb280300828f79b62, 0x7fffffff, 0xb280300828f79b62
    .dword 0x80000000, 0x0, 0x80000000, 0x0
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x8000000000000000
    .dword 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0x80000000, 0x80000000
    .dword 0x80000000, 0x43459c1978deeaa5, 0x80000000, 0x80000000
    .dword 0x80000000, 0x967f4e30edae7825, 0x80000000, 0x967f4e30edae7825
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0xb280300828f79b62, 0xffffffff80000000, 0xb280300828f79b62
    .dword 0xffffffff, 0x0, 0xffffffff, 0x0
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0x8000000000000000
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0x80000000
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x43459c1978deeaa5, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x967f4e30edae7825, 0xffffffff, 0x967f4e30edae7825
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x1
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x7fffffff
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0xb280300828f79b62, 0x5555555555555555, 0xb280300828f79b62
    .dword 0x43459c1978deeaa5, 0x0, 0x43459c1978deeaa5, 0x0
    .dword 0x43459c1978deeaa5, 0xffffffffffffffff, 0x43459c1978deeaa5, 0xffffffffffffffff
    .dword 0x43459c1978deeaa5, 0x8000000000000000, 0x43459c1978deeaa5, 0x8000000000000000
    .dword 0x43459c1978deeaa5, 0x80000000, 0x43459c1978deeaa5, 0x80000000
    .dword 0x43459c1978deeaa5, 0xffffffff, 0x43459c1978deeaa5, 0xffffffff
    .dword 0x43459c1978deeaa5, 0x43459c1978deeaa5, 0x43459c1978deeaa5, 0x43459c1978deeaa5
    .dword 0x43459c1978deeaa5, 0x967f4e30edae7825, 0x43459c1978deeaa5, 0x967f4e30edae7825
    .dword 0xb280300828f79b62, 0x1, 0xb280300828f79b62, 0xb280300828f79b62
    .dword 0xb280300828f79b62, 0x7fffffffffffffff, 0xb280300828f79b62, 0xb280300828f79b62
    .dword 0xb280300828f79b62, 0x7fffffff, 0xb280300828f79b62, 0xb280300828f79b62
    .dword 0xb280300828f79b62, 0xffffffff80000000, 0xb280300828f79b62, 0xb280300828f79b62
    .dword 0xb280300828f79b62, 0x5555555555555555, 0xb280300828f79b62, 0xb280300828f79b62
    .dword 0xb280300828f79b62, 0xb280300828f79b62, 0xb280300828f79b62, 0xb280300828f79b62
    .dword 0x967f4e30edae7825, 0x0, 0x967f4e30edae7825, 0x967f4e30edae7825
    .dword 0x967f4e30edae7825, 0xffffffffffffffff, 0x967f4e30edae7825, 0x967f4e30edae7825
    .dword 0x967f4e30edae7825, 0x8000000000000000, 0x967f4e30edae7825, 0x8000000000000000
    .dword 0x967f4e30edae7825, 0x80000000, 0x967f4e30edae7825, 0x967f4e30edae7825
    .dword 0x967f4e30edae7825, 0xffffffff, 0x967f4e30edae7825, 0x967f4e30edae7825
    .dword 0x967f4e30edae7825, 0x43459c1978deeaa5, 0x967f4e30edae7825, 0x967f4e30edae7825
    .dword 0x967f4e30edae7825, 0x967f4e30edae7825, 0x967f4e30edae7825, 0x967f4e30edae7825
rows_end:
cell:
    .dword 0, 0
