//! Demand paging: a page gets its frame when it is touched for the first time. The page fault that tells us so is no
//! error of the program, unless no region allows what it did. A page that was swapped out comes back in the same way.

use crate::arch::{physical_memory, translation};
use crate::memory_layout::USER_STACK_TOP;
use crate::mm::address::{Frame, VirtAddr, pages_in};
use crate::mm::address_space::AddressSpace;
use crate::mm::page_table::Entry;
use crate::mm::pte::{Access, Kind, Pte, Rights};
use crate::mm::region::{Purpose, Region, Sharing, View};
use crate::mm::swap::Slot;
use crate::mm::{frame, reclaim, swap};
use crate::statistics::{self, Count};
use abi::errno::Errno;

/// Why a page fault is the program's error after all.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Denied {
    /// The address lies in no region.
    Gap,
    /// The address lies below the stack, further than it may grow.
    StackLimit,
    /// The region has other rights.
    Rights(Rights),
    /// The mapped file ends before this page.
    BeyondFile,
    /// There is no frame left: not the program's error.
    OutOfMemory,
    /// The disk does not give the page, or has no room for a changed one.
    Disk,
}

impl From<Denied> for Errno {
    fn from(denied: Denied) -> Errno {
        match denied {
            Denied::Gap | Denied::StackLimit | Denied::Rights(_) | Denied::BeyondFile => Errno::EFAULT,
            Denied::OutOfMemory => Errno::STARVED,
            Denied::Disk => Errno::EIO,
        }
    }
}

/// Why an object does not give a page.
impl From<Errno> for Denied {
    fn from(error: Errno) -> Denied {
        match error {
            Errno::ENXIO => Denied::BeyondFile,
            Errno::ENOMEM => Denied::OutOfMemory,
            _ => Denied::Disk,
        }
    }
}

impl AddressSpace {
    /// Answers a page fault: after `Ok` the program can try again.
    #[inline(never)]
    pub fn fault(&mut self, address: VirtAddr, access: Access) -> Result<(), Denied> {
        // The most frequent one, on the shortest way.
        if access == Access::Store && address.is_user() {
            let entry = self.table.find(address.page_start());
            if entry.pte.contains(Pte::V | Pte::COPY) && self.copy_on_write(&entry) {
                return Ok(());
            }
        }
        self.fault_in_region(address, access)
    }

    #[inline(never)]
    fn fault_in_region(&mut self, address: VirtAddr, access: Access) -> Result<(), Denied> {
        reclaim::make_room();
        let page = address.page_start();
        let region = self.region_for(address)?.clone();
        // Of large pages all frames are there: the entry itself refuses.
        if !region.rights.allow(access) || region.purpose == Purpose::Large {
            return Err(Denied::Rights(region.rights));
        }
        let entry = self.table.make(page, 0)?;
        match entry.pte.kind() {
            Kind::Leaf(frame) if access == Access::Store && !entry.pte.contains(Pte::W) => {
                if let Some(View { object, first_page, sharing: Sharing::Shared }) = region.view_from(page) {
                    // Where the page is kept, there has to be room for it.
                    object.reserve(first_page)?;
                    self.count_fault(false);
                    entry.place.change(Pte::leaf(frame, region.rights));
                    return Ok(());
                }
                if self.copy_on_write(&entry) { Ok(()) } else { Err(Denied::OutOfMemory) }
            }
            Kind::Leaf(_) => {
                // The hart leaves setting A and D to us (Svade), or it remembers an older entry.
                entry.place.change(entry.pte | access.marks());
                Ok(())
            }
            Kind::Swapped(slot) => self.swap_in(entry, slot, region.rights),
            Kind::Invalid | Kind::Table(_) => self.bring(entry, access, &region),
        }
    }

    /// The region of an address. The stack grows to take the address in, if it may.
    fn region_for(&mut self, address: VirtAddr) -> Result<&Region, Denied> {
        let region = self.regions.at_or_above_mut(address).ok_or(Denied::Gap)?;
        if address < region.addresses.start {
            if region.purpose != Purpose::Stack {
                return Err(Denied::Gap);
            }
            if address.value() < USER_STACK_TOP - self.stack_limit {
                return Err(Denied::StackLimit);
            }
            let further = pages_in(&(address.page_start()..region.addresses.start));
            self.promise.grow(further).map_err(|_| Denied::StackLimit)?;
            region.addresses.start = address.page_start();
        }
        Ok(region)
    }

    /// Puts a frame behind a page that has none. There was no entry, so there is nothing to fence: a hart that remembers
    /// that there was none faults once more, and then `fault` fences.
    fn bring(&mut self, entry: Entry, access: Access, region: &Region) -> Result<(), Denied> {
        let stored = access == Access::Store;
        let mut missing = if stored { Pte::empty() } else { Pte::D };
        let frame = match region.view_from(entry.place.page()) {
            None => {
                self.count_fault(false);
                frame::allocate_zeroed_for_program().ok_or(Denied::OutOfMemory)?
            }
            Some(View { object, first_page: number, sharing }) => {
                let (source, fetched) = object.page(number)?;
                self.count_fault(fetched);
                if fetched || stored {
                    see_instructions(region.rights);
                }
                if stored && sharing == Sharing::Private {
                    copy_of(source)?
                } else {
                    if stored {
                        object.reserve(number)?;
                    } else if sharing == Sharing::Private || object.wants_notice() {
                        // The first store has to fault: for a copy, or because a disk may have no room.
                        missing |= Pte::W;
                    }
                    source
                }
            }
        };
        Ok(entry.replace(Pte::leaf(frame, region.rights) - missing)?)
    }

    /// Fetches a page of the program's own from swap space. Others may refer to the slot still, since a fork; from here on
    /// each of them has the page for itself.
    fn swap_in(&mut self, entry: Entry, slot: Slot, rights: Rights) -> Result<(), Denied> {
        self.count_fault(true);
        let frame = frame::allocate_for_program().ok_or(Denied::OutOfMemory)?;
        swap::read(slot, frame).inspect_err(|_| frame::release(frame))?;
        see_instructions(rights);
        // D, whoever asks: the page is on no disk any more.
        Ok(entry.replace(Pte::leaf(frame, rights) | Pte::D)?)
    }

    /// Counts a fault that is answered; with a page that had to be fetched, or not.
    pub(super) fn count_fault(&mut self, fetched: bool) {
        let (what, count) = if fetched {
            (Count::MajorFault, &mut self.counts.major_faults)
        } else {
            (Count::MinorFault, &mut self.counts.minor_faults)
        };
        *count += 1;
        statistics::count(what);
    }
}

/// A new frame with the same contents.
fn copy_of(source: Frame) -> Result<Frame, Denied> {
    let frame = frame::allocate_for_program().ok_or(Denied::OutOfMemory)?;
    physical_memory::copy(source, frame);
    statistics::count(Count::Copy);
    Ok(frame)
}

/// A page has come to a frame that may have held other instructions before.
fn see_instructions(rights: Rights) {
    if rights.allow(Access::Fetch) {
        translation::flush_instructions();
    }
}
