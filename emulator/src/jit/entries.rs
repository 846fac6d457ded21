//! Where the translations of decoded blocks begin.

use std::cell::Cell;
use std::ops::Range;
use zerocopy::FromZeros;

/// Words below this in the table of entries are no addresses.
pub const FIRST_ADDRESS: u64 = 1 << 16;

/// For each decoded block, by the index of its first slot: how often it has begun, or where its translation is.
pub struct Entries {
    words: Vec<Cell<u64>>,
}

impl Entries {
    /// For blocks whose indices are below `blocks`.
    pub fn new(blocks: usize) -> Self {
        // Memory that is zero at first is not touched before it is used.
        Self { words: Cell::new_vec_zeroed(blocks).expect("there is memory for the table") }
    }

    /// Counts that a block begins; whether that has been so `threshold` times.
    pub fn count(&self, block: u32, threshold: u64) -> bool {
        let threshold = threshold.clamp(1, FIRST_ADDRESS - 1);
        let Some(word) = self.words.get(block as usize) else { return false };
        word.set((word.get() + 1).min(threshold));
        word.get() == threshold
    }

    /// How often a block has begun; if it is translated, so often as that takes.
    pub fn begun(&self, block: u32, threshold: u32) -> u32 {
        let times = self.words.get(block as usize).map_or(0, Cell::get);
        times.min(threshold as u64) as u32
    }

    /// The translation of a block is in the code cache, at `address`.
    pub fn publish(&self, block: u32, address: usize) {
        if let Some(word) = self.words.get(block as usize) {
            word.set(address as u64);
        }
    }

    /// A block has no translation any more; whether it had one.
    pub fn withdraw(&self, block: u32) -> bool {
        let had = self.address(block).is_some();
        self.publish(block, 0);
        had
    }

    /// The address of the translation of a block.
    pub fn address(&self, block: u32) -> Option<u64> {
        self.words.get(block as usize).map(Cell::get).filter(|&word| word >= FIRST_ADDRESS)
    }

    /// The words, for translated code.
    pub fn as_ptr(&self) -> *const u64 {
        self.words.as_ptr().cast()
    }

    /// No block with one of these indices has begun or is translated.
    pub fn forget_all(&self, blocks: &Range<u32>) {
        let words = self.words.iter().take(blocks.end as usize).skip(blocks.start as usize);
        words.for_each(|word| word.set(0));
    }
}
