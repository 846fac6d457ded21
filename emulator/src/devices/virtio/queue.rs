//! Split virtqueues, the device's side (virtio 1.3, section 2.7), with indirect descriptors.
//!
//! The guest owns this memory and may write anything there. Every descriptor is read once; whatever breaks a rule that the
//! device relies on ends the queue with a [`QueueError`], and the device asks to be reset.

use crate::bus::{Ram, Width};
use crate::isa::address::PhysAddr;

/// The most entries that a queue can have here, where its device does not say more.
pub const QUEUE_SIZE_MAX: u16 = 256;
/// The most descriptors of one chain; more than any queue has, because an indirect table may be longer.
const CHAIN_LENGTH_MAX: usize = 1024;
/// The most bytes of one chain: bounds how long one request can take (the specification allows 2^32).
const CHAIN_BYTES_MAX: u64 = 256 << 20;

/// Bytes of a descriptor.
const DESCRIPTOR_SIZE: u64 = 16;
/// Descriptor flags (section 2.7.5).
const NEXT: u16 = 1;
const WRITE: u16 = 2;
const INDIRECT: u16 = 4;
/// The driver does not want to be interrupted (section 2.7.6).
const AVAIL_NO_INTERRUPT: u64 = 1;

/// What the driver has done wrong with a queue.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum QueueError {
    /// The size is 0, no power of two, or more than the maximum.
    #[error("the queue's size is impossible")]
    Size,
    /// A part of the queue is misaligned or outside RAM.
    #[error("a part of the queue is misaligned or outside RAM")]
    Place,
    /// More is available than the queue has entries.
    #[error("the available index is more than a queue ahead")]
    AvailableIndex,
    /// A descriptor's number is not below the table's size.
    #[error("a descriptor's number is beyond its table")]
    DescriptorIndex,
    /// A chain has a cycle, or is longer than any chain may be.
    #[error("a chain of descriptors has a cycle or is too long")]
    ChainLength,
    /// A buffer is not in RAM.
    #[error("a buffer is outside RAM")]
    BufferPlace,
    /// A buffer to be read comes after one to be written.
    #[error("a readable buffer follows a writable one")]
    Order,
    /// An indirect table inside another, before another descriptor, or of an impossible length.
    #[error("an indirect table is nested, chained, or of an impossible length")]
    Indirect,
    /// A request has no room for what every answer has, or is too short to be one.
    #[error("a request is too short to be answered")]
    Request,
}

/// A stretch of guest memory. It lies in RAM.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Buffer {
    /// Where it begins.
    pub address: PhysAddr,
    /// Its bytes.
    pub length: u64,
}

/// The buffers of one direction of a request, consumed from the front. How a request is cut into descriptors does not
/// matter (section 2.7.4, message framing).
#[derive(Clone, Default, Debug)]
pub struct Buffers {
    parts: Vec<Buffer>,
    /// Parts before this one are used up.
    next: usize,
    length: u64,
}

impl Buffers {
    fn push(&mut self, buffer: Buffer) {
        if buffer.length == 0 {
            return;
        }
        self.length += buffer.length;
        match self.parts.last_mut() {
            Some(last) if last.address.0 + last.length == buffer.address.0 => last.length += buffer.length,
            Some(_) | None => self.parts.push(buffer),
        }
    }

