//! How much memory the emulator takes beside the guest's own.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::Cursor;
use std::time::Instant;
use sv39::boot::{FileKind, Program};
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};
use sv39::platform::RAM_BASE;

/// What caches may take, with their default sizes.
const BOUND: u64 = 96 << 20;
/// More code than any cache holds.
const CODE: usize = 12 << 20;

/// The most memory that this process has had, in bytes.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() << 10
}

/// An ELF file of one segment at the beginning of RAM.
fn elf(code: &[u8]) -> Vec<u8> {
    let mut file = vec![0; 120];
    file[..8].copy_from_slice(&[0x7f, b'E', b'L', b'F', 2, 1, 1, 0]);
    let mut put = |at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    put(16, &2u16.to_le_bytes());
    put(18, &243u16.to_le_bytes());
    put(20, &1u32.to_le_bytes());
    put(24, &RAM_BASE.to_le_bytes());
    put(32, &64u64.to_le_bytes());
    put(52, &64u16.to_le_bytes());
    put(54, &56u16.to_le_bytes());
    put(56, &1u16.to_le_bytes());
    put(64, &1u32.to_le_bytes());
    put(68, &5u32.to_le_bytes());
    put(72, &120u64.to_le_bytes());
    put(80, &RAM_BASE.to_le_bytes());
    put(88, &RAM_BASE.to_le_bytes());
    put(96, &(code.len() as u64).to_le_bytes());
    put(104, &(code.len() as u64).to_le_bytes());
    put(112, &1u64.to_le_bytes());
    file.extend_from_slice(code);
    file
}

/// Short blocks, one after the other; the last one leads back to the first.
fn code() -> Vec<u8> {
    const AUIPC: u32 = 0x0000_0297; // auipc t0, 0
    const ADDI: u32 = 0x0013_0313; // addi t1, t1, 1
    const NEXT: u32 = 0x0080_006f; // j +8
    let words = CODE / 4;
    let mut code: Vec<u32> = (0..words).map(|at| [AUIPC, ADDI, NEXT, 0][at % 4]).collect();
    // jalr zero, 0(s0)
    code[words - 2] = 0x0004_0067;
    code.into_iter().flat_map(u32::to_le_bytes).collect()
}

#[test]
fn caches_are_bounded() {
    let file = elf(&code());
    let before = peak();
    let config =
        MachineConfig { translate_after: 1, kind: Some(FileKind::Machine), ..MachineConfig::default() };
    let mut machine = Machine::new(config, &mut Program::new(Cursor::new(&file[..])).unwrap()).unwrap();
    machine.harts[0].registers.set_x(8, RAM_BASE);
    let start = Instant::now();
    // Two passes.
    let outcome = machine.run(CODE as u64 * 3 / 8, &mut Capture::default(), &mut ());
    assert_eq!(outcome, Outcome::Limit, "{:x?}", machine.hart().trap_registers(machine.hart().privilege));
    let (report, seconds) = (machine.translation(), start.elapsed().as_secs_f64());
    let taken = peak() - before;
    println!("{} MiB in {seconds:.1} s, {:?}", taken >> 20, report.map(|report| report.clears));
    assert!(taken <= CODE as u64 + BOUND, "{} MiB", taken >> 20);
}
