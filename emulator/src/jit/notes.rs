//! What is noted about translations, where somebody wants to know.

use super::region::{Node, Region};
use super::runtime::Leave;
use crate::isa::address::{PAGE_SHIFT, PhysAddr, VirtAddr};
use crate::isa::op::Op;
use crate::observe::translation::{Detail, Exits, Report, Translated, Translation};
use std::cell::Cell;
use std::time::Instant;

/// Notes of everything that has been translated.
pub struct Notes {
    detail: Detail,
    totals: Report,
    exits: Cell<Exits>,
    /// Counted by the shared code.
    counts: Box<Counts>,
    regions: Vec<Noted>,
}

/// What the shared code counts, where it does.
#[repr(C)]
pub struct Counts {
    /// Exits to known addresses that had to look for their target.
    pub links: Cell<u64>,
    /// The same of jumps to addresses from registers.
    pub jumps: Cell<u64>,
    /// Calls of the reference, by the operation; and for those instructions that change again and again.
    pub references: [Cell<u64>; Self::CHANGING + 1],
}

impl Counts {
    /// Where those are counted that change again and again: behind all operations and `Op::Illegal`.
    pub const CHANGING: usize = Op::COUNT + 1;
}

impl Default for Counts {
    fn default() -> Self {
        let references = [const { Cell::new(0) }; Self::CHANGING + 1];
        Self { links: Cell::new(0), jumps: Cell::new(0), references }
    }
}

/// A region whose code may count how often its blocks run.
struct Noted {
    translation: Translation,
    /// The number of instructions of each block, and how often it has run.
    blocks: Vec<usize>,
    counts: Box<[Cell<u64>]>,
}

/// What lowering says about a piece of code, for [`Notes::add`].
pub struct Piece {
    /// Where it will run.
    pub address: usize,
    /// The code.
    pub code: Vec<u8>,
    /// Where the code of each instruction begins.
    pub marks: Vec<u32>,
    /// How often each block has run, if it is counted.
    pub counts: Box<[Cell<u64>]>,
}

impl Notes {
    /// None yet.
    pub fn new(detail: Detail) -> Self {
        Self {
            detail,
            totals: Report::default(),
            exits: Cell::default(),
            counts: Box::default(),
            regions: Vec::new(),
        }
    }

    /// Whether anything is noted.
    pub fn any(&self) -> bool {
        self.detail > Detail::Nothing
    }

    /// Whether the code of regions is kept.
    pub fn regions(&self) -> bool {
        self.detail >= Detail::Regions
    }

    /// Whether blocks count how often they run.
    pub fn runs(&self) -> bool {
        self.detail >= Detail::Runs
    }

    /// Where the shared code counts, if it does.
    pub fn counts(&self) -> Option<&Counts> {
        self.any().then_some(&self.counts)
    }

    /// The time, when something begins.
    pub fn begin(&self) -> Option<Instant> {
        self.any().then(Instant::now)
    }

    /// The guest has waited since then for a translation, or for nothing.
    pub fn end(&mut self, begun: Option<Instant>) {
        let passed = passed(begun);
        self.totals.nanoseconds += passed;
        self.totals.longest_translation = self.totals.longest_translation.max(passed);
    }

    /// A translation has come to nothing.
    pub fn refuse(&mut self) {
        self.totals.refused += 1;
    }

    /// A region has been translated.
    pub fn add(&mut self, region: &Region, place: (VirtAddr, PhysAddr), piece: Piece) {
        let blocks: Vec<usize> = region.blocks.iter().map(|block| block.nodes.len()).collect();
        self.totals.regions += 1;
        self.totals.instructions += blocks.iter().sum::<usize>() as u64;
        self.totals.bytes += piece.code.len() as u64;
        if self.regions() {
            let nodes = region.blocks.iter().flat_map(|block| &block.nodes);
            let page = (region.entry_page() << PAGE_SHIFT) as i16;
            let offset = |node: &Node| node.offset as i16 - page;
            let instructions = nodes
                .zip(piece.marks)
                .map(|(node, code)| Translated { offset: offset(node), insn: node.insn, code, runs: 0 })
                .collect();
            let (address, physical) = place;
            let host = piece.address as u64;
            let translation = Translation { address, physical, host, code: piece.code, instructions };
            self.regions.push(Noted { translation, blocks, counts: piece.counts });
        }
    }

    /// A block has been given a way into the middle of a region, of so many bytes.
    pub fn add_side_entry(&mut self, bytes: usize) {
        self.totals.side_entries += 1;
        self.totals.bytes += bytes as u64;
    }

    /// Translated code has been left.
    pub fn leave(&self, leave: Leave) {
        if !self.any() {
            return;
        }
        let mut exits = self.exits.get();
        match leave {
            Leave::Slice | Leave::Ended(_) => exits.slice += 1,
            Leave::Unknown | Leave::Moved(_) => exits.unknown += 1,
            Leave::Ask(_) => exits.copies += 1,
            Leave::Vain(..) => exits.vain += 1,
            Leave::Attention => exits.attention += 1,
            Leave::Trap => exits.trap += 1,
        }
        self.exits.set(exits);
    }

    /// A part of the code has been forgotten since then, because there is no room.
    pub fn evict(&mut self, begun: Option<Instant>) {
        self.totals.evictions += 1;
        self.totals.longest_eviction = self.totals.longest_eviction.max(passed(begun));
    }

    /// Everything is forgotten, because there is no room for tables.
    pub fn clear(&mut self) {
        self.totals.clears += 1;
    }

    /// All that is known.
    pub fn report(&self) -> Report {
        let mut report = self.totals.clone();
        report.exits = self.exits.get();
        (report.link_misses, report.jump_misses) = (self.counts.links.get(), self.counts.jumps.get());
        let references = Op::all()
            .chain([Op::Illegal])
            .map(|op| (op.mnemonic(), op as usize))
            .chain([("changing", Counts::CHANGING)])
            .map(|(name, index)| (name, self.counts.references[index].get()));
        report.references = references.filter(|&(_, count)| count != 0).collect();
        report.translations = self.regions.iter().map(Noted::translation).collect();
        report
    }
}

/// Nanoseconds since something began.
fn passed(begun: Option<Instant>) -> u64 {
    begun.map_or(0, |begun| begun.elapsed().as_nanos() as u64)
}

impl Noted {
    fn translation(&self) -> Translation {
        let mut translation = self.translation.clone();
        let runs =
            self.blocks.iter().zip(&self.counts).flat_map(|(&length, count)| vec![count.get(); length]);
        for (instruction, runs) in translation.instructions.iter_mut().zip(runs) {
            instruction.runs = runs;
        }
        translation
    }
}
