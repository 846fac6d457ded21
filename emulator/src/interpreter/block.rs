//! Decoding a block: the instructions from one address on, up to the first that always goes elsewhere.

use super::crossing::Start;
use super::handler::{Carries, Handler};
use super::handlers::{changing_handler, handler};
use super::slots::{Decoded, MAX_LENGTH};
use crate::bus::{Bus, CodePage, Width};
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::decode::{decode, length_of};
use crate::isa::extension::IsaSet;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;

/// Decodes the block at `start`, whose page is RAM or ROM, up to an offset at most. Empty if the first instruction does not lie where
/// `start` says. A conditional branch does not end a block: what follows runs if it is not taken.
pub fn decode_block(bus: &Bus, start: Start, until: u64, isa: &IsaSet) -> Vec<Decoded> {
    let first = start.address.page_offset();
    let changing = bus.ram.changing_code(start.address);
    let mut all: Vec<Found> = Vec::with_capacity(MAX_LENGTH + 1);
    let mut end = first;
    while all.len() < MAX_LENGTH && end < until {
        let Some(found) = start.insn_at(bus, end, isa, changing) else { break };
        all.push(found);
        end += found.insn.length as u64;
        if found.ends_block() {
            break;
        }
    }
    if all.last().is_some_and(|last| !last.ends_block()) {
        all.push(Found::fixed(BEHIND));
    }
    let mut offset = first;
    let mut carried = None;
    let decoded = all.into_iter().map(|found| {
        let Found { insn, changes } = found;
        let handler = next_handler(&found, &mut carried, isa);
        let at = offset as u16;
        offset += insn.length as u64;
        let changing = changes.then(|| start.address.page_number());
        Decoded { handler, insn, offset: at, changing }
    });
    decoded.collect()
}

/// What stands at an address.
#[derive(Clone, Copy)]
pub struct Found {
    /// The instruction, as it is now.
    pub insn: Insn,
    /// Whether it changes again and again, so that it has to be read when it executes.
    pub changes: bool,
}

impl Found {
    /// An instruction that stays as it is.
    pub fn fixed(insn: Insn) -> Self {
        Self { insn, changes: false }
    }

    /// Whether what follows never runs right after it, or nobody knows.
    pub fn ends_block(&self) -> bool {
        self.changes || ends_block(self.insn.op)
    }
}

/// What runs the instruction behind one that has left a register's value at hand; and which value it leaves itself.
pub fn next_handler(found: &Found, carried: &mut Option<u8>, isa: &IsaSet) -> Handler {
    let handler = if found.changes { changing_handler() } else { handler(&found.insn, *carried, isa) };
    *carried = match handler.carries {
        Carries::Result => Some(found.insn.rd),
        Carries::Same => *carried,
        Carries::Nothing => None,
    };
    handler
}

/// What goes on behind a block: a jump of no length and no distance.
const BEHIND: Insn = Insn { op: Op::Jal, rd: 0, rs1: 0, rs2: 0, rs3: 0, rm: 0, length: 0, imm: 0, raw: 0 };

/// What stands at an address; `None` if it does not end in the page of its first byte. `changing` is what RAM says of its page.
pub fn decode_at(bus: &Bus, at: PhysAddr, isa: &IsaSet, changing: Option<&CodePage>) -> Option<Found> {
    let bits = bits_at(bus, at)?;
    let changes = changing.is_some_and(|page| changes(page, at, bits));
    Some(Found { insn: decode(bits, isa), changes })
}

/// Whether the instruction at an address, which has these bits now, is one that changes again and again.
pub fn changes(page: &CodePage, at: PhysAddr, bits: u32) -> bool {
    let start = at.page_offset();
    page.is_changing(&(start..start + length_of(bits as u16) as u64))
}

/// Its bits.
pub fn bits_at(bus: &Bus, at: PhysAddr) -> Option<u32> {
    let room = PAGE_SIZE - at.page_offset();
    if room >= 4
        && let Ok(bits) = bus.fetch(at, Width::Word)
    {
        let bits = bits as u32;
        return Some(if length_of(bits as u16) == 2 { bits & 0xffff } else { bits });
    }
    let low = bus.fetch(at, Width::Half).ok()?;
    (length_of(low as u16) == 2).then_some(low as u32)
}

/// Whether what follows the instruction never runs right after it (or hardly ever).
pub fn ends_block(op: Op) -> bool {
    matches!(op, Op::Jal | Op::Jalr | Op::Ecall | Op::Ebreak | Op::Mret | Op::Sret | Op::Wfi | Op::Illegal)
}
