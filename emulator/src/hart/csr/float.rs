//! `fflags`, `frm` and `fcsr` (unprivileged specification, section "Floating-Point Control and Status Register").

use super::{Csrs, mstatus};

/// Invalid, division by zero, overflow, underflow, inexact.
const FLAGS: u64 = 0x1f;
/// The bits of `frm`; reserved rounding modes can be held, and trap when an instruction uses them.
const ROUNDING_MODE: u64 = 7;
/// Position of `frm` in `fcsr`.
const ROUNDING_MODE_SHIFT: u32 = 5;

impl Csrs {
    /// Whether floating-point instructions work: FS is not off.
    #[inline]
    pub fn float_is_on(&self) -> bool {
        self.mstatus & mstatus::FS != 0
    }

    /// Floating-point state has been written.
    #[inline]
    pub fn mark_float_dirty(&mut self) {
        self.mstatus |= mstatus::FS;
    }

    pub(super) fn fcsr(&self) -> u64 {
        u64::from(self.frm) << ROUNDING_MODE_SHIFT | u64::from(self.fflags)
    }

    pub(super) fn set_fflags(&mut self, value: u64) {
        self.fflags = (value & FLAGS) as u8;
        self.mark_float_dirty();
    }

    pub(super) fn set_frm(&mut self, value: u64) {
        self.frm = (value & ROUNDING_MODE) as u8;
        self.mark_float_dirty();
    }

    pub(super) fn set_fcsr(&mut self, value: u64) {
        self.set_frm(value >> ROUNDING_MODE_SHIFT);
        self.set_fflags(value);
    }
}
