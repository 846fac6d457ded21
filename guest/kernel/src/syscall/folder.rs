//! System calls about paths and folders.

use crate::fs::node::Files;
use crate::fs::open_file::OpenFile;
use crate::fs::waiters::NamedPipe;
use crate::fs::{self, Device, Node, NodeKind, Special};
use crate::process::{self, Process};
use crate::syscall::user_memory::UserSlice;
use crate::syscall::{Answer, Arguments, file};
use abi::errno::Errno;
use abi::file::{
    ACCESS_MODE, AT_EMPTY_PATH, AT_FOLLOW, AT_NO_FOLLOW, AT_REMOVE_FOLDER, CREATE, DIRECTORY, EXCLUSIVE,
    MODE_FILE, MODE_KIND, MODE_PIPE, NO_FOLLOW, READ_WRITE, RENAME_NO_REPLACE, TRUNCATE, WORKING_FOLDER,
};
use alloc::sync::Arc;
use alloc::vec::Vec;
use tree::{LONGEST_PATH, New, Place};

/// `st_mode`: what the owner, the group and others may do, and the three bits above.
const PERMISSIONS: u32 = 0o7777;

/// The path at this address of the program.
fn read_path(process: &Process, address: usize) -> Result<Vec<u8>, Errno> {
    process.get_text(address, LONGEST_PATH)
}

/// Follows a path that begins in an open folder.
fn resolve(process: &Process, folder: usize, path: &[u8], follow: bool) -> Result<Place<Files>, Errno> {
    // A folder's number is an int, and negative ones come with any upper half.
    let start = if folder as i32 == WORKING_FOLDER as i32 || path.first() == Some(&b'/') {
        process.working_folder.lock().clone()
    } else {
        let file = process.files.lock().get(folder)?;
        file.node.as_ref().filter(|node| node.is_folder()).ok_or(Errno::ENOTDIR)?;
        file.path.clone()
    };
    fs::root().resolve(&start, path, follow)
}

/// Where a path of the program leads whose last name is to be made, moved or removed.
fn place_at(process: &Process, folder: usize, address: usize) -> Result<Place<Files>, Errno> {
    resolve(process, folder, &read_path(process, address)?, false)
}

/// The node that a path of the program names; with an empty path, and if that is allowed, an open file's own.
pub fn node_at(process: &Process, folder: usize, address: usize, flags: usize) -> Result<Arc<Node>, Errno> {
    let path = read_path(process, address)?;
    if path.is_empty() && flags & AT_EMPTY_PATH != 0 {
        if folder as i32 == WORKING_FOLDER as i32 {
            return resolve(process, folder, b".", true)?.node.ok_or(Errno::ENOENT);
        }
        return process.files.lock().get(folder)?.node.clone().ok_or(Errno::EINVAL);
    }
    resolve(process, folder, &path, flags & AT_NO_FOLLOW == 0)?.node.ok_or(Errno::ENOENT)
}

/// `openat`.
#[inline(never)]
pub fn open(process: &Process, [folder, address, flags, mode, ..]: Arguments) -> Answer {
    let path = read_path(process, address)?;
    let exclusive = flags & (CREATE | EXCLUSIVE) == CREATE | EXCLUSIVE;
    let place = resolve(process, folder, &path, flags & NO_FOLLOW == 0 && !exclusive)?;
    let writes = flags & ACCESS_MODE != 0;
    let node = match place.node {
        Some(_) if exclusive => return Err(Errno::EEXIST),
        Some(ref node) => node.clone(),
        None if flags & CREATE == 0 => return Err(Errno::ENOENT),
        None if path.ends_with(b"/") => return Err(Errno::EISDIR),
        None => place.create(New::File, permissions(process, mode))?,
    };
    if writes {
        check_writable(&node)?;
    }
    match &node.kind {
        NodeKind::Link(_) => return Err(Errno::ELOOP),
        _ if node.is_folder() && flags & CREATE != 0 => return Err(Errno::EISDIR),
        _ if !node.is_folder() && flags & DIRECTORY != 0 => return Err(Errno::ENOTDIR),
        NodeKind::Special(Special::Device(Device::Console(port))) if !port.is_terminal() => {
            return Err(Errno::ENXIO);
        }
        NodeKind::File(object) if writes && flags & TRUNCATE != 0 => {
            object.set_length(0)?;
            node.modified();
        }
        NodeKind::File(_) | NodeKind::Folder(_) | NodeKind::Special(_) => {}
    }
    if let (Some(remote), NodeKind::File(_)) = (node.remote(), &node.kind) {
        remote.open()?;
    }
    let file = OpenFile::open(node, place.path, flags)?;
    file::add(process, file, flags)
}

