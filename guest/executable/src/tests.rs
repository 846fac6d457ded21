//! Executable files, scripts and first stacks.

use super::*;
use crate::elf::HEADER_SIZE;
use ::elf::abi::{EM_RISCV, ET_EXEC, PT_INTERP, PT_LOAD};
use abi::errno::Errno;
use abi::memory::PAGE_SIZE;
use abi::process_start::AuxiliaryKey;
use std::ops::Range;

const FILE_HEADER_SIZE: usize = 64;

/// One program header: readable and executable at 0x10000, the whole file.
fn program() -> Vec<u8> {
    let mut file = vec![0; FILE_HEADER_SIZE + HEADER_SIZE];
    let mut put = |offset: usize, bytes: &[u8]| file[offset..offset + bytes.len()].copy_from_slice(bytes);
    put(0, b"\x7fELF\x02\x01\x01");
    put(16, &ET_EXEC.to_le_bytes());
    put(18, &EM_RISCV.to_le_bytes());
    put(24, &0x10040u64.to_le_bytes());
    put(32, &64u64.to_le_bytes());
    put(54, &(HEADER_SIZE as u16).to_le_bytes());
    put(56, &1u16.to_le_bytes());
    put(64, &PT_LOAD.to_le_bytes());
    put(68, &5u32.to_le_bytes());
    put(80, &0x10000u64.to_le_bytes());
    put(96, &120u64.to_le_bytes());
    put(104, &0x2000u64.to_le_bytes());
    file
}

fn with(offset: usize, bytes: &[u8]) -> Result<(), ElfError> {
    let mut file = program();
    file[offset..offset + bytes.len()].copy_from_slice(bytes);
    Elf::parse(&file, file.len()).map(|_| ())
}

#[test]
fn a_program_has_its_segments_entry_and_headers() {
    let file = program();
    let elf = Elf::parse(&file, file.len()).unwrap();
    assert_eq!(elf.entry, 0x10040);
    assert_eq!(elf.program_headers_address(), Some(0x10040));
    assert_eq!(elf.header_count(), 1);
    let segment = elf.segments().next().unwrap().unwrap();
    assert_eq!((segment.address, segment.size, segment.size_in_file), (0x10000, 0x2000, 120));
    assert!(segment.executable && !segment.writable);
}

#[test]
fn each_wrong_field_has_its_name() {
    assert_eq!(with(4, &[1]), Err(ElfError::NotElf), "32 bits");
    assert_eq!(with(5, &[2]), Err(ElfError::NotElf), "big-endian");
    assert_eq!(with(18, &62u16.to_le_bytes()), Err(ElfError::NotRiscV));
    assert_eq!(with(16, &1u16.to_le_bytes()), Err(ElfError::NotExecutable));
    assert_eq!(with(54, &57u16.to_le_bytes()), Err(ElfError::BadHeaders));
    assert_eq!(with(64, &PT_INTERP.to_le_bytes()), Err(ElfError::BadEntry));
    assert_eq!(with(80, &0x10001u64.to_le_bytes()), Err(ElfError::BadSegment), "another offset in the page");
    assert_eq!(with(24, &0x12000u64.to_le_bytes()), Err(ElfError::BadEntry));
    assert_eq!(with(24, &0xffffu64.to_le_bytes()), Err(ElfError::BadEntry));
    assert_eq!(with(104, &119u64.to_le_bytes()), Err(ElfError::BadSegment));
}

#[test]
fn what_lies_beyond_the_file_is_not_believed() {
    for huge in [121u64, u64::MAX, u64::MAX - 55] {
        assert_eq!(with(32, &huge.to_le_bytes()), Err(ElfError::Truncated), "headers at {huge:#x}");
    }
    for huge in [PAGE_SIZE as u64, u64::MAX - 4095] {
        assert_eq!(with(72, &huge.to_le_bytes()), Err(ElfError::Truncated), "segment at {huge:#x}");
    }
    assert_eq!(with(56, &u16::MAX.to_le_bytes()), Err(ElfError::Truncated));
}

