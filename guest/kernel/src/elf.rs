//! Executable files (System V ABI, "Object Files", and the psABI's "ELF Object Files"): just what it takes to load a
//! static program. The file comes from anywhere, so every number in it is checked before it is used.

use core::fmt;

/// Bytes of one program header.
pub const HEADER_SIZE: usize = 56;

const FILE_HEADER_SIZE: usize = 64;
const TYPE_EXECUTABLE: u16 = 2;
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
    /// Not an executable with fixed addresses.
    NotExecutable,
    /// Wants a dynamic loader.
    WantsLoader,
    /// The program headers are of another size than the specification's.
    BadHeaders,
    /// Something lies beyond the end of the file.
    Truncated,
    /// A segment with more bytes in the file than in memory, or none.
    BadSegment,
    /// A segment that could be written and executed.
    WritableAndExecutable,
    /// The first instruction lies in no executable segment.
    BadEntry,
}

impl fmt::Display for ElfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            ElfError::NotElf => "it is no 64-bit little-endian ELF file",
            ElfError::NotRiscV => "it is for another machine than RISC-V",
            ElfError::NotExecutable => "it is no executable with fixed addresses",
            ElfError::WantsLoader => "it wants a dynamic loader",
            ElfError::BadHeaders => "its program headers have an unknown size",
            ElfError::Truncated => "it is shorter than it says",
            ElfError::BadSegment => "a segment is larger in the file than in memory",
            ElfError::WritableAndExecutable => "a segment is writable and executable",
            ElfError::BadEntry => "its entry lies in no executable segment",
        })
    }
}

/// A part of the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Segment<'a> {
    /// Its first virtual address.
    pub address: usize,
    /// Its bytes in memory; those that the file does not have are 0.
    pub size: usize,
    /// Its bytes in the file.
    pub bytes: &'a [u8],
    /// Whether the program writes there.
    pub writable: bool,
    /// Whether there are instructions.
    pub executable: bool,
}

/// A program's file whose outer form is right.
#[derive(Clone, Copy, Debug)]
pub struct Elf<'a> {
    file: &'a [u8],
    /// The address of the first instruction.
    pub entry: usize,
    headers: &'a [u8],
    headers_offset: usize,
}

