//! Where the linker has put the parts of the kernel (kernel.ld).

use crate::mm::address::PhysAddr;
use core::ops::Range;

unsafe extern "C" {
    safe static text_start: u8;
    safe static text_end: u8;
    safe static rodata_end: u8;
    safe static boot_stack_guard: u8;
    safe static image_end: u8;
}

/// The parts that differ in rights.
pub struct Parts {
    /// Instructions.
    pub text: Range<PhysAddr>,
    /// Constants; data follows.
    pub constants: Range<PhysAddr>,
    /// The page below the boot stack, which is not to be mapped.
    pub stack_guard: Range<PhysAddr>,
    /// The first address beyond the image.
    pub end: PhysAddr,
}

/// The parts of the image.
pub fn parts() -> Parts {
    let at = |symbol: *const u8| PhysAddr::of_kernel_address(symbol.addr());
    let guard = at(&raw const boot_stack_guard);
    Parts {
        text: at(&raw const text_start)..at(&raw const text_end),
        constants: at(&raw const text_end)..at(&raw const rodata_end),
        stack_guard: guard..PhysAddr::new(guard.value() + 4096),
        end: at(&raw const image_end),
    }
}
