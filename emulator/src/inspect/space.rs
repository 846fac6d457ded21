//! An address space as a map: everything that the page tables under one root map, whoever may use it.
//!
//! It reads the tables with the walker's own rules, on frozen page tables, and never more than a bounded number of them:
//! what looks like a table may be anything.

use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::satp_log::SatpUse;
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Privilege};
use crate::isa::pte::{PagingMode, Pte, Satp};
use crate::mmu::walker::{Entry, PTE_SIZE, TableMemory, entry, leaf_shift, physical_address};
use crate::mmu::{FrozenTables, Refusal, Rule, TranslationContext, walk};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// Entries of one table.
const ENTRIES: u64 = 512;
/// Tables that are read for one root at most, and for all together.
const TABLES_OF_ROOT: usize = 1 << 13;
const TABLES_OF_ALL: usize = 1 << 16;
/// Leaves that are kept for all roots together at most.
const LEAVES_OF_ALL: usize = 1 << 20;
/// Malformed entries of which the place is kept; all are counted.
const DEFECTS_KEPT: usize = 8;

/// A leaf of a page table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leaf {
    /// The first virtual address that it maps.
    pub address: VirtAddr,
    /// The entry.
    pub pte: Pte,
    /// Where it lies.
    pub pte_address: PhysAddr,
    /// Level of the table that holds it: 0 is the last.
    pub level: u8,
    /// G is set in it or in an entry on the way to it.
    pub global: bool,
}

impl Leaf {
    /// The bytes that this entry maps. A Svnapot page takes several entries, of which each maps its part.
    pub fn bytes(&self) -> u64 {
        PAGE_SIZE << (9 * u32::from(self.level))
    }

    /// The size of the page that it is, or is a part of.
    pub fn page_size(&self) -> u64 {
        1 << leaf_shift(self.pte, u32::from(self.level))
    }

    /// The first physical address.
    pub fn physical(&self) -> PhysAddr {
        physical_address(self.pte, u32::from(self.level), self.address)
    }

    /// Whether programs (U-mode) may use it.
    pub fn user(&self) -> bool {
        self.pte.has(Pte::U)
    }

    /// What the entry allows: `rwxug`, with `-` where it does not.
    pub fn rights(&self) -> String {
        rights(self.pte, self.global)
    }
}

/// `rwxug` of an entry, with `-` where a bit is clear.
pub fn rights(pte: Pte, global: bool) -> String {
    let letters = [(Pte::R, 'r'), (Pte::W, 'w'), (Pte::X, 'x'), (Pte::U, 'u')];
    let letters = letters.map(|(bit, letter)| if pte.has(bit) { letter } else { '-' });
    letters.into_iter().chain([if global { 'g' } else { '-' }]).collect()
}

/// A page table, and from which address on it translates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Table {
    /// Where it lies.
    pub place: PhysAddr,
    /// The first virtual address.
    pub address: VirtAddr,
    /// Its level: 0 is the last.
    pub level: u8,
}

/// An entry that no walk gets past.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Defect {
    /// The first virtual address that it would map.
    pub address: VirtAddr,
    /// Where it lies.
    pub pte_address: PhysAddr,
    /// The entry; 0 where it could not be read.
    pub pte: Pte,
    /// The rule that it breaks.
    pub rule: Rule,
}

/// What one entry of a root leads to. Address spaces that have the same entry share it.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Part {
    /// Its leaves, by address.
    pub leaves: Vec<Leaf>,
    /// Its tables, each before those below it. A table that is reached in several ways is there several times.
    pub tables: Vec<Table>,
    /// The first malformed entries.
    pub defects: Vec<Defect>,
    /// How many there are.
    pub defect_count: u64,
    /// There is more than what was read: the limit was reached.
    pub cut: bool,
}

/// What is known of the life of an address space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// It is in the `satp` of some hart.
    Current,
    /// It was, and may be again.
    Earlier,
    /// It was, and its root is a page table no more.
    Gone(Gone),
}

