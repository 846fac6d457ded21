//! The pages of the front cache: a table of host pointers for loads, and one for stores.
//!
//! A page has its place by the low bits of its number, so that neighbours do not meet. Of pages that do meet, one gives way to the
//! other: it goes to a smaller table, the *victims*, where a hash of all of its number says its place.
#![allow(unsafe_code)] // entries by the addresses that translated code has of them

use super::contexts::SPACES;
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, VirtAddr};
use std::mem::offset_of;
use zerocopy::FromZeros;

/// Places that one context has.
const PLACES: usize = 16384;
/// How many further on those of the next one begin: neighbouring address spaces, and programs and the kernel in each, do not take
/// turns in what is at the same addresses in several. What one has written the other is about to read.
const STEP: usize = PLACES / (2 * SPACES as usize);
/// Places of all contexts.
const TABLE: usize = PLACES + (2 * SPACES as usize - 1) * STEP;
/// Places of those that gave way.
const VICTIMS: usize = 2048;
/// Entries of loads; those of stores follow.
const HALF: usize = TABLE + VICTIMS;
/// Entries that are emptied together.
const CHUNK: usize = 256;
/// Bytes of an entry.
const BYTES: usize = size_of::<Entry>();

const _: () = assert!(HALF.is_multiple_of(CHUNK));
const _: () = assert!(BYTES == 16 && offset_of!(Entry, tag) == 0 && offset_of!(Entry, addend) == 8);

/// One page: where the host has what the guest sees at a virtual page.
#[derive(Clone, Copy, FromZeros)]
#[repr(C)]
pub(super) struct Entry {
    /// Virtual page address | number of the context.
    pub(super) tag: u64,
    /// Host address minus virtual address.
    pub(super) addend: u64,
}

impl Entry {
    /// Matches no access: no context has the number 0.
    const EMPTY: Self = Self { tag: 0, addend: 0 };

    fn page(&self) -> u64 {
        self.tag & !(PAGE_SIZE - 1)
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

/// The host's address of the first place that a context has for loads.
#[derive(Clone, Copy)]
pub(super) struct Window(u64);

/// The pages that one hart has at hand.
pub(super) struct Pages {
    /// For loads, the table and the victims; then the same for stores.
    entries: Vec<Entry>,
    /// The host's address of the first victim of loads.
    victims: u64,
    /// The chunks that may have entries. The host need not even have provided the others.
    used: [bool; 2 * HALF / CHUNK],
}

/// Where translated code finds the parts, in bytes.
impl Pages {
    /// The victims of loads: a host address.
    pub(super) const VICTIMS: usize = offset_of!(Self, victims);
    /// From a place for loads to that for stores.
    pub(super) const STORES: usize = HALF * BYTES;
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

impl Pages {
    pub(super) fn new() -> Self {
        // Memory that is zero at first is not touched before it is used.
        let entries = Entry::new_vec_zeroed(2 * HALF).expect("there is memory for the tables");
        let mut pages = Self { entries, victims: 0, used: [false; 2 * HALF / CHUNK] };
        pages.victims = pages.first() + (TABLE * BYTES) as u64;
        pages
    }

    /// The host's address of the first entry.
    fn first(&self) -> u64 {
        self.entries.as_ptr().expose_provenance() as u64
    }

    /// The places of a context.
    #[inline]
    pub(super) fn window(&self, asid: u16, user: bool) -> Window {
        Window(self.first() + (step(asid, user) * BYTES) as u64)
    }

    /// The place of a page.
    #[inline(always)]
    pub(super) fn at(&self, kind: Kind, window: Window, address: VirtAddr) -> &Entry {
        let host = window.0 as usize + (kind.first() + place(address)) * BYTES;
        // SAFETY: `window` made the address from that of the vector, which never grows; the last window has all of its places.
        unsafe { &*std::ptr::with_exposed_provenance::<Entry>(host) }
    }

    /// What makes the host's address of the guest's, for the page with this tag, wherever it is.
    pub(super) fn find(&self, kind: Kind, window: Window, tag: u64) -> Option<u64> {
        let address = VirtAddr(tag);
        let places = [self.at(kind, window, address), &self.entries[kind.first() + victim(address)]];
        places.into_iter().find(|entry| entry.tag == tag).map(|entry| entry.addend)
    }

    /// Whether the place of the page with this tag is one that its context uses.
    #[inline]
    pub(super) fn is_current(&self, kind: Kind, window: Window, tag: u64) -> bool {
        let in_page = PAGE_SIZE - 1;
        self.at(kind, window, VirtAddr(tag)).tag & in_page == tag & in_page
    }

    /// Gives a page its place.
    #[inline]
    pub(super) fn put(&mut self, kind: Kind, window: Window, tag: u64, addend: u64) {
        let old = *self.at(kind, window, VirtAddr(tag));
        if old.tag != tag && self.is_current(kind, window, tag) {
            self.write(kind.first() + victim(VirtAddr(old.tag)), old);
        }
        let first = (window.0 - self.first()) as usize / BYTES;
        self.write(first + kind.first() + place(VirtAddr(tag)), Entry { tag, addend });
    }

    /// Field by field: what is put together elsewhere and copied whole comes late from the host's store buffer.
    #[inline]
    fn write(&mut self, index: usize, new: Entry) {
        self.used[index / CHUNK] = true;
        let entry = &mut self.entries[index];
        entry.tag = new.tag;
        entry.addend = new.addend;
    }

    /// Forgets one virtual page, in every context of one address space or of all.
    pub(super) fn forget(&mut self, address: VirtAddr, asid: Option<u16>) {
        let spaces = match asid {
            Some(asid) => asid..=asid,
            None => 0..=SPACES - 1,
        };
        for first in [Kind::Loads, Kind::Stores].map(Kind::first) {
            for space in spaces.clone() {
                for user in [false, true] {
                    self.entries[first + step(space, user) + place(address)] = Entry::EMPTY;
                }
            }
            self.entries[first + victim(address)] = Entry::EMPTY;
        }
    }

    /// Forgets stores to the page at an address of the host.
    pub(super) fn forget_stores_to(&mut self, host: u64) {
        let chunks = self.entries.chunks_exact_mut(CHUNK).zip(&self.used);
        for (chunk, _) in chunks.skip(HALF / CHUNK).filter(|(_, used)| **used) {
            for entry in chunk {
                if entry.addend.wrapping_add(entry.page()) == host {
                    *entry = Entry::EMPTY;
                }
            }
        }
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        for (chunk, used) in self.entries.chunks_exact_mut(CHUNK).zip(&mut self.used) {
            if std::mem::take(used) {
                chunk.fill(Entry::EMPTY);
            }
        }
    }
}

/// The place of a page among those of a context.
#[inline(always)]
fn place(address: VirtAddr) -> usize {
    (address.0 >> PAGE_SHIFT) as usize % PLACES
}

/// The place of a page that gave way, behind the table.
#[inline]
fn victim(address: VirtAddr) -> usize {
    let hash = ((address.0 >> PAGE_SHIFT) as u32).wrapping_mul(Pages::VICTIM_FACTOR);
    TABLE + (hash >> Pages::VICTIM_SHIFT) as usize / BYTES % VICTIMS
}

/// Where the places of the contexts of an address space begin.
#[inline]
fn step(asid: u16, user: bool) -> usize {
    (2 * usize::from(asid % SPACES) + usize::from(user)) * STEP
}
