//! From a program's file to its start, without a kernel: what the file says of its segments, what the first line of a
//! script says, which pages of an address space show what, and how the first stack is laid out.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod elf;
mod load;
mod script;
mod start_error;
mod start_stack;

pub use elf::{Elf, ElfError, HEAD_BYTES, Placed, Segment};
pub use load::{File, Loaded, Memory, Places, behind_scripts, load};
pub use script::{Interpreter, LONGEST_LINE, interpreter};
pub use start_error::StartError;
pub use start_stack::{AuxiliaryValues, Words, build};

#[cfg(test)]
mod tests;
