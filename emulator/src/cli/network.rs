//! Options for the guest's network, in QEMU's words: `--netdev user,…` with a `--device`, and `--net user,…` for both.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, SocketAddrV4};
use sv39::devices::virtio::MacAddress;
use sv39::host::{CARD, Forward, GUEST, Protocol, UserNetworkConfig};

/// What `--net` says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Net {
    /// No network.
    None,
    /// A card on a network.
    User(Card),
}

/// A card and the network that it is on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// Its address.
    pub address: MacAddress,
    /// The network.
    pub network: UserNetworkConfig,
}

/// A network that a `--device` names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Netdev {
    /// Its name.
    pub id: String,
    /// What it is like.
    pub network: UserNetworkConfig,
}

/// Reads the value of `--net`.
pub fn net(text: &str) -> Result<Net, String> {
    let mut properties = super::virtio::properties(text).into_iter();
    match properties.next() {
        Some((kind, None)) if kind == "none" && properties.len() == 0 => return Ok(Net::None),
        Some((kind, None)) if kind == "user" => {}
        _ => return Err("there are user and none".to_owned()),
    }
    let mut card = Card { address: CARD, network: UserNetworkConfig::default() };
    for (key, value) in properties {
        let value = value.ok_or_else(|| format!("expected {key}=…"))?;
        match (key.as_str(), value.as_str()) {
            ("mac", text) => card.address = mac(text)?,
            ("model", "virtio" | "virtio-net-device") | ("id", _) => {}
            _ => property(&mut card.network, &key, &value)?,
        }
    }
    Ok(Net::User(card))
}

/// Reads the value of `--netdev`.
pub fn netdev(text: &str) -> Result<Netdev, String> {
    let mut properties = super::virtio::properties(text).into_iter();
    if properties.next() != Some(("user".to_owned(), None)) {
        return Err("there is user".to_owned());
    }
    let (mut id, mut network) = (None, UserNetworkConfig::default());
    for (key, value) in properties {
        let value = value.ok_or_else(|| format!("expected {key}=…"))?;
        match key.as_str() {
            "id" => id = Some(value),
            _ => property(&mut network, &key, &value)?,
        }
    }
    let id = id.ok_or("it needs an id=…, which a --device names")?;
    Ok(Netdev { id, network })
}

fn property(network: &mut UserNetworkConfig, key: &str, value: &str) -> Result<(), String> {
    match key {
        "restrict" => network.restricted = super::virtio::switch(key, value)?,
        "hostfwd" => network.forwards.push(forward(value)?),
        _ => return Err(format!("{key}={value} is not here")),
    }
    Ok(())
}

/// Reads `tcp:[ADDRESS]:PORT-[ADDRESS]:PORT`, or the same with `udp`. Without an address only this computer itself is let in.
fn forward(text: &str) -> Result<Forward, String> {
    let wrong = || "expected hostfwd=tcp|udp:[ADDRESS]:PORT-[ADDRESS]:PORT".to_owned();
    let (protocol, rest) = text.split_once(':').ok_or_else(wrong)?;
    let protocol = match protocol {
        "tcp" | "" => Protocol::Tcp,
        "udp" => Protocol::Udp,
        _ => return Err(wrong()),
    };
    let (host, guest) = rest.split_once('-').ok_or_else(wrong)?;
    let (host_address, host_port) = host.rsplit_once(':').ok_or_else(wrong)?;
    let (guest_address, guest_port) = guest.rsplit_once(':').ok_or_else(wrong)?;
    let host_address: IpAddr = match host_address.trim_matches(['[', ']']) {
        "" => Ipv4Addr::LOCALHOST.into(),
        address => address.parse().map_err(|_| wrong())?,
    };
    let guest_address: Ipv4Addr = match guest_address {
        "" => GUEST,
        address => address.parse().map_err(|_| wrong())?,
    };
    if guest_address.octets()[..3] != GUEST.octets()[..3] {
        return Err("hostfwd: the guest is in 10.0.2.0/24".to_owned());
    }
    let guest_port = guest_port.parse().ok().filter(|&port| port != 0).ok_or_else(wrong)?;
    let host = SocketAddr::new(host_address, host_port.parse().map_err(|_| wrong())?);
    Ok(Forward { protocol, host, guest: SocketAddrV4::new(guest_address, guest_port) })
}

