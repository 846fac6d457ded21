//! Sv39 page tables: three levels of 512 entries. A table of level 2, the root, covers 512 GiB; one of its entries
//! 1 GiB, one of level 1 2 MiB, one of level 0 a page of 4 KiB. A leaf may stand at any level.
//! Privileged manual, "Virtual Address Translation Process".

use crate::arch::{physical_memory, translation};
use crate::memory_layout::{PAGE_SIZE, USER_SPACE_END};
use crate::mm::address::{Frame, PAGE_SHIFT, PhysAddr, USER_SPACE, VirtAddr};
use crate::mm::asid::Asid;
use crate::mm::pte::{Access, Kind, Pte};
use crate::mm::{frame, reverse_map, swap};
use abi::errno::Errno;
use core::ops::Range;

/// Levels of Sv39; the root is the highest.
pub const LEVELS: usize = 3;
/// Entries of one table, which fill a frame.
pub const ENTRIES: usize = 512;

/// Bytes that one entry of this level covers.
pub const fn span(level: usize) -> usize {
    1 << (PAGE_SHIFT as usize + 9 * level)
}

/// Frames of a page at this level.
pub const fn frames_of(level: usize) -> usize {
    span(level) >> PAGE_SHIFT
}

/// Where an entry stands, and what it maps in which address space. The reverse map has one for each page in memory, so
/// this is small.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    table: Frame,
    /// The number of the first page that it maps: bits 38 to 12 of the address.
    page: u32,
    asid: Asid,
    index: u16,
}

/// The same word of memory.
impl PartialEq for Place {
    fn eq(&self, other: &Place) -> bool {
        (self.table, self.index) == (other.table, other.index)
    }
}

impl Place {
    /// The first address that the entry maps.
    pub fn page(self) -> VirtAddr {
        VirtAddr::new((self.page as usize) << PAGE_SHIFT)
    }

    pub fn read(self) -> Pte {
        read(self.table, self.index.into())
    }

    /// Writes the entry and nothing else: for whoever sees to the rest.
    pub fn write(self, pte: Pte) {
        physical_memory::store_word(self.table, self.index.into(), pte.bits());
    }

    /// The same, and the hart forgets just that translation.
    pub fn change(self, pte: Pte) {
        self.write(pte);
        translation::flush_page(self.page(), self.asid);
    }

    /// The entry's own address.
    pub fn address(self) -> PhysAddr {
        PhysAddr::new(self.table.start().value() + u64::from(self.index) * size_of::<Pte>() as u64)
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
        let right = Pte::from_bits_retain(access.right().bits());
        let needed = right | access.marks() | Pte::U | Pte::V;
        match self.pte.kind() {
            Kind::Leaf(first) if self.pte.contains(needed) && !self.is_misaligned() => {
                Some(first.after(address.value() % span(self.level) / PAGE_SIZE))
            }
            _ => None,
        }
    }

    /// Whether it is a leaf above level 0 whose page does not start at a multiple of its size.
    pub fn is_misaligned(&self) -> bool {
        let size = span(self.level) as u64;
        matches!(self.pte.kind(), Kind::Leaf(first) if !first.start().value().is_multiple_of(size))
    }

    /// Moves what is mapped here to a place where nothing is.
    pub fn move_to(self, to: Place) {
        if let Kind::Leaf(frame) = self.pte.kind() {
            reverse_map::move_place(frame, self.place, to);
        }
        to.write(self.pte);
        self.place.write(Pte::empty());
    }

    /// Puts another entry for a program's page in the place of this one. It holds what it refers to, a frame or a slot of
    /// the swap space; this one does no more. ENOMEM if the kernel has no memory to note who maps the frame, which can
    /// only be where others map it, too.
    pub fn replace(self, pte: Pte) -> Result<(), Errno> {
        let Entry { place, level, pte: old } = self;
        if old.refers_as(pte) {
            place.write(pte);
            return Ok(());
        }
        match pte.kind() {
            Kind::Leaf(frame) => reverse_map::map(frame, place)?,
            Kind::Swapped(slot) => swap::share(slot),
            Kind::Table(_) | Kind::Invalid => {}
        }
        place.write(pte);
        match old.kind() {
            Kind::Leaf(frame) if self.is_misaligned() => frame::release(frame),
            Kind::Leaf(frame) if level > 0 => frame::release_run(frame, frames_of(level)),
            Kind::Leaf(frame) => reverse_map::unmap(frame, place, old.contains(Pte::D)),
            Kind::Swapped(slot) => swap::release(slot),
            Kind::Table(_) | Kind::Invalid => {}
        }
        Ok(())
    }
}

/// A tree of tables, named by its root.
pub struct PageTable {
    /// The frame that `satp` points to.
    pub root: Frame,
    /// The address space's identifier.
    pub asid: Asid,
    /// How many frames the tables take.
    pub tables: usize,
}

