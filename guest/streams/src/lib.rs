//! What threads hand each other through open files: pipes, with and without a name, counters of events (`eventfd`), and
//! sets of open files that are waited for as a whole (`epoll`). How a thread sleeps is the user's of this library.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod counter;
mod pipe;
mod watch;

pub use counter::Counter;
pub use pipe::{NamedPipe, ROOM as PIPE_ROOM, Reader, Writer, connection, pipe, shut_down};
pub use watch::{Watch, Watched};

use abi::errno::Errno;

/// Those who wait for something to change.
pub trait Waiters: Default + Send + Sync {
    /// Sleeps until somebody wakes all; EAGAIN where it may not wait. It may come back without a reason.
    fn wait(&self, may_wait: bool) -> Result<(), Errno>;

    /// Something has changed.
    fn wake(&self);
}

/// Tries until something comes of it, which changes something for the others; waits in between.
fn until<T>(
    waiters: &impl Waiters,
    may_wait: bool,
    mut attempt: impl FnMut() -> Option<T>,
) -> Result<T, Errno> {
    loop {
        if let Some(result) = attempt() {
            waiters.wake();
            return Ok(result);
        }
        waiters.wait(may_wait)?;
    }
}

#[cfg(test)]
mod tests;
