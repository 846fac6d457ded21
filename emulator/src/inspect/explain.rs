//! The explanation of one translation: which entry, which bit, which rule decided, and where the manual says so.
//!
//! It runs the walker itself, on frozen page tables: no A or D bit is set, no mark made, nothing cached or forgotten.
//!
//! The JSON keys are those of the structures below and stay as they are: `query` (`address`, `access`, `bytes`,
//! `privilege`), `context` (`mode`, `asid`, `root`, `sum`, `mxr`, `adue`, `pbmte`, `svnapot`), `steps` (a list of `level`,
//! `index`, `entry_address`, `entry`, `flags`, `page_number`, `napot`, `memory_type`, `kind`), `page` (`size`,
//! `physical`, `entry_address`, `global`), `sets` (`entry_address`, `accessed`, `dirty`), `tlb` (`page`, `size`, `entry`,
//! `flags`, `asid`, `global`, `answers`, `stale`), `protection` (`address`, `bytes`, `access`, `allowed`, `entry`, `first`,
//! `last`, `whole`, `rights`), `physical`, `memory`, `cause`, `cause_name`, and `reason` (`rule`, `text`, `section`,
//! `step`). Addresses, entries and page numbers are strings in hexadecimal, what does not apply is null.

use super::reason::Reason;
use crate::bus::{Bus, Region};
use crate::hart::Hart;
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Privilege};
use crate::isa::pte::{PagingMode, Pte};
use crate::mmu::walker::{PTE_SIZE, leaf_allows, leaf_shift, physical_address};
use crate::mmu::{FrozenTables, Refusal, Rule, TlbEntry, Translation, TranslationContext, WalkFault, walk};
use crate::observe::{Event, Observer};
use serde::{Serialize, Serializer};
use std::fmt::Display;

/// The access to explain.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Query {
    /// The virtual address.
    #[serde(serialize_with = "text")]
    pub address: VirtAddr,
    /// What is to be done there.
    #[serde(serialize_with = "text")]
    pub access: Access,
    /// How many bytes; of a page-crossing access only those in the first page count.
    pub bytes: u64,
    /// The effective privilege mode.
    #[serde(serialize_with = "letter")]
    pub privilege: Privilege,
}

impl Query {
    /// An access to one byte (two for a fetch).
    pub fn new(address: VirtAddr, access: Access, privilege: Privilege) -> Self {
        let bytes = match access {
            Access::Fetch => 2,
            Access::Load | Access::Store => 1,
        };
        Self { address, access, bytes, privilege }
    }
}

/// The state outside memory that the translation depends on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ContextView {
    /// The mode of translation: `Bare` for M-mode, whatever `satp` holds.
    #[serde(serialize_with = "text")]
    pub mode: PagingMode,
    /// The address space.
    pub asid: u16,
    /// The root page table.
    #[serde(serialize_with = "text")]
    pub root: PhysAddr,
    /// `mstatus.SUM`.
    pub sum: bool,
    /// `mstatus.MXR`.
    pub mxr: bool,
    /// `menvcfg.ADUE`.
    pub adue: bool,
    /// `menvcfg.PBMTE`.
    pub pbmte: bool,
    /// Whether the hart has Svnapot.
    pub svnapot: bool,
}

/// What an entry of a page table is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Points to the next table.
    Pointer,
    /// Maps a page.
    Leaf,
    /// The walk stopped here.
    Fault,
}

/// One entry that the walk looked at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Step {
    /// Level of the table: 0 is the last.
    pub level: u32,
    /// Index into the table: `VPN[level]`.
    pub index: u64,
    /// Where the entry lies.
    #[serde(serialize_with = "text")]
    pub entry_address: PhysAddr,
    /// Its value; null if it could not be read.
    #[serde(serialize_with = "entry")]
    pub entry: Option<Pte>,
    /// Bits 7 to 0, `DAGUXWRV`, with `-` for 0.
    pub flags: Option<String>,
    /// The physical page number.
    #[serde(serialize_with = "hex")]
    pub page_number: Option<u64>,
    /// The N bit.
    pub napot: bool,
    /// Bits 62 and 61: 0 PMA, 1 NC, 2 IO, 3 reserved.
    pub memory_type: u64,
    /// What it is.
    pub kind: EntryKind,
}

