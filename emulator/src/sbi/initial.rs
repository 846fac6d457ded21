//! The CSRs as firmware leaves them to an S-mode kernel: the values that OpenSBI sets, where a kernel can tell.

use crate::isa::cause::{Exception, Interrupt};
use crate::isa::csr::CsrId;
use crate::isa::extension::{Extension, IsaSet};

/// `mstatus.FS` = Dirty: a kernel may use floating point before it looks at the field.
const MSTATUS_FS: u64 = 3 << 13;
/// Everything that S-mode can handle goes there. The rest is its own `ecall`, which is what this firmware answers, and
/// M-mode's, which never happens.
const EXCEPTIONS: u64 = {
    let mut bits = 0;
    let mut index = 0;
    while index < Exception::ALL.len() {
        match Exception::ALL[index] {
            Exception::SupervisorEcall | Exception::MachineEcall => {}
            Exception::InstructionMisaligned
            | Exception::InstructionAccessFault
            | Exception::IllegalInstruction
            | Exception::Breakpoint
            | Exception::LoadMisaligned
            | Exception::LoadAccessFault
            | Exception::StoreMisaligned
            | Exception::StoreAccessFault
            | Exception::UserEcall
            | Exception::InstructionPageFault
            | Exception::LoadPageFault
            | Exception::StorePageFault => bits |= 1 << Exception::ALL[index].code(),
        }
        index += 1;
    }
    bits
};
/// The supervisor's own.
const INTERRUPTS: u64 = Interrupt::SupervisorSoftware.bit()
    | Interrupt::SupervisorTimer.bit()
    | Interrupt::SupervisorExternal.bit();
/// cycle, time and instret.
const COUNTERS: u64 = 7;

/// `menvcfg` fields (privileged specification, section "Machine Environment Configuration").
mod environment {
    /// `cbo.inval` in S-mode is an invalidation.
    pub const CBIE_INVALIDATE: u64 = 3 << 4;
    pub const CBCFE: u64 = 1 << 6;
    pub const CBZE: u64 = 1 << 7;
    pub const ADUE: u64 = 1 << 61;
    pub const PBMTE: u64 = 1 << 62;
    pub const STCE: u64 = 1 << 63;
}

/// `mstateen0` fields: `sstateen`, `senvcfg` and `scontext` belong to S-mode.
const STATE_ENABLE: u64 = 1 << 63 | 1 << 62 | 1 << 57;
/// One PMP entry over all of memory: NAPOT, readable, writable, executable.
const PMP_EVERYTHING: (u64, u64) = (u64::MAX >> 10, 0x1f);

/// What the firmware writes on every hart before it enters the kernel, in order. Fields that the hart does not have are
/// WARL; registers that it does not have are left out.
pub fn initial_csrs(isa: IsaSet) -> Vec<(CsrId, u64)> {
    let (pmp_address, pmp_configuration) = PMP_EVERYTHING;
    let mut csrs = vec![
        (CsrId::PMPADDR0, pmp_address),
        (CsrId::PMPCFG0, pmp_configuration),
        (CsrId::MSTATUS, if isa.has(Extension::F) { MSTATUS_FS } else { 0 }),
        (CsrId::MEDELEG, EXCEPTIONS),
        (CsrId::MIDELEG, INTERRUPTS),
        (CsrId::MCOUNTEREN, u64::from(u32::MAX)),
        (CsrId::SCOUNTEREN, COUNTERS),
        (CsrId::MENVCFG, environment_configuration(isa)),
    ];
    if isa.has(Extension::Smstateen) {
        csrs.push((CsrId::MSTATEEN0, STATE_ENABLE));
    }
    csrs
}

fn environment_configuration(isa: IsaSet) -> u64 {
    let field = |extension, bits| if isa.has(extension) { bits } else { 0 };
    // Both Svade and Svadu: page faults until the kernel asks for more, which with this firmware it cannot.
    let hardware_update =
        if isa.has(Extension::Svade) { 0 } else { field(Extension::Svadu, environment::ADUE) };
    field(Extension::Sstc, environment::STCE)
        | field(Extension::Svpbmt, environment::PBMTE)
        | field(Extension::Zicboz, environment::CBZE)
        | field(Extension::Zicbom, environment::CBCFE | environment::CBIE_INVALIDATE)
        | hardware_update
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(isa: &str, csr: CsrId) -> Option<u64> {
        let isa = isa.parse().unwrap();
        initial_csrs(isa).into_iter().find(|&(id, _)| id == csr).map(|(_, value)| value)
    }

    #[test]
    fn everything_but_the_calls_of_firmware_is_delegated() {
        assert_eq!(value("rv64gc", CsrId::MEDELEG), Some(0xb1ff));
        assert_eq!(value("rv64gc", CsrId::MIDELEG), Some(0x222));
    }

    #[test]
    fn what_an_extension_needs_is_enabled_with_it() {
        assert_eq!(value("rv64gc", CsrId::MENVCFG), Some(0));
        assert_eq!(value("rv64gc_sstc_svpbmt_svadu", CsrId::MENVCFG), Some(7 << 61));
        assert_eq!(value("rv64gc_svade_svadu", CsrId::MENVCFG), Some(0));
        assert_eq!(value("rv64gc_zicbom_zicboz", CsrId::MENVCFG), Some(0xf0));
        assert_eq!(value("rv64gc", CsrId::MSTATEEN0), None);
        assert_eq!(value("rv64gc_smstateen", CsrId::MSTATEEN0), Some(STATE_ENABLE));
        assert_eq!(value("rv64gc", CsrId::MSTATUS), Some(0x6000));
        assert_eq!(value("rv64imac", CsrId::MSTATUS), Some(0));
    }
}
