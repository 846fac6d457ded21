//! Executable files, tested on the host.

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
    assert_eq!(with(18, &62u16.to_le_bytes()), Err(ElfError::NotRiscV));
    assert_eq!(with(16, &1u16.to_le_bytes()), Err(ElfError::NotExecutable));
    assert_eq!(with(54, &57u16.to_le_bytes()), Err(ElfError::BadHeaders));
    assert_eq!(with(64, &SEGMENT_INTERPRETER.to_le_bytes()), Err(ElfError::BadEntry));
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
