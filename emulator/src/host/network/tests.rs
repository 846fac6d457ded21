//! The network as a guest sees it: another smoltcp on the cable, and servers and clients on the host's loopback.

use super::*;
use crate::host::{CARD, GUEST};
use proptest::prelude::*;
use smoltcp::iface::{Config, Interface, SocketHandle, SocketSet};
use smoltcp::phy::{Device, DeviceCapabilities, Medium, RxToken, TxToken};
use smoltcp::socket::tcp::{Socket, SocketBuffer, State};
use smoltcp::wire::{
    DhcpMessageType, DhcpPacket, DhcpRepr, EthernetRepr, HardwareAddress, IpCidr, UDP_HEADER_LEN,
};
use std::collections::VecDeque;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::thread::JoinHandle;

/// Bytes of a transfer that needs many windows.
const BULK: usize = 3 << 20;
/// How long a test waits for what must happen.
const PATIENCE: Duration = Duration::from_secs(120);

/// The guest's end of the cable, and the network at the other.
struct Cable {
    network: UserNetwork,
    incoming: VecDeque<Vec<u8>>,
}

struct Taken(Vec<u8>);

struct Given<'a>(&'a mut UserNetwork);

impl RxToken for Taken {
    fn consume<R, F: FnOnce(&[u8]) -> R>(self, read: F) -> R {
        read(&self.0)
    }
}

impl TxToken for Given<'_> {
    fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, length: usize, fill: F) -> R {
        let mut frame = vec![0; length];
        let result = fill(&mut frame);
        self.0.send(&frame);
        result
    }
}

impl Device for Cable {
    type RxToken<'a> = Taken;
    type TxToken<'a> = Given<'a>;

    fn receive(&mut self, _now: smoltcp::time::Instant) -> Option<(Taken, Given<'_>)> {
        let frame = self.incoming.pop_front().or_else(|| self.network.receive())?;
        Some((Taken(frame), Given(&mut self.network)))
    }

    fn transmit(&mut self, _now: smoltcp::time::Instant) -> Option<Given<'_>> {
        Some(Given(&mut self.network))
    }

    fn capabilities(&self) -> DeviceCapabilities {
        let mut capabilities = DeviceCapabilities::default();
        capabilities.medium = Medium::Ethernet;
        capabilities.max_transmission_unit = 1514;
        capabilities
    }
}

/// A guest with one TCP socket.
struct Guest {
    cable: Cable,
    interface: Interface,
    sockets: SocketSet<'static>,
    socket: SocketHandle,
    started: Instant,
}

impl Guest {
    fn new(network: UserNetwork) -> Self {
        let mut cable = Cable { network, incoming: VecDeque::new() };
        let config = Config::new(HardwareAddress::Ethernet(EthernetAddress(CARD.0)));
        let mut interface = Interface::new(config, &mut cable, smoltcp::time::Instant::ZERO);
        interface.update_ip_addrs(|addresses| addresses.push(IpCidr::new(GUEST.into(), 24)).unwrap());
        interface.routes_mut().add_default_ipv4_route(plan::GATEWAY).unwrap();
        let buffer = || SocketBuffer::new(vec![0; 60_000]);
        let mut sockets = SocketSet::new(Vec::new());
        let socket = sockets.add(Socket::new(buffer(), buffer()));
        Self { cable, interface, sockets, socket, started: Instant::now() }
    }

