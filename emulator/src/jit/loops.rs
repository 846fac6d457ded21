//! Loops that may run in *stretches*: one way round, on which registers that addresses are made from move by constants. How many times
//! round all of these accesses stay in their pages, and the slice has room for, is found out beforehand; so often it runs without any
//! further look (`lower/stretch.rs`).

use super::offsets::OffsetMap;
use super::region::{Block, Ending, Node, Region};
use super::sharing::{Kind, Role, SPAN, STRETCH, Values, access, is_integer_load};
use crate::isa::extension::IsaSet;
use crate::isa::format::has_floats;
use rustc_hash::FxHashMap;

/// The most blocks and instructions of a way round.
const BLOCKS: usize = 8;
const LENGTH: usize = 64;
/// The most bytes that an access moves: pages would be left too soon.
const STEP: i64 = 256;
/// The most bytes between a register and what is accessed.
const DISTANCE: i64 = 1 << 20;
/// The most pages that are found beforehand.
pub const PAGES: usize = 8;

/// So many loops of a region look for a stretch at once where the one before was worth it.
pub const ADAPTING: usize = 7;

/// A loop.
#[derive(Debug)]
pub struct Loop {
    /// The indices of its blocks, from the one where it is entered to the one that goes back there.
    pub path: Vec<usize>,
    /// Instructions.
    pub length: usize,
    /// What is found beforehand.
    pub pages: Vec<Page>,
    /// Which accesses are in which of these pages, by offset.
    slots: FxHashMap<u16, usize>,
}

/// Accesses that lie together in one page, time after time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Page {
    /// Loads or stores.
    pub kind: Kind,
    /// The register that tells where.
    pub base: u8,
    /// They begin so far behind it, when a time round begins …
    pub low: i32,
    /// … and have so many bytes.
    pub span: i32,
    /// So much further they are the next time.
    pub step: i32,
    /// They are aligned if this address behind the register is aligned to so many bytes.
    pub anchor: i32,
    /// See `anchor`.
    pub align: i32,
}

impl Page {
    /// Takes another access, if it is near enough.
    fn join(&mut self, other: &Self, misaligned: bool) -> bool {
        let low = self.low.min(other.low);
        let high = (self.low + self.span).max(other.low + other.span);
        let fits = (self.kind, self.base) == (other.kind, other.base)
            && i64::from(high - low) <= SPAN
            && (misaligned || (other.low - self.anchor) % other.align == 0);
        if fits {
            (self.low, self.span, self.align) = (low, high - low, self.align.max(other.align));
        }
        fits
    }
}

impl Loop {
    /// The loops of a region. `misaligned`: such accesses work.
    pub fn find(region: &Region, isa: &IsaSet, misaligned: bool) -> Vec<Self> {
        let starts: OffsetMap<usize> =
            region.blocks.iter().enumerate().map(|(index, block)| (block.start(), index)).collect();
        let mut loops: Vec<Self> = Vec::new();
        for header in 0..region.blocks.len() {
            let Some(path) = path(&region.blocks, &starts, isa, header) else { continue };
            let taken = |index: &usize| loops.iter().any(|other| other.path.contains(index));
            if path.iter().any(taken) {
                continue;
            }
            let found = Self::new(path, &region.blocks, misaligned);
            if !found.pages.is_empty() && found.length <= LENGTH {
                loops.push(found);
            }
        }
        loops
    }

    /// How the access at an offset finds its page in a stretch.
    pub fn role(&self, offset: u16) -> Role {
        self.slots.get(&offset).map_or(Role::Alone, |slot| Role::Shared { slot: STRETCH + slot })
    }

    fn new(path: Vec<usize>, blocks: &[Block], misaligned: bool) -> Self {
        let nodes = || path.iter().flat_map(|&index| &blocks[index].nodes);
        let mut values = Values::new();
        let mut accesses = Vec::new();
        for node in nodes() {
            if let Some((kind, bytes)) = access(node.insn.op) {
                accesses.push((node.offset, kind, bytes, values.of(node.insn.rs1, node.insn.imm as i64)));
            }
            values.execute(node.offset, &node.insn);
        }
        let length = nodes().count();
        let (mut pages, mut slots): (Vec<Page>, FxHashMap<u16, usize>) = Default::default();
        for (offset, kind, bytes, place) in accesses {
            let Some(base) = u8::try_from(place.unknown).ok().filter(|&base| base < 32) else { continue };
            let next = values.of(base, 0);
            let regular = next.unknown == place.unknown
                && next.known.abs() <= STEP
                && place.known.abs() <= DISTANCE
                && (misaligned || next.known % bytes == 0);
            if !regular {
                continue;
            }
            let (low, span, step) = (place.known as i32, bytes as i32, next.known as i32);
            let page = Page { kind, base, low, span, step, anchor: low, align: span };
            let slot = pages.iter_mut().position(|other: &mut Page| other.join(&page, misaligned));
            match slot {
                Some(slot) => _ = slots.insert(offset, slot),
                None if pages.len() < PAGES => {
                    slots.insert(offset, pages.len());
                    pages.push(page);
                }
                None => {}
            }
        }
        Self { path, length, pages, slots }
    }
}

