//! The lessons: a name, what it is about, who takes part, and how each of them is to end; and their programs, built from
//! `guest/user` before this.
#![cfg_attr(not(test), no_std)]

use abi::exit_status::ExitStatus;
use abi::signal::Signal;

/// A lesson. Its number is its place in the table.
pub struct Lesson {
    /// Its own name, and that of its program in `/lessons`.
    pub name: &'static str,
    /// What it is about.
    pub idea: &'static str,
    /// The program.
    pub file: &'static [u8],
    /// Who takes part: if nothing else is said one process, called like the lesson, that ends by itself.
    pub roles: &'static [Role],
}

/// One process of a lesson that the kernel starts; it may make others.
#[derive(Clone, Copy)]
pub struct Role {
    /// What the process is called here, and its first argument.
    pub name: &'static str,
    /// The arguments behind that.
    pub arguments: &'static [&'static str],
    /// How it is to end.
    pub ending: ExitStatus,
}

const DONE: ExitStatus = ExitStatus::Exited(0);
const FAULT: ExitStatus = ExitStatus::Killed(Signal::SegmentationFault);

macro_rules! program {
    ($name:literal) => {
        include_bytes!(concat!("../../images/", $name, ".elf"))
    };
}

macro_rules! lesson {
    ($name:literal, $idea:literal $(,)?) => {
        Lesson { name: $name, idea: $idea, file: program!($name), roles: &[role($name, &[], DONE)] }
    };
}

const fn role(name: &'static str, arguments: &'static [&'static str], ending: ExitStatus) -> Role {
    Role { name, arguments, ending }
}

impl Lesson {
    const fn with(self, roles: &'static [Role]) -> Lesson {
        Lesson { roles, ..self }
    }

    /// Its place in the table, from 1 on.
    pub fn number(&self) -> usize {
        LESSONS.iter().take_while(|lesson| lesson.name != self.name).count() + 1
    }
}

/// All of them, in the order in which they are read.
pub static LESSONS: &[Lesson] = &[
    lesson!("two-worlds", "two processes write different values to the same virtual address")
        .with(&[role("blue", &["1111", "stay"], DONE), role("red", &["2222", "trespass"], FAULT)]),
    lesson!("translation", "one load, walked through three levels; the second one is answered by the TLB"),
    lesson!("address-space", "a process prints the map of its own memory"),
    lesson!("rights", "writing to code, jumping into data, reading a gap, following a null pointer"),
    lesson!("user-and-kernel", "reaching for the kernel's memory, instructions and devices"),
    lesson!("gate", "system calls, and pointers that the kernel does not believe"),
    lesson!("context-switch", "two processes take turns on one hart, and notice nothing"),
    lesson!("demand-paging", "a large program starts from the disk; only the pages that it touches are read"),
    lesson!("lazy-heap", "a GiB is reserved, ten pages are touched: ten frames"),
    lesson!("stack", "deep calls grow the stack; endless ones meet the guard"),
    lesson!("copy-on-write", "after a fork the frames are shared until somebody writes"),
    lesson!("sharing", "shared and private mappings of memory and of a file"),
    lesson!(
        "mapped-file",
        "a file is read and changed by loads and stores; msync writes the dirty pages back",
    ),
    lesson!("swapping", "more memory in use than there is: pages go to the disk and come back"),
    lesson!("thrashing", "one process too many, and everybody waits for the disk"),
    lesson!("overcommit", "promising more memory than there is, or refusing to"),
    lesson!(
        "dynamic-linking",
        "two programs map one shared library: one copy of its code, of its data one for each",
    )
    .with(&[role("left", &["0"], DONE), role("right", &["5"], DONE)]),
    lesson!("huge-pages", "the same loads behind pages of 4 KiB, 2 MiB and 1 GiB"),
    lesson!("forgotten-fence", "the kernel changes page tables and does not tell the TLB: a bug on purpose"),
    lesson!("cost", "the same loads from more and more pages: what the TLB saves"),
    lesson!("threads", "two threads in one address space; a futex wakes"),
    lesson!("signals", "a program catches SIGSEGV, maps the page and goes on"),
];

/// What lessons need beside their own programs.
static OTHER_PROGRAMS: &[(&str, &[u8])] = &[("files", program!("files")), ("library", program!("library"))];

/// The programs in the kernel image: what they are called in `/lessons`, and ELF files.
pub fn programs() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    LESSONS.iter().map(|lesson| (lesson.name, lesson.file)).chain(OTHER_PROGRAMS.iter().copied())
}

#[cfg(test)]
mod tests;
