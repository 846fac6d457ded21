//! Copy-on-write: after a fork parent and child see the same frames, none of which can be written. Whoever writes first
//! gets a copy; whoever is left alone with a frame may simply have it.

use crate::arch::translation;
use crate::memory_layout::USER_SPACE_END;
use crate::mm::address::{Frame, VirtAddr};
use crate::mm::address_space::{AddressSpace, SpaceError};
use crate::mm::demand_paging::Denied;
use crate::mm::page_table::{self, Entry};
use crate::mm::pte::{Kind, Owner, Pte, Rights};
use crate::mm::region::Region;
use crate::mm::{frame, reclaim};

impl AddressSpace {
    /// An address space with the same promises and, until one of the two writes, the same frames.
    pub fn fork(&mut self) -> Result<AddressSpace, SpaceError> {
        // What the child needs before it has a page of its own: tables, as many as here.
        if !reclaim::make_room_for(self.table.tables() + frame::reserve()) {
            return Err(SpaceError::OutOfMemory);
        }
        let mut child = AddressSpace::new()?;
        child.promise.grow(self.promise.pages())?;
        child.regions = self.regions.clone();
        child.heap = self.heap.clone();
        child.stack_limit = self.stack_limit;

        let AddressSpace { table, regions, .. } = self;
        let mut failed = false;
        table.change(VirtAddr::new(0)..VirtAddr::new(USER_SPACE_END), &mut |page, pte| {
            let shared = regions.find(page).is_some_and(Region::is_shared);
            let kept = match pte.kind() {
                Kind::Leaf(_) if !shared => pte.without(Pte::W),
                _ => pte,
            };
            page_table::hold(kept);
            failed |= child.table.map_page(page, kept).is_err();
            kept
        });
        // The parent may not write any more what it could a moment ago.
        translation::flush_address_space(self.asid.value());
        if failed { Err(SpaceError::OutOfMemory) } else { Ok(child) }
    }

    /// A store to a page whose region allows it and whose entry does not: the frame may be somebody else's too.
    pub(super) fn make_writable(
        &mut self,
        page: VirtAddr,
        entry: Entry,
        frame: Frame,
        rights: Rights,
        shared: bool,
    ) -> Result<(), Denied> {
        self.count_fault(false);
        let own = if shared || frame::holders(frame) == 1 { frame } else { self.copy_of(frame)? };
        self.table.replace(entry, Pte::leaf(own, rights, Owner::User));
        self.fence_page(page);
        Ok(())
    }
}
