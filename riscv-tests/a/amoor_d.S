# amoor.d rd, rs2, (rs1): the old value, sign-extended, and memory; the rest of the doubleword
# Written by tools/generate.py.

    table_atomic 1, amoor.d
    case 86                 # acquire
    la a1, cell
    constant a0, 0x4db74d0734c3151b
    sd a0, 0(a1)
    constant a0, 0x8155afc789baf882
    amoor.d.aq a2, a0, (a1)
    expect a2, 0x4db74d0734c3151b
    ld a2, 0(a1)
    expect a2, 0xcdf7efc7bdfbfd9b
    case 87                 # release
    la a1, cell
    constant a0, 0x4db74d0734c3151b
    sd a0, 0(a1)
    constant a0, 0x8155afc789baf882
    amoor.d.rl a2, a0, (a1)
    expect a2, 0x4db74d0734c3151b
    ld a2, 0(a1)
    expect a2, 0xcdf7efc7bdfbfd9b
    case 88                 # both
    la a1, cell
    constant a0, 0x4db74d0734c3151b
    sd a0, 0(a1)
    constant a0, 0x8155afc789baf882
    amoor.d.aqrl a2, a0, (a1)
    expect a2, 0x4db74d0734c3151b
    ld a2, 0(a1)
    expect a2, 0xcdf7efc7bdfbfd9b
    case 89                 # rd = rs2
    constant a0, 0x4db74d0734c3151b
    sd a0, 0(a1)
    constant a0, 0x8155afc789baf882
    amoor.d a0, a0, (a1)
    expect a0, 0x4db74d0734c3151b
    ld a2, 0(a1)
    expect a2, 0xcdf7efc7bdfbfd9b
    case 90                 # rd = rs1
    mv a3, a1
    constant a0, 0x4db74d0734c3151b
    sd a0, 0(a1)
    constant a0, 0x8155afc789baf882
    amoor.d a3, a0, (a3)
    expect a3, 0x4db74d0734c3151b
    ld a2, 0(a1)
    expect a2, 0xcdf7efc7bdfbfd9b
    case 91                 # rd = x0 still writes memory
    constant a0, 0x4db74d0734c3151b
    sd a0, 0(a1)
    constant a0, 0x8155afc789baf882
    amoor.d zero, a0, (a1)
    expect zero, 0
    ld a2, 0(a1)
    expect a2, 0xcdf7efc7bdfbfd9b
    case 92                 # rs2 = x0
    constant a0, 0x4db74d0734c3151b
    sd a0, 0(a1)
    amoor.d a2, zero, (a1)
    ld a2, 0(a1)
    expect a2, 0x4db74d0734c3151b
    pass 92

    .data
    .balign 8
