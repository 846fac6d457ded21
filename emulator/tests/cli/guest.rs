//! Tiny guest programs: machine code by hand, and the ELF file around it.

use std::path::PathBuf;
use tempfile::TempDir;

/// Where programs begin.
pub const BASE: u32 = 0x8000_0000;
/// Where `tohost` is in a program that has it: behind the code's page.
pub const TOHOST: u32 = BASE + 0x1000;

pub const T0: u32 = 5;
pub const T1: u32 = 6;
pub const T2: u32 = 7;

/// `lui` and `addiw`: a 32-bit number, sign-extended.
pub fn li(register: u32, value: u32) -> [u32; 2] {
    let upper = value.wrapping_add(0x800) & 0xffff_f000;
    let lower = value & 0xfff;
    [upper | register << 7 | 0x37, lower << 20 | register << 15 | register << 7 | 0x1b]
}

/// `auipc`, `addi`: an address in the program, `from` that of the first of the two.
pub fn la(register: u32, from: u32, address: u32) -> [u32; 2] {
    let distance = address.wrapping_sub(from);
    let upper = distance.wrapping_add(0x800) & 0xffff_f000;
    [upper | register << 7 | 0x17, (distance & 0xfff) << 20 | register << 15 | register << 7 | 0x13]
}

pub fn addi(destination: u32, source: u32, immediate: i32) -> u32 {
    (immediate as u32 & 0xfff) << 20 | source << 15 | destination << 7 | 0x13
}

pub fn andi(destination: u32, source: u32, immediate: i32) -> u32 {
    addi(destination, source, immediate) | 7 << 12
}

pub fn lbu(destination: u32, base: u32, offset: i32) -> u32 {
    (offset as u32 & 0xfff) << 20 | base << 15 | 4 << 12 | destination << 7 | 3
}

pub fn lw(destination: u32, base: u32, offset: i32) -> u32 {
    (offset as u32 & 0xfff) << 20 | base << 15 | 2 << 12 | destination << 7 | 3
}

pub fn ld(destination: u32, base: u32, offset: i32) -> u32 {
    (offset as u32 & 0xfff) << 20 | base << 15 | 3 << 12 | destination << 7 | 3
}

fn store(width: u32, source: u32, base: u32, offset: i32) -> u32 {
    let offset = offset as u32;
    (offset >> 5 & 0x7f) << 25 | source << 20 | base << 15 | width << 12 | (offset & 31) << 7 | 0x23
}

pub fn sb(source: u32, base: u32, offset: i32) -> u32 {
    store(0, source, base, offset)
}

pub fn sw(source: u32, base: u32, offset: i32) -> u32 {
    store(2, source, base, offset)
}

/// `beq` or, with `unequal`, `bne`; the offset in instructions.
pub fn branch(unequal: bool, a: u32, b: u32, instructions: i32) -> u32 {
    let offset = (instructions * 4) as u32;
    let kind = u32::from(unequal);
    (offset >> 12 & 1) << 31
        | (offset >> 5 & 0x3f) << 25
        | b << 20
        | a << 15
        | kind << 12
        | (offset >> 1 & 15) << 8
        | (offset >> 11 & 1) << 7
        | 0x63
}

/// `csrw`.
pub fn csrw(csr: u32, source: u32) -> u32 {
    csr << 20 | source << 15 | 1 << 12 | 0x73
}

pub const WFI: u32 = 0x1050_0073;
/// `j .`
pub const LOOP: u32 = 0x6f;
pub const MIE: u32 = 0x304;
pub const MTVEC: u32 = 0x305;

/// Ends through the test finisher.
pub fn exit(status: u32) -> Vec<u32> {
    let word = if status == 0 { 0x5555 } else { status << 16 | 0x3333 };
    [&li(T0, 0x10_0000)[..], &li(T1, word), &[sw(T1, T0, 0), LOOP]].concat()
}

/// Prints a byte through the UART.
pub fn print(byte: u8) -> Vec<u32> {
    [&li(T0, 0x1000_0000)[..], &[addi(T1, 0, byte.into()), sb(T1, T0, 0)]].concat()
}

/// Sends back what it reads from the UART; `q` ends it with status 0.
pub fn echo() -> Vec<u32> {
    // The FIFO on.
    let start = [&li(T0, 0x1000_0000)[..], &[addi(T1, 0, 1), sb(T1, T0, 2)]].concat();
    let body = [
        lbu(T1, T0, 5),           // 0: line status
        andi(T1, T1, 1),          // 1: data ready
        branch(false, T1, 0, -2), // 2
        lbu(T1, T0, 0),           // 3
        sb(T1, T0, 0),            // 4
        addi(T2, 0, b'q'.into()), // 5
        branch(true, T1, T2, -6), // 6
    ];
    [&start[..], &body, &exit(0)].concat()
}

