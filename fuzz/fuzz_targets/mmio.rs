//! Any accesses to any device, with time passing and input coming.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sv39::bus::{Bus, Live, Output, Ram, Width};
use sv39::devices::virtio::{BlockDevice, MemoryStorage, VirtioMmio};
use sv39::devices::{Clint, Plic, TestFinisher, Uart16550};
use sv39::isa::address::PhysAddr;
use sv39::platform::*;

const HARTS: usize = 2;
const WIDTHS: [Width; 4] = [Width::Byte, Width::Half, Width::Word, Width::Double];
/// Where the registers are.
const PLACES: [u64; 9] = [
    CLINT_BASE,
    CLINT_BASE + 0x4000,
    CLINT_BASE + 0xbff8,
    PLIC_BASE,
    PLIC_BASE + 0x2000,
    PLIC_BASE + 0x20_0000,
    UART_BASE,
    FINISHER_BASE,
    VIRTIO_BASE,
];

fuzz_target!(|bytes: &[u8]| {
    let mut bus = Bus::new(Ram::new(PhysAddr(RAM_BASE), 0x1000).expect("a page"), HARTS);
    bus.attach(CLINT_BASE, CLINT_SIZE, Box::new(Clint::new(HARTS)));
    let uart = Uart16550::new(UART_IRQ, UART_CLOCK_HZ, 1_000_000_000);
    let uart = bus.attach(UART_BASE, UART_SIZE, Box::new(uart));
    bus.attach(FINISHER_BASE, FINISHER_SIZE, Box::new(TestFinisher));
    let disk = MemoryStorage { bytes: vec![0; 4096], read_only: false };
    let disk = VirtioMmio::new(VIRTIO_IRQ, Some(Box::new(BlockDevice::new(Box::new(disk), String::new()))));
    bus.attach(VIRTIO_BASE, VIRTIO_SIZE, Box::new(disk));
    bus.attach_controller(
        PLIC_BASE,
        PLIC_SIZE,
        Box::new(Plic::new(HARTS, PLIC_SOURCES).with_edge_triggered(UART_IRQ)),
    );
    let (mut now, mut output) = (0u64, Output::default());
    for record in bytes.chunks_exact(12) {
        let &[action, place, low, high, ref value @ ..] = record else { return };
        let value = u64::from_le_bytes(value.try_into().expect("8 bytes"));
        let width = WIDTHS[usize::from(action >> 2 & 3)];
        let offset = u64::from(u16::from_le_bytes([low, high]));
        let address = PhysAddr(PLACES[usize::from(place) % PLACES.len()] + offset);
        match action & 3 {
            0 => {
                let loaded = bus.load(address, width, now);
                assert!(loaded.is_err() || loaded.is_ok_and(|loaded| loaded & !width.mask() == 0));
            }
            1 => {
                assert!(bus.store(address, width, value, now).is_ok() || offset != 0 || width != Width::Word)
            }
            2 => {
                now = now.saturating_add(value >> (place & 63));
                assert!(bus.run_deadlines(now).is_none_or(|next| next > now));
            }
            _ => {
                let room = bus.input_room(uart);
                assert!(bus.input(uart, &value.to_le_bytes(), now) <= room);
            }
        }
        bus.serve(&mut Live, now);
        bus.take_output(uart, &mut output);
        assert!(output.standard.len() <= 1, "a store sends at most one byte");
        output.standard.clear();
    }
});
