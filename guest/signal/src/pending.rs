//! Signals that have come and were not delivered yet.

use crate::{Information, SYNCHRONOUS, bit};
use alloc::collections::VecDeque;

/// The signals from here on are the program's own, and none of them is lost.
const FIRST_REAL_TIME: u8 = 32;
/// So many wait at most.
const MOST: usize = 256;

/// Of each number below 32 at most one, of the others each.
pub struct Pending {
    set: u64,
    information: VecDeque<(u8, Information)>,
}

impl Pending {
    /// None.
    #[expect(clippy::new_without_default, reason = "one name for it is enough")]
    pub const fn new() -> Pending {
        Pending { set: 0, information: VecDeque::new() }
    }

    /// Their numbers, as a set.
    pub fn set(&self) -> u64 {
        self.set
    }

    /// One more has come.
    pub fn add(&mut self, number: u8, information: Information) {
        let queues = number >= FIRST_REAL_TIME && self.information.len() < MOST;
        if self.set & bit(number) == 0 || queues {
            self.set |= bit(number);
            self.information.push_back((number, information));
        }
    }

    /// Takes the one that is to be delivered next, of those that the mask lets through.
    pub fn take(&mut self, mask: u64) -> Option<(u8, Information)> {
        if self.set & !mask == 0 {
            return None;
        }
        let open = self.information.iter().enumerate().filter(|&(_, &(number, _))| mask & bit(number) == 0);
        // What the thread did itself comes first, then the lowest number.
        let rank = |number: u8| (SYNCHRONOUS & bit(number) == 0, number);
        let (index, _) = open.min_by_key(|&(index, &(number, _))| (rank(number), index))?;
        let taken = self.information.remove(index)?;
        if !self.information.iter().any(|&(number, _)| number == taken.0) {
            self.set &= !bit(taken.0);
        }
        Some(taken)
    }

    /// Forgets these.
    pub fn forget(&mut self, set: u64) {
        self.set &= !set;
        self.information.retain(|&(number, _)| set & bit(number) == 0);
    }
}