/// Reads an Ethernet address of one card.
pub fn mac(text: &str) -> Result<MacAddress, String> {
    let wrong = || "mac is six bytes such as 52:54:00:12:34:56, the first of them even".to_owned();
    let bytes: Option<Vec<u8>> = text
        .split([':', '-'])
        .map(|byte| if byte.len() == 2 { u8::from_str_radix(byte, 16).ok() } else { None })
        .collect();
    let bytes: [u8; 6] = bytes.and_then(|bytes| bytes.try_into().ok()).ok_or_else(wrong)?;
    // An odd first byte stands for many cards.
    if bytes[0] & 1 == 0 { Ok(MacAddress(bytes)) } else { Err(wrong()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_written_as_for_qemu() {
        let forward = |protocol, host: &str, guest: &str| Forward {
            protocol,
            host: host.parse().unwrap(),
            guest: guest.parse().unwrap(),
        };
        let wide = forward(Protocol::Udp, "0.0.0.0:80", "10.0.2.20:8080");
        let forward = forward(Protocol::Tcp, "127.0.0.1:2222", "10.0.2.15:22");
        let network = UserNetworkConfig { restricted: true, forwards: vec![forward, wide] };
        let text = "user,id=n0,restrict=on,hostfwd=tcp::2222-:22,hostfwd=udp:0.0.0.0:80-10.0.2.20:8080";
        assert_eq!(netdev(text), Ok(Netdev { id: "n0".to_owned(), network: network.clone() }));
        let card = Card { address: MacAddress([2, 0, 0, 0, 0, 0xfe]), network };
        assert_eq!(net(&format!("{text},mac=02:00:00:00:00:fe")), Ok(Net::User(card)));
        assert_eq!(net("none"), Ok(Net::None));
        let six = net("user,hostfwd=tcp:[::1]:0-:7").unwrap();
        let Net::User(Card { network, .. }) = six else { panic!("{six:?}") };
        assert_eq!(network.forwards[0].host, "[::1]:0".parse().unwrap());
    }

    #[test]
    fn what_is_wrong_is_refused() {
        let wrong = "expected hostfwd=tcp|udp:[ADDRESS]:PORT-[ADDRESS]:PORT";
        for (text, message) in [
            ("tap,ifname=x", "there are user and none"),
            ("none,x=y", "there are user and none"),
            ("", "there are user and none"),
            ("user,tftp=/", "tftp=/ is not here"),
            ("user,restrict=maybe", "restrict is on or off"),
            ("user,restrict", "expected restrict=…"),
            ("user,hostfwd=2222", wrong),
            ("user,hostfwd=tcp::2222", wrong),
            ("user,hostfwd=tcp::2222-:0", wrong),
            ("user,hostfwd=tcp::70000-:1", wrong),
            ("user,hostfwd=tcp:here:1-:1", wrong),
            ("user,hostfwd=icmp::1-:1", wrong),
            ("user,hostfwd=udp::1-:0", wrong),
            ("user,hostfwd=tcp::1-10.0.3.1:1", "hostfwd: the guest is in 10.0.2.0/24"),
            ("user,mac=1", "mac is six bytes such as 52:54:00:12:34:56, the first of them even"),
            (
                "user,mac=53:54:00:12:34:56",
                "mac is six bytes such as 52:54:00:12:34:56, the first of them even",
            ),
        ] {
            assert_eq!(net(text), Err(message.to_owned()), "{text}");
        }
        assert_eq!(netdev("user"), Err("it needs an id=…, which a --device names".to_owned()));
        assert_eq!(netdev("bridge,id=x"), Err("there is user".to_owned()));
    }
}
