//! Counters that are always on, because what they count is slow anyway. `--stats` prints them.

use crate::isa::cause::Cause;

/// How often each thing happened on one hart.
#[derive(Clone, Default, Debug, PartialEq, Eq)]
pub struct Counters {
    /// Translations that the TLB answered. Accesses that the front cache of host pointers answers do not reach the TLB and are
    /// not counted; with a model TLB every access reaches it.
    pub tlb_hits: u64,
    /// Translations that needed a walk.
    pub tlb_misses: u64,
    /// Page-table entries that walks read.
    pub walk_steps: u64,
    /// Exceptions taken, by code.
    pub exceptions: [u64; 16],
    /// Interrupts taken, by code.
    pub interrupts: [u64; 16],
}

impl Counters {
    /// Counts one trap.
    pub fn trap(&mut self, cause: Cause) {
        match cause {
            Cause::Exception(exception) => self.exceptions[exception.code() as usize & 15] += 1,
            Cause::Interrupt(interrupt) => self.interrupts[interrupt.code() as usize & 15] += 1,
        }
    }
}
