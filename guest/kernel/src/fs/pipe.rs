//! Pipes: bytes that one process writes and another reads.

use crate::scheduler::{self, Channel};
use abi::errno::Errno;
use abi::file::ready;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use spin::Mutex;

/// Bytes that a pipe holds.
pub const ROOM: usize = 65536;
/// Writes of so many bytes are never mixed with others (Linux `PIPE_BUF`).
const ATOMIC: usize = 4096;

struct Contents {
    bytes: VecDeque<u8>,
    readers: usize,
    writers: usize,
}

/// A pipe.
pub struct Pipe {
    contents: Mutex<Contents>,
}

/// The end that is read.
pub struct Reader(Arc<Pipe>);

/// The end that is written.
pub struct Writer(Arc<Pipe>);

/// A new pipe's two ends.
pub fn new() -> (Reader, Writer) {
    let contents = Contents { bytes: VecDeque::new(), readers: 1, writers: 1 };
    let pipe = Arc::new(Pipe { contents: Mutex::new(contents) });
    (Reader(pipe.clone()), Writer(pipe))
}

impl Pipe {
    fn channel(&self) -> Channel {
        Channel::Kernel(core::ptr::from_ref(self).addr())
    }
}

impl Reader {
    /// Whether there is something to read, and whether nobody will write any more.
    pub fn readiness(&self) -> u16 {
        let contents = self.0.contents.lock();
        (if contents.bytes.is_empty() { 0 } else { ready::TO_READ })
            | if contents.writers == 0 { ready::HANG_UP } else { 0 }
    }

    /// Where to wait for bytes.
    pub fn channel(&self) -> Channel {
        self.0.channel()
    }

    /// Reads what there is, waiting for the first byte; 0 when nobody will write any more.
    pub fn read(&self, into: &mut [u8], may_wait: bool) -> Result<usize, Errno> {
        loop {
            {
                let mut contents = self.0.contents.lock();
                let count = into.len().min(contents.bytes.len());
                if count > 0 || contents.writers == 0 || into.is_empty() {
                    for (to, from) in into.iter_mut().zip(contents.bytes.drain(..count)) {
                        *to = from;
                    }
                    drop(contents);
                    scheduler::wake(self.0.channel(), usize::MAX);
                    return Ok(count);
                }
            }
            scheduler::wait(self.0.channel(), may_wait)?;
        }
    }
}

impl Writer {
    /// Whether there is room to write, and whether nobody will read any more.
    pub fn readiness(&self) -> u16 {
        let contents = self.0.contents.lock();
        (if ROOM - contents.bytes.len() >= ATOMIC { ready::TO_WRITE } else { 0 })
            | if contents.readers == 0 { ready::ERROR } else { 0 }
    }

    /// Where to wait for room.
    pub fn channel(&self) -> Channel {
        self.0.channel()
    }

    /// Writes all bytes, waiting for room. EPIPE when nobody reads any more.
    pub fn write(&self, from: &[u8], may_wait: bool) -> Result<usize, Errno> {
        let mut done = 0;
        loop {
            {
                let mut contents = self.0.contents.lock();
                if contents.readers == 0 {
                    return if done > 0 { Ok(done) } else { Err(Errno::EPIPE) };
                }
                let room = ROOM - contents.bytes.len();
                let rest = &from[done..];
                if room >= rest.len().min(ATOMIC) {
                    let count = room.min(rest.len());
                    contents.bytes.extend(&rest[..count]);
                    done += count;
                }
            }
            scheduler::wake(self.0.channel(), usize::MAX);
            if done == from.len() {
                return Ok(done);
            }
            if let Err(error) = scheduler::wait(self.0.channel(), may_wait) {
                return if done > 0 { Ok(done) } else { Err(error) };
            }
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.0.contents.lock().readers -= 1;
        scheduler::wake(self.0.channel(), usize::MAX);
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.0.contents.lock().writers -= 1;
        scheduler::wake(self.0.channel(), usize::MAX);
    }
}