/// Whether a node can be opened for writing.
fn check_writable(node: &Node) -> Result<(), Errno> {
    node.check_changeable()?;
    match &node.kind {
        _ if node.is_folder() => Err(Errno::EISDIR),
        NodeKind::Special(Special::Report(report, _)) if report.setter().is_none() => Err(Errno::EACCES),
        NodeKind::Special(Special::Device(Device::Disk(_))) => Err(Errno::EACCES),
        NodeKind::File(object) if process::runs(object) => Err(Errno::ETXTBSY),
        NodeKind::File(_) | NodeKind::Folder(_) | NodeKind::Link(_) | NodeKind::Special(_) => Ok(()),
    }
}

/// The permissions that the process wants for something new, and its mask allows.
fn permissions(process: &Process, mode: usize) -> u32 {
    mode as u32 & PERMISSIONS & !process.file_mask()
}

/// `getdents64`: as many entries as fit.
pub fn read(process: &Process, [file, address, length, ..]: Arguments) -> Answer {
    const MOST: usize = 4096;
    let file = process.files.lock().get(file)?;
    let claim = UserSlice::claimed(address, length.min(MOST));
    claim.check_writable(&mut *process.memory.lock())?;
    let bytes = file.list(claim.len())?;
    claim.write(&mut *process.memory.lock(), &bytes)?;
    Ok(bytes.len())
}

/// `getcwd`: bytes of the path, with its zero.
pub fn working_folder(process: &Process, [address, length, ..]: Arguments) -> Answer {
    let mut path = process.working_folder.lock().clone();
    path.push(0);
    if path.len() > length {
        return Err(Errno::ERANGE);
    }
    process.put(address, &path[..])?;
    Ok(path.len())
}

/// `chdir`.
pub fn change(process: &Process, [address, ..]: Arguments) -> Answer {
    let path = read_path(process, address)?;
    let place = resolve(process, WORKING_FOLDER, &path, true)?;
    if !place.node.ok_or(Errno::ENOENT)?.is_folder() {
        return Err(Errno::ENOTDIR);
    }
    *process.working_folder.lock() = place.path;
    Ok(0)
}

/// `fchdir`.
pub fn change_to(process: &Process, [file, ..]: Arguments) -> Answer {
    let file = process.files.lock().get(file)?;
    if !file.node.as_ref().is_some_and(|node| node.is_folder()) {
        return Err(Errno::ENOTDIR);
    }
    process.working_folder.lock().clone_from(&file.path);
    Ok(0)
}

/// `mkdirat`.
pub fn make(process: &Process, [folder, address, mode, ..]: Arguments) -> Answer {
    place_at(process, folder, address)?.create(New::Folder, permissions(process, mode))?;
    Ok(0)
}

/// `mknodat`: empty files, and pipes in memory.
pub fn make_node(process: &Process, [folder, address, mode, ..]: Arguments) -> Answer {
    let place = place_at(process, folder, address)?;
    let permissions = permissions(process, mode);
    match mode as u32 & MODE_KIND {
        0 | MODE_FILE => drop(place.create(New::File, permissions)?),
        MODE_PIPE => {
            let node = Node::new(NodeKind::Special(Special::Pipe(NamedPipe::default())));
            node.change(|attributes| attributes.permissions = permissions);
            place.put(node)?;
        }
        _ => return Err(Errno::EPERM),
    }
    Ok(0)
}

/// `symlinkat`.
pub fn symbolic_link(process: &Process, [target, folder, address, ..]: Arguments) -> Answer {
    let target = read_path(process, target)?;
    if target.is_empty() {
        return Err(Errno::ENOENT);
    }
    place_at(process, folder, address)?.create(New::Link(&target), 0o777)?;
    Ok(0)
}

/// `linkat`: a second name for what is no folder.
pub fn hard_link(
    process: &Process,
    [folder, address, new_folder, new_address, flags, _]: Arguments,
) -> Answer {
    // It follows no links unless it is told so, the reverse of the others.
    let follow = if flags & AT_FOLLOW == 0 { AT_NO_FOLLOW } else { 0 };
    let node = node_at(process, folder, address, flags | follow)?;
    place_at(process, new_folder, new_address)?.link(&node)?;
    Ok(0)
}

/// `renameat`.
pub fn rename(process: &Process, [folder, from, new_folder, to, ..]: Arguments) -> Answer {
    rename_with(process, [folder, from, new_folder, to, 0, 0])
}

