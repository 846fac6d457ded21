//! Folders of the host in the tree (`guest/p9` speaks with it). The host may change them at any time, so that names are
//! looked up there each time, and bytes are read and written there; only what a program maps is kept in the page cache
//! meanwhile. What is never to be seen or changed, the host refuses.

use crate::arch::physical_memory;
use crate::drivers::console;
use crate::drivers::virtio::Channel;
use crate::fs::node::Files;
use crate::fs::{Home, Node, NodeKind, root};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::page_cache::{Direct, PageCache, Pager};
use abi::errno::Errno;
use abi::file::{MODE_FOLDER, MODE_KIND, MODE_LINK, Status};
use alloc::collections::BTreeMap;
use alloc::sync::{Arc, Weak};
use alloc::vec;
use alloc::vec::Vec;
use p9::File;
use spin::Mutex;
use tree::{Attributes, Entry, Keeper, New, Spot};

/// A virtio device, by which messages go to the host.
struct Way(Mutex<Channel>);

impl p9::Way for Way {
    const LONGEST: usize = Channel::LONGEST;

    fn call(&self, message: &[u8]) -> Result<Vec<u8>, Errno> {
        self.0.lock().call(message)
    }
}

/// Nodes that somebody uses, by the host's number: a file is the same to everybody who opens it.
type Known = Mutex<BTreeMap<u64, Weak<Node>>>;

/// A file or folder of the host, as long as somebody here means it.
pub struct Remote {
    file: File<Way>,
    /// The host's number.
    identity: u64,
    known: Arc<Known>,
}

/// Puts the host's folders into the tree, each where its tag says; those that `writable` names can be changed.
pub fn start(channels: Vec<Channel>, writable: &[Vec<u8>]) {
    for channel in channels {
        let tag = channel.tag.clone();
        let folder = File::root(Way(Mutex::new(channel)), !writable.contains(&tag));
        let mounted = folder.and_then(|folder| node_of(folder, &Arc::default()));
        if let Err(error) = mounted.and_then(|folder| root().mount(&tag, folder)) {
            let tag = tag.escape_ascii();
            console::print_always(format_args!(
                "sv39: {tag}: the host's folder cannot be used (error {})\n",
                error.0
            ));
        }
    }
}

/// The node for this file: the one that is there already, or a new one.
fn node_of(file: File<Way>, known: &Arc<Known>) -> Result<Arc<Node>, Errno> {
    let status = file.status()?;
    let there = known.lock().get(&status.number).and_then(Weak::upgrade);
    if let Some(node) = there
        && node.mode_of_kind() == status.mode & MODE_KIND
    {
        node.told(&status);
        return Ok(node);
    }
    let target = if status.mode & MODE_KIND == MODE_LINK { file.read_link()? } else { Vec::new() };
    let remote = Arc::new(Remote { file, identity: status.number, known: known.clone() });
    let home = Some(Home { keeper: remote.clone(), number: u64::from(remote.file.number) });
    let kind = match status.mode & MODE_KIND {
        MODE_FOLDER => NodeKind::Folder(Mutex::new(BTreeMap::new())),
        MODE_LINK => NodeKind::Link(target),
        _ => NodeKind::File(PageCache::kept_by(remote, status.size as usize)),
    };
    let node = Node::numbered(status.number, home, kind);
    known.lock().insert(status.number, Arc::downgrade(&node));
    Ok(node)
}

impl tree::Remote<Files> for Remote {
    fn look_up(&self, name: &[u8]) -> Result<Arc<Node>, Errno> {
        node_of(self.file.look_up(name)?, &self.known)
    }

    fn list(&self) -> Result<Vec<Entry>, Errno> {
        self.file.list()
    }

    fn status(&self) -> Result<Status, Errno> {
        self.file.status()
    }

    fn set(&self, permissions: Option<u32>, times: [Option<u64>; 2]) -> Result<(), Errno> {
        self.file.set(permissions, times)
    }

    fn open(&self) -> Result<(), Errno> {
        self.file.open()
    }
}

impl Direct for Remote {
    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        self.file.read(offset, into)
    }

    fn write(&self, offset: usize, from: &[u8]) -> Result<(), Errno> {
        self.file.write(offset, from)
    }
}

impl Drop for Remote {
    fn drop(&mut self) {
        let mut known = self.known.lock();
        if known.get(&self.identity).is_some_and(|node| node.strong_count() == 0) {
            known.remove(&self.identity);
        }
    }
}

impl Keeper<Files> for Remote {
    fn tree(&self) -> usize {
        self.file.share()
    }

    fn remote(&self) -> Option<&dyn tree::Remote<Files>> {
        Some(self)
    }

    fn read_only(&self) -> bool {
        self.file.read_only()
    }

    fn create(
        self: Arc<Self>,
        _folder: u64,
        name: &[u8],
        what: New<'_>,
        permissions: u32,
    ) -> Result<Arc<Node>, Errno> {
        let new = match what {
            New::Folder => self.file.make_folder(name, permissions)?,
            New::File => self.file.create(name, permissions)?,
            New::Link(_) => return Err(Errno::EPERM),
        };
        node_of(new, &self.known)
    }

    fn remove(&self, _number: u64, at: Spot<'_>, is_folder: bool) -> Result<(), Errno> {
        self.file.remove((at.folder as u32, at.name), is_folder)
    }

    fn rename(
        &self,
        _number: u64,
        from: Spot<'_>,
        to: Spot<'_>,
        _replaced: Option<u64>,
    ) -> Result<(), Errno> {
        self.file.rename((from.folder as u32, from.name), (to.folder as u32, to.name))
    }

    /// The host has its own.
    fn attributes_changed(&self, _number: u64, _attributes: &Attributes) {}

    fn sync(&self) -> Result<(), Errno> {
        Ok(())
    }
}

impl Pager for Remote {
    fn fetch(&self, page: usize, frame: Frame) -> Result<(), Errno> {
        let mut bytes = vec![0; PAGE_SIZE];
        self.file.read(page * PAGE_SIZE, &mut bytes)?;
        physical_memory::write_bytes(frame, 0, &bytes);
        Ok(())
    }

    fn reserve(&self, _page: usize) -> Result<(), Errno> {
        if self.file.read_only() { Err(Errno::EROFS) } else { Ok(()) }
    }

    fn store(&self, page: usize, frame: Frame, length: usize) -> Result<(), Errno> {
        let mut bytes = vec![0; length.saturating_sub(page * PAGE_SIZE).min(PAGE_SIZE)];
        physical_memory::read_bytes(frame, 0, &mut bytes);
        self.file.write(page * PAGE_SIZE, &bytes)
    }

    fn set_length(&self, length: usize) -> Result<(), Errno> {
        self.file.set_length(length)
    }

    fn sync(&self) -> Result<(), Errno> {
        self.file.sync()
    }

    fn direct(&self) -> Option<&dyn Direct> {
        Some(self)
    }
}
