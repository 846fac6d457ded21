//! The translation look-aside buffer: a set-associative cache of leaves, tagged with mode and address space.
//!
//! Its contents can be seen by a guest (a stale entry, an A bit not set again), so they are machine state: the same in
//! every engine. Only fills, evictions and fences change them; with the replacement policies that look at hits, every
//! hit is reported too. A write of `satp` removes nothing (privileged specification, section "Supervisor
//! Memory-Management Fence Instruction").

use super::geometry::{Replacement, TlbGeometry};
use super::walker::{Translation, leaf_shift};
use crate::isa::address::{PAGE_SHIFT, VirtAddr};
use crate::isa::pte::{PagingMode, Pte};

/// One cached leaf.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TlbEntry {
    /// First page number of the page, all 52 bits.
    pub page: u64,
    /// Base-page size as a shift: 12 for 4 KiB, 16 for a Svnapot range, 21 for 2 MiB…
    pub page_shift: u32,
    /// Level of the leaf.
    pub level: u32,
    /// The mode it was walked in.
    pub mode: PagingMode,
    /// The address space it belongs to, unless global.
    pub asid: u16,
    /// The leaf as it was in memory after the walk.
    pub pte: Pte,
    /// In every address space: G was set in the leaf or in an entry on the way to it.
    pub global: bool,
    /// Whether instructions have been fetched through it.
    pub fetched: bool,
    /// When it was filled, as a count of fences and fills.
    stamp: u64,
    /// When it was last used, for LRU.
    used: u64,
}

impl TlbEntry {
    /// First virtual address of the page.
    pub fn first_address(&self) -> VirtAddr {
        VirtAddr(self.page << PAGE_SHIFT)
    }

    /// Whether a fence for this address space (or for all) removes the entry: global ones survive the former.
    fn is_named_by(&self, asid: Option<u16>) -> bool {
        asid.is_none_or(|asid| self.asid == asid && !self.global)
    }
}

/// What a fill did to other entries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Filled {
    /// The new entry.
    pub entry: TlbEntry,
    /// The entry that had to make room.
    pub evicted: Option<TlbEntry>,
    /// Other entries cover addresses of the new one, and look-ups may now find the new one instead.
    pub shadowing: bool,
    /// One of those was used for fetches.
    pub shadowing_fetches: bool,
}

/// What a fence for one address removed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Removed {
    /// The largest page, as a shift.
    pub page_shift: u32,
    /// Whether one of the entries was used for fetches.
    pub fetched: bool,
}

impl Removed {
    fn with(so_far: Option<Self>, entry: &TlbEntry, page_shift: u32) -> Option<Self> {
        let old = so_far.unwrap_or(Self { page_shift, fetched: false });
        Some(Self { page_shift: old.page_shift.max(page_shift), fetched: old.fetched | entry.fetched })
    }
}

/// A TLB of any geometry.
pub struct Tlb {
    geometry: TlbGeometry,
    set_mask: u64,
    entries: Vec<Option<TlbEntry>>,
    /// The page sizes (as shifts) filled since the last full flush, smallest first: what a look-up has to probe.
    sizes: Vec<u32>,
    /// Counts fences and fills.
    tick: u64,
    /// Entries filled before this are gone.
    flushed: u64,
    /// Entries of an address space filled before this are gone, unless global.
    flushed_asid: Vec<u64>,
    /// State of the random replacement.
    random: u64,
}

impl Tlb {
    /// An empty TLB. The geometry must be one that [`TlbGeometry::check`] finds possible.
    pub fn new(geometry: TlbGeometry) -> Self {
        assert_eq!(geometry.check(), Ok(()), "the geometry of a TLB is possible");
        let sets = geometry.entries / geometry.ways;
        let random = match geometry.replacement {
            Replacement::Random { seed } => seed,
            Replacement::Fifo | Replacement::Lru => 0,
        };
        Self {
            geometry,
            set_mask: sets as u64 - 1,
            entries: vec![None; sets * geometry.ways],
            sizes: vec![PAGE_SHIFT],
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
        let entry = self.entries[position].as_mut()?;
        if self.geometry.hits_matter() {
            self.tick += 1;
            entry.used = self.tick;
        }
        Some(entry)
    }

    /// As [`Self::lookup`], but leaves no trace: for those who only look.
    pub fn peek(&self, address: VirtAddr, mode: PagingMode, asid: u16) -> Option<&TlbEntry> {
        self.position(address, mode, asid).and_then(|position| self.entries[position].as_ref())
    }

    #[inline]
    fn position(&self, address: VirtAddr, mode: PagingMode, asid: u16) -> Option<usize> {
        for &shift in &self.sizes {
            let page = page_of(address, shift);
            let start = self.set_start(page, shift);
            for (way, slot) in self.entries[start..start + self.geometry.ways].iter().enumerate() {
                if let Some(entry) = slot
                    && entry.page == page
                    && entry.page_shift == shift
                    && entry.mode == mode
                    && (entry.asid == asid || entry.global)
                    && self.is_live(entry)
                {
                    return Some(start + way);
                }
            }
        }
        None
    }

    /// Puts a walked leaf in. The entry that answered for this address space until now, if of the same size, is replaced.
    pub fn fill(
        &mut self,
        address: VirtAddr,
        mode: PagingMode,
        asid: u16,
        leaf: &Translation,
        fetched: bool,
    ) -> Filled {
        let &Translation { level, pte, global, .. } = leaf;
        let page_shift = self.stored_shift(leaf);
        if !self.sizes.contains(&page_shift) {
            self.sizes.push(page_shift);
            self.sizes.sort_unstable();
        }
        let page = page_of(address, page_shift);
        self.tick += 1;
        let (stamp, used) = (self.tick, self.tick);
        let entry = TlbEntry { page, page_shift, level, mode, asid, pte, global, fetched, stamp, used };
        let start = self.set_start(page, page_shift);
        let way = self.victim(start, &entry);
        let evicted = self.entries[start + way].replace(entry).filter(|old| self.is_live(old));
        let mut filled = Filled { entry, evicted, shadowing: false, shadowing_fetches: false };
        self.find_shadowed(address, &mut filled);
        filled
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
        self.entries[position].take_if(|entry| entry.page_shift < page_shift)
    }

    /// Look-ups find the smallest page first, and the first way: the new entry may hide others of its size or larger.
    fn find_shadowed(&self, address: VirtAddr, filled: &mut Filled) {
        let new = filled.entry;
        for &shift in self.sizes.iter().filter(|&&shift| shift >= new.page_shift) {
            let page = page_of(address, shift);
            let start = self.set_start(page, shift);
            for other in self.entries[start..start + self.geometry.ways].iter().flatten() {
                if other.page == page
                    && other.page_shift == shift
                    && other.mode == new.mode
                    && (other.asid == new.asid || other.global || new.global)
                    && other.stamp != new.stamp
                    && self.is_live(other)
                {
                    filled.shadowing = true;
                    filled.shadowing_fetches |= other.fetched;
                }
            }
        }
    }

    /// The way of the set at `start` that `entry` goes to: its own older copy, a free one, or the policy's victim.
    fn victim(&mut self, start: usize, entry: &TlbEntry) -> usize {
        let ways = &self.entries[start..start + self.geometry.ways];
        let same = |old: &TlbEntry| {
            old.page == entry.page
                && old.page_shift == entry.page_shift
                && old.mode == entry.mode
                && (old.asid == entry.asid || old.global)
                && self.is_live(old)
        };
        if let Some(way) = ways.iter().position(|slot| slot.as_ref().is_some_and(same)) {
            return way;
        }
        if let Some(way) = ways.iter().position(|slot| slot.as_ref().is_none_or(|old| !self.is_live(old))) {
            return way;
        }
        let oldest = |key: fn(&TlbEntry) -> u64| {
            let ages = ways.iter().map(|slot| slot.as_ref().map_or(0, key));
            ages.enumerate().min_by_key(|&(_, age)| age).map_or(0, |(way, _)| way)
        };
        match self.geometry.replacement {
            Replacement::Fifo => oldest(|old| old.stamp),
            Replacement::Lru => oldest(|old| old.used),
            Replacement::Random { .. } => {
                // A 64-bit linear congruential generator (Knuth's MMIX constants); its high bits are good.
                self.random = self.random.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                (self.random >> 33) as usize % self.geometry.ways
            }
        }
    }

    /// Removes every entry.
    pub fn flush(&mut self) {
        self.tick += 1;
        self.flushed = self.tick;
        self.sizes.truncate(1);
        self.sizes[0] = PAGE_SHIFT;
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
        for &shift in &self.sizes {
            let page = page_of(address, shift);
            let start = self.set_start(page, shift);
            for slot in &mut self.entries[start..start + self.geometry.ways] {
                if let Some(entry) = slot
                    && entry.page == page
                    && entry.page_shift == shift
                    && entry.is_named_by(asid)
                {
                    removed = Removed::with(removed, entry, shift);
                    *slot = None;
                }
            }
        }
        removed
    }

    /// As [`Self::flush_address`] where superpages were taken apart: every piece of the page has to go.
    fn flush_pieces(&mut self, address: VirtAddr, asid: Option<u16>) -> Option<Removed> {
        let mut removed = None;
        for slot in &mut self.entries {
            let Some(entry) = slot else { continue };
            let shift = leaf_shift(entry.pte, entry.level);
            if entry.page >> (shift - PAGE_SHIFT) == address.0 >> shift && entry.is_named_by(asid) {
                removed = Removed::with(removed, entry, shift);
                *slot = None;
            }
        }
        removed
    }

    /// All entries that are in use, in set order.
    pub fn entries(&self) -> impl Iterator<Item = &TlbEntry> {
        self.entries.iter().flatten().filter(|entry| self.is_live(entry))
    }

    #[inline]
    fn is_live(&self, entry: &TlbEntry) -> bool {
        entry.stamp > self.flushed
            && (entry.global
                || self.flushed_asid.get(entry.asid as usize).is_none_or(|&flushed| entry.stamp > flushed))
    }

    #[inline]
    fn set_start(&self, page: u64, shift: u32) -> usize {
        let number = page >> (shift - PAGE_SHIFT);
        let set = if self.geometry.hashed { number ^ number >> 10 ^ number >> 20 } else { number };
        (set & self.set_mask) as usize * self.geometry.ways
    }
}

/// The first base-page number of the page of size 2^`shift` that holds `address`.
#[inline]
fn page_of(address: VirtAddr, shift: u32) -> u64 {
    address.0 >> shift << (shift - PAGE_SHIFT)
}
