//! Swap space, tested on the host.

use super::*;
use crate::arch::physical_memory::{self, allocator_for_tests};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::frame;
use std::collections::BTreeMap;

/// A swap space of so many slots on a disk that only exists for tests on the host; the pages in `broken` cannot be read
/// or written.
pub fn start_for_tests(slots: usize, broken: &'static [usize]) -> Option<usize> {
    struct Memory(Vec<Vec<u8>>, &'static [usize]);
    impl PageDevice for Memory {
        fn read(&mut self, page: usize, into: Frame) -> Result<(), Errno> {
            let bytes = self.0.get(page).filter(|_| !self.1.contains(&page)).ok_or(Errno::EIO)?;
            physical_memory::write_bytes(into, 0, bytes);
            Ok(())
        }
        fn write(&mut self, page: usize, from: Frame) -> Result<(), Errno> {
            let bytes = self.0.get_mut(page).filter(|_| !self.1.contains(&page)).ok_or(Errno::EIO)?;
            physical_memory::read_bytes(from, 0, bytes);
            Ok(())
        }
    }
    start(Box::new(Memory(vec![vec![0; PAGE_SIZE]; slots + 1], broken)), slots + 1)
}

#[test]
fn slots_hold_what_was_written_until_the_last_reference_is_gone() {
    let _frames = allocator_for_tests();
    // Page 0 is the header.
    assert_eq!(start_for_tests(9, &[]), Some(9));
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
                        assert!(slot.0 != 0, "{slot:?}");
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
    let written = [(); 4].map(|()| write(frame, 1));
    assert_eq!(written, [Some(Slot(1)), Some(Slot(3)), Some(Slot(5)), None]);
    assert_eq!(slots(), (3, 0));
}

#[test]
fn a_disk_without_the_signature_or_with_bad_pages_is_no_swap_space() {
    let by_header = |version: u32, last: u32, bad: u32, signature| {
        let mut header = vec![0; PAGE_SIZE];
        header[1024..1036].copy_from_slice(&[version, last, bad].map(u32::to_le_bytes).concat());
        header[PAGE_SIZE - 10..].copy_from_slice(signature);
        pages_by_header(&header)
    };
    assert_eq!(by_header(1, 5, 0, b"SWAPSPACE2"), Some(6));
    assert_eq!(by_header(1, 5, 0, b"SWAP-SPACE"), None);
    assert_eq!(by_header(2, 5, 0, b"SWAPSPACE2"), None, "another version");
    assert_eq!(by_header(1, 5, 1, b"SWAPSPACE2"), None, "a bad page");
    assert_eq!(pages_by_header(&[]), None);
}
