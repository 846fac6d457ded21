//! The 9P transport (section 5.10): messages to the host and its answers.

use crate::{Buffer, Device, PAGE_SIZE, Page, Queue, Registers};
use abi::errno::Errno;
use alloc::vec;
use alloc::vec::Vec;

/// Feature bit (section 5.10.3).
const MOUNT_TAG: u64 = 1;
const PAGES: usize = 4;

/// A way to the host.
pub struct Channel<R, P> {
    /// What the host calls the folder.
    pub tag: Vec<u8>,
    queue: Queue<R, P>,
    request: [P; PAGES],
    reply: [P; PAGES],
}

impl<R: Registers, P: Page> Channel<R, P> {
    /// The longest message, either way.
    pub const LONGEST: usize = PAGES * PAGE_SIZE;

    /// Takes the device over.
    pub fn start(device: &Device<R>) -> Option<Channel<R, P>> {
        if device.start(MOUNT_TAG)? & MOUNT_TAG == 0 {
            return None;
        }
        let queue = device.queue(0)?.without_interrupts();
        let pages = (0..2 * PAGES).map(|_| P::zeroed()).collect::<Option<Vec<_>>>()?;
        let [request, reply] = [0, PAGES].map(|first| core::array::from_fn(|at| pages[first + at]));
        device.go();
        let length = usize::from(u16::from_le_bytes(device.configuration(0)));
        let tag = (0..length).map(|at| device.configuration::<1>(2 + at)[0]).collect();
        Some(Channel { tag, queue, request, reply })
    }

    /// The host's answer to a message, which is not longer than `LONGEST`.
    pub fn call(&mut self, message: &[u8]) -> Result<Vec<u8>, Errno> {
        let mut readable = Vec::with_capacity(PAGES);
        for (&page, piece) in self.request.iter().zip(message.chunks(PAGE_SIZE)) {
            page.write(0, piece);
            readable.push(Buffer::new(page, 0, piece.len()));
        }
        let writable = self.reply.map(|page| Buffer::new(page, 0, PAGE_SIZE));
        let length = self.queue.request(&readable, &writable)?.min(PAGES * PAGE_SIZE);
        let mut answer = vec![0; length];
        for (&page, piece) in self.reply.iter().zip(answer.chunks_mut(PAGE_SIZE)) {
            page.read(0, piece);
        }
        Ok(answer)
    }
}
