//! The control and status registers (privileged specification, chapters "Control and Status Registers (CSRs)",
//! "Machine-Level ISA" and "Supervisor-Level ISA"): who may access which, and what reads and writes do.
//!
//! Reads have no side effect, so an access that is refused leaves nothing behind whatever it would have done.

mod counters;
mod environment;
mod fields;
mod float;
mod interrupts;
mod machine;
mod register;
mod supervisor;

pub use counters::Counter;
pub use fields::{envcfg, mstateen, mstatus};
pub use register::Register;
use register::{Descriptor, Gate};
pub use supervisor::SSTATUS_WRITABLE;

use super::{Hart, HartConfig};
use crate::bus::Bus;
use crate::isa::cause::{Privilege, Trap};
use crate::isa::csr::CsrId;
use crate::isa::extension::{Extension, IsaSet};
use crate::isa::instruction::Insn;
use crate::isa::pte::Satp;
use crate::observe::{Event, Observer};
use std::mem::offset_of;

/// What a CSR instruction does with its operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CsrOperation {
    /// CSRRW, CSRRWI: the operand is the new value.
    Write,
    /// CSRRS, CSRRSI: the operand's ones are set.
    Set,
    /// CSRRC, CSRRCI: the operand's ones are cleared.
    Clear,
}

impl CsrOperation {
    /// The value to write.
    #[inline(always)]
    fn apply(self, base: u64, operand: u64) -> u64 {
        match self {
            Self::Write => operand,
            Self::Set => base | operand,
            Self::Clear => base & !operand,
        }
    }
}

/// A register that is nothing but a value: every hart has it, only privilege guards it, and a write has no effect beyond
/// it. Trap handlers do little but access these, so engines do it without the general way.
pub trait ValueCsr {
    /// The register.
    const REGISTER: Register;
    /// Its number.
    const ID: CsrId;
}

macro_rules! value_csrs {
    ($($name:ident = $id:ident;)*) => {
        /// The registers of [`ValueCsr`].
        pub mod value {
            use super::{CsrId, Register, ValueCsr};
            $(
                #[doc = concat!("`", stringify!($name), "`, as a type.")]
                pub enum $name {}
                impl ValueCsr for $name {
                    const REGISTER: Register = Register::$name;
                    const ID: CsrId = CsrId::$id;
                }
            )*
        }
    };
}

value_csrs! {
    Sscratch = SSCRATCH;
    Sepc = SEPC;
    Scause = SCAUSE;
    Stval = STVAL;
    Mscratch = MSCRATCH;
    Mepc = MEPC;
    Mcause = MCAUSE;
    Mtval = MTVAL;
}

/// The values of the CSRs. PMP and trigger registers live with [`crate::mmu::Pmp`] and [`super::trigger::Triggers`].
#[derive(Clone)]
pub struct Csrs {
    /// `mstatus`, without SD (which is derived) and with UXL and SXL in place.
    pub mstatus: u64,
    /// `mie`.
    pub mie: u64,
    /// `medeleg`.
    pub medeleg: u64,
    /// `mideleg`.
    pub mideleg: u64,
    /// `mtvec`.
    pub mtvec: u64,
    /// `mscratch`.
    pub mscratch: u64,
    /// `mepc`, bit 0 always 0; reads mask bit 1 where instructions are aligned to 4.
    pub mepc: u64,
    /// `mcause`.
    pub mcause: u64,
    /// `mtval`.
    pub mtval: u64,
    /// `stvec`.
    pub stvec: u64,
    /// `sscratch`.
    pub sscratch: u64,
    /// `sepc`, as [`Self::mepc`].
    pub sepc: u64,
    /// `scause`.
    pub scause: u64,
    /// `stval`.
    pub stval: u64,
    /// `satp`.
    pub satp: Satp,
    /// `menvcfg`.
    pub menvcfg: u64,
    /// `senvcfg`.
    pub senvcfg: u64,
    /// `mstateen0` to `mstateen3`.
    pub mstateen: [u64; 4],
    /// `mcounteren`.
    pub mcounteren: u64,
    /// `scounteren`.
    pub scounteren: u64,
    /// `mcountinhibit`.
    pub mcountinhibit: u64,
    /// `mcycle`: ticks of the machine's clock.
    pub cycle: Counter,
    /// `minstret`: ticks in which this hart has retired an instruction.
    pub instret: Counter,
    /// `stimecmp`.
    pub stimecmp: u64,
    /// `fflags`.
    pub fflags: u8,
    /// `frm`.
    pub frm: u8,
    /// What the hart implements as long as `misa` switches nothing off.
    implemented: IsaSet,
    /// What `misa` leaves on.
    isa: IsaSet,
    /// `mip` bits that devices drive.
    lines: u64,
    /// `mip` bits that software writes: SSIP, SEIP, and STIP, which Sstc takes over.
    software: u64,
}