    /// The bytes that are left.
    pub fn len(&self) -> u64 {
        self.length
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Takes the next stretch that is contiguous in memory, of at most `limit` bytes.
    pub fn take(&mut self, limit: u64) -> Option<Buffer> {
        let part = self.parts.get_mut(self.next).filter(|_| limit != 0)?;
        let taken = Buffer { address: part.address, length: part.length.min(limit) };
        part.address = part.address.offset(taken.length);
        part.length -= taken.length;
        self.length -= taken.length;
        if part.length == 0 {
            self.next += 1;
        }
        Some(taken)
    }

    /// Keeps the first `length` bytes (or all there are), and returns what follows them.
    pub fn split_off(&mut self, length: u64) -> Self {
        let mut rest = Self::default();
        while self.length > length
            && let Some(mut last) = self.parts.pop()
        {
            let cut = last.length.min(self.length - length);
            self.length -= cut;
            rest.length += cut;
            last.length -= cut;
            rest.parts.push(Buffer { address: last.address.offset(last.length), length: cut });
            if last.length != 0 {
                self.parts.push(last);
            }
        }
        rest.parts.reverse();
        rest
    }

    /// What is left, as stretches that are contiguous in memory.
    pub fn stretches(&self) -> Vec<(PhysAddr, u64)> {
        self.parts[self.next..].iter().map(|part| (part.address, part.length)).collect()
    }

    /// Reads as many bytes as there are, at most as many as `bytes` has; the number.
    pub fn read(&mut self, ram: &Ram, bytes: &mut [u8]) -> usize {
        let mut done = 0;
        while let Some(part) = self.take((bytes.len() - done) as u64) {
            let end = done + part.length as usize;
            ram.read(part.address, &mut bytes[done..end]);
            done = end;
        }
        done
    }

    /// Writes as many of the bytes as there is room for; the number.
    pub fn write(&mut self, ram: &mut Ram, bytes: &[u8]) -> usize {
        let mut done = 0;
        while let Some(part) = self.take((bytes.len() - done) as u64) {
            let end = done + part.length as usize;
            ram.write(part.address, &bytes[done..end]);
            done = end;
        }
        done
    }

    /// Fills what is left with zeros.
    pub fn clear(&mut self, ram: &mut Ram) {
        while let Some(part) = self.take(u64::MAX) {
            ram.bytes_mut(part.address, part.length).fill(0);
        }
    }
}

/// A request: a chain of descriptors.
#[derive(Clone, Debug)]
pub struct Chain {
    /// Its first descriptor, which names it in the used ring.
    head: u16,
    /// What the device may read.
    pub readable: Buffers,
    /// What the device may write.
    pub writable: Buffers,
}

/// One descriptor, as it was when it was read.
struct Descriptor {
    buffer: Buffer,
    flags: u16,
    next: u16,
}

/// A queue as the driver has laid it out, and how far the device has come.
#[derive(Clone, Debug, Default)]
pub struct Queue {
    /// Entries.
    pub size: u16,
    /// The driver has laid it out.
    pub ready: bool,
    /// The descriptor table.
    pub descriptors: u64,
    /// The driver's area: the available ring.
    pub driver: u64,
    /// The device's area: the used ring.
    pub device: u64,
    next_available: u16,
    next_used: u16,
    /// Something was used since the last look at whether to interrupt.
    used_any: bool,
}

impl Queue {
    /// Checks how the driver has laid the queue out (section 2.7), which has at most `size_max` entries: what the other functions of a
    /// ready queue rely on.
    pub fn check(&self, ram: &Ram, size_max: u16) -> Result<(), QueueError> {
        if !self.size.is_power_of_two() || self.size > size_max {
            return Err(QueueError::Size);
        }
        let size = u64::from(self.size);
        // The last field of each ring, for event indices, belongs to it whether it is used or not.
        let areas = [
            (self.descriptors, 16, 16 * size),
            (self.driver, 2, 6 + 2 * size),
            (self.device, 4, 6 + 8 * size),
        ];
        for (address, alignment, bytes) in areas {
            if !address.is_multiple_of(alignment) || !ram.contains(PhysAddr(address), bytes) {
                return Err(QueueError::Place);
            }
        }
        Ok(())
    }

    /// How many requests the driver has made available.
    pub fn available(&self, ram: &Ram) -> Result<u16, QueueError> {
        if !self.ready {
            return Ok(0);
        }
        let index = ram.load(PhysAddr(self.driver + 2), Width::Half) as u16;
        let count = index.wrapping_sub(self.next_available);
        if count > self.size { Err(QueueError::AvailableIndex) } else { Ok(count) }
    }

    /// Takes the next request, if there is one.
    pub fn pop(&mut self, ram: &Ram) -> Result<Option<Chain>, QueueError> {
        if self.available(ram)? == 0 {
            return Ok(None);
        }
        let slot = u64::from(self.next_available & (self.size - 1));
        let head = ram.load(PhysAddr(self.driver + 4 + 2 * slot), Width::Half) as u16;
        self.next_available = self.next_available.wrapping_add(1);
        self.chain(ram, head).map(Some)
    }

