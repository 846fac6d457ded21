//! Where decoded blocks are kept: by physical address, so that they outlive every change of address space; and, for the
//! way from block to block, by virtual address in the current context of fetches.

#[cfg(test)]
mod tests;

use super::block::{decode_block, next_handler};
use super::changing::Changing;
use super::crossing::{Start, Starts, crosses};
use super::pages::Pages;
use super::slots::{MAX_LENGTH, Place, Slots};
use super::translated::{self, Neighbour, Surroundings, Translated, Translator};
use super::warmth::Warmth;
use crate::bus::{Bus, CodeLines};
use crate::hart::Hart;
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::cause::Trap;
use crate::isa::extension::IsaSet;
use crate::mmu::{FrontCache, PageRights};
use crate::observe::translation::Decoded;
use std::mem::offset_of;
use std::ops::Range;
use std::time::Instant;
use zerocopy::FromZeros;

/// Entries of the jump cache: more than a large program has blocks that it goes to all the time. Memory for those that it does not use is
/// not touched.
const ENTRIES: usize = 1 << 16;
/// Decoded slots kept at most, 24 MiB, so that memory stays bounded; then the part that was filled longest ago is forgotten.
pub const MAX_SLOTS: usize = 3 << 18;
/// The parts.
pub const PARTS: usize = 8;
/// So many slots must be there for a block, of which is noted where it begins, and for a page of blocks, of which lists are kept, however
/// little code they have. With fewer a part counts as full before it is.
const SLOTS_PER_BLOCK: usize = 4;
const SLOTS_PER_PAGE: usize = 16;
/// A block that runs into another one goes on in it by a link, if that one is so long; else it is decoded with it. Following a link takes
/// as long as one instruction.
const WORTH_A_LINK: u64 = 8;
/// A part has room for any block, and what goes on behind it.
const LEAST_PART: usize = MAX_LENGTH + 1;

/// Why there is no block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoBlock {
    /// Its first instruction cannot be fetched.
    Trap(Trap),
    /// It is not in memory that instructions can be cached from; or its first instruction crosses into a page that is not at hand.
    NotCached,
}

/// A block by its virtual address. It has one of two neighbouring places.
#[derive(Clone, Copy, FromZeros)]
#[repr(C)]
pub struct Jump {
    pc: u64,
    /// The context of fetches in which it was found, and the epoch; 0 if none was.
    tag: u64,
    /// Where it begins.
    start: u32,
    /// A power of two is a shift for translated code. (An alignment of as much would have the memory touched when it is allocated.)
    _padding: [u32; 3],
}

/// No jumps.
fn no_jumps() -> Box<[Jump; ENTRIES]> {
    FromZeros::new_box_zeroed().expect("there is memory for the jump cache")
}

/// Where translated code finds the parts of [`Code`] and of its entries, in bytes.
pub struct JumpLayout;

impl JumpLayout {
    /// The pointer to the entries.
    pub const JUMPS: usize = offset_of!(Code, jumps);
    /// What is added to a tag.
    pub const EPOCH: usize = offset_of!(Code, epoch);
    /// How far an index is shifted to the left to be an offset.
    pub const SIZE_SHIFT: u32 = size_of::<Jump>().trailing_zeros();
    /// The address of an entry's block.
    pub const PC: usize = offset_of!(Jump, pc);
    /// Its tag.
    pub const TAG: usize = offset_of!(Jump, tag);
    /// The index of its block's first slot.
    pub const START: usize = offset_of!(Jump, start);
    /// An index is the address shifted by this …
    pub const INDEX_SHIFT: u32 = 1;
    /// … exclusive-ored with it shifted by this; not as the translator's table of ways has it, so that two addresses that take turns
    /// there do not take turns here …
    pub const FOLD_SHIFT: u32 = 12;
    /// … and with the tag shifted left by this, of which these bits count: a guest that makes one context after the other must not
    /// touch all entries …
    pub const TAG_SHIFT: u32 = 5;
    /// See there.
    pub const TAG_MASK: usize = 0x1fff;
    /// … of which these bits count. What is not there may be …
    pub const INDEX_MASK: usize = ENTRIES - 1;
    /// … in the entry whose index differs in these bits.
    pub const OTHER: usize = 1;
}

const _: () = assert!(size_of::<Jump>().is_power_of_two());

