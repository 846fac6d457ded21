//! A disk that a test can look at while the machine has it, and afterwards: what was written when, and what is on it.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard};
use sv39::devices::virtio::{MemoryStorage, Storage};

/// A disk; its clones are the same one.
#[derive(Clone)]
pub struct Disk(Arc<Mutex<State>>);

/// What the test sees of a disk.
pub struct State {
    /// Its bytes, and whether they can be changed.
    pub storage: MemoryStorage,
    /// What the guest has had written, in order.
    pub log: Vec<Step>,
    /// Whether a request fails: by its kind, and the first byte that it is about.
    pub fails: fn(Request, u64) -> bool,
}

/// A change of a disk.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    Write { offset: u64, bytes: Vec<u8> },
    Flush,
}

/// What can fail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Request {
    Read,
    Write,
    Flush,
}

impl Disk {
    /// Nothing but zeros.
    pub fn blank(size: usize) -> Disk {
        Disk::with(vec![0; size])
    }

    /// A disk with these bytes.
    pub fn with(bytes: Vec<u8>) -> Disk {
        let storage = MemoryStorage { bytes, read_only: false };
        Disk(Arc::new(Mutex::new(State { storage, log: Vec::new(), fails: |_, _| false })))
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    fn attempt(&self, request: Request, offset: u64) -> io::Result<MutexGuard<'_, State>> {
        let state = self.state();
        if (state.fails)(request, offset) { Err(io::ErrorKind::Other.into()) } else { Ok(state) }
    }
}

impl Storage for Disk {
    fn size(&self) -> u64 {
        self.state().storage.size()
    }

    fn read_only(&self) -> bool {
        self.state().storage.read_only
    }

    fn read_at(&mut self, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
        self.attempt(Request::Read, offset)?.storage.read_at(offset, bytes)
    }

    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.attempt(Request::Write, offset)?;
        state.log.push(Step::Write { offset, bytes: bytes.to_vec() });
        state.storage.write_at(offset, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.attempt(Request::Flush, 0)?.log.push(Step::Flush);
        Ok(())
    }

    fn discard(&mut self, offset: u64, length: u64) -> io::Result<()> {
        self.attempt(Request::Write, offset)?.storage.discard(offset, length)
    }

    fn write_zeroes(&mut self, offset: u64, length: u64) -> io::Result<()> {
        self.attempt(Request::Write, offset)?.storage.write_zeroes(offset, length)
    }
}
