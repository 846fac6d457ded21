//! System calls about open files.

use crate::fs::counter::Counter;
use crate::fs::descriptors::Descriptor;
use crate::fs::open_file::{LARGEST_FILE, OpenFile, Stream};
use crate::fs::watch::Watch;
use crate::fs::{Device, disk, pipe as pipes};
use crate::mm::object::Object;
use crate::mm::overcommit::Promise;
use crate::process::signals::{self, Information};
use crate::process::{Process, Thread};
use crate::syscall::user_memory::UserSlice;
use crate::terminal;
use abi::errno::Errno;
use abi::file::{APPEND, CLOSE_ON_EXECUTE, FILE_NOT_NEEDED, NON_BLOCKING, READ_WRITE, WRITE_ONLY};
use abi::signal::{CODE_USER, Signal};
use alloc::sync::Arc;
use core::sync::atomic::Ordering;

/// Bytes moved at a time between a program and a file.
const PIECE_BYTES: usize = 4096;
/// The most pieces of one vector.
const MOST_PIECES: usize = 1024;

/// `read` and `pread64`: says how many bytes there were.
#[inline(never)]
pub fn read(
    process: &Process,
    file: usize,
    address: usize,
    length: usize,
    offset: Option<usize>,
) -> Result<usize, Errno> {
    let file = process.files.lock().get(file)?;
    if !file.allows().0 {
        return Err(Errno::EBADF);
    }
    if length == 0 && matches!(file.stream, Stream::Folder) {
        return Err(Errno::EISDIR);
    }
    let mut piece = [0; PIECE_BYTES];
    let mut done = 0;
    while done < length {
        let wanted = PIECE_BYTES.min(length - done);
        let to = UserSlice::claimed(address.checked_add(done).ok_or(Errno::EFAULT)?, wanted);
        // What cannot be put anywhere is not read either.
        to.check_writable(&mut process.memory.lock())?;
        let result = match offset {
            Some(offset) => file.read_at(offset.saturating_add(done), &mut piece[..wanted]),
            // Only for the first bytes it waits.
            None => file.read(&mut piece[..wanted], done == 0 && file.may_wait()),
        };
        let count = match result {
            Ok(count) => count,
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        };
        to.write(&mut process.memory.lock(), &piece[..count])?;
        done += count;
        if count < wanted || matches!(file.stream, Stream::Device(Device::Console(_)) | Stream::Counter(_)) {
            break;
        }
    }
    Ok(done)
}

/// `write` and `pwrite64`: says how many bytes were the program's to write.
#[inline(never)]
pub fn write(
    thread: &Thread,
    file: usize,
    address: usize,
    length: usize,
    offset: Option<usize>,
) -> Result<usize, Errno> {
    let process = &thread.process;
    let file = process.files.lock().get(file)?;
    if !file.allows().1 {
        return Err(Errno::EBADF);
    }
    let claim = UserSlice::claimed(address, length);
    let mut piece = [0; PIECE_BYTES];
    let mut done = 0;
    while done < claim.len() {
        let read = claim.read(&mut process.memory.lock(), done, &mut piece);
        let result = read.and_then(|count| match offset {
            Some(offset) => file.write_at(offset.saturating_add(done), &piece[..count]),
            None => file.write(&piece[..count]),
        });
        match result {
            Ok(count) => {
                done += count;
                // A pipe that does not wait took what it had room for.
                if count < PIECE_BYTES.min(claim.len() - (done - count)) {
                    break;
                }
            }
            Err(error) if done == 0 => {
                if error == Errno::EPIPE {
                    let information = Information::sent_by(process.record.id, CODE_USER);
                    signals::send_to_thread(thread, Signal::Pipe as u8, information);
                }
                return Err(error);
            }
            Err(_) => break,
        }
    }
    Ok(done)
}

/// `readv` and `preadv`: one piece after the other.
pub fn read_vector(
    process: &Process,
    [file, pieces, count]: [usize; 3],
    offset: Option<usize>,
) -> Result<usize, Errno> {
    process.files.lock().get(file)?;
    each_piece(process, pieces, count, |done, address, length| {
        read(process, file, address, length, offset.map(|offset| offset.saturating_add(done)))
    })
}

