//! The console device with several ports (virtio 1.3, section 5.3): the user's standard input, output and error, byte by byte
//! as they are.
//!
//! Port 0 (`stdin`) gives what the user has, and takes output for the terminal that this comes from; for a driver without
//! `VIRTIO_CONSOLE_F_MULTIPORT` it is standard output, so that there is one console. Port 1 is `stdout`, port 2 is `stderr`. When standard input has ended and the driver has all of it,
//! port 0 is closed by a control message; what is in its receive queue then is the rest. The others are closed when
//! nobody reads any more what goes there.
//!
//! The other console, [`ConsoleDevice::terminal`], has one port and knows the size of the user's terminal.

use super::mmio::{DeviceKind, Stream, VirtioDevice};
use super::queue::{Buffers, Queue, QueueError};
use crate::bus::{Output, Outside, Ram, TerminalSize, UserEvent};
use std::collections::VecDeque;

/// Section 5.3.3.
const SIZE: u64 = 1 << 0;
const MULTIPORT: u64 = 1 << 1;

/// The ports' names.
const PORTS: [&str; 3] = ["stdin", "stdout", "stderr"];
/// The queues (section 5.3.2): receive and transmit of port 0, then of control messages, then of the other ports.
const QUEUES: usize = 2 * (PORTS.len() + 1);
const RECEIVE: usize = 0;
const CONTROL_RECEIVE: usize = 2;
const CONTROL_TRANSMIT: usize = 3;

/// Control messages (section 5.3.6.2).
mod event {
    pub const DEVICE_READY: u16 = 0;
    pub const PORT_ADD: u16 = 1;
    pub const PORT_READY: u16 = 3;
    pub const PORT_OPEN: u16 = 6;
    pub const PORT_NAME: u16 = 7;
}

/// Bytes of a control message: port, event, value.
const CONTROL: usize = 8;
/// Control messages that wait for the driver's buffers; one who asks for more without giving buffers is broken.
const CONTROLS_MAX: usize = 64;
/// Bytes of input that wait for the driver.
const INPUT_MAX: usize = 64 << 10;

/// The console device.
#[derive(Default)]
pub struct ConsoleDevice {
    input: VecDeque<u8>,
    output: Output,
    /// The user has left these ports; of port 0, there is no more input than what waits.
    left: [bool; PORTS.len()],
    /// It is a terminal of this size, of no rows and columns as long as it is not known; otherwise it has several ports.
    terminal: Option<TerminalSize>,
    multiport: bool,
    /// A process of the guest reads port 0.
    open: bool,
    /// The driver has been told that these ports are closed.
    closed: [bool; PORTS.len()],
    controls: VecDeque<Vec<u8>>,
}

impl ConsoleDevice {
    /// Nobody has typed anything yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A console with one port, which has a size.
    pub fn terminal() -> Self {
        Self { terminal: Some(TerminalSize::default()), ..Self::default() }
    }

    fn send(&mut self, port: u32, event: u16, value: u16, text: &str) -> Result<(), QueueError> {
        if self.controls.len() >= CONTROLS_MAX {
            return Err(QueueError::Request);
        }
        let mut message = port.to_le_bytes().to_vec();
        message.extend(event.to_le_bytes());
        message.extend(value.to_le_bytes());
        message.extend(text.as_bytes());
        self.controls.push_back(message);
        Ok(())
    }

    /// Hands control messages to the driver, as far as it has given buffers.
    fn deliver_controls(&mut self, queue: &mut Queue, ram: &mut Ram) -> Result<(), QueueError> {
        while !self.controls.is_empty() {
            let Some(mut chain) = queue.pop(ram)? else { break };
            if let Some(message) = self.controls.pop_front() {
                let written = chain.writable.write(ram, &message);
                queue.push(ram, &chain, written as u64);
            }
        }
        Ok(())
    }

    /// What the driver has said.
    fn control(&mut self, port: u32, event: u16, value: u16) -> Result<(), QueueError> {
        let name = PORTS.get(port as usize);
        match (event, name) {
            (event::DEVICE_READY, _) if value == 1 => {
                for port in 0..PORTS.len() as u32 {
                    self.send(port, event::PORT_ADD, 1, "")?;
                }
            }
            (event::PORT_READY, Some(name)) if value == 1 => {
                self.send(port, event::PORT_NAME, 1, name)?;
                self.send(port, event::PORT_OPEN, u16::from(!self.closed[port as usize]), "")?;
            }
            (event::PORT_OPEN, Some(_)) if port == 0 => self.open = value != 0,
            // Of other messages and ports there is nothing to do.
            _ => {}
        }
        Ok(())
    }

