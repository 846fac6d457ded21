//! The machine as it is at one moment, seen from outside: address spaces, frames, TLBs, and what should not be.

use super::frames::{Run, frames};
use super::isolation::{Found, isolation};
use super::record::{Entry, FrameRecord};
use super::space::{Gone, Leaf, Reader, Space, State};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::satp_log::SatpUse;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::cause::Privilege;
use crate::isa::pte::{PagingMode, Pte, Satp};
use crate::mmu::walker::physical_address;
use crate::mmu::{TlbEntry, TlbGeometry};
use std::collections::BTreeMap;
use std::ops::Range;

/// A hart, as far as address spaces go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HartView {
    /// Its number.
    pub hart: usize,
    /// The address of its next instruction.
    pub pc: u64,
    /// The mode that it executes in.
    pub privilege: Privilege,
    /// Its `satp`.
    pub satp: Satp,
    /// It waits for an interrupt.
    pub waiting: bool,
}

/// A TLB entry compared with the page tables.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Agreement {
    /// A walk would now give the same.
    Same,
    /// A walk would now give something else, or nothing.
    Stale,
    /// No address space with this ASID is known.
    Unknown,
}

/// One entry of a TLB.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CachedLeaf {
    /// The entry.
    pub entry: TlbEntry,
    /// Whether the page tables say the same.
    pub agreement: Agreement,
}

impl CachedLeaf {
    /// The first physical address.
    pub fn physical(&self) -> PhysAddr {
        physical_address(self.entry.pte, self.entry.level(), self.entry.first_address())
    }

    /// What two entries for the same translation have in common.
    pub fn key(&self) -> (u64, u32, u16, bool, u64) {
        let entry = &self.entry;
        (entry.first_address().0, entry.page_shift(), entry.asid, entry.global, entry.pte.0)
    }
}

/// A hart's TLB.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TlbView {
    /// The hart's number.
    pub hart: usize,
    /// The shape.
    pub geometry: TlbGeometry,
    /// Its entries, by address.
    pub entries: Vec<CachedLeaf>,
}

/// Everything, at one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct View {
    /// The machine's clock.
    pub clock: u64,
    /// The harts.
    pub harts: Vec<HartView>,
    /// The frames of RAM.
    pub ram: Range<u64>,
    /// The address spaces: the current ones, then the others, the last used first.
    pub spaces: Vec<Space>,
    /// All memory by its use.
    pub runs: Vec<Run>,
    /// Whether the kernel's own record was there to compare with.
    pub recorded: bool,
    /// What should not be, and what is worth knowing.
    pub found: Vec<Found>,
    /// The TLBs.
    pub tlbs: Vec<TlbView>,
}

impl View {
    /// Looks at a machine. `record` is where the kernel's own record of its frames lies, if it has one; the tables under
    /// `wanted` are read too if they are no page tables any more, or have never been any.
    pub fn of(
        harts: &[Hart],
        bus: &Bus,
        clock: u64,
        record: Option<PhysAddr>,
        wanted: Option<PhysAddr>,
    ) -> Self {
        let record = record.and_then(|at| FrameRecord::read(bus, at));
        let spaces = spaces(harts, bus, record.as_ref(), wanted);
        let first = bus.ram.base().page_number();
        let ram = first..first + bus.ram.size() / PAGE_SIZE;
        let runs = frames(&spaces, ram.clone(), record.as_ref());
        let found = isolation(&spaces, &runs, record.as_ref());
        let tlbs = harts.iter().map(|hart| tlb(hart, &spaces)).collect();
        let harts = harts.iter().enumerate().map(|(number, hart)| HartView {
            hart: number,
            pc: hart.pc,
            privilege: hart.privilege,
            satp: hart.csrs.satp,
            waiting: hart.waiting,
        });
        Self { clock, harts: harts.collect(), ram, spaces, runs, recorded: record.is_some(), found, tlbs }
    }
}

