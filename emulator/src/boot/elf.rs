//! ELF files (System V gABI chapters 4 and 5, RISC-V psABI "ELF Object Files"): the header and the program headers say
//! what is loaded; symbols are read if they can be, and never a reason to refuse a file.

use super::BootError;
use super::file::{length, read_range};
use super::layout::check_ram;
use crate::bus::Ram;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::platform::RAM_BASE;
use crate::symbols::{Symbol, Symbols};
use goblin::container::{Container, Ctx, Endian};
use goblin::elf::header::{self, header64};
use goblin::elf::program_header::{PF_X, PT_INTERP, PT_LOAD, ProgramHeader};
use goblin::elf::section_header::{
    SHF_EXECINSTR, SHN_ABS, SHT_DYNSYM, SHT_NOBITS, SHT_SYMTAB, SectionHeader,
};
use goblin::elf::sym::{STB_GLOBAL, STB_WEAK, STT_FILE, STT_SECTION, STT_TLS, Sym};
use std::io::{Read, Seek};

/// Real files have a dozen.
const PROGRAM_HEADER_LIMIT: u16 = 4096;
/// Real files have a few dozen.
const SECTION_LIMIT: u64 = 1 << 16;
/// Symbols beyond these are not read; a Linux kernel has 200,000.
const SYMBOL_LIMIT: u64 = 1 << 19;
/// Bytes of a string table that are read.
const STRING_TABLE_LIMIT: u64 = 32 << 20;
/// Bytes of all symbol names together that are kept.
const NAMES_LIMIT: usize = 32 << 20;
/// Bytes of a section's name.
const SECTION_NAME_LIMIT: usize = 256;
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

/// A range of the file, if it has it.
fn range(file: &mut (impl Read + Seek), file_size: u64, offset: u64, size: u64) -> Option<Vec<u8>> {
    (offset.checked_add(size)? <= file_size).then(|| read_range(file, offset, size).ok()).flatten()
}

/// The section headers; `None` if there are none to read.
fn read_sections(
    file: &mut (impl Read + Seek),
    file_size: u64,
    header: &header64::Header,
) -> Option<Vec<SectionHeader>> {
    let count = u64::from(header.e_shnum);
    if count == 0 || count > SECTION_LIMIT || usize::from(header.e_shentsize) != SectionHeader::size(CTX) {
        return None;
    }
    let bytes = range(file, file_size, header.e_shoff, count * SectionHeader::size(CTX) as u64)?;
    SectionHeader::parse_from(&bytes, 0, count as usize, CTX).ok()
}

/// What is code: executable sections with bytes in the file, else executable segments.
fn code(
    file: &mut (impl Read + Seek),
    file_size: u64,
    header: &header64::Header,
    sections: &[SectionHeader],
    segments: &[Segment],
) -> Vec<Code> {
    let names = sections.get(usize::from(header.e_shstrndx));
    let names = names
        .and_then(|table| range(file, file_size, table.sh_offset, table.sh_size.min(STRING_TABLE_LIMIT)));
    let name = |offset: usize| {
        let tail = names.as_ref()?.get(offset..)?;
        let length = tail.iter().take(SECTION_NAME_LIMIT).position(|&byte| byte == 0)?;
        Some(String::from_utf8_lossy(&tail[..length]).into_owned())
    };
    let inside = |section: &&SectionHeader| {
        let end = section.sh_offset.checked_add(section.sh_size);
        end.is_some_and(|end| end <= file_size) && section.sh_addr.checked_add(section.sh_size).is_some()
    };
    let executable = |section: &&SectionHeader| {
        section.sh_flags & u64::from(SHF_EXECINSTR) != 0
            && section.sh_type != SHT_NOBITS
            && section.sh_size != 0
    };
    let mut code: Vec<Code> = sections
        .iter()
        .filter(executable)
        .filter(inside)
        .map(|section| Code {
            name: name(section.sh_name).unwrap_or_default(),
            address: section.sh_addr,
            file_offset: section.sh_offset,
            size: section.sh_size,
        })
        .collect();
    if code.is_empty() {
        let executable = segments.iter().filter(|segment| segment.executable && segment.file_size != 0);
        code.extend(executable.map(|segment| Code {
            name: format!("segment at {:#x}", segment.virtual_address),
            address: segment.virtual_address,
            file_offset: segment.file_offset,
            size: segment.file_size,
        }));
    }
    code.sort_by_key(|code| code.address);
    code
}

