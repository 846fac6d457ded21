//! The 9P transport (virtio 1.3, section 5.10): messages to the host and its answers.

use super::{Buffer, Device, Queue};
use crate::arch::physical_memory;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::frame;
use abi::errno::Errno;
use alloc::vec;
use alloc::vec::Vec;
use spin::Mutex;

/// Feature bit (section 5.10.3).
const MOUNT_TAG: u64 = 1;
const FRAMES: usize = 4;

/// A way to the host.
pub struct Channel {
    /// What the host calls the folder.
    pub tag: Vec<u8>,
    queue: Queue,
    request: [Frame; FRAMES],
    reply: [Frame; FRAMES],
}

static FOUND: Mutex<Vec<Channel>> = Mutex::new(Vec::new());

/// Starts the driver of this device.
pub fn start(device: Device) {
    FOUND.lock().extend(Channel::new(device));
}

/// All devices, for whoever wants to speak with the host.
pub fn take() -> Vec<Channel> {
    core::mem::take(&mut FOUND.lock())
}

impl Channel {
    /// The longest message, either way.
    pub const LONGEST: usize = FRAMES * PAGE_SIZE;

    fn new(device: Device) -> Option<Channel> {
        if device.start(MOUNT_TAG)? & MOUNT_TAG == 0 {
            return None;
        }
        let queue = device.queue(0)?.without_interrupts();
        let frames = (0..2 * FRAMES).map(|_| frame::allocate()).collect::<Option<Vec<_>>>()?;
        let [request, reply] = [0, FRAMES].map(|first| core::array::from_fn(|at| frames[first + at]));
        device.go();
        let length = usize::from(u16::from_le_bytes(device.configuration(0)));
        let tag = (0..length).map(|at| device.configuration::<1>(2 + at)[0]).collect();
        Some(Channel { tag, queue, request, reply })
    }

    /// The host's answer to a message.
    pub fn call(&mut self, message: &[u8]) -> Result<Vec<u8>, Errno> {
        let mut readable = Vec::with_capacity(FRAMES);
        for (&frame, piece) in self.request.iter().zip(message.chunks(PAGE_SIZE)) {
            physical_memory::write_bytes(frame, 0, piece);
            readable.push(Buffer::new(frame, 0, piece.len()));
        }
        let writable = self.reply.map(|frame| Buffer::new(frame, 0, PAGE_SIZE));
        let length = self.queue.request(&readable, &writable)?.min(Channel::LONGEST);
        let mut answer = vec![0; length];
        for (&frame, piece) in self.reply.iter().zip(answer.chunks_mut(PAGE_SIZE)) {
            physical_memory::read_bytes(frame, 0, piece);
        }
        Ok(answer)
    }
}
