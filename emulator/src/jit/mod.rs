//! The translator: code that runs often becomes host instructions (x86-64 on Linux). The interpreter stays the reference: translated code
//! does exactly what it does, with the same TLB, the same instruction counts and the same traps.
//!
//! A *region* is what direct jumps reach inside a page, or a page and a neighbour of it. It is found by the interpreter's own block cache and jump cache, and
//! forgotten with their entries: translated code is valid as long as the decoded block that it begins with.
mod code_cache;
mod entries;
mod flags;
mod frame;
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
mod trials;
mod ways;

use crate::bus::Bus;
use crate::hart::Hart;
use crate::interpreter::{Code, Exit, Neighbour, Start, Translated, Translator};
use crate::isa::address::{PAGE_SIZE, PhysAddr, VirtAddr};
use crate::observe::translation::{Detail, Report};
use code_cache::CodeCache;
use entries::Entries;
use lower::{Features, Over, Place, Target};
use notes::{Notes, Piece};
use parts::Parts;
use region::Region;
use runtime::{Known, Leave};
use rustc_hash::FxHashMap;
use sharing::REMEMBERED;
use std::cell::RefCell;
use std::ops::Range;
use targets::Targets;
use thunks::Thunks;
use trials::Trials;
use ways::{Guard, Tags, Ways};

/// How much is translated and kept.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Indices of blocks are below this.
    pub blocks: usize,
    /// A block is translated when it has begun so often in the interpreter; with 0, whatever it is.
    pub threshold: u32,
    /// Bytes of translated code, and the same of what it refers to; then a part of it is forgotten.
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
    /// How often regions have asked for copies in which each access looks for itself, by block.
    asked: RefCell<FxHashMap<u32, u32>>,
    /// Which accesses try to remember a page, by the block of their region, if anything is known of that.
    trials: RefCell<FxHashMap<u32, Trials>>,
    /// Blocks whose translations have been forgotten, because their code was overwritten or there was no room.
    forgotten: FxHashMap<u32, Forgotten>,
    notes: Notes,
}

/// Where a region is entered.
#[derive(Clone, Copy)]
struct Began {
    /// The index of its decoded block.
    block: u32,
    /// Its address, where the hart sees it and in memory.
    place: (VirtAddr, PhysAddr),
}

/// Tables of targets may always have so many bytes.
const LEAST_TARGETS: usize = 64 << 10;

/// A region over two pages that has been translated.
struct Wide {
    /// The address of its code.
    code: usize,
    region: Region,
    /// The page that it is not entered in.
    other: PhysAddr,
}

/// What has been translated in vain has to run twice as often before the next time.
#[derive(Clone, Copy, Default)]
struct Forgotten {
    /// How often.
    times: u32,
    /// How often it still has to become hot before it is translated.
    left: u32,
}

impl Forgotten {
    fn once_more(&mut self, most: u32) {
        self.times = (self.times + 1).min(most.max(self.times));
        self.left = (1 << self.times) - 1;
    }

    /// It is hot; whether it has been that often enough.
    fn is_over(&mut self) -> bool {
        let over = self.left == 0;
        self.left = self.left.saturating_sub(1);
        over
    }
}

