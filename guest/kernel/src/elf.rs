//! Executable files (System V ABI, "Object Files", and the psABI's "ELF Object Files"): just what it takes to map a
//! program. The file comes from anywhere, so every number in it is checked before it is used.

use crate::memory_layout::PAGE_SIZE;
use core::fmt;

/// Bytes of one program header.
pub const HEADER_SIZE: usize = 56;

const FILE_HEADER_SIZE: usize = 64;
const TYPE_EXECUTABLE: u16 = 2;
const TYPE_MOVABLE: u16 = 3;
const MACHINE_RISCV: u16 = 243;
const SEGMENT_LOAD: u32 = 1;
const SEGMENT_INTERPRETER: u32 = 3;
const FLAG_EXECUTABLE: u32 = 1;
const FLAG_WRITABLE: u32 = 2;
/// ELF, 64 bits, little-endian, version 1.
const IDENTIFICATION: &[u8] = b"\x7fELF\x02\x01\x01";

/// Why a file is no program for us.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ElfError {
    /// Not a 64-bit little-endian ELF file.
    NotElf,
    /// For another machine.
    NotRiscV,
    /// Not an executable.
    NotExecutable,
    /// The program headers are of another size than the specification's, or lie too far in the file.
    BadHeaders,
    /// Something lies beyond the end of the file.
    Truncated,
    /// A segment with more bytes in the file than in memory, or with another offset in its first page than in the
    /// file's.
    BadSegment,
    /// The first instruction lies in no executable segment.
    BadEntry,
}

impl fmt::Display for ElfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            ElfError::NotElf => "it is no 64-bit little-endian ELF file",
            ElfError::NotRiscV => "it is for another machine than RISC-V",
            ElfError::NotExecutable => "it is no executable",
            ElfError::BadHeaders => "its program headers have an unknown size or place",
            ElfError::Truncated => "it is shorter than it says",
            ElfError::BadSegment => "a segment cannot be mapped",
            ElfError::BadEntry => "its entry lies in no executable segment",
        })
    }
}

/// A part of the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Segment {
    /// Its first virtual address.
    pub address: usize,
    /// Its bytes in memory; those that the file does not have are 0.
    pub size: usize,
    /// Where its bytes lie in the file; in its page the same offset as the address has.
    pub offset: usize,
    /// Its bytes in the file.
    pub size_in_file: usize,
    /// Whether the program writes there.
    pub writable: bool,
    /// Whether there are instructions.
    pub executable: bool,
}

/// A program's file whose outer form is right.
#[derive(Clone, Copy, Debug)]
pub struct Elf<'a> {
    file_length: usize,
    /// The address of the first instruction.
    pub entry: usize,
    /// Whether it may lie anywhere.
    pub movable: bool,
    headers: &'a [u8],
    headers_offset: usize,
}

/// How much of a file's beginning has to hold the program headers.
pub const HEAD_BYTES: usize = PAGE_SIZE;

