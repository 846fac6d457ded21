//! Nodes: whatever has a name in the tree of files.

use crate::{Contents, File, Home, MadeUp, Remote, Special};
use abi::errno::Errno;
use abi::file::{MODE_FILE, MODE_FOLDER, MODE_KIND, MODE_LINK, Status};
use abi::time::NANOSECONDS;
use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use spin::{Mutex, Once};

/// Something that has a name.
pub struct Node<C: Contents> {
    /// Its number.
    pub number: u64,
    /// What it is.
    pub kind: NodeKind<C>,
    /// Where it is kept, if not in memory alone.
    pub home: Option<Home<C>>,
    /// Of a folder in memory: a folder of the host that is seen through it.
    below: Once<Arc<Node<C>>>,
    attributes: Mutex<Attributes>,
    links: AtomicU32,
}

/// Numbers from here on are those of nodes that are made up anew each time.
pub const MADE_UP: u64 = 1 << 40;

/// The kinds of nodes.
pub enum NodeKind<C: Contents> {
    /// Names of other nodes.
    Folder(Names<C>),
    /// Bytes.
    File(Arc<C::File>),
    /// A path to somewhere else.
    Link(Vec<u8>),
    /// Something else.
    Special(C::Special),
}

/// The contents of a folder.
pub type Names<C> = Mutex<BTreeMap<Vec<u8>, Arc<Node<C>>>>;

/// A name in a folder: the node's number, the bits of its kind in `st_mode`, the name.
pub type Entry = (u64, u32, Vec<u8>);

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

impl<C: Contents> Node<C> {
    /// A new node in memory.
    pub fn new(kind: NodeKind<C>) -> Arc<Node<C>> {
        Node::at(None, kind)
    }

    /// A new node that somebody keeps.
    pub fn at(home: Option<Home<C>>, kind: NodeKind<C>) -> Arc<Node<C>> {
        static LAST: AtomicU64 = AtomicU64::new(0);
        Node::numbered(LAST.fetch_add(1, Ordering::Relaxed) + 1, home, kind)
    }

    /// A node with this number and the usual permissions of its kind.
    pub fn numbered(number: u64, home: Option<Home<C>>, kind: NodeKind<C>) -> Arc<Node<C>> {
        let permissions = match &kind {
            NodeKind::Folder(_) | NodeKind::File(_) => 0o755,
            NodeKind::Link(_) => 0o777,
            NodeKind::Special(special) => special.mode() & !MODE_KIND,
        };
        let now = C::now();
        let attributes =
            Attributes { permissions, user: 0, group: 0, accessed: now, modified: now, changed: now };
        let (below, attributes) = (Once::new(), Mutex::new(attributes));
        Arc::new(Node { number, kind, home, below, attributes, links: AtomicU32::new(1) })
    }

    /// An empty folder.
    pub fn folder() -> Arc<Node<C>> {
        Node::new(NodeKind::Folder(Mutex::new(BTreeMap::new())))
    }

    /// What it is to the host, if that keeps it.
    pub fn remote(&self) -> Option<&dyn Remote<C>> {
        self.home.as_ref()?.keeper.remote()
    }

    /// The folder of the host that is seen through this one.
    pub fn below(&self) -> Option<&Arc<Node<C>>> {
        self.below.get()
    }

    /// Lets a folder of the host be seen through this one, where it has nothing itself.
    pub fn lay_over(&self, below: Arc<Node<C>>) {
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
            NodeKind::Folder(_) => MODE_FOLDER,
            NodeKind::File(_) => MODE_FILE,
            NodeKind::Link(_) => MODE_LINK,
            NodeKind::Special(special) => special.mode() & MODE_KIND,
        }
    }

    /// Whether names can be looked up in it.
    pub fn is_folder(&self) -> bool {
        self.mode_of_kind() == MODE_FOLDER
    }

    /// Changes what can be changed.
    pub fn change(&self, change: impl FnOnce(&mut Attributes)) {
        let mut attributes = self.attributes.lock();
        attributes.changed = C::now();
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
        if let NodeKind::File(file) = &self.kind {
            file.told_length(status.size as usize);
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
            NodeKind::Folder(_) => (0, 0),
            NodeKind::File(file) => (file.length(), 0),
            NodeKind::Link(target) => (target.len(), 0),
            NodeKind::Special(special) => (special.size(), special.device()),
        };
        let size = size as i64;
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
    pub fn entries(&self) -> Option<&Names<C>> {
        match &self.kind {
            NodeKind::Folder(names) => Some(names),
            NodeKind::File(_) | NodeKind::Link(_) | NodeKind::Special(_) => None,
        }
    }

    /// The names in a folder that can be changed.
    pub fn names(&self) -> Result<&Names<C>, Errno> {
        let refusal = if self.is_folder() { Errno::EPERM } else { Errno::ENOTDIR };
        self.entries().ok_or(refusal)
    }

    /// The folder that it makes up.
    pub(crate) fn made_up(&self) -> Option<&dyn MadeUp<C>> {
        match &self.kind {
            NodeKind::Special(special) => special.folder(),
            NodeKind::Folder(_) | NodeKind::File(_) | NodeKind::Link(_) => None,
        }
    }

    /// Whether there is no name in the folder.
    pub fn is_empty(&self) -> bool {
        self.entries().is_some_and(|names| names.lock().is_empty())
    }

    /// What has this name in the folder.
    pub fn look_up(&self, name: &[u8]) -> Result<Arc<Node<C>>, Errno> {
        if let Some(folder) = self.made_up() {
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
    pub fn list(&self) -> Result<Vec<Entry>, Errno> {
        let entry =
            |(name, node): (&Vec<u8>, &Arc<Node<C>>)| (node.number, node.mode_of_kind(), name.clone());
        if let Some(folder) = self.made_up() {
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

    /// Comes back when everything below this folder that is kept outside memory, as it is now, survives a loss of power.
    pub fn sync(self: &Arc<Self>) -> Result<(), Errno> {
        let (mut folders, mut result) = (Vec::from([self.clone()]), Ok(()));
        while let Some(folder) = folders.pop() {
            let nodes: Vec<_> =
                folder.entries().map_or(Vec::new(), |names| names.lock().values().cloned().collect());
            for node in nodes {
                match &node.kind {
                    NodeKind::Folder(_) => folders.push(node),
                    // Each file gets its chance, whatever becomes of another.
                    NodeKind::File(file) => result = result.and(file.write_back()),
                    NodeKind::Link(_) | NodeKind::Special(_) => {}
                }
            }
        }
        result.and(self.home.as_ref().map_or(Ok(()), |home| home.keeper.sync()))
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