/// Registers that show bits of others, and those others. `mstatus` is there for what is reported of it.
const VIEWED: [(Register, CsrId); 6] = [
    (Register::Mstatus, CsrId::MSTATUS),
    (Register::Sstatus, CsrId::MSTATUS),
    (Register::Sie, CsrId::MIE),
    (Register::Sip, CsrId::MIP),
    (Register::Fcsr, CsrId::FRM),
    (Register::Fcsr, CsrId::FFLAGS),
];

impl Csrs {
    /// The values after reset.
    pub fn new(config: &HartConfig) -> Self {
        Self {
            mstatus: mstatus::XLEN_64,
            mie: 0,
            medeleg: 0,
            mideleg: 0,
            mtvec: 0,
            mscratch: 0,
            mepc: 0,
            mcause: 0,
            mtval: 0,
            stvec: 0,
            sscratch: 0,
            sepc: 0,
            scause: 0,
            stval: 0,
            satp: Satp(0),
            menvcfg: environment::menvcfg_at_reset(config.isa),
            senvcfg: 0,
            mstateen: [0; 4],
            mcounteren: 0,
            scounteren: 0,
            mcountinhibit: 0,
            cycle: Counter::default(),
            instret: Counter::default(),
            stimecmp: 0,
            fflags: 0,
            frm: 0,
            implemented: config.isa,
            isa: config.isa,
            lines: 0,
            software: 0,
        }
    }

    /// The extensions that are on: those of the configuration that `misa` has not switched off.
    #[inline]
    pub fn isa(&self) -> IsaSet {
        self.isa
    }
}

/// Where translated code finds the parts, in bytes.
impl Csrs {
    /// `mip` bits that devices drive.
    pub const LINES: usize = offset_of!(Self, lines);
    /// `mip` bits that software writes.
    pub const SOFTWARE: usize = offset_of!(Self, software);
}

impl Hart {
    /// Reads a CSR for an instruction; traps if it does not exist or may not be read here.
    pub fn read_csr(&mut self, bus: &Bus, csr: u16, insn: &Insn) -> Result<u64, Trap> {
        let register = self.check_csr(csr, false, insn)?;
        Ok(self.csr_value(bus, register, csr, self.clock()))
    }

    /// Writes a CSR for an instruction; traps if it does not exist or may not be written here. WARL fields are legalised.
    pub fn write_csr(&mut self, bus: &mut Bus, csr: u16, value: u64, insn: &Insn) -> Result<(), Trap> {
        let register = self.check_csr(csr, true, insn)?;
        self.assign_csr(bus, register, csr, value);
        Ok(())
    }