    fn socket(&mut self) -> &mut Socket<'static> {
        self.sockets.get_mut(self.socket)
    }

    fn connect(&mut self, destination: SocketAddrV4) {
        let remote = (smoltcp::wire::IpAddress::from(*destination.ip()), destination.port());
        let socket = self.sockets.get_mut::<Socket<'_>>(self.socket);
        socket.connect(self.interface.context(), remote, 50_000).unwrap();
    }

    /// Lets things happen until `done` says that they have.
    fn until(&mut self, mut done: impl FnMut(&mut Socket<'static>) -> bool) {
        while !done(self.socket()) {
            assert!(self.started.elapsed() < PATIENCE, "it happens: {:?}", self.socket().state());
            let now = smoltcp::time::Instant::from_micros(self.started.elapsed().as_micros() as i64);
            self.interface.poll(now, &mut self.cable, &mut self.sockets);
            let patience =
                self.cable.network.patience().unwrap_or(Duration::MAX).min(Duration::from_millis(1));
            let limit = Timespec::try_from(patience).unwrap();
            poll(&mut self.cable.network.descriptors(), Some(&limit)).unwrap();
        }
    }

    /// Sends all of it.
    fn send(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        self.until(|socket| {
            if socket.can_send() {
                rest = &rest[socket.send_slice(rest).unwrap()..];
            }
            rest.is_empty()
        });
    }

    /// Takes what comes until the other side has ended.
    fn receive_all(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.until(|socket| {
            while socket.can_recv() {
                socket.recv(|part| (part.len(), bytes.extend_from_slice(part))).unwrap();
            }
            socket.state() == State::CloseWait || socket.state() == State::TimeWait
        });
        bytes
    }
}

fn network(restricted: bool, forwards: &[Forward]) -> UserNetwork {
    let config = UserNetworkConfig { restricted, forwards: forwards.to_vec() };
    UserNetwork::open(&config, CARD).unwrap()
}

/// A free port of the loopback that leads to one of the guest's.
fn forward(protocol: Protocol, port: u16) -> Forward {
    Forward { protocol, host: "127.0.0.1:0".parse().unwrap(), guest: SocketAddrV4::new(GUEST, port) }
}

/// The network's name for a server on the loopback.
fn through_gateway(server: SocketAddr) -> SocketAddrV4 {
    SocketAddrV4::new(plan::GATEWAY, server.port())
}

/// A server for one connection.
fn serve<T: Send + 'static>(
    act: impl FnOnce(TcpStream) -> T + Send + 'static,
) -> (SocketAddrV4, JoinHandle<T>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = through_gateway(listener.local_addr().unwrap());
    (address, std::thread::spawn(move || act(listener.accept().unwrap().0)))
}

fn pattern(length: usize, seed: u8) -> Vec<u8> {
    (0..length).map(|at| (at as u32).wrapping_mul(0x9e37_79b1).to_le_bytes()[3] ^ seed).collect()
}

/// A frame with an IPv4 packet.
fn ipv4(from: Ipv4Addr, to: Ipv4Addr, protocol: IpProtocol, payload: &[u8]) -> Vec<u8> {
    let mut outbox = Outbox::new(EthernetAddress([0xff; 6]));
    outbox.push_ipv4(from, to, protocol, payload);
    outbox.pop().unwrap()
}

fn datagram(from: SocketAddrV4, to: SocketAddrV4, payload: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0; UDP_HEADER_LEN + payload.len()];
    UdpRepr { src_port: from.port(), dst_port: to.port() }.emit(
        &mut UdpPacket::new_unchecked(&mut bytes[..]),
        &(*from.ip()).into(),
        &(*to.ip()).into(),
        payload.len(),
        |room| room.copy_from_slice(payload),
        &ChecksumCapabilities::default(),
    );
    ipv4(*from.ip(), *to.ip(), IpProtocol::Udp, &bytes)
}

