//! The superblock, the two logs, and the records in them (the format: `volume`).

use super::extents::{Extent, Extents};
use super::{Attributes, File, Inode, Kind, Medium, PAGE, ROOT, VolumeError};
use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

/// How a volume begins.
pub const MAGIC: &[u8; 8] = b"SV39VOL1";
/// Bytes of the superblock.
const SUPERBLOCK: usize = 32;
/// How a batch begins, and how long that beginning is.
const BATCH: u32 = u32::from_le_bytes(*b"BTCH");
const HEADER: usize = 32;
/// Bytes of an extent in a record.
pub const EXTENT: usize = 12;
/// Each log has one page for so many of the volume, and at least a few.
const PAGES_PER_LOG_PAGE: u32 = 64;
const LOG_PAGES_MIN: u32 = 8;
/// The smallest volume has room for a few files.
const PAGES_MIN: u32 = 32;

const GONE: u8 = 0;
const FOLDER: u8 = 1;
const FILE: u8 = 2;
const LINK: u8 = 3;

/// The logs: where the next batch goes.
pub struct Log {
    /// Pages of the volume, and of each log.
    pages: u32,
    log_pages: u32,
    /// Of the next batch.
    generation: u64,
    number: u64,
    /// Where in its log it goes.
    page: u32,
}

/// Records on their way to the disk.
pub struct Batch {
    bytes: Vec<u8>,
}

impl Log {
    /// For a new volume.
    pub fn for_pages(pages: u64) -> Result<Log, VolumeError> {
        let pages = u32::try_from(pages).ok().filter(|&pages| pages >= PAGES_MIN).ok_or(VolumeError::Size)?;
        let log_pages = (pages / PAGES_PER_LOG_PAGE).max(LOG_PAGES_MIN);
        Ok(Log { pages, log_pages, generation: 1, number: 0, page: 0 })
    }

    /// From a volume's first page, on a disk of so many pages.
    pub fn from_superblock(page: &[u8], disk_pages: u64) -> Result<Log, VolumeError> {
        let mut reader = Reader(page.get(MAGIC.len()..SUPERBLOCK).ok_or(VolumeError::Damaged)?);
        let (pages, log_pages, sum) = (reader.u64()?, reader.u64()?, reader.u64()?);
        if !page.starts_with(MAGIC) || sum != checksum(&[&page[..SUPERBLOCK - 8]]) {
            return Err(VolumeError::Damaged);
        }
        let log = Log::for_pages(pages)?;
        let right = pages <= disk_pages && u64::from(log.log_pages) == log_pages;
        if right { Ok(log) } else { Err(VolumeError::Damaged) }
    }

    /// The volume's first page.
    pub fn superblock(&self) -> Vec<u8> {
        let mut page = Vec::with_capacity(PAGE);
        page.extend(MAGIC);
        page.extend(u64::from(self.pages).to_le_bytes());
        page.extend(u64::from(self.log_pages).to_le_bytes());
        page.extend(checksum(&[&page]).to_le_bytes());
        page.resize(PAGE, 0);
        page
    }

    /// Pages of the volume.
    pub fn pages(&self) -> u32 {
        self.pages
    }

    /// The first page that files can have.
    pub fn first_block(&self) -> u32 {
        1 + 2 * self.log_pages
    }

    /// Bytes of records that a whole log holds.
    pub fn capacity(&self) -> usize {
        self.log_pages as usize * PAGE - HEADER
    }

    /// The first page of a generation's log.
    fn start(&self, generation: u64) -> u64 {
        if generation % 2 == 1 { 1 } else { 1 + u64::from(self.log_pages) }
    }

    /// Reads what the log says: all nodes as they are now. The next batch goes behind the last one that is complete.
    pub fn replay(&mut self, medium: &mut impl Medium) -> Result<BTreeMap<u64, Inode>, VolumeError> {
        let a = self.read_batch(medium, self.start(1), 0)?.unwrap_or_default();
        let b = self.read_batch(medium, self.start(2), 0)?.unwrap_or_default();
        let mut inodes = BTreeMap::new();
        let mut batch = if a.generation >= b.generation { a } else { b };
        if batch.generation == 0 {
            // Only the very first batch may be there in part.
            let mut page = vec![0; PAGE];
            medium.read(self.start(2), &mut page)?;
            return if page.iter().all(|&byte| byte == 0) { Ok(inodes) } else { Err(VolumeError::Damaged) };
        }
        self.generation = batch.generation;
        loop {
            apply(&batch.records, &mut inodes)?;
            self.number = batch.number + 1;
            self.page += pages_of(batch.records.len());
            let next = self.read_batch(medium, self.start(self.generation), self.page)?;
            match next.filter(|next| (next.generation, next.number) == (self.generation, self.number)) {
                Some(next) => batch = next,
                None => break,
            }
        }
        check(&inodes)?;
        Ok(inodes)
    }

