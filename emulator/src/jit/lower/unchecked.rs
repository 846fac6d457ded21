//! Which results need not be looked at when they are computed, whether they are NaNs (`lower/arithmetic.rs`): none in its block before
//! something could tell a NaN from the canonical one, or the block ends. Then two of them are looked at in one comparison, and those that
//! have been overwritten not at all. What may leave the block before looks for itself.

use super::super::region::{Block, Node, Region, Stays};
use super::super::registers::Map;
use super::float::Width::{self, Double, Single};
use super::float::may_be_nearest;
use crate::isa::format::operands;
use crate::isa::op::Op;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::{BitAnd, BitOr, Not};

/// What is not looked at in a region.
#[derive(Default)]
pub struct Unchecked {
    /// The instructions whose results are not at once, by offset.
    results: FxHashSet<u16>,
    /// Before which instructions there are such results, in which registers.
    before: FxHashMap<u16, Registers>,
    /// Which of them are looked at before these instructions.
    due: FxHashMap<u16, Registers>,
}

/// Registers, bit by number.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Registers {
    pub(super) singles: u32,
    pub(super) doubles: u32,
}

impl Registers {
    pub(super) const NONE: Self = Self { singles: 0, doubles: 0 };
    const ALL: Self = Self { singles: !0, doubles: !0 };

    pub(super) fn one(register: u8, width: Width) -> Self {
        let mut one = Self::NONE;
        *one.of_mut(width) = 1 << (register & 31);
        one
    }

    /// A register, whatever it holds.
    fn any(register: u8) -> Self {
        Self::one(register, Single) | Self::one(register, Double)
    }

    /// Those with values of a format.
    pub(super) fn of(self, width: Width) -> u32 {
        match width {
            Single => self.singles,
            Double => self.doubles,
        }
    }

    fn of_mut(&mut self, width: Width) -> &mut u32 {
        match width {
            Single => &mut self.singles,
            Double => &mut self.doubles,
        }
    }
}

impl BitOr for Registers {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self { singles: self.singles | other.singles, doubles: self.doubles | other.doubles }
    }
}

impl BitAnd for Registers {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self { singles: self.singles & other.singles, doubles: self.doubles & other.doubles }
    }
}

impl Not for Registers {
    type Output = Self;

    fn not(self) -> Self {
        Self { singles: !self.singles, doubles: !self.doubles }
    }
}

impl Unchecked {
    /// Finds them, among the registers that have host registers.
    pub(super) fn find(region: &Region, map: &Map) -> Self {
        let mut unchecked = Self::default();
        region.blocks.iter().for_each(|block| unchecked.look_at(block, map));
        unchecked
    }

    /// Whether the result of the instruction at an offset is not looked at when it is computed.
    pub(super) fn has(&self, offset: u16) -> bool {
        self.results.contains(&offset)
    }

    /// The registers with such results before the instruction at an offset.
    pub(super) fn before(&self, offset: u16) -> Registers {
        self.before.get(&offset).copied().unwrap_or_default()
    }

    /// Those of them that are looked at there.
    pub(super) fn due(&self, offset: u16) -> Registers {
        self.due.get(&offset).copied().unwrap_or_default()
    }

    fn look_at(&mut self, block: &Block, map: &Map) {
        let mut open = Registers::NONE;
        for (index, node) in block.nodes.iter().enumerate() {
            let rest = &block.nodes[index..];
            if open != Registers::NONE {
                self.before.insert(node.offset, open);
            }
            let mut due = open & observed(rest, map);
            for width in [Single, Double] {
                if due.of(width).count_ones() % 2 == 1 {
                    due = due | partner(open & !due, width, rest, map);
                }
            }
            if due != Registers::NONE {
                self.due.insert(node.offset, due);
            }
            open = open & !due;
            let Some(rd) = operands(&node.insn).written_f else { continue };
            let width = match copied(node, map) {
                Some((register, width)) => Some(width).filter(|&width| open.of(width) >> register & 1 != 0),
                None => calculates(node).filter(|_| rest.len() > 1 && map.f(rd).is_some()),
            };
            open = open & !Registers::any(rd);
            if let Some(width) = width {
                open = open | Registers::one(rd, width);
                self.results.insert(node.offset);
            }
        }
    }
}

