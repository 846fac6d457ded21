//! `/proc`: what the kernel tells about processes and memory, in Linux's formats (proc(5)).

use crate::arch::heap;
use crate::drivers::timer;
use crate::fs::node::Files;
use crate::fs::{Node, NodeKind, Special};
use crate::hart;
use crate::memory_layout::PAGE_SIZE;
use crate::mm::overcommit::Overcommit;
use crate::mm::region::{Purpose, Region};
use crate::mm::{frame, overcommit, reverse_map, swap};
use crate::process::{self, Process, kernel_stack};
use crate::scheduler;
use crate::statistics::{self, Count};
use abi::errno::Errno;
use abi::time::NANOSECONDS;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::sync::{Arc, Weak};
use alloc::vec::Vec;
use core::fmt::{Result, Write};
use family::{Kin, Which};
use tree::{MADE_UP, MadeUp};

/// Hundredths of a second, in which processes' times are told.
pub const TICK: u64 = NANOSECONDS / 100;

/// A text that is written anew whenever somebody opens it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Report {
    /// The regions of a process.
    Maps,
    /// How many pages a process has: promised, and in memory.
    Pages,
    /// A process in one line of numbers.
    Numbers,
    /// A process in words.
    Words,
    /// The arguments of a process.
    Arguments,
    /// The name of a process.
    Name,
    /// Memory of the machine.
    Memory,
    /// What happened to pages so far.
    Events,
    /// Times of the machine.
    Times,
    /// Seconds since the start.
    Uptime,
    /// How many processes run.
    Load,
    /// What system this is.
    Version,
    /// The harts.
    Harts,
    /// What is mounted.
    Mounts,
    /// How far the kernel's promises go, as Linux's number.
    Overcommit,
    /// Which page goes when frames run out; Linux has no such file.
    Replacement,
}

/// Those about a process, in its folder.
const OF_PROCESS: &[(&str, Report)] = &[
    ("cmdline", Report::Arguments),
    ("comm", Report::Name),
    ("maps", Report::Maps),
    ("mounts", Report::Mounts),
    ("stat", Report::Numbers),
    ("statm", Report::Pages),
    ("status", Report::Words),
];

/// Those about the machine.
const OF_MACHINE: &[(&str, Report)] = &[
    ("cpuinfo", Report::Harts),
    ("loadavg", Report::Load),
    ("meminfo", Report::Memory),
    ("mounts", Report::Mounts),
    ("stat", Report::Times),
    ("uptime", Report::Uptime),
    ("version", Report::Version),
    ("vmstat", Report::Events),
];

/// Those about memory, in `/proc/sys/vm`.
const OF_MEMORY: &[(&str, Report)] =
    &[("overcommit_memory", Report::Overcommit), ("replacement_policy", Report::Replacement)];

/// A folder that is made up when somebody looks into it.
pub enum Virtual {
    /// `/proc`.
    Root,
    /// `/proc/sys`.
    Settings,
    /// `/proc/sys/vm`.
    MemorySettings,
    /// `/proc/PID`.
    Process(Weak<Process>),
    /// `/proc/PID/fd`.
    Descriptors(Weak<Process>),
}

/// Numbers of these nodes: none that another file has, and the same each time.
fn number(process: usize, index: usize) -> u64 {
    MADE_UP | (process as u64) << 16 | index as u64
}

impl MadeUp<Files> for Virtual {
    fn look_up(&self, name: &[u8]) -> Option<Arc<Node>> {
        // Looking for one process does not have to name them all.
        if let (Virtual::Root, Some(id)) = (self, core::str::from_utf8(name).ok()?.parse().ok()) {
            return process::find(id).ok().map(|process| folder_of(&process));
        }
        self.list().into_iter().find(|(other, _)| other == name).map(|(_, node)| node)
    }

