//! Sets and tables of places in a region, by their even offset from its beginning: small, and filled for each region anew.

use super::region::PLACES;

/// Bits of a word.
const BITS: usize = u64::BITS as usize;

/// Words, of which the last is for the offset behind the last instruction.
const WORDS: usize = PLACES / BITS + 1;

/// Offsets, up to the one behind the region.
pub struct OffsetSet([u64; WORDS]);

impl Default for OffsetSet {
    fn default() -> Self {
        Self([0; WORDS])
    }
}

impl OffsetSet {
    fn bit(offset: u16) -> (usize, u64) {
        let number = offset as usize / 2;
        (number / BITS, 1 << (number % BITS))
    }

    /// Adds an offset.
    pub fn insert(&mut self, offset: u16) {
        let (word, bit) = Self::bit(offset);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    /// Whether it is among them.
    pub fn contains(&self, offset: u16) -> bool {
        let (word, bit) = Self::bit(offset);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    /// The lowest from an offset on.
    pub fn next(&self, from: u16) -> Option<u16> {
        let (first, bit) = Self::bit(from);
        let above = bit.wrapping_neg();
        let words = self.0.iter().enumerate().skip(first);
        let mut rest = words.map(|(at, &word)| (at, if at == first { word & above } else { word }));
        let (at, word) = rest.find(|&(_, word)| word != 0)?;
        Some(2 * (at * BITS + word.trailing_zeros() as usize) as u16)
    }
}

/// A value for some offsets.
pub struct OffsetMap<T> {
    /// For each offset the number of its value, plus one; 0 if it has none.
    numbers: Vec<u16>,
    /// In the order in which their offsets came.
    values: Vec<T>,
}

impl<T> Default for OffsetMap<T> {
    fn default() -> Self {
        Self { numbers: vec![0; PLACES], values: Vec::new() }
    }
}

impl<T> OffsetMap<T> {
    /// The value of an offset.
    pub fn get(&self, offset: u16) -> Option<&T> {
        let number = *self.numbers.get(offset as usize / 2)? as usize;
        self.values.get(number.wrapping_sub(1))
    }

    /// Gives an offset a value.
    pub fn insert(&mut self, offset: u16, value: T) {
        let Some(number) = self.numbers.get_mut(offset as usize / 2) else { return };
        match self.values.get_mut((*number as usize).wrapping_sub(1)) {
            Some(known) => *known = value,
            None => {
                self.values.push(value);
                *number = self.values.len() as u16;
            }
        }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.values.len()
    }
}

impl<T> FromIterator<(u16, T)> for OffsetMap<T> {
    fn from_iter<I: IntoIterator<Item = (u16, T)>>(pairs: I) -> Self {
        let mut map = Self::default();
        pairs.into_iter().for_each(|(offset, value)| map.insert(offset, value));
        map
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    const END: u16 = 2 * PLACES as u16;

    proptest! {
        #[test]
        fn they_are_what_ordinary_ones_are(offsets in proptest::collection::vec(0..=PLACES as u16, 0..100)) {
            let (mut set, mut map) = (OffsetSet::default(), OffsetMap::default());
            let (mut plain_set, mut plain_map) = (BTreeSet::new(), BTreeMap::new());
            for (value, offset) in offsets.into_iter().map(|place| 2 * place).enumerate() {
                set.insert(offset);
                plain_set.insert(offset);
                if offset < END {
                    map.insert(offset, value);
                    plain_map.insert(offset, value);
                }
            }
            for offset in (0..=END).step_by(2) {
                prop_assert_eq!(set.contains(offset), plain_set.contains(&offset));
                prop_assert_eq!(set.next(offset), plain_set.range(offset..).next().copied());
                prop_assert_eq!(map.get(offset), plain_map.get(&offset));
            }
            prop_assert_eq!(map.len(), plain_map.len());
        }
    }
}
