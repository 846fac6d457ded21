//! Split virtqueues, the driver's side (virtio 1.3, section 2.7). A queue fills one page:
//!
//! ```text
//! 0     descriptors: address, length, flags, next; 16 bytes each
//! 1024  available ring: flags, index, heads of chains
//! 2048  used ring: flags, index, (head, bytes written)
//! ```

use crate::{Device, PAGE_SIZE, Page, Registers};
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

/// Descriptors, and entries of each ring.
pub(crate) const SIZE: u16 = 64;
const NONE: u16 = u16::MAX;

/// A part of a page that a device reads or writes. Whoever makes one holds the page until the device has answered.
#[derive(Clone, Copy, Debug)]
pub struct Buffer<P> {
    page: P,
    offset: usize,
    length: usize,
}

impl<P> Buffer<P> {
    /// So many bytes of the page from `offset` on.
    pub fn new(page: P, offset: usize, length: usize) -> Buffer<P> {
        assert!(offset + length <= PAGE_SIZE, "a buffer is a part of one page");
        Buffer { page, offset, length }
    }
}

/// A queue.
pub struct Queue<R, P> {
    device: Device<R>,
    index: u16,
    page: P,
    /// Of each descriptor the next one, in a chain or among the free ones.
    next: [u16; SIZE as usize],
    first_free: u16,
    free: usize,
    available: u16,
    used: u16,
    /// Bit n: the device owes the answer to the request with this number.
    asked: u64,
}

impl<R: Registers, P: Page> Queue<R, P> {
    /// An empty queue; `Device::queue` tells the device of it.
    pub(crate) fn new(device: Device<R>, index: u16) -> Option<Queue<R, P>> {
        let page = P::zeroed()?;
        let next = core::array::from_fn(|at| at as u16 + 1);
        let free = SIZE as usize;
        Some(Queue { device, index, page, next, first_free: 0, free, available: 0, used: 0, asked: 0 })
    }

    /// Where its three parts lie.
    pub(crate) fn parts(&self) -> [u64; 3] {
        [0, AVAILABLE, USED].map(|part| self.page.address() + part as u64)
    }

    /// The device need not interrupt for this queue: whoever uses it asks.
    pub(crate) fn without_interrupts(self) -> Queue<R, P> {
        self.page.store_half(AVAILABLE + FLAGS, NO_INTERRUPT);
        self
    }

    /// Hands a request to the device: what it reads, and then what it may write. Says the request's number, or `None` if
    /// the queue has no room now.
    pub(crate) fn submit(&mut self, readable: &[Buffer<P>], writable: &[Buffer<P>]) -> Option<u16> {
        let count = readable.len() + writable.len();
        if count == 0 || count > self.free {
            return None;
        }
        let head = self.first_free;
        let buffers =
            readable.iter().map(|buffer| (buffer, 0)).chain(writable.iter().map(|buffer| (buffer, WRITE)));
        let mut last = NONE;
        for (at, (buffer, direction)) in buffers.enumerate() {
            last = self.first_free;
            self.first_free = self.next[usize::from(last)];
            let more = if at + 1 < count { NEXT } else { 0 };
            self.describe(last, buffer, direction | more);
        }
        self.next[usize::from(last)] = NONE;
        self.free -= count;
        self.asked |= 1 << head;
        let slot = AVAILABLE + RING + 2 * usize::from(self.available % SIZE);
        self.page.store_half(slot, head);
        self.available = self.available.wrapping_add(1);
        self.page.store_half(AVAILABLE + INDEX, self.available);
        self.device.notify(self.index);
        Some(head)
    }

    fn describe(&self, number: u16, buffer: &Buffer<P>, flags: u16) {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&(buffer.page.address() + buffer.offset as u64).to_le_bytes());
        bytes[8..12].copy_from_slice(&(buffer.length as u32).to_le_bytes());
        bytes[12..14].copy_from_slice(&flags.to_le_bytes());
        bytes[14..].copy_from_slice(&self.next[usize::from(number)].to_le_bytes());
        self.page.write(16 * usize::from(number), &bytes);
    }

    /// A request that the device has answered: its number, and how many bytes it says it has written. An answer to what
    /// nobody has asked is none.
    pub(crate) fn take_answer(&mut self) -> Option<(u16, usize)> {
        fence(Ordering::SeqCst);
        if self.page.load_half(USED + INDEX) == self.used {
            return None;
        }
        let mut entry = [0; 8];
        self.page.read(USED + RING + 8 * usize::from(self.used % SIZE), &mut entry);
        self.used = self.used.wrapping_add(1);
        let [head_low, head_high, _, _, length @ ..] = entry;
        let head = u16::from_le_bytes([head_low, head_high]) % SIZE;
        if self.asked & 1 << head == 0 {
            return None;
        }
        self.asked &= !(1 << head);
        let mut last = head;
        self.free += 1;
        while self.next[usize::from(last)] != NONE {
            last = self.next[usize::from(last)];
            self.free += 1;
        }
        self.next[usize::from(last)] = self.first_free;
        self.first_free = head;
        Some((head, u32::from_le_bytes(length) as usize))
    }

    /// Hands a request to the device and waits for the answer, without giving the hart away: a device of an emulator has
    /// it ready at once. Says how many bytes the device has written. EIO when the device has given up.
    pub(crate) fn request(&mut self, readable: &[Buffer<P>], writable: &[Buffer<P>]) -> Result<usize, Errno> {
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
