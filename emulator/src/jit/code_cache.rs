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

/// The parts of a cache, of which one is emptied at a time.
pub const PARTS: usize = 8;
/// Room in front of them for what all code shares.
const SHARED: usize = 2 * GRAIN;

/// Code, one piece behind the other: first what all share, then the parts.
pub struct CodeCache {
    writable: Mapping,
    executable: Mapping,
    /// The end of the last piece.
    used: usize,
    /// The end of the part that is being filled.
    end: usize,
    /// Bytes of a part.
    part: usize,
}

impl CodeCache {
    /// Empty, with parts of so many bytes in all, and room for the shared code; `None` if the host refuses the memory.
    pub fn new(bytes: usize) -> Option<Self> {
        let part = bytes.div_ceil(PARTS).max(1).checked_next_multiple_of(GRAIN)?;
        let size = part.checked_mul(PARTS)?.checked_add(SHARED)?;
        let writable = Mapping::new(size)?;
        let executable = writable.again()?;
        // SAFETY: nothing refers to the new mapping yet.
        unsafe { mprotect(executable.start, size, MprotectFlags::READ | MprotectFlags::EXEC) }.ok()?;
        Some(Self { writable, executable, used: 0, end: SHARED, part })
    }

    /// Where the next piece will run.
    pub fn next_address(&self) -> usize {
        self.executable.start as usize + self.used
    }

    /// Goes on at the beginning of a part, which is empty from now on.
    pub fn begin(&mut self, part: usize) {
        self.used = SHARED + part % PARTS * self.part;
        self.end = self.used + self.part;
    }

    /// Whether there is room for so many bytes.
    pub fn has_room(&self, bytes: usize) -> bool {
        bytes <= self.end - self.used
    }

    /// Appends a piece made for [`Self::next_address`] to what is being filled, at first the shared code; `false` if there is no room.
    pub fn append(&mut self, code: &[u8]) -> bool {
        if !self.has_room(code.len()) {
            return false;
        }
        // SAFETY: the piece ends inside the mapping, of which no references exist.
        unsafe {
            copy_nonoverlapping(code.as_ptr(), self.writable.start.cast::<u8>().add(self.used), code.len())
        };
        // Entries are aligned, as the host's instruction fetch likes it.
        let used = (self.used + code.len()).next_multiple_of(16).min(self.end);
        if used / RELEASED != self.used / RELEASED {
            self.writable.release();
        }
        self.used = used;
        true
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
    fn what_does_not_fit_into_a_part_is_refused() {
        let mut cache = CodeCache::new(PARTS * GRAIN).unwrap();
        assert!(cache.append(&[0; SHARED]));
        assert!(!cache.append(&[0]));
        for part in [0, 1, PARTS - 1, 0] {
            cache.begin(part);
            assert!(cache.append(&[0; GRAIN - 16]));
            assert!(!cache.append(&[0; 17]));
            assert!(cache.append(&[0; 16]));
            assert!(!cache.append(&[0]));
        }
    }

    #[test]
    fn what_has_been_written_stays_when_it_is_released_or_another_part_is_emptied() {
        let mut cache = CodeCache::new(3 * RELEASED).unwrap();
        let mut written = Vec::new();
        for part in (0..PARTS).chain([1]) {
            cache.begin(part);
            let first = cache.next_address();
            written.retain(|&(address, _)| !(first..first + cache.part).contains(&address));
            for _ in 0..cache.part / GRAIN {
                written.push((cache.next_address(), written.len() as u8));
                assert!(cache.append(&[written.len() as u8 - 1; GRAIN]));
            }
        }
        for (address, byte) in written {
            // SAFETY: the page is mapped, and holds what has been appended.
            assert_eq!(unsafe { *(address as *const u8) }, byte);
        }
    }
}
