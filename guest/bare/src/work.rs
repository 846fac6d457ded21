//! The work of lesson 20: the same number of loads from more and more pages. The lesson's program does it in user mode
//! behind page tables, `cost-bare` in machine mode without any.

/// Bytes in a page.
pub const PAGE: usize = 4096;
/// The most pages that are used at a time: 4 MiB.
pub const MOST: usize = 1024;
/// Loads in each part of the work.
pub const LOADS: usize = 4 * MOST;

/// What the work needs done to memory, and how it says which part of it begins: the number of pages, then 0.
#[derive(Clone, Copy)]
pub struct Hands {
    /// Loads 8 bytes.
    pub load: fn(usize) -> u64,
    /// Stores 8 bytes.
    pub store: fn(usize, u64),
    /// A part begins.
    pub begin: fn(usize),
}

/// Does the work in memory from `start` on, in which words are marked by `mark`; says whether all sums are right.
pub fn work(hands: Hands, start: usize, mark: u64) -> bool {
    (0..MOST).for_each(|page| (hands.store)(start + page * PAGE, mark | page as u64));
    let mut passed = true;
    for pages in (0..=MOST.ilog2()).map(|power| 1 << power) {
        // Once before it counts, so that the TLB holds of them what it can.
        sum(hands, start, pages, pages, mark);
        (hands.begin)(pages);
        let found = sum(hands, start, pages, LOADS, mark);
        (hands.begin)(0);
        passed &= found == (LOADS / pages * (pages * (pages - 1) / 2)) as u64;
    }
    passed
}

/// Loads so many times, from these pages in turn; the sum of what stands there.
#[inline(never)]
fn sum(hands: Hands, start: usize, pages: usize, loads: usize, mark: u64) -> u64 {
    (0..loads).map(|number| (hands.load)(start + number % pages * PAGE) ^ mark).sum()
}
