//! ELF files (System V gABI chapters 4 and 5, RISC-V psABI "ELF Object Files"): the header and the program headers say
//! what is loaded; symbols are read if they can be, and never a reason to refuse a file.

mod sections;

use super::BootError;
use super::file::{length, read_range};
use super::layout::check_ram;
use crate::bus::Ram;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::platform::RAM_BASE;
use crate::symbols::Symbols;
use goblin::container::{Container, Ctx, Endian};
use goblin::elf::header::{self, header64};
use goblin::elf::program_header::{PF_X, PT_INTERP, PT_LOAD, ProgramHeader};
use sections::{code, read_sections, read_symbols};
use std::io::{Read, Seek};

/// Real files have a dozen.
const PROGRAM_HEADER_LIMIT: u16 = 4096;
/// Bytes copied to RAM at a time.
const CHUNK: u64 = 1 << 20;

const CTX: Ctx = Ctx { container: Container::Big, le: Endian::Little };

/// A stretch of memory that the file asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Segment {
    /// Where programs under paging see it.
    pub virtual_address: u64,
    /// Where it is loaded.
    pub physical_address: u64,
    /// Bytes in memory; those that the file does not have are 0.
    pub memory_size: u64,
    /// Where its bytes are in the file.
    pub file_offset: u64,
    /// Bytes in the file.
    pub file_size: u64,
    /// Whether code may be in it.
    pub executable: bool,
}

impl Segment {
    /// Linkers that are told where code begins, and no more, put a page with the file's own headers before it. Of a
    /// segment that begins with the file, that page is left out where RAM begins behind it; `None` if nothing is left.
    fn without_headers(self) -> Option<Self> {
        let below = RAM_BASE.saturating_sub(self.physical_address);
        if self.file_offset != 0 || below == 0 || below > PAGE_SIZE {
            return Some(self);
        }
        let memory_size = self.memory_size.checked_sub(below).filter(|&size| size != 0)?;
        Some(Self {
            virtual_address: self.virtual_address.wrapping_add(below),
            physical_address: RAM_BASE,
            memory_size,
            file_offset: below,
            file_size: self.file_size.saturating_sub(below),
            executable: self.executable,
        })
    }

    /// The address after the last; checked when the file was read.
    fn physical_end(&self) -> u64 {
        self.physical_address + self.memory_size
    }

    fn holds_virtual(&self, address: u64) -> bool {
        address.wrapping_sub(self.virtual_address) < self.memory_size
    }

    fn holds_physical(&self, address: u64) -> bool {
        address.wrapping_sub(self.physical_address) < self.memory_size
    }
}

/// A stretch of the file that holds code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// The section's name; of a file without sections, where the segment is.
    pub name: String,
    /// Where it runs.
    pub address: u64,
    /// Where its bytes are in the file.
    pub file_offset: u64,
    /// Its bytes in the file.
    pub size: u64,
}

/// What an ELF file says.
#[derive(Clone, Debug)]
pub struct Elf {
    /// The first instruction, as the header gives it.
    pub entry: u64,
    /// What is loaded, in the order of the file; none is empty.
    pub segments: Vec<Segment>,
    /// Whether it asks for a dynamic loader.
    pub interpreter: bool,
    /// Whether it runs wherever it is loaded: it has no place of its own, and brings itself up to date or needs not.
    pub position_independent: bool,
    /// Names; empty if the file has none that can be read.
    pub symbols: Symbols,
    /// Sections of code by address; of a file without readable sections, its executable segments.
    pub code: Vec<Code>,
}

impl Elf {
    /// Reads and checks everything but the segments' contents.
    pub fn read(file: &mut (impl Read + Seek)) -> Result<Self, BootError> {
        let file_size = length(file)?;
        let header = read_header(file, file_size)?;
        let program_headers = read_program_headers(file, file_size, &header)?;
        let segments = program_headers
            .iter()
            .filter(|segment| segment.p_type == PT_LOAD && (segment.p_memsz != 0 || segment.p_filesz != 0))
            .map(|segment| check_segment(segment, file_size))
            .collect::<Result<Vec<_>, _>>()?;
        let segments: Vec<Segment> = segments.into_iter().filter_map(Segment::without_headers).collect();
        if segments.is_empty() {
            return Err(BootError::NothingToLoad);
        }
        check_overlaps(segments.iter().map(|segment| (segment.virtual_address, segment.memory_size)))?;
        let sections = read_sections(file, file_size, &header).unwrap_or_default();
        let symbols = read_symbols(file, file_size, &sections, &segments).unwrap_or_default();
        let code = code(file, file_size, &header, &sections, &segments);
        Ok(Self {
            entry: header.e_entry,
            segments,
            interpreter: program_headers.iter().any(|segment| segment.p_type == PT_INTERP),
            position_independent: header.e_type == header::ET_DYN,
            symbols,
            code,
        })
    }

