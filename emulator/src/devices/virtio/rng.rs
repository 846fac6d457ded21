//! The entropy device (virtio 1.3, section 5.4).

use super::mmio::{DeviceKind, Stream, VirtioDevice};
use super::queue::{Queue, QueueError};
use crate::bus::{Outside, Ram};

/// A request is answered with at most so many bytes; the driver asks again.
const REPLY_MAX: u64 = 4096;

/// Where entropy comes from.
pub trait EntropySource: Send {
    /// Bytes, at most `count`; none if the host fails.
    fn bytes(&mut self, count: usize, outside: &mut dyn Outside) -> Vec<u8>;
}

/// Numbers that are the same in every run with the same seed (the SplitMix64 generator): a run must repeat, and what the
/// guest draws from them is not secret.
pub struct Seeded(pub u64);

impl EntropySource for Seeded {
    fn bytes(&mut self, count: usize, _outside: &mut dyn Outside) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(count + 7);
        while bytes.len() < count {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = self.0;
            mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            bytes.extend((mixed ^ mixed >> 31).to_le_bytes());
        }
        bytes.truncate(count);
        bytes
    }
}

/// The entropy device.
pub struct EntropyDevice<E> {
    source: E,
}

impl<E: EntropySource> EntropyDevice<E> {
    /// A device that hands out what `source` has.
    pub fn new(source: E) -> Self {
        Self { source }
    }
}

impl<E: EntropySource> VirtioDevice for EntropyDevice<E> {
    fn kind(&self) -> DeviceKind {
        DeviceKind::Entropy
    }

    fn features(&self) -> u64 {
        0
    }

    fn queue_count(&self) -> usize {
        1
    }

    fn configuration(&self) -> Vec<u8> {
        Vec::new()
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
        // Section 5.4.6.1: the driver gives buffers that can be written, and nothing else.
        if !chain.readable.is_empty() || chain.writable.is_empty() {
            return Err(QueueError::Request);
        }
        let count = chain.writable.len().min(REPLY_MAX) as usize;
        let mut bytes = self.source.bytes(count, outside);
        bytes.truncate(count);
        let written = chain.writable.write(ram, &bytes);
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

    #[test]
    fn the_same_seed_draws_the_same_numbers() {
        let draw = |seed| {
            let mut driver = Driver::started(EntropyDevice::new(Seeded(seed)), 0);
            driver.offer(&[(BUFFERS, 100, true), (BUFFERS + 100, 31, true)]);
            driver.kick();
            assert_eq!(driver.used(), [(0, 131)]);
            driver.peek(BUFFERS, 131)
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
    }

    #[test]
    fn a_large_request_is_answered_in_part() {
        let mut driver = Driver::started(EntropyDevice::new(Seeded(1)), 0);
        driver.offer(&[(BUFFERS, 0x8000, true)]);
        driver.kick();
        assert_eq!(driver.used(), [(0, 4096)]);
    }

    #[test]
    fn a_request_to_read_from_needs_a_reset() {
        let mut driver = Driver::started(EntropyDevice::new(Seeded(1)), 0);
        driver.offer(&[(BUFFERS, 8, false), (BUFFERS, 8, true)]);
        driver.kick();
        assert!(driver.needs_reset());
    }
}
