//! The bundled kernel's file system on a disk, without the disk and without the kernel. It is made so that the machine can
//! stop between any two writes of a page, and even in one.
//!
//! # What stands on the disk
//!
//! Pages of 4096 bytes; all numbers are little-endian.
//!
//! ```text
//! page 0                 superblock: "SV39VOL1", u64 pages of the volume, u64 L pages of each log, u64 checksum
//! pages 1 to L           log A
//! pages L+1 to 2L        log B
//! pages 2L+1 on          blocks, each of which belongs to one file at most
//! ```
//!
//! All that is known of files but their bytes stands in a log, and is read into memory as a whole when the volume is opened.
//! A log is a row of *batches*, each of whole pages:
//!
//! ```text
//! u32 "BTCH"   u32 length of the records   u64 generation   u64 number of the batch   u64 checksum   records...
//! ```
//!
//! A record says what a node is from now on; the root is node 1 and has none:
//!
//! ```text
//! u64 node   u64 folder   u8 kind: 0 gone, 1 folder, 2 file, 3 link   u8 length of the name   name
//!     of all but what is gone:  u32 permissions   u32 user   u32 group   u64 modified, nanoseconds since 1970
//!     of a file:  u64 length   u64 bytes that are on the disk (the rest is zeros)   u32 count of extents
//!                 extents: u32 page of the file   u32 block   u32 count
//!     of a link:  u32 length of the target   target
//! ```
//!
//! Batch 0 of a generation says all there is; each later one says what has changed. Odd generations are in log A, even ones
//! in log B: when a log is full, batch 0 of the next generation goes into the other, and what was in the first counts until
//! that one is complete. A volume that was just made has no batch.
//!
//! # Why a stop does no harm
//!
//! The bytes of files are written and flushed before the batch that speaks of them, and the batch is flushed before anybody
//! is told that it is done. A batch that is there in part has a wrong checksum and is as if it were not there; so a batch
//! happens or not, whatever it says: a rename is one record, or two with the node that it replaces. A block that was given
//! back is not used again before the batch that says so is on the disk.

#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod extents;
mod log;
mod space;
#[cfg(test)]
mod tests;

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;
pub use extents::Extents;
use log::{Batch, Log};
use space::Space;

/// Bytes of a page, and of a block.
pub const PAGE: usize = 4096;
/// The number of the root.
pub const ROOT: u64 = 1;

/// A disk, by pages.
pub trait Medium {
    /// How many pages it has.
    fn pages(&self) -> u64;

    /// Reads whole pages.
    fn read(&mut self, page: u64, into: &mut [u8]) -> Result<(), VolumeError>;

    /// Writes whole pages.
    fn write(&mut self, page: u64, from: &[u8]) -> Result<(), VolumeError>;

    /// Comes back when everything that was written survives a loss of power.
    fn flush(&mut self) -> Result<(), VolumeError>;
}

/// Why something cannot be done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VolumeError {
    /// No block is free, or no room in the log.
    Full,
    /// The disk has failed.
    Device,
    /// What stands on the disk is not what this file system writes.
    Damaged,
    /// The disk is too small, or too large.
    Size,
}

/// A node: what one record says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inode {
    /// The folder that it is in.
    pub folder: u64,
    /// Its name there.
    pub name: Vec<u8>,
    /// What else is kept of it.
    pub attributes: Attributes,
    /// What it is.
    pub kind: Kind,
    /// Whether it has this name still; without one it lives as long as somebody uses it.
    linked: bool,
}

/// What is kept of a node for whoever asks; nothing here looks at it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Attributes {
    /// Who may do what.
    pub permissions: u32,
    /// Owner.
    pub user: u32,
    /// Group.
    pub group: u32,
    /// When it was changed, in nanoseconds since 1970.
    pub modified: u64,
}

/// What a node is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A folder: those that name it have it as theirs.
    Folder,
    /// A file.
    File(File),
    /// A path to somewhere else.
    Link(Vec<u8>),
}

/// A file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct File {
    /// Bytes.
    pub length: u64,
    /// Of these, as many as were ever written; the others are zeros, whatever stands in their block.
    written: u64,
    /// Where its pages are. Pages without a block are zeros.
    extents: Extents,
    /// Blocks for pages that are to be written for the first time. No record speaks of them.
    reserved: BTreeMap<u32, u32>,
}

/// Whether a disk that begins with this page has a volume.
pub fn is_volume(first_page: &[u8]) -> bool {
    first_page.starts_with(log::MAGIC)
}

impl fmt::Display for VolumeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            VolumeError::Full => "it is full",
            VolumeError::Device => "it has failed",
            VolumeError::Damaged => "its file system is damaged",
            VolumeError::Size => "its size is not one for a file system",
        })
    }
}

/// A volume.
pub struct Volume<M> {
    medium: M,
    log: Log,
    space: Space,
    inodes: BTreeMap<u64, Inode>,
    last_number: u64,
    /// Nodes that the log does not know as they are.
    changed: BTreeSet<u64>,
    /// Bytes of all records together: batch 0 has to fit into a log.
    record_bytes: usize,
    /// Whether pages were written that may not survive a loss of power.
    unflushed: bool,
}

