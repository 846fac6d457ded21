//! Where decoded blocks are kept: by physical address, so that they outlive every change of address space; and, for the
//! way from block to block, by virtual address in the current context of fetches.

use super::block::{Slot, decode_block};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::isa::address::{PhysAddr, VirtAddr};
use crate::isa::cause::Trap;
use crate::mmu::PageRights;
use std::collections::HashMap;
use std::sync::Arc;

/// Entries of the jump cache.
const JUMPS: usize = 4096;
/// Decoded instructions kept at most; then all are forgotten, so that memory stays bounded.
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
struct Jump {
    pc: u64,
    /// The context of fetches in which it was found.
    tag: u64,
    slots: Arc<[Slot]>,
}

/// The way from one block to the next.
pub struct JumpCache {
    jumps: Box<[Jump]>,
}

impl JumpCache {
    fn new() -> Self {
        let empty: Arc<[Slot]> = Arc::new([]);
        let vacant = || Jump { pc: u64::MAX, tag: u64::MAX, slots: Arc::clone(&empty) };
        Self { jumps: std::iter::repeat_with(vacant).take(JUMPS).collect() }
    }

    /// The block at `pc` in the context of fetches named `tag`.
    #[inline(always)]
    pub fn get(&self, pc: u64, tag: u64) -> Option<&[Slot]> {
        let jump = &self.jumps[index(pc)];
        (jump.pc == pc && jump.tag == tag).then_some(&*jump.slots)
    }

    fn set(&mut self, pc: u64, tag: u64, slots: &Arc<[Slot]>) {
        self.jumps[index(pc)] = Jump { pc, tag, slots: Arc::clone(slots) };
    }

    /// No block is found any more until it is looked up again.
    fn clear(&mut self) {
        for jump in &mut self.jumps {
            jump.tag = u64::MAX;
        }
    }
}

/// Instructions are at even addresses; neighbouring blocks get neighbouring entries.
#[inline(always)]
fn index(pc: u64) -> usize {
    ((pc >> 1) ^ (pc >> 13)) as usize % JUMPS
}

/// All decoded blocks of one interpreter.
pub struct BlockCache {
    /// By the physical address of the first instruction.
    blocks: HashMap<u64, Arc<[Slot]>>,
    /// Starts of the blocks of each physical page.
    pages: HashMap<u64, Vec<u64>>,
    slots: usize,
    jumps: JumpCache,
}

impl Default for BlockCache {
    fn default() -> Self {
        Self { blocks: HashMap::new(), pages: HashMap::new(), slots: 0, jumps: JumpCache::new() }
    }
}

impl BlockCache {
    /// The way from block to block.
    pub fn jumps(&self) -> &JumpCache {
        &self.jumps
    }

    /// The block at `hart.pc`, decoded if it was not.
    pub fn find(&mut self, hart: &mut Hart, bus: &mut Bus) -> Result<Arc<[Slot]>, NoBlock> {
        let pc = hart.pc;
        let tag = hart.front.fetch_tag();
        let jump = &self.jumps.jumps[index(pc)];
        if jump.pc == pc && jump.tag == tag {
            return Ok(Arc::clone(&jump.slots));
        }
        let physical = hart.translate_fetch(bus, VirtAddr(pc), 2, &mut ()).map_err(NoBlock::Trap)?;
        if hart.pmp.page_rights(physical, hart.privilege) == PageRights::Mixed {
            return Err(NoBlock::NotCached);
        }
        let slots = match self.blocks.get(&physical.0) {
            Some(slots) => Arc::clone(slots),
            None => self.decode(hart, bus, physical)?,
        };
        // The walk may have evicted a TLB entry, so that the context of fetches has a new name.
        self.jumps.set(pc, hart.front.fetch_tag(), &slots);
        Ok(slots)
    }

    fn decode(&mut self, hart: &mut Hart, bus: &mut Bus, physical: PhysAddr) -> Result<Arc<[Slot]>, NoBlock> {
        let slots: Arc<[Slot]> = decode_block(bus, physical, &hart.isa()).into();
        let Some(last) = slots.last() else { return Err(NoBlock::NotCached) };
        if self.slots + slots.len() > MAX_SLOTS {
            self.clear(bus);
        }
        let bytes = last.offset as u64 + last.insn.length as u64;
        if bus.ram.contains(physical, 1) && bus.ram.mark_code(physical, bytes) {
            hart.front.forget_stores_to(&bus.ram, physical);
        }
        self.slots += slots.len();
        self.blocks.insert(physical.0, Arc::clone(&slots));
        self.pages.entry(physical.page_number()).or_default().push(physical.0);
        Ok(slots)
    }

    /// Forgets the blocks of all pages whose code was overwritten.
    pub fn forget_modified(&mut self, bus: &mut Bus) {
        for page in bus.ram.take_modified_code() {
            for start in self.pages.remove(&page).unwrap_or_default() {
                if let Some(slots) = self.blocks.remove(&start) {
                    self.slots -= slots.len();
                }
            }
            bus.ram.unmark_code(page);
        }
        self.jumps.clear();
    }

    /// Forgets everything.
    pub fn clear(&mut self, bus: &mut Bus) {
        for page in self.pages.keys() {
            bus.ram.unmark_code(*page);
        }
        self.blocks.clear();
        self.pages.clear();
        self.slots = 0;
        self.jumps.clear();
    }
}
