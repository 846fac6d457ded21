# pack rd, rs1, rs2
# Written by tools/generate.py.

    .option arch, +zbkb
    table_cross 1, pack
    table_rr 197, pack, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x2a213488d2d624d0
    constant a1, 0xca2f1b68fe47e0c
    pack a0, a0, a1
    expect a0, 0x8fe47e0cd2d624d0
    expect a1, 0xca2f1b68fe47e0c
    case 210                # rd = rs2
    constant a0, 0x2a213488d2d624d0
    constant a1, 0xca2f1b68fe47e0c
    pack a1, a0, a1
    expect a1, 0x8fe47e0cd2d624d0
    expect a0, 0x2a213488d2d624d0
    case 211                # rs1 = rs2
    constant a0, 0x2a213488d2d624d0
    pack a1, a0, a0
    expect a1, 0xd2d624d0d2d624d0
    case 212                # rd = rs1 = rs2
    pack a0, a0, a0
    expect a0, 0xd2d624d0d2d624d0
    case 213                # rd = x0
    constant a0, 0x2a213488d2d624d0
    constant a1, 0xca2f1b68fe47e0c
    pack zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    pack a2, zero, a1
    expect a2, 0x8fe47e0c00000000
    case 215                # rs2 = x0
    pack a2, a0, zero
    expect a2, 0xd2d624d0
    case 216                # rs1 = rs2 = x0
    pack a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x23, 0xffffffffffffffff
    constant x5, 0xfffffffffffffffe
    pack x6, x23, x5
    expect x6, 0xfffffffeffffffff
    case 218                # any registers
    constant x17, 0x5a10595ff753e9c0
    constant x1, 0x8000000000000000
    pack x19, x17, x1
    expect x19, 0xf753e9c0
    case 219                # each result the next operand
    constant a0, 0x2a213488d2d624d0
    constant a1, 0xca2f1b68fe47e0c
    pack a0, a0, a1
    pack a1, a0, a1
    pack a0, a0, a1
    pack a1, a0, a1
    expect a0, 0xd2d624d0d2d624d0
    expect a1, 0xd2d624d0d2d624d0
    pass 219

    .data
    .balign 8
values:
    .dword 0x0
    .dword 0x1
    .dword 0xffffffffffffffff
    .dword 0x7fffffffffffffff
    .dword 0x8000000000000000
    .dword 0x7fffffff
    .dword 0x80000000
    .dword 0xffffffff80000000
    .dword 0xffffffff
    .dword 0x5555555555555555
    .dword 0x123456789abcdef
    .dword 0xfedcba9876543210
    .dword 0x21
    .dword 0xfffffffffffffffe
