//! `/proc`: what the kernel tells about memory, in Linux's formats.

use crate::memory_layout::{PAGE_SIZE, USER_SPACE_END};
use crate::mm::address::VirtAddr;
use crate::mm::frame;
use crate::mm::region::{Purpose, Region};
use crate::process::Process;
use crate::statistics;
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
}

/// Their paths.
pub const REPORTS: &[(&str, Report)] = &[
    ("/proc/self/maps", Report::Maps),
    ("/proc/self/statm", Report::Pages),
    ("/proc/meminfo", Report::Memory),
    ("/proc/vmstat", Report::Events),
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
    let resident = memory.resident(VirtAddr::new(0)..VirtAddr::new(USER_SPACE_END));
    writeln!(text, "{promised} {resident} 0 0 0 0 0")
}

fn memory(text: &mut String) -> core::fmt::Result {
    let kib = PAGE_SIZE / 1024;
    let (total, free) = (frame::total_frames() * kib, frame::free_frames() * kib);
    writeln!(text, "MemTotal:       {total:8} kB\nMemFree:        {free:8} kB\nMemAvailable:   {free:8} kB")
}

fn events(text: &mut String) -> core::fmt::Result {
    let events = statistics::read();
    writeln!(
        text,
        "nr_free_pages {}\npgfault {}\npgmajfault {}\npgcopied {}",
        frame::free_frames(),
        events.minor_faults + events.major_faults,
        events.major_faults,
        events.copies
    )
}
