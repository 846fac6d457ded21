//! The translator: code that runs often becomes host instructions (x86-64 on Linux). The interpreter stays the reference: translated code
//! does exactly what it does, with the same TLB, the same instruction counts and the same traps.
//!
//! A *region* is what direct jumps reach inside a page, or a page and a neighbour of it. Its translation is valid as long as nothing is
//! stored to the code that it was made from. Ways into it lead through decoded blocks, which the interpreter's block cache and jump cache
//! find; they end with those, and others may come.
mod code_cache;
mod entries;
mod flags;
mod frame;
mod history;
mod layout;
mod loops;
mod lower;
mod notes;
mod offsets;
mod parts;
mod reference;
mod region;
mod registers;
mod runtime;
mod sharing;
mod shelf;
mod targets;
#[cfg(test)]
mod tests;
mod thunks;
mod translations;
mod trials;
mod ways;

use crate::bus::Bus;
use crate::hart::Hart;
use crate::interpreter::{Code, Exit, Start, Surroundings, Translated, Translator};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, PhysAddr, VirtAddr};
use crate::isa::extension::IsaSet;
use crate::observe::translation::{Detail, Report};
use code_cache::CodeCache;
use entries::Entries;
use history::{Gone, History};
use lower::{Features, Over, Place, Target, Translation};
use notes::{Notes, Piece};
use parts::Parts;
use region::{Region, Source};
use runtime::{Known, Leave};
use sharing::REMEMBERED;
use std::cell::RefCell;
use std::ops::Range;
use targets::Targets;
use thunks::Thunks;
use translations::{Door, Kept, Translations};
use trials::Trials;
use ways::{Guard, Tags, Ways};

/// How much is translated and kept.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Indices of blocks are below this.
    pub blocks: usize,
    /// A block is translated when it has begun so often in the interpreter; with 0, whatever it is.
    pub threshold: u32,
    /// Bytes of translated code, to which what it refers to is in proportion; then a part of it is forgotten.
    pub code: usize,
    /// The most instructions of a region.
    pub region: usize,
    /// How much is noted.
    pub notes: Detail,
}

/// Translates and keeps the translations.
pub struct RegionTranslator {
    cache: CodeCache,
    thunks: Thunks,
    features: Features,
    bounds: Bounds,
    known: Known,
    /// What translated code refers to.
    parts: Parts,
    targets: Targets,
    /// What is in the code cache.
    translations: RefCell<Translations>,
    /// What running has shown of regions and blocks.
    history: RefCell<History>,
    notes: Notes,
}

/// Where a region is entered.
#[derive(Clone, Copy)]
struct Began {
    /// The index of its decoded block.
    block: u32,
    /// Where the hart sees it.
    pc: VirtAddr,
    start: Start,
}

/// What a region over two pages is besides that.
#[derive(Clone, Copy)]
struct Beside {
    /// The pages, as the guest sees them one behind the other.
    pages: [PhysAddr; 2],
    /// A decoded block in the page that it is not entered in …
    block: u32,
    /// … and where that is, relative to the other page.
    place: i64,
}

/// Instructions of a region that may be translated elsewhere, too. With less, recursions and loops around small functions leave their
/// regions all the time (up to half as slow again); with twice as much, a large program has a tenth more code.
const REPEATED: usize = 48;

/// What can enter a translation in the middle runs so often before it does.
const SOON: u32 = 32;

/// More than what enters a translation in the middle can have, in bytes: a guard, moves to all registers, and what is forgotten.
const MOST_SIDE_ENTRY: usize = 1024;

/// Tables of targets may always have so many bytes.
const LEAST_TARGETS: usize = 64 << 10;

impl RegionTranslator {
    /// A translator; `None` if the host does not let it be.
    pub fn new(bounds: Bounds) -> Option<Self> {
        let features = Features {
            shifts: is_x86_feature_detected!("bmi2"),
            rounds: is_x86_feature_detected!("sse4.1"),
            fma: is_x86_feature_detected!("avx") && is_x86_feature_detected!("fma"),
            counts: is_x86_feature_detected!("popcnt")
                && is_x86_feature_detected!("lzcnt")
                && is_x86_feature_detected!("bmi1"),
        };
        let mut translator = Self {
            cache: CodeCache::new(bounds.code)?,
            thunks: Thunks::default(),
            features,
            bounds,
            known: Known { entries: Entries::new(bounds.blocks), ways: Ways::new(), tags: Tags::new() },
            parts: Parts::new(bounds.code),
            targets: Targets::new(0),
            translations: RefCell::default(),
            // With threshold 0 accesses try whatever they can at once.
            history: RefCell::new(History::new(if bounds.threshold == 0 {
                Trials::begun()
            } else {
                Trials::default()
            })),
            notes: Notes::new(bounds.notes),
        };
        translator.begin().then_some(translator)
    }