/// The way from a block back to it that takes no branch but the last, if there is one that only goes forward before.
fn path(blocks: &[Block], starts: &OffsetMap<usize>, isa: &IsaSet, header: usize) -> Option<Vec<usize>> {
    let start = blocks[header].start();
    let mut path = Vec::new();
    let mut index = header;
    while path.len() < BLOCKS {
        path.push(index);
        let (last, others) = blocks[index].nodes.split_last()?;
        let ending = last.ending(isa);
        if !others.iter().all(is_plain) || ending == Ending::Next && !is_plain(last) {
            return None;
        }
        let (next, target) = (last.next(), last.target());
        let next = match ending {
            Ending::Branch | Ending::Jump if ending == Ending::Jump && last.insn.rd != 0 => return None,
            Ending::Branch | Ending::Jump if target == Some(start) => return Some(path),
            Ending::Branch | Ending::Jump if target.is_some_and(|target| target <= last.offset) => {
                return None;
            }
            Ending::Next | Ending::Branch => next,
            Ending::Jump => target?,
            Ending::Indirect | Ending::Changing | Ending::Elsewhere => return None,
        };
        index = *starts.get(next)?;
    }
    None
}

/// Whether the reference hardly ever has to execute an instruction, and nothing but registers and memory changes.
fn is_plain(node: &Node) -> bool {
    let insn = &node.insn;
    if insn.is_mark() || insn.rd == 0 && is_integer_load(insn.op) {
        return false;
    }
    access(insn.op).is_some() || super::lower::is_pure(insn.op) || has_floats(insn.op)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(words: &[u32], misaligned: bool) -> Vec<Loop> {
        Loop::find(&Region::of_words(words), &IsaSet::full(), misaligned)
    }

    const LD_A0_0_A1: u32 = 0x0005_b503;
    const LB_A0_1_A1: u32 = 0x0015_8503;
    const LD_A1_0_A1: u32 = 0x0005_b583;
    const SD_A0_16_A1: u32 = 0x00a5_b823;
    const ADDI_A1_8: u32 = 0x0085_8593;
    const ADDI_A1_12: u32 = 0x00c5_8593;
    const NOP: u32 = 0x13;
    const RET: u32 = 0x0000_8067;
    /// Back by 16.
    const BNE_A0_A1: u32 = 0xfeb5_18e3;
    const BNE_BACK_24: u32 = 0xfeb5_14e3;
    /// On by 8, out of the loop or further in it.
    const BEQ_A0_A1: u32 = 0x00b5_0463;

    #[test]
    fn accesses_that_move_by_a_constant_have_their_pages_found_beforehand() {
        let loops = find(&[LD_A0_0_A1, ADDI_A1_8, SD_A0_16_A1, NOP, BNE_A0_A1, RET], false);
        let [only] = &loops[..] else { panic!("{loops:?}") };
        assert_eq!((&only.path[..], only.length), (&[0][..], 5));
        let page = |kind, low| Page { kind, base: 11, low, span: 8, step: 8, anchor: low, align: 8 };
        assert_eq!(only.pages, [page(Kind::Load, 0), page(Kind::Store, 24)]);
        let shared = |slot| Role::Shared { slot };
        let roles = [0, 4, 8].map(|offset| only.role(offset));
        assert_eq!(roles, [shared(STRETCH), Role::Alone, shared(STRETCH + 1)]);
    }

    #[test]
    fn what_is_near_is_in_one_page_if_it_is_aligned_like_the_first() {
        let words = |step| [LD_A0_0_A1, LB_A0_1_A1, step, NOP, BNE_A0_A1, RET];
        for misaligned in [false, true] {
            let loops = find(&words(ADDI_A1_8), misaligned);
            let page = Page { kind: Kind::Load, base: 11, low: 0, span: 8, step: 8, anchor: 0, align: 8 };
            assert_eq!(loops[0].pages, [page]);
        }
        // The first is aligned every other time.
        let loops = find(&words(ADDI_A1_12), false);
        let page = Page { kind: Kind::Load, base: 11, low: 1, span: 1, step: 12, anchor: 1, align: 1 };
        assert_eq!(loops[0].pages, [page]);
        assert_eq!(find(&words(ADDI_A1_12), true)[0].pages[0].span, 8);
    }

    #[test]
    fn a_way_round_may_have_branches_out_of_it_and_none_back() {
        let loops = find(&[LD_A0_0_A1, BEQ_A0_A1, NOP, ADDI_A1_8, BNE_A0_A1, RET], false);
        assert_eq!(loops.iter().map(|found| &found.path[..]).collect::<Vec<_>>(), [[0, 1, 2]]);
        // Back to the second instruction, then to the first: only the inner one.
        let loops = find(&[NOP, LD_A0_0_A1, NOP, NOP, ADDI_A1_8, BNE_A0_A1, BNE_BACK_24, RET], false);
        assert_eq!(loops.len(), 1);
        assert_eq!(loops[0].path, [1]);
    }

    #[test]
    fn no_loop_has_pages_where_addresses_are_not_known_beforehand() {
        assert!(find(&[LD_A1_0_A1, NOP, NOP, NOP, BNE_A0_A1, RET], false).is_empty());
        assert!(find(&[LD_A0_0_A1, NOP, 0x73, ADDI_A1_8, BNE_A0_A1, RET], false).is_empty());
    }
}
