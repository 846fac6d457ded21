//! Folders of the host in the tree (9P2000.L, the protocol as Linux's `v9fs` speaks it). The host may change them at any
//! time, so that names are looked up there each time, and bytes are read and written there; only what a program maps is
//! kept in the page cache meanwhile. What is never to be seen or changed, the host refuses.

use crate::arch::physical_memory;
use crate::drivers::console;
use crate::drivers::virtio::share::{self, Channel};
use crate::fs::node::Attributes;
use crate::fs::{Home, Keeper, New, Node, NodeKind, Spot, path};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::mm::object::{Direct, Object, Pager};
use abi::errno::Errno;
use abi::file::{AT_REMOVE_FOLDER, MODE_FOLDER, MODE_KIND, MODE_LINK, READ_WRITE, Status};
use abi::time::NANOSECONDS;
use alloc::collections::BTreeMap;
use alloc::sync::{Arc, Weak};
use alloc::vec;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, Ordering};
use spin::Mutex;

/// Types of messages; an answer's is one more than its request's.
mod message {
    pub const ERROR: u8 = 7;
    pub const OPEN: u8 = 12;
    pub const CREATE: u8 = 14;
    pub const READ_LINK: u8 = 22;
    pub const GET_ATTRIBUTES: u8 = 24;
    pub const SET_ATTRIBUTES: u8 = 26;
    pub const READ_FOLDER: u8 = 40;
    pub const SYNC: u8 = 50;
    pub const MAKE_FOLDER: u8 = 72;
    pub const RENAME: u8 = 74;
    pub const REMOVE: u8 = 76;
    pub const VERSION: u8 = 100;
    pub const ATTACH: u8 = 104;
    pub const WALK: u8 = 110;
    pub const READ: u8 = 116;
    pub const WRITE: u8 = 118;
    pub const FORGET: u8 = 120;
}

/// Bytes of a message before its content: length, type, tag. Before the bytes of a write: file, offset, count, too.
const HEAD: usize = 7;
const WRITE_HEAD: usize = HEAD + 16;
/// Bytes of one read or write.
const PIECE: usize = Channel::LONGEST - 2 * WRITE_HEAD;
/// The file that the folder itself is, and no file.
const ROOT: u32 = 0;
const NOBODY: u32 = u32::MAX;
/// Attributes: all that `stat` tells. To be set: mode, size, times, and that these are given.
const BASIC: u64 = 0x7ff;
const SET_MODE: u32 = 1;
const SET_SIZE: u32 = 8;
const SET_TIMES: [u32; 2] = [0x10 | 0x80, 0x20 | 0x100];

/// A folder of the host.
struct Share {
    channel: Mutex<Channel>,
    read_only: bool,
    next_number: AtomicU32,
    /// Nodes that somebody uses, by the host's number: a file is the same to everybody who opens it.
    nodes: Mutex<BTreeMap<u64, Weak<Node>>>,
}

/// A file or folder of the host, as long as somebody here means it.
pub struct Remote {
    share: Arc<Share>,
    number: u32,
    /// The host's number, once it is known.
    identity: u64,
    is_open: Mutex<bool>,
}

/// Puts the host's folders into the tree, each where its tag says; those that `writable` names can be changed.
pub fn start(writable: &[Vec<u8>]) {
    for channel in share::take() {
        let tag = channel.tag.clone();
        let mounted = Share::root(channel, !writable.contains(&tag)).and_then(|root| path::mount(&tag, root));
        if let Err(error) = mounted {
            let tag = tag.escape_ascii();
            console::print_always(format_args!(
                "sv39: {tag}: the host's folder cannot be used (error {})\n",
                error.0
            ));
        }
    }
}

/// A message that grows.
struct Message(Vec<u8>);

impl Message {
    fn new(kind: u8) -> Message {
        let mut message = Message(vec![0; HEAD]);
        message.0[4] = kind;
        message
    }

