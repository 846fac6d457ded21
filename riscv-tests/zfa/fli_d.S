# fli.d fd, constant
# Written by tools/generate.py.

    case 1                  # -1.0
    fli.d fa0, -1.0
    fmv.x.d a0, fa0
    expect a0, 0xbff0000000000000
    case 2                  # min
    fli.d fa0, min
    fmv.x.d a0, fa0
    expect a0, 0x10000000000000
    case 3                  # 1.52587890625e-05
    fli.d fa0, 1.52587890625e-05
    fmv.x.d a0, fa0
    expect a0, 0x3ef0000000000000
    case 4                  # 3.0517578125e-05
    fli.d fa0, 3.0517578125e-05
    fmv.x.d a0, fa0
    expect a0, 0x3f00000000000000
    case 5                  # 0.00390625
    fli.d fa0, 0.00390625
    fmv.x.d a0, fa0
    expect a0, 0x3f70000000000000
    case 6                  # 0.0078125
    fli.d fa0, 0.0078125
    fmv.x.d a0, fa0
    expect a0, 0x3f80000000000000
    case 7                  # 0.0625
    fli.d fa0, 0.0625
    fmv.x.d a0, fa0
    expect a0, 0x3fb0000000000000
    case 8                  # 0.125
    fli.d fa0, 0.125
    fmv.x.d a0, fa0
    expect a0, 0x3fc0000000000000
    case 9                  # 0.25
    fli.d fa0, 0.25
    fmv.x.d a0, fa0
    expect a0, 0x3fd0000000000000
    case 10                 # 0.3125
    fli.d fa0, 0.3125
    fmv.x.d a0, fa0
    expect a0, 0x3fd4000000000000
    case 11                 # 0.375
    fli.d fa0, 0.375
    fmv.x.d a0, fa0
    expect a0, 0x3fd8000000000000
    case 12                 # 0.4375
    fli.d fa0, 0.4375
    fmv.x.d a0, fa0
    expect a0, 0x3fdc000000000000
    case 13                 # 0.5
    fli.d fa0, 0.5
    fmv.x.d a0, fa0
    expect a0, 0x3fe0000000000000
    case 14                 # 0.625
    fli.d fa0, 0.625
    fmv.x.d a0, fa0
    expect a0, 0x3fe4000000000000
    case 15                 # 0.75
    fli.d fa0, 0.75
    fmv.x.d a0, fa0
    expect a0, 0x3fe8000000000000
    case 16                 # 0.875
    fli.d fa0, 0.875
    fmv.x.d a0, fa0
    expect a0, 0x3fec000000000000
    case 17                 # 1.0
    fli.d fa0, 1.0
    fmv.x.d a0, fa0
    expect a0, 0x3ff0000000000000
    case 18                 # 1.25
    fli.d fa0, 1.25
    fmv.x.d a0, fa0
    expect a0, 0x3ff4000000000000
    case 19                 # 1.5
    fli.d fa0, 1.5
    fmv.x.d a0, fa0
    expect a0, 0x3ff8000000000000
    case 20                 # 1.75
    fli.d fa0, 1.75
    fmv.x.d a0, fa0
    expect a0, 0x3ffc000000000000
    case 21                 # 2.0
    fli.d fa0, 2.0
    fmv.x.d a0, fa0
    expect a0, 0x4000000000000000
    case 22                 # 2.5
    fli.d fa0, 2.5
    fmv.x.d a0, fa0
    expect a0, 0x4004000000000000
    case 23                 # 3.0
    fli.d fa0, 3.0
    fmv.x.d a0, fa0
    expect a0, 0x4008000000000000
    case 24                 # 4.0
    fli.d fa0, 4.0
    fmv.x.d a0, fa0
    expect a0, 0x4010000000000000
    case 25                 # 8.0
    fli.d fa0, 8.0
    fmv.x.d a0, fa0
    expect a0, 0x4020000000000000
    case 26                 # 16.0
    fli.d fa0, 16.0
    fmv.x.d a0, fa0
    expect a0, 0x4030000000000000
    case 27                 # 128.0
    fli.d fa0, 128.0
    fmv.x.d a0, fa0
    expect a0, 0x4060000000000000
    case 28                 # 256.0
    fli.d fa0, 256.0
    fmv.x.d a0, fa0
    expect a0, 0x4070000000000000
    case 29                 # 32768.0
    fli.d fa0, 32768.0
    fmv.x.d a0, fa0
    expect a0, 0x40e0000000000000
    case 30                 # 65536.0
    fli.d fa0, 65536.0
    fmv.x.d a0, fa0
    expect a0, 0x40f0000000000000
    case 31                 # inf
    fli.d fa0, inf
    fmv.x.d a0, fa0
    expect a0, 0x7ff0000000000000
    case 32                 # nan
    fli.d fa0, nan
    fmv.x.d a0, fa0
    expect a0, 0x7ff8000000000000
    case 33                 # no flags
    frflags a0
    expect a0, 0
    pass 33
