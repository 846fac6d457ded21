//! Disks, and what each of them is for.

use crate::drivers::virtio::{self, Device};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::reverse_map;
use crate::mm::swap::{self, PageDevice};
use crate::println;
use abi::errno::Errno;
use alloc::boxed::Box;
use alloc::vec;
use alloc::vec::Vec;
use spin::{Mutex, MutexGuard, Once};
use volume::{Medium, VolumeError};

/// A disk.
pub struct Disk {
    /// What is on it.
    pub role: Role,
    /// Whether nothing on it can be changed.
    pub read_only: bool,
    /// Whole pages of 4096 bytes.
    pub pages: u64,
    device: Mutex<virtio::Disk>,
}

/// What a disk is for, as its contents say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Swap space of so many pages.
    Swap(usize),
    /// It has a file system of ours.
    Volume,
    /// Nothing is on it: it can get one.
    Blank,
    /// Somebody else's: it is left alone.
    Other,
}

static DISKS: Once<Vec<Disk>> = Once::new();

/// All disks, in the order of their places.
pub fn disks() -> &'static [Disk] {
    DISKS.get().map_or(&[], Vec::as_slice)
}

/// Starts the drivers of these disks.
pub fn start<'a>(devices: impl Iterator<Item = &'a Device>) {
    let disks = DISKS.call_once(|| devices.filter_map(Disk::start).collect());
    let swap_space = disks.iter().find_map(|disk| match disk.role {
        Role::Swap(pages) if !disk.read_only => Some((disk, pages)),
        _ => None,
    });
    if let Some((disk, pages)) = swap_space
        && let Some(slots) = swap::start(Box::new(disk), pages)
    {
        println!("{slots} pages of swap space; {} chooses who goes there", reverse_map::policy().name());
    }
}

impl Disk {
    fn start(device: &Device) -> Option<Disk> {
        let mut device = virtio::Disk::start(device)?;
        let role = find_role(&mut device).unwrap_or(Role::Other);
        Some(Disk { role, read_only: device.read_only, pages: device.pages, device: Mutex::new(device) })
    }

    /// The device, for a request.
    pub fn device(&self) -> MutexGuard<'_, virtio::Disk> {
        self.device.lock()
    }
}

fn find_role(disk: &mut virtio::Disk) -> Result<Role, Errno> {
    /// Whatever somebody else could have put on a disk shows in the first pages, or in the last one.
    const LOOKED_AT: u64 = 64;
    let mut bytes = vec![0; PAGE_SIZE];
    disk.read(0, &mut bytes)?;
    if let Some(pages) = swap::pages_by_header(&bytes) {
        return Ok(Role::Swap(pages.min(disk.pages as usize)));
    }
    if volume::is_volume(&bytes) {
        return Ok(Role::Volume);
    }
    for page in (0..disk.pages.min(LOOKED_AT)).chain([disk.pages - 1]) {
        disk.read(page, &mut bytes)?;
        if bytes.iter().any(|&byte| byte != 0) {
            return Ok(Role::Other);
        }
    }
    Ok(if disk.read_only { Role::Other } else { Role::Blank })
}

impl Medium for &'static Disk {
    fn pages(&self) -> u64 {
        self.pages
    }

    fn read(&mut self, page: u64, into: &mut [u8]) -> Result<(), VolumeError> {
        self.device().read(page, into).map_err(|_| VolumeError::Device)
    }

    fn write(&mut self, page: u64, from: &[u8]) -> Result<(), VolumeError> {
        self.device().write(page, from).map_err(|_| VolumeError::Device)
    }

    fn flush(&mut self) -> Result<(), VolumeError> {
        self.device().flush().map_err(|_| VolumeError::Device)
    }
}

impl keepers::Disk<Frame> for &'static Disk {
    fn read_only(&self) -> bool {
        self.read_only
    }

    fn read_page(&self, page: u64, into: Frame) -> Result<(), Errno> {
        self.device().read_page(into, page)
    }

    fn write_page(&self, page: u64, from: Frame) -> Result<(), Errno> {
        self.device().write_page(from, page)
    }
}

impl PageDevice for &'static Disk {
    fn read(&mut self, page: usize, into: Frame) -> Result<(), Errno> {
        self.device().read_page(into, page as u64)
    }

    fn write(&mut self, page: usize, from: Frame) -> Result<(), Errno> {
        self.device().write_page(from, page as u64)
    }
}
