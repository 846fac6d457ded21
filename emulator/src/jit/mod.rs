//! The translator: code that runs often becomes host instructions (x86-64 on Linux). The interpreter stays the reference: translated code
//! does exactly what it does, with the same TLB, the same instruction counts and the same traps.
//!
//! A *region* is what direct jumps reach inside a page. It is found by the interpreter's own block cache and jump cache, and
//! forgotten with their entries: translated code is valid as long as the decoded block that it begins with.
mod code_cache;
mod layout;
mod loops;
mod lower;
mod notes;
mod region;
mod registers;
mod runtime;
mod sharing;
mod shelf;
#[cfg(test)]
mod tests;
mod ways;

use crate::bus::Bus;
use crate::hart::Hart;
use crate::interpreter::{Code, Exit, Start, Translated, Translator};
use crate::isa::address::VirtAddr;
use crate::observe::translation::{Detail, Report};
use crate::softfloat::Flags;
use code_cache::CodeCache;
use lower::{Features, Place, Target};
use notes::{Notes, Piece};
use region::Region;
use rustc_hash::FxHashMap;
use runtime::{Entries, Known, Leave, Site, Thunks};
use shelf::Shelf;
use ways::{Link, Tags, Ways};

/// How much is translated and kept.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Indices of blocks are below this.
    pub blocks: usize,
    /// A block is translated when it has begun so often in the interpreter; with 0, whatever it is.
    pub threshold: u32,
    /// Bytes of translated code, and the same of what it refers to; then all of it is forgotten.
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
    sites: Shelf<Site>,
    links: Shelf<Link>,
    /// Blocks whose translations have been forgotten, because their code was overwritten.
    forgotten: FxHashMap<u32, Forgotten>,
    notes: Notes,
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
    const MOST_TIMES: u32 = 10;

    fn once_more(&mut self) {
        self.times = (self.times + 1).min(Self::MOST_TIMES);
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
    /// A translator; `None` if the host does not let it be.
    pub fn new(bounds: Bounds) -> Option<Self> {
        let features = Features {
            shifts: is_x86_feature_detected!("bmi2"),
            fma: is_x86_feature_detected!("fma"),
            counts: is_x86_feature_detected!("popcnt")
                && is_x86_feature_detected!("lzcnt")
                && is_x86_feature_detected!("bmi1"),
        };
        let mut translator = Self {
            cache: CodeCache::new(bounds.code)?,
            thunks: Thunks::default(),
            features,
            bounds,
            known: Known { entries: Entries::new(bounds.blocks), ways: Ways::new(), tags: Tags::FIRST },
            sites: Shelf::new(),
            links: Shelf::new(),
            forgotten: FxHashMap::default(),
            notes: Notes::new(bounds.notes),
        };
        translator.begin().then_some(translator)
    }

    /// Puts the shared code into the empty cache.
    fn begin(&mut self) -> bool {
        let Some((thunks, code)) = Thunks::assemble(self.cache.next_address(), self.notes.counts()) else {
            return false;
        };
        self.thunks = thunks;
        self.cache.append(&code)
    }

    /// Ends all ways: one of them may lead to what is forgotten.
    fn forget_ways(&mut self) {
        if !self.known.tags.renew() {
            self.known.ways.clear();
            self.links.iter().for_each(Link::clear);
        }
    }
}

impl Translator for RegionTranslator {
    fn is_hot(&self, block: u32) -> bool {
        self.known.entries.count(block, self.bounds.threshold as u64)
    }

    fn translate(&mut self, hart: &Hart, bus: &Bus, start: Start, block: u32) -> Translated {
        if self.bounds.threshold != 0
            && self.forgotten.get_mut(&block).is_some_and(|forgotten| !forgotten.is_over())
        {
            self.known.entries.publish(block, 0);
            return Translated::Later;
        }
        let begun = self.notes.begin();
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
            inexact: hart.csrs.fflags & Flags::INEXACT.0 != 0,
            marked: self.notes.regions(),
            counted: self.notes.runs(),
        };
        let (sites, links) = lower::most_sites_and_links(&region);
        let place = Place {
            code: self.cache.next_address(),
            sites: self.sites.next_address(sites),
            links: self.links.next_address(links),
        };
        let Some(translation) = lower::translate(&region, target, &self.thunks, place) else {
            self.notes.refuse(begun);
            return Translated::Refused;
        };
        let too_much = self.sites.bytes() + self.links.bytes() > self.bounds.code;
        if too_much || !self.cache.append(&translation.code) {
            // What does not fit into an empty cache never will.
            return if self.sites.bytes() == 0 { Translated::Refused } else { Translated::Full };
        }
        self.sites.put(translation.sites.into_iter());
        self.links.put(vec![Link::default(); translation.links].into_iter());
        self.known.entries.publish(block, place.code);
        if self.notes.any() {
            let lower::Translation { code, marks, counts, .. } = translation;
            let piece = Piece { address: place.code, code, marks, counts };
            self.notes.add(begun, &region, (VirtAddr(hart.pc), start.address), piece);
        }
        Translated::From(region.lines())
    }

    fn run(&self, hart: &mut Hart, bus: &mut Bus, code: &Code, block: u32) -> Exit {
        let leave = self.thunks.run(hart, bus, code, &self.known, block);
        if let Some(leave) = leave {
            self.notes.leave(leave);
        }
        leave.map_or(Exit::Block, Leave::exit)
    }

    fn forget(&mut self, block: u32) {
        if self.known.entries.withdraw(block) {
            self.forgotten.entry(block).or_default().once_more();
            self.forget_ways();
        }
    }

    fn clear(&mut self) {
        self.notes.clear();
        self.known.entries.clear();
        self.forgotten.clear();
        self.forget_ways();
        self.sites.clear();
        self.links.clear();
        self.cache.clear();
        // It fitted before.
        self.begin();
    }

    fn report(&self) -> Report {
        self.notes.report()
    }
}
