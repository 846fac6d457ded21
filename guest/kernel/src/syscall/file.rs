//! System calls about open files.

use crate::fs::open_file::{LARGEST_FILE, OpenFile, Stream};
use crate::fs::waiters::{Counter, Watch};
use crate::fs::{Device, Node, NodeKind};
use crate::mm::object::Object;
use crate::page_cache::PageCache;
use crate::process::signals;
use crate::process::{Process, Thread};
use crate::syscall::user_memory::UserSlice;
use crate::syscall::{Answer, Arguments};
use crate::terminal;
use abi::errno::Errno;
use abi::file::command;
use abi::file::{APPEND, CLOSE_ON_EXECUTE, FILE_NOT_NEEDED, NON_BLOCKING, READ_WRITE, WRITE_ONLY};
use abi::signal::{CODE_USER, Signal};
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::sync::atomic::Ordering;
use descriptors::Descriptor;
use signal::Information;
use tree::File;

/// Bytes moved at a time between a program and a file.
const PIECE_BYTES: usize = 4096;
/// The most pieces of one vector.
const MOST_PIECES: usize = 1024;

/// The fourth argument of the calls that do not use the file's position: an offset.
pub fn offset([_, _, _, offset, ..]: Arguments) -> Result<Option<usize>, Errno> {
    if offset > isize::MAX as usize { Err(Errno::EINVAL) } else { Ok(Some(offset)) }
}

/// Does something piece by piece, until all is done or there is no `more`; says how many bytes were. What goes wrong
/// after the first piece is not told: what was done before stands.
pub fn piecewise(length: usize, mut piece: impl FnMut(usize) -> Result<(usize, bool), Errno>) -> Answer {
    let mut done = 0;
    while done < length {
        match piece(done) {
            Ok((count, more)) => {
                done += count;
                if !more {
                    break;
                }
            }
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        }
    }
    Ok(done)
}

/// `read`, and `pread64` with an offset, `recvfrom` of a connection: says how many bytes there were.
#[inline(never)]
pub fn read(thread: &Thread, [file, address, length, ..]: Arguments, offset: Option<usize>) -> Answer {
    let process = &thread.process;
    let file = process.files.lock().get(file)?;
    file.check(false)?;
    if length == 0 && matches!(file.stream, Stream::Folder) {
        return Err(Errno::EISDIR);
    }
    let has_one_piece = matches!(file.stream, Stream::Device(Device::Console(_)) | Stream::Counter(_));
    let mut bytes = [0; PIECE_BYTES];
    piecewise(length, |done| {
        let wanted = PIECE_BYTES.min(length - done);
        let to = UserSlice::claimed(address.checked_add(done).ok_or(Errno::EFAULT)?, wanted);
        // What cannot be put anywhere is not read either.
        to.check_writable(&mut *process.memory.lock())?;
        let count = match offset {
            Some(offset) => file.read_at(offset.saturating_add(done), &mut bytes[..wanted]),
            // Only for the first bytes it waits.
            None => file.read(&mut bytes[..wanted], done == 0 && file.may_wait()),
        }?;
        to.write(&mut *process.memory.lock(), &bytes[..count])?;
        Ok((count, count == wanted && !has_one_piece))
    })
}

/// `write`, and `pwrite64` with an offset, `sendto` of a connection: says how many bytes were the program's to write.
#[inline(never)]
pub fn write(thread: &Thread, [file, address, length, ..]: Arguments, offset: Option<usize>) -> Answer {
    let process = &thread.process;
    let file = process.files.lock().get(file)?;
    file.check(true)?;
    let claim = UserSlice::claimed(address, length);
    let mut bytes = [0; PIECE_BYTES];
    let result = piecewise(length, |done| {
        let read = claim.read(&mut *process.memory.lock(), done, &mut bytes)?;
        let count = match offset {
            Some(offset) => file.write_at(offset.saturating_add(done), &bytes[..read]),
            None => file.write(&bytes[..read]),
        }?;
        // A pipe that does not wait took what it had room for.
        Ok((count, count == PIECE_BYTES))
    });
    if result == Err(Errno::EPIPE) {
        let information = Information::sent_by(process.record.id, CODE_USER);
        signals::send_to_thread(thread, Signal::Pipe as u8, information);
    }
    result
}

