//! The map of an address space: regions, which are promises. A region says what a program may do with a run of pages
//! and what it will find there; frames come only when it touches them (`demand_paging`). What lies in no region is a
//! gap.

use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::{VirtAddr, pages_in};
use crate::mm::object::Object;
use crate::mm::pte::{Access, Rights};
use abi::errno::Errno;
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
    /// Large pages, which are there from the beginning, and not taken apart (`syscall::lab`).
    Large,
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
            Purpose::Mapping | Purpose::Large => "mapping",
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

/// An object as a region shows it.
#[derive(Clone)]
pub struct View {
    pub object: Arc<dyn Object>,
    /// The page of the object that stands first.
    pub first_page: usize,
    pub sharing: Sharing,
}

impl PartialEq for View {
    fn eq(&self, other: &View) -> bool {
        Arc::ptr_eq(&self.object, &other.object)
            && (self.first_page, self.sharing) == (other.first_page, other.sharing)
    }
}

/// Whether a region's pages count as promised (`overcommit`): not as long as they can be had again from elsewhere, or when
/// the program has said that it will not need them all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// Once they are private and can be written.
    WhenWritable,
    /// They do, now and from now on.
    Yes,
    /// Never.
    No,
}

/// A run of pages for which the same is promised.
#[derive(Clone)]
pub struct Region {
    pub addresses: Range<VirtAddr>,
    /// What the process may do there.
    pub rights: Rights,
    /// What it finds there at first; `None` for zeros of its own.
    pub view: Option<View>,
    pub purpose: Purpose,
    pub counted: Counted,
}

impl Region {
    /// A region of zeros that may be written.
    pub fn of_zeros(addresses: Range<VirtAddr>, purpose: Purpose) -> Region {
        Region { addresses, rights: Rights::WRITE, view: None, purpose, counted: Counted::WhenWritable }
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        pages_in(&self.addresses)
    }

    /// Whether its pages, which do not count yet, have to if the process may do this: what it writes is kept for it alone.
    pub fn counts_with(&self, rights: Rights) -> bool {
        self.counted == Counted::WhenWritable && rights.allow(Access::Store) && !self.is_shared()
    }

    /// Changes what the process may do there. What counts once goes on to: what was written has to be kept.
    pub fn set_rights(&mut self, rights: Rights) {
        if self.counts_with(rights) {
            self.counted = Counted::Yes;
        }
        self.rights = rights;
    }

    /// How many pages count as promised.
    pub fn counted_pages(&self) -> usize {
        if self.counted == Counted::Yes { self.pages() } else { 0 }
    }

    /// Whether what is written there is seen by others.
    pub fn is_shared(&self) -> bool {
        self.view.as_ref().is_some_and(|view| view.sharing == Sharing::Shared)
    }

    /// What it shows from `address` on.
    pub fn view_from(&self, address: VirtAddr) -> Option<View> {
        let pages = pages_in(&(self.addresses.start..address.page_start()));
        self.view.clone().map(|view| View { first_page: view.first_page + pages, ..view })
    }

    /// The part of the region in these addresses, which may reach beyond its end.
    pub fn part(&self, addresses: Range<VirtAddr>) -> Region {
        let view = self.view_from(addresses.start);
        Region { addresses, view, ..*self }
    }

    /// Whether `next` goes on exactly where and as this one ends, so that both are one.
    fn continues_in(&self, next: &Region) -> bool {
        self.addresses.end == next.addresses.start
            && (self.rights, self.purpose, self.counted) == (next.rights, next.purpose, next.counted)
            && self.view_from(self.addresses.end) == next.view
    }
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Range { start, end } = self.addresses;
        let sharing = if self.is_shared() { 's' } else { 'p' };
        write!(formatter, "{start}..{end} {}{sharing} {}", self.rights, self.purpose)
    }
}

/// Regions of one address space, lowest first, no two overlapping.
#[derive(Clone, Default)]
pub struct RegionMap {
    regions: Vec<Region>,
}

impl RegionMap {
    /// The most that a process may have: the kernel's own memory must not be a program's to use up.
    const MOST: usize = 8192;

