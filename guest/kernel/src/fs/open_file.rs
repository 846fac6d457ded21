//! Open files: a node or a pipe, with a position.

use crate::fs::waiters::{Counter, Reader, Watch, Writer};
use crate::fs::{Device, Node, NodeKind, Special, mounts};
use crate::page_cache::PageCache;
use crate::random;
use crate::scheduler::Channel;
use crate::terminal;
use abi::errno::Errno;
use abi::file::ready;
use abi::file::{ACCESS_MODE, APPEND, DIRECTORY, MODE_PIPE, MODE_SOCKET, NON_BLOCKING, Status, WRITE_ONLY};
use alloc::format;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicUsize, Ordering};
use spin::Mutex;
use streams::Watched;
use tree::{File, Listing};

/// What an open file reads and writes.
pub enum Stream {
    /// A file.
    File(Arc<PageCache>),
    /// A device.
    Device(Device),
    /// A folder, of which only the names are read.
    Folder,
    /// A text that was written when the file was opened.
    Text(Vec<u8>),
    /// Ends of pipes, at least one; both are those of a connection, or of one pipe with a name.
    Pipe(Option<Reader>, Option<Writer>),
    /// A number that counts events (`eventfd`).
    Counter(Counter),
    /// A set of open files to wait for (`epoll`).
    Watch(Watch),
}

/// Of the flags of `openat`, those that an open file remembers.
const KEPT_FLAGS: usize = ACCESS_MODE | APPEND | NON_BLOCKING | DIRECTORY;
/// `openat`: what every file is opened with on 64 bits.
const LARGE_FILE: usize = 0o100000;
/// The largest file: what is not written takes no memory, but its pages have to be numbered.
pub const LARGEST_FILE: usize = 1 << 40;

/// An open file.
pub struct OpenFile {
    /// What it reads and writes.
    pub stream: Stream,
    /// The node, if it has one.
    pub node: Option<Arc<Node>>,
    /// The path by which it was opened.
    pub path: Vec<u8>,
    /// Flags of `openat` that can change later.
    pub flags: AtomicUsize,
    position: Mutex<usize>,
    /// The names of a folder, as they were when the reading began.
    names: Mutex<Listing>,
}

impl OpenFile {
    /// Something open that has no name.
    pub fn nameless(stream: Stream, flags: usize) -> Arc<OpenFile> {
        let (node, path) = (None, Vec::new());
        OpenFile::with(stream, node, path, flags)
    }

    fn with(stream: Stream, node: Option<Arc<Node>>, path: Vec<u8>, flags: usize) -> Arc<OpenFile> {
        let (position, names) = (Mutex::new(0), Mutex::default());
        Arc::new(OpenFile { stream, node, path, flags: AtomicUsize::new(flags), position, names })
    }

    /// Opens a node; a pipe that has a name may have to wait for its other end.
    pub fn open(node: Arc<Node>, path: Vec<u8>, flags: usize) -> Result<Arc<OpenFile>, Errno> {
        let may_wait = flags & NON_BLOCKING == 0;
        let stream = match &node.kind {
            NodeKind::Folder(_) | NodeKind::Link(_) | NodeKind::Special(Special::Virtual(_)) => {
                Stream::Folder
            }
            NodeKind::File(object) => Stream::File(object.clone()),
            NodeKind::Special(Special::Device(device)) => Stream::Device(*device),
            NodeKind::Special(Special::Report(report, process)) => Stream::Text(report.write(process)),
            NodeKind::Special(Special::Opened(file)) => match &file.node {
                None => return Ok(file.clone()),
                Some(node) => return OpenFile::open(node.clone(), file.path.clone(), flags),
            },
            NodeKind::Special(Special::Pipe(pipe)) => match flags & ACCESS_MODE {
                0 => Stream::Pipe(Some(pipe.open_to_read(may_wait)?), None),
                WRITE_ONLY => Stream::Pipe(None, Some(pipe.open_to_write(may_wait)?)),
                _ => {
                    let (reader, writer) = pipe.open_both();
                    Stream::Pipe(Some(reader), Some(writer))
                }
            },
        };
        Ok(OpenFile::with(stream, Some(node), path, flags & KEPT_FLAGS | LARGE_FILE))
    }