/// `writev` and `pwritev`: one piece after the other.
pub fn write_vector(
    thread: &Thread,
    [file, pieces, count]: [usize; 3],
    offset: Option<usize>,
) -> Result<usize, Errno> {
    thread.process.files.lock().get(file)?;
    each_piece(&thread.process, pieces, count, |done, address, length| {
        write(thread, file, address, length, offset.map(|offset| offset.saturating_add(done)))
    })
}

fn each_piece(
    process: &Process,
    pieces: usize,
    count: usize,
    mut transfer: impl FnMut(usize, usize, usize) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    if count > MOST_PIECES {
        return Err(Errno::EINVAL);
    }
    let mut total: usize = 0;
    for index in 0..count {
        let place = pieces.checked_add(16 * index).ok_or(Errno::EFAULT)?;
        let (address, length) = {
            let mut memory = process.memory.lock();
            let address = UserSlice::read_word(&mut memory, place)?;
            (address, UserSlice::read_word(&mut memory, place.checked_add(8).ok_or(Errno::EFAULT)?)?)
        };
        if length == 0 {
            continue;
        }
        if length > isize::MAX as usize - total {
            return Err(Errno::EINVAL);
        }
        match transfer(total, address, length) {
            Ok(done) => {
                total += done;
                if done < length {
                    break;
                }
            }
            Err(error) if total == 0 => return Err(error),
            Err(_) => break,
        }
    }
    Ok(total)
}

/// `sendfile`: copies between open files; with an offset's address, from there, and the position stays.
#[inline(never)]
pub fn send(thread: &Thread, to: usize, from: usize, offset: usize, length: usize) -> Result<usize, Errno> {
    let process = &thread.process;
    let (to, from) = {
        let files = process.files.lock();
        (files.get(to)?, files.get(from)?)
    };
    if !from.allows().0 || !to.allows().1 {
        return Err(Errno::EBADF);
    }
    if !matches!(from.stream, Stream::File(_)) {
        return Err(Errno::EINVAL);
    }
    let start = match offset {
        0 => None,
        place => Some(UserSlice::read_word(&mut process.memory.lock(), place)?),
    };
    let mut piece = [0; PIECE_BYTES];
    let mut done = 0;
    while done < length {
        let wanted = PIECE_BYTES.min(length - done);
        let count = match start {
            Some(start) => from.read_at(start.saturating_add(done), &mut piece[..wanted])?,
            None => from.read(&mut piece[..wanted], true)?,
        };
        if count == 0 {
            break;
        }
        match to.write(&piece[..count]) {
            Ok(written) => done += written,
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        }
    }
    if let Some(start) = start {
        let end = start.saturating_add(done).to_le_bytes();
        UserSlice::claimed(offset, end.len()).write(&mut process.memory.lock(), &end)?;
    }
    Ok(done)
}

/// `close`.
pub fn close(process: &Process, file: usize) -> Result<usize, Errno> {
    let descriptor = process.files.lock().remove(file)?;
    // If this was the last that meant the open file, it goes here, with the table unlocked.
    drop(descriptor);
    Ok(0)
}

