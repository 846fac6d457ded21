//! `menvcfg`, `senvcfg` and the state-enable registers (privileged specification, sections "Machine Environment
//! Configuration (menvcfg) Register", "Supervisor Environment Configuration (senvcfg) Register", "State Enable Extensions").

use super::super::Hart;
use super::{Csrs, envcfg, mstateen};
use crate::bus::Bus;
use crate::isa::extension::{Extension, IsaSet};

/// `menvcfg` after reset: with Svadu alone the hardware updates A and D from the start, with Svade too only when asked.
pub(super) fn menvcfg_at_reset(isa: IsaSet) -> u64 {
    if isa.has(Extension::Svadu) && !isa.has(Extension::Svade) { envcfg::ADUE } else { 0 }
}

/// CBIE 2 is reserved; it becomes 0, as in Spike.
fn legal_cbie(value: u64) -> u64 {
    if value & envcfg::CBIE == 2 << envcfg::CBIE_SHIFT { value & !envcfg::CBIE } else { value }
}

impl Csrs {
    fn senvcfg_mask(&self) -> u64 {
        let bits = |extension, bits| if self.implemented.has(extension) { bits } else { 0 };
        envcfg::FIOM
            | bits(Extension::Zicbom, envcfg::CBIE | envcfg::CBCFE)
            | bits(Extension::Zicboz, envcfg::CBZE)
    }

    fn menvcfg_mask(&self) -> u64 {
        let bits = |extension, bits| if self.implemented.has(extension) { bits } else { 0 };
        self.senvcfg_mask()
            | bits(Extension::Svadu, envcfg::ADUE)
            | bits(Extension::Svpbmt, envcfg::PBMTE)
            | bits(Extension::Sstc, envcfg::STCE)
    }

    pub(super) fn legal_senvcfg(&self, value: u64) -> u64 {
        legal_cbie(value) & self.senvcfg_mask()
    }

    /// Bits that control state which the hart does not have are read-only zeros.
    pub(super) fn write_mstateen(&mut self, number: u16, value: u64) {
        let context = if self.implemented.has(Extension::Sdtrig) { mstateen::CONTEXT } else { 0 };
        let mask = if number == 0 { mstateen::SE0 | mstateen::ENVCFG | context } else { mstateen::SE0 };
        self.mstateen[usize::from(number)] = value & mask;
    }
}

impl Hart {
    pub(super) fn write_menvcfg(&mut self, bus: &Bus, value: u64) {
        let value = legal_cbie(value) & self.csrs.menvcfg_mask();
        let changed = self.csrs.menvcfg ^ value;
        self.csrs.menvcfg = value;
        if changed & (envcfg::ADUE | envcfg::PBMTE) != 0 {
            self.context_changed();
        }
        if changed & envcfg::STCE != 0 {
            self.compare_timer(bus, self.clock());
        }
        self.attention |= changed != 0;
    }

    /// Whether `mstateen` lets modes below M at some state. Without Smstateen there is nothing to forbid it.
    pub(super) fn state_enabled(&self, number: u16, bit: u64) -> bool {
        !self.implements(Extension::Smstateen) || self.csrs.mstateen[usize::from(number & 3)] & bit != 0
    }
}
