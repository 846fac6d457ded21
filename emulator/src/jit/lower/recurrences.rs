//! Linear recurrences: a register of a loop that is only ever multiplied by what stays the same, and increased by such, as generators of
//! pseudo-random numbers and polynomials do it. Each step waits for the one before. But what the last of some steps computes is *mx + c* of
//! the number *x* before the first, where *m* and *c* stay the same, too: they are computed beforehand, and the last step is made from
//! *x*. Then the next round need not wait for this one. The register is exact after each step.

use super::super::frame::{INCREMENT, MULTIPLIER, START};
use super::super::region::{Block, Ending, Node};
use super::super::registers::{Map, RAX, RCX, RDX};
use super::Emitter;
use super::control::Says;
use crate::isa::format::operands;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use dynasmrt::{DynasmApi, DynasmLabelApi, dynasm};

/// How many cycles a multiplication takes on usual hosts; an addition takes one.
const MULTIPLICATION: usize = 3;
/// The last step by itself takes nine, with its number from memory. So many, one step after the other, are longer.
const LEAST: usize = 12;
/// So many instructions can be done in a cycle. Where there are more, nobody waits.
const IN_A_CYCLE: usize = 2;

/// What is done with a register.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    /// It is multiplied by another one …
    Multiply(u8),
    /// … increased by another one …
    Add(u8),
    /// … or by a constant.
    AddConstant(i32),
}

/// A register, and what is done with it in some rounds of a loop.
#[derive(PartialEq, Eq, Debug)]
pub struct Recurrence {
    register: u8,
    /// In one of them.
    steps: Vec<Step>,
    rounds: usize,
    /// The last of them in a round.
    pub(super) last: LastStep,
}

/// Where the last step of a round is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LastStep {
    /// As an offset.
    offset: u16,
    /// The step directly before it, whose result nobody sees, if there is one.
    unseen: Option<u16>,
}

impl Recurrence {
    /// That of a loop of which so many rounds are there one after the other, if it has one that is worth it.
    pub(super) fn find(blocks: &[&Block], rounds: usize, map: &Map) -> Option<Self> {
        let nodes = || blocks.iter().flat_map(|block| &block.nodes);
        let written = nodes().flat_map(|node| operands(&node.insn).written_x).flatten();
        let written = written.fold(0, |all, register| all | 1u32 << (register & 31)) & !1;
        let candidates =
            (1..32).filter(|&register| written >> register & 1 != 0 && map.x(register).is_some());
        let found = candidates.filter_map(|register| {
            let writes = |node: &Node| operands(&node.insn).written_x.contains(&Some(register));
            let steps: Option<Vec<_>> =
                nodes().filter(|node| writes(node)).map(|node| step(&node.insn, register, written)).collect();
            let (steps, last) = (steps?, last_step(blocks, writes)?);
            let cycles = steps.iter().map(|step| step.cycles()).sum::<usize>();
            let waits = rounds * cycles >= LEAST && nodes().count() < IN_A_CYCLE * cycles;
            waits.then_some((cycles, Self { register, steps, rounds, last }))
        });
        found.max_by_key(|&(cycles, _)| cycles).map(|(_, found)| found)
    }
}

impl Step {
    fn cycles(self) -> usize {
        match self {
            Self::Multiply(_) => MULTIPLICATION,
            Self::Add(_) | Self::AddConstant(_) => 1,
        }
    }
}

/// The last instruction that does so.
fn last_step(blocks: &[&Block], writes: impl Fn(&Node) -> bool) -> Option<LastStep> {
    blocks.iter().rev().find_map(|block| {
        let index = block.nodes.iter().rposition(&writes)?;
        let before = index.checked_sub(1).map(|before| &block.nodes[before]);
        let unseen = before.filter(|before| writes(before)).map(|before| before.offset);
        Some(LastStep { offset: block.nodes[index].offset, unseen })
    })
}

/// What an instruction does with a register that it writes, if that is a step. What is `written` in the loop does not stay the same.
fn step(insn: &Insn, register: u8, written: u32) -> Option<Step> {
    let Insn { rs1, rs2, .. } = *insn;
    let other = if rs1 == register { rs2 } else { rs1 };
    let stays = written >> (other & 31) & 1 == 0;
    match insn.op {
        Op::Addi if rs1 == register => Some(Step::AddConstant(insn.imm)),
        Op::Add if [rs1, rs2].contains(&register) && stays => Some(Step::Add(other)),
        Op::Mul if [rs1, rs2].contains(&register) && stays => Some(Step::Multiply(other)),
        _ => None,
    }
}

