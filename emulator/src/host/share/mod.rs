//! A server of 9P2000.L (the protocol as Linux's `v9fs` speaks it) for one directory of the host: read-only unless asked
//! otherwise, and never anything outside that directory.
mod tree;
mod wire;

use crate::devices::virtio::Share;
use rustix::fd::OwnedFd;
use rustix::fs::{self, OFlags, Stat, Timespec, Timestamps};
use rustix::io::Errno;
use std::collections::HashMap;
use std::path::Path;
use tree::{Tree, Way};
use wire::{Reader, Writer};

/// Message types; a reply's is one more than its request's.
mod message {
    pub const ERROR_REPLY: u8 = 7;
    pub const STATFS: u8 = 8;
    pub const LOPEN: u8 = 12;
    pub const LCREATE: u8 = 14;
    pub const READLINK: u8 = 22;
    pub const GETATTR: u8 = 24;
    pub const SETATTR: u8 = 26;
    pub const READDIR: u8 = 40;
    pub const FSYNC: u8 = 50;
    pub const LOCK: u8 = 52;
    pub const MKDIR: u8 = 72;
    pub const RENAMEAT: u8 = 74;
    pub const UNLINKAT: u8 = 76;
    pub const VERSION: u8 = 100;
    pub const ATTACH: u8 = 104;
    pub const FLUSH: u8 = 108;
    pub const WALK: u8 = 110;
    pub const READ: u8 = 116;
    pub const WRITE: u8 = 118;
    pub const CLUNK: u8 = 120;
}

/// The only version here.
const VERSION: &[u8] = b"9P2000.L";
/// The largest message that is agreed to, and the smallest.
const MESSAGE_MAX: u32 = 128 << 10;
const MESSAGE_MIN: u32 = 4096;
/// Bytes of a reply to a read before the data: size, type, tag, count.
const READ_HEADER: u32 = 11;
/// The most files that the guest can hold at a time.
const FILES_MAX: usize = 1024;
/// The most names of one walk, as the protocol has it.
const WALK_MAX: usize = 16;
/// The deepest path.
const DEPTH_MAX: usize = 256;

/// Linux's flags for opening (asm-generic).
mod open_flag {
    pub const ACCESS_MODE: u32 = 3;
    pub const WRITE_ONLY: u32 = 1;
    pub const READ_WRITE: u32 = 2;
    pub const EXCLUSIVE: u32 = 0o200;
    pub const TRUNCATE: u32 = 0o1000;
    pub const APPEND: u32 = 0o2000;
}

/// What a request for attributes answers and one to set them sets.
mod attribute {
    /// The basic ones, as in `stat`.
    pub const BASIC: u64 = 0x7ff;
    pub const MODE: u32 = 1;
    pub const USER: u32 = 2;
    pub const GROUP: u32 = 4;
    pub const SIZE: u32 = 8;
    pub const ACCESS_TIME: u32 = 0x10;
    pub const MODIFICATION_TIME: u32 = 0x20;
    pub const ACCESS_TIME_SET: u32 = 0x80;
    pub const MODIFICATION_TIME_SET: u32 = 0x100;
}

/// `AT_REMOVEDIR`, as Linux has it.
const REMOVE_DIRECTORY: u32 = 0x200;

/// What the guest has a number for.
#[derive(Default)]
struct Entry {
    way: Way,
    open: Option<OwnedFd>,
    /// The names in a directory, since it was read from its beginning.
    listing: Vec<Vec<u8>>,
}

/// A directory of the host that is shared.
pub struct SharedDirectory {
    tree: Tree,
    writable: bool,
    entries: HashMap<u32, Entry>,
    message_size: u32,
}

impl SharedDirectory {
    /// Shares a directory.
    pub fn open(path: &Path, writable: bool) -> std::io::Result<Self> {
        let tree = Tree::open(path)?;
        Ok(Self { tree, writable, entries: HashMap::new(), message_size: MESSAGE_MAX })
    }

