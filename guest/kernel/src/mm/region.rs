//! The map of an address space: regions, which are promises. A region says what a program may do with a run of pages
//! and what it will find there; frames come only when it touches them (`demand_paging`). What lies in no region is a
//! gap.

use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::VirtAddr;
use crate::mm::object::{Object, ObjectError};
use crate::mm::pte::Rights;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

/// What a region is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// A part of the program's file.
    Program,
    /// What `brk` has given.
    Heap,
    /// What `mmap` has given.
    Mapping,
    /// The stack, which grows downwards.
    Stack,
    /// The two instructions that a signal handler returns to.
    SignalReturn,
}

impl fmt::Display for Purpose {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Purpose::Program => "program",
            Purpose::Heap => "heap",
            Purpose::Mapping => "mapping",
            Purpose::Stack => "stack",
            Purpose::SignalReturn => "signal return",
        })
    }
}

/// Who sees what is written to the pages of an object.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sharing {
    /// Only the writer: he gets a copy of the page.
    Private,
    /// Everybody who maps the object, or reads it.
    Shared,
}

/// What a program finds in a page that it touches for the first time.
#[derive(Clone)]
pub enum Backing {
    /// Zeros of its own.
    Zeros,
    /// A page of an object.
    Object {
        /// Which.
        object: Arc<Object>,
        /// The page of the object that the region's first page shows.
        first_page: usize,
        /// Who sees what is written.
        sharing: Sharing,
    },
    /// Large pages, which are there from the beginning (`large_page`).
    Large,
}

/// A run of pages with the same rights and the same backing.
#[derive(Clone)]
pub struct Region {
    /// From the first address up to, not including, the last.
    pub addresses: Range<VirtAddr>,
    /// What the process may do there.
    pub rights: Rights,
    /// What it finds there.
    pub backing: Backing,
    /// What for.
    pub purpose: Purpose,
    /// Whether its pages count as promised (`overcommit`): not as long as they can be had again from elsewhere, or when the
    /// program has said that it will not need them all.
    pub counted: Counted,
}

/// Whether a region's pages count as promised.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// Once they are private and can be written.
    WhenWritable,
    /// They do, now and from now on.
    Yes,
    /// Never.
    No,
}

impl Region {
    /// How many pages it has.
    pub fn pages(&self) -> usize {
        (self.addresses.end.value() - self.addresses.start.value()) / PAGE_SIZE
    }

    /// Makes the pages count if what is written to them has to be kept for this region alone.
    pub fn count_if_private_and_writable(&mut self) {
        if self.counted == Counted::WhenWritable && self.rights == Rights::ReadWrite && !self.is_shared() {
            self.counted = Counted::Yes;
        }
    }

    /// How many pages count as promised.
    pub fn counted_pages(&self) -> usize {
        if self.counted == Counted::Yes { self.pages() } else { 0 }
    }

    /// Whether what is written there is seen by others.
    pub fn is_shared(&self) -> bool {
        matches!(self.backing, Backing::Object { sharing: Sharing::Shared, .. })
    }

    /// The page of the object that is shown at `address`, which lies in the region.
    pub fn object_page(&self, first_page: usize, address: VirtAddr) -> usize {
        first_page + (address.value() - self.addresses.start.value()) / PAGE_SIZE
    }

    /// The object that this region shows to several, if it is one that is kept on a disk; and the region's first page in it.
    pub fn kept_object(&self) -> Option<(&Object, usize)> {
        match &self.backing {
            Backing::Object { object, first_page, sharing: Sharing::Shared } if object.pager().is_some() => {
                Some((object, *first_page))
            }
            Backing::Zeros | Backing::Object { .. } | Backing::Large => None,
        }
    }

    /// Somebody is going to write to this page, for all to see.
    pub fn reserve(&self, page: VirtAddr) -> Result<(), ObjectError> {
        let Some((object, first_page)) = self.kept_object() else { return Ok(()) };
        object.reserve(self.object_page(first_page, page))
    }

    /// The part of the region in these addresses, which are inside.
    fn part(&self, addresses: Range<VirtAddr>) -> Region {
        let mut part = self.clone();
        if let Backing::Object { first_page, .. } = &mut part.backing {
            *first_page = self.object_page(*first_page, addresses.start);
        }
        part.addresses = addresses;
        part
    }