    /// Gives the driver input for one of its buffers; whether there is more.
    fn receive(&mut self, queue: &mut Queue, ram: &mut Ram) -> Result<bool, QueueError> {
        if !self.open && self.multiport || self.input.is_empty() {
            return Ok(false);
        }
        let Some(mut chain) = queue.pop(ram)? else { return Ok(false) };
        if chain.writable.is_empty() {
            return Err(QueueError::Request);
        }
        let count = chain.writable.len().min(self.input.len() as u64) as usize;
        let bytes: Vec<u8> = self.input.drain(..count).collect();
        let written = chain.writable.write(ram, &bytes);
        queue.push(ram, &chain, written as u64);
        Ok(!self.input.is_empty())
    }

    /// Tells the driver once of each port that the user has left, of port 0 when it has all the input there is.
    fn close(&mut self) -> Result<(), QueueError> {
        for port in 0..PORTS.len() {
            let read = port != 0 || self.open && self.input.is_empty();
            if self.multiport && self.left[port] && read && !self.closed[port] {
                self.closed[port] = true;
                self.send(port as u32, event::PORT_OPEN, 0, "")?;
            }
        }
        Ok(())
    }

    fn transmit(&mut self, index: usize, source: &mut Buffers, ram: &Ram) {
        let out = match index {
            0..CONTROL_TRANSMIT if self.multiport => &mut self.output.terminal,
            _ if index == transmit_queue(2) => &mut self.output.error,
            _ => &mut self.output.standard,
        };
        while let Some(part) = source.take(u64::MAX) {
            out.extend_from_slice(ram.bytes(part.address, part.length));
        }
    }
}

/// The queue for output of a port.
const fn transmit_queue(port: usize) -> usize {
    if port == 0 { 1 } else { 2 * port + 3 }
}

impl VirtioDevice for ConsoleDevice {
    fn kind(&self) -> DeviceKind {
        DeviceKind::Console
    }

    fn features(&self) -> u64 {
        if self.terminal.is_some() { SIZE } else { MULTIPORT }
    }

    fn queue_count(&self) -> usize {
        QUEUES
    }

    fn configuration(&self) -> Vec<u8> {
        // Columns and rows; the number of ports; emergency write, which is not offered.
        let TerminalSize { rows, columns } = self.terminal.unwrap_or_default();
        let mut fields = [columns.to_le_bytes(), rows.to_le_bytes()].concat();
        fields.extend((PORTS.len() as u32).to_le_bytes());
        fields.extend([0; 4]);
        fields
    }

    fn start(&mut self, features: u64) {
        self.multiport = features & MULTIPORT != 0;
        (self.open, self.closed) = (false, [false; PORTS.len()]);
        self.controls.clear();
    }

    fn serve(
        &mut self,
        index: usize,
        queues: &mut [Queue],
        ram: &mut Ram,
        _outside: &mut dyn Outside,
    ) -> Result<bool, QueueError> {
        let more = match index {
            RECEIVE => self.receive(&mut queues[RECEIVE], ram)?,
            CONTROL_RECEIVE => false,
            CONTROL_TRANSMIT => {
                let Some(mut chain) = queues[index].pop(ram)? else { return Ok(false) };
                let mut message = [0; CONTROL];
                if chain.readable.read(ram, &mut message) < CONTROL {
                    return Err(QueueError::Request);
                }
                let [a, b, c, d, event @ .., low, high] = message;
                queues[index].push(ram, &chain, 0);
                self.control(
                    u32::from_le_bytes([a, b, c, d]),
                    u16::from_le_bytes(event),
                    u16::from_le_bytes([low, high]),
                )?;
                // Somebody may have begun to read.
                while self.receive(&mut queues[RECEIVE], ram)? {}
                true
            }
            // Receive queues of ports that have no input: the driver's buffers stay there.
            _ if index.is_multiple_of(2) => false,
            _ => {
                let Some(mut chain) = queues[index].pop(ram)? else { return Ok(false) };
                self.transmit(index, &mut chain.readable, ram);
                queues[index].push(ram, &chain, 0);
                true
            }
        };
        self.close()?;
        self.deliver_controls(&mut queues[CONTROL_RECEIVE], ram)?;
        Ok(more)
    }

    fn input_room(&self) -> usize {
        INPUT_MAX - self.input.len()
    }

    fn stream(&mut self) -> Option<&mut dyn Stream> {
        Some(self)
    }
}

impl Stream for ConsoleDevice {
    fn input_queue(&self) -> usize {
        RECEIVE
    }

    fn input(&mut self, bytes: &[u8]) {
        self.input.extend(bytes);
    }

    fn user_event(&mut self, event: UserEvent) {
        match event {
            UserEvent::Left(port) => self.left[port as usize] = true,
            UserEvent::Resized(size) => {
                if let Some(terminal) = &mut self.terminal {
                    *terminal = size;
                }
            }
        }
    }

    fn take_output(&mut self, out: &mut Output) {
        out.standard.append(&mut self.output.standard);
        out.error.append(&mut self.output.error);
        out.terminal.append(&mut self.output.terminal);
    }
}

#[cfg(test)]
mod tests;