    fn u32(mut self, value: u32) -> Message {
        self.0.extend(value.to_le_bytes());
        self
    }

    fn u64(mut self, value: u64) -> Message {
        self.0.extend(value.to_le_bytes());
        self
    }

    fn text(mut self, text: &[u8]) -> Message {
        self.0.extend((text.len() as u16).to_le_bytes());
        self.0.extend(text);
        self
    }
}

/// An answer's content, read from the front. What is missing is the host's failure.
struct Answer(Vec<u8>, usize);

impl Answer {
    fn bytes(&mut self, count: usize) -> Result<&[u8], Errno> {
        let start = self.1;
        self.1 += count;
        self.0.get(start..self.1).ok_or(Errno::EIO)
    }

    fn number(&mut self, size: usize) -> Result<u64, Errno> {
        Ok(self.bytes(size)?.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte)))
    }
}

impl Share {
    /// Agrees with the host on the protocol; the node of the folder.
    fn root(channel: Channel, read_only: bool) -> Result<Arc<Node>, Errno> {
        let (next_number, nodes) = (AtomicU32::new(ROOT + 1), Mutex::new(BTreeMap::new()));
        let share = Arc::new(Share { channel: Mutex::new(channel), read_only, next_number, nodes });
        share.call(Message::new(message::VERSION).u32(Channel::LONGEST as u32).text(b"9P2000.L"))?;
        share.call(Message::new(message::ATTACH).u32(ROOT).u32(NOBODY).text(b"").text(b"").u32(NOBODY))?;
        Remote { share, number: ROOT, identity: 0, is_open: Mutex::new(false) }.into_node()
    }

    fn call(&self, message: Message) -> Result<Answer, Errno> {
        let Message(mut bytes) = message;
        let (length, kind) = (bytes.len() as u32, bytes[4]);
        bytes[..4].copy_from_slice(&length.to_le_bytes());
        let mut answer = Answer(self.channel.lock().call(&bytes)?, 4);
        match answer.number(3)? as u8 {
            message::ERROR => Err(Errno(answer.number(4)? as u16)),
            got if got == kind + 1 => Ok(answer),
            _ => Err(Errno::EIO),
        }
    }
}

impl Remote {
    fn call(&self, kind: u8, more: impl FnOnce(Message) -> Message) -> Result<Answer, Errno> {
        self.share.call(more(Message::new(kind).u32(self.number)))
    }

    /// Another number for what has this name in the folder, or for itself.
    fn walk(&self, name: Option<&[u8]>) -> Result<Remote, Errno> {
        let number = self.share.next_number.fetch_add(1, Ordering::Relaxed);
        self.call(message::WALK, |walk| {
            let mut walk = walk.u32(number);
            walk.0.extend([u8::from(name.is_some()), 0]);
            name.into_iter().fold(walk, Message::text)
        })?;
        Ok(Remote { share: self.share.clone(), number, identity: 0, is_open: Mutex::new(false) })
    }

    /// The node for this file: the one that is there already, or a new one.
    fn into_node(mut self) -> Result<Arc<Node>, Errno> {
        let status = self.status()?;
        let known = self.share.nodes.lock().get(&status.number).and_then(Weak::upgrade);
        if let Some(node) = known
            && node.mode_of_kind() == status.mode & MODE_KIND
        {
            node.told(&status);
            return Ok(node);
        }
        self.identity = status.number;
        let target = match status.mode & MODE_KIND {
            MODE_LINK => {
                let mut answer = self.call(message::READ_LINK, |message| message)?;
                let length = answer.number(2)? as usize;
                answer.bytes(length)?.to_vec()
            }
            _ => Vec::new(),
        };
        let remote = Arc::new(self);
        let home = Some(Home { keeper: remote.clone(), number: u64::from(remote.number) });
        let kind = match status.mode & MODE_KIND {
            MODE_FOLDER => NodeKind::Folder(Mutex::new(BTreeMap::new())),
            MODE_LINK => NodeKind::Link(target),
            _ => NodeKind::File(Object::kept_by(remote.clone(), status.size as usize)),
        };
        let node = Node::numbered(status.number, home, kind);
        remote.share.nodes.lock().insert(status.number, Arc::downgrade(&node));
        Ok(node)
    }

