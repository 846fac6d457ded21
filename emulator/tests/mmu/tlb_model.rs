//! The rules of the TLB, kept as plainly as possible: what fills, hits, evictions and fences do to its contents.

use sv39::mmu::{Replacement, TlbGeometry};

/// One cached leaf.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// First virtual address covered.
    pub start: u64,
    /// Bytes covered.
    pub bytes: u64,
    /// Bytes that the leaf maps; more than `bytes` where superpages are taken apart.
    pub leaf_bytes: u64,
    /// `satp.MODE`.
    pub mode: u64,
    pub asid: u64,
    pub global: bool,
    pub leaf: u64,
    /// Level of the leaf.
    pub level: u32,
    filled: u64,
    used: u64,
}

impl Line {
    /// What is compared with the emulator's entry.
    pub fn visible(&self) -> (u64, u64, u64, u64, bool, u64, u32) {
        (self.start, self.bytes, self.mode, self.asid, self.global, self.leaf, self.level)
    }
}

pub struct TlbModel {
    geometry: TlbGeometry,
    sets: Vec<Vec<Option<Line>>>,
    now: u64,
    draw: u64,
}

/// Page sizes that a leaf can have, smallest first.
const SIZES: [u64; 6] = [1 << 12, 1 << 16, 1 << 21, 1 << 30, 1 << 39, 1 << 48];

impl TlbModel {
    pub fn new(geometry: TlbGeometry) -> Self {
        let sets = geometry.entries / geometry.ways;
        let draw = match geometry.replacement {
            Replacement::Random { seed } => seed,
            Replacement::Fifo | Replacement::Lru => 0,
        };
        Self { geometry, sets: vec![vec![None; geometry.ways]; sets], now: 0, draw }
    }

    fn set(&self, va: u64, bytes: u64) -> usize {
        let number = va / bytes;
        let number = if self.geometry.hashed { number ^ (number >> 10) ^ (number >> 20) } else { number };
        (number % self.sets.len() as u64) as usize
    }

    /// The smallest page answers, and of those the first way.
    pub fn lookup(&mut self, va: u64, mode: u64, asid: u64) -> Option<Line> {
        self.now += 1;
        for bytes in SIZES {
            let set = self.set(va, bytes);
            for line in self.sets[set].iter_mut().flatten() {
                if line.bytes == bytes
                    && line.start == va / bytes * bytes
                    && line.mode == mode
                    && (line.global || line.asid == asid)
                {
                    line.used = self.now;
                    return Some(*line);
                }
            }
        }
        None
    }

    /// Puts a leaf in; returns what it pushed out.
    pub fn fill(&mut self, va: u64, line: Line) -> Option<Line> {
        self.now += 1;
        let bytes = if self.geometry.superpages { line.leaf_bytes } else { 4096 };
        let new = Line { start: va / bytes * bytes, bytes, filled: self.now, used: self.now, ..line };
        let set = self.set(va, bytes);
        let ways = &self.sets[set];
        let same = |old: &Line| {
            (old.start, old.bytes, old.mode) == (new.start, new.bytes, new.mode)
                && (old.asid == new.asid || old.global)
        };
        let full = ways.iter().all(Option::is_some);
        let way = if let Some(way) = ways.iter().position(|old| old.is_some_and(|old| same(&old))) {
            way
        } else if !full {
            ways.iter().position(Option::is_none).expect("a free way")
        } else {
            let lines = ways.iter().flatten().enumerate();
            match self.geometry.replacement {
                Replacement::Fifo => lines.min_by_key(|(_, line)| line.filled).expect("a way").0,
                Replacement::Lru => lines.min_by_key(|(_, line)| line.used).expect("a way").0,
                Replacement::Random { .. } => {
                    self.draw = self.draw.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                    ((self.draw >> 33) % ways.len() as u64) as usize
                }
            }
        };
        self.sets[set][way].replace(new)
    }

    /// Where the walk allowed what a smaller page in the TLB had refused, that one gives way; returns how many did.
    pub fn make_way(&mut self, va: u64, mode: u64, asid: u64, leaf_bytes: u64) -> u64 {
        let bytes = if self.geometry.superpages { leaf_bytes } else { 4096 };
        let mut count = 0;
        for slot in self.sets.iter_mut().flatten() {
            let hides = slot.is_some_and(|line| {
                line.bytes < bytes
                    && va / line.bytes == line.start / line.bytes
                    && line.mode == mode
                    && (line.global || line.asid == asid)
            });
            if hides {
                *slot = None;
                count += 1;
            }
        }
        count
    }

    /// A fence: only this address, only this address space, where given.
    pub fn fence(&mut self, va: Option<u64>, asid: Option<u64>) {
        let implemented = (1 << self.geometry.asid_bits) - 1;
        for slot in self.sets.iter_mut().flatten() {
            let named = slot.is_some_and(|line| {
                va.is_none_or(|va| va / line.leaf_bytes == line.start / line.leaf_bytes)
                    && asid.is_none_or(|asid| line.asid == asid & implemented && !line.global)
            });
            if named {
                *slot = None;
            }
        }
    }

    /// Everything in it, in set order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.sets.iter().flatten().flatten()
    }
}

/// A line for [`TlbModel::fill`], which decides where it goes.
pub fn line(mode: u64, asid: u64, leaf: u64, level: u32, leaf_bytes: u64, global: bool) -> Line {
    Line { start: 0, bytes: 0, leaf_bytes, mode, asid, global, leaf, level, filled: 0, used: 0 }
}
