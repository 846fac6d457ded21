//! The console (section 5.3) with three ports: the user's standard input, output and error.

use crate::{Buffer, Device, PAGE_SIZE, Page, Queue, Registers, queue};
use abi::errno::Errno;
use alloc::collections::VecDeque;

/// Section 5.3.3.
const MULTIPORT: u64 = 1 << 1;
/// Offset of the number of ports in the configuration.
const PORT_COUNT: usize = 4;
/// How many ports are used.
pub const PORTS: usize = 3;
/// The port that input comes from.
pub const INPUT: usize = 0;

/// Queues (section 5.3.2): port 0, then the control messages, then the other ports; receiving and sending.
const RECEIVE: u16 = 0;
const SEND: [u16; PORTS] = [1, 5, 7];
const CONTROL_RECEIVE: u16 = 2;
const CONTROL_SEND: u16 = 3;

/// Control messages (section 5.3.6.2): a port, an event, a value.
mod event {
    pub const DEVICE_READY: u16 = 0;
    pub const PORT_READY: u16 = 3;
    pub const PORT_OPEN: u16 = 6;
}
const CONTROL_BYTES: usize = 8;

/// Pages for input that is waiting to be read, and parts of one page for control messages.
const INPUT_PAGES: usize = 16;
const CONTROLS: usize = 16;
const CONTROL_SLOT: usize = 64;

/// The device, with what has come from it.
pub struct Console<R, P> {
    device: Device<R>,
    receive: Queue<R, P>,
    send: [Queue<R, P>; PORTS],
    control_receive: Queue<R, P>,
    control_send: Queue<R, P>,
    /// Of each request of the receive queue, where its bytes come.
    places: [Option<P>; queue::SIZE as usize],
    /// What has come: a page, and the bytes in it that nobody has taken.
    input: VecDeque<(P, usize, usize)>,
    /// For messages to the device, and then from it.
    controls: P,
    /// For output on its way.
    output: P,
    /// Nobody is at the other side any more.
    closed: [bool; PORTS],
}

impl<R: Registers, P: Page> Console<R, P> {
    /// Takes the device over, if it has so many ports.
    pub fn start(device: Device<R>) -> Option<Console<R, P>> {
        let features = device.start(MULTIPORT)?;
        let ports = u32::from_le_bytes(device.configuration(PORT_COUNT)) as usize;
        if features & MULTIPORT == 0 || ports < PORTS {
            return None;
        }
        let sending = |index| device.queue::<P>(index).map(Queue::without_interrupts);
        let mut console = Console {
            device,
            receive: device.queue(RECEIVE)?,
            send: [sending(SEND[0])?, sending(SEND[1])?, sending(SEND[2])?],
            control_receive: device.queue(CONTROL_RECEIVE)?,
            control_send: sending(CONTROL_SEND)?,
            places: [None; queue::SIZE as usize],
            input: VecDeque::with_capacity(INPUT_PAGES),
            controls: P::zeroed()?,
            output: P::zeroed()?,
            closed: [false; PORTS],
        };
        device.go();
        for slot in 0..CONTROLS {
            let buffer = Buffer::new(console.controls, CONTROL_SLOT * slot, CONTROL_BYTES);
            console.control_receive.submit(&[], &[buffer])?;
        }
        for _ in 0..INPUT_PAGES {
            console.offer(P::zeroed()?);
        }
        console.tell(0, event::DEVICE_READY).ok()?;
        for port in 0..PORTS as u32 {
            console.tell(port, event::PORT_READY).ok()?;
        }
        console.tell(INPUT as u32, event::PORT_OPEN).ok()?;
        Some(console)
    }

    /// Sends a control message with the value 1.
    fn tell(&mut self, port: u32, event: u16) -> Result<(), Errno> {
        let mut message = [0; CONTROL_BYTES];
        message[..4].copy_from_slice(&port.to_le_bytes());
        message[4..6].copy_from_slice(&event.to_le_bytes());
        message[6] = 1;
        self.output.write(0, &message);
        self.control_send.request(&[Buffer::new(self.output, 0, CONTROL_BYTES)], &[])?;
        Ok(())
    }

    /// Lets the device put input into this page.
    fn offer(&mut self, page: P) {
        if let Some(number) = self.receive.submit(&[], &[Buffer::new(page, 0, PAGE_SIZE)]) {
            self.places[usize::from(number)] = Some(page);
        }
    }

    /// Looks for what the device has to tell.
    pub fn look(&mut self) {
        // Each message's place is the number of its request: they were offered in order, one descriptor each.
        while let Some((number, _)) = self.control_receive.take_answer() {
            let slot = CONTROL_SLOT * usize::from(number);
            let mut message = [0; CONTROL_BYTES];
            self.controls.read(slot, &mut message);
            let [port, _, _, _, event @ .., value, _] = message;
            if let Some(closed) = self.closed.get_mut(usize::from(port))
                && u16::from_le_bytes(event) == event::PORT_OPEN
            {
                *closed = value == 0;
            }
            let _ = self.control_receive.submit(&[], &[Buffer::new(self.controls, slot, CONTROL_BYTES)]);
        }
        // What came before a port was closed is there when that is known.
        while let Some((number, count)) = self.receive.take_answer() {
            if let Some(page) = self.places[usize::from(number)].take() {
                self.input.push_back((page, 0, count.min(PAGE_SIZE)));
            }
        }
    }

    /// Takes bytes that the user has typed; says how many.
    pub fn take(&mut self, into: &mut [u8]) -> usize {
        let mut done = 0;
        while done < into.len()
            && let Some((page, start, end)) = self.input.front_mut()
        {
            let (page, count) = (*page, (*end - *start).min(into.len() - done));
            page.read(*start, &mut into[done..done + count]);
            done += count;
            *start += count;
            if start == end {
                self.input.pop_front();
                self.offer(page);
            }
        }
        done
    }

    /// Bytes that can be taken.
    pub fn waiting(&self) -> usize {
        self.input.iter().map(|&(_, start, end)| end - start).sum()
    }

    /// Whether there is no input any more, and never will be.
    pub fn ended(&self) -> bool {
        self.closed[INPUT] && self.input.is_empty()
    }

    /// The device does not ask for attention any more.
    pub fn acknowledge(&self) {
        self.device.acknowledge();
    }

    /// Writes all bytes. EPIPE when nobody reads there any more.
    pub fn write(&mut self, port: usize, from: &[u8]) -> Result<(), Errno> {
        self.look();
        for piece in from.chunks(PAGE_SIZE) {
            if self.closed[port] {
                return Err(Errno::EPIPE);
            }
            self.output.write(0, piece);
            self.send[port].request(&[Buffer::new(self.output, 0, piece.len())], &[])?;
        }
        Ok(())
    }
}
