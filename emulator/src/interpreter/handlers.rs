//! A handler for each instruction: does it, and calls the handler of the next. The calls are in tail position, so that an
//! optimised build jumps from handler to handler (threaded code) and the host predicts each jump by itself.
//!
//! The meaning of every instruction comes from `hart::execute`: hot ones inline its pure part, all others go through
//! [`general`], and so do hot ones in the rare case (a TLB miss, a misaligned address).

mod choice;
mod float;
mod jumps;
mod simple;
mod system;

pub use choice::{handler, have_the_same_handler};
pub use system::take_at_once;

use super::Exit;
use super::cache::Code;
use super::crossing::may_cross;
use super::handler::Handler;
use super::slots::{Place, Slot};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::execute::{Flow, execute};
use crate::isa::address::{PAGE_SHIFT, PAGE_SIZE};
use crate::isa::cause::Trap;

/// Whether a handler may call the next block's: only where the compiler turns such calls into jumps. Elsewhere every block
/// comes back to the run loop, so that the host's stack stays short.
const CHAINED: bool = cfg!(all(not(debug_assertions), any(target_arch = "x86_64", target_arch = "aarch64")));

/// Goes on at `pc`, wherever that is. The budget of the block before is settled.
#[inline(always)]
pub fn go_to(hart: &mut Hart, bus: &mut Bus, code: &Code, pc: u64) -> Exit {
    if CHAINED
        && let Some(first) = code.place(pc, hart.front.fetch_tag())
        && let Some(budget) = hart.budget.checked_sub(first.length())
    {
        hart.budget = budget;
        hart.code_page = pc & !(PAGE_SIZE - 1);
        return first.run(hart, bus, code);
    }
    hart.pc = pc;
    Exit::Block
}

/// Goes on where a direct jump always goes. In the same page that needs no translation: the block there is linked.
#[inline(always)]
fn follow<'a>(hart: &mut Hart, bus: &mut Bus, code: &'a Code, jump: Place<'a>) -> Exit {
    if CHAINED && let Some((block, gain)) = jump.linked() {
        let budget = hart.budget.wrapping_add_signed(gain);
        // A slice is much shorter than 2^63: this is negative.
        if budget as i64 >= 0 {
            hart.budget = budget;
            return block.run(hart, bus, code);
        }
    }
    follow_unlinked(hart, bus, code, jump)
}

/// The same where nothing is linked yet, or the slice is over.
#[inline(never)]
fn follow_unlinked(hart: &mut Hart, bus: &mut Bus, code: &Code, jump: Place<'_>) -> Exit {
    let pc = relative(hart, &jump, jump.insn.imm as i64);
    // Where an instruction crosses the end of the page, the context tells which block begins there.
    if (pc ^ hart.code_page) >> PAGE_SHIFT == 0
        && !may_cross(pc)
        && let Some(start) = code.find(pc, hart.front.fetch_tag())
    {
        code.slots.link(jump, start);
    }
    hart.budget += jump.after as u64;
    go_to(hart, bus, code, pc)
}

/// The address of a slot's instruction plus `distance`.
#[inline(always)]
fn relative(hart: &Hart, slot: &Slot, distance: i64) -> u64 {
    (hart.code_page + slot.offset as u64).wrapping_add(distance as u64)
}

/// Any instruction, by the reference.
#[inline(never)]
pub fn general<'a>(hart: &mut Hart, bus: &mut Bus, code: &'a Code, slot: Place<'a>, _carried: u64) -> Exit {
    let referred = refer(hart, bus, &slot);
    let result = hart.registers.x(slot.insn.rd);
    carry_on(hart, bus, code, slot, result, referred)
}

/// The same for one that writes no integer register.
#[inline(never)]
pub fn general_without_result<'a>(
    hart: &mut Hart,
    bus: &mut Bus,
    code: &'a Code,
    slot: Place<'a>,
    carried: u64,
) -> Exit {
    let referred = refer(hart, bus, &slot);
    carry_on(hart, bus, code, slot, carried, referred)
}

/// The handler of an instruction that changes again and again.
pub fn changing_handler() -> Handler {
    Handler::of(changing)
}

/// Such an instruction.
fn changing<'a>(hart: &mut Hart, bus: &mut Bus, code: &'a Code, slot: Place<'a>, _carried: u64) -> Exit {
    let referred = refer_changing(hart, bus, code, &slot);
    carry_on(hart, bus, code, slot, 0, referred)
}

/// Executes what it is now.
#[inline(never)]
fn refer_changing(hart: &mut Hart, bus: &mut Bus, code: &Code, slot: &Slot) -> Referred {
    hart.pc = relative(hart, slot, 0);
    hart.unbegun = slot.after as u64;
    let result = code.changing.execute(hart, bus, slot.changing_page());
    // It goes elsewhere anyway.
    let context = hart.front.fetch_tag();
    settle(hart, slot, result, context)
}

/// Goes on after an instruction that the reference has executed.
#[inline(always)]
fn carry_on<'a>(
    hart: &mut Hart,
    bus: &mut Bus,
    code: &'a Code,
    slot: Place<'a>,
    carried: u64,
    referred: Referred,
) -> Exit {
    match referred {
        Referred::Next => slot.run_next(hart, bus, code, carried),
        Referred::Jump => {
            let pc = hart.pc;
            go_to(hart, bus, code, pc)
        }
        Referred::Attention => Exit::Attention,
        Referred::Trap => Exit::Trap,
    }
}

/// What [`refer`] has done. A byte, so that [`general`] has nothing on the host's stack when it calls the next handler.
enum Referred {
    /// The next instruction of the block follows.
    Next,
    /// The block is over; `hart.pc` is the next instruction.
    Jump,
    /// The same, and `hart.attention` is set.
    Attention,
    /// The instruction at `hart.pc` traps, as `hart.trap` says.
    Trap,
}

/// Executes one instruction by the reference.
#[inline(never)]
fn refer(hart: &mut Hart, bus: &mut Bus, slot: &Slot) -> Referred {
    hart.pc = relative(hart, slot, 0);
    hart.unbegun = slot.after as u64;
    let context = hart.front.fetch_tag();
    let result = execute(hart, bus, &slot.insn, &mut ());
    settle(hart, slot, result, context)
}

/// Turns what an instruction has returned into where to go on. `context` is the context of fetches before it: where that has
/// changed, what follows in memory is looked up again.
#[inline(always)]
fn settle(hart: &mut Hart, slot: &Slot, result: Result<Flow, Trap>, context: u64) -> Referred {
    let flow = match result {
        Ok(flow) => flow,
        Err(trap) => return settle_trap(hart, slot, trap),
    };
    let pc = match flow {
        Flow::Next if !hart.attention && hart.front.fetch_tag() == context => return Referred::Next,
        Flow::Next => hart.pc.wrapping_add(slot.insn.length as u64),
        Flow::Jump(target) => target,
    };
    hart.budget += slot.after as u64;
    hart.pc = pc;
    if hart.attention { Referred::Attention } else { Referred::Jump }
}

/// The instruction at `hart.pc` traps.
#[inline(always)]
fn settle_trap(hart: &mut Hart, slot: &Slot, trap: Trap) -> Referred {
    hart.budget += slot.after as u64;
    if !take_at_once(hart, trap) {
        hart.trap = trap;
        return Referred::Trap;
    }
    if hart.attention { Referred::Attention } else { Referred::Jump }
}
