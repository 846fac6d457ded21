//! Files: a tree of nodes in memory, filled from the initial archive; open files; pipes; and what the kernel tells about
//! itself in `/proc`.

pub mod archive;
pub mod change;
pub mod descriptors;
pub mod disk;
pub mod open_file;
pub mod path;
pub mod pipe;
pub mod proc;

use crate::mm::object::{Object, Source};
use crate::programs;
use abi::errno::Errno;
use abi::file::{MODE_BLOCKS, MODE_CHARACTERS, MODE_FILE, MODE_FOLDER, MODE_LINK};
use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU64, Ordering};
use spin::{Mutex, Once};

/// Something that has a name.
pub struct Node {
    /// Its number.
    pub number: u64,
    /// What it is.
    pub kind: NodeKind,
    /// Where it is kept, if not in memory alone.
    pub home: Option<Home>,
}

/// A node's place outside memory.
pub struct Home {
    /// Who keeps it.
    pub keeper: Arc<dyn Keeper>,
    /// What the keeper calls it.
    pub number: u64,
}

impl Home {
    /// Tells keepers apart.
    pub fn keeper_address(&self) -> usize {
        Arc::as_ptr(&self.keeper).addr()
    }
}

/// Keeps a part of the tree outside memory: a disk. The tree changes when the keeper has agreed.
pub trait Keeper: Send + Sync {
    /// Whether nothing can be changed there.
    fn read_only(&self) -> bool;

    /// Makes a new node with this name in a folder.
    fn create(self: Arc<Self>, folder: u64, name: &[u8], what: New<'_>) -> Result<Arc<Node>, Errno>;

    /// Takes a node's name away.
    fn remove(&self, number: u64) -> Result<(), Errno>;

    /// Gives a node another name, which `replaced` has had so far.
    fn rename(&self, number: u64, folder: u64, name: &[u8], replaced: Option<u64>) -> Result<(), Errno>;

    /// Comes back when everything that has changed survives a loss of power.
    fn sync(&self) -> Result<(), Errno>;
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

/// The kinds of nodes.
pub enum NodeKind {
    /// Names of other nodes.
    Folder(Mutex<BTreeMap<Vec<u8>, Arc<Node>>>),
    /// Bytes.
    File(Arc<Object>),
    /// A path to somewhere else.
    Link(Vec<u8>),
    /// Not a file at all.
    Device(Device),
    /// A text that is written when somebody opens it.
    Report(proc::Report),
}

/// Devices of characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Device {
    /// What the user sees and types.
    Console,
    /// Takes everything and has nothing.
    Null,
    /// Has zeros.
    Zero,
    /// Has random bytes.
    Random,
    /// Has what stands on the disk with this number.
    Disk(usize),
}

impl Node {
    /// A new node in memory.
    pub fn new(kind: NodeKind) -> Arc<Node> {
        Node::at(None, kind)
    }

    /// A new node that somebody keeps.
    pub fn at(home: Option<Home>, kind: NodeKind) -> Arc<Node> {
        static LAST: AtomicU64 = AtomicU64::new(0);
        Arc::new(Node { number: LAST.fetch_add(1, Ordering::Relaxed) + 1, kind, home })
    }

    /// An empty folder.
    pub fn folder() -> Arc<Node> {
        Node::new(NodeKind::Folder(Mutex::new(BTreeMap::new())))
    }

    /// A file with these bytes.
    pub fn file(bytes: &'static [u8]) -> Arc<Node> {
        Node::new(NodeKind::File(Object::new(Source::Bytes(bytes), bytes.len())))
    }

    /// EROFS if whoever keeps it lets nothing be changed.
    pub fn check_changeable(&self) -> Result<(), Errno> {
        let read_only = self.home.as_ref().is_some_and(|home| home.keeper.read_only());
        if read_only { Err(Errno::EROFS) } else { Ok(()) }
    }

    /// Kind and rights, as `stat` has them. Everybody may do everything: there is one user.
    pub fn mode(&self) -> u32 {
        match self.kind {
            NodeKind::Folder(_) => MODE_FOLDER | 0o755,
            NodeKind::File(_) => MODE_FILE | 0o755,
            NodeKind::Link(_) => MODE_LINK | 0o777,
            NodeKind::Device(Device::Disk(_)) => MODE_BLOCKS | 0o444,
            NodeKind::Device(_) => MODE_CHARACTERS | 0o666,
            NodeKind::Report(_) => MODE_FILE | 0o444,
        }
    }

    /// Bytes.
    pub fn size(&self) -> usize {
        match &self.kind {
            NodeKind::File(object) => object.length(),
            NodeKind::Link(target) => target.len(),
            NodeKind::Device(Device::Disk(index)) => disk::size_of_device(*index),
            NodeKind::Folder(_) | NodeKind::Device(_) | NodeKind::Report(_) => 0,
        }
    }

    /// The names in a folder; `None` for everything else.
    pub fn entries(&self) -> Option<&Mutex<BTreeMap<Vec<u8>, Arc<Node>>>> {
        match &self.kind {
            NodeKind::Folder(entries) => Some(entries),
            NodeKind::File(_) | NodeKind::Link(_) | NodeKind::Device(_) | NodeKind::Report(_) => None,
        }
    }
}

/// The folder that all paths begin in.
pub fn root() -> &'static Arc<Node> {
    static ROOT: Once<Arc<Node>> = Once::new();
    ROOT.call_once(Node::folder)
}

/// Makes the folders and files that every program expects, those of the kernel image, and those of the archive.
pub fn start(initial_archive: &'static [u8]) {
    let put = |name: &str, kind| {
        path::put(name.as_bytes(), Node::new(kind)).expect("the first names are free");
    };
    for (name, device) in [
        ("/dev/console", Device::Console),
        ("/dev/tty", Device::Console),
        ("/dev/null", Device::Null),
        ("/dev/zero", Device::Zero),
        ("/dev/random", Device::Random),
        ("/dev/urandom", Device::Random),
    ] {
        put(name, NodeKind::Device(device));
    }
    for (name, report) in proc::REPORTS {
        put(name, NodeKind::Report(*report));
    }
    path::put(b"/tmp", Node::folder()).expect("the first names are free");
    for program in programs::ALL {
        path::put(program.path.as_bytes(), Node::file(program.file)).expect("the first names are free");
    }
    archive::unpack(initial_archive);
    disk::start();
}