/// The next frame, which must come.
fn next(network: &mut UserNetwork) -> Vec<u8> {
    let start = Instant::now();
    loop {
        if let Some(frame) = network.receive() {
            return frame;
        }
        assert!(start.elapsed() < PATIENCE, "a frame comes");
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn socket_address(text: &str) -> SocketAddrV4 {
    text.parse().unwrap()
}

#[test]
fn megabytes_pass_both_ways_and_each_way_ends_by_itself() {
    let (address, server) = serve(|mut stream| {
        let mut received = Vec::new();
        stream.read_to_end(&mut received).unwrap();
        // The guest has ended, and still listens.
        stream.write_all(&pattern(BULK, 2)).unwrap();
        received
    });
    let mut guest = Guest::new(network(false, &[]));
    guest.connect(address);
    guest.send(&pattern(BULK, 1));
    guest.socket().close();
    assert!(guest.receive_all() == pattern(BULK, 2));
    assert!(server.join().unwrap() == pattern(BULK, 1));
}

#[test]
fn a_server_that_ends_first_still_hears_the_guest() {
    let (address, server) = serve(|mut stream| {
        stream.write_all(b"greeting").unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut received = Vec::new();
        stream.read_to_end(&mut received).unwrap();
        received
    });
    let mut guest = Guest::new(network(false, &[]));
    guest.connect(address);
    assert_eq!(guest.receive_all(), b"greeting");
    guest.send(b"answer");
    guest.socket().close();
    guest.until(|socket| socket.state() == State::Closed);
    assert_eq!(server.join().unwrap(), b"answer");
}

#[test]
fn a_port_where_nobody_listens_is_refused() {
    // It belongs to a socket that does not listen, so that nobody else takes it meanwhile.
    let socket =
        rustix::net::socket(rustix::net::AddressFamily::INET, rustix::net::SocketType::STREAM, None).unwrap();
    rustix::net::bind(&socket, &SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0)).unwrap();
    let bound = SocketAddr::try_from(rustix::net::getsockname(&socket).unwrap()).unwrap();
    let mut guest = Guest::new(network(false, &[]));
    guest.connect(through_gateway(bound));
    guest.until(|socket| socket.state() == State::Closed);
}

#[test]
fn a_restricted_guest_reaches_no_server() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let mut guest = Guest::new(network(true, &[]));
    guest.connect(through_gateway(listener.local_addr().unwrap()));
    guest.until(|socket| socket.state() == State::Closed);
    assert_eq!(listener.accept().unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
}

#[test]
fn a_reset_of_the_guest_reaches_the_server() {
    let (address, server) = serve(|mut stream| stream.read(&mut [0; 1]).map_err(|error| error.kind()));
    let mut guest = Guest::new(network(false, &[]));
    guest.connect(address);
    guest.until(|socket| socket.state() == State::Established);
    guest.socket().abort();
    guest.until(|_| server.is_finished());
    assert_eq!(server.join().unwrap(), Err(std::io::ErrorKind::ConnectionReset));
}

#[test]
fn a_reset_of_the_server_reaches_the_guest() {
    let (address, server) = serve(|stream| {
        rustix::net::sockopt::set_socket_linger(&stream, Some(Duration::ZERO)).unwrap();
    });
    let mut guest = Guest::new(network(false, &[]));
    guest.connect(address);
    guest.until(|socket| socket.state() == State::Closed);
    server.join().unwrap();
}

#[test]
fn connections_to_a_forwarded_port_reach_the_guest_even_when_it_is_restricted() {
    let forward = forward(Protocol::Tcp, 22);
    let network = network(true, &[forward]);
    let address = network.listening()[0];
    let client = std::thread::spawn(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(&pattern(BULK, 3)).unwrap();
        stream.shutdown(Shutdown::Write).unwrap();
        let mut received = Vec::new();
        stream.read_to_end(&mut received).unwrap();
        received
    });
    let mut guest = Guest::new(network);
    guest.socket().listen(22).unwrap();
    guest.until(|socket| socket.state() == State::Established);
    assert!(guest.receive_all() == pattern(BULK, 3));
    guest.send(&pattern(BULK, 4));
    guest.socket().close();
    guest.until(|_| client.is_finished());
    assert!(client.join().unwrap() == pattern(BULK, 4));
}

