//! Virtio devices behind memory-mapped registers (virtio 1.3, section 4.2, version 2 only): finding them, and agreeing
//! on features. What goes through their queues, each device's own file knows.

pub mod block;
pub mod console;
mod queue;
pub mod share;

pub use queue::{Buffer, Queue};

use crate::arch::mmio::DevicePages;
use crate::device_tree::{Machine, Place};
use alloc::vec::Vec;

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
pub struct Device {
    /// What it is.
    pub kind: Kind,
    /// Its number at the interrupt controller.
    pub interrupt: u32,
    registers: DevicePages,
}

/// All devices of this machine that are known here, in the order of their places.
pub fn find(machine: &Machine) -> Vec<Device> {
    machine.virtio().into_iter().filter_map(Device::at).collect()
}

impl Device {
    /// What is at this place, if anything.
    fn at(place: Place) -> Option<Device> {
        let registers = DevicePages::map(place.registers)?;
        let load = |register| registers.load::<u32>(register);
        if load(register::MAGIC_VALUE) != MAGIC || load(register::VERSION) != VERSION {
            return None;
        }
        let kind = Kind::from_number(load(register::DEVICE_ID))?;
        Some(Device { kind, interrupt: place.interrupt, registers })
    }

    fn status(&self) -> u32 {
        self.registers.load(register::STATUS)
    }

    fn add_status(&self, bit: u32) {
        self.registers.store(register::STATUS, self.status() | bit);
    }

    /// Takes the device over, with as many of these features as it has; says which (section 3.1.1). Its queues come
    /// next, and then `go`.
    pub fn start(&self, wanted: u64) -> Option<u64> {
        self.registers.store(register::STATUS, 0u32);
        self.add_status(status::ACKNOWLEDGE);
        self.add_status(status::DRIVER);
        let half = |index: u32| {
            self.registers.store(register::DEVICE_FEATURES_SEL, index);
            u64::from(self.registers.load::<u32>(register::DEVICE_FEATURES))
        };
        let features = (half(0) | half(1) << 32) & (wanted | VERSION_1);
        for index in [0u32, 1] {
            self.registers.store(register::DRIVER_FEATURES_SEL, index);
            self.registers.store(register::DRIVER_FEATURES, (features >> (32 * index)) as u32);
        }
        self.add_status(status::FEATURES_OK);
        (self.status() & status::FEATURES_OK != 0).then_some(features)
    }

    /// Lays out a queue. `None` if the device has no such queue, or there is no frame for it.
    pub fn queue(&self, index: u16) -> Option<Queue> {
        let store = |register, value: u32| self.registers.store(register, value);
        store(register::QUEUE_SEL, u32::from(index));
        let most: u32 = self.registers.load(register::QUEUE_SIZE_MAX);
        if most < u32::from(Queue::SIZE) {
            return None;
        }
        let queue = Queue::new(*self, index)?;
        store(register::QUEUE_SIZE, u32::from(Queue::SIZE));
        for (register, address) in register::QUEUE_PARTS.into_iter().zip(queue.parts()) {
            store(register, address.value() as u32);
            store(register + 4, (address.value() >> 32) as u32);
        }
        store(register::QUEUE_READY, 1);
        Some(queue)
    }

    /// The queues are there: the device may begin.
    pub fn go(&self) {
        self.add_status(status::DRIVER_OK);
    }

    /// Reads from the device's configuration.
    pub fn configuration<const COUNT: usize>(&self, offset: usize) -> [u8; COUNT] {
        core::array::from_fn(|at| self.registers.load(register::CONFIG + offset + at))
    }

    /// Whether the device has given up.
    pub fn is_broken(&self) -> bool {
        self.status() & status::NEEDS_RESET != 0
    }

    /// The device does not ask for attention any more, until something else happens.
    pub fn acknowledge(&self) {
        self.registers.store(register::INTERRUPT_ACK, self.registers.load::<u32>(register::INTERRUPT_STATUS));
    }

    fn notify(&self, queue: u16) {
        self.registers.store(register::QUEUE_NOTIFY, u32::from(queue));
    }
}