    /// EBADF unless it was opened for reading, or for writing if that is meant.
    pub fn check(&self, writing: bool) -> Result<(), Errno> {
        let mode = self.flags.load(Ordering::Relaxed) & ACCESS_MODE;
        if mode > WRITE_ONLY || (mode == WRITE_ONLY) == writing { Ok(()) } else { Err(Errno::EBADF) }
    }

    /// Whether reading and writing waits.
    pub fn may_wait(&self) -> bool {
        self.flags.load(Ordering::Relaxed) & NON_BLOCKING == 0
    }

    /// Reads from the file's position on, and moves it.
    pub fn read(&self, into: &mut [u8], may_wait: bool) -> Result<usize, Errno> {
        match &self.stream {
            Stream::Device(Device::Console(port)) => terminal::read(*port, into, may_wait),
            Stream::Pipe(reader, _) => reader.as_ref().ok_or(Errno::EBADF)?.read(into, may_wait),
            Stream::Counter(counter) => counter.read(into, may_wait),
            _ => {
                let mut position = self.position.lock();
                let count = self.read_at(*position, into)?;
                *position += count;
                Ok(count)
            }
        }
    }

    /// Reads from an offset on.
    pub fn read_at(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        match &self.stream {
            Stream::File(object) => object.read(offset, into),
            Stream::Text(text) => {
                let rest = text.get(offset..).unwrap_or(&[]);
                let count = rest.len().min(into.len());
                into[..count].copy_from_slice(&rest[..count]);
                Ok(count)
            }
            Stream::Device(Device::Null) => Ok(0),
            Stream::Device(Device::Zero | Device::Full) => {
                into.fill(0);
                Ok(into.len())
            }
            Stream::Device(Device::Random) => {
                random::fill(into);
                Ok(into.len())
            }
            Stream::Device(Device::Disk(index)) => mounts::read_device(*index, offset, into),
            Stream::Folder => Err(Errno::EISDIR),
            Stream::Watch(_) => Err(Errno::EINVAL),
            Stream::Device(Device::Console(_)) | Stream::Pipe(..) | Stream::Counter(_) => Err(Errno::ESPIPE),
        }
    }

    /// Writes at the file's position, or at its end if it was opened so, and moves the position.
    pub fn write(&self, from: &[u8]) -> Result<usize, Errno> {
        match &self.stream {
            Stream::Device(Device::Console(port)) => terminal::write(*port, from),
            Stream::Pipe(_, writer) => writer.as_ref().ok_or(Errno::EBADF)?.write(from, self.may_wait()),
            Stream::Counter(counter) => counter.write(from, self.may_wait()),
            _ => {
                let mut position = self.position.lock();
                if self.flags.load(Ordering::Relaxed) & APPEND != 0 {
                    *position = self.end()?;
                }
                let count = self.write_at(*position, from)?;
                *position += count;
                Ok(count)
            }
        }
    }

    /// Writes at an offset.
    pub fn write_at(&self, offset: usize, from: &[u8]) -> Result<usize, Errno> {
        match &self.stream {
            Stream::File(object) => {
                if offset.checked_add(from.len()).is_none_or(|end| end > LARGEST_FILE) {
                    return Err(Errno::EFBIG);
                }
                object.write(offset, from)?;
                if let Some(node) = &self.node {
                    node.modified();
                }
                Ok(from.len())
            }
            Stream::Device(Device::Null | Device::Zero | Device::Random) => Ok(from.len()),
            Stream::Device(Device::Full) => Err(Errno::ENOSPC),
            Stream::Text(_) => {
                let Some(NodeKind::Special(Special::Report(report, _))) =
                    self.node.as_ref().map(|node| &node.kind)
                else {
                    return Err(Errno::EBADF);
                };
                let set = report.setter().ok_or(Errno::EBADF)?;
                let text = core::str::from_utf8(from.trim_ascii()).ok();
                text.and_then(set).map(|()| from.len()).ok_or(Errno::EINVAL)
            }
            Stream::Folder => Err(Errno::EBADF),
            Stream::Watch(_) => Err(Errno::EINVAL),
            Stream::Device(Device::Disk(_)) => Err(Errno::EROFS),
            Stream::Device(Device::Console(_)) | Stream::Pipe(..) | Stream::Counter(_) => Err(Errno::ESPIPE),
        }
    }

