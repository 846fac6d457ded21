//! A process's address space: the regions that it was promised, and the page table that makes them true, page by page,
//! as the process touches them.

use crate::arch::{physical_memory, translation, translation::Satp};
use crate::memory_layout::{MAPPINGS_END, PAGE_SIZE, STACK_LIMIT, USER_SPACE_END};
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::asid::{self, Asid};
use crate::mm::demand_paging::Denied;
use crate::mm::kernel_space;
use crate::mm::overcommit::{Promise, TooMuch};
use crate::mm::page_table::{self, PageTable, Walk};
use crate::mm::pte::{Access, Kind, Owner, Pte, Rights};
use crate::mm::region::{Backing, Counted, Purpose, Region, RegionError, RegionMap};
use abi::errno::Errno;
use alloc::vec::Vec;
use core::ops::Range;

/// Why an address space could not be made as asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpaceError {
    /// No frame left.
    OutOfMemory,
    /// Not a possible region.
    Region(RegionError),
}

impl From<TooMuch> for SpaceError {
    fn from(_: TooMuch) -> SpaceError {
        SpaceError::OutOfMemory
    }
}

impl From<RegionError> for SpaceError {
    fn from(error: RegionError) -> SpaceError {
        SpaceError::Region(error)
    }
}

impl From<SpaceError> for Errno {
    fn from(error: SpaceError) -> Errno {
        match error {
            SpaceError::OutOfMemory | SpaceError::Region(RegionError::TooMany) => Errno::ENOMEM,
            SpaceError::Region(RegionError::BadAddresses) => Errno::EINVAL,
            SpaceError::Region(RegionError::Occupied) => Errno::EEXIST,
        }
    }
}

/// What happened to the pages of an address space so far.
#[derive(Clone, Copy, Default, Debug)]
pub struct Counts {
    /// Faults answered with a frame that was there already, or with zeros.
    pub minor_faults: usize,
    /// Faults for which a page had to be fetched from a file or from swap space.
    pub major_faults: usize,
    /// Of these, pages copied because somebody else holds the frame too.
    pub copies: usize,
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
    pub(super) asid: Asid,
    pub(super) regions: RegionMap,
    /// The pages among them that memory or swap space may be needed for.
    pub(super) promise: Promise,
    /// Where the heap starts, and the break, up to which it goes.
    pub(super) heap: Range<VirtAddr>,
    /// How far the stack may grow, in bytes.
    pub(super) stack_limit: usize,
    pub(super) counts: Counts,
}

