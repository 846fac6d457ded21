//! TCP. The guest speaks with smoltcp, which takes every address for its own; each of its connections has a twin among the host's.
//!
//! The guest's first segment is kept until the host has connected. So the guest is refused what the host is refused, and
//! connections that come to forwarded ports go the other way.

use super::connection::{HostHalf, begin, guest_half, progress};
use super::open_forwards;
use super::outbox::Outbox;
use super::plan::{GATEWAY, OWN_PORTS, PREFIX, Plan};
use super::wire::Wire;
use crate::host::{Forward, NetworkError, Protocol};
use rustix::event::{PollFd, PollFlags};
use smoltcp::iface::{Config, Interface, SocketHandle, SocketSet};
use smoltcp::socket::tcp::{Socket, State};
use smoltcp::time::Instant;
use smoltcp::wire::{
    EthernetAddress, HardwareAddress, IpCidr, IpListenEndpoint, Ipv4Packet, Ipv4Repr, TcpPacket,
};
use std::collections::{BTreeMap, BTreeSet};
use std::net::{SocketAddr, SocketAddrV4, TcpListener, TcpStream};
use std::os::fd::{AsRawFd, RawFd};
use std::time::Duration;

/// The most connections.
const CONNECTIONS_MAX: usize = 256;
/// How long a guest may take to answer a forwarded connection.
const ANSWER: smoltcp::time::Duration = smoltcp::time::Duration::from_secs(30);

/// The two ends of a connection: the guest's, and the other as the guest knows it.
type Ends = (SocketAddrV4, SocketAddrV4);

enum Connection {
    /// The host connects; the guest's first segment waits.
    Connecting { stream: TcpStream, first: Vec<u8> },
    /// Both halves are there.
    Open { host: HostHalf, guest: SocketHandle },
}

struct Forwarded {
    listener: TcpListener,
    guest: SocketAddrV4,
}

/// All connections.
pub struct Streams {
    interface: Interface,
    sockets: SocketSet<'static>,
    connections: BTreeMap<Ends, Connection>,
    forwarded: Vec<Forwarded>,
    next_port: u16,
    started: std::time::Instant,
}

impl Streams {
    /// No connections; listens on what is forwarded.
    pub fn open(forwards: &[Forward]) -> Result<Self, NetworkError> {
        let forwarded = open_forwards(forwards, Protocol::Tcp, |forward| {
            let listener = TcpListener::bind(forward.host)?;
            listener.set_nonblocking(true)?;
            Ok(Forwarded { listener, guest: forward.guest })
        })?;
        let mut outbox = Outbox::new(EthernetAddress::default());
        let mut wire = Wire { incoming: None, outbox: &mut outbox };
        let mut interface = Interface::new(Config::new(HardwareAddress::Ip), &mut wire, Instant::ZERO);
        interface.update_ip_addrs(|addresses| {
            // There is room for one address at least.
            let _one_fits = addresses.push(IpCidr::new(GATEWAY.into(), PREFIX));
        });
        // Whatever is routed to the gateway is taken as if it were for it.
        let _one_fits = interface.routes_mut().add_default_ipv4_route(GATEWAY);
        interface.set_any_ip(true);
        Ok(Self {
            interface,
            sockets: SocketSet::new(Vec::new()),
            connections: BTreeMap::new(),
            forwarded,
            next_port: *OWN_PORTS.start(),
            started: std::time::Instant::now(),
        })
    }

    /// Where forwarded connections are accepted.
    pub fn listening(&self) -> impl Iterator<Item = SocketAddr> {
        self.forwarded.iter().filter_map(|forwarded| forwarded.listener.local_addr().ok())
    }

    fn now(&self) -> Instant {
        Instant::from_micros(i64::try_from(self.started.elapsed().as_micros()).unwrap_or(i64::MAX))
    }

    /// A packet of the guest.
    pub fn receive(&mut self, packet: &[u8], header: &Ipv4Repr, plan: &Plan, outbox: &mut Outbox) {
        let payload = Ipv4Packet::new_unchecked(packet);
        let Ok(segment) = TcpPacket::new_checked(payload.payload()) else { return };
        let guest = SocketAddrV4::new(header.src_addr, segment.src_port());
        let ends = (guest, SocketAddrV4::new(header.dst_addr, segment.dst_port()));
        if self.is_finished(&ends) {
            self.forget(&ends);
        }
        match self.connections.get(&ends) {
            // It is impatient, or has thought better of it.
            Some(Connection::Connecting { .. }) if segment.rst() => self.forget(&ends),
            Some(Connection::Connecting { .. }) => return,
            Some(Connection::Open { .. }) => {}
            None if segment.syn() && !segment.ack() && !segment.rst() => {
                if self.connections.len() < CONNECTIONS_MAX
                    && let Some(outside) = plan.outside(ends.1)
                    && let Ok(stream) = begin(outside)
                {
                    let first = packet.to_vec();
                    self.connections.insert(ends, Connection::Connecting { stream, first });
                    return;
                }
            }
            None => {}
        }
        // A segment of no connection is answered with a reset.
        self.hand_over(packet, outbox);
    }

