//! A hart and a bus for tests of single CSR instructions, traps and triggers.

use super::csr::CsrOperation;
use super::{Hart, HartConfig};
use crate::bus::{Bus, Ram};
use crate::isa::address::PhysAddr;
use crate::isa::cause::{Cause, Exception, Privilege, Trap};
use crate::isa::csr::CsrId;
use crate::isa::extension::IsaSet;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use crate::platform::RAM_BASE;

/// The bits of the instruction that tests execute; what illegal-instruction traps report.
pub const RAW: u32 = 0x1234_5673;

/// A machine without a program.
pub struct Rig {
    pub hart: Hart,
    pub bus: Bus,
}

impl Rig {
    /// A hart with everything, in M-mode at the start of RAM.
    pub fn new() -> Self {
        Self::with_isa(IsaSet::full())
    }

    /// A hart with these extensions.
    pub fn with_isa(isa: IsaSet) -> Self {
        Self::with_config(HartConfig { isa, ..HartConfig::default() })
    }

    /// A hart of this configuration.
    pub fn with_config(config: HartConfig) -> Self {
        let ram = Ram::new(PhysAddr(RAM_BASE), 1 << 20).expect("a small RAM");
        let mut rig = Self { hart: Hart::new(config), bus: Bus::new(ram, 1) };
        rig.hart.pc = RAM_BASE;
        rig.at(0);
        rig
    }

    /// Makes the next instruction the one at this clock.
    pub fn at(&mut self, clock: u64) {
        self.hart.slice_end = clock + 1;
        self.hart.budget = 0;
        self.hart.unbegun = 0;
    }

    /// Goes to a mode.
    pub fn enter(&mut self, privilege: Privilege) {
        self.hart.privilege = privilege;
        self.hart.context_changed();
    }

    /// An instruction of which only the bits matter.
    pub fn insn() -> Insn {
        Insn { op: Op::Csrrw, rd: 0, rs1: 0, rs2: 0, rs3: 0, rm: 0, length: 4, imm: 0, raw: RAW }
    }

    /// CSRRS rd, csr, x0.
    pub fn try_read(&mut self, csr: CsrId) -> Result<u64, Trap> {
        self.hart.access_csr(&mut self.bus, csr.0, None, &Self::insn(), &mut ())
    }

    /// CSRRS rd, csr, x0 that must work.
    pub fn read(&mut self, csr: CsrId) -> u64 {
        self.try_read(csr).unwrap_or_else(|trap| panic!("{csr} cannot be read: {trap:?}"))
    }

    /// CSRRW, CSRRS or CSRRC; the old value.
    pub fn try_access(&mut self, csr: CsrId, operation: CsrOperation, operand: u64) -> Result<u64, Trap> {
        self.hart.access_csr(&mut self.bus, csr.0, Some((operation, operand)), &Self::insn(), &mut ())
    }

    /// CSRRW that must work.
    pub fn write(&mut self, csr: CsrId, value: u64) {
        let result = self.try_access(csr, CsrOperation::Write, value);
        result.unwrap_or_else(|trap| panic!("{csr} cannot be written: {trap:?}"));
    }

    /// CSRRW, then what reads back.
    pub fn legalised(&mut self, csr: CsrId, value: u64) -> u64 {
        self.write(csr, value);
        self.read(csr)
    }

    /// Takes an exception.
    pub fn raise(&mut self, exception: Exception, value: u64) {
        self.hart.take_trap(Cause::Exception(exception), value, &mut ());
    }
}

/// What every refused access raises.
pub const ILLEGAL: Trap = Trap::illegal(RAW);
