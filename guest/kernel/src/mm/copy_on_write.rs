//! Copy-on-write: after a fork parent and child see the same frames, none of which can be written. Whoever writes first
//! gets a copy; whoever is left alone with a frame may simply have it.

use crate::arch::translation;
use crate::mm::address::USER_SPACE;
use crate::mm::address_space::AddressSpace;
use crate::mm::page_table::Entry;
use crate::mm::pte::{Pte, Rights};
use crate::mm::region::Region;
use crate::mm::{frame, reclaim, reverse_map};
use crate::statistics::{self, Count};
use abi::errno::Errno;

impl AddressSpace {
    /// An address space with the same promises and, until one of the two writes, the same frames.
    pub fn fork(&mut self) -> Result<AddressSpace, Errno> {
        // What the child needs before it has a page of its own: tables, as many as here.
        if !reclaim::make_room_for(self.table.tables + frame::reserve()) {
            return Err(Errno::ENOMEM);
        }
        let mut child = AddressSpace::new()?;
        child.promise.grow(self.promise.pages())?;
        child.regions = self.regions.clone();
        child.heap = self.heap.clone();
        child.stack_limit = self.stack_limit;

        let AddressSpace { table, regions, .. } = self;
        let mut mapped = Ok(());
        table.change(USER_SPACE, &mut |Entry { place, level, pte }| {
            if level > 0 {
                // Large pages are not inherited.
                return pte;
            }
            let private = !regions.find(place.page()).is_some_and(Region::is_shared);
            let written = private && pte.contains(Pte::V | Pte::W);
            let kept = if written { (pte - Pte::W) | Pte::COPY } else { pte };
            let copied = child.table.make(place.page(), 0).and_then(|entry| entry.replace(kept));
            mapped = mapped.and(copied);
            kept
        });
        mapped.map(|()| child)
    }

    /// Gives the program a frame of its own behind a page that it may write to; says whether there was one.
    #[inline(always)]
    pub(super) fn copy_on_write(&mut self, entry: &Entry) -> bool {
        let (frame, written) = (entry.pte.frame(), entry.pte.contains(Pte::D));
        let Some(own) = reverse_map::make_own(frame, entry.place, written) else { return false };
        self.count_fault(false);
        if own != frame {
            statistics::count(Count::Copy);
            if entry.pte.contains(Pte::X) {
                translation::flush_instructions();
            }
        }
        entry.place.change(Pte::leaf(own, Rights::WRITE) | entry.pte & Pte::X);
        true
    }
}
