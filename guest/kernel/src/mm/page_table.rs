//! Sv39 page tables: three levels of 512 entries. A table of level 2, the root, covers 512 GiB; one of its entries
//! 1 GiB, one of level 1 2 MiB, one of level 0 a page of 4 KiB. A leaf may stand at any level.
//! Privileged manual, "Virtual Address Translation Process".

use crate::arch::{physical_memory, translation};
use crate::memory_layout::{PAGE_SIZE, USER_SPACE_END};
use crate::mm::address::{Frame, PAGE_SHIFT, PhysAddr, VirtAddr};
use crate::mm::pte::{Access, Kind, Pte};
use crate::mm::{frame, reverse_map, swap};
use abi::errno::Errno;
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

/// Where an entry stands, and which page it maps in which address space. The reverse map has one for each page in memory,
/// so all but the table is packed: the page's number, from bit 27 on the identifier, from bit 43 on the index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    table: Frame,
    packed: u64,
}

impl Place {
    const PAGE: usize = (1 << 27) - 1;

    fn new(table: Frame, index: usize, asid: u16, page: VirtAddr) -> Place {
        let page = page.value() >> PAGE_SHIFT & Place::PAGE;
        Place { table, packed: page as u64 | u64::from(asid) << 27 | (index as u64) << 43 }
    }

    fn index(self) -> usize {
        (self.packed >> 43) as usize % ENTRIES
    }

    pub fn read(self) -> Pte {
        read(self.table, self.index())
    }

    /// Writes the entry and nothing else: for whoever sees to the rest.
    pub fn write(self, pte: Pte) {
        write(self.table, self.index(), pte);
    }

    /// The same, and the hart forgets just that translation.
    pub fn change(self, pte: Pte) {
        self.write(pte);
        let page = (self.packed as usize & Place::PAGE) << PAGE_SHIFT;
        translation::flush_page(VirtAddr::new(page), (self.packed >> 27) as u16);
    }

    pub fn address(self) -> PhysAddr {
        PhysAddr::new(self.table.start().value() + (self.index() * size_of::<Pte>()) as u64)
    }
}

/// An entry that a walk has found.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub place: Place,
    /// At which level it stands: 0 maps a page of 4 KiB.
    pub level: usize,
    /// What was found there.
    pub pte: Pte,
}

impl Entry {
    /// The frame that holds `address`, if a program may do this there and the hart would have nothing to mark.
    pub fn frame_for(&self, address: VirtAddr, access: Access) -> Option<Frame> {
        let right = match access {
            Access::Load => Pte::R,
            Access::Store => Pte::W,
            Access::Fetch => Pte::X,
        };
        let needed = right | access.marks() | Pte::U | Pte::V;
        match self.pte.kind() {
            Kind::Leaf(first) if self.pte.has_all(needed) && !self.is_misaligned() => {
                Some(first.after(address.value() % span(self.level) / PAGE_SIZE))
            }
            _ => None,
        }
    }

    /// Whether it is a leaf above level 0 whose page does not start at a multiple of its size.
    pub fn is_misaligned(&self) -> bool {
        matches!(self.pte.kind(), Kind::Leaf(first) if !starts_superpage(first, self.level))
    }
}

/// A tree of tables, named by its root. An entry for a program's page holds what it refers to, a frame or a slot of the
/// swap space: with the entry that hold goes.
pub struct PageTable {
    root: Frame,
    /// The address space's identifier, for whoever fences entries without knowing the address space.
    asid: u16,
    /// How many frames its own tables take.
    pub tables: usize,
}