/// More of them than there may be at once: what has ended makes room at once.
#[test]
fn many_connections_pass_one_after_the_other() {
    const MANY: usize = 300;
    let forward = forward(Protocol::Tcp, 22);
    let network = network(true, &[forward]);
    let address = network.listening()[0];
    let client = std::thread::spawn(move || {
        let mut served = 0;
        while served < MANY {
            // A guest with one socket refuses the next one until it listens again, perhaps before we know that we are connected.
            let Ok(mut stream) = TcpStream::connect(address) else { continue };
            // The client ends first, so that the network's side is the one that would wait.
            let _may_be_reset = stream.shutdown(Shutdown::Write);
            served += usize::from(stream.read(&mut [0; 1]).is_ok());
        }
    });
    let mut guest = Guest::new(network);
    for _ in 0..MANY {
        guest.socket().listen(22).unwrap();
        guest.until(|socket| socket.state() == State::CloseWait);
        guest.socket().close();
        guest.until(|socket| socket.state() == State::Closed);
        assert!(!guest.cable.network.descriptors().is_empty(), "it waits for the next one");
    }
    guest.until(|_| client.is_finished());
    client.join().unwrap();
}

#[test]
fn a_forwarded_connection_that_the_guest_refuses_is_reset() {
    let forward = forward(Protocol::Tcp, 22);
    let network = network(false, &[forward]);
    let address = network.listening()[0];
    let client = std::thread::spawn(move || {
        let read = TcpStream::connect(address).and_then(|mut stream| stream.read(&mut [0; 1]));
        read.map_err(|error| error.kind())
    });
    let mut guest = Guest::new(network);
    guest.until(|_| client.is_finished());
    assert_eq!(client.join().unwrap(), Err(std::io::ErrorKind::ConnectionReset));
}

#[test]
fn a_port_that_is_taken_is_an_error() {
    let (streams, datagrams) =
        (TcpListener::bind("127.0.0.1:0").unwrap(), UdpSocket::bind("127.0.0.1:0").unwrap());
    for (protocol, host) in
        [(Protocol::Tcp, streams.local_addr().unwrap()), (Protocol::Udp, datagrams.local_addr().unwrap())]
    {
        let config = UserNetworkConfig {
            restricted: false,
            forwards: vec![Forward { protocol, host, guest: socket_address("10.0.2.15:1") }],
        };
        let error = UserNetwork::open(&config, CARD).map(|_| ()).unwrap_err();
        assert_eq!(error.to_string(), format!("hostfwd: {host}: address already in use"));
    }
}

#[test]
fn a_guest_that_takes_nothing_is_offered_a_bounded_number_of_frames_and_nobody_spins() {
    let (address, _server) = serve(|mut stream| stream.write_all(&pattern(BULK, 1)));
    let mut guest = Guest::new(network(false, &[]));
    guest.connect(address);
    guest.until(|socket| socket.can_recv());
    let mut network = guest.cable.network;
    let mut waits = 0;
    // Whatever can happen happens, and then there is nothing to wait for but time.
    while network.patience() == Some(Duration::ZERO)
        || poll(&mut network.descriptors(), Some(&Timespec { tv_sec: 0, tv_nsec: 20_000_000 })).unwrap() != 0
    {
        waits += 1;
        assert!(waits < 1000, "it comes to rest");
    }
    let frames = std::iter::from_fn(|| network.outbox.pop()).count();
    assert!(frames <= 512, "{frames}");
}

