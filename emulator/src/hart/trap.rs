//! Traps and returns (privileged specification, sections "Machine Trap Delegation (medeleg and mideleg) Registers",
//! "Trap-Return Instructions", "Machine Interrupt (mip and mie) Registers").

use super::Hart;
use super::csr::mstatus;
use crate::isa::address::VirtAddr;
use crate::isa::cause::{Cause, Exception, Interrupt, Privilege, Trap};
use crate::isa::csr::CsrId;
use crate::isa::instruction::Insn;
use crate::observe::{Event, Observer};

/// What the trap registers of a mode say: the trap that its handler was entered for, unless software has written them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TrapRegisters {
    /// `mcause` or `scause`.
    pub cause: u64,
    /// `mepc` or `sepc`.
    pub pc: u64,
    /// `mtval` or `stval`.
    pub value: u64,
    /// The mode before, from MPP or SPP.
    pub from: Privilege,
}

impl Hart {
    /// The trap registers of S-mode, or of M-mode.
    pub fn trap_registers(&self, mode: Privilege) -> TrapRegisters {
        let csrs = &self.csrs;
        match mode {
            Privilege::Machine => TrapRegisters {
                cause: csrs.mcause,
                pc: csrs.mepc,
                value: csrs.mtval,
                from: Privilege::from_bits(csrs.mstatus >> mstatus::MPP_SHIFT).unwrap_or(Privilege::User),
            },
            Privilege::Supervisor | Privilege::User => TrapRegisters {
                cause: csrs.scause,
                pc: csrs.sepc,
                value: csrs.stval,
                from: if csrs.mstatus & mstatus::SPP != 0 { Privilege::Supervisor } else { Privilege::User },
            },
        }
    }

    /// Enters the trap handler: `self.pc` is the interrupted instruction; afterwards it is the handler's address.
    ///
    /// A reservation survives, as in Spike (the specification lets SC succeed or fail after a trap).
    pub fn take_trap<O: Observer>(&mut self, cause: Cause, value: u64, observer: &mut O) {
        self.counters.trap(cause);
        let from = self.privilege;
        let pc = self.pc;
        let vector = match cause {
            Cause::Exception(_) => {
                // The instruction took a tick of the clock and did not retire.
                self.csrs.instret.miss(1);
                0
            }
            Cause::Interrupt(interrupt) => 4 * interrupt.code(),
        };
        let status = self.csrs.mstatus;
        let vectored = |base: u64| (base & !3).wrapping_add(if base & 1 != 0 { vector } else { 0 });
        if self.trap_target(cause) == Privilege::Supervisor {
            self.csrs.scause = cause.bits();
            self.csrs.sepc = pc;
            self.csrs.stval = value;
            let spie = (status & mstatus::SIE) << (mstatus::SPIE / mstatus::SIE).trailing_zeros();
            let spp = if from == Privilege::User { 0 } else { mstatus::SPP };
            self.csrs.mstatus = status & !(mstatus::SIE | mstatus::SPIE | mstatus::SPP) | spie | spp;
            self.privilege = Privilege::Supervisor;
            self.pc = vectored(self.csrs.stvec);
        } else {
            self.csrs.mcause = cause.bits();
            self.csrs.mepc = pc;
            self.csrs.mtval = value;
            let mpie = (status & mstatus::MIE) << (mstatus::MPIE / mstatus::MIE).trailing_zeros();
            let mpp = (from as u64) << mstatus::MPP_SHIFT;
            self.csrs.mstatus = status & !(mstatus::MIE | mstatus::MPIE | mstatus::MPP) | mpie | mpp;
            self.privilege = Privilege::Machine;
            self.pc = vectored(self.csrs.mtvec);
        }
        self.mode_changed();
        if O::ACTIVE {
            let (pc, handler) = (VirtAddr(pc), VirtAddr(self.pc));
            let clock = match cause {
                Cause::Exception(_) => self.clock(),
                Cause::Interrupt(_) => self.now(),
            };
            observer.event(&Event::Trap {
                hart: self.config.id,
                clock,
                cause,
                pc,
                value,
                from,
                to: self.privilege,
                handler,
            });
        }
    }

    /// The mode that would handle a trap now.
    pub fn trap_target(&self, cause: Cause) -> Privilege {
        let delegated = match cause {
            Cause::Exception(exception) => self.csrs.medeleg >> exception.code() & 1 != 0,
            Cause::Interrupt(interrupt) => self.csrs.mideleg & interrupt.bit() != 0,
        };
        if delegated && self.privilege != Privilege::Machine {
            Privilege::Supervisor
        } else {
            Privilege::Machine
        }
    }