    /// Whether `next` goes on exactly where and as this one ends, so that both are one.
    fn continues_in(&self, next: &Region) -> bool {
        let same_backing = match (&self.backing, &next.backing) {
            (Backing::Zeros, Backing::Zeros) => true,
            (
                Backing::Object { object, first_page, sharing },
                Backing::Object { object: other, first_page: other_page, sharing: other_sharing },
            ) => {
                Arc::ptr_eq(object, other)
                    && sharing == other_sharing
                    && first_page + self.pages() == *other_page
            }
            (Backing::Zeros | Backing::Object { .. } | Backing::Large, _) => false,
        };
        self.addresses.end == next.addresses.start
            && self.rights == next.rights
            && self.purpose == next.purpose
            && self.counted == next.counted
            && same_backing
    }
}

/// As a line of `/proc/self/maps` begins.
impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = (self.addresses.start, self.addresses.end);
        let sharing = if self.is_shared() { 's' } else { 'p' };
        write!(formatter, "{start}..{end} {}{sharing} {}", self.rights, self.purpose)
    }
}

/// Why a region cannot be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RegionError {
    /// It is empty, not of whole pages, or outside the program's half.
    BadAddresses,
    /// Another one is there.
    Occupied,
    /// The process has too many.
    TooMany,
}

/// Regions of one address space, lowest first, no two overlapping.
#[derive(Clone, Default)]
pub struct RegionMap {
    regions: Vec<Region>,
}

impl RegionMap {
    /// The most that a process may have: the kernel's own memory must not be a program's to use up.
    const MOST: usize = 1024;

    /// All of them.
    pub fn iter(&self) -> core::slice::Iter<'_, Region> {
        self.regions.iter()
    }

    /// The region that this address lies in.
    pub fn find(&self, address: VirtAddr) -> Option<&Region> {
        self.regions.get(self.first_ending_after(address)).filter(|region| region.addresses.start <= address)
    }

    /// The lowest region that lies above this address or contains it.
    pub fn at_or_above(&self, address: VirtAddr) -> Option<&Region> {
        self.regions.get(self.first_ending_after(address))
    }

    /// The same, to be changed: the stack may move its start down, as far as the gap below it goes.
    pub fn at_or_above_mut(&mut self, address: VirtAddr) -> Option<&mut Region> {
        let index = self.first_ending_after(address);
        self.regions.get_mut(index)
    }

    fn first_ending_after(&self, address: VirtAddr) -> usize {
        self.regions.partition_point(|region| region.addresses.end <= address)
    }

    /// Whether nothing is promised in these addresses.
    pub fn is_gap(&self, addresses: &Range<VirtAddr>) -> bool {
        self.at_or_above(addresses.start).is_none_or(|region| addresses.end <= region.addresses.start)
    }

    /// Adds a region; neighbours of the same kind become one with it.
    pub fn insert(&mut self, region: Region) -> Result<(), RegionError> {
        check(&region.addresses)?;
        if !self.is_gap(&region.addresses) {
            return Err(RegionError::Occupied);
        }
        if self.regions.len() >= RegionMap::MOST {
            return Err(RegionError::TooMany);
        }
        let index = self.first_ending_after(region.addresses.start);
        self.regions.insert(index, region);
        self.join(index + 1);
        self.join(index);
        Ok(())
    }

    /// Makes the region at `index` one with the one before it, if it goes on as that ends.
    fn join(&mut self, index: usize) {
        let Some([before, after]) = index.checked_sub(1).and_then(|first| self.regions.get(first..=index))
        else {
            return;
        };
        if before.continues_in(after) {
            self.regions[index - 1].addresses.end = after.addresses.end;
            self.regions.remove(index);
        }
    }

    /// Takes away whatever lies in these addresses, cutting regions that reach beyond them; returns what was there.
    pub fn remove(&mut self, addresses: Range<VirtAddr>) -> Result<Vec<Region>, RegionError> {
        check(&addresses)?;
        // Cutting one region in its middle leaves one more than before.
        if self.regions.len() > RegionMap::MOST {
            return Err(RegionError::TooMany);
        }
        let first = self.first_ending_after(addresses.start);
        let end = self.regions.partition_point(|region| region.addresses.start < addresses.end);
        if self.regions[first..end].iter().any(|region| matches!(region.backing, Backing::Large)) {
            return Err(RegionError::BadAddresses);
        }
        let mut removed = Vec::new();
        let mut rest = Vec::new();
        for region in self.regions.drain(first..end) {
            let Range { start, end } = region.addresses.clone();
            let inside = start.max(addresses.start)..end.min(addresses.end);
            if start < inside.start {
                rest.push(region.part(start..inside.start));
            }
            if inside.end < end {
                rest.push(region.part(inside.end..end));
            }
            removed.push(region.part(inside));
        }
        self.regions.splice(first..first, rest);
        Ok(removed)
    }

    /// The highest gap of so many bytes that ends at or below `limit`.
    pub fn find_gap(&self, bytes: usize, limit: VirtAddr) -> Option<VirtAddr> {
        let mut top = limit.value();
        for region in self.regions.iter().rev() {
            if top.checked_sub(region.addresses.end.value()).is_some_and(|gap| gap >= bytes) {
                break;
            }
            top = top.min(region.addresses.start.value());
        }
        let start = top.checked_sub(bytes)?;
        (start >= PAGE_SIZE).then_some(VirtAddr::new(start))
    }
}

