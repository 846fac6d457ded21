//! The DHCP server (RFC 2131): there is one guest, and it is always given the same address.

use super::outbox::Outbox;
use super::plan::{GATEWAY, MASK, NAME_SERVER};
use crate::host::GUEST;
use smoltcp::phy::ChecksumCapabilities;
use smoltcp::wire::{DhcpMessageType, DhcpPacket, DhcpRepr, IpProtocol, UDP_HEADER_LEN, UdpPacket, UdpRepr};
use std::net::Ipv4Addr;

/// The server's port.
pub const SERVER_PORT: u16 = 67;
const CLIENT_PORT: u16 = 68;
/// A day, in seconds.
const LEASE: u32 = 86_400;
/// BOOTP has room for this many bytes (RFC 951), and some clients want that many.
const MESSAGE: usize = 300;

/// Answers a message that came to this address.
pub fn answer(message: &[u8], to: Ipv4Addr, outbox: &mut Outbox) -> Option<()> {
    if !(to.is_broadcast() || to == GATEWAY) {
        return None;
    }
    let packet = DhcpPacket::new_checked(message).ok()?;
    let request = DhcpRepr::parse(&packet).ok()?;
    let for_us = request.server_identifier.is_none_or(|server| server == GATEWAY);
    let kind = match request.message_type {
        DhcpMessageType::Discover => DhcpMessageType::Offer,
        DhcpMessageType::Request if for_us => {
            // What it wants, or has (section 4.3.2).
            let wanted = request.requested_ip.unwrap_or(request.client_ip);
            if wanted == GUEST { DhcpMessageType::Ack } else { DhcpMessageType::Nak }
        }
        DhcpMessageType::Inform => DhcpMessageType::Ack,
        _ => return None,
    };
    let gives = kind != DhcpMessageType::Nak;
    let leases = gives && request.message_type != DhcpMessageType::Inform;
    let reply = DhcpRepr {
        message_type: kind,
        your_ip: if leases { GUEST } else { Ipv4Addr::UNSPECIFIED },
        client_ip: if gives { request.client_ip } else { Ipv4Addr::UNSPECIFIED },
        server_ip: GATEWAY,
        router: gives.then_some(GATEWAY),
        subnet_mask: gives.then_some(MASK),
        dns_servers: gives.then(|| [NAME_SERVER].into_iter().collect()),
        lease_duration: leases.then_some(LEASE),
        server_identifier: Some(GATEWAY),
        requested_ip: None,
        client_identifier: None,
        parameter_request_list: None,
        max_size: None,
        renew_duration: None,
        rebind_duration: None,
        additional_options: &[],
        ..request
    };
    let mut bytes = vec![0; reply.buffer_len().max(MESSAGE)];
    reply.emit(&mut DhcpPacket::new_unchecked(&mut bytes[..])).ok()?;
    // A client without an address hears what is for everybody, or for the address that it is given (section 4.1).
    let client = match request.client_ip {
        _ if request.broadcast || !gives => Ipv4Addr::BROADCAST,
        Ipv4Addr::UNSPECIFIED => GUEST,
        address => address,
    };
    let mut datagram = vec![0; UDP_HEADER_LEN + bytes.len()];
    UdpRepr { src_port: SERVER_PORT, dst_port: CLIENT_PORT }.emit(
        &mut UdpPacket::new_unchecked(&mut datagram[..]),
        &GATEWAY.into(),
        &client.into(),
        bytes.len(),
        |payload| payload.copy_from_slice(&bytes),
        &ChecksumCapabilities::default(),
    );
    outbox.push_ipv4(GATEWAY, client, IpProtocol::Udp, &datagram);
    Some(())
}