impl<M: Medium> Volume<M> {
    /// Makes a new volume on a disk, whatever was there.
    pub fn format(mut medium: M) -> Result<Volume<M>, VolumeError> {
        let log = Log::for_pages(medium.pages())?;
        medium.write(0, &log.superblock())?;
        medium.flush()?;
        Ok(Volume::new(medium, log))
    }

    /// Reads what there is.
    pub fn open(mut medium: M) -> Result<Volume<M>, VolumeError> {
        let mut page = vec![0; PAGE];
        medium.read(0, &mut page)?;
        let mut log = Log::from_superblock(&page, medium.pages())?;
        let inodes = log.replay(&mut medium)?;
        let mut volume = Volume::new(medium, log);
        for (number, inode) in inodes {
            volume.last_number = volume.last_number.max(number);
            volume.record_bytes += log::record_length(&inode);
            if let Kind::File(file) = &inode.kind {
                for extent in file.extents.iter() {
                    volume.space.take(extent.block, extent.count)?;
                }
            }
            volume.inodes.insert(number, inode);
        }
        Ok(volume)
    }

    fn new(medium: M, log: Log) -> Volume<M> {
        let space = Space::new(log.first_block(), log.pages());
        Volume {
            medium,
            log,
            space,
            inodes: BTreeMap::new(),
            last_number: ROOT,
            changed: BTreeSet::new(),
            record_bytes: 0,
            unflushed: false,
        }
    }

    /// All nodes but the root, by number: folders first if they are older.
    pub fn inodes(&self) -> impl Iterator<Item = (u64, &Inode)> {
        self.inodes.iter().map(|(&number, inode)| (number, inode))
    }

    /// Blocks in all, and those that are free.
    pub fn blocks(&self) -> (u64, u64) {
        self.space.count()
    }

    /// Makes a node; says its number.
    pub fn create(&mut self, folder: u64, name: &[u8], kind: Kind) -> Result<u64, VolumeError> {
        let number = self.last_number + 1;
        let attributes = Attributes::default();
        let inode = Inode { folder, name: name.to_vec(), attributes, kind, linked: true };
        self.check_room(log::record_length(&inode))?;
        self.record_bytes += log::record_length(&inode);
        self.last_number = number;
        self.inodes.insert(number, inode);
        self.changed.insert(number);
        Ok(number)
    }

    /// Takes a node's name away. A file's bytes stay until `forget`.
    pub fn unlink(&mut self, number: u64) {
        let Some(inode) = self.inodes.get_mut(&number).filter(|inode| inode.linked) else { return };
        inode.linked = false;
        self.record_bytes -= log::record_length(inode);
        self.changed.insert(number);
        if !matches!(inode.kind, Kind::File(_)) {
            self.inodes.remove(&number);
        }
    }

    /// Nobody uses a file any more that has no name: its blocks are given back.
    pub fn forget(&mut self, number: u64) {
        let nameless = self.inodes.get(&number).is_some_and(|inode| !inode.linked);
        if nameless
            && let Some(inode) = self.inodes.remove(&number)
            && let Kind::File(file) = inode.kind
        {
            file.extents.iter().for_each(|extent| self.space.give_back(extent.block, extent.count));
            file.reserved.values().for_each(|&block| self.space.give_back(block, 1));
        }
    }

    /// Gives a node another name, which `replaced` has had so far.
    pub fn rename(
        &mut self,
        number: u64,
        folder: u64,
        name: &[u8],
        replaced: Option<u64>,
    ) -> Result<(), VolumeError> {
        self.check_room(name.len())?;
        if let Some(replaced) = replaced {
            self.unlink(replaced);
        }
        self.change(number, |inode| (inode.folder, inode.name) = (folder, name.to_vec()));
        Ok(())
    }

    /// Keeps other attributes of a node.
    pub fn set_attributes(&mut self, number: u64, attributes: Attributes) {
        if self.inodes.get(&number).is_some_and(|inode| inode.attributes != attributes) {
            self.change(number, |inode| inode.attributes = attributes);
        }
    }

    /// Where a page of a file is: its block, and how many bytes of it count; the others are zeros. `None` for a page of
    /// zeros.
    pub fn locate(&self, number: u64, page: u32) -> Option<(u64, usize)> {
        let file = self.file(number)?;
        let block = file.extents.block(page)?;
        let count = file.written.saturating_sub(u64::from(page) * PAGE as u64).min(PAGE as u64);
        Some((u64::from(block), count as usize))
    }

