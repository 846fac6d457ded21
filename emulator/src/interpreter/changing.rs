//! Instructions that the guest overwrites again and again: instead of being decoded ahead, and forgotten at each store, they are read when
//! they execute. RAM tells which they are (`Ram::changing_code`). In a block each has a slot of its own kind (`slots`), which is the last one.

use super::block::bits_at;
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::execute::{Flow, execute};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE, PhysAddr};
use crate::isa::cause::Trap;
use crate::isa::decode::decode;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use std::cell::Cell;

/// Instructions remembered, of different addresses.
const REMEMBERED: usize = 64;
/// What has executed so often unchanged is decoded ahead again.
const SETTLED: u32 = 32;

/// What changing instructions were when they last executed.
pub struct Changing(Box<[Remembered; REMEMBERED]>);

/// The two are written apart, because the instruction is hardly ever.
struct Remembered {
    insn: Cell<Insn>,
    /// How often it has executed since it changed; 0 if none has.
    times: Cell<u32>,
}

/// Before the first instruction.
const NOTHING: Insn =
    Insn { op: Op::Illegal, rd: 0, rs1: 0, rs2: 0, rs3: 0, rm: 0, length: 0, imm: 0, raw: 0 };

impl Changing {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(Box::new([const { Remembered { insn: Cell::new(NOTHING), times: Cell::new(0) } }; REMEMBERED]))
    }

    /// Forgets all of them: they were decoded for other extensions.
    pub fn clear(&self) {
        self.0.iter().for_each(|place| place.times.set(0));
    }

    /// Executes the instruction at `hart.pc`, which lies in the physical page with this number; where it goes on.
    pub fn execute(&self, hart: &mut Hart, bus: &mut Bus, page: u64) -> Result<Flow, Trap> {
        let at = PhysAddr(page << PAGE_SHIFT | hart.pc & (PAGE_SIZE - 1));
        let insn = self.read(bus, at, hart);
        match execute(hart, bus, &insn, &mut ())? {
            // It may be longer or shorter than it was.
            Flow::Next => Ok(Flow::Jump(hart.pc.wrapping_add(insn.length as u64))),
            jump @ Flow::Jump(_) => Ok(jump),
        }
    }

    fn read(&self, bus: &mut Bus, at: PhysAddr, hart: &mut Hart) -> Insn {
        let bits = bits_at(bus, at).expect("RAM calls nothing changing that may end behind its page");
        let place = &self.0[(at.0 / 2) as usize % REMEMBERED];
        let (insn, times) = (place.insn.get(), place.times.get());
        if insn.raw != bits || times == 0 {
            let insn = decode(bits, &hart.isa());
            place.insn.set(insn);
            place.times.set(1);
            return insn;
        }
        place.times.set(times.wrapping_add(1).max(1));
        if times == SETTLED {
            bus.ram.settle_changing_code(at, insn.length as u64);
            hart.attention = true;
        }
        insn
    }
}
