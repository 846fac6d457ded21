//! Threads that wait: for their turn, which comes round robin, for something to happen, or for a time; and timers. What a
//! thread is, what it can wait for and what the time is, is the kernel's.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod queues;
mod timers;

pub use queues::{Queues, Thread, Woken};
pub use timers::{Setting, Timers};

/// A time that does not come.
pub const NEVER: u64 = u64::MAX;

#[cfg(test)]
mod tests;
