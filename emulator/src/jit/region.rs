//! What is translated as one: the instructions of a page that direct branches and jumps reach from one address, as basic blocks.

use crate::bus::{Bus, CodeLines};
use crate::interpreter::{MAX_LENGTH, Start, ends_block};
use crate::isa::address::PAGE_SIZE;
use crate::isa::extension::{Extension, IsaSet};
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::BitOr;

/// One instruction and its offset in the page.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Offset in the page.
    pub offset: u16,
    /// The instruction.
    pub insn: Insn,
}

impl Node {
    /// The offset of what follows it in memory.
    pub fn next(&self) -> u16 {
        self.offset + self.insn.length as u16
    }

    /// Where a branch or direct jump goes, if that is in the same page.
    pub fn target(&self) -> Option<u16> {
        inside(self.offset as i64 + self.insn.imm as i64)
    }
}

/// A place relative to the page, as an offset in it.
pub fn inside(place: i64) -> Option<u16> {
    (0..PAGE_SIZE as i64).contains(&place).then_some(place as u16)
}

/// Instructions of which either all begin or, after a trap, the first ones. No more than a block of the interpreter has there: where
/// a slice has room for that one, translated code gets on.
#[derive(Debug)]
pub struct Block {
    /// Never empty. Only the last may go elsewhere than to the next.
    pub nodes: Vec<Node>,
    /// How often it runs for one run of the region, as far as loops tell.
    pub weight: u32,
}

impl Block {
    /// The first instruction's offset.
    pub fn start(&self) -> u16 {
        self.nodes[0].offset
    }

    /// Where the block goes, relative to its page, if it ends with a jump to an address that the instruction before has computed from
    /// its own: the two together are a direct jump.
    pub fn far_target(&self, isa: &IsaSet) -> Option<i64> {
        match &self.nodes[..] {
            [.., before, last] if ending(&last.insn, isa) == Ending::Indirect => far_target(before, last),
            _ => None,
        }
    }
}

/// A region; the first block is where it is entered.
#[derive(Debug)]
pub struct Region {
    /// The basic blocks.
    pub blocks: Vec<Block>,
}

/// How an instruction goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ending {
    /// At the next one.
    Next,
    /// There, or at the target.
    Branch,
    /// At the target.
    Jump,
    /// At an address from a register.
    Indirect,
    /// The reference tells.
    Elsewhere,
}

/// How the instruction goes on, on a hart with these extensions.
pub fn ending(insn: &Insn, isa: &IsaSet) -> Ending {
    // Without compressed instructions a taken branch may have to trap.
    let compressed = isa.has(Extension::Zca);
    let aligned = compressed || insn.imm & 2 == 0;
    match insn.op {
        Op::Beq | Op::Bne | Op::Blt | Op::Bge | Op::Bltu | Op::Bgeu if aligned => Ending::Branch,
        Op::Jal if aligned => Ending::Jump,
        Op::Jalr if compressed => Ending::Indirect,
        Op::Beq | Op::Bne | Op::Blt | Op::Bge | Op::Bltu | Op::Bgeu => Ending::Elsewhere,
        // Wherever the interpreter's block ends, so does this one: it must not be longer.
        op if ends_block(op) => Ending::Elsewhere,
        _ => Ending::Next,
    }
}

fn far_target(before: &Node, jump: &Node) -> Option<i64> {
    let (upper, insn) = (&before.insn, &jump.insn);
    let direct = upper.op == Op::Auipc && insn.op == Op::Jalr && insn.rs1 == upper.rd && upper.rd != 0;
    let place = (before.offset as i64 + upper.imm as i64 + insn.imm as i64) & !1;
    (direct && i32::try_from(place).is_ok()).then_some(place)
}

impl Region {
    /// The region that is entered at `entry`, of at most `length` instructions; `None` if its first one does not lie where `entry` says.
    pub fn find(bus: &Bus, entry: Start, isa: &IsaSet, length: usize) -> Option<Self> {
        let first = entry.address.page_offset() as u16;
        let mut nodes: BTreeMap<u16, Node> = BTreeMap::new();
        let mut leaders = BTreeSet::from([first]);
        let mut waiting = VecDeque::from([first]);
        let changing = bus.ram.changing_code(entry.address);
        while let Some(mut offset) = waiting.pop_front() {
            let mut before: Option<Node> = None;
            // What follows the page in memory need not follow it where the guest sees it.
            while (offset as u64) < PAGE_SIZE && nodes.len() < length.max(1) {
                if nodes.contains_key(&offset) {
                    // Two ways meet, one of which may have begun inside an instruction of the other.
                    leaders.insert(offset);
                    break;
                }
                let Some(insn) = entry.insn_at(bus, offset as u64, isa, changing) else { break };
                let node = Node { offset, insn };
                nodes.insert(offset, node);
                let ending = ending(&insn, isa);
                if matches!(ending, Ending::Branch | Ending::Jump) {
                    for leader in node.target().into_iter().chain([node.next()]) {
                        if ending == Ending::Branch || Some(leader) == node.target() {
                            leaders.insert(leader);
                            waiting.push_back(leader);
                        }
                    }
                }
                let far = before
                    .filter(|_| ending == Ending::Indirect)
                    .and_then(|before| far_target(&before, &node));
                if let Some(place) = far.and_then(inside) {
                    leaders.insert(place);
                    waiting.push_back(place);
                }
                if ending != Ending::Next {
                    break;
                }
                before = Some(node);
                offset = node.next();
            }
        }
        nodes.contains_key(&first).then(|| Self::blocks(&nodes, &leaders, first, isa))
    }

    fn blocks(nodes: &BTreeMap<u16, Node>, leaders: &BTreeSet<u16>, first: u16, isa: &IsaSet) -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        let mut waiting = leaders.clone();
        while let Some(leader) = waiting.pop_first() {
            let mut block = Vec::new();
            let mut at = leader;
            while let Some(&node) = nodes.get(&at) {
                block.push(node);
                at = node.next();
                if ending(&node.insn, isa) != Ending::Next || leaders.contains(&at) {
                    break;
                }
                if block.len() == MAX_LENGTH {
                    waiting.insert(at);
                    break;
                }
            }
            if !block.is_empty() {
                blocks.push(Block { nodes: block, weight: 1 });
            }
        }
        weigh(&mut blocks);
        blocks.sort_by_key(|block| (block.start() != first, block.start()));
        Self { blocks }
    }

    /// The lines of its page that it was made from.
    pub fn lines(&self) -> CodeLines {
        let nodes = self.blocks.iter().flat_map(|block| &block.nodes);
        nodes
            .map(|node| CodeLines::of(node.offset as u64..node.next() as u64))
            .fold(CodeLines::NONE, BitOr::bitor)
    }
}

/// What a loop that jumps back over a block multiplies its weight by, and how deep loops count.
const LOOP: u32 = 8;
const DEPTH: u32 = 4;

fn weigh(blocks: &mut [Block]) {
    let back: Vec<(u16, u16)> = blocks
        .iter()
        .filter_map(|block| {
            let last = block.nodes.last()?;
            let jumps =
                matches!(last.insn.op, Op::Beq | Op::Bne | Op::Blt | Op::Bge | Op::Bltu | Op::Bgeu | Op::Jal);
            let target = last.target().filter(|&target| jumps && target <= last.offset)?;
            Some((target, last.offset))
        })
        .collect();
    for block in blocks {
        let start = block.start();
        let depth = back.iter().filter(|&&(target, source)| (target..=source).contains(&start)).count();
        block.weight = LOOP.pow((depth as u32).min(DEPTH));
    }
}
