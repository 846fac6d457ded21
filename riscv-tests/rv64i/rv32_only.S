# Encodings that exist on RV32 only, or in no ratified extension, are illegal.

    li a0, 1
    li a1, 2
    illegal_word 1, 0x69855513      # rev8 as RV32 has it
    illegal_word 2, 0x08f51513      # zip
    illegal_word 3, 0x08f55513      # unzip
    illegal_word 4, 0x22b50533      # aes32esi
    illegal_word 5, 0x26b50533      # aes32esmi
    illegal_word 6, 0x2ab50533      # aes32dsi
    illegal_word 7, 0x2eb50533      # aes32dsmi
    illegal_word 8, 0x5cb50533      # sha512sig0h
    illegal_word 9, 0x54b50533      # sha512sig0l
    illegal_word 10, 0x5eb50533     # sha512sig1h
    illegal_word 11, 0x56b50533     # sha512sig1l
    illegal_word 12, 0x50b50533     # sha512sum0r
    illegal_word 13, 0x52b50533     # sha512sum1r
    illegal_word 14, 0xe2150553     # fmvh.x.d
    illegal_word 15, 0xb2b507d3     # fmvp.d.x
    illegal_word 16, 0x31b51513     # aes64ks1i with rnum = 11
    illegal_word 17, 0x31f51513     # and 15
    illegal_word 18, 0x60f51513     # the unary row of clz, ctz, cpop, sext: number 15
    illegal_word 19, 0x60351513     # number 3 (was crc)
    illegal_word 20, 0x28855513     # orc.b is 0x287
    illegal_word 21, 0x6b755513     # rev8 is 0x6b8
    illegal_word 22, 0x0ab555b3 | 0x40000000        # no row of op: funct7 = 0x45
    illegal_word 23, 0x48b54533     # bext's funct3 is 5, bclr's 1
    illegal_word 24, 0x0000006b     # the major opcode that is reserved
    illegal_word 25, 0x00000057     # vector operations: no V
    illegal_word 26, 0x0000005b     # custom-2, custom-3, custom-0, custom-1
    illegal_word 27, 0x0000007b
    illegal_word 28, 0x0000000b
    illegal_word 29, 0x0000002b
    illegal_word 30, 0x00006007     # vector loads: width 6 of load-fp
    illegal_word 31, 0x00000007
    illegal_word 32, 0x00004007     # quad loads
    illegal_word 33, 0x00004027
    illegal_word 34, 0x68b54533     # xperm32, shfl and other drafts
    illegal_word 35, 0x08b51533
    illegal_word 36, 0x48b5653b     # bfp

    pass 36
