//! What has changed between two moments: mappings, the use of frames, TLB entries.

use super::frames::{Class, Run};
use super::space::{Leaf, Part, Space};
use super::view::{CachedLeaf, View};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::pte::{Pte, Satp};
use rustc_hash::FxHashSet;
use std::ops::Range;
use std::rc::Rc;

/// What an entry says of an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mapped {
    /// The entry.
    pub pte: Pte,
    /// Where the first byte is.
    pub physical: PhysAddr,
    /// Size of the page.
    pub page_size: u64,
    /// It is in every address space.
    pub global: bool,
}

/// How a mapping has changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChangeKind {
    /// There was none.
    Added,
    /// There is none any more.
    Removed,
    /// It leads to other memory.
    Moved,
    /// It has other rights, or another page size.
    Rights,
    /// Only A or D is another.
    Used,
}

impl ChangeKind {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Moved => "moved",
            Self::Rights => "rights",
            Self::Used => "used",
        }
    }
}

/// A range of addresses whose mappings have changed alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Change {
    /// How.
    pub kind: ChangeKind,
    /// The first virtual address.
    pub first: VirtAddr,
    /// The last one.
    pub last: VirtAddr,
    /// What the page tables said.
    pub before: Option<Mapped>,
    /// What they say.
    pub after: Option<Mapped>,
}

impl Change {
    /// Bytes in it.
    pub fn bytes(&self) -> u64 {
        (self.last.0 - self.first.0).wrapping_add(1)
    }
}

/// What has happened to an address space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    /// It is new.
    Appeared,
    /// It is no more.
    Vanished,
    /// It was there before.
    Stayed,
}

/// The changes of one address space.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SpaceChange {
    /// Its `satp`; the later one if both are known.
    pub satp: Satp,
    /// What has happened to it.
    pub fate: Fate,
    /// Changes of its mappings. What several address spaces have by the same tables is told of the first one only.
    pub changes: Vec<Change>,
}

/// Frames in a row that are used for something else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrameChange {
    /// Their numbers.
    pub frames: Range<u64>,
    /// What they were used for.
    pub before: Class,
    /// What they are used for.
    pub after: Class,
}

/// The changes of one hart's TLB.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TlbChange {
    /// The hart's number.
    pub hart: usize,
    /// Entries that are new.
    pub added: Vec<CachedLeaf>,
    /// Entries that are gone.
    pub removed: Vec<CachedLeaf>,
}

/// Everything that has changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Difference {
    /// The clock at the earlier moment, and at the later one.
    pub clocks: [u64; 2],
    /// Address spaces of which something has changed.
    pub spaces: Vec<SpaceChange>,
    /// Frames that have another use.
    pub frames: Vec<FrameChange>,
    /// The TLBs.
    pub tlbs: Vec<TlbChange>,
}

impl Difference {
    /// Compares two moments of one run.
    pub fn of(before: &View, after: &View) -> Self {
        Self {
            clocks: [before.clock, after.clock],
            spaces: spaces(&before.spaces, &after.spaces),
            frames: frames(before, after),
            tlbs: before
                .tlbs
                .iter()
                .zip(&after.tlbs)
                .map(|(before, after)| {
                    let only = |these: &[CachedLeaf], those: &[CachedLeaf]| {
                        let keys: FxHashSet<_> = those.iter().map(CachedLeaf::key).collect();
                        these.iter().filter(|entry| !keys.contains(&entry.key())).copied().collect()
                    };
                    TlbChange {
                        hart: after.hart,
                        added: only(&after.entries, &before.entries),
                        removed: only(&before.entries, &after.entries),
                    }
                })
                .collect(),
        }
    }
}

fn spaces(before: &[Space], after: &[Space]) -> Vec<SpaceChange> {
    let same = |a: &Space, b: &Space| a.satp.mode() == b.satp.mode() && a.satp.root() == b.satp.root();
    let mut told: FxHashSet<[*const Part; 2]> = FxHashSet::default();
    let mut changed = Vec::new();
    for space in after.iter().filter(|space| space.live()) {
        let earlier = before.iter().find(|earlier| earlier.live() && same(earlier, space));
        let fate = if earlier.is_some() { Fate::Stayed } else { Fate::Appeared };
        let changes = changes(earlier, Some(space), before, &mut told);
        if fate == Fate::Appeared || !changes.is_empty() {
            changed.push(SpaceChange { satp: space.satp, fate, changes });
        }
    }
    for space in before.iter().filter(|space| space.live()) {
        if !after.iter().any(|later| later.live() && same(later, space)) {
            let changes = changes(Some(space), None, after, &mut told);
            changed.push(SpaceChange { satp: space.satp, fate: Fate::Vanished, changes });
        }
    }
    changed
}

