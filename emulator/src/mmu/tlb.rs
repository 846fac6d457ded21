//! The translation look-aside buffer: a set-associative cache of leaves, tagged with mode and address space.
//!
//! Its contents can be seen by a guest (a stale entry, an A bit not set again), so they are machine state: the same in
//! every engine. Only fills, evictions and fences change them; with the replacement policies that look at hits, every
//! hit is reported too. A write of `satp` removes nothing (privileged specification, section "Supervisor
//! Memory-Management Fence Instruction").

use super::geometry::{Replacement, TlbGeometry};
use super::walker::{Translation, leaf_shift};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, VirtAddr};
use crate::isa::cause::Access;
use crate::isa::pte::{PagingMode, Pte};
use std::ops::Range;
use zerocopy::FromZeros;

/// One cached leaf; all zero is none: it is older than every fence. 32 bytes, so that a set of four is two lines of the host's cache.
#[derive(Clone, Copy, PartialEq, Eq, Hash, FromZeros, Debug)]
pub struct TlbEntry {
    /// What a look-up compares.
    key: Key,
    /// The leaf as it was in memory after the walk.
    pub pte: Pte,
    /// When it was filled, as a count of fences and fills.
    stamp: u64,
    /// The address space it belongs to, unless global.
    pub asid: u16,
    /// Level of the leaf.
    level: u8,
    /// In every address space: G was set in the leaf or in an entry on the way to it.
    pub global: bool,
    /// What has gone through it.
    pub uses: Uses,
}

const _: () = assert!(size_of::<TlbEntry>() == 32, "two lines of the host's cache hold a set of four");

/// What has gone through an entry, or several.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, FromZeros, Debug)]
pub struct Uses {
    /// Fetches.
    pub fetches: bool,
    /// Loads or stores.
    pub data: bool,
}

impl Uses {
    /// One access.
    pub fn of(access: Access) -> Self {
        match access {
            Access::Fetch => Self { fetches: true, data: false },
            Access::Load | Access::Store => Self { fetches: false, data: true },
        }
    }

    /// Adds others.
    pub fn add(&mut self, others: Self) {
        self.fetches |= others.fetches;
        self.data |= others.data;
    }
}

/// What a look-up compares, packed: the first virtual address of a page, its size as a shift in bits 9 to 4, and the mode in bits 3 to 0.
#[derive(Clone, Copy, PartialEq, Eq, Hash, FromZeros, Debug)]
struct Key(u64);

impl Key {
    /// Of the page of 2^`shift` bytes that holds `address`.
    #[inline]
    fn of(address: VirtAddr, shift: u32, mode: PagingMode) -> Self {
        Self(address.0 >> shift << shift | u64::from(shift) << 4 | mode as u64)
    }

    fn first_address(self) -> VirtAddr {
        VirtAddr(self.0 & !(PAGE_SIZE - 1))
    }

    #[inline]
    fn page_shift(self) -> u32 {
        (self.0 >> 4 & 0x3f) as u32
    }

    fn mode(self) -> PagingMode {
        PagingMode::from_bits(self.0 & 0xf).unwrap_or(PagingMode::Bare)
    }

    /// Whether it is the same page, in any mode.
    #[inline]
    fn has_page_of(self, other: Self) -> bool {
        self.0 >> 4 == other.0 >> 4
    }
}

impl TlbEntry {
    /// First virtual address of the page.
    pub fn first_address(&self) -> VirtAddr {
        self.key.first_address()
    }

    /// Size of the page as a shift: 12 for 4 KiB, 16 for a Svnapot range, 21 for 2 MiB…
    #[inline]
    pub fn page_shift(&self) -> u32 {
        self.key.page_shift()
    }

    /// The mode it was walked in.
    pub fn mode(&self) -> PagingMode {
        self.key.mode()
    }

    /// Level of the leaf: 0 is 4 KiB.
    #[inline]
    pub fn level(&self) -> u32 {
        u32::from(self.level)
    }

    /// The one address space that it answers in; `None` for all.
    pub fn space(&self) -> Option<u16> {
        (!self.global).then_some(self.asid)
    }

