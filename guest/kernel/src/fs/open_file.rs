//! Open files: a node or a pipe, with a position.

use crate::fs::counter::Counter;
use crate::fs::pipe::{Reader, Writer};
use crate::fs::watch::Watch;
use crate::fs::{Device, Node, NodeKind, Special, disk, proc};
use crate::page_cache::PageCache;
use crate::random;
use crate::scheduler::Channel;
use crate::terminal;
use abi::errno::Errno;
use abi::file::ready;
use abi::file::{
    ACCESS_MODE, APPEND, DIRECTORY, MODE_FILE, MODE_PIPE, MODE_SOCKET, NON_BLOCKING, Status, WRITE_ONLY,
};
use alloc::format;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicUsize, Ordering};
use spin::Mutex;

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
    /// A pipe's end.
    PipeReader(Reader),
    /// A pipe's end.
    PipeWriter(Writer),
    /// An end of a connection: two pipes, one in each direction.
    Connection(Reader, Writer),
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
    names: Mutex<Names>,
}

/// Number, kind and name of what is in a folder.
type Names = Vec<tree::Entry>;

impl OpenFile {
    /// Something open that has no name.
    pub fn nameless(stream: Stream, flags: usize) -> Arc<OpenFile> {
        let (node, path) = (None, Vec::new());
        OpenFile::with(stream, node, path, flags)
    }

    fn with(stream: Stream, node: Option<Arc<Node>>, path: Vec<u8>, flags: usize) -> Arc<OpenFile> {
        let (position, names) = (Mutex::new(0), Mutex::new(Vec::new()));
        Arc::new(OpenFile { stream, node, path, flags: AtomicUsize::new(flags), position, names })
    }

    /// Opens a node.
    pub fn open(node: Arc<Node>, path: Vec<u8>, flags: usize) -> Arc<OpenFile> {
        let stream = match &node.kind {
            NodeKind::Folder(_) | NodeKind::Link(_) | NodeKind::Special(Special::Virtual(_)) => {
                Stream::Folder
            }
            NodeKind::File(object) => Stream::File(object.clone()),
            NodeKind::Special(Special::Device(device)) => Stream::Device(*device),
            NodeKind::Special(Special::Report(report, process)) => {
                Stream::Text(proc::write(*report, process))
            }
            NodeKind::Special(Special::Opened(file)) => match &file.node {
                None => return file.clone(),
                Some(node) => return OpenFile::open(node.clone(), file.path.clone(), flags),
            },
        };
        OpenFile::with(stream, Some(node), path, flags & KEPT_FLAGS | LARGE_FILE)
    }

    /// Whether it was opened for reading; for writing.
    pub fn allows(&self) -> (bool, bool) {
        let mode = self.flags.load(Ordering::Relaxed) & ACCESS_MODE;
        (mode != WRITE_ONLY, mode != 0)
    }

    /// Whether reading and writing waits.
    pub fn may_wait(&self) -> bool {
        self.flags.load(Ordering::Relaxed) & NON_BLOCKING == 0
    }

