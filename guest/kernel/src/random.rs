//! Bytes for stack protectors, hash seeds and `getrandom`, by SplitMix64 from the clock. They are the same whenever a
//! deterministic machine runs the same again, and keep nothing secret.

use crate::arch::interrupts;
use core::sync::atomic::{AtomicU64, Ordering};

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

static STATE: AtomicU64 = AtomicU64::new(0);

/// Fills `bytes`.
pub fn fill(bytes: &mut [u8]) {
    for piece in bytes.chunks_mut(size_of::<u64>()) {
        let state = STATE.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP) ^ interrupts::time();
        let mixed = (state ^ state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        piece.copy_from_slice(&(mixed ^ mixed >> 31).to_le_bytes()[..piece.len()]);
    }
}
