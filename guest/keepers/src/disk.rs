//! A volume on a disk as a part of the tree. All its names are in memory; of its files, what is in the page cache.

use abi::errno::Errno;
use abi::file::FileSystemStatus;
use alloc::collections::BTreeMap;
use alloc::sync::Arc;
use alloc::vec::Vec;
use spin::Mutex;
use tree::{
    Attributes, Contents, Direct, File, Home, Keeper, Names, New, Node, NodeKind, Page, Pager, Remote, Spot,
};
use volume::{Kind, Medium, PAGE, ROOT, Volume, VolumeError};

/// A disk, or rather a way to it, that reads and writes pages of memory as they are.
pub trait Disk<P>: Medium + Copy + Send + Sync + 'static {
    /// Whether nothing on it can be changed.
    fn read_only(&self) -> bool;

    /// Reads a page of the disk.
    fn read_page(&self, page: u64, into: P) -> Result<(), Errno>;

    /// Writes a page of the disk.
    fn write_page(&self, page: u64, from: P) -> Result<(), Errno>;
}

/// A volume that is in the tree.
struct Mounted<D> {
    disk: D,
    volume: Mutex<Volume<D>>,
}

/// A file's place on a disk. When it goes, nobody uses the file any more.
struct DiskFile<D: Medium> {
    mounted: Arc<Mounted<D>>,
    number: u64,
}

/// The root of the tree that is on this disk.
pub fn volume_root<C: Contents, D: Disk<<C::File as File>::Page>>(
    disk: D,
    volume: Volume<D>,
) -> Arc<Node<C>> {
    let inodes: Vec<_> = volume.inodes().map(|(number, inode)| (number, inode.clone())).collect();
    let mounted = Arc::new(Mounted { disk, volume: Mutex::new(volume) });
    let root = mounted.node(ROOT, &Kind::Folder);
    let mut nodes = BTreeMap::from([(ROOT, root.clone())]);
    for (number, inode) in &inodes {
        let node = mounted.node(*number, &inode.kind);
        let volume::Attributes { permissions, user, group, modified } = inode.attributes;
        let (accessed, changed) = (modified, modified);
        node.set_attributes(Attributes { permissions, user, group, accessed, modified, changed });
        nodes.insert(*number, node);
    }
    for (number, inode) in inodes {
        if let (Some(folder), Some(node)) = (nodes.get(&inode.folder), nodes.get(&number))
            && let Some(entries) = folder.entries()
        {
            entries.lock().insert(inode.name, node.clone());
        }
    }
    root
}

impl<D: Medium + Copy + Send + Sync + 'static> Mounted<D> {
    fn node<C: Contents>(self: &Arc<Self>, number: u64, kind: &Kind) -> Arc<Node<C>>
    where
        D: Disk<<C::File as File>::Page>,
    {
        let kind = match kind {
            Kind::Folder => NodeKind::Folder(Names::default()),
            Kind::File(file) => {
                let pager = Arc::new(DiskFile { mounted: self.clone(), number });
                NodeKind::File(C::File::kept_by(pager, file.length as usize))
            }
            Kind::Link(target) => NodeKind::Link(target.clone()),
        };
        Node::at(Some(Home { keeper: self.clone(), number }), kind)
    }
}

impl<C: Contents, D: Disk<<C::File as File>::Page>> Keeper<C> for Mounted<D> {
    fn tree(&self) -> usize {
        core::ptr::from_ref(self).addr()
    }

    fn remote(&self) -> Option<&dyn Remote<C>> {
        None
    }

    fn read_only(&self) -> bool {
        self.disk.read_only()
    }

    fn create(
        self: Arc<Self>,
        folder: u64,
        name: &[u8],
        what: New<'_>,
        permissions: u32,
    ) -> Result<Arc<Node<C>>, Errno> {
        let kind = match what {
            New::Folder => Kind::Folder,
            New::File => Kind::File(volume::File::default()),
            New::Link(target) => Kind::Link(target.to_vec()),
        };
        let number = self.volume.lock().create(folder, name, kind.clone()).map_err(errno)?;
        let node = self.node(number, &kind);
        node.change(|attributes| attributes.permissions = permissions);
        Ok(node)
    }

    fn remove(&self, number: u64, _at: Spot<'_>, _is_folder: bool) -> Result<(), Errno> {
        self.volume.lock().unlink(number);
        Ok(())
    }

    fn rename(&self, number: u64, _from: Spot<'_>, to: Spot<'_>, replaced: Option<u64>) -> Result<(), Errno> {
        self.volume.lock().rename(number, to.folder, to.name, replaced).map_err(errno)
    }

    fn attributes_changed(&self, number: u64, attributes: &Attributes) {
        if !self.disk.read_only() {
            let Attributes { permissions, user, group, modified, .. } = *attributes;
            let kept = volume::Attributes { permissions, user, group, modified };
            self.volume.lock().set_attributes(number, kept);
        }
    }

    fn sync(&self) -> Result<(), Errno> {
        if self.disk.read_only() { Ok(()) } else { self.volume.lock().commit().map_err(errno) }
    }

    fn file_system(&self) -> Result<FileSystemStatus, Errno> {
        /// "sv39".
        const KIND: u64 = 0x7376_3339;
        let (blocks, free) = self.volume.lock().blocks();
        // Each file takes a block at least, if it is not empty.
        Ok(FileSystemStatus::new(KIND, PAGE, [blocks, free, free], [blocks, free]))
    }
}

impl<P: Page, D: Disk<P>> Pager<P> for DiskFile<D> {
    fn fetch(&self, page: usize, into: P) -> Result<(), Errno> {
        let place = self.mounted.volume.lock().locate(self.number, small(page)?);
        let Some((block, count)) = place else { return Ok(()) };
        self.mounted.disk.read_page(block, into)?;
        into.write(count, &[0; PAGE][count..]);
        Ok(())
    }

    fn reserve(&self, page: usize) -> Result<(), Errno> {
        if self.mounted.disk.read_only() {
            return Err(Errno::EROFS);
        }
        self.mounted.volume.lock().reserve(self.number, small(page)?).map_err(errno)
    }

    fn store(&self, page: usize, from: P, length: usize) -> Result<(), Errno> {
        let mut volume = self.mounted.volume.lock();
        let put = |disk: &mut D, block| disk.write_page(block, from).map_err(|_| VolumeError::Device);
        volume.write(self.number, small(page)?, length as u64, put).map_err(errno)
    }

    fn set_length(&self, length: usize) -> Result<(), Errno> {
        if self.mounted.disk.read_only() {
            return Err(Errno::EROFS);
        }
        small(length / PAGE)?;
        self.mounted.volume.lock().set_length(self.number, length as u64);
        Ok(())
    }

    fn sync(&self) -> Result<(), Errno> {
        self.mounted.volume.lock().commit().map_err(errno)
    }

    fn direct(&self) -> Option<&dyn Direct> {
        None
    }
}

impl<D: Medium> Drop for DiskFile<D> {
    fn drop(&mut self) {
        self.mounted.volume.lock().forget(self.number);
    }
}

/// The number of a page in a file that is not too large for the volume.
fn small(page: usize) -> Result<u32, Errno> {
    u32::try_from(page).map_err(|_| Errno::EFBIG)
}

fn errno(error: VolumeError) -> Errno {
    match error {
        VolumeError::Full => Errno::ENOSPC,
        VolumeError::Device | VolumeError::Damaged | VolumeError::Size => Errno::EIO,
    }
}
