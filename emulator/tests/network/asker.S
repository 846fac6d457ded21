# A machine-mode program that sends the frame at `question`, waits for one with WFI, prints it on the UART, and so on, as often as
# `times` says. Whoever runs it fills in both, and the length before the frame.
#
# riscv64-unknown-elf-as -march=rv64ima_zicsr asker.S -o asker.o
# riscv64-unknown-elf-ld --no-relax --strip-all -Ttext=0x80000000 -N asker.o -o asker.elf

        .equ VIRTIO, 0x10001000
        .equ UART, 0x10000000
        .equ PLIC, 0xc000000
        .equ FINISHER, 0x100000
        .equ BUFFER, 2048

        .globl _start
        .option norelax
_start: j       begin
        .balign 16
        .ascii  "the question is:"      # where to fill in
times:  .dword  0
length: .dword  0
question: .zero 1536

begin:  li      s0, VIRTIO
        li      s1, UART
        lw      t0, 8(s0)               # DeviceID: a network card
        li      t1, 1
        bne     t0, t1, failed
        sw      zero, 0x70(s0)          # Status: reset, ACKNOWLEDGE and DRIVER
        li      t0, 3
        sw      t0, 0x70(s0)
        li      t0, 1
        sw      t0, 0x24(s0)            # VIRTIO_F_VERSION_1
        sw      t0, 0x20(s0)
        li      t0, 11                  # FEATURES_OK
        sw      t0, 0x70(s0)
        sw      zero, 0x30(s0)          # queue 0: frames that come
        la      s2, receive
        mv      a0, s2
        call    queue
        li      t0, 1                   # queue 1: frames that go
        sw      t0, 0x30(s0)
        la      s3, transmit
        mv      a0, s3
        call    queue
        li      t0, 15                  # DRIVER_OK
        sw      t0, 0x70(s0)

        la      s4, buffer              # the descriptor of each queue
        sd      s4, 0(s2)
        li      t0, BUFFER | 2 << 32
        sd      t0, 8(s2)
        la      t0, header
        sd      t0, 0(s3)               # the header, then the frame
        li      t0, 12 | 1 << 32 | 1 << 48
        sd      t0, 8(s3)
        la      t0, question
        sd      t0, 16(s3)
        ld      t0, length
        sd      t0, 24(s3)

        li      t0, PLIC                # interrupt source 1 reaches this hart
        li      t1, 1
        sw      t1, 4(t0)
        li      t0, PLIC + 0x2000
        li      t1, 2
        sw      t1, 0(t0)
        li      s5, PLIC + 0x200000
        sw      zero, 0(s5)
        li      t0, 1 << 11             # MEIE; mstatus.MIE stays 0
        csrs    mie, t0

        ld      s6, times
        li      s7, 0                   # frames that have come
again:  addi    t0, s7, 1
        sh      t0, 130(s2)             # a buffer for the answer
        sw      zero, 0x50(s0)
        fence
        sh      t0, 130(s3)             # the question
        li      t1, 1
        sw      t1, 0x50(s0)
wait:   lhu     t1, 162(s2)             # has it come?
        lw      t2, 4(s5)               # claim, acknowledge, complete
        lw      t3, 0x60(s0)
        sw      t3, 0x64(s0)
        sw      t2, 4(s5)
        bne     t1, s7, come
        wfi
        j       wait
come:   fence
        andi    t1, s7, 7               # its length, behind the header
        slli    t1, t1, 3
        add     t1, t1, s2
        lwu     t2, 168(t1)
        add     t2, t2, s4
        addi    t1, s4, 12
print:  bgeu    t1, t2, printed
        lbu     t0, 0(t1)
        sb      t0, 0(s1)
        addi    t1, t1, 1
        j       print
printed: addi   s7, s7, 1
        bltu    s7, s6, again
        li      t0, 0x5555
        j       finish
failed: li      t0, 0x13333
finish: li      t1, FINISHER
        sw      t0, 0(t1)
        j       finish

# Lays out the selected queue, with 8 entries, at a0: descriptors, the available ring 128 behind, the used ring 160 behind.
queue:  li      t0, 8
        sw      t0, 0x38(s0)
        sw      a0, 0x80(s0)
        addi    t0, a0, 128
        sw      t0, 0x90(s0)
        addi    t0, a0, 160
        sw      t0, 0xa0(s0)
        li      t0, 1
        sw      t0, 0x44(s0)
        ret

        .balign 16
receive: .zero  256
transmit: .zero 256
header: .zero   16
buffer: .zero   BUFFER
