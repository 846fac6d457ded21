//! What has a name in the tree of files, beside folders and links: files are objects of `mm`, the rest is here.

use crate::drivers::timer;
use crate::fs::mounts;
use crate::fs::open_file::OpenFile;
use crate::fs::proc::{Report, Virtual};
use crate::fs::waiters::NamedPipe;
use crate::page_cache::PageCache;
use crate::process::Process;
use crate::terminal::Port;
use abi::file::{MODE_BLOCKS, MODE_CHARACTERS, MODE_FILE, MODE_FOLDER, MODE_LINK, MODE_PIPE};
use alloc::sync::{Arc, Weak};
use tree::{Contents, MadeUp};

/// The contents of the kernel's tree.
pub struct Files;

impl Contents for Files {
    type File = PageCache;
    type Special = Special;

    fn now() -> u64 {
        timer::real_time()
    }
}

/// Something that has a name.
pub type Node = tree::Node<Files>;
/// The kinds of nodes.
pub type NodeKind = tree::NodeKind<Files>;

/// What is neither folder nor file nor link.
pub enum Special {
    /// Not a file at all.
    Device(Device),
    /// A folder that is made up when somebody looks into it.
    Virtual(Virtual),
    /// A text that is written when somebody opens it, about a process or about the machine.
    Report(Report, Weak<Process>),
    /// An open file of a process: opening this is opening that once more.
    Opened(Arc<OpenFile>),
    /// A pipe that has a name.
    Pipe(NamedPipe),
}

/// Devices of characters, and disks.
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

impl tree::Special<Files> for Special {
    fn mode(&self) -> u32 {
        match self {
            Special::Device(Device::Disk(_)) => MODE_BLOCKS | 0o444,
            Special::Device(_) => MODE_CHARACTERS | 0o666,
            Special::Virtual(_) => MODE_FOLDER | 0o555,
            Special::Report(..) => MODE_FILE | 0o444,
            Special::Opened(_) => MODE_LINK | 0o700,
            Special::Pipe(_) => MODE_PIPE | 0o666,
        }
    }

    fn size(&self) -> usize {
        if let Special::Device(Device::Disk(index)) = self { mounts::size_of_device(*index) } else { 0 }
    }

    fn device(&self) -> u64 {
        if let Special::Device(device) = self { device.number() } else { 0 }
    }

    fn folder(&self) -> Option<&dyn MadeUp<Files>> {
        if let Special::Virtual(folder) = self { Some(folder) } else { None }
    }
}
