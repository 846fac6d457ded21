//! What a kernel tells about itself and its processes in `/proc`: the facts, and from them texts in Linux's formats
//! (proc(5)). What this kernel does not know or has not got is 0 there.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod machine;
mod process;

pub use machine::{Memory, Mount, Times, mountinfo, mounts, uuid, version};
pub use process::{Process, Region, State, limits};

const NANOSECONDS: u64 = 1_000_000_000;
/// Nanoseconds of a hundredth of a second, in which times are told.
pub const TICK: u64 = NANOSECONDS / 100;

/// KiB of a page.
const KIB: usize = 4;

#[cfg(test)]
mod tests;
