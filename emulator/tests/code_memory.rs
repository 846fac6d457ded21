//! How much memory the emulator takes for code that is a little in each of very many pages, or in very many blocks.
#![cfg(target_os = "linux")]

#[path = "engines/elf.rs"]
mod elf;

use std::fs;
use std::io::Cursor;
use sv39::boot::Program;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};
use sv39::platform::RAM_BASE;

/// What caches may take, with their default sizes.
const BOUND: u64 = 96 << 20;

/// The most memory that this process has had, in bytes.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() << 10
}

/// Runs a program for so many instructions.
fn run(code: &[u8], memory: u64, instructions: u64) -> Machine {
    let config = MachineConfig { memory, ..MachineConfig::default() };
    let file = elf::elf(RAM_BASE, code);
    let mut machine = Machine::new(config, &mut Program::new(Cursor::new(file)).unwrap()).unwrap();
    let outcome = machine.run(instructions, &mut Capture::default(), &mut ());
    assert_eq!(outcome, Outcome::Limit);
    machine
}

/// Something is executed in each page of RAM. The guest stores nowhere, so that the host has no memory for it.
fn a_little_in_each_page() -> u64 {
    const MEMORY: u64 = 4 << 30;
    const PAGES: u64 = MEMORY >> 12;
    // What is executed in each page is no instruction; the handler of that goes on in the next one.
    let code: [u32; 9] = [
        0x0000_0297, // auipc t0, 0
        0x0142_8313, // addi t1, t0, 20
        0x3053_1073, // csrw mtvec, t1
        0x0000_13b7, // lui t2, 1
        0,           // the first of them
        0x3410_2e73, // csrr t3, mepc
        0x007e_0e33, // add t3, t3, t2
        0x341e_1073, // csrw mepc, t3
        0x3020_0073, // mret
    ];
    let bytes: Vec<u8> = code.iter().flat_map(|word| word.to_le_bytes()).collect();
    let machine = run(&bytes, MEMORY, 5 * (PAGES - 2));
    assert!(machine.harts[0].registers.x(28) > RAM_BASE + MEMORY - (16 << 12), "all pages have been");
    // A page's marks are a byte.
    PAGES
}

/// Each instruction is a block of its own.
fn very_many_blocks() -> u64 {
    const BLOCKS: u64 = 1 << 20;
    const JUMP_TO_THE_NEXT: [u8; 2] = [0x09, 0xa0];
    let machine = run(&JUMP_TO_THE_NEXT.repeat(BLOCKS as usize), 128 << 20, BLOCKS);
    assert!(machine.harts[0].pc > RAM_BASE + 2 * BLOCKS - 64);
    // The file, and what is loaded of it.
    4 * BLOCKS
}

#[test]
fn it_is_no_more_than_caches_may_take() {
    let before = peak();
    for scenario in [a_little_in_each_page, very_many_blocks] {
        let own = scenario();
        let taken = peak() - before;
        assert!(taken <= BOUND + own, "{} MiB", taken >> 20);
    }
}
