//! Which results need no upper half: those of instructions on words, and of others, from which nobody takes more than the lower half before
//! they are overwritten in their block. What may leave the block before takes all of every register.

use super::super::region::{Block, Node, Region, Stays};
use crate::isa::op::Op;
use rustc_hash::FxHashSet;

/// The instructions whose results need no upper half, by offset.
pub fn lower_halves(region: &Region) -> FxHashSet<u16> {
    region.blocks.iter().flat_map(lower_halves_of_block).collect()
}

/// From the end of the block, where all of every register counts, to its beginning.
fn lower_halves_of_block(block: &Block) -> impl Iterator<Item = u16> {
    /// Every register.
    const ALL: u32 = u32::MAX;
    let mut whole = ALL;
    block.nodes.iter().rev().filter_map(move |node| {
        let insn = &node.insn;
        let Some(takes) = takes(node) else {
            whole = ALL;
            return None;
        };
        let (rd, sources) = (1 << (insn.rd & 31), [insn.rs1, insn.rs2]);
        let needed = whole & rd != 0;
        whole &= !rd;
        for (source, take) in sources.into_iter().zip(takes) {
            match take {
                Take::All => whole |= 1 << (source & 31),
                Take::AsNeeded if needed => whole |= 1 << (source & 31),
                Take::AsNeeded | Take::LowerHalf => {}
            }
        }
        (!needed).then_some(node.offset)
    })
}

/// How much of an operand an instruction takes.
#[derive(Clone, Copy)]
enum Take {
    /// No more than the lower half, or nothing.
    LowerHalf,
    /// The lower half of the result comes from the lower half.
    AsNeeded,
    All,
}

/// Whether an instruction does no more than write a register from others, always.
pub(super) fn writes_only(node: &Node) -> bool {
    takes(node).is_some()
}

/// How much of its operands; `None` for an instruction that might do more than write a register.
fn takes(node: &Node) -> Option<[Take; 2]> {
    use Take::{All, AsNeeded, LowerHalf};
    let insn = &node.insn;
    if node.stays != Stays::Whole || insn.rd == 0 {
        return None;
    }
    let takes = match insn.op {
        Op::Lui | Op::Auipc => [LowerHalf, LowerHalf],
        Op::Addw | Op::Subw | Op::Mulw | Op::Sllw | Op::Srlw | Op::Sraw => [LowerHalf, LowerHalf],
        Op::Addiw | Op::Slliw | Op::Srliw | Op::Sraiw | Op::Roriw => [LowerHalf, LowerHalf],
        Op::SextB | Op::SextH | Op::ZextH => [LowerHalf, LowerHalf],
        Op::Add | Op::Sub | Op::Mul | Op::And | Op::Or | Op::Xor => [AsNeeded, AsNeeded],
        Op::Andn | Op::Orn | Op::Xnor | Op::Sh1add | Op::Sh2add | Op::Sh3add => [AsNeeded, AsNeeded],
        // The upper half of the result is 0.
        Op::Andi if insn.imm >= 0 => [LowerHalf, LowerHalf],
        Op::Slli if insn.imm >= 32 => [LowerHalf, LowerHalf],
        Op::Addi | Op::Xori | Op::Ori | Op::Andi | Op::Slli => [AsNeeded, LowerHalf],
        Op::AddUw | Op::Sh1addUw | Op::Sh2addUw | Op::Sh3addUw => [LowerHalf, AsNeeded],
        Op::SlliUw => [LowerHalf, LowerHalf],
        // How far to shift is in the lowest bits.
        Op::Sll => [AsNeeded, LowerHalf],
        Op::Srl | Op::Sra => [All, LowerHalf],
        Op::Srli | Op::Srai | Op::Slti | Op::Sltiu => [All, LowerHalf],
        Op::Slt | Op::Sltu => [All, All],
        _ => return None,
    };
    Some(takes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDW_A0_A0_A1: u32 = 0x00b5_053b;
    const XOR_A2_A2_A0: u32 = 0x00a6_4633;
    const SLLIW_A3_A2_7: u32 = 0x0076_169b;
    const SRLIW_A2_A2_25: u32 = 0x0196_561b;
    const SLTU_A4_A0_A1: u32 = 0x00b5_3733;
    const LI_A0_0: u32 = 0x0000_0513;
    const LI_A2_0: u32 = 0x0000_0613;
    const LW_A4_0_A5: u32 = 0x0007_a703;
    const RET: u32 = 0x0000_8067;

    fn find(words: &[u32]) -> Vec<u16> {
        let mut found: Vec<u16> = lower_halves(&Region::of_words(words)).into_iter().collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn a_result_needs_no_upper_half_if_others_take_the_lower_one_before_it_is_overwritten() {
        let rotation = [ADDW_A0_A0_A1, XOR_A2_A2_A0, SLLIW_A3_A2_7, SRLIW_A2_A2_25];
        assert_eq!(find(&[&rotation[..], &[LI_A0_0, RET]].concat()), [0, 4]);
        // All of a0 is there at the end of the block.
        assert_eq!(find(&[&rotation[..], &[RET]].concat()), [4]);
    }

    #[test]
    fn comparisons_take_all_and_so_does_what_may_leave_the_block() {
        assert_eq!(find(&[ADDW_A0_A0_A1, LI_A0_0, RET]), [0]);
        for between in [SLTU_A4_A0_A1, LW_A4_0_A5] {
            assert_eq!(find(&[ADDW_A0_A0_A1, between, LI_A0_0, RET]), [0; 0], "{between:#x}");
        }
    }

    #[test]
    fn what_is_not_needed_of_a_result_is_not_needed_of_its_operands() {
        assert_eq!(find(&[ADDW_A0_A0_A1, XOR_A2_A2_A0, LI_A0_0, LI_A2_0, RET]), [0, 4]);
        assert_eq!(find(&[ADDW_A0_A0_A1, XOR_A2_A2_A0, LI_A0_0, RET]), [0; 0]);
    }
}
