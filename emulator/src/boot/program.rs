//! A file that can be run: what it is, and how it gets into memory.

use super::file::{length, open_regular, read_range, read_whole};
use super::image::HEADER_SIZE;
use super::layout::check_ram;
use super::{BootError, Elf, Image};
use crate::bus::Ram;
use crate::isa::address::PhysAddr;
use crate::platform::{KERNEL_BASE, RAM_BASE};
use crate::symbols::Symbols;
use std::fmt;
use std::fs::File;
use std::io::{Cursor, Read, Seek};
use std::path::Path;

/// How a file is run.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FileKind {
    /// In M-mode, and its words `tohost` and `fromhost` are served.
    Htif,
    /// In M-mode, from the boot ROM.
    Machine,
    /// In S-mode, on the built-in SBI firmware.
    Supervisor,
    /// As a process of the bundled kernel.
    Linux,
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Htif => "an M-mode program with HTIF",
            Self::Machine => "an M-mode program",
            Self::Supervisor => "an S-mode kernel",
            Self::Linux => "a Linux program",
        })
    }
}

/// What the file's format is.
enum Format {
    Elf(Elf),
    Image(Image),
    /// An Image compressed by gzip.
    Gzip(Image),
}

/// Where a program is, once it is in memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loaded {
    /// The first instruction.
    pub entry: PhysAddr,
    /// The address after the last that the program claims.
    pub end: PhysAddr,
    /// The word through which it speaks to the host, if it has one.
    pub tohost: Option<PhysAddr>,
    /// The word through which the host answers.
    pub fromhost: Option<PhysAddr>,
}

/// A file that has been looked at and can be loaded.
pub struct Program<F> {
    file: F,
    format: Format,
}

impl Program<File> {
    /// Opens a file and reads its headers.
    pub fn open(path: &Path) -> Result<Self, BootError> {
        Self::new(open_regular(path)?)
    }
}

impl<F: Read + Seek> Program<F> {
    /// Reads the headers of an open file.
    pub fn new(mut file: F) -> Result<Self, BootError> {
        let size = length(&mut file)?;
        let start = read_range(&mut file, 0, size.min(HEADER_SIZE as u64))?;
        let format = match start.as_slice() {
            [] => return Err(BootError::Empty),
            [0x7f, b'E', b'L', b'F', ..] => Format::Elf(Elf::read(&mut file)?),
            _ if Image::matches(&start) => Format::Image(Image::read(&mut file, &start)?),
            [0x1f, 0x8b, ..] => Format::Gzip(Image::read_gzip(&mut file)?),
            [0x28, 0xb5, 0x2f, 0xfd, ..] => return Err(BootError::Compressed("zstd")),
            [0xfd, b'7', b'z', b'X', b'Z', ..] => return Err(BootError::Compressed("xz")),
            _ => return Err(BootError::UnknownFormat),
        };
        Ok(Self { file, format })
    }

    /// What the file is, and how one can tell.
    pub fn kind(&self) -> (FileKind, &'static str) {
        let elf = match &self.format {
            Format::Image(image) | Format::Gzip(image) if image.text_offset == 0 => {
                return (FileKind::Machine, "a Linux Image for the base of RAM");
            }
            Format::Image(_) => return (FileKind::Supervisor, "a Linux Image"),
            Format::Gzip(_) => return (FileKind::Supervisor, "a compressed Linux Image"),
            Format::Elf(elf) => elf,
        };
        let entry = elf.to_physical(elf.entry);
        if elf.symbol("tohost").is_some_and(|address| address.0 >= RAM_BASE) {
            (FileKind::Htif, "it has a tohost symbol")
        } else if elf.interpreter {
            (FileKind::Linux, "it asks for a dynamic loader")
        } else if elf.segments.iter().any(|segment| segment.physical_address < RAM_BASE) {
            (FileKind::Linux, "it loads outside RAM")
        } else if entry < KERNEL_BASE {
            (FileKind::Machine, "it starts below 0x80200000")
        } else {
            (FileKind::Supervisor, "it starts at or above 0x80200000")
        }
    }

    /// The program's names.
    pub fn symbols(&self) -> Option<&Symbols> {
        match &self.format {
            Format::Elf(elf) => Some(&elf.symbols),
            Format::Image(_) | Format::Gzip(_) => None,
        }
    }

    /// The ELF file's headers, if it is one.
    pub fn elf(&self) -> Option<&Elf> {
        match &self.format {
            Format::Elf(elf) => Some(elf),
            Format::Image(_) | Format::Gzip(_) => None,
        }
    }

