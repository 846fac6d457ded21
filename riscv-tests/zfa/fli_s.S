# fli.s fd, constant
# Written by tools/generate.py.

    case 1                  # -1.0
    fli.s fa0, -1.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffbf800000
    case 2                  # min
    fli.s fa0, min
    fmv.x.d a0, fa0
    expect a0, 0xffffffff00800000
    case 3                  # 1.52587890625e-05
    fli.s fa0, 1.52587890625e-05
    fmv.x.d a0, fa0
    expect a0, 0xffffffff37800000
    case 4                  # 3.0517578125e-05
    fli.s fa0, 3.0517578125e-05
    fmv.x.d a0, fa0
    expect a0, 0xffffffff38000000
    case 5                  # 0.00390625
    fli.s fa0, 0.00390625
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3b800000
    case 6                  # 0.0078125
    fli.s fa0, 0.0078125
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3c000000
    case 7                  # 0.0625
    fli.s fa0, 0.0625
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3d800000
    case 8                  # 0.125
    fli.s fa0, 0.125
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3e000000
    case 9                  # 0.25
    fli.s fa0, 0.25
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3e800000
    case 10                 # 0.3125
    fli.s fa0, 0.3125
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3ea00000
    case 11                 # 0.375
    fli.s fa0, 0.375
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3ec00000
    case 12                 # 0.4375
    fli.s fa0, 0.4375
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3ee00000
    case 13                 # 0.5
    fli.s fa0, 0.5
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3f000000
    case 14                 # 0.625
    fli.s fa0, 0.625
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3f200000
    case 15                 # 0.75
    fli.s fa0, 0.75
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3f400000
    case 16                 # 0.875
    fli.s fa0, 0.875
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3f600000
    case 17                 # 1.0
    fli.s fa0, 1.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3f800000
    case 18                 # 1.25
    fli.s fa0, 1.25
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3fa00000
    case 19                 # 1.5
    fli.s fa0, 1.5
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3fc00000
    case 20                 # 1.75
    fli.s fa0, 1.75
    fmv.x.d a0, fa0
    expect a0, 0xffffffff3fe00000
    case 21                 # 2.0
    fli.s fa0, 2.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff40000000
    case 22                 # 2.5
    fli.s fa0, 2.5
    fmv.x.d a0, fa0
    expect a0, 0xffffffff40200000
    case 23                 # 3.0
    fli.s fa0, 3.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff40400000
    case 24                 # 4.0
    fli.s fa0, 4.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff40800000
    case 25                 # 8.0
    fli.s fa0, 8.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff41000000
    case 26                 # 16.0
    fli.s fa0, 16.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff41800000
    case 27                 # 128.0
    fli.s fa0, 128.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff43000000
    case 28                 # 256.0
    fli.s fa0, 256.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff43800000
    case 29                 # 32768.0
    fli.s fa0, 32768.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff47000000
    case 30                 # 65536.0
    fli.s fa0, 65536.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffff47800000
    case 31                 # inf
    fli.s fa0, inf
    fmv.x.d a0, fa0
    expect a0, 0xffffffff7f800000
    case 32                 # nan
    fli.s fa0, nan
    fmv.x.d a0, fa0
    expect a0, 0xffffffff7fc00000
    case 33                 # no flags
    frflags a0
    expect a0, 0
    pass 33
