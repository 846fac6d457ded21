//! What a kernel is told when it starts, as bytes: the firmware's device tree, and its user's boot arguments and initial
//! archive with the task in it. All of it is believed as far as it makes sense.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

pub mod archive;
mod device_tree;
mod options;
mod task;

pub use device_tree::{Machine, Place};
pub use options::{Options, Unknown};
pub use task::{Program, TASK};

#[cfg(test)]
mod tests;
