//! Accesses of cache-block operations (unprivileged specification, "CMO" extensions).

use crate::bus::Bus;
use crate::hart::Hart;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Trap};
use crate::observe::Observer;

impl Hart {
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
}
