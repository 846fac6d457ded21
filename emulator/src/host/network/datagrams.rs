//! UDP: each pair of a port of the guest and a destination is a connected socket of the host, so that only the destination can
//! answer. It is forgotten when nothing has passed for a while.

use super::outbox::Outbox;
use super::plan::Plan;
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
    socket: UdpSocket,
    used: Instant,
}

/// The sockets.
#[derive(Default)]
pub struct Datagrams {
    flows: BTreeMap<Pair, Flow>,
}

impl Datagrams {
    /// Sends what the guest has sent. Like any network, it may lose it.
    pub fn send(&mut self, guest: SocketAddrV4, destination: SocketAddrV4, plan: &Plan, payload: &[u8]) {
        let pair = (guest, destination);
        let now = Instant::now();
        if !self.flows.contains_key(&pair) {
            let Some(outside) = plan.outside(destination) else { return };
            let Ok(socket) = connect(outside) else { return };
            if self.flows.len() >= FLOWS_MAX {
                let oldest = self.flows.iter().min_by_key(|(_, flow)| flow.used).map(|(&pair, _)| pair);
                oldest.and_then(|pair| self.flows.remove(&pair));
            }
            self.flows.insert(pair, Flow { socket, used: now });
        }
        if let Some(flow) = self.flows.get_mut(&pair) {
            flow.used = now;
            let _may_be_lost = flow.socket.send(payload);
        }
    }

    /// Adds what to wait for.
    pub fn descriptors<'a>(&'a self, list: &mut Vec<PollFd<'a>>) {
        list.extend(self.flows.values().map(|flow| PollFd::new(&flow.socket, PollFlags::IN)));
    }

    /// Takes what has come to sockets that are ready, and forgets those that nobody uses.
    pub fn serve(&mut self, ready: &BTreeSet<RawFd>, outbox: &mut Outbox, now: Instant) {
        self.flows.retain(|_, flow| now.duration_since(flow.used) < SILENCE);
        let mut bytes = Vec::new();
        for (&(guest, destination), flow) in &mut self.flows {
            if !ready.contains(&flow.socket.as_raw_fd()) {
                continue;
            }
            bytes.resize(DATAGRAM_MAX, 0);
            while outbox.has_room() {
                match flow.socket.recv(&mut bytes) {
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
