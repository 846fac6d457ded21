//! The lessons: a name, what it is about, who takes part, and how each of them is to end. The boot argument
//! `lesson=NAME` chooses one.

use crate::drivers::power::{self, Verdict};
use crate::println;
use crate::process::{Process, Record};
use crate::scheduler;
use abi::exit_status::ExitStatus;
use abi::signal::Signal;
use alloc::format;
use alloc::sync::Arc;
use alloc::vec::Vec;
use executable::Words;

/// A lesson. Its number is its place in the table.
pub struct Lesson {
    /// Its own name, and that of its program in `/lessons`.
    name: &'static str,
    idea: &'static str,
    /// Who takes part, if not just one process that ends by itself.
    roles: &'static [Role],
}

/// One process of a lesson that the kernel starts; it may make others.
#[derive(Clone, Copy)]
struct Role {
    /// What the process is called here, and its first argument.
    name: &'static str,
    arguments: &'static [&'static str],
    ending: ExitStatus,
}

const DONE: ExitStatus = ExitStatus::Exited(0);
const FAULT: ExitStatus = ExitStatus::Killed(Signal::SegmentationFault);

const fn lesson(name: &'static str, idea: &'static str) -> Lesson {
    Lesson { name, idea, roles: &[] }
}

const fn role(name: &'static str, arguments: &'static [&'static str], ending: ExitStatus) -> Role {
    Role { name, arguments, ending }
}

impl Lesson {
    const fn with(self, roles: &'static [Role]) -> Lesson {
        Lesson { roles, ..self }
    }

    fn number(&self) -> usize {
        LESSONS.iter().take_while(|lesson| lesson.name != self.name).count() + 1
    }

    fn roles(&self) -> Vec<Role> {
        if self.roles.is_empty() { Vec::from([role(self.name, &[], DONE)]) } else { self.roles.to_vec() }
    }
}

static LESSONS: &[Lesson] = &[
    lesson("two-worlds", "two processes write different values to the same virtual address")
        .with(&[role("blue", &["1111", "stay"], DONE), role("red", &["2222", "trespass"], FAULT)]),
    lesson("translation", "one load, walked through three levels; the second one is answered by the TLB"),
    lesson("address-space", "a process prints the map of its own memory"),
    lesson("rights", "writing to code, jumping into data, reading a gap, following a null pointer"),
    lesson("user-and-kernel", "reaching for the kernel's memory, instructions and devices"),
    lesson("gate", "system calls, and pointers that the kernel does not believe"),
    lesson("context-switch", "two processes take turns on one hart, and notice nothing"),
    lesson("demand-paging", "a large program starts from the disk; only the pages that it touches are read"),
    lesson("lazy-heap", "a GiB is reserved, ten pages are touched: ten frames"),
    lesson("stack", "deep calls grow the stack; endless ones meet the guard"),
    lesson("copy-on-write", "after a fork the frames are shared until somebody writes"),
    lesson("sharing", "shared and private mappings of memory and of a file"),
    lesson(
        "mapped-file",
        "a file is read and changed by loads and stores; msync writes the dirty pages back",
    ),
    lesson("swapping", "more memory in use than there is: pages go to the disk and come back"),
    lesson("thrashing", "one process too many, and everybody waits for the disk"),
    lesson("overcommit", "promising more memory than there is, or refusing to"),
    lesson(
        "dynamic-linking",
        "two programs map one shared library: one copy of its code, of its data one for each",
    )
    .with(&[role("left", &["0"], DONE), role("right", &["5"], DONE)]),
    lesson("huge-pages", "the same loads behind pages of 4 KiB, 2 MiB and 1 GiB"),
    lesson("forgotten-fence", "the kernel changes page tables and does not tell the TLB: a bug on purpose"),
    lesson("cost", "the same loads from more and more pages: what the TLB saves"),
    lesson("threads", "two threads in one address space; a futex wakes"),
    lesson("signals", "a program catches SIGSEGV, maps the page and goes on"),
];

/// The machine's exit statuses, beside 0 for a lesson that went as it should.
const LESSON_FAILED: u16 = 1;
const NO_SUCH_LESSON: u16 = 2;

/// The lesson that the boot arguments name, or the first one when they name none.
pub fn chosen(boot_arguments: &[&str]) -> &'static Lesson {
    let name = boot_arguments.iter().find_map(|word| word.strip_prefix("lesson="));
    let Some(name) = name else { return &LESSONS[0] };
    LESSONS.iter().find(|lesson| lesson.name == name).unwrap_or_else(|| {
        let asked = name == "list";
        if !asked {
            println!("no lesson is called {name:?}; there are:");
        }
        for lesson in LESSONS {
            println!("  {:>2} {:<16} {}", lesson.number(), lesson.name, lesson.idea);
        }
        power::off(if asked { Verdict::Passed } else { Verdict::Failed(NO_SUCH_LESSON) })
    })
}

/// Starts the lesson's processes; they run when the scheduler does.
pub fn start(lesson: &Lesson) -> Vec<Arc<Record>> {
    println!();
    println!("lesson {}, {}: {}", lesson.number(), lesson.name, lesson.idea);
    lesson.roles().iter().map(|role| role.start(lesson.name)).collect()
}

impl Role {
    fn start(&self, program: &str) -> Arc<Record> {
        let mut words = Vec::from([program, self.name]);
        words.extend(self.arguments);
        let path = format!("/lessons/{program}");
        let process = Process::start(self.name, path.as_bytes(), &Words::of(&words), b"/")
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        process.describe();
        process.record.clone()
    }
}

/// Says whether everybody ended as the lesson has it.
pub fn verdict(lesson: &Lesson, cast: &[Arc<Record>]) -> Verdict {
    let as_planned = |(role, record): (&Role, &Arc<Record>)| record.status() == Some(role.ending);
    let (switches, flushes) = scheduler::switches_and_flushes();
    println!();
    println!("context switches: {switches}, TLB flushes for them: {flushes}");
    if lesson.roles().iter().zip(cast).all(as_planned) {
        println!("lesson {}: everybody ended as they should", lesson.name);
        Verdict::Passed
    } else {
        println!("lesson {}: somebody did not end as they should", lesson.name);
        Verdict::Failed(LESSON_FAILED)
    }
}