impl PageTable {
    /// A table that maps nothing.
    pub fn new(asid: u16) -> Option<PageTable> {
        Some(PageTable { root: frame::allocate_zeroed()?, asid, tables: 1 })
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

    /// Follows the tables from the root as the MMU does, to the leaf that maps `address`, or to where there is none.
    #[inline]
    pub fn find(&self, address: VirtAddr) -> Entry {
        let (mut table, mut level) = (self.root, LEVELS - 1);
        loop {
            let pte = read(table, address.index(level));
            match pte.kind() {
                Kind::Table(next) if level > 0 => (table, level) = (next, level - 1),
                _ => return Entry { place: self.place(table, level, address), level, pte },
            }
        }
    }

    /// Every entry on the way to `find`'s, that one included.
    pub fn walk(&self, address: VirtAddr) -> impl Iterator<Item = Entry> {
        let mut next = Some((self.root, LEVELS - 1));
        core::iter::from_fn(move || {
            let (table, level) = next.take()?;
            let place = self.place(table, level, address);
            let pte = place.read();
            if let Kind::Table(below) = pte.kind() {
                next = level.checked_sub(1).map(|level| (below, level));
            }
            Some(Entry { place, level, pte })
        })
    }

    /// Maps a page at `level` by this entry, making the tables above it where they are missing: for pages of the kernel's,
    /// and large ones, which never go. EEXIST where something is mapped already.
    pub fn map(&mut self, address: VirtAddr, level: usize, pte: Pte) -> Result<(), Errno> {
        self.empty_place(address, level)?.write(pte);
        Ok(())
    }

    /// Maps a program's page by this entry, which takes over the caller's hold of what it refers to; if that cannot be,
    /// the hold is gone.
    pub fn map_page(&mut self, address: VirtAddr, pte: Pte) -> Result<(), Errno> {
        let mapped = self.empty_place(address, 0).and_then(|place| put(place, Pte::EMPTY, pte));
        mapped.inspect_err(|_| let_go(pte))
    }

    /// Puts another entry in the place of one that was found. If it maps another frame, nobody else maps that yet.
    pub fn replace(&mut self, entry: Entry, pte: Pte) {
        put(entry.place, entry.pte, pte).expect("the first entry that maps a frame takes no memory");
    }

    /// Shows every entry of the last level in these pages that is not empty to `change`, and puts what it returns in its
    /// place: the same entry with other rights, or none. Tables that become empty are given back.
    pub fn change(&mut self, pages: Range<VirtAddr>, change: &mut dyn FnMut(VirtAddr, Pte) -> Pte) {
        self.change_below(self.root, LEVELS - 1, VirtAddr::new(0), &pages, change);
    }

    /// `change` in one table, whose first entry maps `base`; says whether the table is empty now.
    fn change_below(
        &mut self,
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
                    if self.change_below(next, level - 1, address, pages, change) {
                        write(table, index, Pte::EMPTY);
                        frame::release(next);
                        self.tables -= 1;
                        emptied = true;
                    }
                }
                _ if level == 0 && pte != Pte::EMPTY => {
                    let changed = change(address, pte);
                    if changed != pte {
                        put(self.place(table, 0, address), pte, changed).expect("no other frame is mapped");
                        emptied |= changed == Pte::EMPTY;
                    }
                }
                Kind::Table(_) | Kind::Leaf(_) | Kind::Invalid | Kind::Swapped(_) => {}
            }
        }
        emptied && (0..ENTRIES).all(|index| read(table, index) == Pte::EMPTY)
    }

    fn place(&self, table: Frame, level: usize, address: VirtAddr) -> Place {
        Place::new(table, address.index(level), self.asid, address)
    }

    /// Where the entry of this level for `address` stands, if it is empty. The tables above it are made where they are
    /// missing.
    fn empty_place(&mut self, address: VirtAddr, level: usize) -> Result<Place, Errno> {
        let table = self.table_for(address, level)?;
        let place = self.place(table, level, address);
        if place.read() == Pte::EMPTY { Ok(place) } else { Err(Errno::EEXIST) }
    }

    /// The table of this level that covers `address`; it and those above it are made where they are missing.
    pub fn table_for(&mut self, address: VirtAddr, level: usize) -> Result<Frame, Errno> {
        let mut table = self.root;
        for above in (level + 1..LEVELS).rev() {
            let index = address.index(above);
            table = match read(table, index).kind() {
                Kind::Table(next) => next,
                Kind::Invalid => {
                    let next = frame::allocate_zeroed().ok_or(Errno::ENOMEM)?;
                    write(table, index, Pte::table(next));
                    self.tables += 1;
                    next
                }
                Kind::Leaf(_) | Kind::Swapped(_) => return Err(Errno::EEXIST),
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

/// Gives back what hangs on an entry of this level: tables that map no page of 4 KiB any more, and superpages. A misaligned
/// one stands for its first frame only.
fn release(pte: Pte, level: usize) {
    match pte.kind() {
        Kind::Table(table) => {
            (0..ENTRIES).for_each(|index| release(read(table, index), level - 1));
            frame::release(table);
        }
        Kind::Leaf(frame) if starts_superpage(frame, level) => frame::release_run(frame, frames_of(level)),
        Kind::Leaf(frame) => frame::release(frame),
        Kind::Invalid | Kind::Swapped(_) => {}
    }
}

/// One more entry is going to refer to what this one refers to.
pub fn hold(pte: Pte) {
    match pte.kind() {
        Kind::Leaf(frame) => frame::share(frame),
        Kind::Swapped(slot) => swap::share(slot),
        Kind::Table(_) | Kind::Invalid => {}
    }
}

fn let_go(pte: Pte) {
    match pte.kind() {
        Kind::Leaf(frame) => frame::release(frame),
        Kind::Swapped(slot) => swap::release(slot),
        Kind::Table(_) | Kind::Invalid => {}
    }
}

/// Replaces an entry for a program's page: notes who maps what now, and lets go of what is not referred to any more.
fn put(place: Place, old: Pte, new: Pte) -> Result<(), Errno> {
    if old.refers_as(new) {
        place.write(new);
        return Ok(());
    }
    if let Kind::Leaf(frame) = new.kind() {
        reverse_map::map(frame, place)?;
    }
    place.write(new);
    if let Kind::Leaf(frame) = old.kind() {
        reverse_map::unmap(frame, place, old.has(Pte::D));
    }
    let_go(old);
    Ok(())
}

/// A superpage starts with a frame whose number is a multiple of its size in frames.
fn starts_superpage(frame: Frame, level: usize) -> bool {
    frame.start().value().is_multiple_of(span(level) as u64)
}

fn read(table: Frame, index: usize) -> Pte {
    Pte::from_bits(physical_memory::load_word(table, index))
}

fn write(table: Frame, index: usize, pte: Pte) {
    physical_memory::store_word(table, index, pte.bits());
}

#[cfg(test)]
mod tests;
