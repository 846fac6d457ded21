//! Disks (virtio 1.3, section 5.2), by pages. Whoever asks for a page has it when the call comes back: the device answers at
//! once, so there is nobody to give the hart to meanwhile.

use super::{Buffer, Device, Queue};
use crate::arch::physical_memory;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::frame;
use crate::mm::reverse_map;
use crate::mm::swap::{self, PageDevice};
use crate::println;
use abi::errno::Errno;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use spin::{Mutex, Once};

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
pub struct Disk {
    /// What is on it.
    pub role: Role,
    /// Whether nothing on it can be changed.
    pub read_only: bool,
    pages: u64,
    flushes: bool,
    requests: Mutex<Requests>,
}

/// What a disk is for, as its contents say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Swap space: it has Linux's signature.
    Swap,
    /// It has a file system of ours.
    Volume,
    /// Nothing is on it: it can get one.
    Blank,
    /// Somebody else's: it is left alone.
    Other,
}

struct Requests {
    queue: Queue,
    /// A request's header and its status.
    header: Frame,
    /// For bytes that do not lie in a frame of their own.
    bytes: Frame,
}

static DISKS: Once<Vec<Disk>> = Once::new();

/// All disks, in the order of their places.
pub fn disks() -> &'static [Disk] {
    DISKS.get().map_or(&[], Vec::as_slice)
}

/// Starts the drivers of these disks.
pub fn start(devices: &[Device]) {
    let disks = DISKS.call_once(|| devices.iter().filter_map(Disk::start).collect());
    if let Some(disk) = disks.iter().find(|disk| disk.role == Role::Swap && !disk.read_only)
        && let Some(slots) = swap::start(Box::new(disk))
    {
        println!("{slots} pages of swap space; {} chooses who goes there", reverse_map::policy().name());
    }
}

impl Disk {
    fn start(device: &Device) -> Option<Disk> {
        let features = device.start(READ_ONLY | FLUSH)?;
        let queue = device.queue(0)?.without_interrupts();
        let (header, bytes) = (frame::allocate_zeroed()?, frame::allocate_zeroed()?);
        device.go();
        let sectors = u64::from_le_bytes(device.configuration(0));
        let mut disk = Disk {
            role: Role::Other,
            read_only: features & READ_ONLY != 0,
            pages: sectors / SECTORS_IN_PAGE,
            flushes: features & FLUSH != 0,
            requests: Mutex::new(Requests { queue, header, bytes }),
        };
        disk.role = disk.find_role().unwrap_or(Role::Other);
        Some(disk)
    }

    /// Whole pages of 4096 bytes.
    pub fn pages(&self) -> u64 {
        self.pages
    }

    /// Reads a page into a frame.
    pub fn read_page(&self, frame: Frame, page: u64) -> Result<(), Errno> {
        self.check(page)?;
        self.requests.lock().ask(IN, page, &[], &[Buffer::new(frame, 0, PAGE_SIZE)])
    }

    /// Writes a frame's contents to a page.
    pub fn write_page(&self, frame: Frame, page: u64) -> Result<(), Errno> {
        self.check(page)?;
        self.requests.lock().ask(OUT, page, &[Buffer::new(frame, 0, PAGE_SIZE)], &[])
    }

    /// Comes back when everything that was written survives a loss of power.
    pub fn flush(&self) -> Result<(), Errno> {
        if self.flushes { self.requests.lock().ask(FLUSH_REQUEST, 0, &[], &[]) } else { Ok(()) }
    }

    /// Reads whole pages.
    pub fn read(&self, page: u64, into: &mut [u8]) -> Result<(), Errno> {
        for (page, into) in (page..).zip(into.chunks_mut(PAGE_SIZE)) {
            self.check(page)?;
            let mut requests = self.requests.lock();
            let frame = requests.bytes;
            requests.ask(IN, page, &[], &[Buffer::new(frame, 0, PAGE_SIZE)])?;
            physical_memory::read_bytes(frame, 0, into);
        }
        Ok(())
    }

    /// Writes whole pages.
    pub fn write(&self, page: u64, from: &[u8]) -> Result<(), Errno> {
        for (page, from) in (page..).zip(from.chunks(PAGE_SIZE)) {
            self.check(page)?;
            let mut requests = self.requests.lock();
            let frame = requests.bytes;
            physical_memory::write_bytes(frame, 0, from);
            requests.ask(OUT, page, &[Buffer::new(frame, 0, PAGE_SIZE)], &[])?;
        }
        Ok(())
    }

    fn check(&self, page: u64) -> Result<(), Errno> {
        if page < self.pages { Ok(()) } else { Err(Errno::EIO) }
    }

    fn find_role(&self) -> Result<Role, Errno> {
        /// As `mkswap` writes it: the signature ends the first page (Linux `include/linux/swap.h`).
        const SWAP_SIGNATURE: &[u8] = b"SWAPSPACE2";
        /// Whatever somebody else could have put on a disk shows in the first pages, or in the last one.
        const LOOKED_AT: u64 = 64;
        let mut bytes = vec![0; PAGE_SIZE];
        self.read(0, &mut bytes)?;
        if bytes.ends_with(SWAP_SIGNATURE) {
            return Ok(Role::Swap);
        }
        if volume::is_volume(&bytes) {
            return Ok(Role::Volume);
        }
        for page in (0..self.pages.min(LOOKED_AT)).chain([self.pages - 1]) {
            self.read(page, &mut bytes)?;
            if bytes.iter().any(|&byte| byte != 0) {
                return Ok(Role::Other);
            }
        }
        Ok(if self.read_only { Role::Other } else { Role::Blank })
    }
}

impl PageDevice for &'static Disk {
    fn pages(&self) -> usize {
        self.pages as usize
    }

    fn read(&mut self, page: usize, into: Frame) -> Result<(), Errno> {
        self.read_page(into, page as u64)
    }

    fn write(&mut self, page: usize, from: Frame) -> Result<(), Errno> {
        self.write_page(from, page as u64)
    }
}

impl Requests {
    fn ask(&mut self, kind: u32, page: u64, readable: &[Buffer], writable: &[Buffer]) -> Result<(), Errno> {
        let mut header = [0; HEADER_BYTES];
        header[..4].copy_from_slice(&kind.to_le_bytes());
        header[8..].copy_from_slice(&(page * SECTORS_IN_PAGE).to_le_bytes());
        physical_memory::write_bytes(self.header, 0, &header);
        physical_memory::write_bytes(self.header, HEADER_BYTES, &[!OK]);
        let header = [&[Buffer::new(self.header, 0, HEADER_BYTES)], readable].concat();
        let status = [writable, &[Buffer::new(self.header, HEADER_BYTES, 1)]].concat();
        self.queue.request(&header, &status)?;
        let mut status = [!OK];
        physical_memory::read_bytes(self.header, HEADER_BYTES, &mut status);
        if status == [OK] { Ok(()) } else { Err(Errno::EIO) }
    }
}
