//! `sstatus` and `satp` (privileged specification, sections of the same names in "Supervisor CSRs").

use super::super::Hart;
use super::super::satp_log::SatpUse;
use super::{Csrs, mstatus};
use crate::isa::pte::{PagingMode, Pte, Satp};

/// The bits of `mstatus` that can be written through `sstatus`.
pub const SSTATUS_WRITABLE: u64 =
    mstatus::SIE | mstatus::SPIE | mstatus::SPP | mstatus::FS | mstatus::SUM | mstatus::MXR;

impl Csrs {
    /// `sstatus` as it reads: a view of `mstatus`.
    pub fn sstatus(&self) -> u64 {
        self.mstatus() & (SSTATUS_WRITABLE | mstatus::UXL_64 | mstatus::SD)
    }
}

impl Hart {
    pub(super) fn write_sstatus(&mut self, value: u64) {
        self.set_status(self.csrs.mstatus & !SSTATUS_WRITABLE | value & SSTATUS_WRITABLE);
    }

    /// A reserved MODE makes the whole write have no effect; ASID bits that do not exist read 0.
    pub(super) fn write_satp(&mut self, value: u64) {
        let mode = PagingMode::from_bits(value >> 60);
        if mode.is_none_or(|mode| mode.levels() > self.config.widest_paging.levels()) {
            return;
        }
        let mode = value & 0xf << 60;
        let asid = u64::from(Satp(value).asid() & self.config.tlb.asid_mask()) << 44;
        let satp = Satp(mode | asid | value & Pte::PPN_MASK);
        if satp != self.csrs.satp {
            self.csrs.satp = satp;
            let (clock, pc, privilege) = (self.clock(), self.pc, self.privilege);
            self.satp_log.note(SatpUse { satp, clock, pc, privilege });
            self.context_changed();
        }
    }
}
