//! Instructions that cross the end of a page. What they are depends on two pages, and which page is the second one depends on the
//! address space; so each is a block of its own, which ways lead to by virtual address and context of fetches only.

use super::block::{Found, decode_at};
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
    addresses: FxHashMap<u32, u64>,
    rests: FxHashMap<u32, PhysAddr>,
}

impl Starts {
    /// How many blocks there are.
    pub fn len(&self) -> usize {
        self.inside.len() + self.crossing.len()
    }

    /// The block that begins there.
    pub fn block(&self, at: Start) -> Option<u32> {
        if at.rest.is_some() { self.crossing.get(&at) } else { self.inside.get(&at.address.0) }.copied()
    }

    /// The blocks whose first instructions do not cross, and the addresses of these.
    pub fn inside(&self) -> impl Iterator<Item = (PhysAddr, u32)> + '_ {
        self.inside.iter().map(|(&address, &block)| (PhysAddr(address), block))
    }

    /// A block begins there; returns the one that did.
    pub fn insert(&mut self, at: Start, block: u32) -> Option<u32> {
        if at.rest.is_some() {
            self.crossing.insert(at, block)
        } else {
            self.inside.insert(at.address.0, block)
        }
    }

    /// Where a block begins, if that has been said.
    pub fn of(&self, block: u32) -> Option<Start> {
        let address = PhysAddr(*self.addresses.get(&block)?);
        Some(Start { address, rest: self.rests.get(&block).copied() })
    }

    /// Somebody will ask where a block begins.
    pub fn tell(&mut self, block: u32, at: Start) {
        self.addresses.insert(block, at.address.0);
        if let Some(rest) = at.rest {
            self.rests.insert(block, rest);
        }
    }

    /// Nobody will ask any more.
    pub fn forget(&mut self, block: u32) {
        self.addresses.remove(&block);
        self.rests.remove(&block);
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
