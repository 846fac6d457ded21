//! What the translator has done, for those who want to know why a guest is fast or slow: numbers, hot regions, all regions with their host
//! code, and names for `perf`.

use super::failure::{about, host_reason};
use super::host_code;
use anyhow::Result;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use sv39::isa::disassemble::disassemble;
use sv39::machine::Machine;
use sv39::observe::translation::{Detail, Report, Translation};
use sv39::symbols::Symbols;

/// What to tell of the translator.
#[derive(clap::Args, Clone, Debug)]
#[command(next_help_heading = "Translator")]
pub struct TranslationOptions {
    /// List every translated region to FILE: guest instructions, how often each has run, and their host instructions
    #[arg(long, value_name = "FILE")]
    list_translations: Option<PathBuf>,
    /// With --stats: the N regions that have run most instructions
    #[arg(long, value_name = "N", requires = "stats", default_value = "0", hide_default_value = true)]
    hot_regions: usize,
    /// Write /tmp/perf-PID.map, from which `perf report` takes the names of translated code
    #[arg(long)]
    perf_map: bool,
}

impl TranslationOptions {
    /// How much the translator has to note.
    pub fn detail(&self, stats: bool) -> Detail {
        if self.list_translations.is_some() || self.hot_regions > 0 {
            Detail::Runs
        } else if self.perf_map {
            Detail::Regions
        } else if stats {
            Detail::Totals
        } else {
            Detail::Nothing
        }
    }

    /// Writes the files that were asked for, if there is a translator.
    pub fn write(&self, machine: &Machine, symbols: Option<&Symbols>) -> Result<()> {
        let report = machine.translation().unwrap_or_default();
        if let Some(path) = &self.list_translations {
            write(path, |file| list(file, &report, symbols))?;
        }
        if self.perf_map {
            let path = PathBuf::from(format!("/tmp/perf-{}.map", std::process::id()));
            write_new(&path, |file| perf_map(file, &report, symbols))?;
        }
        Ok(())
    }

    /// What the statistics say of the translator, if there is one.
    pub fn summary(&self, machine: &Machine, symbols: Option<&Symbols>) -> Option<Summary> {
        machine.translation().map(|report| Summary::new(&report, self.hot_regions, symbols))
    }
}

fn write(path: &Path, content: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
    write_to(path, File::create(path), content)
}

