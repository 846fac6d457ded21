//! System calls about paths.

use crate::fs::descriptors::Descriptor;
use crate::fs::open_file::{OpenFile, status_of};
use crate::fs::path::{self, Place};
use crate::fs::{Device, New, NodeKind, change};
use crate::mm::user_memory::UserSlice;
use crate::process::Process;
use abi::errno::Errno;
use abi::file::{
    ACCESS_MODE, AT_EMPTY_PATH, AT_NO_FOLLOW, AT_REMOVE_FOLDER, CLOSE_ON_EXECUTE, CREATE, DIRECTORY,
    ENTRY_NAME, EXCLUSIVE, MODE_KIND, NO_FOLLOW, RENAME_NO_REPLACE, Status, TRUNCATE, WORKING_FOLDER,
};
use alloc::vec::Vec;

/// The path at this address of the program.
pub fn read_path(process: &Process, address: usize) -> Result<Vec<u8>, Errno> {
    UserSlice::read_string(&mut process.memory.lock(), address, path::LONGEST)
}

/// Follows a path that begins in an open folder.
fn resolve(process: &Process, folder: usize, path: &[u8], follow: bool) -> Result<Place, Errno> {
    // A folder's number is an int, and negative ones come with any upper half.
    let start = if folder as i32 == WORKING_FOLDER as i32 || path.first() == Some(&b'/') {
        process.working_folder.lock().clone()
    } else {
        let file = process.files.lock().get(folder)?;
        file.node.as_ref().and_then(|node| node.entries()).ok_or(Errno::ENOTDIR)?;
        file.path.clone()
    };
    path::resolve(&start, path, follow)
}

/// `openat`.
#[inline(never)]
pub fn open(process: &Process, folder: usize, address: usize, flags: usize) -> Result<usize, Errno> {
    let path = read_path(process, address)?;
    let place = resolve(process, folder, &path, flags & NO_FOLLOW == 0)?;
    let writes = flags & ACCESS_MODE != 0;
    let node = match place.node {
        Some(_) if flags & (CREATE | EXCLUSIVE) == CREATE | EXCLUSIVE => return Err(Errno::EEXIST),
        Some(ref node) => node.clone(),
        None if flags & CREATE == 0 => return Err(Errno::ENOENT),
        None => change::create(&place, New::File)?,
    };
    if writes {
        node.check_changeable()?;
    }
    match &node.kind {
        NodeKind::Link(_) => return Err(Errno::ELOOP),
        NodeKind::Folder(_) if writes => return Err(Errno::EISDIR),
        NodeKind::Folder(_) => {}
        _ if flags & DIRECTORY != 0 => return Err(Errno::ENOTDIR),
        NodeKind::Report(_) | NodeKind::Device(Device::Disk(_)) if writes => return Err(Errno::EACCES),
        NodeKind::File(object) if writes && flags & TRUNCATE != 0 => object.set_length(0)?,
        NodeKind::File(_) | NodeKind::Device(_) | NodeKind::Report(_) => {}
    }
    let file = OpenFile::open(node, place.path, flags, process);
    let descriptor = Descriptor { file, close_on_execute: flags & CLOSE_ON_EXECUTE != 0 };
    process.files.lock().add(descriptor, 0)
}

/// `getdents64`: as many entries as fit.
pub fn read(process: &Process, file: usize, address: usize, length: usize) -> Result<usize, Errno> {
    const MOST: usize = 4096;
    let file = process.files.lock().get(file)?;
    let room = length.min(MOST);
    let mut bytes = Vec::new();
    let mut left_out = false;
    file.list(|number, next, mode, name| {
        let size = (ENTRY_NAME + name.len() + 1).next_multiple_of(8);
        if bytes.len() + size > room {
            left_out = true;
            return false;
        }
        let start = bytes.len();
        bytes.extend(number.to_le_bytes());
        bytes.extend((next as u64).to_le_bytes());
        bytes.extend((size as u16).to_le_bytes());
        // DT_DIR and the others are the kind bits of the mode.
        bytes.push(((mode & MODE_KIND) >> 12) as u8);
        bytes.extend(name);
        bytes.resize(start + size, 0);
        true
    })?;
    if bytes.is_empty() && left_out {
        return Err(Errno::EINVAL);
    }
    if !bytes.is_empty() {
        UserSlice::claimed(address, bytes.len()).write(&mut process.memory.lock(), &bytes)?;
    }
    Ok(bytes.len())
}

