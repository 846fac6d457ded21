//! The host's side of devices: disk images and entropy. The only place where a device's work touches files.
mod disk;
mod entropy;
#[cfg(any(not(unix), test))]
mod portable;
#[cfg(unix)]
mod unix;

pub use disk::{DiskError, DiskImage};
pub use entropy::HostEntropy;