/// `renameat2`: a name that is there already is replaced, unless it must not be.
pub fn rename_with(process: &Process, [folder, from, new_folder, to, flags, _]: Arguments) -> Answer {
    let (from, to) = (read_path(process, from)?, read_path(process, to)?);
    let new_is_folder = to.ends_with(b"/");
    let from = resolve(process, folder, &from, false)?;
    let to = resolve(process, new_folder, &to, false)?;
    match flags {
        0 => {}
        RENAME_NO_REPLACE if to.node.is_some() => return Err(Errno::EEXIST),
        RENAME_NO_REPLACE => {}
        _ => return Err(Errno::EINVAL),
    }
    if new_is_folder && from.node.as_ref().is_some_and(|node| !node.is_folder()) {
        return Err(Errno::ENOTDIR);
    }
    from.rename(&to)?;
    Ok(0)
}

/// `unlinkat`.
pub fn unlink(process: &Process, [folder, address, flags, ..]: Arguments) -> Answer {
    place_at(process, folder, address)?.remove(flags & AT_REMOVE_FOLDER != 0)?;
    Ok(0)
}

/// `readlinkat`: as much of the target as fits.
pub fn read_link(process: &Process, [folder, address, buffer, length, ..]: Arguments) -> Answer {
    if length == 0 || length > isize::MAX as usize {
        return Err(Errno::EINVAL);
    }
    let node = node_at(process, folder, address, AT_NO_FOLLOW)?;
    let target = match &node.kind {
        NodeKind::Link(target) => target.clone(),
        NodeKind::Special(Special::Opened(file)) => file.name(),
        _ => return Err(Errno::EINVAL),
    };
    let part = &target[..target.len().min(length)];
    process.put(buffer, part)?;
    Ok(part.len())
}

/// `faccessat`.
pub fn check_access(process: &Process, [folder, address, mode, ..]: Arguments) -> Answer {
    check_access_with(process, [folder, address, mode, 0, 0, 0])
}

/// `faccessat2`: the one user may do everything with what is there, but for executing what is not executable.
pub fn check_access_with(process: &Process, [folder, address, mode, flags, ..]: Arguments) -> Answer {
    const EXECUTE: usize = 1;
    if mode > 7 {
        return Err(Errno::EINVAL);
    }
    let node = node_at(process, folder, address, flags)?;
    if mode & EXECUTE != 0 && !node.is_folder() && node.status().mode & 0o111 == 0 {
        return Err(Errno::EACCES);
    }
    Ok(0)
}

/// `fchmodat`.
pub fn change_mode(process: &Process, [folder, address, mode, ..]: Arguments) -> Answer {
    set_mode(&*node_at(process, folder, address, 0)?, mode)
}

/// `fchmod`.
pub fn change_mode_of(process: &Process, [file, mode, ..]: Arguments) -> Answer {
    set_mode(&*node_of(process, file)?, mode)
}

fn set_mode(node: &Node, mode: usize) -> Answer {
    node.set(Some(mode as u32 & PERMISSIONS), [None; 2])?;
    Ok(0)
}

/// `fchownat`.
pub fn change_owner(process: &Process, [folder, address, user, group, flags, _]: Arguments) -> Answer {
    set_owner(&*node_at(process, folder, address, flags)?, user, group)
}

/// `fchown`.
pub fn change_owner_of(process: &Process, [file, user, group, ..]: Arguments) -> Answer {
    set_owner(&*node_of(process, file)?, user, group)
}

/// -1 stands for no change.
fn set_owner(node: &Node, user: usize, group: usize) -> Answer {
    let given = |id: usize| (id as u32 != u32::MAX).then_some(id as u32);
    node.change(|attributes| {
        attributes.user = given(user).unwrap_or(attributes.user);
        attributes.group = given(group).unwrap_or(attributes.group);
    });
    Ok(0)
}

/// The node of an open file that has one.
fn node_of(process: &Process, file: usize) -> Result<Arc<Node>, Errno> {
    process.files.lock().get(file)?.node.clone().ok_or(Errno::EINVAL)
}

/// `umask`.
pub fn set_mask(process: &Process, [mask, ..]: Arguments) -> Answer {
    Ok(process.set_file_mask(mask as u32) as usize)
}

/// `truncate`.
pub fn truncate(process: &Process, [address, length, ..]: Arguments) -> Answer {
    let node = node_at(process, WORKING_FOLDER, address, 0)?;
    check_writable(&node)?;
    if !matches!(node.kind, NodeKind::File(_)) {
        return Err(Errno::EINVAL);
    }
    file::set_length(&*OpenFile::open(node, Vec::new(), READ_WRITE)?, length, false)
}
