//! Memory for translated code, mapped twice: written through one mapping and run through the other, so that no page is ever both
//! writable and executable, and each is in memory once.
//!
//! The memory is anonymous, because `perf` looks for the names of `--perf-map` in no other (a memfd's mapping has its file's name).
#![allow(unsafe_code)] // maps memory

use rustix::mm::{
    Advice, MapFlags, MprotectFlags, MremapFlags, ProtFlags, madvise, mmap_anonymous, mprotect, mremap,
    munmap,
};
use std::ffi::c_void;
use std::ptr::{copy_nonoverlapping, null_mut};

/// The least that is of use: room for the shared code and a small region. Sizes are multiples of it, a page of the host.
const GRAIN: usize = 4096;
/// After so many bytes what has been written is no longer there to be written to: the same memory would count twice as in use.
const RELEASED: usize = 1 << 20;

/// Code, one piece behind the other.
pub struct CodeCache {
    writable: Mapping,
    executable: Mapping,
    used: usize,
}

impl CodeCache {
    /// Empty, with room for so many bytes; `None` if the host refuses the memory.
    pub fn new(bytes: usize) -> Option<Self> {
        let size = bytes.max(1).checked_next_multiple_of(GRAIN)?;
        let writable = Mapping::new(size)?;
        let executable = writable.again()?;
        // SAFETY: nothing refers to the new mapping yet.
        unsafe { mprotect(executable.start, size, MprotectFlags::READ | MprotectFlags::EXEC) }.ok()?;
        Some(Self { writable, executable, used: 0 })
    }

    /// Where the next piece will run.
    pub fn next_address(&self) -> usize {
        self.executable.start as usize + self.used
    }

    /// Appends a piece made for [`Self::next_address`]; `false` if there is no room.
    pub fn append(&mut self, code: &[u8]) -> bool {
        if code.len() > self.executable.size - self.used {
            return false;
        }
        // SAFETY: the piece ends inside the mapping, of which no references exist.
        unsafe {
            copy_nonoverlapping(code.as_ptr(), self.writable.start.cast::<u8>().add(self.used), code.len())
        };
        // Entries are aligned, as the host's instruction fetch likes it.
        let used = (self.used + code.len()).next_multiple_of(16).min(self.executable.size);
        if used / RELEASED != self.used / RELEASED {
            self.writable.release();
        }
        self.used = used;
        true
    }

    /// Forgets all pieces.
    pub fn clear(&mut self) {
        self.used = 0;
    }
}

/// Whole pages of shared anonymous memory, readable and writable at first.
struct Mapping {
    start: *mut c_void,
    /// In bytes.
    size: usize,
}

// SAFETY: the mapping belongs to its owner alone.
unsafe impl Send for Mapping {}

impl Mapping {
    fn new(size: usize) -> Option<Self> {
        let rights = ProtFlags::READ | ProtFlags::WRITE;
        // SAFETY: new memory, at an address that the host chooses.
        let start = unsafe { mmap_anonymous(null_mut(), size, rights, MapFlags::SHARED) }.ok()?;
        Some(Self { start, size })
    }

    /// A second mapping of the same memory: what moving none of a shared mapping's bytes makes (mremap(2)).
    fn again(&self) -> Option<Self> {
        // SAFETY: the first mapping stays as it is.
        let start = unsafe { mremap(self.start, 0, self.size, MremapFlags::MAYMOVE) }.ok()?;
        Some(Self { start, size: self.size })
    }
}

impl Mapping {
    /// Forgets the way to the memory until it is written to again; what it holds stays.
    fn release(&mut self) {
        // SAFETY: the memory is shared, so that nothing is lost, and no references to it exist.
        let _advice_may_be_refused = unsafe { madvise(self.start, self.size, Advice::LinuxDontNeed) };
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: its owner is gone; translated code does not run while its cache is dropped.
        let _refusal_does_not_matter = unsafe { munmap(self.start, self.size) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_pages_are_written_or_run_and_perf_finds_their_names() {
        let mut cache = CodeCache::new(1).unwrap();
        assert!(cache.append(&[0xc3]));
        let maps = std::fs::read_to_string("/proc/self/maps").unwrap();
        let rights_of = |mapping: &Mapping| {
            let start = format!("{:x}-", mapping.start as usize);
            let line = maps.lines().find(|line| line.starts_with(&start)).expect(&maps);
            assert!(line.contains("/dev/zero"), "anonymous to perf: {line}");
            line.split(' ').nth(1).unwrap().to_owned()
        };
        assert_eq!(rights_of(&cache.writable), "rw-s");
        assert_eq!(rights_of(&cache.executable), "r-xs");
        // SAFETY: the page is mapped, and holds what has been appended.
        assert_eq!(unsafe { *cache.executable.start.cast::<u8>() }, 0xc3);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let mut cache = CodeCache::new(GRAIN).unwrap();
        assert!(cache.append(&[0; GRAIN - 16]));
        assert!(!cache.append(&[0; 17]));
        assert!(cache.append(&[0; 16]));
        assert!(!cache.append(&[0]));
        cache.clear();
        assert!(cache.append(&[0; GRAIN]));
    }

    #[test]
    fn what_has_been_written_stays_when_it_is_released() {
        let mut cache = CodeCache::new(3 * RELEASED).unwrap();
        for byte in 0..3 * RELEASED / GRAIN {
            assert!(cache.append(&[byte as u8; GRAIN]));
        }
        for byte in 0..3 * RELEASED / GRAIN {
            // SAFETY: the page is mapped, and holds what has been appended.
            let found = unsafe { *cache.executable.start.cast::<u8>().add(byte * GRAIN) };
            assert_eq!(found, byte as u8);
        }
    }
}
