//! What the kernel tells in `/proc`, and takes there.

use crate::system;
use abi::errno::Errno;
use abi::file::WRITE_ONLY;
use core::ffi::CStr;

/// Longer than any report that is read here.
const BYTES: usize = 1024;

/// A text, without the line's end behind it.
pub struct Text {
    bytes: [u8; BYTES],
    used: usize,
}

impl Text {
    /// As it was when it was read.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.used]).unwrap_or("").trim_end()
    }
}

/// Reads a report.
pub fn read(path: &CStr) -> Text {
    let mut text = Text { bytes: [0; BYTES], used: 0 };
    if let Ok(file) = system::open(path, 0) {
        text.used = system::read(file, &mut text.bytes).unwrap_or(0);
        let _ = system::close(file);
    }
    text
}

/// The number behind a name at the start of a line; 0 if there is none.
fn number(path: &CStr, name: &str) -> usize {
    let text = read(path);
    let line = text.as_str().lines().find_map(|line| line.strip_prefix(name));
    let word = line.and_then(|line| line.trim_start_matches(':').split_ascii_whitespace().next());
    word.and_then(|word| word.parse().ok()).unwrap_or(0)
}

/// Pages of memory, from `/proc/meminfo`.
pub fn pages(name: &str) -> usize {
    number(c"/proc/meminfo", name) / 4
}

/// How often something has happened, from `/proc/vmstat`.
pub fn count(name: &str) -> usize {
    number(c"/proc/vmstat", name)
}

/// Sets how far promises go: Linux's `overcommit_memory`.
pub fn set_overcommit(mode: &[u8]) -> Result<(), Errno> {
    let file = system::open(c"/proc/sys/vm/overcommit_memory", WRITE_ONLY)?;
    let done = system::write(file, mode);
    system::close(file)?;
    done.map(|_| ())
}