impl<'a> Elf<'a> {
    /// Checks that a file of this length with this beginning is a RISC-V program, all of whose segments are there.
    pub fn parse(head: &'a [u8], file_length: usize) -> Result<Elf<'a>, ElfError> {
        if !head.starts_with(IDENTIFICATION) {
            return Err(ElfError::NotElf);
        }
        let header = Fields(head.get(..FILE_HEADER_SIZE).ok_or(ElfError::Truncated)?);
        if header.u16(18) != MACHINE_RISCV {
            return Err(ElfError::NotRiscV);
        }
        let movable = match header.u16(16) {
            TYPE_EXECUTABLE => false,
            TYPE_MOVABLE => true,
            _ => return Err(ElfError::NotExecutable),
        };
        if usize::from(header.u16(54)) != HEADER_SIZE {
            return Err(ElfError::BadHeaders);
        }
        let headers_offset = header.word(32);
        let headers_length = usize::from(header.u16(56)) * HEADER_SIZE;
        if !within(file_length, headers_offset, headers_length) {
            return Err(ElfError::Truncated);
        }
        let headers = headers_offset
            .checked_add(headers_length)
            .and_then(|end| head.get(headers_offset..end))
            .ok_or(ElfError::BadHeaders)?;
        let elf = Elf { file_length, entry: header.word(24), movable, headers, headers_offset };
        elf.check()?;
        Ok(elf)
    }

    fn check(&self) -> Result<(), ElfError> {
        let mut entry_found = false;
        for segment in self.segments() {
            let segment = segment?;
            let inside = self.entry >= segment.address && self.entry - segment.address < segment.size;
            entry_found |= segment.executable && inside;
        }
        if entry_found { Ok(()) } else { Err(ElfError::BadEntry) }
    }

    /// The segments to map.
    pub fn segments(&self) -> impl Iterator<Item = Result<Segment, ElfError>> + use<'a> {
        let file_length = self.file_length;
        // Linkers leave empty segments behind.
        let load = |header: &Fields<'_>| {
            header.u32(0) == SEGMENT_LOAD && (header.word(40) > 0 || header.word(32) > 0)
        };
        self.headers().filter(load).map(move |header| {
            let (offset, address) = (header.word(8), header.word(16));
            let (size_in_file, size) = (header.word(32), header.word(40));
            if size_in_file > size || offset % PAGE_SIZE != address % PAGE_SIZE {
                return Err(ElfError::BadSegment);
            }
            if !within(file_length, offset, size_in_file) {
                return Err(ElfError::Truncated);
            }
            let flags = header.u32(4);
            Ok(Segment {
                address,
                size,
                offset,
                size_in_file,
                writable: flags & FLAG_WRITABLE != 0,
                executable: flags & FLAG_EXECUTABLE != 0,
            })
        })
    }

    /// Where in the file the path of the dynamic loader stands, if the program wants one: offset and length.
    pub fn loader(&self) -> Result<Option<(usize, usize)>, ElfError> {
        let Some(header) = self.headers().find(|header| header.u32(0) == SEGMENT_INTERPRETER) else {
            return Ok(None);
        };
        let (offset, length) = (header.word(8), header.word(32));
        if !within(self.file_length, offset, length) || length > PAGE_SIZE {
            return Err(ElfError::Truncated);
        }
        Ok(Some((offset, length)))
    }

    /// How many program headers there are.
    pub fn header_count(&self) -> usize {
        self.headers.len() / HEADER_SIZE
    }

    /// Where the program will find its own headers, if a segment holds them.
    pub fn program_headers_address(&self) -> Option<usize> {
        let load = self.headers().filter(|header| header.u32(0) == SEGMENT_LOAD);
        load.filter_map(|header| {
            let within = self.headers_offset.checked_sub(header.word(8))?;
            let end = within.checked_add(self.headers.len())?;
            if end <= header.word(32) { header.word(16).checked_add(within) } else { None }
        })
        .next()
    }

    fn headers(&self) -> impl Iterator<Item = Fields<'a>> + use<'a> {
        self.headers.chunks_exact(HEADER_SIZE).map(Fields)
    }
}

/// The bytes of a header, read at the offsets of the specification, which are all inside.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn bytes<const COUNT: usize>(&self, offset: usize) -> [u8; COUNT] {
        let mut bytes = [0; COUNT];
        bytes.copy_from_slice(&self.0[offset..offset + COUNT]);
        bytes
    }

    fn u16(&self, offset: usize) -> u16 {
        u16::from_le_bytes(self.bytes(offset))
    }

    fn u32(&self, offset: usize) -> u32 {
        u32::from_le_bytes(self.bytes(offset))
    }

    fn word(&self, offset: usize) -> usize {
        u64::from_le_bytes(self.bytes(offset)) as usize
    }
}

/// Whether these bytes lie in a file of this length.
fn within(file_length: usize, offset: usize, length: usize) -> bool {
    offset.checked_add(length).is_some_and(|end| end <= file_length)
}

#[cfg(test)]
mod tests;