    /// Whether it answers in this address space.
    #[inline]
    fn answers(&self, asid: u16) -> bool {
        self.asid == asid || self.global
    }

    /// Whether a fence for this address space (or for all) removes the entry: global ones survive the former.
    fn is_named_by(&self, asid: Option<u16>) -> bool {
        asid.is_none_or(|asid| self.asid == asid && !self.global)
    }
}

/// What a fill did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Filled {
    /// Where the new entry is.
    position: usize,
    /// The entry that had to make room.
    pub evicted: Option<TlbEntry>,
    /// What went through other entries that cover addresses of the new one: look-ups may now find the new one instead.
    pub hidden: Uses,
}

/// What a fence for one address removed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Removed {
    /// The largest page, as a shift.
    pub page_shift: u32,
    /// What went through the entries.
    pub uses: Uses,
    /// The one address space in which they answered; `None` for several.
    pub space: Option<u16>,
}

impl Removed {
    fn with(so_far: Option<Self>, entry: &TlbEntry, page_shift: u32) -> Option<Self> {
        let nothing = Self { page_shift, uses: Uses::default(), space: entry.space() };
        let Self { page_shift: so_large, mut uses, space } = so_far.unwrap_or(nothing);
        uses.add(entry.uses);
        Some(Self {
            page_shift: so_large.max(page_shift),
            uses,
            space: space.filter(|_| space == entry.space()),
        })
    }
}

/// A TLB of any geometry.
pub struct Tlb {
    geometry: TlbGeometry,
    set_mask: u64,
    entries: Vec<TlbEntry>,
    /// When each entry was last used; empty unless the policy is LRU.
    used: Vec<u64>,
    /// The page sizes filled since the last full flush, a bit for each shift: what a look-up has to probe.
    sizes: u64,
    /// Counts fences, fills and, for LRU, hits.
    tick: u64,
    /// Entries filled before this are gone.
    flushed: u64,
    /// Entries of an address space filled before this are gone, unless global.
    flushed_asid: Vec<u64>,
    /// State of the random replacement.
    random: u64,
}

/// The position of the least of some ages.
#[inline]
fn oldest(ages: impl Iterator<Item = u64>) -> usize {
    ages.enumerate().min_by_key(|&(_, age)| age).map_or(0, |(position, _)| position)
}

/// Whether a set has four ways, and none of them is such: mostly so, and told without a branch for each.
#[inline]
fn none_of_four(ways: &[TlbEntry], is_such: impl Fn(&TlbEntry) -> bool) -> bool {
    <&[TlbEntry; 4]>::try_from(ways)
        .is_ok_and(|four| !four.iter().fold(false, |found, entry| found | is_such(entry)))
}

/// The shifts in a mask of page sizes, smallest first.
#[inline]
fn shifts(mut sizes: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let shift = sizes.trailing_zeros();
        sizes &= sizes.wrapping_sub(1);
        (shift < 64).then_some(shift)
    })
}

impl Tlb {
    /// An empty TLB. The geometry must be one that [`TlbGeometry::check`] finds possible.
    pub fn new(geometry: TlbGeometry) -> Self {
        assert_eq!(geometry.check(), Ok(()), "the geometry of a TLB is possible");
        let (random, used) = match geometry.replacement {
            Replacement::Random { seed } => (seed, 0),
            Replacement::Fifo => (0, 0),
            Replacement::Lru => (0, geometry.entries),
        };
        Self {
            geometry,
            set_mask: (geometry.entries / geometry.ways) as u64 - 1,
            // Memory that is zero at first is not touched before it is used.
            entries: TlbEntry::new_vec_zeroed(geometry.entries).expect("there is memory for the entries"),
            used: vec![0; used],
            sizes: 1 << PAGE_SHIFT,
            tick: 1,
            flushed: 0,
            flushed_asid: vec![0; 1 << geometry.asid_bits],
            random,
        }
    }

    /// Its shape.
    pub fn geometry(&self) -> &TlbGeometry {
        &self.geometry
    }

