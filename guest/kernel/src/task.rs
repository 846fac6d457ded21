//! What the user wants to run: a program if the initial archive holds the file that describes one, or else a lesson
//! (`guest/boot`).

use crate::drivers::console;
use crate::drivers::power::{self, Verdict};
use crate::lessons::{self, Lesson};
use crate::mm;
use crate::println;
use crate::process::{Process, Record, StartError};
use crate::syscall::lab;
use crate::terminal;
use abi::errno::Errno;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use boot::{Machine, Options, Program, TASK, Unknown, archive};

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
pub fn read(options: &Options<'_>, initial_archive: &'static [u8]) -> Task {
    if options.lab {
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
        None => Task::Lesson(lessons::chosen(options.lesson)),
    }
}

/// What the boot arguments say. A word that means nothing ends the machine.
pub fn options(boot_arguments: &str) -> Options<'_> {
    Options::read(boot_arguments).unwrap_or_else(|Unknown(word, known)| {
        console::print_always(format_args!("sv39: {word} means nothing here; there are {known}\n"));
        power::off_by_firmware(Verdict::Failed(2))
    })
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
