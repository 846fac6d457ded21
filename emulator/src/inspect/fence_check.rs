//! Watches a run for translations that are used although the page table has changed and no SFENCE.VMA was executed
//! (privileged specification, section "Supervisor Memory-Management Fence Instruction").
//!
//! A TLB entry becomes *suspect* when an entry that its walk has read is stored to, or when its identifier of an address space
//! gets another root. That is no error: the kernel may be just before its fence. It is one when the hart uses a suspect entry
//! where a walk through the tables as they are now would lead elsewhere or end in a page fault.
//!
//! So these are legal and not reported: an entry that becomes valid (at most it faults once more), rights that are added, A and D
//! bits that are cleared without a fence, a table or a root that is replaced by one that maps the same. Not seen are changes of
//! page tables by devices. Only for one hart: what others may use until they have been interrupted cannot be told
//! from a forgotten fence.

use super::known_memory::KnownMemory;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Privilege};
use crate::isa::pte::{PagingMode, Pte, Satp};
use crate::mmu::walker::{PTE_SIZE, leaf_shift, physical_address};
use crate::mmu::{Rule, TranslationContext, walk};
use crate::observe::{Event, Observer};
use crate::symbols::Symbols;
use rustc_hash::{FxHashMap, FxHashSet};

/// An instruction of the run.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Instant {
    /// The machine's clock at which it began.
    pub clock: u64,
    /// Its address.
    pub pc: VirtAddr,
}

/// What has put an entry of the TLB out of date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// A store to a page-table entry.
    Store {
        /// The instruction.
        by: Instant,
        /// Where the page-table entry lies.
        pte_address: PhysAddr,
        /// What it was.
        old: Pte,
        /// What it is now.
        new: Pte,
    },
    /// `satp` was given another root with the same identifier.
    Root {
        /// The instruction.
        by: Instant,
        /// Its value before, when the identifier was last used.
        old: Satp,
        /// Its value now.
        new: Satp,
    },
}

/// The use of a translation that is not in the page table any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct StaleUse {
    /// The instruction that used it.
    pub by: Instant,
    /// The mode that it executed in.
    pub privilege: Privilege,
    /// The address.
    pub address: VirtAddr,
    /// What for.
    pub access: Access,
    /// The address space.
    pub asid: u16,
    /// The leaf that the TLB still held.
    pub held: Pte,
    /// The change that the TLB was not told.
    pub change: Change,
}

impl StaleUse {
    /// As a paragraph: the use, the change, and the fence that was missing.
    pub fn text(&self, symbols: Option<&Symbols>) -> String {
        let place = |by: &Instant| {
            let name = symbols.and_then(|symbols| symbols.describe(by.pc.0));
            let name = name.map_or_else(String::new, |name| format!(" <{name}>"));
            format!("clock {}, pc {:#x}{name}", by.clock, by.pc.0)
        };
        let Self { by, address, access, asid, held, .. } = self;
        let (mode, address) = (self.privilege.letter(), address.0);
        let changed = match &self.change {
            Change::Store { by, pte_address, old, new } => format!(
                "its page-table entry at {:#x} was stored to at {}\n    it was      {old}\n    it is       {new}\n",
                pte_address.0,
                place(by)
            ),
            Change::Root { by, old, new } => format!(
                "satp was written at {}\n    the root was {:#x}\n    the root is  {:#x}\n",
                place(by),
                old.root().0,
                new.root().0
            ),
        };
        format!(
            "a stale translation of {address:#x}, ASID {asid}:\n  {changed}  \
             used at {}, in {mode}-mode for a {access}\n    the TLB had {held}\n  \
             missing in between: sfence.vma for {address:#x} and ASID {asid}, or more\n",
            place(by)
        )
    }
}

/// The address space of an entry of the TLB; all of them share [`GLOBAL`].
type Space = u32;
const GLOBAL: Space = 1 << 16;

/// First address of a page, its size as a shift, and the address space.
type Key = (u64, u32, Space);

/// An entry of the TLB.
#[derive(Clone, Debug)]
struct Held {
    leaf: Pte,
    level: u32,
    /// Where the entries lie that its walk has read, the leaf last.
    path: Vec<PhysAddr>,
    /// What has made it suspect.
    change: Option<Change>,
}

/// Watches the run of a machine with one hart.
pub struct FenceCheck {
    held: FxHashMap<Key, Held>,
    /// Which of these have read a page-table entry on their way.
    readers: FxHashMap<u64, FxHashSet<Key>>,
    suspects: FxHashSet<Key>,
    /// The sizes of pages that have been seen, a bit for each shift.
    sizes: u64,
    memory: KnownMemory,
    /// What `satp` was when each identifier was last in it.
    roots: FxHashMap<u16, Satp>,
    satp: Satp,
    asid_mask: u16,
    now: Instant,
    privilege: Privilege,
    walk: Vec<(PhysAddr, Pte)>,
    found: Vec<StaleUse>,
    count: u64,
}

