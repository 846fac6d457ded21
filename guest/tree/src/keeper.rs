//! Who keeps a part of the tree outside memory.

use crate::{Attributes, Contents, Entry, Node};
use abi::errno::Errno;
use abi::file::{FileSystemStatus, Status};
use alloc::sync::Arc;
use alloc::vec::Vec;

/// A node's place outside memory.
pub struct Home<C> {
    /// Who keeps it.
    pub keeper: Arc<dyn Keeper<C>>,
    /// What the keeper calls it.
    pub number: u64,
}

/// A name in a folder that a keeper knows by its number.
#[derive(Clone, Copy)]
pub struct Spot<'a> {
    /// The folder.
    pub folder: u64,
    /// The name.
    pub name: &'a [u8],
}

/// Keeps a part of the tree outside memory: a disk, or the host. The tree changes when the keeper has agreed.
pub trait Keeper<C: Contents>: Send + Sync {
    /// Tells the parts of the tree apart.
    fn tree(&self) -> usize;

    /// What the host keeps, it alone knows, and has to be asked each time.
    fn remote(&self) -> Option<&dyn Remote<C>>;

    /// Whether nothing can be changed there.
    fn read_only(&self) -> bool;

    /// Makes a new node with this name in a folder.
    fn create(
        self: Arc<Self>,
        folder: u64,
        name: &[u8],
        what: New<'_>,
        permissions: u32,
    ) -> Result<Arc<Node<C>>, Errno>;

    /// Takes a node's name away.
    fn remove(&self, number: u64, at: Spot<'_>, is_folder: bool) -> Result<(), Errno>;

    /// Gives a node another name, which `replaced` has had so far.
    fn rename(&self, number: u64, from: Spot<'_>, to: Spot<'_>, replaced: Option<u64>) -> Result<(), Errno>;

    /// A node's attributes are these from now on.
    fn attributes_changed(&self, number: u64, attributes: &Attributes);

    /// Comes back when everything that has changed survives a loss of power.
    fn sync(&self) -> Result<(), Errno>;

    /// How much room there is, and how much is left (`statfs`).
    fn file_system(&self) -> Result<FileSystemStatus, Errno>;
}

/// What can be made anew.
#[derive(Clone, Copy)]
pub enum New<'a> {
    /// An empty folder.
    Folder,
    /// An empty file.
    File,
    /// A path to somewhere else.
    Link(&'a [u8]),
}

/// What the host keeps: it alone knows it, and it is asked each time.
pub trait Remote<C: Contents> {
    /// What has this name in the folder.
    fn look_up(&self, name: &[u8]) -> Result<Arc<Node<C>>, Errno>;

    /// All names in the folder.
    fn list(&self) -> Result<Vec<Entry>, Errno>;

    /// What `stat` says.
    fn status(&self) -> Result<Status, Errno>;

    /// Sets the permissions and the times of access and modification, those that are given.
    fn set(&self, permissions: Option<u32>, times: [Option<u64>; 2]) -> Result<(), Errno>;

    /// Opens the file, so that it stays usable when its name goes.
    fn open(&self) -> Result<(), Errno>;
}
