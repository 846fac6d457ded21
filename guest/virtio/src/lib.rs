//! Drivers for virtio devices behind memory-mapped registers (virtio 1.3, section 4.2, version 2 only): finding out what
//! a device is, agreeing on features, and what goes through the queues of three kinds of them. Memory and registers are
//! the user's of this library (`Page`, `Registers`), so that it runs on a test's memory too.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod channel;
mod console;
mod disk;
mod queue;

pub use channel::Channel;
pub use console::{Console, INPUT, PORTS};
pub use disk::Disk;
pub use queue::{Buffer, Queue};

/// The registers of one device.
pub trait Registers: Copy {
    /// Loads the register of 32 bits at this offset; what is loaded afterwards is younger.
    fn load(&self, offset: usize) -> u32;

    /// Loads a byte of the device's configuration, likewise.
    fn load_byte(&self, offset: usize) -> u8;

    /// Stores to the register at this offset; the device sees what was stored before.
    fn store(&self, offset: usize, value: u32);
}

/// A page of memory that both the driver and the device reach. Whoever makes one holds it for good.
pub trait Page: Copy {
    /// A page full of zeros, if there is one left.
    fn zeroed() -> Option<Self>;

    /// Where the device finds it.
    fn address(self) -> u64;

    /// Copies from it.
    fn read(self, offset: usize, into: &mut [u8]);

    /// Copies to it.
    fn write(self, offset: usize, from: &[u8]);

    /// Loads 16 bits that the device stores; what is loaded afterwards is what it has stored before them.
    fn load_half(self, offset: usize) -> u16;

    /// Stores 16 bits that the device loads, after everything that was stored before.
    fn store_half(self, offset: usize, value: u16);
}

/// Bytes of a page.
pub const PAGE_SIZE: usize = 4096;

/// Offsets of registers (table "MMIO Device Register Layout").
mod register {
    pub const MAGIC_VALUE: usize = 0x000;
    pub const VERSION: usize = 0x004;
    pub const DEVICE_ID: usize = 0x008;
    pub const DEVICE_FEATURES: usize = 0x010;
    pub const DEVICE_FEATURES_SEL: usize = 0x014;
    pub const DRIVER_FEATURES: usize = 0x020;
    pub const DRIVER_FEATURES_SEL: usize = 0x024;
    pub const QUEUE_SEL: usize = 0x030;
    pub const QUEUE_SIZE_MAX: usize = 0x034;
    pub const QUEUE_SIZE: usize = 0x038;
    pub const QUEUE_READY: usize = 0x044;
    pub const QUEUE_NOTIFY: usize = 0x050;
    pub const INTERRUPT_STATUS: usize = 0x060;
    pub const INTERRUPT_ACK: usize = 0x064;
    pub const STATUS: usize = 0x070;
    /// The addresses of a queue's three parts, low halves; the high ones follow.
    pub const QUEUE_PARTS: [usize; 3] = [0x080, 0x090, 0x0a0];
    pub const CONFIG: usize = 0x100;
}

/// "virt", little-endian.
const MAGIC: u32 = 0x7472_6976;
const VERSION: u32 = 2;
/// The feature that every device of this version has.
const VERSION_1: u64 = 1 << 32;

/// Bits of the device status (section 2.1).
mod status {
    pub const ACKNOWLEDGE: u32 = 1;
    pub const DRIVER: u32 = 2;
    pub const DRIVER_OK: u32 = 4;
    pub const FEATURES_OK: u32 = 8;
    pub const NEEDS_RESET: u32 = 64;
}

/// What a device is (section 5).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A disk.
    Block,
    /// The user's terminal, or whatever stands in its place.
    Console,
    /// A folder of the host.
    Share,
}

impl Kind {
    fn from_number(number: u32) -> Option<Kind> {
        match number {
            2 => Some(Kind::Block),
            3 => Some(Kind::Console),
            9 => Some(Kind::Share),
            _ => None,
        }
    }
}

/// A device, and the registers by which it is reached.
#[derive(Clone, Copy, Debug)]
pub struct Device<R> {
    /// What it is.
    pub kind: Kind,
    registers: R,
}

impl<R: Registers> Device<R> {
    /// What is behind these registers, if anything.
    pub fn behind(registers: R) -> Option<Device<R>> {
        if registers.load(register::MAGIC_VALUE) != MAGIC || registers.load(register::VERSION) != VERSION {
            return None;
        }
        let kind = Kind::from_number(registers.load(register::DEVICE_ID))?;
        Some(Device { kind, registers })
    }

    fn status(&self) -> u32 {
        self.registers.load(register::STATUS)
    }

    fn add_status(&self, bit: u32) {
        self.registers.store(register::STATUS, self.status() | bit);
    }

    /// Takes the device over, with as many of these features as it has; says which (section 3.1.1). Its queues come
    /// next, and then `go`.
    fn start(&self, wanted: u64) -> Option<u64> {
        self.registers.store(register::STATUS, 0);
        self.add_status(status::ACKNOWLEDGE);
        self.add_status(status::DRIVER);
        let half = |index: u32| {
            self.registers.store(register::DEVICE_FEATURES_SEL, index);
            u64::from(self.registers.load(register::DEVICE_FEATURES))
        };
        let features = (half(0) | half(1) << 32) & (wanted | VERSION_1);
        for index in [0, 1] {
            self.registers.store(register::DRIVER_FEATURES_SEL, index);
            self.registers.store(register::DRIVER_FEATURES, (features >> (32 * index)) as u32);
        }
        self.add_status(status::FEATURES_OK);
        (self.status() & status::FEATURES_OK != 0).then_some(features)
    }

    /// Lays out a queue. `None` if the device has no such queue, or there is no page for it.
    fn queue<P: Page>(&self, index: u16) -> Option<Queue<R, P>> {
        let store = |register, value: u32| self.registers.store(register, value);
        store(register::QUEUE_SEL, u32::from(index));
        if self.registers.load(register::QUEUE_SIZE_MAX) < u32::from(queue::SIZE) {
            return None;
        }
        let queue = Queue::new(*self, index)?;
        store(register::QUEUE_SIZE, u32::from(queue::SIZE));
        for (register, address) in register::QUEUE_PARTS.into_iter().zip(queue.parts()) {
            store(register, address as u32);
            store(register + 4, (address >> 32) as u32);
        }
        store(register::QUEUE_READY, 1);
        Some(queue)
    }

    /// The queues are there: the device may begin.
    fn go(&self) {
        self.add_status(status::DRIVER_OK);
    }

    /// Reads from the device's configuration.
    fn configuration<const COUNT: usize>(&self, offset: usize) -> [u8; COUNT] {
        core::array::from_fn(|at| self.registers.load_byte(register::CONFIG + offset + at))
    }

    /// Whether the device has given up.
    fn is_broken(&self) -> bool {
        self.status() & status::NEEDS_RESET != 0
    }

    /// The device does not ask for attention any more, until something else happens.
    pub fn acknowledge(&self) {
        self.registers.store(register::INTERRUPT_ACK, self.registers.load(register::INTERRUPT_STATUS));
    }

    fn notify(&self, queue: u16) {
        self.registers.store(register::QUEUE_NOTIFY, u32::from(queue));
    }
}

#[cfg(test)]
mod tests;
