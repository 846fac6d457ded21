//! The ways from region to region, as data that translated code reads and writes: a [`Link`] at each exit to a known address, and one
//! [`Ways`] table for jumps to addresses from registers. Both only repeat what the interpreter's jump cache has said, under a
//! tag of the same meaning: where the tag no longer matches, it is asked again.

use crate::mmu::FrontCache;
use std::cell::Cell;
use std::mem::offset_of;
use std::ops::Range;
use zerocopy::FromZeros;

/// Where an exit leads, once it has been taken.
#[derive(Clone, Default)]
#[repr(C)]
pub struct Link {
    tag: Cell<u64>,
    /// The page of the instructions that it was taken from: the same code may lie at several addresses.
    from: Cell<u64>,
    /// The page that it leads to.
    to: Cell<u64>,
    host: Cell<u64>,
    /// Where it leads, relative to the page of the region.
    offset: i64,
}

impl Link {
    /// Has not been taken yet; leads to a place relative to the page of its region.
    pub fn new(offset: i64) -> Self {
        Self { offset, ..Self::default() }
    }

    /// Offset of the tag.
    pub const TAG: i32 = offset_of!(Self, tag) as i32;
    /// Offset of the page that it was taken from.
    pub const FROM: i32 = offset_of!(Self, from) as i32;
    /// Offset of the page that it leads to.
    pub const TO: i32 = offset_of!(Self, to) as i32;
    /// Offset of the translation's address.
    pub const HOST: i32 = offset_of!(Self, host) as i32;
    /// Offset of the place.
    pub const OFFSET: i32 = offset_of!(Self, offset) as i32;

    /// Leads nowhere.
    pub fn clear(&self) {
        self.tag.set(0);
    }
}

/// Where a region over two pages is entered: whether the other page is where it was when the region was translated.
#[repr(C)]
pub struct Guard {
    tag: Cell<u64>,
    /// The page of its first instruction: where that tag and this page are, the other page is where it was.
    from: Cell<u64>,
    /// A place in the other page, relative to that of the first instruction …
    place: i64,
    /// … and the index of the decoded block there, which lies where it lies; or [`NO_BLOCK`].
    block: Cell<u32>,
    /// The block that enters the region by it.
    owner: u32,
}

/// No block has this index.
const NO_BLOCK: u32 = u32::MAX;

impl Guard {
    /// Offset of the tag.
    pub const TAG: i32 = offset_of!(Self, tag) as i32;
    /// Offset of the page of its first instruction.
    pub const FROM: i32 = offset_of!(Self, from) as i32;

    /// Knows no way yet: only that the block is at the place when the region is translated.
    pub fn new(place: i64, block: u32, owner: u32) -> Self {
        Self { tag: Cell::new(0), from: Cell::new(0), place, block: Cell::new(block), owner }
    }

    /// Blocks with these indices are not what they were. If the one that it looks for is among them it never passes again; tells which
    /// block entered by it, if that is still there.
    pub fn forget(&self, gone: &Range<u32>) -> Option<u32> {
        let has_owner = !gone.contains(&self.owner);
        if has_owner && !gone.contains(&self.block.get()) {
            return None;
        }
        self.block.set(NO_BLOCK);
        self.clear();
        has_owner.then_some(self.owner)
    }

    /// Whether the other page is where it was in the context of fetches of this tag. Then it is so as long as the tag is the same.
    pub fn pass(&self, tag: u64, from: u64, find: impl FnOnce(u64) -> Option<u32>) -> bool {
        let passes = find(from.wrapping_add_signed(self.place)) == Some(self.block.get());
        if passes {
            self.tag.set(tag);
            self.from.set(from);
        }
        passes
    }

    /// Knows no way.
    pub fn clear(&self) {
        self.tag.set(0);
    }
}

/// Where an address leads.
#[derive(FromZeros)]
#[repr(C)]
pub struct Way {
    pc: Cell<u64>,
    tag: Cell<u64>,
    host: Cell<u64>,
    /// A power of two is a shift. (An alignment of as much would have the memory touched when it is allocated.)
    _padding: u64,
}

const _: () = assert!(size_of::<Way>().is_power_of_two());

impl Way {
    /// Offset of the address.
    pub const PC: i32 = offset_of!(Self, pc) as i32;
    /// Offset of the tag.
    pub const TAG: i32 = offset_of!(Self, tag) as i32;
    /// Offset of the translation's address.
    pub const HOST: i32 = offset_of!(Self, host) as i32;
}

