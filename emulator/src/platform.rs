//! The memory map and the interrupt numbers of the machine, as QEMU's `virt` has them.

/// The boot ROM.
pub const ROM_BASE: u64 = 0x1000;
/// Bytes of boot ROM.
pub const ROM_SIZE: u64 = 0xf000;
/// The test finisher (SiFive test device): a store ends or resets the machine.
pub const FINISHER_BASE: u64 = 0x10_0000;
/// Bytes of the test finisher.
pub const FINISHER_SIZE: u64 = 0x1000;
/// The Goldfish real-time clock.
pub const RTC_BASE: u64 = 0x10_1000;
/// Bytes of the real-time clock.
pub const RTC_SIZE: u64 = 0x1000;
/// The real-time clock's interrupt source.
pub const RTC_IRQ: u32 = 11;
/// What the real-time clock shows at the start unless asked otherwise, in seconds since 1970: the first of January 2025. It is
/// not the host's time, so that a run repeats.
pub const DEFAULT_EPOCH: u64 = 1_735_689_600;
/// The core-local interruptor: software interrupts and the machine timer.
pub const CLINT_BASE: u64 = 0x200_0000;
/// Bytes of the CLINT.
pub const CLINT_SIZE: u64 = 0x1_0000;
/// The platform-level interrupt controller.
pub const PLIC_BASE: u64 = 0xc00_0000;
/// Bytes of the PLIC.
pub const PLIC_SIZE: u64 = 0x60_0000;
/// Interrupt sources of the PLIC, source 0 not counted.
pub const PLIC_SOURCES: u32 = 95;
/// The 16550 UART.
pub const UART_BASE: u64 = 0x1000_0000;
/// Bytes of the UART.
pub const UART_SIZE: u64 = 0x100;
/// The UART's interrupt source.
pub const UART_IRQ: u32 = 10;
/// The UART's input clock in Hz, for the device tree.
pub const UART_CLOCK_HZ: u32 = 3_686_400;
/// The first of the virtio transports; the others follow it.
pub const VIRTIO_BASE: u64 = 0x1000_1000;
/// Bytes of one virtio transport.
pub const VIRTIO_SIZE: u64 = 0x1000;
/// How many virtio transports there are.
pub const VIRTIO_SLOTS: usize = 8;
/// The interrupt source of the first virtio transport; the others follow it.
pub const VIRTIO_IRQ: u32 = 1;
/// Where RAM begins.
pub const RAM_BASE: u64 = 0x8000_0000;
/// Bytes of RAM unless asked otherwise.
pub const DEFAULT_RAM_SIZE: u64 = 128 << 20;
/// Where an S-mode kernel is loaded: RAM plus 2 MiB.
pub const KERNEL_BASE: u64 = 0x8020_0000;
/// Ticks of the machine's clock for one tick of `mtime`.
pub const CLOCKS_PER_TIME: u64 = 100;
/// The frequency of `mtime` in Hz.
pub const TIMEBASE_HZ: u32 = 10_000_000;
/// The most harts that a machine can have.
pub const MAX_HARTS: usize = 16;