/// The symbols of the first symbol table (else of the dynamic one), global ones first; `None` if there is none to read.
fn read_symbols(
    file: &mut (impl Read + Seek),
    file_size: u64,
    sections: &[SectionHeader],
    segments: &[Segment],
) -> Option<Symbols> {
    let mut range = |offset: u64, size: u64| range(file, file_size, offset, size);
    let of_type = |kind: u32| sections.iter().find(|section| section.sh_type == kind);
    let table = of_type(SHT_SYMTAB).or_else(|| of_type(SHT_DYNSYM))?;
    let strings = sections.get(table.sh_link as usize)?;

    let symbol_size = Sym::size(Container::Big) as u64;
    let symbol_count = (table.sh_size / symbol_size).min(SYMBOL_LIMIT);
    let symbol_bytes = range(table.sh_offset, symbol_count * symbol_size)?;
    let string_bytes = range(strings.sh_offset, strings.sh_size.min(STRING_TABLE_LIMIT))?;
    let symbols = Sym::parse(&symbol_bytes, 0, symbol_count as usize, CTX).ok()?;

    let mut names_left = NAMES_LIMIT;
    let mut name = |offset: usize| {
        let tail = string_bytes.get(offset..)?;
        let length = tail.iter().take(names_left).position(|&byte| byte == 0)?;
        names_left -= length;
        Some(String::from_utf8_lossy(&tail[..length]).into_owned())
    };
    let is_global = |symbol: &Sym| matches!(symbol.st_bind(), STB_GLOBAL | STB_WEAK);
    let (global, local): (Vec<&Sym>, Vec<&Sym>) = symbols
        .iter()
        .filter(|symbol| names_an_address(symbol, segments))
        .partition(|symbol| is_global(symbol));
    Some(Symbols::new(global.into_iter().chain(local).filter_map(|symbol| {
        let name = name(symbol.st_name)?;
        // Mapping symbols and local labels are for the linker.
        (!name.starts_with('$') && !name.starts_with(".L")).then_some(Symbol {
            name,
            address: symbol.st_value,
            size: symbol.st_size,
        })
    })))
}

