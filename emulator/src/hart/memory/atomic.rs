//! Accesses of atomic instructions (unprivileged specification, "A" extension).

use crate::bus::{Bus, PageMarks, Region, Width};
use crate::hart::Hart;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Trap};
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