    fn entry(&mut self, number: u32) -> Result<&mut Entry, Errno> {
        self.entries.get_mut(&number).ok_or(Errno::BADF)
    }

    fn insert(&mut self, number: u32, way: Way) -> Result<(), Errno> {
        if self.entries.len() >= FILES_MAX && !self.entries.contains_key(&number) {
            return Err(Errno::MFILE);
        }
        self.entries.insert(number, Entry { way, ..Entry::default() });
        Ok(())
    }

    fn stat(&self, way: &[Vec<u8>]) -> Result<Stat, Errno> {
        self.tree.place(way)?.stat()
    }

    fn must_be_writable(&self) -> Result<(), Errno> {
        if self.writable { Ok(()) } else { Err(Errno::ROFS) }
    }

    fn handle(&mut self, kind: u8, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        match kind {
            message::VERSION => self.version(request, reply),
            message::ATTACH => {
                let number = request.u32()?;
                self.insert(number, Way::new())?;
                put_qid(reply, &self.stat(&[])?);
                Ok(())
            }
            message::WALK => self.walk(request, reply),
            message::GETATTR => {
                let way = self.entry(request.u32()?)?.way.clone();
                put_attributes(reply, &self.stat(&way)?);
                Ok(())
            }
            message::SETATTR => self.set_attributes(request),
            message::STATFS => self.statfs(request, reply),
            message::LOPEN => self.lopen(request, reply),
            message::LCREATE => self.create(request, reply),
            message::READ => self.read(request, reply),
            message::WRITE => self.write(request, reply),
            message::READDIR => self.read_directory(request, reply),
            message::READLINK => {
                let way = self.entry(request.u32()?)?.way.clone();
                reply.string(&self.tree.place(&way)?.read_link()?);
                Ok(())
            }
            message::FSYNC => {
                let entry = self.entry(request.u32()?)?;
                fs::fsync(entry.open.as_ref().ok_or(Errno::BADF)?)
            }
            // There is one client: locks never meet another.
            message::LOCK => {
                reply.u8(0);
                Ok(())
            }
            message::MKDIR => {
                self.must_be_writable()?;
                let mut way = self.entry(request.u32()?)?.way.clone();
                let (name, mode) = (request.name()?, request.u32()?);
                tree::make_directory(&self.tree.directory(&way)?, name, mode)?;
                way.push(name.to_vec());
                put_qid(reply, &self.stat(&way)?);
                Ok(())
            }
            message::RENAMEAT => self.rename(request),
            message::UNLINKAT => {
                self.must_be_writable()?;
                let way = self.entry(request.u32()?)?.way.clone();
                let (name, flags) = (request.name()?, request.u32()?);
                tree::remove(&self.tree.directory(&way)?, name, flags & REMOVE_DIRECTORY != 0)
            }
            // Requests are answered in order: what is to be flushed has been answered.
            message::FLUSH => Ok(()),
            message::CLUNK => {
                let number = request.u32()?;
                self.entries.remove(&number).map(|_entry| ()).ok_or(Errno::BADF)
            }
            // Links, device files, extended attributes and authentication.
            _ => Err(Errno::OPNOTSUPP),
        }
    }

    fn version(&mut self, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        let size = request.u32()?;
        let version = request.string()?;
        if size < MESSAGE_MIN {
            return Err(Errno::MSGSIZE);
        }
        self.entries.clear();
        self.message_size = size.min(MESSAGE_MAX);
        reply.u32(self.message_size).string(if version == VERSION { VERSION } else { b"unknown" });
        Ok(())
    }

