//! From virtual to physical addresses: TLB, walker and PMP.

use super::Hart;
use crate::bus::Bus;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Trap};
use crate::isa::pte::{PagingMode, Pte};
use crate::mmu::tlb::{Filled, Uses};
use crate::mmu::walker::{leaf_allows, physical_address};
use crate::mmu::{LiveTables, Rule, TlbEntry, Translation, TranslationContext, WalkFault, walk};
use crate::observe::{Event, Observer};

/// Where a translation leads.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) physical: PhysAddr,
    /// Loads and stores are translated alike: what one of them has found, the other would find too.
    pub(super) both: bool,
}

impl Hart {
    /// Translates and protects an access of `bytes` that stays in its page.
    pub(super) fn translate_data<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        bytes: u64,
        access: Access,
        observer: &mut O,
    ) -> Result<Place, Trap> {
        let context = self.data_context;
        self.translate(bus, &context, address, bytes, access, observer)
    }

    /// Translates an instruction address and checks that `bytes` may be fetched there.
    pub fn translate_fetch<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        bytes: u64,
        observer: &mut O,
    ) -> Result<PhysAddr, Trap> {
        let context = self.fetch_context;
        Ok(self.translate(bus, &context, address, bytes, Access::Fetch, observer)?.physical)
    }

    /// Whether translating an instruction address would leave the TLB as it is.
    pub fn fetch_is_at_hand(&self, address: VirtAddr) -> bool {
        let context = &self.fetch_context;
        match context.mode() {
            PagingMode::Bare => true,
            mode @ (PagingMode::Sv39 | PagingMode::Sv48 | PagingMode::Sv57) => self
                .tlb
                .peek(address, mode, context.satp.asid())
                .is_some_and(|entry| leaf_allows(context, entry.pte, Access::Fetch)),
        }
    }

    fn translate<O: Observer>(
        &mut self,
        bus: &mut Bus,
        context: &TranslationContext,
        address: VirtAddr,
        bytes: u64,
        access: Access,
        observer: &mut O,
    ) -> Result<Place, Trap> {
        let place = self.locate(bus, context, address, access, observer)?;
        if !self.pmp.allows(place.physical, bytes, access, context.privilege) {
            return Err(Trap::new(Exception::access_fault(access), address.0));
        }
        Ok(place)
    }

    /// Translates an access.
    pub(super) fn locate<O: Observer>(
        &mut self,
        bus: &mut Bus,
        context: &TranslationContext,
        address: VirtAddr,
        access: Access,
        observer: &mut O,
    ) -> Result<Place, Trap> {
        match context.mode() {
            PagingMode::Bare => Ok(Place { physical: PhysAddr(address.0), both: true }),
            mode @ (PagingMode::Sv39 | PagingMode::Sv48 | PagingMode::Sv57) => {
                self.translate_paged(bus, context, mode, address, access, observer)
            }
        }
    }

    /// The TLB answers if it has an entry that allows the access; otherwise the walker decides.
    fn translate_paged<O: Observer>(
        &mut self,
        bus: &mut Bus,
        context: &TranslationContext,
        mode: PagingMode,
        address: VirtAddr,
        access: Access,
        observer: &mut O,
    ) -> Result<Place, Trap> {
        let asid = context.satp.asid();
        let fetch = access == Access::Fetch;
        let cached = self.tlb.lookup(address, mode, asid);
        let refused = cached.is_some();
        if let Some(entry) = cached
            && leaf_allows(context, entry.pte, access)
        {
            entry.uses.add(Uses::of(access));
            let global = entry.global;
            let physical = physical_address(entry.pte, entry.level(), address);
            let place = Place { physical, both: both_allowed(context, entry.pte) };
            self.note_answer(context, address, access, global);
            if fetch && !global {
                self.note_local_fetch(context);
            }
            self.counters.tlb_hits += 1;
            if O::ACTIVE {
                observer.event(&Event::TlbHit { address, access });
            }
            return Ok(place);
        }
        if O::ACTIVE {
            observer.event(&Event::TlbMiss { address, access });
        }
        let mut tables = LiveTables { bus, pmp: &self.pmp };
        let leaf = walk(&mut tables, context, address, access, observer);
        self.counters.tlb_misses += 1;
        self.counters.walk_steps += entries_read(mode, &leaf);
        let leaf = leaf.map_err(|fault| Trap::new(fault.rule.exception(access), address.0))?;
        // While the TLB takes the entry in, the host can fetch what is accessed then.
        bus.ram.prefetch(leaf.physical);
        // The walk may have set A or D in a page that holds code or a watched word.
        self.note_marked_store(bus);
        if refused {
            while let Some(old) = self.tlb.take_smaller(address, mode, asid, &leaf) {
                self.after_eviction(&old, observer);
            }
        }
        self.note_answer(context, address, access, leaf.global);
        self.note_fill(address, leaf.global);
        let filled = self.tlb.fill(address, mode, asid, &leaf, access, !refused);
        self.after_fill(&filled, observer);
        // The context of fetches may have another name now; this is found under the new one.
        if fetch && !leaf.global {
            self.note_local_fetch(context);
        }
        Ok(Place { physical: leaf.physical, both: both_allowed(context, leaf.pte) })
    }

    /// Instructions have been found by an entry of one address space.
    fn note_local_fetch(&mut self, context: &TranslationContext) {
        let kept = self.kept_context(context, Access::Fetch);
        self.front.note_local_fetch(&kept);
    }

    /// The front cache repeats what look-ups in the TLB find: it forgets what they no longer find.
    fn after_fill<O: Observer>(&mut self, filled: &Filled, observer: &mut O) {
        if O::ACTIVE {
            let new = self.tlb.filled(filled);
            let (page, asid, level, pte) = (new.first_address(), new.asid, new.level(), new.pte);
            observer.event(&Event::TlbFill { page, asid, level, pte });
        }
        if filled.hidden != Uses::default() {
            let new = *self.tlb.filled(filled);
            self.forget_page(new.first_address(), new.space(), new.page_shift(), filled.hidden);
        }
        if let Some(old) = &filled.evicted {
            self.after_eviction(old, observer);
        }
    }

    /// What the front cache has from an entry that left the TLB goes with it.
    fn after_eviction<O: Observer>(&mut self, old: &TlbEntry, observer: &mut O) {
        self.forget_page(old.first_address(), old.space(), old.page_shift(), old.uses);
        if O::ACTIVE {
            observer.event(&Event::TlbEvict { page: old.first_address(), asid: old.asid });
        }
    }
}

/// Whether a leaf allows loads and stores.
#[inline]
fn both_allowed(context: &TranslationContext, leaf: Pte) -> bool {
    leaf_allows(context, leaf, Access::Load) && leaf_allows(context, leaf, Access::Store)
}

/// How many entries of page tables a walk has read.
fn entries_read(mode: PagingMode, walked: &Result<Translation, WalkFault>) -> u64 {
    let levels = match walked {
        Ok(leaf) => mode.levels() - leaf.level,
        Err(WalkFault { rule: Rule::NotCanonical, .. }) => 0,
        Err(WalkFault { rule: Rule::EntryUnreadable(_), level, .. }) => mode.levels() - level - 1,
        Err(fault) => mode.levels() - fault.level,
    };
    u64::from(levels)
}
