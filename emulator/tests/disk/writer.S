# A machine-mode program that writes sector n with the doubleword n, flushes, and only then prints n, for n = 1, 2, ...
#
# riscv64-unknown-elf-as -march=rv64ima_zicsr writer.S -o writer.o
# riscv64-unknown-elf-ld --no-relax --strip-all -Ttext=0x80000000 -N writer.o -o writer.elf

        .equ VIRTIO, 0x10001000
        .equ UART, 0x10000000
        .equ FINISHER, 0x100000
        .equ SECTORS, 2048

        .globl _start
        .option norelax
_start: li      s0, VIRTIO
        li      s1, UART
        lw      t0, 8(s0)               # DeviceID: a block device
        li      t1, 2
        bne     t0, t1, failed
        sw      zero, 0x70(s0)          # Status: reset, ACKNOWLEDGE and DRIVER
        li      t0, 3
        sw      t0, 0x70(s0)
        sw      zero, 0x24(s0)          # VIRTIO_BLK_F_FLUSH and VIRTIO_F_VERSION_1
        li      t0, 1 << 9
        sw      t0, 0x20(s0)
        li      t0, 1
        sw      t0, 0x24(s0)
        sw      t0, 0x20(s0)
        li      t0, 11                  # FEATURES_OK
        sw      t0, 0x70(s0)
        sw      zero, 0x30(s0)          # queue 0, 8 entries
        li      t0, 8
        sw      t0, 0x38(s0)
        la      s2, descriptors
        la      s3, available
        la      s4, used
        sw      s2, 0x80(s0)
        sw      s3, 0x90(s0)
        sw      s4, 0xa0(s0)
        li      t0, 1
        sw      t0, 0x44(s0)
        li      t0, 15                  # DRIVER_OK
        sw      t0, 0x70(s0)

        la      s5, header
        la      s6, data
        la      s7, status
        sd      s5, 0(s2)               # descriptor 0: the header
        li      t0, 16 | 1 << 32
        sd      t0, 8(s2)
        sd      s6, 16(s2)              # descriptor 1: the data, then 2
        li      t0, 512 | 1 << 32 | 2 << 48
        sd      t0, 24(s2)
        sd      s7, 32(s2)              # descriptor 2: the status
        li      t0, 1 | 2 << 32
        sd      t0, 40(s2)

        li      s8, 1                   # n
next:   mv      t0, s6                  # the data
        addi    t1, s6, 512
fill:   sd      s8, 0(t0)
        addi    t0, t0, 8
        bne     t0, t1, fill
        li      t0, 1                   # VIRTIO_BLK_T_OUT to sector n; descriptor 1 follows the header
        sw      t0, 0(s5)
        sd      s8, 8(s5)
        sh      t0, 14(s2)
        call    submit
        li      t0, 4                   # VIRTIO_BLK_T_FLUSH; descriptor 2 follows the header
        sw      t0, 0(s5)
        sd      zero, 8(s5)
        li      t0, 2
        sh      t0, 14(s2)
        call    submit

        li      t2, 12                  # n as four hexadecimal digits
digit:  srl     t0, s8, t2
        andi    t0, t0, 15
        li      t1, 10
        blt     t0, t1, decimal
        addi    t0, t0, 'a' - 10 - '0'
decimal: addi   t0, t0, '0'
        sb      t0, 0(s1)
        addi    t2, t2, -4
        bgez    t2, digit
        li      t0, '\n'
        sb      t0, 0(s1)

        addi    s8, s8, 1
        li      t0, SECTORS
        blt     s8, t0, next
        li      t0, 0x5555
        j       finish
failed: li      t0, 0x13333
finish: li      t1, FINISHER
        sw      t0, 0(t1)
        j       finish

# Makes descriptor 0 available, waits until it is used, and looks at the status.
submit: li      t0, 0xff
        sb      t0, 0(s7)
        lhu     t0, 2(s3)               # its ring entries are all 0, which is the descriptor's number
        addi    t0, t0, 1
        fence
        sh      t0, 2(s3)
        fence
        sw      zero, 0x50(s0)
        slli    t0, t0, 48
        srli    t0, t0, 48
wait:   lhu     t1, 2(s4)
        bne     t0, t1, wait
        fence
        lbu     t0, 0(s7)
        bnez    t0, failed
        ret

        .balign 16
descriptors: .zero 128
available: .zero 32
        .balign 4
used:   .zero   80
        .balign 16
header: .zero   16
data:   .zero   512
status: .zero   1
