//! Copy-on-write: after a fork parent and child see the same frames, none of which can be written. Whoever writes first
//! gets a copy; whoever is left alone with a frame may simply have it.

use crate::arch::translation;
use crate::mm::address::VirtAddr;
use crate::mm::address_space::{AddressSpace, USER_SPACE};
use crate::mm::page_table;
use crate::mm::pte::{Kind, Pte, Rights};
use crate::mm::region::Region;
use crate::mm::{demand_paging, frame, reclaim, reverse_map};
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
        table.change(USER_SPACE, &mut |page, pte| {
            let shared = regions.find(page).is_some_and(Region::is_shared);
            let kept = match pte.kind() {
                Kind::Leaf(_) if !shared && pte.has(Pte::W) => pte.without(Pte::W).with(Pte::COPY),
                _ => pte,
            };
            page_table::hold(kept);
            mapped = child.table.map_page(page, kept).and(mapped);
            kept
        });
        // The parent may not write any more what it could a moment ago.
        translation::flush_address_space(self.asid.value());
        mapped.map(|()| child)
    }

    /// A store to a page that may be written once it was copied; says whether it was one, and there was a frame for it.
    pub(super) fn copy_on_write(&mut self, page: VirtAddr) -> bool {
        let entry = self.table.find(page);
        if !entry.pte.has_all(Pte::V | Pte::COPY) || !page.is_user() {
            return false;
        }
        let frame = entry.pte.frame();
        let Some(own) = frame::make_own(frame) else { return false };
        self.count_fault(false);
        if own != frame {
            statistics::count(Count::Copy);
            reverse_map::move_to_new(frame, own, entry.place, entry.pte.has(Pte::D));
        }
        let rights = Rights::of(true, true, entry.pte.has(Pte::X));
        demand_paging::see_instructions(rights);
        entry.place.write(Pte::leaf(own, rights));
        self.fence_page(page);
        true
    }
}
