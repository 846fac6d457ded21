//! The translation look-aside buffer: a set-associative cache of leaves, tagged with mode and address space.
//!
//! Its contents can be seen by a guest (a stale entry, an A bit not set again), so they are machine state: the same in
//! every engine. Only fills, evictions and fences change them; with the replacement policies that look at hits, every
//! hit is reported too. A write of `satp` removes nothing (privileged specification, section "Supervisor
//! Memory-Management Fence Instruction").

use super::walker::NAPOT_BITS;
use crate::isa::address::{PAGE_SHIFT, VirtAddr};
use crate::isa::pte::{PagingMode, Pte};

/// Which entry of a full set makes room.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Replacement {
    /// The one filled first.
    Fifo,
    /// The one not used for the longest time.
    Lru,
    /// A pseudo-random one; the sequence starts from the seed.
    Random {
        /// Start of the sequence.
        seed: u64,
    },
}

/// The shape of a TLB.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TlbGeometry {
    /// Entries in all; sets × ways.
    pub entries: usize,
    /// Ways a set.
    pub ways: usize,
    /// Which entry makes room.
    pub replacement: Replacement,
    /// Bits of ASID that `satp` implements, 0 to 16.
    pub asid_bits: u32,
    /// Whether a superpage takes one entry; otherwise each of its 4 KiB pages takes one.
    pub superpages: bool,
}

impl TlbGeometry {
    /// The fast TLB: what one gets unless a model is asked for.
    pub const FAST: Self =
        Self { entries: 4096, ways: 4, replacement: Replacement::Fifo, asid_bits: 16, superpages: true };

    /// Whether hits change what is replaced, so that every look-up has to reach the TLB.
    pub fn hits_matter(&self) -> bool {
        match self.replacement {
            Replacement::Lru => true,
            Replacement::Fifo | Replacement::Random { .. } => false,
        }
    }

    /// The ASIDs that `satp` can hold.
    pub fn asid_mask(&self) -> u16 {
        ((1u32 << self.asid_bits) - 1) as u16
    }
}

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
    /// Whether instructions have been fetched through it.
    pub fetched: bool,
    /// When it was filled, as a count of fences and fills.
    stamp: u64,
    /// When it was last used, for LRU.
    used: u64,
}

impl TlbEntry {
    /// In every address space (the G bit).
    pub fn is_global(&self) -> bool {
        self.pte.has(Pte::G)
    }
}

/// What a fill pushed out.
pub type Evicted = Option<TlbEntry>;

/// A TLB of any geometry.
pub struct Tlb {
    geometry: TlbGeometry,
    set_mask: u64,
    entries: Vec<Option<TlbEntry>>,
    /// How many entries of each page size (by shift) were ever filled since the last full flush: sizes to probe.
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
    /// An empty TLB. Entries must be a positive multiple of ways, and the number of sets a power of two.
    pub fn new(geometry: TlbGeometry) -> Self {
        let sets = (geometry.entries / geometry.ways.max(1)).max(1);
        assert!(sets.is_power_of_two(), "the number of TLB sets is a power of two");
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
                    && (entry.asid == asid || entry.is_global())
                    && self.is_live(entry)
                {
                    return Some(start + way);
                }
            }
        }
        None
    }

    /// Puts a walked leaf in; returns what had to make room. An older entry for the same page is replaced, not doubled.
    pub fn fill(
        &mut self,
        address: VirtAddr,
        mode: PagingMode,
        asid: u16,
        level: u32,
        pte: Pte,
        fetched: bool,
    ) -> Evicted {
        let shift = if self.geometry.superpages { leaf_shift(pte, level) } else { PAGE_SHIFT };
        if !self.sizes.contains(&shift) {
            self.sizes.push(shift);
            self.sizes.sort_unstable();
        }
        let page = page_of(address, shift);
        self.tick += 1;
        let stamp = self.tick;
        let entry = TlbEntry { page, page_shift: shift, level, mode, asid, pte, fetched, stamp, used: stamp };
        let start = self.set_start(page, shift);
        let way = self.victim(start, &entry);
        let old = self.entries[start + way].replace(entry);
        old.filter(|old| self.is_live(old))
    }

    /// The way of the set at `start` that `entry` goes to: its own older copy, a free one, or the policy's victim.
    fn victim(&mut self, start: usize, entry: &TlbEntry) -> usize {
        let ways = &self.entries[start..start + self.geometry.ways];
        let same = |old: &TlbEntry| {
            old.page == entry.page
                && old.page_shift == entry.page_shift
                && old.mode == entry.mode
                && (old.asid == entry.asid || old.is_global())
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
    /// Returns the largest page size removed, as a shift; `None` if nothing was there.
    pub fn flush_address(&mut self, address: VirtAddr, asid: Option<u16>) -> Option<u32> {
        if !self.geometry.superpages {
            return self.flush_pieces(address, asid);
        }
        let mut removed = None;
        for &shift in &self.sizes {
            let page = page_of(address, shift);
            let start = self.set_start(page, shift);
            for slot in &mut self.entries[start..start + self.geometry.ways] {
                let matches = slot.as_ref().is_some_and(|entry| {
                    entry.page == page
                        && entry.page_shift == shift
                        && asid.is_none_or(|asid| entry.asid == asid && !entry.is_global())
                });
                if matches {
                    *slot = None;
                    removed = removed.max(Some(shift));
                }
            }
        }
        removed
    }

    /// As [`Self::flush_address`] where superpages were taken apart: every piece of the page has to go.
    fn flush_pieces(&mut self, address: VirtAddr, asid: Option<u16>) -> Option<u32> {
        let mut removed = None;
        for slot in &mut self.entries {
            let matches = slot.as_ref().is_some_and(|entry| {
                let shift = leaf_shift(entry.pte, entry.level);
                entry.page >> (shift - PAGE_SHIFT) == address.0 >> shift
                    && asid.is_none_or(|asid| entry.asid == asid && !entry.is_global())
            });
            if matches {
                removed = removed.max(slot.take().map(|entry| leaf_shift(entry.pte, entry.level)));
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
            && (entry.is_global()
                || self.flushed_asid.get(entry.asid as usize).is_none_or(|&flushed| entry.stamp > flushed))
    }

    #[inline]
    fn set_start(&self, page: u64, shift: u32) -> usize {
        let number = page >> (shift - PAGE_SHIFT);
        let set = (number ^ number >> 10 ^ number >> 20) & self.set_mask;
        set as usize * self.geometry.ways
    }
}

/// The first base-page number of the page of size 2^`shift` that holds `address`.
#[inline]
fn page_of(address: VirtAddr, shift: u32) -> u64 {
    address.0 >> shift << (shift - PAGE_SHIFT)
}

/// The size of the page that a leaf maps, as a shift.
fn leaf_shift(pte: Pte, level: u32) -> u32 {
    if pte.has(Pte::N) { PAGE_SHIFT + NAPOT_BITS } else { PAGE_SHIFT + 9 * level }
}
