//! The names of a folder as programs read them, some at a time (Linux `getdents64`, `include/linux/dirent.h`).

use crate::{Contents, Entry, Node};
use abi::errno::Errno;
use abi::file::{ENTRY_NAME, MODE_KIND};
use alloc::vec::Vec;

/// The names that were in a folder when the reading began.
#[derive(Default)]
pub struct Listing(Vec<Entry>);

impl Listing {
    /// What is in this folder now, and the folder itself and the one above it, which goes by its number too.
    pub fn of<C: Contents>(folder: &Node<C>) -> Result<Listing, Errno> {
        let dot = |name: &[u8]| (folder.number, folder.mode_of_kind(), name.to_vec());
        let mut names = Vec::from([dot(b"."), dot(b"..")]);
        names.extend(folder.list()?);
        Ok(Listing(names))
    }

    /// As many entries from the position on as there is room for, and moves the position. EINVAL if there is none even for
    /// the first.
    pub fn read(&self, position: &mut usize, room: usize) -> Result<Vec<u8>, Errno> {
        let mut bytes = Vec::new();
        for (number, kind, name) in self.0.iter().skip(*position) {
            let (start, size) = (bytes.len(), (ENTRY_NAME + name.len() + 1).next_multiple_of(8));
            if start + size > room {
                return if bytes.is_empty() { Err(Errno::EINVAL) } else { Ok(bytes) };
            }
            *position += 1;
            bytes.extend(number.to_le_bytes());
            bytes.extend((*position as u64).to_le_bytes());
            bytes.extend((size as u16).to_le_bytes());
            // DT_DIR and the others are the kind bits of the mode.
            bytes.push(((kind & MODE_KIND) >> 12) as u8);
            bytes.extend(name);
            bytes.resize(start + size, 0);
        }
        Ok(bytes)
    }
}
