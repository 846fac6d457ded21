//! The virtio console (virtio 1.3, section 5.3) with three ports: the user's standard input, output and error.

use super::{Buffer, Device, Queue};
use crate::arch::physical_memory;
use crate::drivers::plic;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::frame;
use crate::terminal::{self, Port};
use abi::errno::Errno;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use spin::{Mutex, Once};

/// Section 5.3.3.
const MULTIPORT: u64 = 1 << 1;
/// Offset of the number of ports in the configuration.
const PORT_COUNT: usize = 4;
const PORTS: usize = 3;

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

/// Frames for input that is waiting to be read, and parts of one frame for control messages.
const INPUT_FRAMES: usize = 16;
const CONTROLS: usize = 16;
const CONTROL_SLOT: usize = 64;

struct Console {
    device: Device,
    receive: Queue,
    send: [Queue; PORTS],
    control_receive: Queue,
    control_send: Queue,
    /// Of each request of the receive queue, where its bytes come.
    places: [Option<Frame>; Queue::SIZE as usize],
    /// What has come: a frame, and the bytes in it that nobody has taken.
    input: VecDeque<(Frame, usize, usize)>,
    /// For messages to the device, and then from it.
    controls: Frame,
    /// For output on its way.
    output: Frame,
    /// Nobody is at the other side any more.
    closed: [bool; PORTS],
}

static CONSOLE: Once<Mutex<Console>> = Once::new();

/// Takes the device over, if it has the three ports.
pub fn start(device: Device) {
    if CONSOLE.is_completed() {
        return;
    }
    if let Some(console) = Console::new(device) {
        CONSOLE.call_once(|| Mutex::new(console));
        plic::enable(device.interrupt, Arc::new(Attention));
    }
}

struct Attention;

impl plic::Handler for Attention {
    fn interrupt(&self) {
        if let Some(console) = CONSOLE.get() {
            console.lock().device.acknowledge();
        }
        terminal::arrived();
    }
}

/// Whether there is such a device.
pub fn exist() -> bool {
    CONSOLE.is_completed()
}

/// Looks for what the device has to tell.
pub fn look() {
    if let Some(console) = CONSOLE.get() {
        console.lock().look();
    }
}

/// Takes bytes that the user has typed; says how many.
pub fn take(into: &mut [u8]) -> usize {
    CONSOLE.get().map_or(0, |console| console.lock().take(into))
}

/// Bytes that can be taken.
pub fn waiting() -> usize {
    CONSOLE.get().map_or(0, |console| console.lock().input.iter().map(|&(_, start, end)| end - start).sum())
}

/// Whether any bytes can be taken.
pub fn has_input() -> bool {
    CONSOLE.get().is_some_and(|console| !console.lock().input.is_empty())
}

/// Whether there is no input any more, and never will be.
pub fn ended() -> bool {
    CONSOLE.get().is_some_and(|console| {
        let console = console.lock();
        console.closed[Port::Input as usize] && console.input.is_empty()
    })
}

/// Writes all bytes. EPIPE when nobody reads there any more.
pub fn write(port: Port, from: &[u8]) -> Result<(), Errno> {
    CONSOLE.get().map_or(Err(Errno::EIO), |console| console.lock().write(port, from))
}

impl Console {
    fn new(device: Device) -> Option<Console> {
        let features = device.start(MULTIPORT)?;
        let ports = u32::from_le_bytes(device.configuration(PORT_COUNT)) as usize;
        if features & MULTIPORT == 0 || ports < PORTS {
            return None;
        }
        let sending = |index| device.queue(index).map(Queue::without_interrupts);
        let mut console = Console {
            device,
            receive: device.queue(RECEIVE)?,
            send: [sending(SEND[0])?, sending(SEND[1])?, sending(SEND[2])?],
            control_receive: device.queue(CONTROL_RECEIVE)?,
            control_send: sending(CONTROL_SEND)?,
            places: [None; Queue::SIZE as usize],
            input: VecDeque::with_capacity(INPUT_FRAMES),
            controls: frame::allocate_zeroed()?,
            output: frame::allocate_zeroed()?,
            closed: [false; PORTS],
        };
        device.go();
        for slot in 0..CONTROLS {
            let buffer = Buffer::new(console.controls, CONTROL_SLOT * slot, CONTROL_BYTES);
            console.control_receive.submit(&[], &[buffer])?;
        }
        for _ in 0..INPUT_FRAMES {
            console.offer(frame::allocate()?);
        }
        console.tell(0, event::DEVICE_READY).ok()?;
        for port in 0..PORTS as u32 {
            console.tell(port, event::PORT_READY).ok()?;
        }
        console.tell(Port::Input as u32, event::PORT_OPEN).ok()?;
        Some(console)
    }

    /// Sends a control message with the value 1.
    fn tell(&mut self, port: u32, event: u16) -> Result<(), Errno> {
        let mut message = [0; CONTROL_BYTES];
        message[..4].copy_from_slice(&port.to_le_bytes());
        message[4..6].copy_from_slice(&event.to_le_bytes());
        message[6] = 1;
        physical_memory::write_bytes(self.output, 0, &message);
        self.control_send.request(&[Buffer::new(self.output, 0, CONTROL_BYTES)], &[])?;
        Ok(())
    }

    /// Lets the device put input into this frame.
    fn offer(&mut self, frame: Frame) {
        if let Some(number) = self.receive.submit(&[], &[Buffer::new(frame, 0, PAGE_SIZE)]) {
            self.places[usize::from(number)] = Some(frame);
        }
    }

    fn look(&mut self) {
        // Each message's place is the number of its request: they were offered in order, one descriptor each.
        while let Some((number, _)) = self.control_receive.take_answer() {
            let slot = CONTROL_SLOT * usize::from(number);
            let mut message = [0; CONTROL_BYTES];
            physical_memory::read_bytes(self.controls, slot, &mut message);
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
            if let Some(frame) = self.places[usize::from(number)].take() {
                self.input.push_back((frame, 0, count.min(PAGE_SIZE)));
            }
        }
    }

    fn take(&mut self, into: &mut [u8]) -> usize {
        let mut done = 0;
        while done < into.len()
            && let Some((frame, start, end)) = self.input.front_mut()
        {
            let (frame, count) = (*frame, (*end - *start).min(into.len() - done));
            physical_memory::read_bytes(frame, *start, &mut into[done..done + count]);
            done += count;
            *start += count;
            if start == end {
                self.input.pop_front();
                self.offer(frame);
            }
        }
        done
    }

    fn write(&mut self, port: Port, from: &[u8]) -> Result<(), Errno> {
        self.look();
        for piece in from.chunks(PAGE_SIZE) {
            if self.closed[port as usize] {
                return Err(Errno::EPIPE);
            }
            physical_memory::write_bytes(self.output, 0, piece);
            self.send[port as usize].request(&[Buffer::new(self.output, 0, piece.len())], &[])?;
        }
        Ok(())
    }
}
