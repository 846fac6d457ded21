//! Everything outside memory that decides how an address is translated (privileged specification, section "Virtual
//! Address Translation Process").

use crate::isa::cause::Privilege;
use crate::isa::pte::{PagingMode, Satp};

/// The state of the hart that a translation depends on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TranslationContext {
    /// The `satp` register.
    pub satp: Satp,
    /// The effective privilege mode of the access (MPRV applied).
    pub privilege: Privilege,
    /// `mstatus.SUM`: S-mode may load from and store to pages with U=1.
    pub sum: bool,
    /// `mstatus.MXR`: pages with X=1 may be loaded from.
    pub mxr: bool,
    /// `menvcfg.ADUE`: the walker sets A and D (Svadu) instead of raising a page fault (Svade).
    pub hardware_update: bool,
    /// `menvcfg.PBMTE`: the memory-type field of a leaf is defined (Svpbmt).
    pub memory_types: bool,
    /// The N bit of a leaf is defined (Svnapot).
    pub napot: bool,
}

impl TranslationContext {
    /// The mode of translation that applies: M-mode is never translated.
    #[inline]
    pub fn mode(&self) -> PagingMode {
        match self.privilege {
            Privilege::Machine => PagingMode::Bare,
            Privilege::User | Privilege::Supervisor => self.satp.mode(),
        }
    }
}
