//! Sets of numbers as `select` has them (POSIX `fd_set`): a bit for each.

use crate::MOST;

const BITS: usize = u64::BITS as usize;

/// A set of numbers below `MOST`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Set([u64; MOST / BITS]);

impl Set {
    /// How many words hold so many numbers.
    pub const fn words(numbers: usize) -> usize {
        numbers.div_ceil(BITS)
    }

    /// What these words say.
    pub fn of_words(words: &[u64]) -> Set {
        let mut set = Set::default();
        set.0.iter_mut().zip(words).for_each(|(own, word)| *own = *word);
        set
    }

    /// The words that hold so many numbers.
    pub fn as_words(&self, numbers: usize) -> &[u64] {
        &self.0[..Set::words(numbers)]
    }

    /// Whether the number is in it.
    pub fn contains(&self, number: usize) -> bool {
        self.0[number / BITS] >> (number % BITS) & 1 == 1
    }

    /// Puts the number into it.
    pub fn insert(&mut self, number: usize) {
        self.0[number / BITS] |= 1 << (number % BITS);
    }

    /// How many numbers are in it.
    pub fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }
}