    fn list(&self) -> Vec<(Vec<u8>, Arc<Node>)> {
        let node = |id, index, name: &str, kind| {
            (name.as_bytes().to_vec(), Node::numbered(number(id, index), None, kind))
        };
        let reports = |id, first, list: &[(&str, Report)], process: &Weak<Process>| {
            let report = |(index, &(name, report)): (usize, &(&str, Report))| {
                node(id, first + index, name, NodeKind::Special(Special::Report(report, process.clone())))
            };
            list.iter().enumerate().map(report).collect::<Vec<_>>()
        };
        match self {
            Virtual::Root => {
                let mut all = reports(0, 16, OF_MACHINE, &Weak::new());
                all.push(node(0, 2, "sys", NodeKind::Special(Special::Virtual(Virtual::Settings))));
                if let Some(thread) = hart::current().thread.borrow().as_ref() {
                    let target = thread.process.record.id.to_string().into_bytes();
                    all.push(node(0, 1, "self", NodeKind::Link(target)));
                }
                let folder =
                    |process: Arc<Process>| (process.record.id.to_string().into_bytes(), folder_of(&process));
                all.extend(process::meant(Which::Any).into_iter().map(folder));
                all
            }
            Virtual::Settings => {
                Vec::from([node(0, 3, "vm", NodeKind::Special(Special::Virtual(Virtual::MemorySettings)))])
            }
            Virtual::MemorySettings => reports(0, 8, OF_MEMORY, &Weak::new()),
            Virtual::Process(process) => {
                let Some(owner) = process.upgrade() else { return Vec::new() };
                let id = owner.record.id;
                let mut all = reports(id, 16, OF_PROCESS, process);
                let link =
                    |index, name, target: &[u8]| node(id, index, name, NodeKind::Link(target.to_vec()));
                all.push(link(2, "cwd", &owner.working_folder.lock()));
                all.push(link(3, "exe", &owner.program.lock().path));
                all.push(link(4, "root", b"/"));
                let descriptors = Virtual::Descriptors(process.clone());
                all.push(node(id, 5, "fd", NodeKind::Special(Special::Virtual(descriptors))));
                all
            }
            Virtual::Descriptors(process) => {
                let Some(owner) = process.upgrade() else { return Vec::new() };
                let opened = owner.files.lock().all();
                let opened = opened.into_iter().map(|(index, file)| {
                    node(
                        owner.record.id,
                        64 + index,
                        &index.to_string(),
                        NodeKind::Special(Special::Opened(file)),
                    )
                });
                opened.collect()
            }
        }
    }
}

fn folder_of(process: &Arc<Process>) -> Arc<Node> {
    let kind = NodeKind::Special(Special::Virtual(Virtual::Process(Arc::downgrade(process))));
    Node::numbered(number(process.record.id, 1), None, kind)
}

impl Report {
    /// Whether it can be written to, to set what it reports.
    pub fn is_setting(self) -> bool {
        self == Report::Overcommit
    }

    /// Sets it.
    pub fn set(self, text: &[u8]) -> core::result::Result<(), Errno> {
        let mode = core::str::from_utf8(text.trim_ascii()).ok().and_then(Overcommit::from_name);
        *overcommit::MODE.lock() = mode.ok_or(Errno::EINVAL)?;
        Ok(())
    }
}

/// Writes the text; for those about a process that is gone, nothing.
pub fn write(report: Report, process: &Weak<Process>) -> Vec<u8> {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = match (report, process.upgrade()) {
        (Report::Memory, _) => memory(&mut text),
        (Report::Events, _) => events(&mut text),
        (Report::Times, _) => times(&mut text),
        (Report::Uptime, _) => uptime(&mut text),
        (Report::Load, _) => load(&mut text),
        (Report::Version, _) => text.write_str("Linux version 6.6.0-sv39 (the kernel of sv39) #1\n"),
        (Report::Harts, _) => {
            text.write_str("processor\t: 0\nhart\t\t: 0\nisa\t\t: rv64imafdc\nmmu\t\t: sv39\n")
        }
        (Report::Mounts, _) => text.write_str("rootfs / rootfs rw 0 0\nproc /proc proc rw 0 0\n"),
        (Report::Overcommit, _) => writeln!(text, "{}", *overcommit::MODE.lock() as u8),
        (Report::Replacement, _) => writeln!(text, "{}", reverse_map::policy().name()),
        (_, None) => Ok(()),
        (Report::Arguments, Some(process)) => return process.program.lock().arguments.clone(),
        (Report::Name, Some(process)) => writeln!(text, "{}", process.record.name()),
        (Report::Maps, Some(process)) => maps(&mut text, &process),
        (Report::Pages, Some(process)) => {
            let (promised, resident) = pages(&process);
            writeln!(text, "{promised} {resident} 0 0 0 0 0")
        }
        (Report::Numbers, Some(process)) => numbers(&mut text, &process),
        (Report::Words, Some(process)) => words(&mut text, &process),
    };
    text.into_bytes()
}

fn maps(text: &mut String, process: &Process) -> Result {
    for region in process.memory.lock().regions().iter() {
        let (start, end) = (region.addresses.start.value(), region.addresses.end.value());
        let sharing = if region.is_shared() { 's' } else { 'p' };
        let name = match region.purpose {
            Purpose::Program | Purpose::Mapping | Purpose::Large => "",
            Purpose::Heap => "[heap]",
            Purpose::Stack => "[stack]",
            Purpose::SignalReturn => "[vdso]",
        };
        let line = format_args!("{start:x}-{end:x} {}{sharing} 00000000 00:00 0", region.rights);
        writeln!(text, "{line}{:>width$}{name}", "", width = if name.is_empty() { 0 } else { 10 })?;
    }
    Ok(())
}

/// How many pages a process was promised, and how many of them it has.
fn pages(process: &Process) -> (usize, usize) {
    let mut memory = process.memory.lock();
    (memory.regions().iter().map(Region::pages).sum(), memory.usage().resident)
}

/// The letter that tells how a process is.
fn state(process: &Process) -> char {
    if process.record.status().is_some() {
        'Z'
    } else if process.kin().stopped {
        'T'
    } else if scheduler::all_sleep(process) {
        'S'
    } else {
        'R'
    }
}