impl AddressSpace {
    /// An address space without any region.
    pub fn new() -> Result<AddressSpace, SpaceError> {
        let asid = asid::allocate();
        let Some(table) = kernel_space::new_process_table(asid) else {
            asid::release(asid);
            return Err(SpaceError::OutOfMemory);
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
    pub fn add(&mut self, mut region: Region) -> Result<(), SpaceError> {
        region.count_if_private_and_writable();
        let counted = region.counted_pages();
        self.promise.grow(counted)?;
        self.regions.insert(region).inspect_err(|_| self.promise.shrink(counted))?;
        Ok(())
    }

    /// Promises so many bytes where there is room, near `hint` if it is a gap; says where.
    pub fn add_anywhere(
        &mut self,
        hint: VirtAddr,
        bytes: usize,
        mut region: Region,
    ) -> Result<VirtAddr, SpaceError> {
        let wanted = hint.page_start()..hint.page_start().checked_add(bytes).unwrap_or(hint);
        let fits =
            wanted.start.value() >= PAGE_SIZE && wanted.end <= MAPPINGS_END && self.regions.is_gap(&wanted);
        region.addresses = if fits && !wanted.is_empty() {
            wanted
        } else {
            let start = self.regions.find_gap(bytes, MAPPINGS_END).ok_or(SpaceError::OutOfMemory)?;
            start..VirtAddr::new(start.value() + bytes)
        };
        let start = region.addresses.start;
        self.add(region)?;
        Ok(start)
    }

    /// Takes the promises in these addresses back, and the frames behind them.
    pub fn remove(&mut self, addresses: Range<VirtAddr>) -> Result<(), SpaceError> {
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
        let removed = self.regions.remove(addresses.clone()).map_err(SpaceError::from)?;
        let promised: usize = removed.iter().map(|region| region.pages() * PAGE_SIZE).sum();
        let complete = promised == addresses.end.value() - addresses.start.value();
        // What becomes writable is counted from now on, and stays so: what was written has to be kept.
        let counted = |regions: &[Region]| regions.iter().map(Region::counted_pages).sum::<usize>();
        let mut changed = removed.clone();
        for region in &mut changed {
            region.rights = rights;
            region.count_if_private_and_writable();
        }
        let done = complete && self.promise.grow(counted(&changed) - counted(&removed)).is_ok();
        for region in if done { changed } else { removed } {
            self.regions.insert(region).map_err(SpaceError::from)?;
        }
        if !done {
            return Err(Errno::ENOMEM);
        }
        // W only ever comes by a fault, which looks whether the frame may be written or has to be copied first.
        let mut changed = 0;
        self.table.change(addresses.clone(), &mut |_, pte| match pte.kind() {
            Kind::Leaf(frame) => {
                changed += 1;
                let kept = pte.bits() & (Pte::A | Pte::D);
                Pte::leaf(frame, rights, Owner::User).without(Pte::W | Pte::A | Pte::D).with(kept)
            }
            Kind::Table(_) | Kind::Invalid | Kind::Swapped(_) | Kind::Reserved => pte,
        });
        self.fence(addresses, changed);
        Ok(())
    }

    /// Moves a mapping with its pages to where there is room for so many bytes; says where.
    pub fn relocate(&mut self, old: Range<VirtAddr>, bytes: usize) -> Result<VirtAddr, SpaceError> {
        let mut region = self.regions.find(old.start).cloned().ok_or(RegionError::BadAddresses)?;
        if let Backing::Object { first_page, .. } = region.backing {
            let first = region.object_page(first_page, old.start);
            if let Backing::Object { first_page, .. } = &mut region.backing {
                *first_page = first;
            }
        }
        let new = self.add_anywhere(VirtAddr::new(0), bytes, region)?;
        let mut moved = Vec::new();
        self.table.change(old.clone(), &mut |page, pte| {
            page_table::hold(pte);
            moved.push((page, pte));
            Pte::EMPTY
        });
        let mut failed = false;
        for (page, pte) in moved {
            let page = VirtAddr::new(new.value() + (page.value() - old.start.value()));
            // Without a frame for a table the page cannot come along; its contents are lost with the mapping.
            failed |= self.table.map_page(page, pte).is_err();
        }
        self.remove(old)?;
        translation::flush_address_space(self.asid.value());
        if failed { Err(SpaceError::OutOfMemory) } else { Ok(new) }
    }

    /// The TLB forgets so many pages that were changed in these addresses.
    fn fence(&self, addresses: Range<VirtAddr>, changed: usize) {
        match changed {
            0 => {}
            1 if addresses.end.value() - addresses.start.value() == PAGE_SIZE => {
                self.fence_page(addresses.start)
            }
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
        let Range { start, end } = self.heap.clone();
        let (Some(old_top), Some(new_top)) = (end.round_up(), wanted.round_up()) else { return end };
        if wanted < start || new_top > MAPPINGS_END {
            return end;
        }
        let done = if new_top > old_top {
            self.add(Region {
                addresses: old_top..new_top,
                rights: Rights::ReadWrite,
                backing: Backing::Zeros,
                purpose: Purpose::Heap,
                counted: Counted::WhenWritable,
            })
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

    /// How far the stack may grow, in bytes.
    pub fn stack_limit(&self) -> usize {
        self.stack_limit
    }

    /// Lets the stack grow so far, and no further than the layout has room for.
    pub fn set_stack_limit(&mut self, bytes: usize) {
        self.stack_limit = bytes.min(STACK_LIMIT);
    }

    /// The frame behind an address, for the kernel to access as the process would: the page comes if it has to.
    pub fn reach(&mut self, address: VirtAddr, access: Access) -> Result<Frame, Denied> {
        loop {
            if let Ok(leaf) = self.walk(address).for_user(access) {
                let used = if access == Access::Store { Pte::A | Pte::D } else { Pte::A };
                if leaf.pte.with(used) == leaf.pte {
                    return Ok(leaf.frame_of(address));
                }
            }
            self.fault(address, access)?;
        }
    }

    /// Puts bytes where the process may write: for building its first stack.
    pub fn fill(&mut self, address: VirtAddr, bytes: &[u8]) -> Result<(), Denied> {
        let mut address = address;
        let mut rest = bytes;
        while !rest.is_empty() {
            let frame = self.reach(address, Access::Store)?;
            let count = rest.len().min(PAGE_SIZE - address.page_offset());
            let (now, later) = rest.split_at(count);
            physical_memory::write_bytes(frame, address.page_offset(), now);
            address = address.checked_add(count).ok_or(Denied::Gap)?;
            rest = later;
        }
        Ok(())
    }

    /// Follows this address space's tables.
    pub fn walk(&self, address: VirtAddr) -> Walk {
        self.table.walk(address)
    }

    /// The regions, lowest first.
    pub fn regions(&self) -> &RegionMap {
        &self.regions
    }

    /// How many pages the process has in memory, in swap space, and in tables.
    pub fn usage(&mut self) -> Usage {
        let mut usage = Usage { tables: self.table.tables(), ..Usage::default() };
        self.table.change(VirtAddr::new(0)..VirtAddr::new(USER_SPACE_END), &mut |_, pte| {
            match pte.kind() {
                Kind::Leaf(_) => usage.resident += 1,
                Kind::Swapped(_) => usage.swapped += 1,
                Kind::Table(_) | Kind::Invalid | Kind::Reserved => {}
            }
            pte
        });
        usage
    }

    /// What happened to its pages so far.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// The root of the page table.
    pub fn root(&self) -> Frame {
        self.table.root()
    }

    /// The identifier.
    pub fn asid(&self) -> Asid {
        self.asid
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
        match self.asid {
            Asid::Own(_) => false,
            Asid::Shared => {
                translation::flush_address_space(self.asid.value());
                true
            }
        }
    }

    /// Forgets all regions and gives all frames back: the process has ended, and only its parent still asks for it.
    pub fn clear(&mut self) {
        self.regions = RegionMap::default();
        self.promise = Promise::default();
        self.release_frames(VirtAddr::new(0)..VirtAddr::new(USER_SPACE_END));
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