    /// Moves what is loaded, and the entry, so that it begins in the page at `base`; names and code stay as they are in the file.
    pub fn move_up_to(&mut self, base: PhysAddr) -> Result<(), BootError> {
        let lowest = self.segments.iter().map(|segment| segment.physical_address).min().unwrap_or(base.0);
        let Some(distance) = base.0.checked_sub(lowest & !(PAGE_SIZE - 1)) else { return Ok(()) };
        let moved = |address: u64| address.checked_add(distance);
        for segment in &mut self.segments {
            let end = moved(segment.physical_end());
            let (Some(_), Some(physical), Some(virtual_address)) =
                (end, moved(segment.physical_address), moved(segment.virtual_address))
            else {
                return malformed("its segments are too far apart");
            };
            (segment.physical_address, segment.virtual_address) = (physical, virtual_address);
        }
        self.entry = self.entry.wrapping_add(distance);
        Ok(())
    }

    /// Where a symbol's or the entry's address is loaded. A kernel may name its addresses as they are once paging is on.
    pub fn to_physical(&self, address: u64) -> u64 {
        if self.segments.iter().any(|segment| segment.holds_physical(address)) {
            return address;
        }
        match self.segments.iter().find(|segment| segment.holds_virtual(address)) {
            Some(segment) => address - segment.virtual_address + segment.physical_address,
            None => address,
        }
    }

    /// Where a symbol is loaded.
    pub fn symbol(&self, name: &str) -> Option<PhysAddr> {
        self.symbols.address(name).map(|address| PhysAddr(self.to_physical(address)))
    }

    /// Puts the segments at their physical addresses in `ram`, which is fresh (all 0). Returns the address after the last.
    pub fn load(&self, file: &mut (impl Read + Seek), ram: &mut Ram) -> Result<PhysAddr, BootError> {
        check_overlaps(self.segments.iter().map(|segment| (segment.physical_address, segment.memory_size)))?;
        for segment in &self.segments {
            check_ram(ram, segment.physical_address, segment.physical_end())?;
        }
        let entry = self.to_physical(self.entry);
        if !self.segments.iter().any(|segment| segment.holds_physical(entry)) {
            return Err(BootError::EntryOutside(self.entry));
        }
        for segment in &self.segments {
            copy_to_ram(
                file,
                segment.file_offset,
                segment.file_size,
                PhysAddr(segment.physical_address),
                ram,
            )?;
        }
        let end = self.segments.iter().map(Segment::physical_end).max();
        end.map(PhysAddr).ok_or(BootError::NothingToLoad)
    }
}

/// Copies bytes of the file into RAM; both ranges have been checked.
pub(super) fn copy_to_ram(
    file: &mut (impl Read + Seek),
    offset: u64,
    size: u64,
    address: PhysAddr,
    ram: &mut Ram,
) -> Result<(), BootError> {
    let mut done = 0;
    while done < size {
        let count = CHUNK.min(size - done);
        ram.write(address.offset(done), &read_range(file, offset + done, count)?);
        done += count;
    }
    Ok(())
}

fn malformed<T>(text: impl Into<String>) -> Result<T, BootError> {
    Err(BootError::Malformed(text.into()))
}