    /// What has this name in the folder.
    pub fn look_up(&self, name: &[u8]) -> Result<Arc<Node>, Errno> {
        self.walk(Some(name))?.into_node()
    }

    /// All names in the folder: number, kind, name.
    pub fn list(&self) -> Result<Vec<(u64, u32, Vec<u8>)>, Errno> {
        let folder = self.walk(None)?;
        folder.call(message::OPEN, |open| open.u32(0))?;
        let (mut names, mut position) = (Vec::new(), 0);
        loop {
            let mut answer =
                folder.call(message::READ_FOLDER, |read| read.u64(position).u32(PIECE as u32))?;
            let end = answer.number(4)? as usize + answer.1;
            if answer.1 == end {
                return Ok(names);
            }
            while answer.1 < end {
                answer.bytes(5)?;
                let (number, next, kind) = (answer.number(8)?, answer.number(8)?, answer.number(1)?);
                let length = answer.number(2)? as usize;
                let name = answer.bytes(length)?.to_vec();
                position = next;
                if !matches!(&name[..], b"." | b"..") {
                    names.push((number, (kind as u32) << 12, name));
                }
            }
        }
    }

    /// What the host says of it.
    pub fn status(&self) -> Result<Status, Errno> {
        let mut answer = self.call(message::GET_ATTRIBUTES, |message| message.u64(BASIC))?;
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

    /// Sets the permissions and the times of access and modification, those that are given.
    pub fn set(&self, mode: Option<u32>, times: [Option<u64>; 2]) -> Result<(), Errno> {
        let times_given = SET_TIMES.iter().zip(times).filter(|(_, time)| time.is_some());
        let valid = times_given.fold(mode.map_or(0, |_| SET_MODE), |valid, (bits, _)| valid | bits);
        self.set_attributes(valid, mode.unwrap_or(0), 0, times.map(|time| time.unwrap_or(0)))
    }

    fn set_attributes(&self, valid: u32, mode: u32, size: u64, times: [u64; 2]) -> Result<(), Errno> {
        self.call(message::SET_ATTRIBUTES, |message| {
            let message = message.u32(valid).u32(mode).u32(0).u32(0).u64(size);
            times
                .iter()
                .fold(message, |message, time| message.u64(time / NANOSECONDS).u64(time % NANOSECONDS))
        })?;
        Ok(())
    }

    /// Opens the file for as much as can be done with it, if nobody has yet: it stays usable when its name goes.
    pub fn open(&self) -> Result<(), Errno> {
        let mut is_open = self.is_open.lock();
        if !*is_open {
            let open = |flags: usize| self.call(message::OPEN, |open| open.u32(flags as u32));
            let all = if self.share.read_only { Err(Errno::EROFS) } else { open(READ_WRITE) };
            all.or_else(|_| open(0))?;
            *is_open = true;
        }
        Ok(())
    }
}

impl Direct for Remote {
    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        self.open()?;
        let mut done = 0;
        while done < into.len() {
            let wanted = (into.len() - done).min(PIECE);
            let mut answer =
                self.call(message::READ, |read| read.u64((offset + done) as u64).u32(wanted as u32))?;
            let count = (answer.number(4)? as usize).min(wanted);
            into[done..done + count].copy_from_slice(answer.bytes(count)?);
            done += count;
            if count == 0 {
                break;
            }
        }
        Ok(done)
    }

