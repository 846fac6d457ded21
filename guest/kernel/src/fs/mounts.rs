//! What comes into the tree from outside (`guest/keepers`): each volume on a disk in a folder of its own, `/disk`, `/disk2`
//! and so on, every disk as it is in `/dev`, and folders of the host where the host says.

use crate::drivers::console;
use crate::drivers::disk::{self, Disk, Role};
use crate::drivers::virtio::Channel;
use crate::fs::{Device, Node, NodeKind, Special, root};
use crate::memory_layout::PAGE_SIZE;
use crate::page_cache;
use crate::println;
use abi::errno::Errno;
use alloc::format;
use alloc::sync::Arc;
use alloc::vec;
use alloc::vec::Vec;
use p9::File;
use spin::Mutex;
use volume::Volume;

/// A tree in the tree.
pub struct Mount {
    /// Where.
    pub path: Vec<u8>,
    /// What kind of file system it is.
    pub kind: &'static str,
    /// What is there.
    pub root: Arc<Node>,
}

/// Those that are kept outside memory.
pub static MOUNTS: Mutex<Vec<Mount>> = Mutex::new(Vec::new());

/// Puts the disks into the tree.
pub fn start_disks() {
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
    let volume_root = keepers::volume_root(disk, volume);
    let mut mounts = MOUNTS.lock();
    let path = if mounts.is_empty() { "/disk".into() } else { format!("/disk{}", mounts.len() + 1) };
    root().put(path.as_bytes(), volume_root.clone()).expect("the first names are free");
    println!("{path}: a disk of {blocks} pages, {free} of them free");
    mounts.push(Mount { path: path.into_bytes(), kind: "sv39", root: volume_root });
}

/// What was written to files on disks so far, by whomever, survives a loss of power when this comes back.
pub fn sync() -> Result<(), Errno> {
    let roots: Vec<_> = MOUNTS.lock().iter().map(|mount| mount.root.clone()).collect();
    // Each disk gets its chance, whatever another one says.
    roots.iter().map(Node::sync).fold(Ok(()), Result::and)
}

/// Reads from a disk as it is.
pub fn read_device(index: usize, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
    let disk = disk::disks().get(index).ok_or(Errno::EIO)?;
    let count = into.len().min(size_of_device(index).saturating_sub(offset));
    let mut page = vec![0; PAGE_SIZE];
    for (done, number, at, part) in page_cache::pieces(offset, count) {
        disk.device().read(number as u64, &mut page)?;
        into[done..done + part].copy_from_slice(&page[at..at + part]);
    }
    Ok(count)
}

/// Bytes of a disk.
pub fn size_of_device(index: usize) -> usize {
    disk::disks().get(index).map_or(0, |disk| disk.pages as usize * PAGE_SIZE)
}

/// A virtio device, by which messages go to the host.
struct Way(Mutex<Channel>);

impl p9::Way for Way {
    const LONGEST: usize = Channel::LONGEST;

    fn call(&self, message: &[u8]) -> Result<Vec<u8>, Errno> {
        self.0.lock().call(message)
    }
}

/// Puts the host's folders into the tree, each where its tag says; those that `writable` names can be changed.
pub fn start_shares(channels: Vec<Channel>, writable: &[Vec<u8>]) {
    for channel in channels {
        let tag = channel.tag.clone();
        let folder = File::root(Way(Mutex::new(channel)), !writable.contains(&tag));
        let folder = folder.and_then(keepers::host_root);
        match folder.and_then(|folder| root().mount(&tag, folder.clone()).map(|()| folder)) {
            Ok(root) => MOUNTS.lock().push(Mount { path: tag, kind: "9p", root }),
            Err(Errno(error)) => {
                let tag = tag.escape_ascii();
                let complaint =
                    format_args!("sv39: {tag}: the host's folder cannot be used (error {error})\n");
                console::print_always(complaint);
            }
        }
    }
}
