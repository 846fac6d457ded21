//! What the lessons need of the machine, what is shown of them from outside, and which have a chart. What they are is the kernel's to tell.

use super::super::plot::Plot;
use super::charts;
use super::outside::Sight::{Cached, Changes, Gate, Memory, Pages, Ranges, Reach, Resident, Sharers, Walk};
use super::outside::{Moment, Sight};
use anyhow::Result;
use sv39::isa::cause::Access::{Fetch, Load, Store};
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
    /// What is shown from outside, and when.
    pub moments: &'static [Moment],
    /// Whether what is to be seen from outside are stale translations.
    pub check_fences: bool,
    /// Draws its chart from runs on machines made from this one.
    pub chart: Option<fn(&MachineConfig) -> Result<Plot>>,
}

/// A lesson without special needs.
const ORDINARY: Entry =
    Entry { name: "", memory: 0, words: "", drives: &[], moments: &[], check_fences: false, chart: None };

/// The lessons: what is shown of each, and what some need.
static ENTRIES: &[Entry] = &[
    Entry {
        name: "two-worlds",
        moments: &[moment(1, "one address, two address spaces, two frames", &[Pages, Cached])],
        ..ORDINARY
    },
    Entry {
        name: "translation",
        moments: &[
            moment(1, "the walk that the first load will make", &[Walk(Load)]),
            moment(2, "what it has left in the TLB, for the second load", &[Cached]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "address-space",
        moments: &[moment(1, "the pages that are there, beside what was promised", &[Ranges])],
        ..ORDINARY
    },
    Entry {
        name: "rights",
        moments: &[
            moment(1, "the store to code", &[Walk(Store)]),
            moment(2, "the jump into data", &[Walk(Fetch)]),
            moment(3, "the load from the gap", &[Walk(Load)]),
            moment(4, "the load through a null pointer", &[Walk(Load)]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "user-and-kernel",
        moments: &[
            moment(1, "the load from the kernel's image", &[Walk(Load)]),
            moment(2, "the store to the device", &[Walk(Store)]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "demand-paging",
        drives: BLANK_DISK,
        moments: &[
            moment(1, "what is there of the constants before the first touch", &[Ranges]),
            moment(2, "what has come", &[Changes]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "mapped-file",
        drives: BLANK_DISK,
        moments: &[
            moment(1, "the pages that were loaded from: no W, no D", &[Ranges]),
            moment(2, "after the first store", &[Pages]),
            moment(3, "after msync: D is gone, W is not", &[Pages]),
            moment(4, "after the second store: the hart has set D", &[Pages]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "lazy-heap",
        moments: &[
            moment(1, "before the first touch", &[Memory]),
            moment(2, "what the page table has learnt since", &[Changes, Memory]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "stack",
        moments: &[
            moment(1, "before the calls", &[Memory]),
            moment(2, "what the page table has learnt since", &[Changes, Memory]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "signals",
        moments: &[
            moment(1, "the first load, which no page answers", &[Walk(Load)]),
            moment(2, "the pages that the handler has brought", &[Pages]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "copy-on-write",
        moments: &[
            moment(1, "after the fork: the same frames, and nobody may write", &[Pages]),
            moment(2, "after the child's write: one frame of its own", &[Pages, Changes]),
            moment(3, "the child is gone, and the parent may write again", &[Pages]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "sharing",
        moments: &[
            moment(1, "shared memory: one frame for both", &[Pages]),
            moment(2, "the file, shared: one frame for both", &[Pages]),
            moment(3, "the file, private: the writer has a frame of its own", &[Pages]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "gate",
        moments: &[
            moment(1, "the way in, as the hart has it", &[Gate]),
            moment(2, "the kernel's memory, if I were to read it myself", &[Walk(Load)]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "context-switch",
        words: "lab",
        chart: Some(charts::context_switch),
        moments: &[
            moment(1, "one address in two address spaces, and the TLB knows both", &[Pages, Cached]),
            moment(2, "the same with one ASID for all", &[Pages, Cached]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "swapping",
        chart: Some(charts::swapping),
        moments: &[
            moment(1, "more was written than memory can hold", &[Resident, Memory]),
            moment(2, "the first page: gone to the disk, its entry tells the kernel where", &[Walk(Load)]),
            moment(3, "the same page, which has been used again", &[Walk(Load)]),
        ],
        ..TOO_SMALL
    },
    Entry {
        name: "thrashing",
        chart: Some(charts::thrashing),
        moments: &[
            moment(1, "one process: all that it uses is there", &[Resident, Memory]),
            moment(2, "one of eight: what it uses next is likely not there", &[Resident, Memory]),
        ],
        ..TOO_SMALL
    },
    Entry {
        name: "overcommit",
        drives: &["memory,size=2M,swap"],
        moments: &[
            moment(1, "everything is promised, and nearly nothing used", &[Memory]),
            moment(2, "the promises have been claimed", &[Memory]),
            moment(
                3,
                "the one who claimed too much is gone; my pages wait in swap space",
                &[Resident, Memory],
            ),
        ],
        ..TOO_SMALL
    },
    Entry {
        name: "dynamic-linking",
        moments: &[
            moment(1, "the library's data, before I write: one frame for both", &[Sharers]),
            moment(2, "its data, after the first write: a copy of my own", &[Sharers]),
            moment(3, "its code, which both have called: one frame, at two addresses", &[Sharers]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "huge-pages",
        memory: 3 << 30,
        words: "lab",
        chart: Some(charts::huge_pages),
        moments: &[
            moment(1, "4 KiB: three levels, and an entry of the TLB for each page", &[Walk(Load), Cached]),
            moment(2, "2 MiB: a leaf one level up", &[Walk(Load), Cached]),
            moment(3, "1 GiB: a leaf in the root", &[Walk(Load), Cached]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "forgotten-fence",
        words: "lab",
        check_fences: true,
        moments: &[
            moment(1, "the page table says read-only, the TLB does not", &[Pages, Cached]),
            moment(2, "after the fork, with the fence forgotten", &[Pages, Cached]),
        ],
        ..ORDINARY
    },
    Entry {
        name: "cost",
        chart: Some(charts::cost),
        moments: &[
            moment(1, "before the loads", &[Reach]),
            moment(
                2,
                "after them: this TLB is large and knows every page; the chart has smaller ones",
                &[Resident, Reach],
            ),
        ],
        ..ORDINARY
    },
    Entry {
        name: "threads",
        moments: &[
            moment(1, "the second thread's stack", &[Pages]),
            moment(2, "the first thread's stack: same root, same ASID, another page", &[Pages]),
        ],
        ..ORDINARY
    },
];

/// A lesson about memory running out: little of it, and swap space.
const TOO_SMALL: Entry = Entry { words: "memory.frames=300", drives: &["memory,size=16M,swap"], ..ORDINARY };

/// A disk on which the kernel makes a file system.
const BLANK_DISK: &[&str] = &["memory,size=8M"];

/// A moment of a lesson.
const fn moment(number: u16, title: &'static str, sights: &'static [Sight]) -> Moment {
    Moment { number, title, sights }
}

/// What the emulator knows of this lesson.
pub fn entry(name: &str) -> &'static Entry {
    ENTRIES.iter().find(|entry| entry.name == name).unwrap_or(&ORDINARY)
}

impl Entry {
    /// A command that shows more of this lesson.
    pub fn closer(&self, name: &str) -> String {
        match self.moments.first() {
            _ if self.check_fences => format!("sv39 run --lesson {name} --check-fences"),
            Some(moment) => {
                format!("sv39 inspect --lesson {name} --until mark:{} --root all --view all", moment.number)
            }
            None => format!("sv39 run --lesson {name} --stats --trace satp,fence,trap"),
        }
    }

    /// The machine with what the lesson needs, where the user has not given it more, and with the words that choose it.
    pub fn prepare(&self, name: &str, config: MachineConfig) -> MachineConfig {
        let words = ["lesson=", name, " ", self.words, " ", &config.command_line].concat();
        let command_line = words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        MachineConfig { memory: config.memory.max(self.memory), command_line, ..config }
    }
}
