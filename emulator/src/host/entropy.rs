//! The host's entropy. What the guest draws is recorded input, so that a recorded run repeats.

use crate::bus::Outside;
use crate::devices::virtio::EntropySource;

/// The host's generator, wherever the system has it.
pub struct HostEntropy;

impl EntropySource for HostEntropy {
    fn bytes(&mut self, count: usize, outside: &mut dyn Outside) -> Vec<u8> {
        outside.reply(&mut || {
            let mut bytes = vec![0; count];
            match getrandom::fill(&mut bytes) {
                Ok(()) => bytes,
                Err(_) => Vec::new(),
            }
        })
    }
}