    pub fn iter(&self) -> core::slice::Iter<'_, Region> {
        self.regions.iter()
    }

    /// The region that this address lies in.
    pub fn find(&self, address: VirtAddr) -> Option<&Region> {
        self.regions.get(self.first_ending_after(address)).filter(|region| region.addresses.start <= address)
    }

    /// The lowest region that lies above this address or contains it, to be changed: the stack may move its start down,
    /// as far as the gap below it goes.
    pub fn at_or_above_mut(&mut self, address: VirtAddr) -> Option<&mut Region> {
        let index = self.first_ending_after(address);
        self.regions.get_mut(index)
    }

    fn first_ending_after(&self, address: VirtAddr) -> usize {
        self.regions.partition_point(|region| region.addresses.end <= address)
    }

    /// Whether nothing is promised in these addresses.
    pub fn is_gap(&self, addresses: &Range<VirtAddr>) -> bool {
        let above = self.regions.get(self.first_ending_after(addresses.start));
        above.is_none_or(|region| addresses.end <= region.addresses.start)
    }

    /// Whether all of these addresses are promised.
    pub fn covers(&self, addresses: &Range<VirtAddr>) -> bool {
        let mut next = addresses.start;
        while next < addresses.end {
            let Some(region) = self.find(next) else { return false };
            next = region.addresses.end;
        }
        true
    }

    /// Adds a region. EEXIST where another one is.
    pub fn insert(&mut self, region: Region) -> Result<(), Errno> {
        check(&region.addresses)?;
        if !self.is_gap(&region.addresses) {
            return Err(Errno::EEXIST);
        }
        if self.regions.len() >= RegionMap::MOST {
            return Err(Errno::ENOMEM);
        }
        let index = self.first_ending_after(region.addresses.start);
        self.regions.insert(index, region);
        self.join();
        Ok(())
    }

    /// Takes away whatever lies in these addresses; returns what was there.
    pub fn remove(&mut self, addresses: &Range<VirtAddr>) -> Result<Vec<Region>, Errno> {
        let inside = self.cut_out(addresses)?;
        Ok(self.regions.drain(inside).collect())
    }

    /// Changes whatever lies in these addresses.
    pub fn change(
        &mut self,
        addresses: &Range<VirtAddr>,
        change: impl FnOnce(&mut [Region]) -> Result<(), Errno>,
    ) -> Result<(), Errno> {
        let inside = self.cut_out(addresses)?;
        let changed = change(&mut self.regions[inside]);
        self.join();
        changed
    }

    /// Cuts regions at both ends of these addresses; says which ones lie in them now. Large pages cannot be cut.
    fn cut_out(&mut self, addresses: &Range<VirtAddr>) -> Result<Range<usize>, Errno> {
        check(addresses)?;
        let reached = self.regions[self.first_ending_after(addresses.start)..].iter();
        let mut reached = reached.take_while(|region| region.addresses.start < addresses.end);
        if reached.any(|region| region.purpose == Purpose::Large) {
            return Err(Errno::EINVAL);
        }
        Ok(self.cut(addresses.start)?..self.cut(addresses.end)?)
    }

    /// Cuts the region that reaches over this address, if one does; says which one is the first behind it.
    fn cut(&mut self, address: VirtAddr) -> Result<usize, Errno> {
        let index = self.first_ending_after(address);
        let Some(region) = self.regions.get_mut(index).filter(|region| region.addresses.start < address)
        else {
            return Ok(index);
        };
        let behind = region.part(address..region.addresses.end);
        if self.regions.len() > RegionMap::MOST {
            return Err(Errno::ENOMEM);
        }
        self.regions[index].addresses.end = address;
        self.regions.insert(index + 1, behind);
        Ok(index + 1)
    }

    /// Neighbours of the same kind become one.
    fn join(&mut self) {
        self.regions.dedup_by(|next, before| {
            let joined = before.continues_in(next);
            if joined {
                before.addresses.end = next.addresses.end;
            }
            joined
        });
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
        top.checked_sub(bytes).filter(|&start| start >= PAGE_SIZE).map(VirtAddr::new)
    }
}

/// Whole pages in the program's half, and not the first one: null pointers have to fault.
fn check(&Range { start, end }: &Range<VirtAddr>) -> Result<(), Errno> {
    let sensible = start < end
        && start.page_offset() == 0
        && end.page_offset() == 0
        && start.value() >= PAGE_SIZE
        && VirtAddr::new(end.value() - 1).is_user();
    if sensible { Ok(()) } else { Err(Errno::EINVAL) }
}

#[cfg(test)]
mod tests;
