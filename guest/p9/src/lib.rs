//! The client's side of 9P2000.L, as Linux's `v9fs` speaks it: files and folders of a host, over whatever carries
//! messages there. Nothing is kept here; what the host refuses is refused with its own error.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod message;

use abi::errno::Errno;
use abi::file::{AT_REMOVE_FOLDER, FileSystemStatus, READ_WRITE, Status};
use abi::time::NANOSECONDS;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use message::{Answer, Message, WRITE_HEAD, kind};

/// Carries messages to the host.
pub trait Way: Send + Sync {
    /// The longest message, either way.
    const LONGEST: usize;

    /// The host's answer to a message.
    fn call(&self, message: &[u8]) -> Result<Vec<u8>, Errno>;
}

/// The file that the folder itself is, and no file.
const ROOT: u32 = 0;
const NOBODY: u32 = u32::MAX;
/// Attributes: all that `stat` tells. To be set: mode, size, times, and that these are given.
const BASIC: u64 = 0x7ff;
const SET_MODE: u32 = 1;
const SET_SIZE: u32 = 8;
const SET_TIMES: [u32; 2] = [0x10 | 0x80, 0x20 | 0x100];

/// A folder of the host.
struct Share<W> {
    way: W,
    read_only: bool,
    next_number: AtomicU32,
}

/// A file or folder of the host, as long as somebody here means it.
pub struct File<W: Way> {
    share: Arc<Share<W>>,
    /// What it is called between host and us.
    pub number: u32,
    is_open: AtomicBool,
}

/// A name in a folder: the host's number, the bits of its kind in `st_mode`, the name.
pub type Entry = (u64, u32, Vec<u8>);

impl<W: Way> Share<W> {
    fn call(&self, message: Message) -> Result<Answer, Errno> {
        let kind = message.kind();
        Answer::new(self.way.call(&message.finish())?, kind)
    }
}

impl<W: Way> File<W> {
    /// Bytes of one read or write.
    const PIECE: usize = W::LONGEST - 2 * WRITE_HEAD;

    /// Agrees with the host on the protocol: the folder that it gives.
    pub fn root(way: W, read_only: bool) -> Result<File<W>, Errno> {
        let share = Arc::new(Share { way, read_only, next_number: AtomicU32::new(ROOT + 1) });
        share.call(Message::new(kind::VERSION).u32(W::LONGEST as u32).text(b"9P2000.L"))?;
        share.call(Message::new(kind::ATTACH).u32(ROOT).u32(NOBODY).text(b"").text(b"").u32(NOBODY))?;
        Ok(File { share, number: ROOT, is_open: AtomicBool::new(false) })
    }

    /// Whether nothing there may be changed.
    pub fn read_only(&self) -> bool {
        self.share.read_only
    }

    /// Tells one folder that the host has given from another.
    pub fn share(&self) -> usize {
        Arc::as_ptr(&self.share).addr()
    }

    fn call(&self, kind: u8, more: impl FnOnce(Message) -> Message) -> Result<Answer, Errno> {
        self.share.call(more(Message::new(kind).u32(self.number)))
    }

    /// What has this name in the folder.
    pub fn look_up(&self, name: &[u8]) -> Result<File<W>, Errno> {
        self.walk(Some(name))
    }

    /// Another number for what has this name in the folder, or for itself.
    fn walk(&self, name: Option<&[u8]>) -> Result<File<W>, Errno> {
        let number = self.share.next_number.fetch_add(1, Ordering::Relaxed);
        self.call(kind::WALK, |walk| {
            let walk = walk.u32(number).bytes(&[u8::from(name.is_some()), 0]);
            name.into_iter().fold(walk, Message::text)
        })?;
        Ok(File { share: self.share.clone(), number, is_open: AtomicBool::new(false) })
    }

    /// All names in the folder, but for `.` and `..`.
    pub fn list(&self) -> Result<Vec<Entry>, Errno> {
        let folder = self.walk(None)?;
        folder.call(kind::OPEN, |open| open.u32(0))?;
        let (mut names, mut position) = (Vec::new(), 0);
        loop {
            let mut answer =
                folder.call(kind::READ_FOLDER, |read| read.u64(position).u32(Self::PIECE as u32))?;
            let end = answer.number(4)? as usize + answer.at;
            if answer.at == end {
                return Ok(names);
            }
            while answer.at < end {
                answer.bytes(5)?;
                let (number, next, kind) = (answer.number(8)?, answer.number(8)?, answer.number(1)?);
                let name = answer.text()?;
                position = next;
                if !matches!(&name[..], b"." | b"..") {
                    names.push((number, (kind as u32) << 12, name));
                }
            }
        }
    }

    /// Where a symbolic link leads.
    pub fn read_link(&self) -> Result<Vec<u8>, Errno> {
        self.call(kind::READ_LINK, |message| message)?.text()
    }

    /// What the host says of it.
    pub fn status(&self) -> Result<Status, Errno> {
        let mut answer = self.call(kind::GET_ATTRIBUTES, |message| message.u64(BASIC))?;
        answer.bytes(8 + 5)?;
        let (number, mode) = (answer.number(8)?, answer.number(4)? as u32);
        let (user, group) = (answer.number(4)? as u32, answer.number(4)? as u32);
        let (links, is_device) = (answer.number(8)? as u32, answer.number(8)?);
        let [size, block_size, blocks] = [answer.number(8)?, answer.number(8)?, answer.number(8)?];
        let mut times = [[0; 2]; 3];
        for time in times.as_flattened_mut() {
            *time = answer.number(8)?;
        }
        let (size, block_size, blocks) = (size as i64, block_size as i32, blocks as i64);
        let status = Status { device: 3, number, mode, links, user, group, is_device, ..Status::default() };
        Ok(Status { size, block_size, blocks, times, ..status })
    }

