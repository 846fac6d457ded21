//! Interrupt lines: from devices to the interrupt controller, and from there (and the timer) to the harts.

use crate::isa::cause::Interrupt;

/// Levels of all interrupt lines of the machine.
pub struct Lines {
    harts: Vec<u64>,
    sources: u128,
    /// Sources at which something has happened while they were high; for gateways that count edges.
    edges: u128,
    changed: bool,
    hart_changed: bool,
}

impl Lines {
    /// All lines low, for `harts` harts.
    pub fn new(harts: usize) -> Self {
        Self { harts: vec![0; harts], sources: 0, edges: 0, changed: false, hart_changed: false }
    }

    /// Drives a line into a hart, as a bit of its `mip`. A hart that is not there ignores it.
    pub fn set_hart(&mut self, hart: usize, interrupt: Interrupt, level: bool) {
        if let Some(bits) = self.harts.get_mut(hart) {
            let old = *bits;
            *bits = if level { old | interrupt.bit() } else { old & !interrupt.bit() };
            self.hart_changed |= *bits != old;
        }
    }

    /// The `mip` bits that devices drive into a hart.
    #[inline]
    pub fn hart(&self, hart: usize) -> u64 {
        self.harts.get(hart).copied().unwrap_or(0)
    }

    /// Whether any hart's lines have changed since the last call.
    pub fn take_hart_changed(&mut self) -> bool {
        std::mem::take(&mut self.hart_changed)
    }

    /// Drives a device's interrupt source (1 to 127; 0 is never a source).
    pub fn set_source(&mut self, source: u32, level: bool) {
        let bit = 1u128.checked_shl(source).unwrap_or(0) & !1;
        let sources = if level { self.sources | bit } else { self.sources & !bit };
        self.edges |= sources & !self.sources;
        self.changed |= sources != self.sources;
        self.sources = sources;
    }

    /// One more edge at a source that is high: its wire would fall and rise again too fast to be seen as levels.
    pub fn repeat_edge(&mut self, source: u32) {
        let bit = 1u128.checked_shl(source).unwrap_or(0) & self.sources;
        self.edges |= bit;
        self.changed |= bit != 0;
    }

    /// The level of every source, bit by number.
    pub fn sources(&self) -> u128 {
        self.sources
    }

    /// All lines low.
    pub fn clear(&mut self) {
        self.harts.fill(0);
        self.sources = 0;
        self.edges = 0;
        self.changed = false;
        self.hart_changed = true;
    }

    /// The sources that have had an edge since the last call, bit by number.
    pub fn take_edges(&mut self) -> u128 {
        std::mem::take(&mut self.edges)
    }

    pub(super) fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }
}
