//! The decoded blocks of each physical page, and what becomes of them when the page is stored to.

use super::slots::Slots;
use super::translated;
use super::translated::Translator;
use crate::bus::{CodeLines, Overwritten};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, PhysAddr};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// What has to do with a page. There are as many blocks as a guest's code has targets of jumps, so that each takes little room.
#[derive(Default)]
struct Page {
    /// The blocks that begin in it, but for those that cross its end; in the order of their addresses, which differ.
    blocks: Vec<Block>,
    /// Blocks that it has code of, and another page, too; in the order of their slots.
    others: Vec<Other>,
    /// The translations that were made from it, by their numbers, and from which lines. They may be there no longer.
    translations: Vec<(u32, CodeLines)>,
    /// Whether code of it has been decoded since some was overwritten.
    decoded: bool,
    /// The part of the slots that had a block of it last.
    part: u8,
}

/// A block, as the page knows it that all of it lies in.
#[derive(Clone)]
struct Block {
    /// The index of its first slot.
    start: u32,
    /// Offset of its first byte, and of what is behind its last one.
    first: u16,
    behind: u16,
    /// What it was decoded from; nothing once it is forgotten.
    lines: CodeLines,
}

impl Block {
    fn offset(&self) -> u64 {
        u64::from(self.first)
    }
}

/// A block of two pages.
struct Other {
    /// The index of its first slot.
    start: u32,
    /// What it was decoded from, of this page; nothing once it is forgotten.
    lines: CodeLines,
}

impl Page {
    /// The block that begins at this offset; or where it would be among the others.
    fn place(&self, offset: u64) -> Result<usize, usize> {
        self.blocks.binary_search_by_key(&offset, Block::offset)
    }

    fn other(&mut self, start: u32) -> &mut Other {
        let place = self.others.binary_search_by_key(&start, |other| other.start);
        let nothing = Other { start, lines: CodeLines::NONE };
        let place = place.unwrap_or_else(|place| {
            self.others.insert(place, nothing);
            place
        });
        &mut self.others[place]
    }

    /// The first slots of all blocks.
    fn starts(&self) -> impl Iterator<Item = u32> {
        let blocks = self.blocks.iter().map(|block| block.start);
        blocks.chain(self.others.iter().map(|other| other.start))
    }

    /// Forgets the translations that are there no longer.
    fn forget_translations(&mut self, translator: &Option<Box<dyn Translator>>) {
        let has = |number| translator.as_ref().is_some_and(|translator| translator.has(number));
        self.translations.retain(|&(number, _)| has(number));
    }

    fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.others.is_empty() && self.translations.is_empty()
    }
}

/// How many blocks more a page gets room for, when it has so many.
fn room_for_more(blocks: usize) -> usize {
    blocks / 4 + 4
}

/// All pages that have decoded blocks, by number.
#[derive(Default)]
pub struct Pages {
    pages: FxHashMap<u64, Page>,
    /// The part of the slots that is being filled, …
    part: u8,
    /// … how many pages have blocks of it, …
    pages_of_part: usize,
    /// … and how many blocks have begun since.
    blocks_of_part: usize,
}

impl Pages {
    /// The block that begins at an address, forgotten or not. Of those that cross the end of the page none is known here.
    pub fn block(&self, at: PhysAddr) -> Option<u32> {
        let page = self.pages.get(&at.page_number())?;
        Some(page.blocks[page.place(at.page_offset()).ok()?].start)
    }

    /// The blocks of its page that hold an address, but do not begin there.
    pub fn around(&self, at: PhysAddr) -> impl Iterator<Item = u32> {
        let offset = at.page_offset();
        let blocks = self.pages.get(&at.page_number()).map_or(&[][..], |page| &page.blocks);
        let before = blocks.iter().take_while(move |block| block.offset() < offset);
        before.filter(move |block| offset < u64::from(block.behind)).map(|block| block.start)
    }

