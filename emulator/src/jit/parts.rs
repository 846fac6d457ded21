//! What the parts of the code cache refer to, and what they hold: a full cache loses the part that was filled longest ago.

use super::code_cache::PARTS;
use super::reference::Site;
use super::shelf::Shelf;
use super::trials::Gain;
use super::ways::{Guard, Link};
use std::ops::Range;

/// A part may always refer to so many bytes.
const LEAST: usize = 64 << 10;

/// One part.
pub struct Part {
    /// Instructions for the reference.
    pub sites: Shelf<Site>,
    /// Exits to known addresses.
    pub links: Shelf<Link>,
    /// What is known of accesses that try to remember a page.
    pub gains: Shelf<Gain>,
    /// Entries of regions over two pages.
    pub guards: Shelf<Guard>,
    /// The blocks whose translations have code here.
    pub blocks: Vec<u32>,
}

impl Part {
    fn new() -> Self {
        Self {
            sites: Shelf::new(),
            links: Shelf::new(),
            gains: Shelf::new(),
            guards: Shelf::new(),
            blocks: Vec::new(),
        }
    }
}

/// All parts.
pub struct Parts {
    parts: [Part; PARTS],
    current: usize,
    /// The most bytes that one refers to.
    most: usize,
}

impl Parts {
    /// Empty, for so many bytes of code.
    pub fn new(code: usize) -> Self {
        let most = (code / 4 * 3 / PARTS).max(LEAST);
        Self { parts: std::array::from_fn(|_| Part::new()), current: 0, most }
    }

    /// The number of the part that is being filled.
    pub fn current(&self) -> usize {
        self.current
    }

    /// That part.
    pub fn now(&mut self) -> &mut Part {
        &mut self.parts[self.current]
    }

    /// A part, by its number.
    pub fn of(&mut self, number: usize) -> &mut Part {
        &mut self.parts[number % PARTS]
    }

    /// Whether the part that is being filled refers to as much as it may.
    pub fn are_full(&self) -> bool {
        let part = &self.parts[self.current];
        part.sites.bytes() + part.links.bytes() + part.gains.bytes() > self.most
    }

    /// Empties the next part, and fills that from now on; the blocks whose translations it had.
    pub fn advance(&mut self) -> Vec<u32> {
        self.current = (self.current + 1) % PARTS;
        let Part { sites, links, gains, guards, blocks } = self.now();
        sites.clear();
        links.clear();
        gains.clear();
        guards.clear();
        std::mem::take(blocks)
    }

    /// Blocks with these indices are not what they were; tells whose translations go on in one of them.
    pub fn forget_blocks(&mut self, gone: &Range<u32>, mut tell: impl FnMut(u32)) {
        for part in &mut self.parts {
            part.blocks.retain(|block| !gone.contains(block));
            part.guards.iter().filter_map(|guard| guard.forget(gone)).for_each(&mut tell);
        }
    }

    /// No way of any part leads anywhere.
    pub fn clear_ways(&self) {
        for part in &self.parts {
            part.links.iter().for_each(Link::clear);
            part.guards.iter().for_each(Guard::clear);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_filled_longest_ago_goes_first() {
        let mut parts = Parts::new(0);
        for round in 0..3 {
            for part in 0..PARTS as u32 {
                let gone = if round == 0 { vec![] } else { vec![part, part + 100] };
                let emptied = if (round, part) == (0, 0) { vec![] } else { parts.advance() };
                assert_eq!(emptied, gone);
                assert_eq!(parts.current(), part as usize);
                parts.now().blocks.extend([part, part + 100]);
            }
        }
    }

    #[test]
    fn a_part_is_full_of_what_it_refers_to() {
        let mut parts = Parts::new(0);
        while !parts.are_full() {
            let links = &mut parts.now().links;
            links.next_address(1);
            links.put([Link::default()].into_iter());
        }
        assert_eq!(parts.now().links.bytes(), (LEAST / size_of::<Link>() + 1) * size_of::<Link>());
        assert!(parts.advance().is_empty() && !parts.are_full());
    }
}