#[test]
fn every_truncation_and_every_damaged_byte_is_an_answer_and_no_panic() {
    let file = program();
    for length in 0..file.len() {
        assert!(Elf::parse(&file[..length], length).is_err(), "{length} bytes");
    }
    for offset in 0..file.len() {
        for value in [0, 1, 0x7f, 0x80, 0xff] {
            let mut damaged = file.clone();
            damaged[offset] = value;
            if let Ok(elf) = Elf::parse(&damaged, damaged.len()) {
                let _ = elf.program_headers_address();
                assert!(elf.segments().all(|segment| segment.is_ok()));
            }
        }
    }
}

#[test]
fn the_first_line_of_a_script_names_a_program_and_one_argument() {
    assert_eq!(
        interpreter(b"#! /bin/sh -e -u \nrest"),
        Ok(Some((b"/bin/sh".to_vec(), Some(b"-e -u".to_vec()))))
    );
    assert_eq!(interpreter(b"#!/bin/sh\n"), Ok(Some((b"/bin/sh".to_vec(), None))));
    assert_eq!(interpreter(b"#!/bin/sh"), Ok(Some((b"/bin/sh".to_vec(), None))), "without an end");
    assert_eq!(interpreter(b"# !/bin/sh"), Ok(None));
    assert_eq!(interpreter(b"#!\n"), Err(ElfError::NotElf));
}

#[test]
fn a_first_stack_holds_what_the_system_v_abi_says() {
    const TOP: usize = 0x10000;
    let mut memory = vec![0xee; TOP];
    let words = Words { arguments: vec![b"one".to_vec(), b"".to_vec()], environment: vec![b"A=1".to_vec()] };
    let values = AuxiliaryValues { entry: 5, headers: 6, header_count: 7, loader_base: 8 };
    let put = |address: usize, bytes: &[u8]| -> Result<(), ()> {
        memory[address..address + bytes.len()].copy_from_slice(bytes);
        Ok(())
    };
    let stack_pointer = build(&words, &values, TOP, &[0x55; 16], put).unwrap();
    assert_eq!(stack_pointer % 16, 0);
    let word = |index: usize| {
        let place = stack_pointer + 8 * index;
        usize::from_le_bytes(memory[place..place + 8].try_into().unwrap())
    };
    let text = |address: usize| memory[address..].split(|&byte| byte == 0).next().unwrap();
    assert_eq!((word(0), text(word(1)), text(word(2)), word(3)), (2, &b"one"[..], &b""[..], 0));
    assert_eq!((text(word(4)), word(5)), (&b"A=1"[..], 0));
    let pairs: Vec<_> =
        (6..).step_by(2).map(|at| (word(at), word(at + 1))).take_while(|pair| pair.0 != 0).collect();
    let value = |key: AuxiliaryKey| pairs.iter().find(|pair| pair.0 == key as usize).unwrap().1;
    assert_eq!(value(AuxiliaryKey::Entry), 5);
    assert_eq!(value(AuxiliaryKey::ProgramHeaderCount), 7);
    assert_eq!(value(AuxiliaryKey::FileName), word(1));
    assert_eq!(memory[value(AuxiliaryKey::Random)..][..16], [0x55; 16]);
    assert_eq!(words.size(), 3 * (8 + 1) + 6);
}