    fn walk(&mut self, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        let (from, to, count) = (request.u32()?, request.u32()?, usize::from(request.u16()?));
        let mut way = self.entry(from)?.way.clone();
        if count > WALK_MAX {
            return Err(Errno::INVAL);
        }
        let mut found = Vec::new();
        for step in 0..count {
            match request.string()? {
                b".." => {
                    way.pop();
                }
                name => {
                    let name = Reader(&[&(name.len() as u16).to_le_bytes(), name].concat()).name()?.to_vec();
                    way.push(name);
                }
            }
            if way.len() > DEPTH_MAX {
                return Err(Errno::NAMETOOLONG);
            }
            match self.stat(&way) {
                Ok(stat) => found.push(stat),
                // A walk that does not come to its end says how far it came, unless that is nowhere.
                Err(error) if step == 0 => return Err(error),
                Err(_) => break,
            }
        }
        if found.len() == count {
            self.insert(to, way)?;
        }
        reply.u16(found.len() as u16);
        found.iter().for_each(|stat| put_qid(reply, stat));
        Ok(())
    }

    fn flags(&self, asked: u32) -> Result<OFlags, Errno> {
        let access = match asked & open_flag::ACCESS_MODE {
            open_flag::WRITE_ONLY => OFlags::WRONLY,
            open_flag::READ_WRITE => OFlags::RDWR,
            _ => OFlags::RDONLY,
        };
        let mut flags = access;
        for (bit, flag) in [
            (open_flag::EXCLUSIVE, OFlags::EXCL),
            (open_flag::TRUNCATE, OFlags::TRUNC),
            (open_flag::APPEND, OFlags::APPEND),
        ] {
            flags.set(flag, asked & bit != 0);
        }
        if access != OFlags::RDONLY || flags.contains(OFlags::TRUNC) {
            self.must_be_writable()?;
        }
        Ok(flags)
    }

    fn lopen(&mut self, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        let (number, asked) = (request.u32()?, request.u32()?);
        let flags = self.flags(asked)?.difference(OFlags::EXCL);
        let way = self.entry(number)?.way.clone();
        let place = self.tree.place(&way)?;
        let file = place.open(flags)?;
        put_qid(reply, &fs::fstat(&file)?);
        reply.u32(0);
        self.entry(number)?.open = Some(file);
        Ok(())
    }

    fn create(&mut self, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        self.must_be_writable()?;
        let number = request.u32()?;
        let (name, asked, mode) = (request.name()?, request.u32()?, request.u32()?);
        let flags = self.flags(asked)?;
        let way = self.entry(number)?.way.clone();
        let directory = self.tree.directory(&way)?;
        let file = tree::create(&directory, name, flags, mode)?;
        put_qid(reply, &fs::fstat(&file)?);
        reply.u32(0);
        let entry = self.entry(number)?;
        entry.way.push(name.to_vec());
        entry.open = Some(file);
        Ok(())
    }

    fn read(&mut self, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        let (number, offset, count) = (request.u32()?, request.u64()?, request.u32()?);
        let mut bytes = vec![0; count.min(self.message_size - READ_HEADER) as usize];
        let file = self.entry(number)?.open.as_ref().ok_or(Errno::BADF)?;
        let count = rustix::io::pread(file, &mut bytes[..], offset)?;
        reply.u32(count as u32).0.extend(&bytes[..count]);
        Ok(())
    }

    fn write(&mut self, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        self.must_be_writable()?;
        let (number, offset, count) = (request.u32()?, request.u64()?, request.u32()?);
        let bytes = request.bytes(count as usize)?;
        let file = self.entry(number)?.open.as_ref().ok_or(Errno::BADF)?;
        reply.u32(rustix::io::pwrite(file, bytes, offset)? as u32);
        Ok(())
    }

