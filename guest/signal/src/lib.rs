//! Signals: those that have come and wait, what is done on each, and what a handler is told. Who sends them and when they
//! are delivered is the kernel's (POSIX, "Signal Concepts"; signal(7)).
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod actions;
mod information;
mod pending;
mod receivers;

pub use actions::{Actions, Default, default_of};
pub use information::Information;
pub use pending::Pending;
pub use receivers::{Delivery, ProcessSignals, ThreadSignals};

use abi::signal::Signal;

/// A signal's place in a set: bit 0 is signal 1.
pub const fn bit(number: u8) -> u64 {
    1 << (number - 1)
}

const fn set<const COUNT: usize>(signals: [Signal; COUNT]) -> u64 {
    let (mut all, mut index) = (0, 0);
    while index < COUNT {
        all |= bit(signals[index] as u8);
        index += 1;
    }
    all
}

/// Those that stop a process.
pub const STOPS: u64 =
    set([Signal::Stop, Signal::TerminalStop, Signal::TerminalInput, Signal::TerminalOutput]);
/// Those that no program can change anything about.
pub const UNSTOPPABLE: u64 = set([Signal::Kill, Signal::Stop]);
/// Those that an instruction of the program causes.
const SYNCHRONOUS: u64 = set([
    Signal::SegmentationFault,
    Signal::BusError,
    Signal::IllegalInstruction,
    Signal::Trap,
    Signal::FloatingPoint,
    Signal::BadSystemCall,
]);

#[cfg(test)]
mod tests;
