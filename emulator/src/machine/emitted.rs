//! Everything that is emitted for all suites and lessons: the translator itself looks at it in these tests (`jit/tests.rs`).

use super::{Capture, Engine, Machine, MachineConfig};
use crate::boot::Program;
use crate::observe::translation::Detail;
use std::fs;
use std::path::{Path, PathBuf};

/// ELF files below a directory of the repository.
fn programs(directory: &str) -> Vec<PathBuf> {
    let mut programs = Vec::new();
    let mut directories = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(directory)];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                directories.push(path);
            } else if path.extension().is_some_and(|extension| extension == "elf") {
                programs.push(path);
            }
        }
    }
    programs
}

/// Runs a program and translates all of it, so that the translator checks it; how many regions that are.
fn translate_all_of(program: &Path, command_line: String, limit: u64) -> u64 {
    let mut program = Program::open(program).unwrap();
    let config = MachineConfig {
        command_line,
        engine: Engine::Translator,
        translate_after: 0,
        translation_notes: Detail::Totals,
        ..MachineConfig::default()
    };
    let mut machine = Machine::new(config, &mut program).unwrap();
    machine.run(limit, &mut Capture::default(), &mut ());
    machine.translation().unwrap().regions
}

#[test]
fn what_is_emitted_for_all_suites_is_what_was_meant() {
    const LIMIT: u64 = 200_000;
    let programs = ["riscv-tests/images", "riscv-tests/benchmarks/images"].map(programs).concat();
    let regions = programs.iter().map(|program| translate_all_of(program, String::new(), LIMIT));
    let (count, regions) = (programs.len(), regions.sum::<u64>());
    assert!(count > 500 && regions > 10 * count as u64, "{regions} regions of {count} programs");
}

#[test]
fn what_is_emitted_for_all_lessons_is_what_was_meant() {
    const LIMIT: u64 = if cfg!(debug_assertions) { 1_000_000 } else { 30_000_000 };
    let kernel = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guest/images/kernel.elf");
    for program in programs("guest/images") {
        let name = program.file_stem().unwrap().to_str().unwrap();
        let regions = translate_all_of(&kernel, format!("lesson={name}"), LIMIT);
        assert!(regions > 100, "{name}: {regions} regions");
    }
}
