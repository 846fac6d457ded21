//! `mstatus`, `misa`, `medeleg` and `mtvec` (privileged specification, sections of the same names in "Machine-Level CSRs").

use super::super::Hart;
use super::{Csrs, mstatus};
use crate::isa::cause::{Exception, Privilege};
use crate::isa::extension::{Extension, IsaSet};

/// What `mstatus` can hold besides what is hard-wired: no VS, XS, V, big-endian modes or double traps.
const WRITABLE_STATUS: u64 = super::SSTATUS_WRITABLE
    | mstatus::MIE
    | mstatus::MPIE
    | mstatus::MPP
    | mstatus::MPRV
    | mstatus::TVM
    | mstatus::TW
    | mstatus::TSR;

/// MXL in `misa`: 64 bits.
const MXL_64: u64 = 2 << 62;

/// The letters of `misa` that follow extensions, and so can be switched off; the rest (I, S, U) is hard-wired.
const LETTERS: [(u8, &[Extension]); 6] = [
    (b'A', &[Extension::A]),
    (b'B', &[Extension::Zba, Extension::Zbb, Extension::Zbs]),
    (b'C', &[Extension::C]),
    (b'D', &[Extension::D]),
    (b'F', &[Extension::F]),
    (b'M', &[Extension::M]),
];

const fn letter(letter: u8) -> u64 {
    1 << (letter - b'A')
}

/// `mtvec` and `stvec`: MODE is direct (0) or vectored (1), and BASE any multiple of 4.
pub(super) fn legal_tvec(value: u64) -> u64 {
    value & !2
}

impl Csrs {
    /// `mstatus` as it reads, SD included.
    pub fn mstatus(&self) -> u64 {
        let dirty = self.mstatus & mstatus::FS == mstatus::FS;
        self.mstatus | if dirty { mstatus::SD } else { 0 }
    }

    /// `misa` as it reads.
    pub(super) fn misa(&self) -> u64 {
        let mut value = MXL_64 | letter(b'I') | letter(b'S') | letter(b'U');
        for (name, extensions) in LETTERS {
            if self.isa.contains(IsaSet::of(extensions)) {
                value |= letter(name);
            }
        }
        value
    }

    /// Alignment of instruction addresses: 2 bytes with compressed instructions, otherwise 4.
    pub fn pc_mask(&self) -> u64 {
        if self.isa.has(Extension::Zca) { !1 } else { !3 }
    }

    /// The exceptions that `medeleg` can delegate: all but the environment call from M-mode, which cannot come from below.
    pub(super) fn delegable_exceptions(&self) -> u64 {
        /// Hardware error: never raised, writable as in Spike.
        const HARDWARE_ERROR: u64 = 1 << 19;
        let bit = |exception: Exception| 1u64 << exception.code();
        // With IALIGN=16 no instruction address can be misaligned.
        let misaligned = if self.isa.has(Extension::Zca) { 0 } else { bit(Exception::InstructionMisaligned) };
        misaligned
            | bit(Exception::InstructionAccessFault)
            | bit(Exception::IllegalInstruction)
            | bit(Exception::Breakpoint)
            | bit(Exception::LoadMisaligned)
            | bit(Exception::LoadAccessFault)
            | bit(Exception::StoreMisaligned)
            | bit(Exception::StoreAccessFault)
            | bit(Exception::UserEcall)
            | bit(Exception::SupervisorEcall)
            | bit(Exception::InstructionPageFault)
            | bit(Exception::LoadPageFault)
            | bit(Exception::StorePageFault)
            | if self.isa.has(Extension::Zicntr) { HARDWARE_ERROR } else { 0 }
    }
}

impl Hart {
    /// The extensions that are on: those of the configuration that `misa` has not switched off.
    #[inline]
    pub fn isa(&self) -> IsaSet {
        self.csrs.isa
    }

    pub(super) fn write_mstatus(&mut self, value: u64) {
        let mut value = value & WRITABLE_STATUS;
        // The reserved privilege 2 becomes U, as in Spike.
        if Privilege::from_bits(value >> mstatus::MPP_SHIFT).is_none() {
            value &= !mstatus::MPP;
        }
        self.set_status(self.csrs.mstatus & !WRITABLE_STATUS | value);
    }

    /// Puts a legal value into `mstatus`, and tells whoever depends on what has changed.
    pub(super) fn set_status(&mut self, value: u64) {
        let changed = self.csrs.mstatus ^ value;
        self.csrs.mstatus = value;
        let mpp_matters = if value & mstatus::MPRV != 0 { mstatus::MPP } else { 0 };
        if changed & (mstatus::MPRV | mstatus::SUM | mstatus::MXR | mpp_matters) != 0 {
            self.context_changed();
        }
        if changed & value & (mstatus::MIE | mstatus::SIE) != 0 {
            self.interrupts_changed();
        }
    }

    /// Switches extensions off and on again. If the next instruction would not be aligned without C, nothing changes at
    /// all (section "Machine ISA (misa) Register").
    pub(super) fn write_misa(&mut self, value: u64) {
        let old = self.csrs.misa();
        let drops_c = old & !value & letter(b'C') != 0;
        if drops_c && self.pc & 2 != 0 {
            return;
        }
        let mut isa = self.csrs.implemented;
        for (name, extensions) in LETTERS {
            if value & letter(name) == 0 && isa.contains(IsaSet::of(extensions)) {
                isa = extensions.iter().fold(isa, |isa, &extension| isa.without(extension));
            }
        }
        if isa != self.csrs.isa {
            self.csrs.isa = isa;
            self.isa_changed = true;
            self.attention = true;
        }
    }
}