/// Two addresses that share an entry and are reached in turn look each other up in the jump cache all the time.
const ENTRIES: usize = 16384;

/// Where addresses lead.
pub struct Ways(Vec<Way>);

impl Ways {
    /// The offset of an entry is the lower half of the address times this, in 32 bits (a golden section of them) …
    pub const FACTOR: i32 = 0x9e37_79b1_u32 as i32;
    /// … shifted right by this …
    pub const SHIFT: i8 = (u32::BITS - (ENTRIES * size_of::<Way>()).trailing_zeros()) as i8;
    /// … of which these bits count.
    pub const OFFSET_MASK: i32 = -(size_of::<Way>() as i32);

    /// They lead nowhere yet.
    pub fn new() -> Self {
        // Memory that is zero at first is not touched before it is used.
        Self(Way::new_vec_zeroed(ENTRIES).expect("there is memory for the table"))
    }

    /// They lead nowhere.
    pub fn clear(&self) {
        self.0.iter().for_each(|way| way.tag.set(0));
    }

    /// The first entry.
    pub fn as_ptr(&self) -> *const Way {
        self.0.as_ptr()
    }
}

/// What makes tags: each hart has its own contexts of fetches, and all ways end when a translation is forgotten.
#[derive(Clone, Debug)]
pub struct Tags {
    generation: Cell<u64>,
}

/// Contexts of fetches, harts and generations each have their bits in a tag.
const HART_SHIFT: u32 = 40;
const GENERATION_SHIFT: u32 = 48;
const GENERATIONS: u64 = 1 << 16;

const _: () = assert!(FrontCache::LAST_NAME >> HART_SHIFT == 0);
const _: () = assert!(crate::platform::MAX_HARTS <= 1 << (GENERATION_SHIFT - HART_SHIFT));

impl Tags {
    /// Those of the first generation. No tag is 0.
    pub fn new() -> Self {
        Self { generation: Cell::new(1) }
    }

    /// What is added to the name of a context of fetches.
    pub fn base(&self, hart: usize) -> u64 {
        self.generation.get() << GENERATION_SHIFT | (hart as u64) << HART_SHIFT
    }

    /// All tags made so far match no more; `false` if they come again, so that what has them must be cleared.
    pub fn renew(&self) -> bool {
        let next = (self.generation.get() + 1) % GENERATIONS;
        self.generation.set(next.max(1));
        next != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guard_passes_where_the_block_is_at_its_place_and_remembers_only_that() {
        let guard = Guard::new(-0x10, 7, 30);
        let find = |pc| [(0x3ff0, 7), (0x4ff0, 8)].iter().find(|&&(at, _)| at == pc).map(|&(_, block)| block);
        assert!(!guard.pass(5, 0x5000, find) && !guard.pass(5, 0x6000, find));
        assert_eq!(guard.tag.get(), 0);
        assert!(guard.pass(5, 0x4000, find));
        assert_eq!((guard.tag.get(), guard.from.get()), (5, 0x4000));
        guard.clear();
        assert_eq!(guard.tag.get(), 0);
        assert!(guard.pass(5, 0x4000, find));
        assert_eq!(
            (guard.forget(&(0..7)), guard.forget(&(7..8)), guard.forget(&(7..8))),
            (None, Some(30), None)
        );
        assert!(guard.tag.get() == 0 && !guard.pass(5, 0x4000, find), "the index is another block's");
        let guard = Guard::new(-0x10, 7, 3);
        assert_eq!(
            (guard.forget(&(3..4)), guard.forget(&(7..8))),
            (None, None),
            "nobody enters by it any more"
        );
    }

    #[test]
    fn tags_of_harts_and_generations_differ_until_they_are_said_to_come_again() {
        let tags = Tags::new();
        let mut seen = std::collections::HashSet::new();
        loop {
            for hart in 0..crate::platform::MAX_HARTS {
                let base = tags.base(hart);
                assert!(base != 0 && base.is_multiple_of(1 << HART_SHIFT) && seen.insert(base));
            }
            if !tags.renew() {
                break;
            }
        }
        assert_eq!(seen.len(), crate::platform::MAX_HARTS * (GENERATIONS as usize - 1));
        assert!(seen.contains(&tags.base(0)));
    }
}