    /// The batch at this page of a log, if a whole one is there. The first of a log has to be its first in number.
    fn read_batch(
        &self,
        medium: &mut impl Medium,
        start: u64,
        page: u32,
    ) -> Result<Option<Found>, VolumeError> {
        if page >= self.log_pages {
            return Ok(None);
        }
        let mut bytes = vec![0; PAGE];
        medium.read(start + u64::from(page), &mut bytes)?;
        let mut reader = Reader(&bytes);
        let (magic, length) = (reader.u32()?, reader.u32()? as usize);
        let (generation, number, sum) = (reader.u64()?, reader.u64()?, reader.u64()?);
        if magic != BATCH || length > self.capacity() || pages_of(length) > self.log_pages - page {
            return Ok(None);
        }
        bytes.resize(pages_of(length) as usize * PAGE, 0);
        if bytes.len() > PAGE {
            medium.read(start + u64::from(page) + 1, &mut bytes[PAGE..])?;
        }
        let right = generation > 0
            && self.start(generation) == start
            && (number == 0) == (page == 0)
            && sum == checksum(&[&bytes[..HEADER - 8], &bytes[HEADER..HEADER + length]]);
        Ok(right.then(|| Found { generation, number, records: bytes[HEADER..HEADER + length].to_vec() }))
    }

    /// Whether the next batch has to say all there is.
    pub fn wants_all(&self) -> bool {
        self.number == 0
    }

    /// The next batch goes into the other log. This one is not gone on with, even if that batch fails: perhaps it has
    /// reached the disk, and then it counts.
    pub fn begin_generation(&mut self) {
        if self.number > 0 {
            self.generation += 1;
            self.number = 0;
            self.page = 0;
        }
    }

    /// Whether a batch fits into what is left of the log.
    pub fn fits(&self, batch: &Batch) -> bool {
        let length = batch.bytes.len() - HEADER;
        length <= self.capacity() && pages_of(length) <= self.log_pages - self.page
    }

    /// Writes a batch that fits, and flushes.
    pub fn append(&mut self, mut batch: Batch, medium: &mut impl Medium) -> Result<(), VolumeError> {
        let length = batch.bytes.len() - HEADER;
        let header = [
            &BATCH.to_le_bytes()[..],
            &(length as u32).to_le_bytes(),
            &self.generation.to_le_bytes(),
            &self.number.to_le_bytes(),
        ];
        batch.bytes[..HEADER - 8].copy_from_slice(&header.concat());
        let sum = checksum(&[&batch.bytes[..HEADER - 8], &batch.bytes[HEADER..]]);
        batch.bytes[HEADER - 8..HEADER].copy_from_slice(&sum.to_le_bytes());
        batch.bytes.resize(pages_of(length) as usize * PAGE, 0);
        medium.write(self.start(self.generation) + u64::from(self.page), &batch.bytes)?;
        medium.flush()?;
        self.number += 1;
        self.page += pages_of(length);
        Ok(())
    }
}

/// A batch that was read.
#[derive(Default)]
struct Found {
    generation: u64,
    number: u64,
    records: Vec<u8>,
}

/// Pages of a batch with so many bytes of records.
fn pages_of(length: usize) -> u32 {
    (HEADER + length).div_ceil(PAGE) as u32
}

impl Batch {
    /// An empty one.
    pub fn new() -> Batch {
        Batch { bytes: vec![0; HEADER] }
    }

    /// Says what a node is from now on; nothing, if it is gone.
    pub fn add(&mut self, number: u64, inode: Option<&Inode>) {
        let bytes = &mut self.bytes;
        bytes.extend(number.to_le_bytes());
        bytes.extend(inode.map_or(0, |inode| inode.folder).to_le_bytes());
        let kind = match inode.map(|inode| &inode.kind) {
            None => GONE,
            Some(Kind::Folder) => FOLDER,
            Some(Kind::File(_)) => FILE,
            Some(Kind::Link(_)) => LINK,
        };
        let name = inode.map_or(&[][..], |inode| &inode.name);
        bytes.push(kind);
        bytes.push(name.len() as u8);
        bytes.extend(name);
        if let Some(Attributes { permissions, user, group, modified }) = inode.map(|inode| inode.attributes) {
            [permissions, user, group].iter().for_each(|number| bytes.extend(number.to_le_bytes()));
            bytes.extend(modified.to_le_bytes());
        }
        match inode.map(|inode| &inode.kind) {
            None | Some(Kind::Folder) => {}
            Some(Kind::File(file)) => {
                bytes.extend(file.length.to_le_bytes());
                bytes.extend(file.written.to_le_bytes());
                bytes.extend((file.extents.iter().len() as u32).to_le_bytes());
                for extent in file.extents.iter() {
                    let numbers = [extent.page, extent.block, extent.count];
                    numbers.iter().for_each(|number| bytes.extend(number.to_le_bytes()));
                }
            }
            Some(Kind::Link(target)) => {
                bytes.extend((target.len() as u32).to_le_bytes());
                bytes.extend(target);
            }
        }
    }
}

