//! A machine whose harts all wait: it goes on if anything can still come, and says so if nothing can.

#[path = "engines/elf.rs"]
mod elf;

use std::io::Cursor;
use sv39::boot::Program;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome, Stuck};
use sv39::platform::RAM_BASE;

/// Enables external interrupts, and waits for ever.
const WAIT: [u32; 4] = [
    0x0000_12b7, // lui t0, 0x1
    0x8002_8293, // addi t0, t0, -0x800
    0x3042_a073, // csrs mie, t0
    0x1050_0073, // wfi
];
/// Jumps to the WFI again.
const AGAIN: u32 = 0xffdf_f06f;

fn waiting_machine() -> Machine {
    let code: Vec<u8> = WAIT.iter().chain([&AGAIN]).flat_map(|word| word.to_le_bytes()).collect();
    let mut program = Program::new(Cursor::new(elf::elf(RAM_BASE, &code))).expect("the file is sound");
    let config = MachineConfig { memory: 1 << 20, ..MachineConfig::default() };
    Machine::new(config, &mut program).expect("the program fits")
}

#[test]
fn without_input_and_timers_it_waits_for_ever() {
    let outcome = waiting_machine().run(u64::MAX, &mut Capture::default(), &mut ());
    assert_eq!(outcome, Outcome::Stuck(Stuck::Waiting));
}

/// The receiver is full, nobody reads, and no interrupt of it is enabled: the rest of the input can never enter.
#[test]
fn input_for_which_there_is_never_room_does_not_keep_it_going() {
    let mut host = Capture { input: vec![b'x'; 1000].into(), ..Capture::default() };
    let outcome = waiting_machine().run(u64::MAX, &mut host, &mut ());
    assert_eq!(outcome, Outcome::Stuck(Stuck::Waiting));
}
