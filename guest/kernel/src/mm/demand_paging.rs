//! Demand paging: a page gets its frame when it is touched for the first time. The page fault that tells us so is no
//! error of the program, unless no region allows what it did. A page that was swapped out comes back in the same way.

use crate::arch::{physical_memory, translation};
use crate::memory_layout::{PAGE_SIZE, USER_STACK_TOP};
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::address_space::AddressSpace;
use crate::mm::object::ObjectError;
use crate::mm::page_table::{Entry, MapError};
use crate::mm::pte::{Access, Kind, Owner, Pte, Rights};
use crate::mm::region::{Backing, Purpose, Region, Sharing};
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

impl From<ObjectError> for Denied {
    fn from(error: ObjectError) -> Denied {
        match error {
            ObjectError::BeyondEnd => Denied::BeyondFile,
            ObjectError::OutOfMemory => Denied::OutOfMemory,
            ObjectError::Full | ObjectError::ReadOnly | ObjectError::Device => Denied::Disk,
        }
    }
}

impl AddressSpace {
    /// Answers a page fault: after `Ok` the program can try again.
    pub fn fault(&mut self, address: VirtAddr, access: Access) -> Result<(), Denied> {
        reclaim::make_room();
        let region = self.region_for(address)?;
        let (rights, shared) = (region.rights, region.is_shared());
        if !rights.allow(access) {
            return Err(Denied::Rights(rights));
        }
        let page = address.page_start();
        let entry = self.table.entry(page);
        let (entry, frame) = match entry.map(|entry| (entry, entry.pte.kind())) {
            Some((entry, Kind::Leaf(frame))) => (entry, frame),
            Some((entry, Kind::Swapped(slot))) => return self.swap_in(entry, slot, rights),
            Some((_, Kind::Invalid | Kind::Table(_) | Kind::Reserved)) | None => {
                let region = self.region_for(address)?.clone();
                return self.bring(page, access, &region);
            }
        };
        if access == Access::Store && !entry.pte.has(Pte::W) {
            if shared {
                self.region_for(address)?.reserve(page)?;
            }
            return self.make_writable(page, entry, frame, rights, shared);
        }
        // The hart leaves setting A and D to us (Svade), or it remembers an older entry.
        let used = if access == Access::Store { Pte::A | Pte::D } else { Pte::A };
        self.table.replace(entry, entry.pte.with(used));
        self.fence_page(page);
        Ok(())
    }

    /// The region of an address. The stack grows to take the address in, if it may.
    fn region_for(&mut self, address: VirtAddr) -> Result<&Region, Denied> {
        let limit = VirtAddr::new(USER_STACK_TOP - self.stack_limit);
        let region = self.regions.at_or_above_mut(address).ok_or(Denied::Gap)?;
        if address < region.addresses.start {
            if region.purpose != Purpose::Stack {
                return Err(Denied::Gap);
            }
            if address < limit {
                return Err(Denied::StackLimit);
            }
            let further = (region.addresses.start.value() - address.page_start().value()) / PAGE_SIZE;
            self.promise.grow(further).map_err(|_| Denied::StackLimit)?;
            region.addresses.start = address.page_start();
        }
        Ok(region)
    }

    /// Puts a frame behind a page that has none.
    fn bring(&mut self, page: VirtAddr, access: Access, region: &Region) -> Result<(), Denied> {
        let leaf = |frame| {
            let pte = Pte::leaf(frame, region.rights, Owner::User);
            if access == Access::Store { pte } else { pte.without(Pte::D) }
        };
        match &region.backing {
            // All frames are there: the entry itself refuses.
            Backing::Large => Err(Denied::Rights(region.rights)),
            Backing::Zeros => {
                self.count_fault(false);
                let frame = frame::allocate_zeroed_for_program().ok_or(Denied::OutOfMemory)?;
                self.put(page, leaf(frame))
            }
            Backing::Object { object, first_page, sharing } => {
                let (source, fetched) = object.page(region.object_page(*first_page, page))?;
                self.count_fault(fetched);
                if fetched {
                    see_instructions(region.rights);
                }
                match (sharing, access) {
                    (Sharing::Private, Access::Store) => {
                        let frame = self.copy_of(source)?;
                        self.put(page, leaf(frame))
                    }
                    (Sharing::Private, Access::Load | Access::Fetch) => {
                        frame::share(source);
                        self.put(page, leaf(source).without(Pte::W))
                    }
                    (Sharing::Shared, Access::Load | Access::Fetch) => {
                        frame::share(source);
                        // The first store to a page that a disk keeps has to fault: there may be no room for it.
                        let kept = region.kept_object().is_some();
                        self.put(page, if kept { leaf(source).without(Pte::W) } else { leaf(source) })
                    }
                    (Sharing::Shared, Access::Store) => {
                        region.reserve(page)?;
                        frame::share(source);
                        self.put(page, leaf(source))
                    }
                }
            }
        }
    }

    /// Fetches a page of the program's own from swap space. Others may refer to the slot still, since a fork; from here on
    /// each of them has the page for itself.
    fn swap_in(&mut self, entry: Entry, slot: Slot, rights: Rights) -> Result<(), Denied> {
        self.count_fault(true);
        let frame = frame::allocate_for_program().ok_or(Denied::OutOfMemory)?;
        if swap::read(slot, frame).is_err() {
            frame::release(frame);
            return Err(Denied::Disk);
        }
        see_instructions(rights);
        // D, whoever asks: the page is on no disk any more.
        self.table.replace(entry, Pte::leaf(frame, rights, Owner::User).with(Pte::D));
        Ok(())
    }

    /// A new frame with the same contents.
    pub(super) fn copy_of(&mut self, source: Frame) -> Result<Frame, Denied> {
        let frame = frame::allocate_for_program().ok_or(Denied::OutOfMemory)?;
        physical_memory::copy(source, frame);
        self.counts.copies += 1;
        statistics::count(Count::Copy);
        Ok(frame)
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

    /// Maps a frame. There was no entry, so there is nothing to fence: a hart that
    /// remembers that there was none faults once more, and then `fault` fences.
    fn put(&mut self, page: VirtAddr, pte: Pte) -> Result<(), Denied> {
        self.table.map_page(page, pte).map_err(|error| match error {
            MapError::OutOfFrames => Denied::OutOfMemory,
            MapError::Occupied => unreachable!("the walk has found this entry empty"),
        })
    }
}

/// A page has come to a frame that may have held other instructions before.
fn see_instructions(rights: Rights) {
    if rights.allow(Access::Fetch) {
        translation::flush_instructions();
    }
}
