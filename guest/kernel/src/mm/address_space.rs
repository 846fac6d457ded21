//! A process's address space: the regions that it was promised, and the page table that makes them true, page by page,
//! as the process touches them.

use crate::arch::{translation, translation::Satp};
use crate::memory_layout::{MAPPINGS_END, PAGE_SIZE, STACK_LIMIT};
use crate::mm::address::{Frame, USER_SPACE, VirtAddr};
use crate::mm::asid::{self, Asid};
use crate::mm::demand_paging::Denied;
use crate::mm::kernel_space;
use crate::mm::overcommit::Promise;
use crate::mm::page_table::{Entry, PageTable, frames_of};
use crate::mm::pte::{Access, Kind, Pte, Rights};
use crate::mm::region::{Region, RegionMap};
use abi::errno::Errno;
use alloc::vec::Vec;
use core::ops::Range;

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
    pub table: PageTable,
    pub(super) regions: RegionMap,
    /// The pages among them that memory or swap space may be needed for.
    pub(super) promise: Promise,
    /// Where the heap starts, and the break, up to which it goes.
    pub heap: Range<VirtAddr>,
    /// How far the stack may grow, in bytes: no further than the layout has room for.
    pub stack_limit: usize,
    pub counts: Counts,
}

impl AddressSpace {
    /// An address space without any region.
    pub fn new() -> Result<AddressSpace, Errno> {
        let mut table = kernel_space::new_process_table().ok_or(Errno::ENOMEM)?;
        table.asid = asid::allocate();
        let nowhere = VirtAddr::new(PAGE_SIZE);
        Ok(AddressSpace {
            table,
            regions: RegionMap::default(),
            promise: Promise::default(),
            heap: nowhere..nowhere,
            stack_limit: STACK_LIMIT,
            counts: Counts::default(),
        })
    }

    /// Promises a region. No frame is taken.
    pub fn add(&mut self, mut region: Region) -> Result<(), Errno> {
        region.set_rights(region.rights);
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

    /// Takes the promises in these addresses back, and the frames behind them.
    pub fn remove(&mut self, addresses: Range<VirtAddr>) -> Result<(), Errno> {
        let removed = self.regions.remove(&addresses)?;
        self.promise.shrink(removed.iter().map(Region::counted_pages).sum());
        self.release_frames(addresses);
        Ok(())
    }

    /// Gives the frames and swap slots in these addresses back; the promises stay, and large pages.
    pub fn release_frames(&mut self, addresses: Range<VirtAddr>) {
        self.table
            .change(addresses, &mut |Entry { level, pte, .. }| if level > 0 { pte } else { Pte::empty() });
    }

    /// Changes what the process may do in these addresses; all of them have to be promised.
    pub fn protect(&mut self, addresses: Range<VirtAddr>, rights: Rights) -> Result<(), Errno> {
        if !self.regions.covers(&addresses) {
            return Err(Errno::ENOMEM);
        }
        self.regions.change(&addresses, |regions| {
            let counted = regions.iter().filter(|region| region.counts_with(rights)).map(Region::pages).sum();
            self.promise.grow(counted)?;
            regions.iter_mut().for_each(|region| region.set_rights(rights));
            Ok(())
        })?;
        // W only ever comes by a fault, which looks whether the frame may be written or has to be copied first.
        self.table.change(addresses, &mut |Entry { pte, .. }| match pte.kind() {
            Kind::Leaf(frame) => {
                let marks = Pte::A | Pte::D;
                (Pte::leaf(frame, rights) - (Pte::W | marks)) | (pte & marks)
            }
            Kind::Table(_) | Kind::Invalid | Kind::Swapped(_) => pte,
        });
        Ok(())
    }

    /// Moves a mapping with its pages to where there is room for so many bytes; says where.
    pub fn relocate(&mut self, old: Range<VirtAddr>, bytes: usize) -> Result<VirtAddr, Errno> {
        let region = self.regions.find(old.start).ok_or(Errno::EINVAL)?.part(old.clone());
        let new = self.add_anywhere(VirtAddr::new(0), bytes, region)?;
        let mut pages = Vec::new();
        self.table.change(old.clone(), &mut |entry| {
            pages.push(entry);
            entry.pte
        });
        let mut result = Ok(new);
        for entry in pages {
            let page = VirtAddr::new(new.value() + (entry.place.page().value() - old.start.value()));
            match self.table.make(page, 0) {
                Ok(to) => entry.move_to(to.place),
                // Without a frame for a table the page cannot come along; its contents are lost with the mapping.
                Err(error) => result = Err(error),
            }
        }
        self.remove(old)?;
        translation::flush_address_space(self.table.asid);
        result
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

    /// The regions, lowest first.
    pub fn regions(&self) -> &RegionMap {
        &self.regions
    }

    /// How many pages the process has in memory, in swap space, and in tables.
    pub fn usage(&mut self) -> Usage {
        let mut usage = Usage { tables: self.table.tables, ..Usage::default() };
        self.table.change(USER_SPACE, &mut |Entry { level, pte, .. }| {
            match pte.kind() {
                Kind::Leaf(_) => usage.resident += frames_of(level),
                Kind::Swapped(_) => usage.swapped += 1,
                Kind::Table(_) | Kind::Invalid => {}
            }
            pte
        });
        usage
    }

    /// What stands in `satp` while the process runs.
    pub fn satp(&self) -> Satp {
        Satp::new(self.table.asid, self.table.root)
    }

    /// Makes this the address space of the hart. Says whether the TLB had to be flushed: translations of several
    /// address spaces under one shared identifier cannot be told apart.
    pub fn activate(&self) -> bool {
        let satp = self.satp();
        if translation::current() == satp {
            return false;
        }
        translation::switch_to(satp);
        if self.table.asid == Asid::SHARED {
            translation::flush_address_space(Asid::SHARED);
        }
        self.table.asid == Asid::SHARED
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
        asid::release(self.table.asid);
    }
}