/// The page that a leaf maps.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PageView {
    /// Its size in bytes.
    pub size: u64,
    /// Its first physical address.
    #[serde(serialize_with = "text")]
    pub physical: PhysAddr,
    /// Where the leaf lies.
    #[serde(serialize_with = "text")]
    pub entry_address: PhysAddr,
    /// It is in every address space.
    pub global: bool,
}

/// The bits that the access would set in memory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Sets {
    /// Where the leaf lies.
    #[serde(serialize_with = "text")]
    pub entry_address: PhysAddr,
    /// The A bit.
    pub accessed: bool,
    /// The D bit.
    pub dirty: bool,
}

/// The TLB entry that is found for the address.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CachedView {
    /// First virtual address of its page.
    #[serde(serialize_with = "text")]
    pub page: VirtAddr,
    /// Bytes that it covers.
    pub size: u64,
    /// The leaf as it was when it was cached.
    #[serde(serialize_with = "text_pte")]
    pub entry: Pte,
    /// Its bits 7 to 0.
    pub flags: String,
    /// The address space that it was cached in.
    pub asid: u16,
    /// It is in every address space.
    pub global: bool,
    /// It allows the access, so that no walk is made.
    pub answers: bool,
    /// A walk would now give another result.
    pub stale: bool,
}

/// PMP's verdict on the access, or on that access of the walk which it refused.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Protection {
    /// The physical address.
    #[serde(serialize_with = "text")]
    pub address: PhysAddr,
    /// How many bytes.
    pub bytes: u64,
    /// What is to be done there.
    #[serde(serialize_with = "text")]
    pub access: Access,
    /// Whether it is allowed.
    pub allowed: bool,
    /// The entry that decides; null if none matches.
    pub entry: Option<usize>,
    /// First byte that the entry matches.
    #[serde(serialize_with = "optional")]
    pub first: Option<PhysAddr>,
    /// Last byte that the entry matches.
    #[serde(serialize_with = "optional")]
    pub last: Option<PhysAddr>,
    /// The entry matches every byte of the access.
    pub whole: bool,
    /// What it allows, such as `RW-`.
    pub rights: Option<String>,
}

/// The whole explanation. [`Display`] gives the text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Explanation {
    /// What was asked.
    pub query: Query,
    /// The state that it depends on.
    pub context: ContextView,
    /// What a walk sees, from the root down; empty if nothing is translated.
    pub steps: Vec<Step>,
    /// The page that the walk finds.
    pub page: Option<PageView>,
    /// What the walk would set in memory.
    pub sets: Option<Sets>,
    /// What the TLB holds.
    pub tlb: Option<CachedView>,
    /// What PMP says about the physical address.
    pub protection: Option<Protection>,
    /// The physical address that the access goes to.
    #[serde(serialize_with = "optional")]
    pub physical: Option<PhysAddr>,
    /// What lies there: `RAM`, `ROM`, the name of a device, or `nothing`.
    pub memory: Option<&'static str>,
    /// The exception, if the access fails.
    #[serde(serialize_with = "cause")]
    pub cause: Option<Exception>,
    /// Its name.
    pub cause_name: Option<String>,
    /// What decided.
    pub reason: Reason,
}

/// Explains one access, as the hart would make it now in the mode that is asked for.
pub fn explain(hart: &Hart, bus: &Bus, query: &Query) -> Explanation {
    let context = TranslationContext { privilege: query.privilege, ..*hart.fetch_context() };
    let mut explanation = Explanation {
        query: *query,
        context: view(&context),
        steps: Vec::new(),
        page: None,
        sets: None,
        tlb: None,
        protection: None,
        physical: None,
        memory: None,
        cause: None,
        cause_name: None,
        reason: Reason::bare(),
    };
    match context.mode() {
        PagingMode::Bare => explanation.physical = Some(PhysAddr(query.address.0)),
        PagingMode::Sv39 | PagingMode::Sv48 | PagingMode::Sv57 => {
            explanation.translate(hart, bus, &context);
        }
    }
    explanation.access(hart, bus);
    explanation
}

