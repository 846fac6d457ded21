//! The translations that are in the code cache, and where they can be entered besides at their beginning: a block that a region has
//! anyway, and that runs by itself, too, because calls return to it or other regions lead there, needs no code of its own but a few
//! instructions that enter the region in the middle. Regions end where another one goes on.

use crate::bus::CodeLines;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// A translation.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Where its region begins.
    pub start: PhysAddr,
    /// The part of the code cache that it is in.
    pub part: usize,
    /// The address of its code.
    pub code: usize,
    /// What it does first, wherever it is entered; that runs anywhere.
    pub prologue: Box<[u8]>,
    /// Where it can be entered, in the order of the offsets.
    pub places: Box<[Place]>,
    /// Its page, or two that follow each other where the guest sees them; and the lines of them that it was made from.
    pub pages: Vec<(PhysAddr, CodeLines)>,
    /// Which of them it jumps inside of, by the table of targets.
    pub jumps_inside: [bool; 2],
}

/// Where a translation can be entered.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The instruction's offset in the page, or from the beginning of the first one.
    pub offset: u16,
    /// That of its code.
    pub code: u32,
}

/// A way into a translation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Door {
    /// The translation's number.
    pub number: u32,
    /// The instruction's offset in the page, or from the beginning of the first one.
    pub offset: u16,
    /// The address of its code.
    pub code: usize,
}

impl Kept {
    /// Whether it lies over two pages.
    pub fn is_wide(&self) -> bool {
        self.pages.len() > 1
    }

    /// The address of an instruction at an offset.
    pub fn address(&self, offset: u16) -> Option<PhysAddr> {
        let (page, _) = self.pages.get(usize::from(offset) / PAGE_SIZE as usize)?;
        Some(page.offset(u64::from(offset) % PAGE_SIZE))
    }

    fn door(&self, number: u32, at: PhysAddr) -> Option<Door> {
        self.pages.iter().zip(0..).filter(|((page, _), _)| page.page_number() == at.page_number()).find_map(
            |(_, index)| {
                let offset = (index * PAGE_SIZE + at.page_offset()) as u16;
                let place = self.places.binary_search_by_key(&offset, |place| place.offset).ok()?;
                Some(Door { number, offset, code: self.code + self.places[place].code as usize })
            },
        )
    }
}

/// One of them, and the decoded blocks that enter it.
struct Entered {
    kept: Kept,
    blocks: Vec<u32>,
}

/// All of them, by number.
#[derive(Default)]
pub struct Translations {
    known: FxHashMap<u32, Box<Entered>>,
    /// The numbers of each page's.
    of_page: FxHashMap<u64, Vec<u32>>,
    next: u32,
}

impl Translations {
    /// The number of the one that is added next.
    pub fn next_number(&mut self) -> u32 {
        while self.known.contains_key(&self.next) {
            self.next = self.next.wrapping_add(1);
        }
        self.next
    }

    /// Adds one, which a block enters at its beginning, and returns its number.
    pub fn add(&mut self, kept: Kept, block: u32) -> u32 {
        let number = self.next_number();
        // It is long until a number comes again.
        self.next = self.next.wrapping_add(1);
        for (page, _) in &kept.pages {
            self.of_page.entry(page.page_number()).or_default().push(number);
        }
        self.known.insert(number, Box::new(Entered { kept, blocks: vec![block] }));
        number
    }

    /// The one with this number.
    pub fn get(&self, number: u32) -> Option<&Kept> {
        self.known.get(&number).map(|entered| &entered.kept)
    }

    /// A way to the instruction at an address into what was translated last of those that have one; `alone`: in one page.
    pub fn door(&self, at: PhysAddr, alone: bool) -> Option<Door> {
        let numbers = self.of_page.get(&at.page_number())?;
        numbers
            .iter()
            .rev()
            .find_map(|&number| self.get(number).filter(|kept| !alone || !kept.is_wide())?.door(number, at))
    }

    /// Where translations can be entered in a page, as offsets in it.
    pub fn places_in(&self, page: PhysAddr) -> impl Iterator<Item = u16> {
        let numbers = self.of_page.get(&page.page_number()).into_iter().flatten();
        let addresses = numbers
            .filter_map(|&number| self.get(number))
            .flat_map(|kept| kept.places.iter().filter_map(|place| kept.address(place.offset)));
        let inside = addresses.filter(move |address| address.page_number() == page.page_number());
        inside.map(|address| address.page_offset() as u16)
    }

    /// One more block enters the one with this number.
    pub fn enter(&mut self, number: u32, block: u32) {
        if let Some(entered) = self.known.get_mut(&number)
            && !entered.blocks.contains(&block)
        {
            entered.blocks.push(block);
        }
    }

