//! Executable files (System V ABI, "Object Files", and the psABI's "ELF Object Files"): just what it takes to map a
//! program. The file comes from anywhere, so every number in it is checked before it is used.

use abi::memory::PAGE_SIZE;
use core::fmt;
use core::ops::Range;
use elf::abi::{EI_NIDENT, EM_RISCV, ET_DYN, ET_EXEC, PF_W, PF_X, PT_INTERP, PT_LOAD};
use elf::endian::LittleEndian;
use elf::file::{Class, FileHeader, parse_ident};
use elf::segment::{Elf64_Phdr, ProgramHeader, SegmentTable};

/// Bytes of one program header.
pub(crate) const HEADER_SIZE: usize = size_of::<Elf64_Phdr>();

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
    /// Segments that overlap, or lie outside the program's half of the address space: whoever maps them finds that.
    BadAddresses,
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
            ElfError::BadAddresses => "its parts overlap or lie outside its address space",
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

/// The pages of a segment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Placed {
    /// Those with bytes of the file; none, if it has none.
    pub from_file: Range<usize>,
    /// The page of the file that stands first there.
    pub first_page: usize,
    /// Those of zeros behind them, up to the segment's end.
    pub zeros: Range<usize>,
    /// Where the program expects zeros that the last page from the file does not have.
    pub tail: Range<usize>,
}

impl Segment {
    /// Where its pages lie if the program is moved by so much.
    pub fn place(&self, base: usize) -> Result<Placed, ElfError> {
        let start = base.checked_add(self.address).ok_or(ElfError::BadAddresses)?;
        let page_after = |size| {
            let end = start.checked_add(size).and_then(|end: usize| end.checked_next_multiple_of(PAGE_SIZE));
            end.ok_or(ElfError::BadAddresses)
        };
        let (first, end) = (start - start % PAGE_SIZE, page_after(self.size)?);
        let file_end = if self.size_in_file > 0 { page_after(self.size_in_file)? } else { first };
        let bytes_end = start + self.size_in_file;
        let has_tail = self.writable && bytes_end < file_end;
        Ok(Placed {
            from_file: first..file_end,
            first_page: self.offset / PAGE_SIZE,
            zeros: file_end..end,
            tail: if has_tail { bytes_end..file_end } else { bytes_end..bytes_end },
        })
    }
}

/// A program's file whose outer form is right.
#[derive(Clone, Copy, Debug)]
pub struct Elf<'a> {
    file_length: usize,
    /// The address of the first instruction.
    pub entry: usize,
    /// Whether it may lie anywhere.
    pub movable: bool,
    headers: SegmentTable<'a, LittleEndian>,
    headers_offset: usize,
}

/// How much of a file's beginning has to hold the program headers.
pub const HEAD_BYTES: usize = PAGE_SIZE;

impl<'a> Elf<'a> {
    /// Checks that a file of this length with this beginning is a RISC-V program, all of whose segments are there.
    pub fn parse(head: &'a [u8], file_length: usize) -> Result<Elf<'a>, ElfError> {
        let header = file_header(head)?;
        if header.e_machine != EM_RISCV {
            return Err(ElfError::NotRiscV);
        }
        let movable = match header.e_type {
            ET_EXEC => false,
            ET_DYN => true,
            _ => return Err(ElfError::NotExecutable),
        };
        if usize::from(header.e_phentsize) != HEADER_SIZE {
            return Err(ElfError::BadHeaders);
        }
        let headers_offset = header.e_phoff as usize;
        let headers_length = usize::from(header.e_phnum) * HEADER_SIZE;
        if !within(file_length, headers_offset, headers_length) {
            return Err(ElfError::Truncated);
        }
        let headers =
            head.get(headers_offset..headers_offset + headers_length).ok_or(ElfError::BadHeaders)?;
        let headers = SegmentTable::new(LittleEndian, Class::ELF64, headers);
        let elf = Elf { file_length, entry: header.e_entry as usize, movable, headers, headers_offset };
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

    /// The segments to map; linkers leave empty ones behind, which are left out.
    pub fn segments(&self) -> impl Iterator<Item = Result<Segment, ElfError>> + use<'a> {
        let file_length = self.file_length;
        let load =
            |header: &ProgramHeader| header.p_type == PT_LOAD && (header.p_memsz > 0 || header.p_filesz > 0);
        self.headers.iter().filter(load).map(move |header| {
            let (offset, address) = (header.p_offset as usize, header.p_vaddr as usize);
            let (size_in_file, size) = (header.p_filesz as usize, header.p_memsz as usize);
            if size_in_file > size || offset % PAGE_SIZE != address % PAGE_SIZE {
                return Err(ElfError::BadSegment);
            }
            if !within(file_length, offset, size_in_file) {
                return Err(ElfError::Truncated);
            }
            let (writable, executable) = (header.p_flags & PF_W != 0, header.p_flags & PF_X != 0);
            Ok(Segment { address, size, offset, size_in_file, writable, executable })
        })
    }

    /// Where in the file the path of the dynamic loader stands, if the program wants one: offset and length.
    pub fn loader(&self) -> Result<Option<(usize, usize)>, ElfError> {
        let Some(header) = self.headers.iter().find(|header| header.p_type == PT_INTERP) else {
            return Ok(None);
        };
        let (offset, length) = (header.p_offset as usize, header.p_filesz as usize);
        if !within(self.file_length, offset, length) || length > PAGE_SIZE {
            return Err(ElfError::Truncated);
        }
        Ok(Some((offset, length)))
    }

    /// How many program headers there are.
    pub fn header_count(&self) -> usize {
        self.headers.len()
    }

    /// Where the program will find its own headers, if a segment holds them.
    pub fn program_headers_address(&self) -> Option<usize> {
        self.headers.iter().filter(|header| header.p_type == PT_LOAD).find_map(|header| {
            let within = self.headers_offset.checked_sub(header.p_offset as usize)?;
            let end = within.checked_add(self.headers.len() * HEADER_SIZE)?;
            if end <= header.p_filesz as usize { (header.p_vaddr as usize).checked_add(within) } else { None }
        })
    }
}

/// The header of a file of 64 bits, little-endian.
fn file_header(head: &[u8]) -> Result<FileHeader<LittleEndian>, ElfError> {
    let (identification, rest) = head.split_at_checked(EI_NIDENT).ok_or(ElfError::NotElf)?;
    let identification = parse_ident(identification).map_err(|_| ElfError::NotElf)?;
    if identification.1 != Class::ELF64 {
        return Err(ElfError::NotElf);
    }
    FileHeader::parse_tail(identification, rest).map_err(|_| ElfError::Truncated)
}

/// Whether these bytes lie in a file of this length.
fn within(file_length: usize, offset: usize, length: usize) -> bool {
    offset.checked_add(length).is_some_and(|end| end <= file_length)
}