    /// The interrupt to take before the next instruction, if any.
    ///
    /// What is delegated is taken in S-mode, never above; what is not, in M-mode, and before everything delegated.
    #[inline]
    pub fn pending_interrupt(&self) -> Option<Interrupt> {
        let pending = self.csrs.mip() & self.csrs.mie;
        if pending == 0 { None } else { self.select_interrupt(pending) }
    }

    fn select_interrupt(&self, pending: u64) -> Option<Interrupt> {
        let enabled_in = |mode: Privilege, enable: u64| {
            self.privilege < mode || self.privilege == mode && self.csrs.mstatus & enable != 0
        };
        let of = |mask: u64| Interrupt::BY_PRIORITY.into_iter().find(|interrupt| mask & interrupt.bit() != 0);
        let machine = pending & !self.csrs.mideleg;
        if machine != 0 && enabled_in(Privilege::Machine, mstatus::MIE) {
            return of(machine);
        }
        let supervisor = pending & self.csrs.mideleg;
        if supervisor != 0 && enabled_in(Privilege::Supervisor, mstatus::SIE) {
            return of(supervisor);
        }
        None
    }

    /// Whether an interrupt that is enabled in `mie` is pending, whatever `mstatus` says: what WFI waits for.
    #[inline]
    pub fn wakes(&self) -> bool {
        self.csrs.mip() & self.csrs.mie != 0
    }

    /// Whether any interrupt that is enabled in `mie` would be taken now if it came.
    pub fn interruptible(&self) -> bool {
        self.select_interrupt(self.csrs.mie).is_some()
    }

    /// MRET: returns the address to go on at.
    pub fn mret<O: Observer>(&mut self, insn: &Insn, observer: &mut O) -> Result<u64, Trap> {
        if self.privilege != Privilege::Machine {
            return Err(Trap::illegal(insn.raw));
        }
        let status = self.csrs.mstatus;
        // MPP cannot hold the reserved 2.
        let to = Privilege::from_bits(status >> mstatus::MPP_SHIFT).unwrap_or(Privilege::User);
        let mie = (status & mstatus::MPIE) >> (mstatus::MPIE / mstatus::MIE).trailing_zeros();
        let mprv = if to == Privilege::Machine { status & mstatus::MPRV } else { 0 };
        self.csrs.mstatus =
            status & !(mstatus::MIE | mstatus::MPP | mstatus::MPRV) | mstatus::MPIE | mie | mprv;
        Ok(self.return_to(to, self.csrs.mepc, observer))
    }

    /// SRET: returns the address to go on at.
    pub fn sret<O: Observer>(&mut self, insn: &Insn, observer: &mut O) -> Result<u64, Trap> {
        let allowed = match self.privilege {
            Privilege::Machine => true,
            Privilege::Supervisor => self.csrs.mstatus & mstatus::TSR == 0,
            Privilege::User => false,
        };
        if !allowed {
            return Err(Trap::illegal(insn.raw));
        }
        let status = self.csrs.mstatus;
        let to = if status & mstatus::SPP != 0 { Privilege::Supervisor } else { Privilege::User };
        let sie = (status & mstatus::SPIE) >> (mstatus::SPIE / mstatus::SIE).trailing_zeros();
        self.csrs.mstatus = status & !(mstatus::SIE | mstatus::SPP | mstatus::MPRV) | mstatus::SPIE | sie;
        Ok(self.return_to(to, self.csrs.sepc, observer))
    }

    fn return_to<O: Observer>(&mut self, to: Privilege, epc: u64, observer: &mut O) -> u64 {
        let from = std::mem::replace(&mut self.privilege, to);
        let pc = epc & self.csrs.pc_mask();
        self.mode_changed();
        self.interrupts_changed();
        if O::ACTIVE {
            observer.event(&Event::Csr { csr: CsrId::MSTATUS.0, value: self.csrs.mstatus() });
            observer.event(&Event::Return { from, to, pc: VirtAddr(pc) });
        }
        pc
    }

    /// The exception of ECALL in the current mode.
    pub fn environment_call(&self) -> Exception {
        match self.privilege {
            Privilege::User => Exception::UserEcall,
            Privilege::Supervisor => Exception::SupervisorEcall,
            Privilege::Machine => Exception::MachineEcall,
        }
    }
}

#[cfg(test)]
mod tests;