    /// What the host says of the file system that it is in (`statfs`).
    pub fn file_system(&self) -> Result<FileSystemStatus, Errno> {
        let mut answer = self.call(kind::FILE_SYSTEM, |message| message)?;
        let (kind, block_size) = (answer.number(4)?, answer.number(4)? as usize);
        let blocks = [answer.number(8)?, answer.number(8)?, answer.number(8)?];
        let files = [answer.number(8)?, answer.number(8)?];
        let (number, longest_name) = (answer.number(8)?, answer.number(4)?);
        Ok(FileSystemStatus {
            number,
            longest_name,
            ..FileSystemStatus::new(kind, block_size, blocks, files)
        })
    }

    /// Sets the permissions and the times of access and modification, in nanoseconds since 1970: those that are given.
    pub fn set(&self, mode: Option<u32>, times: [Option<u64>; 2]) -> Result<(), Errno> {
        let times_given = SET_TIMES.iter().zip(times).filter(|(_, time)| time.is_some());
        let valid = times_given.fold(mode.map_or(0, |_| SET_MODE), |valid, (bits, _)| valid | bits);
        self.set_attributes(valid, mode.unwrap_or(0), 0, times.map(|time| time.unwrap_or(0)))
    }

    /// Makes the file longer or shorter.
    pub fn set_length(&self, length: usize) -> Result<(), Errno> {
        self.set_attributes(SET_SIZE, 0, length as u64, [0; 2])
    }

    fn set_attributes(&self, valid: u32, mode: u32, size: u64, times: [u64; 2]) -> Result<(), Errno> {
        self.call(kind::SET_ATTRIBUTES, |message| {
            let message = message.u32(valid).u32(mode).u32(0).u32(0).u64(size);
            times
                .iter()
                .fold(message, |message, time| message.u64(time / NANOSECONDS).u64(time % NANOSECONDS))
        })?;
        Ok(())
    }

    /// Opens the file for as much as can be done with it, if nobody has yet: it stays usable when its name goes.
    pub fn open(&self) -> Result<(), Errno> {
        if !self.is_open.load(Ordering::Relaxed) {
            let open = |flags: usize| self.call(kind::OPEN, |open| open.u32(flags as u32));
            let all = if self.share.read_only { Err(Errno::EROFS) } else { open(READ_WRITE) };
            all.or_else(|_| open(0))?;
            self.is_open.store(true, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Reads from an offset on: fewer bytes than asked for only at the file's end.
    pub fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        self.open()?;
        let mut done = 0;
        while done < into.len() {
            let wanted = (into.len() - done).min(Self::PIECE);
            let mut answer =
                self.call(kind::READ, |read| read.u64((offset + done) as u64).u32(wanted as u32))?;
            let count = (answer.number(4)? as usize).min(wanted);
            into[done..done + count].copy_from_slice(answer.bytes(count)?);
            done += count;
            if count == 0 {
                break;
            }
        }
        Ok(done)
    }

    /// Writes all bytes at an offset.
    pub fn write(&self, offset: usize, from: &[u8]) -> Result<(), Errno> {
        self.open()?;
        let mut done = 0;
        while done < from.len() {
            let piece = &from[done..from.len().min(done + Self::PIECE)];
            let mut answer = self.call(kind::WRITE, |write| {
                write.u64((offset + done) as u64).u32(piece.len() as u32).bytes(piece)
            })?;
            match answer.number(4)? as usize {
                0 => return Err(Errno::EIO),
                count => done += count,
            }
        }
        Ok(())
    }

    /// Comes back when what was written survives a loss of power, as far as the host sees to it.
    pub fn sync(&self) -> Result<(), Errno> {
        self.open()?;
        self.call(kind::SYNC, |message| message.u32(0)).map(|_| ())
    }

    /// Makes a folder in this one.
    pub fn make_folder(&self, name: &[u8], permissions: u32) -> Result<File<W>, Errno> {
        self.call(kind::MAKE_FOLDER, |make| make.text(name).u32(permissions).u32(0))?;
        self.look_up(name)
    }

    /// Makes a file in this folder; it is open.
    pub fn create(&self, name: &[u8], permissions: u32) -> Result<File<W>, Errno> {
        let file = self.walk(None)?;
        let flags = READ_WRITE as u32;
        file.call(kind::CREATE, |create| create.text(name).u32(flags).u32(permissions).u32(0))?;
        file.is_open.store(true, Ordering::Relaxed);
        Ok(file)
    }

    /// Takes a name out of the folder with this number.
    pub fn remove(&self, (folder, name): (u32, &[u8]), is_folder: bool) -> Result<(), Errno> {
        let flags = if is_folder { AT_REMOVE_FOLDER as u32 } else { 0 };
        self.share.call(Message::new(kind::REMOVE).u32(folder).text(name).u32(flags)).map(|_| ())
    }

    /// Moves a name from one folder to another.
    pub fn rename(&self, from: (u32, &[u8]), to: (u32, &[u8])) -> Result<(), Errno> {
        let renaming = Message::new(kind::RENAME).u32(from.0).text(from.1);
        self.share.call(renaming.u32(to.0).text(to.1)).map(|_| ())
    }
}

impl<W: Way> Drop for File<W> {
    fn drop(&mut self) {
        if self.number != ROOT {
            // Nobody is there to tell.
            let _ = self.call(kind::FORGET, |message| message);
        }
    }
}

#[cfg(test)]
mod tests;