#[test]
fn the_guest_is_given_its_address() {
    let mut network = network(true, &[]);
    let mut ask = |kind, requested_ip| {
        let request = DhcpRepr {
            message_type: kind,
            transaction_id: 7,
            secs: 0,
            client_hardware_address: EthernetAddress(CARD.0),
            client_ip: Ipv4Addr::UNSPECIFIED,
            your_ip: Ipv4Addr::UNSPECIFIED,
            server_ip: Ipv4Addr::UNSPECIFIED,
            relay_agent_ip: Ipv4Addr::UNSPECIFIED,
            router: None,
            subnet_mask: None,
            broadcast: false,
            requested_ip,
            client_identifier: None,
            server_identifier: None,
            parameter_request_list: Some(&[1, 3, 6]),
            dns_servers: None,
            max_size: None,
            lease_duration: None,
            renew_duration: None,
            rebind_duration: None,
            additional_options: &[],
        };
        let mut message = vec![0; request.buffer_len()];
        request.emit(&mut DhcpPacket::new_unchecked(&mut message[..])).unwrap();
        network.send(&datagram(socket_address("0.0.0.0:68"), socket_address("255.255.255.255:67"), &message));
        let frame = next(&mut network);
        let packet = Ipv4Packet::new_checked(&frame[14..]).unwrap();
        let datagram = UdpPacket::new_checked(packet.payload()).unwrap();
        assert_eq!((packet.src_addr(), datagram.src_port(), datagram.dst_port()), (plan::GATEWAY, 67, 68));
        let packet = DhcpPacket::new_checked(datagram.payload()).unwrap();
        let reply = DhcpRepr::parse(&packet).unwrap();
        assert_eq!((reply.transaction_id, reply.server_identifier), (7, Some(plan::GATEWAY)));
        (reply.message_type, reply.your_ip, reply.router, reply.dns_servers.unwrap_or_default().to_vec())
    };
    let given = (GUEST, Some(plan::GATEWAY), vec![plan::NAME_SERVER]);
    let with = |kind| (kind, given.0, given.1, given.2.clone());
    assert_eq!(ask(DhcpMessageType::Discover, None), with(DhcpMessageType::Offer));
    assert_eq!(ask(DhcpMessageType::Request, Some(GUEST)), with(DhcpMessageType::Ack));
    let other = Some(Ipv4Addr::new(10, 0, 2, 99));
    assert_eq!(ask(DhcpMessageType::Request, other).0, DhcpMessageType::Nak);
}

#[test]
fn only_the_networks_own_addresses_are_resolved() {
    let mut network = network(false, &[]);
    let mut ask = |wanted: Ipv4Addr| {
        let request = ArpRepr::EthernetIpv4 {
            operation: ArpOperation::Request,
            source_hardware_addr: EthernetAddress(CARD.0),
            source_protocol_addr: GUEST,
            target_hardware_addr: EthernetAddress::default(),
            target_protocol_addr: wanted,
        };
        let mut frame = vec![0; 14 + request.buffer_len()];
        let header = EthernetRepr {
            src_addr: EthernetAddress(CARD.0),
            dst_addr: EthernetAddress::BROADCAST,
            ethertype: EthernetProtocol::Arp,
        };
        header.emit(&mut EthernetFrame::new_unchecked(&mut frame));
        request.emit(&mut ArpPacket::new_unchecked(&mut frame[14..]));
        network.send(&frame);
        network.receive().map(|frame| frame[22..28].to_vec())
    };
    assert_eq!(ask(plan::GATEWAY), Some(vec![0x52, 0x55, 10, 0, 2, 2]));
    assert_eq!(ask(plan::NAME_SERVER), Some(vec![0x52, 0x55, 10, 0, 2, 3]));
    assert_eq!((ask(GUEST), ask(Ipv4Addr::new(10, 0, 2, 1))), (None, None));
}

