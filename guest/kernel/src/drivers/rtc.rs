//! The real-time clock (Android's "Goldfish virtual hardware"): nanoseconds since 1970, of which reading the low half keeps
//! the high half for the next read.

use crate::arch::mmio::DevicePages;
use crate::drivers::timer;
use core::ops::Range;

const TIME_LOW: usize = 0;
const TIME_HIGH: usize = 4;

/// Reads the time once: the machine's clock goes on from there.
pub fn start(registers: Range<u64>) {
    let Some(registers) = DevicePages::map(registers) else { return };
    let low: u32 = registers.load(TIME_LOW);
    let high: u32 = registers.load(TIME_HIGH);
    timer::set_real_time(u64::from(high) << 32 | u64::from(low));
}