    /// The entry that translates `address` in this mode and address space.
    #[inline]
    pub fn lookup(&mut self, address: VirtAddr, mode: PagingMode, asid: u16) -> Option<&mut TlbEntry> {
        let position = self.position(address, mode, asid)?;
        if let Some(used) = self.used.get_mut(position) {
            self.tick += 1;
            *used = self.tick;
        }
        self.entries.get_mut(position)
    }

    /// As [`Self::lookup`], but leaves no trace: for those who only look.
    pub fn peek(&self, address: VirtAddr, mode: PagingMode, asid: u16) -> Option<&TlbEntry> {
        self.position(address, mode, asid).map(|position| &self.entries[position])
    }

    #[inline]
    fn position(&self, address: VirtAddr, mode: PagingMode, asid: u16) -> Option<usize> {
        for shift in shifts(self.sizes) {
            let key = Key::of(address, shift, mode);
            let set = self.set_of(address, shift);
            let ways = &self.entries[set.clone()];
            if none_of_four(ways, |entry| entry.key == key) {
                continue;
            }
            let answers = |entry: &TlbEntry| entry.key == key && entry.answers(asid) && self.is_live(entry);
            if let Some(way) = ways.iter().position(answers) {
                return Some(set.start + way);
            }
        }
        None
    }

    /// Puts a walked leaf in. The entry that answered for this address space until now, if of the same size, is replaced; `missed`
    /// says that none did, of any size.
    #[inline]
    pub fn fill(
        &mut self,
        address: VirtAddr,
        mode: PagingMode,
        asid: u16,
        leaf: &Translation,
        access: Access,
        missed: bool,
    ) -> Filled {
        let page_shift = self.stored_shift(leaf);
        self.sizes |= 1 << page_shift;
        self.tick += 1;
        let key = Key::of(address, page_shift, mode);
        // What answers in other address spaces only can be hidden by a global entry only.
        let (same, hidden) =
            if missed && !leaf.global { (None, Uses::default()) } else { self.hide(key, asid, leaf.global) };
        let position = same.unwrap_or_else(|| self.place(self.set_of(address, page_shift)));
        if let Some(used) = self.used.get_mut(position) {
            *used = self.tick;
        }
        let old = self.entries[position];
        let evicted = self.is_live(&old).then_some(old);
        // Field by field: what is put together elsewhere and copied whole comes late from the host's store buffer.
        let new = &mut self.entries[position];
        new.key = key;
        new.pte = leaf.pte;
        new.stamp = self.tick;
        new.asid = asid;
        new.level = leaf.level as u8;
        new.global = leaf.global;
        new.uses = Uses::of(access);
        Filled { position, evicted, hidden }
    }

    /// The new entry.
    pub fn filled(&self, filled: &Filled) -> &TlbEntry {
        &self.entries[filled.position]
    }

    /// The size of the page that one entry for this leaf covers.
    fn stored_shift(&self, leaf: &Translation) -> u32 {
        if self.geometry.superpages { leaf.page_shift() } else { PAGE_SHIFT }
    }

    /// Takes out an entry that would be found for `address` before that of a leaf, because its page is smaller.
    ///
    /// Where an entry of a smaller page refuses what a walk then allows, it gives way to the walk's result.
    pub fn take_smaller(
        &mut self,
        address: VirtAddr,
        mode: PagingMode,
        asid: u16,
        leaf: &Translation,
    ) -> Option<TlbEntry> {
        let page_shift = self.stored_shift(leaf);
        let position = self.position(address, mode, asid)?;
        let entry = &mut self.entries[position];
        (entry.page_shift() < page_shift).then(|| std::mem::replace(entry, TlbEntry::new_zeroed()))
    }

    /// What a new entry means for those that are there. The one that answered for its address space, if of its size, is its
    /// place. Others that answer for its page are `hidden` if look-ups may now find the new one instead: they find the smallest
    /// page first.
    fn hide(&self, new: Key, asid: u16, global: bool) -> (Option<usize>, Uses) {
        let (mut same, mut hidden) = (None, Uses::default());
        let (address, mode, page_shift) = (new.first_address(), new.mode(), new.page_shift());
        for shift in shifts(self.sizes >> page_shift << page_shift) {
            let (key, set) = (Key::of(address, shift, mode), self.set_of(address, shift));
            for (position, old) in set.clone().zip(&self.entries[set]) {
                if old.key != key || !self.is_live(old) {
                    continue;
                }
                let answers = old.answers(asid);
                if answers && shift == page_shift && same.is_none() {
                    same = Some(position);
                } else if answers || global {
                    hidden.add(old.uses);
                }
            }
        }
        (same, hidden)
    }

