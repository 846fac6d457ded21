//! Branches and jumps.

use super::{follow, go_to, relative};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::execute::operation::Condition;
use crate::interpreter::Exit;
use crate::interpreter::cache::Code;
use crate::interpreter::handler::{Last, Operands};
use crate::interpreter::slots::{Place, Slot};
use std::marker::PhantomData;

/// A conditional branch.
pub struct Branch<C>(PhantomData<C>);

impl<C: Condition> Last for Branch<C> {
    #[inline(always)]
    fn run<'a, O: Operands>(
        hart: &mut Hart,
        bus: &mut Bus,
        code: &'a Code,
        place: Place<'a>,
        carried: u64,
    ) -> Exit {
        if C::holds(O::rs1(hart, &place, carried), O::rs2(hart, &place, carried)) {
            follow(hart, bus, code, place)
        } else {
            place.run_next(hart, bus, code, carried)
        }
    }
}

/// JAL to x0, and what goes on behind a block.
pub enum Jump {}

impl Last for Jump {
    #[inline(always)]
    fn run<'a, O: Operands>(
        hart: &mut Hart,
        bus: &mut Bus,
        code: &'a Code,
        place: Place<'a>,
        _carried: u64,
    ) -> Exit {
        follow(hart, bus, code, place)
    }
}

/// JAL.
pub enum JumpAndLink {}

impl Last for JumpAndLink {
    #[inline(always)]
    fn run<'a, O: Operands>(
        hart: &mut Hart,
        bus: &mut Bus,
        code: &'a Code,
        place: Place<'a>,
        _carried: u64,
    ) -> Exit {
        link(hart, &place);
        follow(hart, bus, code, place)
    }
}

/// JALR to x0.
pub enum JumpRegister {}

impl Last for JumpRegister {
    #[inline(always)]
    fn run<'a, O: Operands>(
        hart: &mut Hart,
        bus: &mut Bus,
        code: &'a Code,
        place: Place<'a>,
        carried: u64,
    ) -> Exit {
        let pc = indirect_target::<O>(hart, &place, carried);
        go_to(hart, bus, code, pc)
    }
}

/// JALR.
pub enum JumpRegisterAndLink {}

impl Last for JumpRegisterAndLink {
    #[inline(always)]
    fn run<'a, O: Operands>(
        hart: &mut Hart,
        bus: &mut Bus,
        code: &'a Code,
        place: Place<'a>,
        carried: u64,
    ) -> Exit {
        let pc = indirect_target::<O>(hart, &place, carried);
        link(hart, &place);
        go_to(hart, bus, code, pc)
    }
}

/// Writes the address behind a jump to its register.
#[inline(always)]
fn link(hart: &mut Hart, slot: &Slot) {
    let behind = relative(hart, slot, slot.insn.length as i64);
    hart.registers.set_nonzero_x(slot.insn.rd, behind);
}

/// Where a JALR goes.
#[inline(always)]
fn indirect_target<O: Operands>(hart: &Hart, slot: &Slot, carried: u64) -> u64 {
    O::rs1(hart, slot, carried).wrapping_add(slot.insn.imm as u64) & !1
}
