//! The emulator as SBI firmware: what an S-mode kernel's ECALL asks for.

use super::Outcome;
use crate::bus::{Bus, DeviceId};
use crate::hart::Hart;
use crate::isa::cause::Privilege;
use crate::isa::pte::PagingMode;

/// The firmware's own state.
#[derive(Default)]
pub struct Firmware {
    output: Vec<u8>,
}

impl Firmware {
    /// Serves the call that the hart's registers describe.
    pub fn call(
        &mut self,
        hart: &mut Hart,
        _bus: &mut Bus,
        _clock: u64,
        _console: DeviceId,
    ) -> Option<Outcome> {
        hart.pc += 4;
        None
    }

    /// Appends what was printed through SBI, and forgets it.
    pub fn take_output(&mut self, out: &mut Vec<u8>) {
        out.append(&mut self.output);
    }
}

/// Puts the hart into the state in which firmware hands over to a kernel.
pub fn prepare(hart: &mut Hart, _bus: &mut Bus) {
    hart.privilege = Privilege::Supervisor;
    hart.context_changed();
}

/// The name of a paging mode in a device tree.
pub fn mmu_type(mode: PagingMode) -> &'static str {
    match mode {
        PagingMode::Bare => "riscv,none",
        PagingMode::Sv39 => "riscv,sv39",
        PagingMode::Sv48 => "riscv,sv48",
        PagingMode::Sv57 => "riscv,sv57",
    }
}
