//! Disks in the tree: each volume in a folder of its own, `/disk`, `/disk2` and so on, and every disk as it is in `/dev`.
//! A file's bytes go through the page cache (`page_cache`), which asks here for pages and hands changed ones back.

use crate::arch::physical_memory;
use crate::drivers::console;
use crate::drivers::disk::{self, Disk, Role};
use crate::fs::node::Files;
use crate::fs::{Device, Home, Node, NodeKind, Special, root};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::address::Frame;
use crate::page_cache::{Direct, PageCache, Pager};
use crate::println;
use abi::errno::Errno;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;
use spin::Mutex;
use tree::{Attributes, Keeper, New, Remote, Spot};
use volume::{File, Kind, Medium, ROOT, Volume, VolumeError};

/// A volume that is in the tree.
struct Mounted {
    disk: &'static Disk,
    volume: Mutex<Volume<&'static Disk>>,
}

/// Their roots.
static ROOTS: Mutex<Vec<Arc<Node>>> = Mutex::new(Vec::new());

/// A file's place on a disk. When it goes, nobody uses the file any more.
struct DiskFile {
    mounted: Arc<Mounted>,
    number: u64,
}

/// Puts the disks into the tree.
pub fn start() {
    for (index, disk) in disk::disks().iter().enumerate() {
        let letter = char::from(b'a' + index as u8);
        let device = Node::new(NodeKind::Special(Special::Device(Device::Disk(index))));
        root().put(format!("/dev/vd{letter}").as_bytes(), device).expect("the first names are free");
        let volume = match disk.role {
            Role::Volume => Volume::open(disk),
            Role::Blank => Volume::format(disk),
            Role::Swap(_) | Role::Other => continue,
        };
        match volume {
            Ok(volume) => mount(disk, volume),
            Err(error) => {
                console::print_always(format_args!("sv39: disk vd{letter} cannot be used: {error}\n"));
            }
        }
    }
}

fn mount(disk: &'static Disk, volume: Volume<&'static Disk>) {
    let (blocks, free) = volume.blocks();
    let mounted = Arc::new(Mounted { disk, volume: Mutex::new(volume) });
    let volume_root = mounted.tree();
    let mut roots = ROOTS.lock();
    let name =
        if roots.is_empty() { Vec::from(b"/disk") } else { format!("/disk{}", roots.len() + 1).into() };
    root().put(&name, volume_root.clone()).expect("the first names are free");
    roots.push(volume_root);
    println!("{}: a disk of {blocks} pages, {free} of them free", name.escape_ascii());
}

/// What was written to files on disks so far, by whomever, survives a loss of power when this comes back.
pub fn sync() -> Result<(), Errno> {
    let roots = ROOTS.lock().clone();
    let mut result = Ok(());
    for root in roots {
        // Each disk gets its chance, whatever another one says.
        result = result
            .and(write_back_all(&root).and(root.home.as_ref().map_or(Ok(()), |home| home.keeper.sync())));
    }
    result
}

/// Writes back what is dirty in this folder.
fn write_back_all(root: &Arc<Node>) -> Result<(), Errno> {
    let mut folders = Vec::from([root.clone()]);
    while let Some(folder) = folders.pop() {
        let nodes: Vec<_> =
            folder.entries().map_or(Vec::new(), |entries| entries.lock().values().cloned().collect());
        for node in nodes {
            match &node.kind {
                NodeKind::Folder(_) => folders.push(node),
                NodeKind::File(object) => object.write_back(0..usize::MAX)?,
                _ => {}
            }
        }
    }
    Ok(())
}

/// Reads from a disk as it is.
pub fn read_device(index: usize, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
    let disk = disk::disks().get(index).ok_or(Errno::EIO)?;
    let count = into.len().min(size_of_device(index).saturating_sub(offset));
    let mut page = vec![0; PAGE_SIZE];
    let mut done = 0;
    while done < count {
        let (number, at) = ((offset + done) / PAGE_SIZE, (offset + done) % PAGE_SIZE);
        let part = (count - done).min(PAGE_SIZE - at);
        disk.device().read(number as u64, &mut page)?;
        into[done..done + part].copy_from_slice(&page[at..at + part]);
        done += part;
    }
    Ok(count)
}

/// Bytes of a disk.
pub fn size_of_device(index: usize) -> usize {
    disk::disks().get(index).map_or(0, |disk| disk.pages as usize * PAGE_SIZE)
}