    /// The offsets in its page at which blocks begin behind an address, and the blocks.
    pub fn behind(&self, at: PhysAddr) -> impl Iterator<Item = (u64, u32)> {
        let offset = at.page_offset();
        let blocks = self.pages.get(&at.page_number()).map_or(&[][..], |page| &page.blocks);
        let behind = blocks.partition_point(|block| block.offset() <= offset);
        blocks[behind..].iter().map(|block| (block.offset(), block.start))
    }

    /// A block has been decoded from these bytes of the page that holds an address, where it begins; instead of the one that did before.
    /// Returns that one if its slots are others: what is linked to it has to be unlinked before they hold something else.
    pub fn add(&mut self, at: PhysAddr, start: u32, bytes: &Range<u64>) -> Option<u32> {
        self.blocks_of_part += 1;
        let page = self.page(at.page_number());
        page.decoded = true;
        let (first, behind) = (bytes.start as u16, bytes.end as u16);
        let block = Block { start, first, behind, lines: CodeLines::of(bytes.clone()) };
        match page.place(bytes.start) {
            Ok(place) => {
                let old = std::mem::replace(&mut page.blocks[place], block);
                (old.start != start).then_some(old.start)
            }
            Err(place) => {
                if page.blocks.len() == page.blocks.capacity() {
                    // Not twice as much: most pages stay as they are.
                    page.blocks.reserve_exact(room_for_more(page.blocks.len()));
                }
                page.blocks.insert(place, block);
                None
            }
        }
    }

    /// Removes the links of a page to a block that another one has taken the place of.
    pub fn unlink(&self, page: u64, old: u32, slots: &mut Slots) {
        for start in self.pages.get(&page).into_iter().flat_map(Page::starts) {
            slots.unlink(start, |to| to == i64::from(old));
        }
    }

    /// A block of two pages has been decoded; these lines are of this one.
    pub fn add_crossing(&mut self, page: u64, start: u32, lines: CodeLines) {
        self.blocks_of_part += 1;
        let page = self.page(page);
        page.decoded = true;
        // It may cross from a page to the same page.
        page.other(start).lines |= lines;
    }

    /// A page that gets a block of the part that is being filled.
    fn page(&mut self, page: u64) -> &mut Page {
        let part = self.part;
        let new = || Page { part: u8::MAX, ..Page::default() };
        let page = self.pages.entry(page).or_insert_with(new);
        self.pages_of_part += usize::from(std::mem::replace(&mut page.part, part) != part);
        page
    }

    /// From now on another part of the slots is filled.
    pub fn begin(&mut self, part: usize) {
        (self.part, self.pages_of_part, self.blocks_of_part) = (part as u8, 0, 0);
    }

    /// How many pages have blocks of the part that is being filled.
    pub fn pages_of_part(&self) -> usize {
        self.pages_of_part
    }

    /// How many blocks have begun since it is: none of them is there longer than its slots.
    pub fn blocks_of_part(&self) -> usize {
        self.blocks_of_part
    }

    /// Forgets the blocks whose first slots have these indices, and what is linked to them; tells which they are and where they began,
    /// unless they crossed the end of a page, and the pages that have no others.
    pub fn forget(
        &mut self,
        gone: &Range<u32>,
        slots: &mut Slots,
        translator: &Option<Box<dyn Translator>>,
        mut tell: impl FnMut(PhysAddr, u32),
        mut tell_empty: impl FnMut(u64),
    ) {
        let link_is_gone = |to: i64| (i64::from(gone.start)..i64::from(gone.end)).contains(&to);
        self.pages.retain(|&number, page| {
            let before = page.blocks.len() + page.others.len();
            page.blocks.retain(|block| {
                let goes = gone.contains(&block.start);
                if goes {
                    tell(PhysAddr(number << PAGE_SHIFT | block.offset()), block.start);
                }
                !goes
            });
            page.blocks.shrink_to(page.blocks.len() + room_for_more(page.blocks.len()));
            page.others.retain(|other| !gone.contains(&other.start));
            page.forget_translations(translator);
            if page.is_empty() {
                tell_empty(number);
            } else if page.blocks.len() + page.others.len() != before {
                page.starts().for_each(|start| slots.unlink(start, link_is_gone));
            }
            !page.is_empty()
        });
    }

