//! What sections say (System V gABI, chapter 4): where code is, and the names of addresses. A file may be without, or lie: then less is
//! known, and nothing else follows.

use super::super::file::read_range;
use super::{CTX, Code, Segment};
use crate::symbols::{Symbol, Symbols};
use goblin::container::Container;
use goblin::elf::header::header64;
use goblin::elf::section_header::{
    SHF_EXECINSTR, SHN_ABS, SHT_DYNSYM, SHT_NOBITS, SHT_SYMTAB, SectionHeader,
};
use goblin::elf::sym::{STB_GLOBAL, STB_WEAK, STT_FILE, STT_SECTION, STT_TLS, Sym};
use std::io::{Read, Seek};

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

/// A range of the file, if it has it.
fn range(file: &mut (impl Read + Seek), file_size: u64, offset: u64, size: u64) -> Option<Vec<u8>> {
    (offset.checked_add(size)? <= file_size).then(|| read_range(file, offset, size).ok()).flatten()
}

/// The section headers; `None` if there are none to read.
pub fn read_sections(
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
pub fn code(
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
pub fn read_symbols(
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