/// The decoded code, as the handlers see it while they run.
pub struct Code {
    /// All blocks, one after the other.
    pub slots: Slots,
    jumps: Box<[Jump; ENTRIES]>,
    /// Translates what runs often, if there is a translator.
    pub translator: Option<Box<dyn Translator>>,
    /// What is not decoded ahead.
    pub changing: Changing,
    /// What the instructions were decoded for.
    pub isa: Option<IsaSet>,
    /// Added to the tags of what is found: entries with the sum of an earlier epoch hold no more. Never 0.
    epoch: u64,
}

/// The distance of two epochs: more than there are names of contexts.
const EPOCH: u64 = 1 << 44;
const _: () = assert!(FrontCache::LAST_NAME < EPOCH);

impl Code {
    fn new(part: usize) -> Self {
        Self {
            slots: Slots::new(part),
            jumps: no_jumps(),
            translator: None,
            changing: Changing::new(),
            isa: None,
            epoch: EPOCH,
        }
    }

    /// The index of the first slot of the block at `pc`, in the context of fetches named `tag`.
    #[inline(always)]
    pub fn find(&self, pc: u64, tag: u64) -> Option<u32> {
        let index = index(pc, tag);
        self.find_at(index, pc, tag).or_else(|| self.find_at(index ^ JumpLayout::OTHER, pc, tag))
    }

    /// Whether the block at `pc` is known, and has a translation.
    pub fn is_translated(&self, pc: u64, tag: u64) -> bool {
        let Some(translator) = &self.translator else { return false };
        self.find(pc, tag).is_some_and(|block| translator.is_translated(block))
    }

    #[inline(always)]
    fn find_at(&self, index: usize, pc: u64, tag: u64) -> Option<u32> {
        let jump = &self.jumps[index];
        (jump.pc == pc && jump.tag == tag.wrapping_add(self.epoch)).then_some(jump.start)
    }

    /// The block at `pc` begins there. Of two other blocks that have its places the one that came first is forgotten.
    fn remember(&mut self, pc: u64, tag: u64, start: u32) {
        let jump = Jump { pc, tag: tag.wrapping_add(self.epoch), start, _padding: [0; 3] };
        let index = index(pc, tag);
        let other = index ^ JumpLayout::OTHER;
        let is_free = |jump: &Jump| {
            jump.tag / EPOCH != self.epoch / EPOCH
                || (jump.pc, jump.tag) == (pc, tag.wrapping_add(self.epoch))
        };
        if !is_free(&self.jumps[index]) {
            self.jumps[other] = self.jumps[index];
        }
        self.jumps[index] = jump;
    }

    /// The block at `pc`, as [`Self::find`].
    #[inline(always)]
    pub fn place(&self, pc: u64, tag: u64) -> Option<Place<'_>> {
        self.find(pc, tag).and_then(|start| self.slots.at(start))
    }
}

/// Instructions are at even addresses; neighbouring blocks get neighbouring entries, and the same addresses in several address
/// spaces do not take turns in one.
#[inline(always)]
fn index(pc: u64, tag: u64) -> usize {
    let tag = (tag << JumpLayout::TAG_SHIFT) as usize & JumpLayout::TAG_MASK;
    let pc = (pc >> JumpLayout::INDEX_SHIFT) ^ (pc >> JumpLayout::FOLD_SHIFT);
    (pc as usize ^ tag) % ENTRIES
}

/// All decoded blocks of one interpreter.
pub struct BlockCache {
    code: Code,
    /// The jump caches of the harts that do not run now, by number; that of the one that does is in `code`.
    others: Vec<Box<[Jump; ENTRIES]>>,
    /// The hart that runs.
    current: usize,
    /// Where each block begins.
    starts: Starts,
    /// The blocks of each physical page.
    pages: Pages,
    /// Of blocks that were forgotten, because there was no room.
    warmth: Warmth,
    decoded: Decoded,
    /// The part of the slots that is being filled.
    part: usize,
    /// Slots of a part.
    part_length: usize,
}

impl Default for BlockCache {
    fn default() -> Self {
        Self::new(MAX_SLOTS, None)
    }
}

impl BlockCache {
    /// Empty, for so many slots, with a translator or without.
    pub fn new(slots: usize, translator: Option<Box<dyn Translator>>) -> Self {
        let part_length = (slots.min(MAX_SLOTS) / PARTS).max(LEAST_PART);
        let mut code = Code::new(part_length);
        code.translator = translator;
        Self {
            code,
            others: Vec::new(),
            current: 0,
            starts: Starts::default(),
            pages: Pages::default(),
            warmth: Warmth::default(),
            decoded: Decoded::default(),
            part: 0,
            part_length,
        }
    }

