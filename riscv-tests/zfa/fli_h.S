# fli.h fd, constant
# Written by tools/generate.py.

    case 1                  # -1.0
    fli.h fa0, -1.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffffbc00
    case 2                  # min
    fli.h fa0, min
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff0400
    case 3                  # 1.52587890625e-05
    fli.h fa0, 1.52587890625e-05
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff0100
    case 4                  # 3.0517578125e-05
    fli.h fa0, 3.0517578125e-05
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff0200
    case 5                  # 0.00390625
    fli.h fa0, 0.00390625
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff1c00
    case 6                  # 0.0078125
    fli.h fa0, 0.0078125
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff2000
    case 7                  # 0.0625
    fli.h fa0, 0.0625
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff2c00
    case 8                  # 0.125
    fli.h fa0, 0.125
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3000
    case 9                  # 0.25
    fli.h fa0, 0.25
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3400
    case 10                 # 0.3125
    fli.h fa0, 0.3125
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3500
    case 11                 # 0.375
    fli.h fa0, 0.375
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3600
    case 12                 # 0.4375
    fli.h fa0, 0.4375
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3700
    case 13                 # 0.5
    fli.h fa0, 0.5
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3800
    case 14                 # 0.625
    fli.h fa0, 0.625
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3900
    case 15                 # 0.75
    fli.h fa0, 0.75
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3a00
    case 16                 # 0.875
    fli.h fa0, 0.875
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3b00
    case 17                 # 1.0
    fli.h fa0, 1.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3c00
    case 18                 # 1.25
    fli.h fa0, 1.25
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3d00
    case 19                 # 1.5
    fli.h fa0, 1.5
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3e00
    case 20                 # 1.75
    fli.h fa0, 1.75
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff3f00
    case 21                 # 2.0
    fli.h fa0, 2.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff4000
    case 22                 # 2.5
    fli.h fa0, 2.5
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff4100
    case 23                 # 3.0
    fli.h fa0, 3.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff4200
    case 24                 # 4.0
    fli.h fa0, 4.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff4400
    case 25                 # 8.0
    fli.h fa0, 8.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff4800
    case 26                 # 16.0
    fli.h fa0, 16.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff4c00
    case 27                 # 128.0
    fli.h fa0, 128.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff5800
    case 28                 # 256.0
    fli.h fa0, 256.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff5c00
    case 29                 # 32768.0
    fli.h fa0, 32768.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff7800
    case 30                 # 65536.0
    fli.h fa0, 65536.0
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff7c00
    case 31                 # inf
    fli.h fa0, inf
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff7c00
    case 32                 # nan
    fli.h fa0, nan
    fmv.x.d a0, fa0
    expect a0, 0xffffffffffff7e00
    case 33                 # no flags
    frflags a0
    expect a0, 0
    pass 33
