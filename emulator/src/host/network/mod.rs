//! A network for the guest out of the host's ordinary sockets, as QEMU's user network is: the guest's connections and datagrams
//! become the host's, addresses are translated on the way, and nothing needs privileges.
//!
//! Nothing here waits, and nothing that a guest sends is more than a packet to drop: [`UserNetwork::send`] takes a frame,
//! [`UserNetwork::receive`] hands one out, both look at sockets that are ready only. What the guest is offered is bounded by
//! [`outbox`], what it can make the host do by the numbers of [`streams`] and [`datagrams`].
mod connection;
mod datagrams;
mod dhcp;
mod outbox;
mod plan;
mod streams;
mod wire;

use super::network_config::{Forward, NetworkError, Protocol, UserNetworkConfig};
use crate::devices::virtio::{MacAddress, Network};
use crate::host::disk::reason;
use datagrams::Datagrams;
use outbox::Outbox;
use plan::Plan;
use rustix::event::{PollFd, Timespec, poll};
use smoltcp::phy::ChecksumCapabilities;
use smoltcp::wire::{
    ArpOperation, ArpPacket, ArpRepr, EthernetAddress, EthernetFrame, EthernetProtocol, Icmpv4Packet,
    Icmpv4Repr, IpProtocol, Ipv4Packet, Ipv4Repr, UdpPacket, UdpRepr,
};
use std::collections::BTreeSet;
use std::io;
use std::net::{SocketAddr, SocketAddrV4};
use std::os::fd::{AsFd, AsRawFd, RawFd};
use std::time::{Duration, Instant};
use streams::Streams;

/// How long after a look at the host's sockets the next one may be, while the guest sends nothing.
const LOOK: Duration = Duration::from_micros(100);

/// A network of the user's own.
pub struct UserNetwork {
    plan: Plan,
    outbox: Outbox,
    streams: Streams,
    datagrams: Datagrams,
    /// What is forwarded, in the order of the configuration.
    forwarded: Vec<Protocol>,
    /// When the sockets were looked at; none if there is a reason to look again.
    looked: Option<Instant>,
}

impl UserNetwork {
    /// Opens the ports that are forwarded; the error is about one of them.
    pub fn open(config: &UserNetworkConfig, card: MacAddress) -> Result<Self, NetworkError> {
        Ok(Self {
            plan: Plan { restricted: config.restricted },
            outbox: Outbox::new(EthernetAddress(card.0)),
            streams: Streams::open(&config.forwards)?,
            datagrams: Datagrams::open(&config.forwards)?,
            forwarded: config.forwards.iter().map(|forward| forward.protocol).collect(),
            looked: None,
        })
    }

