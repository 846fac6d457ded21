//! Decoding a block: the instructions from one address on, up to the first that always goes elsewhere.

use super::handlers::{Handler, handler};
use crate::bus::{Bus, Width};
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::decode::{decode, length_of};
use crate::isa::extension::IsaSet;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;

/// The most instructions in a block.
const MAX_LENGTH: usize = 64;

/// One instruction of a block, ready to run.
pub struct Slot {
    /// What runs it.
    pub run: Handler,
    /// The instruction.
    pub insn: Insn,
    /// Its address, relative to the block's.
    pub offset: u32,
    /// The address that a branch or jump goes to, relative to the block's.
    pub target: i32,
}

/// Decodes the block at `start`, whose page is RAM or ROM. Empty if the first instruction crosses into the next page.
/// A conditional branch does not end a block: what follows runs if it is not taken.
pub fn decode_block(bus: &Bus, start: PhysAddr, isa: &IsaSet) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut offset = 0;
    let room = PAGE_SIZE - start.page_offset();
    while slots.len() < MAX_LENGTH && (offset as u64) < room {
        let Some(insn) = fetch(bus, start.offset(offset as u64), isa) else { break };
        let target = (offset as i32).wrapping_add(insn.imm);
        slots.push(Slot { run: handler(&insn, isa), insn, offset, target });
        offset += insn.length as u32;
        if ends_block(insn.op) {
            break;
        }
    }
    slots
}

/// The instruction at an address; `None` if it does not end in the page of its first byte.
fn fetch(bus: &Bus, at: PhysAddr, isa: &IsaSet) -> Option<Insn> {
    let room = PAGE_SIZE - at.page_offset();
    let low = bus.fetch(at, Width::Half).ok()? as u32;
    if length_of(low as u16) == 2 {
        return Some(decode(low, isa));
    }
    if room < 4 {
        return None;
    }
    bus.fetch(at, Width::Word).ok().map(|raw| decode(raw as u32, isa))
}

/// Whether what follows the instruction never runs right after it (or hardly ever).
fn ends_block(op: Op) -> bool {
    matches!(op, Op::Jal | Op::Jalr | Op::Ecall | Op::Ebreak | Op::Mret | Op::Sret | Op::Wfi | Op::Illegal)
}
