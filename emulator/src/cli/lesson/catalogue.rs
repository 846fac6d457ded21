//! What the lessons need of the machine, and which of them have a chart. What they are is the kernel's to tell.

use super::super::plot::Plot;
use super::charts;
use anyhow::Result;
use sv39::machine::MachineConfig;

/// What the emulator knows of a lesson.
pub struct Entry {
    /// As the kernel calls it.
    pub name: &'static str,
    /// Bytes of RAM that it needs at least.
    pub memory: u64,
    /// Its disks, spelled as for `--drive`.
    pub drives: &'static [&'static str],
    /// Draws its chart from runs on machines made from this one.
    pub chart: Option<fn(&MachineConfig) -> Result<Plot>>,
}

/// A lesson without special needs.
const ORDINARY: Entry = Entry { name: "", memory: 0, drives: &[], chart: None };

/// The lessons with special needs or with a chart.
static ENTRIES: &[Entry] = &[Entry { name: "cost", chart: Some(charts::cost), ..ORDINARY }];

/// What the emulator knows of this lesson.
pub fn entry(name: &str) -> &'static Entry {
    ENTRIES.iter().find(|entry| entry.name == name).unwrap_or(&ORDINARY)
}

impl Entry {
    /// The machine with what the lesson needs, where the user has not given it more.
    pub fn prepare(&self, config: MachineConfig) -> MachineConfig {
        MachineConfig { memory: config.memory.max(self.memory), ..config }
    }
}
