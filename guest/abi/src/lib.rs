//! What the kernel and its programs agree on. Numbers and structures are those of Linux on riscv64, so that an
//! ordinary static Linux program finds here what it was compiled for.
#![no_std]

pub mod errno;
pub mod exit_status;
pub mod file;
pub mod lab;
pub mod memory;
pub mod process_start;
pub mod resource_usage;
pub mod signal;
pub mod system;
pub mod system_call;
pub mod terminal;
pub mod thread;
pub mod time;