rows:
    .dword 0x0, 0x0, 0x0, 0x0
    .dword 0x0, 0xffffffffffffffff, 0x0, 0xffffffffffffffff
    .dword 0x0, 0x8000000000000000, 0x0, 0x8000000000000000
    .dword 0x0, 0x80000000, 0x0, 0x80000000
    .dword 0x0, 0xffffffff, 0x0, 0xffffffff
    .dword 0x0, 0x43b1aaa9f2627fa, 0x0, 0x43b1aaa9f2627fa
    .dword 0x0, 0x4c5363e925db4767, 0x0, 0x4c5363e925db4767
    .dword 0x1, 0x1, 0x1, 0x1
    .dword 0x1, 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff
    .dword 0x1, 0x7fffffff, 0x1, 0x7fffffff
    .dword 0x1, 0xffffffff80000000, 0x1, 0xffffffff80000001
    .dword 0x1, 0x5555555555555555, 0x1, 0x5555555555555555
    .dword 0x1, 0x7ebba521b27858bf, 0x1, 0x7ebba521b27858bf
    .dword 0xffffffffffffffff, 0x0, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x43b1aaa9f2627fa, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0x4c5363e925db4767, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x1, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x7fffffffffffffff, 0x7ebba521b27858bf, 0x7fffffffffffffff, 0x7fffffffffffffff
    .dword 0x8000000000000000, 0x0, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0xffffffffffffffff, 0x8000000000000000, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000000, 0x8000000000000000, 0x8000000000000000
    .dword 0x8000000000000000, 0x80000000, 0x8000000000000000, 0x8000000080000000
    .dword 0x8000000000000000, 0xffffffff, 0x8000000000000000, 0x80000000ffffffff
    .dword 0x8000000000000000, 0x43b1aaa9f2627fa, 0x8000000000000000, 0x843b1aaa9f2627fa
    .dword 0x8000000000000000, 0x4c5363e925db4767, 0x8000000000000000, 0xcc5363e925db4767
    .dword 0x7fffffff, 0x1, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0x7fffffffffffffff, 0x7fffffff, 0x7fffffffffffffff
    .dword 0x7fffffff, 0x7fffffff, 0x7fffffff, 0x7fffffff
    .dword 0x7fffffff, 0xffffffff80000000, 0x7fffffff, 0xffffffffffffffff
    .dword 0x7fffffff, 0x5555555555555555, 0x7fffffff, 0x555555557fffffff
    .dword 0x7fffffff, 0x7ebba521b27858bf, 0x7fffffff, 0x7ebba521ffffffff
    .dword 0x80000000, 0x0, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffffffffffff, 0x80000000, 0xffffffffffffffff
    .dword 0x80000000, 0x8000000000000000, 0x80000000, 0x8000000080000000
    .dword 0x80000000, 0x80000000, 0x80000000, 0x80000000
    .dword 0x80000000, 0xffffffff, 0x80000000, 0xffffffff
    .dword 0x80000000, 0x43b1aaa9f2627fa, 0x80000000, 0x43b1aaa9f2627fa
    .dword 0x80000000, 0x4c5363e925db4767, 0x80000000, 0x4c5363e9a5db4767
    .dword 0xffffffff80000000, 0x1, 0xffffffff80000000, 0xffffffff80000001
    .dword 0xffffffff80000000, 0x7fffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0x7fffffff, 0xffffffff80000000, 0xffffffffffffffff
    .dword 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000, 0xffffffff80000000
    .dword 0xffffffff80000000, 0x5555555555555555, 0xffffffff80000000, 0xffffffffd5555555
    .dword 0xffffffff80000000, 0x7ebba521b27858bf, 0xffffffff80000000, 0xffffffffb27858bf
    .dword 0xffffffff, 0x0, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0xffffffffffffffff
    .dword 0xffffffff, 0x8000000000000000, 0xffffffff, 0x80000000ffffffff
    .dword 0xffffffff, 0x80000000, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff
    .dword 0xffffffff, 0x43b1aaa9f2627fa, 0xffffffff, 0x43b1aaaffffffff
    .dword 0xffffffff, 0x4c5363e925db4767, 0xffffffff, 0x4c5363e9ffffffff
    .dword 0x5555555555555555, 0x1, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7fffffffffffffff, 0x5555555555555555, 0x7fffffffffffffff
    .dword 0x5555555555555555, 0x7fffffff, 0x5555555555555555, 0x555555557fffffff
    .dword 0x5555555555555555, 0xffffffff80000000, 0x5555555555555555, 0xffffffffd5555555
    .dword 0x5555555555555555, 0x5555555555555555, 0x5555555555555555, 0x5555555555555555
    .dword 0x5555555555555555, 0x7ebba521b27858bf, 0x5555555555555555, 0x7ffff575f77d5dff
    .dword 0x43b1aaa9f2627fa, 0x0, 0x43b1aaa9f2627fa, 0x43b1aaa9f2627fa
    .dword 0x43b1aaa9f2627fa, 0xffffffffffffffff, 0x43b1aaa9f2627fa, 0xffffffffffffffff
    .dword 0x43b1aaa9f2627fa, 0x8000000000000000, 0x43b1aaa9f2627fa, 0x843b1aaa9f2627fa
    .dword 0x43b1aaa9f2627fa, 0x80000000, 0x43b1aaa9f2627fa, 0x43b1aaa9f2627fa
    .dword 0x43b1aaa9f2627fa, 0xffffffff, 0x43b1aaa9f2627fa, 0x43b1aaaffffffff
    .dword 0x43b1aaa9f2627fa, 0x43b1aaa9f2627fa, 0x43b1aaa9f2627fa, 0x43b1aaa9f2627fa
    .dword 0x43b1aaa9f2627fa, 0x4c5363e925db4767, 0x43b1aaa9f2627fa, 0x4c7b7bebbfff67ff
    .dword 0x7ebba521b27858bf, 0x1, 0x7ebba521b27858bf, 0x7ebba521b27858bf
    .dword 0x7ebba521b27858bf, 0x7fffffffffffffff, 0x7ebba521b27858bf, 0x7fffffffffffffff
    .dword 0x7ebba521b27858bf, 0x7fffffff, 0x7ebba521b27858bf, 0x7ebba521ffffffff
    .dword 0x7ebba521b27858bf, 0xffffffff80000000, 0x7ebba521b27858bf, 0xffffffffb27858bf
    .dword 0x7ebba521b27858bf, 0x5555555555555555, 0x7ebba521b27858bf, 0x7ffff575f77d5dff
    .dword 0x7ebba521b27858bf, 0x7ebba521b27858bf, 0x7ebba521b27858bf, 0x7ebba521b27858bf
    .dword 0x4c5363e925db4767, 0x0, 0x4c5363e925db4767, 0x4c5363e925db4767
    .dword 0x4c5363e925db4767, 0xffffffffffffffff, 0x4c5363e925db4767, 0xffffffffffffffff
    .dword 0x4c5363e925db4767, 0x8000000000000000, 0x4c5363e925db4767, 0xcc5363e925db4767
    .dword 0x4c5363e925db4767, 0x80000000, 0x4c5363e925db4767, 0x4c5363e9a5db4767
    .dword 0x4c5363e925db4767, 0xffffffff, 0x4c5363e925db4767, 0x4c5363e9ffffffff
    .dword 0x4c5363e925db4767, 0x43b1aaa9f2627fa, 0x4c5363e925db4767, 0x4c7b7bebbfff67ff
    .dword 0x4c5363e925db4767, 0x4c5363e925db4767, 0x4c5363e925db4767, 0x4c5363e925db4767
rows_end:
cell:
    .dword 0, 0