    /// Puts the shared code into the new cache.
    fn begin(&mut self) -> bool {
        let Some((thunks, code)) = Thunks::assemble(self.cache.next_address(), self.notes.counts()) else {
            return false;
        };
        self.thunks = thunks;
        self.targets = Targets::new(thunks.target);
        let fits = self.cache.append(&code);
        self.cache.begin(self.parts.current());
        fits
    }

    /// Makes room for what comes next: forgets what has been translated longest ago, a part of the cache.
    fn make_room(&mut self) {
        let begun = self.notes.begin();
        let gone = self.parts.advance();
        self.cache.begin(self.parts.current());
        self.translations.get_mut().evict(self.parts.current());
        self.targets.keep(&self.translations.get_mut().pages_with_targets());
        if gone.is_empty() {
            return;
        }
        for block in gone {
            if self.known.entries.withdraw(block) {
                self.history.get_mut().note_gone(block, Gone::Evicted);
            }
        }
        self.forget_ways();
        self.notes.evict(begun);
    }

    /// A translation has asked for copies; if that has been often enough the region is translated again when it begins the next time.
    fn note_asked(&self, number: u32) {
        let Some(start) = self.start_of(number) else { return };
        let times = self.history.borrow().asked(start) + 1;
        if times == self.most_asked() {
            self.release(number, |history, start| history.set_asked(start, times));
        } else {
            self.history.borrow_mut().set_asked(start, times);
        }
    }

    /// Something is known of the trials of a translation; the region may be translated again when it begins the next time.
    fn note_trial(&self, number: u32, find: impl FnOnce(&mut Trials) -> bool) {
        let Some(start) = self.start_of(number) else { return };
        let mut trials = self.history.borrow().trials(start);
        if find(&mut trials) {
            self.release(number, |history, start| history.set_trials(start, trials));
        } else {
            self.history.borrow_mut().set_trials(start, trials);
        }
    }

    /// Where the region of a translation begins.
    fn start_of(&self, number: u32) -> Option<PhysAddr> {
        self.translations.borrow().get(number).map(|kept| kept.start)
    }

    /// A translation is of no use any more: whatever enters it is translated when it begins the next time, and what is known now is
    /// known of what begins there then.
    fn release(&self, number: u32, note: impl Fn(&mut History, PhysAddr)) {
        let Some((kept, blocks)) = self.translations.borrow_mut().take(number) else { return };
        let places = kept.places.iter().filter_map(|place| kept.address(place.offset));
        let mut history = self.history.borrow_mut();
        places.chain([kept.start]).for_each(|start| note(&mut history, start));
        self.again(&blocks);
    }

    /// The neighbour of a block is not where it was when both were translated together: from now on the block is translated without.
    fn note_moved(&self, block: u32) {
        self.history.borrow_mut().note_moved(block);
        self.again(&[block]);
    }

    /// Blocks that have been hot are translated when they begin the next time.
    fn again(&self, blocks: &[u32]) {
        blocks.iter().for_each(|&block| self.known.entries.publish(block, self.bounds.threshold as usize));
        self.forget_ways();
    }

    /// Asked so often, copies are made.
    fn most_asked(&self) -> u32 {
        const OFTEN: u32 = 32;
        OFTEN.min(self.bounds.threshold + 1)
    }

    /// Translates a region, and puts that into the cache, in which room is made if there is none; its number.
    fn put(
        &mut self,
        region: &Region,
        pages: &[PhysAddr],
        target: Target,
        began: Began,
        beside: Option<Beside>,
    ) -> Result<u32, Translated> {
        if self.parts.are_full() {
            self.make_room();
        }
        let first = self.put_if_room(region, pages, target, began, beside);
        first
            .or_else(|| {
                self.make_room();
                self.put_if_room(region, pages, target, began, beside)
            })
            .unwrap_or(Err(Translated::Refused))
    }

