//! Handlers of what kernels do all the time: CSR instructions, ECALL, MRET, SRET. They reach the reference without the
//! way through `execute`.

use super::choice::Chosen;
use super::{Referred, carry_on, relative, settle, settle_trap};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::csr::{CsrOperation, ValueCsr, value};
use crate::hart::execute::Flow;
use crate::hart::execute::system::{csr, environment_call};
use crate::interpreter::Exit;
use crate::interpreter::cache::Code;
use crate::interpreter::handler::{Handler, Operands, Simple};
use crate::interpreter::slots::{Place, Slot};
use crate::isa::cause::{Cause, Privilege, Trap};
use crate::isa::csr::CsrId;
use crate::isa::instruction::Insn;
use crate::isa::op::Op;
use std::marker::PhantomData;

/// The handler of a system instruction that has one of its own.
pub fn handler<C: Chosen>(insn: &Insn, chosen: C) -> Option<Handler> {
    match insn.op {
        Op::Csrrw => csr_handler::<Write, C>(insn, chosen),
        Op::Csrrs => csr_handler::<Set, C>(insn, chosen),
        Op::Csrrc => csr_handler::<Clear, C>(insn, chosen),
        Op::Csrrwi => csr_handler::<WriteImmediate, C>(insn, chosen),
        Op::Csrrsi => csr_handler::<SetImmediate, C>(insn, chosen),
        Op::Csrrci => csr_handler::<ClearImmediate, C>(insn, chosen),
        Op::Mret | Op::Sret => Some(Handler::of(trap_return)),
        Op::Ecall => Some(Handler::of(call)),
        _ => None,
    }
}

/// The registers of trap handlers have handlers that do not look up which register it is.
fn csr_handler<A: Access, C: Chosen>(insn: &Insn, chosen: C) -> Option<Handler> {
    match CsrId(insn.imm as u16) {
        CsrId::SSCRATCH => value_handler::<A, value::Sscratch, C>(insn, chosen),
        CsrId::SEPC => value_handler::<A, value::Sepc, C>(insn, chosen),
        CsrId::SCAUSE => value_handler::<A, value::Scause, C>(insn, chosen),
        CsrId::STVAL => value_handler::<A, value::Stval, C>(insn, chosen),
        CsrId::MSCRATCH => value_handler::<A, value::Mscratch, C>(insn, chosen),
        CsrId::MEPC => value_handler::<A, value::Mepc, C>(insn, chosen),
        CsrId::MCAUSE => value_handler::<A, value::Mcause, C>(insn, chosen),
        CsrId::MTVAL => value_handler::<A, value::Mtval, C>(insn, chosen),
        _ => Some(Handler::of(access::<A>)),
    }
}

fn value_handler<A: Access, V: ValueCsr, C: Chosen>(insn: &Insn, chosen: C) -> Option<Handler> {
    if insn.rd == 0 { chosen.simple::<Update<A, V>>() } else { chosen.simple::<Exchange<A, V>>() }
}

/// What an instruction does to a register that is nothing but a value; the value before.
#[inline(always)]
fn exchange<A: Access, V: ValueCsr, O: Operands>(
    hart: &mut Hart,
    bus: &Bus,
    slot: &Slot,
    carried: u64,
) -> Option<u64> {
    let operand = if A::IMMEDIATE { slot.insn.rs1 as u64 } else { O::rs1(hart, slot, carried) };
    let writes = A::ACTION == CsrOperation::Write || slot.insn.rs1 != 0;
    hart.access_value_csr::<V>(bus, writes.then_some((A::ACTION, operand)))
}

/// With a destination.
struct Exchange<A, V>(PhantomData<(A, V)>);

impl<A: Access, V: ValueCsr> Simple for Exchange<A, V> {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        let old = exchange::<A, V, O>(hart, bus, slot, carried)?;
        hart.registers.set_nonzero_x(slot.insn.rd, old);
        Some(old)
    }
}

/// Without one.
struct Update<A, V>(PhantomData<(A, V)>);

impl<A: Access, V: ValueCsr> Simple for Update<A, V> {
    const HAS_RESULT: bool = false;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        exchange::<A, V, O>(hart, bus, slot, carried)?;
        Some(carried)
    }
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
    let context = hart.front.fetch_tag();
    let result = csr(hart, bus, &slot.insn, A::ACTION, operand, &mut ());
    settle(hart, slot, result, context)
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
    // It goes elsewhere anyway.
    let context = hart.front.fetch_tag();
    settle(hart, slot, result.map(Flow::Jump), context)
}

/// Takes a trap of the instruction at `hart.pc`; `false` if the run loop has to: it hands traps to the emulator's own firmware, and
/// tells when a handler traps into itself.
pub fn take_at_once(hart: &mut Hart, trap: Trap) -> bool {
    let cause = Cause::Exception(trap.exception);
    let machine = hart.trap_target(cause) == Privilege::Machine;
    let vector = if machine { hart.csrs.mtvec } else { hart.csrs.stvec };
    if hart.config.built_in_firmware && machine || hart.pc == vector & !3 {
        return false;
    }
    hart.take_trap(cause, trap.value, &mut ());
    true
}

/// ECALL.
fn call<'a>(hart: &mut Hart, bus: &mut Bus, code: &'a Code, slot: Place<'a>, _carried: u64) -> Exit {
    hart.pc = relative(hart, &slot, 0);
    let trap = environment_call(hart);
    let referred = settle_trap(hart, &slot, trap);
    carry_on(hart, bus, code, slot, 0, referred)
}
