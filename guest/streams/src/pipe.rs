//! Pipes: bytes that one process writes and another reads (POSIX, `pipe`, `mkfifo`).

use crate::{Waiters, until};
use abi::errno::Errno;
use abi::file::ready;
use alloc::collections::VecDeque;
use alloc::sync::Arc;
use core::sync::atomic::{AtomicBool, Ordering};
use spin::Mutex;

/// Bytes that a pipe holds.
pub const ROOM: usize = 65536;
/// Writes of so many bytes are never mixed with others (Linux `PIPE_BUF`).
const ATOMIC: usize = 4096;

#[derive(Default)]
struct Contents {
    bytes: VecDeque<u8>,
    readers: Ends,
    writers: Ends,
}

/// Those who hold an end.
#[derive(Clone, Copy, Default)]
struct Ends {
    now: usize,
    /// How many have come so far.
    ever: usize,
}

impl Ends {
    fn come(&mut self) {
        self.now += 1;
        self.ever += 1;
    }

    /// How many had come before those that are there.
    fn before(&self) -> usize {
        self.ever - self.now
    }
}

#[derive(Default)]
struct Pipe<W> {
    contents: Mutex<Contents>,
    waiters: W,
}

/// The end that is read.
pub struct Reader<W: Waiters> {
    pipe: Arc<Pipe<W>>,
    /// How many writers had come before those that there were when it was opened.
    writers_before: usize,
    is_shut: AtomicBool,
}

/// The end that is written.
pub struct Writer<W: Waiters> {
    pipe: Arc<Pipe<W>>,
    is_shut: AtomicBool,
}

/// A new pipe's two ends.
pub fn pipe<W: Waiters>() -> (Reader<W>, Writer<W>) {
    let pipe = Arc::default();
    (Reader::of(&pipe), Writer::of(&pipe).0)
}

/// The two ends of a new connection: a pipe in each direction.
pub fn connection<W: Waiters>() -> [(Reader<W>, Writer<W>); 2] {
    let ((first_in, second_out), (second_in, first_out)) = (pipe(), pipe());
    [(first_in, first_out), (second_in, second_out)]
}

/// Of an end of a connection: nobody reads there any more (0), nobody writes (1), or neither (2), as `shutdown` has it.
pub fn shut_down<W: Waiters>(reader: &Reader<W>, writer: &Writer<W>, how: usize) -> Result<(), Errno> {
    if how > 2 {
        return Err(Errno::EINVAL);
    }
    if how != 1 {
        reader.shut();
    }
    if how != 0 {
        writer.shut();
    }
    Ok(())
}

/// A pipe that has a name: whoever opens one end waits until somebody has opened the other.
#[derive(Default)]
pub struct NamedPipe<W>(Arc<Pipe<W>>);

impl<W: Waiters> NamedPipe<W> {
    /// The end that is read.
    pub fn open_to_read(&self, may_wait: bool) -> Result<Reader<W>, Errno> {
        let reader = Reader::of(&self.0);
        if may_wait {
            self.wait_for(|contents| contents.writers.ever > reader.writers_before)?;
        }
        Ok(reader)
    }

    /// The end that is written. ENXIO if nobody reads and it may not wait.
    pub fn open_to_write(&self, may_wait: bool) -> Result<Writer<W>, Errno> {
        if !may_wait && self.0.contents.lock().readers.now == 0 {
            return Err(Errno::ENXIO);
        }
        let (writer, readers_before) = Writer::of(&self.0);
        self.wait_for(|contents| contents.readers.ever > readers_before)?;
        Ok(writer)
    }

    /// Both, which waits for nobody.
    pub fn open_both(&self) -> (Reader<W>, Writer<W>) {
        (Reader::of(&self.0), Writer::of(&self.0).0)
    }

    /// Waits until somebody has the other end, or has come and gone meanwhile.
    fn wait_for(&self, met: impl Fn(&Contents) -> bool) -> Result<(), Errno> {
        until(&self.0.waiters, true, || met(&self.0.contents.lock()).then_some(()))
    }
}

impl<W: Waiters> Pipe<W> {
    /// Somebody comes or goes. What nobody can read any more is gone.
    fn change<T>(&self, change: impl FnOnce(&mut Contents) -> T) -> T {
        let mut contents = self.contents.lock();
        let result = change(&mut contents);
        if contents.readers.now + contents.writers.now == 0 {
            contents.bytes.clear();
        }
        drop(contents);
        self.waiters.wake();
        result
    }
}

