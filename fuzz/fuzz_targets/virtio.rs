//! Any rings and any requests to virtio devices whose driver has just started them.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sv39::bus::{Bus, DeviceId, Live, Ram, Width};
use sv39::devices::virtio::{
    BlockDevice, ConsoleDevice, EntropyDevice, MacAddress, MemoryStorage, NetworkDevice, Overlay, Seeded,
    ShareDevice, VirtioDevice, VirtioMmio,
};
use sv39::host::SharedDirectory;
use sv39::isa::address::PhysAddr;
use sv39::platform::{RAM_BASE, VIRTIO_BASE, VIRTIO_IRQ, VIRTIO_SIZE};

/// Bytes of RAM: the queue is in its first page, everything else anywhere.
const RAM_SIZE: u64 = 0x4000;
/// The driver's handshake up to the features that it takes: register and value.
const GREETING: [(u64, u64); 2] = [(0x70, 0), (0x70, 3)];
/// The device takes version 1 …
const AGREEMENT: [(u64, u64); 3] = [(0x24, 1), (0x20, 1), (0x70, 11)];
/// … and goes to work.
const BEGINNING: [(u64, u64); 2] = [(0x70, 15), (0x64, 3)];
/// Queues of 8 entries; on a device that has fewer, the last come to nothing.
const QUEUES: u64 = 4;
/// Bytes from one queue to the next.
const QUEUE: u64 = 0x200;
/// The device, of which a frame for the network card, or what is typed, is input.
const CARD: DeviceId = DeviceId(0);
/// The network card may spread a frame over several buffers.
const MERGED_BUFFERS: u64 = 1 << 15;

fn store(bus: &mut Bus, register: u64, value: u64) {
    let stored = bus.store(PhysAddr(VIRTIO_BASE + register), Width::Word, value, 0);
    assert!(stored.is_ok(), "words are taken everywhere");
}

/// Starts the device with all it offers, but for `without`.
fn start(bus: &mut Bus, without: u64) {
    GREETING.iter().for_each(|&(register, value)| store(bus, register, value));
    store(bus, 0x14, 0);
    let offered = bus.load(PhysAddr(VIRTIO_BASE + 0x10), Width::Word, 0).expect("words are read everywhere");
    store(bus, 0x24, 0);
    store(bus, 0x20, offered & !without);
    AGREEMENT.iter().for_each(|&(register, value)| store(bus, register, value));
    for queue in 0..QUEUES {
        let place = RAM_BASE + queue * QUEUE;
        let layout =
            [(0x30, queue), (0x38, 8), (0x80, place), (0x84, 0), (0x90, place + 0x80), (0xa0, place + 0x100)];
        layout.iter().for_each(|&(register, value)| store(bus, register, value));
        store(bus, 0x44, 1);
    }
    BEGINNING.iter().for_each(|&(register, value)| store(bus, register, value));
}

/// A share of a directory with one file, which stays as it is.
fn share() -> Option<Box<dyn VirtioDevice>> {
    let path = std::env::temp_dir().join("sv39-fuzz-share");
    std::fs::create_dir_all(&path).ok()?;
    std::fs::write(path.join("file"), b"contents").ok()?;
    let directory = SharedDirectory::open(&path, false).ok()?;
    Some(Box::new(ShareDevice::new(Box::new(directory), "share".to_owned())))
}

fn device(choice: u8) -> Box<dyn VirtioDevice> {
    let disk = MemoryStorage { bytes: vec![0x5a; 8192], read_only: choice & 4 != 0 };
    match (choice & 3, choice >> 4 & 3) {
        (0, 1) => Box::new(ConsoleDevice::new()),
        (0, 2) => share().expect("the host has a directory for temporary files"),
        (0, _) => Box::new(EntropyDevice::new(Seeded(1))),
        (1, _) => Box::new(NetworkDevice::new(MacAddress([2, 0, 0, 0, 0, 1]))),
        (2, _) => Box::new(BlockDevice::new(Box::new(Overlay::new(disk)), "overlay".to_owned())),
        _ => Box::new(BlockDevice::new(Box::new(disk), String::new())),
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Some((&choice, bytes)) = bytes.split_first() else { return };
    let mut bus = Bus::new(Ram::new(PhysAddr(RAM_BASE), RAM_SIZE).expect("some pages"), 1);
    let slot = VirtioMmio::new(VIRTIO_IRQ, Some(device(choice)));
    bus.attach(VIRTIO_BASE, VIRTIO_SIZE, Box::new(slot));
    let without = if choice & 8 == 0 { MERGED_BUFFERS } else { 0 };
    start(&mut bus, without);
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
            6 => start(&mut bus, without),
            _ if action & 8 == 0 => store(&mut bus, 0x50, offset % QUEUES),
            _ => {
                let frame = vec![low; bus.input_room(CARD).min(usize::from(high) * 8)];
                bus.input(CARD, &frame, 0);
            }
        }
        let mut rounds = 0;
        while bus.wants_service() {
            bus.serve(&mut Live, 0);
            rounds += 1;
            assert!(rounds <= 257, "a notification ends");
        }
    }
});
