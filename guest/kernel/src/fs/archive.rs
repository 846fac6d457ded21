//! From the initial archive to the tree.

use crate::fs::{Node, NodeKind, root};
use crate::page_cache::PageCache;
use abi::file::{MODE_FILE, MODE_FOLDER, MODE_KIND, MODE_LINK};
use abi::time::NANOSECONDS;
use boot::TASK;
use boot::archive::{Entry, entries};

/// Puts the files of the archive into the tree, but for the one that is for the kernel.
pub fn unpack(archive: &'static [u8]) {
    entries(archive).filter(|entry| entry.name != TASK).for_each(put);
}

/// What cannot be put because something else is in its way is left out.
fn put(entry: Entry<'static>) {
    let node = match entry.mode & MODE_KIND {
        MODE_FOLDER if root().find(b"/", entry.name).is_ok() => return,
        MODE_FOLDER => Node::folder(),
        MODE_FILE => Node::new(NodeKind::File(PageCache::of_bytes(entry.bytes))),
        MODE_LINK => Node::new(NodeKind::Link(entry.bytes.to_vec())),
        _ => return,
    };
    node.change(|attributes| {
        attributes.permissions = entry.mode & 0o7777;
        let time = u64::from(entry.time) * NANOSECONDS;
        (attributes.accessed, attributes.modified) = (time, time);
    });
    let _ = root().put(entry.name, node);
}
