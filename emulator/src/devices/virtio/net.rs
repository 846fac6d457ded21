//! The network card (virtio 1.3, section 5.1): Ethernet frames out and in, without offloads, on one pair of queues.
//!
//! A frame that the guest sends leaves with its notification. One that comes waits here for the driver's buffers, so that none is
//! lost; where too many wait, the network is asked for no more.

use super::mmio::{DeviceKind, Stream, VirtioDevice};
use super::queue::{Queue, QueueError};
use crate::bus::{Output, Outside, Ram, UserEvent};
use std::collections::VecDeque;

/// Bytes of the longest frame: Ethernet's header, a VLAN tag and 1500 bytes (section 5.1.6.2).
pub const FRAME_MAX: usize = 1518;

/// Feature bits (section 5.1.3).
mod feature {
    pub const MAC: u64 = 1 << 5;
    pub const MRG_RXBUF: u64 = 1 << 15;
    pub const STATUS: u64 = 1 << 16;
    pub const VERSION_1: u64 = 1 << 32;
}

/// The queues (section 5.1.2).
const RECEIVE: usize = 0;
const TRANSMIT: usize = 1;

/// The configuration's only status bit that is used: the cable is plugged in (section 5.1.4).
const LINK_UP: u16 = 1;

/// Bytes of the header before each frame (section 5.1.6), its last field being the number of buffers; and without that field, as
/// a driver has it that knows neither version 1 nor merged buffers (section 5.1.6.1).
const HEADER: usize = 12;
const LEGACY_HEADER: usize = 10;

/// Frames that wait for the driver's buffers.
const WAITING_MAX: usize = super::QUEUE_SIZE_MAX as usize;

/// An Ethernet address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MacAddress(pub [u8; 6]);

/// The other end of the cable. Nothing here waits.
pub trait Network {
    /// A frame from the guest.
    fn send(&mut self, frame: &[u8]);

    /// The next frame for the guest, if there is one, of at most [`FRAME_MAX`] bytes.
    fn receive(&mut self) -> Option<Vec<u8>>;
}

/// The network card.
pub struct NetworkDevice {
    address: MacAddress,
    sent: Vec<Vec<u8>>,
    waiting: VecDeque<Vec<u8>>,
    /// A driver has come.
    started: bool,
    /// A frame may be spread over several of the driver's buffers.
    merges: bool,
    header: usize,
}

impl NetworkDevice {
    /// A card with this address.
    pub fn new(address: MacAddress) -> Self {
        Self {
            address,
            sent: Vec::new(),
            waiting: VecDeque::new(),
            started: false,
            merges: false,
            header: HEADER,
        }
    }

    /// Gives the driver the frame that waits longest; whether there may be more to do.
    fn receive(&mut self, queue: &mut Queue, ram: &mut Ram) -> Result<bool, QueueError> {
        let Some(frame) = self.waiting.front() else { return Ok(false) };
        let length = self.header + frame.len();
        let (mut chains, mut room) = (Vec::new(), 0);
        while room < length as u64 {
            let Some(chain) = queue.pop(ram)? else {
                queue.put_back(chains.len() as u16);
                return Ok(false);
            };
            // Section 5.1.6.3.1: nothing to read, and room for at least the header.
            if !chain.readable.is_empty() || chain.writable.len() < self.header as u64 {
                return Err(QueueError::Request);
            }
            room += chain.writable.len();
            chains.push(chain);
            if !self.merges && room < length as u64 {
                // A driver that gives less than the longest frame needs does not get the long ones.
                queue.put_back(1);
                self.waiting.pop_front();
                return Ok(true);
            }
        }
        let mut bytes = vec![0; self.header];
        if self.header == HEADER {
            // Section 5.1.6.4.1: the number of buffers, 1 unless they are merged.
            bytes[LEGACY_HEADER..].copy_from_slice(&(chains.len() as u16).to_le_bytes());
        }
        bytes.extend_from_slice(frame);
        self.waiting.pop_front();
        let mut rest = &bytes[..];
        for mut chain in chains {
            let written = chain.writable.write(ram, rest);
            rest = &rest[written..];
            queue.push(ram, &chain, written as u64);
        }
        Ok(true)
    }

    /// Sends the frame of the next request; whether there was one.
    fn transmit(&mut self, queue: &mut Queue, ram: &mut Ram) -> Result<bool, QueueError> {
        let Some(mut chain) = queue.pop(ram)? else { return Ok(false) };
        // No offload is offered, so nothing in the header means anything (section 5.1.6.2.1).
        let mut header = [0; HEADER];
        let header = &mut header[..self.header];
        if chain.readable.read(ram, header) < header.len() {
            return Err(QueueError::Request);
        }
        if chain.readable.len() <= FRAME_MAX as u64 {
            let mut frame = vec![0; chain.readable.len() as usize];
            chain.readable.read(ram, &mut frame);
            self.sent.push(frame);
        }
        queue.push(ram, &chain, 0);
        Ok(true)
    }
}

impl VirtioDevice for NetworkDevice {
    fn kind(&self) -> DeviceKind {
        DeviceKind::Network
    }

    fn features(&self) -> u64 {
        feature::MAC | feature::MRG_RXBUF | feature::STATUS
    }

    fn queue_count(&self) -> usize {
        2
    }

    fn configuration(&self) -> Vec<u8> {
        let mut fields = self.address.0.to_vec();
        fields.extend(LINK_UP.to_le_bytes());
        fields
    }

    fn start(&mut self, features: u64) {
        self.started = true;
        self.merges = features & feature::MRG_RXBUF != 0;
        let whole = features & (feature::VERSION_1 | feature::MRG_RXBUF) != 0;
        self.header = if whole { HEADER } else { LEGACY_HEADER };
        self.waiting.clear();
    }

    fn serve(
        &mut self,
        index: usize,
        queues: &mut [Queue],
        ram: &mut Ram,
        _outside: &mut dyn Outside,
    ) -> Result<bool, QueueError> {
        match index {
            RECEIVE => self.receive(&mut queues[RECEIVE], ram),
            _ => self.transmit(&mut queues[TRANSMIT], ram),
        }
    }

    fn input_room(&self) -> usize {
        if self.started && self.waiting.len() < WAITING_MAX { FRAME_MAX } else { 0 }
    }

    fn stream(&mut self) -> Option<&mut dyn Stream> {
        Some(self)
    }
}

impl Stream for NetworkDevice {
    fn input_queue(&self) -> usize {
        RECEIVE
    }

    fn input(&mut self, bytes: &[u8]) {
        self.waiting.push_back(bytes.to_vec());
    }

    fn user_event(&mut self, _event: UserEvent) {}

    fn take_output(&mut self, out: &mut Output) {
        out.frames.append(&mut self.sent);
    }
}

#[cfg(test)]
mod tests;