fn read_header(file: &mut (impl Read + Seek), file_size: u64) -> Result<header64::Header, BootError> {
    let bytes = read_range(file, 0, file_size.min(header64::SIZEOF_EHDR as u64))?;
    // Class, byte order and machine come before anything whose place depends on them.
    let byte = |index: usize| bytes.get(index).copied().ok_or(BootError::HeaderCutOff(file_size));
    let (class, data) = (byte(header::EI_CLASS)?, byte(header::EI_DATA)?);
    let machine_bytes = [byte(18)?, byte(19)?];
    let machine = match data {
        header::ELFDATA2LSB => u16::from_le_bytes(machine_bytes),
        header::ELFDATA2MSB => u16::from_be_bytes(machine_bytes),
        _ => return malformed("its byte order is neither little nor big endian"),
    };
    if machine != header::EM_RISCV {
        return Err(BootError::Foreign(machine_name(machine)));
    }
    match (class, data) {
        (header::ELFCLASS64, header::ELFDATA2LSB) => {}
        (header::ELFCLASS32, _) => return Err(BootError::Foreign("32-bit RISC-V".into())),
        (header::ELFCLASS64, _) => return Err(BootError::Foreign("big-endian RISC-V".into())),
        _ => return malformed("its class is neither 32-bit nor 64-bit"),
    }
    if bytes.len() < header64::SIZEOF_EHDR {
        return Err(BootError::HeaderCutOff(file_size));
    }
    let header = header64::Header::parse(&bytes).map_err(|error| BootError::Malformed(error.to_string()))?;
    match header.e_type {
        header::ET_EXEC | header::ET_DYN => Ok(header),
        header::ET_REL => Err(BootError::NotAProgram("an object file that has not been linked")),
        header::ET_CORE => Err(BootError::NotAProgram("a core dump")),
        other => malformed(format!("its type {other} is unknown")),
    }
}

/// What people call the machines whose files they are likely to have.
fn machine_name(machine: u16) -> String {
    match machine {
        header::EM_386 => "x86".into(),
        header::EM_X86_64 => "x86-64".into(),
        header::EM_ARM => "Arm".into(),
        header::EM_AARCH64 => "AArch64".into(),
        header::EM_MIPS => "MIPS".into(),
        header::EM_PPC => "PowerPC".into(),
        header::EM_PPC64 => "64-bit PowerPC".into(),
        header::EM_S390 => "S/390".into(),
        header::EM_SPARC | header::EM_SPARCV9 => "SPARC".into(),
        258 => "LoongArch".into(),
        other => format!("another architecture (ELF machine {other})"),
    }
}

fn read_program_headers(
    file: &mut (impl Read + Seek),
    file_size: u64,
    header: &header64::Header,
) -> Result<Vec<ProgramHeader>, BootError> {
    let (count, entry_size) = (header.e_phnum, ProgramHeader::size(CTX));
    if count == 0 {
        return Err(BootError::NothingToLoad);
    }
    if usize::from(header.e_phentsize) != entry_size {
        return malformed(format!("its program headers have {} bytes, not {entry_size}", header.e_phentsize));
    }
    if count > PROGRAM_HEADER_LIMIT {
        return malformed(format!("{count} program headers are more than {PROGRAM_HEADER_LIMIT}"));
    }
    let size = u64::from(count) * entry_size as u64;
    if header.e_phoff.checked_add(size).is_none_or(|end| end > file_size) {
        return malformed("its program headers are beyond its end");
    }
    let bytes = read_range(file, header.e_phoff, size)?;
    ProgramHeader::parse(&bytes, 0, usize::from(count), CTX)
        .map_err(|error| BootError::Malformed(error.to_string()))
}

fn check_segment(segment: &ProgramHeader, file_size: u64) -> Result<Segment, BootError> {
    if segment.p_filesz > segment.p_memsz {
        return malformed(format!(
            "the segment at {:#x} is larger in the file than in memory",
            segment.p_paddr
        ));
    }
    if segment.p_offset.checked_add(segment.p_filesz).is_none_or(|end| end > file_size) {
        return malformed(format!("the segment at {:#x} is beyond the file's end", segment.p_paddr));
    }
    for start in [segment.p_vaddr, segment.p_paddr] {
        if start.checked_add(segment.p_memsz).is_none() {
            return malformed(format!("the segment at {start:#x} leaves the address space"));
        }
    }
    Ok(Segment {
        virtual_address: segment.p_vaddr,
        physical_address: segment.p_paddr,
        memory_size: segment.p_memsz,
        file_offset: segment.p_offset,
        file_size: segment.p_filesz,
        executable: segment.p_flags & PF_X != 0,
    })
}

/// Refuses stretches (start, size) that share an address; none leaves the address space.
fn check_overlaps(stretches: impl Iterator<Item = (u64, u64)>) -> Result<(), BootError> {
    let mut sorted: Vec<(u64, u64)> = stretches.collect();
    sorted.sort_unstable();
    for pair in sorted.windows(2) {
        if let &[(start, size), (next, _)] = pair
            && start + size > next
        {
            return malformed(format!("its segments at {start:#x} and {next:#x} overlap"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
