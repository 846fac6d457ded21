//! Any frames to the user network, which is restricted, so that nothing leaves this computer; and any segments of a connection
//! that came through a forwarded port.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::io::Write;
use std::net::{SocketAddrV4, TcpStream, UdpSocket};
use sv39::devices::virtio::Network;
use sv39::host::{CARD, Forward, GUEST, Protocol, UserNetwork, UserNetworkConfig};

const GATEWAY: [u8; 4] = [10, 0, 2, 2];
/// Ethernet's header of a frame with an IPv4 packet from the guest.
const ETHERNET: [u8; 14] = [0x52, 0x55, 10, 0, 2, 2, 0x52, 0x54, 0, 0x12, 0x34, 0x56, 8, 0];

/// The Internet checksum (RFC 1071) of these parts, the first of an even length.
fn checksum(parts: &[&[u8]]) -> [u8; 2] {
    let halves = parts.iter().flat_map(|part| part.chunks(2));
    let sum: u64 =
        halves.map(|half| u64::from(half[0]) << 8 | half.get(1).map_or(0, |&low| u64::from(low))).sum();
    let folded = (sum & 0xffff) + (sum >> 16);
    (!((folded & 0xffff) + (folded >> 16)) as u16).to_be_bytes()
}

/// A frame that passes the checks of the IPv4 header.
fn packet(protocol: u8, to: [u8; 4], payload: &[u8]) -> Vec<u8> {
    let mut header = vec![0x45, 0, 0, 0, 0, 0, 0x40, 0, 64, protocol, 0, 0];
    header.extend(GUEST.octets());
    header.extend(to);
    header[2..4].copy_from_slice(&(20 + payload.len() as u16).to_be_bytes());
    let sum = checksum(&[&header]);
    header[10..12].copy_from_slice(&sum);
    [&ETHERNET[..], &header, payload].concat()
}

/// The same for what is inside, whose checksum is at `place`.
fn transport(protocol: u8, place: usize, mut payload: Vec<u8>) -> Vec<u8> {
    if payload.len() >= place + 2 {
        payload[place..place + 2].fill(0);
        let length = (payload.len() as u16).to_be_bytes();
        let pseudo = [&GUEST.octets()[..], &GATEWAY, &[0, protocol], &length].concat();
        let sum = checksum(&[&pseudo, &payload]);
        payload[place..place + 2].copy_from_slice(&sum);
    }
    packet(protocol, GATEWAY, &payload)
}

/// Where the connection stands, as the guest sees it.
#[derive(Default)]
struct Peer {
    port: u16,
    sequence: u32,
    acknowledged: u32,
}

impl Peer {
    /// Takes what the network has said.
    fn hear(&mut self, frame: &[u8]) {
        assert!(frame.len() <= 1514, "a frame that fits");
        if let Some(segment) = frame.get(34..54).filter(|_| frame[23] == 6) {
            let word = |at: usize| u32::from_be_bytes(segment[at..at + 4].try_into().expect("4 bytes"));
            self.port = u16::from_be_bytes([segment[0], segment[1]]);
            (self.acknowledged, self.sequence) = (word(4).wrapping_add(1), word(8));
        }
    }

    /// A segment near where the connection stands.
    fn segment(&self, [flags, window, back, ahead]: [u8; 4], rest: &[u8]) -> Vec<u8> {
        let mut segment = 22u16.to_be_bytes().to_vec();
        segment.extend(self.port.to_be_bytes());
        segment.extend(self.sequence.wrapping_add(u32::from(ahead)).wrapping_sub(4).to_be_bytes());
        segment.extend(self.acknowledged.wrapping_sub(u32::from(back & 15)).wrapping_add(1).to_be_bytes());
        segment.extend([0x50 | (back & 0x30), flags, window, window, 0, 0, 0, 0]);
        segment.extend(rest);
        segment
    }
}

fuzz_target!(|bytes: &[u8]| {
    let forward = |protocol| Forward {
        protocol,
        host: ([127, 0, 0, 1], 0).into(),
        guest: SocketAddrV4::new(GUEST, 22),
    };
    let forwards = vec![forward(Protocol::Tcp), forward(Protocol::Udp)];
    let config = UserNetworkConfig { restricted: true, forwards };
    let Ok(mut network) = UserNetwork::open(&config, CARD) else { return };
    let mut client = TcpStream::connect(network.listening()[0]).ok();
    let Ok(sender) = UdpSocket::bind("127.0.0.1:0") else { return };
    let port = network.listening()[1];
    let mut peer = Peer::default();
    let mut rest = bytes;
    while let [action, length, tail @ ..] = rest {
        let (body, tail) = tail.split_at(usize::from(*length).min(tail.len()));
        rest = tail;
        match (action & 7, body) {
            (0, _) => network.send(body),
            (1, [protocol, to @ .., a]) => network.send(&packet(*protocol, [10, 0, 2, *a], to)),
            (2, _) => network.send(&transport(17, 6, body.to_vec())),
            (3, _) => network.send(&transport(6, 16, body.to_vec())),
            (4 | 5, [a, b, c, d, payload @ ..]) => {
                network.send(&transport(6, 16, peer.segment([*a, *b, *c, *d], payload)));
            }
            (6, _) => {
                // What the host's client says, or that it goes.
                let _may_be_lost = sender.send_to(body, port);
                let gone = client.as_mut().is_none_or(|client| client.write_all(body).is_err());
                if gone || body.is_empty() {
                    client = None;
                }
            }
            _ => {
                network.patience();
            }
        }
        let mut frames = 0;
        while let Some(frame) = network.receive() {
            peer.hear(&frame);
            frames += 1;
            assert!(frames <= 2048, "what there is to say ends");
        }
    }
});
