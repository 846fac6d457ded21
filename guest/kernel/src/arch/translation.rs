//! `satp` and `sfence.vma`: which address space the hart uses, and what its TLB may still remember.
//! Privileged manual, "Supervisor Address Translation and Protection (satp) Register" and "Supervisor Memory-Management
//! Fence Instruction".

use crate::mm::address::{Frame, VirtAddr};
use crate::mm::asid::Asid;
use core::arch::asm;
use core::fmt;
use core::sync::atomic::{AtomicBool, Ordering};

/// A value of `satp`: MODE 8 (Sv39), the identifier, the root table's frame.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Satp(u64);

impl Satp {
    const SV39: u64 = 8 << 60;
    const ASID_SHIFT: u32 = 44;
    const ASID_MASK: u64 = 0xffff;

    /// Sv39 with this identifier and root.
    pub const fn new(asid: Asid, root: Frame) -> Satp {
        Satp(Satp::SV39 | (asid.0 as u64) << Satp::ASID_SHIFT | root.number())
    }
}

impl fmt::Display for Satp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:#x}", self.0)
    }
}

/// The address space in use.
pub fn current() -> Satp {
    let value;
    // SAFETY: reading satp changes nothing.
    unsafe { asm!("csrr {}, satp", out(reg) value, options(nomem, nostack)) };
    Satp(value)
}

/// Uses another address space from the next instruction on. The TLB keeps what it holds.
pub fn switch_to(satp: Satp) {
    // SAFETY: a Satp is made of the root of a page table that maps the kernel as every other does, so that code, stack
    // and data stay where they are; its owner leaves it (kernel_space::activate) before it frees the tables.
    unsafe { asm!("csrw satp, {}", in(reg) satp.0, options(nostack)) };
}

/// Forgets every translation of every address space, the kernel's global ones too.
pub fn flush_everything() {
    // SAFETY: a fence; the next accesses walk the tables again.
    unsafe { asm!("sfence.vma", options(nostack)) };
}

/// Set while the kernel has a bug on purpose (`syscall::lab`).
static FORGETFUL: AtomicBool = AtomicBool::new(false);

/// Makes the kernel forget the fences below, or not.
pub fn forget_fences(forget: bool) {
    FORGETFUL.store(forget, Ordering::Relaxed);
}

/// Forgets what one address space has mapped, but for the kernel's global pages. The identifier goes in a register
/// even when it is 0: the register `zero` itself would mean all address spaces.
pub fn flush_address_space(asid: Asid) {
    if FORGETFUL.load(Ordering::Relaxed) {
        return;
    }
    // SAFETY: as above.
    unsafe { asm!("sfence.vma zero, {}", in(reg) usize::from(asid.0), options(nostack)) };
}

/// Forgets what one address space has mapped at this address.
pub fn flush_page(address: VirtAddr, asid: Asid) {
    if FORGETFUL.load(Ordering::Relaxed) {
        return;
    }
    // SAFETY: as above.
    unsafe {
        asm!("sfence.vma {}, {}", in(reg) address.value(), in(reg) usize::from(asid.0), options(nostack));
    }
}

/// Makes instructions that were just written visible to fetching on this hart.
pub fn flush_instructions() {
    // SAFETY: a fence.
    unsafe { asm!("fence.i", options(nostack)) };
}

/// The largest identifier that this hart can tell from others: all ones written, what is not there reads back as 0.
pub fn largest_asid() -> u16 {
    let kernel = current();
    switch_to(Satp(kernel.0 | Satp::ASID_MASK << Satp::ASID_SHIFT));
    let probed = current();
    switch_to(kernel);
    (probed.0 >> Satp::ASID_SHIFT & Satp::ASID_MASK) as u16
}
