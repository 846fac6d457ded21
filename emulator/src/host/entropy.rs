//! The host's entropy. What the guest draws is recorded input, so that a recorded run repeats.

use crate::bus::Outside;
use crate::devices::virtio::EntropySource;
use std::fs::File;
use std::io::{self, Read};

/// Where Unix has it.
const SOURCE: &str = "/dev/urandom";

/// The host's generator.
pub struct HostEntropy(File);

impl HostEntropy {
    /// Opens it; hosts that have it elsewhere are not supported.
    pub fn open() -> io::Result<Self> {
        File::open(SOURCE).map(Self)
    }
}

impl EntropySource for HostEntropy {
    fn bytes(&mut self, count: usize, outside: &mut dyn Outside) -> Vec<u8> {
        outside.reply(&mut || {
            let mut bytes = vec![0; count];
            match self.0.read_exact(&mut bytes) {
                Ok(()) => bytes,
                Err(_) => Vec::new(),
            }
        })
    }
}