/// `close_range`: from the first to the last, or only that `execve` closes them.
pub fn close_range(process: &Process, first: usize, last: usize, flags: usize) -> Result<usize, Errno> {
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

/// `dup`, and `fcntl`'s way of it: another number, from `least` on.
pub fn duplicate(
    process: &Process,
    file: usize,
    least: usize,
    close_on_execute: bool,
) -> Result<usize, Errno> {
    let mut files = process.files.lock();
    let file = files.get(file)?;
    files.add(Descriptor { file, close_on_execute }, least)
}

/// `dup3`: another number, this one.
pub fn duplicate_to(process: &Process, file: usize, to: usize, flags: usize) -> Result<usize, Errno> {
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

/// `fcntl` (Linux `include/uapi/asm-generic/fcntl.h`).
pub fn control(process: &Process, file: usize, command: usize, argument: usize) -> Result<usize, Errno> {
    const DUPLICATE: usize = 0;
    const GET_DESCRIPTOR_FLAGS: usize = 1;
    const SET_DESCRIPTOR_FLAGS: usize = 2;
    const GET_FLAGS: usize = 3;
    const SET_FLAGS: usize = 4;
    const GET_LOCK: usize = 5;
    const SET_LOCK: usize = 6;
    const SET_LOCK_AND_WAIT: usize = 7;
    const DUPLICATE_CLOSING: usize = 1030;
    const GET_PIPE_ROOM: usize = 1032;
    const CHANGEABLE: usize = APPEND | NON_BLOCKING;
    match command {
        DUPLICATE => duplicate(process, file, argument, false),
        DUPLICATE_CLOSING => duplicate(process, file, argument, true),
        GET_DESCRIPTOR_FLAGS => Ok(usize::from(process.files.lock().descriptor(file)?.close_on_execute)),
        SET_DESCRIPTOR_FLAGS => {
            process.files.lock().set_close_on_execute(file, argument & 1 != 0)?;
            Ok(0)
        }
        GET_FLAGS => Ok(process.files.lock().get(file)?.flags.load(Ordering::Relaxed)),
        SET_FLAGS => {
            let file = process.files.lock().get(file)?;
            let kept = file.flags.load(Ordering::Relaxed) & !CHANGEABLE;
            file.flags.store(kept | argument & CHANGEABLE, Ordering::Relaxed);
            Ok(0)
        }
        GET_LOCK => {
            /// `l_type`, the first field of `struct flock`: nobody has a lock.
            const UNLOCKED: u16 = 2;
            process.files.lock().get(file)?;
            UserSlice::claimed(argument, 2).write(&mut process.memory.lock(), &UNLOCKED.to_le_bytes())?;
            Ok(0)
        }
        // Always granted.
        SET_LOCK | SET_LOCK_AND_WAIT => process.files.lock().get(file).map(|_| 0),
        GET_PIPE_ROOM => process.files.lock().get(file).map(|_| pipes::ROOM),
        _ => Err(Errno::EINVAL),
    }
}

/// `ioctl`: only terminals have anything to control.
pub fn device_control(
    process: &Process,
    file: usize,
    request: usize,
    argument: usize,
) -> Result<usize, Errno> {
    /// `FIONBIO`: whether to wait, as an int in memory; any file knows it.
    const SET_NON_BLOCKING: usize = 0x5421;
    let file = process.files.lock().get(file)?;
    // The request is an int, and comes with any upper half.
    match (request as u32 as usize, &file.stream) {
        (SET_NON_BLOCKING, _) => {
            let wanted: [u8; 4] = UserSlice::read_array(&mut process.memory.lock(), argument)?;
            let kept = file.flags.load(Ordering::Relaxed) & !NON_BLOCKING;
            let set = if wanted == [0; 4] { 0 } else { NON_BLOCKING };
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
pub fn pipe(process: &Process, numbers: usize, flags: usize) -> Result<usize, Errno> {
    if flags & !(CLOSE_ON_EXECUTE | NON_BLOCKING) != 0 {
        return Err(Errno::EINVAL);
    }
    let (reader, writer) = pipes::new();
    let waiting = flags & NON_BLOCKING;
    let ends = [
        OpenFile::nameless(Stream::PipeReader(reader), waiting),
        OpenFile::nameless(Stream::PipeWriter(writer), waiting | WRITE_ONLY),
    ];
    add_two(process, numbers, ends, flags)
}

/// `socketpair`: only local connections, as streams.
pub fn connection(
    process: &Process,
    family: usize,
    kind: usize,
    protocol: usize,
    numbers: usize,
) -> Result<usize, Errno> {
    const LOCAL: usize = 1;
    const STREAM: usize = 1;
    if family != LOCAL {
        return Err(Errno::EAFNOSUPPORT);
    }
    if kind & 0xf != STREAM || protocol > 1 {
        return Err(Errno::EOPNOTSUPP);
    }
    let flags = kind & NON_BLOCKING | READ_WRITE;
    let ((first_in, second_out), (second_in, first_out)) = (pipes::new(), pipes::new());
    let ends = [
        OpenFile::nameless(Stream::Connection(first_in, first_out), flags),
        OpenFile::nameless(Stream::Connection(second_in, second_out), flags),
    ];
    add_two(process, numbers, ends, kind)
}

fn add_two(
    process: &Process,
    numbers: usize,
    ends: [Arc<OpenFile>; 2],
    flags: usize,
) -> Result<usize, Errno> {
    let claim = UserSlice::claimed(numbers, 8);
    claim.check_writable(&mut process.memory.lock())?;
    let close_on_execute = flags & CLOSE_ON_EXECUTE != 0;
    let mut files = process.files.lock();
    let [first, second] = ends.map(|file| Descriptor { file, close_on_execute });
    let first = files.add(first, 0)?;
    let second = match files.add(second, 0) {
        Ok(second) => second,
        Err(error) => {
            let removed = files.remove(first);
            drop(files);
            drop(removed);
            return Err(error);
        }
    };
    drop(files);
    let bytes = [first, second].map(|number| (number as u32).to_le_bytes());
    claim.write(&mut process.memory.lock(), bytes.as_flattened())?;
    Ok(0)
}

/// `eventfd2`.
pub fn counter(process: &Process, value: usize, flags: usize) -> Result<usize, Errno> {
    const ONE_BY_ONE: usize = 1;
    if flags & !(ONE_BY_ONE | CLOSE_ON_EXECUTE | NON_BLOCKING) != 0 {
        return Err(Errno::EINVAL);
    }
    let stream = Stream::Counter(Counter::new(value as u32 as u64, flags & ONE_BY_ONE != 0));
    let file = OpenFile::nameless(stream, flags & NON_BLOCKING | READ_WRITE);
    let close_on_execute = flags & CLOSE_ON_EXECUTE != 0;
    process.files.lock().add(Descriptor { file, close_on_execute }, 0)
}

/// `epoll_create1`.
pub fn watch(process: &Process, flags: usize) -> Result<usize, Errno> {
    if flags & !CLOSE_ON_EXECUTE != 0 {
        return Err(Errno::EINVAL);
    }
    let file = OpenFile::nameless(Stream::Watch(Watch::default()), READ_WRITE);
    let close_on_execute = flags & CLOSE_ON_EXECUTE != 0;
    process.files.lock().add(Descriptor { file, close_on_execute }, 0)
}

/// `memfd_create`.
pub fn memory_file(process: &Process, flags: usize) -> Result<usize, Errno> {
    let stream = Stream::File(Object::of_zeros(0, Promise::default()));
    let descriptor =
        Descriptor { file: OpenFile::nameless(stream, READ_WRITE), close_on_execute: flags & 1 != 0 };
    process.files.lock().add(descriptor, 0)
}

/// `ftruncate`, and `fallocate` where the file becomes longer.
pub fn truncate(process: &Process, file: usize, length: usize, only_longer: bool) -> Result<usize, Errno> {
    let file = process.files.lock().get(file)?;
    let Stream::File(object) = &file.stream else { return Err(Errno::EINVAL) };
    if !file.allows().1 {
        return Err(if only_longer { Errno::EBADF } else { Errno::EINVAL });
    }
    if length > LARGEST_FILE {
        return Err(if length > isize::MAX as usize { Errno::EINVAL } else { Errno::EFBIG });
    }
    if !only_longer || length > object.length() {
        object.set_length(length)?;
    }
    if let Some(node) = &file.node {
        node.modified();
    }
    Ok(0)
}

/// `fallocate(fd, mode, offset, length)`: frames come when they are written to, as always.
pub fn allocate(
    process: &Process,
    file: usize,
    mode: usize,
    offset: usize,
    length: usize,
) -> Result<usize, Errno> {
    const KEEP_SIZE: usize = 1;
    if length == 0 || (offset | length) > isize::MAX as usize {
        return Err(Errno::EINVAL);
    }
    match mode {
        0 => truncate(process, file, offset.saturating_add(length), true),
        KEEP_SIZE => process.files.lock().get(file).map(|_| 0),
        _ => Err(Errno::EOPNOTSUPP),
    }
}

/// `fsync` and `fdatasync`.
pub fn sync(process: &Process, file: usize) -> Result<usize, Errno> {
    let file = process.files.lock().get(file)?;
    match (&file.stream, &file.node) {
        (Stream::File(object), _) => disk::sync_object(object, 0..usize::MAX)?,
        (Stream::Folder, Some(node)) => node.home.as_ref().map_or(Ok(()), |home| home.keeper.sync())?,
        _ => return Err(Errno::EINVAL),
    }
    Ok(0)
}

/// `fadvise64`: only that a file will not be needed is taken seriously.
pub fn advise(process: &Process, file: usize, advice: usize) -> Result<usize, Errno> {
    let file = process.files.lock().get(file)?;
    if let Stream::File(object) = &file.stream
        && advice == FILE_NOT_NEEDED
    {
        object.forget_clean();
    }
    Ok(0)
}