    /// Forgets the one with this number; returns it, and the blocks that enter it.
    pub fn take(&mut self, number: u32) -> Option<(Kept, Vec<u32>)> {
        let Entered { kept, blocks } = *self.known.remove(&number)?;
        for (page, _) in &kept.pages {
            if let Some(numbers) = self.of_page.get_mut(&page.page_number()) {
                numbers.retain(|&other| other != number);
                if numbers.is_empty() {
                    self.of_page.remove(&page.page_number());
                }
            }
        }
        Some((kept, blocks))
    }

    /// The numbers of the pages that some jump inside of.
    pub fn pages_with_targets(&self) -> FxHashSet<u64> {
        let known = self.known.values().map(|entered| &entered.kept);
        let pages = known.flat_map(|kept| kept.pages.iter().zip(kept.jumps_inside));
        pages.filter(|(_, jumps)| *jumps).map(|((page, _), _)| page.page_number()).collect()
    }

    /// Blocks with these indices are not what they were, and enter nothing.
    pub fn forget_blocks(&mut self, gone: &Range<u32>) {
        self.known.values_mut().for_each(|entered| entered.blocks.retain(|block| !gone.contains(block)));
    }

    /// A part of the code cache is emptied.
    pub fn evict(&mut self, part: usize) {
        let gone: Vec<u32> = self
            .known
            .iter()
            .filter(|(_, entered)| entered.kept.part == part)
            .map(|(&number, _)| number)
            .collect();
        for number in gone {
            self.take(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGES: [PhysAddr; 3] = [PhysAddr(0x8000_0000), PhysAddr(0x8000_5000), PhysAddr(0x8000_1000)];

    /// In these pages, with places at these offsets, whose code is as far from the beginning as they are.
    fn kept(pages: &[PhysAddr], places: &[u16], part: usize) -> Kept {
        Kept {
            start: pages[0],
            part,
            code: 0x1000 * (part + 1),
            prologue: Box::new([]),
            places: places.iter().map(|&offset| Place { offset, code: offset.into() }).collect(),
            pages: pages.iter().map(|&page| (page, CodeLines::of(0..64))).collect(),
            jumps_inside: [false, true],
        }
    }

    #[test]
    fn doors_lead_to_what_was_translated_last() {
        let mut known = Translations::default();
        let first = known.add(kept(&PAGES[..1], &[0, 16, 32], 0), 7);
        let second = known.add(kept(&PAGES[..1], &[16], 1), 8);
        let door = |known: &Translations, offset| known.door(PAGES[0].offset(offset), false);
        assert_eq!(door(&known, 32), Some(Door { number: first, offset: 32, code: 0x1020 }));
        assert_eq!(door(&known, 16), Some(Door { number: second, offset: 16, code: 0x2010 }));
        let places: Vec<_> = known.places_in(PAGES[0].offset(4)).collect();
        assert_eq!(places, [0, 16, 32, 16]);
        assert_eq!((door(&known, 18), known.door(PAGES[1].offset(16), false)), (None, None));
        known.enter(first, 9);
        known.enter(first, 9);
        known.forget_blocks(&(7..8));
        assert_eq!(known.take(second).map(|(_, blocks)| blocks), Some(vec![8]));
        assert_eq!(door(&known, 16), Some(Door { number: first, offset: 16, code: 0x1010 }));
        assert_eq!(known.take(first).map(|(_, blocks)| blocks), Some(vec![9]));
        assert!(known.of_page.is_empty() && door(&known, 16).is_none());
    }

    #[test]
    fn two_pages_have_their_offsets_one_behind_the_other() {
        let mut known = Translations::default();
        let number = known.add(kept(&PAGES[..2], &[8, 0x1008], 0), 7);
        let second = PAGES[1].offset(8);
        assert_eq!(known.door(second, false), Some(Door { number, offset: 0x1008, code: 0x2008 }));
        assert_eq!(known.door(second, true), None, "not in one page");
        assert!(PAGES[..2].iter().all(|&page| known.places_in(page).eq([8])));
        assert_eq!(known.get(number).and_then(|kept| kept.address(0x1008)), Some(second));
        assert_eq!(known.get(number).and_then(|kept| kept.address(0x2008)), None);
        assert!(known.pages_with_targets().into_iter().eq([PAGES[1].page_number()]));
    }

    #[test]
    fn a_part_that_is_emptied_takes_its_translations_along_and_numbers_do_not_come_again_while_they_are_known()
     {
        let mut known = Translations::default();
        let stays = known.add(kept(&PAGES[..1], &[0], 3), 1);
        let goes = known.add(kept(&PAGES[2..], &[0], 4), 2);
        known.evict(4);
        assert!(known.get(goes).is_none() && known.get(stays).is_some());
        known.next = stays;
        assert_ne!(known.add(kept(&PAGES[..1], &[0], 3), 1), stays);
    }
}