/// Every address space: first the current ones, then those that were, the last used first.
fn spaces(harts: &[Hart], bus: &Bus, record: Option<&FrameRecord>, wanted: Option<PhysAddr>) -> Vec<Space> {
    // The last use of each root, and the hart that it was on.
    let mut uses: BTreeMap<(u8, u64), (usize, SatpUse)> = BTreeMap::new();
    for (number, hart) in harts.iter().enumerate() {
        for used in hart.satp_log.uses() {
            let key = (used.satp.mode() as u8, used.satp.root().0);
            if uses.get(&key).is_none_or(|(_, other)| other.clock < used.clock) {
                uses.insert(key, (number, used));
            }
        }
    }
    let mut reader = Reader::new(bus);
    let mut spaces: Vec<Space> = Vec::new();
    for (number, hart) in harts.iter().enumerate() {
        let satp = hart.csrs.satp;
        let key = (satp.mode() as u8, satp.root().0);
        if satp.mode() == PagingMode::Bare {
            continue;
        }
        let same = |space: &&mut Space| space.satp.mode() == satp.mode() && space.satp.root() == satp.root();
        if let Some(space) = spaces.iter_mut().find(same) {
            space.harts.push(number);
            continue;
        }
        let used = uses.remove(&key).map(|(_, used)| used.clock);
        let mut space = reader.read(hart, satp, used, State::Current);
        space.harts.push(number);
        spaces.push(space);
    }
    let mut earlier: Vec<(usize, SatpUse)> = uses.into_values().collect();
    earlier.sort_by_key(|(_, used)| std::cmp::Reverse(used.clock));
    for (number, used) in earlier {
        let hart = &harts[number];
        let freed = |record: &FrameRecord| match record.entry(used.satp.root().page_number()) {
            Some(Entry::Free | Entry::Program { .. }) => true,
            Some(Entry::Kernel) | None => false,
        };
        let state = if record.is_some_and(freed) {
            State::Gone(Gone::Freed)
        } else if reader.goes_on(hart, &used) {
            State::Earlier
        } else {
            State::Gone(Gone::CodeUnmapped)
        };
        let read = state == State::Earlier || wanted == Some(used.satp.root());
        spaces.push(if read {
            reader.read(hart, used.satp, Some(used.clock), state)
        } else {
            let (satp, used) = (used.satp, Some(used.clock));
            Space { satp, used, state, harts: Vec::new(), parts: Vec::new(), unreadable: false }
        });
    }
    if let Some(root) = wanted
        && !spaces.iter().any(|space| space.satp.root() == root)
        && let Some(hart) = harts.first()
    {
        let mode = match hart.csrs.satp.mode() {
            PagingMode::Bare => PagingMode::Sv39,
            mode @ (PagingMode::Sv39 | PagingMode::Sv48 | PagingMode::Sv57) => mode,
        };
        let satp = Satp((mode as u64) << 60 | root.page_number());
        spaces.push(reader.read(hart, satp, None, State::Gone(Gone::NeverUsed)));
    }
    spaces
}

fn tlb(hart: &Hart, spaces: &[Space]) -> TlbView {
    let mut entries: Vec<CachedLeaf> = hart
        .tlb
        .entries()
        .map(|entry| CachedLeaf { entry: *entry, agreement: agreement(hart, entry, spaces) })
        .collect();
    entries.sort_by_key(CachedLeaf::key);
    TlbView { hart: hart.config.id, geometry: *hart.tlb.geometry(), entries }
}

/// Compares an entry with the tables of the address space that it belongs to: a current one if there is, else the last used.
fn agreement(hart: &Hart, entry: &TlbEntry, spaces: &[Space]) -> Agreement {
    let current = |space: &&Space| space.harts.contains(&hart.config.id);
    let belongs = |space: &&Space| {
        space.live() && space.satp.mode() == entry.mode() && (entry.global || space.satp.asid() == entry.asid)
    };
    let mut candidates = spaces.iter().filter(belongs);
    let Some(space) = candidates.clone().find(current).or_else(|| candidates.next()) else {
        return Agreement::Unknown;
    };
    let page = entry.first_address();
    let physical = physical_address(entry.pte, entry.level(), page);
    // A and D may be set by a walk at any time.
    let same = |leaf: &Leaf| {
        let offset = page.0 - leaf.address.0;
        leaf.physical().0 + offset == physical.0 && (leaf.pte.0 ^ entry.pte.0) & !(Pte::A | Pte::D) == 0
    };
    if space.leaf_at(page).is_some_and(same) { Agreement::Same } else { Agreement::Stale }
}
