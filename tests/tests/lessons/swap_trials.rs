//! Memory under pressure, by force: several processes that use it at random with swap space nearly full, and disks that
//! fail. What a program finds is always what it has written; otherwise it is ended, and never the kernel.

use crate::disk::{Disk, Request};
use crate::memory_pressure::{FRAMES, swap_disk, words};
use std::fs::File;
use std::path::Path;
use sv39::boot::{Archive, Program};
use sv39::devices::virtio::BlockDevice;
use sv39::machine::{Capture, Machine, MachineConfig, Outcome};

const LIMIT: u64 = 2_000_000_000;
/// Frames that the kernel may need for itself now and not before.
const SLACK: usize = 16;

/// Runs the kernel with these words and this archive; how it ended, and what was printed.
fn run(command_line: String, initrd: Vec<u8>, disk: &Disk) -> (Outcome, String) {
    let kernel = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/kernel.elf");
    let mut program: Program<File> = Program::open(&kernel).unwrap();
    let config = MachineConfig { command_line, initrd, ..MachineConfig::default() };
    let mut machine = Machine::new(config, &mut program).unwrap();
    machine.plug(0, Box::new(BlockDevice::new(Box::new(disk.clone()), String::new()))).unwrap();
    let mut host = Capture::default();
    let outcome = machine.run(LIMIT, &mut host, &mut ());
    (outcome, String::from_utf8(host.output).unwrap())
}

/// An archive with the trial, and the words that start it.
fn trial(seed: u64, rounds: usize) -> Vec<u8> {
    let image = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/swap-stress.elf");
    let mut archive = Archive::default();
    archive
        .add_file(b"sv39-task", format!("p/swap-stress\0aswap-stress\0a{seed}\0a{rounds}\0v\0").as_bytes());
    archive.add_program(b"/swap-stress", &std::fs::read(image).unwrap());
    archive.finish()
}

#[test]
fn contents_are_right_and_everything_is_given_back_with_swap_space_nearly_full() {
    const SLOTS: usize = 255;
    for (seed, policy) in [(1, "fifo"), (2, "clock"), (3, "lru")] {
        let options = format!("memory.frames={FRAMES} memory.policy={policy}");
        let (outcome, output) = run(options, trial(seed, 2), &swap_disk(SLOTS));
        assert_eq!(outcome, Outcome::Exit { status: 0 }, "{policy}: {output}");
        let rounds = output.lines().filter_map(|line| {
            let (frames, rest) =
                line.strip_prefix("round ")?.split_once(": ")?.1.split_once(" frames and ")?;
            Some((frames.parse::<usize>().ok()?, rest.split_once(' ')?.0.parse::<usize>().ok()?))
        });
        let rounds = rounds.collect::<Vec<_>>();
        let [(first, slots), (second, slots_again)] = rounds[..] else { panic!("{output}") };
        assert!(second + SLACK >= first, "{policy}: frames are lost: {rounds:?}");
        // The program that watches may have some pages there itself.
        assert!(
            slots + SLACK >= SLOTS && slots_again + SLACK >= SLOTS,
            "{policy}: slots are lost: {rounds:?}"
        );
        // With so little left somebody may be ended for it, but hardly one of those who do the work.
        assert!(output.matches(" ended as Ok").count() <= 1, "{policy}: {output}");
    }
}

#[test]
fn a_page_that_the_disk_does_not_give_back_ends_its_process_by_sigbus() {
    let disk = swap_disk(1000);
    // The header can be read, and nothing that was written later.
    disk.state().fails = |request, offset| request == Request::Read && offset > 0;
    let (outcome, output) = run(format!("lesson={}", words("swapping")), Vec::new(), &disk);
    assert_eq!(outcome, Outcome::Exit { status: 1 }, "the kernel lives: {output}");
    assert!(output.contains("killed by signal 7 (SIGBUS)"), "{output}");
    assert!(!output.contains("panic"), "{output}");
}

#[test]
fn a_disk_that_cannot_be_written_is_no_swap_space_and_somebody_is_killed() {
    let disk = swap_disk(1000);
    disk.state().fails = |request, _| request == Request::Write;
    let (outcome, output) = run(format!("lesson={}", words("swapping")), Vec::new(), &disk);
    assert_eq!(outcome, Outcome::Exit { status: 1 }, "the kernel lives: {output}");
    assert!(output.contains("out of memory") && output.contains("SIGKILL"), "{output}");
    assert!(!output.contains("panic"), "{output}");
    assert!(disk.state().log.is_empty(), "nothing was written");
}