    fn read_directory(&mut self, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        let (number, offset, count) = (request.u32()?, request.u64()?, request.u32()?);
        let room = count.min(self.message_size - READ_HEADER) as usize;
        let entry = self.entry(number)?;
        if offset == 0 {
            let mut names = Vec::new();
            for item in fs::Dir::read_from(entry.open.as_ref().ok_or(Errno::BADF)?)? {
                names.push(item?.file_name().to_bytes().to_vec());
            }
            names.sort();
            entry.listing = names;
        }
        let entry = &self.entries[&number];
        let mut list = Writer::default();
        for (at, name) in entry.listing.iter().enumerate().skip(usize::try_from(offset).unwrap_or(usize::MAX))
        {
            let mut way = entry.way.clone();
            match name.as_slice() {
                b"." => {}
                b".." => {
                    way.pop();
                }
                name => way.push(name.to_vec()),
            }
            // What has gone since the listing was made is left out.
            let Ok(stat) = self.stat(&way) else { continue };
            let mut item = Writer::default();
            put_qid(&mut item, &stat);
            item.u64(at as u64 + 1).u8((stat.st_mode >> 12 & 15) as u8).string(name);
            if list.0.len() + item.0.len() > room {
                break;
            }
            list.0.append(&mut item.0);
        }
        reply.u32(list.0.len() as u32).0.append(&mut list.0);
        Ok(())
    }

    fn set_attributes(&mut self, request: &mut Reader<'_>) -> Result<(), Errno> {
        self.must_be_writable()?;
        let (number, valid, mode) = (request.u32()?, request.u32()?, request.u32()?);
        let (_user, _group, size) = (request.u32()?, request.u32()?, request.u64()?);
        let mut time = || Ok::<_, Errno>((request.u64()?, request.u64()?));
        let (access, modification) = (time()?, time()?);
        let way = self.entry(number)?.way.clone();
        let place = self.tree.place(&way)?;
        if valid & (attribute::USER | attribute::GROUP) != 0 {
            return Err(Errno::PERM);
        }
        if valid & attribute::SIZE != 0 {
            fs::ftruncate(place.open(OFlags::WRONLY)?, size)?;
        }
        if valid & attribute::MODE != 0 {
            fs::fchmod(place.open(OFlags::RDONLY)?, tree::permissions(mode))?;
        }
        let which = |now: u32, set: u32, (seconds, nanoseconds): (u64, u64)| match (valid & now, valid & set)
        {
            (0, _) => Timespec { tv_sec: 0, tv_nsec: fs::UTIME_OMIT },
            (_, 0) => Timespec { tv_sec: 0, tv_nsec: fs::UTIME_NOW },
            // Times beyond what the host has are refused by it.
            _ => Timespec { tv_sec: seconds as i64, tv_nsec: nanoseconds as _ },
        };
        if valid & (attribute::ACCESS_TIME | attribute::MODIFICATION_TIME) != 0 {
            place.set_times(&Timestamps {
                last_access: which(attribute::ACCESS_TIME, attribute::ACCESS_TIME_SET, access),
                last_modification: which(
                    attribute::MODIFICATION_TIME,
                    attribute::MODIFICATION_TIME_SET,
                    modification,
                ),
            })?;
        }
        Ok(())
    }

    fn rename(&mut self, request: &mut Reader<'_>) -> Result<(), Errno> {
        self.must_be_writable()?;
        let mut old = self.entry(request.u32()?)?.way.clone();
        let old_name = request.name()?;
        let mut new = self.entry(request.u32()?)?.way.clone();
        let new_name = request.name()?;
        tree::rename(&self.tree.directory(&old)?, old_name, &self.tree.directory(&new)?, new_name)?;
        // What the guest holds has moved, too.
        old.push(old_name.to_vec());
        new.push(new_name.to_vec());
        for entry in self.entries.values_mut() {
            if let Some(rest) = entry.way.strip_prefix(old.as_slice()) {
                entry.way = [new.as_slice(), rest].concat();
            }
        }
        Ok(())
    }

    fn statfs(&mut self, request: &mut Reader<'_>, reply: &mut Writer) -> Result<(), Errno> {
        /// `V9FS_MAGIC`.
        const TYPE: u32 = 0x0102_1997;
        self.entry(request.u32()?)?;
        let stat = fs::fstatvfs(&self.tree.directory(&[])?)?;
        reply.u32(TYPE).u32(stat.f_bsize as u32);
        for value in [stat.f_blocks, stat.f_bfree, stat.f_bavail, stat.f_files, stat.f_ffree, stat.f_fsid] {
            reply.u64(value);
        }
        reply.u32(stat.f_namemax as u32);
        Ok(())
    }
}

