//! Where decoded blocks are kept: by physical address, so that they outlive every change of address space; and, for the
//! way from block to block, by virtual address in the current context of fetches.

use super::block::decode_block;
use super::slots::{Place, Slots};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::Trap;
use crate::isa::extension::IsaSet;
use crate::mmu::PageRights;
use rustc_hash::FxHashMap;

/// Entries of the jump cache.
const JUMPS: usize = 4096;
/// Decoded slots kept at most; then all are forgotten, so that memory stays bounded.
const MAX_SLOTS: usize = 1 << 20;

/// Why there is no block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoBlock {
    /// Its first instruction cannot be fetched.
    Trap(Trap),
    /// It is not in memory that instructions can be cached from, or its first instruction crosses a page.
    NotCached,
}

/// A block by its virtual address.
#[derive(Clone, Copy)]
pub struct Jump {
    pc: u64,
    /// The context of fetches in which it was found.
    tag: u64,
    /// Where it begins.
    start: u32,
}

const NO_JUMP: Jump = Jump { pc: u64::MAX, tag: u64::MAX, start: 0 };

/// The decoded code, as the handlers see it while they run.
pub struct Code {
    /// All blocks, one after the other.
    pub slots: Slots,
    jumps: Box<[Jump; JUMPS]>,
    /// Added to the tags of what is found: entries with the sum of an earlier epoch hold no more.
    epoch: u64,
}

/// The distance of two epochs: more than there are names of contexts.
const EPOCH: u64 = 1 << 44;

impl Code {
    fn new() -> Self {
        Self { slots: Slots::new(), jumps: Box::new([NO_JUMP; JUMPS]), epoch: 0 }
    }

    /// The index of the first slot of the block at `pc`, in the context of fetches named `tag`.
    #[inline(always)]
    pub fn find(&self, pc: u64, tag: u64) -> Option<u32> {
        let jump = &self.jumps[index(pc, tag)];
        (jump.pc == pc && jump.tag == tag.wrapping_add(self.epoch)).then_some(jump.start)
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
    ((pc >> 1) ^ (pc >> 13) ^ (tag << 5)) as usize % JUMPS
}

/// All decoded blocks of one interpreter.
pub struct BlockCache {
    code: Code,
    /// The jump caches of the harts that do not run now, by number; that of the one that does is in `code`.
    others: Vec<Box<[Jump; JUMPS]>>,
    /// The hart that runs.
    current: usize,
    /// What the decoded instructions were decoded for.
    isa: Option<IsaSet>,
    /// Where each block begins, by the physical address of its first instruction.
    blocks: FxHashMap<u64, u32>,
    /// The blocks of each physical page.
    pages: FxHashMap<u64, Vec<u64>>,
}

impl Default for BlockCache {
    fn default() -> Self {
        Self {
            code: Code::new(),
            others: Vec::new(),
            current: 0,
            isa: None,
            blocks: FxHashMap::default(),
            pages: FxHashMap::default(),
        }
    }
}

impl BlockCache {
    /// What the handlers need.
    pub fn code(&self) -> &Code {
        &self.code
    }

    /// Another hart runs from now on.
    pub fn select(&mut self, hart: &Hart, bus: &mut Bus) {
        // Harts whose `misa` differs do not share decoded code.
        if self.isa.replace(hart.isa()).is_some_and(|isa| isa != hart.isa()) {
            self.clear(bus);
        }
        let next = hart.config.id;
        if next == self.current {
            return;
        }
        while self.others.len() <= next.max(self.current) {
            self.others.push(Box::new([NO_JUMP; JUMPS]));
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
                jumps.fill(NO_JUMP);
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
        let start = match self.blocks.get(&physical.0) {
            Some(&start) => start,
            None => self.decode(hart, bus, physical)?,
        };
        // The walk may have evicted a TLB entry, so that the context of fetches has a new name.
        let tag = hart.front.fetch_tag();
        self.code.jumps[index(pc, tag)] = Jump { pc, tag: tag.wrapping_add(self.code.epoch), start };
        Ok(start)
    }

    fn decode(&mut self, hart: &mut Hart, bus: &mut Bus, physical: PhysAddr) -> Result<u32, NoBlock> {
        let slots = decode_block(bus, physical, &hart.isa());
        let Some(last) = slots.last() else { return Err(NoBlock::NotCached) };
        if self.code.slots.len() + slots.len() > MAX_SLOTS {
            self.clear(bus);
        }
        let bytes = last.offset as u64 + last.insn.length as u64 - physical.page_offset();
        if bus.ram.contains(physical, 1) && bus.ram.mark_code(physical, bytes) {
            hart.front.forget_stores_to(&bus.ram, physical);
        }
        let start = self.code.slots.push(&slots);
        self.blocks.insert(physical.0, start);
        self.pages.entry(physical.page_number()).or_default().push(physical.0);
        Ok(start)
    }

    /// Forgets the blocks of all pages whose code was overwritten. Links and jumps may still lead to them, and from there
    /// back here.
    pub fn forget_modified(&mut self, bus: &mut Bus) {
        for page in bus.ram.take_modified_code() {
            for physical in self.pages.remove(&page).unwrap_or_default() {
                if let Some(start) = self.blocks.remove(&physical) {
                    self.code.slots.forget(start);
                }
            }
            bus.ram.forget_code(page);
        }
    }

    /// Forgets everything.
    pub fn clear(&mut self, bus: &mut Bus) {
        for page in self.pages.keys() {
            bus.ram.forget_code(*page);
        }
        self.blocks.clear();
        self.pages.clear();
        self.code.slots.clear();
        self.forget_jumps();
    }
}
