# or rd, rs1, rs2
# Written by tools/generate.py.

    table_cross 1, or
    table_rr 197, or, rows, rows_end
    case 209                # rd = rs1
    constant a0, 0x9ec262918d97cf6d
    constant a1, 0x1de82bd92c2db779
    or a0, a0, a1
    expect a0, 0x9fea6bd9adbfff7d
    expect a1, 0x1de82bd92c2db779
    case 210                # rd = rs2
    constant a0, 0x9ec262918d97cf6d
    constant a1, 0x1de82bd92c2db779
    or a1, a0, a1
    expect a1, 0x9fea6bd9adbfff7d
    expect a0, 0x9ec262918d97cf6d
    case 211                # rs1 = rs2
    constant a0, 0x9ec262918d97cf6d
    or a1, a0, a0
    expect a1, 0x9ec262918d97cf6d
    case 212                # rd = rs1 = rs2
    or a0, a0, a0
    expect a0, 0x9ec262918d97cf6d
    case 213                # rd = x0
    constant a0, 0x9ec262918d97cf6d
    constant a1, 0x1de82bd92c2db779
    or zero, a0, a1
    expect zero, 0
    case 214                # rs1 = x0
    or a2, zero, a1
    expect a2, 0x1de82bd92c2db779
    case 215                # rs2 = x0
    or a2, a0, zero
    expect a2, 0x9ec262918d97cf6d
    case 216                # rs1 = rs2 = x0
    or a2, zero, zero
    expect a2, 0x0
    case 217                # any registers
    constant x31, 0x0
    constant x2, 0x123456789abcdef
    or x14, x31, x2
    expect x14, 0x123456789abcdef
    case 218                # any registers
    constant x20, 0xffffffff80000000
    constant x14, 0x907c141a7353577e
    or x1, x20, x14
    expect x1, 0xfffffffff353577e
    case 219                # each result the next operand
    constant a0, 0x9ec262918d97cf6d
    constant a1, 0x1de82bd92c2db779
    or a0, a0, a1
    or a1, a0, a1
    or a0, a0, a1
    or a1, a0, a1
    expect a0, 0x9fea6bd9adbfff7d
    expect a1, 0x9fea6bd9adbfff7d
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
    .dword 0x0, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0x7fffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543210, 0x21, 0xfffffffffffffffe
    .dword 0x1, 0x1, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000001, 0x7fffffff, 0x80000001, 0xffffffff80000001, 0xffffffff, 0x5555555555555555, 0x123456789abcdef, 0xfedcba9876543211, 0x21, 0xffffffffffffffff
    .dword 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff
    .dword 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0xffffffffffffffff
    .dword 0x8000000000000000, 0x8000000000000001, 0xffffffffffffffff, 0xffffffffffffffff, 0x8000000000000000, 0x800000007fffffff, 0x8000000080000000, 0xffffffff80000000, 0x80000000ffffffff, 0xd555555555555555, 0x8123456789abcdef, 0xfedcba9876543210, 0x8000000000000021, 0xfffffffffffffffe
    .dword 0x7fffffff, 0x7fffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x800000007fffffff, 0x7fffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0x555555557fffffff, 0x1234567ffffffff, 0xfedcba987fffffff, 0x7fffffff, 0xffffffffffffffff
    .dword 0x80000000, 0x80000001, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000080000000, 0xffffffff, 0x80000000, 0xffffffff80000000, 0xffffffff, 0x55555555d5555555, 0x123456789abcdef, 0xfedcba98f6543210, 0x80000021, 0xfffffffffffffffe
    .dword 0xffffffff80000000, 0xffffffff80000001, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffff80000000, 0xffffffff80000000, 0xffffffffffffffff, 0xffffffffd5555555, 0xffffffff89abcdef, 0xfffffffff6543210, 0xffffffff80000021, 0xfffffffffffffffe
    .dword 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0x7fffffffffffffff, 0x80000000ffffffff, 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0xffffffff, 0x55555555ffffffff, 0x1234567ffffffff, 0xfedcba98ffffffff, 0xffffffff, 0xffffffffffffffff
    .dword 0x5555555555555555, 0x5555555555555555, 0xffffffffffffffff, 0x7fffffffffffffff, 0xd555555555555555, 0x555555557fffffff, 0x55555555d5555555, 0xffffffffd5555555, 0x55555555ffffffff, 0x5555555555555555, 0x55775577ddffddff, 0xffddffdd77557755, 0x5555555555555575, 0xffffffffffffffff
    .dword 0x123456789abcdef, 0x123456789abcdef, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8123456789abcdef, 0x1234567ffffffff, 0x123456789abcdef, 0xffffffff89abcdef, 0x1234567ffffffff, 0x55775577ddffddff, 0x123456789abcdef, 0xffffffffffffffff, 0x123456789abcdef, 0xffffffffffffffff
    .dword 0xfedcba9876543210, 0xfedcba9876543211, 0xffffffffffffffff, 0xffffffffffffffff, 0xfedcba9876543210, 0xfedcba987fffffff, 0xfedcba98f6543210, 0xfffffffff6543210, 0xfedcba98ffffffff, 0xffddffdd77557755, 0xffffffffffffffff, 0xfedcba9876543210, 0xfedcba9876543231, 0xfffffffffffffffe
    .dword 0x21, 0x21, 0xffffffffffffffff, 0x7fffffffffffffff, 0x8000000000000021, 0x7fffffff, 0x80000021, 0xffffffff80000021, 0xffffffff, 0x5555555555555575, 0x123456789abcdef, 0xfedcba9876543231, 0x21, 0xffffffffffffffff
    .dword 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe, 0xfffffffffffffffe, 0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, 0xfffffffffffffffe, 0xffffffffffffffff, 0xfffffffffffffffe
results_end:
rows:
    .dword 0xf25e5382c7063747, 0xa4c4848233a00d96, 0xf6ded782f7a63fd7
    .dword 0x37f0db175b2ea8db, 0x153cca2236bc949b, 0x37fcdb377fbebcdb
    .dword 0x10e9d13c802f9bfe, 0x1da1b04ade762d87, 0x1de9f17ede7fbfff
    .dword 0x8f3b32555e7438a8, 0xa393c823f4ff430, 0x8f3b3ed77f7ffcb8
    .dword 0xa19165286b1c6404, 0x1db383bbb8e16097, 0xbdb3e7bbfbfd6497
    .dword 0xa175fe7fc9194645, 0xa19e78ce29176dff, 0xa1fffeffe91f6fff
    .dword 0x8fb2d2595b05f395, 0x6deb0b2d5c619d1e, 0xeffbdb7d5f65ff9f
    .dword 0x3be998921cbb4483, 0x172fe9bd433d774a, 0x3feff9bf5fbf77cb
    .dword 0x5e82f89e359d8b3f, 0x1e544981c88d0d46, 0x5ed6f99ffd9d8f7f
    .dword 0x5ca6cde914aa48fc, 0x40a5280a1ef70921, 0x5ca7edeb1eff49fd
    .dword 0xd51dcc83c380d3f9, 0xac137cecebe9fdcb, 0xfd1ffcefebe9fffb
    .dword 0x6af5cb9a9716622d, 0x40e134d727887351, 0x6af5ffdfb79e737d
rows_end:
