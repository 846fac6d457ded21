//! The page-table walker for Sv39, Sv48 and Sv57 (privileged specification, section "Virtual Address Translation
//! Process"; the numbers of the steps are its), with the sections "Svnapot", "Svpbmt" and "Svadu".
//!
//! A walk that fails says at which level, on which entry, and which rule decided. It becomes an exception cause in one
//! place, [`Rule::exception`].

use super::{Pmp, TranslationContext};
use crate::bus::{AccessRefused, Bus, PageMarks, Region, Width};
use crate::isa::address::{PAGE_SHIFT, PhysAddr, VirtAddr};
use crate::isa::cause::{Access, Exception, Privilege};
use crate::isa::pte::{PagingMode, Pte};
use crate::observe::{Event, Observer};

/// Bytes in a page-table entry.
pub const PTE_SIZE: u64 = 8;
/// Pages that a Svnapot leaf maps, as a shift: 64 KiB.
pub const NAPOT_BITS: u32 = 4;

/// A successful walk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Translation {
    /// The physical address.
    pub physical: PhysAddr,
    /// Level of the leaf: 0 maps 4 KiB, 1 maps 2 MiB, and so on.
    pub level: u32,
    /// The leaf, A and D as they are in memory after the walk.
    pub pte: Pte,
    /// Where the leaf lies.
    pub pte_address: PhysAddr,
    /// The mapping is in every address space: G is set in the leaf or in an entry on the way to it.
    pub global: bool,
}

impl Translation {
    /// The size of the page that the leaf maps, as a shift.
    pub fn page_shift(&self) -> u32 {
        leaf_shift(self.pte, self.level)
    }
}

/// Who refuses an access of the walk itself.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Refusal {
    /// Physical memory protection.
    Pmp,
    /// The memory system: no memory there, or none that can be read (or written) so.
    Memory,
}

/// The rule of the specification that ended a walk.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Rule {
    /// The unused upper bits of the address are not its sign extension.
    NotCanonical,
    /// Step 2: the entry may not or cannot be read.
    EntryUnreadable(Refusal),
    /// Step 3: V is 0.
    NotValid,
    /// Step 3: W without R is reserved.
    WriteWithoutRead,
    /// Step 3: a reserved bit (60 to 54) is set.
    ReservedBits,
    /// Step 3: the memory type is reserved: 3, or not 0 without Svpbmt.
    ReservedMemoryType,
    /// Step 3: N without Svnapot, in a superpage, or with a reserved page number.
    ReservedNapot,
    /// Step 3: A, D, U, N or a memory type in an entry that points to a table.
    ReservedInPointer,
    /// Step 4: the last level points to yet another table.
    NoLeaf,
    /// Step 5: the page number of a superpage is not aligned to its size.
    MisalignedSuperpage,
    /// Step 6: U-mode, and U is 0.
    SupervisorPage,
    /// Step 6: S-mode load or store, U is 1 and SUM is 0.
    UserPage,
    /// Step 6: S-mode fetch from a page with U=1 (SUM does not matter).
    UserPageFetch,
    /// Step 8: load, and R is 0 (and not X with MXR).
    NotReadable,
    /// Step 8: store, and W is 0.
    NotWritable,
    /// Step 8: fetch, and X is 0.
    NotExecutable,
    /// Step 9: A is 0 and the hardware does not set it (Svade).
    AccessedClear,
    /// Step 9: store, D is 0 and the hardware does not set it (Svade).
    DirtyClear,
    /// Step 9: A or D has to be set, and the entry may not or cannot be written.
    EntryUnwritable(Refusal),
}

impl Rule {
    /// The exception that an access of this kind raises.
    pub fn exception(self, access: Access) -> Exception {
        match self {
            Self::EntryUnreadable(_) | Self::EntryUnwritable(_) => Exception::access_fault(access),
            Self::NotCanonical
            | Self::NotValid
            | Self::WriteWithoutRead
            | Self::ReservedBits
            | Self::ReservedMemoryType
            | Self::ReservedNapot
            | Self::ReservedInPointer
            | Self::NoLeaf
            | Self::MisalignedSuperpage
            | Self::SupervisorPage
            | Self::UserPage
            | Self::UserPageFetch
            | Self::NotReadable
            | Self::NotWritable
            | Self::NotExecutable
            | Self::AccessedClear
            | Self::DirtyClear => Exception::page_fault(access),
        }
    }
}

/// A walk that ended in a fault.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WalkFault {
    /// The rule that decided.
    pub rule: Rule,
    /// The level that it was at: LEVELS-1 down to 0.
    pub level: u32,
    /// Where the entry lies.
    pub pte_address: PhysAddr,
    /// The entry; 0 where it could not be read.
    pub pte: Pte,
}

/// The memory that holds the page tables, as a walk sees it.
pub trait TableMemory {
    /// Step 2: reads the entry at `address`.
    fn read(&mut self, address: PhysAddr) -> Result<Pte, Refusal>;

    /// Step 9: replaces the entry that was just read.
    fn update(&mut self, address: PhysAddr, pte: Pte) -> Result<(), Refusal>;
}

/// Page tables that a hart walks: pages are marked as tables, A and D are set.
pub struct LiveTables<'a> {
    /// Physical memory.
    pub bus: &'a mut Bus,
    /// The hart's memory protection, which holds for the walk too.
    pub pmp: &'a Pmp,
}

impl TableMemory for LiveTables<'_> {
    #[inline]
    fn read(&mut self, address: PhysAddr) -> Result<Pte, Refusal> {
        let pte = read_entry(self.bus, self.pmp, address)?;
        self.bus.ram.mark(address, PageMarks::PAGE_TABLE);
        Ok(pte)
    }

    /// One hart runs at a time, so that nothing comes between the read and this write.
    #[inline]
    fn update(&mut self, address: PhysAddr, pte: Pte) -> Result<(), Refusal> {
        check_update(self.bus, self.pmp, address)?;
        self.bus.ram.store(address, Width::Double, pte.0);
        Ok(())
    }
}

/// Page tables that somebody only looks at: the same answers, and nothing changes.
pub struct FrozenTables<'a> {
    /// Physical memory.
    pub bus: &'a Bus,
    /// The hart's memory protection.
    pub pmp: &'a Pmp,
}

impl TableMemory for FrozenTables<'_> {
    fn read(&mut self, address: PhysAddr) -> Result<Pte, Refusal> {
        read_entry(self.bus, self.pmp, address)
    }

    fn update(&mut self, address: PhysAddr, _pte: Pte) -> Result<(), Refusal> {
        check_update(self.bus, self.pmp, address)
    }
}

/// Reads with S-mode's rights (section "Physical Memory Protection": the effective privilege mode of the accesses of
/// a walk is S). Page tables may lie in RAM and ROM.
#[inline]
fn read_entry(bus: &Bus, pmp: &Pmp, address: PhysAddr) -> Result<Pte, Refusal> {
    if !pmp.allows(address, PTE_SIZE, Access::Load, Privilege::Supervisor) {
        return Err(Refusal::Pmp);
    }
    bus.fetch(address, Width::Double).map(Pte).map_err(|AccessRefused| Refusal::Memory)
}

#[inline]
fn check_update(bus: &Bus, pmp: &Pmp, address: PhysAddr) -> Result<(), Refusal> {
    if !pmp.allows(address, PTE_SIZE, Access::Store, Privilege::Supervisor) {
        return Err(Refusal::Pmp);
    }
    if bus.region(address, PTE_SIZE) == Region::Ram { Ok(()) } else { Err(Refusal::Memory) }
}

