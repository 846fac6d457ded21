//! The initial archive: files that the machine's user has passed along, in cpio's "newc" format (cpio(5)): for each file
//! a header of 110 characters, its name, its bytes, each padded to a multiple of 4.

use crate::fs::{Node, NodeKind, path};
use crate::task::TASK;
use abi::file::{MODE_FILE, MODE_FOLDER, MODE_KIND, MODE_LINK};
use abi::time::NANOSECONDS;

const HEADER: usize = 110;
const MAGIC: &[u8] = b"070701";
const LAST_NAME: &[u8] = b"TRAILER!!!";

/// Puts the files of the archive into the tree, but for the one that is for the kernel.
pub fn unpack(archive: &'static [u8]) {
    entries(archive).filter(|entry| entry.name != TASK).for_each(|entry| entry.put());
}

/// The bytes of the file with this name in the archive.
pub fn find(archive: &'static [u8], name: &[u8]) -> Option<&'static [u8]> {
    entries(archive).find(|entry| entry.name == name).map(|entry| entry.bytes)
}

/// What is in the archive; ends where the archive does, or stops making sense.
fn entries(archive: &'static [u8]) -> impl Iterator<Item = Entry> {
    let mut rest = archive;
    core::iter::from_fn(move || {
        let (entry, next) = Entry::parse(rest).filter(|(entry, _)| entry.name != LAST_NAME)?;
        rest = next;
        Some(entry)
    })
}

struct Entry {
    mode: u32,
    time: u32,
    name: &'static [u8],
    bytes: &'static [u8],
}

impl Entry {
    /// The first entry of the archive, and what follows it.
    fn parse(archive: &'static [u8]) -> Option<(Entry, &'static [u8])> {
        let header = archive.get(..HEADER)?;
        if !header.starts_with(MAGIC) {
            return None;
        }
        // Thirteen numbers of eight hexadecimal digits: 1 is the mode, 5 the
        // time, 6 the length, 11 the name's length with its zero.
        let number = |index: usize| {
            let digits = core::str::from_utf8(&header[6 + 8 * index..][..8]).ok()?;
            usize::from_str_radix(digits, 16).ok()
        };
        let (mode, time, length, name_length) = (number(1)?, number(5)?, number(6)?, number(11)?);
        let name_end = HEADER.checked_add(name_length)?;
        let name = archive.get(HEADER..name_end.checked_sub(1)?)?;
        let start = name_end.next_multiple_of(4);
        let end = start.checked_add(length)?;
        let bytes = archive.get(start..end)?;
        let next = archive.get(end.next_multiple_of(4)..).unwrap_or(&[]);
        Some((Entry { mode: mode as u32, time: time as u32, name, bytes }, next))
    }

    /// What cannot be put because something else is in its way is left out.
    fn put(&self) {
        let node = match self.mode & MODE_KIND {
            MODE_FOLDER if path::find(b"/", self.name).is_ok() => return,
            MODE_FOLDER => Node::folder(),
            MODE_FILE => Node::file(self.bytes),
            MODE_LINK => Node::new(NodeKind::Link(self.bytes.to_vec())),
            _ => return,
        };
        node.change(|attributes| {
            attributes.permissions = self.mode & 0o7777;
            let time = u64::from(self.time) * NANOSECONDS;
            (attributes.accessed, attributes.modified) = (time, time);
        });
        let _ = path::put(self.name, node);
    }
}
