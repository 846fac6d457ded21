//! Sv39 page tables: three levels of 512 entries. A table of level 2, the root, covers 512 GiB; one of its entries
//! 1 GiB, one of level 1 2 MiB, one of level 0 a page of 4 KiB. A leaf may stand at any level.
//! Privileged manual, "Virtual Address Translation Process".

use crate::arch::physical_memory;
use crate::memory_layout::{PAGE_SIZE, USER_SPACE_END};
use crate::mm::address::{Frame, PAGE_SHIFT, PhysAddr, VirtAddr};
use crate::mm::pte::{Access, Kind, Owner, Pte, Rights};
use crate::mm::reverse_map::{self, Place};
use crate::mm::{frame, swap};
use core::ops::Range;

/// Levels of Sv39; the root is the highest.
pub const LEVELS: usize = 3;
/// Entries of one table, which fill a frame.
pub const ENTRIES: usize = 512;
/// Entries of the root that map the low half of the address space, which is the program's.
const USER_ENTRIES: usize = ENTRIES / 2;

/// Bytes that one entry of this level covers.
pub const fn span(level: usize) -> usize {
    1 << (PAGE_SHIFT as usize + 9 * level)
}

/// Frames of a page at this level.
pub const fn frames_of(level: usize) -> usize {
    span(level) >> PAGE_SHIFT
}

/// One entry that a walk has read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// Where the entry lies.
    pub address: PhysAddr,
    /// What was found there.
    pub pte: Pte,
}

/// The entry that maps an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Leaf {
    /// At which level it stands: 0 for a page of 4 KiB.
    pub level: usize,
    /// Its first frame.
    pub frame: Frame,
    /// The entry.
    pub pte: Pte,
}

impl Leaf {
    /// The frame that holds an address of the page.
    pub fn frame_of(&self, address: VirtAddr) -> Frame {
        self.frame.after(address.value() % span(self.level) / PAGE_SIZE)
    }
}

/// Why an address is not translated, or not for this access: the bit or rule that decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Bits 63 to 39 of the address differ from bit 38.
    NotCanonical,
    /// V=0.
    NotValid,
    /// W=1 and R=0, which is reserved.
    Reserved,
    /// An entry of the last level that points to yet another table.
    NoLeaf,
    /// A leaf above level 0 whose page does not start at a multiple of its size.
    MisalignedSuperpage,
    /// U=0, and a program asks.
    NotUser,
    /// R=0 for a load.
    NotReadable,
    /// W=0 for a store.
    NotWritable,
    /// X=0 for a fetch.
    NotExecutable,
}

/// A walk: the entries read on the way, and where it ended.
#[derive(Clone, Copy, Debug)]
pub struct Walk {
    /// The entry read at each level; `None` where the walk did not get that far.
    pub steps: [Option<Step>; LEVELS],
    /// The leaf, or why there is none.
    pub end: Result<Leaf, Refusal>,
}

impl Walk {
    /// Whether a program may do this with the address, and to which leaf.
    pub fn for_user(&self, access: Access) -> Result<Leaf, Refusal> {
        let leaf = self.end?;
        if !leaf.pte.has(Pte::U) {
            return Err(Refusal::NotUser);
        }
        match access {
            Access::Load if !leaf.pte.has(Pte::R) => Err(Refusal::NotReadable),
            Access::Store if !leaf.pte.has(Pte::W) => Err(Refusal::NotWritable),
            Access::Fetch if !leaf.pte.has(Pte::X) => Err(Refusal::NotExecutable),
            Access::Load | Access::Store | Access::Fetch => Ok(leaf),
        }
    }
}

/// An entry of the last level.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Where it stands.
    place: Place,
    /// What was found there.
    pub pte: Pte,
}

/// Why a page could not be mapped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MapError {
    /// No frame left for a table.
    OutOfFrames,
    /// Something is mapped there already.
    Occupied,
}

/// A tree of tables, named by its root. An entry for a program's page holds what it refers to, a frame or a slot of the
/// swap space: with the entry that hold goes.
pub struct PageTable {
    root: Frame,
    /// The address space's identifier, for whoever fences entries without knowing the address space.
    asid: u16,
}

impl PageTable {
    /// A table that maps nothing.
    pub fn new(asid: u16) -> Option<PageTable> {
        Some(PageTable { root: frame::allocate_zeroed()?, asid })
    }

    /// A table whose high half is that of `kernel`: the same entries, so the same tables below them.
    pub fn with_kernel_half_of(kernel: &PageTable, asid: u16) -> Option<PageTable> {
        let table = PageTable::new(asid)?;
        for index in USER_ENTRIES..ENTRIES {
            write(table.root, index, read(kernel.root, index));
        }
        Some(table)
    }

    /// The frame that `satp` points to.
    pub fn root(&self) -> Frame {
        self.root
    }

    /// Follows the tables from the root to the entry that maps `address`, as the MMU does.
    pub fn walk(&self, address: VirtAddr) -> Walk {
        let mut walk = Walk { steps: [None; LEVELS], end: Err(Refusal::NotCanonical) };
        if !address.is_canonical() {
            return walk;
        }
        let mut table = self.root;
        for level in (0..LEVELS).rev() {
            let index = address.index(level);
            let pte = read(table, index);
            walk.steps[level] = Some(Step { address: entry_address(table, index), pte });
            walk.end = match pte.kind() {
                Kind::Table(next) if level > 0 => {
                    table = next;
                    continue;
                }
                Kind::Table(_) => Err(Refusal::NoLeaf),
                Kind::Invalid | Kind::Swapped(_) => Err(Refusal::NotValid),
                Kind::Reserved => Err(Refusal::Reserved),
                Kind::Leaf(frame) if !starts_superpage(frame, level) => Err(Refusal::MisalignedSuperpage),
                Kind::Leaf(frame) => Ok(Leaf { level, frame, pte }),
            };
            break;
        }
        walk
    }

    /// Maps the page at `address` by a leaf at `level`, making the tables above it where they are missing.
    pub fn map(
        &mut self,
        address: VirtAddr,
        level: usize,
        frame: Frame,
        rights: Rights,
        owner: Owner,
    ) -> Result<(), MapError> {
        let table = self.table_for(address, level)?;
        let index = address.index(level);
        if read(table, index) != Pte::EMPTY {
            return Err(MapError::Occupied);
        }
        write(table, index, Pte::leaf(frame, rights, owner));
        Ok(())
    }

    /// Maps a program's page by this entry, which takes over the caller's hold of what it refers to; if that cannot be,
    /// the hold is gone.
    pub fn map_page(&mut self, address: VirtAddr, pte: Pte) -> Result<(), MapError> {
        let place = self.table_for(address, 0).map(|table| Place { table, index: address.index(0) as u16 });
        let mapped = place.and_then(|place| match at(place) {
            Pte::EMPTY => put(place, Pte::EMPTY, pte),
            _ => Err(MapError::Occupied),
        });
        if mapped.is_err() {
            let_go(pte);
        }
        mapped
    }

    /// The entry of the last level for an address in the low half, if the tables reach so far: a walk for the kernel's own
    /// use, which keeps no record.
    pub fn entry(&self, address: VirtAddr) -> Option<Entry> {
        let mut table = self.root;
        for level in [2, 1] {
            let Kind::Table(next) = read(table, address.index(level)).kind() else { return None };
            table = next;
        }
        let place = Place { table, index: address.index(0) as u16 };
        Some(Entry { place, pte: at(place) })
    }

    /// Puts another entry in the place of one that was found. If it maps another frame, nobody else maps that yet.
    pub fn replace(&mut self, entry: Entry, pte: Pte) {
        put(entry.place, entry.pte, pte).expect("the first entry that maps a frame takes no memory");
    }

    /// Shows every entry of the last level in these pages that is not empty to `change`, and puts what it returns in its
    /// place: the same entry with other rights, or none. Tables that become empty are given back.
    pub fn change(&mut self, pages: Range<VirtAddr>, change: &mut dyn FnMut(VirtAddr, Pte) -> Pte) {
        change_entries(self.root, LEVELS - 1, VirtAddr::new(0), &pages, change);
    }

    /// How many frames the tables of the low half take.
    pub fn tables(&self) -> usize {
        fn below(table: Frame, level: usize, entries: usize) -> usize {
            let below = |index| match read(table, index).kind() {
                Kind::Table(next) if level > 0 => below(next, level - 1, ENTRIES),
                _ => 0,
            };
            1 + if level == 0 { 0 } else { (0..entries).map(below).sum() }
        }
        below(self.root, LEVELS - 1, USER_ENTRIES)
    }

    /// The table of this level that covers `address`; it and those above it are made where they are missing.
    pub fn table_for(&mut self, address: VirtAddr, level: usize) -> Result<Frame, MapError> {
        let mut table = self.root;
        for above in (level + 1..LEVELS).rev() {
            let index = address.index(above);
            table = match read(table, index).kind() {
                Kind::Table(next) => next,
                Kind::Invalid => {
                    let next = frame::allocate_zeroed().ok_or(MapError::OutOfFrames)?;
                    write(table, index, Pte::table(next));
                    if above == 1 {
                        let first = address.value() & !(span(1) - 1);
                        reverse_map::table_made(next, self.asid, VirtAddr::new(first));
                    }
                    next
                }
                Kind::Leaf(_) | Kind::Reserved | Kind::Swapped(_) => return Err(MapError::Occupied),
            };
        }
        Ok(table)
    }
}

/// Gives back the tables of the low half, everything that they map, and the root. The high half belongs to all.
impl Drop for PageTable {
    fn drop(&mut self) {
        self.change(VirtAddr::new(0)..VirtAddr::new(USER_SPACE_END), &mut |_, _| Pte::EMPTY);
        for index in 0..USER_ENTRIES {
            release(read(self.root, index), LEVELS - 1);
        }
        frame::release(self.root);
    }
}

/// `PageTable::change` in one table, whose first entry maps `base`; says whether the table is empty now.
fn change_entries(
    table: Frame,
    level: usize,
    base: VirtAddr,
    pages: &Range<VirtAddr>,
    change: &mut dyn FnMut(VirtAddr, Pte) -> Pte,
) -> bool {
    let offset = |address: VirtAddr| address.value().saturating_sub(base.value());
    let first = offset(pages.start) / span(level);
    let end = offset(pages.end).div_ceil(span(level)).min(ENTRIES);
    let mut emptied = false;
    for index in first..end {
        let address = VirtAddr::new(base.value() + index * span(level));
        let pte = read(table, index);
        match pte.kind() {
            Kind::Table(next) if level > 0 => {
                if change_entries(next, level - 1, address, pages, change) {
                    write(table, index, Pte::EMPTY);
                    release_table(next);
                    emptied = true;
                }
            }
            _ if level == 0 && pte != Pte::EMPTY => {
                let changed = change(address, pte);
                if changed != pte {
                    let place = Place { table, index: index as u16 };
                    put(place, pte, changed).expect("no other frame is mapped");
                    emptied |= changed == Pte::EMPTY;
                }
            }
            Kind::Table(_) | Kind::Leaf(_) | Kind::Invalid | Kind::Swapped(_) | Kind::Reserved => {}
        }
    }
    emptied && (0..ENTRIES).all(|index| read(table, index) == Pte::EMPTY)
}

/// Gives back what hangs on an entry of this level: tables that map no page of 4 KiB any more, and superpages. A misaligned
/// one stands for its first frame only.
fn release(pte: Pte, level: usize) {
    match pte.kind() {
        Kind::Table(table) => {
            (0..ENTRIES).for_each(|index| release(read(table, index), level - 1));
            release_table(table);
        }
        Kind::Leaf(frame) if starts_superpage(frame, level) => frame::release_run(frame, frames_of(level)),
        Kind::Leaf(frame) => frame::release(frame),
        Kind::Invalid | Kind::Swapped(_) | Kind::Reserved => {}
    }
}

fn release_table(table: Frame) {
    reverse_map::table_gone(table);
    frame::release(table);
}

/// One more entry is going to refer to what this one refers to.
pub fn hold(pte: Pte) {
    match pte.kind() {
        Kind::Leaf(frame) => frame::share(frame),
        Kind::Swapped(slot) => swap::share(slot),
        Kind::Table(_) | Kind::Invalid | Kind::Reserved => {}
    }
}

fn let_go(pte: Pte) {
    match pte.kind() {
        Kind::Leaf(frame) => frame::release(frame),
        Kind::Swapped(slot) => swap::release(slot),
        Kind::Table(_) | Kind::Invalid | Kind::Reserved => {}
    }
}

/// Replaces an entry for a program's page: notes who maps what now, and lets go of what is not referred to any more.
fn put(place: Place, old: Pte, new: Pte) -> Result<(), MapError> {
    if old.kind() == new.kind() {
        put_at(place, new);
        return Ok(());
    }
    if let Kind::Leaf(frame) = new.kind() {
        reverse_map::map(frame, place).map_err(|_| MapError::OutOfFrames)?;
    }
    put_at(place, new);
    if let Kind::Leaf(frame) = old.kind() {
        reverse_map::unmap(frame, place, old.has(Pte::D));
    }
    let_go(old);
    Ok(())
}

/// The entry that stands there.
pub fn at(place: Place) -> Pte {
    read(place.table, usize::from(place.index))
}

/// Writes an entry and nothing else: for whoever sees to the rest.
pub fn put_at(place: Place, pte: Pte) {
    write(place.table, usize::from(place.index), pte);
}

/// A superpage starts with a frame whose number is a multiple of its size in frames.
fn starts_superpage(frame: Frame, level: usize) -> bool {
    frame.start().value().is_multiple_of(span(level) as u64)
}

fn entry_address(table: Frame, index: usize) -> PhysAddr {
    PhysAddr::new(table.start().value() + (index * size_of::<Pte>()) as u64)
}

fn read(table: Frame, index: usize) -> Pte {
    Pte::from_bits(physical_memory::load_word(table, index))
}

fn write(table: Frame, index: usize, pte: Pte) {
    physical_memory::store_word(table, index, pte.bits());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arch::physical_memory::allocator_for_tests;

    fn mapped(table: &mut PageTable, address: usize, rights: Rights, owner: Owner) -> Frame {
        let frame = frame::allocate_zeroed().unwrap();
        match owner {
            Owner::User => table.map_page(VirtAddr::new(address), Pte::leaf(frame, rights, owner)).unwrap(),
            Owner::Kernel => table.map(VirtAddr::new(address), 0, frame, rights, owner).unwrap(),
        }
        frame
    }

    #[test]
    fn a_walk_reads_one_entry_a_level_where_the_manual_says() {
        let _frames = allocator_for_tests();
        let mut table = PageTable::new(1).unwrap();
        let address = VirtAddr::new(3 << 30 | 5 << 21 | 7 << 12 | 9);
        let frame = mapped(&mut table, address.value() - 9, Rights::ReadWrite, Owner::User);

        let walk = table.walk(address);

        let [last, middle, root] = walk.steps.map(Option::unwrap);
        assert_eq!(root.address.value(), table.root().start().value() + 3 * 8);
        let Kind::Table(middle_table) = root.pte.kind() else { panic!("{:?}", root.pte) };
        assert_eq!(middle.address.value(), middle_table.start().value() + 5 * 8);
        let Kind::Table(last_table) = middle.pte.kind() else { panic!("{:?}", middle.pte) };
        assert_eq!(last.address.value(), last_table.start().value() + 7 * 8);
        assert_eq!(walk.end, Ok(Leaf { level: 0, frame, pte: last.pte }));
    }

    #[test]
    fn what_a_program_may_do_follows_from_the_bits_of_the_leaf() {
        let _frames = allocator_for_tests();
        let mut table = PageTable::new(1).unwrap();
        mapped(&mut table, 0x1000, Rights::Read, Owner::User);
        mapped(&mut table, 0x2000, Rights::ReadWrite, Owner::User);
        mapped(&mut table, 0x3000, Rights::ReadExecute, Owner::User);
        let kernels = frame::allocate().unwrap();
        table.map_page(VirtAddr::new(0x4000), Pte::leaf(kernels, Rights::ReadWrite, Owner::Kernel)).unwrap();
        let may = |address, access| table.walk(VirtAddr::new(address)).for_user(access).map(|_| ());

        assert_eq!(may(0x1fff, Access::Load), Ok(()));
        assert_eq!(may(0x1000, Access::Store), Err(Refusal::NotWritable));
        assert_eq!(may(0x1000, Access::Fetch), Err(Refusal::NotExecutable));
        assert_eq!(may(0x2000, Access::Store), Ok(()));
        assert_eq!(may(0x2000, Access::Fetch), Err(Refusal::NotExecutable));
        assert_eq!(may(0x3000, Access::Fetch), Ok(()));
        assert_eq!(may(0x3000, Access::Store), Err(Refusal::NotWritable));
        assert_eq!(may(0x4000, Access::Load), Err(Refusal::NotUser));
        assert_eq!(may(0x5000, Access::Load), Err(Refusal::NotValid));
        assert_eq!(may(1 << 38, Access::Load), Err(Refusal::NotCanonical));
    }

    #[test]
    fn a_superpage_that_does_not_start_at_a_multiple_of_its_size_translates_nothing() {
        let _frames = allocator_for_tests();
        let mut table = PageTable::new(1).unwrap();
        let aligned = Frame::from_number(0x80400);
        let misaligned = Frame::from_number(0x80401);
        table.map(VirtAddr::new(0xffff_ffc0_0000_0000), 1, aligned, Rights::Read, Owner::Kernel).unwrap();
        table.map(VirtAddr::new(0xffff_ffc0_0020_0000), 1, misaligned, Rights::Read, Owner::Kernel).unwrap();

        assert_eq!(table.walk(VirtAddr::new(0xffff_ffc0_001f_ffff)).end.map(|leaf| leaf.level), Ok(1));
        assert_eq!(table.walk(VirtAddr::new(0xffff_ffc0_0020_0000)).end, Err(Refusal::MisalignedSuperpage));
    }

    #[test]
    fn nothing_is_mapped_over_something_else() {
        let _frames = allocator_for_tests();
        let mut table = PageTable::new(1).unwrap();
        let frame = mapped(&mut table, 0x20_0000, Rights::Read, Owner::User);
        let again = |table: &mut PageTable, level| {
            table.map(VirtAddr::new(0x20_0000), level, frame, Rights::ReadWrite, Owner::User)
        };
        assert_eq!(again(&mut table, 0), Err(MapError::Occupied));
        assert_eq!(again(&mut table, 1), Err(MapError::Occupied));
    }

    #[test]
    fn pages_taken_away_leave_no_table_behind() {
        let _frames = allocator_for_tests();
        let mut table = PageTable::new(1).unwrap();
        let before = frame::free_frames();
        for address in [0x1000, 0x2000, 0x20_0000, 0x4000_0000] {
            mapped(&mut table, address, Rights::ReadWrite, Owner::User);
        }
        let mut seen = Vec::new();
        table.change(VirtAddr::new(0x2000)..VirtAddr::new(0x8000_0000), &mut |address, pte| {
            seen.push(address.value());
            assert!(matches!(pte.kind(), Kind::Leaf(_)), "{pte:?}");
            Pte::EMPTY
        });
        assert_eq!(seen, [0x2000, 0x20_0000, 0x4000_0000]);
        assert!(table.walk(VirtAddr::new(0x1000)).end.is_ok());
        assert_eq!(before - frame::free_frames(), 3, "one page and the two tables above it");
    }

    #[test]
    fn a_dropped_table_gives_back_every_frame_but_the_kernels() {
        let _frames = allocator_for_tests();
        let mut kernel = PageTable::new(1).unwrap();
        mapped(&mut kernel, 0xffff_ffc0_8000_0000, Rights::Read, Owner::Kernel);
        let before = frame::free_frames();

        let mut table = PageTable::with_kernel_half_of(&kernel, 1).unwrap();
        for address in [0x1000, 0x2000, 0x40_0000, 0x3f_ffff_e000] {
            mapped(&mut table, address, Rights::ReadWrite, Owner::User);
        }
        assert!(table.walk(VirtAddr::new(0xffff_ffc0_8000_0123)).end.is_ok());
        drop(table);

        assert_eq!(frame::free_frames(), before);
        assert!(kernel.walk(VirtAddr::new(0xffff_ffc0_8000_0123)).end.is_ok());
    }
}
