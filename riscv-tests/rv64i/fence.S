# Every fence is accepted, also with reserved fields, which are for finer fences to
# come: "implementations shall ignore them" (unprivileged 2.7).

.macro fence_word n:req, bits:req
    case \n
    .4byte \bits
    li a1, \n
    expect_equal a1, gp
.endm
    li a0, 0x1234
    fence_word 1, 0x0ff0000f        # fence iorw, iorw
    fence_word 2, 0x8330000f        # fence.tso
    fence_word 3, 0x0100000f        # pause is a fence w, 0
    fence_word 4, 0x0000000f        # fence 0, 0
    fence_word 5, 0x0330000f        # fence rw, rw
    fence_word 6, 0x8ff0000f        # fm = 8 with other sets
    fence_word 7, 0xfff0000f        # a reserved fm
    fence_word 8, 0x7ff0000f
    fence_word 9, 0x0ff5050f        # rd = rs1 = a0: ignored, and not written
    fence_word 10, 0x8335050f
    case 11
    expect a0, 0x1234

    pass 11
