//! A folder of the host as a part of the tree (`guest/p9` speaks with the host). The host may change it at any time, so
//! that names are looked up there each time, and bytes are read and written there; only what a program maps is kept in the
//! page cache meanwhile. What is never to be seen or changed, the host refuses.

use abi::errno::Errno;
use abi::file::{FileSystemStatus, MODE_FOLDER, MODE_KIND, MODE_LINK, Status};
use alloc::collections::BTreeMap;
use alloc::sync::{Arc, Weak};
use alloc::vec;
use alloc::vec::Vec;
use p9::Way;
use spin::Mutex;
use tree::{
    Attributes, Contents, Direct, Entry, File, Home, Keeper, Names, New, Node, NodeKind, PAGE_SIZE, Page,
    Pager, Remote, Spot,
};

/// Nodes that somebody uses, by the host's number: a file is the same to everybody who opens it.
type Known<C> = Mutex<BTreeMap<u64, Weak<Node<C>>>>;

/// A file or folder of the host, as long as somebody here means it.
struct Hosted<C: Contents, W: Way> {
    file: p9::File<W>,
    /// The host's number.
    identity: u64,
    known: Arc<Known<C>>,
}

/// The root of the tree that is this folder of the host.
pub fn host_root<C: Contents, W: Way + 'static>(folder: p9::File<W>) -> Result<Arc<Node<C>>, Errno> {
    node_of(folder, &Arc::default())
}

/// The node for this file: the one that is there already, or a new one.
fn node_of<C: Contents, W: Way + 'static>(
    file: p9::File<W>,
    known: &Arc<Known<C>>,
) -> Result<Arc<Node<C>>, Errno> {
    let status = file.status()?;
    let there = known.lock().get(&status.number).and_then(Weak::upgrade);
    if let Some(node) = there
        && node.mode_of_kind() == status.mode & MODE_KIND
    {
        node.told(&status);
        return Ok(node);
    }
    let target = if status.mode & MODE_KIND == MODE_LINK { file.read_link()? } else { Vec::new() };
    let hosted = Arc::new(Hosted { file, identity: status.number, known: known.clone() });
    let home = Some(Home { keeper: hosted.clone(), number: u64::from(hosted.file.number) });
    let kind = match status.mode & MODE_KIND {
        MODE_FOLDER => NodeKind::Folder(Names::default()),
        MODE_LINK => NodeKind::Link(target),
        _ => NodeKind::File(C::File::kept_by(hosted, status.size as usize)),
    };
    let node = Node::numbered(status.number, home, kind);
    known.lock().insert(status.number, Arc::downgrade(&node));
    Ok(node)
}
impl<C: Contents, W: Way + 'static> Remote<C> for Hosted<C, W> {
    fn look_up(&self, name: &[u8]) -> Result<Arc<Node<C>>, Errno> {
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

impl<C: Contents, W: Way> Direct for Hosted<C, W> {
    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        self.file.read(offset, into)
    }

    fn write(&self, offset: usize, from: &[u8]) -> Result<(), Errno> {
        self.file.write(offset, from)
    }
}

impl<C: Contents, W: Way> Drop for Hosted<C, W> {
    fn drop(&mut self) {
        let mut known = self.known.lock();
        if known.get(&self.identity).is_some_and(|node| node.strong_count() == 0) {
            known.remove(&self.identity);
        }
    }
}

impl<C: Contents, W: Way + 'static> Keeper<C> for Hosted<C, W> {
    fn tree(&self) -> usize {
        self.file.share()
    }

    fn remote(&self) -> Option<&dyn Remote<C>> {
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
    ) -> Result<Arc<Node<C>>, Errno> {
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

    fn file_system(&self) -> Result<FileSystemStatus, Errno> {
        self.file.file_system()
    }
}

impl<C: Contents, W: Way, P: Page> Pager<P> for Hosted<C, W> {
    fn fetch(&self, page: usize, into: P) -> Result<(), Errno> {
        let mut bytes = vec![0; PAGE_SIZE];
        self.file.read(page * PAGE_SIZE, &mut bytes)?;
        into.write(0, &bytes);
        Ok(())
    }

    fn reserve(&self, _page: usize) -> Result<(), Errno> {
        if self.file.read_only() { Err(Errno::EROFS) } else { Ok(()) }
    }

    fn store(&self, page: usize, from: P, length: usize) -> Result<(), Errno> {
        let mut bytes = vec![0; length.saturating_sub(page * PAGE_SIZE).min(PAGE_SIZE)];
        from.read(0, &mut bytes);
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