    /// What to wait for until there may be a frame for the guest.
    pub fn descriptors(&self) -> Vec<PollFd<'_>> {
        let mut list = Vec::new();
        self.streams.descriptors(&mut list);
        if self.outbox.has_room() {
            self.datagrams.descriptors(&mut list);
        }
        list
    }

    /// Lets everything pass that can, and says how long to wait then until there may be a frame for the guest.
    pub fn patience(&mut self) -> Option<Duration> {
        let had_none = self.outbox.is_empty();
        self.looked = None;
        self.look();
        // The one who has waited looks again.
        self.looked = None;
        if had_none && !self.outbox.is_empty() {
            return Some(Duration::ZERO);
        }
        // Without room there is nothing to do before the guest has taken some.
        if self.outbox.has_room() { self.streams.patience() } else { None }
    }

    /// Where forwarded connections and datagrams are accepted, in the order of the configuration.
    pub fn listening(&self) -> Vec<SocketAddr> {
        let (mut streams, mut datagrams) = (self.streams.listening(), self.datagrams.listening());
        let next = |protocol: &Protocol| match protocol {
            Protocol::Tcp => streams.next(),
            Protocol::Udp => datagrams.next(),
        };
        self.forwarded.iter().map_while(next).collect()
    }

    /// Lets everything pass that can.
    fn look(&mut self) {
        let now = Instant::now();
        if self.looked.is_some_and(|looked| now.duration_since(looked) < LOOK) {
            return;
        }
        self.looked = Some(now);
        let ready = self.ready();
        self.streams.serve(&ready, &mut self.outbox);
        self.datagrams.serve(&ready, &mut self.outbox, now);
    }

    /// The sockets that are ready.
    fn ready(&self) -> BTreeSet<RawFd> {
        let mut list = self.descriptors();
        let at_once = Timespec { tv_sec: 0, tv_nsec: 0 };
        if list.is_empty() || poll(&mut list, Some(&at_once)).is_err() {
            return BTreeSet::new();
        }
        let ready = list.iter().filter(|descriptor| !descriptor.revents().is_empty());
        ready.map(|descriptor| descriptor.as_fd().as_raw_fd()).collect()
    }

    fn receive_arp(&mut self, packet: &[u8]) -> Option<()> {
        let packet = ArpPacket::new_checked(packet).ok()?;
        let ArpRepr::EthernetIpv4 {
            operation: ArpOperation::Request,
            source_hardware_addr: asker,
            source_protocol_addr: asker_address,
            target_protocol_addr: wanted,
            ..
        } = ArpRepr::parse(&packet).ok()?
        else {
            return None;
        };
        let reply = ArpRepr::EthernetIpv4 {
            operation: ArpOperation::Reply,
            source_hardware_addr: plan::hardware_address(wanted)?,
            source_protocol_addr: wanted,
            target_hardware_addr: asker,
            target_protocol_addr: asker_address,
        };
        let mut bytes = vec![0; reply.buffer_len()];
        reply.emit(&mut ArpPacket::new_unchecked(&mut bytes));
        self.outbox.push(EthernetProtocol::Arp, &bytes);
        Some(())
    }

    fn receive_ipv4(&mut self, bytes: &[u8]) -> Option<()> {
        let packet = Ipv4Packet::new_checked(bytes).ok()?;
        let header = Ipv4Repr::parse(&packet, &ChecksumCapabilities::default()).ok()?;
        // Fragments are not put together: TCP does not send any, and UDP rarely.
        if packet.more_frags() || packet.frag_offset() != 0 {
            return None;
        }
        // A guest that has no address yet can only ask for one.
        if !plan::is_guest(header.src_addr) && header.next_header != IpProtocol::Udp {
            return None;
        }
        match header.next_header {
            IpProtocol::Tcp => {
                let packet = &bytes[..usize::from(packet.total_len())];
                self.streams.receive(packet, &header, &self.plan, &mut self.outbox);
                Some(())
            }
            IpProtocol::Udp => self.receive_udp(&header, packet.payload()),
            IpProtocol::Icmp => self.receive_icmp(&header, packet.payload()),
            _ => None,
        }
    }

    fn receive_udp(&mut self, header: &Ipv4Repr, bytes: &[u8]) -> Option<()> {
        let packet = UdpPacket::new_checked(bytes).ok()?;
        let (from, to) = (header.src_addr.into(), header.dst_addr.into());
        let ports = UdpRepr::parse(&packet, &from, &to, &ChecksumCapabilities::default()).ok()?;
        if ports.dst_port == dhcp::SERVER_PORT {
            return dhcp::answer(packet.payload(), header.dst_addr, &mut self.outbox);
        }
        if !plan::is_guest(header.src_addr) {
            return None;
        }
        let guest = SocketAddrV4::new(header.src_addr, ports.src_port);
        let destination = SocketAddrV4::new(header.dst_addr, ports.dst_port);
        self.datagrams.send(guest, destination, &self.plan, packet.payload());
        Some(())
    }

    /// The gateway and the name server answer a ping. Others cannot be asked without privileges.
    fn receive_icmp(&mut self, header: &Ipv4Repr, bytes: &[u8]) -> Option<()> {
        plan::hardware_address(header.dst_addr)?;
        let packet = Icmpv4Packet::new_checked(bytes).ok()?;
        let Icmpv4Repr::EchoRequest { ident, seq_no, data } =
            Icmpv4Repr::parse(&packet, &ChecksumCapabilities::default()).ok()?
        else {
            return None;
        };
        let reply = Icmpv4Repr::EchoReply { ident, seq_no, data };
        let mut payload = vec![0; reply.buffer_len()];
        reply.emit(&mut Icmpv4Packet::new_unchecked(&mut payload[..]), &ChecksumCapabilities::default());
        self.outbox.push_ipv4(header.dst_addr, header.src_addr, IpProtocol::Icmp, &payload);
        Some(())
    }
}

/// Opens what is forwarded of one protocol.
fn open_forwards<T>(
    forwards: &[Forward],
    protocol: Protocol,
    open: impl Fn(&Forward) -> io::Result<T>,
) -> Result<Vec<T>, NetworkError> {
    let mine = forwards.iter().filter(|forward| forward.protocol == protocol);
    mine.map(|forward| {
        open(forward).map_err(|error| NetworkError::Forward { forward: *forward, reason: reason(&error) })
    })
    .collect()
}

impl Network for UserNetwork {
    fn send(&mut self, frame: &[u8]) {
        self.looked = None;
        let Ok(frame) = EthernetFrame::new_checked(frame) else { return };
        // What is for somebody else, or makes no sense, is dropped.
        let _understood = match frame.ethertype() {
            EthernetProtocol::Arp => self.receive_arp(frame.payload()),
            EthernetProtocol::Ipv4 => self.receive_ipv4(frame.payload()),
            EthernetProtocol::Ipv6 | EthernetProtocol::Unknown(_) => None,
        };
    }

    fn receive(&mut self) -> Option<Vec<u8>> {
        if self.outbox.is_empty() {
            self.look();
        }
        self.outbox.pop()
    }
}

#[cfg(test)]
mod tests;
