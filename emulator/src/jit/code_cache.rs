//! Memory for translated code: written through a file and run through a mapping of it, so that no page is ever both writable and
//! executable, and each is in memory once.
#![allow(unsafe_code)] // maps memory

use rustix::fd::OwnedFd;
use rustix::fs::{MemfdFlags, ftruncate, memfd_create};
use rustix::io::pwrite;
use rustix::mm::{MapFlags, ProtFlags, mmap, munmap};
use std::ffi::c_void;
use std::ptr::null_mut;

/// The least that is of use: room for the shared code and a small region. Sizes are multiples of it, a page of the host.
const GRAIN: usize = 4096;

/// Code, one piece behind the other.
pub struct CodeCache {
    file: OwnedFd,
    executable: *mut c_void,
    /// Bytes of the mapping.
    size: usize,
    used: usize,
}

// SAFETY: the mapping belongs to the cache alone.
unsafe impl Send for CodeCache {}

impl CodeCache {
    /// Empty, with room for so many bytes; `None` if the host refuses the memory.
    pub fn new(bytes: usize) -> Option<Self> {
        let size = bytes.max(1).checked_next_multiple_of(GRAIN)?;
        let file = memfd_create("sv39-code", MemfdFlags::CLOEXEC).ok()?;
        ftruncate(&file, size as u64).ok()?;
        let rights = ProtFlags::READ | ProtFlags::EXEC;
        // SAFETY: a new mapping, of a file that nobody else has.
        let executable = unsafe { mmap(null_mut(), size, rights, MapFlags::SHARED, &file, 0) }.ok()?;
        Some(Self { file, executable, size, used: 0 })
    }

    /// Where the next piece will run.
    pub fn next_address(&self) -> usize {
        self.executable as usize + self.used
    }

    /// Appends a piece made for [`Self::next_address`]; `false` if there is no room.
    pub fn append(&mut self, code: &[u8]) -> bool {
        if code.len() > self.size - self.used {
            return false;
        }
        let mut written = 0;
        while written < code.len() {
            // The host may be out of memory.
            let Ok(length @ 1..) = pwrite(&self.file, &code[written..], (self.used + written) as u64) else {
                return false;
            };
            written += length;
        }
        // Entries are aligned, as the host's instruction fetch likes it.
        self.used = (self.used + code.len()).next_multiple_of(16).min(self.size);
        true
    }

    /// Forgets all pieces.
    pub fn clear(&mut self) {
        self.used = 0;
    }
}

impl Drop for CodeCache {
    fn drop(&mut self) {
        // SAFETY: mapped in `new`; translated code does not run while its cache is dropped.
        let _refusal_does_not_matter = unsafe { munmap(self.executable, self.size) };
    }
}