/// Whole pages in the program's half, and not the first one: null pointers have to fault.
fn check(addresses: &Range<VirtAddr>) -> Result<(), RegionError> {
    let &Range { start, end } = addresses;
    let sensible = start < end
        && start.page_offset() == 0
        && end.page_offset() == 0
        && start.value() >= PAGE_SIZE
        && VirtAddr::new(end.value() - 1).is_user();
    if sensible { Ok(()) } else { Err(RegionError::BadAddresses) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mm::object::Source;

    fn pages(range: Range<usize>) -> Range<VirtAddr> {
        VirtAddr::new(range.start * PAGE_SIZE)..VirtAddr::new(range.end * PAGE_SIZE)
    }

    fn zeros(range: Range<usize>, rights: Rights) -> Region {
        let (backing, purpose, counted) = (Backing::Zeros, Purpose::Mapping, Counted::WhenWritable);
        Region { addresses: pages(range), rights, backing, purpose, counted }
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
        map.insert(zeros(1..3, Rights::Read)).unwrap();
        map.insert(zeros(5..6, Rights::Read)).unwrap();
        map.insert(zeros(3..5, Rights::Read)).unwrap();
        map.insert(zeros(6..7, Rights::ReadWrite)).unwrap();
        assert_eq!(drawn(&map), ["1-6 r--", "6-7 rw-"]);
        assert_eq!(map.insert(zeros(5..9, Rights::Read)), Err(RegionError::Occupied));
    }

    #[test]
    fn large_pages_are_not_taken_apart() {
        let mut map = RegionMap::default();
        let large = Region { backing: Backing::Large, ..zeros(8..16, Rights::ReadWrite) };
        map.insert(large).unwrap();
        map.insert(zeros(16..18, Rights::ReadWrite)).unwrap();
        assert_eq!(drawn(&map), ["8-16 rw-", "16-18 rw-"], "nor do they become one with others");
        assert_eq!(map.remove(pages(15..17)).err(), Some(RegionError::BadAddresses));
        assert_eq!(drawn(&map), ["8-16 rw-", "16-18 rw-"]);
    }

    #[test]
    fn a_hole_cuts_a_region_and_its_object() {
        let object = Object::new(Source::Zeros, 100 * PAGE_SIZE);
        let mut map = RegionMap::default();
        let backing = Backing::Object { object, first_page: 10, sharing: Sharing::Private };
        let region = Region { backing, ..zeros(1..9, Rights::Read) };
        map.insert(region).unwrap();
        let removed = map.remove(pages(3..5)).unwrap();
        assert_eq!(drawn(&map), ["1-3 r--", "5-9 r--"]);
        let first_page = |region: &Region| match region.backing {
            Backing::Object { first_page, .. } => first_page,
            Backing::Zeros | Backing::Large => panic!("no object"),
        };
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
        map.insert(zeros(2..4, Rights::Read)).unwrap();
        let find = |page: usize| map.find(VirtAddr::new(page * PAGE_SIZE)).is_some();
        assert_eq!([1, 2, 3, 4].map(find), [false, true, true, false]);
        assert!(map.find(VirtAddr::new(4 * PAGE_SIZE - 1)).is_some());
        assert!(map.is_gap(&pages(4..9)) && map.is_gap(&pages(1..2)) && !map.is_gap(&pages(1..3)));
    }

    #[test]
    fn the_highest_gap_that_is_large_enough_is_found() {
        let mut map = RegionMap::default();
        map.insert(zeros(10..12, Rights::Read)).unwrap();
        map.insert(zeros(14..20, Rights::Read)).unwrap();
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
            assert_eq!(map.insert(zeros(range, Rights::Read)), Err(RegionError::BadAddresses));
        }
    }
}
