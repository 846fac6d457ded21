//! A process's address space: the regions that it was promised, and the page table that makes them true, page by page,
//! as the process touches them.

use crate::arch::{translation, translation::Satp};
use crate::memory_layout::{MAPPINGS_END, PAGE_SIZE, STACK_LIMIT, USER_SPACE_END};
use crate::mm::address::{Frame, VirtAddr, pages_in};
use crate::mm::asid::{self, Asid};
use crate::mm::demand_paging::Denied;
use crate::mm::kernel_space;
use crate::mm::overcommit::Promise;
use crate::mm::page_table::{self, Entry, PageTable};
use crate::mm::pte::{Access, Kind, Pte, Rights};
use crate::mm::region::{Purpose, Region, RegionMap};
use abi::errno::Errno;
use alloc::vec::Vec;
use core::ops::Range;

/// All that is a process's own.
pub(super) const USER_SPACE: Range<VirtAddr> = VirtAddr::new(0)..VirtAddr::new(USER_SPACE_END);

/// Faults of an address space so far that were answered with a page.
#[derive(Clone, Copy, Default, Debug)]
pub struct Counts {
    /// The page was there already, or is zeros.
    pub minor_faults: usize,
    /// The page had to be fetched from a file or from swap space.
    pub major_faults: usize,
}

/// Pages of an address space.
#[derive(Clone, Copy, Default, Debug)]
pub struct Usage {
    /// In memory.
    pub resident: usize,
    /// In swap space.
    pub swapped: usize,
    /// Its page tables.
    pub tables: usize,
}

/// An address space.
pub struct AddressSpace {
    pub(super) table: PageTable,
    pub asid: Asid,
    pub(super) regions: RegionMap,
    /// The pages among them that memory or swap space may be needed for.
    pub(super) promise: Promise,
    /// Where the heap starts, and the break, up to which it goes.
    pub(super) heap: Range<VirtAddr>,
    /// How far the stack may grow, in bytes: no further than the layout has room for.
    pub stack_limit: usize,
    pub counts: Counts,
}

impl AddressSpace {
    /// An address space without any region.
    pub fn new() -> Result<AddressSpace, Errno> {
        let asid = asid::allocate();
        let Some(table) = kernel_space::new_process_table(asid) else {
            asid::release(asid);
            return Err(Errno::ENOMEM);
        };
        let nowhere = VirtAddr::new(PAGE_SIZE);
        Ok(AddressSpace {
            table,
            asid,
            regions: RegionMap::default(),
            promise: Promise::default(),
            heap: nowhere..nowhere,
            stack_limit: STACK_LIMIT,
            counts: Counts::default(),
        })
    }

    /// Promises a region. No frame is taken.
    pub fn add(&mut self, mut region: Region) -> Result<(), Errno> {
        region.count_if_private_and_writable();
        let counted = region.counted_pages();
        self.promise.grow(counted)?;
        self.regions.insert(region).inspect_err(|_| self.promise.shrink(counted))
    }

    /// Promises so many bytes where there is room, near `hint` if it is a gap; says where.
    pub fn add_anywhere(&mut self, hint: VirtAddr, bytes: usize, region: Region) -> Result<VirtAddr, Errno> {
        let wanted = hint.page_start()..hint.page_start().checked_add(bytes).unwrap_or(hint);
        let fits = wanted.start.value() >= PAGE_SIZE && wanted.end <= MAPPINGS_END && !wanted.is_empty();
        let addresses = if fits && self.regions.is_gap(&wanted) {
            wanted
        } else {
            let start = self.regions.find_gap(bytes, MAPPINGS_END).ok_or(Errno::ENOMEM)?;
            start..VirtAddr::new(start.value() + bytes)
        };
        let start = addresses.start;
        self.add(Region { addresses, ..region })?;
        Ok(start)
    }

    /// Maps a large page of a region of such pages, which holds its frames from here on.
    pub fn map_large(&mut self, page: VirtAddr, level: usize, leaf: Pte) -> Result<(), Errno> {
        self.table.map(page, level, leaf)
    }

    /// Takes the promises in these addresses back, and the frames behind them.
    pub fn remove(&mut self, addresses: Range<VirtAddr>) -> Result<(), Errno> {
        let removed = self.regions.remove(addresses.clone())?;
        self.promise.shrink(removed.iter().map(Region::counted_pages).sum());
        self.release_frames(addresses);
        Ok(())
    }

    /// Gives the frames and swap slots in these addresses back; the promises stay.
    pub fn release_frames(&mut self, addresses: Range<VirtAddr>) {
        let mut released = 0;
        self.table.change(addresses.clone(), &mut |_, pte| {
            released += usize::from(pte.has(Pte::V));
            Pte::EMPTY
        });
        self.fence(addresses, released);
    }

    /// Changes what the process may do in these addresses; all of them have to be promised.
    pub fn protect(&mut self, addresses: Range<VirtAddr>, rights: Rights) -> Result<(), Errno> {
        if !self.regions.covers(&addresses) {
            return Err(Errno::ENOMEM);
        }
        let removed = self.regions.remove(addresses.clone())?;
        // What becomes writable is counted from now on, and stays so: what was written has to be kept.
        let counted = |regions: &[Region]| regions.iter().map(Region::counted_pages).sum::<usize>();
        let mut changed = removed.clone();
        for region in &mut changed {
            region.rights = rights;
            region.count_if_private_and_writable();
        }
        let allowed = self.promise.grow(counted(&changed) - counted(&removed));
        for region in if allowed.is_ok() { changed } else { removed } {
            self.regions.insert(region)?;
        }
        allowed?;
        // W only ever comes by a fault, which looks whether the frame may be written or has to be copied first.
        let mut changed = 0;
        self.table.change(addresses.clone(), &mut |_, pte| match pte.kind() {
            Kind::Leaf(frame) => {
                changed += 1;
                let kept = pte.bits() & (Pte::A | Pte::D);
                Pte::leaf(frame, rights).without(Pte::W | Pte::A | Pte::D).with(kept)
            }
            Kind::Table(_) | Kind::Invalid | Kind::Swapped(_) => pte,
        });
        self.fence(addresses, changed);
        Ok(())
    }

