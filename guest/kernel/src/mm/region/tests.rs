//! The map of regions, tested on the host.

use super::*;
use crate::mm::overcommit::Promise;
use crate::page_cache::PageCache;

fn pages(range: Range<usize>) -> Range<VirtAddr> {
    VirtAddr::new(range.start * PAGE_SIZE)..VirtAddr::new(range.end * PAGE_SIZE)
}

fn zeros(range: Range<usize>, rights: Rights) -> Region {
    Region { rights, ..Region::of_zeros(pages(range), Purpose::Mapping) }
}

fn drawn(map: &RegionMap) -> Vec<String> {
    let page = |address: VirtAddr| address.value() / PAGE_SIZE;
    map.iter()
        .map(|r| format!("{}-{} {}", page(r.addresses.start), page(r.addresses.end), r.rights))
        .collect()
}

#[test]
fn neighbours_of_the_same_kind_become_one() {
    let mut map = RegionMap::default();
    map.insert(zeros(1..3, Rights::READ)).unwrap();
    map.insert(zeros(5..6, Rights::READ)).unwrap();
    map.insert(zeros(3..5, Rights::READ)).unwrap();
    map.insert(zeros(6..7, Rights::WRITE)).unwrap();
    assert_eq!(drawn(&map), ["1-6 r--", "6-7 rw-"]);
    assert_eq!(map.insert(zeros(5..9, Rights::READ)), Err(Errno::EEXIST));
}

#[test]
fn large_pages_are_not_taken_apart() {
    let mut map = RegionMap::default();
    let large = Region { purpose: Purpose::Large, ..zeros(8..16, Rights::WRITE) };
    map.insert(large).unwrap();
    map.insert(zeros(16..18, Rights::WRITE)).unwrap();
    assert_eq!(drawn(&map), ["8-16 rw-", "16-18 rw-"], "nor do they become one with others");
    assert_eq!(map.remove(&pages(15..17)).err(), Some(Errno::EINVAL));
    assert_eq!(drawn(&map), ["8-16 rw-", "16-18 rw-"]);
}

#[test]
fn a_hole_cuts_a_region_and_its_object() {
    let object = PageCache::of_zeros(100 * PAGE_SIZE, Promise::default());
    let mut map = RegionMap::default();
    let view = Some(View { object, first_page: 10, sharing: Sharing::Private });
    let region = Region { view, ..zeros(1..9, Rights::READ) };
    map.insert(region).unwrap();
    let removed = map.remove(&pages(3..5)).unwrap();
    assert_eq!(drawn(&map), ["1-3 r--", "5-9 r--"]);
    let first_page = |region: &Region| region.view.as_ref().expect("an object").first_page;
    assert_eq!(first_page(&removed[0]), 12);
    assert_eq!(map.iter().map(first_page).collect::<Vec<_>>(), [10, 14]);
    for region in removed {
        map.insert(region).unwrap();
    }
    assert_eq!(drawn(&map), ["1-9 r--"]);
}

#[test]
fn an_address_is_in_a_region_or_in_a_gap() {
    let mut map = RegionMap::default();
    map.insert(zeros(2..4, Rights::READ)).unwrap();
    let find = |page: usize| map.find(VirtAddr::new(page * PAGE_SIZE)).is_some();
    assert_eq!([1, 2, 3, 4].map(find), [false, true, true, false]);
    assert!(map.find(VirtAddr::new(4 * PAGE_SIZE - 1)).is_some());
    assert!(map.is_gap(&pages(4..9)) && map.is_gap(&pages(1..2)) && !map.is_gap(&pages(1..3)));
}

#[test]
fn the_highest_gap_that_is_large_enough_is_found() {
    let mut map = RegionMap::default();
    map.insert(zeros(10..12, Rights::READ)).unwrap();
    map.insert(zeros(14..20, Rights::READ)).unwrap();
    let gap = |bytes, limit: usize| {
        map.find_gap(bytes * PAGE_SIZE, VirtAddr::new(limit * PAGE_SIZE)).map(|a| a.value() / PAGE_SIZE)
    };
    assert_eq!(gap(2, 30), Some(28));
    assert_eq!(gap(2, 20), Some(12));
    assert_eq!(gap(3, 20), Some(7));
    assert_eq!(gap(2, 21), Some(12));
    assert_eq!(gap(9, 20), Some(1));
    assert_eq!(gap(10, 20), None);
}

#[test]
fn what_is_no_run_of_pages_in_the_low_half_is_refused() {
    let mut map = RegionMap::default();
    for range in [0..1, 3..3, (1 << 26) - 1..(1 << 26) + 1] {
        assert_eq!(map.insert(zeros(range, Rights::READ)), Err(Errno::EINVAL));
    }
}
