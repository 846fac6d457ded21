//! Memory for translated code: written through one mapping and run through another, so that no page is ever both writable and
//! executable.
#![allow(unsafe_code)] // maps memory, and writes to it

use rustix::fs::{MemfdFlags, ftruncate, memfd_create};
use rustix::mm::{MapFlags, ProtFlags, mmap, munmap};
use std::ffi::c_void;
use std::ptr::null_mut;

/// The least that is of use: room for the shared code and a small region. Sizes are multiples of it, a page of the host.
const GRAIN: usize = 4096;

/// Code, one piece behind the other.
pub struct CodeCache {
    writable: *mut c_void,
    executable: *mut c_void,
    /// Bytes of each mapping.
    size: usize,
    used: usize,
}

// SAFETY: the mappings belong to the cache alone.
unsafe impl Send for CodeCache {}

impl CodeCache {
    /// Empty, with room for so many bytes; `None` if the host refuses the memory.
    pub fn new(bytes: usize) -> Option<Self> {
        let size = bytes.max(1).checked_next_multiple_of(GRAIN)?;
        let file = memfd_create("sv39-code", MemfdFlags::CLOEXEC).ok()?;
        ftruncate(&file, size as u64).ok()?;
        // SAFETY: new mappings, of a file that nobody else has.
        let map = |rights| unsafe { mmap(null_mut(), size, rights, MapFlags::SHARED, &file, 0) };
        let writable = map(ProtFlags::READ | ProtFlags::WRITE).ok()?;
        match map(ProtFlags::READ | ProtFlags::EXEC) {
            Ok(executable) => Some(Self { writable, executable, size, used: 0 }),
            Err(_) => {
                // SAFETY: mapped above, and nothing points to it.
                let _refusal_does_not_matter = unsafe { munmap(writable, size) };
                None
            }
        }
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
        // SAFETY: the piece fits into the writable mapping, and no reference leads there.
        unsafe {
            let target = self.writable.cast::<u8>().add(self.used);
            std::ptr::copy_nonoverlapping(code.as_ptr(), target, code.len());
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
        for mapping in [self.writable, self.executable] {
            // SAFETY: mapped in `new`; translated code does not run while its cache is dropped.
            let _refusal_does_not_matter = unsafe { munmap(mapping, self.size) };
        }
    }
}
