//! A number that one thread adds to and another waits for (`eventfd`).

use crate::{Waiters, until};
use abi::errno::Errno;
use abi::file::ready;
use core::sync::atomic::{AtomicU64, Ordering};

/// The number.
pub struct Counter<W> {
    value: AtomicU64,
    /// Whether reading takes one at a time, or all.
    one_by_one: bool,
    waiters: W,
}

/// It stays below this.
const MOST: u64 = u64::MAX - 1;

impl<W: Waiters> Counter<W> {
    /// A number that begins so.
    pub fn new(value: u64, one_by_one: bool) -> Counter<W> {
        Counter { value: AtomicU64::new(value), one_by_one, waiters: W::default() }
    }

    /// What would not wait.
    pub fn readiness(&self) -> u16 {
        let value = self.value.load(Ordering::Relaxed);
        (if value > 0 { ready::TO_READ } else { 0 }) | if value < MOST { ready::TO_WRITE } else { 0 }
    }

    /// Those who wait for the rest.
    pub fn waiters(&self) -> &W {
        &self.waiters
    }

    /// Takes from the number, waiting until it is not 0.
    pub fn read(&self, into: &mut [u8], may_wait: bool) -> Result<usize, Errno> {
        let into = into.first_chunk_mut::<8>().ok_or(Errno::EINVAL)?;
        let taken = |value: u64| if self.one_by_one { 1 } else { value };
        let before = self.change(may_wait, |value| (value > 0).then(|| value - taken(value)))?;
        *into = taken(before).to_le_bytes();
        Ok(into.len())
    }

    /// Adds to the number, waiting until there is room.
    pub fn write(&self, from: &[u8], may_wait: bool) -> Result<usize, Errno> {
        let added = u64::from_le_bytes(*from.first_chunk::<8>().ok_or(Errno::EINVAL)?);
        if added > MOST {
            return Err(Errno::EINVAL);
        }
        self.change(may_wait, |value| value.checked_add(added).filter(|&sum| sum <= MOST))?;
        Ok(size_of::<u64>())
    }

    /// Changes the number as soon as that is possible; says what it was.
    fn change(&self, may_wait: bool, change: impl Fn(u64) -> Option<u64>) -> Result<u64, Errno> {
        until(&self.waiters, may_wait, || {
            self.value.fetch_update(Ordering::Relaxed, Ordering::Relaxed, &change).ok()
        })
    }
}
