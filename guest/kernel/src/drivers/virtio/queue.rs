//! Split virtqueues, the driver's side (virtio 1.3, section 2.7). A queue fills one frame:
//!
//! ```text
//! 0     descriptors: address, length, flags, next; 16 bytes each
//! 1024  available ring: flags, index, heads of chains
//! 2048  used ring: flags, index, (head, bytes written)
//! ```

use super::Device;
use crate::arch::physical_memory::{load_half, read_bytes, store_half, write_bytes};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::{Frame, PhysAddr};
use crate::mm::frame;
use abi::errno::Errno;
use core::sync::atomic::{Ordering, fence};

const AVAILABLE: usize = 1024;
const USED: usize = 2048;
/// Offsets in both rings.
const FLAGS: usize = 0;
const INDEX: usize = 2;
const RING: usize = 4;

/// Flags of a descriptor: another follows; the device writes.
const NEXT: u16 = 1;
const WRITE: u16 = 2;
/// Flag of the available ring: no interrupts.
const NO_INTERRUPT: u16 = 1;

/// A part of a frame that a device reads or writes. Whoever makes one holds the frame until the device has answered.
#[derive(Clone, Copy, Debug)]
pub struct Buffer {
    frame: Frame,
    offset: usize,
    length: usize,
}

impl Buffer {
    /// So many bytes of the frame from `offset` on.
    pub fn new(frame: Frame, offset: usize, length: usize) -> Buffer {
        assert!(offset + length <= PAGE_SIZE, "a buffer is a part of one frame");
        Buffer { frame, offset, length }
    }
}

/// A queue.
pub struct Queue {
    device: Device,
    index: u16,
    frame: Frame,
    /// Of each descriptor the next one, in a chain or among the free ones.
    next: [u16; Queue::SIZE as usize],
    first_free: u16,
    free: usize,
    available: u16,
    used: u16,
}

impl Queue {
    /// Descriptors, and entries of each ring.
    pub const SIZE: u16 = 64;
    const NONE: u16 = u16::MAX;

    /// An empty queue; `Device::queue` tells the device of it.
    pub(super) fn new(device: Device, index: u16) -> Option<Queue> {
        let frame = frame::allocate_zeroed()?;
        let next = core::array::from_fn(|at| at as u16 + 1);
        let free = Queue::SIZE as usize;
        Some(Queue { device, index, frame, next, first_free: 0, free, available: 0, used: 0 })
    }

    /// Where its three parts lie.
    pub(super) fn parts(&self) -> [PhysAddr; 3] {
        let start = self.frame.start().value();
        [0, AVAILABLE, USED].map(|part| PhysAddr::new(start + part as u64))
    }

    /// The device need not interrupt for this queue: whoever uses it asks.
    pub fn without_interrupts(self) -> Queue {
        store_half(self.frame, AVAILABLE + FLAGS, NO_INTERRUPT);
        self
    }

    /// Hands a request to the device: what it reads, and then what it may write. Says the request's number, or `None` if
    /// the queue has no room now.
    pub fn submit(&mut self, readable: &[Buffer], writable: &[Buffer]) -> Option<u16> {
        let count = readable.len() + writable.len();
        if count == 0 || count > self.free {
            return None;
        }
        let head = self.first_free;
        let buffers =
            readable.iter().map(|buffer| (buffer, 0)).chain(writable.iter().map(|buffer| (buffer, WRITE)));
        let mut last = Queue::NONE;
        for (at, (buffer, direction)) in buffers.enumerate() {
            last = self.first_free;
            self.first_free = self.next[usize::from(last)];
            let more = if at + 1 < count { NEXT } else { 0 };
            self.describe(last, buffer, direction | more);
        }
        self.next[usize::from(last)] = Queue::NONE;
        self.free -= count;
        let slot = AVAILABLE + RING + 2 * usize::from(self.available % Queue::SIZE);
        store_half(self.frame, slot, head);
        self.available = self.available.wrapping_add(1);
        store_half(self.frame, AVAILABLE + INDEX, self.available);
        self.device.notify(self.index);
        Some(head)
    }

    fn describe(&self, number: u16, buffer: &Buffer, flags: u16) {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&(buffer.frame.start().value() + buffer.offset as u64).to_le_bytes());
        bytes[8..12].copy_from_slice(&(buffer.length as u32).to_le_bytes());
        bytes[12..14].copy_from_slice(&flags.to_le_bytes());
        bytes[14..].copy_from_slice(&self.next[usize::from(number)].to_le_bytes());
        write_bytes(self.frame, 16 * usize::from(number), &bytes);
    }

    /// A request that the device has answered: its number, and how many bytes it has written.
    pub fn take_answer(&mut self) -> Option<(u16, usize)> {
        fence(Ordering::SeqCst);
        if load_half(self.frame, USED + INDEX) == self.used {
            return None;
        }
        let mut entry = [0; 8];
        read_bytes(self.frame, USED + RING + 8 * usize::from(self.used % Queue::SIZE), &mut entry);
        self.used = self.used.wrapping_add(1);
        let [head_low, head_high, _, _, length @ ..] = entry;
        let head = u16::from_le_bytes([head_low, head_high]);
        let mut last = head;
        self.free += 1;
        while self.next[usize::from(last)] != Queue::NONE {
            last = self.next[usize::from(last)];
            self.free += 1;
        }
        self.next[usize::from(last)] = self.first_free;
        self.first_free = head;
        Some((head, u32::from_le_bytes(length) as usize))
    }

    /// Hands a request to the device and waits for the answer, without giving the hart away: a device of an emulator has
    /// it ready at once. Says how many bytes the device has written. EIO when the device has given up.
    pub fn request(&mut self, readable: &[Buffer], writable: &[Buffer]) -> Result<usize, Errno> {
        self.submit(readable, writable).ok_or(Errno::EIO)?;
        loop {
            if let Some((_, written)) = self.take_answer() {
                return Ok(written);
            }
            if self.device.is_broken() {
                return Err(Errno::EIO);
            }
        }
    }
}