/// Bytes of a node's record, or more if it has blocks that are only reserved.
pub fn record_length(inode: &Inode) -> usize {
    let rest = match &inode.kind {
        Kind::Folder => 0,
        Kind::File(file) => 20 + EXTENT * (file.extents.iter().len() + file.reserved.len()),
        Kind::Link(target) => 4 + target.len(),
    };
    38 + inode.name.len() + rest
}

/// Does what the records say.
fn apply(records: &[u8], inodes: &mut BTreeMap<u64, Inode>) -> Result<(), VolumeError> {
    let mut reader = Reader(records);
    while !reader.0.is_empty() {
        let (number, folder) = (reader.u64()?, reader.u64()?);
        let [kind, name_length] = reader.take::<2>()?;
        let name = reader.bytes(usize::from(name_length))?.to_vec();
        if kind == GONE {
            inodes.remove(&number);
            continue;
        }
        let (permissions, user, group) = (reader.u32()?, reader.u32()?, reader.u32()?);
        let attributes = Attributes { permissions, user, group, modified: reader.u64()? };
        let kind = match kind {
            FOLDER => Kind::Folder,
            FILE => {
                let (length, written, count) = (reader.u64()?, reader.u64()?, reader.u32()?);
                let mut extents = Vec::new();
                for _ in 0..count {
                    let (page, block, count) = (reader.u32()?, reader.u32()?, reader.u32()?);
                    extents.push(Extent { page, block, count });
                }
                let extents = Extents::from_disk(extents).ok_or(VolumeError::Damaged)?;
                if length > i64::MAX as u64 || written > length {
                    return Err(VolumeError::Damaged);
                }
                Kind::File(File { length, written, extents, reserved: BTreeMap::new() })
            }
            LINK => {
                let length = reader.u32()? as usize;
                Kind::Link(reader.bytes(length)?.to_vec())
            }
            _ => return Err(VolumeError::Damaged),
        };
        inodes.insert(number, Inode { folder, name, attributes, kind, linked: true });
    }
    Ok(())
}

/// Nodes have names that can be, each its own, and their folders are folders. Folders that contain themselves are in no
/// path from the root, and found by nobody.
fn check(inodes: &BTreeMap<u64, Inode>) -> Result<(), VolumeError> {
    let mut names = alloc::collections::BTreeSet::new();
    for (&number, inode) in inodes {
        let is_folder = |inode: &Inode| inode.kind == Kind::Folder;
        let right = number > ROOT
            && number < u64::MAX
            && (inode.folder == ROOT || inodes.get(&inode.folder).is_some_and(is_folder))
            && !matches!(&inode.name[..], b"" | b"." | b"..")
            && !inode.name.contains(&b'/')
            && names.insert((inode.folder, &inode.name));
        if !right {
            return Err(VolumeError::Damaged);
        }
    }
    Ok(())
}

/// FNV-1a, 64 bits: it tells whether a batch is there as a whole, not whether somebody has forged it.
fn checksum(parts: &[&[u8]]) -> u64 {
    let bytes = parts.iter().copied().flatten();
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// Takes numbers off bytes that anybody may have written.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn bytes(&mut self, count: usize) -> Result<&'a [u8], VolumeError> {
        let (now, later) = self.0.split_at_checked(count).ok_or(VolumeError::Damaged)?;
        self.0 = later;
        Ok(now)
    }

    fn take<const COUNT: usize>(&mut self) -> Result<[u8; COUNT], VolumeError> {
        self.bytes(COUNT)?.try_into().map_err(|_| VolumeError::Damaged)
    }

    fn u32(&mut self) -> Result<u32, VolumeError> {
        Ok(u32::from_le_bytes(self.take()?))
    }

    fn u64(&mut self) -> Result<u64, VolumeError> {
        Ok(u64::from_le_bytes(self.take()?))
    }
}

/// Makes the checksum of a batch of one page right, whatever its records are.
#[cfg(test)]
pub fn make_checksum_fit(page: &mut [u8]) {
    let length = u32::from_le_bytes([page[4], page[5], page[6], page[7]]) as usize;
    if let Some(records) = page.get(HEADER..HEADER.saturating_add(length)) {
        let sum = checksum(&[&page[..HEADER - 8], records]);
        page[HEADER - 8..HEADER].copy_from_slice(&sum.to_le_bytes());
    }
}
