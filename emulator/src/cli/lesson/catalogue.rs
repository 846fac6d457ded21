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
    /// Words for the kernel's command line.
    pub words: &'static str,
    /// Its disks, spelled as for `--drive`.
    pub drives: &'static [&'static str],
    /// Draws its chart from runs on machines made from this one.
    pub chart: Option<fn(&MachineConfig) -> Result<Plot>>,
}

/// A lesson without special needs.
const ORDINARY: Entry = Entry { name: "", memory: 0, words: "", drives: &[], chart: None };

/// The lessons with special needs or with a chart.
static ENTRIES: &[Entry] = &[
    Entry { name: "context-switch", words: "lab", chart: Some(charts::context_switch), ..ORDINARY },
    Entry { name: "huge-pages", memory: 3 << 30, words: "lab", chart: Some(charts::huge_pages), ..ORDINARY },
    Entry { name: "forgotten-fence", words: "lab", ..ORDINARY },
    Entry { name: "cost", chart: Some(charts::cost), ..ORDINARY },
];

/// What the emulator knows of this lesson.
pub fn entry(name: &str) -> &'static Entry {
    ENTRIES.iter().find(|entry| entry.name == name).unwrap_or(&ORDINARY)
}

impl Entry {
    /// The machine with what the lesson needs, where the user has not given it more, and with the words that choose it.
    pub fn prepare(&self, name: &str, config: MachineConfig) -> MachineConfig {
        let words = ["lesson=", name, " ", self.words, " ", &config.command_line].concat();
        let command_line = words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        MachineConfig { memory: config.memory.max(self.memory), command_line, ..config }
    }
}