/// The format of a result that may be left unchecked. (That of a fused operation may not: what it raises is not known without.)
pub(super) fn calculates(node: &Node) -> Option<Width> {
    match node.insn.op {
        _ if !may_be_nearest(&node.insn) || node.stays != Stays::Whole => None,
        Op::FaddS | Op::FsubS | Op::FmulS | Op::FdivS | Op::FsqrtS => Some(Single),
        Op::FaddD | Op::FsubD | Op::FmulD | Op::FdivD | Op::FsqrtD => Some(Double),
        _ => None,
    }
}

/// The register that an instruction copies to another one, both with host registers.
fn copied(node: &Node, map: &Map) -> Option<(u8, Width)> {
    let insn = &node.insn;
    let width = match insn.op {
        Op::FsgnjS => Single,
        Op::FsgnjD => Double,
        _ => return None,
    };
    let copies = insn.rs1 == insn.rs2 && node.stays == Stays::Whole;
    (copies && map.f(insn.rs1).is_some() && map.f(insn.rd).is_some()).then_some((insn.rs1 & 31, width))
}

/// What the first of these instructions, the rest of a block, could tell from the canonical NaN.
fn observed(nodes: &[Node], map: &Map) -> Registers {
    let [node, others @ ..] = nodes else { return Registers::NONE };
    // It may be anything when it executes.
    if node.stays != Stays::Whole {
        return Registers::ALL;
    }
    let used = operands(&node.insn);
    let sources = &used.f[usize::from(used.written_f.is_some())..];
    let same = match copied(node, map) {
        Some((_, width)) if !others.is_empty() => Some(width),
        Some(_) | None => takes_numbers(node.insn.op),
    };
    let seen = sources.iter().flatten().fold(Registers::NONE, |seen, &register| {
        let unseen = same.map_or(Registers::NONE, |width| Registers::one(register, width));
        seen | Registers::any(register) & !unseen
    });
    if others.is_empty() {
        // What it overwrites is gone.
        seen | !used.written_f.map_or(Registers::NONE, Registers::any)
    } else {
        seen
    }
}

