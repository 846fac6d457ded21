//! What a network for a guest is to be like.

use crate::devices::virtio::MacAddress;
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};

/// The address of a guest's card, unless somebody says otherwise; QEMU's.
pub const CARD: MacAddress = MacAddress([0x52, 0x54, 0x00, 0x12, 0x34, 0x56]);

/// The address that the guest is given.
pub const GUEST: Ipv4Addr = Ipv4Addr::new(10, 0, 2, 15);

/// What a network is to be like.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct UserNetworkConfig {
    /// The guest reaches neither this computer nor anything outside; only what is forwarded reaches it.
    pub restricted: bool,
    /// Ports of this computer behind which the guest is.
    pub forwards: Vec<Forward>,
}

/// What a port is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Protocol {
    /// Connections.
    Tcp,
    /// Datagrams.
    Udp,
}

/// A port of this computer whose connections or datagrams go to the guest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Forward {
    /// Which of them.
    pub protocol: Protocol,
    /// Where they are accepted.
    pub host: SocketAddr,
    /// Where they go.
    pub guest: SocketAddrV4,
}

/// Why a network cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum NetworkError {
    /// A port cannot be forwarded.
    #[error("hostfwd: {}: {reason}", .forward.host)]
    Forward {
        /// What was asked for.
        forward: Forward,
        /// The host's reason.
        reason: String,
    },
    /// There is none for this kind of host.
    #[error("guests have a network on Unix only")]
    Absent,
}
