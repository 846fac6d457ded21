//! Lesson 17, dynamic linking. The library `/lessons/library` is one file. Two processes map it, each somewhere else, find
//! its functions by their names and correct the addresses in its data: what a dynamic loader does, by hand and in short.
//! They share the frames of the code; of the data, each has a copy from its first write on.
#![no_std]
#![no_main]

use abi::errno::Errno;
use abi::memory::{MAP_ANONYMOUS, MAP_FIXED, MAP_PRIVATE, PAGE_SIZE, PROT_EXECUTE, PROT_READ, PROT_WRITE};
use abi::system_call::SystemCall;
use user::lesson::{self, MARK};
use user::{Arguments, memory, println, system};

user::entry!(main);

/// What the file has as the library's counter.
const FIRST: u64 = MARK | 0x170;
/// The file, in memory while the loader works with it.
const MOST_BYTES: usize = 16 * PAGE_SIZE;

/// Of a program header (System V ABI, "Program Header").
const LOAD: u64 = 1;
const WRITABLE: u64 = 2;
/// Of a section header ("Sections").
const SYMBOLS: u64 = 2;
const RELOCATIONS: u64 = 4;
/// "Add where the library lies to the 64-bit address that stands here" (psABI, "Relocations").
const ADDRESS_64: u64 = 2;

fn main(arguments: Arguments) -> i32 {
    let name = arguments.get(1).unwrap_or("?");
    let pages_before: usize = arguments.get(2).and_then(|word| word.parse().ok()).unwrap_or(0);
    match load_and_call(name, pages_before) {
        Ok(passed) => lesson::status(passed),
        Err(error) => {
            println!("{name}: {error:?}");
            1
        }
    }
}

fn load_and_call(name: &str, pages_before: usize) -> Result<bool, Errno> {
    if pages_before > 0 {
        // So that the library lies elsewhere than in the other process.
        system::map(pages_before * PAGE_SIZE, PROT_READ, MAP_PRIVATE)?;
    }
    let file = system::open(c"/lessons/library", 0)?;
    let library = Library { file: system::map_file(file, MOST_BYTES, PROT_READ, MAP_PRIVATE)?, base: 0 };
    let library = library.map(file)?;
    let counter = library.find(b"COUNTER").ok_or(Errno::ENOENT)?;
    let count = library.find(b"count").ok_or(Errno::ENOENT)?;
    println!("{name}: the library lies at {:#x}, its function count at {count:#x}", library.base);

    let before = memory::load(counter);
    println!("{name}: its counter stands at {:#x}, in a frame that the other has too", before & !MARK);
    // The other has looked, too, before anybody writes.
    system::yield_now();
    // One of the two is looked at; the other's pages are seen beside its own.
    let watched = pages_before > 0;
    if watched {
        lesson::look::<1>(counter, 8);
    }
    let corrected = library.relocate();
    if watched {
        lesson::look::<2>(counter, 8);
    }
    println!("{name}: {corrected} address in its data corrected: from here on I have a copy of that page");
    let mut last = 0;
    for _ in 0..3 {
        last = memory::call(count);
        system::yield_now();
    }
    if watched {
        lesson::look::<3>(count, 8);
    }
    println!("{name}: counted to {:#x}; nobody else has counted here", last & !MARK);
    Ok(before == FIRST && corrected == 1 && last == FIRST + 3)
}

/// A library: where its file is mapped as a whole, and where its segments are.
struct Library {
    file: usize,
    base: usize,
}

/// Where a header of the file begins.
struct Header(usize);

impl Header {
    fn word(&self, offset: usize) -> usize {
        memory::load(self.0 + offset) as usize
    }

    fn half(&self, offset: usize) -> usize {
        // Loads are of eight bytes, at multiples of eight.
        let place = self.0 + offset;
        memory::load(place & !7) as usize >> (8 * (place & 7)) & 0xffff
    }

    fn low(&self, offset: usize) -> u64 {
        let place = self.0 + offset;
        memory::load(place & !7) >> (8 * (place & 7)) & 0xffff_ffff
    }
}

impl Library {
    /// Its headers from `offset` in the file on.
    fn headers(&self, offset: usize, count: usize, size: usize) -> impl Iterator<Item = Header> + use<> {
        let start = self.file + offset;
        (0..count).map(move |index| Header(start + index * size))
    }

    /// Maps the segments: as far apart as they say, wherever there is room, and only the data for writing.
    fn map(self, file: usize) -> Result<Library, Errno> {
        let start = Header(self.file);
        let segments = || {
            let all = self.headers(start.word(32), start.half(56), start.half(54));
            all.filter(|header| header.low(0) == LOAD)
        };
        let page_after = |segment: &Header| (segment.word(16) + segment.word(40)).next_multiple_of(PAGE_SIZE);
        let length = segments().map(|segment| page_after(&segment)).max().unwrap_or(0);
        let base = system::map(length, 0, MAP_PRIVATE | MAP_ANONYMOUS)?;
        for segment in segments() {
            let rights = if segment.low(4) & WRITABLE == 0 { PROT_EXECUTE } else { PROT_WRITE };
            let page = segment.word(16) / PAGE_SIZE * PAGE_SIZE;
            let offset = segment.word(8) / PAGE_SIZE * PAGE_SIZE;
            let (length, flags) = (page_after(&segment) - page, MAP_PRIVATE | MAP_FIXED);
            let arguments = [base + page, length, PROT_READ | rights, flags, file, offset];
            system::any_call(SystemCall::Map as usize, arguments)?;
        }
        Ok(Library { base, ..self })
    }

    /// The sections of this kind.
    fn sections(&self, kind: u64) -> impl Iterator<Item = Header> + use<> {
        let start = Header(self.file);
        let all = self.headers(start.word(40), start.half(60), start.half(58));
        all.filter(move |header| header.low(4) == kind)
    }

    fn entries(&self, section: &Header) -> impl Iterator<Item = Header> + use<> {
        self.headers(section.word(24), section.word(32) / section.word(56), section.word(56))
    }

    /// Where the library has something of this name.
    fn find(&self, name: &[u8]) -> Option<usize> {
        let symbols = self.sections(SYMBOLS).next()?;
        let start = Header(self.file);
        let names =
            self.headers(start.word(40), start.half(60), start.half(58)).nth(symbols.low(40) as usize)?;
        let found = self.entries(&symbols).find(|symbol| {
            let place = self.file + names.word(24) + symbol.low(0) as usize;
            let byte = |index: usize| memory::load((place + index) & !7) >> (8 * ((place + index) & 7)) as u8;
            name.iter().chain(&[0]).enumerate().all(|(index, &wanted)| byte(index) as u8 == wanted)
        })?;
        Some(self.base + found.word(8))
    }

    /// Corrects the addresses in the data; says how many there were.
    fn relocate(&self) -> usize {
        let Some(symbols) = self.sections(SYMBOLS).next() else {
            return 0;
        };
        let mut count = 0;
        for entry in self.sections(RELOCATIONS).flat_map(|section| self.entries(&section)) {
            if entry.low(8) != ADDRESS_64 {
                // What the code says relative to itself is right wherever it lies.
                continue;
            }
            let number = entry.low(12) as usize;
            if let Some(symbol) = self.entries(&symbols).nth(number) {
                let value = self.base + symbol.word(8) + entry.word(16);
                memory::store(self.base + entry.word(0), value as u64);
                count += 1;
            }
        }
        count
    }
}