/// Compares two states of an address space, part by part. A part that is new (or gone) in it, and that others had before (or
/// have still) by the same tables, is compared with theirs: the kernel's part.
fn changes(
    before: Option<&Space>,
    after: Option<&Space>,
    others: &[Space],
    told: &mut FxHashSet<[*const Part; 2]>,
) -> Vec<Change> {
    let part = |space: Option<&Space>, index: u16| {
        let parts = &space?.parts;
        parts.binary_search_by_key(&index, |(at, _)| *at).ok().map(|at| parts[at].1.clone())
    };
    let mut indices: Vec<u16> = [before, after]
        .into_iter()
        .flatten()
        .flat_map(|space| &space.parts)
        .map(|(index, _)| *index)
        .collect();
    indices.sort_unstable();
    indices.dedup();
    let mut changes = Vec::new();
    for index in indices {
        let twin = |part: &Part| {
            let same = |(at, other): &&(u16, Rc<Part>)| {
                *at == index && !part.tables.is_empty() && other.tables.first() == part.tables.first()
            };
            let live = others.iter().filter(|other| other.live());
            live.flat_map(|other| other.parts.iter().find(same)).map(|(_, other)| other.clone()).next()
        };
        let parts = match [part(before, index), part(after, index)] {
            [None, Some(part)] => [twin(&part), Some(part)],
            [Some(part), None] => {
                let twin = twin(&part);
                [Some(part), twin]
            }
            both => both,
        };
        let pointers = parts.each_ref().map(|part| part.as_ref().map_or(std::ptr::null(), Rc::as_ptr));
        if !told.insert(pointers) {
            continue;
        }
        let leaves = parts.each_ref().map(|part| part.as_ref().map_or(&[][..], |part| &part.leaves));
        if leaves[0] != leaves[1] {
            compare(leaves[0], leaves[1], &mut changes);
        }
    }
    changes
}

/// Compares leaves, sorted by address.
fn compare(before: &[Leaf], after: &[Leaf], changes: &mut Vec<Change>) {
    let sides = [before, after];
    let mut next = [0, 0];
    let last = |leaf: &Leaf| leaf.address.0 + (leaf.bytes() - 1);
    let starts = |next: [usize; 2]| [0, 1].map(|side| sides[side].get(next[side]).map(|leaf| leaf.address.0));
    let mut at = starts(next).into_iter().flatten().min();
    while let Some(first) = at {
        let mut mapped = [None; 2];
        let mut end = u64::MAX;
        for side in [0, 1] {
            let Some(leaf) = sides[side].get(next[side]) else { continue };
            if leaf.address.0 <= first {
                let physical = leaf.physical().offset(first - leaf.address.0);
                let (pte, page_size, global) = (leaf.pte, leaf.page_size(), leaf.global);
                mapped[side] = Some(Mapped { pte, physical, page_size, global });
                end = end.min(last(leaf));
            } else {
                end = end.min(leaf.address.0 - 1);
            }
        }
        if let Some(kind) = kind(mapped[0], mapped[1]) {
            let [before, after] = mapped;
            note(Change { kind, first: VirtAddr(first), last: VirtAddr(end), before, after }, changes);
        }
        for side in [0, 1] {
            if sides[side].get(next[side]).is_some_and(|leaf| last(leaf) <= end) {
                next[side] += 1;
            }
        }
        let following = starts(next).into_iter().flatten().min();
        at = following.zip(end.checked_add(1)).map(|(start, after)| start.max(after));
    }
}

fn kind(before: Option<Mapped>, after: Option<Mapped>) -> Option<ChangeKind> {
    let (before, after) = match (before, after) {
        (None, None) => return None,
        (None, Some(_)) => return Some(ChangeKind::Added),
        (Some(_), None) => return Some(ChangeKind::Removed),
        (Some(before), Some(after)) => (before, after),
    };
    let changed = before.pte.0 ^ after.pte.0;
    let rights = Pte::R | Pte::W | Pte::X | Pte::U | Pte::PBMT;
    if before.physical != after.physical {
        Some(ChangeKind::Moved)
    } else if changed & rights != 0 || before.page_size != after.page_size || before.global != after.global {
        Some(ChangeKind::Rights)
    } else if changed & (Pte::A | Pte::D) != 0 {
        Some(ChangeKind::Used)
    } else {
        None
    }
}

/// Adds a change, to the last one if it goes on where that ends.
fn note(change: Change, changes: &mut Vec<Change>) {
    let goes_on = |last: &Change| {
        let side = |a: Option<Mapped>, b: Option<Mapped>| match (a, b) {
            (None, None) => true,
            (Some(a), Some(b)) => {
                a.physical.offset(last.bytes()) == b.physical
                    && a.pte.0 & 0xff == b.pte.0 & 0xff
                    && (a.page_size, a.global) == (b.page_size, b.global)
            }
            (None, Some(_)) | (Some(_), None) => false,
        };
        last.kind == change.kind
            && last.last.0.wrapping_add(1) == change.first.0
            && side(last.before, change.before)
            && side(last.after, change.after)
    };
    match changes.last_mut() {
        Some(last) if goes_on(last) => last.last = change.last,
        _ => changes.push(change),
    }
}

fn frames(before: &View, after: &View) -> Vec<FrameChange> {
    let mut changes: Vec<FrameChange> = Vec::new();
    let (mut earlier, mut later) = (ram_runs(before), ram_runs(after));
    let (mut one, mut other) = (earlier.next(), later.next());
    while let (Some(a), Some(b)) = (one, other) {
        let frames = a.frames.start.max(b.frames.start)..a.frames.end.min(b.frames.end);
        if a.class != b.class && !frames.is_empty() {
            match changes.last_mut() {
                Some(last)
                    if last.frames.end == frames.start && (last.before, last.after) == (a.class, b.class) =>
                {
                    last.frames.end = frames.end;
                }
                _ => changes.push(FrameChange { frames, before: a.class, after: b.class }),
            }
        }
        if a.frames.end <= b.frames.end {
            one = earlier.next();
        }
        if b.frames.end <= a.frames.end {
            other = later.next();
        }
    }
    changes
}

/// The runs in RAM.
fn ram_runs(view: &View) -> impl Iterator<Item = &Run> {
    view.runs.iter().filter(|run| view.ram.contains(&run.frames.start))
}

impl FrameChange {
    /// The first physical address.
    pub fn first(&self) -> PhysAddr {
        PhysAddr(self.frames.start * PAGE_SIZE)
    }
}
