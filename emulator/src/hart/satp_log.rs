//! Which page tables `satp` has named, so that somebody who looks from outside can find all of them. No part of the
//! machine's state: nothing that a guest can see depends on it.

use crate::isa::cause::Privilege;
use crate::isa::pte::{PagingMode, Satp};
use std::collections::BTreeMap;

/// Tables that are remembered where a write finds them at once.
const RECENT: usize = 64;
/// Tables that are remembered at most; the older half of them goes when there are more.
const REMEMBERED: usize = 8192;

/// The last time that a root table was put into `satp`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SatpUse {
    /// What was written.
    pub satp: Satp,
    /// The clock at the instruction that did it.
    pub clock: u64,
    /// The address of that instruction.
    pub pc: u64,
    /// The mode that it executed in.
    pub privilege: Privilege,
}

impl SatpUse {
    /// The mode and the root table: what makes two values of `satp` one set of page tables.
    fn key(&self) -> (u8, u64) {
        (self.satp.mode() as u8, self.satp.root().0)
    }
}

/// The root tables that one hart's `satp` has named.
#[derive(Clone, Default)]
pub struct SatpLog {
    recent: Vec<Option<SatpUse>>,
    older: BTreeMap<(u8, u64), SatpUse>,
}

impl SatpLog {
    /// `satp` was written. Cheap, as it happens at every context switch.
    pub fn note(&mut self, written: SatpUse) {
        if written.satp.mode() == PagingMode::Bare {
            return;
        }
        if self.recent.is_empty() {
            self.recent = vec![None; RECENT];
        }
        let number = written.satp.root().page_number();
        let place = &mut self.recent[(number ^ number >> 6 ^ number >> 12) as usize % RECENT];
        let before = place.replace(written);
        if let Some(before) = before.filter(|before| before.key() != written.key()) {
            self.remember(before);
        }
    }

    #[cold]
    fn remember(&mut self, used: SatpUse) {
        if self.older.len() == REMEMBERED {
            let mut clocks: Vec<u64> = self.older.values().map(|used| used.clock).collect();
            let (_, &mut middle, _) = clocks.select_nth_unstable(REMEMBERED / 2);
            self.older.retain(|_, used| used.clock >= middle);
        }
        self.older.insert(used.key(), used);
    }

    /// The tables, each with its last use, the last used first.
    pub fn uses(&self) -> Vec<SatpUse> {
        let mut all = self.older.clone();
        all.extend(self.recent.iter().flatten().map(|used| (used.key(), *used)));
        let mut uses: Vec<SatpUse> = all.into_values().collect();
        uses.sort_by_key(|used| std::cmp::Reverse(used.clock));
        uses
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used(clock: u64, root: u64) -> SatpUse {
        SatpUse {
            satp: Satp(8 << 60 | (clock & 7) << 44 | root),
            clock,
            pc: 0,
            privilege: Privilege::Supervisor,
        }
    }

    #[test]
    fn every_table_is_found_with_its_last_use() {
        let mut log = SatpLog::default();
        for clock in 0..10_000 {
            log.note(used(clock, clock % 500));
        }
        log.note(SatpUse { satp: Satp(0), ..used(20_000, 0) });
        let uses = log.uses();
        assert_eq!(uses.len(), 500);
        assert_eq!(uses[0], used(9999, 499));
        assert_eq!(uses[499], used(9500, 0));
    }

    #[test]
    fn a_guest_that_names_very_many_tables_costs_no_more_memory() {
        let mut log = SatpLog::default();
        for clock in 0..100_000 {
            log.note(used(clock, clock));
        }
        let uses = log.uses();
        assert!(uses.len() <= REMEMBERED + RECENT);
        assert!(uses.iter().take(REMEMBERED / 2).zip(1..).all(|(used, back)| used.clock == 100_000 - back));
    }
}
