//! Physical memory, frame by frame: which address spaces have it where, and what it is used for.

use super::record::{Entry, FrameRecord};
use super::space::{Leaf, Part, Space};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::pte::Pte;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};
use std::ops::Range;
use std::rc::Rc;

/// Mappings of one run of frames that are named; all are counted.
const USES_KEPT: usize = 8;

/// What a frame is used for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Class {
    /// Programs in several address spaces may use it.
    Shared,
    /// Programs in one address space may use it.
    Private,
    /// It is a page table.
    PageTable,
    /// The kernel's: mapped for it alone, or its own by its record.
    Kernel,
    /// Free by the kernel's record; without one: nothing that was ever in `satp` leads there.
    Free,
    /// No memory, but a device that is mapped.
    Device,
}

impl Class {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Shared, Self::Private, Self::PageTable, Self::Kernel, Self::Free, Self::Device];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shared => "shared",
            Self::Private => "private",
            Self::PageTable => "page table",
            Self::Kernel => "kernel",
            Self::Free => "free",
            Self::Device => "device",
        }
    }
}

/// One mapping of a run of frames.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Use {
    /// Number of the address space, in the order of the list that the frames were sorted by.
    pub space: usize,
    /// How many address spaces have this very mapping, through the same tables.
    pub spaces: usize,
    /// Where the first frame is.
    pub address: VirtAddr,
    /// The entry, for its rights.
    pub pte: Pte,
    /// It is in every address space.
    pub global: bool,
}

/// Frames in a row that are used alike.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// The numbers of the frames.
    pub frames: Range<u64>,
    /// What they are used for.
    pub class: Class,
    /// Some of their mappings.
    pub uses: Vec<Use>,
    /// How many mappings there are.
    pub mappings: usize,
    /// How many of them are for programs.
    pub user_mappings: usize,
    /// In how many address spaces programs may use them.
    pub users: usize,
    /// In how many address spaces programs may write to them.
    pub writers: usize,
    /// The kernel executes code there.
    pub kernel_code: bool,
    /// How often they are reached as a page table.
    pub tables: usize,
    /// An address space whose table they are.
    pub table_of: Option<usize>,
}

impl Run {
    /// The first physical address.
    pub fn first(&self) -> PhysAddr {
        PhysAddr(self.frames.start * PAGE_SIZE)
    }

    /// How many frames.
    pub fn count(&self) -> u64 {
        self.frames.end - self.frames.start
    }

    /// Whether `next`, which begins where this one ends, is used alike.
    fn goes_on(&self, next: &Self) -> bool {
        let same = |(a, b): (&Use, &Use)| {
            a.space == b.space
                && a.spaces == b.spaces
                && a.global == b.global
                && a.pte.0 & 0x1f == b.pte.0 & 0x1f
                && a.address.0.wrapping_add(self.count() * PAGE_SIZE) == b.address.0
        };
        self.frames.end == next.frames.start
            && (self.class, self.mappings, self.users, self.writers)
                == (next.class, next.mappings, next.users, next.writers)
            && (self.kernel_code, self.tables, self.table_of, self.user_mappings)
                == (next.kernel_code, next.tables, next.table_of, next.user_mappings)
            && self.mappings <= USES_KEPT
            && self.uses.iter().zip(&next.uses).all(same)
    }
}

/// Something that begins at a frame and ends before another.
struct Interval {
    frames: Range<u64>,
    space: u32,
    spaces: u32,
    /// `None`: a page table.
    leaf: Option<Leaf>,
}

/// Sorts all memory, of which `ram` are the frames that there are, by what the live ones of these address spaces do with it.
pub fn frames(spaces: &[Space], ram: Range<u64>, record: Option<&FrameRecord>) -> Vec<Run> {
    let mut sweep = Sweep::default();
    let mut runs: Vec<Run> = Vec::new();
    let mut intervals = intervals(spaces);
    intervals.sort_by_key(|interval| interval.frames.start);
    let mut next = 0;
    let mut ends = BinaryHeap::new();
    let mut at = intervals.first().map_or(ram.start, |first| first.frames.start.min(ram.start));
    loop {
        while let Some(&Reverse((end, index))) = ends.peek()
            && end <= at
        {
            ends.pop();
            sweep.leave(index, &intervals[index]);
        }
        while intervals.get(next).is_some_and(|interval| interval.frames.start <= at) {
            sweep.enter(next, &intervals[next]);
            ends.push(Reverse((intervals[next].frames.end, next)));
            next += 1;
        }
        let boundaries = [
            ends.peek().map(|&Reverse((end, _))| end),
            intervals.get(next).map(|interval| interval.frames.start),
            [ram.start, ram.end].into_iter().find(|&edge| edge > at),
        ];
        let Some(end) = boundaries.into_iter().flatten().min() else { break };
        if !sweep.is_empty() || ram.contains(&at) {
            let run = sweep.run(at..end, &intervals, ram.contains(&at));
            split(run, record, &mut |run| match runs.last_mut() {
                Some(last) if last.goes_on(&run) => last.frames.end = run.frames.end,
                _ => runs.push(run),
            });
        }
        at = end;
    }
    runs
}

/// How many frames are in each class.
pub fn count(runs: &[Run], class: Class) -> u64 {
    runs.iter().filter(|run| run.class == class).map(Run::count).sum()
}