    /// Makes sure that there is a block for a page of a file.
    pub fn reserve(&mut self, number: u64, page: u32) -> Result<(), VolumeError> {
        let Some(file) = self.file(number) else { return Ok(()) };
        if file.extents.block(page).is_some() || file.reserved.contains_key(&page) {
            return Ok(());
        }
        // The page behind another one has its block behind that one's, if it is free.
        let before = page
            .checked_sub(1)
            .and_then(|before| file.extents.block(before).or_else(|| file.reserved.get(&before).copied()));
        self.check_room(log::EXTENT)?;
        let near = before.map_or(0, |block| block + 1);
        let block = match self.space.allocate(near) {
            Some(block) => block,
            None => {
                // What was given back since the last batch can be had after the next.
                if !self.space.has_given_back() {
                    return Err(VolumeError::Full);
                }
                self.commit()?;
                self.space.allocate(near).ok_or(VolumeError::Full)?
            }
        };
        if let Some(Inode { kind: Kind::File(file), linked, .. }) = self.inodes.get_mut(&number) {
            file.reserved.insert(page, block);
            self.record_bytes += if *linked { log::EXTENT } else { 0 };
        }
        Ok(())
    }

    /// Writes a page of a file that has so many bytes now: `put` writes it to its block. It is there for good after
    /// `commit`.
    pub fn write(
        &mut self,
        number: u64,
        page: u32,
        length: u64,
        put: impl FnOnce(&mut M, u64) -> Result<(), VolumeError>,
    ) -> Result<(), VolumeError> {
        self.reserve(number, page)?;
        let Some(file) = self.file(number) else { return Ok(()) };
        let (written, known_length, start) = (file.written, file.length, u64::from(page) * PAGE as u64);
        let old = file.extents.block(page);
        let Some(block) = old.or_else(|| file.reserved.get(&page).copied()) else { return Ok(()) };
        // The last page written so far may have had more behind what is left of it: from now on that is zeros.
        self.unflushed = true;
        let edge = (written / PAGE as u64) as u32;
        if edge < page
            && !written.is_multiple_of(PAGE as u64)
            && let Some((block, count)) = self.locate(number, edge)
        {
            let mut bytes = vec![0; PAGE];
            self.medium.read(block, &mut bytes)?;
            bytes[count..].fill(0);
            self.medium.write(block, &bytes)?;
        }
        put(&mut self.medium, u64::from(block))?;
        let now_written = written.max(length.min(start + PAGE as u64));
        // Other bytes in the same place are nothing that the log has to know.
        if old.is_none() || now_written != written || known_length < length {
            self.change_file(number, |file| {
                if file.reserved.remove(&page).is_some() {
                    file.extents.insert(page, block);
                }
                file.length = file.length.max(length);
                file.written = now_written;
            });
        }
        Ok(())
    }

    /// Cuts a file off, or makes it longer with zeros.
    pub fn set_length(&mut self, number: u64, length: u64) {
        let Some(mut file) = self.file(number).cloned() else { return };
        let pages = u32::try_from(length.div_ceil(PAGE as u64)).unwrap_or(u32::MAX);
        for extent in file.extents.cut(pages) {
            self.space.give_back(extent.block, extent.count);
        }
        for block in file.reserved.split_off(&pages).into_values() {
            self.space.give_back(block, 1);
        }
        file.length = length;
        file.written = file.written.min(length);
        self.change_file(number, |old| *old = file);
    }

    /// Comes back when everything that was written and changed so far survives a loss of power.
    pub fn commit(&mut self) -> Result<(), VolumeError> {
        if self.unflushed {
            self.medium.flush()?;
            self.unflushed = false;
        }
        if self.changed.is_empty() {
            self.space.release();
            return Ok(());
        }
        let named = |number: &u64| self.inodes.get(number).filter(|inode| inode.linked);
        let mut batch = Batch::new();
        if !self.log.wants_all() {
            self.changed.iter().for_each(|number| batch.add(*number, named(number)));
        }
        if self.log.wants_all() || !self.log.fits(&batch) {
            self.log.begin_generation();
            batch = Batch::new();
            let all = self.inodes.keys().filter(|number| named(number).is_some());
            all.for_each(|number| batch.add(*number, named(number)));
            if !self.log.fits(&batch) {
                return Err(VolumeError::Full);
            }
        }
        self.log.append(batch, &mut self.medium)?;
        self.changed.clear();
        self.space.release();
        Ok(())
    }

    fn file(&self, number: u64) -> Option<&File> {
        match &self.inodes.get(&number)?.kind {
            Kind::File(file) => Some(file),
            Kind::Folder | Kind::Link(_) => None,
        }
    }

    fn change_file(&mut self, number: u64, change: impl FnOnce(&mut File)) {
        self.change(number, |inode| match &mut inode.kind {
            Kind::File(file) => change(file),
            Kind::Folder | Kind::Link(_) => {}
        });
    }

    /// Changes a node, which the log has to be told of.
    fn change(&mut self, number: u64, change: impl FnOnce(&mut Inode)) {
        let Some(inode) = self.inodes.get_mut(&number) else { return };
        let before = log::record_length(inode);
        change(inode);
        if inode.linked {
            self.record_bytes = self.record_bytes - before + log::record_length(inode);
            self.changed.insert(number);
        }
    }

    /// Whether batch 0 would still fit if the records had so many bytes more.
    fn check_room(&self, more: usize) -> Result<(), VolumeError> {
        if self.record_bytes + more > self.log.capacity() { Err(VolumeError::Full) } else { Ok(()) }
    }
}
