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
    /// Other blocks that it has code of, in the order of their slots.
    others: Vec<Other>,
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
    /// What it and its translation were made from, of this page; nothing once it is forgotten.
    lines: CodeLines,
}

impl Block {
    fn offset(&self) -> u64 {
        u64::from(self.first)
    }

    fn decoded(&self) -> CodeLines {
        CodeLines::of(self.offset()..u64::from(self.behind))
    }
}

/// A block of two pages, or of another page with a translation that was made from this one, too.
struct Other {
    /// The index of its first slot.
    start: u32,
    /// What it was decoded from, of this page.
    decoded: CodeLines,
    /// What it and its translation were made from, of this page; nothing once it is forgotten.
    lines: CodeLines,
}

impl Page {
    /// The block that begins at this offset; or where it would be among the others.
    fn place(&self, offset: u64) -> Result<usize, usize> {
        self.blocks.binary_search_by_key(&offset, Block::offset)
    }

    fn other(&mut self, start: u32) -> &mut Other {
        let place = self.others.binary_search_by_key(&start, |other| other.start);
        let nothing = Other { start, decoded: CodeLines::NONE, lines: CodeLines::NONE };
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

    fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.others.is_empty()
    }
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
    pub fn add(&mut self, at: PhysAddr, start: u32, bytes: &Range<u64>) {
        self.blocks_of_part += 1;
        let page = self.page(at.page_number());
        page.decoded = true;
        let (first, behind) = (bytes.start as u16, bytes.end as u16);
        let block = Block { start, first, behind, lines: CodeLines::of(bytes.clone()) };
        match page.place(bytes.start) {
            Ok(place) => page.blocks[place] = block,
            Err(place) => page.blocks.insert(place, block),
        }
    }

    /// A block of two pages has been decoded; these lines are of this one.
    pub fn add_crossing(&mut self, page: u64, start: u32, lines: CodeLines) {
        self.blocks_of_part += 1;
        let page = self.page(page);
        page.decoded = true;
        let block = page.other(start);
        // It may cross from a page to the same page.
        block.decoded |= lines;
        block.lines |= lines;
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
            page.others.retain(|other| !gone.contains(&other.start));
            if page.is_empty() {
                tell_empty(number);
            } else if page.blocks.len() + page.others.len() != before {
                page.starts().for_each(|start| slots.unlink(start, link_is_gone));
            }
            !page.is_empty()
        });
    }

    /// A block has been translated, together with others, from these lines of the page where it begins.
    pub fn widen(&mut self, at: PhysAddr, start: u32, lines: CodeLines) {
        let Some(page) = self.pages.get_mut(&at.page_number()) else { return };
        match page.place(at.page_offset()) {
            Ok(place) if page.blocks[place].start == start => page.blocks[place].lines |= lines,
            // It crosses the end of the page.
            Ok(_) | Err(_) => page.other(start).lines |= lines,
        }
    }

    /// The translation of a block of another page was made from these lines, too.
    pub fn widen_beside(&mut self, page: u64, start: u32, lines: CodeLines) {
        self.page(page).other(start).lines |= lines;
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
        let mut overwrite = |start: u32, decoded: CodeLines, lines: &mut CodeLines| {
            if lines.meet(gone) {
                // What was forgotten in its own page stays so.
                if let Some(translator) = translator
                    && !slots.is_forgotten(start)
                {
                    translator.forget(start);
                    slots.set_run(start, translated::warming);
                }
                *lines = decoded;
                if lines.meet(gone) {
                    slots.forget(start);
                    *lines = CodeLines::NONE;
                }
            }
            kept |= *lines;
        };
        for block in &mut page.blocks {
            overwrite(block.start, block.decoded(), &mut block.lines);
        }
        for other in &mut page.others {
            overwrite(other.start, other.decoded, &mut other.lines);
        }
        page.others.retain(|other| other.decoded | other.lines != CodeLines::NONE);
        used.then_some(kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bus::{Bus, Ram};
    use crate::interpreter::block::decode_block;
    use crate::interpreter::crossing::Start;
    use crate::isa::extension::IsaSet;

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

    #[test]
    fn a_translation_is_forgotten_with_any_of_its_lines_and_its_block_only_with_its_own() {
        let (mut pages, mut slots, [first, _]) = blocks_at([0x100, 0x200]);
        pages.widen(PhysAddr(0x8000_0100), first, CodeLines::of(0x300..0x340));
        let kept = pages.overwrite(&overwritten(0x300..0x301), &mut slots, &mut None);
        assert_eq!(kept, Some(CodeLines::of(0x100..0x102) | CodeLines::of(0x200..0x202)));
        assert!(!slots.is_forgotten(first));
    }

    #[test]
    fn a_page_knows_of_translations_made_from_it_that_begin_in_another() {
        let (mut pages, mut slots, [first, second]) = blocks_at([0x100, 0x200]);
        pages.widen_beside(0x80001, second, CodeLines::of(0..8));
        pages.widen_beside(0x80001, first, CodeLines::of(0x40..0x48));
        let store = |bytes| Overwritten { page: 0x80001, bytes };
        let page = &mut pages;
        page.pages.get_mut(&0x80001).unwrap().decoded = true;
        let kept = page.overwrite(&store(0x40..0x44), &mut slots, &mut None);
        assert_eq!(kept, Some(CodeLines::of(0..8)));
        page.pages.get_mut(&0x80001).unwrap().decoded = true;
        assert_eq!(page.overwrite(&store(0..4), &mut slots, &mut None), Some(CodeLines::NONE));
        assert!(!slots.is_forgotten(first) && !slots.is_forgotten(second));
    }
}