/// Not a section, a file, an undefined name or a plain number.
fn names_an_address(symbol: &Sym, segments: &[Segment]) -> bool {
    let inside = |segment: &Segment| segment.holds_virtual(symbol.st_value);
    symbol.st_shndx != 0
        && !matches!(symbol.st_type(), STT_SECTION | STT_FILE | STT_TLS)
        && (symbol.st_shndx != SHN_ABS as usize || segments.iter().any(inside))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boot::sample::{Sample, SampleSegment};
    use crate::bus::Width;
    use proptest::prelude::*;
    use std::io::Cursor;

    const BASE: u64 = 0x8000_0000;

    fn ram() -> Ram {
        Ram::new(PhysAddr(BASE), 1 << 20).unwrap()
    }

    fn good() -> Sample {
        Sample::new(
            BASE,
            vec![SampleSegment::at(BASE, 0x100, b"code"), SampleSegment::at(BASE + 0x1000, 0x2000, b"data")],
        )
    }

    fn load(file: &[u8]) -> Result<(Elf, PhysAddr, Ram), BootError> {
        let mut file = Cursor::new(file);
        let mut ram = ram();
        let elf = Elf::read(&mut file)?;
        let end = elf.load(&mut file, &mut ram)?;
        Ok((elf, end, ram))
    }

    fn refusal(change: impl Fn(&mut Sample)) -> String {
        let mut sample = good();
        change(&mut sample);
        load(&sample.build()).map(|_| ()).unwrap_err().to_string()
    }

    #[test]
    fn headers_that_a_linker_put_before_ram_are_left_out() {
        let mut sample = Sample::new(BASE, vec![SampleSegment::at(BASE - 120, 124, b"code")]);
        sample.segments[0].file_offset = Some(0);
        sample.segments[0].file_size = Some(124);
        let (elf, end, ram) = load(&sample.build()).unwrap();
        assert_eq!((elf.segments.len(), end), (1, PhysAddr(BASE + 4)));
        assert_eq!(ram.load(PhysAddr(BASE), Width::Word) as u32, u32::from_le_bytes(*b"code"));
    }

    #[test]
    fn segments_go_to_their_physical_addresses() {
        let (elf, end, ram) = load(&good().build()).unwrap();
        assert_eq!((elf.entry, end), (BASE, PhysAddr(BASE + 0x3000)));
        assert_eq!(ram.load(PhysAddr(BASE), Width::Double), u64::from(u32::from_le_bytes(*b"code")));
        assert_eq!(ram.load(PhysAddr(BASE + 0x1000), Width::Word) as u32, u32::from_le_bytes(*b"data"));
    }

    #[test]
    fn virtual_entries_and_symbols_are_found_in_physical_memory() {
        let mut sample = good();
        sample.entry = 0xffff_ffc0_0000_0010;
        sample.segments[0].virtual_address = 0xffff_ffc0_0000_0000;
        sample.symbols = vec![("start", 0xffff_ffc0_0000_0010, 1, 1)];
        let (elf, ..) = load(&sample.build()).unwrap();
        assert_eq!(elf.to_physical(elf.entry), BASE + 0x10);
        assert_eq!(elf.symbol("start"), Some(PhysAddr(BASE + 0x10)));
    }

    #[test]
    fn symbols_are_those_that_name_addresses() {
        let mut sample = good();
        sample.symbols = vec![
            ("$x", BASE, 1, 0),
            ("same", BASE + 4, 1, 0),
            ("same", BASE + 8, 1, 1),
            ("undefined", 0, 0, 1),
            ("number", 0x42, 0xfff1, 1),
            ("absolute", BASE + 12, 0xfff1, 1),
        ];
        let (elf, ..) = load(&sample.build()).unwrap();
        assert_eq!(
            elf.symbols.iter().map(|symbol| symbol.name.as_str()).collect::<Vec<_>>(),
            ["same", "same", "absolute"]
        );
        assert_eq!(elf.symbols.address("same"), Some(BASE + 8), "the global one");
    }

    #[test]
    fn foreign_files_are_named() {
        assert_eq!(
            refusal(|sample| sample.machine = 62),
            "is a program for x86-64; this is a 64-bit little-endian RISC-V machine"
        );
        assert!(refusal(|sample| (sample.machine, sample.class) = (3, 1)).contains("x86;"));
        assert!(refusal(|sample| sample.machine = 9999).contains("ELF machine 9999"));
        assert!(refusal(|sample| sample.class = 1).contains("32-bit RISC-V"));
        assert!(
            refusal(|sample| (sample.data, sample.machine) = (2, 243 << 8)).contains("big-endian RISC-V")
        );
        assert!(refusal(|sample| sample.data = 0).contains("byte order"));
        assert!(refusal(|sample| sample.class = 9).contains("class"));
        assert_eq!(
            refusal(|sample| sample.kind = 1),
            "is an object file that has not been linked, not a program"
        );
        assert_eq!(refusal(|sample| sample.kind = 4), "is a core dump, not a program");
        assert!(refusal(|sample| sample.kind = 77).contains("type 77"));
    }

    #[test]
    fn headers_that_lie_are_refused() {
        assert!(refusal(|sample| sample.program_header_offset = u64::MAX - 8).contains("beyond its end"));
        assert!(refusal(|sample| sample.program_header_offset = 1 << 40).contains("beyond its end"));
        assert!(
            refusal(|sample| sample.program_header_count = Some(0xffff)).contains("65535 program headers")
        );
        assert!(refusal(|sample| sample.program_header_count = Some(4000)).contains("beyond its end"));
        assert!(refusal(|sample| sample.program_header_size = 32).contains("32 bytes"));
        assert_eq!(refusal(|sample| sample.program_header_count = Some(0)), "has nothing to load");
        assert_eq!(
            refusal(|sample| sample.segments.iter_mut().for_each(|segment| segment.kind = 4)),
            "has nothing to load"
        );
    }

    #[test]
    fn segments_that_lie_are_refused() {
        assert!(refusal(|sample| sample.segments[0].memory_size = 3).contains("larger in the file"));
        assert!(
            refusal(|sample| sample.segments[0].file_offset = Some(u64::MAX))
                .contains("beyond the file's end")
        );
        assert!(
            refusal(|sample| {
                sample.segments[0].file_size = Some(1 << 50);
                sample.segments[0].memory_size = 1 << 50;
            })
            .contains("beyond the file's end")
        );
        assert!(refusal(|sample| sample.segments[1].memory_size = u64::MAX).contains("address space"));
        assert!(refusal(|sample| sample.segments[1].virtual_address = u64::MAX).contains("address space"));
        assert!(refusal(|sample| sample.segments[0].memory_size = 0x1001).contains("overlap"));
        assert!(
            refusal(|sample| {
                sample.segments[1].virtual_address += 0x8000;
                sample.segments[1].physical_address = BASE + 0xff;
            })
            .contains("overlap")
        );
    }

    #[test]
    fn what_does_not_fit_into_ram_is_refused() {
        assert!(refusal(|sample| sample.segments[1].memory_size = 2 << 20).contains("try --memory 3"));
        assert!(
            refusal(|sample| {
                sample.segments[1].physical_address = 0x1000;
                sample.segments[1].virtual_address = 0x1000;
            })
            .contains("but RAM is")
        );
        assert!(refusal(|sample| sample.entry = 0x1234).contains("starts at 0x1234"));
    }

    #[test]
    fn a_file_cut_anywhere_is_refused_or_loses_only_its_symbols() {
        let mut sample = good();
        sample.symbols = vec![("tohost", BASE, 1, 1)];
        let file = sample.build();
        let needed = file.len() - sample.symbol_sections_size();
        for size in 0..file.len() {
            match load(&file[..size]) {
                Ok((elf, ..)) => assert!(size >= needed && elf.symbols.is_empty(), "{size}"),
                Err(_) => assert!(size < needed, "{size}"),
            }
        }
    }

    /// Small values, powers of two and their neighbours, and anything.
    fn field() -> impl Strategy<Value = u64> {
        let near_power =
            (0..64u32, 0..3u64).prop_map(|(bit, delta)| (1u64 << bit).wrapping_sub(1).wrapping_add(delta));
        prop_oneof![0..256u64, near_power, any::<u64>(), (0..0x10_1000u64).prop_map(|offset| BASE + offset)]
    }

    proptest! {
        #[test]
        fn no_mutation_breaks_the_loader(
            changes in proptest::collection::vec((0..700usize, 0..4u32, field()), 0..6),
            cut in prop_oneof![3 => Just(usize::MAX), 1 => 0..700usize],
        ) {
            let mut sample = good();
            sample.symbols = vec![("tohost", BASE, 1, 1), ("name", BASE + 4, 1, 0)];
            let mut file = sample.build();
            for (at, width, value) in changes {
                let bytes = &value.to_le_bytes()[..1 << width];
                if let Some(place) = file.get_mut(at..at + bytes.len()) {
                    place.copy_from_slice(bytes);
                }
            }
            file.truncate(cut);
            if let Ok((elf, end, ram)) = load(&file) {
                prop_assert!(end.0 <= BASE + ram.size());
                prop_assert!(ram.contains(PhysAddr(elf.to_physical(elf.entry)), 1));
            }
        }
    }
}
