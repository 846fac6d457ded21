//! Small machines with given memory.

use crate::elf::elf;
use std::io::Cursor;
use sv39::boot::Program;
use sv39::hart::csr::mstatus;
use sv39::machine::{Machine, MachineConfig};
use sv39::platform::RAM_BASE;

/// A machine with this memory from the beginning of RAM on, where it starts.
pub fn machine(memory: &[u8], change: impl FnOnce(&mut MachineConfig)) -> Machine {
    let mut program = Program::new(Cursor::new(elf(RAM_BASE, memory))).expect("the file is sound");
    let mut config = MachineConfig { memory: 1 << 20, ..MachineConfig::default() };
    change(&mut config);
    Machine::new(config, &mut program).expect("the program fits")
}

/// The same, which has started, with floating point, and a handler so many bytes behind the beginning.
pub fn machine_with_floats(memory: &[u8], handler: u64, change: impl FnOnce(&mut MachineConfig)) -> Machine {
    let mut machine = machine(memory, change);
    let hart = &mut machine.harts[0];
    hart.pc = RAM_BASE;
    hart.csrs.mtvec = RAM_BASE + handler;
    hart.csrs.mstatus |= mstatus::FS;
    machine
}