/// How many uses are kept; all are counted.
const KEPT: usize = 64;

impl FenceCheck {
    /// For a hart whose `satp` has these bits of ASID.
    pub fn new(asid_mask: u16) -> Self {
        Self {
            held: FxHashMap::default(),
            readers: FxHashMap::default(),
            suspects: FxHashSet::default(),
            sizes: 0,
            memory: KnownMemory::default(),
            roots: FxHashMap::default(),
            satp: Satp::default(),
            asid_mask,
            now: Instant::default(),
            privilege: Privilege::Machine,
            walk: Vec::new(),
            found: Vec::new(),
            count: 0,
        }
    }

    /// The first stale use after each change.
    pub fn found(&self) -> &[StaleUse] {
        &self.found
    }

    /// How many stale uses there were in all.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// What was found, for people.
    pub fn text(&self, symbols: Option<&Symbols>) -> String {
        let mut text: String = self.found.iter().map(|stale| stale.text(symbols) + "\n").collect();
        text += &match (self.count, self.found.len()) {
            (0, _) => "no translation was used that had changed without a fence\n".to_owned(),
            (count, changes) => {
                format!("stale translations: {count} uses, {changes} changes without a fence\n")
            }
        };
        text
    }

    /// The keys that an entry for this address may have in one of these address spaces, smallest pages first: these are what
    /// look-ups find first.
    fn keys(&self, address: u64, spaces: [Space; 2]) -> impl Iterator<Item = Key> + use<> {
        let mut sizes = self.sizes;
        let shifts = std::iter::from_fn(move || {
            let shift = sizes.trailing_zeros();
            sizes &= sizes.wrapping_sub(1);
            (shift < 64).then_some(shift)
        });
        shifts.flat_map(move |shift| spaces.map(|space| (address >> shift << shift, shift, space)))
    }

    /// The walk that has just ended has put a leaf into the TLB.
    fn fill(&mut self, page: VirtAddr, asid: u16, level: u32, leaf: Pte) {
        let shift = leaf_shift(leaf, level);
        let global = self.walk.iter().any(|step| step.1.has(Pte::G));
        let key = (page.0 >> shift << shift, shift, if global { GLOBAL } else { Space::from(asid) });
        self.sizes |= 1 << shift;
        self.forget(key);
        let path = std::mem::take(&mut self.walk).into_iter().map(|step| step.0).collect();
        self.hold(key, Held { leaf, level, path, change: None });
    }

    fn hold(&mut self, key: Key, held: Held) {
        for address in &held.path {
            self.readers.entry(address.0).or_default().insert(key);
        }
        self.held.insert(key, held);
    }

    fn forget(&mut self, key: Key) {
        let Some(held) = self.held.remove(&key) else { return };
        self.suspects.remove(&key);
        for address in held.path {
            if let Some(readers) = self.readers.get_mut(&address.0) {
                readers.remove(&key);
                if readers.is_empty() {
                    self.readers.remove(&address.0);
                }
            }
        }
    }

    fn fence(&mut self, address: Option<VirtAddr>, asid: Option<u16>) {
        let space = asid.map(|asid| Space::from(asid & self.asid_mask));
        let keys: Vec<Key> = match (address, space) {
            (None, None) => {
                self.held.clear();
                self.readers.clear();
                self.suspects.clear();
                return;
            }
            (Some(address), Some(space)) => self.keys(address.0, [space; 2]).collect(),
            (Some(VirtAddr(address)), None) => {
                let hit = |key: &&Key| address >> key.1 << key.1 == key.0;
                self.held.keys().filter(hit).copied().collect()
            }
            (None, Some(space)) => self.held.keys().filter(|key| key.2 == space).copied().collect(),
        };
        keys.into_iter().for_each(|key| self.forget(key));
    }

    /// Whoever has read this entry of a page table is suspect.
    fn table_changed(&mut self, pte_address: PhysAddr, old: Pte, new: Pte) {
        let Some(readers) = self.readers.get(&pte_address.0) else { return };
        let change = Change::Store { by: self.now, pte_address, old, new };
        for key in readers {
            let Some(held) = self.held.get_mut(key) else { continue };
            // The change that took something away is the one to name, not one of A and D that came later.
            match &mut held.change {
                Some(Change::Store { pte_address: same, new: latest, .. })
                    if *same == pte_address && (latest.0 ^ new.0) & !(Pte::A | Pte::D) == 0 =>
                {
                    *latest = new;
                }
                change_before => *change_before = Some(change),
            }
            self.suspects.insert(*key);
        }
    }