#[test]
fn the_gateway_answers_a_ping_and_nobody_else() {
    let mut network = network(true, &[]);
    let mut ping = |to: Ipv4Addr| {
        let request = Icmpv4Repr::EchoRequest { ident: 5, seq_no: 6, data: b"are you there" };
        let mut bytes = vec![0; request.buffer_len()];
        request.emit(&mut Icmpv4Packet::new_unchecked(&mut bytes[..]), &ChecksumCapabilities::default());
        network.send(&ipv4(GUEST, to, IpProtocol::Icmp, &bytes));
        network.receive()
    };
    let reply = ping(plan::GATEWAY).unwrap();
    let packet = Ipv4Packet::new_checked(&reply[14..]).unwrap();
    assert!(packet.verify_checksum());
    let packet = Icmpv4Packet::new_checked(packet.payload()).unwrap();
    let reply = Icmpv4Repr::parse(&packet, &ChecksumCapabilities::default()).unwrap();
    assert_eq!(reply, Icmpv4Repr::EchoReply { ident: 5, seq_no: 6, data: b"are you there" });
    assert_eq!(ping(Ipv4Addr::new(192, 0, 2, 1)), None);
}

#[test]
fn datagrams_are_answered_by_whom_they_were_for_and_large_ones_come_in_fragments() {
    let server = UdpSocket::bind("127.0.0.1:0").unwrap();
    let stranger = UdpSocket::bind("127.0.0.1:0").unwrap();
    let destination = through_gateway(server.local_addr().unwrap());
    let mut network = network(false, &[]);
    network.send(&datagram(SocketAddrV4::new(GUEST, 1234), destination, b"question"));
    let mut bytes = [0; 100];
    let (length, client) = server.recv_from(&mut bytes).unwrap();
    assert_eq!(&bytes[..length], b"question");
    stranger.send_to(b"lie", client).unwrap();
    let answer = pattern(4000, 5);
    server.send_to(&answer, client).unwrap();
    let mut received = Vec::new();
    let mut more = true;
    while more {
        let frame = next(&mut network);
        assert!(frame.len() <= 1514);
        let packet = Ipv4Packet::new_checked(&frame[14..]).unwrap();
        assert!(packet.verify_checksum());
        assert_eq!((packet.src_addr(), packet.dst_addr()), (plan::GATEWAY, GUEST));
        assert_eq!(usize::from(packet.frag_offset()), received.len());
        received.extend_from_slice(packet.payload());
        more = packet.more_frags();
    }
    let datagram = UdpPacket::new_checked(&received[..]).unwrap();
    assert_eq!((datagram.src_port(), datagram.dst_port()), (destination.port(), 1234));
    assert!(datagram.verify_checksum(&plan::GATEWAY.into(), &GUEST.into()));
    assert!(datagram.payload() == answer);
    assert_eq!(network.receive(), None, "what a stranger says does not come");
}

#[test]
fn datagrams_to_a_forwarded_port_reach_the_guest_and_its_answers_those_who_sent_them() {
    let mut network = network(true, &[forward(Protocol::Tcp, 1), forward(Protocol::Udp, 53)]);
    let address = network.listening()[1];
    let bind = |address, port| UdpSocket::bind((address, port)).unwrap();
    let (client, other) = (bind("127.0.0.1", 0), bind("127.0.0.1", 0));
    let port = client.local_addr().unwrap().port();
    // Where the loopback has more than one address: two peers with one port number.
    let twin = cfg!(target_os = "linux").then(|| bind("127.0.0.3", port));
    let mut peers = vec![(&client, "first"), (&other, "second"), (&client, "fourth")];
    peers.extend(twin.as_ref().map(|twin| (twin, "third")));
    let mut seen = BTreeSet::new();
    for (socket, question) in &peers {
        socket.set_read_timeout(Some(PATIENCE)).unwrap();
        socket.send_to(question.as_bytes(), address).unwrap();
        let frame = next(&mut network);
        let packet = Ipv4Packet::new_checked(&frame[14..]).unwrap();
        assert_eq!((packet.src_addr(), packet.dst_addr()), (plan::GATEWAY, GUEST));
        let received = UdpPacket::new_checked(packet.payload()).unwrap();
        assert_eq!((received.dst_port(), received.payload()), (53, question.as_bytes()));
        seen.insert(received.src_port());
        if *question != "third" {
            assert_eq!(received.src_port(), socket.local_addr().unwrap().port(), "its own, which was free");
        }
        let from = SocketAddrV4::new(plan::GATEWAY, received.src_port());
        network.send(&datagram(SocketAddrV4::new(GUEST, 53), from, question.to_uppercase().as_bytes()));
        let mut answer = [0; 100];
        let (length, sender) = socket.recv_from(&mut answer).unwrap();
        assert_eq!((&answer[..length], sender), (question.to_uppercase().as_bytes(), address));
    }
    assert_eq!(seen.len(), peers.len() - 1, "each has a port of the gateway");
    // Another port of the guest, and a port of nobody: there is nothing that a restricted guest could reach.
    network.send(&datagram(SocketAddrV4::new(GUEST, 54), SocketAddrV4::new(plan::GATEWAY, port), b"x"));
    client.set_nonblocking(true).unwrap();
    assert_eq!(client.recv_from(&mut [0; 9]).unwrap_err().kind(), std::io::ErrorKind::WouldBlock);
}