    /// A translation was made from these lines.
    pub fn add_translation(
        &mut self,
        page: u64,
        number: u32,
        lines: CodeLines,
        translator: &Option<Box<dyn Translator>>,
    ) {
        let page = self.page(page);
        page.forget_translations(translator);
        page.translations.push((number, lines));
    }

    /// Another block has taken the place of this one of two pages.
    pub fn remove_crossing(&mut self, page: u64, start: u32) {
        if let Some(page) = self.pages.get_mut(&page) {
            page.others.retain(|other| other.start != start);
        }
    }

    /// Forgets what was made from these bytes, and of a page that is overwritten twice without being used in between, everything:
    /// something else comes there. Returns what code the page still has; `None` if it was everything.
    pub fn overwrite(
        &mut self,
        Overwritten { page, bytes }: &Overwritten,
        slots: &mut Slots,
        translator: &mut Option<Box<dyn Translator>>,
    ) -> Option<CodeLines> {
        let page = self.pages.get_mut(page)?;
        let used = std::mem::take(&mut page.decoded);
        let gone = CodeLines::of(if used { bytes.clone() } else { 0..PAGE_SIZE });
        let mut kept = CodeLines::NONE;
        page.forget_translations(translator);
        page.translations.retain(|&(number, lines)| {
            if !lines.meet(gone) {
                kept |= lines;
                return true;
            }
            let blocks = translator.as_mut().map(|translator| translator.overwrite(number));
            for block in blocks.into_iter().flatten() {
                if !slots.is_forgotten(block) {
                    slots.set_run(block, translated::warming);
                }
            }
            false
        });
        let mut overwrite = |start: u32, lines: &mut CodeLines| {
            if lines.meet(gone) {
                if let Some(translator) = translator {
                    translator.forget(start);
                }
                slots.forget(start);
                *lines = CodeLines::NONE;
            }
            kept |= *lines;
        };
        page.blocks.iter_mut().for_each(|block| overwrite(block.start, &mut block.lines));
        page.others.iter_mut().for_each(|other| overwrite(other.start, &mut other.lines));
        used.then_some(kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bus::{Bus, Ram};
    use crate::hart::Hart;
    use crate::interpreter::Exit;
    use crate::interpreter::block::decode_block;
    use crate::interpreter::cache::Code;
    use crate::interpreter::crossing::Start;
    use crate::interpreter::translated::{Surroundings, Translated};
    use crate::isa::extension::IsaSet;
    use crate::observe::translation::Report;

    /// Blocks of one `ret` each, at these offsets of page 0x80000.
    fn blocks_at(offsets: [u64; 2]) -> (Pages, Slots, [u32; 2]) {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 0x1000).unwrap();
        offsets.iter().for_each(|&offset| ram.write(PhysAddr(0x8000_0000 + offset), &[0x82, 0x80]));
        let bus = Bus::new(ram, 1);
        let (mut pages, mut slots) = (Pages::default(), Slots::new(1024));
        let starts = offsets.map(|offset| {
            let at = PhysAddr(0x8000_0000 + offset);
            let block = decode_block(&bus, Start::inside(at), PAGE_SIZE, &IsaSet::full());
            let start = slots.push(&block);
            pages.add(at, start, &slots.bytes(start));
            start
        });
        (pages, slots, starts)
    }

    fn overwritten(bytes: std::ops::Range<u64>) -> Overwritten {
        Overwritten { page: 0x80000, bytes }
    }

    #[test]
    fn what_was_not_overwritten_stays() {
        let (mut pages, mut slots, [first, second]) = blocks_at([0x100, 0x200]);
        let kept = pages.overwrite(&overwritten(0x100..0x104), &mut slots, &mut None);
        assert_eq!(kept, Some(CodeLines::of(0x200..0x202)));
        assert!(slots.is_forgotten(first) && !slots.is_forgotten(second));
    }

    #[test]
    fn everything_goes_at_the_second_store_in_a_row() {
        let (mut pages, mut slots, [first, second]) = blocks_at([0x100, 0x200]);
        pages.overwrite(&overwritten(0x100..0x104), &mut slots, &mut None);
        let kept = pages.overwrite(&overwritten(0x110..0x114), &mut slots, &mut None);
        assert_eq!(kept, None);
        assert!(slots.is_forgotten(first) && slots.is_forgotten(second));
    }

    /// Translations with these numbers, each that of one block.
    struct Known(Vec<(u32, u32)>);

    impl Translator for Known {
        fn is_hot(&self, _block: u32) -> bool {
            false
        }

        fn is_translated(&self, _block: u32) -> bool {
            false
        }

        fn begun(&self, _block: u32) -> u32 {
            0
        }

        fn begun_at(&self, _at: PhysAddr) -> u32 {
            0
        }

        fn set_begun(&self, _block: u32, _times: u32) {}

        fn translate(
            &mut self,
            _hart: &Hart,
            _bus: &Bus,
            _start: Start,
            _block: u32,
            _decoded: &dyn Surroundings,
        ) -> Translated {
            Translated::Refused
        }

        fn run(&self, _hart: &mut Hart, _bus: &mut Bus, _code: &Code, _block: u32) -> Exit {
            Exit::Hot
        }

        fn forget(&mut self, _block: u32) {}

        fn overwrite(&mut self, number: u32) -> Vec<u32> {
            let found = self.0.iter().position(|&(known, _)| known == number);
            found.map(|index| self.0.remove(index).1).into_iter().collect()
        }

        fn has(&self, number: u32) -> bool {
            self.0.iter().any(|&(known, _)| known == number)
        }

        fn forget_blocks(&mut self, _blocks: &Range<u32>) {}

        fn clear(&mut self) {}

        fn forget_ways(&self) {}

        fn report(&self) -> Report {
            Report::default()
        }
    }

    #[test]
    fn a_translation_is_forgotten_with_any_of_its_lines_in_any_page_and_a_block_only_with_its_own() {
        let (mut pages, mut slots, [first, second]) = blocks_at([0x100, 0x200]);
        let mut translator: Option<Box<dyn Translator>> =
            Some(Box::new(Known(vec![(7, first), (8, second)])));
        for (page, number, lines) in
            [(0x80000, 7, 0x300..0x340), (0x80001, 7, 0..8), (0x80001, 8, 0x40..0x48)]
        {
            pages.add_translation(page, number, CodeLines::of(lines), &translator);
        }
        let mut overwrite = |page, bytes| {
            pages.page(page).decoded = true;
            pages.overwrite(&Overwritten { page, bytes }, &mut slots, &mut translator)
        };
        assert_eq!(overwrite(0x80001, 0x40..0x44), Some(CodeLines::of(0..8)));
        let decoded = CodeLines::of(0x100..0x102) | CodeLines::of(0x200..0x202);
        assert_eq!(overwrite(0x80000, 0x300..0x301), Some(decoded));
        // It is there no longer, whatever it was made from.
        assert_eq!(overwrite(0x80001, 0x200..0x204), Some(CodeLines::NONE));
        assert_eq!(
            [7, 8].map(|number| translator.as_ref().is_some_and(|known| known.has(number))),
            [false; 2]
        );
        assert!(!slots.is_forgotten(first) && !slots.is_forgotten(second));
    }

    #[test]
    fn a_page_is_known_as_long_as_it_has_blocks_or_translations() {
        let (mut pages, mut slots, [first, second]) = blocks_at([0x100, 0x200]);
        let translator: Option<Box<dyn Translator>> = Some(Box::new(Known(vec![(7, first)])));
        let mut gone = Vec::new();
        pages.add_translation(0x80000, 7, CodeLines::of(0..8), &translator);
        pages.forget(&(0..second + 2), &mut slots, &translator, |_, _| {}, |page| gone.push(page));
        assert!(gone.is_empty() && pages.pages[&0x80000].blocks.is_empty());
        pages.forget(&(0..1), &mut slots, &None, |_, _| {}, |page| gone.push(page));
        assert_eq!(gone, [0x80000]);
    }
}
