//! What running has shown of regions and blocks: how to translate them the next time, and when. All of it may be forgotten: it is found
//! out again.

use super::trials::Trials;
use crate::isa::address::PhysAddr;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// Regions of which something is noted, at most.
const MOST_NOTED: usize = 7 << 12;

/// Why the translation that a block entered is there no longer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gone {
    /// Its code was overwritten.
    Overwritten,
    /// There was no room: what does not run often would only have others translated again.
    Evicted,
}

impl Gone {
    /// So often at most what the block has to begin is doubled.
    fn most(self) -> u32 {
        match self {
            Self::Overwritten => 10,
            Self::Evicted => 4,
        }
    }
}

/// What has been translated in vain has to run twice as often before the next time.
#[derive(Clone, Copy, Default)]
struct Forgotten {
    /// How often.
    times: u32,
    /// How often it still has to become hot before it is translated.
    left: u32,
}

/// All of that.
pub struct History {
    /// Of regions, by where they begin, how often they have asked for copies in which each access looks for itself …
    asked: FxHashMap<PhysAddr, u32>,
    /// … and which accesses try to remember a page, if anything is known of that.
    trials: FxHashMap<PhysAddr, Trials>,
    /// What they try first.
    first: Trials,
    /// Blocks whose neighbours in the other page have been elsewhere than when they were translated together.
    moved: FxHashSet<u32>,
    /// Blocks that could enter a translation over two pages, if it were known where the other page is.
    waiting: FxHashSet<u32>,
    /// Blocks whose translations have been forgotten.
    forgotten: FxHashMap<u32, Forgotten>,
}

impl History {
    /// Nothing is known yet, but what accesses try at first.
    pub fn new(first: Trials) -> Self {
        Self {
            asked: FxHashMap::default(),
            trials: FxHashMap::default(),
            first,
            moved: FxHashSet::default(),
            waiting: FxHashSet::default(),
            forgotten: FxHashMap::default(),
        }
    }

    /// How often the region that begins there has asked for copies.
    pub fn asked(&self, start: PhysAddr) -> u32 {
        self.asked.get(&start).copied().unwrap_or(0)
    }

    /// What is known of the trials of the region that begins there.
    pub fn trials(&self, start: PhysAddr) -> Trials {
        self.trials.get(&start).copied().unwrap_or(self.first)
    }

    /// The region that begins there has asked for copies so often.
    pub fn set_asked(&mut self, start: PhysAddr, asked: u32) {
        note(&mut self.asked, start, asked);
    }

    /// This is known of the trials of the region that begins there.
    pub fn set_trials(&mut self, start: PhysAddr, trials: Trials) {
        note(&mut self.trials, start, trials);
    }

    /// Another region begins there now.
    pub fn forget_region(&mut self, start: PhysAddr) {
        self.asked.remove(&start);
        self.trials.remove(&start);
    }

    /// Nothing is known of any region.
    pub fn forget_regions(&mut self) {
        self.asked.clear();
        self.trials.clear();
    }

    /// The neighbour of a block is not where it was when both were translated together.
    pub fn note_moved(&mut self, block: u32) {
        self.moved.insert(block);
    }

    /// Whether that has been so.
    pub fn has_moved(&self, block: u32) -> bool {
        self.moved.contains(&block)
    }

    /// A block waits until it is known where the other page is; `false` if it has done so before.
    pub fn wait(&mut self, block: u32) -> bool {
        self.waiting.insert(block)
    }

    /// The translation that a block entered is gone.
    pub fn note_gone(&mut self, block: u32, why: Gone) {
        let forgotten = self.forgotten.entry(block).or_default();
        forgotten.times = (forgotten.times + 1).min(why.most().max(forgotten.times));
        forgotten.left = (1 << forgotten.times) - 1;
        if why == Gone::Overwritten {
            self.moved.remove(&block);
        }
    }

    /// A block is hot; whether it has been that often enough.
    pub fn is_hot_enough(&mut self, block: u32) -> bool {
        let Some(forgotten) = self.forgotten.get_mut(&block) else { return true };
        let enough = forgotten.left == 0;
        forgotten.left = forgotten.left.saturating_sub(1);
        enough
    }

    /// Blocks with these indices are not what they were.
    pub fn forget_blocks(&mut self, gone: &Range<u32>) {
        self.forgotten.retain(|block, _| !gone.contains(block));
        self.moved.retain(|block| !gone.contains(block));
        self.waiting.retain(|block| !gone.contains(block));
    }
}

/// Notes something of the region that begins at an address.
fn note<T>(known: &mut FxHashMap<PhysAddr, T>, start: PhysAddr, of_it: T) {
    if known.len() >= MOST_NOTED {
        known.clear();
    }
    known.insert(start, of_it);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How often a block has to become hot until it is translated.
    fn until_hot_enough(history: &mut History, block: u32) -> usize {
        1 + std::iter::repeat_with(|| history.is_hot_enough(block)).take_while(|enough| !enough).count()
    }

    #[test]
    fn what_was_translated_in_vain_waits_twice_as_long_each_time() {
        let mut history = History::new(Trials::default());
        assert_eq!(until_hot_enough(&mut history, 3), 1);
        let mut after = |why, times| {
            (0..times).for_each(|_| history.note_gone(3, why));
            until_hot_enough(&mut history, 3)
        };
        assert_eq!([1, 1, 1, 1, 1].map(|times| after(Gone::Evicted, times)), [2, 4, 8, 16, 16]);
        assert_eq!([1, 20].map(|times| after(Gone::Overwritten, times)), [32, 1024]);
        assert_eq!(after(Gone::Evicted, 1), 1024, "it is known to be overwritten");
        assert_eq!(until_hot_enough(&mut history, 4), 1, "another block");
        history.forget_blocks(&(3..4));
        assert_eq!(until_hot_enough(&mut history, 3), 1);
    }

    #[test]
    fn what_is_known_of_a_region_does_not_change_what_else_is_and_ends_with_it() {
        const START: PhysAddr = PhysAddr(0x8000_0000);
        let mut history = History::new(Trials::begun());
        history.set_asked(START, 5);
        assert!(history.trials(START).include(8), "as at first");
        history.set_trials(START, Trials::default());
        assert!(!history.trials(START).include(8) && history.asked(START) == 5);
        assert!(history.trials(START.offset(2)).include(8) && history.asked(START.offset(2)) == 0);
        history.forget_region(START);
        assert!(history.trials(START).include(8) && history.asked(START) == 0);
        for place in 0..2 * MOST_NOTED as u64 {
            history.set_asked(START.offset(place), 1);
        }
        assert!(history.asked.len() <= MOST_NOTED);
    }
}
