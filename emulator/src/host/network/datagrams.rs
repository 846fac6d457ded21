//! UDP: each pair of a port of the guest and a destination is a connected socket of the host, so that only the destination can
//! answer. It is forgotten when nothing has passed for a while.
//!
//! Whoever sends to a forwarded port is a port of the gateway to the guest: the same one if that is free, as it is what the
//! guest would reach a program of this computer by.

use super::open_forwards;
use super::outbox::Outbox;
use super::plan::{GATEWAY, OWN_PORTS, Plan};
use crate::host::{Forward, NetworkError, Protocol};
use rustix::event::{PollFd, PollFlags};
use smoltcp::phy::ChecksumCapabilities;
use smoltcp::wire::{IpProtocol, UDP_HEADER_LEN, UdpPacket, UdpRepr};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, UdpSocket};
use std::os::fd::{AsRawFd, RawFd};
use std::time::{Duration, Instant};

/// The most sockets.
const FLOWS_MAX: usize = 128;
/// How long a socket is kept after the last datagram.
const SILENCE: Duration = Duration::from_secs(60);
/// Bytes of the largest datagram.
const DATAGRAM_MAX: usize = 0xffff - 28;

/// Whom a socket is between: a port of the guest, and the destination as the guest knows it.
type Pair = (SocketAddrV4, SocketAddrV4);

struct Flow {
    way: Way,
    used: Instant,
}

/// How the other side is reached.
enum Way {
    /// By a socket of its own.
    Own(UdpSocket),
    /// By a forwarded port, to which it has sent.
    Forwarded { index: usize, peer: SocketAddr },
}

struct Forwarded {
    socket: UdpSocket,
    guest: SocketAddrV4,
}

/// The sockets.
pub struct Datagrams {
    flows: BTreeMap<Pair, Flow>,
    forwarded: Vec<Forwarded>,
}

impl Datagrams {
    /// Nothing has passed yet; listens on what is forwarded.
    pub fn open(forwards: &[Forward]) -> Result<Self, NetworkError> {
        let forwarded = open_forwards(forwards, Protocol::Udp, |forward| {
            let socket = UdpSocket::bind(forward.host)?;
            socket.set_nonblocking(true)?;
            Ok(Forwarded { socket, guest: forward.guest })
        })?;
        Ok(Self { flows: BTreeMap::new(), forwarded })
    }

    /// Where forwarded datagrams are accepted.
    pub fn listening(&self) -> impl Iterator<Item = SocketAddr> {
        self.forwarded.iter().filter_map(|forwarded| forwarded.socket.local_addr().ok())
    }

    /// Sends what the guest has sent. Like any network, it may lose it.
    pub fn send(&mut self, guest: SocketAddrV4, destination: SocketAddrV4, plan: &Plan, payload: &[u8]) {
        let pair = (guest, destination);
        let now = Instant::now();
        if !self.flows.contains_key(&pair) {
            let Some(outside) = plan.outside(destination) else { return };
            let Ok(socket) = connect(outside) else { return };
            self.insert(pair, Way::Own(socket), now);
        }
        if let Some(flow) = self.flows.get_mut(&pair) {
            flow.used = now;
            let _may_be_lost = match &flow.way {
                Way::Own(socket) => socket.send(payload),
                Way::Forwarded { index, peer } => self.forwarded[*index].socket.send_to(payload, peer),
            };
        }
    }

    fn insert(&mut self, pair: Pair, way: Way, now: Instant) {
        if self.flows.len() >= FLOWS_MAX {
            let oldest = self.flows.iter().min_by_key(|(_, flow)| flow.used).map(|(&pair, _)| pair);
            oldest.and_then(|pair| self.flows.remove(&pair));
        }
        self.flows.insert(pair, Flow { way, used: now });
    }

    /// Adds what to wait for.
    pub fn descriptors<'a>(&'a self, list: &mut Vec<PollFd<'a>>) {
        let own = self.flows.values().filter_map(|flow| match &flow.way {
            Way::Own(socket) => Some(socket),
            Way::Forwarded { .. } => None,
        });
        let sockets = own.chain(self.forwarded.iter().map(|forwarded| &forwarded.socket));
        list.extend(sockets.map(|socket| PollFd::new(socket, PollFlags::IN)));
    }

    /// Takes what has come to sockets that are ready, and forgets those that nobody uses.
    pub fn serve(&mut self, ready: &BTreeSet<RawFd>, outbox: &mut Outbox, now: Instant) {
        self.flows.retain(|_, flow| now.duration_since(flow.used) < SILENCE);
        let mut bytes = Vec::new();
        for (&(guest, destination), flow) in &mut self.flows {
            let Way::Own(socket) = &flow.way else { continue };
            if !ready.contains(&socket.as_raw_fd()) {
                continue;
            }
            bytes.resize(DATAGRAM_MAX, 0);
            while outbox.has_room() {
                match socket.recv(&mut bytes) {
                    Ok(length) => {
                        flow.used = now;
                        deliver(destination, guest, &bytes[..length], outbox);
                    }
                    // That the destination refused an earlier datagram ends nothing.
                    Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => {}
                    Err(_) => break,
                }
            }
        }
        for index in 0..self.forwarded.len() {
            bytes.resize(DATAGRAM_MAX, 0);
            while ready.contains(&self.forwarded[index].socket.as_raw_fd())
                && outbox.has_room()
                && let Ok((length, peer)) = self.forwarded[index].socket.recv_from(&mut bytes)
            {
                let (guest, from) = self.pair_of(index, peer, now);
                deliver(from, guest, &bytes[..length], outbox);
            }
        }
    }

    /// The pair that somebody is of who has sent to a forwarded port.
    fn pair_of(&mut self, index: usize, peer: SocketAddr, now: Instant) -> Pair {
        let known = self.flows.iter_mut().find(|(_, flow)| match flow.way {
            Way::Own(_) => false,
            Way::Forwarded { index: port, peer: other } => (port, other) == (index, peer),
        });
        if let Some((&pair, flow)) = known {
            flow.used = now;
            return pair;
        }
        let guest = self.forwarded[index].guest;
        let from = |port| (guest, SocketAddrV4::new(GATEWAY, port));
        let mut ports = std::iter::once(peer.port()).chain(OWN_PORTS);
        // There are more ports than pairs.
        let port = ports.find(|&port| !self.flows.contains_key(&from(port))).unwrap_or_default();
        self.insert(from(port), Way::Forwarded { index, peer }, now);
        from(port)
    }
}

fn connect(destination: SocketAddr) -> io::Result<UdpSocket> {
    let any: SocketAddr = match destination {
        SocketAddr::V4(_) => (Ipv4Addr::UNSPECIFIED, 0).into(),
        SocketAddr::V6(_) => (Ipv6Addr::UNSPECIFIED, 0).into(),
    };
    let socket = UdpSocket::bind(any)?;
    socket.set_nonblocking(true)?;
    socket.connect(destination)?;
    Ok(socket)
}

fn deliver(from: SocketAddrV4, to: SocketAddrV4, payload: &[u8], outbox: &mut Outbox) {
    let mut datagram = vec![0; UDP_HEADER_LEN + payload.len()];
    UdpRepr { src_port: from.port(), dst_port: to.port() }.emit(
        &mut UdpPacket::new_unchecked(&mut datagram[..]),
        &(*from.ip()).into(),
        &(*to.ip()).into(),
        payload.len(),
        |bytes| bytes.copy_from_slice(payload),
        &ChecksumCapabilities::default(),
    );
    outbox.push_ipv4(*from.ip(), *to.ip(), IpProtocol::Udp, &datagram);
}
