//! What is known of the state of floating point wherever a block begins, on all ways there: a loop need not look at it each time round.
//! Nothing changes it but CSR instructions and what leaves the region, or may be anything.

use super::super::flags::State;
use super::super::region::{Block, Node, Region, Stays};
use super::super::sharing::keeps_look_ups;
use super::float::needed_state;
use super::unchecked::calculates;
use crate::isa::extension::IsaSet;
use crate::isa::op::Op;
use rustc_hash::FxHashMap;

/// For the blocks of a region, by the offsets that they begin at.
pub struct Settled(FxHashMap<u16, At>);

/// For one of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct At {
    /// What is known when it begins …
    pub(super) known: State,
    /// … and what it looks for, if it has to look: what loops behind it need, too.
    pub(super) needed: State,
}

impl Settled {
    /// Finds it out. A region is entered at its first block.
    pub(super) fn find(region: &Region, isa: &IsaSet) -> Self {
        let blocks = &region.blocks;
        let own: Vec<State> = blocks.iter().map(needed_state).collect();
        if !blocks.iter().flat_map(|block| &block.nodes).any(looks) {
            let nothing =
                |block: &Block| (block.start(), At { known: State::Unknown, needed: State::Unknown });
            return Self(blocks.iter().map(nothing).collect());
        }
        let ways = region.ways_inside(isa);
        let needed = |index: usize| {
            let loops = ways[index].iter().filter(|&&next| blocks[next].weight > blocks[index].weight);
            loops.map(|&next| own[next]).fold(own[index], State::max)
        };
        let needed: Vec<State> = (0..blocks.len()).map(needed).collect();
        let mut known = vec![State::Nearest; blocks.len()];
        known[0] = State::Unknown;
        let mut waiting: Vec<usize> = (0..blocks.len()).rev().collect();
        while let Some(index) = waiting.pop() {
            let then = after(&blocks[index], At { known: known[index], needed: needed[index] });
            for &next in &ways[index] {
                if then < known[next] {
                    known[next] = then;
                    waiting.push(next);
                }
            }
        }
        let at = |index: usize| At { known: known[index], needed: needed[index] };
        Self(blocks.iter().enumerate().map(|(index, block)| (block.start(), at(index))).collect())
    }

    /// For the block that begins at an offset.
    pub(super) fn at(&self, start: u16) -> At {
        self.0.get(&start).copied().unwrap_or(At { known: State::Unknown, needed: State::Unknown })
    }
}

/// What is known when a block has run to its end.
fn after(block: &Block, at: At) -> State {
    block.nodes.iter().fold(at.known, |known, node| {
        let plain = keeps_look_ups(&node.insn) || matches!(node.insn.op, Op::Jal | Op::Jalr);
        if !plain || node.stays != Stays::Whole {
            State::Unknown
        } else if looks(node) {
            known.max(at.needed).max(State::Dirty)
        } else {
            known
        }
    })
}

/// Whether an instruction goes on in the region only where the state of floating point is what its block needs.
fn looks(node: &Node) -> bool {
    let moves = matches!(node.insn.op, Op::Flw | Op::Fld | Op::Fsw | Op::Fsd | Op::FmvWX | Op::FmvDX);
    calculates(node).is_some() || moves && node.stays == Stays::Whole
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLD_A5_0_A0: u32 = 0x0005_3787;
    const FADD_D_A5_A5_A3: u32 = 0x02d7_f7d3;
    const FSRM_A0: u32 = 0x0025_1073;
    const ADDI_A0_8: u32 = 0x0085_0513;
    const BEQ_A0_A1_8: u32 = 0x00b5_0463;
    /// Back by 8.
    const BNE_A0_A1: u32 = 0xfeb5_1ce3;
    const RET: u32 = 0x0000_8067;

    fn known(words: &[u32]) -> Vec<(u16, State)> {
        let isa = IsaSet::full();
        let region = Region::of_words(words);
        let settled = Settled::find(&region, &isa);
        region.blocks.iter().map(|block| (block.start(), settled.at(block.start()).known)).collect()
    }

    #[test]
    fn a_loop_knows_what_it_needs_where_what_runs_before_it_has_looked() {
        let words = [FLD_A5_0_A0, FADD_D_A5_A5_A3, ADDI_A0_8, BNE_A0_A1, RET];
        let nothing = (0, State::Unknown);
        assert_eq!(known(&words), [nothing, (4, State::Nearest), (16, State::Nearest)]);
        // Nothing has looked.
        let words = [ADDI_A0_8, FADD_D_A5_A5_A3, ADDI_A0_8, BNE_A0_A1, RET];
        assert_eq!(known(&words), [nothing, (4, State::Unknown), (16, State::Nearest)]);
    }

    #[test]
    fn nothing_is_known_where_one_way_has_not_looked_or_the_mode_may_have_changed() {
        let words = [BEQ_A0_A1_8, FLD_A5_0_A0, FLD_A5_0_A0, RET];
        assert_eq!(known(&words), [(0, State::Unknown), (4, State::Unknown), (8, State::Unknown)]);
        let words = [FADD_D_A5_A5_A3, FSRM_A0, BEQ_A0_A1_8, FLD_A5_0_A0, FLD_A5_0_A0, RET];
        assert!(known(&words).iter().all(|&(_, known)| known == State::Unknown));
        let words = [FSRM_A0, FADD_D_A5_A5_A3, BEQ_A0_A1_8, FLD_A5_0_A0, FLD_A5_0_A0, RET];
        let behind = known(&words).into_iter().filter(|&(start, _)| start >= 12);
        assert!(behind.clone().count() == 2 && behind.clone().all(|(_, known)| known == State::Nearest));
    }
}
