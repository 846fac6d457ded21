//! The reverse map, tested on the host.

use super::*;
use crate::arch::{physical_memory::allocator_for_tests, translation};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::VirtAddr;
use crate::mm::asid::Asid;
use crate::mm::page_table::PageTable;
use crate::mm::pte::Rights;
use crate::page_cache::PageCache;
use std::collections::BTreeMap;

/// Records for tests on the host.
pub fn start_for_tests(first: u64, frames: usize, policy: Policy) {
    let links = vec![Links::default(); frames + 1].leak();
    start(first, Vec::from_iter((0..frames).map(|_| Page::default())).leak(), links, policy);
}

fn page(number: usize) -> VirtAddr {
    VirtAddr::new(number * PAGE_SIZE)
}

fn leaf(frame: Frame) -> Pte {
    Pte::leaf(frame, Rights::READ)
}

/// The entries that map a frame, as addresses of address spaces: what the fences say that follow from clearing A.
fn mapped_at(frame: Frame) -> Vec<(usize, u16)> {
    translation::take_fences();
    let count = change_all(frame, &mut |pte| pte);
    let mut found = translation::take_fences();
    assert_eq!(found.len(), count);
    found.sort_unstable();
    found
}

#[test]
fn every_entry_that_maps_a_frame_is_found_and_exactly_those_are_fenced() {
    let _frames = allocator_for_tests();
    let mut tables = [1, 2, 3].map(|asid| PageTable::new(Asid(asid)).unwrap());
    let frames = [(); 4].map(|()| frame::allocate().unwrap());
    frames.iter().for_each(|&frame| cache(frame, Weak::<PageCache>::new(), 0));
    let mut model: BTreeMap<(u16, usize), Frame> = BTreeMap::new();
    let mut state = 5u64;
    for _ in 0..3000 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let random = (state >> 33) as usize;
        let (asid, place) = (random % 3, 1 + random / 3 % 6 * 300);
        let key = (asid as u16 + 1, place);
        let frame = frames[random / 18 % 4];
        if model.remove(&key).is_some() {
            tables[asid].change(page(place)..page(place + 1), &mut |_| Pte::empty());
        } else {
            tables[asid].make(page(place), 0).unwrap().replace(leaf(frame)).unwrap();
            model.insert(key, frame);
        }
        let expected = model.iter().filter(|&(_, of)| *of == frame);
        let mut expected = expected.map(|(&(asid, place), _)| (place * PAGE_SIZE, asid)).collect::<Vec<_>>();
        expected.sort_unstable();
        assert_eq!(mapped_at(frame), expected);
        assert_eq!(frame::holders(frame) as usize, expected.len() + 1);
    }
    drop(tables);
    assert!(frames.iter().all(|&frame| mapped_at(frame).is_empty() && frame::holders(frame) == 1));
    assert_eq!(pages(), 4);
    frames.into_iter().for_each(uncache);
    assert_eq!(pages(), 0);
}

#[test]
fn a_page_was_used_when_one_of_its_entries_was() {
    let _frames = allocator_for_tests();
    let mut tables = [1, 2].map(|asid| PageTable::new(Asid(asid)).unwrap());
    let frame = frame::allocate().unwrap();
    tables[0].make(page(1), 0).unwrap().replace(leaf(frame) - Pte::A).unwrap();
    tables[1].make(page(9), 0).unwrap().replace(leaf(frame)).unwrap();
    use_lru();
    translation::take_fences();

    sample();

    assert_eq!(translation::take_fences(), [(9 * PAGE_SIZE, 2)], "only who loses A is fenced");
    assert!(!tables[1].find(page(9)).pte.contains(Pte::A));
    sample();
    assert_eq!(translation::take_fences(), []);
}

/// Sampling is for LRU only.
fn use_lru() {
    let mut pages = PAGES.lock();
    let mut order = Replacement::new(Policy::Lru, vec![Links::default(); pages.pages.len() + 1].leak());
    for (index, page) in pages.pages.iter().enumerate() {
        if page.is_held() {
            order.insert(index);
        }
    }
    pages.order = order;
}

#[test]
fn what_was_written_through_an_entry_that_is_gone_stays_known() {
    let _frames = allocator_for_tests();
    let mut tables = [1, 2].map(|asid| PageTable::new(Asid(asid)).unwrap());
    let frame = frame::allocate().unwrap();
    cache(frame, Weak::<PageCache>::new(), 0);
    for (table, bits) in tables.iter_mut().zip([Pte::D, Pte::empty()]) {
        table.make(page(1), 0).unwrap().replace(leaf(frame) | bits).unwrap();
    }
    tables[0].change(page(1)..page(2), &mut |_| Pte::empty());
    assert!(is_dirty(frame));
    tables[1].change(page(1)..page(2), &mut |_| Pte::empty());
    assert!(is_dirty(frame), "the object's still");
    assert_eq!(pages(), 1);
    uncache(frame);
    assert_eq!(pages(), 0);
}