impl PageTable {
    /// A table that maps nothing.
    pub fn new(asid: Asid) -> Option<PageTable> {
        Some(PageTable { root: frame::allocate_zeroed()?, asid, tables: 1 })
    }

    /// A table whose high half is that of `kernel`: the same entries, so the same tables below them.
    pub fn with_kernel_half_of(kernel: &PageTable) -> Option<PageTable> {
        let table = PageTable::new(Asid::SHARED)?;
        for index in ENTRIES / 2..ENTRIES {
            physical_memory::store_word(table.root, index, read(kernel.root, index).bits());
        }
        Some(table)
    }

    /// Where the entry for `address` stands in a table of this level.
    fn place(&self, table: Frame, level: usize, address: VirtAddr) -> Place {
        let page = ((address.value() % (2 * USER_SPACE_END)) >> PAGE_SHIFT) as u32;
        Place { table, page, asid: self.asid, index: address.index(level) as u16 }
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
            let entry = Entry { place, level, pte: place.read() };
            if let Kind::Table(below) = entry.pte.kind() {
                next = level.checked_sub(1).map(|level| (below, level));
            }
            Some(entry)
        })
    }

    /// The entry of this level for `address`; tables above it are made where they are missing. EEXIST where a larger page
    /// is mapped.
    pub fn make(&mut self, address: VirtAddr, level: usize) -> Result<Entry, Errno> {
        let mut table = self.root;
        for above in (level + 1..LEVELS).rev() {
            let place = self.place(table, above, address);
            table = match place.read().kind() {
                Kind::Table(next) => next,
                Kind::Invalid => {
                    let next = frame::allocate_zeroed().ok_or(Errno::ENOMEM)?;
                    place.write(Pte::table(next));
                    self.tables += 1;
                    next
                }
                Kind::Leaf(_) | Kind::Swapped(_) => return Err(Errno::EEXIST),
            };
        }
        let place = self.place(table, level, address);
        Ok(Entry { place, level, pte: place.read() })
    }

    /// Maps a page at `level`: one of the kernel's, or a large one, which never go to swap space. EEXIST where something
    /// is mapped already.
    pub fn map(&mut self, address: VirtAddr, level: usize, pte: Pte) -> Result<(), Errno> {
        let entry = self.make(address, level)?;
        if entry.pte != Pte::empty() {
            return Err(Errno::EEXIST);
        }
        entry.place.write(pte);
        Ok(())
    }

    /// Shows every entry that maps one of these pages to `change`, and puts what it returns in its place: the same entry
    /// with other rights, or none. Then the hart forgets what it knows of them.
    pub fn change(&mut self, pages: Range<VirtAddr>, change: &mut dyn FnMut(Entry) -> Pte) {
        let mut changed = false;
        self.visit(self.root, LEVELS - 1, VirtAddr::new(0), &pages, &mut |entry| {
            let pte = change(entry);
            if pte != entry.pte {
                entry.replace(pte).expect("no other frame is mapped");
                changed = true;
            }
        });
        if changed {
            translation::flush_address_space(self.asid);
        }
    }

    /// Visits the entries that map these pages in one table, whose first entry maps `base`, and in those below it, which
    /// are given back if they are empty afterwards; says whether this one is.
    fn visit(
        &mut self,
        table: Frame,
        level: usize,
        base: VirtAddr,
        pages: &Range<VirtAddr>,
        visitor: &mut dyn FnMut(Entry),
    ) -> bool {
        let offset = |address: VirtAddr| address.value().saturating_sub(base.value());
        let first = offset(pages.start) / span(level);
        let end = offset(pages.end).div_ceil(span(level)).min(ENTRIES);
        for index in first..end {
            let address = VirtAddr::new(base.value() + index * span(level));
            let place = self.place(table, level, address);
            let pte = place.read();
            match pte.kind() {
                Kind::Table(next) if level > 0 => {
                    if self.visit(next, level - 1, address, pages, visitor) {
                        place.write(Pte::empty());
                        frame::release(next);
                        self.tables -= 1;
                    }
                }
                Kind::Leaf(_) | Kind::Swapped(_) => visitor(Entry { place, level, pte }),
                Kind::Table(_) | Kind::Invalid => {}
            }
        }
        (0..ENTRIES).all(|index| read(table, index) == Pte::empty())
    }
}

/// Gives back the tables of the low half, everything that they map, and the root. The high half belongs to all.
impl Drop for PageTable {
    fn drop(&mut self) {
        self.change(USER_SPACE, &mut |_| Pte::empty());
        frame::release(self.root);
    }
}

fn read(table: Frame, index: usize) -> Pte {
    Pte::from_bits_retain(physical_memory::load_word(table, index))
}

#[cfg(test)]
mod tests;
