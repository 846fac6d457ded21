//! A number that one thread adds to and another waits for (`eventfd`).

use crate::scheduler::{self, Channel};
use abi::errno::Errno;
use abi::file::ready;
use core::sync::atomic::{AtomicU64, Ordering};

/// The number.
pub struct Counter {
    value: AtomicU64,
    /// Whether reading takes one at a time, or all.
    one_by_one: bool,
}

/// It stays below this.
const MOST: u64 = u64::MAX - 1;

impl Counter {
    /// A number that begins so.
    pub fn new(value: u64, one_by_one: bool) -> Counter {
        Counter { value: AtomicU64::new(value), one_by_one }
    }

    fn channel(&self) -> Channel {
        Channel::Kernel(core::ptr::from_ref(self).addr())
    }

    /// What would not wait, and where to wait for the rest.
    pub fn readiness(&self) -> (u16, Channel) {
        let value = self.value.load(Ordering::Relaxed);
        let (read, write) = (value > 0, value < MOST);
        let bits = if read { ready::TO_READ } else { 0 } | if write { ready::TO_WRITE } else { 0 };
        (bits, self.channel())
    }

    /// Takes from the number, waiting until it is not 0.
    pub fn read(&self, into: &mut [u8], may_wait: bool) -> Result<usize, Errno> {
        let into = into.first_chunk_mut::<8>().ok_or(Errno::EINVAL)?;
        loop {
            let value = self.value.load(Ordering::Relaxed);
            if value > 0 {
                let taken = if self.one_by_one { 1 } else { value };
                self.value.store(value - taken, Ordering::Relaxed);
                *into = taken.to_le_bytes();
                scheduler::wake(self.channel(), usize::MAX);
                return Ok(into.len());
            }
            scheduler::wait(self.channel(), may_wait)?;
        }
    }

    /// Adds to the number, waiting until there is room.
    pub fn write(&self, from: &[u8], may_wait: bool) -> Result<usize, Errno> {
        let added = u64::from_le_bytes(*from.first_chunk::<8>().ok_or(Errno::EINVAL)?);
        if added > MOST {
            return Err(Errno::EINVAL);
        }
        loop {
            let value = self.value.load(Ordering::Relaxed);
            if added <= MOST - value {
                self.value.store(value + added, Ordering::Relaxed);
                scheduler::wake(self.channel(), usize::MAX);
                return Ok(size_of::<u64>());
            }
            scheduler::wait(self.channel(), may_wait)?;
        }
    }
}