/// Writes a file at a place where everybody may write: never through a link that somebody else has put there.
fn write_new(path: &Path, content: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<()> {
    // What a process of the same number has left behind, if anything, and if it may be removed.
    let _absent = std::fs::remove_file(path);
    write_to(path, File::create_new(path), content)
}

fn write_to(
    path: &Path,
    file: std::io::Result<File>,
    content: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> Result<()> {
    let written = file.map(BufWriter::new).and_then(|mut file| {
        content(&mut file)?;
        file.flush()
    });
    written.map_err(|error| about(path, host_reason(&error)))
}

/// The translator's part of the statistics; `docs/stats.md` documents the keys.
#[derive(Serialize, Debug)]
pub struct Summary {
    regions: u64,
    instructions: u64,
    side_entries: u64,
    bytes: u64,
    seconds: f64,
    longest_translation: f64,
    longest_eviction: f64,
    refused: u64,
    clears: u64,
    evictions: u64,
    exits: Exits,
    link_misses: u64,
    jump_misses: u64,
    references: BTreeMap<&'static str, u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hot: Vec<Hot>,
}

#[derive(Serialize, Debug)]
struct Exits {
    slice: u64,
    unknown: u64,
    copies: u64,
    vain: u64,
    attention: u64,
    trap: u64,
}

#[derive(Serialize, Debug)]
struct Hot {
    address: String,
    name: Option<String>,
    length: usize,
    entered: u64,
    instructions: u64,
}

fn seconds(nanoseconds: u64) -> f64 {
    nanoseconds as f64 / 1e9
}

impl Summary {
    fn new(report: &Report, hot: usize, symbols: Option<&Symbols>) -> Self {
        let mut order: Vec<&Translation> = report.translations.iter().collect();
        order.sort_by_key(|translation| std::cmp::Reverse(translation.runs()));
        let hot = order.into_iter().take(hot).map(|translation| Hot {
            address: format!("{:#x}", translation.address.0),
            name: symbols.and_then(|symbols| symbols.describe(translation.address.0)),
            length: translation.instructions.len(),
            entered: translation.instructions.first().map_or(0, |first| first.runs),
            instructions: translation.runs(),
        });
        let &Report {
            regions,
            instructions,
            side_entries,
            bytes,
            refused,
            clears,
            evictions,
            link_misses,
            jump_misses,
            ..
        } = report;
        let sv39::observe::translation::Exits { slice, unknown, copies, vain, attention, trap } =
            report.exits;
        Self {
            regions,
            instructions,
            side_entries,
            bytes,
            seconds: seconds(report.nanoseconds),
            longest_translation: seconds(report.longest_translation),
            longest_eviction: seconds(report.longest_eviction),
            refused,
            clears,
            evictions,
            exits: Exits { slice, unknown, copies, vain, attention, trap },
            link_misses,
            jump_misses,
            references: report.references.clone(),
            hot: hot.collect(),
        }
    }

    /// For people, each line with its end.
    pub fn text(&self) -> String {
        let Exits { slice, unknown, copies, vain, attention, trap } = self.exits;
        let mut text = format!(
            "translator: {} regions of {} instructions, entered in the middle at {} places, {} bytes, in {:.3} s, {:.6} s at a time at most; {} blocks refused, {} times all forgotten, {} times an eighth of the code, in {:.6} s at most\n\
             translated code left for: the slice's end {slice}, code not translated {unknown}, copies wanted {copies}, pages remembered in vain {vain}, attention {attention}, traps {trap}\n\
             ways looked up: {} of direct jumps, {} of indirect ones\n",
            self.regions,
            self.instructions,
            self.side_entries,
            self.bytes,
            self.seconds,
            self.longest_translation,
            self.refused,
            self.clears,
            self.evictions,
            self.longest_eviction,
            self.link_misses,
            self.jump_misses
        );
        let mut references: Vec<_> = self.references.iter().collect();
        references.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        for (mnemonic, count) in references {
            // Writing to a String cannot fail.
            let _infallible = writeln!(text, "reference called for {mnemonic}: {count}");
        }
        for hot in &self.hot {
            let _infallible = writeln!(
                text,
                "hot region {} {}: {} instructions run, entered or begun again {} times, {} instructions long",
                hot.address,
                hot.name.as_deref().unwrap_or("-"),
                hot.instructions,
                hot.entered,
                hot.length
            );
        }
        text
    }
}

/// Every region: its instructions, each with how often it has run and its host code.
fn list(file: &mut dyn Write, report: &Report, symbols: Option<&Symbols>) -> std::io::Result<()> {
    for translation in &report.translations {
        let name = symbols.and_then(|symbols| symbols.describe(translation.address.0));
        writeln!(
            file,
            "region {:#x} {}, physical {:#x}, host {:#x}, {} bytes, {} instructions run",
            translation.address.0,
            name.as_deref().unwrap_or("-"),
            translation.physical.0,
            translation.host,
            translation.code.len(),
            translation.runs()
        )?;
        let code = |from: u32, to: u32| {
            let bytes = translation.code.get(from as usize..to as usize).unwrap_or_default();
            host_code::lines(bytes, translation.host + from as u64)
        };
        let print = |file: &mut dyn Write, lines: Vec<String>| {
            lines.iter().try_for_each(|line| writeln!(file, "                    {line}"))
        };
        let instructions = &translation.instructions;
        print(file, code(0, instructions.first().map_or(0, |first| first.code)))?;
        for (index, instruction) in instructions.iter().enumerate() {
            let address = translation.address_of(instruction).0;
            let text = disassemble(&instruction.insn, address);
            writeln!(file, "  {address:#x}  {text}  ({} times)", instruction.runs)?;
            if let Some(next) = instructions.get(index + 1) {
                print(file, code(instruction.code, next.code))?;
            } else {
                print(file, code(instruction.code, translation.code.len() as u32))?;
            }
        }
        writeln!(file)?;
    }
    Ok(())
}

/// A line for each region: address and length in hexadecimal digits, and a name.
fn perf_map(file: &mut dyn Write, report: &Report, symbols: Option<&Symbols>) -> std::io::Result<()> {
    for translation in &report.translations {
        let address = translation.address.0;
        let name = symbols.and_then(|symbols| symbols.describe(address));
        let name = name.map_or_else(String::new, |name| format!(" {name}"));
        writeln!(file, "{:x} {:x} guest {address:#x}{name}", translation.host, translation.code.len())?;
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_lies_at_a_new_files_place_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (victim, place) = (folder.path().join("victim"), folder.path().join("perf.map"));
        std::fs::write(&victim, "precious").unwrap();
        std::os::unix::fs::symlink(&victim, &place).unwrap();
        write_new(&place, |file| file.write_all(b"map")).unwrap();
        assert_eq!(std::fs::read_to_string(&victim).unwrap(), "precious");
        assert_eq!(std::fs::read_to_string(&place).unwrap(), "map");
        assert!(!std::fs::symlink_metadata(&place).unwrap().is_symlink());
    }
}