/// `readv` and `writev`, and `preadv` and `pwritev` with an offset: one transfer (`read` or `write`) for each of the pieces
/// that an array of `struct iovec` names, until one is not done whole.
pub fn vector(
    thread: &Thread,
    [file, pieces, count, ..]: Arguments,
    offset: Option<usize>,
    transfer: impl Fn(&Thread, Arguments, Option<usize>) -> Answer,
) -> Answer {
    let process = &thread.process;
    process.files.lock().get(file)?;
    if count > MOST_PIECES {
        return Err(Errno::EINVAL);
    }
    let pieces: Vec<[usize; 2]> = process.get_all(pieces, count)?;
    let lengths = pieces.iter().try_fold(0, |sum: usize, &[_, length]| sum.checked_add(length));
    let total = lengths.filter(|&total| total <= isize::MAX as usize).ok_or(Errno::EINVAL)?;
    let mut pieces = pieces.into_iter().filter(|&[_, length]| length > 0);
    piecewise(total, |done| {
        let [address, length] = pieces.next().ok_or(Errno::EFAULT)?;
        let offset = offset.map(|offset| offset.saturating_add(done));
        let count = transfer(thread, [file, address, length, 0, 0, 0], offset)?;
        Ok((count, count == length))
    })
}

/// `sendfile`: copies between open files; with an offset's address, from there, and the position stays.
#[inline(never)]
pub fn send(thread: &Thread, [to, from, offset, length, ..]: Arguments) -> Answer {
    let process = &thread.process;
    let (to, from) = {
        let files = process.files.lock();
        (files.get(to)?, files.get(from)?)
    };
    from.check(false)?;
    to.check(true)?;
    if !matches!(from.stream, Stream::File(_)) {
        return Err(Errno::EINVAL);
    }
    let start: Option<usize> = process.get_given(offset)?;
    let mut bytes = [0; PIECE_BYTES];
    let done = piecewise(length, |done| {
        let wanted = PIECE_BYTES.min(length - done);
        let count = match start {
            Some(start) => from.read_at(start.saturating_add(done), &mut bytes[..wanted])?,
            None => from.read(&mut bytes[..wanted], true)?,
        };
        if count == 0 {
            return Ok((0, false));
        }
        Ok((to.write(&bytes[..count])?, true))
    })?;
    if let Some(start) = start {
        process.put(offset, &start.saturating_add(done))?;
    }
    Ok(done)
}

/// `close`.
pub fn close(process: &Process, [file, ..]: Arguments) -> Answer {
    let descriptor = process.files.lock().remove(file)?;
    // If this was the last that meant the open file, it goes here, with the table unlocked.
    drop(descriptor);
    Ok(0)
}

/// `close_range`: from the first to the last, or only that `execve` closes them.
pub fn close_range(process: &Process, [first, last, flags, ..]: Arguments) -> Answer {
    const ONLY_AT_EXECUTE: usize = 4;
    let (first, last) = (first as u32 as usize, last as u32 as usize);
    if first > last || flags & !(ONLY_AT_EXECUTE | 2) != 0 {
        return Err(Errno::EINVAL);
    }
    let mut files = process.files.lock();
    if flags & ONLY_AT_EXECUTE != 0 {
        for (number, _) in files.all() {
            files.set_close_on_execute(number, true)?;
        }
        return Ok(0);
    }
    let removed = files.remove_all(first, last);
    drop(files);
    drop(removed);
    Ok(0)
}

/// `dup`.
pub fn duplicate(process: &Process, [file, ..]: Arguments) -> Answer {
    duplicate_from(process, file, 0, false)
}

/// Another number, from `least` on.
fn duplicate_from(process: &Process, file: usize, least: usize, close_on_execute: bool) -> Answer {
    let mut files = process.files.lock();
    let file = files.get(file)?;
    files.add(Descriptor { file, close_on_execute }, least)
}

/// `dup3`: another number, this one.
pub fn duplicate_to(process: &Process, [file, to, flags, ..]: Arguments) -> Answer {
    if file == to || flags & !CLOSE_ON_EXECUTE != 0 {
        return Err(Errno::EINVAL);
    }
    let mut files = process.files.lock();
    let file = files.get(file)?;
    if to >= files.limit {
        return Err(Errno::EBADF);
    }
    let replaced = files.remove(to);
    let result = files.set(to, Descriptor { file, close_on_execute: flags & CLOSE_ON_EXECUTE != 0 });
    drop(files);
    drop(replaced);
    result
}