    /// A whole CSR instruction: all checks, then the read, then the write. Returns the value before it.
    ///
    /// `update` is `None` where the instruction does not write (CSRRS and CSRRC with x0 or a zero immediate). `self.pc` is
    /// the instruction's address.
    pub fn access_csr<O: Observer>(
        &mut self,
        bus: &mut Bus,
        csr: u16,
        update: Option<(CsrOperation, u64)>,
        insn: &Insn,
        observer: &mut O,
    ) -> Result<u64, Trap> {
        let register = self.check_csr(csr, update.is_some(), insn)?;
        let clock = self.clock();
        let old = self.csr_value(bus, register, csr, clock);
        if let Some((operation, operand)) = update {
            let base = self.csr_modify_base(register, old);
            let new = operation.apply(base, operand);
            let status = self.csrs.mstatus;
            self.assign_csr(bus, register, csr, new);
            if O::ACTIVE && !self.refused_misa(register, new) {
                self.report_csr_write(bus, register, csr, observer);
                if self.csrs.mstatus != status && !VIEWED.contains(&(register, CsrId::MSTATUS)) {
                    observer.event(&Event::Csr { csr: CsrId::MSTATUS.0, value: self.csrs.mstatus() });
                }
            }
        }
        Ok(old)
    }

    /// A CSR instruction on a register that is nothing but a value. `None`, and nothing done, if the mode may not.
    #[inline(always)]
    pub fn access_value_csr<V: ValueCsr>(
        &mut self,
        bus: &Bus,
        update: Option<(CsrOperation, u64)>,
    ) -> Option<u64> {
        if (self.privilege as u8) < V::ID.lowest_privilege() {
            return None;
        }
        // Neither the number nor the time matters to such a register.
        let old = self.csr_value(bus, V::REGISTER, V::ID.0, 0);
        if let Some((operation, operand)) = update {
            self.assign_csr(bus, V::REGISTER, V::ID.0, operation.apply(old, operand));
        }
        Some(old)
    }

    /// Whether a write to `misa` was refused as a whole: it would have cleared C, and C is still set.
    fn refused_misa(&self, register: Register, written: u64) -> bool {
        register == Register::Misa && written & 1 << (b'C' - b'A') == 0 && self.csrs.isa.has(Extension::C)
    }

    /// Tells of a write: of the register that was named and, if that is a view, of those that hold its bits.
    fn report_csr_write<O: Observer>(&self, bus: &Bus, register: Register, csr: u16, observer: &mut O) {
        let now = self.clock() + 1;
        observer.event(&Event::Csr { csr, value: self.csr_value(bus, register, csr, now) });
        for &(_, holder) in VIEWED.iter().filter(|&&(view, holder)| view == register && holder.0 != csr) {
            if let Some(value) = self.peek_csr(bus, holder.0, now) {
                observer.event(&Event::Csr { csr: holder.0, value });
            }
        }
        if register == Register::Satp {
            observer.event(&Event::SatpWrite { satp: self.csrs.satp });
        }
    }

    /// The value of a CSR as it reads at clock `now`, whatever the privilege; `None` if this hart has no such register.
    pub fn peek_csr(&self, bus: &Bus, csr: u16, now: u64) -> Option<u64> {
        let descriptor = Descriptor::of(CsrId(csr))?;
        self.csr_implemented(&descriptor).then(|| self.csr_value(bus, descriptor.register, csr, now))
    }

    /// Which register an instruction names, if it may do so here (section "CSR Address Mapping Conventions").
    #[inline(always)]
    pub fn check_csr(&self, csr: u16, writes: bool, insn: &Insn) -> Result<Register, Trap> {
        let id = CsrId(csr);
        match Descriptor::of(id) {
            Some(descriptor)
                if self.privilege as u8 >= id.lowest_privilege()
                    && !(writes && id.is_read_only())
                    && self.csr_implemented(&descriptor)
                    && (descriptor.gate == Gate::Open || self.gate_is_open(descriptor.gate, csr)) =>
            {
                Ok(descriptor.register)
            }
            Some(_) | None => Err(Trap::illegal(insn.raw)),
        }
    }

    /// Whether the hart has this register, as `misa` stands.
    #[inline]
    fn csr_implemented(&self, descriptor: &Descriptor) -> bool {
        descriptor.extension.is_none_or(|extension| self.csrs.isa.has(extension))
    }

