//! A directory of the host and what is below it, and nothing else: every step of a path is taken from an open directory to
//! an entry of it that is no symbolic link.

use rustix::fd::OwnedFd;
use rustix::fs::{self, AtFlags, Mode, OFlags, Stat};
use rustix::io::Errno;
use std::path::Path;

/// The way from the shared directory to a file, name by name.
pub type Way = Vec<Vec<u8>>;

/// What is never left out when something is opened: no link is followed, no FIFO waited for.
const ALWAYS: OFlags = OFlags::NOFOLLOW.union(OFlags::CLOEXEC).union(OFlags::NONBLOCK).union(OFlags::NOCTTY);

/// The shared directory.
pub struct Tree {
    root: OwnedFd,
}

/// A directory that is open, and the name of an entry of it; the shared directory itself is its own entry `.`.
pub struct Place<'a> {
    directory: OwnedFd,
    name: &'a [u8],
}

impl Tree {
    /// Opens the directory that is shared.
    pub fn open(path: &Path) -> Result<Self, Errno> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Ok(Self { root: fs::open(path, flags, Mode::empty())? })
    }

    /// Goes to the directory that holds the last name of the way.
    pub fn place<'a>(&self, way: &'a [Vec<u8>]) -> Result<Place<'a>, Errno> {
        let mut directory = self.root.try_clone().map_err(|_| Errno::MFILE)?;
        let Some((name, before)) = way.split_last() else { return Ok(Place { directory, name: b"." }) };
        for step in before {
            directory = open_directory(&directory, step)?;
        }
        Ok(Place { directory, name })
    }

    /// The directory at the end of the way.
    pub fn directory(&self, way: &[Vec<u8>]) -> Result<OwnedFd, Errno> {
        let place = self.place(way)?;
        open_directory(&place.directory, place.name)
    }
}

fn open_directory(directory: &OwnedFd, name: &[u8]) -> Result<OwnedFd, Errno> {
    fs::openat(directory, name, OFlags::RDONLY | OFlags::DIRECTORY | ALWAYS, Mode::empty())
}

impl Place<'_> {
    /// What is there; of a link, the link.
    pub fn stat(&self) -> Result<Stat, Errno> {
        fs::statat(&self.directory, self.name, AtFlags::SYMLINK_NOFOLLOW)
    }

    /// Opens a regular file or a directory.
    pub fn open(&self, flags: OFlags) -> Result<OwnedFd, Errno> {
        match fs::FileType::from_raw_mode(self.stat()?.st_mode) {
            fs::FileType::RegularFile | fs::FileType::Directory => {
                fs::openat(&self.directory, self.name, flags | ALWAYS, Mode::empty())
            }
            fs::FileType::Symlink => Err(Errno::LOOP),
            // FIFOs, sockets and devices of the host are not for the guest.
            _ => Err(Errno::ACCESS),
        }
    }

    /// Where a symbolic link points to, for the guest to follow in its own tree.
    pub fn read_link(&self) -> Result<Vec<u8>, Errno> {
        Ok(fs::readlinkat(&self.directory, self.name, Vec::new())?.into_bytes())
    }

    /// Sets the times of access and modification.
    pub fn set_times(&self, times: &fs::Timestamps) -> Result<(), Errno> {
        fs::utimensat(&self.directory, self.name, times, AtFlags::SYMLINK_NOFOLLOW)
    }
}

/// Creates a regular file in a directory and opens it.
pub fn create(directory: &OwnedFd, name: &[u8], flags: OFlags, mode: u32) -> Result<OwnedFd, Errno> {
    // What exists must be a regular file: anything else is not opened, so not waited for.
    match fs::statat(directory, name, AtFlags::SYMLINK_NOFOLLOW) {
        Ok(stat) if fs::FileType::from_raw_mode(stat.st_mode) != fs::FileType::RegularFile => {
            Err(Errno::EXIST)
        }
        Ok(_) | Err(Errno::NOENT) => {
            fs::openat(directory, name, flags | OFlags::CREATE | ALWAYS, permissions(mode))
        }
        Err(error) => Err(error),
    }
}

/// Creates a directory.
pub fn make_directory(directory: &OwnedFd, name: &[u8], mode: u32) -> Result<(), Errno> {
    fs::mkdirat(directory, name, permissions(mode))
}

/// Removes a file or an empty directory.
pub fn remove(directory: &OwnedFd, name: &[u8], is_directory: bool) -> Result<(), Errno> {
    let flags = if is_directory { AtFlags::REMOVEDIR } else { AtFlags::empty() };
    fs::unlinkat(directory, name, flags)
}

/// Gives an entry another name or place in the tree.
pub fn rename(from: &OwnedFd, old: &[u8], to: &OwnedFd, new: &[u8]) -> Result<(), Errno> {
    fs::renameat(from, old, to, new)
}

/// The permissions of a mode; the guest gives no program of the host another user's rights.
pub fn permissions(mode: u32) -> Mode {
    Mode::from_raw_mode((mode & 0o777) as rustix::fs::RawMode)
}
