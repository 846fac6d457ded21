//! System calls that tell and change what is known of a file: `stat` and its kin, times, owners.

use crate::drivers::timer;
use crate::fs::{Node, NodeKind, Special};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::frame;
use crate::process::Process;
use crate::syscall::folder::node_at;
use crate::syscall::{Answer, Arguments};
use abi::errno::Errno;
use abi::file::{AT_EMPTY_PATH, AT_NO_FOLLOW, ExtendedStatus, FileSystemStatus, Status, WORKING_FOLDER};
use abi::time::TimeSpec;
use alloc::sync::Arc;
use tree::MADE_UP;

/// What `stat` says of a node: of an open file's own if that is what it stands for.
fn status_of(node: &Node, flags: usize) -> Status {
    match &node.kind {
        NodeKind::Special(Special::Opened(file)) if flags & AT_NO_FOLLOW == 0 => file.status(),
        _ => node.status(),
    }
}

/// What is known of a path, or of an open file if the path may be empty.
fn find(process: &Process, folder: usize, address: usize, flags: usize) -> Result<Status, Errno> {
    if flags & AT_EMPTY_PATH != 0 && folder as i32 != WORKING_FOLDER as i32 {
        let empty = address == 0 || process.get::<u8>(address)? == 0;
        if empty {
            return Ok(process.files.lock().get(folder)?.status());
        }
    }
    Ok(status_of(&*node_at(process, folder, address, flags)?, flags))
}

/// `newfstatat`.
pub fn at(process: &Process, [folder, path, address, flags, ..]: Arguments) -> Answer {
    process.put(address, &find(process, folder, path, flags)?)
}

/// `fstat`.
pub fn of(process: &Process, [file, address, ..]: Arguments) -> Answer {
    let file = process.files.lock().get(file)?;
    process.put(address, &file.status())
}

/// `statx`.
pub fn extended(process: &Process, [folder, path, flags, _, address, _]: Arguments) -> Answer {
    process.put(address, &ExtendedStatus::from(find(process, folder, path, flags)?))
}

/// `utimensat(folder, path, times, flags)`: accessed and modified; without times, the present.
pub fn set_times(process: &Process, [folder, path, times, flags, ..]: Arguments) -> Answer {
    let node = match path {
        0 => process.files.lock().get(folder)?.node.clone().ok_or(Errno::EINVAL)?,
        path => node_at(process, folder, path, flags)?,
    };
    let node = match &node.kind {
        NodeKind::Special(Special::Opened(file)) => file.node.clone().unwrap_or_else(|| Arc::clone(&node)),
        _ => node,
    };
    let now = timer::real_time();
    let meant = |time: TimeSpec| time.to_set(now).ok_or(Errno::EINVAL);
    let given = match process.get_given::<[TimeSpec; 2]>(times)? {
        None => [Some(now); 2],
        Some([accessed, modified]) => [meant(accessed)?, meant(modified)?],
    };
    node.set(None, given)?;
    Ok(0)
}

/// `statfs`.
pub fn file_system(process: &Process, [path, address, ..]: Arguments) -> Answer {
    process.put(address, &file_system_of_node(Some(&*node_at(process, WORKING_FOLDER, path, 0)?))?)
}

/// `fstatfs`.
pub fn file_system_of(process: &Process, [file, address, ..]: Arguments) -> Answer {
    let file = process.files.lock().get(file)?;
    process.put(address, &file_system_of_node(file.node.as_deref())?)
}

/// What is kept elsewhere has its room there; what is made up has none; for the others memory is all there is.
fn file_system_of_node(node: Option<&Node>) -> Result<FileSystemStatus, Errno> {
    const TMPFS: u64 = 0x0102_1994;
    const PROC: u64 = 0x9fa0;
    if let Some(home) = node.and_then(|node| node.home.as_ref()) {
        return home.keeper.file_system();
    }
    if node.is_some_and(|node| node.number >= MADE_UP) {
        return Ok(FileSystemStatus::new(PROC, PAGE_SIZE, [0; 3], [0; 2]));
    }
    let (total, free) = (frame::total_frames() as u64, frame::free_frames() as u64);
    Ok(FileSystemStatus::new(TMPFS, PAGE_SIZE, [total, free, free], [total, free]))
}