    /// The same; `None` if there is no room.
    fn put_if_room(
        &mut self,
        region: &Region,
        pages: &[PhysAddr],
        target: Target,
        began: Began,
        beside: Option<Beside>,
    ) -> Option<Result<u32, Translated>> {
        let (sites, links) = lower::most_sites_and_links(region);
        let number = self.translations.get_mut().next_number();
        let part = self.parts.now();
        let offset = region.blocks[0].start();
        let over = beside.map(|_| Over { guard: part.guards.next_address(1), block: began.block, offset });
        let place = Place {
            code: self.cache.next_address(),
            sites: part.sites.next_address(sites),
            links: part.links.next_address(links),
            gains: part.gains.next_address(REMEMBERED),
            targets: std::array::from_fn(|index| {
                let page = pages.get(index).filter(|_| region.jumps_inside(index, &target.isa))?;
                Some(self.targets.of(*page))
            }),
            number,
        };
        let Some(translation) = lower::translate(region, target, &self.thunks, place, over) else {
            self.notes.refuse();
            return Some(Err(Translated::Refused));
        };
        #[cfg(test)]
        tests::verify(&translation.code, place.code, &tests::ways_out(&self.thunks, None));
        if !self.cache.append(&translation.code) {
            return None;
        }
        let part = self.parts.now();
        part.blocks.push(began.block);
        part.sites.put(translation.sites.into_iter());
        part.gains.put(translation.gains.into_iter());
        part.links.put(translation.links.into_iter());
        if let Some(Beside { block, place, .. }) = beside {
            part.guards.put([Guard::new(place, block, began.block)].into_iter());
        }
        let Translation { code, marks, counts, prologue, mut places, .. } = translation;
        if beside.is_none() && began.start.rest.is_some() {
            // It is valid as long as the decoded block that it begins with: only that knows the page of the rest.
            places = Box::default();
        }
        let lines = (0..).map(|page| region.lines(page));
        let number = self.translations.get_mut().add(
            Kept {
                start: began.start.address,
                part: self.parts.current(),
                code: place.code,
                prologue: code[prologue].into(),
                places,
                pages: pages.iter().map(|page| page.page()).zip(lines).collect(),
                jumps_inside: place.targets.map(|table| table.is_some()),
            },
            began.block,
        );
        self.known.entries.publish(began.block, place.code);
        if self.notes.any() {
            let piece = Piece { address: place.code, code, marks, counts };
            self.notes.add(region, (began.pc, began.start.address), piece);
        }
        Some(Ok(number))
    }

    /// A region over the border to another page, if a way leads there and back, and the hart has found a block there.
    fn widen(
        &self,
        region: &Region,
        source: &Source<'_>,
        start: PhysAddr,
        decoded: &dyn Surroundings,
    ) -> Option<(Region, Beside)> {
        region.ways_to_neighbours(source.isa).find_map(|place| {
            let neighbour = decoded.neighbour(place)?;
            let (own, other) = (start.page(), neighbour.address.page());
            let (pages, before) = if place > 0 { ([own, other], 0) } else { ([other, own], PAGE_SIZE) };
            let entry = (start.page_offset() + before) as u16;
            let region = Region::find_over(source, pages, entry)
                .filter(|region| own != other && region.comes_back(source.isa))?;
            Some((region, Beside { pages, block: neighbour.block, place }))
        })
    }

