//! A process's address space: the regions that it was promised, and the page table that makes them true.

use crate::arch::{physical_memory, translation, translation::Satp};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::asid::{self, Asid};
use crate::mm::page_table::{MapError, PageTable, Walk};
use crate::mm::pte::{Owner, Rights};
use crate::mm::{frame, kernel_space};
use alloc::vec::Vec;
use core::fmt;
use core::ops::Range;

/// What a region is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// A part of the program's file.
    Program,
    /// The stack.
    Stack,
}

impl fmt::Display for Purpose {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Purpose::Program => "program",
            Purpose::Stack => "stack",
        })
    }
}

/// A run of pages with the same rights.
#[derive(Clone, Debug)]
pub struct Region {
    /// From the first address up to, not including, the last.
    pub addresses: Range<VirtAddr>,
    /// What the process may do there.
    pub rights: Rights,
    /// What for.
    pub purpose: Purpose,
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, end) = (self.addresses.start, self.addresses.end);
        write!(formatter, "{start}..{end} {} {}", self.rights, self.purpose)
    }
}

/// Why an address space could not be made as asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpaceError {
    /// No frame left.
    OutOfMemory,
    /// The region is empty, not of whole pages, outside the program's half, or overlaps another one.
    BadRegion,
}

/// An address space.
pub struct AddressSpace {
    table: PageTable,
    asid: Asid,
    regions: Vec<Region>,
}

impl AddressSpace {
    /// An address space without any region.
    pub fn new() -> Result<AddressSpace, SpaceError> {
        let table = kernel_space::new_process_table().ok_or(SpaceError::OutOfMemory)?;
        Ok(AddressSpace { table, asid: asid::allocate(), regions: Vec::new() })
    }

    /// Promises a region and fills it with frames of zeros.
    pub fn add(&mut self, region: Region) -> Result<(), SpaceError> {
        let Range { start, end } = region.addresses;
        let sensible = start < end
            && start.page_offset() == 0
            && end.page_offset() == 0
            && start.value() >= PAGE_SIZE
            && VirtAddr::new(end.value() - 1).is_user();
        let overlaps = |other: &Region| start < other.addresses.end && other.addresses.start < end;
        if !sensible || self.regions.iter().any(overlaps) {
            return Err(SpaceError::BadRegion);
        }
        for page in (start.value()..end.value()).step_by(PAGE_SIZE) {
            self.map_new_frame(VirtAddr::new(page), region.rights)?;
        }
        self.regions.push(region);
        Ok(())
    }

    /// No fence is needed: this identifier's translations have never been in the TLB, or were flushed from it.
    fn map_new_frame(&mut self, page: VirtAddr, rights: Rights) -> Result<(), SpaceError> {
        let frame = frame::allocate_zeroed().ok_or(SpaceError::OutOfMemory)?;
        self.table.map(page, 0, frame, rights, Owner::User).map_err(|error| {
            frame::release(frame);
            match error {
                MapError::OutOfFrames => SpaceError::OutOfMemory,
                MapError::Occupied => SpaceError::BadRegion,
            }
        })
    }

    /// Puts bytes where the process will find them, whatever its own rights there: for loading programs.
    pub fn fill(&mut self, address: VirtAddr, bytes: &[u8]) -> Result<(), SpaceError> {
        let mut address = address;
        let mut rest = bytes;
        while !rest.is_empty() {
            let leaf = self.walk(address).end.map_err(|_| SpaceError::BadRegion)?;
            let count = rest.len().min(PAGE_SIZE - address.page_offset());
            let (now, later) = rest.split_at(count);
            physical_memory::write_bytes(leaf.frame, address.page_offset(), now);
            address = address.checked_add(count).ok_or(SpaceError::BadRegion)?;
            rest = later;
        }
        Ok(())
    }

    /// Follows this address space's tables.
    pub fn walk(&self, address: VirtAddr) -> Walk {
        self.table.walk(address)
    }

    /// The regions, in the order they were made.
    pub fn regions(&self) -> &[Region] {
        &self.regions
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