/// Every use of memory by a live address space. What several of them have through the same tables is there once, but for
/// what programs may use.
fn intervals(spaces: &[Space]) -> Vec<Interval> {
    let mut intervals = Vec::new();
    let holders = holders(spaces);
    let mut seen: BTreeSet<*const Part> = BTreeSet::new();
    for (number, space) in spaces.iter().enumerate().filter(|(_, space)| space.live()) {
        let number = number as u32;
        let root = space.satp.root().page_number();
        intervals.push(Interval { frames: root..root + 1, space: number, spaces: 1, leaf: None });
        for (_, part) in &space.parts {
            let first = seen.insert(Rc::as_ptr(part));
            let spaces = holders.get(&Rc::as_ptr(part)).copied().unwrap_or(1);
            for table in part.tables.iter().filter(|_| first) {
                let frame = table.place.page_number();
                intervals.push(Interval { frames: frame..frame + 1, space: number, spaces, leaf: None });
            }
            for leaf in part.leaves.iter().filter(|leaf| first || leaf.user()) {
                let frame = leaf.physical().page_number();
                let frames = frame..frame + leaf.bytes() / PAGE_SIZE;
                let spaces = if leaf.user() { 1 } else { spaces };
                intervals.push(Interval { frames, space: number, spaces, leaf: Some(*leaf) });
            }
        }
    }
    intervals
}

/// How many live address spaces have each part.
pub(super) fn holders(spaces: &[Space]) -> FxHashMap<*const Part, u32> {
    let mut holders = FxHashMap::default();
    for (_, part) in spaces.iter().filter(|space| space.live()).flat_map(|space| &space.parts) {
        *holders.entry(Rc::as_ptr(part)).or_default() += 1;
    }
    holders
}

/// What covers the frames that the sweep has come to.
#[derive(Default)]
struct Sweep {
    programs: BTreeSet<usize>,
    kernel: BTreeSet<usize>,
    tables: BTreeSet<usize>,
    users: FxHashMap<u32, u32>,
    writers: FxHashMap<u32, u32>,
    kernel_code: usize,
}

impl Sweep {
    fn is_empty(&self) -> bool {
        self.programs.is_empty() && self.kernel.is_empty() && self.tables.is_empty()
    }

    fn enter(&mut self, index: usize, interval: &Interval) {
        let Some(leaf) = &interval.leaf else {
            self.tables.insert(index);
            return;
        };
        if leaf.user() {
            self.programs.insert(index);
            *self.users.entry(interval.space).or_default() += 1;
            if leaf.pte.has(Pte::W) {
                *self.writers.entry(interval.space).or_default() += 1;
            }
        } else {
            self.kernel.insert(index);
            self.kernel_code += usize::from(is_code(leaf));
        }
    }

    fn leave(&mut self, index: usize, interval: &Interval) {
        let Some(leaf) = &interval.leaf else {
            self.tables.remove(&index);
            return;
        };
        if leaf.user() {
            self.programs.remove(&index);
            forget(&mut self.users, interval.space);
            if leaf.pte.has(Pte::W) {
                forget(&mut self.writers, interval.space);
            }
        } else {
            self.kernel.remove(&index);
            self.kernel_code -= usize::from(is_code(leaf));
        }
    }

    fn run(&self, frames: Range<u64>, intervals: &[Interval], in_ram: bool) -> Run {
        let start = frames.start;
        let uses = self.programs.iter().chain(&self.kernel).filter_map(|&index| {
            let interval = &intervals[index];
            let leaf = interval.leaf.as_ref()?;
            let address = leaf.address.offset((start - interval.frames.start) * PAGE_SIZE);
            let (space, spaces) = (interval.space as usize, interval.spaces as usize);
            Some(Use { space, spaces, address, pte: leaf.pte, global: leaf.global })
        });
        let uses: Vec<Use> = uses.take(USES_KEPT).collect();
        let class = match self.users.len() {
            _ if !in_ram => Class::Device,
            _ if !self.tables.is_empty() => Class::PageTable,
            0 if self.kernel.is_empty() => Class::Free,
            0 => Class::Kernel,
            1 => Class::Private,
            _ => Class::Shared,
        };
        Run {
            frames,
            class,
            uses,
            mappings: self.programs.len() + self.kernel.len(),
            user_mappings: self.programs.len(),
            users: self.users.len(),
            writers: self.writers.len(),
            kernel_code: self.kernel_code != 0,
            tables: self.tables.len(),
            table_of: self.tables.first().map(|&index| intervals[index].space as usize),
        }
    }
}

/// Whether a leaf of the kernel's says that there is code. The first tables of many kernels allow everything everywhere.
fn is_code(leaf: &Leaf) -> bool {
    leaf.pte.has(Pte::X) && !leaf.pte.has(Pte::W)
}

fn forget(counts: &mut FxHashMap<u32, u32>, space: u32) {
    if let Some(count) = counts.get_mut(&space) {
        *count -= 1;
        if *count == 0 {
            counts.remove(&space);
        }
    }
}

/// Cuts a run that no program uses where the kernel's own record changes between free and used.
fn split(run: Run, record: Option<&FrameRecord>, take: &mut impl FnMut(Run)) {
    let Some(record) = record.filter(|_| matches!(run.class, Class::Kernel | Class::Free)) else {
        return take(run);
    };
    let class = |frame| match record.entry(frame) {
        Some(Entry::Free) => Class::Free,
        Some(Entry::Kernel | Entry::Program { .. }) | None => Class::Kernel,
    };
    let mut start = run.frames.start;
    while start < run.frames.end {
        let kind = class(start);
        let end = (start + 1..run.frames.end).find(|&frame| class(frame) != kind).unwrap_or(run.frames.end);
        let offset = (start - run.frames.start) * PAGE_SIZE;
        let uses = run.uses.iter().map(|used| Use { address: used.address.offset(offset), ..*used });
        take(Run { frames: start..end, class: kind, uses: uses.collect(), ..run.clone() });
        start = end;
    }
}
