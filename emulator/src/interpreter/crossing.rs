//! Instructions that cross the end of a page. What they are depends on two pages, and which page is the second one depends on the
//! address space; so each is a block of its own, which ways lead to by virtual address and context of fetches only.

use super::block::{Found, decode_at};
use super::cache::PARTS;
use crate::bus::{Bus, CodePage, Width};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, PhysAddr};
use crate::isa::decode::{decode, length_of};
use crate::isa::extension::IsaSet;
use rustc_hash::FxHashMap;
use std::ops::Range;

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
        let at = self.address.page().offset(offset);
        match self.rest {
            Some(rest) if at == self.address => {
                let [low, high] = [at, rest].map(|parcel| bus.fetch(parcel, Width::Half));
                Some(Found::fixed(decode(low.ok()? as u32 | (high.ok()? as u32) << 16, isa)))
            }
            Some(_) | None => decode_at(bus, at, isa, changing),
        }
    }
}

/// Where blocks begin, by the index of their first slot; and of the few that cross the end of a page, the other way round.
#[derive(Default)]
pub struct Starts {
    crossing: FxHashMap<Start, u32>,
    rests: FxHashMap<u32, PhysAddr>,
    /// What has been decoded at a time in each part of the slots, in their order.
    parts: [Vec<Row>; PARTS],
}

/// Slots that were decoded at a time, one or more blocks of one page.
struct Row {
    /// The index of the first one.
    index: u32,
    /// The number of the page.
    page: u32,
}

impl Starts {
    /// Whether nothing of a part of the slots has been decoded.
    pub fn is_empty(&self, part: usize) -> bool {
        self.parts[part % PARTS].is_empty()
    }

    /// The block that crosses the end of a page and begins there.
    pub fn crossing(&self, at: &Start) -> Option<u32> {
        self.crossing.get(at).copied()
    }

    /// A block of this part, behind all others of it, begins there; returns the one that did, if they cross the end of a page.
    pub fn insert(&mut self, part: usize, at: Start, block: u32) -> Option<u32> {
        let rows = &mut self.parts[part % PARTS];
        if rows.len() == rows.capacity() {
            // Not twice as much: a part that is filled again has about as many.
            rows.reserve_exact(rows.len() / 4 + 4);
        }
        rows.push(Row { index: block, page: at.address.page_number() as u32 });
        self.rests.insert(block, at.rest?);
        let old = self.crossing.insert(at, block)?;
        self.rests.remove(&old);
        Some(old)
    }

    /// Where a block of this part begins, which is at this offset in its page.
    pub fn of(&self, part: usize, block: u32, offset: u16) -> Option<Start> {
        let rows = &self.parts[part % PARTS];
        let row = rows[..rows.partition_point(|row| row.index <= block)].last()?;
        let address = PhysAddr(u64::from(row.page) << PAGE_SHIFT | u64::from(offset));
        Some(Start { address, rest: self.rests.get(&block).copied() })
    }

    /// Forgets the blocks of a part, which have these indices.
    pub fn forget_part(&mut self, part: usize, indices: &Range<u32>) {
        self.parts[part % PARTS].clear();
        self.crossing.retain(|_, block| !indices.contains(block));
        self.rests.retain(|block, _| !indices.contains(block));
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
