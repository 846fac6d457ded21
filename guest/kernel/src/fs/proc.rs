//! `/proc`: what the kernel tells about memory, in Linux's formats.

use crate::memory_layout::PAGE_SIZE;
use crate::mm::region::{Purpose, Region};
use crate::mm::{frame, overcommit, reverse_map, swap};
use crate::process::Process;
use crate::statistics::{self, Count};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

/// A text that is written anew whenever somebody opens it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Report {
    /// The regions of the process that opens it.
    Maps,
    /// How many pages the process that opens it has: promised, and in memory.
    Pages,
    /// Memory of the machine.
    Memory,
    /// What happened to pages so far.
    Events,
    /// How far the kernel's promises go, as Linux's number.
    Overcommit,
    /// Which page goes when frames run out; Linux has no such file.
    Replacement,
}

/// Their paths.
pub const REPORTS: &[(&str, Report)] = &[
    ("/proc/self/maps", Report::Maps),
    ("/proc/self/statm", Report::Pages),
    ("/proc/meminfo", Report::Memory),
    ("/proc/vmstat", Report::Events),
    ("/proc/sys/vm/overcommit_memory", Report::Overcommit),
    ("/proc/sys/vm/replacement_policy", Report::Replacement),
];

/// Writes the text for a process.
pub fn write(report: Report, process: &Process) -> Vec<u8> {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = match report {
        Report::Maps => maps(&mut text, process),
        Report::Pages => pages(&mut text, process),
        Report::Memory => memory(&mut text),
        Report::Events => events(&mut text),
        Report::Overcommit => writeln!(text, "{}", overcommit::number()),
        Report::Replacement => writeln!(text, "{}", reverse_map::policy()),
    };
    text.into_bytes()
}

fn maps(text: &mut String, process: &Process) -> core::fmt::Result {
    for region in process.memory.lock().regions().iter() {
        let (start, end) = (region.addresses.start.value(), region.addresses.end.value());
        let sharing = if region.is_shared() { 's' } else { 'p' };
        let name = match region.purpose {
            Purpose::Program | Purpose::Mapping => "",
            Purpose::Heap => "[heap]",
            Purpose::Stack => "[stack]",
            Purpose::SignalReturn => "[vdso]",
        };
        let line = format_args!("{start:x}-{end:x} {}{sharing} 00000000 00:00 0", region.rights);
        writeln!(text, "{line}{:>width$}{name}", "", width = if name.is_empty() { 0 } else { 10 })?;
    }
    Ok(())
}

fn pages(text: &mut String, process: &Process) -> core::fmt::Result {
    let mut memory = process.memory.lock();
    let promised: usize = memory.regions().iter().map(Region::pages).sum();
    writeln!(text, "{promised} {} 0 0 0 0 0", memory.usage().resident)
}

fn memory(text: &mut String) -> core::fmt::Result {
    let (slots, free_slots) = swap::slots();
    let (promised, limit) = overcommit::promised_and_limit();
    for (name, pages) in [
        ("MemTotal", frame::total_frames()),
        ("MemFree", frame::free_frames()),
        ("MemAvailable", frame::free_frames()),
        ("SwapTotal", slots),
        ("SwapFree", free_slots),
        ("CommitLimit", limit),
        ("Committed_AS", promised),
    ] {
        writeln!(text, "{:<15} {:8} kB", format_args!("{name}:"), pages * (PAGE_SIZE / 1024))?;
    }
    Ok(())
}

fn events(text: &mut String) -> core::fmt::Result {
    let read = statistics::read;
    writeln!(text, "nr_free_pages {}", frame::free_frames())?;
    for (name, count) in [
        ("pgfault", read(Count::MinorFault) + read(Count::MajorFault)),
        ("pgmajfault", read(Count::MajorFault)),
        ("pgcopied", read(Count::Copy)),
        ("pswpin", read(Count::SwapIn)),
        ("pswpout", read(Count::SwapOut)),
        ("pgscan", read(Count::Scan)),
        ("pgsteal", read(Count::Steal)),
        ("oom_kill", read(Count::OutOfMemory)),
    ] {
        writeln!(text, "{name} {count}")?;
    }
    Ok(())
}
