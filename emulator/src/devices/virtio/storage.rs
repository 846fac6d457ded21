//! Where the blocks of a disk are: the host's side of a block device.

use std::io::{self, IoSlice, IoSliceMut};

/// Bytes that stay. Offsets and lengths have been checked against [`Storage::size`].
pub trait Storage: Send {
    /// The number of bytes.
    fn size(&self) -> u64;

    /// Whether it refuses to be written.
    fn read_only(&self) -> bool;

    /// Reads exactly these bytes.
    fn read_at(&mut self, offset: u64, bytes: &mut [u8]) -> io::Result<()>;

    /// The same, into one part after the other.
    fn read_parts_at(&mut self, offset: u64, parts: &mut [IoSliceMut<'_>]) -> io::Result<()> {
        let mut at = offset;
        for part in parts {
            self.read_at(at, part)?;
            at += part.len() as u64;
        }
        Ok(())
    }

    /// Writes all bytes.
    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()>;

    /// The same, from one part after the other.
    fn write_parts_at(&mut self, offset: u64, parts: &mut [IoSlice<'_>]) -> io::Result<()> {
        let mut at = offset;
        for part in parts {
            self.write_at(at, part)?;
            at += part.len() as u64;
        }
        Ok(())
    }

    /// Comes back when everything that was written survives a power failure.
    fn sync(&mut self) -> io::Result<()>;

    /// The range is not needed any more; afterwards it reads as anything, the same every time.
    fn discard(&mut self, offset: u64, length: u64) -> io::Result<()>;

    /// Makes the range read as zeros.
    fn write_zeroes(&mut self, offset: u64, length: u64) -> io::Result<()>;
}

/// A disk in memory.
#[derive(Clone, Debug, Default)]
pub struct MemoryStorage {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it refuses to be written.
    pub read_only: bool,
}

impl MemoryStorage {
    /// A new disk of so many bytes, all zeros.
    pub fn blank(size: usize) -> Self {
        Self { bytes: vec![0; size], read_only: false }
    }

    /// A new disk that says to be swap space, as `mkswap` writes it (Linux `include/linux/swap.h`, `union swap_header`):
    /// version 1 and the number of the last page at byte 1024, the signature at the end of the first page.
    pub fn swap(size: usize) -> Self {
        const PAGE: usize = 4096;
        let mut disk = Self::blank(size);
        if let Some(page) = disk.bytes.get_mut(..PAGE) {
            page[1024..1028].copy_from_slice(&1u32.to_le_bytes());
            page[1028..1032].copy_from_slice(&((size / PAGE) as u32 - 1).to_le_bytes());
            page[PAGE - 10..].copy_from_slice(b"SWAPSPACE2");
        }
        disk
    }

    fn range(&mut self, offset: u64, length: u64) -> io::Result<&mut [u8]> {
        let range = offset as usize..offset.saturating_add(length) as usize;
        self.bytes.get_mut(range).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

impl Storage for MemoryStorage {
    fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    fn read_only(&self) -> bool {
        self.read_only
    }

    fn read_at(&mut self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        bytes.copy_from_slice(self.range(offset, bytes.len() as u64)?);
        Ok(())
    }

    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.range(offset, bytes.len() as u64)?.copy_from_slice(bytes);
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn discard(&mut self, offset: u64, length: u64) -> io::Result<()> {
        self.write_zeroes(offset, length)
    }

    fn write_zeroes(&mut self, offset: u64, length: u64) -> io::Result<()> {
        self.range(offset, length)?.fill(0);
        Ok(())
    }
}
