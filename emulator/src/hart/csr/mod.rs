//! The control and status registers (privileged specification, chapters "Machine-Level ISA" and "Supervisor-Level ISA").

use super::{Hart, HartConfig};
use crate::bus::Bus;
use crate::isa::cause::Trap;
use crate::isa::instruction::Insn;
use crate::isa::pte::Satp;

/// Bits of `mstatus` that other parts of the hart look at.
pub mod mstatus {
    /// Supervisor interrupts enabled.
    pub const SIE: u64 = 1 << 1;
    /// Machine interrupts enabled.
    pub const MIE: u64 = 1 << 3;
    /// SIE before the trap.
    pub const SPIE: u64 = 1 << 5;
    /// MIE before the trap.
    pub const MPIE: u64 = 1 << 7;
    /// Privilege before a trap to S.
    pub const SPP: u64 = 1 << 8;
    /// Position of the privilege before a trap to M.
    pub const MPP_SHIFT: u32 = 11;
    /// Privilege before a trap to M.
    pub const MPP: u64 = 3 << MPP_SHIFT;
    /// State of the floating-point unit: 0 is off, 3 is dirty.
    pub const FS: u64 = 3 << 13;
    /// Loads and stores use the rights of MPP.
    pub const MPRV: u64 = 1 << 17;
    /// S-mode may access pages with U=1.
    pub const SUM: u64 = 1 << 18;
    /// Loads may read pages with X=1.
    pub const MXR: u64 = 1 << 19;
    /// SFENCE.VMA, SINVAL.VMA and satp trap in S-mode.
    pub const TVM: u64 = 1 << 20;
    /// WFI below M-mode traps.
    pub const TW: u64 = 1 << 21;
    /// SRET in S-mode traps.
    pub const TSR: u64 = 1 << 22;
    /// Some extension state is dirty.
    pub const SD: u64 = 1 << 63;
}

/// Bits of `menvcfg` and `senvcfg`.
pub mod envcfg {
    /// CBO.INVAL: 0 traps, 1 flushes, 3 invalidates.
    pub const CBIE: u64 = 3 << 4;
    /// CBO.CLEAN and CBO.FLUSH enabled.
    pub const CBCFE: u64 = 1 << 6;
    /// CBO.ZERO enabled.
    pub const CBZE: u64 = 1 << 7;
    /// Svadu: the hardware updates A and D.
    pub const ADUE: u64 = 1 << 61;
    /// Svpbmt: page-based memory types.
    pub const PBMTE: u64 = 1 << 62;
    /// Sstc: `stimecmp`.
    pub const STCE: u64 = 1 << 63;
}

/// The values of the CSRs.
pub struct Csrs {
    /// `mstatus`, without SD (which is derived) and with UXL and SXL in place.
    pub mstatus: u64,
    /// `mie`.
    pub mie: u64,
    /// `satp`.
    pub satp: Satp,
    /// `menvcfg`.
    pub menvcfg: u64,
    /// `senvcfg`.
    pub senvcfg: u64,
    /// `fflags`.
    pub fflags: u8,
    /// `frm`.
    pub frm: u8,
    lines: u64,
}

impl Csrs {
    /// The values after reset.
    pub fn new(_config: &HartConfig) -> Self {
        Self {
            mstatus: 0xa << 32,
            mie: 0,
            satp: Satp(0),
            menvcfg: 0,
            senvcfg: 0,
            fflags: 0,
            frm: 0,
            lines: 0,
        }
    }

    /// Takes over the levels of the interrupt lines, as `mip` bits.
    pub fn set_lines(&mut self, lines: u64) {
        self.lines = lines;
    }
}

impl Hart {
    /// Reads a CSR for an instruction; traps if it does not exist or may not be read here.
    pub fn read_csr(&mut self, _bus: &Bus, _csr: u16, insn: &Insn) -> Result<u64, Trap> {
        let _ = self.csrs.lines;
        Err(Trap::illegal(insn.raw))
    }

    /// Writes a CSR for an instruction; traps if it does not exist or may not be written here. WARL fields are legalised.
    pub fn write_csr(&mut self, _bus: &mut Bus, _csr: u16, _value: u64, insn: &Insn) -> Result<(), Trap> {
        Err(Trap::illegal(insn.raw))
    }
}
