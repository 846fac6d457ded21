//! About a process.

use crate::{KIB, TICK};
use alloc::format;
use alloc::string::String;
use core::fmt::{self, Display, Formatter};
use core::ops::Range;

/// What is known of a process. Times are nanoseconds.
#[derive(Debug)]
pub struct Process {
    /// Its number, its parent's, and those of its group and session.
    pub id: usize,
    /// Its parent's.
    pub parent: usize,
    /// Its group's.
    pub group: usize,
    /// Its session's.
    pub session: usize,
    /// What it is called.
    pub name: String,
    /// How it is.
    pub state: State,
    /// Permissions that new files do not get.
    pub file_mask: u32,
    /// How many threads it has.
    pub threads: usize,
    /// Pages that it was promised.
    pub promised: usize,
    /// Pages that it has.
    pub resident: usize,
    /// Page faults for which nothing had to be fetched, and the others.
    pub faults: [usize; 2],
    /// How long it has run, and its children that are gone.
    pub times: [u64; 2],
    /// When it was started, since the machine was.
    pub start: u64,
    /// How often it has left the hart by itself, and how often because its time was up.
    pub switches: [u64; 2],
}

/// How a process is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It runs, or could.
    Running,
    /// All its threads wait.
    Sleeping,
    /// It was stopped.
    Stopped,
    /// It has ended, and nobody has asked for that yet.
    Ended,
}

impl Display for State {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            State::Running => "R (running)",
            State::Sleeping => "S (sleeping)",
            State::Stopped => "T (stopped)",
            State::Ended => "Z (zombie)",
        })
    }
}

impl Process {
    /// `/proc/PID/stat`: 52 numbers.
    pub fn stat(&self) -> String {
        let Process { id, parent, group, session, name, threads, promised, resident, .. } = self;
        let [minor, major] = self.faults;
        let [own, children, start] = [self.times[0], self.times[1], self.start].map(|time| time / TICK);
        let state = format!("{:.1}", format!("{}", self.state));
        let size = promised * KIB * 1024;
        format!(
            "{id} ({name}) {state} {parent} {group} {session} 0 -1 0 {minor} 0 {major} 0 {own} 0 {children} 0 20 0 \
             {threads} 0 {start} {size} {resident} {}{} 17{}\n",
            u64::MAX,
            " 0".repeat(12),
            " 0".repeat(14)
        )
    }

    /// `/proc/PID/statm`: pages.
    pub fn statm(&self) -> String {
        format!("{} {} 0 0 0 0 0\n", self.promised, self.resident)
    }

    /// `/proc/PID/status`: words.
    pub fn status(&self) -> String {
        let Process { id, parent, name, state, file_mask, threads, .. } = self;
        let [size, resident] = [self.promised, self.resident].map(|pages| pages * KIB);
        let [voluntary, involuntary] = self.switches;
        format!(
            "Name:\t{name}\nUmask:\t{file_mask:04o}\nState:\t{state}\nTgid:\t{id}\nPid:\t{id}\nPPid:\t{parent}\n\
             TracerPid:\t0\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nVmSize:\t{size:8} kB\nVmRSS:\t{resident:8} kB\n\
             Threads:\t{threads}\nvoluntary_ctxt_switches:\t{voluntary}\n\
             nonvoluntary_ctxt_switches:\t{involuntary}\n"
        )
    }
}

/// `/proc/PID/limits`: what holds at first, and at most, in the order of their numbers.
pub fn limits(limits: &[[u64; 2]; 16]) -> String {
    const NAMES: [(&str, &str); 16] = [
        ("Max cpu time", "seconds"),
        ("Max file size", "bytes"),
        ("Max data size", "bytes"),
        ("Max stack size", "bytes"),
        ("Max core file size", "bytes"),
        ("Max resident set", "bytes"),
        ("Max processes", "processes"),
        ("Max open files", "files"),
        ("Max locked memory", "bytes"),
        ("Max address space", "bytes"),
        ("Max file locks", "locks"),
        ("Max pending signals", "signals"),
        ("Max msgqueue size", "bytes"),
        ("Max nice priority", ""),
        ("Max realtime priority", ""),
        ("Max realtime timeout", "us"),
    ];
    let number = |limit: u64| if limit == u64::MAX { "unlimited".into() } else { format!("{limit}") };
    let line = |name: &str, [soft, hard]: [&str; 2], unit: &str| {
        format!("{name:25} {soft:20} {hard:20} {unit:10}\n")
    };
    let head = line("Limit", ["Soft Limit", "Hard Limit"], "Units");
    let lines = NAMES.iter().zip(limits).map(|((name, unit), limits)| {
        let [soft, hard] = limits.map(number);
        line(name, [&soft, &hard], unit)
    });
    head + &lines.collect::<String>()
}

/// A line of `/proc/PID/maps`.
#[derive(Debug)]
pub struct Region<'a, R> {
    /// From where to where.
    pub addresses: Range<usize>,
    /// What the process may do there, as three letters.
    pub rights: R,
    /// Whether others see what it writes there.
    pub is_shared: bool,
    /// What the region is for; empty if that is nothing special.
    pub name: &'a str,
}

impl<R: Display> Display for Region<'_, R> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Region { addresses: Range { start, end }, rights, is_shared, name } = self;
        let sharing = if *is_shared { 's' } else { 'p' };
        let gap = if name.is_empty() { "" } else { "          " };
        writeln!(formatter, "{start:x}-{end:x} {rights}{sharing} 00000000 00:00 0{gap}{name}")
    }
}
