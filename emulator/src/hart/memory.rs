//! Memory accesses of a hart: translation through TLB and walker, PMP, triggers, misaligned and page-crossing accesses.
//!
//! The order of the checks is that of the privileged specification's table "Synchronous exception priority": address
//! breakpoint, misaligned (only where the access must be aligned), page fault, access fault.

use super::Hart;
use super::csr::{envcfg, mstatus};
use crate::bus::{AccessRefused, Bus, PageMarks, Region, Width};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Privilege, Trap};
use crate::isa::extension::Extension;
use crate::isa::pte::{PagingMode, Pte};
use crate::mmu::front::Cell;
use crate::mmu::tlb::{Filled, Uses};
use crate::mmu::walker::{leaf_allows, physical_address};
use crate::mmu::{LiveTables, PageRights, Rule, TlbEntry, Translation, TranslationContext, WalkFault, walk};
use crate::observe::{Event, Observer};

/// What an atomic instruction does to memory, for the exceptions that it raises.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AtomicKind {
    /// LR: a load.
    LoadReserved,
    /// SC: a store, also where it fails.
    StoreConditional,
    /// AMO: a load and a store; a store for whatever goes wrong.
    Modify,
}

impl Hart {
    /// Recomputes what translation depends on. Everybody who changes the privilege mode, `mstatus`, `satp`, `menvcfg`, PMP
    /// or triggers calls this afterwards.
    pub fn context_changed(&mut self) {
        let status = self.csrs.mstatus;
        let data_privilege = if status & mstatus::MPRV != 0 {
            Privilege::from_bits((status & mstatus::MPP) >> mstatus::MPP_SHIFT).unwrap_or(Privilege::User)
        } else {
            self.privilege
        };
        self.fetch_context = TranslationContext {
            satp: self.csrs.satp,
            privilege: self.privilege,
            sum: status & mstatus::SUM != 0,
            mxr: status & mstatus::MXR != 0,
            hardware_update: self.csrs.menvcfg & envcfg::ADUE != 0,
            memory_types: self.csrs.menvcfg & envcfg::PBMTE != 0,
            napot: self.config.isa.has(Extension::Svnapot),
        };
        self.data_context = TranslationContext { privilege: data_privilege, ..self.fetch_context };
        self.front.forget_modes();
        self.select_context();
    }

    /// The same after a trap or a return, which change the privilege mode and, of the rest, at most clear MPRV.
    #[inline]
    pub fn mode_changed(&mut self) {
        if self.csrs.mstatus & mstatus::MPRV != 0 {
            self.context_changed();
            return;
        }
        self.fetch_context.privilege = self.privilege;
        self.data_context.privilege = self.privilege;
        if !self.front.select_mode(self.privilege) {
            self.select_context();
        }
    }

    /// Tells the front cache which contexts hold now.
    pub(super) fn select_context(&mut self) {
        let data = self.kept_context(&self.data_context, Access::Load);
        let fetch = self.kept_context(&self.fetch_context, Access::Fetch);
        self.front.select(&data, &fetch);
    }

    /// The context of loads and stores.
    pub fn data_context(&self) -> &TranslationContext {
        &self.data_context
    }

    /// The context of instruction fetches.
    pub fn fetch_context(&self) -> &TranslationContext {
        &self.fetch_context
    }

    /// PMP or triggers have changed: nothing that was found before holds.
    pub fn protection_changed(&mut self) {
        self.tlb.flush();
        self.front.forget_all();
        self.select_context();
        self.attention = true;
    }

    /// SFENCE.VMA and SINVAL.VMA: removes what the operands name, and no more.
    pub fn fence<O: Observer>(&mut self, address: Option<VirtAddr>, asid: Option<u16>, observer: &mut O) {
        if O::ACTIVE {
            observer.event(&Event::Fence { address, asid });
        }
        // Bits of the operand beyond the implemented ASID are ignored.
        let asid = asid.map(|asid| asid & self.tlb.geometry().asid_mask());
        match (address, asid) {
            (None, None) => {
                self.tlb.flush();
                self.front.forget_all();
                self.select_context();
            }
            (None, Some(asid)) => {
                self.tlb.flush_asid(asid);
                self.front.forget_asid(asid);
                self.select_context();
            }
            (Some(address), asid) => {
                if let Some(removed) = self.tlb.flush_address(address, asid) {
                    self.forget_page(address, removed.space, removed.page_shift, removed.uses);
                }
            }
        }
    }

    /// Takes out of the front cache what it may know of a page that has left the TLB, or is now found elsewhere in it, for
    /// one address space or all. The code that is running may have been found through it: then the context of fetches has
    /// another name afterwards, and engines look the code up again.
    fn forget_page(&mut self, address: VirtAddr, asid: Option<u16>, page_shift: u32, uses: Uses) {
        let large = uses.data && page_shift > PAGE_SHIFT;
        if large {
            self.front.forget_data(asid);
        } else if uses.data {
            self.front.forget_page(address, asid);
        }
        if uses.fetches {
            self.front.forget_fetches(asid);
        }
        if large || uses.fetches {
            self.select_context();
        }
    }

