//! What S-mode finds in the upper half of the address space, which kernels have in every address space alike (privileged
//! specification, "Addressing and Memory Protection": global mappings): it is kept in one context for all of them, so that a switch of
//! address spaces costs the kernel nothing.
//!
//! The front cache may repeat only what a look-up in the TLB would find. In another address space that finds the same as long as
//! everything S-mode has found came by global entries, and no entry of a single address space lies where they do. So all of what S-mode
//! touches without SUM has to be in the upper half and global, and the TLB must never have been filled with a page there that is
//! not. At the first exception to this S-mode gets a context for each address space, for good.

use super::Hart;
use crate::isa::address::VirtAddr;
use crate::isa::cause::{Access, Privilege};
use crate::mmu::TranslationContext;

/// Whether an address is in the upper half.
fn is_upper(address: VirtAddr) -> bool {
    (address.0 as i64) < 0
}

/// Whether an access is one of S-mode to its own pages.
fn is_of_kernel(context: &TranslationContext, access: Access) -> bool {
    context.privilege == Privilege::Supervisor && (access == Access::Fetch || !context.sum)
}

impl Hart {
    /// The context that the front cache keeps what an access finds in.
    pub(super) fn kept_context(&self, context: &TranslationContext, access: Access) -> TranslationContext {
        if self.kernel_is_global && is_of_kernel(context, access) {
            TranslationContext { satp: context.satp.without_asid(), ..*context }
        } else {
            *context
        }
    }

    /// The TLB has answered an access with an entry that is `global` or not.
    #[inline(always)]
    pub(super) fn note_answer(
        &mut self,
        context: &TranslationContext,
        address: VirtAddr,
        access: Access,
        global: bool,
    ) {
        if self.kernel_is_global && is_of_kernel(context, access) && !(global && is_upper(address)) {
            self.separate_kernels();
        }
    }

    /// The TLB gets an entry.
    #[inline(always)]
    pub(super) fn note_fill(&mut self, address: VirtAddr, global: bool) {
        if self.kernel_is_global && !global && is_upper(address) {
            self.separate_kernels();
        }
    }

    #[cold]
    fn separate_kernels(&mut self) {
        self.kernel_is_global = false;
        self.front.forget_all();
        self.select_context();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bus::{Bus, Ram, Width};
    use crate::hart::HartConfig;
    use crate::hart::csr::mstatus;
    use crate::isa::address::PhysAddr;
    use crate::isa::cause::{Exception, Trap};
    use crate::isa::pte::Satp;

    const RAM: u64 = 0x8000_0000;
    const ROOT: u64 = RAM + 0x1000;
    const UPPER: u64 = 0xffff_ffff_c000_0000;
    const RWXAD: u64 = 0xcf;
    const GLOBAL: u64 = 0x20;

    /// S-mode with 1 GiB pages: RAM at 0x8000_0000 of the lower half and at the last address of the upper one, with these bits.
    fn kernel(lower: u64, upper: u64) -> (Hart, Bus) {
        let mut bus = Bus::new(Ram::new(PhysAddr(RAM), 0x4000).unwrap(), 1);
        let mut hart = Hart::new(HartConfig::default());
        bus.ram.store(PhysAddr(ROOT + 2 * 8), Width::Double, RAM >> 2 | lower);
        bus.ram.store(PhysAddr(ROOT + 511 * 8), Width::Double, RAM >> 2 | upper);
        hart.pmp.open_all();
        hart.privilege = Privilege::Supervisor;
        (hart, bus)
    }

    fn go_to_space(hart: &mut Hart, asid: u64) {
        hart.csrs.satp = Satp(8 << 60 | asid << 44 | ROOT >> 12);
        hart.context_changed();
    }

    /// How often the TLB was asked for a load and a fetch at an address in a second address space, after the same in a first.
    fn questions(hart: &mut Hart, bus: &mut Bus, address: u64) -> (u64, bool) {
        let mut names = [0; 2];
        let mut asked = [0; 2];
        for (index, asid) in [1, 2].into_iter().enumerate() {
            go_to_space(hart, asid);
            let fetched = hart.translate_fetch(bus, VirtAddr(address), 2, &mut ());
            assert_eq!(fetched.map(|physical| physical.0 & 0xfff), Ok(address & 0xfff));
            names[index] = hart.front.fetch_tag();
            let before = hart.counters.tlb_hits + hart.counters.tlb_misses;
            assert!(hart.load::<u64, ()>(bus, address, &mut ()).is_ok());
            asked[index] = hart.counters.tlb_hits + hart.counters.tlb_misses - before;
        }
        (asked[1], names[0] == names[1])
    }

    #[test]
    fn what_is_global_is_found_once_for_all_address_spaces() {
        let (mut hart, mut bus) = kernel(RWXAD, RWXAD | GLOBAL);
        assert_eq!(questions(&mut hart, &mut bus, UPPER), (0, true));
    }

    #[test]
    fn what_is_not_global_or_in_the_lower_half_is_found_in_each() {
        for (upper, address) in [(RWXAD, UPPER), (RWXAD | GLOBAL, RAM)] {
            let (mut hart, mut bus) = kernel(RWXAD | GLOBAL, upper);
            assert_eq!(questions(&mut hart, &mut bus, address), (1, false), "{address:#x}");
        }
    }

    #[test]
    fn a_page_of_a_program_in_the_kernels_half_separates_kernels() {
        const USER: u64 = 0x10;
        let (mut hart, mut bus) = kernel(RWXAD, RWXAD | GLOBAL);
        bus.ram.store(PhysAddr(ROOT + 510 * 8), Width::Double, RAM >> 2 | RWXAD | USER);
        hart.privilege = Privilege::User;
        go_to_space(&mut hart, 3);
        assert!(hart.load::<u64, ()>(&mut bus, UPPER - (1 << 30), &mut ()).is_ok());
        hart.privilege = Privilege::Supervisor;
        assert_eq!(questions(&mut hart, &mut bus, UPPER), (1, false));
    }

    /// Two address spaces that have something else at an address: 1 memory for all, 2 nothing and for itself. S-mode has found the latter
    /// with SUM, which does not matter for its pages, and then the former without; what does it find in 2 without?
    fn in_the_other_space(address: u64) -> (Result<u64, Trap>, bool) {
        const OTHER: u64 = RAM + 0x2000;
        let (mut hart, mut bus) = kernel(RWXAD | GLOBAL, RWXAD | GLOBAL);
        for index in [2, 511] {
            bus.ram.store(PhysAddr(OTHER + index * 8), Width::Double, RWXAD);
        }
        let mut load = |sum: bool, asid: u64| {
            hart.csrs.mstatus = if sum { mstatus::SUM } else { 0 };
            hart.csrs.satp = Satp(8 << 60 | asid << 44 | [0, ROOT, OTHER][asid as usize] >> 12);
            hart.context_changed();
            (hart.load::<u64, ()>(&mut bus, address, &mut ()), hart.front.fetch_tag())
        };
        let nothing = Err(Trap::new(Exception::LoadAccessFault, address));
        assert_eq!(load(true, 2).0, nothing);
        let (memory, fetches) = load(false, 1);
        assert!(memory.is_ok());
        let (found, other_fetches) = load(false, 2);
        (found, fetches == other_fetches)
    }

    #[test]
    fn what_a_single_space_has_for_itself_is_found_there() {
        for address in [UPPER, RAM] {
            let nothing = Err(Trap::new(Exception::LoadAccessFault, address));
            assert_eq!(in_the_other_space(address), (nothing, false), "{address:#x}");
        }
    }
}