#[test]
fn a_segment_takes_pages_of_the_file_and_zeros_behind_them() {
    let segment = |size, size_in_file, writable| Segment {
        address: 0x1_0100,
        size,
        offset: 0x2100,
        size_in_file,
        writable,
        executable: false,
    };
    let placed = segment(0x2000, 0x80, true).place(0x4000).unwrap();
    assert_eq!((placed.from_file, placed.first_page), (0x1_4000..0x1_5000, 2));
    assert_eq!((placed.zeros, placed.tail), (0x1_5000..0x1_7000, 0x1_4180..0x1_5000));
    assert!(segment(0x2000, 0x80, false).place(0).unwrap().tail.is_empty(), "nobody could write them");
    assert!(segment(0x2000, 0xf00, true).place(0).unwrap().tail.is_empty(), "the file fills the page");
    let placed = segment(0x80, 0, true).place(0).unwrap();
    assert!(placed.from_file.is_empty() && placed.tail.is_empty());
    assert_eq!(placed.zeros, 0x1_0000..0x1_1000);
    for (base, size) in [(usize::MAX, 1), (0, usize::MAX), (usize::MAX - 0x1_0200, 0x200)] {
        assert_eq!(segment(size, 0, true).place(base), Err(ElfError::BadAddresses));
    }
}

#[test]
fn a_script_is_read_by_the_program_that_it_names() {
    let mut words = Words::of(&["script", "x"]);
    words.read_script(b"/bin/script".to_vec(), &(b"/bin/awk".to_vec(), Some(b"-f".to_vec())));
    assert_eq!(words.arguments, Words::of(&["/bin/awk", "-f", "/bin/script", "x"]).arguments);
    let mut nameless = Words::default();
    nameless.read_script(b"s".to_vec(), &(b"sh".to_vec(), None));
    assert_eq!(nameless.arguments, Words::of(&["sh", "s"]).arguments);
}

#[test]
fn why_a_program_does_not_start_is_an_error_number_and_a_sentence() {
    let errors = [
        (StartError::Elf(ElfError::NotElf), Errno::ENOEXEC, "it is no 64-bit little-endian ELF file"),
        (Errno::EEXIST.into(), Errno::ENOEXEC, "its parts overlap or lie outside its address space"),
        (Errno::ENOMEM.into(), Errno::ENOMEM, "no memory left"),
        (Errno::EIO.into(), Errno::EIO, "the file cannot be used (error 5)"),
    ];
    for (error, number, sentence) in errors {
        assert_eq!((error.to_string().as_str(), Errno::from(error)), (sentence, number));
    }
    let absent = StartError::NoLoader(b"/lib/ld.so".to_vec());
    assert!(absent.to_string().starts_with("it needs /lib/ld.so and libraries"));
    assert_eq!(Errno::from(absent), Errno::ENOENT);
}

impl File for Vec<u8> {
    fn length(&self) -> usize {
        self.len()
    }

    fn read(&self, offset: usize, into: &mut [u8]) -> Result<usize, Errno> {
        let bytes = self.get(offset..).unwrap_or(&[]);
        let count = bytes.len().min(into.len());
        into[..count].copy_from_slice(&bytes[..count]);
        Ok(count)
    }
}

/// What was mapped: pages, the length of the file behind them, and its first page; and what was written.
#[derive(Default)]
struct Mapped {
    pages: Vec<(Range<usize>, Option<(usize, usize)>)>,
    written: Vec<(usize, usize)>,
}

impl Memory<Vec<u8>> for Mapped {
    fn map(
        &mut self,
        pages: Range<usize>,
        _: &Segment,
        shown: Option<(&Vec<u8>, usize)>,
    ) -> Result<(), Errno> {
        if self.pages.iter().any(|(other, _)| other.start < pages.end && pages.start < other.end) {
            return Err(Errno::EEXIST);
        }
        self.pages.push((pages, shown.map(|(file, first)| (file.len(), first))));
        Ok(())
    }

    fn write(&mut self, address: usize, bytes: &[u8]) -> Result<(), Errno> {
        self.written.push((address, bytes.len()));
        Ok(())
    }
}

const PLACES: Places = Places { program: 0x100_0000, loader: 0x900_0000 };