/// `fcntl`.
pub fn control(process: &Process, [file, asked, argument, ..]: Arguments) -> Answer {
    const CHANGEABLE: usize = APPEND | NON_BLOCKING;
    match asked {
        command::DUPLICATE => duplicate_from(process, file, argument, false),
        command::DUPLICATE_CLOSING => duplicate_from(process, file, argument, true),
        command::GET_DESCRIPTOR_FLAGS => {
            Ok(usize::from(process.files.lock().descriptor(file)?.close_on_execute))
        }
        command::SET_DESCRIPTOR_FLAGS => {
            process.files.lock().set_close_on_execute(file, argument & 1 != 0)?;
            Ok(0)
        }
        command::GET_FLAGS => Ok(process.files.lock().get(file)?.flags.load(Ordering::Relaxed)),
        command::SET_FLAGS => {
            let file = process.files.lock().get(file)?;
            let kept = file.flags.load(Ordering::Relaxed) & !CHANGEABLE;
            file.flags.store(kept | argument & CHANGEABLE, Ordering::Relaxed);
            Ok(0)
        }
        command::GET_LOCK => {
            process.files.lock().get(file)?;
            process.put(argument, &command::UNLOCKED)
        }
        command::SET_LOCK | command::SET_LOCK_AND_WAIT => lock(process, [file, 0, 0, 0, 0, 0]),
        command::GET_PIPE_ROOM => process.files.lock().get(file).map(|_| streams::PIPE_ROOM),
        _ => Err(Errno::EINVAL),
    }
}

/// `flock`, and `fcntl`'s locks: always granted.
pub fn lock(process: &Process, [file, ..]: Arguments) -> Answer {
    process.files.lock().get(file).map(|_| 0)
}

/// `lseek`.
pub fn seek(process: &Process, [file, offset, whence, ..]: Arguments) -> Answer {
    process.files.lock().get(file)?.seek(offset as isize, whence)
}

/// `ioctl`: only terminals have anything to control.
pub fn device_control(process: &Process, [file, request, argument, ..]: Arguments) -> Answer {
    /// `FIONBIO`: whether to wait, as an int in memory; any file knows it.
    const SET_NON_BLOCKING: usize = 0x5421;
    let file = process.files.lock().get(file)?;
    // The request is an int, and comes with any upper half.
    match (request as u32 as usize, &file.stream) {
        (SET_NON_BLOCKING, _) => {
            let wanted: u32 = process.get(argument)?;
            let kept = file.flags.load(Ordering::Relaxed) & !NON_BLOCKING;
            let set = if wanted == 0 { 0 } else { NON_BLOCKING };
            file.flags.store(kept | set, Ordering::Relaxed);
            Ok(0)
        }
        (request, Stream::Device(Device::Console(port))) => {
            terminal::control(process, *port, request, argument)
        }
        _ => Err(Errno::ENOTTY),
    }
}

/// `pipe2`: writes the two numbers, the reading end's first.
pub fn pipe(process: &Process, [numbers, flags, ..]: Arguments) -> Answer {
    if flags & !(CLOSE_ON_EXECUTE | NON_BLOCKING) != 0 {
        return Err(Errno::EINVAL);
    }
    let (reader, writer) = streams::pipe();
    let waiting = flags & NON_BLOCKING;
    let ends = [
        OpenFile::nameless(Stream::Pipe(Some(reader), None), waiting),
        OpenFile::nameless(Stream::Pipe(None, Some(writer)), waiting | WRITE_ONLY),
    ];
    add_two(process, numbers, ends, flags)
}

/// `socketpair`: only local connections, as streams.
pub fn connection(process: &Process, [family, kind, protocol, numbers, ..]: Arguments) -> Answer {
    const LOCAL: usize = 1;
    const STREAM: usize = 1;
    if family != LOCAL {
        return Err(Errno::EAFNOSUPPORT);
    }
    if kind & 0xf != STREAM || protocol > 1 {
        return Err(Errno::EOPNOTSUPP);
    }
    let flags = kind & NON_BLOCKING | READ_WRITE;
    let open = |(reader, writer)| OpenFile::nameless(Stream::Pipe(Some(reader), Some(writer)), flags);
    let ends = streams::connection().map(open);
    add_two(process, numbers, ends, kind)
}

/// `shutdown` of a connection.
pub fn shut_down(process: &Process, [file, how, ..]: Arguments) -> Answer {
    let file = process.files.lock().get(file)?;
    let (Stream::Pipe(Some(reader), Some(writer)), None) = (&file.stream, &file.node) else {
        return Err(Errno::ENOTSOCK);
    };
    streams::shut_down(reader, writer, how).map(|()| 0)
}

