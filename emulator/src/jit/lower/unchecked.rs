//! Which results need not be looked at when they are computed, whether they are NaNs (`lower/arithmetic.rs`): those that are overwritten in
//! their block before anything could tell a NaN from the canonical one. What may leave the block before looks for itself.

use super::super::region::{Block, Node, Region, Stays};
use super::super::registers::Map;
use super::float::Width::{self, Double, Single};
use super::float::may_be_nearest;
use crate::isa::format::operands;
use crate::isa::op::Op;
use rustc_hash::{FxHashMap, FxHashSet};

/// What is not looked at in a region.
#[derive(Default)]
pub struct Unchecked {
    /// The instructions whose results are not, by offset.
    results: FxHashSet<u16>,
    /// Before which instructions there are such results, in which registers.
    before: FxHashMap<u16, Registers>,
}

/// Registers, bit by number.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Registers {
    pub(super) singles: u32,
    pub(super) doubles: u32,
}

impl Unchecked {
    /// Finds them, among the registers that have host registers.
    pub(super) fn find(region: &Region, map: &Map) -> Self {
        let mut unchecked = Self::default();
        region.blocks.iter().for_each(|block| unchecked.look_at(block, map));
        unchecked
    }

    /// Whether the result of the instruction at an offset is not looked at.
    pub(super) fn has(&self, offset: u16) -> bool {
        self.results.contains(&offset)
    }

    /// The registers with such results before the instruction at an offset.
    pub(super) fn before(&self, offset: u16) -> Registers {
        self.before.get(&offset).copied().unwrap_or_default()
    }

    fn look_at(&mut self, block: &Block, map: &Map) {
        for (index, node) in block.nodes.iter().enumerate() {
            let Some(width) = calculates(node) else { continue };
            let (rd, behind) = (node.insn.rd, &block.nodes[index + 1..]);
            let Some(length) = unobserved(rd, width, behind).filter(|_| map.f(rd).is_some()) else {
                continue;
            };
            self.results.insert(node.offset);
            for node in &behind[..length] {
                let before = self.before.entry(node.offset).or_default();
                match width {
                    Single => before.singles |= 1 << (rd & 31),
                    Double => before.doubles |= 1 << (rd & 31),
                }
            }
        }
    }
}

/// The format of a result that may be left unchecked. (That of a fused operation may not: what it raises is not known without.)
fn calculates(node: &Node) -> Option<Width> {
    match node.insn.op {
        _ if !may_be_nearest(&node.insn) || node.stays != Stays::Whole => None,
        Op::FaddS | Op::FsubS | Op::FmulS | Op::FdivS | Op::FsqrtS => Some(Single),
        Op::FaddD | Op::FsubD | Op::FmulD | Op::FdivD | Op::FsqrtD => Some(Double),
        _ => None,
    }
}

/// How many of these instructions there are up to one that overwrites the register, if none of them can tell one NaN from another.
fn unobserved(register: u8, width: Width, nodes: &[Node]) -> Option<usize> {
    for (index, node) in nodes.iter().enumerate() {
        if node.stays != Stays::Whole {
            // It may be anything when it executes.
            return None;
        }
        let used = operands(&node.insn);
        let sources = &used.f[usize::from(used.written_f.is_some())..];
        let reads = sources.contains(&Some(register));
        if reads && takes_numbers(node.insn.op) != Some(width) {
            return None;
        }
        if used.written_f == Some(register) {
            return Some(index + 1);
        }
    }
    None
}

/// The format of an instruction's operands, if it does the same for every quiet NaN.
pub(super) fn takes_numbers(op: Op) -> Option<Width> {
    match op {
        Op::FaddS | Op::FsubS | Op::FmulS | Op::FdivS | Op::FsqrtS => Some(Single),
        Op::FmaddS | Op::FmsubS | Op::FnmsubS | Op::FnmaddS => Some(Single),
        Op::FeqS | Op::FltS | Op::FleS | Op::FminS | Op::FmaxS | Op::FcvtDS => Some(Single),
        Op::FcvtWS | Op::FcvtWuS | Op::FcvtLS | Op::FcvtLuS => Some(Single),
        Op::FaddD | Op::FsubD | Op::FmulD | Op::FdivD | Op::FsqrtD => Some(Double),
        Op::FmaddD | Op::FmsubD | Op::FnmsubD | Op::FnmaddD => Some(Double),
        Op::FeqD | Op::FltD | Op::FleD | Op::FminD | Op::FmaxD | Op::FcvtSD => Some(Double),
        Op::FcvtWD | Op::FcvtWuD | Op::FcvtLD | Op::FcvtLuD => Some(Double),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FMUL_D_A5_A4_A3: u32 = 0x12d7_77d3;
    const FADD_D_A5_A5_A3: u32 = 0x02d7_f7d3;
    const FSD_A5_0_A0: u32 = 0x00f5_3027;
    const FLD_A5_0_A0: u32 = 0x0005_3787;
    const FMUL_S_A5_A5_A3: u32 = 0x10d7_f7d3;
    const ADDI_A0_8: u32 = 0x0085_0513;
    const RET: u32 = 0x0000_8067;
    /// Their fa5.
    const A5: u32 = 1 << 15;

    fn find(words: &[u32]) -> Unchecked {
        let region = Region::of_words(words);
        let map = Map::new(&region, 0);
        assert!(map.f(15).is_some());
        Unchecked::find(&region, &map)
    }

    #[test]
    fn a_result_is_not_looked_at_if_only_arithmetic_takes_it_before_it_is_overwritten() {
        let doubles = |doubles| Registers { singles: 0, doubles };
        let twice = find(&[FMUL_D_A5_A4_A3, ADDI_A0_8, FADD_D_A5_A5_A3, FSD_A5_0_A0, RET]);
        assert_eq!([0, 8].map(|offset| twice.has(offset)), [true, false]);
        assert_eq!([0, 4, 8, 12].map(|offset| twice.before(offset)), [0, A5, A5, 0].map(doubles));
        let load = find(&[FMUL_D_A5_A4_A3, FLD_A5_0_A0, FADD_D_A5_A5_A3, RET]);
        assert_eq!([0, 8].map(|offset| load.has(offset)), [true, false]);
    }

    #[test]
    fn what_is_stored_or_taken_for_a_single_or_left_in_its_register_is_looked_at() {
        for behind in [FSD_A5_0_A0, FMUL_S_A5_A5_A3, ADDI_A0_8] {
            let found = find(&[FSD_A5_0_A0, FSD_A5_0_A0, FMUL_D_A5_A4_A3, behind, RET]);
            assert!(!found.has(8) && found.before(12) == Registers::default(), "{behind:#x}");
        }
    }
}
