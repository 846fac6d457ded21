//! Instructions that cross the end of a page. What they are depends on two pages, and which page is the second one depends on the
//! address space; so each is a block of its own, which ways lead to by virtual address and context of fetches only.

use super::block::{Found, decode_at};
use super::cache::PARTS;
use crate::bus::{Bus, CodePage, Width};
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::decode::{decode, length_of};
use crate::isa::extension::IsaSet;
use rustc_hash::FxHashMap;

/// Offset in its page of the only place where an instruction may cross the page's end.
const LAST_PARCEL: u64 = PAGE_SIZE - 2;

/// Where a block begins.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Start {
    /// Its first byte.
    pub address: PhysAddr,
    /// Where the rest of its first instruction is, if that crosses the end of the page: at the beginning of another.
    pub rest: Option<PhysAddr>,
}

impl Start {
    /// Of a block whose first instruction lies in one page.
    pub fn inside(address: PhysAddr) -> Self {
        Self { address, rest: None }
    }

    /// What stands at an offset in the block's page; `None` if it does not end there, unless it is the first that crosses.
    /// `changing` is what RAM says of the page.
    pub fn insn_at(
        &self,
        bus: &Bus,
        offset: u64,
        isa: &IsaSet,
        changing: Option<&CodePage>,
    ) -> Option<Found> {
        let at = PhysAddr(self.address.0 - self.address.page_offset()).offset(offset);
        match self.rest {
            Some(rest) if at == self.address => {
                let [low, high] = [at, rest].map(|parcel| bus.fetch(parcel, Width::Half));
                Some(Found::fixed(decode(low.ok()? as u32 | (high.ok()? as u32) << 16, isa)))
            }
            Some(_) | None => decode_at(bus, at, isa, changing),
        }
    }
}

/// Where blocks begin, by the index of their first slot, and the other way round. Few cross the end of a page: the room that this takes is
/// for them only.
#[derive(Default)]
pub struct Starts {
    inside: FxHashMap<u64, u32>,
    crossing: FxHashMap<Start, u32>,
    /// The blocks of each part of the slots, in their order.
    parts: [Vec<Block>; PARTS],
    rests: FxHashMap<u32, PhysAddr>,
}

/// A block, and the address where it begins.
struct Block {
    index: u32,
    address: u64,
}

/// The address of a block that another one has taken the place of.
const NOWHERE: u64 = u64::MAX;

impl Starts {
    /// How many blocks there are in a part of the slots.
    pub fn len(&self, part: usize) -> usize {
        self.parts[part % PARTS].len()
    }

    /// The block that begins there.
    pub fn block(&self, at: Start) -> Option<u32> {
        if at.rest.is_some() { self.crossing.get(&at) } else { self.inside.get(&at.address.0) }.copied()
    }

    /// A block of this part, behind all others of it, begins there; returns the one that did.
    pub fn insert(&mut self, part: usize, at: Start, block: u32) -> Option<u32> {
        self.parts[part % PARTS].push(Block { index: block, address: at.address.0 });
        match at.rest {
            Some(rest) => {
                self.rests.insert(block, rest);
                self.crossing.insert(at, block)
            }
            None => self.inside.insert(at.address.0, block),
        }
    }

    /// Where a block of this part begins.
    pub fn of(&self, part: usize, block: u32) -> Option<Start> {
        let blocks = &self.parts[part % PARTS];
        let place = blocks.binary_search_by_key(&block, |block| block.index).ok()?;
        self.start(&blocks[place])
    }

    fn start(&self, block: &Block) -> Option<Start> {
        let rest = self.rests.get(&block.index).copied();
        (block.address != NOWHERE).then_some(Start { address: PhysAddr(block.address), rest })
    }

    /// Another block has taken the place of one of this part.
    pub fn forget(&mut self, part: usize, block: u32) {
        let blocks = &mut self.parts[part % PARTS];
        if let Ok(place) = blocks.binary_search_by_key(&block, |block| block.index) {
            blocks[place].address = NOWHERE;
        }
        self.rests.remove(&block);
    }

    /// Forgets the blocks of a part; tells which they are, and where they began.
    pub fn forget_part(&mut self, part: usize, mut tell: impl FnMut(u32, Start)) {
        for block in std::mem::take(&mut self.parts[part % PARTS]) {
            let Some(start) = self.start(&block) else { continue };
            self.rests.remove(&block.index);
            if start.rest.is_some() {
                self.crossing.remove(&start);
            } else {
                self.inside.remove(&start.address.0);
            }
            tell(block.index, start);
        }
    }
}

/// Whether an instruction at this address may cross the end of its page.
pub fn may_cross(address: u64) -> bool {
    address % PAGE_SIZE == LAST_PARCEL
}

/// Whether the instruction at this address crosses the end of its page.
pub fn crosses(bus: &Bus, at: PhysAddr) -> bool {
    let long = || bus.fetch(at, Width::Half).is_ok_and(|low| length_of(low as u16) == 4);
    may_cross(at.0) && long()
}