impl<'a> Elf<'a> {
    /// Checks that this is a static RISC-V program, all of whose segments are there.
    pub fn parse(file: &'a [u8]) -> Result<Elf<'a>, ElfError> {
        if !file.starts_with(IDENTIFICATION) {
            return Err(ElfError::NotElf);
        }
        let header = Fields(file.get(..FILE_HEADER_SIZE).ok_or(ElfError::Truncated)?);
        if header.u16(18) != MACHINE_RISCV {
            return Err(ElfError::NotRiscV);
        }
        if header.u16(16) != TYPE_EXECUTABLE {
            return Err(ElfError::NotExecutable);
        }
        if usize::from(header.u16(54)) != HEADER_SIZE {
            return Err(ElfError::BadHeaders);
        }
        let headers_offset = header.word(32);
        let headers = part(file, headers_offset, usize::from(header.u16(56)) * HEADER_SIZE)?;
        let elf = Elf { file, entry: header.word(24), headers, headers_offset };
        elf.check()?;
        Ok(elf)
    }

    fn check(&self) -> Result<(), ElfError> {
        if self.headers().any(|header| header.u32(0) == SEGMENT_INTERPRETER) {
            return Err(ElfError::WantsLoader);
        }
        let mut entry_found = false;
        for segment in self.segments() {
            let segment = segment?;
            let inside = self.entry >= segment.address && self.entry - segment.address < segment.size;
            entry_found |= segment.executable && inside;
        }
        if entry_found { Ok(()) } else { Err(ElfError::BadEntry) }
    }

    /// The segments to load.
    pub fn segments(&self) -> impl Iterator<Item = Result<Segment<'a>, ElfError>> + use<'a> {
        let file = self.file;
        self.headers().filter(|header| header.u32(0) == SEGMENT_LOAD).map(move |header| {
            let (in_file, in_memory) = (header.word(32), header.word(40));
            if in_file > in_memory || in_memory == 0 {
                return Err(ElfError::BadSegment);
            }
            let flags = header.u32(4);
            Ok(Segment {
                address: header.word(16),
                size: in_memory,
                bytes: part(file, header.word(8), in_file)?,
                writable: flags & FLAG_WRITABLE != 0,
                executable: flags & FLAG_EXECUTABLE != 0,
            })
        })
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

/// A part of the file, if it is there.
fn part(file: &[u8], offset: usize, length: usize) -> Result<&[u8], ElfError> {
    let end = offset.checked_add(length).ok_or(ElfError::Truncated)?;
    file.get(offset..end).ok_or(ElfError::Truncated)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One program header: readable and executable at 0x10000, the whole file.
    fn program() -> Vec<u8> {
        let mut file = vec![0; FILE_HEADER_SIZE + HEADER_SIZE];
        let mut put = |offset: usize, bytes: &[u8]| file[offset..offset + bytes.len()].copy_from_slice(bytes);
        put(0, IDENTIFICATION);
        put(16, &TYPE_EXECUTABLE.to_le_bytes());
        put(18, &MACHINE_RISCV.to_le_bytes());
        put(24, &0x10040u64.to_le_bytes());
        put(32, &64u64.to_le_bytes());
        put(54, &(HEADER_SIZE as u16).to_le_bytes());
        put(56, &1u16.to_le_bytes());
        put(64, &SEGMENT_LOAD.to_le_bytes());
        put(68, &5u32.to_le_bytes());
        put(80, &0x10000u64.to_le_bytes());
        put(96, &120u64.to_le_bytes());
        put(104, &0x2000u64.to_le_bytes());
        file
    }

    fn with(offset: usize, bytes: &[u8]) -> Result<(), ElfError> {
        let mut file = program();
        file[offset..offset + bytes.len()].copy_from_slice(bytes);
        Elf::parse(&file).map(|_| ())
    }

    #[test]
    fn a_program_has_its_segments_entry_and_headers() {
        let file = program();
        let elf = Elf::parse(&file).unwrap();
        assert_eq!(elf.entry, 0x10040);
        assert_eq!(elf.program_headers_address(), Some(0x10040));
        assert_eq!(elf.header_count(), 1);
        let segment = elf.segments().next().unwrap().unwrap();
        assert_eq!((segment.address, segment.size, segment.bytes.len()), (0x10000, 0x2000, 120));
        assert!(segment.executable && !segment.writable);
    }

    #[test]
    fn each_wrong_field_has_its_name() {
        assert_eq!(with(4, &[1]), Err(ElfError::NotElf), "32 bits");
        assert_eq!(with(18, &62u16.to_le_bytes()), Err(ElfError::NotRiscV));
        assert_eq!(with(16, &3u16.to_le_bytes()), Err(ElfError::NotExecutable));
        assert_eq!(with(54, &57u16.to_le_bytes()), Err(ElfError::BadHeaders));
        assert_eq!(with(64, &SEGMENT_INTERPRETER.to_le_bytes()), Err(ElfError::WantsLoader));
        assert_eq!(with(24, &0x12000u64.to_le_bytes()), Err(ElfError::BadEntry));
        assert_eq!(with(24, &0xffffu64.to_le_bytes()), Err(ElfError::BadEntry));
        assert_eq!(with(104, &119u64.to_le_bytes()), Err(ElfError::BadSegment));
    }

    #[test]
    fn what_lies_beyond_the_file_is_not_believed() {
        for huge in [121u64, u64::MAX, u64::MAX - 55] {
            assert_eq!(with(32, &huge.to_le_bytes()), Err(ElfError::Truncated), "headers at {huge:#x}");
            assert_eq!(with(72, &huge.to_le_bytes()), Err(ElfError::Truncated), "segment at {huge:#x}");
        }
        assert_eq!(with(56, &u16::MAX.to_le_bytes()), Err(ElfError::Truncated));
    }

    #[test]
    fn every_truncation_and_every_damaged_byte_is_an_answer_and_no_panic() {
        let file = program();
        for length in 0..file.len() {
            assert!(Elf::parse(&file[..length]).is_err(), "{length} bytes");
        }
        for offset in 0..file.len() {
            for value in [0, 1, 0x7f, 0x80, 0xff] {
                let mut damaged = file.clone();
                damaged[offset] = value;
                if let Ok(elf) = Elf::parse(&damaged) {
                    let _ = elf.program_headers_address();
                    assert!(elf.segments().all(|segment| segment.is_ok()));
                }
            }
        }
    }
}
