//! Frames on their way to the guest. There is room for a bounded number; who has more waits, or drops it as a router would.

use super::plan;
use smoltcp::phy::ChecksumCapabilities;
use smoltcp::wire::{
    EthernetAddress, EthernetFrame, EthernetProtocol, EthernetRepr, IPV4_HEADER_LEN, IpProtocol, Ipv4Packet,
    Ipv4Repr,
};
use std::collections::VecDeque;
use std::net::Ipv4Addr;

/// Bytes of the largest packet on this network.
pub const MTU: usize = 1500;
/// Bytes before a packet in its frame.
const ETHERNET_HEADER: usize = 14;
/// Frames that wait, beyond which nobody who can wait adds any.
const WAITING: usize = 256;
/// Frames that wait, beyond which answers are dropped too.
const WAITING_MAX: usize = 2 * WAITING;
/// Hops that a packet may still make.
pub const HOP_LIMIT: u8 = 64;

/// Such frames.
pub struct Outbox {
    frames: VecDeque<Vec<u8>>,
    card: EthernetAddress,
    identification: u16,
}

impl Outbox {
    /// Frames for this card.
    pub fn new(card: EthernetAddress) -> Self {
        Self { frames: VecDeque::new(), card, identification: 0 }
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// Whether those who can wait may add a frame.
    pub fn has_room(&self) -> bool {
        self.frames.len() < WAITING
    }

    /// Whether an answer is not dropped.
    pub fn takes_answers(&self) -> bool {
        self.frames.len() < WAITING_MAX
    }

    /// The next frame.
    pub fn pop(&mut self) -> Option<Vec<u8>> {
        self.frames.pop_front()
    }

    /// Adds a packet.
    pub fn push(&mut self, ethertype: EthernetProtocol, packet: &[u8]) {
        self.push_with(ethertype, packet.len(), |bytes| bytes.copy_from_slice(packet));
    }

    /// Adds a packet of this length that `fill` writes.
    pub fn push_with<R>(
        &mut self,
        ethertype: EthernetProtocol,
        length: usize,
        fill: impl FnOnce(&mut [u8]) -> R,
    ) -> R {
        let mut frame = vec![0; ETHERNET_HEADER + length];
        let gateway = plan::hardware_address(plan::GATEWAY).unwrap_or_default();
        let header = EthernetRepr { src_addr: gateway, dst_addr: self.card, ethertype };
        header.emit(&mut EthernetFrame::new_unchecked(&mut frame));
        let result = fill(&mut frame[ETHERNET_HEADER..]);
        if self.takes_answers() {
            self.frames.push_back(frame);
        }
        result
    }

    /// Adds an IPv4 packet, in fragments if it is too large for one.
    pub fn push_ipv4(&mut self, from: Ipv4Addr, to: Ipv4Addr, protocol: IpProtocol, payload: &[u8]) {
        /// What a fragment carries is a multiple of 8 bytes (RFC 791).
        const PIECE: usize = (MTU - IPV4_HEADER_LEN) / 8 * 8;
        let whole = payload.len() <= MTU - IPV4_HEADER_LEN;
        let size = if whole { payload.len().max(1) } else { PIECE };
        self.identification = self.identification.wrapping_add(1);
        let identification = self.identification;
        let mut offset = 0;
        loop {
            let piece = &payload[offset..payload.len().min(offset + size)];
            let header = Ipv4Repr {
                src_addr: from,
                dst_addr: to,
                next_header: protocol,
                payload_len: piece.len(),
                hop_limit: HOP_LIMIT,
            };
            let end = offset + piece.len();
            self.push_with(EthernetProtocol::Ipv4, IPV4_HEADER_LEN + piece.len(), |bytes| {
                let mut packet = Ipv4Packet::new_unchecked(bytes);
                header.emit(&mut packet, &ChecksumCapabilities::ignored());
                packet.set_ident(identification);
                packet.set_dont_frag(whole);
                packet.set_more_frags(end < payload.len());
                packet.set_frag_offset(offset as u16);
                packet.payload_mut().copy_from_slice(piece);
                packet.fill_checksum();
            });
            offset = end;
            if offset >= payload.len() {
                return;
            }
        }
    }
}
