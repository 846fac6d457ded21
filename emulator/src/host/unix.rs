//! Disk images on Unix.

use rustix::fs::{FlockOperation, flock};
use std::fs::{File, Metadata};
use std::io;
#[cfg(target_os = "linux")]
use std::io::{IoSlice, IoSliceMut};
use std::os::unix::fs::{FileExt, FileTypeExt};
use std::path::Path;

/// What one call can have (`UIO_MAXIOV`).
#[cfg(target_os = "linux")]
const PARTS_MAX: usize = 1024;

/// Opening anything else could wait (a FIFO) or act (a tape).
pub fn can_be_disk(metadata: &Metadata) -> bool {
    metadata.is_file() || metadata.file_type().is_block_device()
}

/// Opens an image.
pub fn open(path: &Path, read_only: bool) -> io::Result<File> {
    File::options().read(true).write(!read_only).open(path)
}

/// Locks an image until it is closed; `false` if somebody else has it.
pub fn lock(file: &File, shared: bool) -> io::Result<bool> {
    let operation =
        if shared { FlockOperation::NonBlockingLockShared } else { FlockOperation::NonBlockingLockExclusive };
    match flock(file, operation) {
        Ok(()) => Ok(true),
        Err(rustix::io::Errno::WOULDBLOCK) => Ok(false),
        // File systems without locks exist; their images are as they are.
        Err(rustix::io::Errno::NOTSUP | rustix::io::Errno::NOLCK) => Ok(true),
        Err(error) => Err(error.into()),
    }
}

/// Reads exactly these bytes.
pub fn read_at(file: &File, offset: u64, bytes: &mut [u8]) -> io::Result<()> {
    file.read_exact_at(bytes, offset)
}

/// The same, into one part after the other.
#[cfg(target_os = "linux")]
pub fn read_parts_at(file: &File, mut offset: u64, mut parts: &mut [IoSliceMut<'_>]) -> io::Result<()> {
    IoSliceMut::advance_slices(&mut parts, 0);
    while !parts.is_empty() {
        let count = parts.len().min(PARTS_MAX);
        match rustix::io::preadv(file, &mut parts[..count], offset) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(bytes) => {
                IoSliceMut::advance_slices(&mut parts, bytes);
                offset += bytes as u64;
            }
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The same, from one part after the other.
#[cfg(target_os = "linux")]
pub fn write_parts_at(file: &File, mut offset: u64, mut parts: &mut [IoSlice<'_>]) -> io::Result<()> {
    IoSlice::advance_slices(&mut parts, 0);
    while !parts.is_empty() {
        let count = parts.len().min(PARTS_MAX);
        match rustix::io::pwritev(file, &parts[..count], offset) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(bytes) => {
                IoSlice::advance_slices(&mut parts, bytes);
                offset += bytes as u64;
            }
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Writes all bytes.
pub fn write_at(file: &File, offset: u64, bytes: &[u8]) -> io::Result<()> {
    file.write_all_at(bytes, offset)
}

/// Gives the storage of a range back, so that it reads as zeros; `false` if that cannot be done here.
#[cfg(target_os = "linux")]
pub fn punch(file: &File, offset: u64, length: u64) -> io::Result<bool> {
    use rustix::fs::{FallocateFlags, fallocate};
    if length == 0 {
        return Ok(true);
    }
    match fallocate(file, FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE, offset, length) {
        Ok(()) => Ok(true),
        Err(rustix::io::Errno::NOTSUP | rustix::io::Errno::NODEV | rustix::io::Errno::NOSYS) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Gives the storage of a range back; not here.
#[cfg(not(target_os = "linux"))]
pub fn punch(_file: &File, _offset: u64, _length: u64) -> io::Result<bool> {
    Ok(false)
}
