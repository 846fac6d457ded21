//! Two shifts and what puts them together, which programs without Zbb rotate with: done in one where the last of the three is, if nobody sees
//! what the shifts compute.

use super::super::region::{Block, Node, Region};
use super::halves::writes_only;
use crate::isa::format::operands;
use crate::isa::op::Op;
use rustc_hash::{FxHashMap, FxHashSet};

/// How far apart the first and the last of the three may be.
const WINDOW: usize = 16;

/// A rotation to the left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rotation {
    /// The register that is rotated.
    pub(super) source: u8,
    /// By how many bits.
    pub(super) amount: u8,
    /// Of the lower half, which is sign-extended then.
    pub(super) word: bool,
}

/// Those of a region.
#[derive(Default)]
pub struct Rotations {
    /// By the offset of the last of the three instructions.
    last: FxHashMap<u16, Rotation>,
    /// The offsets of the shifts.
    shifts: FxHashSet<u16>,
}

impl Rotations {
    /// Finds them.
    pub(super) fn find(region: &Region) -> Self {
        let mut rotations = Self::default();
        region.blocks.iter().for_each(|block| rotations.look_at(block));
        rotations
    }

    /// What the instruction at an offset does, with what the shifts before it would have computed.
    pub(super) fn at(&self, offset: u16) -> Option<Rotation> {
        self.last.get(&offset).copied()
    }

    /// Whether the instruction at an offset does nothing, because a later one does.
    pub(super) fn has_shift(&self, offset: u16) -> bool {
        self.shifts.contains(&offset)
    }

    fn look_at(&mut self, block: &Block) {
        for (index, node) in block.nodes.iter().enumerate() {
            if let Some((rotation, shifts)) = rotation(&block.nodes, index) {
                self.last.insert(node.offset, rotation);
                self.shifts.extend(shifts.map(|shift| block.nodes[shift].offset));
            }
        }
    }
}

/// The rotation that ends with the instruction at `last`, and where its shifts are.
fn rotation(nodes: &[Node], last: usize) -> Option<(Rotation, [usize; 2])> {
    let insn = &nodes[last].insn;
    let puts_together = matches!(insn.op, Op::Or | Op::Xor | Op::Add) && insn.rs1 != insn.rs2;
    if !puts_together || !writes_only(&nodes[last]) {
        return None;
    }
    let begin = last.saturating_sub(WINDOW);
    let computed = |register: u8| {
        let distance = nodes[begin..last].iter().rev().position(|node| node.insn.rd == register)?;
        Some(last - 1 - distance)
    };
    let (a, b) = (computed(insn.rs1)?, computed(insn.rs2)?);
    let (first, second) = (a.min(b), a.max(b));
    let between = &nodes[first..last];
    let (one, other) = (&nodes[first].insn, &nodes[second].insn);
    let source = one.rs1;
    let (left, right) = match (one.op, other.op) {
        (Op::Slli | Op::Slliw, _) => (one, other),
        _ => (other, one),
    };
    let word = match (left.op, right.op) {
        (Op::Slliw, Op::Srliw) => true,
        (Op::Slli, Op::Srli) => false,
        _ => return None,
    };
    let fits = left.imm > 0 && left.imm + right.imm == if word { 32 } else { 64 };
    // The second shift may overwrite what it shifts: it will not have been done.
    let stays = between.iter().enumerate().all(|(at, node)| first + at == second || node.insn.rd != source);
    let shifts = [first, second];
    let unseen = shifts.into_iter().all(|shift| {
        let register = nodes[shift].insn.rd;
        !nodes[shift + 1..last].iter().any(|node| reads(node, register))
            && (insn.rd == register || is_overwritten(register, &nodes[last + 1..]))
    });
    let alone = between.iter().all(writes_only);
    (fits && source != 0 && other.rs1 == source && stays && unseen && alone)
        .then_some((Rotation { source, amount: left.imm as u8, word }, shifts))
}

/// Whether the register is overwritten before anything can see it.
fn is_overwritten(register: u8, nodes: &[Node]) -> bool {
    for node in nodes {
        if !writes_only(node) || reads(node, register) {
            return false;
        }
        if node.insn.rd == register {
            return true;
        }
    }
    false
}

fn reads(node: &Node, register: u8) -> bool {
    let [_, sources @ ..] = operands(&node.insn).x;
    sources.contains(&Some(register))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLLIW_A3_A2_7: u32 = 0x0076_169b;
    const SRLIW_A2_A2_25: u32 = 0x0196_561b;
    const SRLIW_A2_A2_24: u32 = 0x0186_561b;
    const OR_A2_A2_A3: u32 = 0x00d6_6633;
    const ADD_A4_A4_A3: u32 = 0x00d7_0733;
    const LI_A3_0: u32 = 0x0000_0693;
    const LI_A4_0: u32 = 0x0000_0713;
    const LW_A4_0_A5: u32 = 0x0007_a703;
    const SLLI_A3_A2_7: u32 = 0x0076_1693;
    const SRLI_A2_A2_57: u32 = 0x0396_5613;
    const RET: u32 = 0x0000_8067;

    fn find(words: &[u32]) -> Option<Rotation> {
        let rotations = Rotations::find(&Region::of_words(words));
        let mut found = (0..words.len() as u16).filter_map(|index| rotations.at(4 * index));
        assert_eq!(rotations.shifts.len(), 2 * rotations.last.len());
        found.next()
    }

    #[test]
    fn shifts_that_together_move_by_the_width_are_a_rotation() {
        let rotation = |word| Some(Rotation { source: 12, amount: 7, word });
        let [left, right, both] = [SLLIW_A3_A2_7, SRLIW_A2_A2_25, OR_A2_A2_A3];
        assert_eq!(find(&[left, right, both, LI_A3_0, RET]), rotation(true));
        assert_eq!(find(&[left, LI_A4_0, right, LI_A4_0, both, LI_A4_0, LI_A3_0, RET]), rotation(true));
        assert_eq!(find(&[SLLI_A3_A2_7, SRLI_A2_A2_57, both, LI_A3_0, RET]), rotation(false));
        assert_eq!(find(&[left, SRLIW_A2_A2_24, both, LI_A3_0, RET]), None);
        assert_eq!(find(&[left, SRLI_A2_A2_57, both, LI_A3_0, RET]), None);
        // The second shifts what the first has.
        assert_eq!(find(&[right, left, both, LI_A3_0, RET]), None);
    }

    #[test]
    fn what_others_see_of_the_shifts_is_computed() {
        let [left, right, both] = [SLLIW_A3_A2_7, SRLIW_A2_A2_25, OR_A2_A2_A3];
        for behind in [RET, LW_A4_0_A5, ADD_A4_A4_A3] {
            assert_eq!(find(&[left, right, both, behind, LI_A3_0, RET]), None, "{behind:#x}");
        }
        for between in [LW_A4_0_A5, ADD_A4_A4_A3] {
            assert_eq!(find(&[left, right, between, both, LI_A3_0, RET]), None, "{between:#x}");
        }
    }
}
