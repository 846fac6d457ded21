//! `tp` in the kernel: the structure of the hart that runs this code.

use crate::hart::Hart;
use core::arch::asm;

/// Makes `hart` the structure of the hart that runs this.
pub fn set(hart: &'static Hart) {
    // SAFETY: nothing else uses tp in the kernel; the trap vector keeps the programs' own apart.
    unsafe { asm!("mv tp, {}", in(reg) hart, options(nostack)) };
}

/// The structure of the hart that runs this. Not to be kept across a switch, after which another hart may run it.
pub fn get() -> &'static Hart {
    let hart: *const Hart;
    // SAFETY: `set` was called at boot with one that lives for good, and trap vector and context switch keep it.
    unsafe {
        asm!("mv {}, tp", out(reg) hart, options(nomem, nostack));
        &*hart
    }
}