impl Emitter<'_> {
    /// The beginning of a block, if it is a loop with a recurrence: what it computes beforehand, behind which the next round begins.
    pub(super) fn begin_recurrence(&mut self, block: &Block) {
        let is_loop = block.nodes.last().is_some_and(|last| {
            last.ending(&self.target.isa) == Ending::Branch && last.target() == Some(block.start())
        });
        if !is_loop || self.begins.contains_key(&block.start()) {
            return;
        }
        if let Some(recurrence) = Recurrence::find(&[block], 1, &self.map) {
            self.prepare(&recurrence);
            let again = self.ops.new_dynamic_label();
            dynasm!(self.ops ; .arch x64 ; =>again);
            self.begin_rounds(&recurrence);
            (self.next_round, self.last_step) = (Some(again), Some(recurrence.last));
        }
    }

    /// Computes what the last step is made with. RAX, RCX and RDX are changed.
    pub(super) fn prepare(&mut self, recurrence: &Recurrence) {
        dynasm!(self.ops ; .arch x64 ; mov eax, 1 ; xor edx, edx);
        for &step in std::iter::repeat_n(&recurrence.steps, recurrence.rounds).flatten() {
            match step {
                Step::Multiply(register) => {
                    let by = self.read(register, RCX);
                    dynasm!(self.ops ; .arch x64 ; imul rax, Rq(by) ; imul rdx, Rq(by));
                }
                Step::Add(register) => {
                    let more = self.read(register, RCX);
                    dynasm!(self.ops ; .arch x64 ; add rdx, Rq(more));
                }
                Step::AddConstant(constant) => self.add(RDX, constant),
            }
        }
        dynasm!(self.ops ; .arch x64 ; mov [rsp + MULTIPLIER], rax ; mov [rsp + INCREMENT], rdx);
        self.held = None;
    }

    /// Keeps the number before the first step. RAX may be changed.
    pub(super) fn begin_rounds(&mut self, recurrence: &Recurrence) {
        let register = self.read(recurrence.register, RAX);
        dynasm!(self.ops ; .arch x64 ; mov [rsp + START], Rq(register));
    }

    /// The last step, and what nobody sees before it; `false` if this is another instruction.
    pub(super) fn last_step(&mut self, node: &Node) -> bool {
        let Some(LastStep { offset, unseen }) = self.last_step else { return false };
        if unseen == Some(node.offset) {
            return true;
        }
        if offset != node.offset {
            return false;
        }
        let rd = self.destination(node.insn.rd);
        dynasm!(self.ops
            ; .arch x64
            ; mov Rq(rd), [rsp + START]
            ; imul Rq(rd), [rsp + MULTIPLIER]
            ; add Rq(rd), [rsp + INCREMENT]
        );
        self.write(node.insn.rd, rd);
        self.tell(node.insn.rd, Says::Value);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::region::Region;
    use super::*;

    const MUL_A1_T2: u32 = 0x0275_85b3;
    const MUL_T2_A1: u32 = 0x02b3_85b3;
    const ADD_A1_T3: u32 = 0x01c5_85b3;
    const ADDI_A1_1: u32 = 0x0015_8593;
    const ADDI_T3_1: u32 = 0x001e_0e13;
    const MUL_A1_A1: u32 = 0x02b5_85b3;
    const XORI_A1_1: u32 = 0x0015_c593;
    const XOR_A2_A1: u32 = 0x00b6_4633;
    const NOP: u32 = 0x13;
    const RET: u32 = 0x0000_8067;

    /// Of a loop of these instructions: the register, how many steps there are, the last one and what nobody sees before it.
    fn find(words: &[u32], rounds: usize) -> Option<(u8, usize, u16, Option<u16>)> {
        let region = Region::of_words(&[words, &[RET]].concat());
        let found = Recurrence::find(&[&region.blocks[0]], rounds, &Map::new(&region, 0))?;
        let LastStep { offset, unseen } = found.last;
        Some((found.register, found.steps.len(), offset, unseen))
    }

    #[test]
    fn a_register_that_is_only_multiplied_and_increased_is_a_recurrence() {
        let all = [MUL_A1_T2, ADD_A1_T3, MUL_T2_A1, ADDI_A1_1, XOR_A2_A1, MUL_A1_T2, ADD_A1_T3];
        assert_eq!(find(&all, 1), Some((11, 6, 24, Some(20))));
        assert_eq!(find(&[MUL_A1_T2, MUL_A1_T2, MUL_A1_T2, MUL_A1_T2, NOP], 1), Some((11, 4, 12, Some(8))));
        assert_eq!(find(&[&all[..], &[NOP, ADDI_A1_1]].concat(), 1), Some((11, 7, 32, None)));
        assert_eq!(find(&[&all[..], &[ADDI_T3_1]].concat(), 1), None, "the increment changes");
        assert_eq!(find(&[&all[..], &[XORI_A1_1]].concat(), 1), None, "that is no step");
        assert_eq!(find(&[&all[..], &[MUL_A1_A1]].concat(), 1), None, "that is a square");
    }

    #[test]
    fn nothing_is_taken_apart_that_is_short_or_has_enough_to_do_meanwhile() {
        let round = [MUL_A1_T2, ADDI_A1_1, XOR_A2_A1];
        assert_eq!([1, 2, 3].map(|rounds| find(&round, rounds).is_some()), [false, false, true]);
        let busy = |others: usize| [&round[..], &vec![NOP; others]].concat();
        assert_eq!([3, 4].map(|others| find(&busy(others), 3).is_some()), [true, false]);
    }
}
