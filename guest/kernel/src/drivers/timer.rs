//! The timer that takes the hart away from a process when its time is up.
//!
//! It is set through the firmware (SBI, TIME) rather than by writing `stimecmp` (Sstc): the call is there on every
//! machine that can run this kernel, while an S-mode kernel cannot see whether the firmware has allowed Sstc
//! (`menvcfg.STCE`), only try. It costs one call for a time slice.

use crate::arch::{interrupts, sbi};
use core::sync::atomic::{AtomicU64, Ordering};

/// Time slices in a second: one lasts a millisecond.
const SLICES_PER_SECOND: u64 = 1000;

static TICKS_PER_SLICE: AtomicU64 = AtomicU64::new(0);

/// Remembers how fast this machine's clock ticks.
pub fn start(ticks_per_second: u64) {
    TICKS_PER_SLICE.store((ticks_per_second / SLICES_PER_SECOND).max(1), Ordering::Relaxed);
}

/// From now on a time slice, then comes a timer interrupt on this hart.
pub fn start_slice() {
    sbi::set_timer(interrupts::time() + TICKS_PER_SLICE.load(Ordering::Relaxed));
}
