//! What is known of a process by others, and stays known when it is gone.

use abi::signal::Signal;
use core::fmt;
use core::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use spin::Once;

/// How a process has ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExitStatus {
    /// By itself, with this status.
    Exited(u8),
    /// By a signal, for something it did.
    Killed(Signal),
}

impl fmt::Display for ExitStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExitStatus::Exited(status) => write!(formatter, "ended with exit status {status}"),
            ExitStatus::Killed(signal) => write!(formatter, "killed by {signal}"),
        }
    }
}

/// Why a process leaves the hart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Departure {
    /// It lets others run first.
    Yielded,
    /// Its time is up.
    Preempted,
    /// It is over.
    Ended(ExitStatus),
}

/// The record of a process.
pub struct Record {
    /// Its number, 1 for the first.
    pub id: usize,
    /// Its name in messages.
    pub name: &'static str,
    voluntary_switches: AtomicU64,
    involuntary_switches: AtomicU64,
    status: Once<ExitStatus>,
}

impl Record {
    /// A record with the next number.
    pub fn new(name: &'static str) -> Record {
        static LAST: AtomicUsize = AtomicUsize::new(0);
        Record {
            id: LAST.fetch_add(1, Ordering::Relaxed) + 1,
            name,
            voluntary_switches: AtomicU64::new(0),
            involuntary_switches: AtomicU64::new(0),
            status: Once::new(),
        }
    }

    /// Notes that the process has left the hart.
    pub fn count(&self, departure: Departure) {
        match departure {
            Departure::Yielded => self.voluntary_switches.fetch_add(1, Ordering::Relaxed),
            Departure::Preempted => self.involuntary_switches.fetch_add(1, Ordering::Relaxed),
            Departure::Ended(_) => return,
        };
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
