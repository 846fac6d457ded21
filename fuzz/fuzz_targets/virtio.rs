//! Any rings and any requests to virtio devices whose driver has just started them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sv39::bus::{Bus, Live, Ram, Width};
use sv39::devices::virtio::{
    BlockDevice, EntropyDevice, MemoryStorage, Overlay, Seeded, VirtioDevice, VirtioMmio,
};
use sv39::isa::address::PhysAddr;
use sv39::platform::{RAM_BASE, VIRTIO_BASE, VIRTIO_IRQ, VIRTIO_SIZE};

/// Bytes of RAM: the queue is in its first page, everything else anywhere.
const RAM_SIZE: u64 = 0x4000;
/// The driver's handshake: register and value. The queue has 8 entries.
const HANDSHAKE: [(u64, u64); 16] = [
    (0x70, 0),
    (0x70, 3),
    (0x24, 0),
    (0x20, 1 << 28 | 1 << 9 | 1 << 13 | 1 << 14),
    (0x24, 1),
    (0x20, 1),
    (0x70, 11),
    (0x30, 0),
    (0x38, 8),
    (0x80, RAM_BASE),
    (0x84, 0),
    (0x90, RAM_BASE + 0x80),
    (0xa0, RAM_BASE + 0x100),
    (0x44, 1),
    (0x70, 15),
    (0x64, 3),
];

fn device(choice: u8) -> Box<dyn VirtioDevice> {
    let disk = MemoryStorage { bytes: vec![0x5a; 8192], read_only: choice & 4 != 0 };
    match choice & 3 {
        0 => Box::new(EntropyDevice::new(Seeded(1))),
        1 => Box::new(BlockDevice::new(Box::new(Overlay::new(disk)), "overlay".to_owned())),
        _ => Box::new(BlockDevice::new(Box::new(disk), String::new())),
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&choice, bytes)) = bytes.split_first() else { return };
    let mut bus = Bus::new(Ram::new(PhysAddr(RAM_BASE), RAM_SIZE).expect("some pages"), 1);
    let slot = VirtioMmio::new(VIRTIO_IRQ, Some(device(choice)));
    bus.attach(VIRTIO_BASE, VIRTIO_SIZE, Box::new(slot));
    let store = |bus: &mut Bus, register: u64, value: u64| {
        let stored = bus.store(PhysAddr(VIRTIO_BASE + register), Width::Word, value, 0);
        assert!(stored.is_ok(), "words are taken everywhere");
    };
    for (register, value) in HANDSHAKE {
        store(&mut bus, register, value);
    }
    for record in bytes.chunks_exact(11) {
        let &[action, low, high, ref value @ ..] = record else { return };
        let value = u64::from_le_bytes(value.try_into().expect("8 bytes"));
        let offset = u64::from(u16::from_le_bytes([low, high]));
        match action & 7 {
            0..=4 => {
                let address = PhysAddr(RAM_BASE + offset % (RAM_SIZE - 7));
                // Half of the stores write addresses, which only rarely come by chance.
                let value = if action & 8 == 0 { value } else { RAM_BASE + value % RAM_SIZE };
                bus.ram.store(address, Width::Double, value);
            }
            5 => store(&mut bus, offset & 0xffc, value),
            6 => HANDSHAKE.iter().for_each(|&(register, value)| store(&mut bus, register, value)),
            _ => store(&mut bus, 0x50, 0),
        }
        let mut rounds = 0;
        while bus.wants_service() {
            bus.serve(&mut Live, 0);
            rounds += 1;
            assert!(rounds <= 257, "a notification ends");
        }
    }
});