/// Walks the page tables for one access; `context.mode()` must not be Bare. Sets A and D if the context says so.
pub fn walk<O: Observer>(
    memory: &mut impl TableMemory,
    context: &TranslationContext,
    address: VirtAddr,
    access: Access,
    observer: &mut O,
) -> Result<Translation, WalkFault> {
    let result = walk_tables(memory, context, address, access, observer);
    if O::ACTIVE {
        let physical = result.as_ref().ok().map(|translation| translation.physical);
        observer.event(&Event::WalkEnd { address, access, physical });
    }
    result
}

fn walk_tables<O: Observer>(
    memory: &mut impl TableMemory,
    context: &TranslationContext,
    address: VirtAddr,
    access: Access,
    observer: &mut O,
) -> Result<Translation, WalkFault> {
    let mode = context.mode();
    // Step 1: start at the root.
    let mut table = context.satp.root();
    let mut level = mode.levels() - 1;
    let mut global = false;
    if !mode.is_canonical(address) {
        return Err(WalkFault { rule: Rule::NotCanonical, level, pte_address: table, pte: Pte(0) });
    }
    loop {
        // Step 2: read the entry.
        let pte_address = table.offset(PagingMode::index(address, level) * PTE_SIZE);
        let fault = |rule, pte| WalkFault { rule, level, pte_address, pte };
        let pte =
            memory.read(pte_address).map_err(|refusal| fault(Rule::EntryUnreadable(refusal), Pte(0)))?;
        if O::ACTIVE {
            observer.event(&Event::WalkStep { address, level, pte_address, pte });
        }
        // Steps 3 to 5: is it valid, does it lead to the next table, or is it a leaf?
        let entry = entry(context, pte, level).map_err(|rule| fault(rule, pte))?;
        global |= pte.has(Pte::G);
        if let Entry::Table(next) = entry {
            table = next;
            level -= 1;
            continue;
        }
        // Steps 6 and 8: the U bit, the R, W and X bits. (Step 7 is about shadow stacks.)
        check_user(context, pte, access).map_err(|rule| fault(rule, pte))?;
        check_rights(context, pte, access).map_err(|rule| fault(rule, pte))?;
        // Step 9: the A and D bits.
        let wanted = match access {
            Access::Store => Pte::A | Pte::D,
            Access::Fetch | Access::Load => Pte::A,
        };
        let mut pte = pte;
        if !pte.has(wanted) {
            if !context.hardware_update {
                let rule = if pte.has(Pte::A) { Rule::DirtyClear } else { Rule::AccessedClear };
                return Err(fault(rule, pte));
            }
            let updated = Pte(pte.0 | wanted);
            memory
                .update(pte_address, updated)
                .map_err(|refusal| fault(Rule::EntryUnwritable(refusal), pte))?;
            if O::ACTIVE {
                observer.event(&Event::AccessedDirty { pte_address, old: pte, new: updated });
            }
            pte = updated;
        }
        // Step 10: the translation is successful.
        return Ok(Translation {
            physical: physical_address(pte, level, address),
            level,
            pte,
            pte_address,
            global,
        });
    }
}

/// What a valid entry is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// It points to the table of the next level.
    Table(PhysAddr),
    /// It maps a page.
    Leaf,
}

/// Steps 3 to 5: what an entry at `level` is, whoever wants to use it.
#[inline]
pub fn entry(context: &TranslationContext, pte: Pte, level: u32) -> Result<Entry, Rule> {
    // Step 3: is it valid, and free of reserved encodings?
    check_encoding(context, pte, level)?;
    // Step 4: a pointer leads to the next table.
    if !pte.is_leaf() {
        return if level == 0 {
            Err(Rule::NoLeaf)
        } else {
            Ok(Entry::Table(PhysAddr(pte.ppn() << PAGE_SHIFT)))
        };
    }
    // Step 5: superpages are aligned.
    check_alignment(pte, level)?;
    Ok(Entry::Leaf)
}

