//! What the user wants to run. The boot arguments are words:
//!
//! ```text
//! lesson=NAME          a lesson; `lesson=list` prints what there is
//! lab                  the laboratory is open (`abi::lab`)
//! memory.policy=NAME   which page goes when memory runs out: fifo, clock, lru
//! memory.frames=N      no more frames are used than these: memory runs out sooner
//! overcommit=NAME      how much memory is promised to programs: guess, allow, refuse
//! ```
//!
//! A program is run instead if the initial archive holds the file that describes one (`guest/boot`).

use crate::drivers::console;
use crate::drivers::power::{self, Verdict};
use crate::lessons::{self, Lesson};
use crate::mm;
use crate::mm::overcommit::Overcommit;
use crate::println;
use crate::process::{Process, Record, StartError};
use crate::syscall::lab;
use crate::terminal;
use abi::errno::Errno;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use boot::{Machine, Program, TASK, archive};
use replacement::Policy;

/// What to run.
pub enum Task {
    /// A lesson.
    Lesson(&'static Lesson),
    /// A program.
    Program(Program),
}

/// The exit status when every process waits for another.
const STUCK: u16 = 125;
/// The exit statuses of a program that cannot be run, and of one that is not there, as shells have them.
const NO_PROGRAM: u16 = 126;
const NOT_FOUND: u16 = 127;

/// Finds out what to run.
pub fn read(boot_arguments: &str, initial_archive: &'static [u8]) -> Task {
    let arguments = boot_arguments.split_ascii_whitespace().collect::<Vec<_>>();
    if arguments.contains(&"lab") {
        lab::open();
    }
    match archive::find(initial_archive, TASK) {
        Some(file) => {
            let program = Program::read(file);
            if program.quiet {
                console::be_quiet();
            }
            terminal::start(program.terminals, program.size);
            Task::Program(program)
        }
        None => Task::Lesson(lessons::chosen(&arguments)),
    }
}

/// How memory is managed.
#[derive(Clone, Copy, Debug)]
pub struct MemoryOptions {
    /// How many frames are used at most.
    pub frames: usize,
    /// Which page goes.
    pub replacement: Policy,
    /// How much is promised.
    pub overcommit: Overcommit,
}

const POLICY: &str = "memory.policy=";
const FRAMES: &str = "memory.frames=";
const OVERCOMMIT: &str = "overcommit=";

/// Reads what the boot arguments say about memory.
pub fn memory_options(boot_arguments: &str) -> MemoryOptions {
    let (replacement, overcommit) = (Policy::default(), Overcommit::default());
    let mut options = MemoryOptions { frames: usize::MAX, replacement, overcommit };
    for word in boot_arguments.split_ascii_whitespace() {
        if let Some(name) = word.strip_prefix(POLICY) {
            options.replacement = Policy::from_name(name).unwrap_or_else(|| refuse(word, "fifo, clock, lru"));
        }
        if let Some(number) = word.strip_prefix(FRAMES) {
            options.frames = number.parse().unwrap_or_else(|_| refuse(word, "numbers"));
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

    /// The host's folders that can be changed.
    pub fn writable(&self) -> &[Vec<u8>] {
        match self {
            Task::Lesson(_) => &[],
            Task::Program(program) => &program.writable,
        }
    }

    /// Starts the processes; they run when the scheduler does. What they are, or the machine's exit status.
    pub fn start(&self) -> Result<Vec<Arc<Record>>, Verdict> {
        let program = match self {
            Task::Lesson(lesson) => return Ok(lessons::start(lesson)),
            Task::Program(program) => program,
        };
        let path = String::from_utf8_lossy(&program.path);
        let name = path.rsplit('/').next().unwrap_or(&path);
        match Process::start(name, &program.path, &program.words, &program.folder) {
            Ok(process) => Ok(Vec::from([process.record.clone()])),
            Err(error) => {
                console::print_always(format_args!("sv39: {path}: {error}\n"));
                let absent = matches!(error, StartError::Refused(Errno::ENOENT));
                Err(Verdict::Failed(if absent { NOT_FOUND } else { NO_PROGRAM }))
            }
        }
    }

    /// Whether the run is over, whatever else still runs.
    pub fn is_done(&self, cast: &[Arc<Record>]) -> bool {
        match self {
            Task::Lesson(_) => false,
            Task::Program(_) => cast.iter().all(|record| record.status().is_some()),
        }
    }

    /// How the run has ended: a lesson as it should or not, a program with its own status.
    pub fn verdict(&self, cast: &[Arc<Record>]) -> Verdict {
        match self {
            Task::Lesson(lesson) => lessons::verdict(lesson, cast),
            Task::Program(_) => match cast.first().and_then(|record| record.status()) {
                Some(status) if status.shell_status() == 0 => Verdict::Passed,
                Some(status) => Verdict::Failed(u16::from(status.shell_status())),
                None => {
                    console::print_always(format_args!("sv39: every process waits, and nothing can come\n"));
                    Verdict::Failed(STUCK)
                }
            },
        }
    }
}
