//! Running a lesson (`guest/lessons` has the table). The boot argument `lesson=NAME` chooses one.

use crate::drivers::power::{self, Verdict};
use crate::println;
use crate::process::{Process, Record};
use crate::statistics::{self, Count};
use alloc::format;
use alloc::sync::Arc;
use alloc::vec::Vec;
use executable::Words;
use lessons::{LESSONS, Role};

pub use lessons::Lesson;

/// The machine's exit statuses, beside 0 for a lesson that went as it should.
const LESSON_FAILED: u16 = 1;
const NO_SUCH_LESSON: u16 = 2;

/// The lesson that the boot arguments name, or the first one when they name none.
pub fn chosen(name: Option<&str>) -> &'static Lesson {
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
    lesson.roles.iter().map(|role| start_role(role, lesson.name)).collect()
}

fn start_role(role: &Role, program: &str) -> Arc<Record> {
    let mut words = Vec::from([program, role.name]);
    words.extend(role.arguments);
    let path = format!("/lessons/{program}");
    let process = Process::start(role.name, path.as_bytes(), &Words::of(&words), b"/")
        .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
    process.describe();
    process.record.clone()
}

/// Says whether everybody ended as the lesson has it.
pub fn verdict(lesson: &Lesson, cast: &[Arc<Record>]) -> Verdict {
    let as_planned = |(role, record): (&Role, &Arc<Record>)| record.status() == Some(role.ending);
    let (switches, flushes) = (statistics::read(Count::Switch), statistics::read(Count::Flush));
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
