//! Nodes: whatever has a name in the tree of files.

use crate::drivers::timer;
use crate::fs::disk;
use crate::fs::open_file::OpenFile;
use crate::fs::proc::{Report, Virtual};
use crate::fs::share::Remote;
use crate::mm::object::Object;
use crate::process::Process;
use crate::terminal::Port;
use abi::errno::Errno;
use abi::file::{MODE_BLOCKS, MODE_CHARACTERS, MODE_FILE, MODE_FOLDER, MODE_LINK, Status};
use abi::time::NANOSECONDS;
use alloc::collections::BTreeMap;
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use spin::{Mutex, Once};

/// Something that has a name.
pub struct Node {
    /// Its number.
    pub number: u64,
    /// What it is.
    pub kind: NodeKind,
    /// Where it is kept, if not in memory alone.
    pub home: Option<Home>,
    /// Of a folder in memory: a folder of the host that is seen through it.
    below: Once<Arc<Node>>,
    attributes: Mutex<Attributes>,
    links: AtomicU32,
}

/// A node's place outside memory.
pub struct Home {
    /// Who keeps it.
    pub keeper: Arc<dyn Keeper>,
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
pub trait Keeper: Send + Sync {
    /// Tells the parts of the tree apart.
    fn tree(&self) -> usize;

    /// What the host keeps, it alone knows, and has to be asked each time.
    fn remote(&self) -> Option<&Remote>;

    /// Whether nothing can be changed there.
    fn read_only(&self) -> bool;

    /// Makes a new node with this name in a folder.
    fn create(
        self: Arc<Self>,
        folder: u64,
        name: &[u8],
        what: New<'_>,
        permissions: u32,
    ) -> Result<Arc<Node>, Errno>;

    /// Takes a node's name away.
    fn remove(&self, number: u64, at: Spot<'_>, is_folder: bool) -> Result<(), Errno>;

    /// Gives a node another name, which `replaced` has had so far.
    fn rename(&self, number: u64, from: Spot<'_>, to: Spot<'_>, replaced: Option<u64>) -> Result<(), Errno>;

    /// A node's attributes are these from now on.
    fn attributes_changed(&self, number: u64, attributes: &Attributes);

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

/// Numbers from here on are those of nodes that are made up anew each time.
pub const MADE_UP: u64 = 1 << 40;

/// The kinds of nodes.
pub enum NodeKind {
    /// Names of other nodes.
    Folder(Names),
    /// Bytes.
    File(Arc<Object>),
    /// A path to somewhere else.
    Link(Vec<u8>),
    /// Not a file at all.
    Device(Device),
    /// A folder that is made up when somebody looks into it.
    Virtual(Virtual),
    /// A text that is written when somebody opens it, about a process or about the machine.
    Report(Report, Weak<Process>),
    /// An open file of a process: opening this is opening that once more.
    Opened(Arc<OpenFile>),
}

/// The contents of a folder.
pub type Names = Mutex<BTreeMap<Vec<u8>, Arc<Node>>>;

/// Devices of characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Device {
    /// What the user sees and types.
    Console(Port),
    /// Takes everything and has nothing.
    Null,
    /// Has zeros.
    Zero,
    /// Has zeros, and no room.
    Full,
    /// Has random bytes.
    Random,
    /// Has what stands on the disk with this number.
    Disk(usize),
}

impl Device {
    /// Major and minor number, as Linux has them.
    fn number(self) -> u64 {
        let (major, minor) = match self {
            Device::Console(_) => (5, 1),
            Device::Null => (1, 3),
            Device::Zero => (1, 5),
            Device::Full => (1, 7),
            Device::Random => (1, 9),
            Device::Disk(index) => (254, index as u64 * 16),
        };
        major << 8 | minor
    }
}

/// What can be changed about a node. Times are nanoseconds since 1970.
#[derive(Clone, Copy, Debug)]
pub struct Attributes {
    /// What the owner, the group and others may do; kept and told, but there is one user, who may do everything.
    pub permissions: u32,
    /// Owner.
    pub user: u32,
    /// Group.
    pub group: u32,
    /// When its bytes were read: when it was made, as nobody keeps count.
    pub accessed: u64,
    /// When its bytes, or the names in it, were changed.
    pub modified: u64,
    /// When any of this was changed.
    pub changed: u64,
}

impl Node {
    /// A new node in memory.
    pub fn new(kind: NodeKind) -> Arc<Node> {
        Node::at(None, kind)
    }

