//! The pages of the front cache: for each context a table of host pointers for loads, and one for stores.
//!
//! A page has its place by the low bits of its number, so that neighbours do not meet. Of pages that do meet, one gives way to the
//! other: it goes to a smaller table, the *victims*, where a hash of all of its number says its place.
#![allow(unsafe_code)] // entries by the addresses that translated code has of them

use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, VirtAddr};
use std::array;
use std::mem::{self, offset_of};
use std::ops::Range;
use zerocopy::FromZeros;

/// Places that a context has.
const PLACES: usize = 16384;
/// Places of those that gave way.
const VICTIMS: usize = 2048;
/// Entries of loads; those of stores follow.
const HALF: usize = PLACES + VICTIMS;
/// Entries that are emptied together: 64 bytes.
const LINE: usize = 4;
/// Lines of a context.
const LINES: usize = 2 * HALF / LINE;
/// Contexts that have tables at a time: Linux uses three of an address space.
const CONTEXTS: usize = 12;
/// Bytes of an entry.
const BYTES: usize = size_of::<Entry>();

const _: () = assert!(HALF.is_multiple_of(LINE) && PLACES.is_multiple_of(LINE));
const _: () = assert!(LINES.is_multiple_of(64) && LINES <= 1 << 16);
const _: () = assert!(BYTES == 16 && offset_of!(Entry, tag) == 0 && offset_of!(Entry, addend) == 8);

/// One page: where the host has what the guest sees at a virtual page.
#[derive(Clone, Copy, FromZeros)]
#[repr(C)]
pub(super) struct Entry {
    /// The address of the virtual page. Where there is none, it is that of a page that has another place: see [`vacant`].
    pub(super) tag: u64,
    /// Host address minus virtual address; 0 where there is no page.
    pub(super) addend: u64,
}

impl Entry {
    /// Whether nothing is lost with it, or only a page that the host has at the same address.
    #[inline(always)]
    fn is_vacant(&self) -> bool {
        self.addend == 0
    }
}

/// What an entry is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Loads,
    Stores,
}

impl Kind {
    /// The first of its entries.
    #[inline(always)]
    fn first(self) -> usize {
        match self {
            Self::Loads => 0,
            Self::Stores => HALF,
        }
    }
}

/// The tables of one context.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub(super) struct Window {
    /// The host's address of the first place for loads.
    first: u64,
    /// Which they are, as a number.
    table: usize,
}

impl Window {
    /// Where translated code finds the address, in bytes.
    pub(super) const FIRST: usize = offset_of!(Self, first);

    /// Their number.
    pub(super) fn number(self) -> u64 {
        self.table as u64
    }
}

/// The entries of one context: for loads, the places and the victims; then the same for stores.
type Entries = [Entry; 2 * HALF];

/// Whose entries are where, and which of them are in use.
struct Table {
    /// The slot of the context.
    slot: usize,
    /// The lines that may have pages. The host need not even have provided the others.
    written: Vec<u16>,
    /// Bit by line: whether it is one of these.
    is_written: [u64; LINES / 64],
}

/// The pages that one hart has at hand.
pub(super) struct Pages {
    /// Room for all contexts, which stays where it is. The host provides what is touched of it.
    entries: Box<[Entries; CONTEXTS]>,
    /// Those that were needed once: at most one for a slot.
    tables: Vec<Table>,
    /// The one that another slot gets next when there are no more.
    next: usize,
}

/// Where translated code finds the parts, in bytes.
impl Pages {
    /// From a place for loads to that for stores.
    pub(super) const STORES: usize = HALF * BYTES;
    /// From the first place to the first victim.
    pub(super) const VICTIMS: usize = PLACES * BYTES;
    /// The offset of a place is the address shifted by this …
    pub(super) const OFFSET_SHIFT: u32 = PAGE_SHIFT - BYTES.ilog2();
    /// … of which these bits count.
    pub(super) const OFFSET_MASK: usize = (PLACES - 1) * BYTES;
    /// The offset of a victim is the low half of the page number times this …
    pub(super) const VICTIM_FACTOR: u32 = 0x9e37_79b1;
    /// … as 32 bits, shifted by this …
    pub(super) const VICTIM_SHIFT: u32 = 32 - (VICTIMS * BYTES).ilog2();
    /// … of which these bits count.
    pub(super) const VICTIM_MASK: usize = (VICTIMS - 1) * BYTES;
}

