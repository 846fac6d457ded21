//! The lessons: a name, what it is about, who takes part, and how each of them is to end. The boot argument
//! `lesson=NAME` chooses one.

use crate::drivers::power::{self, Verdict};
use crate::println;
use crate::process::{ExitStatus, Process, Record};
use crate::programs::{self, Program};
use crate::scheduler;
use abi::signal::Signal;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// A lesson.
pub struct Lesson {
    name: &'static str,
    idea: &'static str,
    roles: &'static [Role],
}

/// One process of a lesson.
struct Role {
    program: &'static Program,
    /// What the process is called here, and its first argument.
    name: &'static str,
    arguments: &'static [&'static str],
    ending: ExitStatus,
}

static LESSONS: &[Lesson] = &[Lesson {
    name: "two-worlds",
    idea: "two processes write different values to the same virtual address",
    roles: &[
        Role {
            program: &programs::TWO_WORLDS,
            name: "blue",
            arguments: &["1111", "stay"],
            ending: ExitStatus::Exited(0),
        },
        Role {
            program: &programs::TWO_WORLDS,
            name: "red",
            arguments: &["2222", "trespass"],
            ending: ExitStatus::Killed(Signal::SegmentationFault),
        },
    ],
}];

/// The machine's exit statuses, beside 0 for a lesson that went as it should.
const LESSON_FAILED: u16 = 1;
const NO_SUCH_LESSON: u16 = 2;

/// The lesson that the boot arguments name, or the first one when they name none.
pub fn chosen(boot_arguments: &str) -> &'static Lesson {
    let name = boot_arguments.split_ascii_whitespace().find_map(|word| word.strip_prefix("lesson="));
    let Some(name) = name else { return &LESSONS[0] };
    LESSONS.iter().find(|lesson| lesson.name == name).unwrap_or_else(|| {
        println!("no lesson is called {name:?}; there are:");
        for lesson in LESSONS {
            println!("  {}: {}", lesson.name, lesson.idea);
        }
        power::off(Verdict::Failed(NO_SUCH_LESSON))
    })
}

/// Starts the lesson's processes; they run when the scheduler does.
pub fn start(lesson: &Lesson) -> Vec<Arc<Record>> {
    println!();
    println!("lesson {}: {}", lesson.name, lesson.idea);
    lesson.roles.iter().map(Role::start).collect()
}

impl Role {
    fn start(&self) -> Arc<Record> {
        let mut words = Vec::from([self.program.name, self.name]);
        words.extend(self.arguments);
        let process = Process::start(self.name, self.program.file, &words)
            .unwrap_or_else(|error| panic!("{} does not start: {error}", self.program.name));
        process.describe();
        let record = process.record.clone();
        scheduler::admit(Arc::new(process));
        record
    }
}

/// Says whether everybody ended as the lesson has it.
pub fn verdict(lesson: &Lesson, cast: &[Arc<Record>]) -> Verdict {
    let as_planned = |(role, record): (&Role, &Arc<Record>)| record.status() == Some(role.ending);
    let (switches, flushes) = scheduler::switches_and_flushes();
    println!();
    println!("{switches} context switches, {flushes} TLB flushes for them");
    if lesson.roles.iter().zip(cast).all(as_planned) {
        println!("lesson {}: everybody ended as they should", lesson.name);
        Verdict::Passed
    } else {
        println!("lesson {}: somebody did not end as they should", lesson.name);
        Verdict::Failed(LESSON_FAILED)
    }
}