    /// What has been decoded.
    pub fn decoded(&self) -> Decoded {
        self.decoded
    }

    /// What the handlers need.
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// Another hart runs from now on.
    pub fn select(&mut self, hart: &Hart, bus: &mut Bus) {
        // Harts whose `misa` differs do not share decoded code.
        if self.code.isa.replace(hart.isa()).is_some_and(|isa| isa != hart.isa()) {
            self.clear(bus);
        }
        let next = hart.config.id;
        if next == self.current {
            return;
        }
        while self.others.len() <= next.max(self.current) {
            self.others.push(no_jumps());
        }
        std::mem::swap(&mut self.code.jumps, &mut self.others[self.current]);
        std::mem::swap(&mut self.code.jumps, &mut self.others[next]);
        self.current = next;
    }

    /// No hart finds a block any more until it has looked it up again.
    fn forget_jumps(&mut self) {
        self.code.epoch = self.code.epoch.wrapping_add(EPOCH);
        if self.code.epoch == 0 {
            // All epochs were used: their sums come again.
            for jumps in self.others.iter_mut().chain([&mut self.code.jumps]) {
                *jumps = no_jumps();
            }
            self.code.epoch = EPOCH;
        }
    }

    /// Forgets what was found under names of contexts of fetches, if those have begun again at the first.
    pub fn note_names(&mut self, hart: &mut Hart) {
        if hart.front.take_began_again() {
            self.forget_jumps();
            if let Some(translator) = &self.code.translator {
                translator.forget_ways();
            }
        }
    }

    /// Where the block at `hart.pc` begins; it is decoded if it was not.
    pub fn find(&mut self, hart: &mut Hart, bus: &mut Bus) -> Result<u32, NoBlock> {
        let pc = hart.pc;
        if let Some(start) = self.code.find(pc, hart.front.fetch_tag())
            && !self.code.slots.is_forgotten(start)
        {
            return Ok(start);
        }
        let physical = hart.translate_fetch(bus, VirtAddr(pc), 2, &mut ()).map_err(NoBlock::Trap)?;
        if hart.pmp.page_rights(physical, hart.privilege) == PageRights::Mixed {
            return Err(NoBlock::NotCached);
        }
        let at = if crosses(bus, physical) {
            Start { address: physical, rest: Some(find_rest(hart, bus)?) }
        } else {
            Start::inside(physical)
        };
        let start = match self.block(at) {
            Some(start) if !self.code.slots.is_forgotten(start) => start,
            Some(start) if self.renew(hart, bus, at, start) => start,
            Some(_) | None => self.decode(hart, bus, at)?,
        };
        // The walk may have evicted a TLB entry, so that the context of fetches has a new name.
        self.note_names(hart);
        let tag = hart.front.fetch_tag();
        self.code.remember(pc, tag, start);
        Ok(start)
    }

    /// The block that begins there.
    fn block(&self, at: Start) -> Option<u32> {
        if at.rest.is_some() { self.starts.crossing(&at) } else { self.pages.block(at.address) }
    }

    fn decode(&mut self, hart: &mut Hart, bus: &mut Bus, at: Start) -> Result<u32, NoBlock> {
        let start = match self.begin_inside(hart, at) {
            Some(start) => start,
            None => self.decode_anew(hart, bus, at)?,
        };
        self.decoded.blocks += 1;
        if let Some(translator) = &self.code.translator
            && at.rest.is_none()
        {
            let begun = self.warmth.take(at.address).max(translator.begun_at(at.address));
            if begun != 0 {
                translator.set_begun(start, begun);
            }
        }
        self.begin(hart, bus, at, start);
        Ok(start)
    }

    /// Whether blocks share slots. One that has its own has handlers that suit it best: a tenth of the time where no translator takes over
    /// what runs often, as long as there is room.
    fn shares(&self) -> bool {
        self.code.translator.is_some() || self.decoded.evictions != 0
    }

    /// Begins a block inside another one, where its first instruction has been decoded already.
    fn begin_inside(&mut self, hart: &Hart, at: Start) -> Option<u32> {
        if at.rest.is_some() || !self.shares() {
            return None;
        }
        let slots = &mut self.code.slots;
        let around = self.pages.around(at.address).find(|&block| !slots.is_forgotten(block))?;
        slots.begin_inside(around, at.address.page_offset(), &hart.isa())
    }