    /// Whether machine state lets the current mode, which is privileged enough by the number, at the register.
    #[inline(never)]
    fn gate_is_open(&self, gate: Gate, csr: u16) -> bool {
        let machine = self.privilege == Privilege::Machine;
        match gate {
            Gate::Open => true,
            Gate::Float => self.csrs.float_is_on(),
            Gate::Counter => self.counter_enabled(csr & 31),
            Gate::Timer => machine || self.stimecmp_enabled(),
            Gate::VirtualMemory => machine || self.csrs.mstatus & mstatus::TVM == 0,
            Gate::Environment => machine || self.state_enabled(0, mstateen::ENVCFG),
            Gate::StateEnable => machine || self.state_enabled(csr & 3, mstateen::SE0),
            Gate::Context => machine || self.state_enabled(0, mstateen::CONTEXT),
        }
    }

    /// The value that reads at clock `now`.
    #[inline(always)]
    fn csr_value(&self, bus: &Bus, register: Register, csr: u16, now: u64) -> u64 {
        let csrs = &self.csrs;
        match register {
            Register::Fflags => csrs.fflags.into(),
            Register::Frm => csrs.frm.into(),
            Register::Fcsr => csrs.fcsr(),
            Register::Cycle | Register::Mcycle => csrs.cycle.at(now),
            Register::Instret | Register::Minstret => csrs.instret.at(now),
            Register::Time => bus.timebase.time(now),
            Register::Sstatus => csrs.sstatus(),
            Register::Sie => csrs.mie & csrs.mideleg,
            Register::Sip => csrs.mip() & csrs.mideleg,
            Register::Stvec => csrs.stvec,
            Register::Scounteren => csrs.scounteren,
            Register::Senvcfg => csrs.senvcfg,
            Register::Sscratch => csrs.sscratch,
            Register::Sepc => csrs.sepc & csrs.pc_mask(),
            Register::Scause => csrs.scause,
            Register::Stval => csrs.stval,
            Register::Stimecmp => csrs.stimecmp,
            Register::Satp => csrs.satp.0,
            Register::Mstatus => csrs.mstatus(),
            Register::Misa => csrs.misa(),
            Register::Medeleg => csrs.medeleg,
            Register::Mideleg => csrs.mideleg,
            Register::Mie => csrs.mie,
            Register::Mip => csrs.mip(),
            Register::Mtvec => csrs.mtvec,
            Register::Mcounteren => csrs.mcounteren,
            Register::Menvcfg => csrs.menvcfg,
            Register::Mstateen => csrs.mstateen[usize::from(csr & 3)],
            Register::Mcountinhibit => csrs.mcountinhibit,
            Register::Mscratch => csrs.mscratch,
            Register::Mepc => csrs.mepc & csrs.pc_mask(),
            Register::Mcause => csrs.mcause,
            Register::Mtval => csrs.mtval,
            Register::PmpConfig => self.pmp.config_register(csr - CsrId::PMPCFG0.0),
            Register::PmpAddress => self.pmp.address_register(csr - CsrId::PMPADDR0.0),
            Register::Mseccfg => self.pmp.mseccfg(),
            Register::Tselect => self.triggers.tselect(),
            Register::Tdata1 => self.triggers.tdata1(),
            Register::Tdata2 => self.triggers.tdata2(),
            Register::Tdata3 => self.triggers.tdata3(),
            Register::Tinfo => self.triggers.tinfo(),
            Register::Scontext => self.triggers.scontext(),
            Register::Mcontext => self.triggers.mcontext(),
            Register::Mhartid => self.config.id as u64,
            // No bit of sstateen0-3 controls anything that this hart has, no event can be counted, and the
            // identification registers may read 0 (sections "State Enable Extensions", "Hardware Performance Monitor").
            Register::Sstateen
            | Register::HpmCounter
            | Register::MhpmEvent
            | Register::MhpmCounter
            | Register::Mvendorid
            | Register::Marchid
            | Register::Mimpid
            | Register::Mconfigptr => 0,
        }
    }

    /// What CSRRS and CSRRC start from: the value read, but of `mip.SEIP` only the bit that software has written, not the
    /// interrupt controller's line (section "Machine Interrupt (mip and mie) Registers").
    #[inline(always)]
    fn csr_modify_base(&self, register: Register, read: u64) -> u64 {
        if register == Register::Mip { self.csrs.mip_written() } else { read }
    }