/// The 52 numbers of `/proc/PID/stat`.
fn numbers(text: &mut String, process: &Process) -> Result {
    let (promised, resident) = pages(process);
    let (id, record) = (process.record.id, &process.record);
    let counts = process.memory.lock().counts;
    let Kin { parent, group, session, .. } = process.kin();
    let parent = parent.unwrap_or(0);
    let (own, children) = (record.time() / TICK, record.time_of_children() / TICK);
    write!(text, "{id} ({}) {} {parent} {group} {session} 0 -1 0 ", record.name(), state(process))?;
    write!(text, "{} 0 {} 0 {own} 0 {children} 0 20 0 ", counts.minor_faults, counts.major_faults)?;
    write!(text, "{} 0 {} ", process.threads().len(), record.start / TICK)?;
    write!(text, "{} {resident} {}", promised * PAGE_SIZE, u64::MAX)?;
    text.write_str(&" 0".repeat(12))?;
    text.write_str(" 17 0 0 0 0 0 0")?;
    text.write_str(&" 0".repeat(8))?;
    text.write_str("\n")
}

fn words(text: &mut String, process: &Process) -> Result {
    let (promised, resident) = pages(process);
    let kib = PAGE_SIZE / 1024;
    let state = match state(process) {
        'Z' => "Z (zombie)",
        'T' => "T (stopped)",
        'S' => "S (sleeping)",
        _ => "R (running)",
    };
    let (id, parent) = (process.record.id, process.kin().parent.unwrap_or(0));
    let mask = process.file_mask();
    writeln!(text, "Name:\t{}\nUmask:\t{mask:04o}\nState:\t{state}\nTgid:\t{id}", process.record.name())?;
    writeln!(text, "Pid:\t{id}\nPPid:\t{parent}\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0")?;
    writeln!(text, "VmSize:\t{:8} kB\nVmRSS:\t{:8} kB", promised * kib, resident * kib)?;
    writeln!(text, "Threads:\t{}", process.threads().len())
}

fn memory(text: &mut String) -> Result {
    let (slots, free_slots) = swap::slots();
    let (promised, limit) = overcommit::promised_and_limit();
    for (name, pages) in [
        ("MemTotal", frame::total_frames()),
        ("MemFree", frame::free_frames()),
        ("MemAvailable", frame::free_frames()),
        ("Buffers", 0),
        ("Cached", 0),
        ("SwapCached", 0),
        ("SwapTotal", slots),
        ("SwapFree", free_slots),
        ("Shmem", 0),
        ("Slab", heap::size() / PAGE_SIZE),
        ("SReclaimable", 0),
        ("KernelStack", kernel_stack::mapped_frames()),
        ("CommitLimit", limit),
        ("Committed_AS", promised),
    ] {
        writeln!(text, "{:<15} {:8} kB", format!("{name}:"), pages * (PAGE_SIZE / 1024))?;
    }
    Ok(())
}

fn events(text: &mut String) -> Result {
    writeln!(text, "nr_free_pages {}", frame::free_frames())?;
    let faults = statistics::read(Count::MinorFault) + statistics::read(Count::MajorFault);
    writeln!(text, "pgfault {faults}")?;
    for (name, count) in [
        ("pgmajfault", Count::MajorFault),
        ("pgcopied", Count::Copy),
        ("pswpin", Count::SwapIn),
        ("pswpout", Count::SwapOut),
        ("pgscan", Count::Scan),
        ("pgsteal", Count::Steal),
        ("oom_kill", Count::OutOfMemory),
    ] {
        writeln!(text, "{name} {}", statistics::read(count))?;
    }
    Ok(())
}

fn times(text: &mut String) -> Result {
    let idle = scheduler::idle_time() / TICK;
    let busy = (timer::nanoseconds() / TICK).saturating_sub(idle);
    let (switches, _) = scheduler::switches_and_flushes();
    writeln!(text, "cpu  {busy} 0 0 {idle} 0 0 0 0 0 0\ncpu0 {busy} 0 0 {idle} 0 0 0 0 0 0")?;
    let since = timer::real_time().saturating_sub(timer::nanoseconds()) / NANOSECONDS;
    writeln!(text, "ctxt {switches}\nbtime {since}\nprocesses {}", process::last_id())?;
    writeln!(text, "procs_running 1\nprocs_blocked 0")
}

fn uptime(text: &mut String) -> Result {
    let ticks = timer::nanoseconds() / TICK;
    let idle = scheduler::idle_time() / TICK;
    writeln!(text, "{}.{:02} {}.{:02}", ticks / 100, ticks % 100, idle / 100, idle % 100)
}

fn load(text: &mut String) -> Result {
    let all = process::meant(Which::Any);
    let running = all.iter().filter(|process| state(process) == 'R').count();
    writeln!(text, "0.00 0.00 0.00 {running}/{} {}", all.len(), process::last_id())
}
