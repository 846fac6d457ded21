//! The host's side of devices: disk images, entropy, shared directories and the network. The only place where a device's work
//! touches files and sockets.
mod disk;
mod entropy;
#[cfg(unix)]
mod network;
mod network_config;
#[cfg(not(unix))]
mod no_network;
#[cfg(any(not(unix), test))]
mod portable;
#[cfg(unix)]
mod share;
#[cfg(unix)]
mod unix;

pub use disk::{DiskError, DiskImage};
pub use entropy::HostEntropy;
#[cfg(unix)]
pub use network::UserNetwork;
pub use network_config::{CARD, Forward, GUEST, NetworkError, Protocol, UserNetworkConfig};
#[cfg(not(unix))]
pub use no_network::UserNetwork;
#[cfg(unix)]
pub use share::SharedDirectory;