    /// Writes what is legal of `value`.
    #[inline(always)]
    fn assign_csr(&mut self, bus: &Bus, register: Register, csr: u16, value: u64) {
        match register {
            Register::Fflags => self.csrs.set_fflags(value),
            Register::Frm => self.csrs.set_frm(value),
            Register::Fcsr => self.csrs.set_fcsr(value),
            Register::Sstatus => self.write_sstatus(value),
            Register::Sie => self.write_sie(value),
            Register::Sip => self.write_sip(value),
            Register::Stvec => self.csrs.stvec = machine::legal_tvec(value),
            Register::Scounteren => self.csrs.scounteren = value & self.csrs.counter_enable_mask(),
            Register::Senvcfg => self.csrs.senvcfg = self.csrs.legal_senvcfg(value),
            Register::Sscratch => self.csrs.sscratch = value,
            Register::Sepc => self.csrs.sepc = value & !1,
            Register::Scause => self.csrs.scause = value,
            Register::Stval => self.csrs.stval = value,
            Register::Stimecmp => self.write_stimecmp(bus, value),
            Register::Satp => self.write_satp(value),
            Register::Mstatus => self.write_mstatus(value),
            Register::Misa => self.write_misa(value),
            Register::Medeleg => self.csrs.medeleg = value & self.csrs.delegable_exceptions(),
            Register::Mideleg => self.write_mideleg(value),
            Register::Mie => self.write_mie(value),
            Register::Mip => self.write_mip(value),
            Register::Mtvec => self.csrs.mtvec = machine::legal_tvec(value),
            Register::Mcounteren => self.csrs.mcounteren = value & self.csrs.counter_enable_mask(),
            Register::Menvcfg => self.write_menvcfg(bus, value),
            Register::Mstateen => self.csrs.write_mstateen(csr & 3, value),
            Register::Mcountinhibit => self.write_mcountinhibit(value),
            Register::Mscratch => self.csrs.mscratch = value,
            Register::Mepc => self.csrs.mepc = value & !1,
            Register::Mcause => self.csrs.mcause = value,
            Register::Mtval => self.csrs.mtval = value,
            Register::Mcycle => self.csrs.cycle.set(self.clock() + 1, value),
            Register::Minstret => self.csrs.instret.set(self.clock() + 1, value),
            Register::PmpConfig => {
                self.pmp.write_config_register(csr - CsrId::PMPCFG0.0, value);
                self.protection_changed();
            }
            Register::PmpAddress => {
                self.pmp.write_address_register(csr - CsrId::PMPADDR0.0, value);
                self.protection_changed();
            }
            Register::Mseccfg => {
                self.pmp.write_mseccfg(value);
                self.protection_changed();
            }
            Register::Tselect => self.triggers.write_tselect(value),
            Register::Tdata1 => {
                self.triggers.write_tdata1(value);
                self.triggers_changed();
            }
            Register::Tdata2 => {
                self.triggers.write_tdata2(value);
                self.triggers_changed();
            }
            Register::Tdata3 => {
                self.triggers.write_tdata3(value);
                self.triggers_changed();
            }
            Register::Scontext => self.triggers.write_scontext(value),
            Register::Mcontext => self.triggers.write_mcontext(value),
            // Writable by number, and hard-wired.
            Register::Tinfo | Register::Sstateen | Register::MhpmEvent | Register::MhpmCounter => {}
            // Read-only by number: `check_csr` has refused.
            Register::Cycle
            | Register::Time
            | Register::Instret
            | Register::HpmCounter
            | Register::Mvendorid
            | Register::Marchid
            | Register::Mimpid
            | Register::Mhartid
            | Register::Mconfigptr => {}
        }
    }

    /// Whether an extension is part of the configuration, `misa` aside.
    fn implements(&self, extension: Extension) -> bool {
        self.csrs.implemented.has(extension)
    }
}

#[cfg(test)]
mod tests;
