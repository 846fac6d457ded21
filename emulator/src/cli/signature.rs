//! `--signature FILE`: the memory between `begin_signature` and `end_signature` after the run, as Spike and the
//! architecture tests write it: lines of N bytes in hexadecimal, the highest address first.

use super::failure::{about, host_reason};
use super::image::Source;
use anyhow::Result;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use sv39::boot::Program;
use sv39::bus::Ram;
use sv39::isa::address::PhysAddr;

/// Where the signature is, and where it goes.
pub struct Signature {
    path: PathBuf,
    file: File,
    start: PhysAddr,
    size: u64,
    granularity: usize,
}

impl Signature {
    /// Finds the signature and creates the file, before the run.
    pub fn new(
        path: &Path,
        granularity: usize,
        guest: &Path,
        program: &Program<Source>,
        ram: &Ram,
    ) -> Result<Self> {
        let symbol = |name: &str| {
            let address = program.elf().and_then(|elf| elf.symbol(name));
            address.ok_or_else(|| about(guest, format!("has no symbol {name}, which --signature needs")))
        };
        let (start, end) = (symbol("begin_signature")?, symbol("end_signature")?);
        let size = end.0.checked_sub(start.0).filter(|&size| ram.contains(start, size));
        let size = size.ok_or_else(|| about(guest, "has its signature outside memory"))?;
        let file = File::create(path).map_err(|error| about(path, host_reason(&error)))?;
        Ok(Self { path: path.to_owned(), file, start, size, granularity })
    }

    /// Writes it.
    pub fn write(mut self, ram: &Ram) -> Result<()> {
        let mut bytes = vec![0; self.size as usize];
        ram.read(self.start, &mut bytes);
        let written = self.file.write_all(format(&bytes, self.granularity).as_bytes());
        written.map_err(|error| about(&self.path, host_reason(&error)))
    }
}

/// A line for every `granularity` bytes; the last is filled up with zeros.
fn format(bytes: &[u8], granularity: usize) -> String {
    let mut text = String::with_capacity(bytes.len() * 3);
    for line in bytes.chunks(granularity) {
        for index in (0..granularity).rev() {
            let byte = line.get(index).copied().unwrap_or(0);
            // Writing to a String cannot fail.
            let _infallible = write!(text, "{byte:02x}");
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_have_the_highest_address_first() {
        assert_eq!(format(&[1, 2, 3, 4, 5, 6, 7, 8], 4), "04030201\n08070605\n");
        assert_eq!(format(&[1, 2, 3, 4, 0xab], 4), "04030201\n000000ab\n");
        assert_eq!(format(&[], 4), "");
    }
}
