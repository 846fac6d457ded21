//! Swap space: pages on a disk that nobody has room for in memory. A slot is a page of it. An entry of a page table, or
//! a page of an object, refers to a slot as it would to a frame, and after a fork several entries refer to the same one.
//!
//! The disk is laid out as Linux's `mkswap` does it (`include/linux/swap.h`, `union swap_header`): page 0 has a
//! signature at its end, and from byte 1024 on a version, the number of the last page, and how many pages are bad: none,
//! or the disk is not used.

use crate::mm::address::Frame;
use crate::statistics::{self, Count};
use abi::errno::Errno;
use alloc::boxed::Box;
use alloc::vec::Vec;
use spin::Mutex;

/// A page of the swap space.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Slot(u32);

impl Slot {
    /// The slot with this number, as it stands in an entry of a page table.
    pub(in crate::mm) const fn from_number(number: u32) -> Slot {
        Slot(number)
    }

    /// The number of the page on the disk.
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// What a swap space needs of a disk: it reads and writes pages, and has done so when it returns.
pub trait PageDevice: Send {
    /// Reads a page into a frame.
    fn read(&mut self, page: usize, into: Frame) -> Result<(), Errno>;
    /// Writes a page from a frame.
    fn write(&mut self, page: usize, from: Frame) -> Result<(), Errno>;
}

/// A slot that is never given out: the first page with the header, or one that cannot be written.
const BAD: u16 = u16::MAX;

struct Space {
    device: Box<dyn PageDevice>,
    /// How many refer to each slot; 0 while it is free.
    references: Vec<u16>,
    free: usize,
    usable: usize,
    /// Where to look for a free slot first: behind the last one given out, so that neighbours in time are neighbours on
    /// the disk.
    next: usize,
}

static SPACE: Mutex<Option<Space>> = Mutex::new(None);

/// Uses this many pages of a disk, of which the first one is the header; says how many slots these are, if the kernel has
/// room for its map.
pub fn start(device: Box<dyn PageDevice>, pages: usize) -> Option<usize> {
    let mut references = Vec::new();
    references.try_reserve_exact(pages).ok()?;
    references.resize(pages, 0);
    *references.first_mut()? = BAD;
    *SPACE.lock() = Some(Space { device, references, free: pages - 1, usable: pages - 1, next: 0 });
    Some(pages - 1)
}

/// How many pages a disk that starts with this page says it has for swapping, this one included; `None` if it is no swap
/// space, or one with bad pages.
pub fn pages_by_header(header: &[u8]) -> Option<usize> {
    let number = |offset: usize| header.get(offset..offset + 4)?.try_into().ok().map(u32::from_le_bytes);
    let (version, last, bad) = (number(1024)?, number(1028)?, number(1032)?);
    (header.ends_with(b"SWAPSPACE2") && (version, bad) == (1, 0)).then_some(last as usize + 1)
}

/// How many slots there are, and how many of them are free.
pub fn slots() -> (usize, usize) {
    SPACE.lock().as_ref().map_or((0, 0), |space| (space.usable, space.free))
}

/// Writes a page to a slot that so many will refer to. `None` when no slot is free, or none can be written.
pub fn write(from: Frame, references: u16) -> Option<Slot> {
    let mut space = SPACE.lock();
    let space = space.as_mut()?;
    while let Some(slot) = space.find_free() {
        space.free -= 1;
        if space.device.write(slot, from).is_ok() {
            space.references[slot] = references;
            statistics::count(Count::SwapOut);
            return Some(Slot(slot as u32));
        }
        space.references[slot] = BAD;
        space.usable -= 1;
    }
    None
}

/// Reads a slot into a frame. It stays as it is: whoever referred to it and does no more, releases it.
pub fn read(slot: Slot, into: Frame) -> Result<(), Errno> {
    let mut space = SPACE.lock();
    let space = space.as_mut().ok_or(Errno::EIO)?;
    space.device.read(slot.0 as usize, into)?;
    statistics::count(Count::SwapIn);
    Ok(())
}

/// One more refers to this slot.
pub fn share(slot: Slot) {
    change(slot, |count| count + 1);
}

/// One less refers to this slot; after the last one it is free.
pub fn release(slot: Slot) {
    change(slot, |count| count - 1);
}

fn change(slot: Slot, change: impl Fn(u16) -> u16) {
    let mut space = SPACE.lock();
    let space = space.as_mut().expect("there are slots");
    let count = &mut space.references[slot.0 as usize];
    assert!(*count > 0 && *count < BAD - 1, "slot {} is in use", slot.0);
    *count = change(*count);
    space.free += usize::from(*count == 0);
}

impl Space {
    fn find_free(&mut self) -> Option<usize> {
        if self.free == 0 {
            return None;
        }
        let (before, after) = self.references.split_at(self.next);
        let found = after.iter().chain(before).position(|&count| count == 0)?;
        let slot = (self.next + found) % self.references.len();
        self.next = (slot + 1) % self.references.len();
        Some(slot)
    }
}

#[cfg(test)]
pub mod tests;
