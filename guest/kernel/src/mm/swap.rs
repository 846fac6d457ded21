//! Swap space: pages on a disk that nobody has room for in memory. A slot is a page of it. An entry of a page table, or
//! a page of an object, refers to a slot as it would to a frame, and after a fork several entries refer to the same one.
//!
//! The disk is laid out as Linux's `mkswap` does it (`include/linux/swap.h`, `union swap_header`): page 0 has a
//! signature at its end, and from byte 1024 on a version, the number of the last page, and how many pages are bad, which
//! are listed 136 bytes further.

use crate::arch::physical_memory;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::frame;
use crate::statistics::{self, Count};
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

/// The disk has not done what it was asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DiskError;

/// What a swap space needs of a disk: it reads and writes pages, and has done so when it returns.
pub trait PageDevice: Send {
    /// How many whole pages it has.
    fn pages(&self) -> usize;
    /// Reads a page into a frame.
    fn read(&mut self, page: usize, into: Frame) -> Result<(), DiskError>;
    /// Writes a page from a frame.
    fn write(&mut self, page: usize, from: Frame) -> Result<(), DiskError>;
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

/// Uses this disk, if it says that it is swap space and the kernel has room for its map; says how many slots it has.
pub fn start(mut device: Box<dyn PageDevice>) -> Option<usize> {
    let header = frame::allocate()?;
    let map = device.read(0, header).ok().and_then(|()| read_header(header, device.pages()));
    frame::release(header);
    let references = map?;
    let free = references.iter().filter(|&&count| count == 0).count();
    *SPACE.lock() = Some(Space { device, references, free, usable: free, next: 0 });
    Some(free)
}

fn read_header(header: Frame, pages_on_disk: usize) -> Option<Vec<u16>> {
    const SIGNATURE: &[u8; 10] = b"SWAPSPACE2";
    const LIST_OF_BAD: usize = 1536;
    const MOST_BAD: usize = (PAGE_SIZE - SIGNATURE.len() - LIST_OF_BAD) / 4;
    let mut signature = [0; SIGNATURE.len()];
    physical_memory::read_bytes(header, PAGE_SIZE - signature.len(), &mut signature);
    let number = |offset| {
        let mut bytes = [0; 4];
        physical_memory::read_bytes(header, offset, &mut bytes);
        u32::from_le_bytes(bytes) as usize
    };
    let [version, last, bad] = [1024, 1028, 1032].map(number);
    if signature != *SIGNATURE || version != 1 || bad > MOST_BAD {
        return None;
    }
    let pages = (last + 1).min(pages_on_disk);
    let mut references = Vec::new();
    references.try_reserve_exact(pages).ok()?;
    references.resize(pages, 0);
    for page in (0..bad).map(|index| number(LIST_OF_BAD + 4 * index)).chain([0]) {
        if let Some(count) = references.get_mut(page) {
            *count = BAD;
        }
    }
    Some(references)
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
        if space.device.write(slot, from).is_ok() {
            space.references[slot] = references;
            space.free -= 1;
            statistics::count(Count::SwapOut);
            return Some(Slot(slot as u32));
        }
        space.references[slot] = BAD;
        space.free -= 1;
        space.usable -= 1;
    }
    None
}

