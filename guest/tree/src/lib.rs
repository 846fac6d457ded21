//! A tree of files as POSIX has it: folders and names, links, paths, and how all that changes. What is in a file, what
//! else has a name beside files, and who keeps a part of the tree outside memory, is the user's of this library.
#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod change;
mod file;
mod keeper;
mod listing;
mod node;
mod path;

pub use file::{Direct, File, PAGE_SIZE, Page, Pager};
pub use keeper::{Home, Keeper, New, Remote, Spot};
pub use listing::Listing;
pub use node::{Attributes, Entry, MADE_UP, Names, Node, NodeKind};
pub use path::{LONGEST as LONGEST_PATH, Place};

use alloc::sync::Arc;
use alloc::vec::Vec;

/// What a tree is made of, beside names.
pub trait Contents: Sized + 'static {
    /// The bytes of a file.
    type File: File;
    /// What is neither folder nor file nor link.
    type Special: Special<Self>;

    /// What time it is, in nanoseconds since 1970.
    fn now() -> u64;
}

/// Something that has a name and is neither folder nor file nor link.
pub trait Special<C: Contents>: Send + Sync {
    /// The bits of `st_mode` that tell the kind, and the permissions that it has at first.
    fn mode(&self) -> u32;

    /// Bytes that can be read there.
    fn size(&self) -> usize;

    /// Its number, if it is a device.
    fn device(&self) -> u64;

    /// A folder that is made up when somebody looks into it.
    fn folder(&self) -> Option<&dyn MadeUp<C>>;
}

/// A folder that is made up when somebody looks into it.
pub trait MadeUp<C: Contents> {
    /// What has this name.
    fn look_up(&self, name: &[u8]) -> Option<Arc<Node<C>>>;

    /// All names.
    fn list(&self) -> Vec<(Vec<u8>, Arc<Node<C>>)>;
}

#[cfg(test)]
mod tests;