impl RegionTranslator {
    /// Doublings at most of what a block has to begin, because its code was overwritten; and because there was no room.
    const MOST_OVERWRITTEN: u32 = 10;
    const MOST_EVICTED: u32 = 4;

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
            asked: RefCell::default(),
            trials: RefCell::default(),
            forgotten: FxHashMap::default(),
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
        if gone.is_empty() {
            return;
        }
        // What does not run often would only have others translated again.
        for block in gone {
            if self.known.entries.withdraw(block) {
                self.forgotten.entry(block).or_default().once_more(Self::MOST_EVICTED);
            }
        }
        self.forget_ways();
        self.notes.evict(begun);
    }

    /// Forgets all translations, because their tables of targets need too much room.
    fn forget_code(&mut self) {
        (0..code_cache::PARTS).for_each(|_| self.make_room());
        self.targets = Targets::new(self.thunks.target);
        self.notes.clear();
    }

    /// A region has asked for copies; if that has been often enough it is translated again when it begins the next time.
    fn note_asked(&self, block: u32) {
        let mut asked = self.asked.borrow_mut();
        let times = asked.entry(block).or_default();
        *times += 1;
        if *times == self.most_asked() {
            self.known.entries.publish(block, self.bounds.threshold as usize);
            self.forget_ways();
        }
    }

    /// Something is known of the trials of a region; it may be translated again when it begins the next time.
    fn note_trial(&self, block: u32, note: impl FnOnce(&mut Trials) -> bool) {
        let mut trials = self.trials.borrow_mut();
        if note(trials.entry(block).or_insert_with(|| self.first_trials())) {
            self.known.entries.publish(block, self.bounds.threshold as usize);
            self.forget_ways();
        }
    }

    /// What accesses try when nothing is known.
    fn first_trials(&self) -> Trials {
        if self.bounds.threshold == 0 { Trials::begun() } else { Trials::default() }
    }

    /// Asked so often, copies are made.
    fn most_asked(&self) -> u32 {
        const OFTEN: u32 = 32;
        OFTEN.min(self.bounds.threshold + 1)
    }

    /// Translates a region, and puts that into the cache, in which room is made if there is none; the address of the code.
    fn put(
        &mut self,
        region: &Region,
        pages: &[PhysAddr],
        target: Target,
        began: Began,
        over: Option<Over>,
    ) -> Result<usize, Translated> {
        if self.parts.are_full() {
            self.make_room();
        }
        let first = self.put_if_room(region, pages, target, began, over);
        first
            .or_else(|| {
                self.make_room();
                self.put_if_room(region, pages, target, began, over)
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
        over: Option<Over>,
    ) -> Option<Result<usize, Translated>> {
        let (sites, links) = lower::most_sites_and_links(region);
        let place = Place {
            code: self.cache.next_address(),
            sites: self.parts.now().sites.next_address(sites),
            links: self.parts.now().links.next_address(links),
            gains: self.parts.now().gains.next_address(REMEMBERED),
            targets: std::array::from_fn(|index| {
                let page = pages.get(index).filter(|_| region.jumps_inside(index, &target.isa))?;
                Some(self.targets.of(*page))
            }),
            block: began.block,
        };
        let Some(translation) = lower::translate(region, target, &self.thunks, place, over) else {
            self.notes.refuse();
            return Some(Err(Translated::Refused));
        };
        #[cfg(test)]
        tests::verify(
            &translation.code,
            place.code,
            &tests::ways_out(&self.thunks, over.map(|over| over.narrow)),
        );
        if !self.cache.append(&translation.code) {
            return None;
        }
        let part = self.parts.now();
        part.blocks.push(began.block);
        part.sites.put(translation.sites.into_iter());
        part.gains.put(translation.gains.into_iter());
        part.links.put(translation.links.into_iter());
        if self.notes.any() {
            let lower::Translation { code, marks, counts, .. } = translation;
            let piece = Piece { address: place.code, code, marks, counts };
            self.notes.add(region, began.place, piece);
        }
        Some(Ok(place.code))
    }

    /// The same over the border to another page, if a way leads there and back, and the hart has found a block there.
    fn widen(
        &mut self,
        region: &Region,
        bus: &Bus,
        target: Target,
        began: Began,
        narrow: usize,
        known: &dyn Fn(i64) -> Option<Neighbour>,
    ) -> Option<Wide> {
        let start = began.place.1;
        let page = |at: PhysAddr| PhysAddr(at.0 - at.page_offset());
        region.ways_to_neighbours(&target.isa).find_map(|place| {
            let neighbour = known(place)?;
            let (own, other) = (page(start), page(neighbour.address));
            let behind = place > 0;
            let (pages, before) = if behind { ([own, other], 0) } else { ([other, own], PAGE_SIZE) };
            let entry = (start.page_offset() + before) as u16;
            let region = Region::find_over(bus, pages, entry, &target.isa, self.bounds.region)
                .filter(|region| own != other && region.comes_back(&target.isa))?;
            // The part of the narrow region, which is forgotten no later.
            let part = self.parts.current();
            let over = Over { guard: self.parts.of(part).guards.next_address(1), narrow };
            let code = self.put(&region, &pages, target, began, Some(over)).ok()?;
            let guard = Guard::new(place, neighbour.block, began.block);
            self.parts.of(part).guards.put([guard].into_iter());
            Some(Wide { code, region, other })
        })
    }

    /// Translates what begins with a block.
    fn translate_now(
        &mut self,
        hart: &Hart,
        bus: &Bus,
        start: Start,
        block: u32,
        known: &dyn Fn(i64) -> Option<Neighbour>,
    ) -> Translated {
        // They are not in parts.
        if self.targets.bytes() > (self.bounds.code / 4).max(LEAST_TARGETS) {
            self.forget_code();
        }
        let isa = hart.isa();
        let Some(region) = Region::find(bus, start, &isa, self.bounds.region) else {
            return Translated::Refused;
        };
        let target = Target {
            isa,
            features: self.features,
            everything: self.bounds.threshold == 0,
            misaligned: !hart.config.misaligned_traps,
            flat: hart.front.is_flat(),
            marked: self.notes.regions(),
            counted: self.notes.runs(),
            copied: self.asked.borrow().get(&block).is_some_and(|&times| times >= self.most_asked()),
            trials: self.trials.borrow().get(&block).copied().unwrap_or_else(|| self.first_trials()),
        };
        let began = Began { block, place: (VirtAddr(hart.pc), start.address) };
        let narrow = match self.put(&region, &[start.address], target, began, None) {
            Ok(narrow) => narrow,
            Err(why) => return why,
        };
        let wide = self.widen(&region, bus, target, began, narrow, known);
        self.known.entries.publish(block, wide.as_ref().map_or(narrow, |wide| wide.code));
        wide.map_or(Translated::From(region.lines(0), None), |wide| {
            let entry = wide.region.entry_page();
            let beside = (wide.other, wide.region.lines(1 - entry));
            Translated::From(region.lines(0) | wide.region.lines(entry), Some(beside))
        })
    }
}

impl Translator for RegionTranslator {
    fn is_hot(&self, block: u32) -> bool {
        self.known.entries.count(block, self.bounds.threshold as u64)
    }

    fn begun(&self, block: u32) -> u32 {
        self.known.entries.begun(block, self.bounds.threshold)
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
        known: &dyn Fn(i64) -> Option<Neighbour>,
    ) -> Translated {
        if self.bounds.threshold != 0 {
            // Its translation has been forgotten, because there was no room.
            if self.begun(block) < self.bounds.threshold {
                return Translated::Later;
            }
            if self.forgotten.get_mut(&block).is_some_and(|forgotten| !forgotten.is_over()) {
                self.known.entries.publish(block, 0);
                return Translated::Later;
            }
        }
        let begun = self.notes.begin();
        let translated = self.translate_now(hart, bus, start, block, known);
        self.notes.end(begun);
        translated
    }

    fn run(&self, hart: &mut Hart, bus: &mut Bus, code: &Code, block: u32) -> Exit {
        let leave = self.thunks.run(hart, bus, code, &self.known, block);
        if let Some(leave) = leave {
            self.notes.leave(leave);
        }
        match leave {
            Some(Leave::Ask(block)) => self.note_asked(block),
            Some(Leave::Ended(block)) => self.note_trial(block, Trials::note_end),
            Some(Leave::Vain(block, offset)) => self.note_trial(block, |trials| trials.note_vain(offset)),
            Some(Leave::Slice | Leave::Unknown | Leave::Attention | Leave::Trap) | None => {}
        }
        leave.map_or(Exit::Hot, Leave::exit)
    }

    fn forget(&mut self, block: u32) {
        if self.known.entries.withdraw(block) {
            self.forgotten.entry(block).or_default().once_more(Self::MOST_OVERWRITTEN);
            self.asked.get_mut().remove(&block);
            self.trials.get_mut().remove(&block);
            self.forget_ways();
        }
    }

    /// One of them may lead to what is forgotten.
    fn forget_ways(&self) {
        self.targets.forget();
        if !self.known.tags.renew() {
            self.known.ways.clear();
            self.parts.clear_ways();
        }
    }

    fn forget_all(&mut self, blocks: &Range<u32>) {
        let Self { known, parts, forgotten, asked, trials, bounds, .. } = self;
        known.entries.forget_all(blocks);
        forgotten.retain(|block, _| !blocks.contains(block));
        asked.get_mut().retain(|block, _| !blocks.contains(block));
        trials.get_mut().retain(|block, _| !blocks.contains(block));
        parts.forget_blocks(blocks, |owner| {
            // It is translated again, with what is in its neighbour's page now.
            if known.entries.withdraw(owner) {
                known.entries.publish(owner, bounds.threshold as usize);
            }
        });
        self.forget_ways();
    }

    fn report(&self) -> Report {
        self.notes.report()
    }
}
