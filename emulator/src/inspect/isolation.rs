//! What should not be: ways by which a program could reach what is not its own.

use super::frames::{Class, Run, holders};
use super::range::ranges;
use super::record::{Entry, FrameRecord};
use super::space::{Leaf, Space};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::pte::Pte;
use std::collections::BTreeSet;
use std::rc::Rc;

/// What is wrong, or at least worth knowing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Finding {
    /// Programs may reach a page table.
    UserPageTable,
    /// Programs may write to memory that the kernel executes, or that is its own by its record.
    UserWritableKernel,
    /// Programs may reach memory that is the kernel's own by its record, or free.
    UserKernel,
    /// A page can be both written and executed.
    WritableExecutable,
    /// There are more mappings of a frame than its kernel has recorded.
    Unrecorded,
    /// Several address spaces may write to a frame that its kernel has not recorded as shared.
    UnrecordedSharing,
    /// As [`Self::WritableExecutable`], in an address space that has no programs and is in no hart's `satp`: what a kernel has
    /// started with, mostly.
    IdleWritableExecutable,
    /// Several address spaces may write to a frame, and there is no record to compare that with.
    SharedWritable,
}

impl Finding {
    /// A stable name.
    pub fn name(self) -> &'static str {
        match self {
            Self::UserPageTable => "user_page_table",
            Self::UserWritableKernel => "user_writable_kernel",
            Self::UserKernel => "user_kernel",
            Self::WritableExecutable => "writable_executable",
            Self::Unrecorded => "unrecorded_mapping",
            Self::UnrecordedSharing => "unrecorded_sharing",
            Self::IdleWritableExecutable => "idle_writable_executable",
            Self::SharedWritable => "shared_writable",
        }
    }

    /// What it means.
    pub fn text(self) -> &'static str {
        match self {
            Self::UserPageTable => "programs may reach a page table",
            Self::UserWritableKernel => "programs may write to the kernel's memory",
            Self::UserKernel => "programs may reach memory that the kernel has not given to them",
            Self::WritableExecutable => "can be written and executed",
            Self::Unrecorded => "is mapped more often than the kernel has recorded",
            Self::UnrecordedSharing => {
                "can be written in several address spaces, and the kernel has not recorded it as shared"
            }
            Self::IdleWritableExecutable => {
                "can be written and executed, in an address space without programs that is not in use"
            }
            Self::SharedWritable => "can be written in several address spaces",
        }
    }

    /// Whether it breaks isolation; otherwise it is for information.
    pub fn is_violation(self) -> bool {
        match self {
            Self::UserPageTable
            | Self::UserWritableKernel
            | Self::UserKernel
            | Self::WritableExecutable
            | Self::Unrecorded
            | Self::UnrecordedSharing => true,
            Self::IdleWritableExecutable | Self::SharedWritable => false,
        }
    }
}

/// Something found, with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// What.
    pub finding: Finding,
    /// Number of the address space, or of one of them.
    pub space: usize,
    /// How many address spaces it is found in.
    pub spaces: usize,
    /// The first virtual address.
    pub address: VirtAddr,
    /// The first physical address.
    pub physical: PhysAddr,
    /// How many bytes.
    pub bytes: u64,
    /// An entry that allows it.
    pub pte: Pte,
    /// It is in every address space.
    pub global: bool,
}

impl Found {
    /// Takes the next one in, if it goes on where this one ends.
    fn extend(&mut self, next: &Self) -> bool {
        let same = (self.finding, self.space, self.spaces, self.global)
            == (next.finding, next.space, next.spaces, next.global)
            && (self.pte.0 ^ next.pte.0) & (Pte::R | Pte::W | Pte::X | Pte::U) == 0;
        let goes_on = same
            && self.address.0.checked_add(self.bytes) == Some(next.address.0)
            && self.physical.offset(self.bytes) == next.physical;
        if goes_on {
            self.bytes += next.bytes;
        }
        goes_on
    }
}

