//! Which accesses need no look-up: what the front cache may remember of a page.

use crate::bus::{Bus, PageMarks};
use crate::hart::Hart;
use crate::hart::translation::Place;
use crate::isa::address::VirtAddr;
use crate::isa::cause::Access;
use crate::isa::pte::PagingMode;
use crate::mmu::{Accesses, PageRights};

impl Hart {
    /// Finds the page of an access that stays in it, as the access would that follows now, and has the front cache remember it; whether
    /// it does. What stands in the way of that, the access finds again.
    #[inline(never)]
    pub fn find_page(&mut self, bus: &mut Bus, address: VirtAddr, access: Access) -> bool {
        if !self.may_remember() {
            return false;
        }
        let context = self.data_context;
        let counted = (self.counters.tlb_misses, self.counters.walk_steps);
        let Ok(place) = self.locate(bus, &context, address, access, &mut ()) else {
            // The access walks again, and that walk is counted.
            (self.counters.tlb_misses, self.counters.walk_steps) = counted;
            return false;
        };
        if access == Access::Load && self.loads_are_flat() {
            self.front.fill(&bus.ram, address, place.physical, Accesses::LOADS);
        } else {
            self.remember(bus, address, place, access);
        }
        self.front.answers(address, access)
    }

    /// Whether accesses may go past TLB and triggers.
    fn may_remember(&self) -> bool {
        !self.triggers.watch_data() && !self.tlb.geometry().hits_matter()
    }

    /// Lets further accesses to a page of RAM go past TLB, PMP and triggers, if nothing of these may change their course. The
    /// page was found for `access`; the other kind may profit too, where nothing of this context has to make room for it.
    pub(super) fn remember(&mut self, bus: &Bus, address: VirtAddr, place: Place, access: Access) {
        if !self.may_remember() {
            return;
        }
        let (physical, privilege) = (place.physical, self.data_context.privilege);
        let (read, write) = if self.pmp.is_open(privilege) {
            (true, true)
        } else {
            match self.pmp.page_rights(physical, privilege) {
                PageRights::Uniform { read, write, .. } => (read, write),
                PageRights::Mixed => return,
            }
        };
        let load = access == Access::Load;
        let flat = read && self.loads_are_flat();
        if flat && !self.front.is_flat() {
            self.front.fill_flat(&bus.ram);
        }
        let loads = read && !flat && (load || place.both && self.front.has_room_for_load(address));
        let stores = write
            && bus.ram.marks(physical).0 & PageMarks::SLOW_STORE == 0
            && (!load || place.both && self.front.has_room_for_store(address));
        self.front.fill(&bus.ram, address, physical, Accesses { loads, stores });
    }

    /// Whether a load needs nothing but RAM behind its address.
    fn loads_are_flat(&self) -> bool {
        self.data_context.mode() == PagingMode::Bare
            && self.pmp.is_open(self.data_context.privilege)
            && !self.config.misaligned_traps
    }
}