impl Table {
    fn new(slot: usize) -> Self {
        Self { slot, written: Vec::new(), is_written: [0; LINES / 64] }
    }

    /// Field by field: what is put together elsewhere and copied whole comes late from the host's store buffer.
    #[inline(always)]
    fn write(&mut self, entries: &mut Entries, index: usize, new: Entry) {
        if !self.is_written(index) {
            self.note_written(index);
        }
        let entry = &mut entries[index];
        entry.tag = new.tag;
        entry.addend = new.addend;
    }

    /// Whether the line of an index may have pages.
    #[inline(always)]
    fn is_written(&self, index: usize) -> bool {
        let line = index / LINE;
        self.is_written[line / 64] >> (line % 64) & 1 != 0
    }

    /// It may, from now on.
    #[inline(never)]
    fn note_written(&mut self, index: usize) {
        let line = index / LINE;
        self.is_written[line / 64] |= 1 << (line % 64);
        self.written.push(line as u16);
    }

    /// Forgets the page of an address, if it is at an index.
    #[inline(always)]
    fn forget(&self, entries: &mut Entries, index: usize, address: VirtAddr) {
        if self.is_written(index) && entries[index].tag == page(address) {
            entries[index] = vacant(index);
        }
    }

    /// Forgets all.
    fn clear(&mut self, entries: &mut Entries) {
        for line in self.written.drain(..) {
            let line = usize::from(line);
            self.is_written[line / 64] = 0;
            entries[line * LINE..(line + 1) * LINE].fill(Entry { tag: FIRST.0, addend: 0 });
        }
        // Those that the first page may have.
        for first in [Kind::Loads, Kind::Stores].map(Kind::first) {
            for index in [first + place(FIRST), first + victim(FIRST)] {
                entries[index] = vacant(index);
            }
        }
    }
}

impl Pages {
    pub(super) fn new() -> Self {
        // Memory that is zero at first is not touched before it is used. The host's allocator keeps to that where a lot is asked for early.
        let entries = FromZeros::new_box_zeroed().expect("there is memory for the tables");
        Self { entries, tables: Vec::new(), next: 0 }
    }

    /// The tables of the context that has a slot now, without a page, and the slot whose they were if it was another one.
    pub(super) fn emptied(&mut self, slot: usize) -> (Window, Option<usize>) {
        let mut before = None;
        let known = self.tables.iter().position(|table| table.slot == slot);
        let index = known.unwrap_or_else(|| {
            if self.tables.len() < CONTEXTS {
                self.tables.push(Table::new(slot));
                return self.tables.len() - 1;
            }
            let index = self.next;
            self.next = (index + 1) % CONTEXTS;
            before = Some(mem::replace(&mut self.tables[index].slot, slot));
            index
        });
        self.tables[index].clear(&mut self.entries[index]);
        (self.window(index as u64), before)
    }

    /// The tables with a number.
    #[inline]
    pub(super) fn window(&self, number: u64) -> Window {
        let table = number as usize;
        Window { first: self.entries[table].as_ptr().expose_provenance() as u64, table }
    }

    /// An entry of a context.
    #[inline(always)]
    fn entry(&self, window: Window, index: usize) -> &Entry {
        let host = window.first as usize + index * BYTES;
        // SAFETY: `window` made the address from that of the box, which lives as long as `self`; callers take the index from a
        // place or a victim of some kind, and there is one.
        unsafe { &*std::ptr::with_exposed_provenance::<Entry>(host) }
    }

