//! Parts of the tree of files that are kept outside memory: a volume on a disk, and a folder of the host. Whoever has a
//! page cache asks here for a file's pages and hands changed ones back.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod disk;
mod host;

pub use disk::{Disk, volume_root};
pub use host::host_root;

#[cfg(test)]
mod tests;
