//! Ranges: neighbouring leaves that map neighbouring memory with the same rights, taken together.

use super::space::Leaf;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::pte::Pte;

/// What all leaves of a range have in common, A and D left out.
const SAME: u64 = Pte::R | Pte::W | Pte::X | Pte::U | Pte::PBMT;

/// A range of virtual addresses that is mapped to a range of physical ones.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    /// The first virtual address.
    pub first: VirtAddr,
    /// The last one.
    pub last: VirtAddr,
    /// The first physical address.
    pub physical: PhysAddr,
    /// Size of the pages.
    pub page_size: u64,
    /// An entry of the range, for its rights and memory type.
    pub pte: Pte,
    /// It is in every address space.
    pub global: bool,
    /// How many entries it takes.
    pub entries: u64,
    /// How many of them have A set.
    pub accessed: u64,
    /// How many of them have D set.
    pub dirty: u64,
}

impl Range {
    fn of(leaf: &Leaf) -> Self {
        Self {
            first: leaf.address,
            last: leaf.address.offset(leaf.bytes() - 1),
            physical: leaf.physical(),
            page_size: leaf.page_size(),
            pte: leaf.pte,
            global: leaf.global,
            entries: 1,
            accessed: u64::from(leaf.pte.has(Pte::A)),
            dirty: u64::from(leaf.pte.has(Pte::D)),
        }
    }

    /// Bytes in it.
    pub fn bytes(&self) -> u64 {
        (self.last.0 - self.first.0).wrapping_add(1)
    }

    /// `rwxugad`: `-` where no entry has the bit, `+` where some have A or D and some have not.
    pub fn rights(&self) -> String {
        let some = |count, letter| match count {
            0 => '-',
            count if count == self.entries => letter,
            _ => '+',
        };
        let rights = super::space::rights(self.pte, self.global);
        rights + &String::from_iter([some(self.accessed, 'a'), some(self.dirty, 'd')])
    }

    /// Takes the leaf in, if it goes on where the range ends.
    fn extend(&mut self, leaf: &Leaf) -> bool {
        let goes_on = self.last.0.checked_add(1) == Some(leaf.address.0)
            && self.physical.0.wrapping_add(self.bytes()) == leaf.physical().0
            && self.page_size == leaf.page_size()
            && self.global == leaf.global
            && (self.pte.0 ^ leaf.pte.0) & SAME == 0;
        if goes_on {
            self.last = leaf.address.offset(leaf.bytes() - 1);
            self.entries += 1;
            self.accessed += u64::from(leaf.pte.has(Pte::A));
            self.dirty += u64::from(leaf.pte.has(Pte::D));
        }
        goes_on
    }
}

/// Takes leaves, sorted by address, together.
pub fn ranges<'a>(leaves: impl IntoIterator<Item = &'a Leaf>) -> Vec<Range> {
    let mut ranges: Vec<Range> = Vec::new();
    for leaf in leaves {
        if !ranges.last_mut().is_some_and(|range| range.extend(leaf)) {
            ranges.push(Range::of(leaf));
        }
    }
    ranges
}