    /// Moves a mapping with its pages to where there is room for so many bytes; says where.
    pub fn relocate(&mut self, old: Range<VirtAddr>, bytes: usize) -> Result<VirtAddr, Errno> {
        let region = self.regions.find(old.start).ok_or(Errno::EINVAL)?.part(old.clone());
        let new = self.add_anywhere(VirtAddr::new(0), bytes, region)?;
        let mut moved = Vec::new();
        self.table.change(old.clone(), &mut |page, pte| {
            page_table::hold(pte);
            moved.push((page, pte));
            Pte::EMPTY
        });
        let mut result = Ok(new);
        for (page, pte) in moved {
            let page = VirtAddr::new(new.value() + (page.value() - old.start.value()));
            // Without a frame for a table the page cannot come along; its contents are lost with the mapping.
            result = self.table.map_page(page, pte).and(result);
        }
        self.remove(old)?;
        translation::flush_address_space(self.asid.value());
        result
    }

    /// The TLB forgets so many pages that were changed in these addresses.
    fn fence(&self, addresses: Range<VirtAddr>, changed: usize) {
        match changed {
            0 => {}
            1 if pages_in(&addresses) == 1 => self.fence_page(addresses.start),
            _ => translation::flush_address_space(self.asid.value()),
        }
    }

    /// The TLB forgets one page.
    pub(super) fn fence_page(&self, page: VirtAddr) {
        translation::flush_page(page, self.asid.value());
    }

    /// Where the heap is to start: behind the program.
    pub fn set_heap_start(&mut self, start: VirtAddr) {
        self.heap = start..start;
    }

    /// Moves the break, if that can be; says where it is now.
    pub fn set_break(&mut self, wanted: VirtAddr) -> VirtAddr {
        let Range { start, end } = self.heap;
        let (Some(old_top), Some(new_top)) = (end.round_up(), wanted.round_up()) else { return end };
        if wanted < start || new_top > MAPPINGS_END {
            return end;
        }
        let done = if new_top > old_top {
            self.add(Region::of_zeros(old_top..new_top, Purpose::Heap))
        } else if new_top < old_top {
            self.remove(new_top..old_top)
        } else {
            Ok(())
        };
        if done.is_ok() {
            self.heap.end = wanted;
        }
        self.heap.end
    }

    /// The frame behind an address, for the kernel to access as the process would: the page comes if it has to.
    pub fn reach(&mut self, address: VirtAddr, access: Access) -> Result<Frame, Denied> {
        loop {
            if let Some(frame) = self.frame_behind(address, access) {
                return Ok(frame);
            }
            self.fault(address, access)?;
        }
    }

    /// The frame behind an address, if the page is there and the process may do this.
    pub fn frame_behind(&self, address: VirtAddr, access: Access) -> Option<Frame> {
        if address.is_user() { self.table.find(address).frame_for(address, access) } else { None }
    }

    /// Follows this address space's tables, entry by entry.
    pub fn walk(&self, address: VirtAddr) -> impl Iterator<Item = Entry> {
        self.table.walk(address)
    }

    /// The regions, lowest first.
    pub fn regions(&self) -> &RegionMap {
        &self.regions
    }

    /// How many pages the process has in memory, in swap space, and in tables.
    pub fn usage(&mut self) -> Usage {
        let mut usage = Usage { tables: self.table.tables, ..Usage::default() };
        self.table.change(USER_SPACE, &mut |_, pte| {
            match pte.kind() {
                Kind::Leaf(_) => usage.resident += 1,
                Kind::Swapped(_) => usage.swapped += 1,
                Kind::Table(_) | Kind::Invalid => {}
            }
            pte
        });
        usage
    }

    pub fn root(&self) -> Frame {
        self.table.root()
    }

    /// What stands in `satp` while the process runs.
    pub fn satp(&self) -> Satp {
        Satp::new(self.asid, self.table.root())
    }

    /// Makes this the address space of the hart. Says whether the TLB had to be flushed: translations of several
    /// address spaces under one shared identifier cannot be told apart.
    pub fn activate(&self) -> bool {
        if translation::current() == self.satp() {
            return false;
        }
        translation::switch_to(self.satp());
        let flush = self.asid == Asid::Shared;
        if flush {
            translation::flush_address_space(self.asid.value());
        }
        flush
    }

    /// Forgets all regions and gives all frames back: the process has ended, and only its parent still asks for it.
    pub fn clear(&mut self) {
        self.regions = RegionMap::default();
        self.promise = Promise::default();
        self.release_frames(USER_SPACE);
    }
}

/// The hart leaves the tables if it uses them, and the TLB forgets them; then they and the frames go, by the page
/// table's own drop.
impl Drop for AddressSpace {
    fn drop(&mut self) {
        if translation::current() == self.satp() {
            kernel_space::activate();
        }
        asid::release(self.asid);
    }
}