/// `getcwd`: bytes of the path, with its zero.
pub fn working_folder(process: &Process, address: usize, length: usize) -> Result<usize, Errno> {
    let mut path = process.working_folder.lock().clone();
    path.push(0);
    if path.len() > length {
        return Err(Errno::ERANGE);
    }
    UserSlice::claimed(address, path.len()).write(&mut process.memory.lock(), &path)?;
    Ok(path.len())
}

/// `chdir`.
pub fn change(process: &Process, address: usize) -> Result<usize, Errno> {
    let path = read_path(process, address)?;
    let place = resolve(process, WORKING_FOLDER, &path, true)?;
    place.node.ok_or(Errno::ENOENT)?.entries().ok_or(Errno::ENOTDIR)?;
    *process.working_folder.lock() = place.path;
    Ok(0)
}

/// `mkdirat`.
pub fn make(process: &Process, folder: usize, address: usize) -> Result<usize, Errno> {
    let path = read_path(process, address)?;
    change::create(&resolve(process, folder, &path, false)?, New::Folder)?;
    Ok(0)
}

/// `symlinkat`.
pub fn symbolic_link(
    process: &Process,
    target: usize,
    folder: usize,
    address: usize,
) -> Result<usize, Errno> {
    let target = read_path(process, target)?;
    let path = read_path(process, address)?;
    change::create(&resolve(process, folder, &path, false)?, New::Link(&target))?;
    Ok(0)
}

/// `unlinkat`.
pub fn unlink(process: &Process, folder: usize, address: usize, flags: usize) -> Result<usize, Errno> {
    let path = read_path(process, address)?;
    change::remove(&resolve(process, folder, &path, false)?, flags & AT_REMOVE_FOLDER != 0)?;
    Ok(0)
}

/// `renameat2`: a name that is there already is replaced, unless it must not be.
pub fn rename(
    process: &Process,
    (from_folder, from): (usize, usize),
    (to_folder, to): (usize, usize),
    flags: usize,
) -> Result<usize, Errno> {
    let (from, to) = (read_path(process, from)?, read_path(process, to)?);
    let from = resolve(process, from_folder, &from, false)?;
    let to = resolve(process, to_folder, &to, false)?;
    match flags {
        0 => {}
        RENAME_NO_REPLACE if to.node.is_some() => return Err(Errno::EEXIST),
        RENAME_NO_REPLACE => {}
        _ => return Err(Errno::EINVAL),
    }
    change::rename(&from, &to)?;
    Ok(0)
}

/// `readlinkat`: as much of the target as fits.
pub fn read_link(
    process: &Process,
    folder: usize,
    address: usize,
    buffer: usize,
    length: usize,
) -> Result<usize, Errno> {
    let path = read_path(process, address)?;
    let node = resolve(process, folder, &path, false)?.node.ok_or(Errno::ENOENT)?;
    let NodeKind::Link(target) = &node.kind else { return Err(Errno::EINVAL) };
    let part = &target[..target.len().min(length)];
    UserSlice::claimed(buffer, part.len()).write(&mut process.memory.lock(), part)?;
    Ok(part.len())
}

/// `faccessat`: everybody may do everything with what is there.
pub fn check_access(process: &Process, folder: usize, address: usize) -> Result<usize, Errno> {
    let path = read_path(process, address)?;
    resolve(process, folder, &path, true)?.node.ok_or(Errno::ENOENT)?;
    Ok(0)
}

/// `newfstatat`.
pub fn status_at(
    process: &Process,
    folder: usize,
    address: usize,
    status: usize,
    flags: usize,
) -> Result<usize, Errno> {
    let path = read_path(process, address)?;
    if path.is_empty() && flags & AT_EMPTY_PATH != 0 && folder as i32 != WORKING_FOLDER as i32 {
        return self::status(process, folder, status);
    }
    let path = if path.is_empty() && flags & AT_EMPTY_PATH != 0 { Vec::from(b".") } else { path };
    let node = resolve(process, folder, &path, flags & AT_NO_FOLLOW == 0)?.node.ok_or(Errno::ENOENT)?;
    put_status(process, status, &status_of(&node))
}

/// `fstat`.
pub fn status(process: &Process, file: usize, status: usize) -> Result<usize, Errno> {
    let file = process.files.lock().get(file)?;
    put_status(process, status, &file.status())
}

fn put_status(process: &Process, address: usize, status: &Status) -> Result<usize, Errno> {
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
    bytes.resize(size_of::<Status>(), 0);
    UserSlice::claimed(address, bytes.len()).write(&mut process.memory.lock(), &bytes)?;
    Ok(0)
}
