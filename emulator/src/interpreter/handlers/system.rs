//! Handlers of what kernels do all the time: CSR instructions, ECALL, MRET, SRET. They reach the reference without the
//! way through `execute`.

use super::{Referred, carry_on, go_to, relative, settle};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::csr::CsrOperation;
use crate::hart::execute::Flow;
use crate::hart::execute::system::{csr, environment_call};
use crate::interpreter::Exit;
use crate::interpreter::cache::Code;
use crate::interpreter::handler::Handler;
use crate::interpreter::slots::{Place, Slot};
use crate::isa::cause::Cause;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;

/// The handler of a system instruction that has one of its own.
pub fn handler(insn: &Insn) -> Option<Handler> {
    let handler = match insn.op {
        Op::Csrrw => Handler::of(access::<Write>),
        Op::Csrrs => Handler::of(access::<Set>),
        Op::Csrrc => Handler::of(access::<Clear>),
        Op::Csrrwi => Handler::of(access::<WriteImmediate>),
        Op::Csrrsi => Handler::of(access::<SetImmediate>),
        Op::Csrrci => Handler::of(access::<ClearImmediate>),
        Op::Mret | Op::Sret => Handler::of(trap_return),
        Op::Ecall => Handler::of(call),
        _ => return None,
    };
    Some(handler)
}

/// One of the six CSR instructions.
trait Access {
    const ACTION: CsrOperation;
    const IMMEDIATE: bool;
}

macro_rules! accesses {
    ($($name:ident: $action:ident, $immediate:literal;)*) => {$(
        enum $name {}
        impl Access for $name {
            const ACTION: CsrOperation = CsrOperation::$action;
            const IMMEDIATE: bool = $immediate;
        }
    )*};
}

accesses! {
    Write: Write, false;
    Set: Set, false;
    Clear: Clear, false;
    WriteImmediate: Write, true;
    SetImmediate: Set, true;
    ClearImmediate: Clear, true;
}

fn access<'a, A: Access>(
    hart: &mut Hart,
    bus: &mut Bus,
    code: &'a Code,
    slot: Place<'a>,
    _carried: u64,
) -> Exit {
    let referred = refer_access::<A>(hart, bus, &slot);
    carry_on(hart, bus, code, slot, 0, referred)
}

#[inline(never)]
fn refer_access<A: Access>(hart: &mut Hart, bus: &mut Bus, slot: &Slot) -> Referred {
    hart.pc = relative(hart, slot, 0);
    hart.unbegun = slot.after as u64;
    let rs1 = slot.insn.rs1;
    let operand = if A::IMMEDIATE { rs1 as u64 } else { hart.registers.x(rs1) };
    let result = csr(hart, bus, &slot.insn, A::ACTION, operand, &mut ());
    settle(hart, slot, result)
}

fn trap_return<'a>(hart: &mut Hart, bus: &mut Bus, code: &'a Code, slot: Place<'a>, _carried: u64) -> Exit {
    let referred = refer_return(hart, &slot);
    carry_on(hart, bus, code, slot, 0, referred)
}

#[inline(never)]
fn refer_return(hart: &mut Hart, slot: &Slot) -> Referred {
    hart.pc = relative(hart, slot, 0);
    hart.unbegun = slot.after as u64;
    let result = match slot.insn.op {
        Op::Mret => hart.mret(&slot.insn, &mut ()),
        _ => hart.sret(&slot.insn, &mut ()),
    };
    settle(hart, slot, result.map(Flow::Jump))
}

/// ECALL: takes the trap at once, unless the run loop has to see it.
fn call<'a>(hart: &mut Hart, bus: &mut Bus, code: &'a Code, slot: Place<'a>, _carried: u64) -> Exit {
    hart.pc = relative(hart, &slot, 0);
    let trap = environment_call(hart);
    // The run loop tells when a handler traps into itself.
    let at_vector = hart.pc == hart.csrs.mtvec & !3 || hart.pc == hart.csrs.stvec & !3;
    if hart.config.built_in_firmware || at_vector {
        hart.trap = trap;
        return Exit::Trap;
    }
    hart.take_trap(Cause::Exception(trap.exception), trap.value, &mut ());
    if hart.attention {
        return Exit::Attention;
    }
    let handler = hart.pc;
    go_to(hart, bus, code, handler)
}
