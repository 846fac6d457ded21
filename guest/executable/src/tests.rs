//! Executable files, scripts and first stacks.

use super::*;
use crate::elf::HEADER_SIZE;
use ::elf::abi::{EM_RISCV, ET_EXEC, PT_INTERP, PT_LOAD};
use abi::errno::Errno;
use abi::memory::PAGE_SIZE;
use abi::process_start::AuxiliaryKey;

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