/// Ends through HTIF: `tohost` becomes `status << 1 | 1`. The program must begin with this.
pub fn htif_exit(status: u32) -> Vec<u32> {
    [&la(T0, BASE, TOHOST)[..], &li(T1, status << 1 | 1), &[sw(T1, T0, 0), LOOP]].concat()
}

/// Marks the real-time clock, which keeps its time over a reset, and resets the machine; the second time it ends with `status`.
/// In between it has spoiled its own code, which is there again after the reset.
pub fn reset_once(status: u32) -> Vec<u32> {
    const MARK: i32 = 0x7e;
    let reset = [&li(T0, 0x10_0000)[..], &li(T1, 0x7777), &[sw(T1, T0, 0), LOOP]].concat();
    let clock = li(T0, 0x10_1000);
    let spoil = [
        sw(T2, T0, 4),     // the high half of the time
        0x0000_0e17,       // auipc t3, 0
        sw(T2, 28, -0x1c), // the first instruction
    ];
    let skip = branch(false, T1, T2, (spoil.len() + reset.len() + 1) as i32);
    let read = [lw(T1, T0, 0), lw(T1, T0, 4), addi(T2, 0, MARK), skip];
    [&clock[..], &read, &spoil, &reset, &exit(status)].concat()
}

/// An ELF file in a folder of its own.
pub struct Guest {
    folder: TempDir,
    pub path: PathBuf,
}

impl Guest {
    /// A program at the base of RAM.
    pub fn new(code: &[u32]) -> Self {
        Self::with_symbols(code, &[])
    }

    /// A program with `tohost`.
    pub fn htif(code: &[u32]) -> Self {
        Self::with_symbols(code, &[("tohost", TOHOST)])
    }

    pub fn with_symbols(code: &[u32], symbols: &[(&str, u32)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("guest.elf");
        std::fs::write(&path, elf(code, symbols)).unwrap();
        Self { folder, path }
    }

    /// A path beside the program.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// One segment of two pages with the code at its start, and a symbol table.
pub fn elf(code: &[u32], symbols: &[(&str, u32)]) -> Vec<u8> {
    let code: Vec<u8> = code.iter().flat_map(|word| word.to_le_bytes()).collect();
    let mut names = vec![0];
    let mut table = vec![0; 24];
    for (name, address) in symbols {
        table.extend((names.len() as u32).to_le_bytes());
        // Global, no type; defined in section 1.
        table.extend([0x10, 0, 1, 0]);
        table.extend(u64::from(*address).to_le_bytes());
        table.extend([0; 8]);
        names.extend(name.as_bytes());
        names.push(0);
    }
    let code_at = 64 + 56;
    let table_at = code_at + code.len();
    let names_at = table_at + table.len();
    let sections_at = names_at + names.len();

    let mut file = b"\x7fELF\x02\x01\x01".to_vec();
    file.resize(16, 0);
    let words16 = |file: &mut Vec<u8>, words: &[u16]| file.extend(words.iter().flat_map(|w| w.to_le_bytes()));
    let words64 = |file: &mut Vec<u8>, words: &[u64]| file.extend(words.iter().flat_map(|w| w.to_le_bytes()));
    words16(&mut file, &[2, 243, 1, 0]);
    words64(&mut file, &[BASE.into(), 64, sections_at as u64]);
    words16(&mut file, &[0, 0, 64, 56, 1, 64, 4, 0]);
    // A loadable segment that may be read, written and executed.
    words16(&mut file, &[1, 0, 7, 0]);
    let size = code.len() as u64;
    words64(&mut file, &[code_at as u64, BASE.into(), BASE.into(), size, 0x2000, 0x1000]);
    file.extend(&code);
    file.extend(&table);
    file.extend(&names);
    // Sections: none, code, symbols, names.
    let sections: [(u32, u64, u64, usize, usize, u32, u64); 4] = [
        (0, 0, 0, 0, 0, 0, 0),
        (1, 6, BASE.into(), code_at, code.len(), 0, 0),
        (2, 0, 0, table_at, table.len(), 3, 24),
        (3, 0, 0, names_at, names.len(), 0, 0),
    ];
    for (kind, flags, address, offset, size, link, entry) in sections {
        file.extend(0u32.to_le_bytes());
        file.extend(kind.to_le_bytes());
        words64(&mut file, &[flags, address, offset as u64, size as u64]);
        file.extend(link.to_le_bytes());
        file.extend(0u32.to_le_bytes());
        words64(&mut file, &[1, entry]);
    }
    file
}
