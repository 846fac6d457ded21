//! What the lessons have in common: doing something dangerous in a child, and telling what came of it.

use crate::{arch, system};
use abi::signal::Signal;

/// Marks a value as a lesson's own, so that somebody who watches the machine from outside recognizes the accesses.
pub const MARK: u64 = 0x5339_0000_0000_0000;

/// Moment `N` of the lesson: the emulator shows what it sees from outside, perhaps about this memory.
pub fn look<const N: u16>(address: usize, bytes: usize) {
    crate::arch::moment::<N>(address, bytes);
}

/// From here to the end of the phase whoever watches the machine counts under this number; 0 is for the time between.
pub fn begin_phase(number: usize) {
    arch::mark(number);
}

/// Ends the phase.
pub fn end_phase() {
    arch::mark(0);
}

/// Runs `deed` in a child process; says by which signal it was killed, if by one, else its exit status.
pub fn in_child(deed: impl FnOnce() -> i32) -> Result<u8, Option<Signal>> {
    match system::fork() {
        Ok(0) => system::exit(deed()),
        Ok(child) => match system::wait(child) {
            Ok((_, status)) => match system::killed_by(status) {
                Some(number) => Err(Signal::from_number(number as u8)),
                None => Ok((status >> 8) as u8),
            },
            Err(_) => Err(None),
        },
        Err(_) => Err(None),
    }
}

/// Says what is expected and what came; whether both are the same.
pub fn expect_death(what: &str, expected: Signal, deed: impl FnOnce() -> i32) -> bool {
    let ending = in_child(deed);
    match ending {
        Err(Some(signal)) if signal == expected => {
            crate::println!("{what}: the child was ended by {}, and I go on", signal.name());
            true
        }
        Err(Some(signal)) => {
            crate::println!("{what}: ended by {} where {} was due", signal.name(), expected.name());
            false
        }
        Err(None) | Ok(_) => {
            crate::println!("{what}: nothing has stopped the child");
            false
        }
    }
}

/// The exit status of a lesson: 0 if everything was as it should.
pub fn status(passed: bool) -> i32 {
    if passed { 0 } else { 1 }
}