/// Looks for everything that breaks isolation, and what comes near it.
pub fn isolation(spaces: &[Space], runs: &[Run], record: Option<&FrameRecord>) -> Vec<Found> {
    let mut found = Vec::new();
    for run in runs.iter().filter(|run| run.users > 0) {
        let mut note = |finding, from: u64, count: u64| found.extend(at(run, finding, from, count));
        if run.tables > 0 {
            note(Finding::UserPageTable, 0, run.count());
        }
        if run.kernel_code && run.writers > 0 {
            note(Finding::UserWritableKernel, 0, run.count());
        }
        match record {
            None if run.writers > 1 => note(Finding::SharedWritable, 0, run.count()),
            None => {}
            Some(record) => compare(run, record, &mut note),
        }
    }
    found.extend(writable_and_executable(spaces));
    found.sort_by_key(|found| (found.finding, found.space, found.address, found.physical));
    found.dedup_by(|next, last| last.extend(next));
    found
}

/// Compares each frame with what the kernel says about it.
fn compare(run: &Run, record: &FrameRecord, note: &mut impl FnMut(Finding, u64, u64)) {
    let judge = |frame| match record.entry(frame) {
        // A device, or the kernel's image.
        None if run.class == Class::Device => None,
        None | Some(Entry::Kernel | Entry::Free) if run.tables > 0 => None,
        None | Some(Entry::Kernel | Entry::Free) if run.writers > 0 => Some(Finding::UserWritableKernel),
        None | Some(Entry::Kernel | Entry::Free) => Some(Finding::UserKernel),
        Some(Entry::Program { holders, .. }) if run.user_mappings > holders as usize => {
            Some(Finding::Unrecorded)
        }
        Some(Entry::Program { shared: false, .. }) if run.writers > 1 => Some(Finding::UnrecordedSharing),
        Some(Entry::Program { .. }) => None,
    };
    let mut start = run.frames.start;
    while start < run.frames.end {
        let finding = judge(start);
        let end =
            (start + 1..run.frames.end).find(|&frame| judge(frame) != finding).unwrap_or(run.frames.end);
        if let Some(finding) = finding {
            note(finding, start - run.frames.start, end - start);
        }
        start = end;
    }
}

/// A finding about `count` frames of a run, from the one with this number on.
fn at(run: &Run, finding: Finding, from: u64, count: u64) -> Option<Found> {
    let user = run.uses.iter().filter(|used| used.pte.has(Pte::U));
    let used = user.clone().find(|used| used.pte.has(Pte::W)).or_else(|| user.clone().next())?;
    Some(Found {
        finding,
        space: used.space,
        spaces: run.users,
        address: used.address.offset(from * PAGE_SIZE),
        physical: run.first().offset(from * PAGE_SIZE),
        bytes: count * PAGE_SIZE,
        pte: used.pte,
        global: used.global,
    })
}

/// Ranges that can be written and executed, by whomever; once for all address spaces that have them by the same tables.
fn writable_and_executable(spaces: &[Space]) -> Vec<Found> {
    let holders = holders(spaces);
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    let idle = |space: &Space| space.harts.is_empty() && !space.leaves().any(Leaf::user);
    let live = || spaces.iter().enumerate().filter(|(_, space)| space.live());
    let busy = live().filter(|(_, space)| !idle(space)).map(|found| (Finding::WritableExecutable, found));
    let others = live().filter(|(_, space)| idle(space));
    let others = others.map(|found| (Finding::IdleWritableExecutable, found));
    for (finding, (space, view)) in busy.chain(others) {
        for (_, part) in &view.parts {
            if !seen.insert(Rc::as_ptr(part)) {
                continue;
            }
            let spaces = holders.get(&Rc::as_ptr(part)).map_or(1, |&count| count as usize);
            let both = part.leaves.iter().filter(|leaf| leaf.pte.has(Pte::W | Pte::X));
            found.extend(ranges(both).into_iter().map(|range| Found {
                finding,
                space,
                spaces,
                address: range.first,
                physical: range.physical,
                bytes: range.bytes(),
                pte: range.pte,
                global: range.global,
            }));
        }
    }
    found
}
