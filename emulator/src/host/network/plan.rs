//! The guest's network, with QEMU's addresses, and what of the outside is behind them.

use smoltcp::wire::EthernetAddress;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV4};

/// The gateway; to the guest, this computer.
pub const GATEWAY: Ipv4Addr = Ipv4Addr::new(10, 0, 2, 2);
/// Forwards to this computer's name server.
pub const NAME_SERVER: Ipv4Addr = Ipv4Addr::new(10, 0, 2, 3);
/// The network's mask.
pub const MASK: Ipv4Addr = Ipv4Addr::new(255, 255, 255, 0);
/// Bits of the mask.
pub const PREFIX: u8 = 24;

/// The gateway's own ports, for what is forwarded (RFC 6335, dynamic ports).
pub const OWN_PORTS: std::ops::RangeInclusive<u16> = 49_152..=65_535;

/// The port of name servers.
const DNS_PORT: u16 = 53;
/// Where Unix has the address of its name server.
const RESOLVER: &str = "/etc/resolv.conf";

/// The Ethernet address of one of the network's own addresses.
pub fn hardware_address(address: Ipv4Addr) -> Option<EthernetAddress> {
    let [a, b, c, d] = address.octets();
    matches!(address, GATEWAY | NAME_SERVER).then_some(EthernetAddress([0x52, 0x55, a, b, c, d]))
}

/// Whether a guest may have this address.
pub fn is_guest(address: Ipv4Addr) -> bool {
    is_inside(address) && hardware_address(address).is_none()
}

fn is_inside(address: Ipv4Addr) -> bool {
    address.to_bits() & MASK.to_bits() == GATEWAY.to_bits() & MASK.to_bits()
}

/// What the guest may reach.
pub struct Plan {
    /// Nothing.
    pub restricted: bool,
}

impl Plan {
    /// Where on the host's side a destination of the guest is.
    pub fn outside(&self, destination: SocketAddrV4) -> Option<SocketAddr> {
        let (address, port) = (*destination.ip(), destination.port());
        if self.restricted || port == 0 {
            return None;
        }
        match address {
            GATEWAY => Some(SocketAddr::from((Ipv4Addr::LOCALHOST, port))),
            NAME_SERVER if port == DNS_PORT => {
                let text = std::fs::read_to_string(RESOLVER).unwrap_or_default();
                resolver(&text).map(|address| SocketAddr::new(address, port))
            }
            _ if is_inside(address) || !is_unicast(address) => None,
            _ => Some(destination.into()),
        }
    }
}

/// Whether it is one computer's address on some network: neither this host's own, nor many.
fn is_unicast(address: Ipv4Addr) -> bool {
    let first = address.octets()[0];
    (1..224).contains(&first) && !address.is_loopback()
}

/// The first name server of a resolver's configuration.
fn resolver(text: &str) -> Option<IpAddr> {
    text.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        if words.next() == Some("nameserver") { words.next()?.parse().ok() } else { None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::GUEST;

    fn outside(restricted: bool, destination: &str) -> Option<String> {
        Plan { restricted }.outside(destination.parse().unwrap()).map(|address| address.to_string())
    }

    #[test]
    fn the_gateway_is_this_computer_and_others_are_themselves() {
        assert_eq!(outside(false, "10.0.2.2:80").as_deref(), Some("127.0.0.1:80"));
        assert_eq!(outside(false, "192.0.2.7:443").as_deref(), Some("192.0.2.7:443"));
        for nobody in [
            "10.0.2.9:80",
            "10.0.2.15:80",
            "10.0.2.255:80",
            "10.0.2.3:80",
            "127.0.0.1:80",
            "0.0.0.0:80",
            "0.1.2.3:80",
            "224.0.0.1:80",
            "255.255.255.255:80",
            "10.0.2.2:0",
        ] {
            assert_eq!(outside(false, nobody), None, "{nobody}");
        }
    }

    #[test]
    fn a_restricted_guest_reaches_nothing() {
        for destination in ["10.0.2.2:80", "10.0.2.3:53", "192.0.2.7:443"] {
            assert_eq!(outside(true, destination), None, "{destination}");
        }
    }

    #[test]
    fn the_first_name_server_counts() {
        let text = "# nameserver 1.1.1.1\nsearch x\n  nameserver\t192.0.2.1 \nnameserver 192.0.2.2\n";
        assert_eq!(resolver(text), Some("192.0.2.1".parse().unwrap()));
        assert_eq!(resolver("nameserver fd00::1"), Some("fd00::1".parse().unwrap()));
        assert_eq!((resolver(""), resolver("nameserver nobody")), (None, None));
    }

    #[test]
    fn guests_have_what_is_left_of_the_network() {
        assert!(is_guest(GUEST) && is_guest(Ipv4Addr::new(10, 0, 2, 99)));
        assert!(!is_guest(GATEWAY) && !is_guest(NAME_SERVER) && !is_guest(Ipv4Addr::new(10, 0, 3, 1)));
    }
}