impl Mounted {
    /// The nodes of the volume; its root.
    fn tree(self: &Arc<Self>) -> Arc<Node> {
        let root = Node::at(self.home(ROOT), NodeKind::Folder(Mutex::new(BTreeMap::new())));
        let mut nodes = BTreeMap::from([(ROOT, root.clone())]);
        let inodes: Vec<_> =
            self.volume.lock().inodes().map(|(number, inode)| (number, inode.clone())).collect();
        for (number, inode) in &inodes {
            let node = self.node(*number, &inode.kind);
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

    fn home(self: &Arc<Self>, number: u64) -> Option<Home> {
        Some(Home { keeper: self.clone(), number })
    }

    fn node(self: &Arc<Self>, number: u64, kind: &Kind) -> Arc<Node> {
        let kind = match kind {
            Kind::Folder => NodeKind::Folder(Mutex::new(BTreeMap::new())),
            Kind::File(file) => {
                let pager = Arc::new(DiskFile { mounted: self.clone(), number });
                NodeKind::File(PageCache::kept_by(pager, file.length as usize))
            }
            Kind::Link(target) => NodeKind::Link(target.clone()),
        };
        Node::at(self.home(number), kind)
    }
}

impl Keeper<Files> for Mounted {
    fn tree(&self) -> usize {
        core::ptr::from_ref(self).addr()
    }

    fn remote(&self) -> Option<&dyn Remote<Files>> {
        None
    }

    fn read_only(&self) -> bool {
        self.disk.read_only
    }

    fn create(
        self: Arc<Self>,
        folder: u64,
        name: &[u8],
        what: New<'_>,
        permissions: u32,
    ) -> Result<Arc<Node>, Errno> {
        let kind = match what {
            New::Folder => Kind::Folder,
            New::File => Kind::File(File::default()),
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
        if !self.disk.read_only {
            let Attributes { permissions, user, group, modified, .. } = *attributes;
            let kept = volume::Attributes { permissions, user, group, modified };
            self.volume.lock().set_attributes(number, kept);
        }
    }

    fn sync(&self) -> Result<(), Errno> {
        if self.disk.read_only { Ok(()) } else { self.volume.lock().commit().map_err(errno) }
    }
}

impl Pager for DiskFile {
    fn fetch(&self, page: usize, frame: Frame) -> Result<(), Errno> {
        let place = self.mounted.volume.lock().locate(self.number, small(page)?);
        let Some((block, count)) = place else { return Ok(()) };
        self.mounted.disk.device().read_page(frame, block)?;
        physical_memory::write_bytes(frame, count, &[0; PAGE_SIZE][count..]);
        Ok(())
    }

    fn reserve(&self, page: usize) -> Result<(), Errno> {
        if self.mounted.disk.read_only {
            return Err(Errno::EROFS);
        }
        self.mounted.volume.lock().reserve(self.number, small(page)?).map_err(errno)
    }

    fn store(&self, page: usize, frame: Frame, length: usize) -> Result<(), Errno> {
        let mut volume = self.mounted.volume.lock();
        let put =
            |disk: &mut &Disk, block| disk.device().write_page(frame, block).map_err(|_| VolumeError::Device);
        volume.write(self.number, small(page)?, length as u64, put).map_err(errno)
    }

    fn set_length(&self, length: usize) -> Result<(), Errno> {
        if self.mounted.disk.read_only {
            return Err(Errno::EROFS);
        }
        small(length / PAGE_SIZE)?;
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

impl Drop for DiskFile {
    fn drop(&mut self) {
        self.mounted.volume.lock().forget(self.number);
    }
}

/// The number of a page in a file that is not too large for the volume.
fn small(page: usize) -> Result<u32, Errno> {
    u32::try_from(page).map_err(|_| Errno::ENOSPC)
}

impl Medium for &'static Disk {
    fn pages(&self) -> u64 {
        self.pages
    }

    fn read(&mut self, page: u64, into: &mut [u8]) -> Result<(), VolumeError> {
        self.device().read(page, into).map_err(|_| VolumeError::Device)
    }

    fn write(&mut self, page: u64, from: &[u8]) -> Result<(), VolumeError> {
        self.device().write(page, from).map_err(|_| VolumeError::Device)
    }

    fn flush(&mut self) -> Result<(), VolumeError> {
        self.device().flush().map_err(|_| VolumeError::Device)
    }
}

fn errno(error: VolumeError) -> Errno {
    match error {
        VolumeError::Full => Errno::ENOSPC,
        VolumeError::Device | VolumeError::Damaged | VolumeError::Size => Errno::EIO,
    }
}
