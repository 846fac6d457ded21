//! One number for all that harts and memory hold: the same run ends with the same number, whatever the engine.

use crate::bus::Bus;
use crate::hart::Hart;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use std::hash::{DefaultHasher, Hash, Hasher};

/// CSRs have 12-bit numbers.
const CSRS: u16 = 1 << 12;

/// A page as it is at first.
const EMPTY: [u8; PAGE_SIZE as usize] = [0; PAGE_SIZE as usize];

/// A hash of the clock, of each hart (registers, CSRs, TLB, reservation, traps so far) and of memory. It is the same for equal
/// states, in one build of the emulator.
pub fn digest(harts: &[Hart], bus: &Bus, clock: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    clock.hash(&mut hasher);
    for hart in harts {
        (hart.pc, hart.privilege as u8, hart.waiting).hash(&mut hasher);
        (hart.registers.all_x(), hart.registers.all_f()).hash(&mut hasher);
        for csr in 0..CSRS {
            hart.peek_csr(bus, csr, clock).hash(&mut hasher);
        }
        hart.tlb.entries().for_each(|entry| entry.hash(&mut hasher));
        hart.reservation.hash(&mut hasher);
        let counters = &hart.counters;
        (counters.tlb_misses, counters.walk_steps).hash(&mut hasher);
        (counters.exceptions, counters.interrupts).hash(&mut hasher);
    }
    let ram = &bus.ram;
    for page in (0..ram.size()).step_by(PAGE_SIZE as usize) {
        let bytes = ram.bytes(PhysAddr(ram.base().0 + page), PAGE_SIZE);
        // Most pages have never been written.
        if bytes != EMPTY {
            page.hash(&mut hasher);
            hasher.write(bytes);
        }
    }
    hasher.finish()
}
