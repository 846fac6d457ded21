//! The lessons: a name, what it is about, who takes part, and how each of them is to end. The boot argument
//! `lesson=NAME` chooses one.

use crate::drivers::power::{self, Verdict};
use crate::println;
use crate::process::{ExitStatus, Process, Record, Words};
use crate::scheduler;
use abi::signal::Signal;
use alloc::format;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// A lesson.
pub struct Lesson {
    number: u8,
    name: &'static str,
    idea: &'static str,
    roles: &'static [Role],
}

/// One process of a lesson that the kernel starts; it may make others.
struct Role {
    /// The program, in `/lessons`.
    program: &'static str,
    /// What the process is called here, and its first argument.
    name: &'static str,
    arguments: &'static [&'static str],
    ending: ExitStatus,
}

const DONE: ExitStatus = ExitStatus::Exited(0);
const FAULT: ExitStatus = ExitStatus::Killed(Signal::SegmentationFault);

/// A process that needs no arguments.
const fn role(program: &'static str, ending: ExitStatus) -> Role {
    Role { program, name: program, arguments: &[], ending }
}

static LESSONS: &[Lesson] = &[
    Lesson {
        number: 1,
        name: "two-worlds",
        idea: "two processes write different values to the same virtual address",
        roles: &[
            Role { program: "two-worlds", name: "blue", arguments: &["1111", "stay"], ending: DONE },
            Role { program: "two-worlds", name: "red", arguments: &["2222", "trespass"], ending: FAULT },
        ],
    },
    Lesson {
        number: 2,
        name: "translation",
        idea: "one load, walked through three levels; the second one is answered by the TLB",
        roles: &[role("translation", DONE)],
    },
    Lesson {
        number: 3,
        name: "address-space",
        idea: "a process prints the map of its own memory",
        roles: &[role("address-space", DONE)],
    },
    Lesson {
        number: 4,
        name: "rights",
        idea: "writing to code, jumping into data, reading a gap, following a null pointer",
        roles: &[role("rights", DONE)],
    },
    Lesson {
        number: 5,
        name: "user-and-kernel",
        idea: "reaching for the kernel's memory, instructions and devices",
        roles: &[role("user-and-kernel", DONE)],
    },
    Lesson {
        number: 6,
        name: "gate",
        idea: "system calls, and pointers that the kernel does not believe",
        roles: &[role("gate", DONE)],
    },
    Lesson {
        number: 7,
        name: "context-switch",
        idea: "two processes take turns on one hart, and notice nothing",
        roles: &[role("context-switch", DONE)],
    },
    Lesson {
        number: 8,
        name: "demand-paging",
        idea: "a large program starts from the disk; only the pages that it touches are read",
        roles: &[role("demand-paging", DONE)],
    },
    Lesson {
        number: 9,
        name: "lazy-heap",
        idea: "a GiB is reserved, ten pages are touched: ten frames",
        roles: &[role("lazy-heap", DONE)],
    },
    Lesson {
        number: 10,
        name: "stack",
        idea: "deep calls grow the stack; endless ones meet the guard",
        roles: &[role("stack", DONE)],
    },
    Lesson {
        number: 11,
        name: "copy-on-write",
        idea: "after a fork the frames are shared until somebody writes",
        roles: &[role("copy-on-write", DONE)],
    },
    Lesson {
        number: 12,
        name: "sharing",
        idea: "shared and private mappings of memory and of a file",
        roles: &[role("sharing", DONE)],
    },
    Lesson {
        number: 13,
        name: "mapped-file",
        idea: "a file is read and changed by loads and stores; msync writes the dirty pages back",
        roles: &[role("mapped-file", DONE)],
    },
    Lesson {
        number: 14,
        name: "swapping",
        idea: "more memory in use than there is: pages go to the disk and come back",
        roles: &[role("swapping", DONE)],
    },
    Lesson {
        number: 15,
        name: "thrashing",
        idea: "one process too many, and everybody waits for the disk",
        roles: &[role("thrashing", DONE)],
    },
    Lesson {
        number: 16,
        name: "overcommit",
        idea: "promising more memory than there is, or refusing to",
        roles: &[role("overcommit", DONE)],
    },
    Lesson {
        number: 17,
        name: "dynamic-linking",
        idea: "two programs map one shared library: one copy of its code, of its data one for each",
        roles: &[
            Role { program: "dynamic-linking", name: "left", arguments: &["0"], ending: DONE },
            Role { program: "dynamic-linking", name: "right", arguments: &["5"], ending: DONE },
        ],
    },
    Lesson {
        number: 18,
        name: "huge-pages",
        idea: "the same loads behind pages of 4 KiB, 2 MiB and 1 GiB",
        roles: &[role("huge-pages", DONE)],
    },
    Lesson {
        number: 19,
        name: "forgotten-fence",
        idea: "the kernel changes page tables and does not tell the TLB: a bug on purpose",
        roles: &[role("forgotten-fence", DONE)],
    },
    Lesson {
        number: 20,
        name: "cost",
        idea: "the same loads from more and more pages: what the TLB saves",
        roles: &[role("cost", DONE)],
    },
    Lesson {
        number: 21,
        name: "threads",
        idea: "two threads in one address space; a futex wakes",
        roles: &[role("threads", DONE)],
    },
    Lesson {
        number: 22,
        name: "signals",
        idea: "a program catches SIGSEGV, maps the page and goes on",
        roles: &[role("signals", DONE)],
    },
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
            println!("  {:>2} {:<16} {}", lesson.number, lesson.name, lesson.idea);
        }
        power::off(if asked { Verdict::Passed } else { Verdict::Failed(NO_SUCH_LESSON) })
    })
}

/// Starts the lesson's processes; they run when the scheduler does.
pub fn start(lesson: &Lesson) -> Vec<Arc<Record>> {
    println!();
    println!("lesson {}, {}: {}", lesson.number, lesson.name, lesson.idea);
    lesson.roles.iter().map(Role::start).collect()
}

impl Role {
    fn start(&self) -> Arc<Record> {
        let mut words = Vec::from([self.program, self.name]);
        words.extend(self.arguments);
        let path = format!("/lessons/{}", self.program);
        let process = Process::start(self.name, path.as_bytes(), &Words::of(&words), b"/")
            .unwrap_or_else(|error| panic!("{} does not start: {error}", self.program));
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
    if lesson.roles.iter().zip(cast).all(as_planned) {
        println!("lesson {}: everybody ended as they should", lesson.name);
        Verdict::Passed
    } else {
        println!("lesson {}: somebody did not end as they should", lesson.name);
        Verdict::Failed(LESSON_FAILED)
    }
}
