//! What the user wants to run, from the boot arguments: words, in which `%20` and the like stand for characters that a
//! word cannot have.
//!
//! ```text
//! lesson=NAME               a lesson; `lesson=list` prints what there is
//! NAME=VALUE ... -- WORD... a program of the initial archive, by its path, with its arguments and its environment
//! time=SECONDS              before `--`: the real time at the start, since 1970
//! lab                       before `--`: the laboratory is open (`abi::lab`)
//! verbose                   before `--`: the kernel makes its remarks, which it else keeps from a program's output
//! memory.policy=NAME        which page goes when memory runs out: fifo, clock, lru
//! overcommit=NAME           how much memory is promised to programs: guess, allow, refuse
//! ```

use crate::device_tree::Machine;
use crate::drivers::console;
use crate::drivers::power::{self, Verdict};
use crate::drivers::timer;
use crate::lessons::{self, Lesson};
use crate::mm;
use crate::mm::overcommit::Overcommit;
use crate::mm::replacement::Policy;
use crate::println;
use crate::process::{Process, Record, Words};
use crate::syscall::lab;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// What to run.
pub enum Task {
    /// A lesson.
    Lesson(&'static Lesson),
    /// A program.
    Program(Words),
}

/// The exit status of a program that does not start, as shells have it.
const NOT_STARTED: u16 = 127;

/// Reads the boot arguments.
pub fn read(boot_arguments: &str) -> Task {
    let words = boot_arguments.split_ascii_whitespace().collect::<Vec<_>>();
    if words.iter().take_while(|&&word| word != "--").any(|&word| word == "lab") {
        lab::open();
    }
    let Some(border) = words.iter().position(|&word| word == "--") else {
        return Task::Lesson(lessons::chosen(&words));
    };
    let (before, program) = (&words[..border], &words[border + 1..]);
    if !before.contains(&"verbose") {
        console::be_quiet();
    }
    let time = before.iter().find_map(|word| word.strip_prefix(TIME)?.parse().ok());
    timer::set_start(time.unwrap_or(0));
    Task::Program(Words {
        arguments: program.iter().map(|word| decode(word)).collect(),
        environment: before
            .iter()
            .filter(|word| word.contains('=') && !is_option(word))
            .map(|word| decode(word))
            .collect(),
    })
}

/// How memory is managed.
#[derive(Clone, Copy, Default, Debug)]
pub struct MemoryOptions {
    /// Which page goes.
    pub replacement: Policy,
    /// How much is promised.
    pub overcommit: Overcommit,
}

const TIME: &str = "time=";
const POLICY: &str = "memory.policy=";
const OVERCOMMIT: &str = "overcommit=";

/// Reads what the boot arguments say about memory.
pub fn memory_options(boot_arguments: &str) -> MemoryOptions {
    let mut options = MemoryOptions::default();
    for word in boot_arguments.split_ascii_whitespace().take_while(|&word| word != "--") {
        if let Some(name) = word.strip_prefix(POLICY) {
            options.replacement = Policy::from_name(name).unwrap_or_else(|| refuse(word, "fifo, clock, lru"));
        }
        if let Some(name) = word.strip_prefix(OVERCOMMIT) {
            options.overcommit =
                Overcommit::from_name(name).unwrap_or_else(|| refuse(word, "guess, allow, refuse"));
        }
    }
    options
}

/// A boot argument has a value that means nothing.
fn refuse(word: &str, known: &str) -> ! {
    console::print_always(format_args!("sv39: {word} means nothing here; there are {known}\n"));
    power::off_by_firmware(Verdict::Failed(2))
}

/// Words that are for the kernel, and none of a program's environment.
fn is_option(word: &str) -> bool {
    [POLICY, OVERCOMMIT, TIME].iter().any(|option| word.starts_with(option))
}

/// `%` and two hexadecimal digits stand for a byte.
fn decode(word: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = word.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|digits| core::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    bytes
}

impl Task {
    /// Says what machine this is.
    pub fn announce(&self, machine: &Machine, hart_id: usize) {
        let (memory, free) = (machine.ram_mib(), mm::frame::free_frames());
        println!("sv39 kernel on hart {hart_id}: {memory} MiB of RAM, {free} frames free");
        println!(
            "  kernel pages are global (G=1) and closed to programs (U=0): text r-x, constants r--, data rw-"
        );
        match mm::asid::bits() {
            0 => println!("  no ASIDs: every context switch has to flush the TLB"),
            bits => println!("  ASIDs of {bits} bits: a context switch leaves the TLB as it is"),
        }
    }

    /// Starts the processes; they run when the scheduler does.
    pub fn start(&self) -> Vec<Arc<Record>> {
        match self {
            Task::Lesson(lesson) => lessons::start(lesson),
            Task::Program(words) => {
                let path = words.arguments.first().map_or(&b""[..], |path| path);
                let path = String::from_utf8_lossy(path);
                let name = path.rsplit('/').next().unwrap_or(&path);
                match Process::start(name, &path, words) {
                    Ok(process) => Vec::from([process.record.clone()]),
                    Err(error) => {
                        console::print_always(format_args!("sv39: {path} does not start: {error}\n"));
                        Vec::new()
                    }
                }
            }
        }
    }

    /// How the run has ended: a lesson as it should or not, a program with its own status.
    pub fn verdict(&self, cast: &[Arc<Record>]) -> Verdict {
        match self {
            Task::Lesson(lesson) => lessons::verdict(lesson, cast),
            Task::Program(_) => match cast.first().map(|record| record.status()) {
                Some(Some(status)) if status.shell_status() == 0 => Verdict::Passed,
                Some(Some(status)) => Verdict::Failed(u16::from(status.shell_status())),
                // It waits for something that cannot come.
                Some(None) => Verdict::Failed(STUCK),
                None => Verdict::Failed(NOT_STARTED),
            },
        }
    }
}

/// The exit status when every process waits for another.
const STUCK: u16 = 125;