/// Step 3.
fn check_encoding(context: &TranslationContext, pte: Pte, level: u32) -> Result<(), Rule> {
    if !pte.has(Pte::V) {
        return Err(Rule::NotValid);
    }
    if pte.has(Pte::W) && !pte.has(Pte::R) {
        return Err(Rule::WriteWithoutRead);
    }
    if pte.any(Pte::RESERVED) {
        return Err(Rule::ReservedBits);
    }
    if !pte.is_leaf() {
        let reserved = Pte::A | Pte::D | Pte::U | Pte::N | Pte::PBMT;
        return if pte.any(reserved) { Err(Rule::ReservedInPointer) } else { Ok(()) };
    }
    if pte.any(Pte::N | Pte::PBMT) { check_extensions(context, pte, level) } else { Ok(()) }
}

/// Step 3, for a leaf that says more than the base architecture does: Svpbmt and Svnapot.
fn check_extensions(context: &TranslationContext, pte: Pte, level: u32) -> Result<(), Rule> {
    let memory_type = pte.memory_type();
    if memory_type == 3 || memory_type != 0 && !context.memory_types {
        return Err(Rule::ReservedMemoryType);
    }
    // The only defined range is 64 KiB: ppn[0] ends in 1000.
    if pte.has(Pte::N) && (!context.napot || level != 0 || pte.ppn() & 0xf != 0x8) {
        return Err(Rule::ReservedNapot);
    }
    Ok(())
}

/// Step 5.
fn check_alignment(pte: Pte, level: u32) -> Result<(), Rule> {
    let low = (1 << (9 * level)) - 1;
    if pte.ppn() & low != 0 { Err(Rule::MisalignedSuperpage) } else { Ok(()) }
}

/// Step 6.
fn check_user(context: &TranslationContext, pte: Pte, access: Access) -> Result<(), Rule> {
    match (context.privilege, pte.has(Pte::U)) {
        (Privilege::User, false) => Err(Rule::SupervisorPage),
        (Privilege::Supervisor, true) => match access {
            Access::Fetch => Err(Rule::UserPageFetch),
            Access::Load | Access::Store if !context.sum => Err(Rule::UserPage),
            Access::Load | Access::Store => Ok(()),
        },
        (Privilege::User, true) | (Privilege::Supervisor, false) | (Privilege::Machine, _) => Ok(()),
    }
}

/// Step 8.
fn check_rights(context: &TranslationContext, pte: Pte, access: Access) -> Result<(), Rule> {
    let (allowed, rule) = match access {
        Access::Load => (pte.has(Pte::R) || context.mxr && pte.has(Pte::X), Rule::NotReadable),
        Access::Store => (pte.has(Pte::W), Rule::NotWritable),
        Access::Fetch => (pte.has(Pte::X), Rule::NotExecutable),
    };
    if allowed { Ok(()) } else { Err(rule) }
}

/// Whether a leaf allows the access without any change: what a TLB entry must satisfy to be used (steps 6, 8 and 9).
pub fn leaf_allows(context: &TranslationContext, pte: Pte, access: Access) -> bool {
    check_user(context, pte, access).is_ok()
        && check_rights(context, pte, access).is_ok()
        && (access != Access::Store || pte.has(Pte::D))
}

/// The physical address: the leaf's page number above the offset in its page.
pub fn physical_address(pte: Pte, level: u32, address: VirtAddr) -> PhysAddr {
    let shift = leaf_shift(pte, level);
    // The low bits of a NAPOT leaf's page number encode its size; those of a superpage are zero.
    let base = (pte.ppn() << PAGE_SHIFT) >> shift << shift;
    PhysAddr(base | address.0 & ((1 << shift) - 1))
}

/// The size of the page that a leaf maps, as a shift.
#[inline]
pub fn leaf_shift(pte: Pte, level: u32) -> u32 {
    if pte.has(Pte::N) { PAGE_SHIFT + NAPOT_BITS } else { PAGE_SHIFT + 9 * level }
}
