//! Everything that only assembly, a CSR or a raw address can say, each behind a function that is safe to call. No
//! `unsafe` stands outside this folder.
#![allow(unsafe_code, reason = "this folder is where the kernel keeps it, each block with its reason")]

#[cfg(not(test))]
mod boot;
#[cfg(not(test))]
pub mod context;
#[cfg(not(test))]
pub mod floating_point;
#[cfg(not(test))]
pub mod frame_record;
#[cfg(not(test))]
pub mod hart_pointer;
#[cfg(not(test))]
pub mod heap;
#[cfg(not(test))]
pub mod image;
#[cfg(not(test))]
pub mod interrupts;
#[cfg(not(test))]
pub mod mmio;
#[cfg_attr(test, path = "physical_memory_for_tests.rs")]
pub mod physical_memory;
#[cfg_attr(test, path = "translation_for_tests.rs")]
pub mod translation;
#[cfg(not(test))]
pub mod trap;