    /// Whether a connection has ended and only waits for stray segments.
    fn is_finished(&self, ends: &Ends) -> bool {
        match self.connections.get(ends) {
            Some(&Connection::Open { guest, .. }) => {
                matches!(self.sockets.get::<Socket<'_>>(guest).state(), State::TimeWait | State::Closed)
            }
            Some(Connection::Connecting { .. }) | None => false,
        }
    }

    fn forget(&mut self, ends: &Ends) {
        if let Some(Connection::Open { guest, .. }) = self.connections.remove(ends) {
            self.sockets.remove(guest);
        }
    }

    /// Gives smoltcp a packet.
    fn hand_over(&mut self, packet: &[u8], outbox: &mut Outbox) {
        let now = self.now();
        let mut wire = Wire { incoming: Some(packet), outbox };
        self.interface.poll_ingress_single(now, &mut wire, &mut self.sockets);
    }

    /// Adds what to wait for.
    pub fn descriptors<'a>(&'a self, list: &mut Vec<PollFd<'a>>) {
        if self.connections.len() < CONNECTIONS_MAX {
            list.extend(
                self.forwarded.iter().map(|forwarded| PollFd::new(&forwarded.listener, PollFlags::IN)),
            );
        }
        for connection in self.connections.values() {
            let (stream, interest) = match connection {
                Connection::Connecting { stream, .. } => (stream, PollFlags::OUT),
                Connection::Open { host, guest } => (&host.stream, host.interest(self.sockets.get(*guest))),
            };
            // One that nothing is wanted of would still say that it is broken, again and again.
            if !interest.is_empty() {
                list.push(PollFd::new(stream, interest));
            }
        }
    }

    /// How long to wait at most.
    pub fn patience(&mut self) -> Option<Duration> {
        let now = self.now();
        self.interface.poll_delay(now, &self.sockets).map(Duration::from)
    }

    /// Moves everything on that can.
    pub fn serve(&mut self, ready: &BTreeSet<RawFd>, outbox: &mut Outbox) {
        self.accept(ready);
        let connected = self.connections.iter().filter_map(|(&ends, connection)| match connection {
            Connection::Connecting { stream, .. } if ready.contains(&stream.as_raw_fd()) => {
                progress(stream).map(|result| (ends, result))
            }
            Connection::Connecting { .. } | Connection::Open { .. } => None,
        });
        for (ends, result) in connected.collect::<Vec<_>>() {
            self.answer(ends, result.is_ok(), outbox);
        }
        for connection in self.connections.values_mut() {
            if let Connection::Open { host, guest } = connection {
                let guest = self.sockets.get_mut::<Socket<'_>>(*guest);
                if guest.state() != State::SynSent {
                    // It has answered; from now on it may take its time.
                    guest.set_timeout(None);
                }
                host.pump(guest, ready.contains(&host.stream.as_raw_fd()));
            }
        }
        let now = self.now();
        let mut wire = Wire { incoming: None, outbox };
        while self.interface.poll_egress(now, &mut wire, &mut self.sockets)
            == smoltcp::iface::PollResult::SocketStateChanged
        {}
        let all_said = outbox.has_room();
        self.reap(all_said);
    }

    /// The host has connected, or was refused: the guest's first segment finds a listener, or none.
    fn answer(&mut self, ends: Ends, connected: bool, outbox: &mut Outbox) {
        let Some(Connection::Connecting { stream, first }) = self.connections.remove(&ends) else { return };
        let mut socket = guest_half();
        let listener = IpListenEndpoint { addr: Some((*ends.1.ip()).into()), port: ends.1.port() };
        if connected && socket.listen(listener).is_ok() {
            let guest = self.sockets.add(socket);
            self.connections.insert(ends, Connection::Open { host: HostHalf::new(stream), guest });
        }
        self.hand_over(&first, outbox);
    }

    /// Takes connections to forwarded ports.
    fn accept(&mut self, ready: &BTreeSet<RawFd>) {
        for index in 0..self.forwarded.len() {
            let Forwarded { listener, guest } = &self.forwarded[index];
            let guest = *guest;
            if ready.contains(&listener.as_raw_fd())
                && self.connections.len() < CONNECTIONS_MAX
                && let Ok((stream, _)) = listener.accept()
            {
                self.forward(guest, stream);
            }
        }
    }

    fn forward(&mut self, guest: SocketAddrV4, stream: TcpStream) {
        if stream.set_nonblocking(true).is_err() {
            return;
        }
        // A failure costs time only.
        let _slower = stream.set_nodelay(true);
        let ends = loop {
            let port = self.next_port;
            self.next_port = if port == *OWN_PORTS.end() { *OWN_PORTS.start() } else { port + 1 };
            let ends = (guest, SocketAddrV4::new(GATEWAY, port));
            // There are more ports than connections.
            if !self.connections.contains_key(&ends) {
                break ends;
            }
        };
        let mut socket = guest_half();
        socket.set_timeout(Some(ANSWER));
        let remote = (smoltcp::wire::IpAddress::from(*guest.ip()), guest.port());
        let local = (smoltcp::wire::IpAddress::from(GATEWAY), ends.1.port());
        if socket.connect(self.interface.context(), remote, local).is_ok() {
            let guest = self.sockets.add(socket);
            self.connections.insert(ends, Connection::Open { host: HostHalf::new(stream), guest });
        }
    }

    /// Forgets connections that are over. A broken one stays until its reset has gone to the guest; one that both sides have
    /// ended stays only until `all_said`, the last acknowledgement among it: nothing is lost on the way that would come again.
    fn reap(&mut self, all_said: bool) {
        let over = |connection: &Connection| match connection {
            Connection::Connecting { .. } => false,
            Connection::Open { guest, .. } => {
                let socket = self.sockets.get::<Socket<'_>>(*guest);
                match socket.state() {
                    State::Closed => socket.remote_endpoint().is_none(),
                    // The guest has reset what it had begun.
                    State::Listen => true,
                    State::SynSent
                    | State::SynReceived
                    | State::Established
                    | State::FinWait1
                    | State::FinWait2
                    | State::CloseWait
                    | State::Closing
                    | State::LastAck => false,
                    State::TimeWait => all_said,
                }
            }
        };
        let finished = self.connections.iter().filter(|(_, connection)| over(connection));
        for ends in finished.map(|(&ends, _)| ends).collect::<Vec<_>>() {
            self.forget(&ends);
        }
    }
}
