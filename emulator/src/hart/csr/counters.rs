//! `mcycle`, `minstret`, `mcounteren`, `scounteren` and `mcountinhibit` (privileged specification, sections "Hardware
//! Performance Monitor", "Machine Counter-Enable (mcounteren) Register", "Machine Counter-Inhibit (mcountinhibit) Register").
//!
//! Nothing counts per instruction: a counter is the machine's clock plus an offset, from which the ticks that it missed have
//! been taken.

use super::super::Hart;
use super::Csrs;
use crate::isa::cause::Privilege;
use crate::isa::extension::Extension;
use std::mem::offset_of;

/// Bit of `cycle` in the enable and inhibit registers.
const CYCLE: u64 = 1 << 0;
/// Bit of `time`, which cannot be inhibited.
const TIME: u64 = 1 << 1;
/// Bit of `instret`.
const INSTRET: u64 = 1 << 2;
/// Bits of `hpmcounter3` to `hpmcounter31`.
const HPM: u64 = 0xffff_fff8;

/// A 64-bit counter that runs with the clock, or stands still.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Counter {
    /// Running: its value minus the clock. Inhibited: its value.
    base: u64,
    inhibited: bool,
}

impl Counter {
    /// Where translated code finds the value minus the clock, in bytes.
    pub const BASE: usize = offset_of!(Self, base);
    /// Where it finds whether that is the value itself.
    pub const INHIBITED: usize = offset_of!(Self, inhibited);

    /// The value before the instruction at `clock`.
    #[inline]
    pub fn at(&self, clock: u64) -> u64 {
        if self.inhibited { self.base } else { self.base.wrapping_add(clock) }
    }

    /// Makes it read `value` at `clock`.
    pub fn set(&mut self, clock: u64, value: u64) {
        self.base = if self.inhibited { value } else { value.wrapping_sub(clock) };
    }

    /// The clock has gone on by `ticks` that do not count here.
    #[inline]
    pub fn miss(&mut self, ticks: u64) {
        if !self.inhibited {
            self.base = self.base.wrapping_sub(ticks);
        }
    }

    /// Stands still, or runs, from `clock` on.
    fn inhibit(&mut self, clock: u64, inhibited: bool) {
        let value = self.at(clock);
        self.inhibited = inhibited;
        self.set(clock, value);
    }
}

impl Csrs {
    /// What `mcounteren` and `scounteren` can hold.
    pub(super) fn counter_enable_mask(&self) -> u64 {
        let base = if self.implemented.has(Extension::Zicntr) { CYCLE | TIME | INSTRET } else { 0 };
        base | if self.implemented.has(Extension::Zihpm) { HPM } else { 0 }
    }
}

impl Hart {
    /// The clock has gone on by `ticks` in which this hart retired nothing: it waited, others ran, or firmware outside of it
    /// took a trap.
    pub fn pass_ticks(&mut self, ticks: u64) {
        self.csrs.instret.miss(ticks);
    }

    /// Whether the current mode may read a counter: `mcounteren` decides for S and U, `scounteren` too for U.
    pub(super) fn counter_enabled(&self, counter: u16) -> bool {
        let enabled = match self.privilege {
            Privilege::Machine => !0,
            Privilege::Supervisor => self.csrs.mcounteren,
            Privilege::User => self.csrs.mcounteren & self.csrs.scounteren,
        };
        enabled >> counter & 1 != 0
    }

    /// The instruction that writes `mcountinhibit` is itself still counted as before it.
    pub(super) fn write_mcountinhibit(&mut self, value: u64) {
        let value = value & self.csrs.counter_enable_mask() & !TIME;
        let next = self.clock() + 1;
        self.csrs.mcountinhibit = value;
        self.csrs.cycle.inhibit(next, value & CYCLE != 0);
        self.csrs.instret.inhibit(next, value & INSTRET != 0);
    }
}
