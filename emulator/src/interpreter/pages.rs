//! The decoded blocks of each physical page, and what becomes of them when the page is stored to.

use super::slots::Slots;
use super::translated;
use super::translated::Translator;
use crate::bus::{CodeLines, Overwritten};
use crate::isa::address::PAGE_SIZE;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The blocks of a page.
#[derive(Default)]
struct Page {
    /// In the order of their slots.
    blocks: Vec<Block>,
    /// Whether code of it has been decoded since some was overwritten.
    decoded: bool,
    /// The part of the slots that had a block of it last.
    part: u8,
}

/// A block, as its page knows it.
struct Block {
    /// The index of its first slot.
    start: u32,
    /// What it was decoded from; nothing if only its translation has to do with the page.
    decoded: CodeLines,
    /// What it and its translation were made from; nothing once it is forgotten.
    lines: CodeLines,
}

impl Page {
    fn block(&mut self, start: u32) -> Option<&mut Block> {
        let index = self.blocks.binary_search_by_key(&start, |block| block.start).ok()?;
        self.blocks.get_mut(index)
    }
}

/// All pages that have decoded blocks, by number.
#[derive(Default)]
pub struct Pages {
    pages: FxHashMap<u64, Page>,
    /// The part of the slots that is being filled, …
    part: u8,
    /// … and how many pages have blocks of it.
    of_part: usize,
}

impl Pages {
    /// A block has been decoded, whose first slot has this index, from these lines of a page, and perhaps others.
    pub fn add(&mut self, page: u64, start: u32, lines: CodeLines) {
        let page = self.page(page);
        page.decoded = true;
        match page.block(start) {
            // It crosses from a page to the same page.
            Some(block) if block.lines != CodeLines::NONE => {
                block.decoded |= lines;
                block.lines |= lines;
            }
            Some(block) => (block.decoded, block.lines) = (lines, lines),
            None => {
                let place = page.blocks.partition_point(|block| block.start < start);
                page.blocks.insert(place, Block { start, decoded: lines, lines });
            }
        }
    }

    /// A page that gets a block of the part that is being filled.
    fn page(&mut self, page: u64) -> &mut Page {
        let part = self.part;
        let new = || Page { part: u8::MAX, ..Page::default() };
        let page = self.pages.entry(page).or_insert_with(new);
        self.of_part += usize::from(std::mem::replace(&mut page.part, part) != part);
        page
    }

    /// From now on another part of the slots is filled.
    pub fn begin(&mut self, part: usize) {
        (self.part, self.of_part) = (part as u8, 0);
    }

    /// How many pages have blocks of the part that is being filled.
    pub fn of_part(&self) -> usize {
        self.of_part
    }

    /// Forgets the blocks whose first slots have these indices, and what is linked to them; tells the pages that have no others.
    pub fn forget(&mut self, gone: &Range<u32>, slots: &mut Slots, mut tell: impl FnMut(u64)) {
        let link_is_gone = |to: i64| (i64::from(gone.start)..i64::from(gone.end)).contains(&to);
        self.pages.retain(|&number, page| {
            let first = page.blocks.partition_point(|block| block.start < gone.start);
            let behind = page.blocks.partition_point(|block| block.start < gone.end);
            if first != behind {
                page.blocks.drain(first..behind);
                page.blocks.iter().for_each(|block| slots.unlink(block.start, link_is_gone));
            }
            if page.blocks.is_empty() {
                tell(number);
            }
            !page.blocks.is_empty()
        });
    }

    /// A block has been translated, together with others, from these lines.
    pub fn widen(&mut self, page: u64, start: u32, lines: CodeLines) {
        if let Some(block) = self.pages.get_mut(&page).and_then(|page| page.block(start)) {
            block.lines |= lines;
        }
    }

    /// The translation of a block of another page was made from these lines, too.
    pub fn widen_beside(&mut self, page: u64, start: u32, lines: CodeLines) {
        let blocks = &mut self.page(page).blocks;
        match blocks.binary_search_by_key(&start, |block| block.start) {
            Ok(index) => blocks[index].lines |= lines,
            Err(index) => blocks.insert(index, Block { start, decoded: CodeLines::NONE, lines }),
        }
    }

    /// Another block has taken the place of this one.
    pub fn remove(&mut self, page: u64, start: u32) {
        if let Some(page) = self.pages.get_mut(&page) {
            page.blocks.retain(|block| block.start != start);
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
        let lines = CodeLines::of(if used { bytes.clone() } else { 0..PAGE_SIZE });
        let mut kept = CodeLines::NONE;
        for block in &mut page.blocks {
            if block.lines.meet(lines) {
                // What was forgotten in its own page stays so.
                if let Some(translator) = translator
                    && !slots.is_forgotten(block.start)
                {
                    translator.forget(block.start);
                    slots.set_run(block.start, translated::warming);
                }
                block.lines = block.decoded;
                if block.lines.meet(lines) {
                    slots.forget(block.start);
                    block.lines = CodeLines::NONE;
                }
            }
            kept |= block.lines;
        }
        page.blocks.retain(|block| block.decoded | block.lines != CodeLines::NONE);
        used.then_some(kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bus::{Bus, Ram};
    use crate::interpreter::block::decode_block;
    use crate::interpreter::crossing::Start;
    use crate::isa::address::PhysAddr;
    use crate::isa::extension::IsaSet;

    /// Blocks of one `ret` each, at these offsets of page 0x80000.
    fn blocks_at(offsets: [u64; 2]) -> (Pages, Slots, [u32; 2]) {
        let mut ram = Ram::new(PhysAddr(0x8000_0000), 0x1000).unwrap();
        offsets.iter().for_each(|&offset| ram.write(PhysAddr(0x8000_0000 + offset), &[0x82, 0x80]));
        let bus = Bus::new(ram, 1);
        let (mut pages, mut slots) = (Pages::default(), Slots::new(1024));
        let starts = offsets.map(|offset| {
            let start = slots.push(&decode_block(
                &bus,
                Start::inside(PhysAddr(0x8000_0000 + offset)),
                &IsaSet::full(),
            ));
            pages.add(0x80000, start, slots.lines(start));
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
        pages.widen(0x80000, first, CodeLines::of(0x300..0x340));
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
