# sha256sum1 rd, rs1
# Written by tools/generate.py.

    table_r 1, sha256sum1, rows, rows_end
    case 43                 # rd = rs1
    constant a0, 0x93083efd07fc039d
    sha256sum1 a0, a0
    expect a0, 0xfffffffff9bec10d
    case 44                 # rd = x0
    constant a0, 0x9fbfa264dac9668e
    sha256sum1 zero, a0
    expect zero, 0
    expect a0, 0x9fbfa264dac9668e
    case 45                 # rs1 = x0
    sha256sum1 a0, zero
    expect a0, 0x0
    case 46                 # any registers
    constant x23, 0x9fbfa264dac9668e
    sha256sum1 x18, x23
    expect x18, 0xffffffff8e033bdb
    expect x23, 0x9fbfa264dac9668e
    pass 46

    .data
    .balign 8
rows:
    .dword 0x0, 0x0
    .dword 0x1, 0x4200080
    .dword 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x0
    .dword 0x7fffffff, 0xfffffffffdefffbf
    .dword 0x80000000, 0x2100040
    .dword 0xffffffff80000000, 0x2100040
    .dword 0xffffffff, 0xffffffffffffffff
    .dword 0x5555555555555555, 0x55555555
    .dword 0x123456789abcdef, 0xffffffffd6316d8a
    .dword 0xfedcba9876543210, 0x29ce9275
    .dword 0x21, 0xffffffff80201080
    .dword 0xfffffffffffffffe, 0xfffffffffbdfff7f
    .dword 0x1, 0x4200080
    .dword 0x20, 0xffffffff84001000
    .dword 0x400, 0xffffffff80020010
    .dword 0x8000, 0x400210
    .dword 0x100000, 0x8004200
    .dword 0x2000000, 0x84001
    .dword 0x40000000, 0x1080020
    .dword 0x800000000, 0x0
    .dword 0x10000000000, 0x0
    .dword 0x200000000000, 0x0
    .dword 0x4000000000000, 0x0
    .dword 0x80000000000000, 0x0
    .dword 0x1000000000000000, 0x0
    .dword 0x80, 0x10004002
    .dword 0x8000, 0x400210
    .dword 0x7f, 0xfffffffff3e03f81
    .dword 0x7fff, 0x3dffe70
    .dword 0x1000000000000ff, 0xffffffffe3e07f83
    .dword 0x2ee69650ed, 0xffffffffe10efd7a
    .dword 0x4fa38b, 0x7ab0f2fa
    .dword 0x1b4c00bbf, 0xffffffffe92047f5
    .dword 0x9f782b50649fa40c, 0xffffffffffcceb56
    .dword 0xc791e5, 0xffffffffcb6bf435
    .dword 0x846c0f9f3cf82918, 0x3fe0f3bf
    .dword 0xf81f205a9e810c65, 0x5a4fe6df
    .dword 0x187e326f76, 0x2e00b4cf
    .dword 0xedc7306200000000, 0x0
    .dword 0xff00ff00ff00ff, 0xffffffff9c639c63
rows_end:
