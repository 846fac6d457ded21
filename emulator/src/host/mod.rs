//! The host's side of devices: disk images, entropy and shared directories. The only place where a device's work touches files.
mod disk;
mod entropy;
#[cfg(any(not(unix), test))]
mod portable;
#[cfg(unix)]
mod share;
#[cfg(unix)]
mod unix;

pub use disk::{DiskError, DiskImage};
pub use entropy::HostEntropy;
#[cfg(unix)]
pub use share::SharedDirectory;
