//! Files: a tree of nodes in memory, filled from the initial archive; open files; pipes; and what the kernel tells about
//! itself in `/proc`.

pub mod archive;
pub mod mounts;
pub mod node;
pub mod open_file;
pub mod proc;
pub mod waiters;

pub use node::{Device, Node, NodeKind, Special};

use crate::page_cache::PageCache;
use crate::terminal::Port;
use alloc::format;
use alloc::sync::Arc;
use spin::Once;

/// The folder that all paths begin in.
pub fn root() -> &'static Arc<Node> {
    static ROOT: Once<Arc<Node>> = Once::new();
    ROOT.call_once(Node::folder)
}

/// Makes the folders and files that every program expects, those of the kernel image, and those of the archive.
pub fn start(initial_archive: &'static [u8]) {
    let put = |name: &str, kind| {
        root().put(name.as_bytes(), Node::new(kind)).expect("the first names are free");
    };
    for (name, device) in [
        ("/dev/console", Device::Console(Port::Input)),
        ("/dev/tty", Device::Console(Port::Input)),
        ("/dev/null", Device::Null),
        ("/dev/zero", Device::Zero),
        ("/dev/full", Device::Full),
        ("/dev/random", Device::Random),
        ("/dev/urandom", Device::Random),
    ] {
        put(name, NodeKind::Special(Special::Device(device)));
    }
    for (name, target) in [
        ("/dev/fd", "/proc/self/fd"),
        ("/dev/stdin", "/proc/self/fd/0"),
        ("/dev/stdout", "/proc/self/fd/1"),
        ("/dev/stderr", "/proc/self/fd/2"),
        ("/etc/mtab", "/proc/mounts"),
    ] {
        put(name, NodeKind::Link(target.as_bytes().to_vec()));
    }
    for (name, folder) in [("/proc", proc::root()), ("/tmp", Node::folder())] {
        root().put(name.as_bytes(), folder).expect("the first names are free");
    }
    for (name, file) in lessons::programs() {
        put(&format!("/lessons/{name}"), NodeKind::File(PageCache::of_bytes(file)));
    }
    archive::unpack(initial_archive);
    mounts::start_disks();
}