/// One of the registers that will have to be looked at before one of these instructions, but before the first.
fn partner(mut open: Registers, width: Width, nodes: &[Node], map: &Map) -> Registers {
    for index in 0..nodes.len() {
        let due = (open & observed(&nodes[index..], map)).of(width);
        if index > 0 && due != 0 {
            return Registers::one(due.trailing_zeros() as u8, width);
        }
        if let Some(register) = operands(&nodes[index].insn).written_f {
            open = open & !Registers::any(register);
        }
    }
    Registers::NONE
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
    const FADD_D_A4_A4_A3: u32 = 0x02d7_7753;
    const FMV_D_A4_A5: u32 = 0x22f7_8753;
    const FSD_A5_0_A0: u32 = 0x00f5_3027;
    const FSD_A4_0_A0: u32 = 0x00e5_3027;
    const FLD_A5_0_A0: u32 = 0x0005_3787;
    const FMUL_S_A5_A5_A3: u32 = 0x10d7_f7d3;
    const ADDI_A0_8: u32 = 0x0085_0513;
    const BNE_A0_A1_BACK_4: u32 = 0xfeb5_1ee3;
    const RET: u32 = 0x0000_8067;
    /// Their fa5 and fa4.
    const A5: u32 = 1 << 15;
    const A4: u32 = 1 << 14;

    fn doubles(doubles: u32) -> Registers {
        Registers { singles: 0, doubles }
    }

    fn find(words: &[u32]) -> Unchecked {
        let region = Region::of_words(words);
        let map = Map::new(&region, 0);
        assert!(map.f(15).is_some());
        Unchecked::find(&region, &map)
    }

    #[test]
    fn a_result_is_not_looked_at_while_only_arithmetic_takes_it_nor_after_it_is_overwritten() {
        let twice = find(&[FMUL_D_A5_A4_A3, ADDI_A0_8, FADD_D_A5_A5_A3, FSD_A5_0_A0, RET]);
        assert_eq!([0, 8].map(|offset| twice.has(offset)), [true, true]);
        assert_eq!([0, 4, 8, 12, 16].map(|offset| twice.before(offset)), [0, A5, A5, A5, 0].map(doubles));
        assert_eq!([0, 4, 8, 12, 16].map(|offset| twice.due(offset)), [0, 0, 0, A5, 0].map(doubles));
        let load = find(&[FMUL_D_A5_A4_A3, FLD_A5_0_A0, FADD_D_A5_A5_A3, RET]);
        assert_eq!([0, 4, 8, 12].map(|offset| load.due(offset)), [0, 0, 0, A5].map(doubles));
    }

    #[test]
    fn what_is_stored_or_taken_for_a_single_or_left_in_its_register_is_looked_at() {
        for (behind, due) in [(FSD_A5_0_A0, [A5, 0]), (FMUL_S_A5_A5_A3, [A5, 0]), (ADDI_A0_8, [0, A5])] {
            let found = find(&[FSD_A5_0_A0, FSD_A5_0_A0, FMUL_D_A5_A4_A3, behind, RET]);
            assert_eq!([12, 16].map(|offset| found.due(offset).doubles), due, "{behind:#x}");
        }
        // The last instruction of a block.
        let ends = find(&[FMUL_D_A5_A4_A3, FADD_D_A5_A5_A3, FSD_A5_0_A0, BNE_A0_A1_BACK_4, RET]);
        assert_eq!([0, 4].map(|offset| ends.has(offset)), [true, false]);
        assert!([8, 12, 16].iter().all(|&offset| ends.before(offset) == Registers::NONE));
    }

    #[test]
    fn two_are_looked_at_in_one_if_both_have_been_computed_and_neither_is_overwritten_before() {
        let stores = [FSD_A5_0_A0, FSD_A4_0_A0, FSD_A5_0_A0, RET];
        let two = find(&[&[FMUL_D_A5_A4_A3, FADD_D_A4_A4_A3], &stores[..]].concat());
        assert_eq!([8, 12].map(|offset| two.due(offset)), [A5 | A4, 0].map(doubles));
        let later =
            [FMUL_D_A5_A4_A3, FADD_D_A4_A4_A3, FSD_A5_0_A0, FADD_D_A4_A4_A3, FSD_A4_0_A0, FSD_A5_0_A0, RET];
        let later = find(&later);
        assert_eq!([8, 12, 16].map(|offset| later.due(offset)), [A5, 0, A4].map(doubles));
        let single = find(&[FMUL_S_A5_A5_A3, FADD_D_A4_A4_A3, FSD_A5_0_A0, FSD_A4_0_A0, RET]);
        assert_eq!(single.due(8), Registers { singles: A5, doubles: 0 });
        assert_eq!(single.due(12), doubles(A4));
    }

    #[test]
    fn a_copy_of_a_result_is_looked_at_like_it() {
        let copy = find(&[FMUL_D_A5_A4_A3, FMV_D_A4_A5, FSD_A4_0_A0, FSD_A5_0_A0, RET]);
        assert_eq!([4, 8, 12].map(|offset| copy.before(offset)), [A5, A5 | A4, 0].map(doubles));
        assert_eq!([4, 8, 12].map(|offset| copy.due(offset)), [0, A5 | A4, 0].map(doubles));
        // It may come from memory.
        let other = find(&[FLD_A5_0_A0, FMV_D_A4_A5, FSD_A4_0_A0, FSD_A4_0_A0, RET]);
        assert!([4, 8, 12].iter().all(|&offset| other.before(offset) == Registers::NONE));
    }
}