fn add_two(process: &Process, numbers: usize, ends: [Arc<OpenFile>; 2], flags: usize) -> Answer {
    UserSlice::claimed(numbers, 8).check_writable(&mut *process.memory.lock())?;
    let [first, second] = ends;
    let first = add(process, first, flags)?;
    let second = add(process, second, flags)
        .or_else(|error| close(process, [first, 0, 0, 0, 0, 0]).and(Err(error)))?;
    process.put(numbers, &[first as u32, second as u32])
}

/// `eventfd2`.
pub fn counter(process: &Process, [value, flags, ..]: Arguments) -> Answer {
    const ONE_BY_ONE: usize = 1;
    if flags & !(ONE_BY_ONE | CLOSE_ON_EXECUTE | NON_BLOCKING) != 0 {
        return Err(Errno::EINVAL);
    }
    let stream = Stream::Counter(Counter::new(value as u32 as u64, flags & ONE_BY_ONE != 0));
    add(process, OpenFile::nameless(stream, flags & NON_BLOCKING | READ_WRITE), flags)
}

/// `epoll_create1`.
pub fn watch(process: &Process, [flags, ..]: Arguments) -> Answer {
    if flags & !CLOSE_ON_EXECUTE != 0 {
        return Err(Errno::EINVAL);
    }
    add(process, OpenFile::nameless(Stream::Watch(Watch::default()), READ_WRITE), flags)
}

/// `memfd_create`: a file that has lost its name already.
pub fn memory_file(process: &Process, [_, flags, ..]: Arguments) -> Answer {
    let node = Node::new(NodeKind::File(PageCache::empty()));
    node.count_link(false);
    let file = OpenFile::open(node, Vec::from(b"/memfd: (deleted)"), READ_WRITE)?;
    add(process, file, if flags & 1 != 0 { CLOSE_ON_EXECUTE } else { 0 })
}

/// A new number for an open file.
pub fn add(process: &Process, file: Arc<OpenFile>, flags: usize) -> Answer {
    let close_on_execute = flags & CLOSE_ON_EXECUTE != 0;
    process.files.lock().add(Descriptor { file, close_on_execute }, 0)
}

/// `ftruncate`.
pub fn truncate(process: &Process, [file, length, ..]: Arguments) -> Answer {
    let file = process.files.lock().get(file)?;
    file.check(true).map_err(|_| Errno::EINVAL)?;
    set_length(&file, length, false)
}

/// Changes a file's length, if it is to become longer or that does not matter.
pub fn set_length(file: &OpenFile, length: usize, only_longer: bool) -> Answer {
    let Stream::File(object) = &file.stream else { return Err(Errno::EINVAL) };
    if length > LARGEST_FILE {
        return Err(if length > isize::MAX as usize { Errno::EINVAL } else { Errno::EFBIG });
    }
    if !only_longer || length > object.length() {
        object.set_length(length)?;
    }
    file.node.iter().for_each(|node| node.modified());
    Ok(0)
}

/// `fallocate(fd, mode, offset, length)`: frames come when they are written to, as always.
pub fn allocate(process: &Process, [file, mode, offset, length, ..]: Arguments) -> Answer {
    const KEEP_SIZE: usize = 1;
    if length == 0 || (offset | length) > isize::MAX as usize {
        return Err(Errno::EINVAL);
    }
    let file = process.files.lock().get(file)?;
    match mode {
        0 => {
            file.check(true)?;
            set_length(&file, offset.saturating_add(length), true)
        }
        KEEP_SIZE => Ok(0),
        _ => Err(Errno::EOPNOTSUPP),
    }
}

/// `fsync` and `fdatasync`.
pub fn sync(process: &Process, [file, ..]: Arguments) -> Answer {
    let file = process.files.lock().get(file)?;
    match (&file.stream, &file.node) {
        (Stream::File(object), _) => object.sync(0..usize::MAX)?,
        (Stream::Folder, Some(node)) => node.home.as_ref().map_or(Ok(()), |home| home.keeper.sync())?,
        _ => return Err(Errno::EINVAL),
    }
    Ok(0)
}

/// `fadvise64`: only that a file will not be needed is taken seriously.
pub fn advise(process: &Process, [file, _, _, advice, ..]: Arguments) -> Answer {
    let file = process.files.lock().get(file)?;
    if let Stream::File(object) = &file.stream
        && advice == FILE_NOT_NEEDED
    {
        object.forget_clean();
    }
    Ok(0)
}
