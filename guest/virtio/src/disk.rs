//! Disks (section 5.2), by pages. Whoever asks for a page has it when the call comes back: the device answers at once, so
//! there is nobody to give the hart to meanwhile.

use crate::{Buffer, Device, PAGE_SIZE, Page, Queue, Registers};
use abi::errno::Errno;

/// Feature bits (section 5.2.3).
const READ_ONLY: u64 = 1 << 5;
const FLUSH: u64 = 1 << 9;

/// Request types, and the only good status (section 5.2.6).
const IN: u32 = 0;
const OUT: u32 = 1;
const FLUSH_REQUEST: u32 = 4;
const OK: u8 = 0;
const HEADER_BYTES: usize = 16;

const SECTORS_IN_PAGE: u64 = PAGE_SIZE as u64 / 512;

/// A disk.
pub struct Disk<R, P> {
    /// Whether nothing on it can be changed.
    pub read_only: bool,
    /// Whole pages that it has.
    pub pages: u64,
    flushes: bool,
    queue: Queue<R, P>,
    /// A request's header and its status.
    header: P,
    /// For bytes that do not lie in a page of their own.
    bytes: P,
}

impl<R: Registers, P: Page> Disk<R, P> {
    /// Takes the device over.
    pub fn start(device: &Device<R>) -> Option<Disk<R, P>> {
        let features = device.start(READ_ONLY | FLUSH)?;
        let queue = device.queue(0)?.without_interrupts();
        let (header, bytes) = (P::zeroed()?, P::zeroed()?);
        device.go();
        let pages = u64::from_le_bytes(device.configuration(0)) / SECTORS_IN_PAGE;
        let (read_only, flushes) = (features & READ_ONLY != 0, features & FLUSH != 0);
        Some(Disk { read_only, pages, flushes, queue, header, bytes })
    }

    /// Reads a page of the disk into a page of memory.
    pub fn read_page(&mut self, into: P, page: u64) -> Result<(), Errno> {
        self.ask(IN, page, &[], &[Buffer::new(into, 0, PAGE_SIZE)])
    }

    /// Writes a page of memory to a page of the disk.
    pub fn write_page(&mut self, from: P, page: u64) -> Result<(), Errno> {
        self.ask(OUT, page, &[Buffer::new(from, 0, PAGE_SIZE)], &[])
    }

    /// Reads whole pages.
    pub fn read(&mut self, page: u64, into: &mut [u8]) -> Result<(), Errno> {
        for (page, into) in (page..).zip(into.chunks_mut(PAGE_SIZE)) {
            self.read_page(self.bytes, page)?;
            self.bytes.read(0, into);
        }
        Ok(())
    }

    /// Writes whole pages.
    pub fn write(&mut self, page: u64, from: &[u8]) -> Result<(), Errno> {
        for (page, from) in (page..).zip(from.chunks(PAGE_SIZE)) {
            self.bytes.write(0, from);
            self.write_page(self.bytes, page)?;
        }
        Ok(())
    }

    /// Comes back when everything that was written survives a loss of power.
    pub fn flush(&mut self) -> Result<(), Errno> {
        if self.flushes { self.ask(FLUSH_REQUEST, 0, &[], &[]) } else { Ok(()) }
    }

    fn ask(
        &mut self,
        kind: u32,
        page: u64,
        readable: &[Buffer<P>],
        writable: &[Buffer<P>],
    ) -> Result<(), Errno> {
        if kind != FLUSH_REQUEST && page >= self.pages {
            return Err(Errno::EIO);
        }
        let mut header = [0; HEADER_BYTES];
        header[..4].copy_from_slice(&kind.to_le_bytes());
        header[8..].copy_from_slice(&(page * SECTORS_IN_PAGE).to_le_bytes());
        self.header.write(0, &header);
        self.header.write(HEADER_BYTES, &[!OK]);
        let header = [&[Buffer::new(self.header, 0, HEADER_BYTES)], readable].concat();
        let status = [writable, &[Buffer::new(self.header, HEADER_BYTES, 1)]].concat();
        self.queue.request(&header, &status)?;
        let mut status = [!OK];
        self.header.read(HEADER_BYTES, &mut status);
        if status == [OK] { Ok(()) } else { Err(Errno::EIO) }
    }
}