/// How one can tell that a root is a page table no more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gone {
    /// The instruction behind the one that wrote `satp` is not mapped there any more: no hart could go on.
    CodeUnmapped,
    /// The kernel's own record says that the frame is free, or a program's.
    Freed,
    /// It has never been in any hart's `satp`.
    NeverUsed,
}

impl Gone {
    /// It in words.
    pub fn text(self) -> &'static str {
        match self {
            Self::CodeUnmapped => "the code that switched to it is not mapped there any more",
            Self::Freed => "its frame has been freed",
            Self::NeverUsed => "it has never been in satp",
        }
    }
}

/// An address space.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Space {
    /// What `satp` holds or held for it.
    pub satp: Satp,
    /// The clock at the last instruction that put it into `satp`; `None` if none has been seen.
    pub used: Option<u64>,
    /// What is known of its life.
    pub state: State,
    /// The harts that it is the current one of.
    pub harts: Vec<usize>,
    /// What the root's entries lead to, with their indices.
    pub parts: Vec<(u16, Rc<Part>)>,
    /// The root itself cannot be read.
    pub unreadable: bool,
}

impl Space {
    /// Whether its tables count: it is current, or may be again.
    pub fn live(&self) -> bool {
        match self.state {
            State::Current | State::Earlier => true,
            State::Gone(_) => false,
        }
    }

    /// Its leaves, by address.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf> {
        self.parts.iter().flat_map(|(_, part)| &part.leaves)
    }

    /// Its tables, the root first.
    pub fn tables(&self) -> impl Iterator<Item = Table> {
        let level = self.satp.mode().levels().saturating_sub(1) as u8;
        let root = Table { place: self.satp.root(), address: VirtAddr(0), level };
        std::iter::once(root).chain(self.parts.iter().flat_map(|(_, part)| part.tables.iter().copied()))
    }

    /// How many of its entries are malformed.
    pub fn defects(&self) -> u64 {
        self.parts.iter().map(|(_, part)| part.defect_count).sum()
    }

    /// Whether there is more than what was read.
    pub fn cut(&self) -> bool {
        self.parts.iter().any(|(_, part)| part.cut)
    }

    /// The leaf that maps an address.
    pub fn leaf_at(&self, address: VirtAddr) -> Option<&Leaf> {
        let level = self.satp.mode().levels().checked_sub(1)?;
        if !self.satp.mode().is_canonical(address) {
            return None;
        }
        let index = PagingMode::index(address, level) as u16;
        let (_, part) = self.parts.iter().find(|(at, _)| *at == index)?;
        let at = part.leaves.partition_point(|leaf| leaf.address <= address);
        let leaf = part.leaves[..at].last()?;
        (address.0 - leaf.address.0 < leaf.bytes()).then_some(leaf)
    }
}

/// Reads address spaces; remembers what several of them have in common.
pub struct Reader<'a> {
    bus: &'a Bus,
    parts: FxHashMap<(u64, u64, u8, usize), Rc<Part>>,
    tables: usize,
    leaves: usize,
}

impl<'a> Reader<'a> {
    /// A reader of this memory.
    pub fn new(bus: &'a Bus) -> Self {
        Self { bus, parts: FxHashMap::default(), tables: TABLES_OF_ALL, leaves: LEAVES_OF_ALL }
    }

    /// Whether the tables of an earlier `satp` can be in use again: the instruction behind the one that wrote it is there.
    pub fn goes_on(&self, hart: &Hart, used: &SatpUse) -> bool {
        if used.privilege == Privilege::Machine {
            return true;
        }
        let context = TranslationContext {
            satp: used.satp,
            privilege: used.privilege,
            hardware_update: true,
            ..*hart.fetch_context()
        };
        let next = VirtAddr(used.pc.wrapping_add(4));
        let mut tables = FrozenTables { bus: self.bus, pmp: &hart.pmp };
        walk(&mut tables, &context, next, Access::Fetch, &mut ()).is_ok()
    }

