//! Instructions on integer registers and memory that the next one follows.

use super::relative;
use crate::bus::Bus;
use crate::hart::Hart;
use crate::hart::execute::operation::Binary;
use crate::interpreter::handler::{Operands, Simple};
use crate::interpreter::slots::Slot;
use crate::isa::address::VirtAddr;
use crate::mmu::front::Cell;
use std::marker::PhantomData;

/// An operation on two registers.
pub struct Register<B>(PhantomData<B>);

impl<B: Binary> Simple for Register<B> {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        let value = B::apply(O::rs1(hart, slot, carried), O::rs2(hart, slot, carried));
        hart.registers.set_nonzero_x(slot.insn.rd, value);
        Some(value)
    }
}

/// An operation on a register and the immediate.
pub struct Immediate<B>(PhantomData<B>);

impl<B: Binary> Simple for Immediate<B> {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        let value = B::apply(O::rs1(hart, slot, carried), slot.insn.imm as u64);
        hart.registers.set_nonzero_x(slot.insn.rd, value);
        Some(value)
    }
}

/// LUI, and ADDI to x0: the immediate.
pub enum LoadUpper {}

impl Simple for LoadUpper {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, _carried: u64) -> Option<u64> {
        let value = slot.insn.imm as u64;
        hart.registers.set_nonzero_x(slot.insn.rd, value);
        Some(value)
    }
}

/// ADDI of 0.
pub enum Move {}

impl Simple for Move {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        let value = O::rs1(hart, slot, carried);
        hart.registers.set_nonzero_x(slot.insn.rd, value);
        Some(value)
    }
}

/// An operation that traps never and writes x0.
pub enum Nothing {}

impl Simple for Nothing {
    const HAS_RESULT: bool = false;

    #[inline(always)]
    fn apply<O: Operands>(_hart: &mut Hart, _bus: &mut Bus, _slot: &Slot, carried: u64) -> Option<u64> {
        Some(carried)
    }
}

/// AUIPC.
pub enum AddUpperToPc {}

impl Simple for AddUpperToPc {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, _bus: &mut Bus, slot: &Slot, _carried: u64) -> Option<u64> {
        let value = relative(hart, slot, slot.insn.imm as i64);
        hart.registers.set_nonzero_x(slot.insn.rd, value);
        Some(value)
    }
}

/// A load of `T`; `S` says how it is extended.
pub struct Load<T, S>(PhantomData<(T, S)>);

impl<T: Cell, S: Extend> Simple for Load<T, S> {
    const HAS_RESULT: bool = true;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        let address = O::rs1(hart, slot, carried).wrapping_add(slot.insn.imm as u64);
        let value = S::extend(hart.front.load::<T>(&bus.ram, VirtAddr(address))?);
        hart.registers.set_nonzero_x(slot.insn.rd, value);
        Some(value)
    }
}

/// A store of `T`.
pub struct Store<T>(PhantomData<T>);

impl<T: Cell> Simple for Store<T> {
    const HAS_RESULT: bool = false;

    #[inline(always)]
    fn apply<O: Operands>(hart: &mut Hart, bus: &mut Bus, slot: &Slot, carried: u64) -> Option<u64> {
        let address = O::rs1(hart, slot, carried).wrapping_add(slot.insn.imm as u64);
        let value = O::rs2(hart, slot, carried);
        hart.front.store::<T>(&mut bus.ram, VirtAddr(address), value).then_some(carried)
    }
}

/// How a narrow value becomes 64 bits wide.
pub trait Extend {
    /// The wide value.
    fn extend(value: u64) -> u64;
}

macro_rules! extend {
    ($($type:ty),*) => {$(
        impl Extend for $type {
            #[inline(always)]
            fn extend(value: u64) -> u64 {
                value as $type as u64
            }
        }
    )*};
}
extend!(i8, i16, i32, u8, u16, u32, u64);