    fn decode_anew(&mut self, hart: &Hart, bus: &mut Bus, at: Start) -> Result<u32, NoBlock> {
        let slots = decode_block(bus, at, self.until(at), &hart.isa());
        if slots.is_empty() {
            return Err(NoBlock::NotCached);
        }
        self.make_room(bus, slots.len());
        self.decoded.instructions += slots.len() as u64;
        let start = self.code.slots.push(&slots);
        if let Some(old) = self.starts.insert(self.part, at, start) {
            // What was decoded here before has another length.
            for address in [Some(at.address), at.rest].into_iter().flatten() {
                self.pages.remove_crossing(address.page_number(), old);
            }
        }
        Ok(start)
    }

    /// The offset in its page that what begins there is decoded to at most: where a block begins it goes on in that one.
    fn until(&self, at: Start) -> u64 {
        if !self.shares() {
            return PAGE_SIZE;
        }
        let is_long = |block: u32| {
            let first = self.code.slots.at(block).filter(|_| !self.code.slots.is_forgotten(block));
            first.is_some_and(|first| first.length() >= WORTH_A_LINK)
        };
        self.pages
            .behind(at.address)
            .find(|&(_, block)| is_long(block))
            .map_or(PAGE_SIZE, |(offset, _)| offset)
    }

    /// The part that a slot is in.
    fn part_of(&self, slot: u32) -> usize {
        slot as usize / self.part_length
    }

    /// Makes room for a block, in the next part if there is none in this one: what that has held is forgotten, which was decoded longest ago.
    fn make_room(&mut self, bus: &mut Bus, slots: usize) {
        let has_room = self.code.slots.has_room(slots)
            && self.pages.blocks_of_part() < self.part_length / SLOTS_PER_BLOCK
            && self.pages.pages_of_part() < self.part_length / SLOTS_PER_PAGE;
        if has_room {
            return;
        }
        self.part = (self.part + 1) % PARTS;
        let first = (self.part * self.part_length) as u32;
        let indices = first..first + self.part_length as u32;
        if !self.starts.is_empty(self.part) {
            let begun = Instant::now();
            self.forget_part(bus, &indices);
            self.decoded.forget(begun.elapsed());
        }
        self.code.slots.begin(&indices);
        self.pages.begin(self.part);
    }

    /// Forgets the blocks of the current part, which has these indices: nothing leads to them any more.
    fn forget_part(&mut self, bus: &mut Bus, indices: &Range<u32>) {
        let Self { code: Code { slots, translator, .. }, warmth, .. } = self;
        let keep = |at: PhysAddr, block: u32| {
            if let Some(translator) = &*translator {
                warmth.keep(at, translator.begun(block));
            }
        };
        self.pages.forget(indices, slots, translator, keep, |page| bus.ram.leave_code(page));
        self.starts.forget_part(self.part, indices);
        if let Some(translator) = translator {
            translator.forget_blocks(indices);
        }
        self.forget_jumps();
    }

    /// Decodes a forgotten block again where it is, if what memory has there now fits.
    fn renew(&mut self, hart: &mut Hart, bus: &mut Bus, at: Start, start: u32) -> bool {
        if at.rest.is_some() || !self.code.slots.renew(start, bus, at.address, &hart.isa()) {
            return false;
        }
        self.begin(hart, bus, at, start);
        true
    }

    /// A block has been decoded: from now on stores to it are noticed.
    fn begin(&mut self, hart: &mut Hart, bus: &mut Bus, at: Start, start: u32) {
        let bytes = self.code.slots.bytes(start);
        let lines = CodeLines::of(bytes.clone());
        notice_stores(hart, bus, at.address, lines);
        if let Some(rest) = at.rest {
            let second = CodeLines::of(0..2);
            notice_stores(hart, bus, rest, second);
            self.pages.add_crossing(at.address.page_number(), start, lines);
            self.pages.add_crossing(rest.page_number(), start, second);
        } else if let Some(old) = self.pages.add(at.address, start, &bytes) {
            self.pages.unlink(at.address.page_number(), old, &mut self.code.slots);
        }
        if self.code.translator.is_some() {
            self.code.slots.set_run(start, translated::warming);
        }
    }

