//! Traps and returns (privileged specification, sections "Machine Trap Delegation", "Trap-Return Instructions").

use super::Hart;
use crate::isa::cause::{Cause, Interrupt, Trap};
use crate::isa::instruction::Insn;
use crate::observe::Observer;

impl Hart {
    /// Enters the trap handler: `self.pc` is the interrupted instruction; afterwards it is the handler's address.
    pub fn take_trap<O: Observer>(&mut self, _cause: Cause, _value: u64, _observer: &mut O) {}

    /// The interrupt to take before the next instruction, if any.
    pub fn pending_interrupt(&self) -> Option<Interrupt> {
        None
    }

    /// Whether an interrupt that is enabled in `mie` is pending, whatever `mstatus` says: what WFI waits for.
    pub fn wakes(&self) -> bool {
        false
    }

    /// MRET: returns the address to go on at.
    pub fn mret<O: Observer>(&mut self, insn: &Insn, _observer: &mut O) -> Result<u64, Trap> {
        Err(Trap::illegal(insn.raw))
    }

    /// SRET: returns the address to go on at.
    pub fn sret<O: Observer>(&mut self, insn: &Insn, _observer: &mut O) -> Result<u64, Trap> {
        Err(Trap::illegal(insn.raw))
    }
}