    /// Loads `T::BYTES` bytes, zero-extended.
    #[inline(always)]
    pub fn load<T: Cell, O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: u64,
        observer: &mut O,
    ) -> Result<u64, Trap> {
        let address = VirtAddr(address);
        if !O::ACTIVE
            && let Some(value) = self.front.load::<T>(&bus.ram, address)
        {
            return Ok(value);
        }
        self.load_rare::<T, O>(bus, address, observer)
    }

    /// Stores the low `T::BYTES` bytes of `value`.
    #[inline(always)]
    pub fn store<T: Cell, O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: u64,
        value: u64,
        observer: &mut O,
    ) -> Result<(), Trap> {
        let address = VirtAddr(address);
        if !O::ACTIVE && self.front.store::<T>(&mut bus.ram, address, value) {
            return Ok(());
        }
        self.store_rare::<T, O>(bus, address, value, observer)
    }

    /// A load that is misaligned, or whose page the front cache does not have. An entry there means that no trigger watches
    /// data, so that the alignment is all that is left to be checked.
    #[inline(never)]
    fn load_rare<T: Cell, O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        observer: &mut O,
    ) -> Result<u64, Trap> {
        if !O::ACTIVE
            && !self.config.misaligned_traps
            && let Some(value) = self.front.load_anywhere::<T>(&bus.ram, address)
        {
            return Ok(value);
        }
        self.load_slow(bus, address, width::<T>(), observer)
    }

    /// A store like that.
    #[inline(never)]
    fn store_rare<T: Cell, O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        value: u64,
        observer: &mut O,
    ) -> Result<(), Trap> {
        if !O::ACTIVE
            && !self.config.misaligned_traps
            && self.front.store_anywhere::<T>(&mut bus.ram, address, value)
        {
            return Ok(());
        }
        self.store_slow(bus, address, width::<T>(), value & width::<T>().mask(), observer)
    }

    /// A load that the front cache did not answer.
    #[inline(never)]
    pub fn load_slow<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        width: Width,
        observer: &mut O,
    ) -> Result<u64, Trap> {
        self.check_data_triggers(address, width.bytes(), Access::Load)?;
        let parts = self.split(address, width, Access::Load)?;
        let place = self.translate_data(bus, address, parts.first, Access::Load, observer)?;
        let first = place.physical;
        if parts.second == 0 {
            return self.load_physical(bus, address, place, width, observer);
        }
        let low = self.load_part(bus, address, first, parts.first)?;
        let second_address = address.offset(parts.first);
        let second = self.translate_data(bus, second_address, parts.second, Access::Load, observer)?.physical;
        let high = self.load_part(bus, second_address, second, parts.second)?;
        let value = high << (8 * parts.first) | low;
        if O::ACTIVE {
            observer.event(&Event::Load { address, physical: first, bytes: width.bytes(), value });
        }
        Ok(value)
    }

    /// A store that the front cache did not answer. Both pages of a crossing store are checked before a byte is written.
    #[inline(never)]
    pub fn store_slow<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        width: Width,
        value: u64,
        observer: &mut O,
    ) -> Result<(), Trap> {
        self.check_data_triggers(address, width.bytes(), Access::Store)?;
        let parts = self.split(address, width, Access::Store)?;
        let place = self.translate_data(bus, address, parts.first, Access::Store, observer)?;
        let first = place.physical;
        if parts.second == 0 {
            return self.store_physical(bus, address, place, width, value, observer);
        }
        let require_ram = |bus: &Bus, at: VirtAddr, physical, bytes| match bus.region(physical, bytes) {
            Region::Ram => Ok(()),
            Region::Rom | Region::Device | Region::Vacant => {
                Err(Trap::new(Exception::StoreAccessFault, at.0))
            }
        };
        require_ram(bus, address, first, parts.first)?;
        let second_address = address.offset(parts.first);
        let second =
            self.translate_data(bus, second_address, parts.second, Access::Store, observer)?.physical;
        require_ram(bus, second_address, second, parts.second)?;
        let bytes = value.to_le_bytes();
        bus.ram.write(first, &bytes[..parts.first as usize]);
        bus.ram.write(second, &bytes[parts.first as usize..width.bytes() as usize]);
        self.note_marked_store(bus);
        if O::ACTIVE {
            let marks = bus.ram.marks(first).0 | bus.ram.marks(second).0;
            observer.event(&Event::Store {
                address,
                physical: first,
                bytes: width.bytes(),
                value,
                page_table: marks & PageMarks::PAGE_TABLE != 0,
            });
        }
        Ok(())
    }

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
            self.front.fill_load(&bus.ram, address, place.physical);
        } else {
            self.remember(bus, address, place, access);
        }
        self.front.answers(address, access)
    }

    /// Where an access leaves its page, and whether it must be aligned.
    fn split(&self, address: VirtAddr, width: Width, access: Access) -> Result<Parts, Trap> {
        let bytes = width.bytes();
        let aligned = address.0.is_multiple_of(bytes);
        if !aligned && self.config.misaligned_traps {
            return Err(Trap::new(Exception::misaligned(access), address.0));
        }
        let room = PAGE_SIZE - address.page_offset();
        Ok(if bytes <= room {
            Parts { first: bytes, second: 0 }
        } else {
            Parts { first: room, second: bytes - room }
        })
    }

    fn load_physical<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        place: Place,
        width: Width,
        observer: &mut O,
    ) -> Result<u64, Trap> {
        let physical = place.physical;
        let value = if bus.ram.contains(physical, width.bytes()) {
            if !O::ACTIVE {
                self.remember(bus, address, place, Access::Load);
            }
            bus.ram.load(physical, width)
        } else {
            let (value, noticed) = bus
                .load_noticing(physical, width, self.clock())
                .map_err(|AccessRefused| Trap::new(Exception::LoadAccessFault, address.0))?;
            self.attention |= noticed;
            value
        };
        if O::ACTIVE {
            observer.event(&Event::Load { address, physical, bytes: width.bytes(), value });
        }
        Ok(value)
    }

    /// The part of a page-crossing load that lies in one page. Devices do not answer such loads.
    fn load_part(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        physical: PhysAddr,
        bytes: u64,
    ) -> Result<u64, Trap> {
        let mut value = 0;
        for byte in 0..bytes {
            let part = bus
                .fetch(physical.offset(byte), Width::Byte)
                .map_err(|AccessRefused| Trap::new(Exception::LoadAccessFault, address.0))?;
            value |= part << (8 * byte);
        }
        Ok(value)
    }

    fn store_physical<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: VirtAddr,
        place: Place,
        width: Width,
        value: u64,
        observer: &mut O,
    ) -> Result<(), Trap> {
        let physical = place.physical;
        let mut page_table = false;
        if bus.ram.contains(physical, width.bytes()) {
            if !O::ACTIVE {
                self.remember(bus, address, place, Access::Store);
            }
            bus.ram.store(physical, width, value);
            self.note_marked_store(bus);
            page_table = bus.ram.marks(physical).0 & PageMarks::PAGE_TABLE != 0;
        } else {
            self.attention = true;
            bus.store(physical, width, value, self.clock())
                .map_err(|AccessRefused| Trap::new(Exception::StoreAccessFault, address.0))?;
        }
        if O::ACTIVE {
            observer.event(&Event::Store { address, physical, bytes: width.bytes(), value, page_table });
        }
        Ok(())
    }

    /// Whether accesses may go past TLB and triggers.
    fn may_remember(&self) -> bool {
        !self.triggers.watch_data() && !self.tlb.geometry().hits_matter()
    }

    /// Lets further accesses to a page of RAM go past TLB, PMP and triggers, if nothing of these may change their course. The
    /// page was found for `access`; the other kind may profit too, where nothing of this context has to make room for it.
    fn remember(&mut self, bus: &Bus, address: VirtAddr, place: Place, access: Access) {
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
        if read && self.loads_are_flat() {
            self.front.fill_flat(&bus.ram);
        } else if read && (load || place.both && self.front.has_room_for_load(address)) {
            self.front.fill_load(&bus.ram, address, physical);
        }
        if write
            && bus.ram.marks(physical).0 & PageMarks::SLOW_STORE == 0
            && (!load || place.both && self.front.has_room_for_store(address))
        {
            self.front.fill_store(&bus.ram, address, physical);
        }
    }

    /// After a store to a page with marks: the engine may have to forget code, the machine to look at a watched word.
    fn note_marked_store(&mut self, bus: &Bus) {
        self.attention |= bus.ram.code_is_modified() || bus.ram.watched_store();
    }

    /// Whether a load needs nothing but RAM behind its address.
    fn loads_are_flat(&self) -> bool {
        self.data_context.mode() == PagingMode::Bare
            && self.pmp.is_open(self.data_context.privilege)
            && !self.config.misaligned_traps
    }

    fn check_data_triggers(&mut self, address: VirtAddr, bytes: u64, access: Access) -> Result<(), Trap> {
        if self.triggers.watch_data() && self.trigger_fires(address.0, bytes, access) {
            return Err(Trap::new(Exception::Breakpoint, address.0));
        }
        Ok(())
    }

    /// Translates and protects an access of `bytes` that stays in its page.
    fn translate_data<O: Observer>(
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
    fn locate<O: Observer>(
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
        let new = &filled.entry;
        if O::ACTIVE {
            let (page, asid, level, pte) = (new.first_address(), new.asid, new.level(), new.pte);
            observer.event(&Event::TlbFill { page, asid, level, pte });
        }
        if filled.hidden != Uses::default() {
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

    /// Translates for an atomic instruction, which must be aligned and lie in RAM; returns where.
    ///
    /// A misaligned one raises an access fault where misaligned loads and stores work, and the misaligned exception where
    /// they trap (unprivileged specification, section "Load-Reserved/Store-Conditional Instructions").
    pub fn translate_atomic<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: u64,
        bytes: u64,
        kind: AtomicKind,
        observer: &mut O,
    ) -> Result<PhysAddr, Trap> {
        let address = VirtAddr(address);
        let access = match kind {
            AtomicKind::LoadReserved => Access::Load,
            AtomicKind::StoreConditional | AtomicKind::Modify => Access::Store,
        };
        if kind == AtomicKind::Modify {
            self.check_data_triggers(address, bytes, Access::Load)?;
        }
        self.check_data_triggers(address, bytes, access)?;
        if !address.0.is_multiple_of(bytes) {
            let exception = if self.config.misaligned_traps {
                Exception::misaligned(access)
            } else {
                Exception::access_fault(access)
            };
            return Err(Trap::new(exception, address.0));
        }
        let place = self.translate_data(bus, address, bytes, access, observer)?;
        let physical = place.physical;
        let refused = Trap::new(Exception::access_fault(access), address.0);
        let privilege = self.data_context.privilege;
        if kind == AtomicKind::Modify && !self.pmp.allows(physical, bytes, Access::Load, privilege) {
            return Err(refused);
        }
        if bus.region(physical, bytes) != Region::Ram {
            return Err(refused);
        }
        if !O::ACTIVE {
            self.remember(bus, address, place, access);
        }
        Ok(physical)
    }

    /// Whether a trigger breaks an operation on a cache block: it counts as a store to every byte of the block (Debug
    /// specification, section "Cache Operations").
    pub fn check_block_triggers(&mut self, address: u64, bytes: u64) -> Result<(), Trap> {
        self.check_data_triggers(VirtAddr(address & !(bytes - 1)), bytes, Access::Store)
            .map_err(|trap| Trap { value: address, ..trap })
    }

    /// Translates for an operation on the naturally aligned block of `bytes` that holds `address`; returns its start.
    pub fn translate_block<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: u64,
        bytes: u64,
        access: Access,
        observer: &mut O,
    ) -> Result<PhysAddr, Trap> {
        let place = self.translate_data(bus, VirtAddr(address), 1, access, observer)?;
        let start = PhysAddr(place.physical.0 & !(bytes - 1));
        if !self.pmp.allows(start, bytes, access, self.data_context.privilege) {
            return Err(Trap::new(Exception::access_fault(access), address));
        }
        if !O::ACTIVE && bus.ram.contains(start, bytes) {
            self.remember(bus, VirtAddr(address), place, access);
        }
        Ok(start)
    }

    /// Zeroes the naturally aligned block of `bytes` at `start`, if the front cache has its page; otherwise does nothing and
    /// returns `false`.
    pub fn zero_at_hand<O: Observer>(&mut self, bus: &mut Bus, start: u64, bytes: u64) -> bool {
        let mut cells = (0..bytes).step_by(8).map(|offset| VirtAddr(start + offset));
        // The page of the first is that of all.
        !O::ACTIVE && cells.all(|cell| self.front.store::<u64>(&mut bus.ram, cell, 0))
    }

    /// Stores to RAM where [`Self::translate_atomic`] has said, or for CBO.ZERO.
    pub fn store_atomic<O: Observer>(
        &mut self,
        bus: &mut Bus,
        address: u64,
        physical: PhysAddr,
        width: Width,
        value: u64,
        observer: &mut O,
    ) {
        bus.ram.store(physical, width, value);
        self.note_marked_store(bus);
        if O::ACTIVE {
            let page_table = bus.ram.marks(physical).0 & PageMarks::PAGE_TABLE != 0;
            let (address, bytes) = (VirtAddr(address), width.bytes());
            observer.event(&Event::Store { address, physical, bytes, value, page_table });
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

/// Where a translation leads.
#[derive(Clone, Copy)]
struct Place {
    physical: PhysAddr,
    /// Loads and stores are translated alike: what one of them has found, the other would find too.
    both: bool,
}

/// The bytes of an access in its first and its second page.
struct Parts {
    first: u64,
    second: u64,
}

const fn width<T: Cell>() -> Width {
    match T::BYTES {
        1 => Width::Byte,
        2 => Width::Half,
        4 => Width::Word,
        _ => Width::Double,
    }
}