    /// Has a block enter a translation that has it where it can be entered, if there is one.
    fn enter(&mut self, start: PhysAddr, block: u32, decoded: &dyn Surroundings) -> Option<Translated> {
        let alone = self.history.get_mut().has_moved(block);
        let mut door = self.translations.get_mut().door(start, alone)?;
        if !self.cache.has_room(MOST_SIDE_ENTRY) || self.parts.are_full() {
            self.make_room();
            // It may have led to what had to go.
            door = self.translations.get_mut().door(start, alone)?;
        }
        let Door { number, offset, code: there } = door;
        let translations = self.translations.get_mut();
        let kept = translations.get(number)?;
        let guard = kept.is_wide().then(|| guard_of(kept, offset, block, decoded));
        if let Some(None) = guard {
            // The block runs into the other page soon, so that it is known where that is, or never does.
            let later = self.history.get_mut().wait(block);
            if later {
                let begun = self.bounds.threshold.saturating_sub(SOON);
                self.known.entries.publish(block, begun as usize);
            }
            return later.then_some(Translated::Later);
        }
        let guard = guard.flatten();
        let over =
            guard.as_ref().map(|_| Over { guard: self.parts.now().guards.next_address(1), block, offset });
        let address = self.cache.next_address();
        let code = lower::side_entry(&self.thunks, address, over, &kept.prologue, there)?;
        #[cfg(test)]
        tests::verify(&code, address, &tests::ways_out(&self.thunks, Some(there)));
        if !self.cache.append(&code) {
            return None;
        }
        if let Some(guard) = guard {
            self.parts.now().guards.put([guard].into_iter());
        }
        // It ends with either part.
        self.parts.of(kept.part).blocks.push(block);
        self.parts.now().blocks.push(block);
        translations.enter(number, block);
        self.notes.add_side_entry(code.len());
        self.known.entries.publish(block, address);
        Some(Translated::Entered)
    }

    /// Translates what begins with a block.
    fn translate_now(
        &mut self,
        hart: &Hart,
        bus: &Bus,
        start: Start,
        block: u32,
        decoded: &dyn Surroundings,
    ) -> Translated {
        if self.targets.bytes() > (self.bounds.code / 8).max(LEAST_TARGETS) {
            self.make_room();
        }
        let isa = hart.isa();
        let history = self.history.get_mut();
        let (asked, trials) = (history.asked(start.address), history.trials(start.address));
        let target = Target {
            isa,
            features: self.features,
            everything: self.bounds.threshold == 0,
            misaligned: !hart.config.misaligned_traps,
            flat: hart.front.is_flat(),
            marked: self.notes.regions(),
            counted: self.notes.runs(),
            copied: asked >= self.most_asked(),
            trials,
        };
        let began = Began { block, pc: VirtAddr(hart.pc), start };
        let (narrow, wide) = self.find_regions(bus, &isa, start, block, decoded);
        let Some(narrow) = narrow else { return Translated::Refused };
        let wide = wide
            .and_then(|(region, beside)| self.put(&region, &beside.pages, target, began, Some(beside)).ok());
        let made = match wide {
            Some(number) => Ok(number),
            None => self.put(&narrow, &[start.address], target, began, None),
        };
        match made {
            Ok(number) => {
                let translations = self.translations.borrow();
                let Some(kept) = translations.get(number) else { return Translated::Refused };
                self.soon(kept, decoded);
                Translated::Made(number, kept.pages.clone())
            }
            Err(why) => why,
        }
    }

    /// The region that begins with a block, in its page; and the one over another page, too, if that is worth it.
    fn find_regions(
        &self,
        bus: &Bus,
        isa: &IsaSet,
        start: Start,
        block: u32,
        decoded: &dyn Surroundings,
    ) -> (Option<Region>, Option<(Region, Beside)>) {
        let translations = self.translations.borrow();
        let source =
            Source { bus, isa, length: self.bounds.region, repeated: REPEATED, translations: &translations };
        let narrow = Region::find(&source, start);
        let alone = self.history.borrow().has_moved(block);
        let region = narrow.as_ref().filter(|_| !alone);
        let wide = region.and_then(|region| self.widen(region, &source, start.address, decoded));
        (narrow, wide)
    }

    /// Other blocks that are where a translation can be entered are hot soon.
    fn soon(&self, kept: &Kept, decoded: &dyn Surroundings) {
        let begun = self.bounds.threshold.saturating_sub(SOON);
        for address in kept.places.iter().filter_map(|place| kept.address(place.offset)) {
            if let Some(block) = decoded.block(address)
                && self.known.entries.address(block).is_none()
                && self.begun(block) < begun
            {
                self.known.entries.publish(block, begun as usize);
            }
        }
    }
}

/// What a block that enters a translation over two pages has to ask for; `None` if it is not known where the other page is.
fn guard_of(kept: &Kept, offset: u16, block: u32, decoded: &dyn Surroundings) -> Option<Guard> {
    let page = offset >> PAGE_SHIFT;
    kept.places.iter().filter(|place| place.offset >> PAGE_SHIFT != page).find_map(|place| {
        let distance = i64::from(place.offset) - i64::from(page << PAGE_SHIFT);
        let there = decoded.neighbour(distance)?;
        (kept.address(place.offset) == Some(there.address)).then(|| Guard::new(distance, there.block, block))
    })
}

