//! What is known of a process by others, and stays known when it is gone.

use crate::drivers::timer;
use abi::exit_status::ExitStatus;
use alloc::string::String;
use core::fmt;
use core::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use spin::{Mutex, Once};

/// Why a thread leaves the hart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Departure {
    /// It lets others run first.
    Yielded,
    /// Its time is up.
    Preempted,
    /// It waits for something.
    Waiting,
    /// It is over.
    Ended,
}

static LAST_ID: AtomicUsize = AtomicUsize::new(0);

/// The next number for a process or thread.
pub fn next_id() -> usize {
    LAST_ID.fetch_add(1, Ordering::Relaxed) + 1
}

/// The number that was given out last.
pub fn last_id() -> usize {
    LAST_ID.load(Ordering::Relaxed)
}

/// The record of a process.
pub struct Record {
    /// Its number.
    pub id: usize,
    /// When it was started, in nanoseconds.
    pub start: u64,
    name: Mutex<String>,
    /// Ticks that its threads have run, and that its children had when it asked for their end.
    ticks: AtomicU64,
    children_ticks: AtomicU64,
    voluntary_switches: AtomicU64,
    involuntary_switches: AtomicU64,
    status: Once<ExitStatus>,
}

impl Record {
    /// A record with a new number, and a name for messages.
    pub fn new(name: &str) -> Record {
        Record {
            id: next_id(),
            start: timer::nanoseconds(),
            name: Mutex::new(String::from(name)),
            ticks: AtomicU64::new(0),
            children_ticks: AtomicU64::new(0),
            voluntary_switches: AtomicU64::new(0),
            involuntary_switches: AtomicU64::new(0),
            status: Once::new(),
        }
    }

    /// Its name in messages.
    pub fn name(&self) -> String {
        self.name.lock().clone()
    }

    /// It is called something else from now on.
    pub fn rename(&self, name: &str) {
        *self.name.lock() = String::from(name);
    }

    /// Nanoseconds that its threads have run.
    pub fn time(&self) -> u64 {
        timer::nanoseconds_at(self.ticks.load(Ordering::Relaxed))
    }

    /// Nanoseconds that its children had run when it asked for their end.
    pub fn time_of_children(&self) -> u64 {
        timer::nanoseconds_at(self.children_ticks.load(Ordering::Relaxed))
    }

    /// Takes over the times of a child that has ended.
    pub fn add_child(&self, child: &Record) {
        let ticks = child.ticks.load(Ordering::Relaxed) + child.children_ticks.load(Ordering::Relaxed);
        self.children_ticks.fetch_add(ticks, Ordering::Relaxed);
    }

    /// Notes that a thread of the process has left the hart after so many ticks.
    pub fn count(&self, departure: Departure, ticks: u64) {
        self.ticks.fetch_add(ticks, Ordering::Relaxed);
        let switches = match departure {
            Departure::Preempted => &self.involuntary_switches,
            Departure::Yielded | Departure::Waiting | Departure::Ended => &self.voluntary_switches,
        };
        switches.fetch_add(1, Ordering::Relaxed);
    }

    /// How often the process has left by itself, and how often because its time was up.
    pub fn switches(&self) -> (u64, u64) {
        (self.voluntary_switches.load(Ordering::Relaxed), self.involuntary_switches.load(Ordering::Relaxed))
    }

    /// Notes how the process has ended.
    pub fn end(&self, status: ExitStatus) {
        self.status.call_once(|| status);
    }

    /// How the process has ended, if it has.
    pub fn status(&self) -> Option<ExitStatus> {
        self.status.get().copied()
    }
}

impl fmt::Display for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "process {} ({})", self.id, self.name.lock())
    }
}
