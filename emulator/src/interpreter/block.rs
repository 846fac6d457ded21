//! Decoding a block: the instructions from one address on, up to the first that always goes elsewhere.

use super::Exit;
use super::cache::Code;
use super::handlers::{fall_through, handler};
use crate::bus::{Bus, Width};
use crate::hart::Hart;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::decode::{decode, length_of};
use crate::isa::extension::IsaSet;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use std::cell::Cell;

/// The most instructions in a block.
const MAX_LENGTH: usize = 64;

/// Runs the first of these slots, then what follows it.
pub type Handler = fn(&mut Hart, &mut Bus, &Code, &[Slot]) -> Exit;

/// One instruction of a block, ready to run. A block is a run of slots in [`Code`]; its last one is a jump, or one that
/// goes on behind the block and counts as no instruction.
pub struct Slot {
    /// What runs it.
    pub run: Handler,
    /// The instruction.
    pub insn: Insn,
    /// Where the block that a direct jump goes to begins, once it has been found in the same page; 0 before.
    pub link: Cell<u32>,
    /// The instruction's address, relative to the block's.
    pub offset: u16,
    /// Instructions of the block that follow.
    pub after: u8,
}

const _: () = assert!(size_of::<Slot>() == 32, "two slots a cache line");

impl Slot {
    fn new(run: Handler, insn: Insn, offset: u16) -> Self {
        Self { run, insn, link: Cell::new(0), offset, after: 0 }
    }
}

/// Decodes the block at `start`, whose page is RAM or ROM. Empty if the first instruction crosses into the next page.
/// A conditional branch does not end a block: what follows runs if it is not taken.
pub fn decode_block(bus: &Bus, start: PhysAddr, isa: &IsaSet) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    let mut offset = 0;
    let room = PAGE_SIZE - start.page_offset();
    while slots.len() < MAX_LENGTH && (offset as u64) < room {
        let Some(insn) = fetch(bus, start.offset(offset as u64), isa) else { break };
        slots.push(Slot::new(handler(&insn, isa), insn, offset));
        offset += insn.length as u16;
        if ends_block(insn.op) {
            break;
        }
    }
    let length = slots.len();
    for (index, slot) in slots.iter_mut().enumerate() {
        slot.after = (length - 1 - index) as u8;
    }
    if let Some(last) = slots.last()
        && !ends_block(last.insn.op)
    {
        slots.push(Slot::new(fall_through, last.insn, offset));
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