/// Reads a slot into a frame. It stays as it is: whoever referred to it and does no more, releases it.
pub fn read(slot: Slot, into: Frame) -> Result<(), DiskError> {
    let mut space = SPACE.lock();
    let space = space.as_mut().ok_or(DiskError)?;
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

/// A swap space of so many slots on a disk that only exists for tests on the host; the pages in `broken` cannot be read
/// or written.
#[cfg(test)]
pub fn start_for_tests(pages: usize, broken: &'static [usize]) -> Option<usize> {
    struct Memory(Vec<Vec<u8>>, &'static [usize]);
    impl PageDevice for Memory {
        fn pages(&self) -> usize {
            self.0.len()
        }
        fn read(&mut self, page: usize, into: Frame) -> Result<(), DiskError> {
            let bytes = self.0.get(page).filter(|_| !self.1.contains(&page)).ok_or(DiskError)?;
            physical_memory::write_bytes(into, 0, bytes);
            Ok(())
        }
        fn write(&mut self, page: usize, from: Frame) -> Result<(), DiskError> {
            let bytes = self.0.get_mut(page).filter(|_| !self.1.contains(&page)).ok_or(DiskError)?;
            physical_memory::read_bytes(from, 0, bytes);
            Ok(())
        }
    }
    let mut disk = vec![vec![0; PAGE_SIZE]; pages + 1];
    disk[0][1024..1036].copy_from_slice(&[[1, 0, 0, 0], (pages as u32).to_le_bytes(), [1, 0, 0, 0]].concat());
    disk[0][1536..1540].copy_from_slice(&3u32.to_le_bytes());
    disk[0][PAGE_SIZE - 10..].copy_from_slice(b"SWAPSPACE2");
    start(Box::new(Memory(disk, broken)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arch::physical_memory::allocator_for_tests;
    use std::collections::BTreeMap;

    #[test]
    fn slots_hold_what_was_written_until_the_last_reference_is_gone() {
        let _frames = allocator_for_tests();
        // Page 0 is the header, page 3 is bad by the header.
        assert_eq!(start_for_tests(10, &[]), Some(9));
        let frame = frame::allocate().unwrap();
        let mut model: BTreeMap<u32, (u64, u32)> = BTreeMap::new();
        let mut state = 9u64;
        for step in 1..5000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let random = (state >> 33) as u32;
            let known = model.keys().nth(random as usize % model.len().max(1)).copied();
            match (random >> 8 & 3, known) {
                (0, Some(slot)) => {
                    share(Slot(slot));
                    model.get_mut(&slot).unwrap().1 += 1;
                }
                (1, Some(slot)) => {
                    read(Slot(slot), frame).unwrap();
                    assert_eq!(physical_memory::load_word(frame, 511), model[&slot].0);
                    release(Slot(slot));
                    let (_, references) = model.get_mut(&slot).unwrap();
                    *references -= 1;
                    if *references == 0 {
                        model.remove(&slot);
                    }
                }
                _ => {
                    physical_memory::store_word(frame, 511, step);
                    match write(frame, 1 + random as u16 % 3) {
                        Some(slot) => {
                            assert!(slot.0 != 0 && slot.0 != 3, "{slot:?}");
                            assert!(model.insert(slot.0, (step, 1 + u32::from(random as u16 % 3))).is_none());
                        }
                        None => assert_eq!(model.len(), 9, "full"),
                    }
                }
            }
            assert_eq!(slots(), (9, 9 - model.len()));
        }
    }

    #[test]
    fn a_slot_that_cannot_be_written_is_never_tried_again() {
        let _frames = allocator_for_tests();
        start_for_tests(5, &[2, 4]).unwrap();
        let frame = frame::allocate().unwrap();
        let written = [write(frame, 1), write(frame, 1), write(frame, 1)];
        assert_eq!(written, [Some(Slot(1)), Some(Slot(5)), None]);
        assert_eq!(slots(), (2, 0));
    }

    #[test]
    fn a_disk_without_the_signature_is_no_swap_space() {
        struct Empty;
        impl PageDevice for Empty {
            fn pages(&self) -> usize {
                8
            }
            fn read(&mut self, _: usize, into: Frame) -> Result<(), DiskError> {
                physical_memory::zero(into);
                Ok(())
            }
            fn write(&mut self, _: usize, _: Frame) -> Result<(), DiskError> {
                Err(DiskError)
            }
        }
        let _frames = allocator_for_tests();
        let before = frame::free_frames();
        assert_eq!(start(Box::new(Empty)), None);
        assert_eq!(frame::free_frames(), before);
    }
}
