//! A driver, for the devices' tests: what the specification asks of one, and the means to break it.

use super::mmio::{VirtioDevice, VirtioMmio};
use crate::bus::{Live, Outside, Width};
use crate::devices::rig::{RAM, Rig};
use crate::isa::address::PhysAddr;

/// The queue of the tests: entries, and where it is.
pub const SIZE: u16 = 8;
pub const DESCRIPTORS: u64 = RAM + 0x1000;
pub const AVAILABLE: u64 = RAM + 0x2000;
pub const USED: u64 = RAM + 0x3000;
/// Free for buffers.
pub const BUFFERS: u64 = RAM + 0x4000;
/// From the place of a queue's part to that of the next queue's part.
const STRIDE: u64 = 0x100;

pub const STATUS: u64 = 0x70;
pub const INTERRUPT_STATUS: u64 = 0x60;
pub const FEATURES_OK: u32 = 8;
pub const DRIVER_OK: u32 = 4;
pub const NEEDS_RESET: u32 = 64;
pub const VERSION_1: u64 = 1 << 32;
pub const INDIRECT_FEATURE: u64 = 1 << 28;

pub const NEXT: u16 = 1;
pub const WRITE: u16 = 2;
pub const INDIRECT: u16 = 4;

/// The interrupt source of the tests' device.
pub const SOURCE: u32 = 5;

/// A machine with one virtio device, and the driver's own indices.
pub struct Driver {
    pub rig: Rig,
    queues: Vec<Indices>,
    /// The queue that the functions speak of.
    pub queue: usize,
}

#[derive(Clone, Default)]
struct Indices {
    available: u16,
    seen: u16,
    next_descriptor: u16,
}

impl Driver {
    /// The device as it is after reset.
    pub fn new(device: impl VirtioDevice + 'static) -> Self {
        let queues = vec![Indices::default(); device.queue_count()];
        let slot = VirtioMmio::new(SOURCE, Some(Box::new(device)));
        Self { rig: Rig::new(1, 0x1000, slot), queues, queue: 0 }
    }

    /// Initialised as section 3.1.1 has it, with all offered features that are in `wanted`.
    pub fn started(device: impl VirtioDevice + 'static, wanted: u64) -> Self {
        let mut driver = Self::new(device);
        driver.negotiate(wanted);
        for queue in 0..driver.queues.len() {
            driver.lay_out_queue(queue as u32);
        }
        driver.set_status(DRIVER_OK);
        driver
    }

    pub fn set_status(&mut self, bits: u32) {
        let old = self.rig.r32(STATUS);
        self.rig.w32(STATUS, old | bits);
    }

    pub fn offered(&mut self) -> u64 {
        self.rig.w32(0x14, 0);
        let low = self.rig.r32(0x10);
        self.rig.w32(0x14, 1);
        u64::from(low) | u64::from(self.rig.r32(0x10)) << 32
    }

    pub fn accept(&mut self, features: u64) {
        for half in 0..2 {
            self.rig.w32(0x24, half);
            self.rig.w32(0x20, (features >> (32 * half)) as u32);
        }
    }

    pub fn negotiate(&mut self, wanted: u64) {
        self.rig.w32(STATUS, 0);
        self.set_status(1);
        self.set_status(2);
        let features = self.offered() & (wanted | VERSION_1);
        self.accept(features);
        self.set_status(FEATURES_OK);
        assert_ne!(self.rig.r32(STATUS) & FEATURES_OK, 0, "the device agrees");
    }

    pub fn lay_out_queue(&mut self, queue: u32) {
        self.rig.w32(0x30, queue);
        assert_eq!(self.rig.r32(0x44), 0, "it is not in use");
        assert!(self.rig.r32(0x34) >= u32::from(SIZE));
        self.rig.w32(0x38, u32::from(SIZE));
        for (register, address) in [(0x80, DESCRIPTORS), (0x90, AVAILABLE), (0xa0, USED)] {
            let address = address + STRIDE * u64::from(queue);
            self.rig.w32(register, address as u32);
            self.rig.w32(register + 4, (address >> 32) as u32);
        }
        self.rig.w32(0x44, 1);
        assert_eq!(self.rig.r32(0x44), 1);
    }

