//! Reclaim, tested on the host.

use super::*;
use crate::arch::physical_memory::{self, allocator_for_tests};
use crate::arch::translation;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::VirtAddr;
use crate::mm::asid::Asid;
use crate::mm::object::Object;
use crate::mm::overcommit::Promise;
use crate::mm::page_table::PageTable;
use crate::mm::pte::{Kind, Rights};
use crate::page_cache::PageCache;

fn page(number: usize) -> VirtAddr {
    VirtAddr::new(number * PAGE_SIZE)
}

fn all_free() -> usize {
    frame::free_for_programs()
}

/// A table with a page that holds this value, which was written or only says so.
fn table_with_page(asid: u16, value: u64, bits: Pte) -> (PageTable, Frame) {
    let mut table = PageTable::new(Asid(asid)).unwrap();
    let frame = frame::allocate_zeroed().unwrap();
    physical_memory::store_word(frame, 7, value);
    let pte = Pte::leaf(frame, Rights::WRITE) - Pte::D | bits;
    map(&mut table, pte);
    (table, frame)
}

fn map(table: &mut PageTable, pte: Pte) {
    table.make(page(5), 0).unwrap().replace(pte).unwrap();
}

fn entry(table: &PageTable) -> Pte {
    table.find(page(5)).pte
}

#[test]
fn a_shared_page_leaves_all_address_spaces_for_one_slot() {
    let _frames = allocator_for_tests();
    swap::tests::start_for_tests(8, &[]).unwrap();
    let (mut parent, frame) = table_with_page(1, 42, Pte::D);
    let mut child = PageTable::new(Asid(2)).unwrap();
    map(&mut child, entry(&parent));
    translation::take_fences();
    let before = frame::free_frames();

    assert!(make_room_for(all_free() + 1));

    assert_eq!(frame::free_frames(), before + 1);
    let Kind::Swapped(slot) = entry(&parent).kind() else { panic!("{:?}", entry(&parent)) };
    assert_eq!(entry(&parent), entry(&child));
    let mut fences = translation::take_fences();
    fences.sort_unstable();
    fences.dedup();
    assert_eq!(fences, [(5 * PAGE_SIZE, 1), (5 * PAGE_SIZE, 2)], "just the two translations");
    // Both still refer to the slot; it has what was written, and is free when the last one is gone.
    parent.change(page(5)..page(6), &mut |_| Pte::empty());
    let again = frame::allocate().unwrap();
    swap::read(slot, again).unwrap();
    assert_eq!(physical_memory::load_word(again, 7), 42);
    assert_eq!(swap::slots().1, 7);
    drop(child);
    assert_eq!(swap::slots().1, 8);
    assert_ne!(frame::holders(frame), 2);
}

#[test]
fn zeros_that_nobody_wrote_to_are_dropped() {
    let _frames = allocator_for_tests();
    swap::tests::start_for_tests(8, &[]).unwrap();
    let (table, _) = table_with_page(1, 0, Pte::empty());
    assert!(make_room_for(all_free() + 1));
    assert_eq!(entry(&table), Pte::empty());
    assert_eq!(swap::slots().1, 8);
}

#[test]
fn a_page_stays_as_it_was_when_it_cannot_be_written() {
    let _frames = allocator_for_tests();
    swap::tests::start_for_tests(2, &[1, 2]).unwrap();
    let (table, frame) = table_with_page(1, 42, Pte::D);
    let before = entry(&table);
    assert!(!make_room_for(all_free() + 1));
    assert_eq!((entry(&table) - Pte::A, frame::holders(frame)), (before - Pte::A, 1));
}

#[test]
fn pages_of_a_file_are_fetched_again_and_what_was_written_to_one_comes_from_swap_space() {
    static TEXT: [u8; 2 * PAGE_SIZE] = [b'x'; 2 * PAGE_SIZE];
    let _frames = allocator_for_tests();
    swap::tests::start_for_tests(8, &[]).unwrap();
    let before = frame::free_frames();
    let object = PageCache::of_bytes(&TEXT);
    object.write(0, b"yes").unwrap();
    let (clean, _) = object.page(1).unwrap();
    let mut table = PageTable::new(Asid(1)).unwrap();
    map(&mut table, Pte::leaf(clean, Rights::READ));

    assert!(make_room_for(all_free() + 2));

    assert_eq!((swap::slots().1, entry(&table)), (7, Pte::empty()));
    let mut bytes = [0; 4];
    object.read(0, &mut bytes).unwrap();
    assert_eq!(&bytes, b"yesx");
    assert_eq!(swap::slots().1, 8, "back in memory, and nowhere else");
    assert_eq!(object.page(1).map(|(_, fetched)| fetched), Ok(true));
    assert!(make_room_for(all_free() + 2));
    drop(object);
    drop(table);
    assert_eq!((swap::slots().1, frame::free_frames()), (8, before));
}

#[test]
fn what_is_cut_off_a_file_is_mapped_nowhere() {
    let _frames = allocator_for_tests();
    let object = PageCache::of_zeros(2 * PAGE_SIZE, Promise::default());
    let (frame, _) = object.page(1).unwrap();
    let mut table = PageTable::new(Asid(1)).unwrap();
    map(&mut table, Pte::leaf(frame, Rights::WRITE));
    object.set_length(PAGE_SIZE).unwrap();
    assert_eq!(entry(&table), Pte::empty());
    assert!(object.page(1).is_err());
}