    /// A new node that somebody keeps.
    pub fn at(home: Option<Home>, kind: NodeKind) -> Arc<Node> {
        static LAST: AtomicU64 = AtomicU64::new(0);
        Node::numbered(LAST.fetch_add(1, Ordering::Relaxed) + 1, home, kind)
    }

    /// A node with this number and the usual permissions of its kind.
    pub fn numbered(number: u64, home: Option<Home>, kind: NodeKind) -> Arc<Node> {
        let permissions = match kind {
            NodeKind::Folder(_) | NodeKind::File(_) => 0o755,
            NodeKind::Virtual(_) => 0o555,
            NodeKind::Link(_) => 0o777,
            NodeKind::Device(Device::Disk(_)) => 0o444,
            NodeKind::Device(_) => 0o666,
            NodeKind::Report(..) => 0o444,
            NodeKind::Opened(_) => 0o700,
        };
        let now = timer::real_time();
        let attributes =
            Attributes { permissions, user: 0, group: 0, accessed: now, modified: now, changed: now };
        let (below, attributes) = (Once::new(), Mutex::new(attributes));
        Arc::new(Node { number, kind, home, below, attributes, links: AtomicU32::new(1) })
    }

    /// An empty folder.
    pub fn folder() -> Arc<Node> {
        Node::new(NodeKind::Folder(Mutex::new(BTreeMap::new())))
    }

    /// A file with these bytes.
    pub fn file(bytes: &'static [u8]) -> Arc<Node> {
        Node::new(NodeKind::File(Object::of_bytes(bytes)))
    }

    /// What it is to the host, if that keeps it.
    pub fn remote(&self) -> Option<&Remote> {
        self.home.as_ref()?.keeper.remote()
    }

    /// The folder of the host that is seen through this one.
    pub fn below(&self) -> Option<&Arc<Node>> {
        self.below.get()
    }

    /// Lets a folder of the host be seen through this one, where it has nothing itself.
    pub fn lay_over(&self, below: Arc<Node>) {
        self.below.call_once(|| below);
    }

    /// EROFS if whoever keeps it lets nothing be changed.
    pub fn check_changeable(&self) -> Result<(), Errno> {
        let read_only = self.home.as_ref().is_some_and(|home| home.keeper.read_only());
        if read_only { Err(Errno::EROFS) } else { Ok(()) }
    }

    /// The bits of `st_mode` that tell the kind.
    pub fn mode_of_kind(&self) -> u32 {
        match &self.kind {
            NodeKind::Folder(_) | NodeKind::Virtual(_) => MODE_FOLDER,
            NodeKind::File(_) | NodeKind::Report(..) => MODE_FILE,
            NodeKind::Link(_) | NodeKind::Opened(_) => MODE_LINK,
            NodeKind::Device(Device::Disk(_)) => MODE_BLOCKS,
            NodeKind::Device(_) => MODE_CHARACTERS,
        }
    }

    /// Whether names can be looked up in it.
    pub fn is_folder(&self) -> bool {
        self.mode_of_kind() == MODE_FOLDER
    }

    /// Changes what can be changed.
    pub fn change(&self, change: impl FnOnce(&mut Attributes)) {
        let mut attributes = self.attributes.lock();
        attributes.changed = timer::real_time();
        change(&mut attributes);
        if let Some(home) = &self.home {
            home.keeper.attributes_changed(home.number, &attributes);
        }
    }

    /// What it is told to be like by whoever keeps it.
    pub fn set_attributes(&self, attributes: Attributes) {
        *self.attributes.lock() = attributes;
    }

    /// Its bytes, or the names in it, were changed just now.
    pub fn modified(&self) {
        self.change(|attributes| attributes.modified = attributes.changed);
    }

    /// Whoever keeps it says what it is now.
    pub fn told(&self, status: &Status) {
        if let NodeKind::File(object) = &self.kind {
            object.told_length(status.size as usize);
        }
    }

    /// Sets the permissions, and when its bytes were read and changed, as far as these are given.
    pub fn set(&self, permissions: Option<u32>, times: [Option<u64>; 2]) -> Result<(), Errno> {
        self.remote().map_or(Ok(()), |remote| remote.set(permissions, times))?;
        self.change(|attributes| {
            attributes.permissions = permissions.unwrap_or(attributes.permissions);
            attributes.accessed = times[0].unwrap_or(attributes.accessed);
            attributes.modified = times[1].unwrap_or(attributes.modified);
        });
        Ok(())
    }