values_end:
results:
    .dword 0x0, 0x100000000, 0xffffffff00000000, 0xffffffff00000000, 0x0, 0x7fffffff00000000, 0x8000000000000000, 0x8000000000000000, 0xffffffff00000000, 0x5555555500000000, 0x89abcdef00000000, 0x7654321000000000, 0x2100000000, 0xfffffffe00000000
    .dword 0x1, 0x100000001, 0xffffffff00000001, 0xffffffff00000001, 0x1, 0x7fffffff00000001, 0x8000000000000001, 0x8000000000000001, 0xffffffff00000001, 0x5555555500000001, 0x89abcdef00000001, 0x7654321000000001, 0x2100000001, 0xfffffffe00000001
    .dword 0xffffffff, 0x1ffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff, 0x7fffffffffffffff, 0x80000000ffffffff, 0x80000000ffffffff, 0xffffffffffffffff, 0x55555555ffffffff, 0x89abcdefffffffff, 0x76543210ffffffff, 0x21ffffffff, 0xfffffffeffffffff
    .dword 0xffffffff, 0x1ffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff, 0x7fffffffffffffff, 0x80000000ffffffff, 0x80000000ffffffff, 0xffffffffffffffff, 0x55555555ffffffff, 0x89abcdefffffffff, 0x76543210ffffffff, 0x21ffffffff, 0xfffffffeffffffff
    .dword 0x0, 0x100000000, 0xffffffff00000000, 0xffffffff00000000, 0x0, 0x7fffffff00000000, 0x8000000000000000, 0x8000000000000000, 0xffffffff00000000, 0x5555555500000000, 0x89abcdef00000000, 0x7654321000000000, 0x2100000000, 0xfffffffe00000000
    .dword 0x7fffffff, 0x17fffffff, 0xffffffff7fffffff, 0xffffffff7fffffff, 0x7fffffff, 0x7fffffff7fffffff, 0x800000007fffffff, 0x800000007fffffff, 0xffffffff7fffffff, 0x555555557fffffff, 0x89abcdef7fffffff, 0x765432107fffffff, 0x217fffffff, 0xfffffffe7fffffff
    .dword 0x80000000, 0x180000000, 0xffffffff80000000, 0xffffffff80000000, 0x80000000, 0x7fffffff80000000, 0x8000000080000000, 0x8000000080000000, 0xffffffff80000000, 0x5555555580000000, 0x89abcdef80000000, 0x7654321080000000, 0x2180000000, 0xfffffffe80000000
    .dword 0x80000000, 0x180000000, 0xffffffff80000000, 0xffffffff80000000, 0x80000000, 0x7fffffff80000000, 0x8000000080000000, 0x8000000080000000, 0xffffffff80000000, 0x5555555580000000, 0x89abcdef80000000, 0x7654321080000000, 0x2180000000, 0xfffffffe80000000
    .dword 0xffffffff, 0x1ffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff, 0x7fffffffffffffff, 0x80000000ffffffff, 0x80000000ffffffff, 0xffffffffffffffff, 0x55555555ffffffff, 0x89abcdefffffffff, 0x76543210ffffffff, 0x21ffffffff, 0xfffffffeffffffff
    .dword 0x55555555, 0x155555555, 0xffffffff55555555, 0xffffffff55555555, 0x55555555, 0x7fffffff55555555, 0x8000000055555555, 0x8000000055555555, 0xffffffff55555555, 0x5555555555555555, 0x89abcdef55555555, 0x7654321055555555, 0x2155555555, 0xfffffffe55555555
    .dword 0x89abcdef, 0x189abcdef, 0xffffffff89abcdef, 0xffffffff89abcdef, 0x89abcdef, 0x7fffffff89abcdef, 0x8000000089abcdef, 0x8000000089abcdef, 0xffffffff89abcdef, 0x5555555589abcdef, 0x89abcdef89abcdef, 0x7654321089abcdef, 0x2189abcdef, 0xfffffffe89abcdef
    .dword 0x76543210, 0x176543210, 0xffffffff76543210, 0xffffffff76543210, 0x76543210, 0x7fffffff76543210, 0x8000000076543210, 0x8000000076543210, 0xffffffff76543210, 0x5555555576543210, 0x89abcdef76543210, 0x7654321076543210, 0x2176543210, 0xfffffffe76543210
    .dword 0x21, 0x100000021, 0xffffffff00000021, 0xffffffff00000021, 0x21, 0x7fffffff00000021, 0x8000000000000021, 0x8000000000000021, 0xffffffff00000021, 0x5555555500000021, 0x89abcdef00000021, 0x7654321000000021, 0x2100000021, 0xfffffffe00000021
    .dword 0xfffffffe, 0x1fffffffe, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xfffffffe, 0x7ffffffffffffffe, 0x80000000fffffffe, 0x80000000fffffffe, 0xfffffffffffffffe, 0x55555555fffffffe, 0x89abcdeffffffffe, 0x76543210fffffffe, 0x21fffffffe, 0xfffffffefffffffe
results_end:
rows:
    .dword 0x76b34f7216c9efa4, 0x51dd83b0eff9e9b1, 0xeff9e9b116c9efa4
    .dword 0x2785337eacdc3fce, 0xb357d307a9a3e28f, 0xa9a3e28facdc3fce
    .dword 0x834ddc0f7c5817cf, 0x5f65d4b7c64ec81a, 0xc64ec81a7c5817cf
    .dword 0x36cc772b7915c052, 0x77cbd09c54b363ef, 0x54b363ef7915c052
    .dword 0x426b7ea84ee38082, 0xd91a685e71cfaf28, 0x71cfaf284ee38082
    .dword 0xa9bdb4397e873494, 0x901abba011fafa75, 0x11fafa757e873494
    .dword 0x6a45147b8fa0f42f, 0xba1f8ff88ac642f0, 0x8ac642f08fa0f42f
    .dword 0x8a5841b0d460a0c6, 0xbe74f4605cdcc51b, 0x5cdcc51bd460a0c6
    .dword 0x7f9165a179164fc7, 0x6864ee35e5601e74, 0xe5601e7479164fc7
    .dword 0xc0921bec0a77b932, 0xcfed3588dd5fd723, 0xdd5fd7230a77b932
    .dword 0x198728bbf787707c, 0x49a7cd603299ca0, 0x3299ca0f787707c
    .dword 0x99231387f0e92a15, 0x26c7254049f9f5a2, 0x49f9f5a2f0e92a15
rows_end:
