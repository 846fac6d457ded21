//! The block device (virtio 1.3, section 5.2). Images are raw: their content is never looked at to guess a format, because
//! the guest can write any header there.
//!
//! A request completes when it is served. Data is handed to the host's page cache; with `VIRTIO_BLK_F_FLUSH` it is on the
//! disk after a flush, without it before each write completes. A host that fails is an I/O error of the guest.

use super::mmio::{DeviceKind, Stream, VirtioDevice};
use super::queue::{Buffers, Chain, Queue, QueueError};
use super::storage::Storage;
use crate::bus::{Outside, Ram};
use crate::isa::address::PhysAddr;
use crate::observe::{BlockOperation, BlockTransfer};
use std::io::{IoSlice, IoSliceMut};

/// Bytes of a sector, the unit of addresses whatever the block size.
pub const SECTOR: u64 = 512;

/// Feature bits (section 5.2.3).
mod feature {
    pub const SEG_MAX: u64 = 1 << 2;
    pub const RO: u64 = 1 << 5;
    pub const BLK_SIZE: u64 = 1 << 6;
    pub const FLUSH: u64 = 1 << 9;
    pub const DISCARD: u64 = 1 << 13;
    pub const WRITE_ZEROES: u64 = 1 << 14;
}

/// Request types (section 5.2.6).
mod request {
    pub const IN: u32 = 0;
    pub const OUT: u32 = 1;
    pub const FLUSH: u32 = 4;
    pub const GET_ID: u32 = 8;
    pub const DISCARD: u32 = 11;
    pub const WRITE_ZEROES: u32 = 13;
}

/// Bytes of a request's header: type, reserved, sector.
const HEADER: usize = 16;
/// Bytes of the device's name.
const ID_LENGTH: usize = 20;
/// Bytes of a range to discard or to zero: sector, number of sectors, flags.
const RANGE: usize = 16;
/// The most ranges of one request, and the most sectors of each: bounds how long a request can take.
const RANGES_MAX: u32 = 16;
const RANGE_SECTORS_MAX: u32 = 32 << 10;
/// Entries of the queue: no chain may be longer, not even by an indirect table (section 2.7.5.3.1). With 256 a megabyte of pages that
/// are not neighbours would not be one request, and Linux makes no longer ones.
const QUEUE_SIZE: u16 = 512;
/// Data segments of one request: a queue's descriptors but for header and status.
const SEGMENTS_MAX: u32 = QUEUE_SIZE as u32 - 2;
/// A range's only flag: the storage may be given back.
const UNMAP: u32 = 1;

/// A request's outcome, the last byte of its writable part.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Status {
    Ok = 0,
    IoError = 1,
    Unsupported = 2,
}

/// The block device.
pub struct BlockDevice {
    storage: Box<dyn Storage>,
    id: String,
    /// The driver sends flushes; otherwise every write is one.
    write_back: bool,
}

impl BlockDevice {
    /// A disk with a name, of which a driver sees the first 20 bytes.
    pub fn new(storage: Box<dyn Storage>, id: String) -> Self {
        Self { storage, id, write_back: false }
    }

    fn sectors(&self) -> u64 {
        self.storage.size() / SECTOR
    }

    /// The byte range of some sectors, if they are on the disk.
    fn place(&self, sector: u64, bytes: u64) -> Option<u64> {
        let end = sector.checked_add(bytes / SECTOR)?;
        (bytes.is_multiple_of(SECTOR) && end <= self.sectors()).then(|| sector * SECTOR)
    }

    /// Carries out a request; `data` is the writable part without the status.
    fn execute(
        &mut self,
        chain: &mut Chain,
        data: &mut Buffers,
        ram: &mut Ram,
        outside: &mut dyn Outside,
    ) -> Result<Status, QueueError> {
        let mut header = [0; HEADER];
        if chain.readable.read(ram, &mut header) < HEADER {
            return Err(QueueError::Request);
        }
        let [kind, _, low, high] =
            std::array::from_fn(|at| u32::from_le_bytes(std::array::from_fn(|byte| header[4 * at + byte])));
        let sector = u64::from(low) | u64::from(high) << 32;
        let source = &mut chain.readable;
        let (operation, bytes) = match kind {
            request::IN => (Some(BlockOperation::Read), data.len()),
            request::OUT => (Some(BlockOperation::Write), source.len()),
            request::FLUSH => (Some(BlockOperation::Flush), 0),
            _ => (None, 0),
        };
        let status = match kind {
            request::IN => self.read(sector, data, ram, outside),
            request::OUT if self.storage.read_only() => Status::IoError,
            request::OUT => self.write(sector, source, ram, outside),
            request::FLUSH => done(outside.attempt(&mut || self.storage.sync().is_ok())),
            request::GET_ID => {
                let mut id = [0; ID_LENGTH];
                let length = self.id.len().min(ID_LENGTH);
                id[..length].copy_from_slice(&self.id.as_bytes()[..length]);
                data.write(ram, &id);
                Status::Ok
            }
            request::DISCARD | request::WRITE_ZEROES if self.storage.read_only() => Status::IoError,
            request::DISCARD | request::WRITE_ZEROES => self.change_ranges(kind, source, ram, outside),
            _ => Status::Unsupported,
        };
        if let Some(operation) = operation {
            let sector = if operation == BlockOperation::Flush { 0 } else { sector };
            outside.transferred(BlockTransfer { operation, sector, bytes, success: status == Status::Ok });
        }
        Ok(status)
    }

    fn read(&mut self, sector: u64, data: &mut Buffers, ram: &mut Ram, outside: &mut dyn Outside) -> Status {
        let Some(offset) = self.place(sector, data.len()) else { return Status::IoError };
        let stretches = data.stretches();
        let success = outside.attempt(&mut || {
            if let Some(parts) = ram.ranges_mut(&stretches) {
                let mut parts: Vec<_> = parts.into_iter().map(IoSliceMut::new).collect();
                return self.storage.read_parts_at(offset, &mut parts).is_ok();
            }
            let mut at = offset;
            stretches.iter().all(|&(address, bytes)| {
                let read = self.storage.read_at(at, ram.bytes_mut(address, bytes));
                at += bytes;
                read.is_ok()
            })
        });
        if success {
            *data = Buffers::default();
        }
        // Otherwise all of it is cleared: how far the host came must not show.
        done(success)
    }

    fn write(
        &mut self,
        sector: u64,
        source: &mut Buffers,
        ram: &mut Ram,
        outside: &mut dyn Outside,
    ) -> Status {
        let Some(offset) = self.place(sector, source.len()) else { return Status::IoError };
        let stretches = source.stretches();
        done(outside.attempt(&mut || {
            let bytes = |&(address, bytes): &(PhysAddr, u64)| IoSlice::new(ram.bytes(address, bytes));
            let mut parts: Vec<_> = stretches.iter().map(bytes).collect();
            self.storage.write_parts_at(offset, &mut parts).is_ok()
                && (self.write_back || self.storage.sync().is_ok())
        }))
    }

    fn change_ranges(
        &mut self,
        kind: u32,
        source: &mut Buffers,
        ram: &mut Ram,
        outside: &mut dyn Outside,
    ) -> Status {
        let length = source.len();
        if !length.is_multiple_of(RANGE as u64) || length / RANGE as u64 > u64::from(RANGES_MAX) {
            return Status::IoError;
        }
        let allowed = if kind == request::WRITE_ZEROES { UNMAP } else { 0 };
        let mut ranges = Vec::new();
        let mut range = [0; RANGE];
        while source.read(ram, &mut range) == RANGE {
            let [low, high, count, flags] = std::array::from_fn(|at| {
                u32::from_le_bytes(std::array::from_fn(|byte| range[4 * at + byte]))
            });
            if flags & !allowed != 0 {
                return Status::Unsupported;
            }
            let bytes = u64::from(count) * SECTOR;
            match self.place(u64::from(low) | u64::from(high) << 32, bytes) {
                Some(offset) if count <= RANGE_SECTORS_MAX => ranges.push((offset, bytes)),
                Some(_) | None => return Status::IoError,
            }
        }
        let success = outside.attempt(&mut || {
            let mut change = |&(offset, bytes): &(u64, u64)| match kind {
                request::WRITE_ZEROES => self.storage.write_zeroes(offset, bytes).is_ok(),
                _ => self.storage.discard(offset, bytes).is_ok(),
            };
            ranges.iter().all(&mut change) && (self.write_back || self.storage.sync().is_ok())
        });
        let operation = match kind {
            request::WRITE_ZEROES => BlockOperation::WriteZeroes,
            _ => BlockOperation::Discard,
        };
        for (offset, bytes) in ranges {
            outside.transferred(BlockTransfer { operation, sector: offset / SECTOR, bytes, success });
        }
        done(success)
    }
}

fn done(success: bool) -> Status {
    if success { Status::Ok } else { Status::IoError }
}

impl VirtioDevice for BlockDevice {
    fn kind(&self) -> DeviceKind {
        DeviceKind::Block
    }

    fn features(&self) -> u64 {
        let access =
            if self.storage.read_only() { feature::RO } else { feature::DISCARD | feature::WRITE_ZEROES };
        feature::SEG_MAX | feature::BLK_SIZE | feature::FLUSH | access
    }

    fn queue_count(&self) -> usize {
        1
    }

    fn queue_size_max(&self) -> u16 {
        QUEUE_SIZE
    }

    fn configuration(&self) -> Vec<u8> {
        let mut fields = [0u8; 60];
        let mut set = |at: usize, bytes: &[u8]| fields[at..at + bytes.len()].copy_from_slice(bytes);
        set(0, &self.sectors().to_le_bytes());
        set(12, &SEGMENTS_MAX.to_le_bytes());
        set(20, &(SECTOR as u32).to_le_bytes());
        set(34, &1u16.to_le_bytes());
        if !self.storage.read_only() {
            // Discard: sectors, segments, alignment in sectors; write zeroes: sectors, segments, may unmap.
            for (at, value) in [(36, RANGE_SECTORS_MAX), (40, RANGES_MAX), (44, 1)] {
                set(at, &value.to_le_bytes());
            }
            for (at, value) in [(48, RANGE_SECTORS_MAX), (52, RANGES_MAX)] {
                set(at, &value.to_le_bytes());
            }
            set(56, &[1]);
        }
        fields.to_vec()
    }

    fn start(&mut self, features: u64) {
        self.write_back = features & feature::FLUSH != 0;
    }

    fn serve(
        &mut self,
        index: usize,
        queues: &mut [Queue],
        ram: &mut Ram,
        outside: &mut dyn Outside,
    ) -> Result<bool, QueueError> {
        let queue = &mut queues[index];
        let Some(mut chain) = queue.pop(ram)? else { return Ok(false) };
        let written = chain.writable.len();
        let mut data = std::mem::take(&mut chain.writable);
        let mut status_byte = data.split_off(written.checked_sub(1).ok_or(QueueError::Request)?);
        let status = self.execute(&mut chain, &mut data, ram, outside)?;
        // The driver is told that all of it was written.
        data.clear(ram);
        status_byte.write(ram, &[status as u8]);
        queue.push(ram, &chain, written);
        Ok(true)
    }

    fn input_room(&self) -> usize {
        0
    }

    fn stream(&mut self) -> Option<&mut dyn Stream> {
        None
    }
}

#[cfg(test)]
mod tests;