    /// Makes the last `count` requests that were taken available again; nothing may have been done with them.
    pub fn put_back(&mut self, count: u16) {
        self.next_available = self.next_available.wrapping_sub(count);
    }

    fn chain(&self, ram: &Ram, head: u16) -> Result<Chain, QueueError> {
        let mut chain = Chain { head, readable: Buffers::default(), writable: Buffers::default() };
        let mut table = Table { base: self.descriptors, entries: u64::from(self.size) };
        let mut indirect = false;
        let mut index = head;
        // A chain without a cycle is no longer than its table.
        let mut left = table.entries;
        loop {
            left = left.checked_sub(1).ok_or(QueueError::ChainLength)?;
            let descriptor = table.read(ram, index)?;
            if descriptor.flags & INDIRECT != 0 {
                if indirect || descriptor.flags & NEXT != 0 {
                    return Err(QueueError::Indirect);
                }
                table = Table::indirect(ram, descriptor.buffer)?;
                (indirect, index, left) = (true, 0, table.entries);
                continue;
            }
            chain.push(ram, &descriptor)?;
            if descriptor.flags & NEXT == 0 {
                return Ok(chain);
            }
            index = descriptor.next;
        }
    }

    /// Hands a request back, with the number of bytes written from its first writable one on.
    pub fn push(&mut self, ram: &mut Ram, chain: &Chain, written: u64) {
        let slot = u64::from(self.next_used & (self.size - 1));
        let element = u64::from(chain.head) | written << 32;
        // The element is written before the index that shows it.
        ram.store(PhysAddr(self.device + 4 + 8 * slot), Width::Double, element);
        self.next_used = self.next_used.wrapping_add(1);
        ram.store(PhysAddr(self.device + 2), Width::Half, u64::from(self.next_used));
        self.used_any = true;
    }

    /// Whether the driver is to be interrupted for what was handed back since the last call.
    pub fn take_interrupt(&mut self, ram: &Ram) -> bool {
        let used = std::mem::take(&mut self.used_any);
        used && ram.load(PhysAddr(self.driver), Width::Half) & AVAIL_NO_INTERRUPT == 0
    }
}

impl Chain {
    fn push(&mut self, ram: &Ram, descriptor: &Descriptor) -> Result<(), QueueError> {
        let buffer = descriptor.buffer;
        if buffer.length != 0 && !ram.contains(buffer.address, buffer.length) {
            return Err(QueueError::BufferPlace);
        }
        if descriptor.flags & WRITE != 0 {
            self.writable.push(buffer);
        } else if self.writable.parts.is_empty() {
            self.readable.push(buffer);
        } else {
            return Err(QueueError::Order);
        }
        if self.readable.length + self.writable.length > CHAIN_BYTES_MAX {
            return Err(QueueError::ChainLength);
        }
        Ok(())
    }
}

/// A descriptor table: the queue's own or an indirect one. It lies in RAM.
struct Table {
    base: u64,
    entries: u64,
}

impl Table {
    /// The table that an indirect descriptor refers to (section 2.7.5.3).
    fn indirect(ram: &Ram, buffer: Buffer) -> Result<Self, QueueError> {
        let entries = buffer.length / DESCRIPTOR_SIZE;
        if entries == 0 || !buffer.length.is_multiple_of(DESCRIPTOR_SIZE) {
            return Err(QueueError::Indirect);
        }
        if entries > CHAIN_LENGTH_MAX as u64 {
            return Err(QueueError::ChainLength);
        }
        if !ram.contains(buffer.address, buffer.length) {
            return Err(QueueError::BufferPlace);
        }
        Ok(Self { base: buffer.address.0, entries })
    }

    fn read(&self, ram: &Ram, index: u16) -> Result<Descriptor, QueueError> {
        if u64::from(index) >= self.entries {
            return Err(QueueError::DescriptorIndex);
        }
        let address = PhysAddr(self.base + DESCRIPTOR_SIZE * u64::from(index));
        let rest = ram.load(address.offset(8), Width::Double);
        Ok(Descriptor {
            buffer: Buffer {
                address: PhysAddr(ram.load(address, Width::Double)),
                length: u64::from(rest as u32),
            },
            flags: (rest >> 32) as u16,
            next: (rest >> 48) as u16,
        })
    }
}

#[cfg(test)]
mod tests;
