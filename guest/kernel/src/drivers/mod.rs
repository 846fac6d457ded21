//! Devices, each a file.

pub mod console;
pub mod power;
pub mod timer;