impl Share for SharedDirectory {
    fn answer(&mut self, request: &[u8]) -> Vec<u8> {
        let mut reader = Reader(request);
        let mut reply = Writer::default();
        let (kind, tag, outcome) = match head(&mut reader) {
            Ok((kind, tag)) => (kind, tag, self.handle(kind, &mut reader, &mut reply)),
            Err(error) => (0, u16::MAX, Err(error)),
        };
        let kind = match outcome {
            Ok(()) => kind.wrapping_add(1),
            Err(error) => {
                reply = Writer::default();
                reply.u32(number(error));
                message::ERROR_REPLY
            }
        };
        let mut whole = Writer::default();
        whole.u32(reply.0.len() as u32 + 7).u8(kind).u16(tag).0.append(&mut reply.0);
        whole.0
    }
}

/// A request's size, type and tag, of which the size is known from the transport.
fn head(request: &mut Reader<'_>) -> Result<(u8, u16), Errno> {
    request.u32()?;
    Ok((request.u8()?, request.u16()?))
}

/// Linux's number of an error (asm-generic), on any host.
fn number(error: Errno) -> u32 {
    const NUMBERS: [(Errno, u32); 21] = [
        (Errno::PERM, 1),
        (Errno::NOENT, 2),
        (Errno::BADF, 9),
        (Errno::ACCESS, 13),
        (Errno::BUSY, 16),
        (Errno::EXIST, 17),
        (Errno::XDEV, 18),
        (Errno::NOTDIR, 20),
        (Errno::ISDIR, 21),
        (Errno::INVAL, 22),
        (Errno::MFILE, 24),
        (Errno::FBIG, 27),
        (Errno::NOSPC, 28),
        (Errno::ROFS, 30),
        (Errno::NAMETOOLONG, 36),
        (Errno::NOTEMPTY, 39),
        (Errno::LOOP, 40),
        (Errno::PROTO, 71),
        (Errno::MSGSIZE, 90),
        (Errno::OPNOTSUPP, 95),
        (Errno::DQUOT, 122),
    ];
    const INPUT_OUTPUT: u32 = 5;
    NUMBERS.iter().find(|(one, _)| *one == error).map_or(INPUT_OUTPUT, |&(_, number)| number)
}

/// A field of `Stat`: each system has types of its own.
fn field(value: impl TryInto<u64>) -> u64 {
    value.try_into().unwrap_or_default()
}

/// What a file is: kind, version and number.
fn put_qid(out: &mut Writer, stat: &Stat) {
    const DIRECTORY: u8 = 0x80;
    const LINK: u8 = 2;
    let kind = match fs::FileType::from_raw_mode(stat.st_mode) {
        fs::FileType::Directory => DIRECTORY,
        fs::FileType::Symlink => LINK,
        _ => 0,
    };
    out.u8(kind).u32(stat.st_mtime as u32).u64(stat.st_ino);
}

fn put_attributes(out: &mut Writer, stat: &Stat) {
    out.u64(attribute::BASIC);
    put_qid(out, stat);
    out.u32(field(stat.st_mode) as u32).u32(stat.st_uid).u32(stat.st_gid);
    for value in [
        field(stat.st_nlink),
        field(stat.st_rdev),
        field(stat.st_size),
        field(stat.st_blksize),
        field(stat.st_blocks),
        stat.st_atime as u64,
        field(stat.st_atime_nsec),
        stat.st_mtime as u64,
        field(stat.st_mtime_nsec),
        stat.st_ctime as u64,
        field(stat.st_ctime_nsec),
    ] {
        out.u64(value);
    }
    // Time of birth, generation and data version are not answered.
    [0; 4].iter().for_each(|&none| {
        out.u64(none);
    });
}

#[cfg(test)]
mod tests;
