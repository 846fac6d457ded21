//! RISC-V test programs: our own, written in assembly beside this crate, and any
//! other suite that speaks the `tohost` protocol; how they are built, found and run.

pub mod benchmarks;
pub mod build;
pub mod manifest;
pub mod run;
pub mod sources;
pub mod suite;
