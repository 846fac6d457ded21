//! Open files: a node or a pipe, with a position.

use crate::drivers::console;
use crate::fs::pipe::{Reader, Writer};
use crate::fs::{Device, Node, NodeKind, disk, proc};
use crate::mm::object::{Object, ObjectError};
use crate::process::Process;
use crate::random;
use crate::scheduler::Channel;
use abi::errno::Errno;
use abi::file::{APPEND, MODE_PIPE, NON_BLOCKING, Status};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicUsize, Ordering};
use spin::Mutex;

/// What an open file reads and writes.
pub enum Stream {
    /// A file.
    File(Arc<Object>),
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
}

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
}

impl From<ObjectError> for Errno {
    fn from(error: ObjectError) -> Errno {
        match error {
            ObjectError::BeyondEnd => Errno::EINVAL,
            ObjectError::OutOfMemory | ObjectError::Full => Errno::ENOSPC,
            ObjectError::ReadOnly => Errno::EROFS,
            ObjectError::Device => Errno::EIO,
        }
    }
}

impl OpenFile {
    /// An end of a pipe.
    pub fn pipe(stream: Stream, flags: usize) -> Arc<OpenFile> {
        let (node, path) = (None, Vec::new());
        Arc::new(OpenFile { stream, node, path, flags: AtomicUsize::new(flags), position: Mutex::new(0) })
    }

    /// Opens a node for a process.
    pub fn open(node: Arc<Node>, path: Vec<u8>, flags: usize, process: &Process) -> Arc<OpenFile> {
        let stream = match &node.kind {
            NodeKind::Folder(_) | NodeKind::Link(_) => Stream::Folder,
            NodeKind::File(object) => Stream::File(object.clone()),
            NodeKind::Device(device) => Stream::Device(*device),
            NodeKind::Report(report) => Stream::Text(proc::write(*report, process)),
        };
        Arc::new(OpenFile {
            stream,
            node: Some(node),
            path,
            flags: AtomicUsize::new(flags),
            position: Mutex::new(0),
        })
    }

    fn may_wait(&self) -> bool {
        self.flags.load(Ordering::Relaxed) & NON_BLOCKING == 0
    }

    /// Reads from the file's position on, and moves it.
    pub fn read(&self, into: &mut [u8]) -> Result<usize, Errno> {
        match &self.stream {
            Stream::Device(Device::Console) => console::read(into, self.may_wait()),
            Stream::PipeReader(reader) => reader.read(into, self.may_wait()),
            Stream::File(_)
            | Stream::Device(_)
            | Stream::Folder
            | Stream::Text(_)
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
            Stream::File(object) => Ok(object.read(offset, into)?),
            Stream::Text(text) => {
                let rest = text.get(offset..).unwrap_or(&[]);
                let count = rest.len().min(into.len());
                into[..count].copy_from_slice(&rest[..count]);
                Ok(count)
            }
            Stream::Device(Device::Null) => Ok(0),
            Stream::Device(Device::Zero) => {
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
            Stream::Device(Device::Console) | Stream::PipeReader(_) => Err(Errno::ESPIPE),
        }
    }

    /// Writes at the file's position, or at its end if it was opened so, and moves the position.
    pub fn write(&self, from: &[u8]) -> Result<usize, Errno> {
        match &self.stream {
            Stream::Device(Device::Console) => {
                console::write_bytes(from);
                Ok(from.len())
            }
            Stream::PipeWriter(writer) => writer.write(from, self.may_wait()),
            Stream::File(object) => {
                let mut position = self.position.lock();
                if self.flags.load(Ordering::Relaxed) & APPEND != 0 {
                    *position = object.length();
                }
                let count = self.write_at(*position, from)?;
                *position += count;
                Ok(count)
            }
            Stream::Device(_) | Stream::Folder | Stream::Text(_) | Stream::PipeReader(_) => {
                self.write_at(0, from)
            }
        }
    }

    /// Writes at an offset.
    pub fn write_at(&self, offset: usize, from: &[u8]) -> Result<usize, Errno> {
        match &self.stream {
            Stream::File(object) => {
                object.write(offset, from)?;
                Ok(from.len())
            }
            Stream::Device(Device::Null | Device::Zero | Device::Random) => Ok(from.len()),
            Stream::Folder | Stream::Text(_) | Stream::PipeReader(_) => Err(Errno::EBADF),
            Stream::Device(Device::Disk(_)) => Err(Errno::EROFS),
            Stream::Device(Device::Console) | Stream::PipeWriter(_) => Err(Errno::ESPIPE),
        }
    }

    /// Moves the position: from the start (0), from where it is (1), from the end (2).
    pub fn seek(&self, offset: isize, whence: usize) -> Result<usize, Errno> {
        let end = match &self.stream {
            Stream::File(object) => object.length(),
            Stream::Text(text) => text.len(),
            Stream::Device(Device::Disk(index)) => disk::size_of_device(*index),
            Stream::Folder | Stream::Device(Device::Null | Device::Zero | Device::Random) => 0,
            Stream::Device(Device::Console) | Stream::PipeReader(_) | Stream::PipeWriter(_) => {
                return Err(Errno::ESPIPE);
            }
        };
        let mut position = self.position.lock();
        let base = match whence {
            0 => 0,
            1 => *position,
            2 => end,
            _ => return Err(Errno::EINVAL),
        };
        let wanted = base.checked_add_signed(offset).filter(|&place| place <= isize::MAX as usize);
        *position = wanted.ok_or(Errno::EINVAL)?;
        Ok(*position)
    }

    /// Names of a folder from the position on: calls `take(number, position of the next, mode, name)` until it says no.
    pub fn list(&self, mut take: impl FnMut(u64, usize, u32, &[u8]) -> bool) -> Result<(), Errno> {
        let folder = self.node.as_ref().ok_or(Errno::ENOTDIR)?;
        let entries = folder.entries().ok_or(Errno::ENOTDIR)?.lock();
        let mut position = self.position.lock();
        let dots: [&[u8]; 2] = [b".", b".."];
        let all = dots
            .iter()
            .map(|name| (*name, folder))
            .chain(entries.iter().map(|(name, node)| (&name[..], node)));
        for (index, (name, node)) in all.enumerate().skip(*position) {
            if !take(node.number, index + 1, node.mode(), name) {
                break;
            }
            *position = index + 1;
        }
        Ok(())
    }

    /// Whether reading, and writing, would not wait; and where to wait if so.
    pub fn readiness(&self) -> (bool, bool, Channel) {
        match &self.stream {
            Stream::PipeReader(reader) => (reader.ready(), false, reader.channel()),
            Stream::PipeWriter(writer) => (false, writer.ready(), writer.channel()),
            Stream::Device(Device::Console) => (console::has_input(), true, console::CHANNEL),
            Stream::File(_) | Stream::Device(_) | Stream::Folder | Stream::Text(_) => {
                (true, true, Channel::Nothing)
            }
        }
    }

    /// What `stat` says.
    pub fn status(&self) -> Status {
        match &self.node {
            Some(node) => status_of(node),
            None => Status { mode: MODE_PIPE | 0o600, links: 1, block_size: 4096, ..Status::default() },
        }
    }
}

/// What `stat` says of a node.
pub fn status_of(node: &Node) -> Status {
    let size = node.size() as i64;
    Status {
        device: 1 + u64::from(node.home.is_some()),
        number: node.number,
        mode: node.mode(),
        links: 1,
        size,
        block_size: 4096,
        blocks: (size + 511) / 512,
        ..Status::default()
    }
}