    /// Puts the program into fresh RAM, to be run as `kind` (never [`FileKind::Linux`], which the bundled kernel loads).
    pub fn load(&mut self, kind: FileKind, ram: &mut Ram) -> Result<Loaded, BootError> {
        let elf = match (&self.format, kind) {
            (_, FileKind::Linux) => return Err(BootError::WrongKind("a program in physical memory")),
            (Format::Image(_) | Format::Gzip(_), FileKind::Htif) => {
                return Err(BootError::WrongKind("an HTIF program: it has no tohost symbol"));
            }
            (Format::Image(image), FileKind::Machine | FileKind::Supervisor) => {
                let (entry, end) = image.load(&mut self.file, ram)?;
                return Ok(Loaded { entry, end, tohost: None, fromhost: None });
            }
            (Format::Gzip(image), FileKind::Machine | FileKind::Supervisor) => {
                let (entry, end) = image.load_gzip(&mut self.file, ram)?;
                return Ok(Loaded { entry, end, tohost: None, fromhost: None });
            }
            (Format::Elf(elf), FileKind::Htif | FileKind::Machine | FileKind::Supervisor) => elf,
        };
        let end = elf.load(&mut self.file, ram)?;
        let entry = PhysAddr(elf.to_physical(elf.entry));
        if kind != FileKind::Htif {
            return Ok(Loaded { entry, end, tohost: None, fromhost: None });
        }
        let word = |name: &'static str| match elf.symbol(name) {
            Some(address) if !ram.contains(address, 8) => {
                Err(BootError::HostWordOutside { name, address: address.0 })
            }
            found => Ok(found),
        };
        let tohost = word("tohost")?;
        if tohost.is_none() {
            return Err(BootError::WrongKind("an HTIF program: it has no tohost symbol"));
        }
        Ok(Loaded { entry, end, tohost, fromhost: word("fromhost")? })
    }

    /// Part of the file, which must have that many bytes there.
    pub fn bytes(&mut self, offset: u64, size: u64) -> Result<Vec<u8>, BootError> {
        read_range(&mut self.file, offset, size)
    }

    /// The whole file, if it has at most `limit` bytes (for the bundled kernel to run).
    pub fn read_whole(&mut self, limit: u64) -> Result<Vec<u8>, BootError> {
        read_whole(&mut self.file, limit)
    }
}

