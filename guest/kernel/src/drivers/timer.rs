//! The timer that takes the hart away from a process when its time is up.
//!
//! It is set through the firmware (SBI, TIME) rather than by writing `stimecmp` (Sstc): the call is there on every
//! machine that can run this kernel, while an S-mode kernel cannot see whether the firmware has allowed Sstc
//! (`menvcfg.STCE`), only try. It costs one call for a time slice.

use crate::arch::interrupts;
use abi::time::NANOSECONDS;
use core::sync::atomic::{AtomicU64, Ordering};

/// Time slices in a second: one lasts a millisecond.
const SLICES_PER_SECOND: u64 = 1000;
/// How long that is, in nanoseconds.
pub const SLICE: u64 = NANOSECONDS / SLICES_PER_SECOND;

static TICKS_PER_SLICE: AtomicU64 = AtomicU64::new(0);
static TICKS_PER_SECOND: AtomicU64 = AtomicU64::new(1);

/// Remembers how fast this machine's clock ticks.
pub fn start(ticks_per_second: u64) {
    TICKS_PER_SECOND.store(ticks_per_second.max(1), Ordering::Relaxed);
    TICKS_PER_SLICE.store((ticks_per_second / SLICES_PER_SECOND).max(1), Ordering::Relaxed);
}

/// From this tick on a time slice, then comes a timer interrupt on this hart.
pub fn start_slice(now: u64) {
    wake_at(now + TICKS_PER_SLICE.load(Ordering::Relaxed));
}

/// A timer interrupt becomes pending at this time, in ticks.
pub fn wake_at(time: u64) {
    assert!(sbi_rt::set_timer(time).is_ok(), "every firmware has the TIME extension");
}

/// When to look for input again.
pub fn poll_time() -> u64 {
    interrupts::time() + TICKS_PER_SLICE.load(Ordering::Relaxed)
}

/// Time since the machine was started, in nanoseconds.
pub fn nanoseconds() -> u64 {
    nanoseconds_at(interrupts::time())
}

/// The same, at this tick.
pub fn nanoseconds_at(tick: u64) -> u64 {
    let ticks = u128::from(tick);
    (ticks * u128::from(NANOSECONDS) / u128::from(TICKS_PER_SECOND.load(Ordering::Relaxed))) as u64
}

/// The tick at which so many nanoseconds since the start are over.
pub fn tick_at(nanoseconds: u64) -> u64 {
    let ticks = u128::from(nanoseconds) * u128::from(TICKS_PER_SECOND.load(Ordering::Relaxed));
    ticks.div_ceil(u128::from(NANOSECONDS)).min(u128::from(u64::MAX - 1)) as u64
}

/// When the machine was started, in nanoseconds since 1970.
static STARTED_AT: AtomicU64 = AtomicU64::new(0);

/// Says what time it is now, in nanoseconds since 1970.
pub fn set_real_time(now: u64) {
    STARTED_AT.store(now.saturating_sub(nanoseconds()), Ordering::Relaxed);
}

/// Nanoseconds since 1970.
pub fn real_time() -> u64 {
    STARTED_AT.load(Ordering::Relaxed).saturating_add(nanoseconds())
}

/// A time since 1970 as one since the start.
pub fn since_start(nanoseconds: u64) -> u64 {
    nanoseconds.saturating_sub(STARTED_AT.load(Ordering::Relaxed))
}
