//! The wire between smoltcp's TCP and the guest: at most one packet comes in, and packets go to the outbox.

use super::outbox::{MTU, Outbox};
use smoltcp::phy::{Device, DeviceCapabilities, Medium, RxToken, TxToken};
use smoltcp::time::Instant;
use smoltcp::wire::EthernetProtocol;

/// The wire, for one look at it.
pub struct Wire<'a> {
    /// The packet from the guest.
    pub incoming: Option<&'a [u8]>,
    /// Where packets for the guest go.
    pub outbox: &'a mut Outbox,
}

/// A packet from the guest.
pub struct Incoming<'a>(&'a [u8]);

/// The way to the guest.
pub struct Outgoing<'a>(&'a mut Outbox);

impl Device for Wire<'_> {
    type RxToken<'b>
        = Incoming<'b>
    where
        Self: 'b;
    type TxToken<'b>
        = Outgoing<'b>
    where
        Self: 'b;

    fn receive(&mut self, _now: Instant) -> Option<(Incoming<'_>, Outgoing<'_>)> {
        // Without room for the answer the packet is lost, and the guest sends it again.
        let incoming = self.incoming.take().filter(|_| self.outbox.takes_answers())?;
        Some((Incoming(incoming), Outgoing(self.outbox)))
    }

    fn transmit(&mut self, _now: Instant) -> Option<Outgoing<'_>> {
        if self.outbox.has_room() { Some(Outgoing(self.outbox)) } else { None }
    }

    fn capabilities(&self) -> DeviceCapabilities {
        let mut capabilities = DeviceCapabilities::default();
        capabilities.medium = Medium::Ip;
        capabilities.max_transmission_unit = MTU;
        capabilities
    }
}

impl RxToken for Incoming<'_> {
    fn consume<R, F: FnOnce(&[u8]) -> R>(self, read: F) -> R {
        read(self.0)
    }
}

impl TxToken for Outgoing<'_> {
    fn consume<R, F: FnOnce(&mut [u8]) -> R>(self, length: usize, fill: F) -> R {
        self.0.push_with(EthernetProtocol::Ipv4, length, fill)
    }
}