    /// The place of a page.
    #[inline(always)]
    pub(super) fn at(&self, kind: Kind, window: Window, address: VirtAddr) -> &Entry {
        self.entry(window, kind.first() + place(address))
    }

    /// What makes the host's address of the guest's, for the page of an address, wherever it is.
    pub(super) fn find(&self, kind: Kind, window: Window, address: VirtAddr) -> Option<u64> {
        let entries = [place(address), victim(address)].map(|index| self.entry(window, kind.first() + index));
        entries.into_iter().find(|entry| entry.tag == page(address)).map(|entry| entry.addend)
    }

    /// Whether the place of a page has none.
    #[inline]
    pub(super) fn is_vacant(&self, kind: Kind, window: Window, address: VirtAddr) -> bool {
        self.at(kind, window, address).is_vacant()
    }

    /// Gives the page of an address its place.
    #[inline(always)]
    pub(super) fn put(&mut self, kind: Kind, window: Window, address: VirtAddr, addend: u64) {
        let (table, entries) = (&mut self.tables[window.table], &mut self.entries[window.table]);
        let tag = page(address);
        let index = kind.first() + place(address);
        let old = entries[index];
        if old.tag != tag && !old.is_vacant() {
            table.write(entries, kind.first() + victim(VirtAddr(old.tag)), old);
        }
        table.write(entries, index, Entry { tag, addend });
    }

    /// Forgets the page of an address, for the contexts with these slots.
    pub(super) fn forget(&mut self, address: VirtAddr, slots: Range<usize>) {
        let tables = self.tables.iter().zip(self.entries.iter_mut());
        for (table, entries) in tables.filter(|(table, _)| slots.contains(&table.slot)) {
            for first in [Kind::Loads, Kind::Stores].map(Kind::first) {
                table.forget(entries, first + place(address), address);
                table.forget(entries, first + victim(address), address);
            }
        }
    }

    /// Forgets stores to the page at an address of the host.
    pub(super) fn forget_stores_to(&mut self, host: u64) {
        for (table, entries) in self.tables.iter().zip(self.entries.iter_mut()) {
            for line in table.written.iter().copied().map(usize::from).filter(|line| *line >= HALF / LINE) {
                for index in entries_of(line) {
                    let entry = &mut entries[index];
                    if entry.addend.wrapping_add(entry.tag) == host {
                        *entry = vacant(index);
                    }
                }
            }
        }
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        for (table, entries) in self.tables.iter_mut().zip(self.entries.iter_mut()) {
            table.clear(entries);
        }
    }
}

/// The page of an address.
#[inline(always)]
fn page(address: VirtAddr) -> u64 {
    address.0 & !(PAGE_SIZE - 1)
}

/// The indices of a line.
fn entries_of(line: usize) -> [usize; LINE] {
    array::from_fn(|entry| line * LINE + entry)
}

/// An entry without a page: all zeros, which stand for the page at 0, unless that would be here.
#[inline(always)]
fn vacant(index: usize) -> Entry {
    let index = index % HALF;
    let is_first = index == place(FIRST) || index == victim(FIRST);
    Entry { tag: if is_first { SECOND.0 } else { FIRST.0 }, addend: 0 }
}

/// The first two pages of all: none of them stands for none where it would be itself.
const FIRST: VirtAddr = VirtAddr(0);
const SECOND: VirtAddr = VirtAddr(PAGE_SIZE);
const _: () = assert!(place(FIRST) != place(SECOND) && victim(FIRST) != victim(SECOND));

/// The place of a page among those of a context.
#[inline(always)]
const fn place(address: VirtAddr) -> usize {
    (address.0 >> PAGE_SHIFT) as usize % PLACES
}

/// The place of a page that gave way, behind these.
#[inline(always)]
const fn victim(address: VirtAddr) -> usize {
    let hash = ((address.0 >> PAGE_SHIFT) as u32).wrapping_mul(Pages::VICTIM_FACTOR);
    PLACES + (hash >> Pages::VICTIM_SHIFT) as usize / BYTES % VICTIMS
}
