//! Where a program comes from: a file of the host, or the kernel that is part of this command.

use super::failure::about;
use anyhow::{Result, anyhow};
use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use sv39::boot::{Program, open_regular};

/// The kernel, as `guest/build` made it.
const KERNEL: &[u8] = include_bytes!("../../../guest/images/kernel.elf");

/// The bytes of a program.
pub enum Source {
    /// A file of the host.
    File(File),
    /// A part of this command.
    Bundled(Cursor<&'static [u8]>),
}

impl Read for Source {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::File(file) => file.read(bytes),
            Self::Bundled(image) => image.read(bytes),
        }
    }
}

impl Seek for Source {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        match self {
            Self::File(file) => file.seek(position),
            Self::Bundled(image) => image.seek(position),
        }
    }
}

/// The program in a file.
pub fn open(path: &Path) -> Result<Program<Source>> {
    let file = open_regular(path).map_err(|error| about(path, error))?;
    Program::new(Source::File(file)).map_err(|error| about(path, error))
}

/// The bundled kernel.
pub fn bundled_kernel() -> Result<Program<Source>> {
    Program::new(Source::Bundled(Cursor::new(KERNEL))).map_err(|error| anyhow!("the bundled kernel {error}"))
}
