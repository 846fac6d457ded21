//! Initial archives: files that the machine's user has passed along, in cpio's "newc" format (cpio(5)): for each file a
//! header of 110 characters, its name, its bytes, each padded to a multiple of 4.

const HEADER: usize = 110;
const MAGIC: &[u8] = b"070701";
const LAST_NAME: &[u8] = b"TRAILER!!!";

/// A file, folder or link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry<'a> {
    /// What it is, and its permissions, as `st_mode` has them.
    pub mode: u32,
    /// When it was changed, in seconds since 1970.
    pub time: u32,
    /// Its path.
    pub name: &'a [u8],
    /// What is in it; of a link, where it leads.
    pub bytes: &'a [u8],
}

/// What is in the archive; ends where the archive does, or stops making sense.
pub fn entries(archive: &[u8]) -> impl Iterator<Item = Entry<'_>> {
    let mut rest = archive;
    core::iter::from_fn(move || {
        let (entry, next) = Entry::parse(rest).filter(|(entry, _)| entry.name != LAST_NAME)?;
        rest = next;
        Some(entry)
    })
}

/// The bytes of the file with this name in the archive.
pub fn find<'a>(archive: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    entries(archive).find(|entry| entry.name == name).map(|entry| entry.bytes)
}

impl Entry<'_> {
    /// The first entry of the archive, and what follows it.
    fn parse(archive: &[u8]) -> Option<(Entry<'_>, &[u8])> {
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
}
