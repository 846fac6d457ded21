//! Branches and jumps.

use super::{follow, go_to, relative};
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::execute::operation::Condition;
use crate::interpreter::Exit;
use crate::interpreter::cache::Code;
use crate::interpreter::handler::{Last, Operands};
use crate::interpreter::slots::Place;
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
        let link = relative(hart, &place, place.insn.length as i64);
        hart.registers.set_nonzero_x(place.insn.rd, link);
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
        let pc = O::rs1(hart, &place, carried).wrapping_add(place.insn.imm as u64) & !1;
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
        let pc = O::rs1(hart, &place, carried).wrapping_add(place.insn.imm as u64) & !1;
        let link = relative(hart, &place, place.insn.length as i64);
        hart.registers.set_nonzero_x(place.insn.rd, link);
        go_to(hart, bus, code, pc)
    }
}
