//! Hostile programs in the bundled kernel: `guest/user/src/bin/fuzz.rs` makes system calls with whatever arguments come up,
//! from several processes at once, and says itself whether its memory was changed and whether all frames came back.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use sv39::boot::Program;
use sv39::devices::virtio::{BlockDevice, MemoryStorage};
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};

const LIMIT: u64 = 2_000_000_000;
const CALLS: &str = "20000";
const PAGE: usize = 4096;

fn images() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images")
}

/// An archive (cpio, "newc") with these executable files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Vec::new();
    for &(name, bytes) in files.iter().chain(&[("TRAILER!!!", &[][..])]) {
        let mode = 0o100_755;
        let numbers = [0, mode, 0, 0, 1, 0, bytes.len(), 0, 0, 0, 0, name.len() + 1, 0];
        archive.extend(b"070701");
        numbers.iter().for_each(|number| archive.extend(format!("{number:08x}").bytes()));
        archive.extend(name.bytes().chain([0]));
        archive.resize(archive.len().next_multiple_of(4), 0);
        archive.extend(bytes);
        archive.resize(archive.len().next_multiple_of(4), 0);
    }
    archive
}

fn run(name: &str, arguments: &str, memory: u64) -> (Outcome, String) {
    run_with(name, arguments, MachineConfig { memory, ..MachineConfig::default() }, None)
}

/// The same with words for the kernel, and a disk of so many pages of swap space.
fn run_with(name: &str, arguments: &str, config: MachineConfig, swap: Option<usize>) -> (Outcome, String) {
    let file = fs::read(images().join(format!("{name}.elf"))).unwrap();
    let mut program: Program<File> = Program::open(&images().join("kernel.elf")).unwrap();
    // What the kernel is to run stands in a file of the archive (`guest/boot/src/task.rs`).
    let words = arguments.split(' ').map(|word| format!("a{word}\0"));
    let task = ["p/program\0".to_owned(), format!("a{name}\0")].into_iter().chain(words).collect::<String>();
    let initrd = archive(&[("program", &file), ("sv39-task", task.as_bytes())]);
    let mut machine = Machine::new(MachineConfig { initrd, ..config }, &mut program).unwrap();
    if let Some(slots) = swap {
        let storage = MemoryStorage::swap((slots + 1) * PAGE);
        machine.plug(0, Box::new(BlockDevice::new(Box::new(storage), String::new()))).unwrap();
    }
    let mut host = Capture::default();
    let outcome = machine.run(LIMIT, &mut host, &mut ());
    (outcome, String::from_utf8_lossy(&host.output).into_owned())
}

#[test]
fn random_calls_harm_nobody_and_leave_no_frame_behind() {
    for seed in [1, 4] {
        let (outcome, output) = run("fuzz", &format!("{seed} {CALLS}"), 128 << 20);
        println!("{output}");
        assert_eq!(outcome, Outcome::Exit { status: 0 }, "seed {seed}: {output}");
        assert!(output.contains("my own memory is as it was"), "{output}");
    }
}

#[test]
fn the_same_with_hardly_any_memory() {
    let (outcome, output) = run("fuzz", &format!("201 {CALLS}"), 24 << 20);
    assert_eq!(outcome, Outcome::Exit { status: 0 }, "{output}");
}

#[test]
fn the_same_with_swap_space_nearly_full() {
    const SLOTS: usize = 200;
    for policy in ["fifo", "clock", "lru"] {
        let command_line = format!("memory.frames=500 memory.policy={policy}");
        let config = MachineConfig { command_line, ..MachineConfig::default() };
        let (outcome, output) = run_with("fuzz", &format!("7 {CALLS} 400"), config, Some(SLOTS));
        println!("{policy}: {output}");
        assert_eq!(outcome, Outcome::Exit { status: 0 }, "{policy}: {output}");
        assert!(output.contains("my own memory is as it was"), "{output}");
    }
}

/// `guest/user/src/bin/calls.rs`: its exit status is the number of the first answer that is not Linux's.
#[test]
fn system_calls_answer_as_those_of_linux() {
    let (outcome, output) = run("calls", "", 128 << 20);
    assert_eq!(outcome, Outcome::Exit { status: 0 }, "{output}");
}