    /// Reads from the file's position on, and moves it.
    pub fn read(&self, into: &mut [u8], may_wait: bool) -> Result<usize, Errno> {
        match &self.stream {
            Stream::Device(Device::Console(port)) => terminal::read(*port, into, may_wait),
            Stream::PipeReader(reader) | Stream::Connection(reader, _) => reader.read(into, may_wait),
            Stream::Counter(counter) => counter.read(into, may_wait),
            Stream::File(_)
            | Stream::Device(_)
            | Stream::Folder
            | Stream::Text(_)
            | Stream::Watch(_)
            | Stream::PipeWriter(_) => {
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
            Stream::Device(Device::Disk(index)) => disk::read_device(*index, offset, into),
            Stream::Folder => Err(Errno::EISDIR),
            Stream::PipeWriter(_) => Err(Errno::EBADF),
            Stream::Watch(_) => Err(Errno::EINVAL),
            Stream::Device(Device::Console(_))
            | Stream::PipeReader(_)
            | Stream::Connection(..)
            | Stream::Counter(_) => Err(Errno::ESPIPE),
        }
    }

    /// Writes at the file's position, or at its end if it was opened so, and moves the position.
    pub fn write(&self, from: &[u8]) -> Result<usize, Errno> {
        match &self.stream {
            Stream::Device(Device::Console(port)) => terminal::write(*port, from),
            Stream::PipeWriter(writer) | Stream::Connection(_, writer) => writer.write(from, self.may_wait()),
            Stream::Counter(counter) => counter.write(from, self.may_wait()),
            Stream::File(object) => {
                let mut position = self.position.lock();
                if self.flags.load(Ordering::Relaxed) & APPEND != 0 {
                    *position = object.length();
                }
                let count = self.write_at(*position, from)?;
                *position += count;
                Ok(count)
            }
            Stream::Device(_)
            | Stream::Folder
            | Stream::Text(_)
            | Stream::PipeReader(_)
            | Stream::Watch(_) => self.write_at(0, from),
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
            Stream::Text(_) => match self.node.as_ref().map(|node| &node.kind) {
                Some(NodeKind::Special(Special::Report(report, _))) if report.is_setting() => {
                    report.set(from)?;
                    Ok(from.len())
                }
                _ => Err(Errno::EBADF),
            },
            Stream::Folder | Stream::PipeReader(_) => Err(Errno::EBADF),
            Stream::Watch(_) => Err(Errno::EINVAL),
            Stream::Device(Device::Disk(_)) => Err(Errno::EROFS),
            Stream::Device(Device::Console(_))
            | Stream::PipeWriter(_)
            | Stream::Connection(..)
            | Stream::Counter(_) => Err(Errno::ESPIPE),
        }
    }

    /// Moves the position: from the start (0), from where it is (1), from the end (2), to data (3), to a hole (4).
    pub fn seek(&self, offset: isize, whence: usize) -> Result<usize, Errno> {
        let end = match &self.stream {
            Stream::File(object) => object.length(),
            Stream::Text(text) => text.len(),
            Stream::Device(Device::Disk(index)) => disk::size_of_device(*index),
            Stream::Folder | Stream::Device(Device::Null | Device::Zero | Device::Full | Device::Random) => 0,
            Stream::Device(Device::Console(_))
            | Stream::PipeReader(_)
            | Stream::PipeWriter(_)
            | Stream::Connection(..)
            | Stream::Counter(_)
            | Stream::Watch(_) => return Err(Errno::ESPIPE),
        };
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

    /// Names of a folder from the position on: calls `take(number, position of the next, kind, name)` until it says no.
    /// They are those that were there when the reading began.
    pub fn list(&self, mut take: impl FnMut(u64, usize, u32, &[u8]) -> bool) -> Result<(), Errno> {
        let folder = self.node.as_ref().filter(|node| node.is_folder()).ok_or(Errno::ENOTDIR)?;
        let mut position = self.position.lock();
        let mut names = self.names.lock();
        if *position == 0 {
            let dot = |name: &[u8]| (folder.number, folder.mode_of_kind(), name.to_vec());
            *names = Vec::from([dot(b"."), dot(b"..")]);
            names.extend(folder.list()?);
        }
        for (index, (number, kind, name)) in names.iter().enumerate().skip(*position) {
            if !take(*number, index + 1, *kind, name) {
                break;
            }
            *position = index + 1;
        }
        Ok(())
    }

    /// What would not wait (`ready`); and where to wait for the rest.
    pub fn readiness(&self) -> (u16, Channel) {
        match &self.stream {
            Stream::PipeReader(end) => (end.readiness(), end.channel()),
            Stream::PipeWriter(end) => (end.readiness(), end.channel()),
            Stream::Connection(from, to) => (from.readiness() | to.readiness(), from.channel()),
            Stream::Counter(counter) => counter.readiness(),
            Stream::Watch(watch) => watch.readiness(),
            Stream::Device(Device::Console(port)) => {
                terminal::arrived();
                let input = if terminal::has_input(*port) { ready::TO_READ } else { 0 };
                (input | ready::TO_WRITE, terminal::CHANNEL)
            }
            Stream::File(_) | Stream::Device(_) | Stream::Folder | Stream::Text(_) => {
                (ready::TO_READ | ready::TO_WRITE, Channel::Nothing)
            }
        }
    }

    /// What `stat` says.
    pub fn status(&self) -> Status {
        let mode = match (&self.node, &self.stream) {
            (Some(node), _) => return node.status(),
            (None, Stream::Connection(..)) => MODE_SOCKET | 0o777,
            (None, Stream::File(object)) => {
                let size = object.length() as i64;
                let status = Status { mode: MODE_FILE | 0o777, links: 0, size, ..Status::default() };
                return Status { device: 1, block_size: 4096, blocks: (size + 511) / 512, ..status };
            }
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
            (None, Stream::Connection(..)) => format!("socket:[{number}]").into_bytes(),
            (None, Stream::Counter(_)) => Vec::from(b"anon_inode:[eventfd]"),
            (None, Stream::Watch(_)) => Vec::from(b"anon_inode:[eventpoll]"),
            (None, Stream::File(_)) => Vec::from(b"/memfd: (deleted)"),
            (None, _) => format!("pipe:[{number}]").into_bytes(),
        }
    }
}
