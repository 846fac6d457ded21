//! How a process ends, as others are told of it (Linux `include/uapi/linux/wait.h`).

use crate::signal::Signal;
use core::fmt;

/// How a process has ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExitStatus {
    /// By itself, with this status.
    Exited(u8),
    /// By a signal.
    Killed(Signal),
    /// By a signal that has a number only.
    KilledByNumber(u8),
}

impl ExitStatus {
    /// By the signal with this number.
    pub fn killed_by(number: u8) -> ExitStatus {
        Signal::from_number(number).map_or(ExitStatus::KilledByNumber(number), ExitStatus::Killed)
    }

    /// As `wait4` reports it.
    pub fn wait_status(self) -> u32 {
        match self {
            ExitStatus::Exited(status) => u32::from(status) << 8,
            ExitStatus::Killed(signal) => signal as u32,
            ExitStatus::KilledByNumber(number) => u32::from(number),
        }
    }

    /// As shells report it.
    pub fn shell_status(self) -> u8 {
        match self {
            ExitStatus::Exited(status) => status,
            ExitStatus::Killed(signal) => 128 + signal as u8,
            ExitStatus::KilledByNumber(number) => 128 + number,
        }
    }
}

impl fmt::Display for ExitStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ExitStatus::Exited(status) => write!(formatter, "ended with exit status {status}"),
            ExitStatus::Killed(signal) => write!(formatter, "killed by {signal}"),
            ExitStatus::KilledByNumber(number) => write!(formatter, "killed by signal {number}"),
        }
    }
}
