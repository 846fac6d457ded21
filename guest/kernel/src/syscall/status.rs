//! System calls that tell and change what is known of a file: `stat` and its kin, times, owners.

use crate::drivers::timer;
use crate::fs::{Node, NodeKind};
use crate::memory_layout::PAGE_SIZE;
use crate::mm::frame;
use crate::process::Process;
use crate::syscall::folder::node_at;
use crate::syscall::user_memory::UserSlice;
use abi::errno::Errno;
use abi::file::{AT_EMPTY_PATH, AT_NO_FOLLOW, Status, WORKING_FOLDER};
use abi::time::NANOSECONDS;
use alloc::sync::Arc;
use alloc::vec::Vec;

/// What `stat` says of a node: of an open file's own if that is what it stands for.
fn status_of(node: &Node, flags: usize) -> Status {
    match &node.kind {
        NodeKind::Opened(file) if flags & AT_NO_FOLLOW == 0 => file.status(),
        _ => node.status(),
    }
}

/// What is known of a path, or of an open file if the path may be empty.
fn find(process: &Process, folder: usize, address: usize, flags: usize) -> Result<Status, Errno> {
    if flags & AT_EMPTY_PATH != 0 && folder as i32 != WORKING_FOLDER as i32 {
        let empty = address == 0 || UserSlice::read_array(&mut process.memory.lock(), address)? == [0];
        if empty {
            return Ok(process.files.lock().get(folder)?.status());
        }
    }
    Ok(status_of(&*node_at(process, folder, address, flags)?, flags))
}

/// `newfstatat`.
pub fn at(
    process: &Process,
    folder: usize,
    path: usize,
    address: usize,
    flags: usize,
) -> Result<usize, Errno> {
    put(process, address, &find(process, folder, path, flags)?)
}

/// `fstat`.
pub fn of(process: &Process, file: usize, address: usize) -> Result<usize, Errno> {
    let file = process.files.lock().get(file)?;
    put(process, address, &file.status())
}

fn put(process: &Process, address: usize, status: &Status) -> Result<usize, Errno> {
    let mut bytes = Vec::with_capacity(size_of::<Status>());
    bytes.extend(status.device.to_le_bytes());
    bytes.extend(status.number.to_le_bytes());
    for word in [status.mode, status.links, status.user, status.group] {
        bytes.extend(word.to_le_bytes());
    }
    bytes.extend(status.is_device.to_le_bytes());
    bytes.extend(status.padding.to_le_bytes());
    bytes.extend(status.size.to_le_bytes());
    bytes.extend(status.block_size.to_le_bytes());
    bytes.extend(status.padding2.to_le_bytes());
    bytes.extend(status.blocks.to_le_bytes());
    bytes.extend(status.times.as_flattened().iter().flat_map(|word| word.to_le_bytes()));
    bytes.resize(size_of::<Status>(), 0);
    UserSlice::claimed(address, bytes.len()).write(&mut process.memory.lock(), &bytes)?;
    Ok(0)
}

/// `statx`: everything that `stat` says, in another order (Linux `include/uapi/linux/stat.h`).
pub fn extended(process: &Process, [folder, path, flags, _, address, _]: [usize; 6]) -> Result<usize, Errno> {
    const BASIC: u32 = 0x7ff;
    let status = find(process, folder, path, flags)?;
    let mut bytes = Vec::with_capacity(256);
    let mut words = |list: &[u64], size: usize| {
        list.iter().for_each(|word| bytes.extend(&word.to_le_bytes()[..size]));
    };
    words(&[u64::from(BASIC), status.block_size as u64], 4);
    words(&[0], 8);
    words(&[status.links, status.user, status.group].map(u64::from), 4);
    words(&[u64::from(status.mode), 0], 2);
    words(&[status.number, status.size as u64, status.blocks as u64, 0], 8);
    let [accessed, modified, changed] = status.times;
    // Accessed, made (not known), changed, modified.
    for [seconds, nanoseconds] in [accessed, [0, 0], changed, modified] {
        words(&[seconds, nanoseconds], 8);
    }
    for device in [status.is_device, status.device << 8] {
        words(&[device >> 8, device & 0xff], 4);
    }
    bytes.resize(256, 0);
    UserSlice::claimed(address, bytes.len()).write(&mut process.memory.lock(), &bytes)?;
    Ok(0)
}

/// `utimensat(folder, path, times, flags)`: accessed and modified; without times, the present.
pub fn set_times(
    process: &Process,
    folder: usize,
    path: usize,
    times: usize,
    flags: usize,
) -> Result<usize, Errno> {
    const NOW: u64 = (1 << 30) - 1;
    const KEEP: u64 = (1 << 30) - 2;
    let node = match path {
        0 => process.files.lock().get(folder)?.node.clone().ok_or(Errno::EINVAL)?,
        path => node_at(process, folder, path, flags)?,
    };
    let node = match &node.kind {
        NodeKind::Opened(file) => file.node.clone().unwrap_or_else(|| Arc::clone(&node)),
        _ => node,
    };
    let now = timer::real_time();
    let mut given = [Some(now); 2];
    if times != 0 {
        let bytes: [u8; 32] = UserSlice::read_array(&mut process.memory.lock(), times)?;
        for (place, pair) in given.iter_mut().zip(bytes.as_chunks::<16>().0) {
            let word = |index: usize| u64::from_le_bytes(core::array::from_fn(|byte| pair[8 * index + byte]));
            *place = match (word(0), word(1)) {
                (_, NOW) => Some(now),
                (_, KEEP) => None,
                (_, NANOSECONDS..) => return Err(Errno::EINVAL),
                (seconds, nanoseconds) => {
                    Some(seconds.saturating_mul(NANOSECONDS).saturating_add(nanoseconds))
                }
            };
        }
    }
    node.set(None, given)?;
    Ok(0)
}

/// `statfs` and `fstatfs`: memory is all the room there is (Linux `include/uapi/asm-generic/statfs.h`).
pub fn file_system(process: &Process, address: usize) -> Result<usize, Errno> {
    const TMPFS: u64 = 0x0102_1994;
    const LONGEST_NAME: u64 = 255;
    let (total, free) = (frame::total_frames() as u64, frame::free_frames() as u64);
    let page = PAGE_SIZE as u64;
    let words = [TMPFS, page, total, free, free, total, free, 0, LONGEST_NAME, page, 0, 0, 0, 0, 0];
    let bytes = words.map(u64::to_le_bytes);
    UserSlice::claimed(address, 120).write(&mut process.memory.lock(), bytes.as_flattened())?;
    Ok(0)
}