    /// Where a block begins, unless it has been forgotten.
    fn start_of(&self, block: u32) -> Option<Start> {
        let first = self.code.slots.at(block).filter(|_| !self.code.slots.is_forgotten(block))?;
        self.starts.of(self.part_of(block), block, first.offset)
    }

    /// Translates the block at `hart.pc`, which runs often, if that can be.
    pub fn translate(&mut self, hart: &mut Hart, bus: &mut Bus) {
        let Some(start) = self.code.find(hart.pc, hart.front.fetch_tag()) else { return };
        let Some(at) = self.start_of(start) else { return };
        let Some(mut translator) = self.code.translator.take() else { return };
        let around = Around { cache: self, page: hart.pc & !(PAGE_SIZE - 1), tag: hart.front.fetch_tag() };
        let translated = translator.translate(hart, bus, at, start, &around);
        self.code.translator = Some(translator);
        match translated {
            Translated::Made(number, pages) => {
                self.code.slots.set_run(start, translated::translated);
                for (page, lines) in pages {
                    self.pages.add_translation(page.page_number(), number, lines, &self.code.translator);
                    notice_stores(hart, bus, page, lines);
                }
            }
            Translated::Entered => self.code.slots.set_run(start, translated::translated),
            Translated::Refused => {
                if let Some(first) = self.code.slots.at(start) {
                    let run = next_handler(&first.found(), &mut None, &hart.isa()).run;
                    self.code.slots.set_run(start, run);
                }
            }
            Translated::Later => self.code.slots.set_run(start, translated::warming),
        }
    }

    /// Forgets the blocks whose code was overwritten. Links and jumps may still lead to them, and from there back here, where they
    /// are decoded again.
    pub fn forget_modified(&mut self, bus: &mut Bus) {
        while let Some(overwritten) = bus.ram.take_modified_code() {
            let Code { slots, translator, .. } = &mut self.code;
            match self.pages.overwrite(&overwritten, slots, translator) {
                Some(kept) => bus.ram.keep_code(overwritten.page, kept),
                None => bus.ram.forget_code(overwritten.page),
            }
        }
    }

    /// Forgets everything.
    pub fn clear(&mut self, bus: &mut Bus) {
        bus.ram.forget_all_code();
        self.pages = Pages::default();
        if let Some(translator) = &mut self.code.translator {
            translator.forget_blocks(&(0..(PARTS * self.part_length) as u32));
            translator.clear();
        }
        self.starts = Starts::default();
        self.part = 0;
        self.code.slots.clear(self.part_length);
        self.code.changing.clear();
        self.forget_jumps();
    }
}

/// What is decoded around a block that is translated.
struct Around<'a> {
    cache: &'a BlockCache,
    /// The page of the block, where the hart sees it …
    page: u64,
    /// … in the context of fetches of this name.
    tag: u64,
}

impl Surroundings for Around<'_> {
    fn neighbour(&self, place: i64) -> Option<Neighbour> {
        let block = self.cache.code.find(self.page.wrapping_add_signed(place), self.tag)?;
        Some(Neighbour { block, address: self.cache.start_of(block)?.address })
    }

    fn block(&self, at: PhysAddr) -> Option<u32> {
        self.cache.pages.block(at).filter(|&block| !self.cache.code.slots.is_forgotten(block))
    }
}

/// Where the second half of the instruction at `hart.pc` is, which begins the next page. Nothing may change by looking: where a walk has
/// to find that page, the instruction is executed by itself, which does the same once.
fn find_rest(hart: &mut Hart, bus: &mut Bus) -> Result<PhysAddr, NoBlock> {
    let address = VirtAddr(hart.pc).offset(2);
    if !hart.fetch_is_at_hand(address) {
        return Err(NoBlock::NotCached);
    }
    let context = hart.front.fetch_tag();
    let rest = hart.translate_fetch(bus, address, 2, &mut ()).map_err(NoBlock::Trap)?;
    // Both halves have to be found in one context.
    let same = hart.front.fetch_tag() == context;
    if !same || hart.pmp.page_rights(rest, hart.privilege) == PageRights::Mixed {
        return Err(NoBlock::NotCached);
    }
    Ok(rest)
}

/// From now on stores to these lines of the page that holds an address are noticed.
fn notice_stores(hart: &mut Hart, bus: &mut Bus, physical: PhysAddr, lines: CodeLines) {
    if bus.ram.contains(physical, 1) && bus.ram.mark_code(physical, lines) {
        hart.front.forget_stores_to(&bus.ram, physical);
    }
}