/// Keeps what a walk reads, and what it would write.
#[derive(Default)]
struct Recorder {
    read: Vec<(u32, PhysAddr, Pte)>,
    updated: Option<(PhysAddr, Pte, Pte)>,
}

impl Observer for Recorder {
    const ACTIVE: bool = true;

    fn event(&mut self, event: &Event) {
        if let Event::WalkStep { level, pte_address, pte, .. } = *event {
            self.read.push((level, pte_address, pte));
        } else if let Event::AccessedDirty { pte_address, old, new } = *event {
            self.updated = Some((pte_address, old, new));
        }
    }
}

impl Explanation {
    /// The walk, and what the TLB holds.
    fn translate(&mut self, hart: &Hart, bus: &Bus, context: &TranslationContext) {
        let Query { address, access, .. } = self.query;
        let mut recorder = Recorder::default();
        let mut tables = FrozenTables { bus, pmp: &hart.pmp };
        let result = walk(&mut tables, context, address, access, &mut recorder);
        self.steps = recorder.read.iter().map(|&(level, at, pte)| self.step(level, at, Some(pte))).collect();
        self.sets = recorder.updated.map(|(entry_address, old, new)| Sets {
            entry_address,
            accessed: !old.has(Pte::A),
            dirty: !old.has(Pte::D) && new.has(Pte::D),
        });
        match &result {
            Ok(leaf) => self.walked(leaf),
            Err(fault) => self.walk_failed(hart, fault),
        }
        let cached = hart.tlb.peek(address, context.mode(), context.satp.asid());
        self.tlb = cached.map(|entry| self.cached(context, entry, &result));
    }

    fn step(&self, level: u32, entry_address: PhysAddr, entry: Option<Pte>) -> Step {
        Step {
            level,
            index: PagingMode::index(self.query.address, level),
            entry_address,
            entry,
            flags: entry.map(flags),
            page_number: entry.map(Pte::ppn),
            napot: entry.is_some_and(|pte| pte.has(Pte::N)),
            memory_type: entry.map_or(0, Pte::memory_type),
            kind: if entry.is_some_and(Pte::is_leaf) { EntryKind::Leaf } else { EntryKind::Pointer },
        }
    }

    fn walked(&mut self, leaf: &Translation) {
        let size = 1 << leaf.page_shift();
        self.page = Some(PageView {
            size,
            physical: PhysAddr(leaf.physical.0 & !(size - 1)),
            entry_address: leaf.pte_address,
            global: leaf.global,
        });
        self.physical = Some(leaf.physical);
        self.reason = Reason::walked();
    }

    fn walk_failed(&mut self, hart: &Hart, fault: &WalkFault) {
        self.fail(fault.rule.exception(self.query.access), Reason::of_walk(fault.rule, self.context.mode));
        if let Rule::EntryUnreadable(_) = fault.rule {
            self.steps.push(self.step(fault.level, fault.pte_address, None));
        }
        if let Some(last) = self.steps.last_mut() {
            last.kind = EntryKind::Fault;
        }
        let refused = match fault.rule {
            Rule::EntryUnreadable(Refusal::Pmp) => Access::Load,
            Rule::EntryUnwritable(Refusal::Pmp) => Access::Store,
            _ => return,
        };
        self.protect(hart, fault.pte_address, PTE_SIZE, refused, Privilege::Supervisor);
    }

    /// The TLB is asked first: if its entry allows the access, the page tables in memory do not matter.
    fn cached(
        &mut self,
        context: &TranslationContext,
        entry: &TlbEntry,
        walked: &Result<Translation, WalkFault>,
    ) -> CachedView {
        let physical = physical_address(entry.pte, entry.level(), self.query.address);
        let answers = leaf_allows(context, entry.pte, self.query.access);
        // The leaf that the walk came to, whether or not it allows the access.
        let leaf = match walked {
            Ok(leaf) => Some((leaf.pte, leaf.physical)),
            Err(fault) if fault.pte.has(Pte::V) && fault.pte.is_leaf() => {
                Some((fault.pte, physical_address(fault.pte, fault.level, self.query.address)))
            }
            Err(_) => None,
        };
        // A and D are left out: a walk may set them at any time.
        let difference = |pte: Pte| (pte.0 ^ entry.pte.0) & !(Pte::A | Pte::D);
        let same = leaf.is_some_and(|(pte, place)| place == physical && difference(pte) == 0);
        if answers {
            self.physical = Some(physical);
            self.cause = None;
            self.cause_name = None;
            self.protection = None;
            self.reason = Reason::cached();
        }
        CachedView {
            page: entry.first_address(),
            size: 1 << entry.page_shift(),
            entry: entry.pte,
            flags: flags(entry.pte),
            asid: entry.asid,
            global: entry.global,
            answers,
            stale: !same,
        }
    }