impl<W: Waiters> Reader<W> {
    fn of(pipe: &Arc<Pipe<W>>) -> Reader<W> {
        let writers_before = pipe.change(|contents| {
            contents.readers.come();
            contents.writers.before()
        });
        Reader { pipe: pipe.clone(), writers_before, is_shut: AtomicBool::new(false) }
    }

    /// Whether there is something to read, and whether nobody will write any more.
    pub fn readiness(&self) -> u16 {
        let contents = self.pipe.contents.lock();
        let hung_up = contents.writers.now == 0 && contents.writers.ever > self.writers_before;
        (if contents.bytes.is_empty() { 0 } else { ready::TO_READ })
            | if hung_up { ready::HANG_UP } else { 0 }
    }

    /// Those who wait for bytes.
    pub fn waiters(&self) -> &W {
        &self.pipe.waiters
    }

    /// Reads what there is, waiting for the first byte; 0 when nobody will write any more.
    pub fn read(&self, into: &mut [u8], may_wait: bool) -> Result<usize, Errno> {
        until(&self.pipe.waiters, may_wait, || {
            let mut contents = self.pipe.contents.lock();
            let count = into.len().min(contents.bytes.len());
            let (front, back) = contents.bytes.as_slices();
            let split = count.min(front.len());
            into[..split].copy_from_slice(&front[..split]);
            into[split..count].copy_from_slice(&back[..count - split]);
            contents.bytes.drain(..count);
            let ended = contents.writers.now == 0 || self.is_shut.load(Ordering::Relaxed);
            (count > 0 || ended || into.is_empty()).then_some(count)
        })
    }

    /// Nobody reads at this end any more.
    fn shut(&self) {
        if !self.is_shut.swap(true, Ordering::Relaxed) {
            self.pipe.change(|contents| contents.readers.now -= 1);
        }
    }
}

impl<W: Waiters> Writer<W> {
    /// Says too how many readers had come before those that there are.
    fn of(pipe: &Arc<Pipe<W>>) -> (Writer<W>, usize) {
        let readers_before = pipe.change(|contents| {
            contents.writers.come();
            contents.readers.before()
        });
        (Writer { pipe: pipe.clone(), is_shut: AtomicBool::new(false) }, readers_before)
    }

    /// Whether there is room to write, and whether nobody will read any more.
    pub fn readiness(&self) -> u16 {
        let contents = self.pipe.contents.lock();
        (if ROOM - contents.bytes.len() >= ATOMIC { ready::TO_WRITE } else { 0 })
            | if contents.readers.now == 0 { ready::ERROR } else { 0 }
    }

    /// Those who wait for room.
    pub fn waiters(&self) -> &W {
        &self.pipe.waiters
    }

    /// Writes all bytes, waiting for room. EPIPE when nobody reads any more.
    pub fn write(&self, from: &[u8], may_wait: bool) -> Result<usize, Errno> {
        let mut done = 0;
        while done < from.len() {
            let rest = &from[done..];
            let written = until(&self.pipe.waiters, may_wait, || {
                let mut contents = self.pipe.contents.lock();
                if contents.readers.now == 0 || self.is_shut.load(Ordering::Relaxed) {
                    return Some(Err(Errno::EPIPE));
                }
                let room = ROOM - contents.bytes.len();
                let count = room.min(rest.len());
                (room >= rest.len().min(ATOMIC)).then(|| {
                    contents.bytes.extend(&rest[..count]);
                    Ok(count)
                })
            });
            match written.and_then(|written| written) {
                Ok(count) => done += count,
                Err(error) if done == 0 => return Err(error),
                Err(_) => break,
            }
        }
        Ok(done)
    }

    /// Nobody writes at this end any more.
    fn shut(&self) {
        if !self.is_shut.swap(true, Ordering::Relaxed) {
            self.pipe.change(|contents| contents.writers.now -= 1);
        }
    }
}

impl<W: Waiters> Drop for Reader<W> {
    fn drop(&mut self) {
        self.shut();
    }
}

impl<W: Waiters> Drop for Writer<W> {
    fn drop(&mut self) {
        self.shut();
    }
}
