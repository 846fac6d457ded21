//! Whether it pays to remember the page of the time before where addresses do not move by constants, as in a table: it does if most
//! are in one page, and no guest says so beforehand. So loops that slices end in again and again are translated once more, to try it.
//! From then on each other page is weighed against the instructions since the last one, and where that comes out badly the region
//! asks to be translated without it.

use super::sharing::REMEMBERED;
use crate::isa::address::PAGE_SIZE;
use std::cell::Cell;
use std::mem::offset_of;

/// Slices that have to end in a region's loops before it is worth another translation.
const ENDS: u8 = 4;
/// Another page costs as much as so many times round the loop gain in the same one.
const COST: i64 = 24;
/// That may come out badly so often at a time.
const PATIENCE: i64 = 32;

/// What is known of an access that tries it; translated code reads and writes it.
#[derive(Debug)]
#[repr(C)]
pub struct Gain {
    /// The clock when the page was last another one.
    last: Cell<u64>,
    /// In instructions; below 0 it is none.
    sum: Cell<i64>,
    /// What another page costs.
    cost: i64,
    /// The most that it may be.
    most: i64,
}

impl Gain {
    /// Offset of the clock when the page was last another one.
    pub const LAST: i32 = offset_of!(Self, last) as i32;
    /// Offset of what it is.
    pub const SUM: i32 = offset_of!(Self, sum) as i32;
    /// Offset of what another page costs.
    pub const COST: i32 = offset_of!(Self, cost) as i32;
    /// Offset of the most that it may be.
    pub const MOST: i32 = offset_of!(Self, most) as i32;

    /// Of an access in a loop of so many instructions; with patience, or not.
    pub fn new(length: usize, patient: bool) -> Self {
        let cost = COST * length as i64;
        let most = PATIENCE * cost;
        Self { last: Cell::new(0), sum: Cell::new(if patient { most } else { 0 }), cost, most }
    }
}

/// Which accesses of a region try it.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
enum Stage {
    /// None yet.
    #[default]
    Before,
    /// All in its innermost loops.
    All,
    /// Those that are not known to gain nothing.
    Some,
    /// None any more.
    Over,
}

/// What is known of the trials of a region.
#[derive(Clone, Copy, Default, Debug)]
pub struct Trials {
    stage: Stage,
    /// How many slices have ended in its loops.
    ends: u8,
    /// Accesses that are known to gain nothing, by offset in their page.
    vain: [Option<u16>; REMEMBERED],
}

impl Trials {
    /// They begin at once.
    pub fn begun() -> Self {
        Self { stage: Stage::All, ..Self::default() }
    }

    /// Whether they may begin.
    pub fn may_begin(&self) -> bool {
        self.stage == Stage::Before
    }

    /// Whether the access at an offset tries it.
    pub fn include(&self, offset: u16) -> bool {
        match self.stage {
            Stage::Before | Stage::Over => false,
            Stage::All => true,
            Stage::Some => !self.vain.contains(&Some(in_page(offset))),
        }
    }

    /// A slice has ended in a loop that may try it. Whether that has been often enough: the region is to be translated again.
    pub fn note_end(&mut self) -> bool {
        self.ends = self.ends.saturating_add(1);
        let begin = self.may_begin() && self.ends >= ENDS;
        if begin {
            self.stage = Stage::All;
        }
        begin
    }

    /// An access gains nothing. Whether its region is to be translated again: only the second time, so that the others of that kind are
    /// known then, too.
    pub fn note_vain(&mut self, offset: u16) -> bool {
        let offset = in_page(offset);
        let known = self.vain.contains(&Some(offset));
        let free = self.vain.iter_mut().find(|known| known.is_none()).filter(|_| !known);
        let Some(free) = free else {
            self.stage = if self.stage == Stage::All { Stage::Some } else { Stage::Over };
            return true;
        };
        *free = Some(offset);
        false
    }
}

/// The same region is there over one page and two.
fn in_page(offset: u16) -> u16 {
    offset % PAGE_SIZE as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trials_begin_when_slices_have_ended_in_the_loops_of_a_region() {
        let mut trials = Trials::default();
        assert!(trials.may_begin() && !trials.include(8));
        assert_eq!([(); 6].map(|()| trials.note_end()), [false, false, false, true, false, false]);
        assert!(!trials.may_begin() && trials.include(8));
    }

    #[test]
    fn a_region_is_given_up_twice_at_most_and_tries_nothing_then() {
        let mut trials = Trials::begun();
        assert_eq!([8, 12].map(|offset| trials.note_vain(offset)), [false; 2]);
        assert!(trials.include(8), "it is only known");
        assert!(trials.note_vain(PAGE_SIZE as u16 + 8), "the same access");
        assert_eq!([8, 12, 16].map(|offset| trials.include(offset)), [false, false, true]);
        assert_eq!([(); 2].map(|()| trials.note_vain(16)), [false, true]);
        assert!(!trials.include(20) && !trials.may_begin());
        assert_eq!([(); 9].map(|()| trials.note_end()), [false; 9]);
    }

    #[test]
    fn a_region_with_too_many_to_know_is_given_up() {
        let mut trials = Trials::begun();
        let offsets = (0..=REMEMBERED as u16).map(|index| 4 * index);
        let given_up: Vec<u16> = offsets.filter(|&offset| trials.note_vain(offset)).collect();
        assert_eq!(given_up, [4 * REMEMBERED as u16]);
    }
}