    /// PMP and the memory system, for the address that the translation gave.
    fn access(&mut self, hart: &Hart, bus: &Bus) {
        let Some(physical) = self.physical else { return };
        let Query { address, access, bytes, privilege } = self.query;
        let bytes = bytes.clamp(1, PAGE_SIZE - address.page_offset());
        self.protect(hart, physical, bytes, access, privilege);
        let region = bus.region(physical, bytes);
        self.memory = Some(match region {
            Region::Ram => "RAM",
            Region::Rom => "ROM",
            Region::Device => bus.device_name(physical).unwrap_or("device"),
            Region::Vacant => "nothing",
        });
        let answers = match (region, access) {
            (Region::Ram, _) | (Region::Rom, Access::Load | Access::Fetch) => true,
            (Region::Device, Access::Load | Access::Store) => true,
            (Region::Rom, Access::Store) | (Region::Device, Access::Fetch) | (Region::Vacant, _) => false,
        };
        if self.protection.as_ref().is_some_and(|protection| !protection.allowed) {
            self.fail(Exception::access_fault(access), Reason::protected());
        } else if !answers {
            self.fail(Exception::access_fault(access), Reason::no_memory(access));
        }
    }

    fn protect(&mut self, hart: &Hart, address: PhysAddr, bytes: u64, access: Access, privilege: Privilege) {
        let verdict = hart.pmp.verdict(address, bytes, access, privilege);
        let entry = verdict.decides;
        self.protection = Some(Protection {
            address,
            bytes,
            access,
            allowed: verdict.allowed,
            entry: entry.map(|entry| entry.number),
            first: entry.map(|entry| entry.first),
            last: entry.map(|entry| entry.last),
            whole: entry.is_none_or(|entry| entry.whole),
            rights: entry.map(|entry| entry.rights.iter().collect()),
        });
    }

    fn fail(&mut self, exception: Exception, reason: Reason) {
        self.cause = Some(exception);
        self.cause_name = Some(exception.to_string());
        self.reason = reason;
    }
}

fn view(context: &TranslationContext) -> ContextView {
    ContextView {
        mode: context.mode(),
        asid: context.satp.asid(),
        root: context.satp.root(),
        sum: context.sum,
        mxr: context.mxr,
        adue: context.hardware_update,
        pbmte: context.memory_types,
        svnapot: context.napot,
    }
}

/// Bits 7 to 0 of an entry as letters.
fn flags(pte: Pte) -> String {
    pte.to_string().split(' ').next().unwrap_or_default().to_owned()
}

/// The size of the page that a leaf at `level` maps, in bytes.
pub(super) fn page_size(pte: Pte, level: u32) -> u64 {
    1 << leaf_shift(pte, level)
}

fn text<S: Serializer>(value: &impl Display, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn letter<S: Serializer>(value: &Privilege, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_char(value.letter())
}

fn optional<S: Serializer>(value: &Option<impl Display>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => serializer.collect_str(value),
        None => serializer.serialize_none(),
    }
}

fn hex<S: Serializer>(value: &Option<u64>, serializer: S) -> Result<S::Ok, S::Error> {
    optional(&value.map(|value| format!("{value:#x}")), serializer)
}

fn text_pte<S: Serializer>(value: &Pte, serializer: S) -> Result<S::Ok, S::Error> {
    hex(&Some(value.0), serializer)
}

fn entry<S: Serializer>(value: &Option<Pte>, serializer: S) -> Result<S::Ok, S::Error> {
    hex(&value.map(|pte| pte.0), serializer)
}

fn cause<S: Serializer>(value: &Option<Exception>, serializer: S) -> Result<S::Ok, S::Error> {
    value.map(Exception::code).serialize(serializer)
}
