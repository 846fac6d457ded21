//! How threads wait for what goes through open files (`guest/streams`), which is here what this kernel makes of it.

use crate::fs::open_file::OpenFile;
use crate::scheduler::{self, Channel};
use abi::errno::Errno;

/// Those who wait for one thing: they sleep at its address, which it has because it is a byte.
#[derive(Default)]
pub struct Waiters(u8);

/// The end of a pipe that is read.
pub type Reader = streams::Reader<Waiters>;
/// The end of a pipe that is written.
pub type Writer = streams::Writer<Waiters>;
/// A pipe with a name.
pub type NamedPipe = streams::NamedPipe<Waiters>;
/// A number that counts events.
pub type Counter = streams::Counter<Waiters>;
/// A set of open files to wait for.
pub type Watch = streams::Watch<OpenFile, Waiters>;

impl Waiters {
    /// Where they sleep.
    pub fn channel(&self) -> Channel {
        Channel::Kernel(core::ptr::from_ref(&self.0).addr())
    }
}

impl streams::Waiters for Waiters {
    fn wait(&self, may_wait: bool) -> Result<(), Errno> {
        scheduler::wait(self.channel(), may_wait)
    }

    fn wake(&self) {
        scheduler::wake(self.channel(), usize::MAX);
    }
}