    /// What `stat` says.
    pub fn status(&self) -> Status {
        if let Some(status) = self.remote().and_then(|remote| remote.status().ok()) {
            self.told(&status);
            return status;
        }
        let attributes = *self.attributes.lock();
        let (size, is_device) = match &self.kind {
            NodeKind::File(object) => (object.length() as i64, 0),
            NodeKind::Link(target) => (target.len() as i64, 0),
            NodeKind::Device(Device::Disk(index)) => {
                (disk::size_of_device(*index) as i64, Device::Disk(*index).number())
            }
            NodeKind::Device(device) => (0, device.number()),
            NodeKind::Folder(_) | NodeKind::Virtual(_) | NodeKind::Report(..) | NodeKind::Opened(_) => (0, 0),
        };
        let time = |nanoseconds: u64| [nanoseconds / NANOSECONDS, nanoseconds % NANOSECONDS];
        Status {
            device: if self.number >= MADE_UP { 3 } else { 1 + u64::from(self.home.is_some()) },
            number: self.number,
            mode: self.mode_of_kind() | attributes.permissions,
            links: self.links.load(Ordering::Relaxed),
            user: attributes.user,
            group: attributes.group,
            is_device,
            size,
            block_size: 4096,
            blocks: (size + 511) / 512,
            times: [attributes.accessed, attributes.modified, attributes.changed].map(time),
            ..Status::default()
        }
    }

    /// The names in a folder; `None` for everything else, and for folders that are made up.
    pub fn entries(&self) -> Option<&Names> {
        match &self.kind {
            NodeKind::Folder(names) => Some(names),
            NodeKind::Virtual(_)
            | NodeKind::File(_)
            | NodeKind::Link(_)
            | NodeKind::Device(_)
            | NodeKind::Report(..)
            | NodeKind::Opened(_) => None,
        }
    }

    /// The names in a folder that can be changed.
    pub fn names(&self) -> Result<&Names, Errno> {
        let refusal = if self.is_folder() { Errno::EPERM } else { Errno::ENOTDIR };
        self.entries().ok_or(refusal)
    }

    /// Whether there is no name in the folder.
    pub fn is_empty(&self) -> bool {
        self.entries().is_some_and(|names| names.lock().is_empty())
    }

    /// What has this name in the folder.
    pub fn look_up(&self, name: &[u8]) -> Result<Arc<Node>, Errno> {
        if let NodeKind::Virtual(folder) = &self.kind {
            return folder.look_up(name).ok_or(Errno::ENOENT);
        }
        let names = self.names()?;
        if let Some(remote) = self.remote() {
            return remote.look_up(name);
        }
        let found = names.lock().get(name).cloned();
        match (found, self.below()) {
            (None, None) => Err(Errno::ENOENT),
            (None, Some(below)) => below.look_up(name),
            (Some(node), None) => Ok(node),
            (Some(node), Some(below)) => {
                if node.entries().is_some()
                    && node.home.is_none()
                    && node.below().is_none()
                    && let Ok(folder) = below.look_up(name)
                    && folder.entries().is_some()
                {
                    node.lay_over(folder);
                }
                Ok(node)
            }
        }
    }

    /// All names in the folder: number, kind, name.
    pub fn list(&self) -> Result<Vec<(u64, u32, Vec<u8>)>, Errno> {
        let entry = |(name, node): (&Vec<u8>, &Arc<Node>)| (node.number, node.mode_of_kind(), name.clone());
        if let NodeKind::Virtual(folder) = &self.kind {
            return Ok(folder.list().iter().map(|(name, node)| entry((name, node))).collect());
        }
        let names = self.names()?;
        if let Some(remote) = self.remote() {
            return remote.list();
        }
        let mut all: Vec<_> = names.lock().iter().map(entry).collect();
        if let Some(below) = self.below() {
            let names = names.lock();
            all.extend(below.list()?.into_iter().filter(|(_, _, name)| !names.contains_key(name)));
        }
        Ok(all)
    }

    /// The node has a name more, or less.
    pub fn count_link(&self, more: bool) {
        if more {
            self.links.fetch_add(1, Ordering::Relaxed);
        } else {
            let _ =
                self.links.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |links| links.checked_sub(1));
        }
        self.change(|_| {});
    }
}
