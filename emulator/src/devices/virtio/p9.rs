//! The 9P transport (virtio 1.3, section 5.10): carries requests to whoever shares a directory, and replies back. Replies depend on the
//! host, so they are recorded input.

use super::mmio::{DeviceKind, Stream, VirtioDevice};
use super::queue::{Queue, QueueError};
use crate::bus::{Outside, Ram};

/// Section 5.10.3.
const MOUNT_TAG: u64 = 1;
/// The largest request that is taken in; a server agrees to smaller ones.
const REQUEST_MAX: u64 = 1 << 20;

/// Who answers requests.
pub trait Share: Send {
    /// The reply to a request, whatever is in it.
    fn answer(&mut self, request: &[u8]) -> Vec<u8>;
}

/// The transport device.
pub struct ShareDevice {
    share: Box<dyn Share>,
    tag: String,
}

impl ShareDevice {
    /// A share that the guest finds by its tag, of at most 65,535 bytes.
    pub fn new(share: Box<dyn Share>, tag: String) -> Self {
        Self { share, tag }
    }
}

impl VirtioDevice for ShareDevice {
    fn kind(&self) -> DeviceKind {
        DeviceKind::Share
    }

    fn features(&self) -> u64 {
        MOUNT_TAG
    }

    fn queue_count(&self) -> usize {
        1
    }

    fn configuration(&self) -> Vec<u8> {
        let tag = self.tag.as_bytes();
        let length = u16::try_from(tag.len()).unwrap_or(u16::MAX);
        [&length.to_le_bytes(), &tag[..length.into()]].concat()
    }

    fn start(&mut self, _features: u64) {}

    fn serve(
        &mut self,
        index: usize,
        queues: &mut [Queue],
        ram: &mut Ram,
        outside: &mut dyn Outside,
    ) -> Result<bool, QueueError> {
        let queue = &mut queues[index];
        let Some(mut chain) = queue.pop(ram)? else { return Ok(false) };
        if chain.readable.len() > REQUEST_MAX {
            return Err(QueueError::Request);
        }
        let mut request = vec![0; chain.readable.len() as usize];
        chain.readable.read(ram, &mut request);
        let reply = outside.reply(&mut || self.share.answer(&request));
        // A reply has room: its size was agreed on. One that has not would be half a message.
        if reply.len() as u64 > chain.writable.len() {
            return Err(QueueError::Request);
        }
        let written = chain.writable.write(ram, &reply);
        queue.push(ram, &chain, written as u64);
        Ok(true)
    }

    fn input_room(&self) -> usize {
        0
    }

    fn stream(&mut self) -> Option<&mut dyn Stream> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::driver::*;
    use super::*;

    /// Answers with the request backwards.
    struct Backwards;

    impl Share for Backwards {
        fn answer(&mut self, request: &[u8]) -> Vec<u8> {
            request.iter().rev().copied().collect()
        }
    }

    fn device() -> ShareDevice {
        ShareDevice::new(Box::new(Backwards), "tag".to_owned())
    }

    #[test]
    fn requests_are_carried_there_and_back() {
        let mut driver = Driver::started(device(), MOUNT_TAG);
        assert_eq!((driver.rig.r32(8), driver.rig.r32(0x100)), (9, u32::from_le_bytes(*b"\x03\0ta")));
        driver.poke(BUFFERS, b"abcd");
        driver.offer(&[
            (BUFFERS, 3, false),
            (BUFFERS + 3, 1, false),
            (BUFFERS + 8, 2, true),
            (BUFFERS + 16, 8, true),
        ]);
        driver.kick();
        assert_eq!(driver.used(), [(0, 4)]);
        assert_eq!(
            (driver.peek(BUFFERS + 8, 2), driver.peek(BUFFERS + 16, 2)),
            (b"dc".to_vec(), b"ba".to_vec())
        );
    }

    #[test]
    fn a_reply_without_room_needs_a_reset() {
        let mut driver = Driver::started(device(), MOUNT_TAG);
        driver.offer(&[(BUFFERS, 4, false), (BUFFERS + 8, 3, true)]);
        driver.kick();
        assert!(driver.needs_reset());
    }
}
