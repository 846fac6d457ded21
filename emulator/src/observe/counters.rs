//! Counters over all events, for `--stats`.

use super::{Event, Observer};
use crate::isa::cause::Cause;
use std::collections::BTreeMap;

/// How often each thing happened.
#[derive(Clone, Default, Debug, PartialEq, Eq)]
pub struct Counters {
    /// Translations that the TLB answered.
    pub tlb_hits: u64,
    /// Translations that needed a walk.
    pub tlb_misses: u64,
    /// Page-table entries that walks read.
    pub walk_steps: u64,
    /// Loads.
    pub loads: u64,
    /// Stores, SC and AMO included.
    pub stores: u64,
    /// Traps by the value of `mcause`/`scause`.
    pub traps: BTreeMap<u64, u64>,
}

impl Counters {
    /// Counts one trap.
    pub fn trap(&mut self, cause: Cause) {
        *self.traps.entry(cause.bits()).or_default() += 1;
    }
}

impl Observer for Counters {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match event {
            Event::TlbHit { .. } => self.tlb_hits += 1,
            Event::TlbMiss { .. } => self.tlb_misses += 1,
            Event::WalkStep { .. } => self.walk_steps += 1,
            Event::Load { .. } => self.loads += 1,
            Event::Store { .. } => self.stores += 1,
            Event::Trap { cause, .. } => self.trap(*cause),
            Event::Fetch { .. }
            | Event::Retire { .. }
            | Event::Integer { .. }
            | Event::Float { .. }
            | Event::Csr { .. }
            | Event::Return { .. }
            | Event::WalkEnd { .. }
            | Event::AccessedDirty { .. }
            | Event::TlbFill { .. }
            | Event::TlbEvict { .. }
            | Event::Fence { .. }
            | Event::SatpWrite { .. } => {}
        }
    }
}
