//! Where jumps to addresses from registers lead that stay in their page, as those of a `switch` and of interpreters do: a table for
//! each page that has such jumps, of what begins at each place in it. While code of a page executes, the page is where it is, so
//! that no tag is needed; a place that nothing is known of leads to the code that looks it up.

use crate::isa::address::{PAGE_SIZE, PhysAddr};
use rustc_hash::{FxHashMap, FxHashSet};
use std::cell::Cell;

/// Places in a page where an instruction may begin, but for the last: which block begins there depends on the next page.
pub const PLACES: usize = PAGE_SIZE as usize / 2 - 1;
/// Offset of what is not 0 where a place may be known.
pub const TOUCHED: i32 = (PLACES * size_of::<u64>()) as i32;

/// The tables of all pages.
pub struct Targets {
    /// Where what is not known leads.
    unknown: u64,
    /// For each place the address of its translation; behind them, whether one is known.
    pages: FxHashMap<u64, Box<[Cell<u64>]>>,
}

impl Targets {
    /// No page has a table; in those to come, nothing is known: all leads to that address.
    pub fn new(unknown: usize) -> Self {
        Self { unknown: unknown as u64, pages: FxHashMap::default() }
    }

    /// The address of a page's table.
    pub fn of(&mut self, page: PhysAddr) -> u64 {
        let table = self.pages.entry(page.page_number()).or_insert_with(|| {
            let mut table = vec![Cell::new(self.unknown); PLACES + 1].into_boxed_slice();
            table[PLACES] = Cell::new(0);
            table
        });
        table.as_ptr() as u64
    }

    /// Nothing is known any more.
    pub fn forget(&self) {
        for table in self.pages.values() {
            let (places, touched) = table.split_at(PLACES);
            if touched.iter().any(|touched| touched.replace(0) != 0) {
                places.iter().for_each(|place| place.set(self.unknown));
            }
        }
    }

    /// Only these pages have tables from now on.
    pub fn keep(&mut self, pages: &FxHashSet<u64>) {
        self.pages.retain(|page, _| pages.contains(page));
    }

    /// Bytes of all tables.
    pub fn bytes(&self) -> usize {
        self.pages.len() * (PLACES + 1) * size_of::<u64>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_keeps_its_table_and_loses_what_is_known() {
        let mut targets = Targets::new(7);
        let first = targets.of(PhysAddr(0x8000_1000));
        assert_ne!(targets.of(PhysAddr(0x8000_2000)), first);
        assert_eq!(targets.of(PhysAddr(0x8000_1ffe)), first);
        assert_eq!(targets.bytes(), 2 * PAGE_SIZE as usize * 4);
        let table = &targets.pages[&0x8_0001];
        table[5].set(99);
        targets.forget();
        assert_eq!(table[5].get(), 99, "nobody has said that a place may be known");
        table[TOUCHED as usize / 8].set(1);
        targets.keep(&FxHashSet::from_iter([0x8_0001]));
        assert_eq!((targets.of(PhysAddr(0x8000_1000)), targets.pages.len()), (first, 1));
        let table = &targets.pages[&0x8_0001];
        targets.forget();
        assert!(table[..PLACES].iter().all(|place| place.get() == 7) && table[PLACES].get() == 0);
    }
}
