//! System calls about open files.

use crate::fs::descriptors::Descriptor;
use crate::fs::open_file::{OpenFile, Stream};
use crate::fs::{Device, disk, pipe as pipes};
use crate::mm::user_memory::UserSlice;
use crate::process::signals::{self, Information};
use crate::process::{Process, Thread};
use abi::errno::Errno;
use abi::file::{ACCESS_MODE, APPEND, CLOSE_ON_EXECUTE, NON_BLOCKING, WRITE_ONLY};
use abi::signal::{CODE_USER, Signal};
use core::sync::atomic::Ordering;

/// Bytes moved at a time between a program and a file.
const PIECE_BYTES: usize = 2048;
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
    if file.flags.load(Ordering::Relaxed) & ACCESS_MODE == WRITE_ONLY {
        return Err(Errno::EBADF);
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
            None => file.read(&mut piece[..wanted]),
        };
        let count = match result {
            Ok(count) => count,
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        };
        to.write(&mut process.memory.lock(), &piece[..count])?;
        done += count;
        // The rest would have to be waited for, or there is none.
        if count < wanted || !matches!(file.stream, Stream::File(_) | Stream::Device(Device::Zero)) {
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
            Ok(count) => done += count,
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

/// `readv`: one piece after the other.
pub fn read_vector(process: &Process, file: usize, pieces: usize, count: usize) -> Result<usize, Errno> {
    each_piece(process, pieces, count, |address, length| read(process, file, address, length, None))
}

/// `writev`: one piece after the other.
pub fn write_vector(thread: &Thread, file: usize, pieces: usize, count: usize) -> Result<usize, Errno> {
    let process = &thread.process;
    each_piece(process, pieces, count, |address, length| write(thread, file, address, length, None))
}

fn each_piece(
    process: &Process,
    pieces: usize,
    count: usize,
    mut transfer: impl FnMut(usize, usize) -> Result<usize, Errno>,
) -> Result<usize, Errno> {
    if count > MOST_PIECES {
        return Err(Errno::EINVAL);
    }
    let mut total = 0;
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
        match transfer(address, length) {
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

/// `sendfile`: copies between open files.
pub fn send(thread: &Thread, to: usize, from: usize, offset: usize, length: usize) -> Result<usize, Errno> {
    let process = &thread.process;
    if offset != 0 {
        return Err(Errno::EINVAL);
    }
    let (to, from) = {
        let files = process.files.lock();
        (files.get(to)?, files.get(from)?)
    };
    let mut piece = [0; PIECE_BYTES];
    let mut done = 0;
    while done < length {
        let count = from.read(&mut piece[..PIECE_BYTES.min(length - done)])?;
        if count == 0 {
            break;
        }
        done += to.write(&piece[..count])?;
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
    if file == to {
        return Err(Errno::EINVAL);
    }
    let mut files = process.files.lock();
    let file = files.get(file)?;
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
    const DUPLICATE_CLOSING: usize = 1030;
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
        _ => Err(Errno::EINVAL),
    }
}

/// `ioctl`: nothing here is a terminal that has settings.
pub fn device_control(process: &Process, file: usize, _request: usize) -> Result<usize, Errno> {
    process.files.lock().get(file)?;
    Err(Errno::ENOTTY)
}

/// `pipe2`: writes the two numbers, the reading end's first.
pub fn pipe(process: &Process, numbers: usize, flags: usize) -> Result<usize, Errno> {
    let (reader, writer) = pipes::new();
    let close_on_execute = flags & CLOSE_ON_EXECUTE != 0;
    let waiting = flags & NON_BLOCKING;
    let ends = [
        OpenFile::pipe(Stream::PipeReader(reader), waiting),
        OpenFile::pipe(Stream::PipeWriter(writer), waiting | WRITE_ONLY),
    ];
    let mut bytes = [0; 8];
    let mut given = [0; 2];
    for (index, file) in ends.into_iter().enumerate() {
        let number = process.files.lock().add(Descriptor { file, close_on_execute }, 0)?;
        bytes[4 * index..4 * index + 4].copy_from_slice(&(number as u32).to_le_bytes());
        given[index] = number;
    }
    let written = UserSlice::claimed(numbers, 8).write(&mut process.memory.lock(), &bytes);
    if let Err(error) = written {
        for number in given {
            close(process, number)?;
        }
        return Err(error);
    }
    Ok(0)
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

/// `ftruncate`.
pub fn truncate(process: &Process, file: usize, length: usize) -> Result<usize, Errno> {
    let file = process.files.lock().get(file)?;
    let Stream::File(object) = &file.stream else { return Err(Errno::EINVAL) };
    if file.flags.load(Ordering::Relaxed) & ACCESS_MODE == 0 || length > isize::MAX as usize {
        return Err(Errno::EINVAL);
    }
    object.set_length(length)?;
    Ok(0)
}