    pub fn poke(&mut self, address: u64, bytes: &[u8]) {
        self.rig.bus.ram.write(PhysAddr(address), bytes);
    }

    pub fn peek(&self, address: u64, count: usize) -> Vec<u8> {
        let mut bytes = vec![0; count];
        self.rig.bus.ram.read(PhysAddr(address), &mut bytes);
        bytes
    }

    pub fn half(&self, address: u64) -> u16 {
        self.rig.bus.ram.load(PhysAddr(address), Width::Half) as u16
    }

    /// Writes a descriptor of a table.
    pub fn describe(&mut self, table: u64, index: u16, address: u64, length: u32, flags: u16, next: u16) {
        let mut bytes = address.to_le_bytes().to_vec();
        bytes.extend(length.to_le_bytes());
        bytes.extend(flags.to_le_bytes());
        bytes.extend(next.to_le_bytes());
        self.poke(table + 16 * u64::from(index), &bytes);
    }

    /// Writes a chain of descriptors (address, length, whether the device writes it) and makes it available.
    pub fn offer(&mut self, parts: &[(u64, u32, bool)]) -> u16 {
        let head = self.queues[self.queue].next_descriptor;
        let table = DESCRIPTORS + self.place();
        for (number, &(address, length, write)) in parts.iter().enumerate() {
            let index = (head + number as u16) % SIZE;
            let more = if number + 1 < parts.len() { NEXT } else { 0 };
            let flags = more | if write { WRITE } else { 0 };
            self.describe(table, index, address, length, flags, (index + 1) % SIZE);
        }
        self.queues[self.queue].next_descriptor = (head + parts.len() as u16) % SIZE;
        self.make_available(head);
        head
    }

    pub fn make_available(&mut self, head: u16) {
        let ring = AVAILABLE + self.place();
        let index = self.queues[self.queue].available;
        self.poke(ring + 4 + 2 * u64::from(index % SIZE), &head.to_le_bytes());
        self.queues[self.queue].available = index.wrapping_add(1);
        self.poke(ring + 2, &index.wrapping_add(1).to_le_bytes());
    }

    fn place(&self) -> u64 {
        STRIDE * self.queue as u64
    }

    /// Notifies the queue, and lets the device work until it rests.
    pub fn kick(&mut self) {
        self.kick_with(&mut Live);
    }

    pub fn kick_with(&mut self, outside: &mut dyn Outside) {
        self.rig.w32(0x50, self.queue as u32);
        self.rest(outside);
    }

    /// Lets the device work until it rests.
    pub fn rest(&mut self, outside: &mut dyn Outside) {
        let mut rounds = 0;
        while self.rig.bus.wants_service() {
            self.rig.bus.serve(outside, self.rig.now);
            rounds += 1;
            assert!(rounds <= 2 * u32::from(super::QUEUE_SIZE_MAX), "a notification ends");
        }
    }

    /// What has been used since the last call: heads and lengths.
    pub fn used(&mut self) -> Vec<(u16, u32)> {
        let mut used = Vec::new();
        let ring = USED + self.place();
        while self.queues[self.queue].seen != self.half(ring + 2) {
            let element = ring + 4 + 8 * u64::from(self.queues[self.queue].seen % SIZE);
            let value = self.rig.bus.ram.load(PhysAddr(element), Width::Double);
            used.push((value as u16, (value >> 32) as u32));
            let seen = &mut self.queues[self.queue].seen;
            *seen = seen.wrapping_add(1);
        }
        used
    }

    pub fn needs_reset(&mut self) -> bool {
        self.rig.r32(STATUS) & NEEDS_RESET != 0
    }

    pub fn interrupts(&self) -> bool {
        self.rig.bus.lines.sources() >> SOURCE & 1 != 0
    }
}