/// The program again, with writable data behind its code, and a loader that it names.
fn with_loader() -> Vec<u8> {
    let mut file = program();
    file.splice(56..58, 3u16.to_le_bytes());
    for (kind, flags, address, size, in_file) in
        [(PT_LOAD, 6u32, 0x13000u64, 0x1800u64, 0x20u64), (PT_INTERP, 4, 0, 0, 8)]
    {
        let header = file.len();
        file.resize(header + HEADER_SIZE, 0);
        file[header..header + 4].copy_from_slice(&kind.to_le_bytes());
        file[header + 4..header + 8].copy_from_slice(&flags.to_le_bytes());
        for (index, value) in [(2, address), (4, in_file), (5, size)] {
            file[header + 8 * index..header + 8 * index + 8].copy_from_slice(&value.to_le_bytes());
        }
    }
    let interpreter = file.len() - HEADER_SIZE;
    let name = file.len() as u64;
    file[interpreter + 8..interpreter + 16].copy_from_slice(&name.to_le_bytes());
    file.extend(b"/lib/ld\0");
    file
}

#[test]
fn a_program_is_mapped_and_the_loader_that_it_names() {
    let mut loader = program();
    loader[16..18].copy_from_slice(&3u16.to_le_bytes());
    let file = with_loader();
    let mut memory = Mapped::default();
    let loaded = load(&file, &mut memory, PLACES, |name| {
        assert_eq!(name, b"/lib/ld");
        Ok(loader.clone())
    })
    .unwrap();
    assert_eq!((loaded.start, loaded.end), (0x900_0000 + 0x10040, 0x15000));
    let values = loaded.values;
    assert_eq!((values.entry, values.header_count, values.loader_base), (0x10040, 3, 0x900_0000));
    let (main, ld) = (file.len(), loader.len());
    assert_eq!(
        memory.pages,
        [
            (0x10000..0x11000, Some((main, 0))),
            (0x11000..0x12000, None),
            (0x13000..0x14000, Some((main, 0))),
            (0x14000..0x15000, None),
            (0x901_0000..0x901_1000, Some((ld, 0))),
            (0x901_1000..0x901_2000, None),
        ]
    );
    assert!(memory.written.contains(&(0x13020, 0xfe0)), "the rest of the page is zeros");
}

#[test]
fn a_loader_that_is_absent_or_fixed_and_segments_that_overlap_are_refused() {
    let file = with_loader();
    let with = |answer| load(&file, &mut Mapped::default(), PLACES, |_| answer).map(|_| ());
    assert_eq!(with(Err(Errno::ENOENT.into())), Err(StartError::NoLoader(b"/lib/ld".to_vec())));
    assert_eq!(with(Ok(program())), Err(ElfError::BadAddresses.into()), "it must lie anywhere");
    let mut file = with_loader();
    file[136..144].copy_from_slice(&0x11000u64.to_le_bytes());
    let overlapping = load(&file, &mut Mapped::default(), PLACES, |_| Ok(program()));
    assert_eq!(overlapping.map(|_| ()), Err(ElfError::BadAddresses.into()));
}

#[test]
fn scripts_lead_to_a_program_and_not_for_ever() {
    let find = |path: &[u8]| match path {
        b"/s" => Ok((b"#!/t -x\n".to_vec(), path.to_vec())),
        b"/t" => Ok((b"#!/p\n".to_vec(), path.to_vec())),
        b"/p" => Ok((program(), path.to_vec())),
        b"/again" => Ok((b"#!/again".to_vec(), path.to_vec())),
        _ => Err(Errno::ENOENT.into()),
    };
    let mut words = Words::of(&["s", "1"]);
    assert_eq!(behind_scripts(b"/s", &mut words, find).unwrap().1, b"/p");
    assert_eq!(words.arguments, Words::of(&["/p", "/t", "-x", "/s", "1"]).arguments);
    let (file, _) = behind_scripts(b"/again", &mut words, find).unwrap();
    let started = load(&file, &mut Mapped::default(), PLACES, |_| Ok(program()));
    assert_eq!(started.map(|_| ()), Err(ElfError::NotElf.into()));
}