/// Puts M-mode firmware into RAM: an ELF file where it says, one that runs anywhere (as OpenSBI's do) and anything else at the base.
/// Returns its entry.
pub fn load_firmware(bytes: &[u8], ram: &mut Ram) -> Result<PhysAddr, BootError> {
    if bytes.is_empty() {
        return Err(BootError::Empty);
    }
    if bytes.starts_with(b"\x7fELF") {
        let mut program = Program::new(Cursor::new(bytes))?;
        if let Format::Elf(elf) = &mut program.format
            && elf.position_independent
        {
            elf.move_up_to(ram.base())?;
        }
        return Ok(program.load(FileKind::Machine, ram)?.entry);
    }
    let start = ram.base();
    check_ram(ram, start.0, start.0.saturating_add(bytes.len() as u64))?;
    ram.write(start, bytes);
    Ok(start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boot::image;
    use crate::boot::sample::{Sample, SampleSegment};
    use proptest::prelude::*;
    use std::io::Cursor;

    fn program(bytes: Vec<u8>) -> Result<Program<Cursor<Vec<u8>>>, BootError> {
        Program::new(Cursor::new(bytes))
    }

    fn at(address: u64) -> Sample {
        Sample::new(address, vec![SampleSegment::at(address, 0x1000, b"code")])
    }

    fn kind(sample: &Sample) -> FileKind {
        program(sample.build()).unwrap().kind().0
    }

    #[test]
    fn the_kind_follows_from_the_headers() {
        assert_eq!(kind(&at(RAM_BASE)), FileKind::Machine);
        assert_eq!(kind(&at(KERNEL_BASE)), FileKind::Supervisor);
        assert_eq!(kind(&at(0x1_0000)), FileKind::Linux);
        let mut tohost = at(RAM_BASE);
        tohost.symbols = vec![("tohost", RAM_BASE + 8, 1, 1)];
        assert_eq!(kind(&tohost), FileKind::Htif);
        tohost.segments[0].physical_address = 0x1_0000;
        tohost.segments[0].virtual_address = 0x1_0000;
        tohost.symbols[0].1 = 0x1_0008;
        assert_eq!(kind(&tohost), FileKind::Linux, "a tohost outside RAM is nobody's");
        let mut interpreter = at(RAM_BASE);
        interpreter.segments.push(SampleSegment { kind: 3, ..SampleSegment::at(0, 0, b"/lib/ld.so\0") });
        assert_eq!(kind(&interpreter), FileKind::Linux);
    }

    #[test]
    fn firmware_that_runs_anywhere_begins_at_the_base_of_ram() {
        let mut sample = Sample::new(
            0x10,
            vec![SampleSegment::at(0, 0x1000, b"code"), SampleSegment::at(0x2000, 0x1000, b"data")],
        );
        let mut ram = Ram::new(PhysAddr(RAM_BASE), 4 << 20).unwrap();
        let fixed = load_firmware(&sample.build(), &mut ram).unwrap_err();
        assert!(matches!(fixed, BootError::OutsideRam { .. }), "{fixed}");
        sample.kind = 3;
        assert_eq!(load_firmware(&sample.build(), &mut ram).unwrap(), PhysAddr(RAM_BASE + 0x10));
        let mut bytes = [0; 4];
        ram.read(PhysAddr(RAM_BASE + 0x2000), &mut bytes);
        assert_eq!(&bytes, b"data");
        // One that has a place in RAM already is left there.
        sample.segments.iter_mut().for_each(|segment| segment.physical_address += RAM_BASE + 0x10_0000);
        sample.segments.iter_mut().for_each(|segment| segment.virtual_address += RAM_BASE + 0x10_0000);
        sample.entry += RAM_BASE + 0x10_0000;
        let mut ram = Ram::new(PhysAddr(RAM_BASE), 4 << 20).unwrap();
        assert_eq!(load_firmware(&sample.build(), &mut ram).unwrap(), PhysAddr(RAM_BASE + 0x10_0010));
        sample.segments[1] = SampleSegment::at(u64::MAX - 0x1fff, 0x1000, b"far");
        sample.segments[0] = SampleSegment::at(0, 0x1000, b"code");
        let far = load_firmware(&sample.build(), &mut ram).unwrap_err();
        assert!(matches!(far, BootError::Malformed(_)), "{far}");
    }

    #[test]
    fn other_files_are_told_apart() {
        let message = |bytes: &[u8]| program(bytes.to_vec()).map(|_| ()).unwrap_err().to_string();
        assert_eq!(message(b""), "is empty");
        assert_eq!(message(b"#!/bin/sh\n"), "is neither an ELF file nor a Linux Image");
        assert_eq!(message(b"\x7fELF"), "is cut off: its ELF header does not fit into its 4 bytes");
        assert_eq!(message(b"\x1f\x8b\x08\x00"), "is a gzip file that is cut off or damaged");
        assert_eq!(message(b"\xfd7zXZ\0"), "is compressed (xz); uncompress it first");
    }

    #[test]
    fn an_image_is_loaded_where_it_says() {
        let mut ram = Ram::new(PhysAddr(RAM_BASE), 4 << 20).unwrap();
        let mut kernel = program(image::tests::image(2 << 20, 0x3000, 0)).unwrap();
        assert_eq!(kernel.kind().0, FileKind::Supervisor);
        let loaded = kernel.load(FileKind::Supervisor, &mut ram).unwrap();
        assert_eq!((loaded.entry.0, loaded.end.0), (KERNEL_BASE, KERNEL_BASE + 0x3000));
        assert!(kernel.load(FileKind::Htif, &mut ram).is_err());
        assert_eq!(program(image::tests::image(0, 0x3000, 0)).unwrap().kind().0, FileKind::Machine);
    }

    #[test]
    fn the_words_of_htif_are_found_and_must_be_in_ram() {
        let mut ram = Ram::new(PhysAddr(RAM_BASE), 1 << 20).unwrap();
        let mut sample = at(RAM_BASE);
        assert!(program(sample.build()).unwrap().load(FileKind::Htif, &mut ram).is_err());
        sample.symbols = vec![("tohost", RAM_BASE + 8, 1, 1), ("fromhost", RAM_BASE + 16, 1, 1)];
        let loaded = program(sample.build()).unwrap().load(FileKind::Htif, &mut ram).unwrap();
        assert_eq!(loaded.tohost, Some(PhysAddr(RAM_BASE + 8)));
        assert_eq!(loaded.fromhost, Some(PhysAddr(RAM_BASE + 16)));
        sample.symbols[1].1 = 0x10;
        let refused = program(sample.build()).unwrap().load(FileKind::Htif, &mut ram);
        assert!(matches!(refused, Err(BootError::HostWordOutside { name: "fromhost", address: 0x10 })));
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(start in 0..4usize, bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let magic: &[u8] = [b"".as_slice(), b"\x7fELF\x02\x01", b"\x1f\x8b", b"\x28\xb5\x2f\xfd"][start];
            if let Ok(mut program) = program([magic, &bytes].concat()) {
                let mut ram = Ram::new(PhysAddr(RAM_BASE), 1 << 20).unwrap();
                let (kind, reason) = program.kind();
                prop_assert!(!reason.is_empty());
                let _refusal_is_fine = program.load(kind, &mut ram);
            }
        }
    }
}