    /// Everything under the root that `satp` names, as the hart would walk it.
    pub fn read(&mut self, hart: &Hart, satp: Satp, used: Option<u64>, state: State) -> Space {
        let context = TranslationContext { satp, ..*hart.fetch_context() };
        let mode = satp.mode();
        let mut space = Space { satp, used, state, harts: Vec::new(), parts: Vec::new(), unreadable: false };
        let Some(level) = mode.levels().checked_sub(1) else { return space };
        let root = satp.root();
        let mut left = TABLES_OF_ROOT.min(self.tables);
        for index in 0..ENTRIES {
            let pte_address = root.offset(index * PTE_SIZE);
            let mut tables = FrozenTables { bus: self.bus, pmp: &hart.pmp };
            let pte = match tables.read(pte_address) {
                Ok(pte) => pte,
                Err(Refusal::Memory) => {
                    space.unreadable = true;
                    break;
                }
                Err(Refusal::Pmp) => {
                    space.unreadable = true;
                    continue;
                }
            };
            if !pte.has(Pte::V) {
                continue;
            }
            let key = (pte.0, index, mode as u8, hart.config.id);
            let part = match self.parts.get(&key) {
                Some(part) => part.clone(),
                None => {
                    let mut filling = Filling {
                        tables: FrozenTables { bus: self.bus, pmp: &hart.pmp },
                        context: &context,
                        part: Part::default(),
                        tables_left: left,
                        leaves_left: self.leaves,
                    };
                    let shift = PAGE_SHIFT + 9 * level;
                    filling.entry(pte, pte_address, canonical(mode, index << shift), level, false);
                    let part = Rc::new(filling.part);
                    self.tables -= part.tables.len();
                    self.leaves -= part.leaves.len();
                    left = left.saturating_sub(part.tables.len()).min(self.tables);
                    self.parts.insert(key, part.clone());
                    part
                }
            };
            space.parts.push((index as u16, part));
        }
        space
    }
}

/// The address with these translated bits, sign-extended as the mode demands.
fn canonical(mode: PagingMode, bits: u64) -> VirtAddr {
    let unused = 64 - mode.virtual_bits();
    VirtAddr(((bits << unused) as i64 >> unused) as u64)
}

/// A part while it is read.
struct Filling<'a> {
    tables: FrozenTables<'a>,
    context: &'a TranslationContext,
    part: Part,
    tables_left: usize,
    leaves_left: usize,
}

impl Filling<'_> {
    /// Takes in what a valid entry leads to.
    fn entry(&mut self, pte: Pte, pte_address: PhysAddr, address: VirtAddr, level: u32, global: bool) {
        let global = global | pte.has(Pte::G);
        match entry(self.context, pte, level) {
            Ok(Entry::Leaf) if self.part.leaves.len() == self.leaves_left => self.part.cut = true,
            Ok(Entry::Leaf) => {
                self.part.leaves.push(Leaf { address, pte, pte_address, level: level as u8, global });
            }
            Ok(Entry::Table(place)) => self.table(place, address, level - 1, global),
            Err(rule) => self.defect(Defect { address, pte_address, pte, rule }),
        }
    }

    fn table(&mut self, place: PhysAddr, address: VirtAddr, level: u32, global: bool) {
        if self.part.tables.len() == self.tables_left || self.part.leaves.len() == self.leaves_left {
            self.part.cut = true;
            return;
        }
        self.part.tables.push(Table { place, address, level: level as u8 });
        for index in 0..ENTRIES {
            let pte_address = place.offset(index * PTE_SIZE);
            let address = address.offset(index << (PAGE_SHIFT + 9 * level));
            match self.tables.read(pte_address) {
                Ok(pte) if !pte.has(Pte::V) => {}
                Ok(pte) => self.entry(pte, pte_address, address, level, global),
                Err(refusal) => {
                    let rule = Rule::EntryUnreadable(refusal);
                    self.defect(Defect { address, pte_address, pte: Pte(0), rule });
                    // Memory ends at page boundaries; PMP need not.
                    if refusal == Refusal::Memory {
                        return;
                    }
                }
            }
        }
    }

    fn defect(&mut self, defect: Defect) {
        self.part.defect_count += 1;
        if self.part.defects.len() < DEFECTS_KEPT {
            self.part.defects.push(defect);
        }
    }
}