    /// Where in a set a new entry goes: to a free way, or to the policy's victim.
    #[inline]
    fn place(&mut self, set: Range<usize>) -> usize {
        let ways = &self.entries[set.clone()];
        if let Some(free) = ways.iter().position(|entry| !self.is_live(entry)) {
            return set.start + free;
        }
        let victim = match self.geometry.replacement {
            Replacement::Random { .. } => {
                // A 64-bit linear congruential generator (Knuth's MMIX constants); its high bits are good.
                self.random = self.random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                (self.random >> 33) as usize % ways.len()
            }
            Replacement::Fifo => oldest(ways.iter().map(|entry| entry.stamp)),
            Replacement::Lru => oldest(self.used[set.clone()].iter().copied()),
        };
        set.start + victim
    }

    /// Removes every entry.
    pub fn flush(&mut self) {
        self.tick += 1;
        self.flushed = self.tick;
        self.sizes = 1 << PAGE_SHIFT;
    }

    /// Removes every entry of one address space; global ones stay.
    pub fn flush_asid(&mut self, asid: u16) {
        self.tick += 1;
        let asid = asid & self.geometry.asid_mask();
        self.flushed_asid[asid as usize] = self.tick;
    }

    /// Removes the entries that translate `address`: of one address space (global ones stay), or of all.
    pub fn flush_address(&mut self, address: VirtAddr, asid: Option<u16>) -> Option<Removed> {
        let asid = asid.map(|asid| asid & self.geometry.asid_mask());
        if !self.geometry.superpages {
            return self.flush_pieces(address, asid);
        }
        let mut removed = None;
        for shift in shifts(self.sizes) {
            let (key, set) = (Key::of(address, shift, PagingMode::Bare), self.set_of(address, shift));
            let ways = &mut self.entries[set];
            let here = |entry: &TlbEntry| entry.key.has_page_of(key);
            if none_of_four(ways, here) {
                continue;
            }
            for slot in ways {
                if here(slot) && slot.is_named_by(asid) {
                    removed = Removed::with(removed, slot, shift);
                    *slot = TlbEntry::new_zeroed();
                }
            }
        }
        removed
    }

    /// As [`Self::flush_address`] where superpages were taken apart: every piece of the page has to go.
    fn flush_pieces(&mut self, address: VirtAddr, asid: Option<u16>) -> Option<Removed> {
        let mut removed = None;
        for slot in &mut self.entries {
            let shift = leaf_shift(slot.pte, slot.level());
            let here = slot.stamp != 0 && slot.first_address().0 >> shift == address.0 >> shift;
            if here && slot.is_named_by(asid) {
                removed = Removed::with(removed, slot, shift);
                *slot = TlbEntry::new_zeroed();
            }
        }
        removed
    }

    /// All entries that are in use, in set order.
    pub fn entries(&self) -> impl Iterator<Item = &TlbEntry> {
        self.entries.iter().filter(|entry| self.is_live(entry))
    }

    #[inline]
    fn is_live(&self, entry: &TlbEntry) -> bool {
        entry.stamp > self.flushed
            && (entry.global
                || self.flushed_asid.get(entry.asid as usize).is_none_or(|&flushed| entry.stamp > flushed))
    }

    /// The positions of the set that pages of 2^`shift` bytes at `address` go to.
    #[inline]
    fn set_of(&self, address: VirtAddr, shift: u32) -> Range<usize> {
        let number = address.0 >> shift;
        let set = if self.geometry.hashed { number ^ number >> 10 ^ number >> 20 } else { number };
        let start = (set & self.set_mask) as usize * self.geometry.ways;
        start..start + self.geometry.ways
    }
}