    fn write(&self, offset: usize, from: &[u8]) -> Result<(), Errno> {
        self.open()?;
        let mut done = 0;
        while done < from.len() {
            let piece = &from[done..from.len().min(done + PIECE)];
            let mut answer = self.call(message::WRITE, |write| {
                let mut write = write.u64((offset + done) as u64).u32(piece.len() as u32);
                write.0.extend(piece);
                write
            })?;
            match answer.number(4)? as usize {
                0 => return Err(Errno::EIO),
                count => done += count,
            }
        }
        Ok(())
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        if self.number != ROOT {
            // Nobody is there to tell.
            let _ = self.call(message::FORGET, |message| message);
        }
        let mut nodes = self.share.nodes.lock();
        if nodes.get(&self.identity).is_some_and(|node| node.strong_count() == 0) {
            nodes.remove(&self.identity);
        }
    }
}

impl Keeper for Remote {
    fn tree(&self) -> usize {
        Arc::as_ptr(&self.share).addr()
    }

    fn remote(&self) -> Option<&Remote> {
        Some(self)
    }

    fn read_only(&self) -> bool {
        self.share.read_only
    }

    fn create(
        self: Arc<Self>,
        _folder: u64,
        name: &[u8],
        what: New<'_>,
        permissions: u32,
    ) -> Result<Arc<Node>, Errno> {
        match what {
            New::Folder => {
                self.call(message::MAKE_FOLDER, |make| make.text(name).u32(permissions).u32(0))?;
                self.look_up(name)
            }
            New::File => {
                let file = self.walk(None)?;
                let flags = READ_WRITE as u32;
                file.call(message::CREATE, |create| create.text(name).u32(flags).u32(permissions).u32(0))?;
                *file.is_open.lock() = true;
                file.into_node()
            }
            New::Link(_) => Err(Errno::EPERM),
        }
    }

    fn remove(&self, _number: u64, at: Spot<'_>, is_folder: bool) -> Result<(), Errno> {
        let flags = if is_folder { AT_REMOVE_FOLDER as u32 } else { 0 };
        let removal = Message::new(message::REMOVE).u32(at.folder as u32).text(at.name).u32(flags);
        self.share.call(removal).map(|_| ())
    }

    fn rename(
        &self,
        _number: u64,
        from: Spot<'_>,
        to: Spot<'_>,
        _replaced: Option<u64>,
    ) -> Result<(), Errno> {
        let renaming = Message::new(message::RENAME).u32(from.folder as u32).text(from.name);
        self.share.call(renaming.u32(to.folder as u32).text(to.name)).map(|_| ())
    }

    /// The host has its own.
    fn attributes_changed(&self, _number: u64, _attributes: &Attributes) {}

    fn sync(&self) -> Result<(), Errno> {
        Ok(())
    }
}

impl Pager for Remote {
    fn fetch(&self, page: usize, frame: Frame) -> Result<(), Errno> {
        let mut bytes = vec![0; PAGE_SIZE];
        self.read(page * PAGE_SIZE, &mut bytes)?;
        physical_memory::write_bytes(frame, 0, &bytes);
        Ok(())
    }

    fn reserve(&self, _page: usize) -> Result<(), Errno> {
        if self.share.read_only { Err(Errno::EROFS) } else { Ok(()) }
    }

    fn store(&self, page: usize, frame: Frame, length: usize) -> Result<(), Errno> {
        let mut bytes = vec![0; length.saturating_sub(page * PAGE_SIZE).min(PAGE_SIZE)];
        physical_memory::read_bytes(frame, 0, &mut bytes);
        self.write(page * PAGE_SIZE, &bytes)
    }

    fn set_length(&self, length: usize) -> Result<(), Errno> {
        self.set_attributes(SET_SIZE, 0, length as u64, [0; 2])
    }

    fn sync(&self) -> Result<(), Errno> {
        self.open()?;
        self.call(message::SYNC, |message| message.u32(0))?;
        Ok(())
    }

    fn direct(&self) -> Option<&dyn Direct> {
        Some(self)
    }
}