#[test]
fn a_flood_of_destinations_keeps_few_sockets() {
    use rustix::process::{Resource, getrlimit, setrlimit};
    // Not so few that there are none left for the tests beside this one.
    let limits = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, rustix::process::Rlimit { current: limits.maximum, ..limits }).unwrap();
    let mut network = network(false, &[]);
    let server = UdpSocket::bind("127.0.0.1:0").unwrap();
    let destination = through_gateway(server.local_addr().unwrap());
    for port in 1..1000 {
        network.send(&datagram(SocketAddrV4::new(GUEST, port), destination, b"x"));
    }
    assert!(network.descriptors().len() <= 128);
    let first = TcpListener::bind("127.0.0.1:0").unwrap();
    let destination = through_gateway(first.local_addr().unwrap());
    for port in 1..1000u16 {
        let mut segment = [0; 20];
        segment[..2].copy_from_slice(&port.to_be_bytes());
        segment[2..4].copy_from_slice(&destination.port().to_be_bytes());
        (segment[12], segment[13]) = (0x50, 0x02);
        network.send(&ipv4(GUEST, *destination.ip(), IpProtocol::Tcp, &segment));
    }
    assert!(network.descriptors().len() <= 128 + 256);
}

proptest! {
    /// A restricted network, so that nothing random leaves this computer.
    #[test]
    fn any_frames_are_harmless(frames in prop::collection::vec(frame(), 1..20)) {
        let mut network = network(true, &[]);
        for frame in &frames {
            network.send(frame);
            network.patience();
        }
        while let Some(frame) = network.receive() {
            prop_assert!(frame.len() <= 1514);
        }
    }
}

/// Frames that get past the first checks more often than random bytes do.
fn frame() -> impl Strategy<Value = Vec<u8>> {
    let any_bytes = || prop::collection::vec(any::<u8>(), 0..200);
    let address = prop_oneof![
        Just(plan::GATEWAY),
        Just(plan::NAME_SERVER),
        Just(GUEST),
        Just(Ipv4Addr::BROADCAST),
        any::<u32>().prop_map(Ipv4Addr::from),
    ];
    let protocol = prop_oneof![
        Just(IpProtocol::Tcp),
        Just(IpProtocol::Udp),
        Just(IpProtocol::Icmp),
        any::<u8>().prop_map(IpProtocol::from)
    ];
    let packets = (address.clone(), address, protocol, any_bytes())
        .prop_map(|(from, to, protocol, payload)| ipv4(from, to, protocol, &payload));
    let ports = (any::<u16>(), prop_oneof![Just(67u16), Just(53), any::<u16>()], any_bytes()).prop_map(
        |(from, to, payload)| {
            datagram(SocketAddrV4::new(GUEST, from), SocketAddrV4::new(plan::GATEWAY, to), &payload)
        },
    );
    prop_oneof![any_bytes(), packets, ports]
}