    fn store(&mut self, physical: PhysAddr, bytes: u64, value: u64, page_table: bool) {
        if !page_table {
            self.memory.learn(physical, bytes, value);
            return;
        }
        let entries = (physical.0 & !(PTE_SIZE - 1)..physical.0 + bytes).step_by(PTE_SIZE as usize);
        let before: Vec<_> = entries.map(|at| (PhysAddr(at), self.memory.entry(PhysAddr(at)))).collect();
        self.memory.learn(physical, bytes, value);
        for (at, old) in before {
            if let (Some(old), Some(new)) = (old, self.memory.entry(at))
                && old != new
            {
                self.table_changed(at, old, new);
            }
        }
    }

    fn switch(&mut self, satp: Satp) {
        self.satp = satp;
        if satp.mode() == PagingMode::Bare {
            return;
        }
        let old = self.roots.insert(satp.asid(), satp).filter(|old| old.root() != satp.root());
        let Some(old) = old else { return };
        let change = Change::Root { by: self.now, old, new: satp };
        for (key, held) in &mut self.held {
            if key.2 == Space::from(satp.asid()) {
                held.change.get_or_insert(change);
                self.suspects.insert(*key);
            }
        }
    }

    /// The TLB has answered: with something that is not so any more?
    fn hit(&mut self, address: VirtAddr, access: Access) {
        if self.suspects.is_empty() {
            return;
        }
        let asid = self.satp.asid();
        let mut keys = self.keys(address.0, [Space::from(asid), GLOBAL]);
        let Some(key) = keys.find(|key| self.held.contains_key(key)) else { return };
        if !self.suspects.contains(&key) {
            return;
        }
        let Some(&Held { leaf: held, level, change: Some(change), .. }) = self.held.get(&key) else { return };
        let privilege = self.privilege;
        let context = TranslationContext {
            satp: self.satp,
            privilege: if privilege == Privilege::User { privilege } else { Privilege::Supervisor },
            sum: true,
            mxr: true,
            hardware_update: true,
            memory_types: true,
            napot: true,
        };
        let mut steps = Steps::default();
        let now = walk(&mut &self.memory, &context, address, access, &mut steps);
        match now {
            // Nobody has told us what the tables are now.
            Err(fault) if matches!(fault.rule, Rule::EntryUnreadable(_)) => return,
            Ok(now) if now.physical == physical_address(held, level, address) => {
                // If all rights are the same too, it depends on what leads to it now.
                if (now.pte.0 ^ held.0) & RIGHTS == 0 && leaf_shift(now.pte, now.level) == key.1 {
                    self.forget(key);
                    self.hold(key, Held { leaf: held, level, path: steps.0, change: None });
                }
                return;
            }
            Ok(_) | Err(_) => {}
        }
        self.count += 1;
        if self.found.len() < KEPT && self.found.iter().all(|other| other.change != change) {
            // A fetch is translated before there is an instruction: its own address is the place.
            let pc = if access == Access::Fetch { address } else { self.now.pc };
            let by = Instant { clock: self.now.clock, pc };
            self.found.push(StaleUse { by, privilege, address, access, asid, held, change });
        }
    }
}

/// The bits of a leaf that say who may do what.
const RIGHTS: u64 = Pte::V | Pte::R | Pte::W | Pte::X | Pte::U | Pte::G;

/// Where the entries lie that a walk reads.
#[derive(Default)]
struct Steps(Vec<PhysAddr>);

impl Observer for Steps {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        if let Event::WalkStep { pte_address, .. } = *event {
            self.0.push(pte_address);
        }
    }
}

impl Observer for FenceCheck {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        match *event {
            Event::Fetch { clock, pc, privilege, .. } => {
                self.now = Instant { clock, pc };
                self.privilege = privilege;
            }
            Event::Trap { to, .. } | Event::Return { to, .. } => self.privilege = to,
            Event::Store { physical, bytes, value, page_table, .. } => {
                self.store(physical, bytes, value, page_table);
            }
            Event::TlbMiss { .. } => self.walk.clear(),
            Event::WalkStep { pte_address, pte, .. } => {
                self.memory.learn(pte_address, PTE_SIZE, pte.0);
                self.walk.push((pte_address, pte));
            }
            Event::AccessedDirty { pte_address, new, .. } => self.memory.learn(pte_address, PTE_SIZE, new.0),
            Event::TlbFill { page, asid, level, pte } => self.fill(page, asid, level, pte),
            Event::TlbEvict { page, asid } => {
                let keys = self.keys(page.0, [Space::from(asid), GLOBAL]).filter(|key| key.0 == page.0);
                keys.collect::<Vec<_>>().into_iter().for_each(|key| self.forget(key));
            }
            Event::TlbHit { address, access } => self.hit(address, access),
            Event::Fence { address, asid } => self.fence(address, asid),
            Event::SatpWrite { satp } => self.switch(satp),
            Event::Retire { .. }
            | Event::Load { .. }
            | Event::Integer { .. }
            | Event::Float { .. }
            | Event::Csr { .. }
            | Event::WalkEnd { .. }
            | Event::Block { .. } => {}
        }
    }
}