impl Translator for RegionTranslator {
    fn is_hot(&self, block: u32) -> bool {
        self.known.entries.count(block, self.bounds.threshold as u64)
    }

    fn is_translated(&self, block: u32) -> bool {
        self.known.entries.address(block).is_some()
    }

    fn begun(&self, block: u32) -> u32 {
        self.known.entries.begun(block, self.bounds.threshold)
    }

    fn begun_at(&self, at: PhysAddr) -> u32 {
        let can_enter = self.translations.borrow().door(at, false).is_some();
        if can_enter { self.bounds.threshold.saturating_sub(SOON) } else { 0 }
    }

    fn set_begun(&self, block: u32, times: u32) {
        self.known.entries.publish(block, times.min(self.bounds.threshold) as usize);
    }

    fn translate(
        &mut self,
        hart: &Hart,
        bus: &Bus,
        start: Start,
        block: u32,
        decoded: &dyn Surroundings,
    ) -> Translated {
        if start.rest.is_none()
            && let Some(translated) = self.enter(start.address, block, decoded)
        {
            return translated;
        }
        if self.bounds.threshold != 0 {
            // Its translation has been forgotten, because there was no room.
            if self.begun(block) < self.bounds.threshold {
                return Translated::Later;
            }
            if !self.history.get_mut().is_hot_enough(block) {
                self.known.entries.publish(block, 0);
                return Translated::Later;
            }
        }
        let begun = self.notes.begin();
        let translated = self.translate_now(hart, bus, start, block, decoded);
        self.notes.end(begun);
        translated
    }

    fn run(&self, hart: &mut Hart, bus: &mut Bus, code: &Code, block: u32) -> Exit {
        let leave = self.thunks.run(hart, bus, code, &self.known, block);
        if let Some(leave) = leave {
            self.notes.leave(leave);
        }
        match leave {
            Some(Leave::Ask(number)) => self.note_asked(number),
            Some(Leave::Ended(number)) => self.note_trial(number, Trials::note_end),
            Some(Leave::Vain(number, offset)) => self.note_trial(number, |trials| trials.note_vain(offset)),
            Some(Leave::Moved(block)) => self.note_moved(block),
            Some(Leave::Slice | Leave::Unknown | Leave::Attention | Leave::Trap) | None => {}
        }
        leave.map_or(Exit::Hot, Leave::exit)
    }

    fn forget(&mut self, block: u32) {
        if self.known.entries.withdraw(block) {
            self.history.get_mut().note_gone(block, Gone::Overwritten);
            self.forget_ways();
        }
    }

    fn overwrite(&mut self, number: u32) -> Vec<u32> {
        let Some((kept, blocks)) = self.translations.get_mut().take(number) else { return Vec::new() };
        self.history.get_mut().forget_region(kept.start);
        blocks.iter().for_each(|&block| self.forget(block));
        blocks
    }

    fn has(&self, number: u32) -> bool {
        self.translations.borrow().get(number).is_some()
    }

    /// One of them may lead to what is forgotten.
    fn forget_ways(&self) {
        self.targets.forget();
        if !self.known.tags.renew() {
            self.known.ways.clear();
            self.parts.clear_ways();
        }
    }

    fn forget_blocks(&mut self, blocks: &Range<u32>) {
        let Self { known, parts, translations, history, bounds, .. } = self;
        known.entries.forget_all(blocks);
        history.get_mut().forget_blocks(blocks);
        translations.get_mut().forget_blocks(blocks);
        parts.forget_blocks(blocks, |owner| {
            // It enters its translation again, or is translated with what is in its neighbour's page now.
            if known.entries.withdraw(owner) {
                known.entries.publish(owner, bounds.threshold as usize);
            }
        });
        self.forget_ways();
    }

    fn clear(&mut self) {
        (0..code_cache::PARTS).for_each(|_| self.make_room());
        self.notes.clear();
        self.history.get_mut().forget_regions();
    }

    fn report(&self) -> Report {
        self.notes.report()
    }
}
