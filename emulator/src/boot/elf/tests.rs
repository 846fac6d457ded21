//! Files that are loaded, and files that lie.

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
    assert!(refusal(|sample| (sample.data, sample.machine) = (2, 243 << 8)).contains("big-endian RISC-V"));
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
    assert!(refusal(|sample| sample.program_header_count = Some(0xffff)).contains("65535 program headers"));
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
        refusal(|sample| sample.segments[0].file_offset = Some(u64::MAX)).contains("beyond the file's end")
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