    /// Where it ends: the first position where nothing is. ESPIPE for what has no positions.
    fn end(&self) -> Result<usize, Errno> {
        match &self.stream {
            Stream::File(object) => Ok(object.length()),
            Stream::Text(text) => Ok(text.len()),
            Stream::Device(Device::Disk(index)) => Ok(mounts::size_of_device(*index)),
            Stream::Device(Device::Console(_)) | Stream::Pipe(..) | Stream::Counter(_) | Stream::Watch(_) => {
                Err(Errno::ESPIPE)
            }
            Stream::Folder | Stream::Device(_) => Ok(0),
        }
    }

    /// Moves the position: from the start (0), from where it is (1), from the end (2), to data (3), to a hole (4).
    pub fn seek(&self, offset: isize, whence: usize) -> Result<usize, Errno> {
        let end = self.end()?;
        let mut position = self.position.lock();
        let inside = usize::try_from(offset).is_ok_and(|offset| offset < end);
        let base = match whence {
            0 => 0,
            1 => *position,
            2 => end,
            // Nobody keeps count of holes: it is all data, and the first hole is the end.
            3 | 4 if !inside => return Err(Errno::ENXIO),
            3 => 0,
            4 => end - offset as usize,
            _ => return Err(Errno::EINVAL),
        };
        let wanted = base.checked_add_signed(offset).filter(|&place| place <= isize::MAX as usize);
        *position = wanted.ok_or(Errno::EINVAL)?;
        Ok(*position)
    }

    /// As many names of a folder from the position on as there is room for. They are those that were there when the reading
    /// began.
    pub fn list(&self, room: usize) -> Result<Vec<u8>, Errno> {
        let folder = self.node.as_ref().filter(|node| node.is_folder()).ok_or(Errno::ENOTDIR)?;
        let (mut position, mut names) = (self.position.lock(), self.names.lock());
        if *position == 0 {
            *names = Listing::of(folder)?;
        }
        names.read(&mut position, room)
    }

    /// What `stat` says.
    pub fn status(&self) -> Status {
        let mode = match (&self.node, &self.stream) {
            (Some(node), _) => return node.status(),
            (None, Stream::Pipe(Some(_), Some(_))) => MODE_SOCKET | 0o777,
            (None, _) => MODE_PIPE | 0o600,
        };
        let number = core::ptr::from_ref(self).addr() as u64;
        Status { device: 3, number, mode, links: 1, block_size: 4096, ..Status::default() }
    }

    /// What a link to it says (`/proc/PID/fd`).
    pub fn name(&self) -> Vec<u8> {
        let number = core::ptr::from_ref(self).addr();
        match (&self.node, &self.stream) {
            (Some(_), _) => self.path.clone(),
            (None, Stream::Pipe(Some(_), Some(_))) => format!("socket:[{number}]").into_bytes(),
            (None, Stream::Counter(_)) => Vec::from(b"anon_inode:[eventfd]"),
            (None, Stream::Watch(_)) => Vec::from(b"anon_inode:[eventpoll]"),
            (None, _) => format!("pipe:[{number}]").into_bytes(),
        }
    }
}

impl Watched for OpenFile {
    type Place = Channel;

    fn readiness(&self, places: &mut Vec<Channel>) -> u16 {
        let (ready, channel) = match &self.stream {
            Stream::Pipe(reader, writer) => {
                places.extend(reader.iter().map(|end| end.waiters().channel()));
                places.extend(writer.iter().map(|end| end.waiters().channel()));
                return reader.as_ref().map_or(0, Reader::readiness)
                    | writer.as_ref().map_or(0, Writer::readiness);
            }
            Stream::Counter(counter) => (counter.readiness(), counter.waiters().channel()),
            Stream::Watch(watch) => (watch.readiness(places), watch.waiters().channel()),
            Stream::Device(Device::Console(_)) => {
                terminal::arrived();
                let input = if terminal::has_input() { ready::TO_READ } else { 0 };
                (input | ready::TO_WRITE, terminal::CHANNEL)
            }
            Stream::File(_) | Stream::Device(_) | Stream::Folder | Stream::Text(_) => {
                return ready::TO_READ | ready::TO_WRITE;
            }
        };
        places.push(channel);
        ready
    }
}
