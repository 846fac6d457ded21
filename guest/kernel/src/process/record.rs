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

/// How long a process has run, in ticks.
#[derive(Clone, Copy)]
pub struct Times {
    /// Its own threads.
    pub own: u64,
    /// Its children, when it asked for their end.
    pub children: u64,
    /// How often it has left the hart by itself.
    pub left: u64,
    /// How often because its time was up.
    pub preempted: u64,
}

/// The record of a process.
pub struct Record {
    /// Its number.
    pub id: usize,
    /// When it was started, in nanoseconds.
    pub start: u64,
    name: Mutex<String>,
    /// See `Times`.
    own: AtomicU64,
    children: AtomicU64,
    left: AtomicU64,
    preempted: AtomicU64,
    status: Once<ExitStatus>,
}

impl Record {
    /// A record with a new number, and a name for messages.
    pub fn new(name: &str) -> Record {
        Record {
            id: next_id(),
            start: timer::nanoseconds(),
            name: Mutex::new(String::from(name)),
            own: AtomicU64::new(0),
            children: AtomicU64::new(0),
            left: AtomicU64::new(0),
            preempted: AtomicU64::new(0),
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

    /// How long it has run so far.
    pub fn times(&self) -> Times {
        let [own, children, left, preempted] = [&self.own, &self.children, &self.left, &self.preempted]
            .map(|count| count.load(Ordering::Relaxed));
        Times { own, children, left, preempted }
    }

    /// Takes over the times of a child that has ended.
    pub fn add_child(&self, child: &Record) {
        let Times { own, children, .. } = child.times();
        self.children.fetch_add(own + children, Ordering::Relaxed);
    }

    /// Notes that a thread of the process has left the hart after so many ticks.
    pub fn count(&self, departure: Departure, ticks: u64) {
        self.own.fetch_add(ticks, Ordering::Relaxed);
        let switches = match departure {
            Departure::Preempted => &self.preempted,
            Departure::Yielded | Departure::Waiting | Departure::Ended => &self.left,
        };
        switches.fetch_add(1, Ordering::Relaxed);
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
