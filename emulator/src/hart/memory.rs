//! Loads and stores of a hart: triggers, alignment, translation, then RAM or a device; misaligned and page-crossing ones.
//!
//! The order of the checks is that of the privileged specification's table "Synchronous exception priority": address
//! breakpoint, misaligned (only where the access must be aligned), page fault, access fault.

mod at_hand;
mod atomic;
mod block;

pub use atomic::AtomicKind;

use super::Hart;
use super::translation::Place;
use crate::bus::{AccessRefused, Bus, PageMarks, Region, Width};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Trap};
use crate::mmu::front::Cell;
use crate::observe::{Event, Observer};

impl Hart {
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

    /// After a store to a page with marks: the engine may have to forget code, the machine to look at a watched word.
    pub(super) fn note_marked_store(&mut self, bus: &Bus) {
        self.attention |= bus.ram.code_is_modified() || bus.ram.watched_store();
    }

    fn check_data_triggers(&mut self, address: VirtAddr, bytes: u64, access: Access) -> Result<(), Trap> {
        if self.triggers.watch_data() && self.trigger_fires(address.0, bytes, access) {
            return Err(Trap::new(Exception::Breakpoint, address.0));
        }
        Ok(())
    }
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
